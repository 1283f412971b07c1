import type { WorkbookDocument } from "../../../src/xlsx/document";
import { drawBook, open, OUTPUT, TRADE } from "../../add-in/excel/draw-book";
import { stateOf } from "../../add-in/excel/workbook-state";
import { contentOf, sheetNamed, type } from "../../press/clerk-edits";
import type { AddIn, Deed, People, Told } from "./people";
import { openForTwo } from "./people";
import type { Manner, Who } from "./turns";

/** A row of which the last figure is kept as text, which a fix makes a number of. */
const TEXT_ROW = [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, "3900,5"];

/** Workbooks that two people share, each with the sheet and cell of a figure that may change. */
export const BOOKS = {
  "columns to be filled": { draw: () => drawBook(OUTPUT), sheet: OUTPUT.name, row: 4, column: 5 },
  "a column to be added": { draw: () => drawBook(TRADE), sheet: TRADE.name, row: 5, column: 4 },
  "both, and a figure kept as text": {
    draw: () => drawBook(TRADE, { ...OUTPUT, rows: OUTPUT.rows.map((row, i) => (i === 3 ? TEXT_ROW : row)) }),
    sheet: OUTPUT.name,
    row: 4,
    column: 5,
  },
} as const;

export type BookName = keyof typeof BOOKS;

/** What the workbook is like when the two begin. */
type Beginning = "as it was" | "pressed" | "pressed, then a figure changed" | "pressed, then removed";

/** What two people do at the same time. */
export interface Meeting {
  readonly from: Beginning;
  readonly first: Deed;
  readonly second: Deed;
}

/** All that two people may do at the same time. */
export const MEETINGS: readonly Meeting[] = [
  { from: "as it was", first: "press", second: "press" },
  { from: "as it was", first: "press", second: "press in English" },
  { from: "as it was", first: "press", second: "remove" },
  { from: "pressed, then a figure changed", first: "press", second: "press" },
  { from: "pressed, then a figure changed", first: "press", second: "remove" },
  { from: "pressed, then a figure changed", first: "press", second: "fix" },
  { from: "pressed", first: "remove", second: "press" },
  { from: "pressed", first: "remove", second: "remove" },
  { from: "pressed", first: "fix", second: "remove" },
  { from: "pressed, then removed", first: "press", second: "fix" },
  { from: "pressed", first: "ask for a column", second: "ask for another" },
  { from: "pressed", first: "press in English", second: "ask for a column" },
  { from: "pressed", first: "set a threshold", second: "remove" },
];

/** What came of a crossing: how many requests the first made, and everything that is wrong about it. */
interface Verdict {
  readonly requests: number;
  readonly told: readonly [Told, Told];
  readonly faults: readonly string[];
}

/** Why somebody may be told to press again, having changed nothing. */
const TOLD_TO_WAIT: ReadonlySet<string> = new Set([
  "refused-other-run",
  "refused-changed-by-others",
  "refused-changed-meanwhile",
]);

const IS_WRITTEN = /Part of the results has been written|What you have just chosen is written/;

const text = (workbook: WorkbookDocument): string => JSON.stringify(stateOf(workbook));
const content = (workbook: WorkbookDocument): string => JSON.stringify(contentOf(stateOf(workbook)));

const ENDS_WITH_CHECK: ReadonlySet<Deed> = new Set(["fix", "set a threshold", "ask for a column", "ask for another"]);

/** Who does what, one after the other. */
type InOrder = readonly (readonly [Who, Deed])[];

/** The orders in which what two were told to be done may have been done, each deed as a whole. */
function ordersOf({ first, second }: Meeting, told: readonly [Told, Told]): readonly InOrder[] {
  const both: InOrder = [
    [0, first],
    [1, second],
  ];
  const done = both.filter(([who]) => told[who].end !== "refused");
  if (done.length < 2) return [done];
  // A fix and an answer end with a check, before which the other may have done theirs.
  const between = done
    .filter(([, deed]) => ENDS_WITH_CHECK.has(deed))
    .map((each): InOrder => [each, ...done.filter((other) => other !== each), [each[0], "press"]]);
  return [done, [...done].reverse(), ...between];
}

