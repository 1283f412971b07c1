import type { Decimal } from "../model/cells/decimal";
import { exact, sum } from "../model/cells/decimal";
import { cellName } from "../model/cells/address";
import { groupsOf } from "../model/groups";
import type { FormsReport, TotalReport, UnitReport } from "../model/results/forms-report";
import type { FileTables, TableMatch } from "../model/tables/file-match";
import { printedFigure } from "../model/tables/figure";
import { rowsByPath, unitKey } from "../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { matchFiles } from "./match-files";

/** A unit's form beside the one that most units have. */
interface Unit {
  readonly name: string;
  readonly match: TableMatch;
}

/** A cell of the form, by its row and column there. */
interface Place {
  readonly row: RowModel;
  readonly column: ColumnModel;
}

/** The share of a file's figures that are on another scale before the file is. Source: two in three. */
const MOST = 2 / 3;

/** Another scale of the same unit is a thousand times it, or more; decimal logarithms. Source: nghìn, triệu, tỷ. */
const SCALE = 3;
const NEAR = 0.8;

/** Figures that two files must share, none of them zero, before one is the other sent again. */
const FEWEST = 4;

const largest = ({ tables }: FileTables): TableModel | null =>
  tables.toSorted((a, b) => b.rows.length * b.columns.length - a.rows.length * a.columns.length)[0] ?? null;

/** The file whose rows most files have, with its table; null where no file has any. */
function formOf(files: readonly FileTables[]): { readonly name: string; readonly table: TableModel } | null {
  const read = files.flatMap((file) => {
    const table = largest(file);
    return table === null ? [] : [{ name: file.name, table, key: [...rowsByPath(table).keys()].join("\u0002") }];
  });
  const [most] = [...groupsOf(read, ({ key }) => key).values()].toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}

/** What adds up over units: also what stands at a moment, but no index, rate, price or mean. */
const addsOverUnits = (row: RowModel, column: ColumnModel): boolean =>
  row.nature === "level" && row.kind !== "heading" && row.quantity !== "price" && !column.meaning.isRatio;

const placesOf = (table: TableModel): readonly Place[] =>
  table.columns
    .filter((c) => c.role === "value" && c.scenario !== "plan" && !c.isEmpty)
    .flatMap((column) => table.rows.filter((row) => addsOverUnits(row, column)).map((row) => ({ row, column })));

const figureAt = (table: TableModel, { row, column }: Place): Decimal | null => {
  const { kind, value } = printedFigure(table, row.row, column.column);
  if (kind === "none") return exact(0);
  return kind === "number" || kind === "text-number" ? exact(value) : null;
};

/** A unit's figure at a place of the form; null where it has none. */
function unitFigure({ rows, samePart, sameTime, other }: TableMatch, { row, column }: Place): Decimal | null {
  const twin = rows.find((match) => match.row === row)?.twin;
  const source = [...sameTime, ...samePart].find((match) => match.column === column)?.twin;
  return twin === undefined || source === undefined ? null : figureAt(other, { row: twin, column: source });
}

/** Every unit's figures at the places of the form. */
type Figures = ReadonlyMap<Unit, readonly (Decimal | null)[]>;

/** How many times as large as the middle of all units' figures a unit's are as a rule, as a power of a thousand. */
function scaleOf(unit: Unit, figures: Figures, places: readonly Place[]): number {
  const sizes = places.flatMap((_, i) => {
    const own = figures.get(unit)?.[i];
    const all = [...figures.values()].flatMap((of) => (of[i]?.gt(0) === true ? [of[i].toNumber()] : []));
    const middle = all.toSorted((a, b) => a - b)[all.length >> 1];
    return own?.gt(0) === true && middle !== undefined ? [Math.log10(own.toNumber() / middle)] : [];
  });
  const middle = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const scale = Math.round(middle / SCALE) * SCALE;
  const near = sizes.filter((size) => Math.abs(size - scale) <= NEAR);
  return scale !== 0 && near.length >= MOST * sizes.length ? 10 ** scale : 1;
}

