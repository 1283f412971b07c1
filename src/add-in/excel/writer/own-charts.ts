import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { JournalSheet } from "../journal/journal";

/** The charts of one of our sheets and where ours were put, on their way. */
export interface AskedCharts {
  readonly charts: Excel.ChartCollection;
  readonly corners: readonly { readonly name: string; readonly cell: Excel.Range }[];
}

/** A chart of ours on a sheet: by its name, or by its place among the charts where several have that name. */
export interface OwnChart {
  readonly name: string;
  readonly index: number;
  readonly isAlone: boolean;
}

/** Queues the question which charts stand on one of our sheets, and where. */
export function askCharts(sheet: Excel.Worksheet, { edit, previous }: JournalSheet): AskedCharts {
  const { charts } = sheet;
  charts.load("items/name,items/left,items/top");
  return { charts, corners: [edit, previous].flatMap((drawn) => cornersOf(sheet, drawn)) };
}

function cornersOf(sheet: Excel.Worksheet, drawn: SheetChange | null): AskedCharts["corners"] {
  return (drawn?.charts ?? []).map(({ name, position }) => {
    const cell = sheet.getRangeByIndexes(position.top, position.left, 1, 1);
    cell.load("left,top");
    return { name, cell };
  });
}

/**
 * Which of the charts are ours: Excel lets charts share a name, so that of several the one nearest to where we put ours
 * is taken for it, and the others are the clerk's. What was asked has been answered.
 */
export function ownCharts({ charts, corners }: AskedCharts): readonly OwnChart[] {
  return [...new Set(corners.map(({ name }) => name))].flatMap((name) => {
    const far = ({ left, top }: Excel.Chart): number =>
      Math.min(
        ...corners.filter((c) => c.name === name).map(({ cell }) => Math.hypot(left - cell.left, top - cell.top)),
      );
    const found = charts.items.flatMap((chart, index) => (chart.name === name ? [{ index, far: far(chart) }] : []));
    const [nearest] = [...found].sort((a, b) => a.far - b.far);
    return nearest === undefined ? [] : [{ name, index: nearest.index, isAlone: found.length === 1 }];
  });
}

/** Deletes charts of ours from a sheet; from the last, so that places among the others stay as they are. */
export function deleteCharts(sheet: Excel.Worksheet, own: readonly OwnChart[]): void {
  for (const { name, index, isAlone } of [...own].sort((a, b) => b.index - a.index))
    (isAlone ? sheet.charts.getItem(name) : sheet.charts.getItemAt(index)).delete();
}
