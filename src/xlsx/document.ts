import type { PageHeaders, PageMargins } from "./page-parts";
/**
 * The workbook as Excel holds it while it is open. Opened by `xlsx/`, changed only by `objects/` and `calc/`, saved
 * by `xlsx/`.
 *
 * Everything inside a sheet is replaced, never changed in place (cells, rows, columns, charts are readonly records),
 * so that the writer can tell by identity what was touched and leave every other byte of the file as it was.
 */

import type { StyleTable } from "./styles/cell-look";

export type { BorderSide, BorderStyle, CellStyle, StyleChange, StyleTable } from "./styles/cell-look";

/** An error value of a cell, by the text Excel shows for it. */
export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!"
  | "#BLOCKED!"
  | "#FIELD!"
  | "#BUSY!";

/** An error value is data, not text: a cell may well hold the text "#N/A". */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell evaluates to; null is an empty cell; dates are serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

/**
 * How a cell's formula is kept in the file; `text` is en-US, A1, as written for this very cell, with no leading "=".
 */
export type FormulaRecord =
  | { readonly kind: "normal"; readonly text: string }
  /** `text` is already translated from the group's master to this cell. */
  | { readonly kind: "shared"; readonly text: string; readonly group: number }
  /** A CSE or dynamic array formula, kept on its anchor; `range` is what it fills, A1. */
  | { readonly kind: "array"; readonly text: string; readonly range: string; readonly dynamic: boolean }
  /** A what-if data table: kept, never evaluated. */
  | { readonly kind: "data-table"; readonly text: string };

/** One cell that the file or somebody since has put something in (a style alone counts). */
export interface CellRecord {
  readonly value: CellValue;
  readonly formula: FormulaRecord | null;
  /** Index into the style table (`cellXfs`). */
  readonly style: number;
}

/** A row that has properties of its own; height in points. */
export interface RowRecord {
  readonly height: number | null;
  readonly hidden: boolean;
  /** Style of the row's cells that are not there, or null. */
  readonly style: number | null;
  readonly outlineLevel: number;
}

/** Properties of the columns `first` to `last`, zero-based, inclusive; width in characters, as the file has it. */
export interface ColumnRecord {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  readonly outlineLevel: number;
}

/** A rectangle of cells, zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** An Excel table (ListObject) on a sheet. */
export interface TableRecord {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
}

/** What a defined name stands for: workbook-wide, or of one sheet; `formula` has no leading "=". */
export interface NameRecord {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/**
 * A conditional format; those the file came with are kept by the writer as they are (`origin` names the place they
 * stand in); new ones have a `rule`.
 */
export interface ConditionalFormatRecord {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 is first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string; readonly format: DifferentialFormat }
    /**
     * Any kind read from a file and not created here. `seen` is what can be said of one that is ruled by a formula
     * but looks of more than these three.
     */
    | {
        readonly kind: "other";
        readonly type: string;
        readonly seen?: { readonly formula: string; readonly format: DifferentialFormat };
      };
  readonly origin: number | null;
}

export interface DifferentialFormat {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

/**
 * A chart that was added since the file was opened; charts the file came with are kept untouched and known by name
 * only.
 */
export interface ChartRecord {
  readonly id: string;
  readonly name: string;
  /** Excel.ChartType, for example "ColumnClustered". */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean; readonly size: number | null } | null;
  /** Of everything that is written on it; null where the file does not say. */
  readonly font: { readonly name: string | null; readonly size: number | null };
  /** Percent of a bar's width that is left between two groups of bars; null where the file does not say. */
  readonly gapWidth: number | null;
  /** Percent of a bar's width that the bars of one group lie over each other; null where the file does not say. */
  readonly overlap: number | null;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly series: readonly SeriesRecord[];
  readonly plotVisibleOnly: boolean;
  readonly position: ChartPosition;
  readonly categoryAxis: AxisRecord;
  readonly valueAxis: AxisRecord;
  /** Alternative text, or null. */
  readonly description: string | null;
  /** True when the file came with it. */
  readonly fromFile: boolean;
}

