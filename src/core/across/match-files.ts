import type { FileBeside, FileTables, TableMatch } from "../model/tables/file-match";
import { sheetBeside } from "../model/tables/file-match";
import { areOfOneSubject, rowsByPath } from "../model/tables/same-indicator";
import type { TableModel } from "../model/tables/table";
import { LIKELY, isEmptyForm } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { differentCutOff } from "./cut-off";
import { columnsOfOnePart, columnsOfOneTime } from "./match-columns";
import { matchRows } from "./match-rows";
import { framesOf, lastMonth } from "./times";

/** A workbook whose sheets are told apart from those of the workbook that is checked. */
function namedApart({ workbook }: FileBeside): FileBeside["workbook"] {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      id: sheetBeside(workbook.name, sheet.id),
      name: sheetBeside(workbook.name, sheet.name),
    })),
  };
}

/** The tables of the files beside the workbook, as `read` finds them. */
export const readFiles = (
  files: readonly FileBeside[],
  read: (workbook: FileBeside["workbook"]) => readonly TableModel[],
): readonly FileTables[] =>
  files.map((file) => ({ role: file.role, name: file.workbook.name, tables: read(namedApart(file)) }));

/**
 * The share of the shorter table's labels that two forms have in common at least. Source: half; so every one of the 20
 * tables of June 2024's published file finds its own in May's.
 */
const SHARED_ROWS = 0.5;

/** What a title in common, columns in common and a sheet's name in common add to the rows. Source: they break ties. */
const TITLE = 0.5;
const COLUMNS = 0.5;
const SHEET = 0.2;

interface Candidate {
  readonly table: TableModel;
  readonly other: TableModel;
  readonly file: FileTables;
  readonly shared: number;
  readonly score: number;
}

const bareName = (sheet: string): string => normalizeLabel(sheet.replace(/^\[[^\]]*\]/, ""));

const labelsOf = (table: TableModel): ReadonlySet<string> =>
  new Set(table.rows.flatMap((row) => (row.kind === "heading" ? [] : [normalizeLabel(row.label)])));

function candidateOf(table: TableModel, other: TableModel, file: FileTables): Candidate | null {
  const [own, theirs] = [labelsOf(table), labelsOf(other)];
  const common = [...own].filter((label) => theirs.has(label)).length;
  const shared = common / Math.max(1, Math.min(own.size, theirs.size));
  if (common === 0 || shared < SHARED_ROWS) return null;
  const [paths, otherPaths] = [rowsByPath(table), rowsByPath(other)];
  const exactly = [...paths.keys()].filter((key) => otherPaths.has(key)).length / Math.max(1, paths.size);
  const frames = framesOf(table, other, file.role);
  const sides = [
    { table, frame: frames[0] },
    { table: other, frame: frames[1] },
  ] as const;
  const parts = columnsOfOnePart(...sides).length;
  const columns = parts / Math.max(1, table.columns.filter((c) => c.role === "value" || c.role === "measure").length);
  const score =
    shared +
    exactly +
    (areOfOneSubject(table, other) ? TITLE : 0) +
    COLUMNS * columns +
    (bareName(table.sheet.name) === bareName(other.sheet.name) ? SHEET : 0);
  return { table, other, file, shared, score };
}

const isRead = (table: TableModel): boolean => table.confidence >= LIKELY && !isEmptyForm(table);

function matchOf({ table, other, file, shared }: Candidate): TableMatch {
  const frames = framesOf(table, other, file.role);
  const own = { table, frame: frames[0] };
  const theirs = { table: other, frame: frames[1] };
  const sameTime = columnsOfOneTime(own, theirs, file.role);
  const rows = matchRows(table, other, sameTime);
  const [matched, twins] = [new Set(rows.map(({ row }) => row)), new Set(rows.map(({ twin }) => twin))];
  const isLine = (row: TableModel["rows"][number]): boolean => row.kind !== "heading" && row.label.trim() !== "";
  const [now, then] = [lastMonth(table, own.frame), lastMonth(other, theirs.frame)];
  return {
    file,
    table,
    other,
    confidence: shared,
    rows,
    fresh: table.rows.filter((row) => isLine(row) && !matched.has(row)),
    gone: other.rows.filter((row) => isLine(row) && !twins.has(row)),
    sameTime,
    samePart: columnsOfOnePart(own, theirs),
    months: now === null || then === null ? null : now - then,
    cutOff: differentCutOff(table, other, file.name),
  };
}

/**
 * For every table the table of each file beside the workbook that is the same form, where there is one; each table of
 * a file belongs to the one table that is most like it.
 */
export function matchFiles(tables: readonly TableModel[], files: readonly FileTables[]): readonly TableMatch[] {
  return files.flatMap((file) => {
    const candidates = tables
      .filter(isRead)
      .flatMap((table) => file.tables.filter(isRead).flatMap((other) => candidateOf(table, other, file) ?? []))
      .toSorted((a, b) => b.score - a.score);
    const taken = new Set<TableModel>();
    const chosen = candidates.filter(({ table, other }) => {
      if (taken.has(table) || taken.has(other)) return false;
      taken.add(table).add(other);
      return true;
    });
    return tables.flatMap((table) => chosen.filter((c) => c.table === table).map(matchOf));
  });
}
