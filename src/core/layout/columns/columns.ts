import type { Evidence } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import { columnMeaning } from "../../vocabulary/column-meaning";
import { CHANGE_WORDS, TIMES_WORD } from "../../vocabulary/measures";
import { TIMES_RUN_DOWN } from "../../vocabulary/period-roles";
import { STUB_HEADERS } from "../../vocabulary/stub-headers";
import { matches } from "../../vocabulary/words";
import type { ReadFigures, ReadTable } from "../doubt/signal";
import * as evidence from "../evidence";
import type { HeaderMeaning } from "../header/column-header";
import { meaningOf } from "../header/column-header";
import type { ColumnLabel } from "../header/header-labels";
import type { ReportingPeriod } from "../header/reporting-period";
import { reportingPeriod } from "../header/reporting-period";
import type { Region } from "../regions/region";
import type { SheetReading } from "../sheet-reading";
import { columnBlocks } from "./column-blocks";
import type { ColumnReading, Draft } from "./column-draft";
import { confirmedColumns } from "./column-evidence";
import type { ColumnFigures } from "./column-figures";
import { formOf } from "./column-figures";
import { datedMeaning } from "./column-period";
import { figureRole } from "./figure-role";
import { indexColumns } from "./index-columns";
import { stubRole } from "./stub-role";

/** Reads every column of a region: first what it is there for, then what its figures are and for when. */
export function readColumns(
  sheet: SheetReading,
  region: Region,
  labels: readonly ColumnLabel[],
  { figures, witness }: ReadFigures,
): ReadTable {
  const drafts = draftsOf(region, labels, figures);
  const reporting = reportingPeriod(
    region.contextTitle,
    drafts.filter(isOfFigures).map((d) => d.meaning),
    sheet.sheet.name,
  );
  const runsDown = drafts.some((d) => d.role === "label" && matches(TIMES_RUN_DOWN, d.meaning.label));
  const around = { sheet, region, reporting, runsDown };
  const blocks = columnBlocks(drafts.filter(isOfFigures).map((d) => d.label));
  const models = drafts.map((draft): ColumnReading => {
    const block = blocks.get(draft.label.column) ?? null;
    if (draft.role === "value") return { ...valueColumn(draft, around), block };
    if (draft.role === "measure") return { ...measureColumn(draft, around), block };
    return plainColumn(sheet, draft);
  });
  const confirmed = confirmedColumns(models, drafts, reporting, witness);
  return { models: indexColumns(confirmed, drafts, region), drafts, region, reporting, witness };
}

const isOfFigures = ({ role }: Draft): boolean => role === "value" || role === "measure";

/** What each column is there for; a column of words left of the first label is part of the stub. */
function draftsOf(region: Region, labels: readonly ColumnLabel[], figures: readonly ColumnFigures[]): readonly Draft[] {
  let labelled = false;
  return labels.map((label, i): Draft => {
    const stored = figures[i] ?? emptyFigures(label.column);
    const meaning = meaningOf(label.parts, label.own, label.units);
    const inStub = label.column < region.firstValueColumn && !isFigureByName(meaning, stored, labelled);
    const [role, why] = inStub
      ? stubRole(label, stored, figures, region)
      : figureRole({ label, stored, meaning, region });
    if (role === "label") labelled = true;
    return { label, figures: stored, meaning, role, why };
  });
}

/**
 * Whether the header of a column says that it holds figures: a plan may be words ("Tăng 11-12%"), right of the labels;
 * a quantity may not be filled in yet; else it holds more figures than words.
 */
function isFigureByName(meaning: HeaderMeaning, stored: ColumnFigures, isRightOfLabels: boolean): boolean {
  if (Object.values(STUB_HEADERS).some((words) => matches(words, meaning.label))) return false;
  const isWordy = isRightOfLabels && (meaning.scenario !== null || meaning.measure !== null);
  const isToFill = isRightOfLabels && stored.filled === 0 && meaning.quantity !== null;
  return isWordy || isToFill || (stored.numbers > stored.texts && meaning.isUnderstood && meaning.mention === null);
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

function plainColumn(sheet: SheetReading, draft: Draft): ColumnReading {
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
    evidence: draft.why,
  };
}

/** What is the same for every column of a table. */
interface Surroundings {
  readonly sheet: SheetReading;
  readonly region: Region;
  readonly reporting: ReportingPeriod;
  readonly runsDown: boolean;
}

function valueColumn(draft: Draft, around: Surroundings): ColumnReading {
  const { meaning } = draft;
  const { period, why } = datedMeaning(draft, around.reporting, around.runsDown);
  const unit = meaning.unit ?? unitFromRegion(around.region, meaning);
  const isPercent = meaning.unit?.dimension === "percent";
  return {
    ...plainColumn(around.sheet, draft),
    scenario: meaning.scenario ?? around.reporting.scenario,
    period,
    quantity: meaning.quantity,
    unit,
    meaning: columnMeaning(draft.label.parts, unit),
    evidence: [
      ...draft.why,
      ...why,
      ...conflictWith(meaning, around.reporting),
      ...(isPercent ? [evidence.doubt("percentOfWhat")] : []),
    ],
  };
}

function measureColumn(draft: Draft, around: Surroundings): ColumnReading {
  const { meaning, figures } = draft;
  const { period, measure, why } = datedMeaning(draft, around.reporting, around.runsDown);
  const unit = meaning.unit?.dimension === "percent" ? meaning.unit : null;
  const isOpen = measure === "difference" && matches(TIMES_WORD, meaning.label);
  return {
    ...plainColumn(around.sheet, draft),
    period,
    measure,
    form: measure === null ? null : formOf(figures, measure, matches(CHANGE_WORDS, meaning.label)),
    quantity: meaning.quantity,
    unit,
    meaning: columnMeaning(draft.label.parts, unit),
    evidence: [
      ...draft.why,
      ...why,
      ...(isOpen ? [evidence.doubt("timesOrAmount")] : []),
      ...conflictWith(meaning, around.reporting),
    ],
  };
}

function conflictWith({ mention }: HeaderMeaning, { conflict }: ReportingPeriod): readonly Evidence[] {
  return conflict !== null && mention === null ? [evidence.yearConflict(conflict)] : [];
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
