/**
 * Refuses, one after the other, every member of Excel that the add-in uses, or with `--wire` lets every request fail in
 * every way, and prints what became of the workbook and what the clerk was told.
 * `npm run refusals -- [BOOK…] [--workbook FILE]… [--wire] [--all] [--seed N] [--share N] [--out FILE]`; BOOK is one of
 * the drawn workbooks (all of them where neither is named), or NAME:SHARE for a share of its own; `--all` takes every
 * code with and without a step of Undo.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TriedBook } from "./books";
import { BOOKS, bookOf } from "./books";
import type { Clock } from "./clock";
import { startClock } from "./clock";
import { HONEST } from "./judgement";
import type { Tried } from "./matrix";
import { chosenBy, placeOf, tryMembers } from "./matrix";
import type { OutcomeTable, Place } from "./table";
import { MEMBER_COLUMNS, WIRE_COLUMNS, printed, tableOf } from "./table";
import { MEMBER_TITLE, WIRE_TITLE } from "./title";
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
}

async function members({ books, seed, isAll }: Choice): Promise<readonly [string, OutcomeTable]> {
  const tried: Parameters<Parameters<typeof tryMembers>[2]>[0][] = [];
  for (const { book, share } of books) await tryMembers(book, chosenBy(seed, share, isAll), keeping(tried, placeOf));
  const table = tableOf(tried, placeOf);
  return [printed(MEMBER_TITLE, MEMBER_COLUMNS, table), table];
}

async function requests({ books, seed }: Choice, clock: Clock): Promise<readonly [string, OutcomeTable]> {
  const tried: Parameters<Parameters<typeof tryRequests>[3]>[0][] = [];
  for (const { book, share } of books)
    await tryRequests(book, clock, wireChosenBy(seed, share), keeping(tried, wirePlaceOf));
  const table = tableOf(
    tried,
    wirePlaceOf,
    WIRE_FAULTS.map(({ name }) => name),
  );
  return [printed(WIRE_TITLE, WIRE_COLUMNS, table), table];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      workbook: { type: "string", multiple: true, default: [] },
      wire: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
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
  };
  const clock = startClock();
  const [text] = values.wire ? await requests(choice, clock) : await members(choice);
  clock.stop();
  process.stdout.write(text);
  if (values.out !== undefined) writeFileSync(join(process.cwd(), values.out), text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
