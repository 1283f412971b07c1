import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/table";
import { figureAt } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import { valueColumns } from "../hierarchy";
import { isFlow } from "../pace";
import { isMeanOfPeriods, spanOfPeriod } from "../period-sums";
import { twinRows } from "../twin-rows";

const TITLE = ["Sản phẩm công nghiệp chủ yếu năm 2024"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "7 tháng đầu năm 2024", "8 tháng đầu năm 2024"];

const rule: Rule = {
  id: "cumulative-decreases",
  severity: "error",
  name: { vi: "Lũy kế giảm", en: "A cumulative figure falls" },
  why: { vi: "Lũy kế chỉ có thể tăng hoặc đứng yên; số sau nhỏ hơn số trước thì một trong hai là của kỳ khác.", en: "A cumulative figure can only grow or stay; if the later is smaller, one of them belongs to another period." },
  advice: { vi: "Đối chiếu cả hai số với nguồn.", en: "Compare both with their source." },
  messages: {
    columns: { vi: "{label}: {cell} (“{column}”) ghi {value}, nhỏ hơn {earlier} ở {other} (“{header}”).", en: "{label}: {cell} (“{column}”) says {value}, less than the {earlier} in {other} (“{header}”)." },
    sheets: { vi: "{label}: {cell} (“{column}”) ghi {value}, nhỏ hơn {earlier} ở {other} (“{header}”, trang “{sheet}”).", en: "{label}: {cell} (“{column}”) says {value}, less than the {earlier} in {other} (“{header}”, sheet “{sheet}”)." },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const compare = (other: TableModel, pairs: readonly { readonly row: RowModel; readonly twin: RowModel }[]): void => {
      for (const { column, earlier } of columnPairs(table, other)) {
        if (isMeanOfPeriods(table, column) || isMeanOfPeriods(other, earlier)) continue;
        const rows = pairs.flatMap(({ row, twin }) => {
          const now = isFlow(row, column) ? figureAt(table, row.row, column.column) : null;
          const before = figureAt(other, twin.row, earlier.column);
          return now && before && now.value >= 0 && before.value > 0 ? [{ row, twin, now, before, falls: now.exact.plus(now.unit).lt(before.exact) }] : [];
        });
        const falling = rows.filter((r) => r.falls);
        // Where most rows fall, the columns are not what their headers say: no row is to blame.
        if (2 * falling.length > rows.length && rows.length > 2) continue;
        checked += rows.length;
        for (const { row, twin, now, before } of falling) {
          const words = say(rule, other === table ? "columns" : "sheets", {
            label: row.label,
            cell: cellParameter(table, row.row, column.column),
            column: headerText(column),
            value: numberParameter(now.value),
            earlier: numberParameter(before.value),
            other: cellParameter(other, twin.row, earlier.column),
            header: headerText(earlier),
            ...(other === table ? {} : { sheet: other.sheet.name }),
          });
          findings.push(findingAt(rule, table, { row, column }, words, { related: [placeOf(other, twin.row, earlier.column)], detail: headerText(earlier) }));
        }
      }
    };
    compare(table, table.rows.map((row) => ({ row, twin: row })));
    for (const other of tables) if (other !== table && columnPairs(table, other).length > 0) compare(other, twinRows(table, other));
    return ruleCheck(checked, findings);
  },
  examples: [
    { name: { vi: "Lũy kế tăng dần", en: "Cumulative figures grow" }, sheet: [TITLE, HEADER, [1, "Hạt điều", "Tấn", 21340, 24510], [2, "Đường", "Tấn", 121340, 121340], [3, "Chè", "Tấn", 2380, 2710]], findings: [] },
    { name: { vi: "Lũy kế tám tháng nhỏ hơn bảy tháng", en: "Eight months below seven" }, sheet: [TITLE, HEADER, [1, "Hạt điều", "Tấn", 63817, 44801], [2, "Đường", "Tấn", 121340, 130250], [3, "Chè", "Tấn", 2380, 2710]], findings: ["E3"], messages: ["columns"] },
    {
      name: { vi: "Nhỏ hơn lũy kế ở biểu tháng trước", en: "Below last month's sheet" },
      before: [["Sản phẩm chủ yếu 2 tháng đầu năm 2020"], ["TT", "Sản phẩm", "ĐVT", "2 tháng đầu năm 2020"], [1, "Hạt điều", "Tấn", 29057], [2, "Đường", "Tấn", 20340], [3, "Chè", "Tấn", 510]],
      sheet: [["Sản phẩm chủ yếu 3 tháng đầu năm 2020"], ["TT", "Sản phẩm", "ĐVT", "3 tháng đầu năm 2020"], [1, "Hạt điều", "Tấn", 10955], [2, "Đường", "Tấn", 32100], [3, "Chè", "Tấn", 790]],
      findings: ["D3"],
      messages: ["sheets"],
    },
    {
      name: { vi: "Năm là bình quân của các quý", en: "A year that is the mean of its quarters" },
      sheet: [
        ["Giá trị sản xuất quy năm của các quý năm 2023"],
        ["TT", "Ngành", "ĐVT", "Năm 2023", "Quý I năm 2023", "Quý II năm 2023", "Quý III năm 2023", "Quý IV năm 2023"],
        [1, "Nông nghiệp", "Tỷ đồng", 40983, 26094, 44668, 30957, 62213],
        [2, "Khách sạn", "Tỷ đồng", 12106, 13138, 11329, 11942, 12016],
        [3, "Xây dựng", "Tỷ đồng", 21835, 21188, 20650, 22182, 23321],
      ],
      findings: [],
    },
  ],
};

/** Cumulative columns of one table with the nearest shorter ones of the same year in another. */
function columnPairs(table: TableModel, other: TableModel): readonly { readonly column: ColumnModel; readonly earlier: ColumnModel }[] {
  return valueColumns(table).flatMap((column) => {
    const span = column.scenario === "plan" || column.quantity === "price" ? null : spanOfPeriod(column.period);
    if (span?.from !== 1) return [];
    const shorter = valueColumns(other)
      .flatMap((earlier) => {
        const before = earlier.scenario === "plan" || earlier.quantity !== column.quantity ? null : spanOfPeriod(earlier.period);
        return before && before.from === 1 && before.year === span.year && before.to < span.to ? [{ earlier, to: before.to }] : [];
      })
      .sort((a, b) => b.to - a.to);
    const [nearest] = shorter;
    return nearest ? [{ column, earlier: nearest.earlier }] : [];
  });
}

export default rule;
