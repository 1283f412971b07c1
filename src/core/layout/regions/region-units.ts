import type { LineUnit } from "../../vocabulary/unit-lines";
import { unitsOfLine } from "../../vocabulary/unit-lines";
import type { SheetReading } from "../sheet-reading";
import type { Region } from "./region";
import type { RowShape } from "./row-shapes";
import type { Above } from "./title-lines";

/** The units over a table; of one that repeats the header of the table before and names none, the units of that one. */
export function unitsOrBefore({ units, title }: Above, before: Region | undefined): readonly LineUnit[] {
  return units.length > 0 || before === undefined || title?.text.includes("%") ? units : before.units;
}

/** Whether a header names two columns or more, and each of them as the header of the table before does. */
export function repeatsHeader(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  header: readonly RowShape[],
  previous: Region | undefined,
): boolean {
  if (!previous?.header) return false;
  const { top, bottom } = previous.header;
  const textsOf = (lines: readonly RowShape[]): readonly string[] =>
    lines.flatMap(({ cells }) => cells.map(({ column, cell }) => `${String(column)} ${cell.text}`));
  const before = new Set(textsOf(shapes.slice(top - sheet.range.top, bottom + 1 - sheet.range.top)));
  const own = textsOf(header);
  return own.length > 1 && own.every((text) => before.has(text));
}

/** The units of a line between header and body that says nothing else, naming what each is of. */
export function unitsUnderHeader(shape: RowShape | undefined): readonly LineUnit[] | null {
  const [only, ...others] = shape?.cells ?? [];
  const units = only?.cell.kind === "text" && others.length === 0 ? unitsOfLine(only.cell.text) : null;
  return units?.some(({ name }) => name !== null) === true ? units : null;
}
