import { comparisonsOf } from "../../model/tables/comparison";
import { isDifferenceColumn } from "../../model/tables/comparison";
import { samePeriod } from "../../model/tables/period";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import type { Message } from "../../model/message";
import type { Figure } from "../figures/amount";
import { amountAt, figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { breakdownsOf } from "../figures/breakdowns";
import { isWeightColumn } from "./share-sums";
import type { Rounded } from "./sum-judgement";
import type { ColumnSum } from "./total-sums";
import { sumGroups } from "./total-sums";
import type { Decimal } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";
import { compositesAcross } from "./composites-across";
import { INDUSTRY_SECTIONS } from "../../vocabulary/indicators";
import { says } from "../../vocabulary/words";

const TITLE = ["Chỉ số sản xuất công nghiệp 6 tháng đầu năm 2024"];
const HEADER = ["TT", "Ngành", "ĐVT", "6 tháng đầu năm 2024 so với cùng kỳ (%)"];

const rule: Rule = {
  id: "composite-out-of-range",
  severity: "error",
  name: { vi: "Chỉ số chung nằm ngoài khoảng các ngành", en: "A composite outside the range of its parts" },
  why: {
    vi:
      "Chỉ số chung là bình quân có quyền số của các ngành nên không thể cao hơn ngành cao nhất hay " +
      "thấp hơn ngành thấp nhất.",
    en: "A composite is a weighted mean of its parts: it can be neither above the highest nor below the lowest.",
  },
  advice: {
    vi:
      "Đối chiếu chỉ số chung và các ngành với nguồn, cùng kỳ và cùng gốc so sánh; xem có ngành " +
      "nào chưa đưa vào biểu.",
    en: "Compare the composite and its parts with their source, same period and base; see whether a part is not in the table.",
  },
  messages: {
    outside: {
      vi: "{label} ({column}): {cell} ghi {total}, nằm ngoài khoảng {low} đến {high} của {count} dòng con.",
      en: "{label} ({column}): {cell} says {total}, outside the {low} to {high} of its {count} parts.",
    },
    "part-missing": {
      vi: "{label} ({column}): chưa so được với các dòng con vì {cell} trống hoặc chưa đọc được số.",
      en: "{label} ({column}): not set against its parts, because {cell} is blank or holds no readable figure.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const missing: Message[] = [];
    for (const { parent, parts, column, slack } of composites(table)) {
      const total = figureAt(table, parent.row, column.column);
      if (!total) continue;
      const figures: Figure[] = [];
      let gap: RowModel | null = null;
      for (const part of parts) {
        const figure = figureAt(table, part.row, column.column);
        if (figure) figures.push(figure);
        else gap ??= part;
      }
      if (figures.length === 0) continue;
      if (gap !== null) {
        if (amountAt(table, gap.row, column.column).kind !== "error")
          missing.push(
            say(rule, "part-missing", {
              label: parent.label,
              column: headerText(column),
              cell: cellParameter(table, gap.row, column.column),
            }),
          );
        continue;
      }
      checked++;
      if (slack && isOddItself(table, parent, column, total, slack)) continue;
      if (!isOutside(slack ? { exact: total.exact, unit: total.unit.plus(slack.times(2)) } : total, figures)) continue;
      const values = figures.map((f) => f.value);
      const words = say(rule, "outside", {
        label: parent.label,
        column: headerText(column),
        cell: cellParameter(table, parent.row, column.column),
        total: numberParameter(total.value),
        low: numberParameter(Math.min(...values)),
        high: numberParameter(Math.max(...values)),
        count: numberParameter(values.length),
      });
      // Below the outermost total a list of parts is often not complete, unless it adds up.
      const isWhole =
        slack !== undefined ||
        (parent.parent === null && says(INDUSTRY_SECTIONS, parts.map((part) => part.label).join(" | ")));
      const severity = isWhole ? "error" : parent.parent === null ? "warning" : "information";
      findings.push(
        findingAt(rule, table, { row: parent, column }, words, {
          severity,
          related: parts.map((part) => placeOf(table, part.row, column.column)),
        }),
      );
    }
    const across = outsideAcross(table);
    return ruleCheck(checked + across.checked, [...findings, ...across.findings], missing);
  },
  examples: [
    {
      name: { vi: "Ngành xếp theo cột, một tháng nằm ngoài", en: "Sections across, one month outside them" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp các tháng năm 2024 so với cùng kỳ (%)"],
        ["Tháng", "Toàn ngành", "Chia ra", null, null],
        [null, null, "Khai khoáng", "Chế biến, chế tạo", "Sản xuất và phân phối điện"],
        ["Tháng 1", 103.51, 103.25, 103.97, 102.26],
        ["Tháng 2", 102.55, 100.89, 103.96, 98.9],
        ["Tháng 3", 109.73, 104.09, 104.9, 100.35],
        ["Tháng 4", 102.42, 101.98, 100.36, 106.96],
        ["Tháng 5", 105.61, 104.79, 106.75, 103.01],
      ],
      findings: ["B6"],
      messages: ["outside"],
    },
    {
      name: { vi: "Chỉ số chung nằm giữa các ngành", en: "The composite lies among its parts" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Toàn ngành công nghiệp", "%", 99.05],
        [1, "Khai khoáng", "%", 139.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", 101.27],
        [3, "Sản xuất và phân phối điện", "%", 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", 100.75],
      ],
      findings: [],
    },
    {
      name: { vi: "Quyền số không phải là chỉ số", en: "Weights are no indices" },
      sheet: [
        TITLE,
        ["TT", "Ngành", "Quyền số (%)", "6 tháng đầu năm 2024 so với cùng kỳ (%)"],
        [null, "Toàn ngành công nghiệp", 100, 99.05],
        [1, "Khai khoáng", 1.2, 139.4],
        [2, "Công nghiệp chế biến, chế tạo", 38.6, 101.27],
        [3, "Sản xuất và phân phối điện", 58.4, 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", 1.8, 100.75],
      ],
      findings: [],
    },
    {
      name: { vi: "Chỉ số chung cao hơn mọi ngành", en: "The composite above every part" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Toàn ngành công nghiệp", "%", 109.05],
        [1, "Khai khoáng", "%", 93.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", 101.27],
        [3, "Sản xuất và phân phối điện", "%", 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", 100.75],
      ],
      findings: ["D3"],
      messages: ["outside"],
    },
    {
      name: { vi: "Thiếu một ngành: chưa so được", en: "A part is missing: not checkable" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Toàn ngành công nghiệp", "%", 109.05],
        [1, "Khai khoáng", "%", "…"],
        [2, "Công nghiệp chế biến, chế tạo", "%", 101.27],
        [3, "Sản xuất và phân phối điện", "%", 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", 100.75],
      ],
      findings: [],
      messages: ["part-missing"],
    },
  ],
};

/** Whether a weighted mean of the parts, with weights of at least zero, cannot be the total in any rounding. */
export function isOutside(total: Rounded, parts: readonly Rounded[]): boolean {
  const half = total.unit.div(2);
  return (
    parts.every((p) => total.exact.plus(half).lt(p.exact.minus(p.unit.div(2)))) ||
    parts.every((p) => total.exact.minus(half).gt(p.exact.plus(p.unit.div(2))))
  );
}

/** Where more than one in so many is outside, the columns are no parts of it. */
const FEW = 4;

/** Indices outside the columns of their parts. */
function outsideAcross(table: TableModel): { readonly checked: number; readonly findings: readonly Finding[] } {
  const all = compositesAcross(table);
  const outside = all.filter(({ total, parts }) =>
    isOutside(
      total,
      parts.map(({ figure }) => figure),
    ),
  );
  if (FEW * outside.length > all.length) return { checked: 0, findings: [] };
  const findings = outside.map(({ row, column, total, parts }) => {
    const values = parts.map(({ figure }) => figure.value);
    const words = say(rule, "outside", {
      label: row.label,
      column: headerText(column),
      cell: cellParameter(table, row.row, column.column),
      total: numberParameter(total.value),
      low: numberParameter(Math.min(...values)),
      high: numberParameter(Math.max(...values)),
      count: numberParameter(values.length),
    });
    return findingAt(rule, table, { row, column }, words, {
      related: parts.map((part) => placeOf(table, row.row, part.column.column)),
    });
  });
  return { checked: all.length, findings };
}

/** Whether a total's printed growth already contradicts the total's own figures: then it is told as that. */
function isOddItself(
  table: TableModel,
  parent: RowModel,
  column: ColumnModel,
  printed: Figure,
  slack: Decimal,
): boolean {
  const comparison = comparisonsOf(table).find((c) => c.column === column);
  const current = comparison ? figureAt(table, parent.row, comparison.current.column) : null;
  const base = comparison ? figureAt(table, parent.row, comparison.base.column) : null;
  if (!current || !base || base.exact.lte(0) || column.form === "fraction") return false;
  const growth = current.exact
    .div(base.exact)
    .times(100)
    .minus(column.form === "change" ? 100 : 0);
  return growth.minus(printed.exact).abs().gt(slack.plus(printed.unit));
}

interface Composite {
  readonly parent: RowModel;
  readonly parts: readonly RowModel[];
  readonly column: ColumnModel;
  /** Percentage points by which growth taken from rounded figures may be off. */
  readonly slack?: Decimal;
}

/** What rounding of the coarsest figure makes of its growth, in points, in numerator and base alike. */
function slackOf(sum: ColumnSum): Decimal {
  return [...sum.parts.map((p) => p.figure), sum.total].reduce((widest, f) => {
    const points = f.unit.times(200).div(f.exact.abs());
    return points.gt(widest) ? points : widest;
  }, exact(0));
}

function composites(table: TableModel): readonly Composite[] {
  const measures = table.columns.filter(
    (c) =>
      c.role === "measure" &&
      !c.isEmpty &&
      (c.measure === "growth-same-period" || c.measure === "growth-previous-period") &&
      !isDifferenceColumn(table, c),
  );
  const columns = [...table.columns.filter((c) => c.role === "value" && !c.isEmpty && !isWeightColumn(c)), ...measures];
  const indices = breakdownsOf(table).flatMap(({ parent, parts }) => {
    const components = parts.filter((p) => p.nature === "index");
    return parent.nature === "index" && components.length >= 2
      ? columns.map((column) => ({ parent, parts: components, column }))
      : [];
  });
  // The growth of a total is the mean of its parts' growth, weighted by their bases, where the parts are known to add
  // up.
  const totals = sumGroups(table).flatMap((group) => {
    if (!group.isAdditive) return [];
    return measures.flatMap((column) => {
      const sum = group.sums.find(
        (s) =>
          s.column.scenario !== "plan" &&
          areOfOneThing(s.column, column) &&
          s.column.period !== null &&
          column.period !== null &&
          samePeriod(s.column.period, column.period),
      );
      if (!sum || sum.judgement.verdict === "differs" || sum.parts.some((p) => p.figure.value <= 0)) return [];
      // Where the parts of the base do not add up, that is what is wrong, and is told as that.
      const base = comparisonsOf(table).find((c) => c.column === column)?.base;
      if (group.sums.some((s) => s.column === base && s.judgement.verdict === "differs")) return [];
      return [{ parent: group.breakdown.parent, parts: group.parts.map((p) => p.row), column, slack: slackOf(sum) }];
    });
  });
  return [...indices, ...totals];
}

export default rule;
