import { groupsOf } from "../model/groups";
import { normalizeLabel } from "../model/message";
import type { ColumnMatch, FileRole } from "../model/tables/file-match";
import type { Period, RelativePeriod } from "../model/tables/period";
import type { ColumnModel, TableModel } from "../model/tables/table";
import type { TimeFrame } from "./times";
import { columnsForTimes, lastMonth, monthsOf, timedColumns } from "./times";

/** What the columns of two tables are compared by. */
interface Timed {
  readonly table: TableModel;
  readonly frame: TimeFrame;
}

const subjectOf = (c: ColumnModel): string =>
  [
    c.role,
    c.scenario === "plan" ? "plan" : "",
    c.measure ?? "",
    c.quantity ?? "",
    c.block ?? "",
    c.meaning.prices ?? "",
    c.meaning.accumulation,
  ].join("|");

/** What the form that is checked calls the period that an earlier form calls its own. */
const ITS_OWN: Readonly<Record<Exclude<FileRole, "source">, RelativePeriod>> = {
  previous: "previous-period",
  "same-period": "same-period-last-year",
};

/** The time of a period as a text that equal times share; null where it has none that another file can share. */
function timeKey(period: Period, frame: TimeFrame, role: FileRole): string | null {
  const span = monthsOf(period, frame);
  if (span !== null) return `${String(span.from)}-${String(span.to)}`;
  if (period.kind === "years") return `${String(period.from)}/${String(period.to)}`;
  if (period.kind !== "relative") return null;
  const { span: length, relative } = period;
  if (length === "year") return `${relative}/${length}`;
  if (role === "source") return length === "discrete" ? `${relative}/${length}` : null;
  // The months so far are of the same months in both only a year apart.
  return relative === "current" && (length === "discrete" || role === "same-period")
    ? `${ITS_OWN[role]}/${length}`
    : null;
}

/** The part of a period in its form: how long it is and how far from the form's last month. */
function partKey(period: Period, frame: TimeFrame, last: number | null): string | null {
  if (period.kind === "relative") return `${period.relative}/${period.span}`;
  const span = monthsOf(period, frame);
  if (span === null || last === null || period.kind === "year") return null;
  const length = span.from === span.to ? "month" : period.kind;
  // The months so far end with the last one, of this year or an earlier one.
  return `${period.kind === "cumulative" ? "cumulative" : length} ${String(last - span.to)}`;
}

/** What a column is found by; null where it is not to be. */
type KeyOf = (c: ColumnModel) => string | null;

/** Pairs of columns that share a key, each side having it once; where a side has several, those of the same header. */
function paired(
  own: readonly ColumnModel[],
  theirs: readonly ColumnModel[],
  keysOf: readonly [KeyOf, KeyOf],
): readonly ColumnMatch[] {
  const others = groupsOf(theirs, keysOf[1]);
  const header = (c: ColumnModel): string => normalizeLabel(c.meaning.details.join(" "));
  return [...groupsOf(own, keysOf[0])].flatMap(([key, columns]) => {
    const twins = key === null ? [] : (others.get(key) ?? []);
    if (columns.length === 1 && twins.length === 1)
      return columns.flatMap((column) => twins.map((twin) => ({ column, twin })));
    return columns.flatMap((column) => {
      const alike = twins.filter((twin) => header(twin) === header(column));
      const rivals = columns.filter((c) => header(c) === header(column));
      const [twin] = alike;
      return twin !== undefined && alike.length === 1 && rivals.length === 1 ? [{ column, twin }] : [];
    });
  });
}

/** The time of a column of the form that is checked, which calls its own periods as it does, or of another's. */
const ownTime = (period: Period, frame: TimeFrame, role: FileRole): string | null =>
  period.kind === "relative" && period.span === "cumulative" && role === "same-period"
    ? `${period.relative}/${period.span}`
    : timeKey(period, frame, "source");

/** Keys by which columns of one thing and one time are found in two tables, the second of a file of this role. */
const timeKeys = (own: Timed, other: Timed, role: FileRole): readonly [KeyOf, KeyOf] => {
  const keyOf =
    ({ frame }: Timed, timeOf: typeof timeKey): KeyOf =>
    (c) => {
      const time = c.period === null ? null : timeOf(c.period, frame, role);
      return time === null ? null : `${subjectOf(c)}|${time}`;
    };
  return [keyOf(own, ownTime), keyOf(other, timeKey)];
};

/** Columns of two tables that are of one thing and one time, the second table being of a file of this role. */
export const columnsOfOneTime = (own: Timed, other: Timed, role: FileRole): readonly ColumnMatch[] =>
  paired(timedColumns(own.table), timedColumns(other.table), timeKeys(own, other, role));

/** The same of figures and no measures, with columns of the first table that hold nothing yet. */
export const columnsToFill = (own: Timed, other: Timed, role: FileRole): readonly ColumnMatch[] =>
  paired(
    columnsForTimes(own.table).filter((c) => c.role === "value"),
    timedColumns(other.table),
    timeKeys(own, other, role),
  );

/** Columns of two forms that play one part in them, plans left out. */
export function columnsOfOnePart(own: Timed, other: Timed): readonly ColumnMatch[] {
  const keyOf = ({ table, frame }: Timed): ((c: ColumnModel) => string | null) => {
    const last = lastMonth(table, frame);
    return (c) => {
      const part = c.period === null || c.scenario === "plan" ? null : partKey(c.period, frame, last);
      return part === null ? null : `${subjectOf(c)}|${part}`;
    };
  };
  return paired(timedColumns(own.table), timedColumns(other.table), [keyOf(own), keyOf(other)]);
}
