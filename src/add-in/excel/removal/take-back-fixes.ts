import { placeName } from "../../../core/model/cells/address";
import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import type { Fix, Place } from "../../../core/model/results/finding";
import type { FixReceipt } from "../../../core/model/results/fixes";
import { HostRefusal } from "../errors";
import type { Journal, JournalFixCell } from "../journal/journal";
import type { Question, RoundTripCounter } from "../round-trips";
import type { CellChange } from "../writer/fix-judgement";
import type { Standing } from "../writer/fix-writing";
import { askFixed, writeFixed } from "../writer/fix-writing";
import type { StoredContent } from "../writer/stored-content";
import { storedContent } from "../writer/stored-content";
import type { ExistingFix } from "./fix-reversal";
import { isTakenBack } from "./fix-reversal";

const CHANGED_SINCE = {
  id: "refused-fix-changed-since",
  text: {
    vi: "Ô {place} đã được gõ khác sau khi sửa nên giữ nguyên nội dung đang có.",
    en: "{place} was typed over after it was changed, so it keeps what it holds now.",
  },
} as const;

/** A cell that was changed on request. */
export interface FixedCell {
  readonly place: Place;
  readonly before: Fix["before"];
  readonly after: Fix["after"];
  /** Whether it was typed over since: then it stays as it is. */
  readonly isChangedSince: boolean;
}

/** The cells that were changed on request and not given back, as they stand. */
export function fixedCells(fixes: readonly ExistingFix[], { sheets }: WorkbookSnapshot): readonly FixedCell[] {
  return fixes.flatMap((fix) => {
    const sheet = sheets.find(({ id }) => id === fix.sheetId)?.name;
    return fix.entry.cells.flatMap((cell, i): readonly FixedCell[] => {
      const row = fix.rows[i] ?? null;
      // Where rows came or went since, a cell that was typed over is not found again.
      const isInPlace = fix.range.bottom - fix.range.top + 1 === fix.rows.length;
      if (sheet === undefined || isTakenBack(cell) || (row === null && !isInPlace)) return [];
      const top = row ?? fix.range.top + i;
      const range = { ...fix.range, top, bottom: top };
      return [
        {
          place: { sheet, range },
          before: shown(cell.before),
          after: shown(cell.after),
          isChangedSince: row === null,
        },
      ];
    });
  });
}

function shown(content: StoredContent): Fix["before"] {
  if (content === null) return null;
  if ("number" in content) return content.number;
  if ("truth" in content) return content.truth;
  if ("error" in content) return content.error;
  return "formula" in content ? content.formula : content.text;
}

/**
 * Gives cells that were changed on request back what they held before, number format and font with it; a cell that was
 * typed over since keeps what was typed and is told as outdated. Journal first; three round trips.
 * @throws HostRefusal as `applyFixes`, and where every cell was typed over
 * @throws Interrupted where Excel refuses a change
 */
export async function takeBackFixes(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  places: readonly Place[],
): Promise<FixReceipt> {
  const asked = new Map<Place, Excel.Range>();
  const standing = await askFixed(context, counter, places, (sheetIds) =>
    places.filter(({ sheet }) => sheetIds.has(sheet)).map((place) => askCell(context.workbook, place, asked)),
  );
  const judged = places.map((place) => ({ place, change: changeBack(place, standing, asked.get(place)) }));
  const changes = judged.flatMap(({ change }) => (change === null ? [] : [change]));
  const outdated = judged.flatMap(({ place, change }) => (change === null ? [place] : []));
  const [first] = outdated;
  if (first !== undefined && changes.length === 0)
    throw new HostRefusal(CHANGED_SINCE, { place: placeName(first.sheet, first.range) });
  const next = withTakenBack(standing.journal, standing.existing, changes);
  const isTyped = await writeFixed(context, counter, standing, { changes, added: [], next });
  const done = judged.flatMap(({ place, change }) => (change === null ? [] : [place]));
  return {
    applied: done.filter((_, i) => isTyped[i] !== true),
    settled: [],
    outdated: [...outdated, ...done.filter((_, i) => isTyped[i] === true)],
  };
}

function askCell({ worksheets }: Excel.Workbook, place: Place, asked: Map<Place, Excel.Range>): Question {
  return {
    sent: 900,
    received: 600,
    queue: () => {
      const { top, left } = place.range;
      const cell = worksheets.getItem(place.sheet).getRangeByIndexes(top, left, 1, 1);
      cell.load("formulas,values,valueTypes,numberFormat,format/font/name");
      asked.set(place, cell);
    },
  };
}

/** The change that gives a cell back what it held; null where it no longer holds what it was given. */
function changeBack(
  { sheet, range: { top: row, left: column } }: Place,
  { existing, sheetIds }: Pick<Standing, "existing" | "sheetIds">,
  now: Excel.Range | undefined,
): CellChange | null {
  const sheetId = sheetIds.get(sheet);
  if (sheetId === undefined || now === undefined) return null;
  for (const fix of existing) {
    if (fix.sheetId !== sheetId || fix.range.left !== column) continue;
    const i = fix.rows.indexOf(row);
    const cell = fix.entry.cells[i];
    if (cell === undefined || isTakenBack(cell)) continue;
    return {
      sheetId,
      row,
      column,
      // As it stands, so that it can be left so: a formula may have followed moved cells.
      cell: {
        before: storedContent(now.values[0]?.[0], now.valueTypes[0]?.[0], now.formulas[0]?.[0]),
        after: cell.before,
        numberFormat: String(now.numberFormat[0]?.[0] ?? cell.numberFormat),
        isReformatted: cell.isReformatted,
        font: cell.font === null ? null : now.format.font.name,
      },
      numberFormat: cell.isReformatted ? cell.numberFormat : null,
      font: cell.font,
    };
  }
  return null;
}

/** The journal in which these cells hold what they held before anything was changed. */
function withTakenBack(journal: Journal, existing: readonly ExistingFix[], changes: readonly CellChange[]): Journal {
  const isChanged = (fix: ExistingFix, row: number | null): boolean =>
    changes.some((c) => c.sheetId === fix.sheetId && c.column === fix.range.left && c.row === row);
  const fixes = new Map(
    existing.map((fix) => [
      fix.entry.name,
      {
        ...fix.entry,
        cells: fix.entry.cells.map((cell, i): JournalFixCell =>
          isChanged(fix, fix.rows[i] ?? null)
            ? { ...cell, after: cell.before, isReformatted: false, font: null }
            : cell,
        ),
      },
    ]),
  );
  return { ...journal, fixes: journal.fixes.map((entry) => fixes.get(entry.name) ?? entry) };
}
