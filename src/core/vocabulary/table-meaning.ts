import type { TableMeaning, TableModel } from "../model/tables/table";
import { SIGNED_WORDS, PROFIT_WORDS } from "./figure-kinds";
import { indexBaseIn } from "./index-bases";
import { PROVINCE } from "./places";
import { STOCK_WORDS } from "./stocks";
import { subjectWords } from "./titles";
import { says } from "./words";

/** Whether the sheet above the table, its title included, names a province or its department. */
function namesProvince({ sheet, header, body }: Pick<TableModel, "sheet" | "header" | "body">): boolean {
  if (!sheet.usedRange) return false;
  const until = Math.min(sheet.cells.length, (header?.top ?? body.top) - sheet.usedRange.top);
  return sheet.cells
    .slice(0, Math.max(0, until))
    .some((row) => row.some((cell) => typeof cell?.value === "string" && says(PROVINCE, cell.value)));
}

/** What stands above a table says of it as a whole. */
export function tableMeaning(table: Pick<TableModel, "sheet" | "title" | "header" | "body">): TableMeaning {
  const title = table.title?.text ?? null;
  return {
    subject: subjectWords(title ?? table.sheet.name),
    accumulation: title !== null && says(STOCK_WORDS, title) ? "stock" : "flow",
    indexBase: title === null ? null : indexBaseIn(title),
    isOfProvince: namesProvince(table),
    isSigned: title !== null && (says(SIGNED_WORDS, title) || says(PROFIT_WORDS, title)),
  };
}
