import { sameArea } from "../../local-excel/objects/area";
import type { Area, SheetDocument } from "../../xlsx/document";
import type { Book } from "../book/book";
import { openEditor, type CellEditor, type EditorEnd } from "./cell-editor";
import { cellId, drawQuadrant, place, type Drawing } from "./draw-cells";
import { drawCharts } from "./draw-charts";
import { frozenSize, gridFrame, originIn, quadrantOf, scrollTo, seenArea, sizeFrame } from "./quadrants";
import { neighbour, selectArea, selectedArea, selectOnly, type Place, type Selection } from "./selection";
import { keyAction, type KeyAction } from "./keys";
import { followPointer } from "./pointer";
import { layoutOf, type SheetLayout } from "./sheet-layout";
import { fontFamily } from "./text-width";
import { styleAt } from "../../local-excel/objects/cells/cells";

/** Words that the grid says. */
interface GridWords {
  readonly grid: (sheet: string) => string;
  readonly editor: (address: string) => string;
  readonly chartNotDrawn: (title: string) => string;
}

/** What the grid asks of the page around it. */
export interface GridEvents {
  readonly words: () => GridWords;
  /** Enters what was typed; whether it was taken. */
  readonly enter: (place: Place, typed: string) => boolean;
  readonly empty: (area: Area) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Told whenever another cell is active, or another area selected. */
  readonly selected: () => void;
  /** Address of a cell. */
  readonly addressOf: (area: Area) => string;
}

/** The grid on the page. */
export interface Grid {
  readonly element: HTMLElement;
  /** Shows a sheet, where it was left last. */
  readonly show: (book: Book, sheet: SheetDocument) => void;
  /** Draws what is shown anew. */
  readonly refresh: () => void;
  readonly area: () => Area;
  readonly active: () => Place;
  readonly select: (area: Area) => void;
  readonly edit: (typed: string | null) => void;
}

/** Rows and columns drawn beyond what is in sight, as a share of it. */
const DRAWN_BEYOND = 0.5;
/** Rows and columns beyond what is in sight that must be there before anything is drawn anew. */
const NEEDED_BEYOND = 0;

interface View {
  readonly selection: Selection;
  readonly scroll: readonly [left: number, top: number];
  /** The selection of the workbook itself that was last seen. */
  readonly adopted: Area;
}

