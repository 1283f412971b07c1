import { openExcel, onSheet, errorCode, type OpenExcel } from "./excel";

let excel: OpenExcel;
afterEach(() => {
  excel.close();
});

const FORMATS = [
  "General",
  "#,##0.00",
  "0.0%",
  '#,##0.0" ng.đ, tạm"',
  "[>=1000.5]#,##0.0;0",
  "m/d/yyyy",
  "d mmmm yyyy",
];
const VALUES = [1234.5, 1234567.891, 0.125, 1234.5, 1500, 45473, 45473];

async function shown(culture: "en-US" | "vi-VN"): Promise<readonly (readonly string[])[]> {
  excel = await openExcel(["Sheet1"], () => undefined, "1.15", culture);
  return onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:G1");
    range.numberFormat = [FORMATS];
    range.values = [VALUES];
    range.load("text,numberFormat,numberFormatLocal,values");
    await context.sync();
    expect([range.numberFormat[0], range.values[0]]).toEqual([FORMATS, VALUES]);
    return [range.text[0] ?? [], range.numberFormatLocal[0] ?? []];
  });
}

test("a machine in en-US shows points as decimals, and spells formats as files do", async () => {
  const [text, formats] = await shown("en-US");
  expect(text).toEqual([
    "1234.5",
    "1,234,567.89",
    "12.5%",
    "1,234.5 ng.đ, tạm",
    "1,500.0",
    "6/30/2024",
    "30 June 2024",
  ]);
  expect(formats).toEqual(FORMATS);
});

test("a machine in vi-VN shows commas as decimals and days first; quoted text and formats of files stay", async () => {
  const [text, formats] = await shown("vi-VN");
  expect(text).toEqual([
    "1234,5",
    "1.234.567,89",
    "12,5%",
    "1.234,5 ng.đ, tạm",
    "1.500,0",
    "30/06/2024",
    "30 Tháng Sáu 2024",
  ]);
  expect(formats).toEqual([
    "General",
    "#.##0,00",
    "0,0%",
    '#.##0,0" ng.đ, tạm"',
    "[>=1000,5]#.##0,0;0",
    "dd/mm/yyyy",
    "d mmmm yyyy",
  ]);
});

test.each([
  ["en-US", ".", ",", "M/d/yyyy"],
  ["vi-VN", ",", ".", "dd/MM/yyyy"],
] as const)("Application tells the regional settings of a machine in %s", async (culture, decimal, group, date) => {
  excel = await openExcel(["Sheet1"], () => undefined, "1.15", culture);
  const told = await onSheet(excel, async (_sheet, context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    application.cultureInfo.datetimeFormat.load("shortDatePattern");
    await context.sync();
    const { name, numberFormat, datetimeFormat } = application.cultureInfo;
    return [
      name,
      application.decimalSeparator,
      application.thousandsSeparator,
      numberFormat.numberDecimalSeparator,
      numberFormat.numberGroupSeparator,
      datetimeFormat.shortDatePattern,
    ];
  });
  expect(told).toEqual([culture, decimal, group, decimal, group, date]);
});

test("formulasLocal is spelled as the machine spells, formulas as files do", async () => {
  excel = await openExcel(["Sheet1"], () => undefined, "1.15", "vi-VN");
  const formula = '=IF(A1>1.5,"a,b;1.5",SUM(A1:A2,2))';
  const [local, invariant] = await onSheet(excel, async (sheet, context) => {
    sheet.getRange("C1").formulas = [[formula]];
    sheet.getRange("C2").formulasLocal = [["=ROUND(A1*1,5;2)"]];
    const range = sheet.getRange("C1:C2");
    range.load("formulas,formulasLocal");
    await context.sync();
    return [range.formulasLocal.flat(), range.formulas.flat()];
  });
  expect(local).toEqual(['=IF(A1>1,5;"a,b;1.5";SUM(A1:A2;2))', "=ROUND(A1*1,5;2)"]);
  expect(invariant).toEqual([formula, "=ROUND(A1*1.5,2)"]);
});

test.each([
  ["array constants", "=SUM({1,2})", "NotImplemented"],
  ["a comma between arguments", "=SUM(A1,A2)", "InvalidArgument"],
  ["a number as it is typed there", "1.234,5", "NotImplemented"],
])("formulasLocal of a machine in vi-VN refuses %s", async (_, formula, code) => {
  excel = await openExcel(["Sheet1"], () => undefined, "1.15", "vi-VN");
  const setting = onSheet(excel, (sheet) => {
    sheet.getRange("C1").formulasLocal = [[formula]];
  });
  expect(await errorCode(setting)).toBe(code);
});

test("numberFormatLocal is taken as the machine spells it", async () => {
  excel = await openExcel(["Sheet1"], () => undefined, "1.15", "vi-VN");
  const formats = await onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormatLocal = [["#.##0,0", "dd/mm/yyyy"]];
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat[0];
  });
  expect(formats).toEqual(["#,##0.0", "m/d/yyyy"]);
});
