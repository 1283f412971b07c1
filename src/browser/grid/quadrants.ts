import type { Area } from "../../xlsx/document";
import type { SheetLayout } from "./sheet-layout";

/** Room for the numbers of the rows and the letters of the columns, in CSS pixels. */
export const HEAD = { width: 46, height: 22 } as const;

/** The four parts of a grid with frozen rows and columns, each with the headings at its edge. */
export type QuadrantName = "corner" | "north" | "west" | "main";

/** One of the four parts on the page. */
export interface Quadrant {
  readonly name: QuadrantName;
  readonly element: HTMLElement;
  /** Drawn anew whenever the sheet changes. */
  readonly cells: HTMLElement;
  /** Selection and editor. */
  readonly over: HTMLElement;
}

/** The grid's elements. */
export interface GridFrame {
  /** What scrolls, and has the focus. */
  readonly element: HTMLElement;
  readonly canvas: HTMLElement;
  readonly quadrants: readonly Quadrant[];
}

function div(className: string, ...children: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.append(...children);
  return element;
}

/** Makes the grid's elements, with nothing drawn yet. */
export function gridFrame(): GridFrame {
  const quadrant = (name: QuadrantName): Quadrant => {
    const cells = div("cells");
    const over = div("over");
    return { name, element: div(`quadrant ${name}`, cells, over), cells, over };
  };
  const [corner, north, west, main] = [quadrant("corner"), quadrant("north"), quadrant("west"), quadrant("main")];
  const canvas = div("canvas", div("band top", corner.element, north.element), div("band", west.element, main.element));
  const element = div("grid", canvas);
  element.role = "grid";
  element.tabIndex = 0;
  return { element, canvas, quadrants: [corner, north, west, main] };
}

/** Pixels that the frozen rows and columns take. */
export function frozenSize({ rows, columns, frozen }: SheetLayout): {
  readonly width: number;
  readonly height: number;
} {
  return { width: columns.start(frozen.columns), height: rows.start(frozen.rows) };
}

const isAcross = (name: QuadrantName): boolean => name === "corner" || name === "north";
const isAlong = (name: QuadrantName): boolean => name === "corner" || name === "west";

/** Where a part of the sheet begins in a quadrant: what is to be added to a pixel of the sheet. */
export function originIn(name: QuadrantName, layout: SheetLayout): { readonly x: number; readonly y: number } {
  const { width, height } = frozenSize(layout);
  return { x: isAlong(name) ? HEAD.width : -width, y: isAcross(name) ? HEAD.height : -height };
}

/** The cells of a quadrant, of those that are in sight. */
export function partOf(name: QuadrantName, { frozen }: SheetLayout, seen: Area): Area {
  return {
    top: isAcross(name) ? 0 : Math.max(frozen.rows, seen.top),
    bottom: isAcross(name) ? frozen.rows - 1 : seen.bottom,
    left: isAlong(name) ? 0 : Math.max(frozen.columns, seen.left),
    right: isAlong(name) ? frozen.columns - 1 : seen.right,
  };
}

/** The quadrant a cell stands in. */
export function quadrantOf({ frozen }: SheetLayout, row: number, column: number): QuadrantName {
  if (row < frozen.rows) return column < frozen.columns ? "corner" : "north";
  return column < frozen.columns ? "west" : "main";
}

/** Gives the elements the sizes that the sheet's rows and columns need. */
export function sizeFrame({ canvas, quadrants }: GridFrame, layout: SheetLayout): void {
  const { width, height } = frozenSize(layout);
  const [all, high] = [layout.columns.start(layout.columns.count), layout.rows.start(layout.rows.count)];
  canvas.style.width = `${String(HEAD.width + all)}px`;
  canvas.style.height = `${String(HEAD.height + high)}px`;
  for (const { name, element } of quadrants) {
    element.style.width = `${String(isAlong(name) ? HEAD.width + width : all - width)}px`;
    element.style.height = `${String(isAcross(name) ? HEAD.height + height : high - height)}px`;
  }
}

/** The cells in sight behind the frozen ones, with half as much again around them. */
export function seenArea(element: HTMLElement, layout: SheetLayout, margin: number): Area {
  const { width, height } = frozenSize(layout);
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  const { rows, columns } = layout;
  return {
    top: rows.at(scrollTop + height - margin * clientHeight),
    bottom: rows.at(scrollTop + (1 + margin) * clientHeight),
    left: columns.at(scrollLeft + width - margin * clientWidth),
    right: columns.at(scrollLeft + (1 + margin) * clientWidth),
  };
}

/** Scrolls so that a cell is in sight beside what is frozen. */
export function scrollTo(element: HTMLElement, layout: SheetLayout, row: number, column: number): void {
  const { width, height } = frozenSize(layout);
  const { rows, columns, frozen } = layout;
  const next = (first: number, last: number, at: number, room: number, before: number): number => {
    if (first - before < at) return first - before;
    return last - room > at ? Math.min(last - room, first - before) : at;
  };
  if (row >= frozen.rows)
    element.scrollTop = next(
      rows.start(row),
      rows.start(row + 1) + HEAD.height,
      element.scrollTop,
      element.clientHeight,
      height,
    );
  if (column >= frozen.columns)
    element.scrollLeft = next(
      columns.start(column),
      columns.start(column + 1) + HEAD.width,
      element.scrollLeft,
      element.clientWidth,
      width,
    );
}

/** The cell under a place on the page; its row or column is null over the headings. */
export function cellAtPoint(
  element: HTMLElement,
  layout: SheetLayout,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly row: number | null; readonly column: number | null } {
  const { width, height } = frozenSize(layout);
  const box = element.getBoundingClientRect();
  const [x, y] = [clientX - box.left - HEAD.width, clientY - box.top - HEAD.height];
  return {
    row: y < 0 ? null : layout.rows.at(y < height ? y : y + element.scrollTop),
    column: x < 0 ? null : layout.columns.at(x < width ? x : x + element.scrollLeft),
  };
}
