import type { CellRange } from "../../../core/model/cells/address";
import type { FlatLook } from "../cell-look";
import { lookChange } from "../cell-look";
import { formulaShape } from "../formula-shape";
import { entryOf } from "../journal/entry";
import type { JournalColumn } from "../journal/journal";
import { runsOf } from "../journal/journal";
import type { RowsOf, RunJob } from "../look-runs";
import { formatJobs, lookJobs } from "../look-runs";
import { rowPieces, runsWithin } from "../removal/column-removal";
import type { Job } from "../round-trips";
import type { AskedColumn, CellPlan } from "./asked-column";
import { cellPlans, isBare, numberFormatsIn } from "./asked-column";
import type { Looks } from "./asked-looks";
import type { Overwritten, Watch } from "./overwritten";
import { watch } from "./overwritten";
import type { Reversible } from "./reversible";
import type { FormatChange, LookPair } from "./column-look";
import { formatChanges, keptRuns, lookChanges } from "./column-look";

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
  /** Writes it; none where it holds all of it already. */
  readonly steps: readonly Reversible[];
  /** Merges cells of its heading, once they are written; none where they are not to be merged. */
  readonly merge: readonly Job[];
  /** Cells into which somebody has typed since they were looked at; once the jobs have been sent. */
  readonly overwritten: () => readonly Overwritten[];
}

/** What a column is to be, cell by cell, top to bottom. */
interface ColumnPlan {
  readonly cells: readonly CellPlan[];
  readonly looks: readonly LookPair[];
  readonly formats: readonly FormatChange[];
  readonly width: JournalColumn["width"];
  readonly merge: JournalColumn["merge"];
}

/**
 * What has to be done, on empty cells and our own only, so that the column holds what the edit says; no steps where
 * it does already. What was asked has been answered.
 * @param name the defined name that stands, or will stand, on the column
 * @throws HostRefusal where the clerk has filled a cell since that was to become ours
 */
export function columnWrite(sheet: Excel.Worksheet, asked: AskedColumn, looks: Looks, name: string): ColumnWrite {
  const { edit, existing, range } = asked;
  const plan = planOf(asked, looks);
  const { cells } = plan;
  const entry = journalEntry(asked, plan, name);
  const rowsOf =
    (of: Excel.Worksheet): RowsOf =>
    (from, to) =>
      of.getRangeByIndexes(range.top + from, range.left, to - from + 1, 1);
  const rows = rowsOf(sheet);
  const isNeeded = isBare(existing) || cells.some(isChanged);
  const watched = rowPieces(cells.length).map((piece) => {
    const found = cells.slice(piece[0], piece[1] + 1);
    const { ask, overwritten } = watch(() => rows(...piece), {
      top: range.top + piece[0],
      left: range.left,
      found: found.map((cell) => [cell.found]),
      isWritten: (i) => found[i] !== undefined && isChanged(found[i]),
    });
    return { piece, ask, overwritten };
  });
  const merged = isNeeded ? plan.merge : null;
  return {
    sheetId: edit.sheetId,
    range,
    entry: existing === null ? entry : { ...entry, ...keptRuns(entry, existing, range) },
    isNamed: existing === null || range.top !== existing.range.top || range.bottom !== existing.range.bottom,
    written: cells.filter((cell) => cell.isWritten).length,
    cleared: cells.filter((cell) => cell.isCleared).length,
    steps: isNeeded ? columnSteps(rowsOf, sheet, plan, watched) : [],
    merge: merged === null ? [] : mergeHeading(sheet, range, merged),
    overwritten: () => watched.flatMap((each) => each.overwritten()),
  };
}

const isChanged = ({ isWritten, isCleared }: CellPlan): boolean => isWritten || isCleared;

function planOf(asked: AskedColumn, found: Looks): ColumnPlan {
  const { edit, existing, range } = asked;
  const cells = cellPlans(asked);
  const isFresh = isBare(existing);
  const merge =
    isFresh && edit.merge !== null ? ([edit.merge.top - range.top, edit.merge.bottom - range.top] as const) : null;
  const [format] = asked.width;
  const width =
    isFresh && format !== undefined && edit.width !== null && edit.width !== format.columnWidth
      ? { before: format.columnWidth, since: edit.width, standard: format.useStandardWidth }
      : null;
  // A heading spread over several rows is broken into them even where the neighbours were broken by hand, a row a
  // piece.
  const looks = lookChanges(asked, cells, found).map((look, i) =>
    isMerged(merge, i) && cells[i]?.isNew === true ? { ...look, after: { ...look.after, wrapText: true } } : look,
  );
  return { cells, looks, formats: formatChanges(asked, cells), width, merge };
}

function isMerged(merge: JournalColumn["merge"], i: number): boolean {
  return merge !== null && i >= merge[0] && i <= merge[1];
}

/** What the journal says of the column when it is written, as if nothing of ours had stood there before. */
function journalEntry(asked: AskedColumn, plan: ColumnPlan, name: string): JournalColumn {
  const { edit, existing, range } = asked;
  const { cells, looks, formats, width, merge } = plan;
  // Merged cells take the look and the format of the first of them, and keep those when they are parted again.
  const now = numberFormatsIn(asked.target);
  const lostFormat = (i: number): string | null =>
    merge !== null && isMerged(merge, i) && now[i] !== now[merge[0]] ? (now[i] ?? null) : null;
  const lostLook = (look: LookPair, i: number): FlatLook =>
    isMerged(merge, i) ? look.own : lookChange(look.after, look.before);
  return {
    name,
    id: edit.id,
    kind: edit.kind,
    constants: cells.flatMap(({ wanted }) => {
      if (wanted === null || "formula" in wanted) return [];
      return ["text" in wanted ? wanted.text : wanted.number];
    }),
    shapes: [
      ...new Set(
        cells.flatMap(({ wanted }, i) =>
          wanted !== null && "formula" in wanted ? [formulaShape(wanted.formula, range.top + i, range.left)] : [],
        ),
      ),
    ],
    numberFormat: edit.numberFormat,
    formats: runsOf(formats.map((format, i) => format?.before ?? lostFormat(i))),
    looks: runsOf(looks.map(lostLook)),
    width: existing?.entry.width ?? width,
    merge: existing?.entry.merge ?? merge,
  };
}

