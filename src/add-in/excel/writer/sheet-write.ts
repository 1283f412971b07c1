import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { JournalSheet } from "../journal/journal";
import { ROLE_PROPERTY, sheetAnchorName } from "../../../core/model/signature";
import type { TypedCells } from "./own-sheet";
import { cellKey, drawSheet } from "./own-sheet";
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
  readonly charts: Excel.ChartCollection;
}

/** What is to be done about one of our sheets, and how to take it back. */
export interface SheetWrite {
  readonly name: string;
  readonly entry: JournalSheet;
  /** Cells, charts and the sheet itself that are written. */
  readonly written: number;
  readonly jobs: readonly Job[];
  /**
   * Takes the change back; null where the sheet is new and simply goes. `charts`: names of the charts that are on the
   * sheet then.
   */
  readonly undo: { readonly sheetId: string; readonly jobs: (charts: readonly string[]) => readonly Job[] } | null;
}

/** Bytes of the question what one of our sheets holds, and of the answer: what we wrote, and what it is to hold. */
export function ownSheetSize(entry: JournalSheet): Size {
  return { sent: 2_500, received: 20_000 + JSON.stringify(entry.edit.rows).length * 2 };
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
  const size = blockOf(existing.entry.edit);
  const next = edit === null ? size : blockOf(edit);
  const block = sheet.getRangeByIndexes(
    0,
    0,
    Math.max(size.bottom, next.bottom) + 1,
    Math.max(size.right, next.right) + 1,
  );
  block.load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.charts.load("items/name");
  return { edit, existing, block, used, charts: sheet.charts };
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
  const own = new Set([...existing.entry.edit.charts, ...(existing.entry.previous?.charts ?? [])].map((c) => c.name));
  if (charts.items.some((chart) => !own.has(chart.name))) return true;
  const block = blockOf(existing.entry.edit);
  const reachesOut =
    !used.isNullObject &&
    (used.rowIndex + used.rowCount - 1 > block.bottom || used.columnIndex + used.columnCount - 1 > block.right);
  return reachesOut || typedCells(asked).size > 0;
}

const FORBIDDEN_IN_NAMES = /[:\\/?*[\]]/g;

/**
 * A name for a new sheet that no sheet has, whatever the case of its letters: the one that is wanted, or with a number
 * behind it, as Excel takes it (31 characters, none of : \ / ? * [ ]).
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((n) => n.toLowerCase()));
  const clean = wanted.replace(FORBIDDEN_IN_NAMES, " ").slice(0, 31);
  let name = clean;
  for (let n = 2; lower.has(name.toLowerCase()); n++) {
    const suffix = ` (${String(n)})`;
    name = clean.slice(0, 31 - suffix.length) + suffix;
  }
  return name;
}

/** What has to be done to add one of our sheets at the end, under its final name, and draw it. */
export function newSheetWrite(context: Excel.RequestContext, edit: SheetChange, name: string): SheetWrite {
  const { worksheets } = context.workbook;
  const added: { sheet: Excel.Worksheet | null } = { sheet: null };
  const sheet = (): Excel.Worksheet => added.sheet ?? worksheets.getItem(name);
  const add: Job = {
    bytes: 1_000,
    queue: () => {
      added.sheet = worksheets.add(name);
      sheet().customProperties.add(ROLE_PROPERTY, edit.role);
      nameBlock(context, sheet(), edit);
    },
  };
  return {
    name,
    entry: { name: sheetAnchorName(edit.role), edit: { ...edit, name }, isWritten: false, previous: null },
    written: 1 + edit.charts.length + countCells(edit),
    jobs: [add, ...drawSheet(sheet, edit, null, new Set())],
    undo: null,
  };
}

/** What has to be done so that one of our sheets holds the edit; nothing where it was written from the same edit. */
export function existingSheetWrite(context: Excel.RequestContext, asked: AskedOwnSheet, edit: SheetChange): SheetWrite {
  const { existing } = asked;
  const { entry } = existing;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(existing.sheetId);
  const next: JournalSheet = {
    name: entry.name,
    edit: { ...edit, name: entry.edit.name },
    isWritten: false,
    previous: null,
  };
  const role: readonly Job[] = existing.hasRole
    ? []
    : [
        {
          bytes: 200,
          queue: () => {
            sheet().customProperties.add(ROLE_PROPERTY, edit.role);
          },
        },
      ];
  const name: readonly Job[] = existing.isNamed
    ? []
    : [
        {
          bytes: 300,
          queue: () => {
            nameBlock(context, sheet(), edit);
          },
        },
      ];
  if (entry.isWritten && JSON.stringify(next.edit) === JSON.stringify(entry.edit)) {
    return { name: existing.name, entry, written: 0, jobs: name, undo: null };
  }
  const typed = typedCells(asked);
  const dropCharts = (names: readonly string[], present: readonly string[]): Job => ({
    bytes: 200,
    queue: () => {
      for (const name of new Set(names)) if (present.includes(name)) sheet().charts.getItem(name).delete();
    },
  });
  const present = asked.charts.items.map((c) => c.name);
  return {
    name: existing.name,
    entry: { ...next, previous: entry.edit },
    written: 1 + edit.charts.length + countCells(edit),
    jobs: [
      ...role,
      ...name,
      dropCharts(
        [...entry.edit.charts, ...(entry.previous?.charts ?? [])].map((c) => c.name),
        present,
      ),
      ...drawSheet(sheet, edit, entry.edit, typed),
    ],
    undo: {
      sheetId: existing.sheetId,
      jobs: (charts) => [
        dropCharts(
          [...entry.edit.charts, ...edit.charts].map((c) => c.name),
          [...new Set(charts)],
        ),
        ...drawSheet(sheet, entry.edit, edit, typed),
      ],
    },
  };
}

/** Puts our hidden name on the block of one of our sheets. */
function nameBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, edit: SheetChange): void {
  const block = blockOf(edit);
  const anchor = context.workbook.names.add(
    sheetAnchorName(edit.role),
    sheet.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 1),
  );
  anchor.visible = false;
}

function countCells(edit: SheetChange): number {
  return edit.rows.reduce((sum, row) => sum + row.filter((c) => c !== null).length, 0);
}
