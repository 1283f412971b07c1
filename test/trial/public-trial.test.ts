import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATALOGUE } from "../../src/core/pipeline";
import { carryOut } from "./carry-out";
import { drawTrial } from "./draw/public-trial";
import type { BookOutcome } from "./judgement";
import record from "./record.json";
import { recordOf, tallyOf } from "./tally";

/** What was measured when the set was drawn (56 found, no false, 4 beside, 5 odd accused), less two of each. */
const FLOOR = { found: 54, clean: 2, beside: 6, flagged: 7 } as const;

const folder = mkdtempSync(join(tmpdir(), "trial-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the whole set is what the README promises: 30 workbooks, 120 faults, 40 odd figures, every rule known", () => {
  const books = drawTrial("both").map(({ truth }) => truth);
  expect(books).toHaveLength(30);
  expect(books.flatMap(({ faults }) => faults)).toHaveLength(120);
  expect(books.flatMap(({ odd }) => odd)).toHaveLength(40);
  const known = new Set([...CATALOGUE.rules, ...CATALOGUE.detectors].map(({ id }) => id));
  const named = books.flatMap(({ faults }) => faults.flatMap(({ rule, accept }) => [rule, ...accept]));
  expect(named.filter((rule) => !known.has(rule))).toEqual([]);
});

test("the same seed draws the same bytes, the halves are the whole", () => {
  const [open, held, both] = [drawTrial("open"), drawTrial("held"), drawTrial("both")];
  expect(drawTrial("open")).toEqual(open);
  const names = (books: typeof open): readonly string[] => books.map(({ truth }) => truth.file);
  expect([...names(open), ...names(held)].sort()).toEqual([...names(both)].sort());
});

describe("the open half", () => {
  let books: readonly BookOutcome[] = [];

  beforeAll(async () => {
    const drawn = drawTrial("open");
    for (const { truth, bytes } of drawn) writeFileSync(join(folder, truth.file), bytes);
    books = await carryOut(folder, { workbooks: drawn.map(({ truth }) => truth) });
  });

  test("faults are found by the right rule", () => {
    const { faults, found } = tallyOf(books);
    expect(faults).toBe(60);
    expect(found).toBeGreaterThanOrEqual(FLOOR.found);
  });

  test("the record on the reference pages is of these faults, and of what is found", () => {
    const now = recordOf(tallyOf(books));
    const totals = ({ workbooks, rules }: typeof now): readonly number[] => [
      workbooks,
      Object.values(rules).reduce((all, { faults }) => all + faults, 0),
    ];
    expect(totals(record)).toEqual(totals(now));
    const foundIn = ({ rules }: typeof now): number => Object.values(rules).reduce((all, { found }) => all + found, 0);
    expect(Math.abs(foundIn(record) - foundIn(now))).toBeLessThanOrEqual(2);
  });

  test("sound workbooks and odd figures are spared", () => {
    const { sound, clean, odd, flagged, beside } = tallyOf(books);
    expect([sound, odd]).toEqual([5, 20]);
    expect(clean).toBeLessThanOrEqual(FLOOR.clean);
    expect(beside).toBeLessThanOrEqual(FLOOR.beside);
    expect(flagged).toBeLessThanOrEqual(FLOOR.flagged);
  });
});
