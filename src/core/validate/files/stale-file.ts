import { ruleCheck } from "../../model/results/finding";
import { findingAt, numberParameter, rangeParameter, say } from "../findings/finding-at";
import type { FilePart } from "./also-beside";
import { beside, JUNE, MAY, monthForm } from "./example-forms";
import { figurePairs, formsBefore, isCopy } from "./figure-pairs";

/** A form whose figures are those of an earlier file, under the header of a later month. */
export const staleFile: FilePart = {
  id: "stale-copy",
  severity: "warning",
  messages: {
    file: {
      vi: "{range} giống hệt {other} của tệp kỳ trước ({count}/{all} số, từng chữ số) dù ghi kỳ khác: số cũ chưa thay?",
      en: "{range} equals {other} of the earlier file ({count} of {all} figures, to the digit), for another period: not yet replaced?",
    },
  },
  check: (context) => {
    const { table } = context;
    const forms = formsBefore(context);
    return ruleCheck(
      forms.length,
      forms.filter(isCopy).map((match) => {
        const pairs = figurePairs(match, match.samePart).filter(({ now }) => !now.exact.eq(0));
        const equal = pairs.filter(({ now, then }) => now.exact.eq(then.exact));
        const rows = equal.map(({ row }) => row.row);
        const columns = equal.map(({ column }) => column.column);
        const range = {
          top: Math.min(...rows),
          bottom: Math.max(...rows),
          left: Math.min(...columns),
          right: Math.max(...columns),
        };
        const words = say(staleFile, "file", {
          range: rangeParameter(table, range),
          other: rangeParameter(match.other, match.other.body),
          count: numberParameter(equal.length),
          all: numberParameter(pairs.length),
        });
        return findingAt(staleFile, table, { row: null, column: null, range }, words, {
          related: [{ sheet: match.other.sheet.name, range: match.other.body }],
          detail: `file ${match.other.id}`,
        });
      }),
    );
  },
  examples: [
    {
      name: { vi: "Biểu tháng 6 còn nguyên số tệp tháng 5", en: "June's form still holds the figures of May's file" },
      beside: beside(),
      sheet: monthForm(6, MAY),
      findings: ["E3:G7"],
      messages: ["file"],
    },
    {
      name: { vi: "Số tháng 6 nối tiếp tệp tháng 5", en: "June's figures follow May's file" },
      beside: beside(),
      sheet: monthForm(6, JUNE),
      findings: [],
    },
  ],
};
