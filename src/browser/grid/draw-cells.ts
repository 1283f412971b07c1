import { cellAt, styleAt } from "../../local-excel/objects/cells/cells";
import { columnLetters } from "../../xlsx/formulas/address";
import type { Area, SheetDocument } from "../../xlsx/document";
import type { Book } from "../book/book";
import { declarations, edgeDeclarations, textDeclarations } from "./cell-look";
import { HEAD, originIn, partOf, type Quadrant } from "./quadrants";
import { cellsIn, spill, TEXT_PADDING, type DrawnCell, type SheetLayout } from "./sheet-layout";
import { textWidth } from "./text-width";

/** What a grid draws. */
export interface Drawing {
  readonly book: Book;
  readonly sheet: SheetDocument;
  readonly layout: SheetLayout;
}

/** The id of the element of a cell, by which the grid says where one is. */
export const cellId = (row: number, column: number): string => `cell-${String(row)}-${String(column)}`;

/** Places an element by its edges, in CSS pixels. */
export function place(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const { style } = element;
  style.left = `${String(left)}px`;
  style.top = `${String(top)}px`;
  style.width = `${String(width)}px`;
  style.height = `${String(height)}px`;
}

function piece(className: string, text = ""): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
}

/** Draws the headings, the grid lines and the cells of a quadrant that are in sight. */
export function drawQuadrant(quadrant: Quadrant, drawing: Drawing, seen: Area, selected: Area): void {
  const { sheet, layout } = drawing;
  const part = partOf(quadrant.name, layout, seen);
  const drawn = document.createDocumentFragment();
  if (part.top <= part.bottom && part.left <= part.right) {
    if (sheet.showGridlines) drawn.append(...gridLines(quadrant, drawing, part));
    drawn.append(...rowsOfCells(quadrant, drawing, part));
  }
  drawn.append(...headings(quadrant, drawing, part, selected));
  quadrant.cells.replaceChildren(drawn);
}

function gridLines(quadrant: Quadrant, { layout: { rows, columns }, layout }: Drawing, part: Area): HTMLElement[] {
  const { x, y } = originIn(quadrant.name, layout);
  const [left, top] = [columns.start(part.left) + x, rows.start(part.top) + y];
  const [width, height] = [columns.start(part.right + 1) + x - left, rows.start(part.bottom + 1) + y - top];
  const lines: HTMLElement[] = [];
  for (let row = part.top; row <= part.bottom; row += 1) {
    if (rows.size(row) === 0) continue;
    const line = piece("line");
    place(line, left, rows.start(row + 1) + y - 1, width, 1);
    lines.push(line);
  }
  for (let column = part.left; column <= part.right; column += 1) {
    if (columns.size(column) === 0) continue;
    const line = piece("line");
    place(line, columns.start(column + 1) + x - 1, top, 1, height);
    lines.push(line);
  }
  return lines;
}

function rowsOfCells(quadrant: Quadrant, drawing: Drawing, part: Area): HTMLElement[] {
  const rows = new Map<number, HTMLElement>();
  const drawnCells = cellsIn(drawing.sheet, part);
  for (const drawn of drawnCells) {
    const cell = cellElement(quadrant, drawing, drawn);
    if (cell === null) continue;
    const row = rows.get(drawn.row) ?? rowElement(drawn.row);
    rows.set(drawn.row, row);
    row.append(cell);
  }
  // Lines lie over every fill, also that of the cell on their other side.
  return [...rows.values(), ...drawnCells.flatMap((drawn) => edgeElement(quadrant, drawing, drawn) ?? [])];
}

/** Where a cell or a merged area is drawn in a quadrant: over the lines on its left and above it, too. */
function boxOf(quadrant: Quadrant, { layout }: Drawing, { area }: DrawnCell) {
  const { rows, columns } = layout;
  const { x, y } = originIn(quadrant.name, layout);
  const [left, top] = [columns.start(area.left), rows.start(area.top)];
  const [width, height] = [columns.start(area.right + 1) - left, rows.start(area.bottom + 1) - top];
  // So the lines of neighbours fall together.
  return {
    left: left + x - 1,
    top: top + y - 1,
    width: width + 1,
    height: height + 1,
    isShown: width > 0 && height > 0,
  };
}

