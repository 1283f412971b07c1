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

const textOf = (file: string): string => readFileSync(join(__dirname, file), "utf8");
const [MEMBERS_TEXT, REQUESTS_TEXT] = [textOf("refusal-matrix.txt"), textOf("wire-matrix.txt")];
const MEMBERS = parsed(MEMBERS_TEXT, MEMBER_COLUMNS);
const REQUESTS = parsed(REQUESTS_TEXT, WIRE_COLUMNS);

/** What the foot of each table counts none of. */
const NOTHING_LOST = "silent 0 / half-written 0 / cells lost 0 / not removable 0 / not mended 0";

let clock: Clock;
beforeEach(() => {
  clock = startClock();
});
afterEach(() => {
  clock.stop();
});

/**
 * What was tried whose outcome the table does not have; of a member that came after the table was drawn, what is not
 * honest.
 */
function unlike<C>(tried: readonly Tried<C>[], table: OutcomeTable, place: (of: C) => Place): readonly Tried<C>[] {
  return tried.filter(({ of, outcome }) => {
    const { row, column } = place(of);
    const cells = table.get(row);
    return cells === undefined ? !HONEST.includes(outcome) : cells.get(column)?.has(outcome) !== true;
  });
}

const outcomesIn = (table: OutcomeTable): ReadonlySet<string> =>
  new Set([...table.values()].flatMap((cells) => [...cells.values()].flatMap((set) => [...set])));

describe("the tables", () => {
  test("no member that is refused, once or always, leaves a part behind, loses anything or passes in silence", () => {
    expect(MEMBERS.size).toBeGreaterThan(100);
    for (const outcome of outcomesIn(MEMBERS)) expect(HONEST).toContain(outcome);
    expect(MEMBERS_TEXT).toMatch(new RegExp(`^# tried \\d{3,} / ${NOTHING_LOST} / hang 0 / part 0 / `, "m"));
    expect(REQUESTS_TEXT).toMatch(new RegExp(`^# tried \\d{3,} / ${NOTHING_LOST} / hang 0 / part \\d+ / `, "m"));
    for (const text of [MEMBERS_TEXT, REQUESTS_TEXT])
      for (const { name } of BOOKS) expect(text).toMatch(new RegExp(`^# Tried: .*\\b${name} 100 % \\(\\d+\\)`, "m"));
  });

  test("no request that fails leaves more than is told; a part only where what follows fails too, or Remove", () => {
    expect([...REQUESTS.keys()]).toEqual(WIRE_FAULTS.map(({ name }) => name));
    for (const [fault, cells] of REQUESTS) {
      for (const [phase, outcomes] of cells) {
        const mayBePart = phase.startsWith("removal") || / lost|all refused/.test(fault);
        // Where no answer tells, all may be gone while it is said that a part is.
        const mayBeWhole = phase.startsWith("removal") && /though done|answer lost|100/.test(fault);
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
