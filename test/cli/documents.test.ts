import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { readReport } from "../../src/cli/report-text";

const SAMPLE = join(__dirname, "../../assets/bao-cao-6-thang-2024.xlsx");

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
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

test("the report goes into a Word document, whose text agrees with the workbook", async () => {
  const path = join(folder, "bao-cao.docx");
  const { status, out } = await run(SAMPLE, "--docx", path);
  expect(status).toBe(0);
  expect(out).toContain(`Báo cáo Word: ${path}\n`);
  const text = readReport(path).text;
  expect(text).toMatch(/^PHỤ LỤC\nMột số chỉ tiêu chủ yếu 6 tháng đầu năm 2024\n/);
  expect(text).toContain("29.232");
});

test("the questions go into a text file that Notepad reads", async () => {
  const path = join(folder, "hoi.txt");
  const { status, out } = await run(SAMPLE, "--questions", path);
  expect(status).toBe(0);
  expect(out).toContain(`Phiếu hỏi số liệu: ${path}\n`);
  expect(readFileSync(path, "utf8")).toMatch(
    /^\uFEFFPHIẾU HỎI SỐ LIỆU\nTệp số liệu: bao-cao-6-thang-2024.xlsx\n\n1\. Gửi /,
  );
});

const LAST_MONTH = "Trong 5 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 430 triệu USD, giảm 2,5%; có 18 hội nghị.";
const THIS_MONTH =
  "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 525 triệu USD, tăng 16,98%; có 18 [?] hội nghị.";

test.each([
  ["bai.txt", "\uFEFF" + LAST_MONTH, readFileSync],
  [
    "bai.docx",
    zipSync({ "word/document.xml": strToU8(`<w:p><w:r><w:t>${LAST_MONTH}</w:t></w:r></w:p>`) }),
    (path: string) => readReport(path).text,
  ],
])("last month's text in %s takes on this month's figures, and the old file stays", async (name, content, reading) => {
  const [from, to] = [join(folder, name), join(folder, `moi-${name}`)];
  writeFileSync(from, content);
  const { status, out } = await run(SAMPLE, "--replace-text", from, "--out-text", to);
  expect(status).toBe(0);
  expect(out).toContain(`Bài kỳ mới: ${to} (3 số và kỳ theo sổ này; 1 chỗ chưa khớp, có dấu [?] để xem lại)\n`);
  expect(String(reading(to))).toBe(name.endsWith("txt") ? `\uFEFF${THIS_MONTH}` : THIS_MONTH);
  const onto = await run(SAMPLE, "--replace-text", from, "--out-text", from);
  expect(onto.status).toBe(2);
  expect(onto.err).toContain("không bao giờ bị ghi đè");
  expect(readFileSync(from).equals(Buffer.from(content))).toBe(true);
});

test.each([
  [["--replace-text", "a.txt"], "phải đi cùng nhau"],
  [["--replace-text", "a.txt", "--out-text", "b.docx"], "phải cùng loại"],
])("%j is refused", async (args, told) => {
  const { status, err } = await run(SAMPLE, ...args);
  expect(status).toBe(2);
  expect(err).toContain(told);
});

test.each([["--docx"], ["--questions"]])(
  "%s goes with a single workbook, on the direct client, and never over the input",
  async (option) => {
    for (const inputs of [[SAMPLE, SAMPLE], [SAMPLE, "--host", "office"], [join(SAMPLE, "..")]]) {
      const { status, err } = await run(...inputs, option, join(folder, "a"));
      expect(status).toBe(2);
      expect(err).toContain(`${option} chỉ dùng được với một tệp`);
    }
    const before = readFileSync(SAMPLE);
    const { status, err } = await run(SAMPLE, option, SAMPLE);
    expect(status).toBe(2);
    expect(err).toContain("không bao giờ bị ghi đè");
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    expect(existsSync(join(folder, "a"))).toBe(false);
  },
);
