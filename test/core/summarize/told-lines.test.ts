import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { renderMessage } from "../../../src/core/i18n/render";
import type { TableModel } from "../../../src/core/model/tables/table";
import { chooseLines } from "../../../src/core/summarize/headline";
import { sentencesOf } from "../../../src/core/summarize/paragraph";
import { month, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
function said(table: TableModel, language: "vi" | "en" = "vi", doubtful: readonly string[] = []): readonly string[] {
  const lines = chooseLines([table], computeMeasures([table])).told;
  return sentencesOf(lines, (line) => doubtful.includes(line.row.label)).map((m) => renderMessage(m.message, language));
}
describe("which lines are told", () => {
  const row = (
    label: string,
    level = 0,
    figures: readonly number[] = [100, 110],
    more: Partial<RowSpec> = {},
  ): RowSpec => ({
    ...{ label, unit: "Tấn", level, figures },
    ...more,
  });
  const told = (table: TableModel): readonly string[] => said(table).map((s) => s.split(" đạt ")[0] ?? "");

  test("of months under one another the latest alone is", () => {
    const table = tableOf(HALVES, [row("Một"), row("Hai"), row("Ba")]);
    const timed = (count: number): TableModel => ({
      ...table,
      rows: table.rows.map((r, i) => (i < count ? { ...r, period: month(2024, i + 1) } : r)),
    });
    expect([told(timed(1)).length, told(timed(2))]).toEqual([3, ["Biểu 1"]]);
    const even = tableOf(HALVES, [row("Một"), row("Hai")]);
    expect(
      told({ ...even, rows: even.rows.map((r, i) => (i === 0 ? { ...r, period: month(2024, 1) } : r)) }),
    ).toHaveLength(2);
  });

  test("two that one sentence would be about are not", () => {
    expect(told(tableOf(HALVES, [row("Gỗ"), row("Lúa"), row("GỖ")]))).toEqual(["Lúa"]);
    expect(told(tableOf(HALVES, [row("Gỗ"), row("Lúa"), { ...row("Gỗ"), unit: "Nghìn tấn" }]))).toHaveLength(3);
  });

  test("the division of a total that is told itself is not", () => {
    const divided = (total: string, heading: string): readonly string[] =>
      told(
        tableOf(
          HALVES,
          [row(total), row(heading, 0, [], { kind: "heading" }), row("Gỗ", 1), row("Lúa", 1)],
          titled("Sản lượng nông sản"),
        ),
      );
    expect(divided("Tổng số", "Phân theo loại")).toEqual(["Sản lượng nông sản"]);
    expect(divided("Nông sản", "Phân theo loại")).toEqual(["Nông sản", "Gỗ", "Lúa"]);
    expect(divided("Tổng số", "Nhóm hàng")).toEqual(["Sản lượng nông sản", "Gỗ", "Lúa"]);
  });

  test("more than six under one heading by their ends, as many as that each by itself", () => {
    const under = (count: number): readonly string[] =>
      said(
        tableOf(HALVES, [
          row("Sản phẩm", 0, [], { kind: "heading" }),
          ...Array.from({ length: count }, (_, i) => row(`Gỗ ${String(i)}`, 1, [100, 97 + i])),
        ]),
      );
    expect(under(6)).toHaveLength(6);
    expect(under(7)).toEqual([
      "Sản phẩm so với cùng kỳ: gỗ 6 tăng 3%; gỗ 5 tăng 2%; gỗ 4 tăng 1%; gỗ 0 giảm 3%; gỗ 1 giảm 2%; gỗ 2 giảm 1%.",
    ]);
  });

  const list = (count: number, first = "Gỗ 0", title: Partial<TableModel> = titled("Sản lượng nông sản")): TableModel =>
    tableOf(
      HALVES,
      Array.from({ length: count }, (_, i) => row(i === 0 ? first : `Gỗ ${String(i)}`, 0, [100, 95 + i])),
      title,
    );

  test("more than twelve that no report names by their ends, under the title or the sheet's name", () => {
    expect(said(list(12))).toHaveLength(12);
    expect(said(list(13, "Xuất khẩu"))).toHaveLength(13);
    expect(said(list(13))).toEqual([
      "Sản lượng nông sản so với cùng kỳ: gỗ 12 tăng 7%; gỗ 11 tăng 6%; gỗ 10 tăng 5%; gỗ 0 giảm 5%; gỗ 1 giảm 4%; gỗ 2 giảm 3%.",
    ]);
    expect(said(list(13), "en")[0]).toMatch(/^“Sản lượng nông sản”, on the same period of last year: “Gỗ 12” up 7%;/);
    expect(said(list(13, "Gỗ 0", {}))[0]).toMatch(/^Biểu 1 so với cùng kỳ: /);
  });

  test("what is doubtful, or stands still, is not among the ends", () => {
    expect(said(list(13), "vi", ["Gỗ 12", "Gỗ 1"])[0]).toBe(
      "Sản lượng nông sản so với cùng kỳ: gỗ 11 tăng 6%; gỗ 10 tăng 5%; gỗ 9 tăng 4%; gỗ 0 giảm 5%; gỗ 2 giảm 3%; gỗ 3 giảm 2%.",
    );
    const still = tableOf(
      HALVES,
      Array.from({ length: 13 }, (_, i) => row(`Gỗ ${String(i)}`, 0, [100, 100.04])),
    );
    expect(said(still)).toEqual([]);
    const moving = tableOf(
      HALVES,
      Array.from({ length: 13 }, (_, i) => row(`Gỗ ${String(i)}`, 0, [100, i === 5 ? 100.06 : 100])),
    );
    expect(said(moving)).toEqual(["Biểu 1 so với cùng kỳ: gỗ 5 tăng 0,06%."]);
  });

  test("of no lines nothing", () => {
    expect(sentencesOf([], () => false)).toEqual([]);
  });
});
