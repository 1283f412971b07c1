import { tinted } from "../../../src/xlsx/styles/colors";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { StyleChange } from "../../../src/xlsx/document";
import { STYLES, drawWorkbook, partsOf, plain, putCell, sheetXml } from "../fixture";

const bytes = drawWorkbook({ sheets: { T: sheetXml("<sheetData/>") }, styles: STYLES });
const open = () => openWorkbook(bytes, "t.xlsx");
const { styles } = open().document;

describe("looks of the file's styles", () => {
  test("fonts, formats, theme colours with tint, borders, alignment", () => {
    expect(styles.look(1)).toEqual({
      numberFormat: "#,##0.0",
      font: { name: "Arial", size: 14, bold: true, italic: true, underline: "Double", color: "#2F5597" },
      fill: "#D9D9D9",
      borders: {
        EdgeLeft: { style: "Continuous", weight: "Thin", color: "#000000" },
        EdgeRight: { style: "Continuous", weight: "Hairline", color: "#0000FF" },
        EdgeTop: { style: "Dash", weight: "Medium", color: "#00FF00" },
        EdgeBottom: { style: "Double", weight: "Thick", color: "#ED7D31" },
      },
      horizontalAlignment: "Right",
      verticalAlignment: "Center",
      wrapText: false,
      indentLevel: 2,
      textOrientation: -45,
      locked: true,
      formulaHidden: true,
    });
  });

  test("what a cell format does not say comes from its cell style, unless it says that it applies", () => {
    const inherited = styles.look(2);
    expect([
      inherited.numberFormat,
      inherited.font.name,
      inherited.font.color,
      inherited.fill,
      inherited.horizontalAlignment,
      inherited.locked,
    ]).toEqual(["m/d/yyyy", "Calibri", "#FF0000", "#00B050", "Center", false]);
    const own = styles.look(3);
    expect([own.font.name, own.horizontalAlignment, own.locked]).toEqual(["Times New Roman", "General", true]);
  });

  test("a workbook without styles has one look", () => {
    const document = openWorkbook(drawWorkbook({ sheets: { T: sheetXml("<sheetData/>") } }), "t.xlsx").document;
    expect([document.styles.look(0).font.name, document.styles.look(0).numberFormat]).toEqual(["Calibri", "General"]);
  });

  // The tints of Office's own palette: 40 %, 60 %, 80 % lighter and 25 %, 50 % darker accent 1.
  test.each([
    ["#4472C4", 0.3999755851924192, "#8FAADC"],
    ["#4472C4", 0.5999938962981048, "#B4C7E7"],
    ["#4472C4", 0.7999816888943144, "#DAE3F3"],
    ["#4472C4", -0.249977111117893, "#2F5597"],
    ["#FFFFFF", -0.3499862666707358, "#A6A6A6"],
    ["#000000", 0.499984740745262, "#7F7F7F"],
  ])("%s tinted by %d is %s", (color, tint, expected) => {
    const channels = (text: string): readonly number[] =>
      [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    const distances = channels(tinted(color, tint)).map((channel, i) =>
      Math.abs(channel - (channels(expected)[i] ?? 0)),
    );
    expect(Math.max(...distances)).toBeLessThanOrEqual(1);
  });
});

describe("derived styles", () => {
  const changes: readonly (readonly [string, StyleChange])[] = [
    ["number format", { numberFormat: '0.0"%"' }],
    ["built-in number format", { numberFormat: "0.00%" }],
    [
      "font",
      { font: { bold: false, italic: true, underline: "Single", name: "Cambria", size: 10.5, color: "#123456" } },
    ],
    ["fill", { fill: "#ABCDEF" }],
    ["no fill", { fill: null }],
    [
      "borders",
      {
        borders: {
          EdgeTop: { style: "None", weight: "Thin", color: "#000000" },
          EdgeLeft: { style: "DashDot", weight: "Medium", color: "#FF0000" },
        },
      },
    ],
    [
      "alignment",
      {
        horizontalAlignment: "CenterAcrossSelection",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 0,
        textOrientation: 180,
      },
    ],
    ["protection", { locked: false, formulaHidden: false }],
  ];

  test.each(changes.flatMap(([name, change]) => [0, 1, 2, 3].map((base) => [name, base, change] as const)))(
    "%s on style %i: only that changes, and it comes back from the file",
    (_, base, change) => {
      const opened = open();
      const table = opened.document.styles;
      const before = table.look(base);
      const expected = {
        ...before,
        ...change,
        font: { ...before.font, ...change.font },
        borders: { ...before.borders, ...change.borders },
      };
      const style = table.derive(base, change);
      expect(table.look(style)).toEqual(expected);
      expect(table.derive(base, change)).toBe(style);
      putCell(opened.document.sheets[0], 0, 0, plain(1, style));
      const again = openWorkbook(saveWorkbook(opened), "t.xlsx").document;
      expect(again.styles.look(again.sheets[0]?.cells.get(0)?.get(0)?.style ?? -1)).toEqual(expected);
    },
  );

  test("nothing changed is no new style, and a change undone is the old one", () => {
    const table = open().document.styles;
    expect(table.derive(1, {})).toBe(1);
    expect(table.derive(1, { fill: "#D9D9D9", font: { bold: true } })).toBe(1);
  });

  test("only styles in use are appended; the file's own keep their characters", () => {
    const opened = open();
    opened.document.styles.derive(0, { fill: "#111111", numberFormat: "0.0000" });
    putCell(opened.document.sheets[0], 0, 0, plain(1, opened.document.styles.derive(1, { fill: "#222222" })));
    const saved = partsOf(saveWorkbook(opened))["xl/styles.xml"] ?? "";
    expect(saved).not.toContain("111111");
    expect(saved).toContain('<fills count="5">');
    expect(saved).toContain(
      '<xf numFmtId="164" fontId="1" fillId="4" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="right"',
    );
    expect(
      saved
        .replace(
          /<fill><patternFill patternType="solid"><fgColor rgb="FF222222"\/><bgColor indexed="64"\/><\/patternFill><\/fill>|<xf numFmtId="164" fontId="1" fillId="4".*?<\/xf>/g,
          "",
        )
        .replace('fills count="5"', 'fills count="4"')
        .replace('cellXfs count="5"', 'cellXfs count="4"'),
    ).toBe(STYLES);
  });
});
