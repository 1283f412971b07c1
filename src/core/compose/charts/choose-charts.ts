import { attainmentColumns } from "./attainment-columns";
import type { ChartDraft } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { contributionWaterfalls } from "./contribution-waterfall";
import { indexBars } from "./index-bars";
import { periodColumns } from "./period-columns";
import { placeColumns } from "./place-columns";
import { shareBars } from "./share-bars";

/** Charts of one workbook at most. Source: three pages of text and tables hold four without becoming a picture book. */
const MOST_CHARTS = 4;

/** The kinds by what a director asks first: why the total moved, where, for how long, whether the plan will be met. */
const KINDS: readonly ((source: ChartSource) => readonly ChartDraft[])[] = [
  indexBars,
  contributionWaterfalls,
  placeColumns,
  periodColumns,
  attainmentColumns,
  shareBars,
];

/** The charts of a workbook, the most telling first: the first of every kind, then a second of some, each its finding. */
export function chooseCharts(source: ChartSource): readonly ChartDraft[] {
  const drafts = KINDS.map((kind) => kind(source).filter(({ finding }) => finding !== ""));
  const turns = Math.max(...drafts.map((kind) => kind.length));
  const ranked = Array.from({ length: turns }, (_, turn) => drafts.flatMap((kind) => kind[turn] ?? [])).flat();
  const told = new Set<string>();
  const chosen = ranked.filter(({ subject }) => {
    const isNew = !told.has(subject);
    told.add(subject);
    return isNew;
  });
  return chosen.slice(0, MOST_CHARTS).map((draft, i) => ({ ...draft, name: `${draft.name}-${String(i + 1)}` }));
}