function edgeElement(quadrant: Quadrant, drawing: Drawing, drawn: DrawnCell): HTMLElement | null {
  const { book, sheet } = drawing;
  const { top, left, bottom, right } = drawn.area;
  const look = (row: number, column: number) => book.workbook.styles.look(styleAt(sheet, row, column));
  const lines = edgeDeclarations({
    top: look(top, left),
    bottom: look(bottom, left),
    left: look(top, left),
    right: look(top, right),
  });
  const box = boxOf(quadrant, drawing, drawn);
  if (lines === null || !box.isShown) return null;
  const element = piece("edges");
  element.style.cssText = lines;
  place(element, box.left, box.top, box.width, box.height);
  return element;
}

/** The element that holds the cells of a row for those who do not see them side by side. */
function rowElement(row: number): HTMLElement {
  const element = piece("row");
  element.role = "row";
  element.ariaRowIndex = String(row + 2);
  return element;
}

function cellElement(quadrant: Quadrant, drawing: Drawing, drawn: DrawnCell): HTMLElement | null {
  const { book, sheet, layout } = drawing;
  const { row, column, area } = drawn;
  const box = boxOf(quadrant, drawing, drawn);
  if (!box.isShown) return null;
  const record = cellAt(sheet, row, column);
  const look = book.workbook.styles.look(styleAt(sheet, row, column));
  const text = shownText(drawing, drawn, box.width - 1);
  const element = piece("cell");
  element.role = "gridcell";
  element.id = cellId(row, column);
  element.ariaColIndex = String(column + 2);
  const conditional = book.conditional(sheet, row, column);
  element.style.cssText = declarations(look, record?.value ?? null, conditional);
  const over = spill(book.workbook, sheet, layout, drawn, text);
  place(element, box.left - over.left, box.top, box.width + over.left + over.right, box.height);
  // Between cells that are merged, or over which text runs, no line is seen.
  const isMerged = area.left !== area.right || area.top !== area.bottom;
  if (isMerged || over.left + over.right > 0) element.classList.add("covering");
  if (text === "") return element;
  const words = document.createElement("span");
  words.textContent = text;
  words.style.cssText = textDeclarations(look);
  element.append(words);
  return element;
}

/** What a cell shows in its width: a number that has no room there is shown with fewer decimals, or as "###". */
function shownText({ book, sheet }: Drawing, { row, column }: DrawnCell, width: number): string {
  const text = book.text(sheet, row, column);
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (typeof value !== "number" || text === "") return text;
  const look = book.workbook.styles.look(styleAt(sheet, row, column));
  const room = width - TEXT_PADDING + 2;
  const fits = (shown: string): boolean => textWidth(shown, look.font) <= room;
  if (fits(text) || look.wrapText || look.textOrientation !== 0) return text;
  if (look.numberFormat === "General") {
    for (let decimals = Math.min(9, (text.split(book.decimal)[1] ?? "").length); decimals >= 0; decimals -= 1) {
      const shorter = String(Number(value.toFixed(decimals))).replace(".", book.decimal);
      if (fits(shorter)) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", look.font))));
}

function headings(quadrant: Quadrant, drawing: Drawing, part: Area, selected: Area): HTMLElement[] {
  const { rows, columns } = drawing.layout;
  const { x, y } = originIn(quadrant.name, drawing.layout);
  const made: HTMLElement[] = [];
  if (quadrant.name === "corner" || quadrant.name === "north") {
    const line = rowElement(-1);
    for (let column = part.left; column <= part.right; column += 1) {
      if (columns.size(column) === 0) continue;
      const isIn = selected.left <= column && column <= selected.right;
      const heading = piece(isIn ? "heading in" : "heading", columnLetters(column));
      heading.role = "columnheader";
      heading.ariaColIndex = String(column + 2);
      place(heading, columns.start(column) + x, 0, columns.size(column), HEAD.height);
      line.append(heading);
    }
    if (line.childElementCount > 0) made.push(line);
  }
  if (quadrant.name === "corner" || quadrant.name === "west") {
    for (let row = part.top; row <= part.bottom; row += 1) {
      if (rows.size(row) === 0) continue;
      const isIn = selected.top <= row && row <= selected.bottom;
      const line = rowElement(row);
      const heading = piece(isIn ? "heading in" : "heading", String(row + 1));
      heading.role = "rowheader";
      heading.ariaColIndex = "1";
      place(heading, 0, rows.start(row) + y, HEAD.width, rows.size(row));
      line.append(heading);
      made.push(line);
    }
  }
  if (quadrant.name === "corner") {
    const box = piece("heading");
    place(box, 0, 0, HEAD.width, HEAD.height);
    made.push(box);
  }
  return made;
}
