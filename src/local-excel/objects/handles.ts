import type { Area, BorderSide } from "../../xlsx/document";
import type { HostObject } from "./object-type";

/** Objects that stand for the workbook as a whole or for one of its collections. */
export interface WorkbookPart<T extends string> extends HostObject {
  readonly type: T;
}

/** Objects that stand for a sheet, or for one of its parts. */
export interface SheetPart<T extends string> extends HostObject {
  readonly type: T;
  readonly sheetId: string;
}

/**
 * Objects that stand for cells of one sheet: a range, its format, its font … `areas` are in the order they were asked
 * for.
 */
export interface CellsPart<T extends string> extends SheetPart<T> {
  readonly areas: readonly Area[];
}

export type WorksheetHandle = SheetPart<"Worksheet">;

/** A rectangle of cells. */
export interface RangeHandle extends SheetPart<"Range"> {
  readonly area: Area;
}

export type RangeAreasHandle = CellsPart<"RangeAreas">;

/** The collections of defined names and of tables: of one sheet, or of the workbook (null). */
export interface ScopedCollection<T extends string> extends HostObject {
  readonly type: T;
  readonly sheetId: string | null;
}

export interface BorderHandle extends CellsPart<"RangeBorder"> {
  readonly side: RangeBorderSide;
}

export type RangeBorderSide = BorderSide | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

export function worksheet(sheetId: string): WorksheetHandle {
  return { type: "Worksheet", sheetId };
}

export function range(sheetId: string, area: Area): RangeHandle {
  return { type: "Range", sheetId, area };
}

export function rangeAreas(sheetId: string, areas: readonly Area[]): RangeAreasHandle {
  return { type: "RangeAreas", sheetId, areas };
}

export function isRange(value: unknown): value is RangeHandle {
  return isHandleLike(value) && value.type === "Range";
}

export function isRangeAreas(value: unknown): value is RangeAreasHandle {
  return isHandleLike(value) && value.type === "RangeAreas";
}

/** An object of the object model, not plain data. */
export function isHandleLike(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