/** Two people who meet in one workbook, again and again. */
export interface Meetings {
  readonly cross: (meeting: Meeting, offset: number, manner: Manner) => Promise<Verdict>;
  readonly close: () => void;
}

/** Opens one of the workbooks for two. */
export async function meetIn(name: BookName, load: () => Promise<AddIn>): Promise<Meetings> {
  const book = BOOKS[name];
  const bytes = book.draw();
  const { document } = open(bytes);
  const people = await openForTwo(document, load);
  const known = new Map<string, Promise<string>>();
  const changeFigure = (): void => {
    type(sheetNamed(document, book.sheet), book.row, book.column, 4711);
  };
  /** Makes the workbook what it is at the beginning; without anything of ours where `isPressed` is false. */
  const begin = async (from: Beginning, isPressed = from !== "as it was"): Promise<void> => {
    Object.assign(document, open(bytes).document);
    // Whoever is to fix something has seen it.
    if (isPressed) for (const who of [0, 1] as const) await people.does(who, "press");
    if (isPressed && from === "pressed, then removed") await people.does(0, "remove");
    if (from === "pressed, then a figure changed") changeFigure();
  };
  /** What is in the workbook once deeds have been done one after the other. */
  const after = (from: Beginning, order: InOrder): Promise<string> => {
    const key = JSON.stringify([from, order]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = (async () => {
      await begin(from);
      for (const [who, deed] of order) await people.does(who, deed);
      return content(document);
    })();
    known.set(key, made);
    return made;
  };
  const isOneOf = async (now: string, from: Beginning, [order, ...more]: readonly InOrder[]): Promise<boolean> =>
    order !== undefined && (now === (await after(from, order)) || isOneOf(now, from, more));
  return {
    async cross(meeting, offset, manner) {
      await begin(meeting.from, false);
      const before = text(document);
      await begin(meeting.from);
      people.turns.begin(offset, manner);
      const told = await Promise.all([people.does(0, meeting.first), people.does(1, meeting.second)]);
      const requests = people.turns.requests[0];
      const now = content(document);
      const faults = [...toldTruly(document, told), ...(await goesOn(people, document, before, told))];
      // A fix whose check was refused is written, and says so; so is an answer.
      const isHalf = told.some((t) => t.end === "refused" && IS_WRITTEN.test(t.text));
      if (!isHalf && !(await isOneOf(now, meeting.from, ordersOf(meeting, told))))
        faults.push("the workbook is not what they were told");
      return { requests, told, faults };
    },
    close: people.close,
  };
}

/** What both were told that they should not have been, and what was left standing. */
function toldTruly(document: WorkbookDocument, told: readonly [Told, Told]): string[] {
  return [
    ...told.flatMap((t) => (t.end === "refused" && !TOLD_TO_WAIT.has(t.id) ? [`told ${t.id}: ${t.text}`] : [])),
    ...told.flatMap((t) => (t.end !== "refused" && t.left > 0 ? [`${String(t.left)} left or not written`] : [])),
    ...(document.names.some((n) => n.name === "SoatSo.lock") ? ["a lock is left"] : []),
  ];
}

/**
 * Whether the next press mends, the one after it changes nothing, and Remove gives the workbook back. What somebody
 * was kept from telling is written by their own next press.
 */
async function goesOn(
  people: People,
  document: WorkbookDocument,
  before: string,
  [, second]: readonly [Told, Told],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const who of second.end === "refused" ? ([1, 0] as const) : ([0] as const)) {
    const mended = await people.does(who, "press");
    if (mended.end !== "done") faults.push(`the next press: ${JSON.stringify(mended)}`);
  }
  const state = text(document);
  const again = await people.does(1, "press");
  if (again.end !== "done" || again.applied > 0 || text(document) !== state)
    faults.push(`the press after it changes something: ${JSON.stringify(again)}`);
  const removed = await people.does(0, "remove");
  if (removed.end !== "removed" || removed.left > 0) faults.push(`Remove: ${JSON.stringify(removed)}`);
  if (text(document) !== before) faults.push("Remove does not give the workbook back");
  return faults;
}
