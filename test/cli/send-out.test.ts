import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { keptFixes } from "../../src/cli/send-out/kept-fixes";
import type { CellRecord, SheetDocument } from "../../src/xlsx/document";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { emptySheet } from "../../src/xlsx/package/blank-sheet";

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

const opened = (path: string): OpenedWorkbook => openWorkbook(new Uint8Array(readFileSync(path)), "a.xlsx");
const partsOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const allText = (path: string): string => Object.values(partsOf(path)).join("\n");

const put = (sheet: SheetDocument, row: number, column: number, cell: Omit<CellRecord, "style">): void => {
  const cells = sheet.cells.get(row) ?? new Map<number, CellRecord>();
  cells.set(column, { style: 0, ...cell });
  sheet.cells.set(row, cells);
};

/** The sample with everything a receiver should be told of. */
function burdened(): string {
  const workbook = opened(SAMPLE);
  const { document } = workbook;
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("the sample has no sheet");
  const hidden = emptySheet("{00000000-0001-0000-0900-000000000000}", "Nháp");
  hidden.visibility = "Hidden";
  put(hidden, 0, 0, { value: "chỉ để nội bộ", formula: null });
  put(hidden, 1, 0, { value: 7, formula: null });
  document.sheets.push(hidden);
  put(sheet, 40, 0, { value: "dòng ẩn bí mật", formula: null });
  sheet.rows.set(40, { height: null, hidden: true, style: null, outlineLevel: 0 });
  put(sheet, 41, 1, { value: 7, formula: { kind: "normal", text: "Nháp!A2" } });
  put(sheet, 42, 1, { value: 8, formula: { kind: "normal", text: "B42+1" } });
  put(sheet, 43, 1, { value: 5, formula: { kind: "normal", text: "[1]Bảng!A1" } });
  document.names = [
    { name: "Nguon", sheetId: null, formula: "Nháp!$A$1", hidden: false, comment: "" },
    { name: "TheoThang", sheetId: null, formula: "'6 tháng'!$F$16", hidden: false, comment: "" },
  ];
  const parts = unzipSync(saveWorkbook(workbook));
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const list = (...items: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(
    list(
      `<Relationship Id="rId1" Type="${relations}/comments" Target="../comments1.xml"/>`,
      `<Relationship Id="rId2" Type="${relations}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
    ),
  );
  parts["xl/comments1.xml"] = strToU8(
    `<comments xmlns="${main}"><authors><author>Chị Hoa</author></authors><commentList><comment ref="A1" authorId="0"><text><t>hỏi lại huyện</t></text></comment></commentList></comments>`,
  );
  parts["xl/drawings/vmlDrawing1.vml"] = strToU8(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"/></v:shape></xml>',
  );
  edit("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace("</worksheet>", `<legacyDrawing xmlns:r="${relations}" r:id="rId2"/></worksheet>`),
  );
  parts["xl/externalLinks/externalLink1.xml"] = strToU8(
    `<externalLink xmlns="${main}"><externalBook xmlns:r="${relations}" r:id="rId1"/></externalLink>`,
  );
  parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = strToU8(
    list(
      `<Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="Thang%205.xlsx" TargetMode="External"/>`,
    ),
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${relations}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    ),
  );
  edit("xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", '</sheets><externalReferences><externalReference r:id="rId90"/></externalReferences>'),
  );
  parts["docProps/core.xml"] = strToU8(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Anh Nam</dc:creator></cp:coreProperties>',
  );
  parts["docProps/app.xml"] = strToU8(
    "<Properties><TitlesOfParts><vt:lpstr>Nháp</vt:lpstr></TitlesOfParts><Company>Sở Công Thương</Company></Properties>",
  );
  edit("_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId92" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
    ),
  );
  edit("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
    ),
  );
  const path = join(folder, "nang.xlsx");
  writeFileSync(path, zipSync(parts));
  return path;
}

test("a workbook with nothing of ours is sent byte for byte, and nothing is told of it", async () => {
  const path = join(folder, "gui.xlsx");
  const { status, out } = await run(SAMPLE, "--send-out", path);
  expect(status).toBe(0);
  expect(out).toContain(`Bản gửi đi: ${path}. Người nhận có thể thấy:\n  (không có gì ngoài các ô nhìn thấy)\n`);
  expect(readFileSync(path).equals(readFileSync(SAMPLE))).toBe(true);
});

test("of a workbook with our results the clerk's sheets are sent, with nothing of ours anywhere in the file", async () => {
  const [result, path] = [join(folder, "kq.xlsx"), join(folder, "gui.xlsx")];
  await run(SAMPLE, "--out", result);
  expect(allText(result)).toMatch(/soat-so/i);
  await run(result, "--send-out", path);
  expect(allText(path)).not.toMatch(/soat|soát|Tổng hợp|Kiểm tra số liệu/i);
  const [sheet] = opened(path).document.sheets;
  const [own] = opened(SAMPLE).document.sheets;
  expect(sheet?.cells).toEqual(own?.cells);
  expect(partsOf(path)["xl/worksheets/sheet1.xml"]).toBe(partsOf(SAMPLE)["xl/worksheets/sheet1.xml"]);
});

test("with all sheets the summary and the computed columns go along, without marks, checks, journal and names", async () => {
  const path = join(folder, "gui.xlsx");
  await run(SAMPLE, "--send-out", path, "--send-sheets", "all", "--send-values");
  const { document } = opened(path);
  expect(document.sheets.map(({ name }) => name)).toEqual(["6 tháng", "Tổng hợp"]);
  expect(document.names.map(({ name }) => name)).toEqual(["_xlnm.Print_Area"]);
  expect(document.customXml).toEqual([]);
  expect(allText(path)).not.toMatch(/soat|soát/i);
  const cells = document.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]));
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  const growths = cells.filter(({ value }) => typeof value === "number" && Math.abs(value - 116.9786) < 1e-3);
  expect(growths).toHaveLength(1);
});

test("what a receiver could see is told before it is written", async () => {
  const path = join(folder, "gui.xlsx");
  const { out } = await run(burdened(), "--send-out", path);
  expect(out.slice(out.indexOf("Bản gửi đi"))).toBe(
    `Bản gửi đi: ${path}. Người nhận có thể thấy:\n` +
      "  Liên kết tới tệp khác (kèm số đã lấy từ đó): Thang 5.xlsx\n" +
      "  Dòng ẩn ở 6 tháng: 41\n" +
      "  Trang tính ẩn: Nháp\n" +
      "  Ghi chú của ô ở 6 tháng: 1\n" +
      "  Tên đã đặt: Nguon, TheoThang\n" +
      "  Người và cơ quan ghi trong tệp: Anh Nam, Sở Công Thương, Chị Hoa\n",
  );
});

test("what is hidden can be dropped: it is nowhere in the file, and what was made of it stays as it shows", async () => {
  const path = join(folder, "gui.xlsx");
  const { out } = await run(burdened(), "--send-out", path, "--send-hidden", "drop");
  expect(out).not.toMatch(/ẩn ở|Trang tính ẩn|Ghi chú của ô/);
  expect(allText(path)).not.toMatch(/bí mật|nội bộ|Nháp|hỏi lại huyện|Chị Hoa/);
  const { document } = opened(path);
  expect(document.sheets.map(({ name }) => name)).toEqual(["6 tháng"]);
  expect(document.names.map(({ name }) => name)).toEqual(["TheoThang"]);
  const at = (row: number): CellRecord | undefined => document.sheets[0]?.cells.get(row)?.get(1);
  expect(at(41)).toMatchObject({ value: 7, formula: null });
  expect(at(42)).toMatchObject({ value: 8, formula: { text: "B42+1" } });
});

test("with values only no link to another file is left", async () => {
  const path = join(folder, "gui.xlsx");
  const { out } = await run(burdened(), "--send-out", path, "--send-values");
  expect(out).not.toContain("Liên kết tới tệp khác");
  expect(Object.keys(partsOf(path)).filter((name) => name.includes("externalLink"))).toEqual([]);
  expect(opened(path).document.sheets[0]?.cells.get(43)?.get(1)).toMatchObject({ value: 5, formula: null });
});

test("cells that were changed at the clerk's request are sent as they were changed", () => {
  const { document } = opened(SAMPLE);
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("the sample has no sheet");
  put(sheet, 40, 0, { value: 3, formula: null });
  put(sheet, 41, 0, { value: 6, formula: { kind: "normal", text: "2*A41" } });
  document.names = [{ name: "SoatSo.f1", sheetId: null, formula: "'6 tháng'!$A$41", hidden: true, comment: "" }];
  const putBack = keptFixes(document);
  put(sheet, 40, 0, { value: 30, formula: null });
  put(sheet, 41, 0, { value: 60, formula: { kind: "normal", text: "2*A41" } });
  putBack();
  expect([40, 41].map((row) => sheet.cells.get(row)?.get(0)?.value)).toEqual([3, 6]);
});

test.each([
  [["--send-values"], "Thiếu --send-out FILE."],
  [["--send-out", "a.xlsx", "--send-sheets", "some"], "--send-sheets chỉ nhận theirs hoặc all"],
  [["--send-out", "a.xlsx", "--send-hidden", "x"], "--send-hidden chỉ nhận keep hoặc drop"],
])("%j is refused", async (args, told) => {
  const { status, err } = await run(SAMPLE, ...args);
  expect(status).toBe(2);
  expect(err).toContain(told);
});
