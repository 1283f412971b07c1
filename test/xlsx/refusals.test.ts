import { UnreadableWorkbook } from "../../src/xlsx/unreadable-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { drawWorkbook, sheetXml, workbookParts, zipOf } from "./fixture";

const parts = workbookParts({
  sheets: { T: sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') },
});
const good = zipOf(parts);

const compound = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...text].forEach((character, i) => {
    bytes[1024 + 2 * i] = character.charCodeAt(0);
  });
  return bytes;
};

/** The size of the first part in the zip's directory, set to something absurd. */
const bomb = (): Uint8Array => {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 0xf0000000, true);
  return bytes;
};

const flipped = (): Uint8Array => {
  const stored = zipOf(parts, { level: 0 });
  const at = new TextDecoder("latin1").decode(stored).indexOf("<v>1</v>");
  stored[at + 3] = 0x32;
  return stored;
};

/** A sheet of 4 MB whose directory entry claims a hundredth of it. */
const lying = (): Uint8Array => {
  const bytes = withPart("xl/worksheets/sheet1.xml", sheetXml(`<sheetData/><!--${" ".repeat(4_000_000)}-->`));
  const view = new DataView(bytes.buffer);
  const name = "xl/worksheets/sheet1.xml";
  // The name stands first in the entry itself, and last in the directory, 46 bytes behind the beginning of its record.
  const at = new TextDecoder("latin1").decode(bytes).lastIndexOf(name) - 46;
  view.setUint32(at + 24, 40_000, true);
  return bytes;
};

const nested = (depth: number): Uint8Array =>
  withPart("xl/worksheets/sheet1.xml", sheetXml(`<sheetData/>${"<a>".repeat(depth)}${"</a>".repeat(depth)}`));

const inlineText = (length: number): Uint8Array =>
  withPart(
    "xl/worksheets/sheet1.xml",
    sheetXml(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(length)}</t></is></c></row></sheetData>`,
    ),
  );

const withPart = (path: string, text: string): Uint8Array => zipOf({ ...parts, [path]: text });
const without = (path: string): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== path)));
const retyped = (type: string): Uint8Array =>
  withPart(
    "[Content_Types].xml",
    (parts["[Content_Types].xml"] ?? "").replace(
      /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
      type,
    ),
  );

describe("files that cannot be opened say why", () => {
  test.each([
    ["an empty file", new Uint8Array(), "truncated", null],
    ["three bytes of a zip", good.slice(0, 3), "truncated", null],
    ["half a zip", good.slice(0, good.length / 2), "truncated", null],
    ["a zip without its last byte", good.slice(0, -30), "truncated", null],
    ["a workbook with a password", compound("EncryptedPackage"), "encrypted", null],
    ["an .xls", compound("Workbook"), "xls", null],
    ["an .xls without its container", Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0), "xls", null],
    ["text", new TextEncoder().encode("Chỉ tiêu;Thực hiện\n1;2"), "not-xlsx", null],
    ["a zip of something else", zipOf({ "a.txt": "b" }), "not-xlsx", null],
    ["a package without a workbook", without("xl/workbook.xml"), "not-xlsx", null],
    [
      "a document",
      retyped("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "not-xlsx",
      null,
    ],
    ["an .xlsb", retyped("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb", null],
    ["a part that would fill the memory", bomb(), "too-large", "[Content_Types].xml"],
    ["a part that holds more than its directory says", lying(), "damaged", "xl/worksheets/sheet1.xml"],
    ["elements nested without end", nested(300), "damaged", "xl/worksheets/sheet1.xml"],
    ["a cell longer than any", inlineText(10 * 32_767 + 1), "cell-too-long", "xl/worksheets/sheet1.xml"],
    [
      "a shared string longer than any",
      drawWorkbook({
        sheets: { T: sheetXml("<sheetData/>") },
        strings: [`<si><t>${"a".repeat(10 * 32_767 + 1)}</t></si>`],
      }),
      "cell-too-long",
      "xl/sharedStrings.xml",
    ],
    ["a part whose bytes were changed", flipped(), "damaged", "xl/worksheets/sheet1.xml"],
    [
      "broken XML",
      withPart("xl/worksheets/sheet1.xml", sheetXml("<sheetData><row></sheetData>")),
      "damaged",
      "xl/worksheets/sheet1.xml",
    ],
    ["XML that ends too early", withPart("xl/workbook.xml", "<workbook"), "damaged", "xl/workbook.xml"],
    ["a sheet that is missing", without("xl/worksheets/sheet1.xml"), "damaged", "xl/worksheets/sheet1.xml"],
    [
      "a cell in the wrong row",
      withPart("xl/worksheets/sheet1.xml", sheetXml('<sheetData><row r="1"><c r="A2"/></row></sheetData>')),
      "damaged",
      "xl/worksheets/sheet1.xml",
    ],
    [
      "a shared string that is not there",
      withPart(
        "xl/worksheets/sheet1.xml",
        sheetXml('<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData>'),
      ),
      "damaged",
      "xl/worksheets/sheet1.xml",
    ],
    [
      "entities that would expand",
      withPart("xl/workbook.xml", '<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'),
      "damaged",
      "xl/workbook.xml",
    ],
  ])("%s", (_, bytes, reason, part) => {
    let caught: unknown = null;
    try {
      openWorkbook(bytes, "t.xlsx");
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UnreadableWorkbook);
    expect(caught).toMatchObject({ reason, part });
  });

  test("what a workbook may hold is no reason to refuse it: elements nested deep, a cell as long as any", () => {
    expect(openWorkbook(nested(200), "t.xlsx").document.sheets).toHaveLength(1);
    const [sheet] = openWorkbook(inlineText(32_767), "t.xlsx").document.sheets;
    expect(sheet?.cells.get(0)?.get(0)?.value).toHaveLength(32_767);
  });

  test("cut anywhere, a workbook is refused and never half opened", () => {
    for (let length = 0; length < good.length; length += 97) {
      expect(() => openWorkbook(good.slice(0, length), "t.xlsx")).toThrow(UnreadableWorkbook);
    }
    expect(
      openWorkbook(drawWorkbook({ sheets: { T: sheetXml("<sheetData/>") } }), "t.xlsx").document.sheets,
    ).toHaveLength(1);
  });
});
