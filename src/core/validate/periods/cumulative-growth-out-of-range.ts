import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { comparisonsOf } from "../../model/tables/comparison";
import { indexBaseOf } from "../../model/tables/index-base";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { sameIndicator } from "../../model/tables/same-indicator";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { Span } from "./period-sums";
import { addsUp, spanOfPeriod, tile } from "./period-sums";
import { outsideTheirMonths } from "./outside-their-months";
import { isOutside } from "../sums/composite-out-of-range";

const TITLE = ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024 so với cùng kỳ"];
const HEADER = [
  "TT",
  "Ngành",
  "ĐVT",
  "5 tháng năm 2024 so với cùng kỳ (%)",
  "Tháng 6 năm 2024 so với cùng kỳ (%)",
  "6 tháng năm 2024 so với cùng kỳ (%)",
];
const INDEX_TITLE = ["Chỉ số sản xuất công nghiệp so với cùng kỳ 2 tháng đầu năm 2024"];
const INDEX_HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện tháng 1 năm 2024",
  "Ước tháng 2 năm 2024",
  "Ước 2 tháng đầu năm 2024",
  "Lũy kế so với cùng kỳ (%)",
];

/** A month's sheet of indices: of the month and of the months so far. */
const indexSheet = (
  month: number,
  rows: readonly (readonly [string, number, number])[],
): readonly (readonly (string | number | null)[])[] => [
  [`Chỉ số sản xuất công nghiệp tháng ${String(month)} năm 2024`],
  [
    "TT",
    "Ngành",
    "ĐVT",
    `Tháng ${String(month)} năm 2024 so với cùng kỳ (%)`,
    `${String(month)} tháng năm 2024 so với cùng kỳ (%)`,
  ],
  ...rows.map(([label, ...figures], i) => [i + 1, label, "%", ...figures]),
];

/**
 * Points beyond the months that an earlier month's revision may put a cumulative index. Source: a month's index of
 * industrial production is revised by less than a point as a rule.
 */
const REVISION = 1;

