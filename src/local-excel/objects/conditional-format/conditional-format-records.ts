import type { Area, ConditionalFormatRecord, SheetDocument } from "../../../xlsx/document";
import { overlaps } from "../area";
import { itemNotFound } from "../errors";

/** A sheet's conditional formats that reach into any of the areas, first priority first. */
export function formatsOver(sheet: SheetDocument, areas: readonly Area[]): readonly ConditionalFormatRecord[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((each) => areas.some((area) => overlaps(each, area))))
    .sort((a, b) => a.priority - b.priority);
}

/**
 * The conditional format of that id.
 * @throws {HostError} ItemNotFound where it is gone.
 */
export function formatOf(sheet: SheetDocument, id: string): ConditionalFormatRecord {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** Puts a changed record in the place of the very one it was made from. */
export function replaceFormat(
  sheet: SheetDocument,
  old: ConditionalFormatRecord,
  changed: ConditionalFormatRecord,
): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format === old ? changed : format));
}

/**
 * Makes these the formats of a sheet, with the priorities 0, 1, 2 … in the order given; those whose number is right
 * stay the same record.
 */
export function numberFormats(sheet: SheetDocument, ordered: readonly ConditionalFormatRecord[]): void {
  sheet.conditionalFormats = ordered.map((format, priority) =>
    format.priority === priority ? format : { ...format, priority },
  );
}

/** All formats of a sheet, first priority first. */
export function inOrder(sheet: SheetDocument): readonly ConditionalFormatRecord[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

/** An id in the shape of Excel's that no format of the workbook has. */
export function newFormatId(sheets: readonly SheetDocument[]): string {
  const taken = new Set(sheets.flatMap((sheet) => sheet.conditionalFormats.map((format) => format.id)));
  for (let number = taken.size; ; number += 1) {
    const id = `{00000000-000E-0000-FFFF-${number.toString(16).toUpperCase().padStart(4, "0")}00000000}`;
    if (!taken.has(id)) return id;
  }
}
