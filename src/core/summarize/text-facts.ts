import type { CellAddress } from "../model/cells/address";
import { normalizeLabel } from "../model/message";
import type { AccusedCells } from "../model/results/accused";
import type { MeasureColumn } from "../model/results/computation";
import type { TextFact } from "../model/results/text-check";
import type { RowModel, TableModel } from "../model/tables/table";
import { figure, LIKELY } from "../model/tables/table";
import { indicatorName } from "../vocabulary/indicators";
import { proseLabel, withoutBrackets } from "../vocabulary/names";
import { withoutUnit } from "../vocabulary/unit-names";
import type { ReportLine } from "./report-line";
import { lineOf } from "./report-line";
import { reportOf } from "./report-table";

/** An indicator as texts may name it, in words, with every figure the workbook holds of it. */
export interface Subject {
  readonly label: string;
  readonly names: readonly (readonly string[])[];
  readonly facts: readonly TextFact[];
  readonly table: TableModel;
  readonly row: RowModel;
  /** What the table, read as a report, says of it. */
  readonly line: ReportLine | null;
}

/** The words of a text as labels are compared, marks between them left out. */
export const wordsOf = (text: string): readonly string[] =>
  normalizeLabel(text)
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .split(" ");

function namesOf(row: RowModel): readonly (readonly string[])[] {
  const label = withoutUnit(row.label, row.unit);
  const names = [
    label,
    proseLabel(label),
    withoutBrackets(proseLabel(label)),
    indicatorName(label).vi,
    proseLabel(label).split(" - ")[0] ?? "",
  ];
  return [...new Set(names.map((name) => wordsOf(name).join(" ")))]
    .filter((name) => name.length > 2)
    .map((name) => name.split(" "));
}

function measured(line: ReportLine): readonly TextFact[] {
  const { headline, report } = line;
  const { sheet } = report.table;
  const at = (cell: CellAddress | null | undefined): CellAddress =>
    cell ?? { row: line.row.row, column: report.current?.column ?? 0 };
  const fact = (
    kind: TextFact["kind"],
    value: number | null,
    cell: CellAddress | null | undefined,
  ): readonly TextFact[] => (value === null ? [] : [{ kind, value, unit: null, sheet: sheet.name, cell: at(cell) }]);
  return [
    ...fact("growth", headline.growth, headline.growthCell ?? headline.current?.cell),
    ...fact("attainment", headline.attainment, headline.attainmentCell ?? headline.current?.cell),
  ];
}

function valuesOf(table: TableModel, row: RowModel): readonly TextFact[] {
  return table.columns.flatMap((column): readonly TextFact[] => {
    const value = figure(table, row.row, column.column);
    if (column.role !== "value" || typeof value !== "number") return [];
    const unit = row.unit ?? column.unit ?? table.unit;
    return [{ kind: "value", value, unit, sheet: table.sheet.name, cell: { row: row.row, column: column.column } }];
  });
}

/** What the workbook can tell of each indicator: its figures, its growth and its share of the plan. */
export function subjectsOf(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  accused: AccusedCells,
): readonly Subject[] {
  return tables
    .filter(({ confidence }) => confidence >= LIKELY)
    .flatMap((table) => {
      const report = reportOf(table, measures, accused);
      return table.rows.flatMap((row): readonly Subject[] => {
        const line = report === null ? null : lineOf(report, row);
        const facts = [...valuesOf(table, row), ...(line === null ? [] : measured(line))];
        return facts.length === 0 ? [] : [{ label: row.label, names: namesOf(row), facts, table, row, line }];
      });
    });
}
