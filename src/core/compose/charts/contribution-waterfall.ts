import { cellName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { Bilingual, Language } from "../../model/message";
import type { Breakdown } from "../../model/results/summary";
import type { ChartColumn, ChartDraft, ChartRow, OwnCells } from "./chart-draft";
import { GREYS, pageCell } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { growthCells, measureCells } from "./chart-source";
import { change, filled, inTitle, nameOf, number } from "./chart-words";

const WORDS = {
  finding: {
    vi: "{total} {change}: {part} {verb} {points} điểm phần trăm",
    en: "{total} {change}: {part} {verb} {points} percentage points",
  },
  adds: { vi: "đóng góp", en: "adds" },
  takes: { vi: "kéo giảm", en: "takes off" },
  measured: {
    vi: "Đóng góp vào mức tăng, giảm so với cùng kỳ (điểm phần trăm)",
    en: "Contributions to the change on the same period (percentage points)",
  },
  rest: { vi: "Phần còn lại", en: "The rest" },
  unit: { vi: "điểm phần trăm", en: "percentage points" },
  below: { vi: "dưới không", en: "below zero" },
  base: { vi: "Chân cột", en: "Base" },
  rise: { vi: "Tăng", en: "Up" },
  fall: { vi: "Giảm", en: "Down" },
  total: { vi: "Toàn bộ", en: "Whole" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Parts shown one by one. Source: eight columns with whole names stand side by side on a page, two are the rest and all. */
const MOST_PARTS = 6;

/** Points so near to zero that no rest is drawn. Source: they are printed with two decimals. */
const NO_REST = 0.005;

/** Columns of the page's tables: growth in the headline, contributions in the breakdown. */
const COLUMN = { growth: 6, contribution: 4 } as const;

/** Where a step of the waterfall begins and ends. */
function stepOf({ isTotal }: ChartRow, { figure, above }: OwnCells): { readonly from: string; readonly to: string } {
  const from = isTotal || above === null ? "0" : `SUM(${above})`;
  return { from, to: isTotal ? `N(${figure})` : `(${from}+N(${figure}))` };
}

/** Columns that are stacked, those above zero and those below it each on their own. */
function stackedColumns(language: Language): readonly ChartColumn[] {
  const base: ChartColumn = {
    head: WORDS.base[language],
    look: "bare",
    color: GREYS.fall,
    labelFormat: null,
    onSecondAxis: false,
    formula: (row, own) => {
      const { from, to } = stepOf(row, own);
      return { formula: `=MAX(0,MIN(${from},${to}))+MIN(0,MAX(${from},${to}))` };
    },
  };
  const bar = (
    head: string,
    color: string,
    holds: string,
    isOfTotal: boolean,
    side: "above" | "below",
  ): ChartColumn => ({
    head,
    look: "filled",
    color,
    labelFormat: null,
    onSecondAxis: false,
    formula: (row, own) => {
      if (row.isTotal !== isOfTotal) return null;
      const { from, to } = stepOf(row, own);
      const length =
        side === "above"
          ? `MAX(0,${from},${to})-MAX(0,MIN(${from},${to}))`
          : `MIN(0,${from},${to})-MIN(0,MAX(${from},${to}))`;
      return { formula: `=IF(N(${own.figure})${holds},${length},0)` };
    },
  });
  const [rise, fall, total, below] = [WORDS.rise, WORDS.fall, WORDS.total, WORDS.below].map(
    (words) => words[language],
  ) as [string, string, string, string];
  return [
    base,
    bar(rise, GREYS.rise, ">=0", false, "above"),
    bar(`${rise} (${below})`, GREYS.rise, ">=0", false, "below"),
    bar(fall, GREYS.fall, "<0", false, "above"),
    bar(`${fall} (${below})`, GREYS.fall, "<0", false, "below"),
    {
      ...bar(total, GREYS.total, "", true, "above"),
      formula: ({ isTotal }, { figure }) => (isTotal ? { formula: `=N(${figure})` } : null),
    },
  ];
}

function findingOf(rows: readonly ChartRow[], language: Language): string {
  const total = rows.find(({ isTotal }) => isTotal);
  const [main] = rows
    .filter(({ isTotal, label }) => !isTotal && label !== "")
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (total === undefined || main === undefined) return "";
  return filled(WORDS.finding, language, {
    total: nameOf(total.label, language),
    change: change(total.value, language),
    part: inTitle(main.label, language),
    verb: (main.value < 0 ? WORDS.takes : WORDS.adds)[language],
    points: number(Math.abs(main.value), language),
  });
}

/** A row of the page by its name with the figure below it: a column that crosses zero is drawn in two pieces. */
function named(row: number | null, figureColumn: number, otherwise: string): CellContent {
  if (row === null) return { text: otherwise };
  const [name, figure] = [cellName({ row, column: 0 }), cellName({ row, column: figureColumn })];
  return { formula: `=${name}&": "&IF(N(${figure})>0,"+","")&IF(ISNUMBER(${figure}),ROUND(${figure},2),"")` };
}

/** What the whole has changed by beyond the parts that are shown. */
function restCell(total: number | null, parts: readonly (number | null)[], rest: number): CellContent {
  if (total === null || parts.includes(null)) return { number: rest };
  const growth = cellName({ row: total, column: COLUMN.growth });
  const cells = parts.map((row) => cellName({ row: row ?? 0, column: COLUMN.contribution }));
  return { formula: `=IF(ISNUMBER(${growth}),${growth}-SUM(${cells.join(",")}),"")` };
}

function waterfallOf(source: ChartSource, breakdown: Breakdown, at: number): ChartDraft | null {
  const { analysis, language } = source;
  const of = analysis.summary.headline[breakdown.line];
  if (of === undefined || of.growth === null) return null;
  const { label: totalLabel, growth } = of;
  const parts = breakdown.parts.flatMap(({ label, contribution, isMemo }, part) =>
    contribution === null || isMemo ? [] : [{ label, measure: contribution, part }],
  );
  const shown = parts.slice(0, MOST_PARTS);
  if (shown.length < 2) return null;
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${number(value, language)}`;
  const told = (label: string, value: number): string => `${label}: ${signed(value)}`;
  const rest = growth - shown.reduce((sum, { measure }) => sum + measure.value, 0);
  const rows: readonly ChartRow[] = [
    ...shown.map(({ label, measure, part }): ChartRow => ({
      label,
      value: measure.value,
      isTotal: false,
      isNamedWithFigure: true,
      name: ({ partAt }) => named(partAt(at, part), COLUMN.contribution, told(label, measure.value)),
      figure: ({ partAt }) => pageCell(partAt(at, part), COLUMN.contribution, { number: measure.value }),
    })),
    ...(Math.abs(rest) < NO_REST
      ? []
      : [
          {
            label: "",
            value: rest,
            isTotal: false,
            name: () => ({ text: WORDS.rest[language] }),
            figure: ({ headlineAt, partAt }) =>
              restCell(
                headlineAt(breakdown.line),
                shown.map(({ part }) => partAt(at, part)),
                rest,
              ),
          } satisfies ChartRow,
        ]),
    {
      label: totalLabel,
      value: growth,
      isTotal: true,
      isNamedWithFigure: true,
      name: ({ headlineAt }) => named(headlineAt(breakdown.line), COLUMN.growth, told(totalLabel, growth)),
      figure: ({ headlineAt }) => pageCell(headlineAt(breakdown.line), COLUMN.growth, { number: growth }),
    },
  ];
  return {
    name: "soat-so-contribution",
    type: "stacked-column",
    subject: `line ${String(breakdown.line)}`,
    rows,
    columns: stackedColumns(language),
    finding: findingOf(rows, language),
    measured: WORDS.measured[language],
    valueAxisTitle: WORDS.unit[language],
    minimum: null,
    overlap: 100,
    hasLegend: false,
    inWords: ({ label, value }) => `${label === "" ? WORDS.rest[language] : nameOf(label, language)} ${signed(value)}`,
    cells: [
      ...growthCells(analysis, of),
      ...shown.flatMap(({ measure }) => measureCells(analysis, breakdown.sheet, measure)),
    ],
  };
}

/** Every total of the headline whose parts' contributions are known: a waterfall of stacked columns. */
export function contributionWaterfalls(source: ChartSource): readonly ChartDraft[] {
  return source.analysis.summary.breakdowns.flatMap((breakdown, at) => waterfallOf(source, breakdown, at) ?? []);
}
