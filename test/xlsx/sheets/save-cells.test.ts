import fc from "fast-check";
import type { CellRecord, CellValue } from "../../../src/xlsx/document";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { UnsavableChange } from "../../../src/xlsx/unreadable-workbook";
import { STYLES, cellAt, changedParts, drawWorkbook, partsOf, plain, putCell, sheetXml } from "../fixture";

const SHEET = "xl/worksheets/sheet1.xml";

/** Oddly spaced on purpose: what is not touched must keep every character. */
const CELLS = [
  "<dimension ref='A1:C3'/><sheetData>",
  '\n <row  r="1" spans="1:3" x="y"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" ><v>2.50</v></c><!-- giữ --><c r="C1"/></row>',
  '<row r="2"><c r="A2" t="s" s="2"><v>1</v></c><c r="C2"><f ca="1">A1*2</f><v>5</v></c></row>\n',
  '<row r="5"><c r="B5"><f t="shared" ref="B5:B7" si="3">C5+1</f><v>1</v></c></row><row r="6"><c r="B6"><f t="shared" si="3"/><v>2</v></c></row><row r="7"><c r="B7"><f t="shared" si="3"/><v>3</v></c></row>',
  '<row r="9"/></sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>',
].join("");

const CHAIN = {
  path: "xl/calcChain.xml",
  text: '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/></calcChain>',
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
  from: "xl/workbook.xml",
  type: "calcChain",
};

const bytes = drawWorkbook({
  sheets: { T: sheetXml(CELLS), Kia: sheetXml("<sheetData/>") },
  strings: ["<t>một</t>", '<r><t xml:space="preserve">hai </t></r><r><t>phần</t></r>'],
  styles: STYLES,
  more: [CHAIN],
});

const open = () => openWorkbook(bytes, "t.xlsx");
const sheetAfter = (change: (opened: ReturnType<typeof open>) => void): string => {
  const opened = open();
  change(opened);
  return partsOf(saveWorkbook(opened))[SHEET] ?? "";
};
const original = partsOf(bytes)[SHEET] ?? "";

/** The sheet's text with one piece replaced, to be compared whole. */
const replaced = (from: string, to: string): string => {
  expect(original.split(from)).toHaveLength(2);
  return original.replace(from, () => to);
};

describe("an untouched workbook", () => {
  test("comes back as the very same bytes", () => {
    expect(saveWorkbook(open())).toEqual(bytes);
  });

  test("also after a change was taken back, its new string and style included", () => {
    const opened = open();
    const sheet = opened.document.sheets[0];
    const before = cellAt(sheet, "A1");
    putCell(sheet, 0, 0, plain("khác", opened.document.styles.derive(1, { fill: "#FFEEDD" })));
    putCell(sheet, 40, 7, plain(1));
    expect(changedParts(bytes, saveWorkbook(opened))).toEqual(["xl/sharedStrings.xml", "xl/styles.xml", SHEET]);
    putCell(sheet, 0, 0, { ...before });
    putCell(sheet, 40, 7, null);
    expect(saveWorkbook(opened)).toEqual(bytes);
  });
});

describe("one changed cell changes its own characters and no others", () => {
  test("a number", () => {
    expect(sheetAfter(({ document }) => putCell(document.sheets[0], 0, 1, plain(-1.5e-7)))).toBe(
      replaced('<c r="B1" ><v>2.50</v></c>', '<c r="B1" ><v>-1.5E-7</v></c>'),
    );
  });

  test("a style alone leaves rich text as it is", () => {
    expect(sheetAfter(({ document }) => putCell(document.sheets[0], 1, 0, plain("hai phần", 1)))).toBe(
      replaced('t="s" s="2"', 't="s" s="1"'),
    );
  });

  test("a calculated value leaves the formula as it is", () => {
    expect(
      sheetAfter(({ document }) =>
        putCell(document.sheets[0], 1, 2, { value: "chữ", formula: { kind: "normal", text: "A1*2" } }),
      ),
    ).toBe(replaced('<c r="C2"><f ca="1">A1*2</f><v>5</v></c>', '<c r="C2" t="str"><f ca="1">A1*2</f><v>chữ</v></c>'));
  });

  test.each<[string, Partial<CellRecord>, string]>([
    ["true", { value: true }, '<c r="C1" t="b"><v>1</v></c>'],
    ["an error", { value: { error: "#N/A" } }, '<c r="C1" t="e"><v>#N/A</v></c>'],
    ["a text the file has", { value: "một", style: 2 }, '<c r="C1" s="2" t="s"><v>0</v></c>'],
    ["a text that only stands in runs", { value: "hai phần" }, '<c r="C1" t="s"><v>2</v></c>'],
    [
      "a formula",
      { value: 3, formula: { kind: "normal", text: 'IFS(A1<>"&",1)' } },
      '<c r="C1"><f>_xlfn.IFS(A1&lt;&gt;"&amp;",1)</f><v>3</v></c>',
    ],
    [
      "a formula not yet calculated",
      { value: null, formula: { kind: "normal", text: "B1" } },
      '<c r="C1"><f>B1</f></c>',
    ],
    [
      "a text of a formula with blanks",
      { value: " x", formula: { kind: "normal", text: "B1" } },
      '<c r="C1" t="str"><f>B1</f><v xml:space="preserve"> x</v></c>',
    ],
    [
      "an array formula",
      { value: 1, formula: { kind: "array", text: "B1:B2*2", range: "C1:C2", dynamic: false } },
      '<c r="C1"><f t="array" ref="C1:C2">B1:B2*2</f><v>1</v></c>',
    ],
  ])("an empty cell becomes %s", (_, record, xml) => {
    expect(sheetAfter(({ document }) => putCell(document.sheets[0], 0, 2, record))).toBe(replaced('<c r="C1"/>', xml));
  });

  test("a cell taken away", () => {
    expect(sheetAfter(({ document }) => putCell(document.sheets[0], 0, 1, null))).toBe(
      replaced('<c r="B1" ><v>2.50</v></c>', ""),
    );
  });
});

