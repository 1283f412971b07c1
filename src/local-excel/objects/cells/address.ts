import { columnLetters, parseArea } from "../../../xlsx/formulas/address";
import type { Area } from "../../../xlsx/document";
import { isEntireColumns, isEntireRows } from "../area";

/** A reference as typed: the sheet's name where it was given, and the cells. */
export interface ParsedAddress {
  readonly sheetName: string | null;
  readonly area: Area;
}

/**
 * An A1 reference with or without a sheet ("Sheet1!B2", "'Tổng hợp'!A1:C3"); null where it is none; whether there is
 * such a sheet is not asked.
 */
export function parseAddress(text: string): ParsedAddress | null {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  const plain = quoted === null ? /^([^'!]+)!(.+)$/.exec(text) : null;
  const match = quoted ?? plain;
  const area = parseArea(match === null ? text : (match[2] ?? ""));
  if (area === null) return null;
  const name = match?.[1] ?? null;
  return { sheetName: quoted === null ? name : (name ?? "").replaceAll("''", "'"), area };
}

/**
 * An area as Excel writes it without a sheet: "B2:C5", "A:C" or "2:5"; a single cell is "B2", the whole sheet is
 * "1:1048576".
 */
export function formatCells(area: Area): string {
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** With dollar signs, as names and charts keep it: "$B$2:$C$5". */
function formatAbsoluteCells(area: Area): string {
  return formatCells(area)
    .replace(/([A-Z]+)/g, "$$$1")
    .replace(/(^|[A-Z:])([0-9]+)/g, "$1$$$2");
}

/** A sheet's name as it must stand before "!", in quotes where Excel wants them. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const readsAsReference =
    /^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) || /^(R[0-9]*)?(C[0-9]*)?$/i.test(name) || /^(TRUE|FALSE)$/i.test(name);
  return plain && !readsAsReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An area as Range.address has it: "Sheet1!A1:B4". */
export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatCells(area)}`;
}

/** An area as names, charts and print areas keep it: "Sheet1!$A$1:$B$4". */
export function formatAbsoluteAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatAbsoluteCells(area)}`;
}
