import type { CellRange } from "../../../core/model/cells/address";
import { LAST_COLUMN, LAST_ROW } from "../../../core/model/cells/address";
import type { ColumnChange } from "../../../core/model/changes/workbook-change";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import type { FlatLook, Neighbours } from "../cell-look";
import { LOOK_OPTIONS, cellProperties, flatLook, lookChange, takesFillAway, withoutSharedLines } from "../cell-look";
import { entryOf } from "../journal/entry";
import { HostRefusal, REFUSALS } from "../errors";
import { formulaShape } from "../formula-shape";
import type { JournalColumn } from "../journal/journal";
import { expandRuns, runsOf } from "../journal/journal";
import type { CellOwner, FoundContent, ExistingColumn } from "../journal/ownership";
import { holds, ownersOf } from "../journal/ownership";
import { contentsOf } from "./column-content";
import type { Job } from "../round-trips";
import { runsWhere, removeColumn } from "../removal/column-removal";

/** The answers about the place of a column, on their way. */
export interface AskedColumn {
  readonly edit: ColumnChange;
  readonly existing: ExistingColumn | null;
  /** Where the column will stand: what is wanted, and what stands. */
  readonly range: CellRange;
  readonly target: Excel.Range;
  /** Looks of the range and of the cells around it. */
  readonly looks: {
    readonly from: CellRange;
    readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  } | null;
  readonly model: Excel.Range | null;
  readonly modelLooks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly guards: readonly { readonly range: CellRange; readonly found: Excel.Range }[];
}

/** What is to be done about one column, how to take it back, and what the journal says of it afterwards. */
export interface ColumnWrite {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly entry: JournalColumn;
  /** The name has to be put on the range: it is new or the range has grown. */
  readonly isNamed: boolean;
  /** Cells that are written. */
  readonly written: number;
  readonly cleared: number;
  readonly jobs: readonly Job[];
  readonly undo: readonly Job[];
}

function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
}

/** Whether nothing of the column was written yet: the run that announced it in the journal was cut off. */
function isBare(existing: ExistingColumn): boolean {
  return !existing.cells.includes("ours");
}

/** Asks for everything that has to be known before the column is written. */
export function askColumn(sheet: Excel.Worksheet, edit: ColumnChange, existing: ExistingColumn | null): AskedColumn {
  const range =
    existing === null
      ? edit.range
      : {
          ...edit.range,
          top: Math.min(edit.range.top, existing.range.top),
          bottom: Math.max(edit.range.bottom, existing.range.bottom),
        };
  const target = rangeOf(sheet, range);
  target.load("formulas,numberFormat");
  target.format.load("columnWidth,useStandardWidth");
  const isLookNeeded =
    edit.lookFrom !== null &&
    (existing === null || isBare(existing) || range.top < existing.range.top || range.bottom > existing.range.bottom);
  const model =
    isLookNeeded && edit.lookFrom !== null
      ? rangeOf(sheet, { ...range, left: edit.lookFrom, right: edit.lookFrom })
      : null;
  model?.load("numberFormat");
  const guards = edit.guards.map((guard) => {
    const found = rangeOf(sheet, guard);
    found.load("formulas");
    return { range: guard, found };
  });
  const around = {
    top: Math.max(0, range.top - 1),
    left: Math.max(0, range.left - 1),
    bottom: Math.min(LAST_ROW, range.bottom + 1),
    right: Math.min(LAST_COLUMN, range.right + 1),
  };
  return {
    edit,
    existing,
    range,
    target,
    looks: isLookNeeded ? { from: around, properties: rangeOf(sheet, around).getCellProperties(LOOK_OPTIONS) } : null,
    model,
    modelLooks: model?.getCellProperties(LOOK_OPTIONS) ?? null,
    guards,
  };
}