/** What of a unit's figures tells files apart; null where there is too little. */
function fingerprint(figures: readonly (Decimal | null)[]): string | null {
  const told = figures.filter((figure) => figure !== null && !figure.eq(0));
  return new Set(told.map(String)).size < FEWEST ? null : figures.map(String).join("|");
}

function unitReport(unit: Unit, figures: Figures, places: readonly Place[]): UnitReport {
  const { match, name } = unit;
  const own = fingerprint(figures.get(unit) ?? []);
  const twin = own === null ? undefined : [...figures].find(([other, of]) => other !== unit && fingerprint(of) === own);
  return {
    workbook: name,
    missing: match.fresh.map(({ label }) => label),
    added: match.gone.map(({ label }) => label),
    units: match.rows.flatMap(({ row, twin: other }) =>
      row.unit !== null && other.unit !== null && unitKey(row.unit) !== unitKey(other.unit)
        ? [{ label: row.label, unit: other.unit.text, expected: row.unit.text }]
        : [],
    ),
    months: match.months,
    scale: scaleOf(unit, figures, places),
    sameAs: twin?.[0].name ?? null,
  };
}

const isDoubtful = ({ units, months, scale, sameAs }: UnitReport): boolean =>
  sameAs !== null || scale !== 1 || units.length > 0 || (months !== null && months !== 0);

/** The total's figures beside the sums of the units', and the units that are just the difference. */
function totalsOf(
  total: TableMatch,
  {
    figures,
    places,
    doubtful,
  }: { readonly figures: Figures; readonly places: readonly Place[]; readonly doubtful: ReadonlySet<string> },
): Pick<FormsReport, "totals" | "compared" | "leftOut" | "twice"> {
  const compared = places.flatMap((place, i) => {
    const told = unitFigure(total, place);
    const own = [...figures].flatMap(([unit, of]) => (of[i] ? [{ unit, figure: of[i] }] : []));
    return told === null || own.length === 0 ? [] : [{ place, told, own, added: sum(own.map(({ figure }) => figure)) }];
  });
  const off = compared.filter(({ told, added }) => !told.eq(added));
  const fits = (unit: Unit, sign: 1 | -1): boolean =>
    off.length > 0 &&
    off.every(({ told, added, own }) => {
      const figure = own.find((one) => one.unit === unit)?.figure;
      return figure !== undefined && told.minus(added).eq(figure.times(sign));
    });
  const totals = off.map(({ place, told, own, added }): TotalReport => ({
    label: place.row.label,
    cell: cellName({ row: place.row.row, column: place.column.column }),
    total: told.toNumber(),
    sum: added.toNumber(),
    difference: told.minus(added).toNumber(),
    without: own
      .filter(({ unit }) => doubtful.has(unit.name))
      .map(({ unit, figure }) => ({ workbook: unit.name, sum: added.minus(figure).toNumber() })),
  }));
  const named = (sign: 1 | -1): readonly string[] =>
    [...figures.keys()].filter((unit) => fits(unit, sign)).map(({ name }) => name);
  return { totals, compared: compared.length, leftOut: named(-1), twice: named(1) };
}

/** What many units' files of one form, and the total of them where there is one, say of one another; null for none. */
export function sameForm(files: readonly FileTables[], total: FileTables | null): FormsReport | null {
  const form = formOf(files);
  if (form === null) return null;
  const matched = files.map((file) => ({ file, match: matchFiles([form.table], [file])[0] }));
  const units = matched.flatMap(({ file, match }) => (match === undefined ? [] : [{ name: file.name, match }]));
  const places = placesOf(form.table);
  const figures: Figures = new Map(units.map((unit) => [unit, places.map((place) => unitFigure(unit.match, place))]));
  const reports = units.map((unit) => unitReport(unit, figures, places));
  const doubtful = new Set(reports.filter(isDoubtful).map(({ workbook }) => workbook));
  const whole = total === null ? undefined : matchFiles([form.table], [total])[0];
  return {
    form: form.name,
    files: reports,
    unlike: matched.filter(({ match }) => match === undefined).map(({ file }) => file.name),
    ...(whole === undefined
      ? { totals: [], compared: 0, leftOut: [], twice: [] }
      : totalsOf(whole, { figures, places, doubtful })),
  };
}