/** Jobs that merge heading cells, whose rows count from the first of the range. */
export function mergeHeading(
  sheet: Excel.Worksheet,
  { top, left }: CellRange,
  [from, to]: NonNullable<JournalColumn["merge"]>,
): readonly Job[] {
  return [
    {
      bytes: 200,
      queue: () => {
        sheet.getRangeByIndexes(top + from, left, to - from + 1, 1).merge(false);
      },
    },
  ];
}

type Piece = readonly [from: number, to: number];

/** Rows of a column that are written together, and what they hold at that moment. */
interface WatchedPiece extends Pick<Watch, "ask" | "overwritten"> {
  readonly piece: Piece;
}

/** Steps that write looks and formats of a column, then its width, then contents. */
function columnSteps(
  rowsOf: (of: Excel.Worksheet) => RowsOf,
  sheet: Excel.Worksheet,
  plan: ColumnPlan,
  watched: readonly WatchedPiece[],
): readonly Reversible[] {
  const rows = rowsOf(sheet);
  const { looks, formats, cells } = plan;
  const within = (job: RunJob, i: number): boolean => i >= job.from && i <= job.to;
  return [
    ...lookJobs(
      rows,
      looks.map(({ before, after }) => lookChange(before, after)),
    ).map((job): Reversible => ({
      jobs: [job],
      isOneCall: job.isOneCall,
      undo: (of) =>
        lookJobs(
          rowsOf(of),
          looks.map(({ before, after }, i) => (within(job, i) ? lookChange(after, before) : {})),
        ),
    })),
    // The format goes before the contents: a formula written into a cell formatted as text would be text.
    ...formatJobs(
      rows,
      formats.map((format) => format?.after ?? null),
    ).map((job): Reversible => ({
      jobs: [job],
      isOneCall: true,
      undo: (of) =>
        formatJobs(
          rowsOf(of),
          formats.map((format, i) => (within(job, i) ? (format?.before ?? null) : null)),
        ),
    })),
    ...widthSteps(rowsOf, sheet, plan.width),
    // Content comes last: where any stands, everything else but the merge does.
    ...watched.map(({ piece, ask }): Reversible => ({
      jobs: [
        {
          bytes: 1_000 + (piece[1] - piece[0] + 1) * 250,
          queue: () => {
            ask();
            queueContents(rows, plan, piece);
          },
        },
      ],
      isOneCall: runsOfChanges(cells, piece).length <= 1,
      undo: (of) => [restorePiece(rowsOf(of), plan, piece)],
    })),
  ];
}

function widthSteps(
  rowsOf: (of: Excel.Worksheet) => RowsOf,
  sheet: Excel.Worksheet,
  width: JournalColumn["width"],
): readonly Reversible[] {
  if (width === null) return [];
  const job = (of: Excel.Worksheet, queue: (format: Excel.RangeFormat) => void): Job => ({
    bytes: 500,
    queue: () => {
      queue(rowsOf(of)(0, 0).format);
    },
  });
  return [
    {
      jobs: [
        job(sheet, (format) => {
          format.columnWidth = width.since;
        }),
      ],
      isOneCall: true,
      undo: (of) => [
        job(of, (format) => {
          if (width.standard) format.useStandardWidth = true;
          else format.columnWidth = width.before;
        }),
      ],
    },
  ];
}

/** The calls by which a piece of a column is written, each about cells below one another. */
function runsOfChanges(cells: ColumnPlan["cells"], piece: Piece): readonly Piece[] {
  return [
    ...runsWithin(piece, (i) => cells[i]?.isWritten === true),
    ...runsWithin(piece, (i) => cells[i]?.isCleared === true),
  ];
}

function queueContents(rows: RowsOf, { cells }: ColumnPlan, piece: Piece): void {
  for (const [from, to] of runsWithin(piece, (i) => cells[i]?.isWritten === true)) {
    rows(from, to).formulas = cells.slice(from, to + 1).map(({ wanted }) => [wanted === null ? null : entryOf(wanted)]);
  }
  for (const [from, to] of runsWithin(piece, (i) => cells[i]?.isCleared === true)) rows(from, to).clear("Contents");
}

/** A job that puts back what the changed cells of a piece held. */
function restorePiece(rows: RowsOf, { cells }: ColumnPlan, piece: Piece): Job {
  const isTyped = (content: CellPlan["found"]): content is string =>
    typeof content === "string" && content !== "" && !content.startsWith("=");
  return {
    bytes: 300 + (piece[1] - piece[0] + 1) * 400,
    queue: () => {
      for (const [from, to] of runsWithin(piece, (i) => cells[i] !== undefined && isChanged(cells[i]))) {
        rows(from, to).formulas = cells
          .slice(from, to + 1)
          .map(({ found }) => [isTyped(found) ? entryOf({ text: found }) : found]);
      }
    },
  };
}
