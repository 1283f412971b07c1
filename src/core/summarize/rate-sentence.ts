import { exact } from "../model/cells/decimal";
import type { Message } from "../model/message";
import type { Clause } from "./clauses";
import { NOTHING, REACHED, baseOf, finalityOfLine, sentence } from "./clauses";
import type { ReportLine } from "./report-line";
import { isAccusedIn } from "./report-line";
import { shownDecimals, toldValue } from "./told-value";

/** " (tăng 1,2 điểm phần trăm so với cùng kỳ)", or places of a rank; nothing where last year's is not known. */
function difference(
  line: ReportLine,
  words: Readonly<Record<"up" | "down" | "level" | "unit", readonly [string, string]>>,
): Clause {
  const { current, samePeriod } = line.headline;
  if (current === null || samePeriod === null || isAccusedIn(line.report, line.row, line.report.samePeriod))
    return NOTHING;
  const value = Number(exact(current.value).minus(exact(samePeriod.value)));
  const base = baseOf(line);
  if (value === 0)
    return { text: { vi: ` (${words.level[0]}${base.vi})`, en: ` (${words.level[1]} ${base.en})` }, parameters: {} };
  const [vi, en] = value > 0 ? words.up : words.down;
  const decimals = Math.max(...[current, samePeriod].map((figure) => shownDecimals(line.report.table, figure)));
  return {
    text: {
      vi: ` (${vi} {difference}${words.unit[0]}${base.vi})`,
      en: ` (${en} {difference}${words.unit[1]} on ${base.en})`,
    },
    parameters: { difference: { kind: "number", value: Math.abs(value), decimals } },
    cells: samePeriod.cell === null ? [] : [samePeriod.cell],
  };
}

/** What is told of a rate: the rate itself, its plan, and its change in points; never a growth in percent. */
export function rateSentence(
  line: ReportLine,
  doubtful: boolean,
): { readonly message: Message; readonly clause: Clause } | null {
  const { current, plan } = line.headline;
  if (current === null) return null;
  const { table } = line.report;
  const told = toldValue(table, current, line.row.unit);
  const target =
    plan === null || isAccusedIn(line.report, line.row, line.report.plan)
      ? null
      : toldValue(table, plan, line.row.unit);
  const change = difference(line, {
    up: ["tăng", "up"],
    down: ["giảm", "down"],
    level: ["tương đương", "level with"],
    unit: [" điểm phần trăm", " points"],
  });
  const planned =
    target === null ? { vi: "", en: "" } : { vi: ", kế hoạch {plan}{unit}", en: ", planned {plan}{unit}" };
  const reached = REACHED[finalityOfLine(line)];
  const clause: Clause = {
    text: {
      vi: `{label} ${reached.vi} {value}{unit}${change.text.vi}${planned.vi}`,
      en: `{label} ${reached.en} {value}{unit}${change.text.en}${planned.en}`,
    },
    parameters: {
      value: told.value,
      unit: told.unit,
      ...(target === null ? {} : { plan: target.value }),
      ...change.parameters,
    },
    cells: [...(change.cells ?? []), ...(target !== null && plan?.cell ? [plan.cell] : [])],
  };
  return { message: sentence("summary.rate", clause, line, doubtful), clause };
}

/** What is told of a rank: the place, and last year's; a smaller one is the better, and no growth is taken of it. */
export function rankSentence(
  line: ReportLine,
  doubtful: boolean,
): { readonly message: Message; readonly clause: Clause } | null {
  const { current, samePeriod } = line.headline;
  if (current === null) return null;
  const isKnown = samePeriod !== null && !isAccusedIn(line.report, line.row, line.report.samePeriod);
  const before = isKnown
    ? { vi: " (cùng kỳ thứ {before})", en: " ({before} in the same period of last year)" }
    : { vi: "", en: "" };
  const clause: Clause = {
    text: { vi: `{label} đứng thứ {place}${before.vi}`, en: `{label}: place {place}${before.en}` },
    parameters: {
      place: { kind: "number", value: current.value },
      ...(isKnown ? { before: { kind: "number", value: samePeriod.value } as const } : {}),
    },
    cells: isKnown && samePeriod.cell !== null ? [samePeriod.cell] : [],
  };
  return { message: sentence("summary.rank", clause, line, doubtful), clause };
}
