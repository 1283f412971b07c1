import type { CellRange } from "../../../core/model/cells/address";
import { cellCount, LAST_COLUMN, LAST_ROW } from "../../../core/model/cells/address";
import type { FlatLook } from "../cell-look";
import { flatLook, LOOK_OPTIONS } from "../cell-look";
import type { Question, RoundTripCounter } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";
import type { AskedColumn } from "./asked-column";
import type { AskedRun } from "./run-look";
import { askRunLook, RUN_SIZE, runLook } from "./run-look";

/** How a cell looks, by the sheet's id, row and column; undefined where that was not asked. */
export type Looks = (sheetId: string, row: number, column: number) => FlatLook | undefined;

/** Bytes of the look of a cell in an answer. Source: measured, 560 with a line on every side. */
const BYTES_PER_CELL = 580;

/** Bytes of the question for the looks of some cells. Source: measured, 920. */
const BYTES_ASKED = 1_300;

/**
 * While all the looks take no more bytes than this, every cell is asked. Source: two thirds of what is asked for
 * together (`ask`); the rest of what is asked of most workbooks fits beside it, into one round trip.
 */
const FEW = 1_000_000;

/**
 * How many rows are asked as a run, and as how many those that differ among themselves are asked again; then every
 * cell. A run takes as many bytes there and back as seven cells, so that even the short ones save more than half.
 */
const RUNS: readonly number[] = [100, 20];

/** Cells of a sheet whose looks are asked: every cell, or those of one column as a run. */
interface Part {
  readonly sheetId: string;
  readonly range: CellRange;
  /** Which of `RUNS` it was cut by; their number where every cell is asked. */
  readonly level: number;
}

type Answer = { readonly run: AskedRun } | { readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> };

/**
 * Asks how the cells of columns look that are to be written, those around them and the columns whose look they take,
 * together with other questions; where these are many cells, by runs of one column that look the same. One round trip,
 * at most two more for runs that do not, and more only where the answers do not fit into one.
 * @throws HostRefusal as `ask`
 */
export async function askLooks(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  columns: readonly AskedColumn[],
  others: readonly Question[],
): Promise<Looks> {
  const known: Known[] = [];
  const further = async (parts: readonly Part[], beside: readonly Question[]): Promise<void> => {
    const answers: Answer[] = [];
    await ask(context, counter, [...beside, ...questionsAbout(parts, sizeOf, (part) => queue(context, part), answers)]);
    const found = parts.map((part, i) => ({ part, look: lookOf(part, answers[i]) }));
    known.push(...found.flatMap(({ part, look }) => (look === null ? [] : [{ ...part, look }])));
    const mixed = found.flatMap(({ part, look }) => (look === null ? cutRun(part) : []));
    if (mixed.length > 0) await further(mixed, []);
  };
  const whole = columns.flatMap(wholeParts);
  const isFew = whole.reduce((sum, { range }) => sum + cellCount(range) * BYTES_PER_CELL, 0) <= FEW;
  await further(isFew ? whole : runParts(columns), others);
  return lookup(known);
}

/** A part whose looks are known. */
interface Known extends Part {
  readonly look: (row: number, column: number) => FlatLook;
}

function lookup(known: readonly Known[]): Looks {
  const bySheet = new Map<string, Map<number, Map<number, Known>>>();
  for (const part of known) {
    const { sheetId, range } = part;
    const columns = bySheet.get(sheetId) ?? new Map<number, Map<number, Known>>();
    bySheet.set(sheetId, columns);
    for (let column = range.left; column <= range.right; column++) {
      const rows = columns.get(column) ?? new Map<number, Known>();
      columns.set(column, rows);
      // The part that was asked first tells, as where two overlap.
      for (let row = range.top; row <= range.bottom; row++) if (!rows.has(row)) rows.set(row, part);
    }
  }
  return (sheetId, row, column) => bySheet.get(sheetId)?.get(column)?.get(row)?.look(row, column);
}

