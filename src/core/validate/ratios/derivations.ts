import type { Decimal } from "../../model/cells/decimal";
import { comparisonsOf } from "../../model/tables/comparison";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { ratioFits } from "./ratios";
import type { Rounded } from "../sums/sum-judgement";

/**
 * Rows that must agree, and rows that may deviate for each of them, before a column is taken to follow from two
 * others.
 */
const LEAST_ROWS = 4;
const DEVIATING = 0.5;
/** Columns of figures that are tried in pairs. */
const MOST_COLUMNS = 16;

/** How a column follows from two others: by a ratio in one of its forms, or by subtraction. */
type Operation = MeasureForm | "difference";
const OPERATIONS: readonly Operation[] = ["index", "change", "fraction", "difference"];

/** A row of a derived column with the figures it follows from. */
export interface DerivedRow {
  readonly row: RowModel;
  readonly current: Figure;
  readonly base: Figure;
  readonly printed: Figure;
}

/** A column that follows from two others by one operation, in all rows but a few; its rows are in the table's order. */
export interface Derivation {
  readonly column: ColumnModel;
  readonly current: ColumnModel;
  readonly base: ColumnModel;
  readonly operation: Operation;
  readonly agreeing: number;
  readonly rows: readonly DerivedRow[];
  readonly wrong: readonly DerivedRow[];
  /** Rows that hold on another scale than the column's: 0.954 for 95.4. */
  readonly otherScale: readonly DerivedRow[];
}

/** Shares and measures that no comparison by period claims: those are the business of growth and attainment. */
function derivedColumns(table: TableModel): readonly ColumnModel[] {
  const claimed = new Set(comparisonsOf(table).flatMap(({ column }) => (column ? [column.column] : [])));
  const isNamed = (c: ColumnModel): boolean => c.header.some((part) => /\p{L}/u.test(part));
  return table.columns.filter(
    (c) =>
      !c.isEmpty &&
      isNamed(c) &&
      !claimed.has(c.column) &&
      (c.role === "measure" || (c.role === "value" && isShare(c))),
  );
}

/** Whether a column of figures says that it is in percent. */
const isShare = (column: ColumnModel): boolean =>
  column.unit?.dimension === "percent" || column.header.some((part) => part.includes("%"));

/** Whether a row's printed figure follows from the two others by the operation, in any rounding. */
export function holds(
  operation: Operation,
  { current, base, printed }: { readonly [K in "current" | "base" | "printed"]: Rounded },
): boolean {
  if (operation !== "difference") return ratioFits(current, base, printed, operation) === true;
  return missOf({ current, base, printed }).lte(roundingOf({ current, base, printed }).times(TO_THE_DIGIT));
}

/**
 * The part of what rounding may do within which a difference is taken of the figures as printed, by which a column of
 * differences is known. Source: chosen, a hundredth: such differences are exact but for what doubles lose.
 */
const TO_THE_DIGIT = 0.01;

type Rounding = { readonly [K in "current" | "base" | "printed"]: Rounded };

const missOf = ({ current, base, printed }: Rounding): Decimal =>
  current.exact.minus(base.exact).minus(printed.exact).abs();

/** By how much a difference may miss that of its rounded figures: half a last digit of each. */
const roundingOf = ({ current, base, printed }: Rounding): Decimal =>
  current.unit.plus(base.unit).plus(printed.unit).div(2);

/** How far rounding in doubles may carry a product of two figures. Source: chosen, a million times its 2^-52. */
const SLACK = 1e-9;

/** At least the unit of a figure's last digit. */
const atMost = ({ unit }: Figure): number => (unit.c[0] === 0 ? 0 : 10 ** (unit.e + 1));

/** Whether doubles tell already, far beyond their own error, that a row does not hold. */
function isFarOff(operation: Operation, { current, base, printed }: DerivedRow): boolean {
  const units = { current: atMost(current), base: atMost(base), printed: atMost(printed) };
  if (operation === "difference") {
    const size = Math.abs(current.value) + Math.abs(base.value) + Math.abs(printed.value);
    const apart = Math.abs(current.value - base.value - printed.value);
    return apart > units.current + units.base + units.printed + SLACK * size;
  }
  const scale = operation === "fraction" ? 1 : 100;
  const ratio = printed.value + (operation === "change" ? 100 : 0);
  const isBelow = (a: number, b: number): boolean => b - a > SLACK * (Math.abs(a) + Math.abs(b));
  return (
    isBelow((ratio + units.printed) * (base.value + units.base), scale * (current.value - units.current)) ||
    isBelow(scale * (current.value + units.current), (ratio - units.printed) * (base.value - units.base))
  );
}

const isSo = (operation: Operation, row: DerivedRow): boolean => !isFarOff(operation, row) && holds(operation, row);

const known = new WeakMap<TableModel, readonly Derivation[]>();

/** The columns of a table that follow from two others, those apart that a comparison by period claims. */
export function derivationsOf(table: TableModel): readonly Derivation[] {
  const found = known.get(table);
  if (found) return found;
  const derivations = derivedColumns(table).flatMap((column) => derivationOf(table, column) ?? []);
  known.set(table, derivations);
  return derivations;
}

function derivationOf(table: TableModel, column: ColumnModel): Derivation | null {
  const operands = valueColumns(table).filter((c) => c !== column && !isShare(c));
  if (operands.length > MOST_COLUMNS) return null;
  const derivations = operands.flatMap((current) =>
    operands.flatMap((base) =>
      base === current ? [] : OPERATIONS.flatMap((operation) => tried(table, column, current, base, operation) ?? []),
    ),
  );
  const most = Math.max(...derivations.map((d) => d.agreeing));
  const [best, ...others] = derivations.filter((d) => d.agreeing === most);
  const rowsOf = (d: Derivation): string => d.wrong.map(({ row }) => row.row).join(" ");
  return best !== undefined && others.every((other) => rowsOf(other) === rowsOf(best)) ? best : null;
}

function tried(
  table: TableModel,
  column: ColumnModel,
  current: ColumnModel,
  base: ColumnModel,
  operation: Operation,
): Derivation | null {
  const rows = table.rows.flatMap((row): readonly DerivedRow[] => {
    if (row.kind === "heading" || row.nature !== "level") return [];
    const [now, then, printed] = [current, base, column].map((c) => figureAt(table, row.row, c.column));
    // A nought, or a ratio of a full hundred, agrees with too much.
    return now &&
      then &&
      printed &&
      then.value !== 0 &&
      printed.value !== 0 &&
      (operation === "difference" || printed.value !== 100)
      ? [{ row, current: now, base: then, printed }]
      : [];
  });
  const agreeing = rows.filter((row) => isSo(operation, row));
  if (agreeing.length < LEAST_ROWS || new Set(agreeing.map(({ printed }) => printed.value)).size < LEAST_ROWS)
    return null;
  const isRounded = (row: DerivedRow): boolean => operation === "difference" && missOf(row).lte(roundingOf(row));
  const wrong = rows.filter((row) => !isRounded(row) && !OPERATIONS.some((other) => isSo(other, row)));
  const otherScale =
    operation === "difference"
      ? []
      : rows.filter(
          (row) => !isSo(operation, row) && !isSo("difference", row) && OPERATIONS.some((other) => isSo(other, row)),
        );
  return wrong.length > DEVIATING * agreeing.length
    ? null
    : {
        column,
        current,
        base,
        operation,
        agreeing: agreeing.length,
        rows,
        wrong,
        otherScale: 2 * otherScale.length < agreeing.length ? otherScale : [],
      };
}
