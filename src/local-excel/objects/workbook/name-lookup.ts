import type { NameRecord } from "../../../xlsx/document";
import { parseAddress } from "../cells/address";
import { range, type RangeHandle } from "../handles";
import type { Session } from "../object-type";
import { findTable, tableBody } from "../table/table-lookup";

/** A defined name as a sheet sees it: its own first, then the workbook's. */
function findName(session: Session, name: string, sheetId: string | null): NameRecord | null {
  const wanted = name.toLowerCase();
  const named = session.workbook.names.filter((record) => record.name.toLowerCase() === wanted);
  return named.find((record) => record.sheetId === sheetId) ?? named.find((record) => record.sheetId === null) ?? null;
}

/** The single range a formula such as "Sheet1!$A$1:$B$2" (without "=") refers to; null where it is anything else. */
export function rangeOfFormula(session: Session, formula: string): RangeHandle | null {
  const parsed = parseAddress(formula);
  if (parsed === null || parsed.sheetName === null) return null;
  const wanted = parsed.sheetName.toLowerCase();
  const sheet = session.workbook.sheets.find((each) => each.name.toLowerCase() === wanted);
  return sheet === undefined ? null : range(sheet.id, parsed.area);
}

/**
 * The range that a defined name or a table's name stands for, seen from a sheet (null: from the workbook); null where
 * there is none.
 */
export function rangeOfName(session: Session, name: string, sheetId: string | null): RangeHandle | null {
  const record = findName(session, name, sheetId);
  if (record !== null) return rangeOfFormula(session, record.formula);
  const found = findTable(session, name);
  return found === null ? null : range(found.sheet.id, tableBody(found.table));
}
