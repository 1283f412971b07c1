import { bounding, cellArea, overlaps } from "../../local-excel/objects/area";
import { cellAt, isBlank } from "../../local-excel/objects/cells/cells";
import type { Area, SheetDocument } from "../../xlsx/document";
import type { Axis } from "./axis";
import type { SheetLayout } from "./sheet-layout";

/** A cell, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: an area, and the cell in it that typing goes to. */
export interface Selection {
  readonly active: Place;
  /** The corner of the area away from the active cell, which moves when the area is made larger. */
  readonly reach: Place;
}

/** The area of a selection, with the merged areas that it cuts as a whole. */
export function selectedArea(sheet: SheetDocument, { active, reach }: Selection): Area {
  let area = bounding(cellArea(active.row, active.column), cellArea(reach.row, reach.column));
  for (;;) {
    const wider = sheet.merges.filter((merge) => overlaps(merge, area)).reduce(bounding, area);
    if (
      wider.top === area.top &&
      wider.left === area.left &&
      wider.bottom === area.bottom &&
      wider.right === area.right
    )
      return area;
    area = wider;
  }
}

/** A single cell, selected. */
export const selectOnly = (place: Place): Selection => ({ active: place, reach: place });

/** An area, selected, with its first cell active. */
export const selectArea = ({ top, left, bottom, right }: Area): Selection => ({
  active: { row: top, column: left },
  reach: { row: bottom, column: right },
});

/** The next one on an axis that is not hidden; the same where there is none. */
function nextShown(axis: Axis, from: number, step: 1 | -1): number {
  for (let next = from + step; next >= 0 && next < axis.count; next += step) if (axis.size(next) > 0) return next;
  return from;
}

/** The place next to another in a direction, past hidden rows and columns and past the merged area it stands in. */
export function neighbour(
  sheet: SheetDocument,
  { rows, columns }: SheetLayout,
  { row, column }: Place,
  [down, across]: readonly [-1 | 0 | 1, -1 | 0 | 1],
): Place {
  const area = selectedArea(sheet, selectOnly({ row, column }));
  return {
    row: down === 0 ? row : nextShown(rows, down > 0 ? area.bottom : area.top, down),
    column: across === 0 ? column : nextShown(columns, across > 0 ? area.right : area.left, across),
  };
}

/** The last cell of a run of filled cells in a direction, or the next filled one, as Ctrl with an arrow goes. */
export function edge(
  sheet: SheetDocument,
  layout: SheetLayout,
  from: Place,
  direction: readonly [-1 | 0 | 1, -1 | 0 | 1],
): Place {
  const isFilled = ({ row, column }: Place): boolean => !isBlank(cellAt(sheet, row, column));
  let [at, next] = [from, neighbour(sheet, layout, from, direction)];
  const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
  const inRun = isFilled(at) && isFilled(next);
  while (!isSame(at, next)) {
    if (inRun && !isFilled(next)) return at;
    if (!inRun && isFilled(next)) return next;
    [at, next] = [next, neighbour(sheet, layout, next, direction)];
  }
  return at;
}
