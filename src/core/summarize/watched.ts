import type { CellAddress } from "../model/cells/address";
import { cellName } from "../model/cells/address";
import { isBlank, valueAt } from "../model/cells/workbook";
import type { Anomaly } from "../model/results/anomaly";
import type { Place } from "../model/results/finding";
import type { Watched, WatchedCell } from "../model/results/summary";
import type { Bilingual } from "../model/message";
import type { TableModel } from "../model/tables/table";
import { indicatorName } from "../vocabulary/indicators";
import { periodsOf } from "../vocabulary/periods";
import type { ReportLine } from "./report-line";
import type { ReportTable, TakenColumn } from "./report-table";

const PERIOD: Bilingual = { vi: "kỳ báo cáo ghi trong tiêu đề", en: "the reporting period named in the headings" };

function cellsIn(table: TableModel, cells: readonly CellAddress[]): readonly WatchedCell[] {
  const names = new Set<string>();
  return cells.flatMap(({ row, column }) => {
    const value = valueAt(table.sheet, row, column);
    const name = cellName({ row, column });
    if (names.has(name) || isBlank(value)) return [];
    names.add(name);
    return [{ sheet: table.sheet.name, cell: { row, column }, value }];
  });
}

const operandsOf = (taken: TakenColumn | null, row: number): readonly CellAddress[] => taken?.operands.get(row) ?? [];

/** The cells that the sentence about a line takes figures from: a plan only where its share is told. */
function cellsTold({ report, row, headline }: ReportLine): readonly CellAddress[] {
  const { current, growth, growthCell, attainment, attainmentCell } = headline;
  const own = (cell: CellAddress | null | undefined): readonly CellAddress[] => (cell ? [cell] : []);
  const ofGrowth = growthCell ? [growthCell] : operandsOf(report.growth, row.row);
  const ofAttainment = attainmentCell ? [attainmentCell] : operandsOf(report.attainment, row.row);
  return [
    ...own(current?.cell),
    ...(growth === null ? [] : ofGrowth),
    ...(attainment === null || headline.isIndex ? [] : ofAttainment),
  ];
}

/**
 * What a sentence about the first of these lines was drafted from, given every line it speaks of or chooses among, and
 * further cells of its table.
 */
export function watchedLines(
  lines: readonly [ReportLine, ...ReportLine[]],
  name: string,
  further: readonly CellAddress[] = [],
): Watched {
  const [first] = lines;
  return { name: indicatorName(name), cells: cellsIn(first.report.table, [...lines.flatMap(cellsTold), ...further]) };
}

/** Every cell of a sheet from one row to before another. */
function rowsOf({ sheet, body }: TableModel, from: number, to: number): readonly CellAddress[] {
  const { left, right } = sheet.usedRange ?? body;
  return Array.from({ length: Math.max(0, to - from) }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, k) => ({ row: from + i, column: left + k })),
  ).flat();
}

/** The headings that name the times a table is about: those of its column, and what stands above them. */
export function watchedPeriod({ table, current, printedGrowth }: ReportTable): Watched {
  const { header, title, body } = table;
  const { top, bottom } = header ?? { top: body.top, bottom: body.top - 1 };
  const column = (current ?? printedGrowth)?.column ?? body.left;
  const heads = Array.from({ length: bottom - top + 1 }, (_, i) => ({ row: top + i, column }));
  const named = cellsIn(table, [...rowsOf(table, title?.cell.row ?? top, top), ...heads]).filter(
    ({ value }) => typeof value === "number" || (typeof value === "string" && periodsOf(value).length > 0),
  );
  return { name: PERIOD, cells: named };
}

const cellOf = ({ range }: Place): CellAddress | null =>
  range.top === range.bottom && range.left === range.right ? { row: range.top, column: range.left } : null;

/** What a movement is told from: its figure and those it was judged against. */
export function watchedMovement(anomaly: Anomaly, tables: readonly TableModel[]): Watched {
  const places = [anomaly.place, ...anomaly.siblings.map(({ place }) => place)];
  const cells = places.flatMap((place) => {
    const table = tables.find(({ sheet }) => sheet.name === place.sheet);
    const cell = cellOf(place);
    return table === undefined || cell === null ? [] : cellsIn(table, [cell]);
  });
  return { name: { vi: `biến động ${anomaly.label}`, en: `movement of ${anomaly.label}` }, cells };
}

/** What is watched under one name as one: it is named once where it is out of date, whichever sentences it stands in. */
export function watchedByName(watched: readonly Watched[]): readonly Watched[] {
  const byName = new Map<string, { readonly name: Bilingual; readonly cells: Map<string, WatchedCell> }>();
  for (const { name, cells } of watched) {
    const known = byName.get(name.vi) ?? { name, cells: new Map<string, WatchedCell>() };
    byName.set(name.vi, known);
    for (const each of cells) known.cells.set(`${cellName(each.cell)} ${each.sheet}`, each);
  }
  return [...byName.values()].map(({ name, cells }) => ({ name, cells: [...cells.values()] }));
}
