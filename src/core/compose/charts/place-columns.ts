import type { Bilingual, Language } from "../../model/message";
import type { MeasureColumn } from "../../model/results/computation";
import type { RowModel, TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import { isAccused } from "../../model/results/accused";
import { PLACE_LIST } from "../../vocabulary/places";
import { subjectOfHeader } from "../../vocabulary/titles";
import { says } from "../../vocabulary/words";
import { fromSheet } from "../sheets/summary-look";
import type { ChartColumn, ChartDraft, ChartRow } from "./chart-draft";
import { GREYS } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { measureCells } from "./chart-source";
import { change, filled, nameOf, signedPercent } from "./chart-words";
import { growthColumns } from "./growth-bars";

const WORDS = {
  finding: {
    vi: "{subject}: cao nhất {top} ({topChange}), thấp nhất {bottom} ({bottomChange})",
    en: "{subject}: highest {top} ({topChange}), lowest {bottom} ({bottomChange})",
  },
  measured: { vi: "Tăng, giảm so với cùng kỳ năm trước (%)", en: "Change on the same period last year (%)" },
  mean: { vi: "Toàn địa bàn (%)", en: "All places (%)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Places that make a list worth a chart, and those a chart holds. Source: a page of A4 has room for 20 slanted names. */
const PLACES = { least: 4, most: 20 } as const;

/** Whether the rows of a table are places, by the header of their names. */
function listsPlaces(table: TableModel): boolean {
  return table.columns.some(({ role, header }) => role === "label" && says(PLACE_LIST, header.join(" ")));
}

/** The growth of a row in percent, with its formula; null where it could not be taken or is accused. */
function growthOf(
  { analysis }: ChartSource,
  table: TableModel,
  { cells, form }: MeasureColumn,
  row: RowModel,
): { readonly value: number; readonly formula: string } | null {
  const cell = cells.find((each) => each.row === row.row);
  if (cell?.status !== "ok" || cell.value === null || cell.formula === null) return null;
  if (cell.operands.some((each) => isAccused(analysis.accused, table.sheet.name, each))) return null;
  const own = cell.formula.slice(1);
  const [value, formula] = {
    index: [cell.value - 100, `${own}-100`] as const,
    change: [cell.value, own] as const,
    fraction: [100 * (cell.value - 1), `100*(${own}-1)`] as const,
  }[form];
  return { value, formula: `=IFERROR(${fromSheet(table.sheet.name, { value, formula })},"")` };
}

/** Columns up and down, whose empty places are drawn as zero, so that the axis has it; the mean as a line. */
function columnsOf(language: Language, mean: string | null): readonly ChartColumn[] {
  const places = growthColumns(language).slice(1);
  if (mean === null) return places;
  return [
    ...places,
    {
      head: WORDS.mean[language],
      look: "line",
      color: GREYS.mark,
      labelFormat: null,
      onSecondAxis: false,
      formula: () => ({ formula: mean }),
    },
  ];
}

/** What the places are compared by: what the column names beside its time, else what the table is about. */
function subjectOf(table: TableModel, { comparison }: MeasureColumn): string {
  const headed = subjectOfHeader(columnAt(table, comparison.current.column)?.header ?? []);
  const titled = table.meaning.subject === "" ? (table.title?.text ?? table.sheet.name) : table.meaning.subject;
  return headed ?? titled;
}

function chartOf(source: ChartSource, table: TableModel, growth: MeasureColumn): ChartDraft | null {
  const { analysis, language } = source;
  const total = table.rows.find(({ kind, parent }) => kind === "total" && parent === null) ?? null;
  const places = table.rows.filter((row) => row.kind === "component" && row.nature === "level" && row.label !== "");
  const told = places.flatMap((row) => {
    const own = growthOf(source, table, growth, row);
    return own === null ? [] : [{ row, ...own }];
  });
  if (told.length < PLACES.least || told.length > PLACES.most) return null;
  const rows = told
    .map(({ row, value, formula }): ChartRow => ({
      label: row.label,
      value,
      isTotal: false,
      name: () => ({ text: row.label }),
      figure: () => ({ formula }),
    }))
    .toSorted((a, b) => b.value - a.value);
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const mean = total === null ? null : growthOf(source, table, growth, total);
  return {
    name: "soat-so-places",
    type: "clustered-column",
    subject: table.id,
    rows,
    columns: columnsOf(language, mean?.formula ?? null),
    finding: filled(WORDS.finding, language, {
      subject: nameOf(subjectOf(table, growth), language),
      top: nameOf(top.label, language),
      topChange: change(top.value, language),
      bottom: nameOf(bottom.label, language),
      bottomChange: change(bottom.value, language),
    }),
    measured: WORDS.measured[language],
    valueAxisTitle: "%",
    minimum: null,
    overlap: 100,
    hasLegend: mean !== null,
    inWords: ({ label, value }) => `${nameOf(label, language)} ${signedPercent(value, language)}`,
    cells: [...told, ...(mean === null ? [] : [mean])].flatMap((each) =>
      measureCells(analysis, table.sheet.name, each),
    ),
  };
}

/** Tables whose rows are places, by their growth: sorted columns, that of all of them as a line. */
export function placeColumns(source: ChartSource): readonly ChartDraft[] {
  const { tables, measures } = source.analysis;
  return tables.filter(listsPlaces).flatMap((table) => {
    const growth = measures.find(({ tableId, measure }) => tableId === table.id && measure === "growth-same-period");
    return growth === undefined || rowAt(table, table.body.top) === null ? [] : (chartOf(source, table, growth) ?? []);
  });
}
