import { setTimeout as wait } from "node:timers/promises";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { CalculationEngine } from "../../../src/local-excel/calc/engine";
import type { Desk } from "../../add-in/excel/desk";
import { openDesk } from "../../add-in/excel/desk";
import type { OfficePageOptions } from "../../local-excel/office-page";
import { stateOf } from "../../add-in/excel/workbook-state";
import type { TriedBook } from "./books";
import { opened, typeFigure } from "./books";
import { snapshotOf } from "./snapshot";

/** What is pressed: the button for the first time, the button after a figure was changed, Remove. */
export type Phase = "first" | "second" | "removal";

export const PHASES: readonly Phase[] = ["first", "second", "removal"];

/** How a press ended, and what it said. */
export interface Ending {
  /** It ended without a refusal. */
  readonly isDone: boolean;
  /** What it says the workbook is like. */
  readonly says: "done" | "unchanged" | "partly" | "nothing";
  /** What of it was not done, as it was told. */
  readonly told: readonly string[];
  /** The sentence of a refusal, in English. */
  readonly sentence: string;
}

/** A workbook as it is before and after a phase in which nothing is refused. */
export interface Passage {
  readonly phase: Phase;
  /** Puts the workbook to where the phase begins. */
  readonly begin: () => void;
  readonly before: BookState;
  readonly after: BookState;
  /** The workbook without anything of ours: what a removal must give. */
  readonly bare: BookState;
}

/** Everything of a workbook, and what its cells hold. */
export interface BookState {
  readonly whole: string;
  /** The same as it is seen: a line between two cells is one, whichever of them holds it; names are in no order. */
  readonly seen: string;
  readonly contents: string;
  readonly sheets: readonly SheetState[];
}

interface SheetState {
  readonly name: string;
  readonly cells: readonly (readonly unknown[])[];
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly { readonly rule: unknown }[];
}

/** A workbook on which presses are tried again and again. */
export interface Rig {
  readonly book: TriedBook;
  readonly desk: Desk;
  readonly passages: readonly Passage[];
  readonly state: () => BookState;
  /** Keeps the workbook as it is; what is given back puts it back. */
  readonly keep: () => () => void;
  readonly act: (phase: Phase, mergesUndo: boolean) => Promise<Ending>;
  readonly close: () => void;
}

/** The state of the workbook; a sheet or a chart that is added a second time has another id. */
function bookState(desk: Desk): BookState {
  const plain = JSON.stringify(stateOf(desk.workbook)).replaceAll(/\{[-0-9A-F]{36}\}/gi, "");
  const { sheets } = JSON.parse(plain) as { readonly sheets: readonly SheetState[] };
  const contents = sheets.map(({ name, cells }) => [
    name,
    cells.filter((c) => c[2] !== null || c[3] !== null).map((c) => [c[0], c[1], c[3] ?? c[2]]),
  ]);
  const seen = JSON.parse(plain) as {
    readonly sheets: readonly SheetState[];
    readonly names: readonly { readonly name: string }[];
  } & object;
  return {
    whole: plain,
    seen: JSON.stringify({
      ...seen,
      names: seen.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      sheets: seen.sheets.map((sheet) => ({ ...sheet, cells: withLines(sheet.cells) })),
    }),
    contents: JSON.stringify(contents),
    sheets,
  };
}

type Lines = Readonly<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", { readonly style: string }>>;

/** Each side of a cell, the cell behind it, and that one's side. */
const SIDES = [
  ["EdgeLeft", 0, -1, "EdgeRight"],
  ["EdgeRight", 0, 1, "EdgeLeft"],
  ["EdgeTop", -1, 0, "EdgeBottom"],
  ["EdgeBottom", 1, 0, "EdgeTop"],
] as const;

function withLines(cells: SheetState["cells"]): SheetState["cells"] {
  const looks = new Map(
    cells.map(([row, column, , , look]) => [
      `${String(row)} ${String(column)}`,
      JSON.parse(String(look)) as { readonly borders: Lines },
    ]),
  );
  return cells.map(([row, column, value, formula]) => {
    const own = looks.get(`${String(row)} ${String(column)}`);
    const sides = SIDES.map(([side, down, right, other]) => {
      const line = own?.borders[side];
      const beside = looks.get(`${String(Number(row) + down)} ${String(Number(column) + right)}`)?.borders[other];
      return line?.style === "None" ? (beside ?? line) : line;
    });
    return [row, column, value, formula, { look: { ...own, borders: null }, sides }];
  });
}

