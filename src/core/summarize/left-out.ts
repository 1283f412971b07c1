import type { Message } from "../model/message";
import { message } from "../model/message";
import type { ChosenLines } from "./headline";
import { joined } from "./clauses";
import type { Clause } from "./clauses";

const counted = (count: number, name: string, vi: string, en: string): readonly Clause[] =>
  count > 0
    ? [
        {
          text: { vi: `{${name}} ${vi}`, en: `{${name}} ${en}` },
          parameters: { [name]: { kind: "number", value: count } },
        },
      ]
    : [];

/** What the page leaves out, in one line: tables of the same form for an earlier time, unsure ones, all others. */
export function leftOutLine({ leftOut }: ChosenLines, untold: number): Message | null {
  const parts = [
    ...counted(leftOut.earlier, "earlier", "biểu của kỳ trước", "tables of earlier periods"),
    ...counted(leftOut.unsure, "unsure", "biểu đọc chưa chắc", "tables that were not surely read"),
    ...counted(leftOut.others, "others", "biểu khác", "other tables"),
    ...counted(untold, "lines", "chỉ tiêu khác", "further indicators"),
  ];
  if (parts.length === 0) return null;
  const { text, parameters } = joined(parts, ", ");
  return message(
    "summary.left-out",
    { vi: `Chưa nêu ở đây: ${text.vi}.`, en: `Not told here: ${text.en}.` },
    parameters,
  );
}
