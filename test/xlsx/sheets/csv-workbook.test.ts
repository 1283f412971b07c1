import { CSV_SHEET, openCsv, typedValue } from "../../../src/xlsx/csv-workbook";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { cellAt } from "../fixture";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("fields of a CSV file", () => {
  test.each<[string, number | string, string | null]>([
    ["12", 12, null],
    ["-1.50", -1.5, null],
    [" 7 ", 7, null],
    ["007", 7, null],
    [".5", 0.5, null],
    ["1,234", 1234, "#,##0"],
    ["1,234,567.8", 1234567.8, "#,##0.00"],
    ["1.2E3", 1200, "0.00E+00"],
    ["12%", 0.12, "0%"],
    ["108.95%", 1.0895, "0.00%"],
    ["1e2%", 1, "0%"],
    ["1.234,5", "1.234,5", null],
    ["12,34", "12,34", null],
    ["1,2345", "1,2345", null],
    ["6/2024", "6/2024", null],
    ["=A1", "=A1", null],
    ["-", "-", null],
    [".", ".", null],
    ["  chữ ", "  chữ ", null],
    ["1e999", "1e999", null],
  ])("%j becomes %j", (field, value, format) => {
    expect(typedValue(field)).toEqual({ value, format });
  });
});

describe("opening a CSV file", () => {
  test.each([
    ["comma", 'Chỉ tiêu,"a, b"\r\n"một ""hai""",3\r\n', ","],
    ["semicolon", 'Chỉ tiêu;"a, b"\n"một ""hai""";3', ";"],
    ["tab", 'Chỉ tiêu\ta, b\n"một ""hai"""\t3\n', "\t"],
  ])("separated by %s, with a mark or without", (_, text, separator) => {
    for (const mark of ["", "\uFEFF"]) {
      const { document, reading } = openCsv(bytesOf(mark + text), "a.csv");
      const [sheet] = document.sheets;
      expect([sheet?.name, reading]).toEqual([CSV_SHEET, { encoding: "utf-8", separator }]);
      expect(["A1", "B1", "A2", "B2"].map((place) => cellAt(sheet, place)?.value)).toEqual([
        "Chỉ tiêu",
        "a, b",
        'một "hai"',
        3,
      ]);
    }
  });

  test("code pages are guessed and said", () => {
    const vietnamese = openCsv(Uint8Array.of(0xd0, 0xf4, 0xec, 0x2c, 0x31), "a.csv");
    expect([vietnamese.reading.encoding, cellAt(vietnamese.document.sheets[0], "A1")?.value]).toEqual([
      "windows-1258",
      "Đố",
    ]);
    expect(openCsv(Uint8Array.of(0xe9, 0x2c, 0x31), "a.csv").reading.encoding).toBe("windows-1252");
  });

  test("empty fields and lines leave no cells, ragged lines are taken as they are", () => {
    const [sheet] = openCsv(bytesOf("a,,b\n\n,1\nx,y,z,t\n"), "a.csv").document.sheets;
    expect([...(sheet?.cells ?? [])].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
      [0, [0, 2]],
      [2, [1]],
      [3, [0, 1, 2, 3]],
    ]);
  });

  test("it is saved as a workbook that reads the same", () => {
    const opened = openCsv(bytesOf('Tên,Giá trị,Tỷ lệ\nKhai khoáng,"1,234.5",12%\n'), "a.csv");
    const { document } = openWorkbook(saveWorkbook(opened), "a.xlsx");
    const [sheet] = document.sheets;
    expect(["A1", "A2", "B2", "C2"].map((place) => cellAt(sheet, place)?.value)).toEqual([
      "Tên",
      "Khai khoáng",
      1234.5,
      0.12,
    ]);
    expect(["B2", "C2"].map((place) => document.styles.look(cellAt(sheet, place)?.style ?? -1).numberFormat)).toEqual([
      "#,##0.00",
      "0%",
    ]);
  });

  test.each([
    ["an empty file", new Uint8Array(), "empty-text"],
    ["nothing but empty lines", bytesOf("\n\r\n \n"), "empty-text"],
    ["a quotation mark that is never closed", bytesOf('a,"b\n1,2\n3,4\n'), "unclosed-quote"],
    ["more lines than a sheet has rows", bytesOf("1\n".repeat(1_048_577)), "too-many-cells"],
    ["more fields than a sheet has columns", bytesOf(`1\n${"2,".repeat(16_384)}3`), "too-many-cells"],
    ["a field longer than a cell", bytesOf(`a,${"x".repeat(32_768)}`), "cell-too-long"],
    ["bytes that are no text", Uint8Array.of(65, 0, 0, 44), "not-xlsx"],
  ])("%s is refused", (_, bytes, reason) => {
    expect(() => openCsv(bytes, "a.csv")).toThrow(expect.objectContaining({ reason }) as Error);
  });
});
