import { historiesOf } from "../../../src/core/detect/history";
import type { Anomaly } from "../../../src/core/model/results/anomaly";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { month, plan, tableOf, understood, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";
const placeAt = (row: number, column: number, sheet = "Biểu 1"): Anomaly["place"] => ({
  ...{ sheet, range: { top: row, left: column, bottom: row, right: column } },
});
const ROW = { label: "1. Điện sản xuất", unit: "Triệu KWh" };
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });

/** One row whose columns are the months from January of a year on. */
function along(figures: readonly (number | null)[], from = 2022, row: Partial<RowSpec> = {}): TableModel {
  return tableOf(
    figures.map((_, i) => value(month(from + Math.floor(i / 12), (i % 12) + 1))),
    [{ ...ROW, figures, ...row }],
  );
}

describe("history", () => {
  const told = (table: TableModel, ...others: readonly TableModel[]): readonly unknown[] =>
    historiesOf(table, [table, ...others]).map((h) => [
      h.label,
      ...h.months.map((m) => `${String(m.month)}=${String(m.value)}`),
    ]);
  const at = (year: number, m: number): string => String(12 * year + m - 1);

  test("is counted in months, each with its place", () => {
    const [history] = historiesOf(along([5, 6]), [along([5, 6])]);
    expect(history).toBeUndefined();
    const table = along([5, 6]);
    expect(historiesOf(table, [table])).toMatchObject([
      {
        label: "Điện sản xuất",
        months: [
          { month: 12 * 2022, value: 5, place: placeAt(1, 2) },
          { month: 12 * 2022 + 1, value: 6, place: placeAt(1, 3) },
        ],
      },
    ]);
  });

  test("has neither plans, nor text, nor headings, nor longer times, nor years that nobody names", () => {
    const table = tableOf(
      [
        value(month(2024, 1)),
        plan(2024, { period: month(2024, 2) }),
        value({ kind: "cumulative", year: { calendar: 2024 }, from: 1, to: 2 }),
        value({ kind: "month", year: { offset: 0 }, month: 2 }),
        value(month(2024, 2), { role: "note" }),
        value(month(2024, 3)),
      ],
      [
        { ...ROW, figures: [1, 2, 3, 4, 5, "x"] },
        { label: "Chia ra", kind: "heading", figures: [9, 9, 9, 9, 9, 9] },
      ],
    );
    expect(told(table)).toEqual([["Điện sản xuất", `${at(2024, 1)}=1`]]);
  });

  test("of two figures for one month that of the later table holds; it is told where the last month stands", () => {
    const title = titled("Sản xuất điện");
    const sheet = (name: string, months: readonly number[], figures: readonly number[]): TableModel =>
      tableOf(
        months.map((m) => value(month(2024, m))),
        [{ ...ROW, figures }],
        title,
        name,
      );
    const [april, may] = [sheet("T4", [3, 4], [3, 4]), sheet("T5", [4, 5], [40, 50])];
    const whole = ["Điện sản xuất", `${at(2024, 3)}=3`, `${at(2024, 4)}=40`, `${at(2024, 5)}=50`];
    expect(told(may, april)).toEqual([whole]);
    expect(historiesOf(may, [april, may]).map((h) => h.months.length)).toEqual([3]);
    expect(told(april, may)).toEqual([]);
  });

  test("of another unit or kind of figure is another", () => {
    const columns: readonly Partial<ColumnModel>[] = [
      value(month(2024, 1), { quantity: "volume" }),
      value(month(2024, 1), { quantity: "value" }),
      value(month(2024, 2), { quantity: "volume" }),
      value(month(2024, 2), { quantity: "value" }),
    ];
    expect(told(tableOf(columns, [{ ...ROW, figures: [1, 10, 2, 20] }]))).toEqual([
      ["Điện sản xuất", `${at(2024, 1)}=1`, `${at(2024, 2)}=2`],
      ["Điện sản xuất", `${at(2024, 1)}=10`, `${at(2024, 2)}=20`],
    ]);
  });

  const down = (title: string, header: readonly string[], sheet: string, year = 2024): TableModel => {
    const table = tableOf(
      [value(wholeYear(year), { header })],
      [1, 2].map((m) => ({ label: `Tháng ${String(m)}`, unit: "Tấn", figures: [10 * m] })),
      title === "" ? {} : titled(title),
      sheet,
    );
    return {
      ...table,
      rows: table.rows.map((row, i) => ({ ...row, period: { kind: "month", year: { offset: 0 }, month: i + 1 } })),
    };
  };

  test("down the rows is named by its column beside the year, else by title or sheet", () => {
    const label = (title: string, ...header: readonly string[]): unknown =>
      historiesOf(down(title, header, "BL"), [down(title, header, "BL")]).length === 0 ? named(title, header) : null;
    const named = (title: string, header: readonly string[]): unknown => {
      const table = down(title, header, "BL");
      return historiesOf(table, [table])[0]?.label;
    };
    expect(label("Bán lẻ", "Năm 2024")).toBe("Bán lẻ");
    expect(label("Bán lẻ", "Ước thực hiện", "Doanh thu  năm 2024")).toBe("Doanh thu");
    expect(label("Bán lẻ", "Hàng hóa 2024", "Thực hiện", "Miền Bắc")).toBe("Hàng hóa · Miền Bắc");
    expect(label("", "Sơ bộ", "2024")).toBe("BL");
    expect(label("Bán lẻ", "Năm 2024", "Hàng hóa")).toBe("Hàng hóa");
    expect(label("Bán lẻ", "Doanh thu năm 2024 thuần")).toBe("Doanh thu thuần");
    expect(label("Bán lẻ", "Thực hiện đơn hàng")).toBe("Thực hiện đơn hàng");
  });

  test("down the rows goes on in a table of one subject and column", () => {
    const count = (...tables: readonly TableModel[]): readonly number[] =>
      tables.slice(0, 1).flatMap((table) => historiesOf(table, tables).map((h) => h.months.length));
    const own = down("Bán lẻ", ["Hàng hóa 2024"], "A");
    expect(count(own, down("Bán lẻ", ["Hàng hóa 2023"], "B", 2023))).toEqual([4]);
    expect(count(own, down("Bán lẻ", ["Dịch vụ 2023"], "B", 2023))).toEqual([2]);
    expect(count(own, down("Xuất khẩu", ["Hàng hóa 2023"], "B", 2023))).toEqual([2]);
    // A row that is an indicator, not a month.
    const row = tableOf(
      [value(month(2023, 12))],
      [{ label: "Tổng", unit: "Tấn", figures: [5] }],
      titled("Bán lẻ"),
      "B",
    );
    expect(count(down("Bán lẻ", ["Năm 2024"], "A"), row)).toEqual([2]);
  });

  test("of a province ends at the merger", () => {
    const table = along([...Array.from({ length: 12 }, (_, i) => i + 1)], 2025);
    const province = understood({
      ...table,
      sheet: {
        ...table.sheet,
        cells: [[{ ...table.sheet.cells[0]?.[0], value: "Tỉnh Gia Lai" }], ...table.sheet.cells.slice(1)],
      },
      header: { top: 1, left: 0, bottom: 1, right: 0 },
    } as TableModel);
    expect(historiesOf(province, [province]).map((h) => h.months.map((m) => m.value))).toEqual([[7, 8, 9, 10, 11, 12]]);
  });
});
