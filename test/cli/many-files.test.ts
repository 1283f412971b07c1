import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { RunReport } from "../../src/core/model/results/report";
import { drawBook, OUTPUT } from "../add-in/excel/draw-book";
import { checkedReport } from "../fixtures/report-schema";

const SAMPLE = join(__dirname, "../../assets/bao-cao-6-thang-2024.xlsx");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  mkdirSync(join(folder, "in"));
  copyFileSync(SAMPLE, join(folder, "in/b-mau.xlsx"));
  writeFileSync(join(folder, "in/a-hong.xlsx"), "không phải sổ làm việc");
  writeFileSync(join(folder, "in/c-san-luong.xlsx"), drawBook(OUTPUT));
  writeFileSync(join(folder, "in/~$c-san-luong.xlsx"), "dấu vết của Excel");
  writeFileSync(join(folder, "in/ghi-chu.txt"), "không phải bảng");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
}

async function run(...args: readonly string[]): Promise<Said> {
  let [out, err] = ["", ""];
  const progress: string[] = [];
  const status = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: (done, of, next) => void progress.push(`${String(done)}/${String(of)} ${next ?? ""}`.trim()),
  });
  return { status, out, err, progress };
}

test("a folder: a line a file, the results under their names, and the same as one by one", async () => {
  const out = join(folder, "out");
  const { status, out: said, err, progress } = await run(join(folder, "in"), "--out", out);
  expect(status).toBe(2);
  expect(said.trimEnd().split("\n")).toEqual([
    "b-mau.xlsx: 1 biểu · 0 không khớp · 2 cần xem lại · 0 lưu ý · 1 biến động",
    expect.stringMatching(/^c-san-luong\.xlsx: 1 biểu · /),
    "3 tệp, trong đó 1 tệp không kiểm tra được",
  ]);
  expect(err).toMatch(/^a-hong\.xlsx: .*không phải sổ làm việc.*\n$/);
  expect(progress).toEqual(["0/3 a-hong.xlsx", "1/3", "1/3 b-mau.xlsx", "2/3", "2/3 c-san-luong.xlsx", "3/3"]);
  expect(readdirSync(out).sort()).toEqual(["b-mau.xlsx", "c-san-luong.xlsx"]);
  for (const name of ["b-mau.xlsx", "c-san-luong.xlsx"]) {
    const alone = join(folder, name);
    expect((await run(join(folder, "in", name), "--out", alone)).status).toBe(0);
    expect(readFileSync(join(out, name)).equals(readFileSync(alone))).toBe(true);
  }
});

test("the report has a line for each file in the order given, of a bad one its error", async () => {
  const files = ["b-mau.xlsx", "a-hong.xlsx", "c-san-luong.xlsx"].map((name) => join(folder, "in", name));
  const place = join(folder, "bao-cao.jsonl");
  const toFile = await run(...files, "--report", place, "--lang", "en");
  const toScreen = await run(...files, "--report", "-", "--lang", "en");
  expect([toFile.status, toScreen.status]).toEqual([2, 2]);
  const lines = readFileSync(place, "utf8").trimEnd().split("\n");
  const workbooks = (text: readonly string[]): readonly unknown[] =>
    text.map((line) => (JSON.parse(line) as { readonly workbook: string }).workbook);
  expect(workbooks(lines)).toEqual(["b-mau.xlsx", "a-hong.xlsx", "c-san-luong.xlsx"]);
  expect(workbooks(toScreen.out.trimEnd().split("\n"))).toEqual(workbooks(lines));
  const [sample, bad] = lines.map((line) => JSON.parse(line) as unknown);
  expect(checkedReport(sample as RunReport).findings).toHaveLength(2);
  expect(bad).toEqual({
    workbook: "a-hong.xlsx",
    error: { id: "not-xlsx", message: expect.stringContaining("is not an .xlsx workbook") as string },
  });
});

test("how it ends: 1 where a finding stands that counts, 2 before that where a file could not be checked", async () => {
  const [good, other, bad] = ["b-mau.xlsx", "c-san-luong.xlsx", "a-hong.xlsx"].map((name) => join(folder, "in", name));
  const status = async (...args: readonly (string | undefined)[]): Promise<number> =>
    (await run(...args.flatMap((arg) => arg ?? []))).status;
  expect(await status(good, other)).toBe(0);
  expect(await status(good, other, "--fail-on", "warning")).toBe(1);
  expect(await status(good, bad, "--fail-on", "warning")).toBe(2);
});

test("no input is written over, no result by another, and nothing goes where no folder can be", async () => {
  const [input, second] = [join(folder, "in"), join(folder, "zwei")];
  mkdirSync(second);
  copyFileSync(SAMPLE, join(second, "b-mau.xlsx"));
  const before = readFileSync(join(input, "b-mau.xlsx"));
  const over = await run(input, "--out", input);
  expect(over.err).toMatch(/không bao giờ bị ghi đè/);
  expect(readFileSync(join(input, "b-mau.xlsx")).equals(before)).toBe(true);
  const twice = await run(input, second, "--out", join(folder, "out"), "--report", "-");
  expect(twice.out).toContain('"id":"named-twice"');
  const file = join(folder, "tep");
  writeFileSync(file, "");
  const none = await run(input, "--out", file);
  expect([none.status, none.out]).toEqual([2, ""]);
  expect(none.err).toMatch(/không phải thư mục/);
  const report = await run(
    join(input, "b-mau.xlsx"),
    join(input, "c-san-luong.xlsx"),
    "--report",
    join(input, "b-mau.xlsx"),
  );
  expect([report.status, report.out]).toEqual([2, ""]);
  mkdirSync(join(folder, "trong"));
  const empty = await run(join(folder, "trong"));
  expect([empty.status, existsSync(join(folder, "trong.jsonl"))]).toEqual([2, false]);
  expect(empty.err).toMatch(/không có tệp/);
});
