import type { Evidence } from "../model/tables/table";
import { isDoubt } from "./evidence";

/** What figures prove of a measure. */
const BY_FIGURES: readonly string[] = ["layout-ratio", "layout-average-growth", "layout-share", "layout-difference"];

/** Whether the figures show what a measure is of. */
export const isProvedByFigures = (given: readonly Evidence[]): boolean =>
  given.some(({ message: { id } }) => BY_FIGURES.includes(id));

/** What figures or the row of column numbers prove of a measure. */
const PROOFS: readonly string[] = ["layout-ratio", "layout-stated-ratio", "layout-average-growth", "layout-share"];

/** Whether a measure is proved and nothing speaks against it. */
export function isProved(given: readonly Evidence[]): boolean {
  return given.some(({ message: { id } }) => PROOFS.includes(id)) && !given.some(isDoubt);
}

/** Evidence once something proves the reading: what was doubted before is settled. */
export function proved(given: readonly Evidence[], proof: Evidence): readonly Evidence[] {
  return [...given.filter((each) => !isDoubt(each)), proof];
}
