import type { BookState, Ending, Passage, Rig } from "./rig";

/**
 * What became of a press in which something was refused. Honest: `whole`: nothing is missing; `told`: figures written,
 * and what was not set is told; `kept`: the workbook is as it was, and that is told; `part`: a part was done, and that
 * is told. All others are faults.
 */
export type Outcome =
  | "whole"
  | "told"
  | "kept"
  | "part"
  | "whole-said-part"
  | "silent"
  | "half-written"
  | "cells-lost"
  | "not-mended"
  | "not-removable"
  | "hang";

/** The outcomes that are no fault. */
export const HONEST: readonly Outcome[] = ["whole", "told", "kept"];

/** What became of the press itself. */
export function outcomeOf(ending: Ending, now: BookState, { phase, before, after, bare }: Passage): Outcome {
  if (ending.says === "nothing") return "hang";
  if (hasLost(now, bare)) return "cells-lost";
  if (ending.says === "unchanged") return now.whole === before.whole ? "kept" : "silent";
  const isWhole = phase === "removal" ? ending.isDone || now.whole === after.whole : now.contents === after.contents;
  if (ending.says === "partly") return isWhole ? "whole-said-part" : "part";
  if (now.seen === after.seen) return ending.told.length === 0 ? "whole" : "told";
  if (ending.told.length === 0) return "silent";
  return isWhole ? "told" : "half-written";
}

/** Whether a cell of the clerk's that holds something, a merged area or a conditional format of theirs is gone. */
function hasLost(now: BookState, bare: BookState): boolean {
  return bare.sheets.some((theirs) => {
    const sheet = now.sheets.find(({ name }) => name === theirs.name);
    if (sheet === undefined) return true;
    const cells = new Set(sheet.cells.map((cell) => JSON.stringify(cell)));
    const rules = new Set(sheet.conditionalFormats.map(({ rule }) => JSON.stringify(rule)));
    return (
      theirs.cells.some((cell) => (cell[2] !== null || cell[3] !== null) && !cells.has(JSON.stringify(cell))) ||
      theirs.merges.some((merge) => !sheet.merges.includes(merge)) ||
      theirs.conditionalFormats.some(({ rule }) => !rules.has(JSON.stringify(rule)))
    );
  });
}

/**
 * Whether what was refused leaves no trace once nothing is refused any more: a removal gives the workbook back, and
 * so it does after another press, which gives what it gives without any refusal.
 */
export async function aftermathOf(
  { keep, state, act }: Rig,
  { phase, after, bare }: Passage,
): Promise<"mended" | "not-mended" | "not-removable"> {
  const isRemoved = async (): Promise<boolean> => (await act("removal", false)).isDone && state().whole === bare.whole;
  const left = keep();
  if (!(await isRemoved())) return "not-removable";
  if (phase === "removal") return "mended";
  left();
  const again = await act(phase, false);
  if (!again.isDone || again.told.length > 0 || state().seen !== after.seen) return "not-mended";
  return (await isRemoved()) ? "mended" : "not-removable";
}
