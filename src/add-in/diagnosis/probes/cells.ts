import type { Answer } from "../answer";
import type { Probe } from "../probe";
import { refusalOfSync } from "../probe";

/** 2024-06-30 as Excel counts days. Source: Excel's date system of 1900. */
const LAST_OF_JUNE_2024 = 45473;

const VALUES = "Excel.Range.values";
const NULL_INPUT = "Excel JavaScript API: blank or null values in ranges";

/** Writes values into a first row and reads them back with their kinds. */
function written(
  given: readonly unknown[],
  parts: Pick<Probe, "id" | "asks" | "source" | "expected">,
  format?: string,
): Probe {
  return {
    ...parts,
    calls: `values = ${JSON.stringify(given)}; load values, valueTypes`,
    run: async ({ range, context }) => {
      const cells = range(`A1:${String.fromCharCode(64 + given.length)}1`);
      if (format !== undefined) cells.numberFormat = [given.map(() => format)];
      cells.values = [[...given]];
      cells.load("values,valueTypes");
      await context.sync();
      return { values: cells.values[0] as readonly string[], types: cells.valueTypes[0] as readonly string[] };
    },
  };
}

const text = (values: readonly string[]): Answer => ({ values, types: values.map(() => "String") });

const TEXTS: readonly Probe[] = [
  written(["'=1+1", "'007", "''nháy"], {
    id: "text-quoted",
    asks: { vi: "Chữ có dấu nháy phía trước vẫn là chữ?", en: "Does a text behind an apostrophe stay a text?" },
    source: VALUES,
    expected: text(["=1+1", "007", "'nháy"]),
  }),
  written(["'+5 tấn", "'-", "'@nơi", "'-5"], {
    id: "text-signs",
    asks: { vi: "Chữ bắt đầu bằng dấu + - @ vẫn là chữ?", en: "Does a text that begins with + - @ stay a text?" },
    source: VALUES,
    expected: text(["+5 tấn", "-", "@nơi", "-5"]),
  }),
  written(["-", "…", "6 tháng", "Tổng số"], {
    id: "text-plain",
    asks: { vi: "Chữ thường được giữ nguyên?", en: "Are plain texts kept as they are?" },
    source: VALUES,
    expected: text(["-", "…", "6 tháng", "Tổng số"]),
  }),
  written(["Tổng số\nTrong đó: “lúa” & <ngô>"], {
    id: "text-lines",
    asks: { vi: "Chữ nhiều dòng, có dấu được giữ nguyên?", en: "Is a text of several lines kept, accents and all?" },
    source: VALUES,
    expected: text(["Tổng số\nTrong đó: “lúa” & <ngô>"]),
  }),
  written(
    ["007", "12345678901234567"],
    {
      id: "text-format",
      asks: {
        vi: "Ô dạng Văn bản giữ chữ số như đã ghi?",
        en: "Does a cell formatted as text keep digits as written?",
      },
      source: "Excel.Range.numberFormat",
      expected: text(["007", "12345678901234567"]),
    },
    "@",
  ),
  written(["1.234,5"], {
    id: "text-decimal-comma",
    asks: { vi: "“1.234,5” ghi vào là chữ?", en: "Is “1.234,5” taken as a text?" },
    source: "Excel.Range.values (en-US, whatever the machine)",
    expected: text(["1.234,5"]),
  }),
  {
    id: "text-own-formula",
    asks: { vi: "Chữ bắt đầu bằng “=” được đọc lại thế nào?", en: "How is a text that begins with “=” read back?" },
    calls: 'values = "\'=1+1"; load formulas, valueTypes',
    source: "Excel.Range.formulas",
    expected: { formula: "=1+1", type: "String" },
    run: async ({ range, context }) => {
      const cell = range("A1");
      cell.values = [["'=1+1"]];
      cell.load("formulas,valueTypes");
      await context.sync();
      return { formula: String(cell.formulas[0]?.[0]), type: String(cell.valueTypes[0]?.[0]) };
    },
  },
];

const NUMBERS: readonly Probe[] = [
  written([12_345_678_901_234_568, 0.1 + 0.2, -1.5e-7], {
    id: "number-digits",
    asks: { vi: "Số 17 chữ số mất mấy chữ số?", en: "How many digits does a number of 17 lose?" },
    source: "Excel specifications and limits: number precision, 15 digits",
    expected: { values: [12_345_678_901_234_568, 0.3, -1.5e-7], types: ["Double", "Double", "Double"] },
  }),
  written(["1234", "12.5%", true], {
    id: "number-typed",
    asks: { vi: "Chữ số ghi như gõ tay thành số?", en: "Do digits become numbers, as if they were typed?" },
    source: VALUES,
    expected: { values: [1234, 0.125, true], types: ["Double", "Double", "Boolean"] },
  }),
  written(["6/30/2024"], {
    id: "date-typed",
    asks: { vi: "Ngày ghi bằng chữ được hiểu kiểu Mỹ?", en: "Is a date written as text read as an American one?" },
    source: "office-js 1559",
    expected: { values: [LAST_OF_JUNE_2024], types: ["Double"] },
  }),
];

