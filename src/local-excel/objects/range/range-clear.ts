import type { Area, CellRecord, ConditionalFormatRecord, HyperlinkRecord, SheetDocument } from "../../../xlsx/document";
import { emptied } from "../cells/cell-entry";
import { restyle } from "../format/cell-styles";
import { settledSheet } from "../workbook/calculation";
import { eachCell, isBlank, sheetOf } from "../cells/cells";
import { intersect, overlaps, sameArea, subtract } from "../area";
import { inOrder, numberFormats } from "../conditional-format/conditional-format-records";
import { notEmulated, type Session } from "../object-type";
import { refuseLockedCells, refuseProtectedSheet } from "../worksheet/protection-check";
import { invalidOperation } from "../errors";
import { cutMerges, replaceCells } from "./range-write";

/** What Range.clear takes away. */
export const CLEAR_KINDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearKind = (typeof CLEAR_KINDS)[number];

/**
 * Clears areas of a sheet; formats take conditional formats and merged areas with them, as in Excel.
 * @throws {HostError} AccessDenied on a protected sheet; for contents only where a cell is locked. InvalidOperation for
 *   part of a merged area: office.js documents nothing of it, Excel itself says "We can't do that to a merged cell", so the
 *   stricter of the two holds, for contents and formats alike; links are taken away all the same.
 */
export function clearAreas(session: Session, sheetId: string, areas: readonly Area[], kind: ClearKind): void {
  const sheet = kind === "All" || kind === "Contents" ? settledSheet(session, sheetId) : sheetOf(session, sheetId);
  if (kind === "Contents") refuseLockedCells(session, sheet, areas);
  else refuseProtectedSheet(sheet);
  if (!kind.endsWith("Hyperlinks") && areas.some((area) => cutMerges(sheet, area).length > 0)) throw invalidOperation();
  for (const area of areas) {
    if (kind === "All" || kind === "Contents") clearContents(session, sheet, area);
    if (kind === "All" || kind === "Formats") clearFormats(sheet, area);
    if (kind === "RemoveHyperlinks") for (const link of linksOver(sheet, area)) clearLook(sheet, link);
    if (kind !== "Formats" && kind !== "Contents") sheet.hyperlinks = withoutLinks(sheet.hyperlinks, area);
  }
}

function clearContents(session: Session, sheet: SheetDocument, area: Area): void {
  const records: { row: number; column: number; record: CellRecord | null }[] = [];
  eachCell(sheet, area, (cell, row, column) => {
    if (!isBlank(cell)) records.push({ row, column, record: emptied(sheet, row, column) });
  });
  replaceCells(session, sheet, area, records);
}

function clearFormats(sheet: SheetDocument, area: Area): void {
  clearLook(sheet, area);
  unmergeIn(sheet, area);
  clearConditionalFormats(sheet, area);
}

/**
 * Takes an area out of every conditional format; those that are left with no cell go.
 * @throws {HostError} NotImplemented where one that came with the file would keep some cells.
 */
export function clearConditionalFormats(sheet: SheetDocument, area: Area): void {
  if (!sheet.conditionalFormats.some((format) => format.areas.some((each) => overlaps(each, area)))) return;
  const left = inOrder(sheet).map((format) => withoutCells(format, area));
  if (
    left.some(
      (format) => format.rule.kind === "other" && format.areas.length > 0 && !sheet.conditionalFormats.includes(format),
    )
  ) {
    throw notEmulated("clearing part of a conditional format that came with the file");
  }
  numberFormats(
    sheet,
    left.filter((format) => format.areas.length > 0),
  );
}

function clearLook(sheet: SheetDocument, area: Area): void {
  restyle(sheet, area, () => 0);
  // A blank cell that looks like nothing is no cell any more.
  const bare: [number, number][] = [];
  eachCell(sheet, area, (cell, row, column) => {
    if (
      isBlank(cell) &&
      cell.style === 0 &&
      (sheet.rows.get(row)?.style ?? null) === null &&
      !sheet.columns.some((each) => each.style !== null && each.first <= column && column <= each.last)
    )
      bare.push([row, column]);
  });
  for (const [row, column] of bare) {
    sheet.cells.get(row)?.delete(column);
    if (sheet.cells.get(row)?.size === 0) sheet.cells.delete(row);
  }
}

/** A conditional format that no longer applies to `area`; the same record where it never did. */
function withoutCells(format: ConditionalFormatRecord, area: Area): ConditionalFormatRecord {
  if (!format.areas.some((each) => overlaps(each, area))) return format;
  return { ...format, areas: format.areas.flatMap((each) => subtract(each, area)) };
}

/** Takes apart every merged area that reaches into `area`. */
export function unmergeIn(sheet: SheetDocument, area: Area): void {
  const rest = sheet.merges.filter((merge) => !overlaps(merge, area));
  if (rest.length < sheet.merges.length) sheet.merges = rest;
}

function linksOver(sheet: SheetDocument, area: Area): readonly Area[] {
  return sheet.hyperlinks.flatMap((link) => {
    const shared = intersect(link.area, area);
    return shared === null ? [] : [shared];
  });
}

/** Hyperlinks without the part that lies in `area`. */
export function withoutLinks(links: readonly HyperlinkRecord[], area: Area): readonly HyperlinkRecord[] {
  if (!links.some((link) => overlaps(link.area, area))) return links;
  return links.flatMap((link) =>
    subtract(link.area, area).map((part) => (sameArea(part, link.area) ? link : { ...link, area: part })),
  );
}
