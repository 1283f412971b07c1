import type { ColumnModel, Evidence, MeasureKind } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import type { ReadFigures, ReadTable } from "../doubt/signal";
import type { Draft } from "./column-draft";
import { comparisonOf } from "./column-draft";
import { confirmedColumns } from "./column-evidence";
import type { ColumnFigures } from "./column-figures";
import { formOf } from "./column-figures";
import type { HeaderMeaning } from "../header/column-header";
import { columnBlocks } from "./column-blocks";
import { indexColumns } from "./index-columns";
import { meaningOf } from "../header/column-header";
import * as evidence from "../evidence";
import type { RoleRead } from "./stub-role";
import { stubRole } from "./stub-role";
import type { ColumnLabel } from "../header/header-labels";
import { CHANGE_WORDS, TIMES_WORD } from "../../vocabulary/measures";
import { TIMES_RUN_DOWN } from "../../vocabulary/period-roles";
import { NOTE_WORDS, STUB_HEADERS, YEAR_OF_EVENT } from "../../vocabulary/stub-headers";
import { matches } from "../../vocabulary/words";
import { periodOf } from "../../vocabulary/periods";
import type { Region } from "../regions/region";
import type { ReportingPeriod } from "../header/reporting-period";
import { periodFor, relativePeriod, reportingPeriod } from "../header/reporting-period";
import type { SheetReading } from "../sheet-reading";
import { columnMeaning } from "../../vocabulary/column-meaning";

/** Reads every column of a region: first what it is there for, then what its figures are and for when. */
export function readColumns(
  sheet: SheetReading,
  region: Region,
  labels: readonly ColumnLabel[],
  { figures, witness }: ReadFigures,
): ReadTable {
  let labelled = false;
  const drafts = labels.map((label, i): Draft => {
    const stored = figures[i] ?? emptyFigures(label.column);
    const meaning = meaningOf(label.parts, label.own, label.units);
    // A plan may be words ("Tăng 11-12%"): its header, right of the labels, says that it is a figure.
    const isWordy =
      labelled &&
      (meaning.scenario !== null || meaning.measure !== null) &&
      !Object.values(STUB_HEADERS).some((words) => matches(words, meaning.label));
    const isNumeric =
      stored.numbers > stored.texts &&
      meaning.isUnderstood &&
      meaning.mention === null &&
      !Object.values(STUB_HEADERS).some((words) => matches(words, meaning.label));
    const inStub = label.column < region.firstValueColumn && !isWordy && !isNumeric;
    const [role, confidence, why] = inStub
      ? stubRole(label, stored, figures, region)
      : figureRole(label, stored, meaning, region);
    if (role === "label") labelled = true;
    return { label, figures: stored, meaning, role, confidence, why };
  });
  const reporting = reportingPeriod(
    region.contextTitle,
    drafts.filter((d) => d.role === "value" || d.role === "measure").map((d) => d.meaning),
    sheet.sheet.name,
  );
  const runsDown = drafts.some((d) => d.role === "label" && matches(TIMES_RUN_DOWN, d.meaning.label));
  const ofFigures = drafts.filter((d) => d.role === "value" || d.role === "measure").map((d) => d.label);
  const blocks = columnBlocks(ofFigures);
  const models = drafts.map((draft) =>
    draft.role === "value" || draft.role === "measure"
      ? { ...figureColumn(sheet, region, draft, reporting, runsDown), block: blocks.get(draft.label.column) ?? null }
      : plainColumn(sheet, draft),
  );
  const confirmed = confirmedColumns(models, drafts, reporting, witness);
  return { models: indexColumns(confirmed, drafts, region), drafts, region, reporting, witness };
}

function emptyFigures(column: number): ColumnFigures {
  return {
    column,
    numbers: 0,
    texts: 0,
    ordinals: 0,
    units: 0,
    marks: 0,
    filled: 0,
    percents: 0,
    arrows: 0,
    values: new Map(),
  };
}

/** Figures from which a column of documents rather counts them. */
const COUNTED = 3;

/** Whether a header names documents ("Tờ khai") and the column does not count them. */
const namesNotes = ({ label, measure, scenario }: HeaderMeaning, stored: ColumnFigures): boolean =>
  matches(NOTE_WORDS, label) &&
  measure === null &&
  scenario === null &&
  (stored.numbers < COUNTED || stored.texts >= stored.numbers);

