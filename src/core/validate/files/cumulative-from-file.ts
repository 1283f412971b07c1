import { exact } from "../../model/cells/decimal";
import { ruleCheck } from "../../model/results/finding";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { FilePart } from "./also-beside";
import type { CarriedSum } from "./carried-sums";
import { carriedSums } from "./carried-sums";
import { beside, JUNE, monthForm, withChanged } from "./example-forms";
import { earlierForms } from "./figure-pairs";

/** What is wrong with a cumulative figure that last file's shows to be wrong; null where it may be a revision. */
export function faultOf({
  total,
  last,
  now,
  revision,
  holds,
}: CarriedSum): "not-added" | "added-twice" | "falls" | null {
  if (holds || total.exact.eq(0) || now.exact.lte(0)) return null;
  const slack = total.unit.plus(last.unit).plus(now.unit);
  const added = total.exact.minus(last.exact);
  // With or without what last month was revised by.
  const isAbout = (times: number): boolean =>
    [added, added.minus(revision)].some((rest) => rest.minus(now.exact.times(times)).abs().lte(slack));
  if (isAbout(0)) return "not-added";
  if (isAbout(2)) return "added-twice";
  return total.exact.lt(last.exact.times(exact(LEAST))) ? "falls" : null;
}

/**
 * The share of last file's cumulative figure below which this one falls by more than revisions do. Source: none of the
 * cumulative figures of two pairs of published months falls so far.
 */
const LEAST = 0.9;

/** A cumulative figure that cannot follow from the last file's. */
export const cumulativeFromFile: FilePart = {
  id: "cumulative-mismatch",
  severity: "error",
  messages: {
    "not-added": {
      vi: "{label}: {cell} (“{column}”) ghi {total}, bằng đúng lũy kế của tệp kỳ trước ({other}): chưa cộng {now} của kỳ này?",
      en: "{label}: {cell} (“{column}”) says {total}, just what the earlier file's total was ({other}): is this month's {now} not added yet?",
    },
    "added-twice": {
      vi: "{label}: {cell} (“{column}”) ghi {total}, bằng lũy kế của tệp kỳ trước ({other}) cộng hai lần {now} của kỳ này.",
      en: "{label}: {cell} (“{column}”) says {total}: the earlier file's total ({other}) with this month's {now} added twice.",
    },
    falls: {
      vi: "{label}: {cell} (“{column}”) ghi {total}, thấp hơn hẳn lũy kế {before} của tệp kỳ trước ({other}).",
      en: "{label}: {cell} (“{column}”) says {total}, far below the earlier file's total of {before} ({other}).",
    },
  },
  check: (context) => {
    const { table } = context;
    const sums = earlierForms(context).flatMap((match) => carriedSums(match).map((carried) => ({ match, carried })));
    return ruleCheck(
      sums.length,
      sums.flatMap(({ match, carried }) => {
        const fault = faultOf(carried);
        if (fault === null) return [];
        const { row, twin, column, source, month, total, last, now } = carried;
        const words = say(cumulativeFromFile, fault, {
          label: row.label,
          cell: cellParameter(table, row.row, column.column),
          column: headerText(column),
          total: numberParameter(total.value),
          other: cellParameter(match.other, twin.row, source.column),
          before: numberParameter(last.value),
          now: numberParameter(now.value),
        });
        return [
          findingAt(cumulativeFromFile, table, { row, column }, words, {
            related: [placeOf(match.other, twin.row, source.column), placeOf(table, row.row, month.column)],
            detail: `file ${match.other.id}`,
          }),
        ];
      }),
    );
  },
  examples: [
    {
      name: { vi: "Lũy kế chưa cộng tháng này", en: "This month is not added yet" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 1, { 5: 4108.9 })),
      findings: ["G4"],
      messages: ["not-added"],
    },
    {
      name: { vi: "Lũy kế cộng tháng này hai lần", en: "This month is added twice" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 1, { 5: 5869.7 })),
      findings: ["G4"],
      messages: ["added-twice"],
    },
    {
      name: { vi: "Lũy kế thấp hơn tháng trước", en: "The total is below last month's" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 1, { 5: 2989.3 })),
      findings: ["G4"],
      messages: ["falls"],
    },
  ],
};
