import type { Bilingual, Language } from "../../model/message";
import type { HeadlineRow } from "../../model/results/summary";
import { rowAt } from "../../model/tables/table";
import { weightBounds } from "../../relations/weight-bounds";
import { indicatorKey } from "../../vocabulary/indicators";
import type { ChartDraft, ChartRow } from "./chart-draft";
import { pageCell } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { growthCells } from "./chart-source";
import { change, filled, inTitle, nameOf, number, signedPercent } from "./chart-words";
import { byGrowth, GROWTH_BARS, growthColumns } from "./growth-bars";

const WORDS = {
  explained: {
    vi: "{total} {change}: {part} {verb} từ {least} đến {most} điểm phần trăm",
    en: "{total} {change}: {part} {verb} {least} to {most} percentage points",
  },
  pulls: { vi: "kéo giảm", en: "takes off" },
  lifts: { vi: "đóng góp", en: "adds" },
  ends: {
    vi: "{total} {change}; {top} {topChange}, {bottom} {bottomChange}",
    en: "{total} {change}; {top} {topChange}, {bottom} {bottomChange}",
  },
  measured: { vi: "Tăng, giảm so với cùng kỳ năm trước (%)", en: "Change on the same period last year (%)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * How much of the whole's change a sector must make at least to explain it. Source: half of it or more, and no other
 * sector can have made as much.
 */
const MAIN_PART = 0.5;

/** The column that holds growth. Source: the headings of the page's headline table. */
const GROWTH_COLUMN = 6;

interface Line {
  readonly of: HeadlineRow;
  readonly growth: number;
  /** Its position in the headline. */
  readonly line: number;
}

/** An index of the headline with the sectors below it, where there are two of them or more. */
function composites({ analysis }: ChartSource): readonly { readonly whole: Line; readonly parts: readonly Line[] }[] {
  const { headline } = analysis.summary;
  const lines = headline.flatMap((of, line): readonly Line[] => {
    return of.growth === null || !of.isIndex ? [] : [{ of, growth: of.growth, line }];
  });
  return lines.flatMap((whole) => {
    const table = analysis.tables.find(({ id }) => id === whole.of.tableId);
    const parts = lines.filter(
      ({ of }) =>
        table !== undefined && of.tableId === whole.of.tableId && rowAt(table, of.row)?.parent === whole.of.row,
    );
    return parts.length < 2 ? [] : [{ whole, parts }];
  });
}

/** What of a whole's change one sector must have made, by what its weight can be; null where none explains it. */
function explainedBy(rows: readonly ChartRow[], language: Language): string | null {
  const [whole, ...sectors] = rows;
  if (whole === undefined || whole.value === 0) return null;
  for (const sector of sectors) {
    const others = sectors.filter((row) => row !== sector).map(({ value }) => value);
    const weights = weightBounds(whole.value, sector.value, others);
    if (weights === null) continue;
    const ends = [weights.least * sector.value, weights.most * sector.value].map(Math.abs).toSorted((a, b) => a - b);
    const [least = 0, most = 0] = ends;
    if (Math.sign(sector.value) !== Math.sign(whole.value) || least < MAIN_PART * Math.abs(whole.value)) continue;
    return filled(WORDS.explained, language, {
      total: nameOf(whole.label, language),
      change: change(whole.value, language),
      part: inTitle(sector.label, language),
      verb: (whole.value < 0 ? WORDS.pulls : WORDS.lifts)[language],
      least: number(least, language),
      most: number(most, language),
    });
  }
  return null;
}

function endsOf(rows: readonly ChartRow[], language: Language): string {
  const [whole, top] = rows;
  const bottom = rows.at(-1);
  if (whole === undefined || top === undefined || bottom === undefined) return "";
  return filled(WORDS.ends, language, {
    total: nameOf(whole.label, language),
    change: change(whole.value, language),
    top: inTitle(top.label, language),
    topChange: change(top.value, language),
    bottom: inTitle(bottom.label, language),
    bottomChange: change(bottom.value, language),
  });
}

/** Every index of the headline with its sectors: sorted bars, the whole apart; prices, which are told last, last. */
export function indexBars(source: ChartSource): readonly ChartDraft[] {
  const { analysis, language } = source;
  const isOfPrices = ({ of }: Line): boolean => indicatorKey(of.label) === "consumer-prices";
  const ranked = composites(source).toSorted((a, b) => Number(isOfPrices(a.whole)) - Number(isOfPrices(b.whole)));
  return ranked.map(({ whole, parts }): ChartDraft => {
    const row = ({ of, growth, line }: Line): ChartRow => ({
      label: of.label,
      value: growth,
      isTotal: line === whole.line,
      name: ({ headlineAt }) => pageCell(headlineAt(line), 0, { text: of.label }),
      figure: ({ headlineAt }) => pageCell(headlineAt(line), GROWTH_COLUMN, { number: growth }),
    });
    const rows = byGrowth([whole, ...parts].map(row));
    return {
      ...GROWTH_BARS,
      name: "soat-so-growth",
      type: "clustered-bar",
      subject: `line ${String(whole.line)}`,
      rows,
      columns: growthColumns(language),
      finding: explainedBy(rows, language) ?? endsOf(rows, language),
      measured: WORDS.measured[language],
      inWords: ({ label, value }) => `${nameOf(label, language)} ${signedPercent(value, language)}`,
      cells: [whole, ...parts].flatMap(({ of }) => growthCells(analysis, of)),
    };
  });
}
