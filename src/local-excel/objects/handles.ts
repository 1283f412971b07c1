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

/** The object that stands for a sheet; the sheet need not be there. */
export function worksheet(sheetId: string): WorksheetHandle {
  return { type: "Worksheet", sheetId };
}

/** The object that stands for a rectangle of cells of one sheet. */
export function range(sheetId: string, area: Area): RangeHandle {
  return { type: "Range", sheetId, area };
}

/** The object that stands for several rectangles of one sheet, in the order they were asked for. */
export function rangeAreas(sheetId: string, areas: readonly Area[]): RangeAreasHandle {
  return { type: "RangeAreas", sheetId, areas };
}

/** Whether a value is one rectangle of cells. */
export function isRange(value: unknown): value is RangeHandle {
  return isHandleLike(value) && value.type === "Range";
}

/** Whether a value is several rectangles of cells. */
export function isRangeAreas(value: unknown): value is RangeAreasHandle {
  return isHandleLike(value) && value.type === "RangeAreas";
}

/** Whether a value is an object of the object model, not plain data: it has a `type` that is text. */
export function isHandleLike(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
