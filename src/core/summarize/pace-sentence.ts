import type { Message } from "../model/message";
import { message } from "../model/message";
import type { PlanProgressLine } from "../model/results/summary";
import { indicatorName } from "../vocabulary/indicators";
import { lowerFirst } from "../vocabulary/names";
import { unitWords, withoutUnit } from "../vocabulary/unit-names";
import { bareChange } from "./clauses";
import type { ReportLine } from "./report-line";
import { shownDecimals } from "./told-value";

/**
 * How many times as much as a month so far a month that is left must bring before a plan is behind. Source: first
 * halves at Gia Lai bring 42 to 45 % of a year, so that second halves bring a third more.
 */
const BEHIND = 4 / 3;

/** What a sentence about a plan calls the months that are left. */
const monthsLeft = (months: number): number => 12 - months;

/**
 * What the months that are left must bring for the plan to be reached, against last year's where those are known, else
 * against what the months so far brought; nothing of a plan that is reached, or needs no more than
 * is usual.
 */
export function paceSentence(line: ReportLine, progress: PlanProgressLine): Message | null {
  const { current, plan, label } = line.headline;
  const { months, required, lastYear } = progress;
  if (current === null || plan === null || required.value <= 0) return null;
  const unit = unitWords(line.row.unit ?? line.report.current?.unit ?? null);
  const decimals = Math.max(...[current, plan].map((figure) => shownDecimals(line.report.table, figure)));
  const left = monthsLeft(months);
  const said = {
    label: {
      vi: lowerFirst(indicatorName(withoutUnit(label, line.row.unit)).vi),
      en: lowerFirst(indicatorName(label).en),
    },
    left: { kind: "number", value: left } as const,
    value: { kind: "number", value: required.value * left, decimals } as const,
    unit,
  };
  const opening = {
    vi: "Để đạt kế hoạch năm, {left} tháng còn lại {label} phải đạt {value}{unit}",
    en: "For the year's plan, {label} must reach {value}{unit} in the {left} months left",
  };
  if (lastYear !== null && lastYear.year.value > lastYear.same.value) {
    const growth = 100 * ((required.value * left) / (lastYear.year.value - lastYear.same.value) - 1);
    if (growth <= (line.headline.growth ?? 0)) return null;
    const change = bareChange(growth, "needed");
    return message(
      "summary.pace-with-growth",
      {
        vi: `${opening.vi}, ${change.text.vi} so với cùng kỳ.`,
        en: `${opening.en}, ${change.text.en} on last year's.`,
      },
      { ...said, ...change.parameters },
    );
  }
  if (required.value < BEHIND * (current.value / months)) return null;
  return message(
    "summary.pace",
    {
      vi: `${opening.vi}, bình quân {required}{unit} một tháng ({months} tháng qua bình quân {average}{unit}).`,
      en: `${opening.en}, {required}{unit} a month ({average}{unit} in the {months} months so far).`,
    },
    {
      ...said,
      months: { kind: "number", value: months },
      required: { kind: "number", value: required.value, decimals: Math.max(1, decimals) },
      average: { kind: "number", value: current.value / months, decimals: Math.max(1, decimals) },
    },
  );
}
