import { computeMeasures } from "../../src/core/compute/compute-measures";
import { detectTables } from "../../src/core/layout/detect-tables";
import { cellName } from "../../src/core/model/cells/address";
import { comparisonsOf } from "../../src/core/model/tables/comparison";
import type { Computation, ComputationStatus, MeasureColumn } from "../../src/core/model/results/computation";
import { exact, interval, ratioMayBe, within, type Interval } from "../../src/core/model/cells/decimal";
import type { MeasureForm, MeasureKind, TableModel } from "../../src/core/model/tables/table";
import { figure, isEmptyForm } from "../../src/core/model/tables/table";
import { valueAt, type Cell, type SheetGrid, type WorkbookSnapshot } from "../../src/core/model/cells/workbook";

/**
 * How a figure computed from the blanked sheet compares with the figure that was erased. `inside`: it lies in the
 * rounding of what was printed. `other-form`: it does in another form (108.95 for 8.95). `inputs-rounded`: it does
 * for some values that round to the inputs shown. `different`: it does not. `quiet`: nothing was computed for the
 * row. `not-taken`: nothing was computed for the column.
 */
type TwinOutcome = "inside" | "other-form" | "inputs-rounded" | "different" | "quiet" | "not-taken";

/** One figure that a sheet prints and that was erased. */
export interface ErasedFigure {
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly label: string;
  readonly measure: MeasureKind;
  readonly form: MeasureForm | null;
  readonly printed: number;
  readonly outcome: TwinOutcome;
  readonly status: ComputationStatus | null;
  readonly value: number | null;
  /** Current and base as "F12 525". */
  readonly operands: readonly string[];
}

/** A column that prints growth or attainment but was not paired with two columns of figures. */
export interface UnpairedColumn {
  readonly sheet: string;
  readonly column: string;
  readonly header: string;
  readonly measure: MeasureKind;
}

const RATIOS: readonly MeasureKind[] = ["growth-same-period", "growth-previous-period", "plan-attainment"];

const columnLetters = (column: number): string => cellName({ row: 0, column }).replace(/\d+$/, "");

/** The columns of a table that print a ratio of two of its own columns. */
function printedColumns(table: TableModel): readonly {
  readonly column: number;
  readonly header: string;
  readonly measure: MeasureKind;
  readonly form: MeasureForm | null;
}[] {
  return comparisonsOf(table).flatMap(({ column, measure }) =>
    column === null || column.isEmpty
      ? []
      : [{ column: column.column, header: column.header.join(" / "), measure, form: column.form }],
  );
}

function without(sheet: SheetGrid, erased: ReadonlyMap<number, readonly TableModel[]>): SheetGrid {
  const { usedRange } = sheet;
  if (usedRange === null) return sheet;
  const cells = sheet.cells.map((line, i) =>
    line.map((cell: Cell | null, j) => {
      const row = usedRange.top + i;
      const isErased = (erased.get(usedRange.left + j) ?? []).some(
        (table) => table.body.top <= row && row <= table.body.bottom,
      );
      return isErased ? null : cell;
    }),
  );
  return { ...sheet, cells };
}

/** Where a sheet prints growth or attainment and has the inputs: the columns' cells below their headers. */
export function printedComparisons(
  workbook: WorkbookSnapshot,
): readonly { readonly sheet: string; readonly column: number; readonly top: number; readonly bottom: number }[] {
  return detectTables(workbook)
    .filter((table) => !isEmptyForm(table))
    .flatMap((table) =>
      printedColumns(table).map(({ column }) => ({
        sheet: table.sheet.name,
        column,
        top: table.body.top,
        bottom: table.body.bottom,
      })),
    );
}

/** The workbook with every printed growth and attainment emptied below its header where the table has both inputs. */
function blankedTwin(workbook: WorkbookSnapshot): {
  readonly twin: WorkbookSnapshot;
  readonly printed: readonly TableModel[];
} {
  const printed = detectTables(workbook).filter((table) => !isEmptyForm(table) && printedColumns(table).length > 0);
  const sheets = workbook.sheets.map((sheet) => {
    const erased = new Map<number, TableModel[]>();
    for (const table of printed.filter((t) => t.sheet === sheet))
      for (const { column } of printedColumns(table)) erased.set(column, [...(erased.get(column) ?? []), table]);
    return erased.size === 0 ? sheet : without(sheet, erased);
  });
  return { twin: { ...workbook, sheets }, printed };
}

