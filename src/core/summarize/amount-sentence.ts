import type { Bilingual, Message } from "../model/message";
import type { Clause } from "./clauses";
import {
  NOTHING,
  REACHED,
  baseOf,
  changeAsVerb,
  changeInBrackets,
  finalityOfLine,
  joined,
  percent,
  sentence,
} from "./clauses";
import { indicatorName } from "../vocabulary/indicators";
import { unitWords } from "../vocabulary/unit-names";
import { baseEffect } from "./base-effect";
import { monthClause } from "./month-clause";
import { partsClause } from "./parts-clause";
import { reasonClause } from "./reason-clause";
import type { ReportLine } from "./report-line";
import { unitBehind } from "../vocabulary/names";
import { toldValue } from "./told-value";

/** A sentence with the clause it is made of: the cells it is told from go with that. */
export interface Told {
  readonly message: Message;
  readonly clause: Clause;
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

/** What is told of an amount whose unit the sheet does not say: its share of the plan and its growth. */
function bareSentence(line: ReportLine, doubtful: boolean): Told | null {
  const { attainment, growth } = line.headline;
  const clauses: Clause[] = [];
  if (attainment !== null)
    clauses.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "reached {attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null)
    clauses.push(changeAsVerb(growth, attainment === null ? finalityOfLine(line) : "actual", baseOf(line)));
  if (clauses.length === 0) return null;
  const { text, parameters } = {
    text: { vi: clauses.map((c) => c.text.vi).join(", "), en: clauses.map((c) => c.text.en).join(" and ") },
    parameters: joined(clauses, ", ").parameters,
  };
  const clause = { text: { vi: `{label} ${text.vi}`, en: `{label} ${text.en}` }, parameters };
  return { message: sentence("summary.amount-without-unit", clause, line, doubtful), clause };
}

/** " (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ; cùng kỳ giảm 12,3%)"; nothing where none is known. */
function shareAndGrowth(line: ReportLine): Clause {
  const { attainment, growth } = line.headline;
  const clauses: Clause[] = [];
  if (attainment !== null)
    clauses.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "{attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null) clauses.push(changeInBrackets(growth, baseOf(line)));
  if (clauses.length === 0) return NOTHING;
  const before = baseEffect(line);
  const all = joined(clauses, ", ");
  const { text, parameters, cells = [] } = before === NOTHING ? all : joined([all, before], "; ");
  return { text: { vi: ` (${text.vi})`, en: ` (${text.en})` }, parameters, cells };
}

/** A clause behind what it follows; nothing where there is none. */
function behind(separator: Bilingual, clause: Clause): Clause {
  if (clause === NOTHING) return NOTHING;
  const { vi, en } = clause.text;
  return { ...clause, text: { vi: separator.vi + vi, en: separator.en + en } };
}

/**
 * What is told of an amount: the figure in its unit, its share of the plan and its growth, the month beside the months
 * so far, the clerk's reason and the parts that make it; null where there is nothing to tell.
 */
export function amountSentence(line: ReportLine, isDoubtful: (line: ReportLine) => boolean): Told | null {
  const { current, label } = line.headline;
  // A form still to be filled in has zeros: nothing was reached that a report tells.
  if (current === null || current.value === 0) return null;
  const doubtful = isDoubtful(line);
  const stated = line.row.unit ?? line.report.current?.unit ?? null;
  const bracket = stated === null ? bracketUnit(label) : null;
  if (stated === null && bracket === null) return bareSentence(line, doubtful);
  const told = toldValue(line.report.table, current, stated);
  const reached = REACHED[finalityOfLine(line)];
  const named = bracket === null ? {} : { label: indicatorName(bracket.label) };
  const clause = joined(
    [
      {
        text: { vi: `{label} ${reached.vi} {value}{unit}`, en: `{label} ${reached.en} {value}{unit}` },
        parameters: { ...named, value: told.value, unit: bracket?.unit ?? told.unit },
      },
      shareAndGrowth(line),
      behind({ vi: ", ", en: ", " }, monthClause(line)),
      reasonClause(line),
      behind({ vi: "; ", en: "; " }, partsClause(line, isDoubtful)),
    ],
    "",
  );
  return { message: sentence("summary.amount", clause, line, doubtful), clause };
}
