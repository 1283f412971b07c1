import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { readReportText } from "../../src/cli/report-text";

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
  const text = readReportText(path);
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