const rule: Rule = {
  id: "cumulative-growth-out-of-range",
  severity: "warning",
  name: { vi: "Tốc độ lũy kế nằm ngoài khoảng của các kỳ", en: "Cumulative growth outside its periods" },
  why: {
    vi:
      "Tốc độ lũy kế là bình quân có quyền số của các kỳ trong đó, nên phải nằm giữa kỳ cao " +
      "nhất và thấp nhất, trừ khi kỳ trước đã điều chỉnh.",
    en: "Cumulative growth is a weighted mean of its periods' and lies between them, unless an earlier period was revised.",
  },
  advice: {
    vi: "Xem kỳ trước có được điều chỉnh không; nếu không, đối chiếu cả ba số.",
    en: "See whether the earlier period was revised; if not, compare all the figures.",
  },
  messages: {
    step: {
      vi:
        "{label}: {cell} (“{column}”) ghi {value}, nằm ngoài khoảng từ lũy kế kỳ trước {before} ({earlier}) đến " +
        "tháng này {now} ({month}).",
      en:
        "{label}: {cell} (“{column}”) says {value}, not between the cumulative figure before, {before} ({earlier}), " +
        "and this month's {now} ({month}).",
    },
    outside: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, nằm ngoài khoảng {low} đến {high} của các kỳ trong đó.",
      en: "{label}: {cell} (“{column}”) says {value}, outside the {low} to {high} of its periods.",
    },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const { whole, parts } of growthTilings(table)) {
      for (const row of table.rows) {
        if (row.kind === "heading" || row.nature === "rate") continue;
        // An index on the same period is growth itself; what else stands in a column of figures adds up.
        if (whole.role === "value" && (row.nature !== "index" || indexBaseOf(table, row) !== "same-period")) continue;
        const total = figureAt(table, row.row, whole.column);
        const figures = parts.flatMap((part) => figureAt(table, row.row, part.column) ?? []);
        if (!total || figures.length < parts.length) continue;
        checked++;
        if (!isOutside(total, figures)) continue;
        const values = figures.map((f) => f.value);
        const words = say(rule, "outside", {
          label: row.label,
          cell: cellParameter(table, row.row, whole.column),
          column: headerText(whole),
          value: numberParameter(total.value),
          low: numberParameter(Math.min(...values)),
          high: numberParameter(Math.max(...values)),
        });
        findings.push(
          findingAt(rule, table, { row, column: whole }, words, {
            related: parts.map((part) => placeOf(table, row.row, part.column)),
          }),
        );
      }
    }
    const down = outsideTheirMonths(rule, table);
    const steps = stepsAcross(table, tables);
    return ruleCheck(checked + down.checked + steps.checked, [...findings, ...down.findings, ...steps.findings]);
  },
  examples: [
    {
      name: { vi: "Tháng xếp theo dòng, một lũy kế cao hơn mọi tháng", en: "Months down, one cumulative above all" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp các tháng năm 2024 so với cùng kỳ (%)"],
        ["Tháng", "Toàn ngành", "Toàn ngành (lũy kế)"],
        ["Tháng 1", 103.51, 103.51],
        ["Tháng 2", 102.55, 103.01],
        ["Tháng 3", 103.73, 103.29],
        ["Tháng 4", 102.42, 103.06],
        ["Tháng 5", 105.61, 106.58],
      ],
      findings: ["C7"],
      messages: ["outside"],
    },
    {
      name: { vi: "Lũy kế nằm giữa", en: "The cumulative lies between" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Khai khoáng", "%", 95.1, 92.3, 94.5],
        [2, "Chế biến, chế tạo", "%", 107.6, 112.6, 108.5],
        [3, "Điện", "%", 98.2, 96.9, 98],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Chỉ số lũy kế ghi ở cột số liệu, thấp hơn cả hai tháng",
        en: "A cumulative index in a column of figures, below both months",
      },
      sheet: [
        INDEX_TITLE,
        INDEX_HEADER,
        [1, "Khai khoáng", "%", 70.45, 50.92, 50.78, 50.78],
        [2, "Chế biến, chế tạo", "%", 120.28, 113.94, 116.8, 116.8],
      ],
      findings: ["F3"],
    },
    {
      name: {
        vi: "Lũy kế ra ngoài lũy kế tháng trước ở trang khác và tháng này",
        en: "A cumulative index beyond last month's, on its own sheet, and this month's",
      },
      before: indexSheet(5, [
        ["Toàn ngành", 104.2, 103.1],
        ["Khai khoáng", 95.1, 94.2],
        ["Chế biến, chế tạo", 107.6, 106.3],
        ["Điện", 98.2, 99.4],
      ]),
      sheet: indexSheet(6, [
        ["Toàn ngành", 105.9, 103.6],
        ["Khai khoáng", 92.3, 93.9],
        ["Chế biến, chế tạo", 112.6, 116.4],
        ["Điện", 96.9, 99],
      ]),
      findings: ["E5"],
      messages: ["step"],
    },
    {
      name: { vi: "Sản lượng lũy kế là tổng, không phải chỉ số", en: "A cumulative amount is a sum, no index" },
      sheet: [
        INDEX_TITLE,
        INDEX_HEADER,
        [1, "Chỉ số sản xuất công nghiệp", "%", 117.56, 110.52, 113.38, 113.38],
        [2, "Điện thương phẩm", "Triệu kWh", 70.4, 50.9, 121.3, 104.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Lũy kế cao hơn cả hai kỳ", en: "The cumulative above both" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Khai khoáng", "%", 95.1, 92.3, 94.5],
        [2, "Chế biến, chế tạo", "%", 107.6, 112.6, 118.5],
        [3, "Điện", "%", 98.2, 96.9, 98],
      ],
      findings: ["F4"],
      messages: ["outside"],
    },
  ],
};

/**
 * Cumulative columns of growth, and of the indices that are growth, with shorter ones of their kind that cover the
 * same months.
 */
