import type { WorkbookDocument } from "../../../src/xlsx/document";
import { drawBook, open, OUTPUT, TRADE } from "../../add-in/excel/draw-book";
import { stateOf } from "../../add-in/excel/workbook-state";
import { contentOf, sheetNamed, type } from "../../press/clerk-edits";
import type { AddIn, Deed, People, Told } from "./people";
import { openForTwo } from "./people";
import type { Manner } from "./turns";

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
type Beginning = "as it was" | "pressed" | "pressed, then a figure changed";

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
];

/** What came of a crossing: how many requests the first made, and everything that is wrong about it. */
export interface Verdict {
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

const text = (workbook: WorkbookDocument): string => JSON.stringify(stateOf(workbook));
const content = (workbook: WorkbookDocument): string => JSON.stringify(contentOf(stateOf(workbook)));

/** A workbook without anything of ours, and what is in it once deeds have been done one after the other. */
interface InOrder {
  readonly before: string;
  /** By the deeds that were done, "0" for the first's and "1" for the second's, in their order. */
  readonly after: ReadonlyMap<string, string>;
}

/** All orders in which the deeds of two may be done, some of them not at all. */
const ORDERS = [[], [0], [1], [0, 1], [1, 0]] as const;

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
  const known = new Map<Meeting, Promise<InOrder>>();
  const changeFigure = (): void => {
    type(sheetNamed(document, book.sheet), book.row, book.column, 4711);
  };
  /** Makes the workbook what it is at the beginning; without anything of ours where `isPressed` is false. */
  const begin = async (from: Beginning, isPressed = from !== "as it was"): Promise<void> => {
    Object.assign(document, open(bytes).document);
    if (isPressed) for (const who of [0, 1] as const) await people.does(who, "press");
    if (from === "pressed, then a figure changed") changeFigure();
  };
  const inOrder = async ({ from, first, second }: Meeting): Promise<InOrder> => {
    const after = new Map<string, string>();
    for (const order of ORDERS) {
      await begin(from);
      for (const who of order) await people.does(who, who === 0 ? first : second);
      after.set(order.join(), content(document));
    }
    await begin(from, false);
    return { before: text(document), after };
  };
  return {
    async cross(meeting, offset, manner) {
      const expected = known.get(meeting) ?? inOrder(meeting);
      known.set(meeting, expected);
      const { before, after } = await expected;
      await begin(meeting.from);
      people.turns.begin(offset, manner);
      const told = await Promise.all([people.does(0, meeting.first), people.does(1, meeting.second)]);
      const requests = people.turns.requests[0];
      const faults = [...toldTruly(document, told, after), ...(await goesOn(people, document, before))];
      return { requests, told, faults };
    },
    close: people.close,
  };
}

/** Whether the workbook is what comes of the deeds that were told to be done, one after the other in either order. */
function toldTruly(
  document: WorkbookDocument,
  told: readonly [Told, Told],
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const now = content(document);
  const done = told.flatMap(({ end }, who) => (end === "refused" ? [] : [who]));
  // A fix whose check was refused is written, and says so.
  const isHalf = told.some((t) => t.end === "refused" && t.text.includes("Part of the results has been written"));
  const orders = [done, [...done].reverse()].map((order) => after.get(order.join()));
  return [
    ...told.flatMap((t) => (t.end === "refused" && !TOLD_TO_WAIT.has(t.id) ? [`told ${t.id}: ${t.text}`] : [])),
    ...told.flatMap((t) => (t.end !== "refused" && t.left > 0 ? [`${String(t.left)} left or not written`] : [])),
    ...(isHalf || orders.includes(now) ? [] : ["the workbook is not what they were told"]),
    ...(document.names.some((n) => n.name === "SoatSo.lock") ? ["a lock is left"] : []),
  ];
}

/** Whether the next press mends, the one after it changes nothing, and Remove gives the workbook back. */
async function goesOn(people: People, document: WorkbookDocument, before: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const mended = await people.does(0, "press");
  if (mended.end !== "done") faults.push(`the next press: ${JSON.stringify(mended)}`);
  const state = text(document);
  const again = await people.does(1, "press");
  if (again.end !== "done" || again.applied > 0 || text(document) !== state)
    faults.push(`the press after it changes something: ${JSON.stringify(again)}`);
  const removed = await people.does(0, "remove");
  if (removed.end !== "removed" || removed.left > 0) faults.push(`Remove: ${JSON.stringify(removed)}`);
  if (text(document) !== before) faults.push("Remove does not give the workbook back");
  return faults;
}
