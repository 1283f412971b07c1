import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { CosmeticPart, JournalSheet } from "../journal/journal";
import { ROLE_PROPERTY, sheetAnchorName } from "../../../core/model/signature";
import type { CellRange } from "../../../core/model/cells/address";
import type { Overwritten } from "./overwritten";
import { watch } from "./overwritten";
import { answered } from "./progress";
import type { Reversible } from "./reversible";
import { asFound, withoutCarried } from "./carried-words";
import type { AskedCharts } from "./own-charts";
import { askCharts, ownCharts, withoutOldCharts } from "./own-charts";
import type { DrawnParts, Drawing, TypedCells } from "./own-sheet";
import { cellKey, drawParts, drawRows } from "./own-sheet";
import type { FoundContent, ExistingSheet } from "../journal/ownership";
import { blockOf, isOurContent } from "../journal/ownership";
import type { Job, Size } from "../round-trips";

/** The answers about one of our sheets, on their way. */
export interface AskedOwnSheet {
  readonly edit: SheetChange | null;
  readonly existing: ExistingSheet & { readonly entry: JournalSheet };
  readonly block: Excel.Range;
  /** Everything the sheet holds, for what the clerk wrote beside our block. */
  readonly used: Excel.Range;
  readonly charts: AskedCharts;
}

/** What is to be done about one of our sheets, and how to take it back. */
export interface SheetWrite {
  readonly name: string;
  readonly entry: JournalSheet;
  /** Cells, charts and the sheet itself that are written. */
  readonly written: number;
  /** Charts of ours that stand on it once all is done. */
  readonly charts: number;
  /** Adds the sheet; none where it stands. */
  readonly add: readonly Job[];
  /** The id of the sheet, null where that is not known (yet). */
  readonly sheetId: () => string | null;
  /** Writes its figures, once it is added. */
  readonly steps: readonly Reversible[];
  /** Our name is put on its block. */
  readonly isNamed: boolean;
  /** Sets what its figures can stand without. */
  readonly parts: DrawnParts | null;
  /** It is added, and where the figures are taken back it simply goes. */
  readonly isNew: boolean;
  /** Cells into which somebody has typed since they were looked at; once the jobs have been sent. */
  readonly overwritten: () => readonly Overwritten[];
}

/** Bytes of the question what one of our sheets holds, and of the answer: what we wrote, and what it is to hold. */
export function ownSheetSize(entry: JournalSheet): Size {
  return { sent: 5_000, received: 20_000 + JSON.stringify(entry.edit.rows).length * 2 };
}

/**
 * Queues the question what one of our sheets holds now.
 * @param edit what it is to hold; null where it is to go
 */
export function askOwnSheet(
  sheet: Excel.Worksheet,
  existing: ExistingSheet & { readonly entry: JournalSheet },
  edit: SheetChange | null,
): AskedOwnSheet {
  const { bottom, right } = sizeOf({ existing, edit });
  const block = sheet.getRangeByIndexes(0, 0, bottom + 1, right + 1);
  block.load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { edit, existing, block, used, charts: askCharts(sheet, existing.entry) };
}

/** The last row and column of the block, as it is and as it is to be. */
function sizeOf({ existing, edit }: Pick<AskedOwnSheet, "existing" | "edit">): Pick<CellRange, "bottom" | "right"> {
  const size = blockOf(existing.entry.edit);
  const next = edit === null ? size : blockOf(edit);
  return { bottom: Math.max(size.bottom, next.bottom), right: Math.max(size.right, next.right) };
}

/**
 * The cells of our block that hold neither what we wrote nor nothing: the clerk's. What was asked has been answered.
 */
