import { createRequire } from "node:module";
import { sep } from "node:path";
import { parseArgs } from "node:util";
import type * as Run from "../../../src/add-in/run";
import type * as State from "../../../src/add-in/run-state";
import type { BookName, Meeting } from "./crossing";
import { BOOKS, MEETINGS, meetIn } from "./crossing";
import type { AddIn } from "./people";

/*
 * Two people press at the same time in one workbook, the second after every number of requests of the first: what is
 * lost, orphaned or told wrongly is printed, and ends with status 1.
 *
 *   npm run interleavings                       all workbooks, meetings and offsets
 *   npm run interleavings -- --book 0 --meeting 2 --offset 5
 */

const load = createRequire(__filename);

/** An instance of the add-in of its own: its modules are loaded anew. */
function ownAddIn(): Promise<AddIn> {
  for (const path of Object.keys(load.cache))
    if (path.includes(`${sep}src${sep}add-in${sep}`)) Reflect.deleteProperty(load.cache, path);
  return Promise.resolve({
    run: load("../../../src/add-in/run") as typeof Run,
    state: load("../../../src/add-in/run-state") as typeof State,
  });
}

const nameOf = ({ from, first, second }: Meeting): string => `${from}: ${first} | ${second}`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { book: { type: "string" }, meeting: { type: "string" }, offset: { type: "string" } },
  });
  const chosen = <T>(all: readonly T[], index: string | undefined): readonly T[] =>
    index === undefined ? all : all.slice(Number(index), Number(index) + 1);
  const only = values.offset === undefined ? null : Number(values.offset);
  let crossings = 0;
  let wrong = 0;
  for (const book of chosen(Object.keys(BOOKS) as BookName[], values.book)) {
    const meetings = await meetIn(book, ownAddIn);
    for (const meeting of chosen(MEETINGS, values.meeting)) {
      const ends = new Map<string, number>();
      for (const manner of ["in turn", "at once"] as const) {
        for (let offset = only ?? 0, last = offset; offset <= last; offset++) {
          const { requests, told, faults } = await meetings.cross(meeting, offset, manner);
          if (only === null) last = requests;
          crossings += 1;
          const end = told.map((t) => (t.end === "refused" ? t.id : t.end)).join(" + ");
          ends.set(end, (ends.get(end) ?? 0) + 1);
          if (faults.length === 0) continue;
          wrong += 1;
          console.log(
            `${book}, ${nameOf(meeting)}, ${manner}, offset ${String(offset)} (${end}): ${faults.join("; ")}`,
          );
        }
      }
      console.log(`${book}, ${nameOf(meeting)}: ${[...ends].map(([end, n]) => `${String(n)} ${end}`).join(", ")}`);
    }
    meetings.close();
  }
  console.log(`${String(crossings)} crossings, ${String(wrong)} wrong`);
  if (wrong > 0) process.exitCode = 1;
}

void main();
