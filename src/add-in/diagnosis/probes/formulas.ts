import type { Probe } from "../probe";

/** What formulas are entered, read and calculated as. */
export const FORMULA_PROBES: readonly Probe[] = [
  {
    id: "formula-language",
    asks: { vi: "Công thức đọc, ghi theo tiếng Anh (en-US)?", en: "Are formulas read and written in en-US?" },
    calls: 'formulas = =IF(ROUND(1.26,1)>1,"có","không")',
    source: "Excel.Range.formulas",
    expected: { formula: '=IF(ROUND(1.26,1)>1,"có","không")', value: "có" },
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.formulas = [['=IF(ROUND(1.26,1)>1,"có","không")']];
      cell.load("formulas,values");
      await context.sync();
      return { formula: String(cell.formulas[0]?.[0]), value: String(cell.values[0]?.[0]) };
    },
  },
  {
    id: "formula-empty-text",
    asks: { vi: 'Công thức cho "" là ô rỗng hay chữ?', en: 'Is a formula that gives "" empty or a text?' },
    calls: 'formulas = =""; load values, valueTypes',
    source: "Excel.RangeValueType",
    expected: { value: "", type: "String" },
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.formulas = [['=""']];
      cell.load("values,valueTypes");
      await context.sync();
      return { value: String(cell.values[0]?.[0]), type: String(cell.valueTypes[0]?.[0]) };
    },
  },
  {
    id: "formula-error",
    asks: { vi: "Ô lỗi được đọc thế nào?", en: "How is a cell with an error read?" },
    calls: "formulas = =NA(), =1/0; load values, valueTypes",
    source: "Excel.RangeValueType",
    expected: { values: ["#N/A", "#DIV/0!"], types: ["Error", "Error"] },
    run: async ({ range, context }) => {
      const cells = range("A1:B1");
      cells.formulas = [["=NA()", "=1/0"]];
      cells.load("values,valueTypes");
      await context.sync();
      return { values: cells.values[0] as readonly string[], types: cells.valueTypes[0] as readonly string[] };
    },
  },
  {
    id: "formula-r1c1",
    asks: { vi: "Công thức R1C1 thành A1 đúng chỗ?", en: "Does an R1C1 formula become the right A1 one?" },
    calls: "formulasR1C1 = =RC[-1]*2",
    source: "Excel.Range.formulasR1C1",
    expected: { formula: "=A1*2", value: 42 },
    run: async ({ range, context, inBench }) => {
      range("A1").values = [[21]];
      const cell = range("B1");
      cell.formulasR1C1 = [["=RC[-1]*2"]];
      cell.load("formulas,values");
      await context.sync();
      return { formula: inBench(String(cell.formulas[0]?.[0])), value: Number(cell.values[0]?.[0]) };
    },
  },
  {
    id: "formula-unknown",
    asks: { vi: "Hàm không có cho #NAME?", en: "Does a function that does not exist give #NAME?" },
    calls: "formulas = =SOATSO.KHONGCO(1)",
    source: "How to correct a #NAME? error, Microsoft Support",
    expected: "#NAME?",
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.formulas = [["=SOATSOKHONGCO(1)"]];
      cell.load("values");
      await context.sync();
      return String(cell.values[0]?.[0]);
    },
  },
  {
    id: "calculate-sheet",
    asks: { vi: "Tính riêng một trang có được không?", en: "Can one sheet alone be calculated?" },
    calls: "A2 = =A1+1; A1.values = 5; worksheet.calculate(false)",
    source: "Excel.Worksheet.calculate",
    expected: 6,
    run: async ({ range, sheet, context, onSheet }) => {
      range("A2").formulas = [[onSheet("=A1+1")]];
      range("A1").values = [[5]];
      sheet.calculate(false);
      const cell = range("A2");
      cell.load("values");
      await context.sync();
      return Number(cell.values[0]?.[0]);
    },
  },
];
