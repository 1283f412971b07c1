import type { ColumnModel, RowNature } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import type { ColumnFigures } from "../columns/column-figures";
import type { OutlinedRow } from "./adds-to";
import { rowPlaces } from "./hierarchy";
import { INDEX_WORDS, RATE_WORDS } from "../../vocabulary/figure-kinds";
import { reading, matches } from "../../vocabulary/words";
import type { Region } from "../regions/region";
import { repeatedHeaderRows } from "../regions/repeated-header";
import type { RowLabel } from "./row-labels";
import { rowLabels } from "./row-labels";
import { rowPeriods } from "./time-rows";
import type { SheetReading } from "../sheet-reading";
import type { LineUnit } from "../../vocabulary/unit-lines";
import { rowMeaning } from "../../vocabulary/row-meaning";

/** The rows of a region's body: names, units, what they are part of and what kind of figure they hold. */
export function readRows(
  sheet: SheetReading,
  region: Region,
  columns: readonly ColumnModel[],
  figures: readonly ColumnFigures[],
): readonly OutlinedRow[] {
  const repeated = repeatedHeaderRows(sheet, region);
  const every = rowLabels(sheet, region, columns);
  const labels = every.filter((row) => !repeated.has(row.row));
  const own = ownUnits(labels);
  const isEmptyForm = columns.every((c) => (c.role !== "value" && c.role !== "measure") || c.isEmpty);
  const sums = columns
    .filter((c) => c.role === "value")
    .map((c) => figures.find((f) => f.column === c.column)?.values ?? new Map<number, number>());
  const tableUnit = wholeUnit(region.units, columns);
  const places = rowPlaces(
    labels,
    own.map((unit) => unit ?? tableUnit),
    sums,
    isEmptyForm,
  );
  const units = inheritedUnits(
    labels,
    own,
    places.map((place) => place.parent),
    tableUnit,
  );
  const periods = rowPeriods(
    labels,
    columns
      .filter((c) => c.role === "label")
      .map((c) => c.header.join(" "))
      .join(" "),
  );
  const natures = rowNatures(
    region,
    labels,
    units,
    places.map((place) => place.parent),
    columns,
    figures,
  );
  const models = labels.map((row, i): OutlinedRow => {
    const period = periods[i] ?? null;
    const place = places[i] ?? { level: 0, kind: "component" as const, parent: null };
    return {
      row: row.row,
      label: row.label,
      meaning: rowMeaning(row.label, units[i] ?? null),
      ordinal: row.ordinal,
      code: row.code,
      level: place.level,
      kind: place.kind,
      parent: place.parent,
      unit: units[i] ?? null,
      nature: natures[i] ?? "level",
      quantity: row.quantity,
      hidden: row.hidden,
      ...(period === null ? {} : { period }),
    };
  });
  const byRow = new Map(models.map((model) => [model.row, model] as const));
  return every.map((row) => byRow.get(row.row) ?? headerAgain(row));
}

/** The one unit of the table, where no column is of another quantity than the one it is said to be of. */
function wholeUnit(units: readonly LineUnit[], columns: readonly ColumnModel[]): Unit | null {
  const [only, ...others] = units;
  if (only === undefined || others.length > 0) return null;
  return only.quantity !== null &&
    columns.some((c) => c.role === "value" && c.quantity !== null && c.quantity !== only.quantity)
    ? null
    : only.unit;
}

/** A row that only repeats the header: no indicator, and nobody's parent. */
function headerAgain({ row, hidden }: RowLabel): OutlinedRow {
  return {
    row,
    label: "",
    meaning: rowMeaning("", null),
    ordinal: null,
    code: null,
    level: 0,
    kind: "heading",
    parent: null,
    unit: null,
    nature: "level",
    quantity: null,
    hidden,
  };
}

/** Units as the rows' own cells give them, ditto marks followed up. */
function ownUnits(rows: readonly RowLabel[]): readonly (Unit | null)[] {
  let above: Unit | null = null;
  return rows.map((row) => {
    if (row.unit === "ditto") return above;
    if (row.unit !== null) above = row.unit;
    return row.unit;
  });
}

function inheritedUnits(
  rows: readonly RowLabel[],
  own: readonly (Unit | null)[],
  parents: readonly (number | null)[],
  table: Unit | null,
): readonly (Unit | null)[] {
  const at = new Map(rows.map((row, i) => [row.row, i] as const));
  return rows.map((_, i) => {
    const seen = new Set<number>();
    for (let j: number | undefined = i; j !== undefined && !seen.has(j);) {
      seen.add(j);
      const unit = own[j] ?? null;
      if (unit !== null) return unit;
      const parent: number | null = parents[j] ?? null;
      j = parent === null ? undefined : at.get(parent);
    }
    return table;
  });
}

/** A percent row is an index where its own words, its parent's or the title's say so, a rate otherwise. */
function rowNatures(
  region: Region,
  rows: readonly RowLabel[],
  units: readonly (Unit | null)[],
  parents: readonly (number | null)[],
  columns: readonly ColumnModel[],
  figures: readonly ColumnFigures[],
): readonly RowNature[] {
  const at = new Map(rows.map((row, i) => [row.row, i] as const));
  const titleIsIndex = matches(INDEX_WORDS, reading(region.title?.text ?? ""));
  const isOnlyMeasures = columns.some((c) => c.role === "measure") && !columns.some((c) => c.role === "value");
  const natures: RowNature[] = [];
  const natureAt = (i: number): RowNature => {
    const row = rows[i];
    const unit = units[i];
    if (!row) return "level";
    if (matches(INDEX_WORDS, row.name) && (unit?.dimension === "percent" || unit === null)) return "index";
    if (unit !== null && unit?.dimension !== "percent") return "level";
    const parent = parents[i] ?? null;
    const above = parent === null ? undefined : at.get(parent);
    if (
      above !== undefined &&
      unit?.dimension === "percent" &&
      natureOf(above) === "index" &&
      !matches(RATE_WORDS, row.name)
    )
      return "index";
    if (matches(RATE_WORDS, row.name) && (unit !== null || isOnlyMeasures) && !isAroundHundred(figures, row.row))
      return "rate";
    if (titleIsIndex && (unit?.dimension === "percent" || isOnlyMeasures)) return "index";
    return unit?.dimension === "percent" ? "rate" : "level";
  };
  const memory = new Map<number, RowNature>();
  const natureOf = (i: number): RowNature => {
    const known = memory.get(i);
    if (known) return known;
    memory.set(i, "level");
    const nature = natureAt(i);
    memory.set(i, nature);
    return nature;
  };
  rows.forEach((_, i) => natures.push(natureOf(i)));
  return natures;
}

/** Whether most figures of a row are printed as indices are: a core inflation of 102.6 beside one of 2.6. */
function isAroundHundred(figures: readonly ColumnFigures[], row: number): boolean {
  const values = figures.flatMap(({ values: column }) => column.get(row) ?? []);
  return values.length > 0 && values.filter((v) => v >= 50 && v <= 150).length * 2 > values.length;
}
