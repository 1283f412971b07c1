import type { CellRange } from "../../model/cells/address";
import { cellName, rangeName } from "../../model/cells/address";
import type { Bilingual, Language } from "../../model/message";
import type { Watched } from "../../model/results/summary";
import type { SheetDraft } from "../sheets/sheet-draft";
import { DESK, DESK_LOOK, LAST, NOTE_SIZE } from "../sheets/summary-look";
import type { ChartDraft, ChartRow, PagePlaces } from "./chart-draft";

const WORDS = {
  heading: { vi: "Số liệu của biểu đồ", en: "Figures of the chart" },
  caption: { vi: "Biểu đồ {number}. ", en: "Chart {number}. " },
  watched: { vi: "biểu đồ {number}", en: "chart {number}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Rows a chart is high: as a rule, and the least at which names and bars can be read. Source: 15 rows of 16.5 points are
 * 248 points, a third of a page; ten are 58 millimetres, of which title and names take half.
 */
const CHART_ROWS = { usual: 15, least: 10 } as const;

/**
 * Bars that stand in the usual height, and in the least; each further one takes a row. Source: 10 points of letters are
 * 16 of a row; three lines of title and the axis take seven rows.
 */
const BARS = { usual: 8, least: 3 } as const;

/** A chart that has its place on the page, before its figures are written. */
export interface PlacedChart {
  readonly draft: ChartDraft;
  readonly position: CellRange;
  readonly number: number;
}

const captionOf = ({ finding, measured, rows, inWords }: ChartDraft): string =>
  `${finding}. ${measured}: ${rows.map(inWords).join("; ")}.`;

/** The cells of a row of a chart, and whether its name tells the figure as well. */
interface ToldCells {
  readonly name: string;
  readonly figure: string;
  readonly isWhole: boolean;
}

/** What a chart shows in words that follow its figures: their names and, where these do not hold them, they themselves. */
function captionFormula(heading: string, rows: readonly ToldCells[]): string {
  const told = rows.map(({ name, figure, isWhole }) =>
    isWhole ? name : `${name}&": "&IF(ISNUMBER(${figure}),ROUND(${figure},2),"…")`,
  );
  return `=IF(ISNUMBER(${rows[0]?.figure ?? "0"}),"${heading}"&${told.join('&"; "&')},"")`;
}

const furtherBars = ({ type, rows }: ChartDraft, held: number): number =>
  type === "clustered-bar" ? Math.max(0, rows.length - held) : 0;

/** Whether a chart can be drawn in so many rows, the one above it among them, and all its bars be named. */
export const fitsIn = (room: number, draft: ChartDraft): boolean =>
  room > CHART_ROWS.least + furtherBars(draft, BARS.least);

/**
 * Keeps a place on the page for a chart, and says beside it, unprinted, in words what it shows.
 * @param room Rows that are left on the page; a chart that is a little higher is made to fit.
 */
export function placeChart(
  sheet: SheetDraft,
  draft: ChartDraft,
  { number, room }: { readonly number: number; readonly room: number },
): PlacedChart {
  // A row between a chart and what is above it, or the end of a page.
  const gap = sheet.row();
  sheet.skip(1);
  const top = sheet.row();
  const usual = CHART_ROWS.usual + furtherBars(draft, BARS.usual);
  const high = fitsIn(room, draft) ? Math.min(room - 1, usual) : usual;
  sheet.skip(high);
  const bottom = top + high - 1;
  sheet.look({ top, left: DESK, bottom, right: DESK }, DESK_LOOK);
  sheet.merge({ top, left: DESK, bottom, right: DESK });
  sheet.keep(gap, bottom);
  return { draft, number, position: { top, left: 0, bottom, right: LAST } };
}

/** The columns of a chart's own figures, zero-based: names, figures, second figures where it has such, then the series. */
const COLUMN = { name: 0, figure: 1, second: 2 } as const;

/** Writes the figures of a chart below what is printed, and draws it over its place. */
export function drawChart(
  sheet: SheetDraft,
  { draft, position, number }: PlacedChart,
  places: PagePlaces,
  language: Language,
): void {
  const { rows, columns, finding, measured, ...look } = draft;
  const small = { size: NOTE_SIZE } as const;
  sheet.skip(1);
  const caption = `${WORDS.heading[language]} ${String(number)}`;
  const hasSecond = rows.some(({ second }) => second !== undefined);
  const series = COLUMN.second + (hasSecond ? 1 : 0);
  sheet.add(
    [{ text: caption }, ...Array<null>(series - 1).fill(null), ...columns.map(({ head }) => ({ text: head }))],
    {
      ...small,
      italic: true,
    },
  );
  const first = sheet.row();
  const cellIn = (row: number, column: number): string => cellName({ row, column });
  // Bars run from the bottom up.
  const inOrder: readonly ChartRow[] = look.type === "clustered-bar" ? rows.toReversed() : rows;
  inOrder.forEach((row, i) => {
    const at = first + i;
    const own = {
      figure: cellIn(at, COLUMN.figure),
      second: cellIn(at, COLUMN.second),
      above: i === 0 ? null : rangeName({ top: first, bottom: at - 1, left: COLUMN.figure, right: COLUMN.figure }),
    };
    sheet.add(
      [
        row.name(places),
        row.figure(places),
        ...(hasSecond ? [row.second?.(places) ?? null] : []),
        ...columns.map(({ formula }) => formula(row, own)),
      ],
      small,
    );
  });
  const last = sheet.row() - 1;
  const cells = inOrder.map(({ isNamedWithFigure = false }, i) => ({
    name: cellIn(first + i, COLUMN.name),
    figure: cellIn(first + i, COLUMN.figure),
    isWhole: isNamedWithFigure,
  }));
  const heading = WORDS.caption[language].replace("{number}", String(number));
  sheet.put(position.top, DESK, { formula: captionFormula(heading, cells) });
  sheet.look(
    { top: first, left: COLUMN.figure, bottom: last, right: series + columns.length - 1 },
    { numberFormat: "#,##0.00" },
  );
  const range = (column: number): CellRange => ({ top: first, left: column, bottom: last, right: column });
  sheet.chart({
    name: look.name,
    type: look.type,
    title: `${finding}\n${measured}`,
    series: columns.map(({ head, look: drawn, color, labelFormat, labelPosition, onSecondAxis }, i) => ({
      name: head,
      values: range(series + i),
      categories: range(COLUMN.name),
      look: drawn,
      color,
      labelFormat,
      ...(labelPosition === undefined ? {} : { labelPosition }),
      onSecondAxis,
    })),
    valueAxisTitle: look.valueAxisTitle,
    minimum: look.minimum,
    overlap: look.overlap,
    hasLegend: look.hasLegend,
    position,
    description: captionOf(draft),
  });
}

/** What a chart's title and caption were told from: where a cell changes, they are out of date. */
export function watchedChart({ draft, number }: PlacedChart): Watched {
  const name = (language: Language): string => WORDS.watched[language].replace("{number}", String(number));
  return { name: { vi: name("vi"), en: name("en") }, cells: draft.cells };
}
