import type { Column, Row } from "./family";
import type { Figure } from "./figures";
import { breakdownsOf, wholeOf } from "./figures";
import type { DrawnPart } from "./drawing";

/** Years, months and quarters of a label moved back. */
function yearsBack(period: string, years: number): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) - years));
}

function before(period: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) {
    const count = Number(month[1]) * 12 + Number(month[2]) - 2;
    return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, "0")}`;
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (!quarter) return yearsBack(period, 1);
  const count = Number(quarter[1]) * 4 + Number(quarter[2]) - 2;
  return `${String(Math.floor(count / 4))}-Q${String((count % 4) + 1)}`;
}

const RELATIVES: Readonly<Record<string, string>> = {
  "growth-same-period": "same-period-last-year",
  "growth-previous-period": "previous-period",
  "plan-attainment": "current",
  "plan-growth": "current",
};

const timeOf = (column: Column): string => column.label.period ?? column.label.relative ?? "none";
const isPlan = (column: Column): boolean => column.label.scenario === "plan";

/** The columns a measure may be of: its own block and quantity where a column has them. */
function valuesBeside(columns: readonly Column[], measure: Column): readonly number[] {
  const all = columns.flatMap((column, i) => (column.label.role === "value" ? [i] : []));
  const narrowed = (list: readonly number[], isAlike: (column: Column) => boolean): readonly number[] => {
    const alike = list.filter((i) => {
      const column = columns[i];
      return column !== undefined && isAlike(column);
    });
    return alike.length > 0 ? alike : list;
  };
  const { block, quantity } = measure.label;
  const ofBlock = block === undefined ? all : narrowed(all, (column) => column.label.block === block);
  return quantity === undefined ? ofBlock : narrowed(ofBlock, (column) => column.label.quantity === quantity);
}

interface Sides {
  readonly current: (column: Column) => boolean;
  readonly base: (column: Column) => boolean;
}

/** What the label of a measure says about the two columns it compares. */
function sidesOf(measure: Column): Sides {
  const time = timeOf(measure);
  const kind = measure.label.measure ?? "";
  const relative = measure.label.relative === undefined ? undefined : RELATIVES[kind];
  const annual = time.slice(0, 4);
  const actual = (wanted: string) => (column: Column) => timeOf(column) === wanted && !isPlan(column);
  switch (kind) {
    case "plan-attainment":
      return { current: actual(time), base: (column) => isPlan(column) && timeOf(column) === (relative ?? annual) };
    case "plan-growth":
      return {
        current: (column) => isPlan(column) && timeOf(column) === time,
        base: actual(relative ?? yearsBack(time, 1)),
      };
    case "growth-previous-period":
      return { current: actual(time), base: actual(relative ?? before(time)) };
    case "average-growth": {
      const [from = "", to = ""] = time.split("/");
      const start = yearsBack(from, 1);
      return { current: (column) => timeOf(column) === to, base: (column) => timeOf(column) === start };
    }
    case "growth-other-base":
      return { current: actual(time), base: (column) => timeOf(column) !== time };
    default:
      return {
        current: (column) => timeOf(column) === time,
        base: (column) => timeOf(column) === (relative ?? yearsBack(time, 1)),
      };
  }
}

/** What a measure's label makes of two figures and the wholes they are a part of. */
function expected(
  measure: Column,
  [a, b]: readonly [Figure, Figure],
  [wholeA, wholeB]: readonly [number, number],
): number {
  const { measure: kind = "", form } = measure.label;
  if (kind === "difference") return a.value - b.value;
  if (kind === "contribution") return (100 * (a.value - b.value)) / wholeB;
  const [from = "0", to = "0"] = timeOf(measure).split("/");
  const years = kind === "average-growth" ? Number(to) - Number(from) + 1 : 1;
  const ratio = kind === "share" ? a.value / wholeA : (a.value / b.value) ** (1 / years);
  if (form === "fraction") return ratio;
  return form === "change" ? 100 * ratio - 100 : 100 * ratio;
}

function agreesOn(part: DrawnPart, measure: number, [current, base]: readonly [number, number]): number {
  const about = part.columns[measure];
  if (!about) return 0;
  const figure = (row: number, column: number): Figure | null => part.figures[row]?.[column] ?? null;
  const compared = part.rows.flatMap((row, i) => {
    const [printed, a, b] = [figure(i, measure), figure(i, current), figure(i, base)];
    const whole = wholeOf(part.rows, i);
    if (row === null || row.hasOwnMeasures || !printed || !a || !b) return [];
    const wholes = [figure(whole, current)?.value ?? 0, figure(whole, base)?.value ?? 0] as const;
    return [Math.abs(printed.value - expected(about, [a, b], wholes)) <= 0.501 * 10 ** -printed.decimals];
  });
  return compared.includes(false) ? 0 : compared.length;
}

/** Whether some two columns that a measure's label speaks of give every figure it prints. */
export function isRecomputed(part: DrawnPart, measure: number): boolean {
  const about = part.columns[measure];
  if (!about) return false;
  const candidates = valuesBeside(part.columns, about);
  const { current, base } = sidesOf(about);
  const among = (fits: (column: Column) => boolean): readonly number[] =>
    candidates.filter((i) => {
      const column = part.columns[i];
      return column !== undefined && fits(column);
    });
  if (about.label.measure === "share") return among(current).some((i) => agreesOn(part, measure, [i, i]) > 0);
  return among(current).some((a) => among(base).some((b) => a !== b && agreesOn(part, measure, [a, b]) > 0));
}

/** Sums of rows that miss what they add to, and those of which no column shows whether they do. */
export function missedSums(part: DrawnPart): readonly string[] {
  const { rows, figures, columns } = part;
  return rows.flatMap((_, row) =>
    breakdownsOf(rows, row).flatMap((parts) => {
      const gaps = columns.flatMap((column, j) => {
        const whole = figures[row]?.[j];
        const addends = parts.flatMap((i) => figures[i]?.[j] ?? []);
        if (!column.isAdded || !whole || addends.length === 0) return [];
        return [addends.reduce((total, figure) => total + figure.value, 0) - whole.value];
      });
      if (gaps.length === 0 && rows[row]?.isToBeFilled === true) return [];
      if (gaps.length === 0) return [`row ${String(row)}: nothing to compare`];
      return gaps.filter((gap) => Math.abs(gap) > 1e-5).map((gap) => `row ${String(row)}: off by ${String(gap)}`);
    }),
  );
}

/** Columns of a row that are not what other columns of it make: sums across, and price by volume. */
export function missedCrossings(part: DrawnPart): readonly string[] {
  const { rows, figures, columns } = part;
  const said = (row: number, list: readonly number[]): readonly number[] =>
    list.flatMap((j) => figures[row]?.[j]?.value ?? []);
  return columns.flatMap(({ label, derivation, decimals }, j) => {
    if (label.role !== "value" || !derivation) return [];
    return rows.flatMap((row, i) => {
      const printed = figures[i]?.[j];
      const made = said(i, derivation.columns);
      if (row === null || !printed || made.length < derivation.columns.length) return [];
      const [a = 0, b = 0] = made;
      const wanted = { mul: a * b * derivation.number, dif: a - b, sum: made.reduce((x, y) => x + y, 0) };
      const gap = printed.value - (wanted[derivation.operation as "mul"] ?? printed.value);
      return Math.abs(gap) > 0.501 * 10 ** -decimals ? [`row ${String(i)}, column ${String(j)}: ${String(gap)}`] : [];
    });
  });
}

/** Headings with figures other than zeros, and rows without any that are neither headings nor to be filled in. */
export function misplacedKinds(rows: readonly (Row | null)[], figures: DrawnPart["figures"]): readonly number[] {
  return rows.flatMap((row, i) => {
    const shown = (figures[i] ?? []).filter((figure) => figure !== null);
    if (row?.kind === "heading") return shown.some(({ value }) => value !== 0) ? [i] : [];
    return row !== null && row.isToBeFilled !== (shown.length === 0) ? [i] : [];
  });
}
