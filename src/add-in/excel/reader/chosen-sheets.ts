import type { SheetGrid, WorkbookSnapshot } from "../../../core/model/cells/workbook";
import { HostRefusal, REFUSALS } from "../errors";

/**
 * The sheets a run is about, in tab order: those that are named, or every visible one where none is.
 * @throws HostRefusal where a name is no sheet's
 */
export function chosenSheets({ sheets }: WorkbookSnapshot, names: readonly string[]): readonly SheetGrid[] {
  if (names.length === 0) return sheets.filter((s) => s.visibility === "visible");
  const missing = names.find((name) => !sheets.some((s) => s.name === name));
  if (missing !== undefined) throw new HostRefusal(REFUSALS.noSuchSheet, { sheet: missing });
  return sheets.filter((s) => names.includes(s.name));
}
