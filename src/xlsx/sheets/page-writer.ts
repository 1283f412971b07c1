import type { PageRecord } from "../document";
import type { PageHeaders, PageMargins } from "../page-parts";
import { SHEET_ORDER } from "../workbook/sheet-order";
import { escapeText } from "../xml/xml-text";
import type { Splice } from "../xml/xml-splice";
import { INCH } from "./sheet-features";

/** The last column a page break reaches. Source: Microsoft's "Excel specifications and limits": 16,384 columns. */
const LAST_COLUMN = 16_383;

/** Children of `headerFooter` in the order of the schema (CT_HeaderFooter, ECMA-376 part 1, 18.3.1.46). */
const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes margins, headers and breaks of the pages of a sheet, as far as they have changed. */
export function writePageParts(splice: Splice, before: PageRecord, after: PageRecord): void {
  if (!isSame(before.margins, after.margins)) writeMargins(splice, after.margins);
  if (!isSame(before.headers, after.headers)) writeHeaders(splice, after.headers);
  if (!isSame(before.rowBreaks, after.rowBreaks)) writeBreaks(splice, after.rowBreaks);
}

function writeMargins(splice: Splice, margins: PageMargins | null): void {
  if (margins === null) {
    splice.put("pageMargins", null, SHEET_ORDER);
    return;
  }
  splice.editChild("pageMargins", SHEET_ORDER, (element) => {
    for (const [name, points] of Object.entries(margins) as [string, number][])
      element.setAttribute(element.root, name, String(points / INCH));
  });
}

function writeHeaders(splice: Splice, headers: PageHeaders | null): void {
  if (headers === null) {
    splice.put("headerFooter", null, SHEET_ORDER);
    return;
  }
  splice.editChild("headerFooter", SHEET_ORDER, (element) => {
    const put = (name: string, text: string | null): void => {
      element.put(
        name,
        text === null ? null : `<${element.prefix}${name}>${escapeText(text)}</${element.prefix}${name}>`,
        HEADER_ORDER,
      );
    };
    element.setAttribute(element.root, "differentFirst", headers.first === null ? null : "1");
    put("oddHeader", headers.all);
    put("firstHeader", headers.first);
  });
}

function writeBreaks(splice: Splice, rows: readonly number[]): void {
  const count = String(rows.length);
  const breaks = rows.map((row) => `<${splice.prefix}brk id="${String(row)}" max="${String(LAST_COLUMN)}" man="1"/>`);
  splice.put(
    "rowBreaks",
    rows.length === 0
      ? null
      : `<${splice.prefix}rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</${splice.prefix}rowBreaks>`,
    SHEET_ORDER,
  );
}
