import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { drawBook } from "../add-in/excel/draw-book";
import { familySheet } from "../fixtures/layout-families";

/** The name of the workbook that stands for the real ones wherever those are absent. */
export const OWN_NAME = "so-lieu-cua-phong.xlsx";

/** A workbook drawn here: products, retail by month, a report beside next year's plan and a year book. */
export function ownBytes(): Uint8Array {
  return drawBook(
    familySheet("products", "Sản phẩm"),
    familySheet("tracking", "Bán lẻ"),
    familySheet("next year", "Báo cáo"),
    familySheet("year book", "Niên giám"),
  );
}

/** The same, opened in the stand-in. */
export function ownWorkbook(): OpenedWorkbook {
  return openWorkbook(ownBytes(), OWN_NAME);
}