/** The cells of a column and around it, and of the column whose look it takes. */
function wholeParts({ edit, range, lookFrom }: AskedColumn): readonly Part[] {
  if (lookFrom === null) return [];
  const part = (of: CellRange): Part => ({ sheetId: edit.sheetId, range: of, level: RUNS.length });
  return [part(withNeighbours(range)), part({ ...range, left: lookFrom, right: lookFrom })];
}

function withNeighbours({ top, left, bottom, right }: CellRange): CellRange {
  return {
    top: Math.max(0, top - 1),
    left: Math.max(0, left - 1),
    bottom: Math.min(LAST_ROW, bottom + 1),
    right: Math.min(LAST_COLUMN, right + 1),
  };
}

/**
 * The same column by column, each asked once: header, first and last row and what is around by cells, the rows between
 * by runs.
 */
function runParts(columns: readonly AskedColumn[]): readonly Part[] {
  const parts = new Map<string, Part>();
  const add = (sheetId: string, range: CellRange, level: number): void => {
    if (range.bottom >= range.top)
      parts.set(JSON.stringify([sheetId, range.top, range.left, range.bottom]), { sheetId, range, level });
  };
  for (const { edit, range, lookFrom } of columns) {
    if (lookFrom === null) continue;
    const around = withNeighbours(range);
    const first = Math.max(range.top, edit.bodyTop) + 1;
    const last = range.bottom - 1;
    for (const column of new Set([around.left, range.left, around.right, lookFrom])) {
      const rows = { ...around, left: column, right: column };
      if (last <= first) add(edit.sheetId, rows, RUNS.length);
      else {
        add(edit.sheetId, { ...rows, bottom: first - 1 }, RUNS.length);
        add(edit.sheetId, { ...rows, top: last + 1 }, RUNS.length);
        for (const run of cutRows({ ...rows, top: first, bottom: last }, RUNS[0] ?? 1)) add(edit.sheetId, run, 0);
      }
    }
  }
  return [...parts.values()];
}

function cutRows(range: CellRange, height: number): readonly CellRange[] {
  return Array.from({ length: Math.ceil((range.bottom - range.top + 1) / height) }, (_, i) => ({
    ...range,
    top: range.top + i * height,
    bottom: Math.min(range.bottom, range.top + (i + 1) * height - 1),
  }));
}

/** A run whose cells do not look the same, in shorter ones, or cell by cell. */
function cutRun({ sheetId, range, level }: Part): readonly Part[] {
  const height = RUNS[level + 1];
  if (height === undefined) return [{ sheetId, range, level: RUNS.length }];
  return cutRows(range, height).map((run) => ({ sheetId, range: run, level: level + 1 }));
}

const isRun = ({ level, range }: Part): boolean => level < RUNS.length && range.bottom > range.top;

function sizeOf(part: Part): { readonly sent: number; readonly received: number } {
  return isRun(part) ? RUN_SIZE : { sent: BYTES_ASKED, received: 300 + cellCount(part.range) * BYTES_PER_CELL };
}

function queue(context: Excel.RequestContext, part: Part): Answer {
  const { top, left, bottom, right } = part.range;
  const range = context.workbook.worksheets
    .getItem(part.sheetId)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return isRun(part) ? { run: askRunLook(range) } : { cells: range.getCellProperties(LOOK_OPTIONS) };
}

/** How the cells of a part look; null for a run whose cells do not look the same. */
function lookOf({ range }: Part, answer: Answer | undefined): Known["look"] | null {
  if (answer === undefined) return null;
  if ("cells" in answer) {
    const looks = answer.cells.value.map((row) => row.map((cell) => flatLook(cell)));
    return (row, column) => looks[row - range.top]?.[column - range.left] ?? flatLook();
  }
  const look = runLook(answer.run);
  return look === null ? null : (row) => look(row === range.top, row === range.bottom);
}
