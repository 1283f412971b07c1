import type { Quantity } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import type { ColumnModel } from "../../model/tables/table";
import { bulletOf, isOrdinal } from "../../vocabulary/bullets";
import { DITTO } from "../../vocabulary/numbers";
import { OF_WHICH_ALONE } from "../../vocabulary/of-which";
import { ROW_QUANTITIES } from "../../vocabulary/quantities";
import { TOTAL_LABEL } from "../../vocabulary/totals";
import { match, matches, reading } from "../../vocabulary/words";
import type { Region } from "../regions/region";
import type { ReadCell, SheetReading } from "../sheet-reading";
import { cellOf } from "../sheet-reading";
import { periodsOf } from "../../vocabulary/periods";
import { parseUnit, unitOf, unitWithin } from "../../vocabulary/units";

/** A body row by its own cells, before it is set among the others. */
export interface RowLabel {
  readonly row: number;
  readonly label: string;
  /** The label, normalized, without an ordinal before it. */
  readonly name: string;
  /** The last of its label cells, normalized. */
  readonly lastName: string;
  readonly ordinal: string | null;
  /** An ordinal at the head of the label itself ("A.", "1.", "-"). */
  readonly prefix: string | null;
  readonly code: string | null;
  /** Which of the label columns the label stands in, from 0. */
  readonly offset: number;
  readonly indent: number;
  readonly bold: boolean;
  readonly hasFigures: boolean;
  /** Its unit as its own cells give it; "ditto" for the unit above. */
  readonly unit: Unit | "ditto" | null;
  readonly quantity: Quantity | null;
  readonly hidden: boolean;
}

/** Every row of the body with what its leading cells say. */
export function rowLabels(sheet: SheetReading, region: Region, columns: readonly ColumnModel[]): readonly RowLabel[] {
  const labels = columns.filter((c) => c.role === "label" && c.column < region.firstValueColumn).map((c) => c.column);
  const labelColumns = labels.length > 0 ? labels : columns.filter((c) => c.role === "label").map((c) => c.column);
  const ordinal = columns.find((c) => c.role === "ordinal")?.column ?? null;
  const code = columns.find((c) => c.role === "code")?.column ?? null;
  const unit = columns.find((c) => c.role === "unit")?.column ?? null;
  const figures = figureColumns(columns).map((c) => c.column);
  const hasFigures = (row: number): boolean =>
    figures.some((column) => ["number", "year", "mark", "error"].includes(cellOf(sheet, row, column).kind));
  const keys = groupKeys(sheet, region, labelColumns, hasFigures);
  const rows: RowLabel[] = [];
  for (let row = region.body.top; row <= region.body.bottom; row++) {
    const texts = labelColumns
      .map((column, i) => ({ column, cell: cellOf(sheet, (i === 0 ? keys.get(row) : null) ?? row, column) }))
      .filter(({ cell }) => cell.text !== "");
    const ordinalCell = ordinal === null ? null : cellOf(sheet, keys.get(row) ?? row, ordinal);
    // "Tổng cộng" in cells merged over number and name.
    if (
      texts.length === 0 &&
      ordinalCell !== null &&
      ordinal !== null &&
      ordinalCell.kind === "text" &&
      !isOrdinal(ordinalCell.text) &&
      /\p{L}{2}/u.test(ordinalCell.text)
    )
      texts.push({ column: ordinal, cell: ordinalCell });
    const isMerged = texts.length === 1 && texts[0]?.column === ordinal;
    const place =
      texts.length > 1 && texts[0] && matches(OF_WHICH_ALONE, reading(texts[0].cell.text)) ? texts[1] : texts[0];
    const label = texts.map(({ cell }) => cell.text).join(" ");
    const prefix = bulletOf(label);
    const ordinalText = isMerged ? "" : (ordinalCell?.text ?? "");
    rows.push({
      row,
      label,
      name: reading(prefix ? label.slice(prefix.length) : label),
      lastName: reading(texts.at(-1)?.cell.text ?? ""),
      ordinal: ordinalText === "" ? null : ordinalText,
      prefix: prefix?.mark ?? null,
      code: code === null ? null : cellOf(sheet, row, code).text || null,
      offset: place ? Math.max(0, labelColumns.indexOf(place.column)) : 0,
      indent: place ? (place.cell.style?.indent ?? 0) * 10 + Math.min(place.cell.spaces, 40) * 2 : 0,
      bold: place?.cell.style?.bold ?? false,
      hasFigures: hasFigures(row),
      unit: unitIn(unit === null ? "" : cellOf(sheet, row, unit).text, label),
      quantity: quantityOf(reading(label)),
      hidden: sheet.sheet.hiddenRows.has(row),
    });
  }
  return rows;
}

