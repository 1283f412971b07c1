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
import type { FilePart } from "./also-beside";
import { beside, JUNE, monthForm, withChanged } from "./example-forms";
import type { FigurePair } from "./figure-pairs";
import { agree, earlierForms, figurePairs, shiftOf } from "./figure-pairs";
import { beyondCustom } from "./revision-bands";
import type { ColumnMatch, TableMatch } from "../../model/tables/file-match";

/** Figures for the same time that the two files give, plans and last file's forecasts left out. */
export function revisedPairs(match: TableMatch): readonly FigurePair[] {
  const columns = match.sameTime.filter((pair) => pair.column.scenario !== "plan" && !isForecast(pair));
  return figurePairs(match, columns).filter(({ row }) => row.nature !== "rate");
}

/** Whether the other file could only estimate what this one gives as done. */
export const isForecast = ({ column, twin }: ColumnMatch): boolean =>
  twin.scenario === "estimate" && column.scenario !== "estimate";

/** A past figure that is another one in a file beside the workbook, by more than revisions are. */
export const revisedInFile: FilePart = {
  id: "revised-figure",
  severity: "warning",
  messages: {
    file: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, còn tệp kỳ trước ({other}) ghi {before} cho cùng kỳ, lệch {difference}: điều chỉnh hay gõ nhầm?",
      en: "{label}: {cell} (“{column}”) says {value}; the earlier file ({other}) says {before} for the same period, {difference} apart: revised or mistyped?",
    },
  },
  check: (context) => {
    const { table } = context;
    const compared = earlierForms(context).map((match) => ({ match, pairs: revisedPairs(match) }));
    return ruleCheck(
      compared.reduce((sum, { pairs }) => sum + pairs.length, 0),
      compared.flatMap(({ match, pairs }) =>
        beyondCustom(
          table,
          pairs.filter((pair) => !agree(pair)),
        ).map(({ row, twin, column, source, now, before }) => {
          const shift = shiftOf({ now, before });
          const words = say(revisedInFile, "file", {
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
          return findingAt(revisedInFile, table, { row, column }, words, {
            related: [placeOf(match.other, twin.row, source.column)],
            detail: `file ${match.other.id}`,
          });
        }),
      ),
    );
  },
  examples: [
    {
      name: { vi: "Tháng 5 gõ đảo chữ số so với tệp tháng 5", en: "May's digits are not those of May's file" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 0, { 3: 1158.7 })),
      findings: ["E3"],
      messages: ["file"],
    },
    {
      name: { vi: "Điều chỉnh thường lệ", en: "A revision as usual" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 0, { 3: 1580.2, 5: 9027.9 })),
      findings: [],
    },
  ],
};
