import { BOOKS } from "../tools/refusals/books";
import type { Clock } from "../tools/refusals/clock";
import { startClock } from "../tools/refusals/clock";
import type { Outcome } from "../tools/refusals/judgement";
import { HONEST } from "../tools/refusals/judgement";
import type { Tried } from "../tools/refusals/matrix";
import { chosenBy, tryMembers } from "../tools/refusals/matrix";
import { tryRequests, wireChosenBy } from "../tools/refusals/wire";

jest.setTimeout(600_000);

/** What is tried here of all there is. */
const SEED = 1;
const SHARE = 0.05;

let clock: Clock;
beforeEach(() => {
  clock = startClock();
});
afterEach(() => {
  clock.stop();
});

/** What is no fault; a part that is done, and told, only where more than one thing is refused, or Remove. */
const allowed = (mayBePart: boolean): readonly Outcome[] => (mayBePart ? [...HONEST, "part"] : HONEST);

/** What was tried and went wrong. */
function wrong<C>(tried: readonly Tried<C>[], mayBePart: (of: C) => boolean): readonly Tried<C>[] {
  return tried.filter(({ of, outcome }) => !allowed(mayBePart(of)).includes(outcome));
}

test.each(BOOKS)("$name: a twentieth of the members that Excel may refuse", async (book) => {
  const tried: Parameters<Parameters<typeof tryMembers>[2]>[0][] = [];
  await tryMembers(book, chosenBy(SEED, SHARE, false), (each) => tried.push(each));
  expect(tried.length).toBeGreaterThan(10);
  expect(wrong(tried, ({ mode }) => mode === "always")).toEqual([]);
});

test.each(BOOKS)("$name: a twentieth of the requests that may fail", async (book) => {
  const tried: Parameters<Parameters<typeof tryRequests>[3]>[0][] = [];
  await tryRequests(book, clock, wireChosenBy(SEED, SHARE), (each) => tried.push(each));
  expect(tried.length).toBeGreaterThan(10);
  expect(wrong(tried, ({ phase, fault }) => phase === "removal" || / lost|all refused/.test(fault.name))).toEqual([]);
});