/** Groups from which a list is by two keys, and not a row or two that happen to have two names. */
const GROUPS = 2;

/**
 * The row that holds the first key of each row of a list by two keys ("Hạt điều | Hoa Kỳ", then "Trung Quốc" alone),
 * where the first is written once for a group, merged over it or with nothing below; empty where the list is none.
 */
function groupKeys(
  sheet: SheetReading,
  region: Region,
  labelColumns: readonly number[],
  hasFigures: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const [first, second, ...others] = labelColumns;
  if (first === undefined || second === undefined || others.length > 0) return new Map();
  const rows = Array.from({ length: region.body.bottom - region.body.top + 1 }, (_, i) => region.body.top + i);
  const hasName = (row: number): boolean => isName(cellOf(sheet, row, second).text);
  const isWhole = (row: number): boolean => matches(TOTAL_LABEL, reading(cellOf(sheet, row, first).text));
  const begun = rows.filter((row) => cellOf(sheet, row, first).text !== "");
  const groups = begun.filter((row) => !isWhole(row));
  // A year before its months dates them, as rows that are times are read elsewhere.
  const isDated = begun.some((row) => isTime(cellOf(sheet, row, first)));
  if (isDated || groups.length < GROUPS || !groups.every((row) => hasName(row) && hasFigures(row))) return new Map();
  const keys = new Map<number, number>();
  let group: number | null = null;
  for (const row of rows) {
    if (cellOf(sheet, row, first).text !== "") group = isWhole(row) ? null : row;
    else if (group !== null && hasName(row)) keys.set(row, group);
  }
  return keys;
}

const isTime = ({ kind, text }: ReadCell): boolean => kind === "year" || periodsOf(text).length > 0;

/** Whether a text of the second key names something, and is not the whole of its group. */
const isName = (text: string): boolean => /\p{L}/u.test(text) && !matches(TOTAL_LABEL, reading(text));

/** The columns whose figures make a row more than a heading: those that are shown, where any is. */
function figureColumns(columns: readonly ColumnModel[]): readonly ColumnModel[] {
  const figures = columns.filter((c) => c.role === "value" || c.role === "measure");
  const shown = figures.filter((c) => !c.hidden);
  return shown.length > 0 ? shown : figures;
}

function unitIn(text: string, label: string): Unit | "ditto" | null {
  if (match(DITTO, text) !== null) return "ditto";
  // A product code in the unit's place is no unit.
  if (/^\d{6,}$/.test(text)) return null;
  if (text !== "" && !/^[-–.…]+$/.test(text)) return unitOf(text);
  const within = /\(/.test(label) ? unitWithin(label) : null;
  return within ?? (/,\s*[^,]+$/.test(label) ? null : parseUnitTail(label));
}

function parseUnitTail(label: string): Unit | null {
  const tail = /\s[-–]\s([^-–]{1,16})$/u.exec(label);
  const unit = tail?.[1] === undefined ? null : parseUnit(tail[1]);
  return unit && unit.dimension !== "count" ? unit : null;
}

function quantityOf(label: string): Quantity | null {
  const bare = label.replace(/\s*\([^()]*\)\s*$/u, "");
  if (matches(ROW_QUANTITIES.volume, bare)) return "volume";
  return matches(ROW_QUANTITIES.value, bare) ? "value" : null;
}
