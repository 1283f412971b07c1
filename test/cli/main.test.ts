import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST } from "../../src/cli/webpack-build";
import { checkedReport } from "../fixtures/report-schema";
import { main } from "../../src/cli/main";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { partsOf, zipOf } from "../xlsx/fixture";
import type { RunReport } from "../../src/core/model/results/report";

const SAMPLE = join(__dirname, "../../assets/bao-cao-6-thang-2024.xlsx");
const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-so-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(
  ...args: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) }, () =>
    Promise.resolve(DIST),
  );
  return { status, out, err };
}

/**
 * A compound file as Office writes it for encrypted (EncryptedPackage) and old (Workbook) files: header and one
 * directory sector.
 */
function compoundFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  ["Root Entry", streamName].forEach((name, i) => {
    const at = 1024 + i * 128;
    [...name].forEach((letter, j) => view.setUint16(at + 2 * j, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    bytes[at + 66] = i === 0 ? 5 : 2;
  });
  return bytes;
}

const REFUSED: readonly (readonly [
  name: string,
  file: string,
  content: () => Uint8Array | null,
  says: RegExp,
  inEnglish: RegExp,
])[] = [
  ["a missing file", "khong-co.xlsx", () => null, /Không tìm thấy tệp/, /There is no file/],
  ["a truncated file", "cut.xlsx", () => readFileSync(SAMPLE).subarray(0, 3000), /bị cụt/, /cut short/],
  ["an empty CSV", "trong.csv", () => new Uint8Array(), /không có gì bên trong/, /nothing in/],
  [
    "a CSV with an open quotation mark",
    "ngoac.csv",
    () => new TextEncoder().encode('TT,Chỉ tiêu\n1,"Cà phê\n2,Tiêu\n'),
    /mở mà không đóng/,
    /never closed/,
  ],
  [
    "a CSV longer than a sheet",
    "dai.csv",
    () => new TextEncoder().encode("1\n".repeat(1_048_577)),
    /1\.048\.576 dòng/,
    /1,048,576 rows/,
  ],
  [
    "a CSV with a field longer than a cell",
    "o-dai.csv",
    () => new TextEncoder().encode(`a,${"x".repeat(40_000)}`),
    /32\.767 ký tự/,
    /32,767 characters/,
  ],
  ["an encrypted file", "mat-khau.xlsx", () => compoundFile("EncryptedPackage"), /mật khẩu/, /encrypted/],
  ["an old workbook", "cu.xls", () => compoundFile("Workbook"), /\.xls\b.*\.xlsx/, /\.xls\b.*\.xlsx/],
  ["an old workbook under a new name", "cu.xlsx", () => compoundFile("Workbook"), /kiểu cũ/, /old Excel file/],
  [
    "a text file under a workbook's name",
    "van-ban.xlsx",
    () => new TextEncoder().encode("không phải sổ làm việc"),
    /không phải sổ làm việc/,
    /not an \.xlsx workbook/,
  ],
  ["an empty file", "rong.xlsx", () => new Uint8Array(0), /rong\.xlsx/, /rong\.xlsx/],
  [
    "a sheet whose rows do not stand in order",
    "lon-xon.xlsx",
    () => {
      const parts = partsOf(readFileSync(SAMPLE));
      const path = "xl/worksheets/sheet1.xml";
      const [first = "", second = ""] = (parts[path] ?? "").match(/<row .*?<\/row>/gs) ?? [];
      return zipOf({ ...parts, [path]: (parts[path] ?? "").replace(first + second, second + first) });
    },
    /không cho phép thêm kết quả/,
    /does not allow results to be added/,
  ],
  ["another kind of file", "anh.png", () => new Uint8Array([137, 80, 78, 71]), /chỉ đọc tệp/, /only \.xlsx/],
];

describe("what the system says of a file stands apart from the sentence", () => {
  const tooLong = `${"a".repeat(300)}.xlsx`;

  test.each<readonly [string, string, RegExp]>([
    ["vi", tooLong, /^Không mở được “a+\.xlsx”: đường dẫn quá dài\. .*\nChi tiết kỹ thuật: ENAMETOOLONG: .*\n$/],
    ["en", tooLong, /^Cannot open “a+\.xlsx”: the path is too long\. .*\nTechnical details: ENAMETOOLONG: .*\n$/],
    ["en", "a.xlsx/b.xlsx", /^Cannot open “b\.xlsx”: the path does not .*\nTechnical details: ENOTDIR: .*\n$/],
  ])("an input that cannot be opened (%s)", async (language, name, said) => {
    copyFileSync(SAMPLE, join(folder, "a.xlsx"));
    const { status, err } = await run(join(folder, name), "--lang", language);
    expect([status, err]).toEqual([2, expect.stringMatching(said)]);
  });

  test("a result that cannot be saved", async () => {
    const { status, err } = await run(SAMPLE, "--out", join(folder, tooLong), "--lang", "en");
    expect(status).toBe(2);
    expect(err).toMatch(
      /^Cannot write “a+\.xlsx” \(.*\): the path is too long\. .*\nTechnical details: ENAMETOOLONG: .*\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a program that breaks down ends with status 2 and a sentence, never as if something had been found", async () => {
    let err = "";
    const status = await main(
      [SAMPLE, "--lang", "en", "--host", "office"],
      { out: () => undefined, err: (text) => (err += text) },
      () => {
        throw new TypeError("nothing to be built from");
      },
    );
    expect(status).toBe(2);
    expect(err).toMatch(/^Soát Số itself broke down.*\nTechnical details: TypeError: nothing to be built from\n/);
  });
});

describe("input that cannot be worked on ends with status 2 and one clear sentence", () => {
  test.each(REFUSED)("%s", async (_name, file, content, vi, en) => {
    const path = join(folder, file);
    const bytes = content();
    if (bytes !== null) writeFileSync(path, bytes);
    const before = bytes === null ? null : hash(path);
    for (const [language, sentence] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const { status, out, err } = await run(path, "--out", join(folder, "out.xlsx"), "--lang", language);
      expect(status).toBe(2);
      expect(err).toMatch(sentence);
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(out).toBe("");
    }
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
    if (before !== null) expect(hash(path)).toBe(before);
  });

  test("a folder as output, a folder that is not there, the input itself", async () => {
    const input = join(folder, "in.xlsx");
    copyFileSync(SAMPLE, input);
    const before = hash(input);
    mkdirSync(join(folder, "dir"));
    for (const [out, says, lines] of [
      [join(folder, "dir"), /đó là một thư mục.*\nChi tiết kỹ thuật: E/, 2],
      [join(folder, "khong", "co.xlsx"), /thư mục không có.*\nChi tiết kỹ thuật: ENOENT/, 2],
      [input, /không bao giờ bị ghi đè/, 1],
    ] as const) {
      const { status, err } = await run(input, "--out", out);
      expect([status, err.trimEnd().split("\n").length]).toEqual([2, lines]);
      expect(err).toMatch(says);
    }
    expect(hash(input)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["dir", "in.xlsx"]);
  });

  test.each([
    ["nothing", []],
    ["a sheet of several files", ["a.xlsx", "b.xlsx", "--sheet", "Biểu 1"]],
    ["a way that is none", ["a.xlsx", "--host", "excel"]],
    ["an unknown option", ["a.xlsx", "--sua-het"]],
    ["an unknown language", ["a.xlsx", "--lang", "fr"]],
    ["a measure that cannot be asked for", ["a.xlsx", "--measure", "plan-attainment"]],
    ["an unknown severity", ["a.xlsx", "--fail-on", "everything"]],
    ["a sheet that is not there", [SAMPLE, "--sheet", "Biểu 99"]],
  ])("bad usage: %s", async (_name, args) => {
    const { status, err, out } = await run(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("the sample", () => {
  test("is never written to; the report and the workbook say the same", async () => {
    const before = hash(SAMPLE);
    const [out, json] = [join(folder, "out.xlsx"), join(folder, "report.json")];
    const { status, out: said } = await run(SAMPLE, "--out", out, "--report", json);
    expect(status).toBe(0);
    expect(hash(SAMPLE)).toBe(before);
    expect(said).toContain("23,77");
    const report = checkedReport(JSON.parse(readFileSync(json, "utf8")) as RunReport);
    const [sheet] = openWorkbook(new Uint8Array(readFileSync(out)), "out.xlsx").document.sheets;
    for (const { cell, value } of report.computations) {
      if (cell === null || value === null) continue;
      const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      expect(sheet?.cells.get(Number(row) - 1)?.get(column.charCodeAt(0) - 65)?.value).toBe(value);
    }
    expect(readdirSync(folder).sort()).toEqual(["out.xlsx", "report.json"]);
  });

  test("the report alone on standard output; --fail-on turns warnings into status 1", async () => {
    const report = await run(SAMPLE, "--report", "-", "--lang", "en");
    expect(report.status).toBe(0);
    expect(checkedReport(JSON.parse(report.out) as RunReport).workbook).toBe("bao-cao-6-thang-2024.xlsx");
    expect((await run(SAMPLE, "--fail-on", "warning")).status).toBe(1);
    expect((await run(SAMPLE, "--fail-on", "error")).status).toBe(0);
  });
});

test("--measure adds a measure to every table that has its inputs; the saved workbook keeps it in the next run", async () => {
  const out = join(folder, "out.xlsx");
  const { status, out: said } = await run(SAMPLE, "--out", out, "--measure", "share", "--measure", "pace");
  expect(status).toBe(0);
  expect(said).toContain("cơ cấu 86,1");
  const { out: json } = await run(out, "--report", "-");
  const again = checkedReport(JSON.parse(json) as RunReport);
  expect(again.edits).toEqual({ applied: 0, refused: [] });
  const written = new Set(again.computations.filter(({ cell }) => cell !== null).map(({ measure }) => measure));
  expect(["share", "pace", "difference"].map((id) => written.has(id as "share"))).toEqual([true, true, false]);
});

test("a formula that cannot be calculated here keeps the value the file held, and the report says so", async () => {
  const opened = openWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx");
  const row = opened.document.sheets[0]?.cells.get(15);
  const note = {
    value: 5,
    formula: { kind: "normal", text: "[1]Ban_le!B7+H16" },
    style: row?.get(8)?.style ?? 0,
  } as const;
  // A note of the clerk's that hangs on another workbook and on the growth that will be written beside it.
  row?.set(8, note);
  const input = join(folder, "lien-ket.xlsx");
  writeFileSync(input, saveWorkbook(opened));
  const { status, out } = await run(input, "--out", join(folder, "out.xlsx"), "--report", "-");
  expect(status).toBe(0);
  const saved = openWorkbook(
    new Uint8Array(readFileSync(join(folder, "out.xlsx"))),
    "out.xlsx",
  ).document.sheets[0]?.cells.get(15);
  expect(saved?.get(8)).toMatchObject({ value: 5, formula: { text: "[1]Ban_le!B7+H16" } });
  const { host } = checkedReport(JSON.parse(out)) as { readonly host: { readonly kept: readonly unknown[] } };
  expect(host.kept).toEqual([expect.objectContaining({ sheet: "6 tháng", cell: "I16", formula: "=[1]Ban_le!B7+H16" })]);
});
