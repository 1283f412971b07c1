import type { TriedBook } from "./books";
import { drawn } from "./draw";
import type { Outcome } from "./judgement";
import { aftermathOf, outcomeOf } from "./judgement";
import type { MemberUse, RefusingObjects } from "./member-faults";
import { refusingObjects } from "./member-faults";
import type { Passage, Phase, Rig } from "./rig";
import { openRig } from "./rig";
import type { Place } from "./table";

/** How often a member is refused. */
export type Mode = "once" | "always";

/** A member refused in one phase of one workbook. */
export interface Case {
  readonly book: string;
  readonly phase: Phase;
  readonly use: MemberUse;
  readonly mode: Mode;
  readonly code: (typeof CODES)[number];
  readonly mergesUndo: boolean;
}

/** A case and what became of it. */
export interface Tried<C> {
  readonly of: C;
  readonly outcome: Outcome;
  /** What the clerk is told. */
  readonly sentence: string;
}

const MODES: readonly Mode[] = ["once", "always"];
const CODES = ["GeneralException", "InvalidOperation"] as const;

/** Where a case stands in a table. */
export const placeOf = ({ use, phase, mode }: Case): Place => ({ row: use, column: `${phase} ${mode}` });

/**
 * Of the cases a share; where not all of them, each member with one code only, and with or without a step of Undo,
 * by the seed.
 */
export function chosenBy(seed: number, share: number, isAll: boolean): (cases: readonly Case[]) => readonly Case[] {
  return (cases) =>
    cases.filter(({ book, phase, use, mode, code, mergesUndo }) => {
      const key = `${book} ${phase} ${use} ${mode}`;
      const combination = CODES.indexOf(code) * 2 + Number(mergesUndo);
      const isDrawn = isAll || combination === Math.floor(drawn(key, seed + 1) * CODES.length * 2);
      return isDrawn && drawn(key, seed) < share;
    });
}

/** The cases of a workbook: every member that a phase comes to, in the order in which it does. */
function casesOf(rig: Rig, used: ReadonlyMap<Phase, readonly MemberUse[]>): readonly Case[] {
  return rig.passages.flatMap(({ phase }) =>
    (used.get(phase) ?? []).flatMap((use) =>
      MODES.flatMap((mode) =>
        CODES.flatMap((code) =>
          [false, true].map((mergesUndo): Case => ({ book: rig.book.name, phase, use, mode, code, mergesUndo })),
        ),
      ),
    ),
  );
}

async function usedIn(rig: Rig, objects: RefusingObjects): Promise<ReadonlyMap<Phase, readonly MemberUse[]>> {
  const used = new Map<Phase, readonly MemberUse[]>();
  for (const { phase, begin } of rig.passages) {
    begin();
    objects.refuse(null);
    await rig.act(phase, false);
    used.set(phase, objects.used());
  }
  return used;
}

async function tried(rig: Rig, objects: RefusingObjects, of: Case): Promise<Tried<Case>> {
  const passage = rig.passages.find(({ phase }) => phase === of.phase);
  if (passage === undefined) throw new Error(`no ${of.phase}`);
  return { of, ...(await outcomeIn(rig, objects, of, passage)) };
}

async function outcomeIn(
  rig: Rig,
  objects: RefusingObjects,
  { phase, use, mode, code, mergesUndo }: Case,
  passage: Passage,
): Promise<Omit<Tried<Case>, "of">> {
  passage.begin();
  objects.refuse({ use, isAlways: mode === "always", code });
  const ending = await rig.act(phase, mergesUndo);
  if (!objects.hasRefused()) throw new Error(`${use} was not come to`);
  objects.refuse(null);
  const outcome = outcomeOf(ending, rig.state(), passage);
  const sentence = [ending.sentence, ...ending.told].filter((text) => text !== "").join(" | ");
  if (outcome === "hang") return { outcome, sentence };
  const aftermath = await aftermathOf(rig, passage);
  return { outcome: aftermath === "mended" ? outcome : aftermath, sentence };
}

/**
 * Refuses members on a workbook, one after the other.
 * @param chosen which of the cases are tried
 * @param tell called with each
 */
export async function tryMembers(
  book: TriedBook,
  chosen: (cases: readonly Case[]) => readonly Case[],
  tell: (tried: Tried<Case>) => void,
): Promise<void> {
  const objects = refusingObjects();
  const rig = await openRig(book, objects.options);
  try {
    for (const each of chosen(casesOf(rig, await usedIn(rig, objects)))) {
      const one = await tried(rig, objects, each);
      tell(one);
      // Nothing more can be pressed in a page that hangs.
      if (one.outcome === "hang") return;
    }
  } finally {
    rig.close();
  }
}
