import { cellName } from "../../model/cells/address";
import type { ChartModel, ChartSeries } from "../../model/changes/chart";
import type { CellContent } from "../../model/changes/workbook-change";
import type { WatchedCell } from "../../model/results/summary";

/** Where the page's own figures stand, by row; null for what it does not show. */
export interface PagePlaces {
  readonly headlineAt: (line: number) => number | null;
  readonly progressAt: (line: number) => number | null;
  /** A part of a total, by the place of both in the summary. */
  readonly partAt: (breakdown: number, part: number) => number | null;
}

/** What a cell among a chart's figures holds, once the page is laid out. */
type OnPage = (places: PagePlaces) => CellContent;

/** What is told of a bar: its name and its figure. */
interface ToldBar {
  readonly label: string;
  readonly value: number;
}

/** A category of a chart: what is told of it, and the cells of the page that hold it. */
export interface ChartRow extends ToldBar {
  readonly name: OnPage;
  readonly figure: OnPage;
  /** The name ends with the figure. */
  readonly isNamedWithFigure?: true;
  /** It is the whole that the others are part of. */
  readonly isTotal: boolean;
  /** A second figure, where every category has two. */
  readonly second?: OnPage;
}

/** A series over all rows: how its figure follows from the row's own, whose column is named by `at`. */
export interface ChartColumn extends Pick<
  ChartSeries,
  "look" | "color" | "labelFormat" | "labelPosition" | "onSecondAxis"
> {
  readonly head: string;
  /** The figure of a row; `own` names the row's figure, `above` those of the rows before it (null for the first). */
  readonly formula: (row: ChartRow, own: OwnCells) => CellContent | null;
}

/** Where the figures of a row stand among those of the chart. */
export interface OwnCells {
  readonly figure: string;
  readonly second: string;
  /** The figures of the rows before it, as a range; null for the first. */
  readonly above: string | null;
}

/**
 * One chart as one object: its rows, the finding that is told of these rows, and how they are drawn. Title and bars
 * cannot part.
 */
export interface ChartDraft extends Pick<
  ChartModel,
  "name" | "type" | "valueAxisTitle" | "minimum" | "overlap" | "hasLegend"
> {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  /** What it is about: two charts of one subject tell one finding twice. */
  readonly subject: string;
  /** What the rows show, in one line. */
  readonly finding: string;
  /** What was measured, and in what unit. */
  readonly measured: string;
  /** What each row says, in words, for who cannot see the chart. */
  readonly inWords: (row: ChartRow) => string;
  /** The cells of the clerk's that it is told from. */
  readonly cells: readonly WatchedCell[];
}

/** The cell of a row of the page; where that is not shown, what it would hold. */
export function pageCell(row: number | null, column: number, otherwise: CellContent): CellContent {
  return row === null ? otherwise : { formula: `=${cellName({ row, column })}` };
}

/**
 * Readable in black and white: the whole darkest, what falls lighter than what rises, each at least three times as
 * light as the next. Source: WCAG 2.2, success criterion 1.4.11: 3:1 between parts of a picture that touch.
 */
export const GREYS = { total: "#000000", rise: "#5C5C5C", fall: "#BFBFBF", mark: "#000000" } as const;

/** Shows a figure below or above zero, and nothing for zero, which is what an empty text is drawn as. */
export const LABELS = "#,##0.0#;-#,##0.0#;";
