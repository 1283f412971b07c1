import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { cellParameter, findingAt, numberParameter, placeOf, rangeParameter, say } from "../findings/finding-at";
import { termAt } from "../figures/amount";
import type { Breakdown } from "../figures/breakdowns";
import { breakdownsOf, valueColumns } from "../figures/breakdowns";
import type { SumJudgement } from "./sum-judgement";
import { conversion, judgeSum, scaled } from "./sum-judgement";
import { exact, sum } from "../../model/cells/decimal";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import type { MessageParameter } from "../../model/message";

const TITLE = ["Giá trị sản xuất công nghiệp năm 2015"];
const UNIT = [null, null, null, "Đơn vị tính: Tỷ đồng"];
const HEADER = ["TT", "Chỉ tiêu", "Năm 2014", "Năm 2015"];

const rule: Rule = {
  id: "breakdowns-disagree",
  severity: "error",
  name: { vi: "Hai cách chia không bằng nhau", en: "Two breakdowns of one total differ" },
  why: {
    vi: "Cùng một tổng chia theo hai cách thì hai lần cộng phải bằng nhau.",
    en: "Two full breakdowns of one total must add up to the same.",
  },
  advice: {
    vi: "Đối chiếu các dòng của hai cách chia với nguồn.",
    en: "Compare the rows of both breakdowns with their source.",
  },
  messages: {
    differ: {
      vi:
        "{label} ({cell}): “{first}” ({firstCells}) cộng được {one}, “{second}” ({secondCells}) cộng được " +
        "{other}, lệch {difference}.",
      en: "{label} ({cell}): “{first}” ({firstCells}) adds up to {one}, “{second}” ({secondCells}) to {other}, {difference} apart.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const byParent = new Map<number, Breakdown[]>();
    for (const breakdown of breakdownsOf(table)) {
      if (breakdown.heading === null || breakdown.parent.nature !== "level") continue;
      const list = byParent.get(breakdown.parent.row);
      if (list) list.push(breakdown);
      else byParent.set(breakdown.parent.row, [breakdown]);
    }
    for (const [first, ...rest] of byParent.values()) {
      if (!first) continue;
      for (const second of rest) {
        const compared = valueColumns(table).flatMap((column) => {
          const judgement = column.quantity === "price" ? null : compare(table, first, second, column);
          return judgement ? [{ column, judgement }] : [];
        });
        const differing = compared.filter(({ judgement }) => judgement.verdict === "differs");
        // Breakdowns that agree nowhere are not both full.
        if (2 * (compared.length - differing.length) < compared.length || compared.length === differing.length)
          continue;
        checked += compared.length;
        for (const { column, judgement } of differing) {
          const one = judgement.sum.plus(judgement.difference);
          const words = say(rule, "differ", {
            label: first.parent.label,
            cell: cellParameter(table, first.parent.row, column.column),
            firstCells: partsParameter(table, first, column),
            secondCells: partsParameter(table, second, column),
            first: first.heading?.label ?? "",
            second: second.heading?.label ?? "",
            one: numberParameter(one.toNumber()),
            other: numberParameter(judgement.sum.toNumber()),
            difference: numberParameter(judgement.difference.abs().toNumber()),
          });
          findings.push(
            findingAt(rule, table, { row: first.parent, column }, words, {
              related: [...first.parts, ...second.parts].map((p) => placeOf(table, p.row, column.column)),
              detail: second.heading?.label ?? "",
            }),
          );
        }
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Hai cách chia bằng nhau", en: "Both breakdowns agree" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 700, 786],
        [null, "Phân theo ngành", null, null],
        [null, "Khai khoáng", 120, 136],
        [null, "Chế biến, chế tạo", 580, 650],
        [null, "Phân theo thành phần kinh tế", null, null],
        [null, "Nhà nước", 300, 310],
        [null, "Ngoài nhà nước", 400, 476],
      ],
      findings: [],
    },
    {
      name: { vi: "Một cách chia lệch", en: "One breakdown is off" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 700, 786],
        [null, "Phân theo ngành", null, null],
        [null, "Khai khoáng", 120, 136],
        [null, "Chế biến, chế tạo", 580, 650],
        [null, "Phân theo thành phần kinh tế", null, null],
        [null, "Nhà nước", 300, 314],
        [null, "Ngoài nhà nước", 400, 476],
      ],
      findings: ["D4"],
      messages: ["differ"],
    },
  ],
};

/** The cells of a breakdown's parts, from the first to the last of them. */
function partsParameter(table: TableModel, { parts }: Breakdown, column: ColumnModel): MessageParameter {
  const rows = parts.map((part) => part.row);
  return rangeParameter(table, {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: column.column,
    right: column.column,
  });
}

/**
 * The first breakdown's sum against the second's, each part with its own rounding; null where a part cannot be read.
 */
function compare(table: TableModel, first: Breakdown, second: Breakdown, column: ColumnModel): SumJudgement | null {
  const terms = (b: Breakdown): readonly ReturnType<typeof scaled>[] | null => {
    const result = b.parts.map((part) => {
      const figure = termAt(table, part.row, column.column);
      const factor = part.nature === "level" ? conversion(part.unit, b.parent.unit) : null;
      return figure && factor ? scaled(figure, factor) : null;
    });
    return result.every((r) => r !== null) && result.some((r) => r !== null && !r.exact.eq(0))
      ? result.flatMap((r) => r ?? [])
      : null;
  };
  const one = terms(first);
  const other = terms(second);
  if (!one || !other) return null;
  return judgeSum(
    { exact: sum(one.map((t) => t.exact)), unit: one.reduce((total, t) => total.plus(t.unit), exact(0)) },
    other,
  );
}

export default rule;