describe("new cells and rows stand in order", () => {
  test("between, before and behind; dimension and spans grow", () => {
    const after = sheetAfter(({ document }) => {
      const [sheet] = document.sheets;
      putCell(sheet, 1, 1, plain(7));
      putCell(sheet, 0, 5, plain(8));
      putCell(sheet, 2, 0, plain(9));
      putCell(sheet, 3, 0, plain(10));
      putCell(sheet, 8, 3, plain(11));
      putCell(sheet, 11, 0, plain(12));
    });
    expect(after).toContain('<dimension ref="A1:F12"/>');
    expect(after).toContain('<row  r="1" spans="1:6" x="y">');
    expect(after).toContain('<c r="C1"/><c r="F1"><v>8</v></c></row>');
    expect(after).toContain('<v>1</v></c><c r="B2"><v>7</v></c><c r="C2">');
    expect(after).toContain(
      '</row>\n<row r="3"><c r="A3"><v>9</v></c></row><row r="4"><c r="A4"><v>10</v></c></row><row r="5">',
    );
    expect(after).toContain(
      '<row r="9"><c r="D9"><v>11</v></c></row><row r="12"><c r="A12"><v>12</v></c></row></sheetData>',
    );
  });

  test("a row's height, and a style of its own, beside its cells", () => {
    const after = sheetAfter(({ document }) => {
      document.sheets[0]?.rows.set(1, { height: 20, hidden: true, style: 2, outlineLevel: 1 });
      document.sheets[0]?.rows.set(19, { height: 8, hidden: false, style: null, outlineLevel: 0 });
    });
    expect(after).toContain(
      '<row r="2" s="2" customFormat="1" ht="20" customHeight="1" hidden="1" outlineLevel="1"><c r="A2"',
    );
    expect(after).toContain('<row r="20" ht="8" customHeight="1"/></sheetData>');
  });

  test("a sheet without any row gets its first", () => {
    const opened = open();
    putCell(opened.document.sheets[1], 3, 2, plain("thử"));
    expect(partsOf(saveWorkbook(opened))["xl/worksheets/sheet2.xml"]).toContain(
      '<sheetData><row r="4"><c r="C4" t="s"><v>2</v></c></row></sheetData>',
    );
  });

  test("cells that say no place keep it when one before them goes", () => {
    const implicit = openWorkbook(
      drawWorkbook({ sheets: { T: sheetXml("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>") } }),
      "t.xlsx",
    );
    putCell(implicit.document.sheets[0], 0, 0, null);
    expect(cellAt(openWorkbook(saveWorkbook(implicit), "t.xlsx").document.sheets[0], "B1")?.value).toBe(2);
  });

  test("rows out of order are refused rather than made worse", () => {
    const shuffled = openWorkbook(
      drawWorkbook({ sheets: { T: sheetXml('<sheetData><row r="2"/><row r="1"/></sheetData>') } }),
      "t.xlsx",
    );
    putCell(shuffled.document.sheets[0], 4, 0, plain(1));
    expect(() => saveWorkbook(shuffled)).toThrow(UnsavableChange);
  });
});