/** The printed figure's rounding; one kept in full precision is known to 11 digits. */
function roundingOf(figure: number): Interval {
  const bounds = interval(figure);
  const slack = exact(Math.abs(figure)).times(1e-11);
  return { low: bounds.low.minus(slack), high: bounds.high.plus(slack) };
}

const FORMS: readonly MeasureForm[] = ["index", "change", "fraction"];
const asRatio = (value: number, form: MeasureForm): number =>
  ({ index: value / 100, change: 1 + value / 100, fraction: value })[form];
const inForm = (ratio: number, form: MeasureForm): number =>
  ({ index: ratio * 100, change: ratio * 100 - 100, fraction: ratio })[form];

function reachable(printed: number, form: MeasureForm, current: number, base: number, scale: number): boolean {
  const place = roundingOf(printed);
  const shifted = form === "change" ? { low: place.low.plus(100), high: place.high.plus(100) } : place;
  return ratioMayBe(roundingOf(current), roundingOf(base), shifted, scale * (form === "fraction" ? 1 : 100)) === true;
}

function compare(printed: number, table: TableModel, column: MeasureColumn, cell: Computation): TwinOutcome {
  if (cell.value === null) return "quiet";
  if (within(exact(cell.value), roundingOf(printed))) return "inside";
  const ratio = asRatio(cell.value, column.form);
  if (FORMS.some((form) => form !== column.form && within(exact(inForm(ratio, form)), roundingOf(printed))))
    return "other-form";
  const [current, base] = cell.operands.map((operand) => figure(table, operand.row, operand.column));
  if (cell.status === "by-definition" || typeof current !== "number" || typeof base !== "number" || current === 0)
    return "different";
  const scale = (ratio * base) / current;
  return FORMS.some((form) => reachable(printed, form, current, base, scale)) ? "inputs-rounded" : "different";
}

/**
 * Every figure that was erased, with what the blanked workbook gives for it; and the columns that have no inputs on
 * their sheet.
 */
export function twinsOf(workbook: WorkbookSnapshot): {
  readonly figures: readonly ErasedFigure[];
  readonly unpaired: readonly UnpairedColumn[];
} {
  const { twin, printed } = blankedTwin(workbook);
  const tables = detectTables(twin);
  const taken = computeMeasures(tables);
  const figures: ErasedFigure[] = [];
  for (const original of printed) {
    const sheet = original.sheet.name;
    const ofSheet = taken.flatMap((column) =>
      tables
        .filter(
          (t) => t.id === column.tableId && t.sheet.name === sheet && t.columns.includes(column.comparison.current),
        )
        .map((table) => ({ table, column })),
    );
    for (const { column, header, measure, form } of printedColumns(original)) {
      for (const row of original.rows) {
        const value = valueAt(original.sheet, row.row, column);
        if (typeof value !== "number") continue;
        const found = ofSheet.flatMap(({ table, column: computed }) =>
          computed.comparison.column?.column === column
            ? computed.cells.filter((cell) => cell.row === row.row).map((cell) => ({ table, computed, cell }))
            : [],
        )[0];
        figures.push({
          sheet,
          cell: cellName({ row: row.row, column }),
          column: header,
          label: row.label,
          measure,
          form,
          printed: value,
          outcome: found ? compare(value, found.table, found.computed, found.cell) : "not-taken",
          status: found?.cell.status ?? null,
          value: found?.cell.value ?? null,
          operands: (found?.cell.operands ?? []).map(
            (o) => `${cellName(o)} ${JSON.stringify(valueAt(original.sheet, o.row, o.column))}`,
          ),
        });
      }
    }
  }
  const unpaired = detectTables(workbook).flatMap((table) => {
    const paired = new Set(printedColumns(table).map((c) => c.column));
    return table.columns
      .filter(
        (c) =>
          c.role === "measure" &&
          c.measure !== null &&
          RATIOS.includes(c.measure) &&
          !c.isEmpty &&
          !paired.has(c.column),
      )
      .map((c) => ({
        sheet: table.sheet.name,
        column: columnLetters(c.column),
        header: c.header.join(" / "),
        measure: c.measure ?? "other",
      }));
  });
  return { figures, unpaired };
}
