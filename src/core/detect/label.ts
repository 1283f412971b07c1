import type { RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";

/**
 * A row's label without the ordinal, the "trong đó" or the colon around it; the label itself where nothing else is
 * left.
 */
export function anomalyLabel(row: RowModel): string {
  const bare = row.label
    .replace(/^[\s\-+*•]+/, "")
    .replace(/^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)/]\s+/u, "")
    .replace(/^trong đó\s*:?\s*/iu, "")
    .replace(/[\s:;,.]+$/, "");
  return bare === "" ? row.label : bare;
}

/** A label that says "total" or how the rows are divided, not of what. */
const NAMELESS =
  /^(?:tổng(?: số| cộng| trị giá| giá trị)?|cả nước|toàn quốc|toàn tỉnh|trong đó|total)\s*:?$|^(?:phân|chia) (?:theo|ra)|^mặt hàng chủ yếu$/;

/** A label as it is quoted: no shouting. */
function quoted(row: RowModel): string {
  const label = anomalyLabel(row);
  return label.length > 8 && label === label.toUpperCase() ? label.charAt(0) + label.slice(1).toLowerCase() : label;
}

const isNameless = (row: RowModel): boolean => NAMELESS.test(normalizeLabel(anomalyLabel(row)));

/** What a row is a part of: the nearest row above it in the hierarchy that names a thing; null where none does. */
export function groupLabel(table: TableModel, row: RowModel): string | null {
  for (
    let above = row.parent === null ? null : rowAt(table, row.parent);
    above !== null;
    above = above.parent === null ? null : rowAt(table, above.parent)
  ) {
    if (!isNameless(above)) return quoted(above);
  }
  return null;
}

/** The name of a total as it is quoted, without shouting; null where it says no more than that it is one. */
export function totalLabel(row: RowModel): string | null {
  return isNameless(row) ? null : quoted(row);
}

const RESIDUAL =
  /^(?:khác|(?:một số|các|những|nước|hàng|hàng hóa|mặt hàng|sản phẩm|ngành|loại|khoản|nguồn|dịch vụ|hoạt động dịch vụ)(?=[\s,]).*\skhác(?: thuộc .*)?|others?)$/;

/** Whether a row is what remains when the others are named: what is in it changes from year to year. */
export function isResidual(row: RowModel): boolean {
  return RESIDUAL.test(normalizeLabel(anomalyLabel(row)));
}