describe("formulas", () => {
  test("when the master of a shared formula changes, its dependants are written out and keep their values", () => {
    const opened = open();
    putCell(opened.document.sheets[0], 4, 1, plain(0));
    const after = partsOf(saveWorkbook(opened));
    expect(after[SHEET]).toContain(
      '<c r="B5"><v>0</v></c></row><row r="6"><c r="B6"><f>C6+1</f><v>2</v></c></row><row r="7"><c r="B7"><f>C7+1</f><v>3</v></c></row>',
    );
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test("when a dependant changes, the others stay shared", () => {
    const after = sheetAfter(({ document }) => putCell(document.sheets[0], 5, 1, plain(0)));
    expect(after).toBe(replaced('<c r="B6"><f t="shared" si="3"/><v>2</v></c>', '<c r="B6"><v>0</v></c>'));
  });

  test("a new value of a formula leaves the calculation chain alone, a new formula does not", () => {
    const opened = open();
    putCell(opened.document.sheets[0], 1, 2, { value: 6, formula: { kind: "normal", text: "A1*2" } });
    expect(changedParts(bytes, saveWorkbook(opened))).toEqual([SHEET]);
    putCell(opened.document.sheets[0], 1, 2, { value: 6, formula: { kind: "normal", text: "A1*3" } });
    expect(changedParts(bytes, saveWorkbook(opened))).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      SHEET,
    ]);
  });

  test("a dynamic array brings the metadata it needs", () => {
    const opened = open();
    putCell(opened.document.sheets[0], 20, 0, {
      value: 1,
      formula: { kind: "array", text: "SORT(B1:B2)", range: "A21:A22", dynamic: true },
    });
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx").document;
    expect(again.sheets[0]?.cells.get(20)?.get(0)).toEqual({
      value: 1,
      formula: { kind: "array", text: "SORT(B1:B2)", range: "A21:A22", dynamic: true },
      style: 0,
    });
  });

  test("what takes a dynamic array's place is no dynamic array", () => {
    const opened = open();
    putCell(opened.document.sheets[0], 20, 0, {
      value: 1,
      formula: { kind: "array", text: "SORT(B1:B2)", range: "A21:A22", dynamic: true },
    });
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx");
    putCell(again.document.sheets[0], 20, 0, plain(4));
    expect(partsOf(saveWorkbook(again))[SHEET]).toContain('<c r="A21"><v>4</v></c>');
  });

  test("everything is calculated on opening only when asked for", () => {
    const opened = open();
    expect(partsOf(saveWorkbook(opened, { recalculateOnLoad: true }))["xl/workbook.xml"]).toContain(
      '<calcPr fullCalcOnLoad="1"/>',
    );
    expect(partsOf(saveWorkbook(opened))["xl/workbook.xml"]).not.toContain("calcPr");
  });
});

describe("shared strings", () => {
  test("new texts are appended once, counts follow", () => {
    const opened = open();
    putCell(opened.document.sheets[0], 10, 0, plain("mới\r\n <_x0041_>"));
    putCell(opened.document.sheets[0], 10, 1, plain("mới\r\n <_x0041_>"));
    putCell(opened.document.sheets[0], 0, 0, plain(1, 1));
    expect(partsOf(saveWorkbook(opened))["xl/sharedStrings.xml"]).toMatch(
      /count="3" uniqueCount="3">.*<\/si><si><t xml:space="preserve">mới_x000D_\n &lt;_x005F_x0041_&gt;<\/t><\/si><\/sst>$/s,
    );
  });
});

describe("prefixed and Strict workbooks", () => {
  test.each([
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ])("cells are spliced in under a prefix of %s", (namespace) => {
    const opened = openWorkbook(
      drawWorkbook({
        sheets: {
          T: `<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      }),
      "t.xlsx",
    );
    putCell(opened.document.sheets[0], 0, 1, { value: 2, formula: { kind: "normal", text: "A1*2" } });
    putCell(opened.document.sheets[0], 1, 0, plain("chữ"));
    const after = saveWorkbook(opened);
    expect(partsOf(after)[SHEET]).toContain(
      '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:f>A1*2</x:f><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row>',
    );
    expect(cellAt(openWorkbook(after, "t.xlsx").document.sheets[0], "A2")?.value).toBe("chữ");
  });
});

const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "_x0041_", "\r\n", "]]>", "<&>\"'", "#N/A", "\u0000\ufffe", "\ud800"),
  fc.boolean(),
  fc.constantFrom<CellValue>(null, { error: "#REF!" }, { error: "#DIV/0!" }),
);
const records: fc.Arbitrary<CellRecord> = fc.record({
  value: values,
  style: fc.integer({ min: 0, max: 3 }),
  formula: fc.option(
    fc
      .constantFrom("A1+1", '"a&b"&"<"', "SUM($A$1:B2)", "XLOOKUP(1,A:A,B:B)")
      .map((text) => ({ kind: "normal" as const, text })),
  ),
});
const edits = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5 }), fc.option(records)), {
  minLength: 1,
  maxLength: 25,
});

const untouched = open().document.sheets[0];

describe("any set of edits", () => {
  test("reads back equal, saves twice alike, and undone gives the input's bytes", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const opened = open();
        const [sheet] = opened.document.sheets;
        for (const [row, column, record] of changes) putCell(sheet, row, column, record);
        const saved = saveWorkbook(opened);
        expect(saveWorkbook(opened)).toEqual(saved);
        const again = openWorkbook(saved, "t.xlsx").document.sheets[0];
        const shape = (cells: typeof again): unknown =>
          [...(cells?.cells ?? [])]
            .flatMap(([row, inRow]) =>
              [...inRow].map(([column, { value, formula, style }]) => [
                row,
                column,
                value,
                formula?.text ?? null,
                style,
              ]),
            )
            .sort(byPlace);
        expect(shape(again)).toEqual(shape(sheet));
        for (const [row, column] of changes)
          putCell(sheet, row, column, untouched?.cells.get(row)?.get(column) ?? null);
        expect(saveWorkbook(opened)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });
});

function byPlace(a: readonly unknown[], b: readonly unknown[]): number {
  return Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]);
}