/** Refuses when labels or headers are not what was read: the formulas would stand beside other rows. */
export function checkGuards(asked: AskedColumn, grid: SheetGrid): void {
  for (const { range, found } of asked.guards) {
    for (let column = range.left; column <= range.right; column++) {
      const expected = contentsOf(grid, { ...range, left: column, right: column });
      const now = columnOf(found.formulas, column - range.left);
      if (expected.some((content, i) => content !== now[i]))
        throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: grid.name });
    }
  }
}

function columnOf(matrix: readonly (readonly unknown[])[], column: number): readonly FoundContent[] {
  return matrix.map((row) => {
    const content = row[column];
    return typeof content === "string" || typeof content === "number" || typeof content === "boolean" ? content : "";
  });
}

/**
 * What has to be done, on empty cells and our own only, so that the column holds what the edit says; nothing where it
 * does already.
 */
export function columnWrite(sheet: Excel.Worksheet, asked: AskedColumn, name: string): ColumnWrite {
  const { edit, existing, range } = asked;
  const length = range.bottom - range.top + 1;
  const found = columnOf(asked.target.formulas, 0);
  const owners: readonly CellOwner[] =
    existing === null ? found.map((c) => (c === "" ? "empty" : "theirs")) : ownersOf(existing.entry, found, range);
  const wanted = Array.from({ length }, (_, i) => edit.cells[range.top + i - edit.range.top] ?? null);
  const isFresh = existing === null || isBare(existing);
  const isOutside = (i: number): boolean =>
    existing === null || range.top + i < existing.range.top || range.top + i > existing.range.bottom;
  for (let i = 0; i < length; i++) {
    const mustBeFree = isOutside(i) && (edit.kind === "add" || wanted[i] !== null);
    if (mustBeFree && owners[i] === "theirs") throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: edit.sheet });
  }
  const isNew = (i: number): boolean => (isFresh || isOutside(i)) && owners[i] !== "theirs";
  const writes = (i: number): boolean => {
    const content = wanted[i] ?? null;
    return content !== null && owners[i] !== "theirs" && !holds(found[i] ?? "", content);
  };
  const clears = (i: number): boolean => (wanted[i] ?? null) === null && owners[i] === "ours";

  const formats = formatChanges(asked, owners, writes, isNew);
  const width =
    isFresh && edit.width !== null && edit.width !== asked.target.format.columnWidth
      ? { before: asked.target.format.columnWidth, since: edit.width, standard: asked.target.format.useStandardWidth }
      : null;
  const merge =
    isFresh && edit.merge !== null ? ([edit.merge.top - range.top, edit.merge.bottom - range.top] as const) : null;
  // Merged cells take the look and the format of the first of them, and keep those when they are parted again.
  const isMerged = (i: number): boolean => merge !== null && i >= merge[0] && i <= merge[1];
  // A heading spread over several rows is broken into them even where the neighbours were broken by hand, a row a
  // piece.
  const looks = lookChanges(asked, isNew).map((l, i): LookPair =>
    isMerged(i) && isNew(i) ? { ...l, after: { ...l.after, wrapText: true } } : l,
  );
  const formatAt = (i: number): string => String(asked.target.numberFormat[i]?.[0] ?? "General");
  const entry: JournalColumn = {
    name,
    id: edit.id,
    kind: edit.kind,
    constants: wanted.flatMap((c) => (c === null || "formula" in c ? [] : ["text" in c ? c.text : c.number])),
    shapes: [
      ...new Set(
        wanted.flatMap((c, i) =>
          c !== null && "formula" in c ? [formulaShape(c.formula, range.top + i, range.left)] : [],
        ),
      ),
    ],
    numberFormat: edit.numberFormat,
    formats: runsOf(
      formats.map(
        (f, i) => f?.before ?? (isMerged(i) && formatAt(i) !== formatAt(merge?.[0] ?? i) ? formatAt(i) : null),
      ),
    ),
    looks: runsOf(looks.map((l, i) => (isMerged(i) ? l.own : lookChange(l.after, l.before)))),
    width: existing?.entry.width ?? width,
    merge: existing?.entry.merge ?? merge,
  };
  const kept = existing === null ? entry : { ...entry, ...keptRuns(entry, existing, range) };
  const rows = (from: number, to: number): Excel.Range =>
    sheet.getRangeByIndexes(range.top + from, range.left, to - from + 1, 1);
  const isChanged = Array.from({ length }, (_, i) => writes(i) || clears(i));
  const jobs: Job[] = [];
  if (isChanged.some(Boolean) || isFresh) {
    jobs.push({
      bytes: 1_000 + length * 600,
      queue: () => {
        const isLooked = (i: number): boolean =>
          Object.keys(lookChange(looks[i]?.before ?? {}, looks[i]?.after ?? {})).length > 0;
        for (const [from, to] of runsWhere(length, isLooked)) {
          rows(from, to).setCellProperties(
            looks.slice(from, to + 1).map((l) => [cellProperties(lookChange(l.before, l.after))]),
          );
        }
        for (const [from, to] of runsWhere(
          length,
          (i) => isLooked(i) && takesFillAway(lookChange(looks[i]?.before ?? {}, looks[i]?.after ?? {})),
        ))
          rows(from, to).format.fill.clear();
        // The format goes first: a formula written into a cell formatted as text would be text.
        for (const [from, to] of runsWhere(length, (i) => (formats[i] ?? null) !== null))
          rows(from, to).numberFormat = formats.slice(from, to + 1).map((f) => [f?.after ?? null]);
        if (merge !== null) rows(merge[0], merge[1]).merge(false);
        if (width !== null) sheet.getRangeByIndexes(range.top, range.left, 1, 1).format.columnWidth = width.since;
        // Content comes last: where any stands, everything else does.
        for (const [from, to] of runsWhere(length, writes)) {
          rows(from, to).formulas = wanted.slice(from, to + 1).map((c) => [c === null ? null : entryOf(c)]);
        }
        for (const [from, to] of runsWhere(length, clears)) rows(from, to).clear("Contents");
      },
    });
  }
  const undo =
    existing === null
      ? removeColumn(
          sheet,
          entry,
          range,
          wanted.map((c) => (c === null ? "empty" : "ours")),
          width?.since ?? null,
        )
      : restoreCells(rows, found, isChanged, formats);
  return {
    sheetId: edit.sheetId,
    range,
    entry: kept,
    isNamed: existing === null || range.top !== existing.range.top || range.bottom !== existing.range.bottom,
    written: isChanged.filter((_, i) => writes(i)).length,
    cleared: isChanged.filter((_, i) => clears(i)).length,
    jobs,
    undo,
  };
}