/** An engine that knows nothing of what a workbook held before it was put back. */
function forgettingEngine(): { readonly engine: CalculationEngine; readonly forget: () => void } {
  let inner = createEngine();
  return {
    engine: {
      recalculate: (...given) => inner.recalculate(...given),
      calculate: (...given) => inner.calculate(...given),
      evaluate: (...given) => inner.evaluate(...given),
    },
    forget() {
      inner = createEngine();
    },
  };
}

/** Milliseconds after which what was pressed counts as hanging. Source: chosen, a hundred times the longest measured. */
const HANGING = 300_000;

/** How a press ended, or that it has not. */
async function ended(press: Promise<Ending>): Promise<Ending> {
  const over = new AbortController();
  // Not the process' own clock, which may be in other hands.
  const hanging = wait(HANGING, { isDone: false, says: "nothing", told: [], sentence: "" } as const, {
    signal: over.signal,
  });
  try {
    return await Promise.race([press, hanging]);
  } finally {
    over.abort();
    hanging.catch(() => undefined);
  }
}

const SAYS_UNCHANGED = /(The workbook is as it was|This press has changed nothing)\.$/;

async function act(desk: Desk, phase: Phase, mergesUndo: boolean): Promise<Ending> {
  const done: Ending = { isDone: true, says: "done", told: [], sentence: "" };
  const refused = (sentence: string): Ending => ({
    ...done,
    isDone: false,
    says: SAYS_UNCHANGED.test(sentence) ? "unchanged" : "partly",
    sentence,
  });
  const abilities = { mergesUndo };
  if (phase === "removal") {
    const state = await desk.remove(abilities);
    if (state.stage === "refused") return refused(state.message.text.en);
    if (state.stage !== "removed") throw new Error(`the removal ended as ${state.stage}`);
    return { ...done, told: state.receipt.left.map(({ reason }) => reason.text.en) };
  }
  const event = await desk.press({ abilities, language: "en" });
  if (event.outcome !== "done") return refused(event.message.text.en);
  return { ...done, told: event.report.edits.refused.map(({ reason }) => reason) };
}

/**
 * Opens a workbook, presses and removes once with nothing refused, and keeps what it was like before and after each.
 * @throws Error where that is refused, a second run changes nothing, or the removal does not give the workbook back
 */
export async function openRig(book: TriedBook, options: Partial<OfficePageOptions>): Promise<Rig> {
  const { engine, forget } = forgettingEngine();
  const desk = await openDesk(opened(book), { ...options, engine });
  const state = (): BookState => bookState(desk);
  const keep = (): (() => void) => {
    const put = snapshotOf(desk.workbook);
    return () => {
      put();
      forget();
    };
  };
  const change = (): void => {
    engine.recalculate(desk.workbook, [typeFigure(desk.workbook)]);
  };
  const pass = async (phase: Phase, bare: BookState): Promise<Passage> => {
    const begin = keep();
    const before = state();
    const ending = await act(desk, phase, false);
    if (!ending.isDone || ending.told.length > 0)
      throw new Error(`${book.name}, ${phase}: ${ending.sentence} ${ending.told.join(" ")}`);
    return { phase, begin, before, after: state(), bare };
  };
  const original = keep();
  change();
  const changed = state();
  original();
  const bare = state();
  const first = await pass("first", bare);
  const run = keep();
  const removal = await pass("removal", bare);
  if (removal.after.whole !== bare.whole) throw new Error(`${book.name}: a removal does not give the workbook back`);
  run();
  change();
  const second = await pass("second", changed);
  if (second.after.contents === second.before.contents) throw new Error(`${book.name}: a second run changes nothing`);
  return {
    book,
    desk,
    passages: [first, second, removal],
    state,
    keep,
    act: (phase, mergesUndo) => ended(act(desk, phase, mergesUndo)),
    close() {
      desk.office.page.takeErrors();
      desk.close();
    },
  };
}
