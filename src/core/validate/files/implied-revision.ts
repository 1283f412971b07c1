import { exact } from "../../model/cells/decimal";
import { groupsOf } from "../../model/groups";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableMatch } from "../../model/tables/file-match";
import type { RowModel, TableModel } from "../../model/tables/table";
import { rowAt } from "../../model/tables/table";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { CarriedSum } from "./carried-sums";
import { carriedSums } from "./carried-sums";
import { faultOf } from "./cumulative-from-file";
import type { FormRow } from "./example-forms";
import { beside, JUNE, MAY, monthForm, withChanged } from "./example-forms";
import { agree, earlierForms } from "./figure-pairs";
import { revisedPairs } from "./revised-in-file";
import { beyondCustom, customary, usualAmong } from "./revision-bands";

/** Where so many of a column's rows follow from the last file exactly, one that does not is asked about. */
const MOST_HOLD = 0.6;

/** A share of the cumulative figure from which on an amount is asked about. Source: −1,000 of 3,089,000 tỷ was. */
const LEAST_SHARE = 0.0001;

const TOTAL: FormRow = ["Tổng mức bán lẻ", "Tỷ đồng", 39550, 3301.4, 3293.1, 15603.3];
const JUNE_TOTAL: FormRow = ["Tổng mức bán lẻ", "Tỷ đồng", 39550, 3293.1, 3329.6, 18932.9];

const rule: Rule = {
  id: "implied-revision",
  severity: "warning",
  name: { vi: "Lũy kế ngầm sửa số các tháng trước", en: "A total that revises earlier months" },
  why: {
    vi:
      "Lũy kế kỳ này trừ kỳ này, trừ lũy kế của tệp trước và phần đã điều chỉnh mà vẫn còn dư thì số các tháng " +
      "trước đã đổi mà không ghi ở đâu, hoặc có ô gõ nhầm.",
    en:
      "What is left of this total, once this month, the last file's total and the printed revision are taken off, " +
      "changes earlier months without saying so, or is a typing error.",
  },
  advice: {
    vi: "Hỏi nơi gửi số: các tháng trước có điều chỉnh không; nếu không thì sửa lũy kế.",
    en: "Ask who sent the figures whether earlier months were revised; if not, mend the total.",
  },
  messages: {
    alone: {
      vi:
        "{label}: {cell} (“{column}”) ghi {total}, còn lũy kế tệp kỳ trước ({other}) cộng kỳ này được {sum}; " +
        "{difference} không có điều chỉnh nào giải thích.",
      en:
        "{label}: {cell} (“{column}”) says {total}, the earlier file's total ({other}) and this month make {sum}; " +
        "no revision explains {difference}.",
    },
    together: {
      vi:
        "{label}: {cell} (“{column}”) ghi {total}, còn lũy kế tệp kỳ trước ({other}) cộng kỳ này được {sum}; cùng mức " +
        "{difference} ở “{parent}”: một câu hỏi cho cả hai.",
      en:
        "{label}: {cell} (“{column}”) says {total}, the earlier file's total ({other}) and this month make {sum}; the " +
        "same {difference} as in “{parent}”: one question for both.",
    },
  },
  check: (context) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const match of earlierForms(context)) {
      const sums = carriedSums(match);
      // Where last month itself is another figure altogether, that is the question.
      const told = new Set(
        beyondCustom(
          context.table,
          revisedPairs(match).filter((pair) => !agree(pair)),
        ).map(({ row }) => row),
      );
      checked += sums.length;
      for (const [, column] of groupsOf(sums, (carried) => carried.column)) {
        const open = askedAbout(context.table, column).filter(({ row }) => !told.has(row));
        findings.push(...together(context.table, open).map((asked) => findingOf(context.table, match, asked)));
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Một lũy kế dư đúng 100", en: "One total is off by just 100" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 1, { 5: 5089.3 })),
      findings: ["G4"],
      messages: ["alone"],
    },
    {
      name: { vi: "Nhóm hàng và tổng lệch như nhau", en: "A group and its total are off alike" },
      beside: beside([TOTAL, ...MAY]),
      sheet: monthForm(6, [
        [...JUNE_TOTAL.slice(0, 5), 18832.9] as unknown as FormRow,
        ...withChanged(JUNE, 0, { 5: 8936.4 }),
      ]),
      findings: ["G4"],
      messages: ["together"],
    },
    {
      name: { vi: "Tháng trước điều chỉnh và ghi lại", en: "Last month was revised and is printed anew" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 1, { 3: 880.2, 5: 5003.3 })),
      findings: [],
    },
  ],
};

/** The rows of a column that are asked about: the odd ones where most hold, else those beyond what revisions make. */
function askedAbout(table: TableModel, column: readonly CarriedSum[]): readonly CarriedSum[] {
  const open = column.filter((carried) => !carried.holds && faultOf(carried) === null && !carried.total.exact.eq(0));
  const hold = column.filter(({ holds }) => holds).length;
  const isRule = column.length >= 4 && hold >= MOST_HOLD * column.length;
  const usual = usualAmong(column, { customOf: (carried) => customary(table, carried.row, carried.column), shareOf });
  return open.filter((carried) =>
    isRule
      ? carried.residual.abs().gt(carried.total.exact.abs().times(exact(LEAST_SHARE)))
      : Math.abs(shareOf(carried)) > usual(carried),
  );
}

/** What is left of a cumulative figure as a share of the month; 0 where there is no month. */
const shareOf = ({ residual, now }: CarriedSum): number => (now.exact.eq(0) ? 0 : residual.div(now.exact).toNumber());

interface Asked {
  readonly carried: CarriedSum;
  /** Rows above it that are off by the same. */
  readonly with: readonly CarriedSum[];
}

/** What is off by the same in a row and in those it adds to is one question, put at the innermost. */
function together(table: TableModel, open: readonly CarriedSum[]): readonly Asked[] {
  const above = (row: RowModel): readonly number[] => {
    const found: number[] = [];
    for (let next = row.addsTo ?? row.parent; next !== null && !found.includes(next);) {
      found.push(next);
      const parent = rowAt(table, next);
      next = parent === null ? null : (parent.addsTo ?? parent.parent);
    }
    return found;
  };
  const isSame = (a: CarriedSum, b: CarriedSum): boolean =>
    a.residual.minus(b.residual).abs().lte(a.total.unit.plus(b.total.unit));
  const asked = open.map((carried) => {
    const rows = above(carried.row);
    return { carried, with: open.filter((b) => b !== carried && rows.includes(b.row.row) && isSame(carried, b)) };
  });
  const told = new Set(asked.flatMap((one) => one.with));
  return asked.filter(({ carried }) => !told.has(carried));
}

function findingOf(table: TableModel, { other }: TableMatch, { carried, with: alike }: Asked): Finding {
  const { row, twin, column, source, month, total, residual } = carried;
  const words = say(rule, alike.length === 0 ? "alone" : "together", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    column: headerText(column),
    total: numberParameter(total.value),
    other: cellParameter(other, twin.row, source.column),
    sum: numberParameter(total.exact.minus(residual).toNumber()),
    difference: numberParameter(residual.toNumber()),
    parent: alike.map((one) => one.row.label).join(", "),
  });
  return findingAt(rule, table, { row, column }, words, {
    related: [
      placeOf(other, twin.row, source.column),
      placeOf(table, row.row, month.column),
      ...alike.map((one) => placeOf(table, one.row.row, column.column)),
    ],
    detail: other.id,
  });
}

export default rule;