function growthTilings(
  table: TableModel,
): readonly { readonly whole: ColumnModel; readonly parts: readonly ColumnModel[] }[] {
  const spans = table.columns.flatMap((column) => {
    const mayGrow =
      (column.role === "measure" && column.measure === "growth-same-period") ||
      (column.role === "value" && addsUp(column));
    const span = mayGrow && !column.isEmpty ? spanOfPeriod(column.period) : null;
    return span ? [{ column, span }] : [];
  });
  const length = (s: Span): number => s.to - s.from;
  return spans.flatMap(({ column, span }) => {
    const isAlike = (other: ColumnModel): boolean =>
      other.role === column.role && areOfOneThing(other, column) && other.form === column.form;
    const inside = spans.filter((s) => s.span.year === span.year && length(s.span) < length(span) && isAlike(s.column));
    const parts = tile(span.from, span.to, inside);
    return parts && parts.length >= 2 ? [{ whole: column, parts: parts.map((p) => p.column) }] : [];
  });
}

const isGrowth = (c: ColumnModel): boolean =>
  !c.isEmpty && c.role === "measure" && c.measure === "growth-same-period" && c.form !== "fraction";

/** Cumulative indices against those of the month before, on another sheet, and this month's. */
function stepsAcross(
  table: TableModel,
  tables: readonly TableModel[],
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const tiled = new Set(growthTilings(table).map(({ whole }) => whole));
  let checked = 0;
  const findings = table.columns.filter(isGrowth).flatMap((whole) => {
    const span = spanOfPeriod(whole.period);
    if (span?.from !== 1 || span.to < 2 || whole.period?.kind !== "cumulative" || tiled.has(whole)) return [];
    const month = table.columns.find(
      (c) => isGrowth(c) && areAlike(c, whole) && isSpan(c, span.year, span.to, span.to),
    );
    if (month === undefined) return [];
    const comparison = comparisonsOf(table).find(({ column }) => column === whole);
    const takenFrom = comparison === undefined ? [] : [comparison.current, comparison.base];
    return table.rows.flatMap((row) => {
      if (row.kind === "heading") return [];
      const [total, now] = [whole, month].map((c) => figureAt(table, row.row, c.column));
      const [earlier, ...others] = sameIndicator(tables, table, row).flatMap((twin) =>
        twin.table === table
          ? []
          : twin.table.columns.flatMap((column) => {
              const figure =
                isGrowth(column) && areAlike(column, whole) && isSpan(column, span.year, 1, span.to - 1)
                  ? figureAt(twin.table, twin.row.row, column.column)
                  : null;
              return figure === null ? [] : [{ ...twin, column, figure }];
            }),
      );
      if (!total || !now || earlier === undefined || others.length > 0) return [];
      checked++;
      const [low, high] = [Math.min(now.value, earlier.figure.value), Math.max(now.value, earlier.figure.value)];
      if (total.value >= low - REVISION && total.value <= high + REVISION) return [];
      const words = say(rule, "step", {
        label: row.label,
        cell: cellParameter(table, row.row, whole.column),
        column: headerText(whole),
        value: numberParameter(total.value),
        before: numberParameter(earlier.figure.value),
        earlier: cellParameter(earlier.table, earlier.row.row, earlier.column.column),
        now: numberParameter(now.value),
        month: cellParameter(table, row.row, month.column),
      });
      return [
        findingAt(rule, table, { row, column: whole }, words, {
          related: [
            placeOf(table, row.row, month.column),
            placeOf(earlier.table, earlier.row.row, earlier.column.column),
            ...takenFrom.map((c) => placeOf(table, row.row, c.column)),
          ],
        }),
      ];
    });
  });
  // Where most of the table is beyond, the base was changed or the sheets are not of one thing.
  return { checked, findings: 2 * findings.length > checked ? [] : findings };
}

const areAlike = (a: ColumnModel, b: ColumnModel): boolean => areOfOneThing(a, b) && a.form === b.form;

function isSpan(column: ColumnModel, year: string, from: number, to: number): boolean {
  const span = spanOfPeriod(column.period);
  return span?.year === year && span.from === from && span.to === to;
}

export default rule;
