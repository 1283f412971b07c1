import type { Fate } from "../../add-in/excel/fault";
import { faultyWay } from "../../add-in/excel/fault";
import type { TriedBook } from "./books";
import type { Clock } from "./clock";
import { drawn } from "./draw";
import { aftermathOf, outcomeOf } from "./judgement";
import type { Tried } from "./matrix";
import type { Phase, Rig } from "./rig";
import { openRig } from "./rig";
import type { Place } from "./table";
import { wireColumn } from "./table";

/** What befalls a request, by name, and the requests after it. */
export interface WireFault {
  readonly name: string;
  readonly fate: Fate;
  /** What befalls every request after it. */
  readonly then: Fate;
}

/** A request of one phase of one workbook, counted from 1, and what befalls it. */
export interface WireCase {
  readonly book: string;
  readonly phase: Phase;
  readonly request: number;
  readonly fault: WireFault;
  readonly mergesUndo: boolean;
}

/** Protocol errors. Source: the numbers from which office.js 1.1.110 makes the codes of errors. */
const NUMBERS: readonly number[] = [5103, 5104, 5102, 5004, 7000, 5012];

const cut = (share: number): Fate => ({ share, code: "GeneralException" });

/** Everything that may befall a request. */
export const WIRE_FAULTS: readonly WireFault[] = [
  ...NUMBERS.map((number): WireFault => ({ name: String(number), fate: number, then: null })),
  ...[5104, 5012].map((number): WireFault => ({
    name: `${String(number)} though done`,
    fate: { doneYet: number },
    then: null,
  })),
  ...[0.25, 0.5, 0.75, 0.97, 1].map((share): WireFault => ({
    name: `error after ${String(share * 100)} %`,
    fate: cut(share),
    then: null,
  })),
  { name: "request lost", fate: "lost", then: null },
  { name: "answer lost", fate: "answer-lost", then: null },
  { name: "half, then all refused", fate: cut(0.5), then: 5102 },
  { name: "half, then all lost", fate: cut(0.5), then: "lost" },
];

/** Where a case stands in a table. */
export const wirePlaceOf = ({ fault, phase, mergesUndo }: WireCase): Place => ({
  row: fault.name,
  column: wireColumn(phase, mergesUndo),
});

/** Of the cases a share, by the seed. */
export function wireChosenBy(seed: number, share: number): (cases: readonly WireCase[]) => readonly WireCase[] {
  return (cases) =>
    cases.filter(
      ({ book, phase, request, fault, mergesUndo }) =>
        drawn(`${book} ${wireColumn(phase, mergesUndo)} ${String(request)} ${fault.name}`, seed) < share,
    );
}

interface Way {
  readonly way: ReturnType<typeof faultyWay>;
  readonly clock: Clock;
}

/** Turns of the process after which the page sends nothing more of itself: it lets go of what it held. */
const QUIET_TURNS = 20;

async function quiet(way: Way["way"]): Promise<void> {
  for (let turns = 0, { requests } = way; turns < QUIET_TURNS; turns = way.requests === requests ? turns + 1 : 0) {
    ({ requests } = way);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function casesOf(rig: Rig, { way }: Way): Promise<readonly WireCase[]> {
  const cases: WireCase[] = [];
  for (const { phase, begin } of rig.passages) {
    for (const mergesUndo of [false, true]) {
      begin();
      await quiet(way);
      way.requests = 0;
      await rig.act(phase, mergesUndo);
      await quiet(way);
      const requests = Array.from({ length: way.requests }, (_, i) => i + 1);
      cases.push(
        ...WIRE_FAULTS.flatMap((fault) =>
          requests.map((request): WireCase => ({ book: rig.book.name, phase, request, fault, mergesUndo })),
        ),
      );
    }
  }
  return cases;
}

async function tried(rig: Rig, { way, clock }: Way, of: WireCase): Promise<Tried<WireCase>> {
  const passage = rig.passages.find(({ phase }) => phase === of.phase);
  if (passage === undefined) throw new Error(`no ${of.phase}`);
  passage.begin();
  await quiet(way);
  way.requests = 0;
  way.fate = (request) => {
    if (request < of.request) return null;
    const fate = request === of.request ? of.fault.fate : of.fault.then;
    if (fate === "lost" || fate === "answer-lost") clock.pass();
    return fate;
  };
  const ending = await rig.act(of.phase, of.mergesUndo);
  await clock.rest();
  way.fate = () => null;
  const outcome = outcomeOf(ending, rig.state(), passage);
  const sentence = [ending.sentence, ...ending.told].filter((text) => text !== "").join(" | ");
  if (outcome === "hang") return { of, outcome, sentence };
  const aftermath = await aftermathOf(rig, passage);
  return { of, outcome: aftermath === "mended" ? outcome : aftermath, sentence };
}

/**
 * Lets what may befall a request befall those of a workbook, one after the other.
 * @param chosen which of the cases are tried
 * @param tell called with each
 */
export async function tryRequests(
  book: TriedBook,
  clock: Clock,
  chosen: (cases: readonly WireCase[]) => readonly WireCase[],
  tell: (tried: Tried<WireCase>) => void,
): Promise<void> {
  const way = faultyWay();
  const rig = await openRig(book, { between: way.between });
  try {
    for (const each of chosen(await casesOf(rig, { way, clock }))) {
      const one = await tried(rig, { way, clock }, each);
      tell(one);
      // Nothing more can be pressed in a page that hangs.
      if (one.outcome === "hang") return;
    }
  } finally {
    rig.close();
  }
}
