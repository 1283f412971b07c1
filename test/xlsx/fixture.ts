import { unzipSync, zipSync } from "fflate";
import type { CellRecord, CellValue, SheetDocument } from "../../src/xlsx/document";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts by path, as text. */
export type Parts = Readonly<Record<string, string>>;

/** A zip of parts made by another library than the one under test. */
export function zipOf(parts: Parts, options: { readonly level?: 0 | 6 } = {}): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, encoder.encode(text)])), {
    level: options.level ?? 6,
    mtime: new Date(2024, 0, 1),
  });
}

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, decoder.decode(content)]));
}

/** Paths of the parts that differ between two packages. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]).sort();
}

/** A worksheet part around what stands in it. */
export function sheetXml(inside: string, attributes = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"${attributes}>${inside}</worksheet>`;
}

/** What a workbook of one sheet or more is drawn from. */
export interface Drawing {
  /** Worksheet parts by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Contents of `si` elements. */
  readonly strings?: readonly string[];
  readonly styles?: string;
  /** What stands in the workbook part besides the sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts, with their content types and relationships. */
  readonly more?: readonly Extra[];
}

interface Extra {
  readonly path: string;
  readonly text: string;
  readonly contentType?: string;
  /** A relationship of the part at `from` to this one; none where the text is a relationships part itself. */
  readonly from?: string;
  readonly type?: string;
  readonly id?: string;
}

/** The parts of a small workbook. */
export function workbookParts(drawing: Drawing): Record<string, string> {
  const names = Object.keys(drawing.sheets);
  const overrides: string[] = [];
  const parts: Record<string, string> = { "[Content_Types].xml": "" };
  const relationships = new Map<string, string[]>();
  const put = (path: string, text: string, contentType: string | undefined): void => {
    parts[path] = text;
    if (contentType !== undefined) overrides.push(`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  };
  const relate = (from: string, id: string, type: string, target: string): void => {
    const list = relationships.get(from) ?? [];
    list.push(
      `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${RELATIONSHIPS}/${type}`}" Target="/${target}"/>`,
    );
    relationships.set(from, list);
  };
  relate("", "rId1", "officeDocument", "xl/workbook.xml");
  const tabs = names
    .map(
      (name, i) =>
        `<sheet name="${name.replaceAll("&", "&amp;")}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
    )
    .join("");
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${drawing.beforeSheets ?? ""}<sheets>${tabs}</sheets>${drawing.afterSheets ?? ""}</workbook>`,
    `${TYPE}.sheet.main+xml`,
  );
  names.forEach((name, i) => {
    const path = `xl/worksheets/sheet${String(i + 1)}.xml`;
    relate("xl/workbook.xml", `rId${String(i + 1)}`, "worksheet", path);
    put(path, drawing.sheets[name] ?? "", `${TYPE}.worksheet+xml`);
  });
  if (drawing.strings !== undefined) {
    const count = String(drawing.strings.length);
    relate("xl/workbook.xml", "rIdStrings", "sharedStrings", "xl/sharedStrings.xml");
    put(
      "xl/sharedStrings.xml",
      `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">${drawing.strings.map((each) => `<si>${each}</si>`).join("")}</sst>`,
      `${TYPE}.sharedStrings+xml`,
    );
  }
  if (drawing.styles !== undefined) {
    relate("xl/workbook.xml", "rIdStyles", "styles", "xl/styles.xml");
    put("xl/styles.xml", drawing.styles, `${TYPE}.styles+xml`);
  }
  for (const extra of drawing.more ?? []) {
    put(extra.path, extra.text, extra.contentType);
    if (extra.from !== undefined && extra.type !== undefined)
      relate(extra.from, extra.id ?? `rIdMore${String(overrides.length)}`, extra.type, extra.path);
  }
  for (const [from, list] of relationships) {
    const slash = from.lastIndexOf("/");
    parts[`${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  }
  parts["[Content_Types].xml"] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  return parts;
}

/** A small workbook as a file. */
export function drawWorkbook(drawing: Drawing): Uint8Array {
  return zipOf(workbookParts(drawing));
}

/** The cell at an A1 place of a sheet with single-letter columns, or null. */
export function cellAt(sheet: SheetDocument | undefined, place: string): CellRecord | null {
  return sheet?.cells.get(Number(place.slice(1)) - 1)?.get(place.charCodeAt(0) - 65) ?? null;
}

/** Puts a record at a place as the object layer would: by replacing it. */
export function putCell(
  sheet: SheetDocument | undefined,
  row: number,
  column: number,
  record: Partial<CellRecord> | null,
): void {
  if (sheet === undefined) throw new Error("no sheet");
  const cells = sheet.cells.get(row) ?? new Map<number, CellRecord>();
  if (record === null) cells.delete(column);
  else cells.set(column, { value: null, formula: null, style: 0, ...record });
  if (cells.size === 0) sheet.cells.delete(row);
  else sheet.cells.set(row, cells);
}

/** A record of a plain value. */
export function plain(value: CellValue, style = 0): CellRecord {
  return { value, formula: null, style };
}

/** A style part with a few looks of a real sheet. */
export const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="3"><font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font><font><b/><i/><u val="double"/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/></font><font><sz val="11"/><color indexed="10"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF00B050"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="hair"><color indexed="12"/></right><top style="mediumDashed"><color rgb="FF00FF00"/></top><bottom style="double"><color theme="5"/></bottom><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="2" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><alignment horizontal="right" vertical="center" textRotation="135" indent="2"/><protection hidden="1"/></xf><xf numFmtId="14" fillId="3" borderId="0" xfId="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="1" applyAlignment="1" applyProtection="1"/></cellXfs><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><left style="thin"/></border></dxf></dxfs></styleSheet>`;
