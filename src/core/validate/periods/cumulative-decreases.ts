import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import type { Fall } from "./decreases";
import { belowTheirMonths, fallsDown, isMisread } from "./decreases";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { isFlow } from "../../model/tables/accumulation";
import { isMeanOfPeriods, spanOfPeriod } from "./period-sums";
import { twinRows } from "../copies/twin-rows";

const TITLE = ["Sản phẩm công nghiệp chủ yếu năm 2024"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "7 tháng đầu năm 2024", "8 tháng đầu năm 2024"];

const rule: Rule = {
  id: "cumulative-decreases",
  severity: "error",
  name: { vi: "Lũy kế giảm", en: "A cumulative figure falls" },
  why: {
    vi: "Lũy kế chỉ có thể tăng hoặc đứng yên; số sau nhỏ hơn số trước thì một trong hai là của kỳ khác.",
    en: "A cumulative figure can only grow or stay; if the later is smaller, one of them belongs to another period.",
  },
  advice: { vi: "Đối chiếu cả hai số với nguồn.", en: "Compare both with their source." },
  messages: {
    columns: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, nhỏ hơn {earlier} ở {other} (“{header}”).",
      en: "{label}: {cell} (“{column}”) says {value}, less than the {earlier} in {other} (“{header}”).",
    },
    sheets: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, nhỏ hơn {earlier} ở {other} (“{header}”, trang “{sheet}”).",
      en: "{label}: {cell} (“{column}”) says {value}, less than the {earlier} in {other} (“{header}”, sheet “{sheet}”).",
    },
    month: {
      vi:
        "{label}: {cell} (“{column}”) ghi {value}, nhỏ hơn riêng {earlier} ở {other} (“{header}”): chưa " +
        "cộng, hay lấy từ cột khác?",
      en:
        "{label}: {cell} (“{column}”) says {value}, less than the {earlier} in {other} (“{header}”) alone: " +
        "not added up yet, or another column's?",
    },
    rows: {
      vi:
        "“{column}”: {cell} (dòng “{label}”) ghi {value}, nhỏ hơn {earlier} ở {other} (dòng “{header}”), " +
        "dù cột này cộng dồn theo tháng.",
      en:
        "“{column}”: {cell} (row “{label}”) says {value}, less than the {earlier} in {other} (row " +
        "“{header}”), though the column adds up month by month.",
    },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const compare = (
      other: TableModel,
      pairs: readonly { readonly row: RowModel; readonly twin: RowModel }[],
    ): void => {
      for (const { column, earlier } of columnPairs(table, other)) {
        if (isMeanOfPeriods(table, column) || isMeanOfPeriods(other, earlier)) continue;
        const rows = pairs.flatMap(({ row, twin }) => {
          const now = isFlow(row, column) ? figureAt(table, row.row, column.column) : null;
          const before = figureAt(other, twin.row, earlier.column);
          return now && before && now.value >= 0 && before.value > 0
            ? [{ row, twin, now, before, falls: now.exact.plus(now.unit).lt(before.exact) }]
            : [];
        });
        const falling = rows.filter((r) => r.falls);
        if (isMisread(falling, rows.length)) continue;
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
          findings.push(
            findingAt(rule, table, { row, column }, words, {
              related: [placeOf(other, twin.row, earlier.column)],
              detail: headerText(earlier),
            }),
          );
        }
      }
    };
    compare(
      table,
      table.rows.map((row) => ({ row, twin: row })),
    );
    for (const other of tables)
      if (other !== table && columnPairs(table, other).length > 0) compare(other, twinRows(table, other));
    const told = (messageId: "month" | "rows", { row, column, now, earlier }: Fall): Finding => {
      const words = say(rule, messageId, {
        label: row.label,
        cell: cellParameter(table, row.row, column.column),
        column: headerText(column),
        value: numberParameter(now.value),
        earlier: numberParameter(earlier.figure.value),
        other: cellParameter(table, earlier.row.row, earlier.column.column),
        header: messageId === "month" ? headerText(earlier.column) : earlier.row.label,
      });
      return findingAt(rule, table, { row, column }, words, {
        related: [placeOf(table, earlier.row.row, earlier.column.column)],
        detail: `${messageId} ${headerText(earlier.column)} ${earlier.row.label}`,
      });
    };
    const inside = belowTheirMonths(table);
    const down = fallsDown(table);
    return ruleCheck(checked + inside.checked + down.checked, [
      ...findings,
      ...inside.falls.map((fall) => told("month", fall)),
      ...down.falls.map((fall) => told("rows", fall)),
    ]);
  },
  examples: [
    {
      name: { vi: "Lũy kế tăng dần", en: "Cumulative figures grow" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Hạt điều", "Tấn", 21340, 24510],
        [2, "Đường", "Tấn", 121340, 121340],
        [3, "Chè", "Tấn", 2380, 2710],
      ],
      findings: [],
    },
    {
      name: { vi: "Lũy kế tám tháng nhỏ hơn bảy tháng", en: "Eight months below seven" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Hạt điều", "Tấn", 63817, 44801],
        [2, "Đường", "Tấn", 121340, 130250],
        [3, "Chè", "Tấn", 2380, 2710],
      ],
      findings: ["E3"],
      messages: ["columns"],
    },
    {
      name: { vi: "Nhỏ hơn lũy kế ở biểu tháng trước", en: "Below last month's sheet" },
      before: [
        ["Sản phẩm chủ yếu 2 tháng đầu năm 2020"],
        ["TT", "Sản phẩm", "ĐVT", "2 tháng đầu năm 2020"],
        [1, "Hạt điều", "Tấn", 29057],
        [2, "Đường", "Tấn", 20340],
        [3, "Chè", "Tấn", 510],
      ],
      sheet: [
        ["Sản phẩm chủ yếu 3 tháng đầu năm 2020"],
        ["TT", "Sản phẩm", "ĐVT", "3 tháng đầu năm 2020"],
        [1, "Hạt điều", "Tấn", 10955],
        [2, "Đường", "Tấn", 32100],
        [3, "Chè", "Tấn", 790],
      ],
      findings: ["D3"],
      messages: ["sheets"],
    },
    {
      name: { vi: "Lũy kế còn bằng 0", en: "A cumulative figure still zero" },
      sheet: [
        ["Sản phẩm chủ yếu tháng 5 và 5 tháng đầu năm 2020"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 5 năm 2020", "5 tháng đầu năm 2020"],
        [1, "Hạt điều", "Tấn", 5860.2, 0],
        [2, "Đường", "Tấn", 32100, 161200],
        [3, "Chè", "Tấn", 790, 3710],
      ],
      findings: ["E3"],
      messages: ["month"],
    },
    {
      name: { vi: "Các tháng xếp dọc, tám tháng nhỏ hơn bảy tháng", en: "Months run down, eight months below seven" },
      sheet: [
        ["Tổng mức bán lẻ năm 2022 (tỷ đồng)"],
        ["Tháng", "Lũy kế"],
        [1, 8908],
        [2, 17380],
        [3, 25896],
        [4, 34515],
        [5, 43876],
        [6, 53425],
        [7, 63817],
        [8, 44801],
      ],
      findings: ["B10"],
      messages: ["rows"],
    },
    {
      name: { vi: "Các tháng xếp dọc, mỗi dòng một tháng", en: "Months run down, each by itself" },
      sheet: [
        ["Tổng mức bán lẻ năm 2022 (tỷ đồng)"],
        ["Tháng", "Năm 2022"],
        [1, 8908],
        [2, 8472],
        [3, 8516],
        [4, 8619],
        [5, 9361],
        [6, 9549],
        [7, 10392],
        [8, 9801],
      ],
      findings: [],
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
function columnPairs(
  table: TableModel,
  other: TableModel,
): readonly { readonly column: ColumnModel; readonly earlier: ColumnModel }[] {
  return valueColumns(table).flatMap((column) => {
    const span = column.scenario === "plan" || column.quantity === "price" ? null : spanOfPeriod(column.period);
    if (span?.from !== 1) return [];
    const shorter = valueColumns(other)
      .flatMap((earlier) => {
        const before =
          earlier.scenario === "plan" || !areOfOneThing(earlier, column) ? null : spanOfPeriod(earlier.period);
        return before && before.from === 1 && before.year === span.year && before.to < span.to
          ? [{ earlier, to: before.to }]
          : [];
      })
      .sort((a, b) => b.to - a.to);
    const [nearest] = shorter;
    return nearest ? [{ column, earlier: nearest.earlier }] : [];
  });
}

export default rule;