interface LookPair {
  readonly before: FlatLook;
  /** What of `before` is not a line that a neighbour has drawn. */
  readonly own: FlatLook;
  readonly after: FlatLook;
}

/** How each cell looks, and how it is to look: like the model column where the cell is new to us. */
function lookChanges(asked: AskedColumn, isNew: (i: number) => boolean): readonly LookPair[] {
  const length = asked.range.bottom - asked.range.top + 1;
  return Array.from({ length }, (_, i) => {
    const { looks } = asked;
    if (looks === null || asked.modelLooks === null || !isNew(i)) return { before: {}, own: {}, after: {} };
    const row = asked.range.top + i;
    const at = (r: number, c: number): Excel.CellProperties | undefined =>
      looks.properties.value[r - looks.from.top]?.[c - looks.from.left];
    const beside = (side: "top" | "bottom" | "left" | "right", r: number, c: number, isOurs: boolean): Neighbours => {
      const properties = isOurs ? undefined : at(r, c);
      return properties === undefined ? {} : { [side]: flatLook(properties) };
    };
    const column = asked.range.left;
    const around = {
      ...beside("left", row, column - 1, false),
      ...beside("right", row, column + 1, false),
      ...beside("top", row - 1, column, i > 0),
      ...beside("bottom", row + 1, column, i < length - 1),
    };
    const before = flatLook(at(row, column));
    return {
      before,
      own: withoutSharedLines(before, {}, around),
      after: withoutSharedLines(flatLook(asked.modelLooks.value[i]?.[0]), before, around),
    };
  });
}

