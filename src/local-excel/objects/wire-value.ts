import type { CellValue } from "../../xlsx/document";
import type { WireValue } from "./object-type";

/** A cell's value as Range.values has it: "" for an empty cell, the error's text for an error. */
export function wireValue(value: CellValue): WireValue {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
