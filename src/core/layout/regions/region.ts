import type { CellAddress, CellRange } from "../../model/cells/address";
import type { LineUnit } from "../../vocabulary/unit-lines";

/** The rows and columns of one table on a sheet, before its columns are understood. */
export interface Region {
  readonly title: { readonly cell: CellAddress; readonly text: string } | null;
  /** Those of the lines above the table. */
  readonly units: readonly LineUnit[];
  readonly header: CellRange | null;
  readonly columnNumberRow: number | null;
  readonly body: CellRange;
  /** The first column that holds figures; those left of it name the rows. */
  readonly firstValueColumn: number;
  /** The header of an earlier table that this one's continues. */
  readonly inherited: CellRange | null;
  /** The title that holds for the table: its own, or that of the table whose header it continues. */
  readonly contextTitle: string | null;
  /** Texts above the table that name no title (form numbers, letterhead): they may name a form. */
  readonly frameTexts: readonly string[];
}