/** Whether all figures of a column are years, as of when something began to run. */
function holdsYears(stored: ColumnFigures): boolean {
  const values = [...stored.values.values()];
  return values.length > 1 && values.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
}

function ascending(stored: ColumnFigures): boolean {
  const values = [...stored.values.values()];
  return values.length > 1 && values.every((value, i) => Number.isInteger(value) && value > (values[i - 1] ?? 0));
}

function figureRole(label: ColumnLabel, stored: ColumnFigures, meaning: HeaderMeaning, region: Region): RoleRead {
  const own = meaning.label;
  const words = evidence.headerMatches(label.parts.join(" "));
  const hasWords = own !== "";
  if (!hasWords || label.own.length === 0) {
    const few =
      stored.numbers <= Math.max(1, Math.floor((region.body.bottom - region.body.top + 1) / 12)) && stored.texts === 0;
    if (stored.filled === 0 || few) return ["blank", 0.9, []];
    if (!hasWords) {
      if (region.header === null && ascending(stored)) return ["code", 0.5, [evidence.holdsCodes()]];
      return stored.texts > stored.numbers
        ? ["note", 0.5, [evidence.doubt("wordy")]]
        : ["value", 0.4, [evidence.noHeader()]];
    }
  }
  if (matches(STUB_HEADERS.note, own) || namesNotes(meaning, stored)) return ["note", 0.9, [words]];
  if (matches(YEAR_OF_EVENT, own) && holdsYears(stored)) return ["note", 0.9, [words]];
  if (matches(STUB_HEADERS.code, own)) return ["code", 0.9, [words]];
  if (matches(STUB_HEADERS.unit, own)) return ["unit", 0.9, [words]];
  if (matches(STUB_HEADERS.ordinal, own)) return ["ordinal", 0.9, [words]];
  if (meaning.measure === null && isSpanOfYears(meaning) && stored.texts <= stored.numbers)
    return ["measure", 0.65, [words, evidence.doubt("spanOfYears")]];
  if (meaning.measure === null && stored.arrows > 1 && stored.arrows * 10 >= stored.numbers * 7)
    return ["measure", 0.75, [words, evidence.showsArrows()]];
  if (meaning.measure !== null)
    return meaning.measure === "other"
      ? ["measure", 0.5, [words, evidence.doubt("unknownBase")]]
      : ["measure", 0.9, [words]];
  if (stored.texts > 2 * stored.numbers && stored.texts > 0) {
    if (matches(STUB_HEADERS.label, own)) return ["label", 0.8, [words]];
    return meaning.scenario !== null || meaning.mention !== null
      ? ["value", 0.75, [words]]
      : ["note", 0.65, [words, evidence.doubt("wordy")]];
  }
  if (meaning.isUnderstood) return ["value", 0.9, [words]];
  if (stored.numbers > 0 && matches(STUB_HEADERS.label, own) && meaning.label.length < 12)
    return ["value", 0.6, [words, evidence.doubt("rowsOrFigures")]];
  return stored.numbers >= 3 ? ["value", 0.75, [words]] : ["value", 0.6, [words, evidence.doubt("fewFigures")]];
}

/** A percentage for several years together: an average rate. */
function isSpanOfYears(meaning: HeaderMeaning): boolean {
  return meaning.mention?.kind === "years" && meaning.unit?.dimension === "percent";
}

function plainColumn(sheet: SheetReading, draft: Draft): ColumnModel {
  return {
    column: draft.label.column,
    role: draft.role,
    scenario: null,
    period: null,
    measure: null,
    form: null,
    quantity: null,
    block: null,
    unit: null,
    hidden: sheet.sheet.hiddenColumns.has(draft.label.column),
    header: draft.label.parts,
    meaning: columnMeaning(draft.label.parts, null),
    isEmpty: draft.figures.filled === 0,
    confidence: draft.confidence,
    evidence: draft.why,
  };
}

