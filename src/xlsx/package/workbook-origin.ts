import type { SheetDocument, WorkbookDocument } from "../document";
import type { ConditionalFormatOrigin } from "../sheets/conditional-format-reader";
import type { ChartOrigin } from "../drawings/drawing-reader";
import type { OpcPackage } from "./opc-package";
import type { SharedStrings } from "../workbook/shared-strings";
import type { OpenStyles } from "../styles/style-table";

/** A sheet as the file has it. */
export interface SheetOrigin {
  readonly path: string;
  /** The `r:id` under which the workbook names it. */
  readonly relationship: string;
  /** A copy of the document's sheet as it was opened; its maps are its own. */
  readonly opened: Readonly<SheetDocument>;
  readonly sharedMasters: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
  readonly conditionalFormats: readonly ConditionalFormatOrigin[];
  readonly charts: readonly ChartOrigin[];
}

/** Everything the file held when it was opened, for the writer to tell what changed. */
export interface WorkbookOrigin {
  readonly bytes: Uint8Array;
  readonly source: OpcPackage;
  readonly strict: boolean;
  readonly workbookPath: string;
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
  readonly strings: SharedStrings;
  readonly styles: OpenStyles;
  /** The `cm` numbers that mark dynamic arrays. */
  readonly dynamicArrays: ReadonlySet<number>;
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  readonly opened: Omit<WorkbookDocument, "sheets" | "styles"> & { readonly sheetIds: readonly string[] };
  /** The part of each custom XML record, by its id. */
  readonly customXmlPaths: ReadonlyMap<string, string>;
  /** The webextension part the settings were read from. */
  readonly settingsPath: string | null;
}

/** An open workbook: the document, which is changed, and its origin, which is not. */
export interface OpenedWorkbook {
  readonly document: WorkbookDocument;
  readonly origin: WorkbookOrigin;
}
