import type { MarkChange } from "../../../core/model/changes/workbook-change";
import { formulaShape } from "../formula-shape";
import type { Cosmetic } from "./cosmetics";
import type { ExistingMark } from "./marks";
import { MARK_FILLS, addMark } from "./marks";
import { answered } from "./progress";
import type { Job, Question } from "../round-trips";
import { questionsAbout } from "../round-trips";

/** Marks to be set, with the questions for their cells' fill and the answers, and marks that have to go. */
interface AskedMarks {
  readonly wanted: readonly MarkChange[];
  readonly stale: readonly ExistingMark[];
  readonly questions: readonly Question[];
  readonly fills: readonly Excel.RangeFill[];
}

type SheetOf = (sheetId: string) => Excel.Worksheet;

/**
 * Compares the marks that are wanted with those that stand; the questions are how the cells of new ones are filled. A
 * mark that stands at the cell with the same formula is left alone; any other is stale.
 * @param isOurs whether marks on a sheet are looked at; those on others stay
 */
export function askMarks(
  worksheet: SheetOf,
  marks: readonly MarkChange[],
  existing: readonly ExistingMark[],
  isOurs: (sheetId: string) => boolean,
): AskedMarks {
  const keyOf = ({ sheetId, cell, formula }: MarkChange): string =>
    JSON.stringify([sheetId, cell.row, cell.column, formulaShape(formula, cell.row, cell.column)]);
  const wantedKeys = new Set(marks.map(keyOf));
  const keep = new Set<string>();
  const stale = existing.filter((mark) => {
    if (!isOurs(mark.sheetId)) return false;
    const key = standingKeys(mark).find((each) => wantedKeys.has(each) && !keep.has(each));
    if (key === undefined) return true;
    keep.add(key);
    return false;
  });
  const wanted = marks.filter((m) => !keep.has(keyOf(m)));
  const fills: Excel.RangeFill[] = [];
  const questions = questionsAbout(
    wanted,
    () => ({ sent: 1_200, received: 400 }),
    ({ sheetId, cell }) => {
      const { fill } = worksheet(sheetId).getRangeByIndexes(cell.row, cell.column, 1, 1).format;
      fill.load("color");
      return fill;
    },
    fills,
  );
  return { wanted, stale, questions, fills };
}

/**
 * The keys under which a mark may be wanted that stands; none where it has been spread. Its formula may be answered as
 * it is at its cell, or at the first cell of the sheet, over which it was asked for (office-js 5194).
 */
function standingKeys({ sheetId, range, formula }: ExistingMark): readonly string[] {
  if (range === null || range.top !== range.bottom || range.left !== range.right) return [];
  const { top, left } = range;
  return [formulaShape(formula, top, left), formulaShape(formula, 0, 0)].map((shape) =>
    JSON.stringify([sheetId, top, left, shape]),
  );
}

/** The marks that can be set, once their fills have been answered: those on cells that have no fill of the clerk's. */
export function settableMarks(asked: AskedMarks): readonly MarkChange[] {
  return asked.wanted.filter((_, i) => /^(?:#?f{6})?$/i.test(asked.fills[i]?.color ?? "?"));
}

/** Jobs that take marks away. */
export function dropMarks(worksheet: SheetOf, marks: readonly ExistingMark[]): readonly Job[] {
  return marks.map((mark) => ({
    bytes: 250,
    queue: () => {
      worksheet(mark.sheetId).getRange().conditionalFormats.getItem(mark.formatId).delete();
    },
  }));
}

/** The marks that go and come on one sheet. */
interface MarkedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly stale: readonly ExistingMark[];
  readonly wanted: readonly MarkChange[];
}

/** What takes and sets the marks of a sheet, in that order; a mark that is set by half is taken away again. */
export function marksOf(worksheet: SheetOf, { sheetId, sheet, stale, wanted }: MarkedSheet): Cosmetic {
  const added: Excel.ConditionalFormat[] = [];
  return {
    part: "marks",
    of: null,
    sheet,
    range: null,
    jobs: [
      ...dropMarks(worksheet, stale),
      ...wanted.map((mark) => ({
        bytes: 900 + mark.formula.length * 2,
        queue: () => {
          const cell = worksheet(sheetId).getRangeByIndexes(mark.cell.row, mark.cell.column, 1, 1);
          added.push(addMark(cell, mark.formula, MARK_FILLS[mark.tone]));
        },
      })),
    ],
    count: wanted.length,
    mend: [
      () => {
        const last = added.flatMap((format) => answered(() => format.id) ?? []).at(-1);
        if (last === undefined) return [];
        return [
          {
            bytes: 250,
            queue: () => {
              worksheet(sheetId).getRange().conditionalFormats.getItem(last).delete();
            },
          },
        ];
      },
    ],
  };
}

/** Marks that come and go, by their sheets. */
export function markedSheets(
  marks: readonly MarkChange[],
  stale: readonly ExistingMark[],
  nameOf: (sheetId: string) => string,
): readonly MarkedSheet[] {
  return [...new Set([...stale, ...marks].map((m) => m.sheetId))].map((sheetId) => ({
    sheetId,
    sheet: nameOf(sheetId),
    stale: stale.filter((m) => m.sheetId === sheetId),
    wanted: marks.filter((m) => m.sheetId === sheetId),
  }));
}