const BLANKS: readonly Probe[] = [
  {
    id: "null-values",
    asks: { vi: "null trong values giữ ô như cũ?", en: "Does null in values leave the cell as it is?" },
    calls: "values = [1, 2]; values = [null, 3]",
    source: NULL_INPUT,
    expected: [1, 3],
    run: async ({ range, context }) => {
      const cells = range("A1:B1");
      cells.values = [[1, 2]];
      await context.sync();
      cells.values = [[null, 3]];
      cells.load("values");
      await context.sync();
      return cells.values[0] as readonly number[];
    },
  },
  {
    id: "null-formulas",
    asks: { vi: "null trong formulas giữ ô như cũ?", en: "Does null in formulas leave the cell as it is?" },
    calls: 'formulas = ["=1+1", 5]; formulas = [null, "=2+2"]',
    source: NULL_INPUT,
    expected: ["=1+1", "=2+2"],
    run: async ({ range, context }) => {
      const cells = range("A1:B1");
      cells.formulas = [["=1+1", 5]];
      await context.sync();
      cells.formulas = [[null, "=2+2"]];
      cells.load("formulas");
      await context.sync();
      return cells.formulas[0] as readonly string[];
    },
  },
  {
    id: "empty-text",
    asks: { vi: "“” ghi vào làm ô trống?", en: "Does “” make a cell empty?" },
    calls: 'values = [1, 2]; values = [""]; formulas = [""]',
    source: NULL_INPUT,
    expected: { values: ["", ""], types: ["Empty", "Empty"] },
    run: async ({ range, context }) => {
      const cells = range("A1:B1");
      cells.values = [[1, 2]];
      await context.sync();
      range("A1").values = [[""]];
      range("B1").formulas = [[""]];
      cells.load("values,valueTypes");
      await context.sync();
      return { values: cells.values[0] as readonly string[], types: cells.valueTypes[0] as readonly string[] };
    },
  },
  {
    id: "size-refused",
    asks: { vi: "Ghi sai kích thước có bị từ chối?", en: "Is an array of the wrong size refused?" },
    calls: "A1:B1.values = [[1], [2]]",
    source: VALUES,
    expected: "InvalidArgument",
    run: (bench) => {
      bench.range("A1:B1").values = [[1], [2]];
      return refusalOfSync(bench);
    },
  },
  {
    id: "used-range",
    asks: { vi: "Vùng có dữ liệu bỏ qua ô chỉ có màu?", en: "Does the used range leave out cells with a colour only?" },
    calls: "B2.values = 1; D6.format.fill.color; A1:F8.getUsedRangeOrNullObject(true)",
    source: "Excel.Range.getUsedRangeOrNullObject",
    expected: "B2",
    run: async ({ range, context, inBench }) => {
      range("B2").values = [[1]];
      range("D6").format.fill.color = "#FFFF00";
      const used = range("A1:F8").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return inBench(used.address);
    },
  },
  {
    id: "used-range-empty",
    asks: { vi: "Vùng trống trả về đối tượng rỗng?", en: "Does an empty range answer with a null object?" },
    calls: "A1:F8.getUsedRangeOrNullObject(true).isNullObject",
    source: "Excel.Range.getUsedRangeOrNullObject",
    expected: true,
    run: async ({ range, context }) => {
      const used = range("A1:F8").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    id: "sheet-not-there",
    asks: { vi: "Trang không có được báo thế nào?", en: "How is a sheet told that is not there?" },
    calls: "worksheets.getItemOrNullObject; worksheets.getItem",
    source: "Excel.WorksheetCollection.getItem",
    expected: { isNull: true, code: "ItemNotFound" },
    run: async (bench) => {
      const { worksheets } = bench.context.workbook;
      const missing = worksheets.getItemOrNullObject("Soát Số – không có");
      await bench.context.sync();
      worksheets.getItem("Soát Số – không có").load("name");
      return { isNull: missing.isNullObject, code: await refusalOfSync(bench) };
    },
  },
];

/** What cells hold, and what they are asked for. */
export const CELL_PROBES: readonly Probe[] = [...TEXTS, ...NUMBERS, ...BLANKS];
