import type { Area, CellRecord, SheetDocument } from "../../xlsx/document";
import { formatCells } from "./cells/address";
import type { HostEvent, Session, WireValue } from "./object-type";
import { wireValue } from "./wire-value";

const silenced = new WeakSet<Session>();

/** runtime.enableEvents: while false no event reaches the add-in's handlers. */
export function enableEvents(session: Session, enabled: boolean): void {
  if (enabled) silenced.delete(session);
  else silenced.add(session);
}

/** runtime.enableEvents: whether events reach the add-in's handlers. */
export function eventsEnabled(session: Session): boolean {
  return !silenced.has(session);
}

/** Who changed cells, as Excel.EventTriggerSource names it. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";

const typing = new WeakSet<Session>();

/** Does work as the person at the sheet: its edits are not told as the add-in's own. */
export function asPerson(session: Session, work: () => void): void {
  typing.add(session);
  try {
    work();
  } finally {
    typing.delete(session);
  }
}

/** Who changes cells now: the add-in, or the person at the sheet. */
export function triggerSource(session: Session): TriggerSource {
  return typing.has(session) ? "Unknown" : "ThisLocalAddin";
}

function raise(session: Session, event: HostEvent): void {
  if (eventsEnabled(session)) session.raise?.(event);
}

/**
 * Tells of something that happened to a sheet: the sheet's handlers and those of the collection of sheets.
 * @param event As scripts name it, for example "onNameChanged".
 * @param details What the handlers are told beside the id of the sheet.
 */
export function raiseSheetEvent(
  session: Session,
  event: string,
  sheetId: string,
  details: { readonly [key: string]: WireValue } = {},
): void {
  const told = { worksheetId: sheetId, ...details };
  raise(session, { type: "Worksheet", event, target: sheetId, details: told });
  raise(session, { type: "WorksheetCollection", event, target: "", details: told });
}

/**
 * Tells of something that only the collection of sheets knows: a sheet was added or deleted.
 * @param event As scripts name it: "onAdded" or "onDeleted".
 */
export function raiseCollectionEvent(
  session: Session,
  event: string,
  sheetId: string,
  details: { readonly [key: string]: WireValue } = {},
): void {
  raise(session, { type: "WorksheetCollection", event, target: "", details: { worksheetId: sheetId, ...details } });
}

/** Cells that were edited, and who did it. */
interface CellsChanged {
  readonly area: Area;
  /** The cell before and after, told as Excel does where only one was edited; null where there were several. */
  readonly single: { readonly before: CellRecord | null; readonly after: CellRecord | null } | null;
  readonly trigger: TriggerSource;
}

/** Tells that cells were edited. */
export function raiseCellsChanged(
  session: Session,
  sheet: SheetDocument,
  { area, single, trigger }: CellsChanged,
): void {
  const values =
    single === null
      ? {}
      : {
          valueBefore: wireValue(single.before?.value ?? null),
          valueAfter: wireValue(single.after?.value ?? null),
          valueTypeBefore: valueType(single.before),
          valueTypeAfter: valueType(single.after),
        };
  raiseSheetEvent(session, "onChanged", sheet.id, {
    address: formatCells(area),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: trigger,
    shiftDirection: "None",
    referenceId: eventReference(sheet.id, area),
    ...values,
  });
}

/** The text by which an event's getRange finds its range again. */
function eventReference(sheetId: string, area: Area): string {
  return `${sheetId}${formatCells(area)}`;
}

/** Excel.RangeValueType of a cell; null is an empty one. */
export function valueType(cell: CellRecord | null): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