/** Makes the grid; it shows nothing until it is told what. */
export function createGrid(events: GridEvents): Grid {
  const frame = gridFrame();
  const { element, quadrants } = frame;
  const views = new WeakMap<SheetDocument, View>();
  let drawing: Drawing | null = null;
  let selection: Selection = selectOnly({ row: 0, column: 0 });
  let measured: { readonly sheet: SheetDocument; readonly version: number; readonly layout: SheetLayout } | null = null;
  let drawn: Area | null = null;
  let editor: CellEditor | null = null;

  const area = (): Area =>
    drawing === null ? { top: 0, left: 0, bottom: 0, right: 0 } : selectedArea(drawing.sheet, selection);

  function draw(): void {
    if (drawing === null) return;
    drawn = seenArea(element, drawing.layout, DRAWN_BEYOND);
    for (const quadrant of quadrants) {
      drawQuadrant(quadrant, drawing, drawn, area());
      if (drawing.sheet.charts.length > 0) drawCharts(quadrant, drawing, events.words().chartNotDrawn);
    }
    drawSelection();
  }

  /** Outlines what is selected, in every quadrant it reaches into; the active cell always has an element. */
  function drawSelection(): void {
    if (drawing === null) return;
    const { layout } = drawing;
    const { rows, columns } = layout;
    const { top, left, bottom, right } = area();
    const { active } = selection;
    for (const { name, over } of quadrants) {
      const { x, y } = originIn(name, layout);
      const outline = document.createElement("div");
      outline.className = "selected";
      place(
        outline,
        columns.start(left) + x - 1,
        rows.start(top) + y - 1,
        columns.start(right + 1) - columns.start(left) + 1,
        rows.start(bottom + 1) - rows.start(top) + 1,
      );
      over.replaceChildren(outline, ...(editor !== null && over.contains(editor.element) ? [editor.element] : []));
    }
    if (document.getElementById(cellId(active.row, active.column)) === null) {
      const row = document.createElement("div");
      row.role = "row";
      row.ariaRowIndex = String(active.row + 2);
      const cell = document.createElement("div");
      cell.role = "gridcell";
      cell.id = cellId(active.row, active.column);
      cell.ariaColIndex = String(active.column + 2);
      row.append(cell);
      quadrants.find(({ name }) => name === quadrantOf(layout, active.row, active.column))?.over.append(row);
    }
    element.setAttribute("aria-activedescendant", cellId(active.row, active.column));
  }

  function remember(): void {
    if (drawing === null) return;
    views.set(drawing.sheet, {
      selection,
      scroll: [element.scrollLeft, element.scrollTop],
      adopted: drawing.sheet.selection,
    });
  }

  function choose(next: Selection, isInSight: Place = next.reach): void {
    if (drawing === null) return;
    selection = next;
    const { layout, book, sheet } = drawing;
    const isBeyond = isInSight.row >= layout.rows.count - 1 || isInSight.column >= layout.columns.count - 1;
    if (isBeyond) relay(book, sheet);
    scrollTo(element, drawing.layout, isInSight.row, isInSight.column);
    draw();
    remember();
    events.selected();
  }

  /** Measures the sheet, where it has changed since it was measured last or another part of it is reached. */
  function measure(book: Book, sheet: SheetDocument): SheetLayout {
    const { active, reach } = selection;
    const known = measured?.sheet === sheet && measured.version === book.version() ? measured.layout : null;
    const isWithin = ({ row, column }: Place): boolean =>
      known !== null && row < known.rows.count - 1 && column < known.columns.count - 1;
    if (known !== null && isWithin(active) && isWithin(reach)) return known;
    const [bottom, right] = [Math.max(active.row, reach.row), Math.max(active.column, reach.column)];
    const layout = layoutOf(book.workbook, sheet, { top: 0, left: 0, bottom, right });
    measured = { sheet, version: book.version(), layout };
    return layout;
  }

  function relay(book: Book, sheet: SheetDocument): void {
    let layout = measure(book, sheet);
    const frozen = frozenSize(layout);
    // Frozen rows that leave no room for others would keep them out of sight for good.
    if (frozen.width > element.clientWidth * 0.7 || frozen.height > element.clientHeight * 0.7)
      layout = { ...layout, frozen: { rows: 0, columns: 0 } };
    drawing = { book, sheet, layout };
    sizeFrame(frame, layout);
    element.ariaRowCount = String(layout.rows.count + 1);
    element.ariaColCount = String(layout.columns.count + 1);
    element.ariaLabel = events.words().grid(sheet.name);
  }

  function leave(result: EditorEnd): void {
    editor = null;
    if (document.activeElement === document.body || result?.then !== "stay") element.focus({ preventScroll: true });
    if (result === null || drawing === null) {
      drawSelection();
      return;
    }
    const { active } = selection;
    const isTaken = events.enter(active, result.text);
    if (!isTaken || result.then === "stay") {
      draw();
      return;
    }
    const directions = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;
    choose(selectOnly(neighbour(drawing.sheet, drawing.layout, active, directions[result.then])));
  }

  function edit(typed: string | null): void {
    if (drawing === null || editor !== null) return;
    const { book, sheet, layout } = drawing;
    const { active } = selection;
    scrollTo(element, layout, active.row, active.column);
    const name = quadrantOf(layout, active.row, active.column);
    const over = quadrants.find((each) => each.name === name)?.over;
    if (over === undefined) return;
    const { x, y } = originIn(name, layout);
    const cell = selectedArea(sheet, selectOnly(active));
    const { rows, columns } = layout;
    const { font } = book.workbook.styles.look(styleAt(sheet, cell.top, cell.left));
    editor = openEditor(
      over,
      {
        left: columns.start(cell.left) + x,
        top: rows.start(cell.top) + y,
        width: columns.start(cell.right + 1) - columns.start(cell.left),
        height: rows.start(cell.bottom + 1) - rows.start(cell.top),
      },
      {
        text: typed ?? book.input(sheet.id, cell.top, cell.left),
        label: events.words().editor(events.addressOf(cell)),
        font: `${font.bold ? "bold " : ""}${String(font.size)}pt ${fontFamily(font.name)}`,
      },
      leave,
    );
  }

  function show(book: Book, sheet: SheetDocument): void {
    editor?.finish("stay");
    remember();
    const view = views.get(sheet);
    const isAdopted = view !== undefined && sameArea(view.adopted, sheet.selection);
    selection = isAdopted ? view.selection : selectArea(sheet.selection);
    relay(book, sheet);
    if (view !== undefined) element.scrollTo(...view.scroll);
    else element.scrollTo(0, 0);
    if (!isAdopted)
      scrollTo(
        element,
        drawing?.layout ?? layoutOf(book.workbook, sheet, area()),
        selection.active.row,
        selection.active.column,
      );
    draw();
    remember();
    events.selected();
  }

  function refresh(): void {
    if (drawing === null) return;
    const { book, sheet } = drawing;
    relay(book, sheet);
    const view = views.get(sheet);
    if (view !== undefined && !sameArea(view.adopted, sheet.selection)) {
      choose(selectArea(sheet.selection), { row: sheet.selection.top, column: sheet.selection.left });
      return;
    }
    draw();
    events.selected();
  }

  let isDue = false;
  element.addEventListener("scroll", () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (drawing === null || drawn === null) return;
      const seen = seenArea(element, drawing.layout, NEEDED_BEYOND);
      const isThere =
        seen.top >= drawn.top && seen.bottom <= drawn.bottom && seen.left >= drawn.left && seen.right <= drawn.right;
      if (!isThere) draw();
      remember();
    });
  });
  followPointer(element, {
    layout: () => drawing?.layout ?? null,
    selection: () => selection,
    choose,
    leaveEditor: () => editor?.finish("stay"),
  });
  element.addEventListener("dblclick", (press) => {
    if (!(press.target instanceof HTMLTextAreaElement)) edit(null);
  });
  element.addEventListener("keydown", (press) => {
    if (drawing === null || press.target !== element) return;
    const action = keyAction(press, { ...drawing, selection, page: pageSize() });
    if (action === null) return;
    if (action.kind !== "type") press.preventDefault();
    if (action.kind === "select") choose(action.selection);
    else act[action.kind]();
  });
  const act: Readonly<Record<Exclude<KeyAction["kind"], "select">, () => void>> = {
    edit: () => edit(null),
    type: () => edit(""),
    empty: () => events.empty(area()),
    undo: events.undo,
    redo: events.redo,
  };

  const pageSize = (): number => {
    if (drawing === null) return 1;
    const seen = seenArea(element, drawing.layout, 0);
    return Math.max(1, seen.bottom - seen.top - 2);
  };

  return {
    element,
    show,
    refresh,
    area,
    active: () => selection.active,
    select: (next) => choose(selectArea(next), { row: next.top, column: next.left }),
    edit,
  };
}
