import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { readReport } from "../../src/cli/report-text";

const SAMPLE = join(__dirname, "../../assets/bao-cao-6-thang-2024.xlsx");
const SAID =
  "Kim ngạch xuất khẩu ước đạt 525 triệu USD, tăng 16,98%; cà phê đạt 148 nghìn tấn, tức 148.000 tấn. Kim ngạch nhập khẩu giảm 23,7%.";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-so-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file of the folder. */
function saved(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const word = (body: string): Uint8Array =>
  zipSync({ "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`) });

async function run(
  ...args: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

test.each([
  ["a text file", "bao-cao.txt", SAID],
  ["a Word document", "bao-cao.docx", word(`<w:p><w:r><w:t>${SAID}</w:t></w:r></w:p>`)],
])("the numbers of %s are looked for in the workbook", async (_name, file, content) => {
  const { status, out } = await run(SAMPLE, "--check-text", saved(file, content));
  expect(status).toBe(0);
  expect(out).toContain("  4/5 số và kỳ trong bài khớp với sổ\n");
  expect(out).toContain(
    "  Kim ngạch nhập khẩu: “23,7” đúng số nhưng sai chiều tăng, giảm; sổ có +23,7% (6 tháng!F23).\n",
  );
});

test("the report has every number with its verdict and cells", async () => {
  const { out } = await run(SAMPLE, "--lang", "en", "--check-text", saved("r.txt", SAID), "--report", "-");
  const report = JSON.parse(out) as { readonly textChecks: readonly unknown[] };
  expect(report.textChecks).toHaveLength(5);
  expect(report.textChecks[0]).toMatchObject({
    text: "525",
    verdict: "agrees",
    subject: "Kim ngạch xuất khẩu",
    facts: [{ kind: "value", value: 525, cell: "6 tháng!F17" }],
  });
});

test("of a Word document the paragraphs are read, without what was deleted in them", () => {
  const path = saved(
    "r.docx",
    word(
      '<w:p w:id="1"><w:r><w:t xml:space="preserve">Đạt </w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:t>9&amp;&#39;</w:t><w:tab/><w:t>b</w:t></w:r></w:p><w:p><w:pPr/><w:r><w:t>Hai</w:t></w:r></w:p>',
    ),
  );
  expect(readReport(path).text).toBe("Đạt 9&' b\nHai");
});

test.each([
  ["nothing", "khong-co.txt", null],
  ["no Word document", "r.docx", "chữ"],
  ["a Word document without text", "r.docx", zipSync({ "a.xml": strToU8("<a/>") })],
  ["a text in another encoding", "r.txt", new Uint8Array([0xff, 0xfe, 0x41])],
])("where there is %s a sentence says so", async (_name, file, content) => {
  const path = content === null ? join(folder, file) : saved(file, content);
  const { status, err } = await run(SAMPLE, "--check-text", path);
  expect(status).toBe(2);
  expect(err).toContain(`Không đọc được bài báo cáo “${file}”`);
});

test("it goes with a single workbook, on the direct client", async () => {
  for (const inputs of [[SAMPLE, SAMPLE], [SAMPLE, "--host", "office"], [join(SAMPLE, "..")]]) {
    const { status, err } = await run(...inputs, "--check-text", "r.txt");
    expect(status).toBe(2);
    expect(err).toContain("--check-text chỉ dùng được với một tệp");
  }
});
