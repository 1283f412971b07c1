import type { CellRange } from "../../../core/model/cells/address";
import type { Place } from "../../../core/model/results/finding";

/**
 * Columns that stand side by side on a sheet and reach as far as one another, as one place each; those of a sheet
 * together, in the order the sheets come.
 */
export function joinColumns(columns: readonly Place[]): readonly Place[] {
  const sheets = new Map<string, CellRange[]>();
  for (const { sheet, range } of [...columns].sort(
    (a, b) => a.range.top - b.range.top || a.range.left - b.range.left,
  )) {
    const joined = sheets.get(sheet) ?? [];
    const before = joined.findIndex(
      (each) => each.right + 1 === range.left && each.top === range.top && each.bottom === range.bottom,
    );
    const left = joined[before];
    if (left) joined[before] = { ...left, right: range.right };
    else joined.push(range);
    sheets.set(sheet, joined);
  }
  const order = [...new Set(columns.map(({ sheet }) => sheet))];
  return order.flatMap((sheet) => (sheets.get(sheet) ?? []).map((range) => ({ sheet, range })));
}
