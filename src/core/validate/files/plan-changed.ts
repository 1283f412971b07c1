import { groupsOf } from "../../model/groups";
import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  placeOf,
  rangeParameter,
  say,
} from "../findings/finding-at";
import { beside, JUNE, monthForm, withChanged } from "./example-forms";
import { agree, earlierForms, figurePairs } from "./figure-pairs";

/** From this share of its plans on a column was set anew as a whole. Source: more than one in three are no slips. */
const MANY = 1 / 3;

/** Fewer plans than this are told one by one. */
const MANY_ROWS = 3;

const rule: Rule = {
  id: "plan-changed",
  severity: "information",
  name: { vi: "Kế hoạch khác tệp trước", en: "A plan that is not the last file's" },
  why: {
    vi: "Kế hoạch năm chỉ đổi khi có quyết định; khác tệp trước thì hoặc đã giao lại, hoặc gõ nhầm, và tỷ lệ hoàn thành đổi theo.",
    en: "A year's plan changes by decision only; unlike the last file's it was set anew or mistyped, and attainment follows it.",
  },
  advice: {
    vi: "Xem quyết định giao kế hoạch; nếu không đổi thì ghi lại số của tệp trước.",
    en: "See the decision that sets the plan; if it is the same, put the last file's figure back.",
  },
  messages: {
    one: {
      vi: "{label}: {cell} (“{column}”) ghi kế hoạch {value}, tệp kỳ trước ({other}) ghi {before}: có giao lại không?",
      en: "{label}: {cell} (“{column}”) gives a plan of {value}, the earlier file ({other}) {before}: was it set anew?",
    },
    many: {
      vi: "{range} (“{column}”): {count}/{all} kế hoạch khác tệp kỳ trước, ví dụ {cell} ghi {value}, trước là {before}: có giao lại không?",
      en: "{range} (“{column}”): {count} of {all} plans differ from the earlier file, as {cell} with {value} for {before}: were they set anew?",
    },
  },
  check: (context) => {
    const { table } = context;
    const compared = earlierForms(context).map((match) => ({
      match,
      pairs: figurePairs(
        match,
        match.sameTime.filter(({ column }) => column.scenario === "plan"),
      ),
    }));
    const findings = compared.flatMap(({ match, pairs }) =>
      [...groupsOf(pairs, (pair) => pair.column)].flatMap(([column, all]) => {
        const changed = all.filter((pair) => !agree(pair));
        const [first] = changed;
        if (first === undefined) return [];
        const wordsOf = ({ row, twin, source, now, before }: typeof first) => ({
          label: row.label,
          cell: cellParameter(table, row.row, column.column),
          column: headerText(column),
          value: numberParameter(now.value),
          other: cellParameter(match.other, twin.row, source.column),
          before: numberParameter(before.toNumber()),
        });
        if (changed.length < MANY_ROWS || changed.length < MANY * all.length)
          return changed.map((pair) =>
            findingAt(rule, table, { row: pair.row, column }, say(rule, "one", wordsOf(pair)), {
              related: [placeOf(match.other, pair.twin.row, pair.source.column)],
              detail: match.other.id,
            }),
          );
        const rows = changed.map(({ row }) => row.row);
        const range = { top: Math.min(...rows), bottom: Math.max(...rows), left: column.column, right: column.column };
        const words = say(rule, "many", {
          ...wordsOf(first),
          range: rangeParameter(table, range),
          count: numberParameter(changed.length),
          all: numberParameter(all.length),
        });
        return [
          findingAt(rule, table, { row: null, column, range }, words, {
            related: changed.map(({ twin, source }) => placeOf(match.other, twin.row, source.column)),
            detail: match.other.id,
          }),
        ];
      }),
    );
    return ruleCheck(
      compared.reduce((sum, { pairs }) => sum + pairs.length, 0),
      findings,
    );
  },
  examples: [
    {
      name: { vi: "Một kế hoạch khác tệp tháng 5", en: "One plan is not May's" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 3, { 2: 1520 })),
      findings: ["D6"],
      messages: ["one"],
    },
    {
      name: { vi: "Kế hoạch giao lại cả biểu", en: "All plans are set anew" },
      beside: beside(),
      sheet: monthForm(
        6,
        JUNE.map(([label, unit, plan, ...rest]) => [label, unit, 1.1 * plan, ...rest] as const),
      ),
      findings: ["D3:D7"],
      messages: ["many"],
    },
    {
      name: { vi: "Kế hoạch như cũ", en: "Plans as they were" },
      beside: beside(),
      sheet: monthForm(6, JUNE),
      findings: [],
    },
  ],
};

export default rule;
