/**
 * Refuses, one after the other, every member of Excel that the add-in uses, or with `--wire` lets every request fail in
 * every way, and prints what became of the workbook and what the clerk was told.
 * `npm run refusals -- [BOOK…] [--workbook FILE]… [--wire] [--all] [--only TEXT] [--seed N] [--share N] [--out FILE]`;
 * `--only`: the members that hold the text, the other rows of the file stay. BOOK is one of
 * the drawn workbooks (all of them where neither is named), or NAME:SHARE for a share of its own; `--all` takes every
 * code with and without a step of Undo.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { TriedBook } from "./books";
import { BOOKS, bookOf } from "./books";
import type { Clock } from "./clock";
import { startClock } from "./clock";
import { HONEST } from "./judgement";
import type { Tried } from "./matrix";
import { chosenBy, placeOf, tryMembers } from "./matrix";
import type { OutcomeTable, Place } from "./table";
import { MEMBER_COLUMNS, WIRE_COLUMNS, parsed, printed, tableOf } from "./table";
import { memberFrame, wireFrame } from "./title";
import { WIRE_FAULTS, tryRequests, wireChosenBy, wirePlaceOf } from "./wire";

/** Keeps what was tried, and prints at once what is not as it should be. */
function keeping<C>(tried: Tried<C>[], place: (of: C) => Place): (each: Tried<C>) => void {
  return (each) => {
    tried.push(each);
    const { row, column } = place(each.of);
    if (!HONEST.includes(each.outcome)) console.error(`${each.outcome}: ${row}, ${column}: ${JSON.stringify(each)}`);
  };
}

interface Choice {
  readonly books: readonly { readonly book: TriedBook; readonly share: number }[];
  readonly seed: number;
  readonly isAll: boolean;
  /** What the names of the members hold that are refused. */
  readonly only: string;
}

/** What was tried of the chosen workbooks. */
function extentOf(
  { books, seed }: Choice,
  tried: readonly Tried<{ readonly book: string }>[],
): Parameters<typeof wireFrame>[0] {
  return {
    seed,
    books: books.map(({ book: { name }, share }) => ({
      name,
      share,
      count: tried.filter(({ of }) => of.book === name).length,
    })),
    outcomes: tried.map(({ outcome }) => outcome),
  };
}

async function members(choice: Choice, kept: OutcomeTable): Promise<string> {
  const { books, seed, isAll, only } = choice;
  const tried: Parameters<Parameters<typeof tryMembers>[2]>[0][] = [];
  for (const { book, share } of books) {
    const chosen = chosenBy(seed, share, isAll);
    const of: typeof chosen = (cases) => chosen(cases).filter(({ use }) => use.includes(only));
    await tryMembers(book, of, keeping(tried, placeOf));
  }
  const others = [...kept].filter(([row]) => !row.includes(only));
  const rows = [...others, ...tableOf(tried, placeOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const combinations = isAll
    ? "Each is refused with GeneralException and with InvalidOperation, outside and in a step of Undo."
    : "Each is refused with GeneralException or InvalidOperation, outside or in a step of Undo, as the seed draws it.";
  const which = only === "" ? combinations : `${combinations} The foot counts those that hold ${only}.`;
  return printed(memberFrame(extentOf(choice, tried), which), MEMBER_COLUMNS, new Map(rows));
}

async function requests(choice: Choice, clock: Clock): Promise<string> {
  const { books, seed } = choice;
  const tried: Parameters<Parameters<typeof tryRequests>[3]>[0][] = [];
  for (const { book, share } of books)
    await tryRequests(book, clock, wireChosenBy(seed, share), keeping(tried, wirePlaceOf));
  const table = tableOf(
    tried,
    wirePlaceOf,
    WIRE_FAULTS.map(({ name }) => name),
  );
  return printed(wireFrame(extentOf(choice, tried)), WIRE_COLUMNS, table);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      workbook: { type: "string", multiple: true, default: [] },
      wire: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      seed: { type: "string", default: "1" },
      share: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  const share = Number(values.share);
  const drawn = positionals.map((text) => {
    const [name = "", own] = text.split(":");
    const book = BOOKS.find((each) => each.name === name);
    if (book === undefined) throw new Error(`no drawn workbook is called ${name}`);
    return { book, share: own === undefined ? share : Number(own) };
  });
  const named = [...drawn, ...values.workbook.map((file) => ({ book: bookOf(file), share }))];
  const choice: Choice = {
    books: named.length > 0 ? named : BOOKS.map((book) => ({ book, share })),
    seed: Number(values.seed),
    isAll: values.all,
    only: values.only,
  };
  const clock = startClock();
  const out = values.out === undefined ? null : resolve(values.out);
  const before = out !== null && existsSync(out) && !values.wire ? readFileSync(out, "utf8") : "";
  const text = values.wire ? await requests(choice, clock) : await members(choice, parsed(before, MEMBER_COLUMNS));
  clock.stop();
  process.stdout.write(text);
  if (out !== null) writeFileSync(out, text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
