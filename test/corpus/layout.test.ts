import { detectTables } from "../../src/core/layout/detect-tables";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import type { TableModel } from "../../src/core/model/tables/table";
import { testWith } from "../fixtures/shared-folder";
import { OWN, realWorkbook, snapshotOf } from "./corpus-snapshot";

/** Of every source and age one; `npm run bench:layout` reads them all. */
const SOURCES = [
  OWN,
  ...[
    "gso-2000-06-29-Bieu-thang-6.2000-1.xlsx",
    "gso-2007-06-29-Bieu0607.xlsx",
    "gso-2024-06-29-02.Bieu-T6.2024.xlsx",
    "province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx",
    "sct-ExcelExampleEnergy__ImportFile.xlsx",
    "sct-binhphuoc-sct-iip-spcn-thang4.csv",
    "smungs-us-crime-3.xlsx",
  ].map(realWorkbook),
];

/** What no table may be: outside its sheet, its body within its header, its rows or columns other than its body's. */
function misplaced(tables: readonly TableModel[]): readonly string[] {
  return tables.flatMap(({ id, sheet, header, body, rows, columns }) => {
    // A form of headers alone has its first free row for a body.
    const isForm = rows.length === 1 && rows[0]?.label === "";
    return [
      ...(header !== null && header.bottom >= body.top ? [`${id}: the header reaches into the body`] : []),
      ...(body.bottom > (sheet.usedRange?.bottom ?? -1) + (isForm ? 1 : 0) ? [`${id}: the body leaves its sheet`] : []),
      ...(rows.length === body.bottom - body.top + 1 ? [] : [`${id}: ${String(rows.length)} rows`]),
      ...(columns.length === body.right - body.left + 1 ? [] : [`${id}: ${String(columns.length)} columns`]),
    ];
  });
}

/** The tables of a sheet that do not begin below the one before. */
function overlapping({ sheets }: WorkbookSnapshot, tables: readonly TableModel[]): readonly string[] {
  return sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet);
    return own.flatMap((table, i) =>
      i > 0 && (table.header ?? table.body).top <= (own[i - 1]?.body.bottom ?? -1) ? [table.id] : [],
    );
  });
}

describe("every sheet is read, each table within its sheet", () => {
  for (const { name, path, open } of SOURCES) {
    testWith(path, name, async () => {
      const snapshot = await snapshotOf(open());
      const tables = detectTables(snapshot);
      expect(tables).not.toEqual([]);
      expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
      expect([misplaced(tables), overlapping(snapshot, tables)]).toEqual([[], []]);
    });
  }
});
