import type { Language } from "../../core/model/message";
import { areaText } from "../../xlsx/formulas/address";
import type { Refused } from "../book/book";
import { createGrid, type Grid } from "../grid/grid";
import { copiedText, pastedCells } from "./clipboard";
import { followHost } from "./desk";
import { figuresOf } from "./figures";
import { connectBar } from "./formula-bar";
import { connectClipboard } from "./page-input";
import type { Page } from "./page";
import { refusalSentence } from "./refusal";
import type { InFront, Shelf } from "./shelf";
import { say, type ShellWord } from "./words";

/** The sheet of the workbook in front, with what is around it. */
export interface SheetDesk {
  /** Shows the workbook in front as it is now. */
  readonly refresh: () => void;
  /** Takes back, or does again, what was typed last. */
  readonly move: (direction: "undo" | "redo") => void;
}

/** What the sheet asks of the page. */
export interface SheetEvents {
  readonly language: () => Language;
  /** Says something that must be seen; null: nothing more. */
  readonly tell: (words: string | null) => void;
}

/** Connects grid, address, contents, tabs and figures with the workbook in front. */
export function createSheetDesk(page: Page, shelf: Shelf, { language, tell }: SheetEvents): SheetDesk {
  const word = (name: ShellWord, told: Readonly<Record<string, string>> = {}): string => say(name, language(), told);
  let shown: string | null = null;

  /** Whether something was taken; where it was not, why is told. */
  function taken(refused: Refused | null): boolean {
    tell(refused === null ? null : refusalSentence(refused, language()));
    return refused === null;
  }

  const enter = (row: number, column: number, typed: readonly (readonly string[])[]): boolean => {
    const at = shelf.inFront();
    return at !== null && taken(at.open.book.enter(at.sheet.id, row, column, typed));
  };

  function move(direction: "undo" | "redo"): void {
    const open = shelf.front();
    const place = open?.book[direction]() ?? null;
    if (open === null || place === null) return;
    open.sheetId = place.sheetId;
    refresh();
    grid.select(place.area);
  }

  const grid: Grid = createGrid({
    words: () => ({
      grid: (name) => word("grid", { name }),
      editor: (name) => word("editor", { name }),
      chartNotDrawn: (name) => word("chartNotDrawn", { name }),
    }),
    addressOf: areaText,
    enter: ({ row, column }, typed) => {
      const at = shelf.inFront();
      // What is left as it was is not entered anew.
      return (at !== null && typed === at.open.book.input(at.sheet.id, row, column)) || enter(row, column, [[typed]]);
    },
    empty: (area) => {
      const at = shelf.inFront();
      if (at !== null) taken(at.open.book.empty(at.sheet.id, area));
    },
    undo: () => move("undo"),
    redo: () => move("redo"),
    selected: () => {
      const at = shelf.inFront();
      bar.show();
      page.figures.textContent = at === null ? "" : figuresOf(at.sheet, grid.area(), language());
    },
  });
  page.sheetPlace.append(grid.element);
  const bar = connectBar(page.nameBox, page.formulaBar, {
    go: grid.select,
    back: () => grid.element.focus({ preventScroll: true }),
    shown: () => {
      const at = shelf.inFront();
      const { row, column } = grid.active();
      return { area: grid.area(), input: at === null ? "" : at.open.book.input(at.sheet.id, row, column) };
    },
    enter: (typed) => enter(grid.active().row, grid.active().column, [[typed]]),
  });
  connectClipboard(grid.element, {
    copied: () => {
      const at = shelf.inFront();
      return at === null ? "" : copiedText(at.open.book, at.sheet, grid.area());
    },
    paste: (text) => void enter(grid.area().top, grid.area().left, pastedCells(text)),
  });

  function refresh(): void {
    const open = shelf.front();
    if (open !== null) followHost(open);
    const at = shelf.inFront();
    if (at === null) return;
    const visible = at.open.book.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    page.sheetTabs.show(
      visible.map(({ id, name, tabColor }) => ({ id, label: name, color: tabColor })),
      at.sheet.id,
    );
    const key = `${at.open.id} ${at.sheet.id}`;
    if (key === shown) grid.refresh();
    else grid.show(at.open.book, at.sheet);
    shown = key;
    page.limits.textContent = limits(at).join(" ");
  }

  /** What is not shown or calculated here, and where everything stays. */
  function limits({ open, sheet }: InFront): readonly string[] {
    const kept = open.book.kept();
    return [
      ...(kept > 0 ? [word("keptFormulas", { n: String(kept) })] : []),
      ...(open.book.hasUnshownFormats(sheet) ? [word("unshownFormats")] : []),
      word("local"),
    ];
  }

  return { refresh, move };
}
