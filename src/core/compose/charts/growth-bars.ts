import type { Bilingual, Language } from "../../model/message";
import type { ChartColumn, ChartDraft, ChartRow } from "./chart-draft";
import { GREYS, LABELS } from "./chart-draft";

const HEADS = {
  total: { vi: "Toàn bộ", en: "Whole" },
  rise: { vi: "Tăng", en: "Up" },
  fall: { vi: "Giảm", en: "Down" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Bars of change by what they are: the whole, what rises and what falls; the colour follows the figure. */
export function growthColumns(language: Language): readonly ChartColumn[] {
  const bar = (head: Bilingual, color: string, formula: ChartColumn["formula"]): ChartColumn => ({
    head: head[language],
    look: "filled",
    color,
    labelFormat: LABELS,
    onSecondAxis: false,
    formula,
  });
  const part =
    (condition: string): ChartColumn["formula"] =>
    ({ isTotal }, { figure }) =>
      isTotal ? null : { formula: `=IF(ISNUMBER(${figure}),IF(${figure}${condition},${figure},""),"")` };
  return [
    bar(HEADS.total, GREYS.total, ({ isTotal }, { figure }) => (isTotal ? { formula: `=${figure}` } : null)),
    bar(HEADS.rise, GREYS.rise, part(">=0")),
    bar(HEADS.fall, GREYS.fall, part("<0")),
  ];
}

/** The whole first, then from what grew most to what fell most. */
export function byGrowth(rows: readonly ChartRow[]): readonly ChartRow[] {
  return rows.toSorted((a, b) => Number(b.isTotal) - Number(a.isTotal) || b.value - a.value);
}

/** What charts of such bars have in common. */
export const GROWTH_BARS = {
  valueAxisTitle: "%",
  minimum: null,
  overlap: 100,
  hasLegend: false,
} as const satisfies Partial<ChartDraft>;
