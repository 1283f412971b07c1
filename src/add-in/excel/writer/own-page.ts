import { cellName } from "../../../core/model/cells/address";
import type { PageChange, SheetChange } from "../../../core/model/changes/workbook-change";
import { blockOf } from "../journal/ownership";
import { rangeOf } from "./own-charts";

/** Points to a millimetre. Source: 72 points are an inch of 25.4 millimetres. */
const MILLIMETRE = 72 / 25.4;

/**
 * From the edges of the paper, in millimetres. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I: above and
 * below 20 to 25, left 30 to 35, right 15 to 20; the page number stands in the middle of the margin above.
 */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;

/** The page number in the middle, of the size of the text. Source: Nghị định 30/2020/NĐ-CP, the same: 13 to 14 points. */
const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

/** How a sheet drawn by an earlier version is paged. */
const UNPAGED: PageChange = {
  breaks: [],
  scale: null,
  lastPrintedColumn: null,
  headRow: null,
  filter: null,
  tabColor: "",
};

const pageOf = (edit: SheetChange | null): PageChange => edit?.page ?? UNPAGED;

/** Queues paper, margins, header, breaks and what is printed of one of our sheets. */
export function setPage(sheet: Excel.Worksheet, edit: SheetChange, before: SheetChange | null): void {
  const { pageLayout } = sheet;
  const { breaks, scale, headRow } = pageOf(edit);
  pageLayout.orientation = edit.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.left * MILLIMETRE;
  pageLayout.rightMargin = MARGINS.right * MILLIMETRE;
  pageLayout.topMargin = MARGINS.top * MILLIMETRE;
  pageLayout.bottomMargin = MARGINS.bottom * MILLIMETRE;
  pageLayout.headerMargin = MARGINS.header * MILLIMETRE;
  pageLayout.footerMargin = MARGINS.footer * MILLIMETRE;
  pageLayout.firstPageNumber = 1;
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  pageLayout.headersFooters.firstPage.centerHeader = "";
  // Excel ignores breaks where a sheet is fitted to pages.
  pageLayout.zoom = scale === null ? { horizontalFitToPages: 1 } : { scale };
  setPrintArea(sheet, edit, before);
  if (headRow !== null) pageLayout.setPrintTitleRows(`$${String(headRow + 1)}:$${String(headRow + 1)}`);
  if (pageOf(before).breaks.length > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(cellName({ row, column: 0 }));
}

function setPrintArea(sheet: Excel.Worksheet, edit: SheetChange, before: SheetChange | null): void {
  const limits = (of: SheetChange | null): boolean =>
    of !== null && (of.lastPrintedRow !== null || pageOf(of).lastPrintedColumn !== null);
  if (!limits(edit) && !limits(before)) return;
  const block = blockOf(edit);
  sheet.pageLayout.setPrintArea(
    rangeOf(sheet, {
      ...block,
      bottom: edit.lastPrintedRow ?? block.bottom,
      right: pageOf(edit).lastPrintedColumn ?? block.right,
    }),
  );
}

/** Queues what stays in sight of one of our sheets, what can be filtered, and the colour of its tab. */
export function setView(sheet: Excel.Worksheet, edit: SheetChange, before: SheetChange | null): void {
  const { headRow, filter, tabColor } = pageOf(edit);
  const was = pageOf(before);
  if (tabColor !== was.tabColor) sheet.tabColor = tabColor;
  if (headRow !== null) sheet.freezePanes.freezeRows(headRow + 1);
  else if (was.headRow !== null) sheet.freezePanes.unfreeze();
  if (was.filter !== null) sheet.autoFilter.remove();
  if (filter !== null) sheet.autoFilter.apply(rangeOf(sheet, filter));
}