export function typedCells(asked: AskedOwnSheet): TypedCells {
  const typed = new Set<number>();
  const { edit, previous } = asked.existing.entry;
  asked.block.formulas.forEach((row: readonly unknown[], i) => {
    row.forEach((value, j) => {
      const found = value as FoundContent;
      const isOurs =
        found === "" ||
        isOurContent(found, edit.rows[i]?.[j] ?? null) ||
        (previous !== null && isOurContent(found, previous.rows[i]?.[j] ?? null));
      if (!isOurs) typed.add(cellKey(i, j));
    });
  });
  return typed;
}

/**
 * Whether the clerk has put anything of their own on the sheet, in our block or beside it, charts included. What was
 * asked has been answered.
 */
export function isSharedSheet(asked: AskedOwnSheet): boolean {
  const { used, charts, existing } = asked;
  if (charts.charts.items.length > ownCharts(charts).length) return true;
  const block = blockOf(existing.entry.edit);
  const reachesOut =
    !used.isNullObject &&
    (used.rowIndex + used.rowCount - 1 > block.bottom || used.columnIndex + used.columnCount - 1 > block.right);
  return reachesOut || typedCells(asked).size > 0;
}

/** What has to be done to add one of our sheets at the end, under its final name, and draw it. */
export function newSheetWrite(context: Excel.RequestContext, edit: SheetChange, name: string): SheetWrite {
  const { worksheets } = context.workbook;
  const added: { sheet: Excel.Worksheet | null } = { sheet: null };
  const sheet = (): Excel.Worksheet => added.sheet ?? worksheets.getItem(name);
  const drawing: Drawing = { sheet, edit, before: null, typed: new Set(), charts: [] };
  const bear: Job = {
    bytes: 1_000,
    queue: () => {
      added.sheet = worksheets.add(name);
      added.sheet.load("id");
    },
  };
  const sign: Job = {
    bytes: 500,
    queue: () => {
      sheet().customProperties.add(ROLE_PROPERTY, edit.role);
      nameBlock(context, sheet(), edit);
    },
  };
  return {
    name,
    entry: { name: sheetAnchorName(edit.role), edit: { ...edit, name }, isWritten: false, previous: null },
    written: 1 + edit.charts.length + countCells(edit),
    charts: edit.charts.length,
    add: [bear],
    sheetId: () => answered(() => added.sheet?.id ?? null),
    isNamed: true,
    steps: [{ jobs: [sign], isOneCall: false, undo: () => [] }, ...drawRows(drawing)],
    parts: drawParts(drawing),
    isNew: true,
    overwritten: () => [],
  };
}

/**
 * What has to be done so that one of our sheets holds the edit; no more than parts that could not be set where it was
 * written from the same edit.
 * @param unfinished the parts that could not be set
 */
