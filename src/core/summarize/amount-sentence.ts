import type { Bilingual, Message } from "../model/message";
import type { Unit } from "../model/tables/unit";
import type { Clause } from "./clauses";
import { baseOf, changeAsVerb, changeInBrackets, DECIMALS, isEstimate, joined, percent, sentence } from "./clauses";
import { indicatorName } from "../vocabulary/indicators";
import { unitWords } from "../vocabulary/unit-names";
import type { ReportLine } from "./report-line";
import { SHARE_OPENING } from "../vocabulary/figure-kinds";
import { unitBehind } from "../vocabulary/names";
import { says } from "../vocabulary/words";

/** Digits behind the point that a reader takes in: none of tens of thousands, nor of persons and firms. */
function decimalsOf(value: number, unit: Unit | null): number {
  const size = Math.abs(value);
  if (size >= 10_000 || (unit?.dimension === "count" && unit.factor === 1)) return 0;
  if (size >= 1000) return 1;
  return size < 1 ? 4 : DECIMALS;
}

/**
 * The label and the unit it ends with in brackets, where that is a multiple of something nobody else writes ("Triệu
 * ste").
 */
function bracketUnit(label: string): { readonly label: string; readonly unit: Bilingual } | null {
  const found = unitBehind(label);
  return found === null
    ? null
    : { label: found.label, unit: unitWords({ text: found.unit, dimension: "other", factor: 1, base: "" }) };
}

/** Whether the line tells what part of a whole something is, which no verb of reaching goes with. */
const isShare = (line: ReportLine): boolean => says(SHARE_OPENING, line.headline.label);

/** What is told of an amount whose unit the sheet does not say: its share of the plan and its growth. */
function bareSentence(line: ReportLine, doubtful: boolean): Message | null {
  const { attainment, growth } = line.headline;
  const clauses: Clause[] = [];
  if (attainment !== null)
    clauses.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "reached {attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null) clauses.push(changeAsVerb(growth, isEstimate(line) && attainment === null, baseOf(line)));
  if (clauses.length === 0) return null;
  const { text, parameters } = {
    text: { vi: clauses.map((c) => c.text.vi).join(", "), en: clauses.map((c) => c.text.en).join(" and ") },
    parameters: joined(clauses, ", ").parameters,
  };
  return sentence(
    "summary.amount-without-unit",
    { text: { vi: `{label} ${text.vi}`, en: `{label} ${text.en}` }, parameters },
    line,
    doubtful,
  );
}

/** " (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ)"; empty where neither is known. */
function shareAndGrowth(line: ReportLine): Clause {
  const { attainment, growth } = line.headline;
  const clauses: Clause[] = [];
  if (attainment !== null)
    clauses.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "{attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null) clauses.push(changeInBrackets(growth, baseOf(line)));
  if (clauses.length === 0) return { text: { vi: "", en: "" }, parameters: {} };
  const { text, parameters } = joined(clauses, ", ");
  return { text: { vi: ` (${text.vi})`, en: ` (${text.en})` }, parameters };
}

/**
 * What is told of an amount: the figure in its unit, its share of the plan and its growth; null where there is nothing
 * to tell.
 */
export function amountSentence(line: ReportLine, doubtful: boolean): Message | null {
  const { current, label } = line.headline;
  if (current === null || isShare(line)) return null;
  const stated = line.row.unit ?? line.report.current?.unit ?? null;
  const bracket = stated === null ? bracketUnit(label) : null;
  if (stated === null && bracket === null) return bareSentence(line, doubtful);
  const tail = shareAndGrowth(line);
  const reached = isEstimate(line) ? { vi: "ước đạt", en: "is estimated at" } : { vi: "đạt", en: "reached" };
  const unit = bracket?.unit ?? unitWords(stated);
  const named = bracket === null ? {} : { label: indicatorName(bracket.label) };
  return sentence(
    "summary.amount",
    {
      text: {
        vi: `{label} ${reached.vi} {value}{unit}${tail.text.vi}`,
        en: `{label} ${reached.en} {value}{unit}${tail.text.en}`,
      },
      parameters: {
        ...named,
        value: { kind: "number", value: current.value, decimals: decimalsOf(current.value, stated) },
        unit,
        ...tail.parameters,
      },
    },
    line,
    doubtful,
  );
}
