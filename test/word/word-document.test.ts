import { strFromU8, unzipSync } from "fflate";
import type { ReportDocument } from "../../src/core/model/results/report-document";
import { wordDocument } from "../../src/word/word-document";

const DOCUMENT: ReportDocument = {
  language: "vi",
  kind: "PHỤ LỤC",
  title: "Một số chỉ tiêu <chủ yếu> & khác",
  attachedTo: "(Kèm theo Báo cáo số …)",
  paragraphs: ["Xuất khẩu đạt 525 triệu USD.", "=1+1 là chữ."],
  table: {
    title: "Biểu",
    columns: [
      { heading: "Chỉ tiêu", holds: "name" },
      { heading: "Thực hiện", holds: "figure" },
    ],
    rows: [
      { cells: ["Xuất khẩu", "525"], depth: 0 },
      { cells: ["Cà phê", "452"], depth: 1 },
    ],
  },
};
const partsOf = async (document: ReportDocument): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await wordDocument(document))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const textsOf = (xml: string | undefined): readonly string[] =>
  [...(xml ?? "").matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);

test("everything is there in its order, and text stays text", async () => {
  const { "word/document.xml": main } = await partsOf(DOCUMENT);
  expect(textsOf(main)).toEqual([
    "PHỤ LỤC",
    "Một số chỉ tiêu &lt;chủ yếu&gt; &amp; khác",
    "(Kèm theo Báo cáo số …)",
    "Xuất khẩu đạt 525 triệu USD.",
    "=1+1 là chữ.",
    "Biểu",
    ...["Chỉ tiêu", "Thực hiện", "Xuất khẩu", "525", "Cà phê", "452"],
  ]);
});

test("page, letters and head are those of Nghị định 30/2020", async () => {
  const parts = await partsOf(DOCUMENT);
  const main = parts["word/document.xml"] ?? "";
  // 210 × 297 mm with 20, 20, 30 and 20 mm, in twentieths of a point.
  expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(main).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
  expect(main).toContain("<w:titlePg/>");
  expect(main.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(parts["word/styles.xml"]).toContain('w:ascii="Times New Roman"');
  const sizes = [...main.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2);
  expect(new Set(sizes)).toEqual(new Set([14, 12]));
  const numbered = Object.entries(parts).filter(([name, xml]) => /header\d/.test(name) && xml.includes("PAGE"));
  expect(numbered).toHaveLength(1);
});

test("without a table there is none, and nobody is named as its author", async () => {
  const parts = await partsOf({ ...DOCUMENT, table: null });
  expect(parts["word/document.xml"]).not.toContain("<w:tbl>");
  expect(parts["docProps/core.xml"]).toContain("<dc:title>");
  expect(parts["docProps/core.xml"]).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/);
});
