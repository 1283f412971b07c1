import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BOOKS } from "../tools/refusals/books";
import type { Clock } from "../tools/refusals/clock";
import { startClock } from "../tools/refusals/clock";
import { HONEST } from "../tools/refusals/judgement";
import type { Tried } from "../tools/refusals/matrix";
import { chosenBy, placeOf, tryMembers } from "../tools/refusals/matrix";
import type { OutcomeTable, Place } from "../tools/refusals/table";
import { MEMBER_COLUMNS, WIRE_COLUMNS, parsed } from "../tools/refusals/table";
import { WIRE_FAULTS, tryRequests, wireChosenBy, wirePlaceOf } from "../tools/refusals/wire";

jest.setTimeout(600_000);

/** The seed by which the tables were drawn, and how much of them is tried here. */
const SEED = 1;
const SHARE = 0.05;

const tableIn = (file: string, columns: readonly string[]): OutcomeTable =>
  parsed(readFileSync(join(__dirname, file), "utf8"), columns);
const MEMBERS = tableIn("refusal-matrix.txt", MEMBER_COLUMNS);
const REQUESTS = tableIn("wire-matrix.txt", WIRE_COLUMNS);

let clock: Clock;
beforeEach(() => {
  clock = startClock();
});
afterEach(() => {
  clock.stop();
});

/** What was tried whose outcome the table does not have. */
function unlike<C>(tried: readonly Tried<C>[], table: OutcomeTable, place: (of: C) => Place): readonly Tried<C>[] {
  return tried.filter(({ of, outcome }) => {
    const { row, column } = place(of);
    return table.get(row)?.get(column)?.has(outcome) !== true;
  });
}

const outcomesIn = (table: OutcomeTable, column: (name: string) => boolean): ReadonlySet<string> =>
  new Set([...table.values()].flatMap((cells) => [...cells].flatMap(([name, set]) => (column(name) ? [...set] : []))));

describe("the tables", () => {
  test("a member that is refused once never leaves a part behind, one that always is only where it is told", () => {
    expect(MEMBERS.size).toBeGreaterThan(100);
    for (const outcome of outcomesIn(MEMBERS, (name) => name.endsWith("once"))) expect(HONEST).toContain(outcome);
    for (const outcome of outcomesIn(MEMBERS, (name) => name.endsWith("always")))
      expect([...HONEST, "part"]).toContain(outcome);
  });

  test("no request that fails leaves more than is told; a part only where what follows fails too, or Remove", () => {
    expect([...REQUESTS.keys()]).toEqual(WIRE_FAULTS.map(({ name }) => name));
    for (const [fault, cells] of REQUESTS) {
      for (const [phase, outcomes] of cells) {
        const mayBePart = phase === "removal" || / lost|all refused/.test(fault);
        // Where no answer tells, all may be gone while it is said that a part is.
        const mayBeWhole = phase === "removal" && /though done|answer lost|100/.test(fault);
        const allowed = [...HONEST, ...(mayBePart ? ["part"] : []), ...(mayBeWhole ? ["whole-said-part"] : [])];
        for (const outcome of outcomes) expect([fault, allowed]).toEqual([fault, expect.arrayContaining([outcome])]);
      }
    }
  });
});

test.each(BOOKS)("$name: a twentieth of the members, refused as the table says", async (book) => {
  const tried: Parameters<Parameters<typeof tryMembers>[2]>[0][] = [];
  await tryMembers(book, chosenBy(SEED, SHARE, false), (each) => tried.push(each));
  expect(tried.length).toBeGreaterThan(10);
  expect(unlike(tried, MEMBERS, placeOf)).toEqual([]);
});

test.each(BOOKS)("$name: a twentieth of the requests, failing as the table says", async (book) => {
  const tried: Parameters<Parameters<typeof tryRequests>[3]>[0][] = [];
  await tryRequests(book, clock, wireChosenBy(SEED, SHARE), (each) => tried.push(each));
  expect(tried.length).toBeGreaterThan(10);
  expect(unlike(tried, REQUESTS, wirePlaceOf)).toEqual([]);
});
