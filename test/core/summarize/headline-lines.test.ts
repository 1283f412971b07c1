import { computeMeasures } from "../../../src/core/compute/compute-measures";
import type { TableModel } from "../../../src/core/model/tables/table";
import { headlineLines } from "../../../src/core/summarize/headline";
import { plan, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const measuresOf = (...tables: readonly TableModel[]) => computeMeasures(tables);
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
const ROW: RowSpec = { label: "Lúa", unit: "Tấn", figures: [] };
const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];

describe("the lines of several tables", () => {
  const list = (name: string, labels: readonly string[], extra: Partial<TableModel> = {}, year = 2024): TableModel =>
    tableOf(
      [value(sixMonths(year - 1)), value(sixMonths(year))],
      labels.map((label, i) => ({ label, unit: i % 2 === 0 ? "Tấn" : "Tỷ đồng", figures: [100, 110] })),
      { ...titled(`Sản lượng ${name}`), ...extra },
      name,
    );
  const lines = (...tables: readonly TableModel[]): readonly string[] =>
    headlineLines(tables, measuresOf(...tables)).map((l) => `${l.headline.tableId} ${l.headline.label}`);
  const INDICATORS = ["Xuất khẩu", "Tổng mức bán lẻ"];

  test("the most report-like first: named indicators, then a plan, then last year", () => {
    const goods = list("Hàng", ["Lúa", "Ngô"]);
    expect(lines(goods, list("KT", INDICATORS))).toEqual(["t-KT Tổng mức bán lẻ", "t-KT Xuất khẩu"]);
    const planned = tableOf(
      [plan(2024), value(sixMonths(2024))],
      ["Lúa", "Ngô"].map((label, i) => ({ label, unit: i === 0 ? "Tấn" : "con", figures: [100, 110] })),
      titled("Kế hoạch"),
      "KH",
    );
    expect(lines(goods, planned)).toEqual(["t-KH Lúa", "t-KH Ngô"]);
    // A list of unlike things that names none and has no plan is no table of indicators.
    const alike = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      ["Đậu", "Lạc"].map((label) => ({ label, unit: "Tấn", figures: [100, 110] })),
      { ...titled("Cây trồng"), confidence: 1 },
      "Cây",
    );
    expect(lines(goods, alike)).toEqual(["t-Cây Đậu", "t-Cây Lạc"]);
    // Equal ones in the order of the workbook; of a surer reading first.
    expect(lines(goods, list("Khác", ["Đậu", "Lạc"]))).toEqual(["t-Hàng Lúa", "t-Hàng Ngô"]);
    expect(lines({ ...goods, confidence: 0.8 }, list("Khác", ["Đậu", "Lạc"]))).toEqual(["t-Khác Đậu", "t-Khác Lạc"]);
  });

  test("others add what every report names and the first has not; a hidden sheet comes last", () => {
    const [main, other] = [list("KT", INDICATORS), list("TM", ["Nhập khẩu", "Xuất khẩu", "Lúa"])];
    // Both name two; of those that name as many the first in the workbook.
    expect(lines(main, other)).toEqual(["t-KT Tổng mức bán lẻ", "t-KT Xuất khẩu", "t-TM Nhập khẩu"]);
    const hidden = { ...main, sheet: { ...main.sheet, visibility: "hidden" as const } };
    expect(lines(hidden, list("Hàng", ["Lúa", "Ngô"]))).toEqual([
      "t-Hàng Lúa",
      "t-Hàng Ngô",
      "t-KT Tổng mức bán lẻ",
      "t-KT Xuất khẩu",
    ]);
  });

  test("of the same table for a later time in another visible sheet the later alone is the report", () => {
    const earlier = list("2023", INDICATORS, titled("Chỉ tiêu"), 2023);
    const later = list("2024", INDICATORS, titled("Chỉ tiêu"));
    expect(lines(earlier, later)).toEqual(["t-2024 Tổng mức bán lẻ", "t-2024 Xuất khẩu"]);
    const hidden = { ...later, sheet: { ...later.sheet, visibility: "hidden" as const } };
    expect(lines(earlier, hidden)).toEqual(["t-2023 Tổng mức bán lẻ", "t-2023 Xuất khẩu"]);
    const elsewhere = { ...later, ...titled("Vận tải") };
    // Of two tables of one sheet the later tells too.
    const beside = lines({ ...earlier, sheet: elsewhere.sheet, ...titled("Vận tải") }, elsewhere);
    expect(beside).toEqual(["t-2024 Tổng mức bán lẻ", "t-2024 Xuất khẩu"]);
  });

  test("twelve lines at most, the outermost before the parts that move them", () => {
    const deep = (outer: number, inner: number): TableModel =>
      tableOf(
        HALVES,
        Array.from({ length: outer }, (_, o) => [
          { label: `Nhóm ${String(o)}`, unit: "Tấn", figures: [100, 110] },
          ...Array.from({ length: inner }, (__, i) => ({
            ...ROW,
            label: `Hàng ${String(o)}.${String(i)}`,
            level: 1,
            figures: [50, 60],
          })),
          { ...ROW, label: `Sâu ${String(o)}`, level: 2, figures: [50, 60] },
        ]).flat(),
      );
    expect(lines(deep(2, 3))).toHaveLength(8);
    expect(lines(deep(10, 3))).toHaveLength(12);
    expect(lines(deep(10, 3)).filter((line) => line.includes("Nhóm"))).toHaveLength(10);
    expect(lines(deep(45, 0))).toEqual(lines(deep(12, 0)));
  });

  test("a list of more than thirty outermost lines is no table of indicators", () => {
    const mixed = (count: number): TableModel =>
      list(
        "Dài",
        Array.from({ length: count }, (_, i) => (i === 0 ? "Xuất khẩu" : `Hàng ${String(i)}`)),
      );
    const short = list("Ngắn", ["Nhập khẩu", "Lúa"]);
    expect(lines({ ...mixed(30), confidence: 1 }, short)).toContain("t-Dài Hàng 1");
    expect(lines({ ...mixed(31), confidence: 1 }, short)).toContain("t-Ngắn Lúa");
  });
});
