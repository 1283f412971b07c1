import type { Example, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  percentParameter,
  placeOf,
  say,
} from "../findings/finding-at";
import { agree, earlierForms, figurePairs, shiftOf } from "./figure-pairs";
import { beyondCustom } from "./revision-bands";
import { isForecast } from "./revised-in-file";

/** May's form with its estimate of June, and June's with what came of it. */
const halfYear = (month: number, figures: readonly (readonly [string, number])[]): Example["sheet"] => [
  [`Sản phẩm chủ yếu tháng ${String(month)} năm 2024`],
  [...["TT", "Sản phẩm", "ĐVT"], month === 5 ? "Ước thực hiện tháng 6 năm 2024" : "Thực hiện tháng 6 năm 2024"],
  ...figures.map(([label, figure], i) => [i + 1, label, "Tấn", figure]),
];
const ESTIMATED: readonly (readonly [string, number])[] = [
  ["Đường", 15480],
  ["Tinh bột mì", 14890],
  ["Chè", 415],
  ["Phân vi sinh", 3240],
];

const rule: Rule = {
  id: "estimate-missed",
  severity: "warning",
  name: { vi: "Ước kỳ trước lệch xa số thực hiện", en: "An estimate that was missed by far" },
  why: {
    vi: "Số ước ở tệp trước và số thực hiện của cùng kỳ thường lệch ít; lệch xa thì một trong hai gõ nhầm, hoặc cách ước cần xem lại.",
    en: "An estimate and what came of it are close as a rule; far apart, one of them is mistyped or the estimating is off.",
  },
  advice: {
    vi: "Đối chiếu lại số thực hiện; nếu đúng thì giải thích mức lệch so với số ước đã báo cáo.",
    en: "Check the figure; if it is right, explain how far it is from the estimate that was reported.",
  },
  messages: {
    missed: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, tệp kỳ trước ({other}) ước {before} cho cùng kỳ, lệch {difference}.",
      en: "{label}: {cell} (“{column}”) says {value}; the earlier file ({other}) estimated {before} for the same period, {difference} apart.",
    },
  },
  check: (context) => {
    const { table } = context;
    const compared = earlierForms(context).map((match) => ({
      match,
      pairs: figurePairs(
        match,
        match.sameTime.filter((pair) => pair.column.scenario !== "plan" && isForecast(pair)),
      ).filter(({ row }) => row.nature !== "rate"),
    }));
    return ruleCheck(
      compared.reduce((sum, { pairs }) => sum + pairs.length, 0),
      compared.flatMap(({ match, pairs }) =>
        beyondCustom(
          table,
          pairs.filter((pair) => !agree(pair)),
        ).map(({ row, twin, column, source, now, before }) => {
          const shift = shiftOf({ now, before });
          const words = say(rule, "missed", {
            label: row.label,
            cell: cellParameter(table, row.row, column.column),
            column: headerText(column),
            value: numberParameter(now.value),
            other: cellParameter(match.other, twin.row, source.column),
            before: numberParameter(before.toNumber()),
            difference:
              shift === null || row.nature !== "level"
                ? numberParameter(now.exact.minus(before).toNumber())
                : percentParameter(100 * shift, 1, true),
          });
          return findingAt(rule, table, { row, column }, words, {
            related: [placeOf(match.other, twin.row, source.column)],
            detail: match.other.id,
          });
        }),
      ),
    );
  },
  examples: [
    {
      name: { vi: "Thực hiện chưa bằng một nửa số ước", en: "Less than half of what was estimated" },
      beside: { role: "previous", sheet: halfYear(5, ESTIMATED) },
      sheet: halfYear(6, [
        ["Đường", 15210],
        ["Tinh bột mì", 6120],
        ["Chè", 421],
        ["Phân vi sinh", 3390],
      ]),
      findings: ["D4"],
      messages: ["missed"],
    },
    {
      name: { vi: "Thực hiện sát số ước", en: "Close to what was estimated" },
      beside: { role: "previous", sheet: halfYear(5, ESTIMATED) },
      sheet: halfYear(6, [
        ["Đường", 15210],
        ["Tinh bột mì", 14310],
        ["Chè", 421],
        ["Phân vi sinh", 3390],
      ]),
      findings: [],
    },
  ],
};

export default rule;
