import { cellName } from "../../model/cells/address";
import type { HeadlineRow } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import type { SheetDraft } from "./sheet-draft";

const WORDS = {
  heading: { vi: "Số liệu của biểu đồ", en: "Figures of the chart" },
  series: { vi: "Tăng, giảm so với cùng kỳ (%)", en: "Change on same period (%)" },
  title: { vi: "Tăng, giảm so với cùng kỳ năm trước (%)", en: "Change on the same period last year (%)" },
  sectors: {
    vi: "Chỉ số sản xuất công nghiệp theo ngành: tăng, giảm so với cùng kỳ (%)",
    en: "Industrial production by sector: change on the same period (%)",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Sheet rows a chart is high. Source: 17 rows of 15.75 points (the sheet's font, see `heightOf`) are 268 points, a
 * third of an A4 page upright.
 */
const CHART_ROWS = 17;

/** Bars a chart holds at most. Source: in `CHART_ROWS`, two of them for the title, one row of 15.75 points for each. */
const MOST_BARS = 15;

/** Dark enough to print well without colour. */
const BAR_COLOR = "#1F4E79";

/**
 * A bar chart of growth, highest first, over a block of its own below it: source rows that are hidden or filtered
 * would vanish from a chart that pointed at them. Index rows (the sectors) where there are several, else every row
 * with a growth. `first` is the sheet row of the first headline.
 */
export function addChart(sheet: SheetDraft, headline: readonly HeadlineRow[], first: number, language: Language): void {
  const rows = headline.map((row, i) => ({ row, at: first + i })).filter((r) => r.row.growth !== null);
  const sectors = rows.filter((r) => r.row.isIndex);
  const chosen = (sectors.length > 2 ? sectors : rows).slice(0, MOST_BARS);
  if (chosen.length < 2) return;
  const sorted = chosen.toSorted((a, b) => (b.row.growth ?? 0) - (a.row.growth ?? 0) || a.at - b.at);
  const chartTop = sheet.row();
  sheet.skip(CHART_ROWS + 1);
  const head = sheet.add([{ text: WORDS.heading[language] }, { text: WORDS.series[language] }], {
    italic: true,
    size: 10,
  });
  for (const { at } of sorted) {
    const row = sheet.add(
      [{ formula: `=${cellName({ row: at, column: 0 })}` }, { formula: `=${cellName({ row: at, column: 6 })}` }],
      { size: 10 },
    );
    sheet.look({ top: row, left: 1, bottom: row, right: 1 }, { numberFormat: "#,##0.00" });
  }
  const bottom = sheet.row() - 1;
  const isSectors = sectors.length > 2;
  sheet.printTo(chartTop + CHART_ROWS - 1);
  sheet.chart({
    name: "soat-so-growth",
    type: "clustered-bar",
    title: (isSectors ? WORDS.sectors : WORDS.title)[language],
    series: [
      {
        name: WORDS.series[language],
        values: { top: head + 1, left: 1, bottom, right: 1 },
        categories: { top: head + 1, left: 0, bottom, right: 0 },
        color: BAR_COLOR,
        numberFormat: "#,##0.00",
      },
    ],
    valueAxisTitle: null,
    position: { top: chartTop, left: 0, bottom: chartTop + CHART_ROWS - 1, right: 7 },
    description: `${(isSectors ? WORDS.sectors : WORDS.title)[language]}: ${sorted.map((r) => r.row.label).join("; ")}`,
  });
}
