import type { CellContent, SheetChange } from "../../../core/model/changes/workbook-change";
import type { FoundContent } from "../journal/ownership";
import { sameFound } from "../journal/ownership";
import type { TypedCells } from "./own-sheet";
import { cellKey } from "./own-sheet";

const holdsWords = (found: FoundContent, content: CellContent): boolean =>
  !("formula" in content) && sameFound(found, "number" in content ? content.number : content.text);

/** The words of the clerk's that an edit puts somewhere, with where. */
function carriedIn({ rows }: SheetChange): readonly { readonly key: number; readonly content: CellContent }[] {
  return rows.flatMap((row, i) =>
    row.flatMap((content, j) =>
      content !== null && !("formula" in content) && content.isTheirs === true ? [{ key: cellKey(i, j), content }] : [],
    ),
  );
}

/**
 * Of the cells that the clerk has typed in those that are left alone: not the ones whose words the edit carries to a
 * place of their own, as long as that is not taken by a cell that is left alone.
 * @param lines what the cells of our block hold, row by row
 */
export function withoutCarried(
  typed: TypedCells,
  lines: readonly (readonly FoundContent[])[],
  edit: SheetChange,
): TypedCells {
  const carried = carriedIn(edit);
  const found = new Map(
    lines
      .flatMap((line, i) => line.map((content, j) => [cellKey(i, j), content] as const))
      .filter(([k]) => typed.has(k)),
  );
  let left: TypedCells = new Set();
  for (;;) {
    const able = carried.filter(({ key }) => !left.has(key));
    const next = new Set(
      [...found].flatMap(([key, content]) => (able.some((each) => holdsWords(content, each.content)) ? [] : [key])),
    );
    if (next.size === left.size) return next;
    left = next;
  }
}

/** What the sheet was found to hold, as far as it is the clerk's and is not left alone; the rest as it was written. */
export function asFound(
  edit: SheetChange,
  lines: readonly (readonly FoundContent[])[],
  isPutBack: (cell: number) => boolean,
): SheetChange {
  const contentOf = (content: FoundContent): CellContent | null => {
    if (typeof content === "number") return { number: content };
    return typeof content === "string" ? { text: content } : null;
  };
  return {
    ...edit,
    rows: edit.rows.map((row, i) =>
      row.map((content, j) => {
        const key = cellKey(i, j);
        return isPutBack(key) ? contentOf(lines[i]?.[j] ?? "") : content;
      }),
    ),
  };
}
