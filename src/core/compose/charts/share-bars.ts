import type { Bilingual } from "../../model/message";
import type { Breakdown } from "../../model/results/summary";
import type { ChartDraft, ChartRow } from "./chart-draft";
import { GREYS, LABELS, pageCell } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { measureCells } from "./chart-source";
import { filled, inTitle, nameOf, number } from "./chart-words";

const WORDS = {
  finding: { vi: "{total}: {part} chiếm {share}%", en: "{total}: {part} makes up {share}%" },
  whole: { vi: "Cơ cấu của {total} (%)", en: "Shares of {total} (%)" },
  some: { vi: "Trong đó, tỷ trọng trong {total} (%)", en: "Of which: shares of {total} (%)" },
  share: { vi: "Tỷ trọng (%)", en: "Share (%)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Shares in percent that are within this of 100 together are the whole. Source: ten shares rounded to 0.1. */
const ROUNDING = 0.5;

/** The column that holds shares. Source: the headings of the page's table of breakdowns. */
const SHARE_COLUMN = 3;

function sharesOf(source: ChartSource, breakdown: Breakdown, at: number): ChartDraft | null {
  const { analysis, language } = source;
  const of = analysis.summary.headline[breakdown.line];
  const parts = breakdown.parts.flatMap(({ label, share, isMemo }, part) =>
    share === null || isMemo ? [] : [{ label, share, part }],
  );
  const sum = parts.reduce((all, { share }) => all + share.value, 0);
  if (of === undefined || parts.length < 2 || sum > 100 + ROUNDING) return null;
  const rows = parts
    .map(({ label, share, part }): ChartRow => ({
      label,
      value: share.value,
      isTotal: false,
      name: ({ partAt }) => pageCell(partAt(at, part), 0, { text: label }),
      figure: ({ partAt }) => pageCell(partAt(at, part), SHARE_COLUMN, { number: share.value }),
    }))
    .toSorted((a, b) => b.value - a.value);
  const [largest] = rows;
  if (largest === undefined) return null;
  const isWhole = breakdown.further === 0 && sum >= 100 - ROUNDING;
  return {
    name: "soat-so-shares",
    type: "clustered-bar",
    subject: `line ${String(breakdown.line)}`,
    rows,
    columns: [
      {
        head: WORDS.share[language],
        look: "filled",
        color: GREYS.rise,
        labelFormat: LABELS,
        onSecondAxis: false,
        formula: (_, { figure }) => ({ formula: `=${figure}` }),
      },
    ],
    finding: filled(WORDS.finding, language, {
      total: nameOf(of.label, language),
      part: inTitle(largest.label, language),
      share: number(largest.value, language),
    }),
    measured: filled(isWhole ? WORDS.whole : WORDS.some, language, { total: inTitle(of.label, language) }),
    valueAxisTitle: "%",
    minimum: 0,
    overlap: 0,
    hasLegend: false,
    inWords: ({ label, value }) => `${nameOf(label, language)} ${number(value, language)}%`,
    cells: parts.flatMap(({ share }) => measureCells(analysis, breakdown.sheet, share)),
  };
}

/** The parts of each total of the headline by their shares: sorted bars, of one breakdown each. */
export function shareBars(source: ChartSource): readonly ChartDraft[] {
  return source.analysis.summary.breakdowns.flatMap((breakdown, at) => sharesOf(source, breakdown, at) ?? []);
}
