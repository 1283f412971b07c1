import { areaText, columnLetters } from "../formulas/address";
import type { PageRecord, SheetDocument } from "../document";
import { SHEET_ORDER } from "../workbook/sheet-order";
import type { Splice } from "../xml/xml-splice";
import { writePageParts } from "./page-writer";

type Sheet = Readonly<SheetDocument>;

/** Puts changed colours, sizes, views, protection and page set-up into the part of a worksheet. */
export function writeSheetView(splice: Splice, before: Sheet, after: Sheet): void {
  if (before.tabColor !== after.tabColor) writeTabColor(splice, after.tabColor);
  if (before.defaultRowHeight !== after.defaultRowHeight || before.defaultColumnWidth !== after.defaultColumnWidth)
    writeDefaults(splice, before, after);
  writeViews(splice, before, after);
  if ((before.protection === null) !== (after.protection === null)) {
    splice.put(
      "sheetProtection",
      after.protection === null ? null : `<${splice.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`,
      SHEET_ORDER,
    );
  }
  if (JSON.stringify(before.autoFilter) !== JSON.stringify(after.autoFilter)) writeAutoFilter(splice, after);
  writePage(splice, before.page, after.page);
}

/** Marks a sheet as the one in front, or no longer, in its part. */
export function writeTabSelected(splice: Splice, selected: boolean): void {
  editView(splice, (view) => {
    view.setAttribute(view.root, "tabSelected", selected ? "1" : null);
  });
}

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

function writeTabColor(splice: Splice, color: string | null): void {
  splice.editChild("sheetPr", SHEET_ORDER, (properties) => {
    properties.put(
      "tabColor",
      color === null ? null : `<${splice.prefix}tabColor rgb="FF${color.replace("#", "").toUpperCase()}"/>`,
      PROPERTIES_ORDER,
    );
  });
}

function writeDefaults(splice: Splice, before: Sheet, after: Sheet): void {
  splice.editChild("sheetFormatPr", SHEET_ORDER, (format) => {
    if (before.defaultColumnWidth !== after.defaultColumnWidth)
      format.setAttribute(format.root, "defaultColWidth", String(after.defaultColumnWidth));
    format.setAttribute(format.root, "defaultRowHeight", String(after.defaultRowHeight));
    if (before.defaultRowHeight !== after.defaultRowHeight) format.setAttribute(format.root, "customHeight", "1");
  });
}

function writeViews(splice: Splice, before: Sheet, after: Sheet): void {
  const frozen = before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns;
  const selection = JSON.stringify(before.selection) !== JSON.stringify(after.selection);
  if (!frozen && !selection && before.showGridlines === after.showGridlines) return;
  editView(splice, (view) => {
    if (before.showGridlines !== after.showGridlines)
      view.setAttribute(view.root, "showGridLines", after.showGridlines ? null : "0");
    if (frozen) writePane(view, after);
    else if (selection) writeSelection(view, after);
  });
}

const VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

function writePane(view: Splice, after: Sheet): void {
  const { rows, columns } = after.frozen;
  for (const span of view.all("selection")) view.replace(span.start, span.end, "");
  const active = activePane(after);
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ""}${rows > 0 ? ` ySplit="${String(rows)}"` : ""}`;
  const corner = columnLetters(columns) + String(rows + 1);
  view.put(
    "pane",
    active === null
      ? null
      : `<${view.prefix}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`,
    VIEW_ORDER,
  );
  view.insert("selection", selectionElement(view.prefix, active, after), VIEW_ORDER);
}

/** The pane that scrolls both ways as far as the sheet does; null where nothing is frozen. */
function activePane({ frozen: { rows, columns } }: Sheet): string | null {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return columns > 0 ? "topRight" : null;
}

function writeSelection(view: Splice, after: Sheet): void {
  const pane = view.first("pane");
  const active = pane === null ? null : (view.attribute(pane, "activePane") ?? "topLeft");
  const span = view
    .all("selection")
    .find((each) => (view.attribute(each, "pane") ?? "topLeft") === (active ?? "topLeft"));
  const text = selectionElement(view.prefix, active, after);
  if (span === undefined) view.insert("selection", text, VIEW_ORDER);
  else view.replace(span.start, span.end, text);
}

function selectionElement(prefix: string, pane: string | null, { selection }: Sheet): string {
  const cell = areaText({ top: selection.top, left: selection.left, bottom: selection.top, right: selection.left });
  return `<${prefix}selection${pane === null || pane === "topLeft" ? "" : ` pane="${pane}"`} activeCell="${cell}" sqref="${areaText(selection)}"/>`;
}

function editView(splice: Splice, change: (view: Splice) => void): void {
  splice.editChild("sheetViews", SHEET_ORDER, (views) => {
    views.editChild("sheetView", ["sheetView", "extLst"], (view) => {
      if (view.attribute(view.root, "workbookViewId") === null) view.setAttribute(view.root, "workbookViewId", "0");
      change(view);
    });
  });
}

function writeAutoFilter(splice: Splice, after: Sheet): void {
  if (after.autoFilter === null) splice.put("autoFilter", null, SHEET_ORDER);
  else {
    const reference = areaText(after.autoFilter);
    splice.editChild("autoFilter", SHEET_ORDER, (filter) => {
      filter.setAttribute(filter.root, "ref", reference);
    });
  }
}

const numbering = ({ firstPageNumber }: PageRecord) => ({
  firstPageNumber,
  useFirstPageNumber: firstPageNumber === null ? null : 1,
});

function writePage(splice: Splice, before: PageRecord, after: PageRecord): void {
  const fits = (page: PageRecord): boolean => page.fitToWidth !== null || page.fitToHeight !== null;
  if (fits(before) !== fits(after)) {
    splice.editChild("sheetPr", SHEET_ORDER, (properties) => {
      properties.editChild("pageSetUpPr", PROPERTIES_ORDER, (page) => {
        page.setAttribute(page.root, "fitToPage", fits(after) ? "1" : null);
      });
    });
  }
  if (before.centerHorizontally !== after.centerHorizontally) {
    splice.editChild("printOptions", SHEET_ORDER, (options) => {
      options.setAttribute(options.root, "horizontalCentered", after.centerHorizontally ? "1" : null);
    });
  }
  writePageParts(splice, before, after);
  const setup = {
    paperSize: after.paperSize,
    scale: after.scale,
    orientation: after.orientation?.toLowerCase() ?? null,
    ...numbering(after),
    fitToWidth: after.fitToWidth,
    fitToHeight: after.fitToHeight,
  };
  const was = {
    paperSize: before.paperSize,
    scale: before.scale,
    orientation: before.orientation?.toLowerCase() ?? null,
    ...numbering(before),
    fitToWidth: before.fitToWidth,
    fitToHeight: before.fitToHeight,
  };
  if (JSON.stringify(setup) === JSON.stringify(was)) return;
  splice.editChild("pageSetup", SHEET_ORDER, (page) => {
    for (const [name, value] of Object.entries(setup))
      if (value !== was[name as keyof typeof was])
        page.setAttribute(page.root, name, value === null ? null : String(value));
  });
}
