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

/** A slip in the first of the cells, which the others follow, that must be told there, or at another place. */
export function fault(
  sheet: string,
  cells: Readonly<Record<string, ExampleCell>>,
  rule: string,
  at = Object.keys(cells)[0] ?? "",
): PlantedFault {
  const [slip, ...also] = Object.entries(cells).map(([cell, value]) => ({ ...cellOf(cell), value }));
  if (slip === undefined) throw new Error(`no cell is written over on ${sheet}`);
  return { sheet, ...slip, rule, at, also };
}
