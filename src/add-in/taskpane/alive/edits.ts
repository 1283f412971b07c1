import { cellCount, overlaps, type CellRange } from "../../../core/model/cells/address";
import type { Finding, Place } from "../../../core/model/results/finding";

/** Cells of a sheet that were edited after they were read; null: any of the sheet's cells may have moved. */
export interface Edit {
  readonly sheet: string;
  readonly range: CellRange | null;
}

const isWithin = (inner: CellRange, outer: CellRange): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** The edits with one more; what it covers is not told twice. */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const { sheet, range } = edit;
  const isKnown = edits.some(
    (each) => each.sheet === sheet && (each.range === null || (range !== null && isWithin(range, each.range))),
  );
  if (isKnown) return edits;
  const isCovered = (each: Edit): boolean =>
    each.sheet === sheet && (range === null || (each.range !== null && isWithin(each.range, range)));
  return [...edits.filter((each) => !isCovered(each)), edit];
}

/** How many cells were edited; null where whole sheets may have moved. */
export function cellsEdited(edits: readonly Edit[]): number | null {
  let cells = 0;
  for (const { range } of edits) {
    if (range === null) return null;
    cells += cellCount(range);
  }
  return cells;
}

/** Whether what is said of the places may no longer be true. */
export function isStale(edits: readonly Edit[], places: readonly Place[]): boolean {
  return edits.some(({ sheet, range }) =>
    places.some((place) => place.sheet === sheet && (range === null || overlaps(place.range, range))),
  );
}

/** Every place a finding rests on. */
export function placesOf({ place, related, cause }: Finding): readonly Place[] {
  return [place, ...related, ...(cause?.cells ?? [])];
}

/** The item about the cell: of several the one with the smallest place; null where none is. */
export function itemAt(
  items: readonly { readonly id: string; readonly place: Place }[],
  cell: { readonly sheet: string; readonly range: CellRange },
): string | null {
  const [found] = items
    .filter(({ place }) => place.sheet === cell.sheet && overlaps(place.range, cell.range))
    .toSorted((a, b) => cellCount(a.place.range) - cellCount(b.place.range));
  return found?.id ?? null;
}
