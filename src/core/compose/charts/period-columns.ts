import type { ChartDraft } from "./chart-draft";
import type { ChartSource } from "./chart-source";

/** Indicators known for six periods or more: columns of this year and last, growth as a line. */
export function periodColumns(_: ChartSource): readonly ChartDraft[] {
  return [];
}