/**
 * The number formats that change: where a figure goes into a cell that has none of its own, and where one of ours was
 * made for figures a hundred times as large or as small.
 */
function formatChanges(
  asked: AskedColumn,
  owners: readonly CellOwner[],
  writes: (i: number) => boolean,
  isNew: (i: number) => boolean,
): readonly ({ readonly before: string; readonly after: string } | null)[] {
  const { edit, range, existing } = asked;
  const isPlain = (format: string): boolean => format === "General" || format === "@";
  const ofOurs =
    existing === null ? [] : expandRuns(existing.entry.formats, existing.range.bottom - existing.range.top + 1);
  return owners.map((owner, i) => {
    const before = String(asked.target.numberFormat[i]?.[0] ?? "General");
    const content = edit.cells[range.top + i - edit.range.top] ?? null;
    if (content === null || !writes(i)) return null;
    if (owner === "ours") {
      const isOurs = existing !== null && (ofOurs[range.top + i - existing.range.top] ?? null) !== null;
      return isOurs && "formula" in content && before.includes("%") !== edit.numberFormat.includes("%")
        ? { before, after: edit.numberFormat }
        : null;
    }
    const isFormula = "formula" in content;
    // A column that is new to the sheet holds ratios, whatever the figures beside it are or the blank cells were meant
    // for.
    if (owner !== "empty" || !(isPlain(before) || (isFormula && edit.kind === "add" && isNew(i)))) return null;
    const model = isNew(i) ? String(asked.model?.numberFormat[i]?.[0] ?? "General") : "General";
    const after = isFormula ? edit.numberFormat : !isPlain(model) ? model : before;
    return after === before ? null : { before, after };
  });
}

/** Formats and looks as they were before our first run, for the rows that stood already. */
function keptRuns(
  entry: JournalColumn,
  existing: ExistingColumn,
  range: CellRange,
): Pick<JournalColumn, "formats" | "looks"> {
  const above = existing.range.top - range.top;
  const height = existing.range.bottom - existing.range.top + 1;
  const length = range.bottom - range.top + 1;
  const merge = <T>(fresh: readonly T[], old: readonly T[], prefer: (fresh: T, old: T) => T): readonly T[] =>
    fresh.map((value, i) => {
      const before = i >= above && i < above + height ? old[i - above] : undefined;
      return before === undefined ? value : prefer(value, before);
    });
  return {
    formats: runsOf(
      merge(
        expandRuns(entry.formats, length),
        expandRuns(existing.entry.formats, height),
        (fresh, old) => old ?? fresh,
      ),
    ),
    looks: runsOf(merge(expandRuns(entry.looks, length), expandRuns(existing.entry.looks, height), (_, old) => old)),
  };
}

/** Jobs that put back what the changed cells of a standing column held. */
function restoreCells(
  rows: (from: number, to: number) => Excel.Range,
  found: readonly FoundContent[],
  isChanged: readonly boolean[],
  formats: readonly ({ readonly before: string } | null)[],
): readonly Job[] {
  return [
    {
      bytes: 300 + found.length * 200,
      queue: () => {
        for (const [from, to] of runsWhere(found.length, (i) => isChanged[i] === true)) {
          rows(from, to).formulas = found
            .slice(from, to + 1)
            .map((c) => [typeof c === "string" && c !== "" && !c.startsWith("=") ? entryOf({ text: c }) : c]);
        }
        for (const [from, to] of runsWhere(found.length, (i) => (formats[i] ?? null) !== null))
          rows(from, to).numberFormat = formats.slice(from, to + 1).map((f) => [f?.before ?? null]);
      },
    },
  ];
}
