import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readWorkbook } from "../../../src/add-in/excel/reader/read-workbook";
import { countRoundTrips } from "../../../src/add-in/excel/round-trips";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { openCsv } from "../../../src/xlsx/csv-workbook";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { openOfficePage } from "../../local-excel/office-page";

/** Of every source and age one; `npm run bench:layout` reads them all. */
const FILES = [
  "gso-2000-06-29-Bieu-thang-6.2000-1.xlsx",
  "gso-2007-06-29-Bieu0607.xlsx",
  "gso-2024-06-29-02.Bieu-T6.2024.xlsx",
  "province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx",
  "sct-ExcelExampleEnergy__ImportFile.xlsx",
  "sct-binhphuoc-sct-iip-spcn-thang4.csv",
  "smungs-us-crime-3.xlsx",
];
const corpus = join(process.env["SOAT_SHARED"] ?? join(__dirname, "../../../../shared"), "corpus");
const files = FILES.filter((name) => existsSync(join(corpus, name)));

if (files.length === 0) test.skip(`every sheet of the corpus is read (no corpus at ${corpus})`, () => undefined);
else
  test.each(files)("every sheet of %s is read, each table within its sheet", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, name)));
    const page = await openOfficePage({
      workbook: (name.endsWith(".csv") ? openCsv(bytes, name) : openWorkbook(bytes, name)).document,
    });
    try {
      const { snapshot } = await page.run((context) => readWorkbook(context, countRoundTrips()));
      const tables = detectTables(snapshot);
      expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
      for (const { sheet, header, body, rows, columns } of tables) {
        expect(sheet.usedRange).not.toBeNull();
        expect(header === null || header.bottom < body.top).toBe(true);
        // A form of headers alone has its first free row for a body.
        expect(body.bottom).toBeLessThanOrEqual(
          (sheet.usedRange?.bottom ?? -1) + (rows.length === 1 && rows[0]?.label === "" ? 1 : 0),
        );
        expect([rows.length, columns.length]).toEqual([body.bottom - body.top + 1, body.right - body.left + 1]);
      }
      for (const sheet of snapshot.sheets) {
        const own = tables.filter((table) => table.sheet === sheet);
        own.forEach((table, i) =>
          expect(i === 0 || (table.header ?? table.body).top > (own[i - 1]?.body.bottom ?? -1)).toBe(true),
        );
      }
    } finally {
      page.close();
    }
  });
