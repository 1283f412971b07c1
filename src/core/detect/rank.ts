import type { Message } from "../model/message";
import { message } from "../model/message";
import type { Anomaly } from "../model/results/anomaly";

/** How many of the flags of a detector, whose score is below a limit, were judged to deserve a look. */
interface Verdicts {
  readonly below: number;
  readonly deserved: number;
  readonly judged: number;
}

/**
 * The verdicts on the flags of each detector by the size of the score, rising. Source: 205 swings and seven other
 * flags in 56 real workbooks, each judged by hand (`test/corpus/judged-anomalies.json`; `judged.test.ts` counts them).
 */
export const VERDICTS: Readonly<Record<string, readonly Verdicts[]>> = {
  "sector-swing": [
    { below: 4.5, deserved: 30, judged: 39 },
    { below: 6, deserved: 64, judged: 66 },
    { below: Infinity, deserved: 92, judged: 100 },
  ],
  "pace-break": [{ below: Infinity, deserved: 1, judged: 1 }],
  "unit-value-outlier": [{ below: Infinity, deserved: 5, judged: 6 }],
};

/**
 * The likelihood that a flag deserves a look: the share of its detector's that were judged to at that score, one more
 * of either kind added (Laplace), so that of a detector that nobody judged it is a half.
 */
export function suspicion({ detectorId, score }: Pick<Anomaly, "detectorId" | "score">): number {
  const found = VERDICTS[detectorId]?.find(({ below }) => Math.abs(score) < below);
  return ((found?.deserved ?? 0) + 1) / ((found?.judged ?? 0) + 2);
}

/**
 * Percent of the headline that a figure is counted with where nothing says by how much it departs from it. Source:
 * chosen: an index without weights then stands among the movements of one point, as before the ranking was measured.
 */
const UNKNOWN_DEPARTURE = 1;

/**
 * Selective editing: the likelihood that a figure is wrong times what it does to the headline total, in percent. Of
 * what only explains a movement it is how much of it.
 */
export function priority(anomaly: Anomaly): number {
  if (anomaly.explains === true) return Math.abs(anomaly.score * (anomaly.impact ?? 1));
  return suspicion(anomaly) * Math.abs(anomaly.departure ?? UNKNOWN_DEPARTURE);
}

/**
 * Percent of a headline total below which nothing is said of it. Source: one unit of the digit that growth is printed
 * to in the press.
 */
const LEAST_HEADLINE = 0.1;

/**
 * The anomalies of one table, those marked that could move no headline: the least of those whose departure is known,
 * as far as all of them together stay below a tenth of a percent of their total.
 */
export function markedBelow(anomalies: readonly Anomaly[]): readonly Anomaly[] {
  const known = anomalies
    .filter(({ explains, departure }) => explains !== true && departure !== null)
    .toSorted((a, b) => Math.abs(a.departure ?? 0) - Math.abs(b.departure ?? 0));
  const below = new Set<Anomaly>();
  let together = 0;
  for (const anomaly of known) {
    together += Math.abs(anomaly.departure ?? 0);
    if (together > LEAST_HEADLINE) break;
    below.add(anomaly);
  }
  return anomalies.map((anomaly) => (below.has(anomaly) ? { ...anomaly, movesNoHeadline: true } : anomaly));
}

const END = {
  vi: "Còn {count} biến động nhỏ hơn: cộng lại cũng không làm tổng nào đổi quá 0,1%.",
  en: "{count} smaller movements are left: together they change no total by more than 0.1 %.",
};

/** What is said where the list of movements ends before all of them are told; null where all are. */
export function endOfList(anomalies: readonly Anomaly[]): Message | null {
  const left = anomalies.filter(({ movesNoHeadline }) => movesNoHeadline === true).length;
  return left === 0 ? null : message("movements-end", END, { count: { kind: "number", value: left } });
}