export function existingSheetWrite(
  context: Excel.RequestContext,
  asked: AskedOwnSheet,
  edit: SheetChange,
  unfinished: ReadonlySet<CosmeticPart>,
): SheetWrite {
  const { existing } = asked;
  const { entry } = existing;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(existing.sheetId);
  const next: JournalSheet = {
    name: entry.name,
    edit: { ...edit, name: entry.edit.name },
    isWritten: false,
    previous: null,
  };
  const naming: Reversible = {
    ...oneCall(300, () => {
      nameBlock(context, sheet(), edit);
    }),
    undo: (_, { names }) =>
      oneCall(150, () => {
        names.getItem(sheetAnchorName(edit.role)).delete();
      }).jobs,
  };
  const sign: readonly Reversible[] = [
    ...(existing.hasRole ? [] : [roleStep(sheet, edit.role)]),
    ...(existing.isNamed ? [] : [naming]),
  ];
  const theirs = typedCells(asked);
  const lines: readonly (readonly FoundContent[])[] = asked.block.formulas;
  const typed = withoutCarried(theirs, lines, edit);
  const before = standing(
    asFound(entry.edit, lines, (cell) => theirs.has(cell) && !typed.has(cell)),
    unfinished,
  );
  const charts = asked.charts.charts.items.map((c) => c.name);
  const drawing: Drawing = { sheet, edit, before, typed, charts };
  const drawn = drawParts(drawing);
  const standingCharts = ownCharts(asked.charts);
  const parts = { ...drawn, charts: withoutOldCharts(drawn.charts, standingCharts, drawing) };
  const base = {
    name: existing.name,
    add: [],
    isNew: false,
    sheetId: () => existing.sheetId,
    isNamed: !existing.isNamed,
  };
  if (entry.isWritten && JSON.stringify(next.edit) === JSON.stringify(entry.edit)) {
    const left = unfinished.size === 0 ? null : only(parts, unfinished);
    const isRedrawn = left !== null && left.charts.length > 0;
    return {
      ...base,
      entry,
      written: 0,
      charts: isRedrawn ? edit.charts.length : standingCharts.length,
      steps: existing.isNamed ? [] : sign.slice(-1),
      parts: left,
      overwritten: () => [],
    };
  }
  const { ask, overwritten } = watch(
    () => {
      const { bottom, right } = sizeOf(asked);
      return sheet().getRangeByIndexes(0, 0, bottom + 1, right + 1);
    },
    { top: 0, left: 0, found: asked.block.formulas, isWritten: (row, column) => !typed.has(cellKey(row, column)) },
  );
  return {
    ...base,
    entry: { ...next, previous: entry.edit },
    written: 1 + edit.charts.length + countCells(edit),
    charts: edit.charts.length,
    steps: [
      ...sign,
      { ...oneCall(JSON.stringify(asked.block.formulas).length * 2 + 100, ask), undo: () => [] },
      ...drawRows(drawing),
    ],
    parts,
    overwritten,
  };
}

/** What stands of the edit, without the merges and links that could not be set. */
function standing(edit: SheetChange, unfinished: ReadonlySet<CosmeticPart>): SheetChange {
  return {
    ...edit,
    merges: unfinished.has("looks") ? [] : edit.merges,
    links: unfinished.has("links") ? [] : edit.links,
  };
}

function oneCall(bytes: number, queue: () => void): Pick<Reversible, "jobs" | "isOneCall"> {
  return { jobs: [{ bytes, queue }], isOneCall: true };
}

/** Gives a sheet the property by which it is known as ours. */
function roleStep(sheet: () => Excel.Worksheet, role: SheetChange["role"]): Reversible {
  return {
    ...oneCall(200, () => {
      sheet().customProperties.add(ROLE_PROPERTY, role);
    }),
    undo: (of) =>
      oneCall(200, () => {
        of.customProperties.getItem(ROLE_PROPERTY).delete();
      }).jobs,
  };
}

/** Those parts alone that could not be set. */
function only(parts: DrawnParts, unfinished: ReadonlySet<CosmeticPart>): DrawnParts {
  const chosen = <T>(part: CosmeticPart, jobs: readonly T[]): readonly T[] => (unfinished.has(part) ? jobs : []);
  const isCleared = unfinished.has("clear");
  return {
    clear: chosen("clear", parts.clear),
    links: isCleared ? parts.links : chosen("links", parts.links),
    // A link brings the look of links along.
    looks: isCleared || unfinished.has("links") ? parts.looks : chosen("looks", parts.looks),
    page: chosen("page", parts.page),
    gridlines: chosen("gridlines", parts.gridlines),
    widths: isCleared ? parts.widths : chosen("widths", parts.widths),
    // A chart lies across columns and rows.
    charts: isCleared || unfinished.has("widths") ? parts.charts : chosen("chart", parts.charts),
  };
}

/** Puts the name of ours on the block of one of our sheets; it is hidden later. */
function nameBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, edit: SheetChange): void {
  const block = blockOf(edit);
  context.workbook.names.add(
    sheetAnchorName(edit.role),
    sheet.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 1),
  );
}

function countCells(edit: SheetChange): number {
  return edit.rows.reduce((sum, row) => sum + row.filter((c) => c !== null).length, 0);
}