/** Points from the sheet's top left corner. */
export interface ChartPosition {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type AxisLabelPosition = "NextToAxis" | "High" | "Low" | "None";

export interface AxisRecord {
  readonly visible: boolean;
  readonly title: string | null;
  readonly numberFormat: string | null;
  readonly reversed: boolean;
  /** Excel.ChartAxisTickLabelPosition: where the labels stand; "Low" keeps them clear of negative bars. */
  readonly labelPosition: AxisLabelPosition;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** References are A1 with the sheet's name, without "=". */
export interface SeriesRecord {
  readonly name: string;
  readonly nameReference: string | null;
  readonly valuesReference: string;
  readonly categoriesReference: string | null;
  readonly type: string | null;
  readonly axisGroup: "Primary" | "Secondary";
  readonly color: string | null;
  /** Its bars have no fill, or its points no line between them. */
  readonly isBare: boolean;
  /** What stands at the points of a line; null: what its type says. */
  readonly marker: { readonly style: string; readonly size: number } | null;
  readonly dataLabels: { readonly numberFormat: string | null; readonly position: string | null } | null;
}

/** Pages as they print; null where the sheet says nothing. */
export interface PageRecord {
  readonly orientation: "Portrait" | "Landscape" | null;
  readonly paperSize: number | null;
  readonly printArea: string | null;
  /** Percent; null where the file does not say. */
  readonly scale: number | null;
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly centerHorizontally: boolean;
  /** In points. */
  readonly margins: PageMargins | null;
  readonly headers: PageHeaders | null;
  /** The number of the first page; null: it follows those before it. */
  readonly firstPageNumber: number | null;
  /** Zero-based rows above which a page ends because the sheet says so. */
  readonly rowBreaks: readonly number[];
}

/** A hyperlink of one cell or area. */
export interface HyperlinkRecord {
  readonly area: Area;
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** A sheet of the open workbook; only the keys of this object are assigned anew; what they hold is replaced. */
export interface SheetDocument {
  /** As Excel on the web shows it: "{00000000-0001-0000-0000-000000000000}". Stable while the workbook is open. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: string | null;
  /** rows → columns → cell; zero-based. A cell that is not here is empty and takes its row's or column's style. */
  readonly cells: Map<number, Map<number, CellRecord>>;
  /** Whether an array formula may stand in a cell: none does where it is false. */
  mayHoldArrays: boolean;
  readonly rows: Map<number, RowRecord>;
  /** Sorted by `first`, never overlapping. */
  columns: readonly ColumnRecord[];
  /** In points; what rows without a height have. */
  defaultRowHeight: number;
  /** In characters; what columns without a width have. */
  defaultColumnWidth: number;
  merges: readonly Area[];
  tables: readonly TableRecord[];
  conditionalFormats: readonly ConditionalFormatRecord[];
  charts: readonly ChartRecord[];
  hyperlinks: readonly HyperlinkRecord[];
  page: PageRecord;
  /** null: not protected. */
  protection: { readonly hasPassword: boolean } | null;
  autoFilter: Area | null;
  frozen: { readonly rows: number; readonly columns: number };
  showGridlines: boolean;
  /** worksheet.customProperties. */
  customProperties: ReadonlyMap<string, string>;
  selection: Area;
}

/** A custom XML part. */
export interface CustomXmlRecord {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** What the file is, beside its sheets. */
export interface WorkbookDocument {
  /** File name with extension, as shown in the title bar. */
  name: string;
  readonly kind: "xlsx" | "xlsm";
  readonly date1904: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** The file asks for every formula to be calculated when it is opened; false once that is done. */
  calculatesOnLoad: boolean;
  readOnly: boolean;
  /** null: the structure is not protected. */
  structureProtection: { readonly hasPassword: boolean } | null;
  /** In tab order. */
  sheets: SheetDocument[];
  activeSheetId: string;
  names: readonly NameRecord[];
  customXml: readonly CustomXmlRecord[];
  /** workbook.settings, as the add-in stored them: key → JSON text. */
  settings: ReadonlyMap<string, string>;
  readonly styles: StyleTable;
}