function figureColumn(
  sheet: SheetReading,
  region: Region,
  draft: Draft,
  reporting: ReportingPeriod,
  runsDown: boolean,
): ColumnModel {
  const { meaning, figures } = draft;
  const why = [...draft.why];
  let period = periodFor(meaning, reporting);
  let confidence = draft.confidence;
  const unsure = (atMost: number, reason: Evidence): void => {
    confidence = Math.min(confidence, atMost);
    why.push(reason);
  };
  if (period === null && draft.role === "value") {
    const isCurrent = meaning.scenario !== null && meaning.scenario !== "plan";
    const { only } = reporting;
    // The years of a programme in the title of a register are not those of its plants and lines.
    const isOfTitle = only !== null && !(meaning.isAttribute && only.kind === "years");
    period = (isOfTitle ? only : null) ?? (isCurrent ? relativePeriod("current", false, reporting) : null);
    if (period !== null) why.push(evidence.periodFrom(reporting.source));
  } else if (meaning.mention !== null && meaning.mention.year === null && "calendar" in reporting.year)
    why.push(evidence.periodFrom(reporting.source));
  let measure: MeasureKind | null = meaning.measure === "comparison" ? "growth-other-base" : meaning.measure;
  if (draft.role === "measure" && measure === null)
    measure = isSpanOfYears(meaning) ? "average-growth" : "growth-same-period";
  if (measure === "other" && meaning.mention === null) period = null;
  // Months run down: each row is the months up to it.
  if (runsDown && meaning.isCumulative && period?.kind === "year")
    period = { kind: "cumulative", year: period.year, from: 1, to: 12 };
  // Months run down, and the title or the sheet's name says of which year.
  if (period === null && runsDown && measure !== "other" && "calendar" in reporting.year) {
    period = { kind: "year", year: reporting.year };
    why.push(evidence.periodFrom(reporting.source));
  }
  // Months run down and nothing names their year.
  if (period === null && draft.role === "value" && runsDown) unsure(0.65, evidence.doubt("noYear"));
  if (period === null && draft.role === "measure" && measure !== "other") unsure(0.65, evidence.doubt("noPeriod"));
  if (meaning.measure === "comparison" && meaning.baseMention && period) {
    const baseYear = meaning.baseMention.year ?? ("year" in period ? period.year : reporting.year);
    const absolute =
      "offset" in baseYear && "calendar" in reporting.year
        ? { calendar: reporting.year.calendar + baseYear.offset }
        : baseYear;
    const base = periodOf(meaning.baseMention, absolute);
    measure = comparisonOf(period, base);
    if (
      "year" in period &&
      "calendar" in period.year &&
      "year" in base &&
      "calendar" in base.year &&
      base.year.calendar > period.year.calendar
    ) {
      unsure(0.5, evidence.baseIsLater());
    }
  }
  if (measure === "difference" && matches(TIMES_WORD, meaning.label)) unsure(0.5, evidence.doubt("timesOrAmount"));
  if (reporting.conflict !== null && meaning.mention === null) {
    unsure(0.65, evidence.yearConflict(reporting.conflict));
  }
  const unit = meaning.unit ?? unitFromRegion(region, meaning);
  const percent = meaning.unit?.dimension === "percent" ? meaning.unit : null;
  const ownUnit = draft.role === "measure" ? percent : unit;
  if (draft.role === "value" && meaning.unit?.dimension === "percent") unsure(0.6, evidence.doubt("percentOfWhat"));
  return {
    column: draft.label.column,
    role: draft.role,
    scenario: draft.role === "value" ? (meaning.scenario ?? reporting.scenario) : null,
    period,
    measure: draft.role === "measure" ? measure : null,
    form:
      draft.role === "measure" && measure !== null
        ? formOf(figures, measure, matches(CHANGE_WORDS, meaning.label))
        : null,
    quantity: meaning.quantity,
    block: null,
    unit: ownUnit,
    hidden: sheet.sheet.hiddenColumns.has(draft.label.column),
    header: draft.label.parts,
    meaning: columnMeaning(draft.label.parts, ownUnit),
    isEmpty: figures.filled === 0,
    confidence: confidence,
    evidence: why,
  };
}

/**
 * The table's unit that fits the column: the one said to be of it; of two without names ("Nghìn tấn; Triệu USD") the
 * money goes with values, the other with volumes.
 */
function unitFromRegion({ units }: Region, { quantity, label }: HeaderMeaning): Unit | null {
  const named = units.find(
    (each) => each.name !== null && (each.quantity === null ? label.includes(each.name) : each.quantity === quantity),
  );
  if (named) return named.unit;
  const bare = units.filter((each) => each.name === null).map(({ unit }) => unit);
  if (units.length < 2) return null;
  const isMoney = (unit: Unit): boolean => unit.dimension === "money-usd" || unit.dimension === "money-vnd";
  if (quantity === "value") return bare.find(isMoney) ?? null;
  if (quantity === "volume") return bare.find((unit) => !isMoney(unit)) ?? null;
  return null;
}
