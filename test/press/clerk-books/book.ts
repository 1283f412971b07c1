import { parseRange } from "../../../src/core/model/cells/address";
import type { ExampleCell } from "../../../src/core/model/results/finding";

/** The rows of a sheet from A1 down. */
export type Rows = readonly (readonly ExampleCell[])[];

/** A cell written over, and where which rule must speak then; `also` holds further cells written over at once. */
export interface PlantedFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: ExampleCell;
  readonly rule: string;
  readonly at: string;
  readonly also?: readonly { readonly row: number; readonly column: number; readonly value: ExampleCell }[];
}

/** A workbook as a clerk draws it, sound, with typing errors that are planted one by one. */
export interface Book {
  readonly name: string;
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly faults: readonly PlantedFault[];
  readonly paragraph: readonly string[];
}

function cellOf(address: string): { readonly row: number; readonly column: number } {
  const range = parseRange(address);
  if (!range) throw new Error(`not an address: ${address}`);
  return { row: range.top, column: range.left };
}

/** A slip at a cell that must be told there, or at another place. */
export function fault(
  sheet: string,
  address: string,
  value: ExampleCell,
  rule: string,
  at = address,
  also: Readonly<Record<string, ExampleCell>> = {},
): PlantedFault {
  return {
    sheet,
    ...cellOf(address),
    value,
    rule,
    at,
    also: Object.entries(also).map(([cell, other]) => ({ ...cellOf(cell), value: other })),
  };
}
