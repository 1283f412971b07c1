import type { Bilingual } from "../../core/model/message";
import { columnName } from "../../core/model/cells/address";
import { relationshipType } from "../../xlsx/package/opc-package";
import type { OpcPackage } from "../../xlsx/package/opc-package";
import { openWorkbook } from "../../xlsx/open-workbook";
import type { SheetDocument } from "../../xlsx/document";
import { unescapeXml } from "../../xlsx/xml/xml-text";

/** Runs of hidden rows or columns, and names, that one line tells at most. Source: chosen, a line of a terminal holds as many. */
const MOST = 8;

const list = (items: readonly string[]): string =>
  items.length <= MOST ? items.join(", ") : `${items.slice(0, MOST).join(", ")}, … (${String(items.length)})`;

/** Numbers that follow one another as one: "3-5". */
function runsOf(numbers: readonly number[], nameOf: (number: number) => string): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? nameOf(first) : `${nameOf(first)}-${nameOf(last)}`));
}

/** Rows and columns that hold something and are not seen. */
function hiddenLines(sheet: SheetDocument): readonly Bilingual[] {
  const holding = [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value, formula }]) => (value === null && formula === null ? [] : [{ row, column }])),
  );
  const isHiddenColumn = (column: number): boolean =>
    sheet.columns.some(({ hidden, first, last }) => hidden && first <= column && column <= last);
  const hiddenRows = new Set(holding.map(({ row }) => row).filter((row) => sheet.rows.get(row)?.hidden === true));
  const rows = runsOf([...hiddenRows], (row) => String(row + 1));
  const columns = runsOf([...new Set(holding.map(({ column }) => column).filter(isHiddenColumn))], columnName);
  return [
    ...(sheet.visibility === "Visible"
      ? []
      : [{ vi: `Trang tính ẩn: ${sheet.name}`, en: `Hidden sheet: ${sheet.name}` }]),
    ...(rows.length === 0
      ? []
      : [{ vi: `Dòng ẩn ở ${sheet.name}: ${list(rows)}`, en: `Hidden rows on ${sheet.name}: ${list(rows)}` }]),
    ...(columns.length === 0
      ? []
      : [{ vi: `Cột ẩn ở ${sheet.name}: ${list(columns)}`, en: `Hidden columns on ${sheet.name}: ${list(columns)}` }]),
  ];
}

/** The texts of elements of a part that have no children. */
const textsOf = (xml: string, local: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${local}(?:\\s[^>]*)?>([^<]+)</`, "g"))].map(([, text = ""]) =>
    unescapeXml(text).trim(),
  );

const textOf = (source: OpcPackage, path: string): string => (source.find(path) === null ? "" : source.text(path));

function commentLines(source: OpcPackage, name: string, path: string): readonly Bilingual[] {
  const parts = source
    .relationships(path)
    .filter(({ type }) => type === relationshipType("comments"))
    .map(({ target }) => textOf(source, target));
  const count = parts.reduce((sum, xml) => sum + (xml.match(/<(?:\w+:)?comment\s/g) ?? []).length, 0);
  return count === 0
    ? []
    : [{ vi: `Ghi chú của ô ở ${name}: ${String(count)}`, en: `Comments on ${name}: ${String(count)}` }];
}

/** What the file keeps of other files: those it links to, and copies of the data behind pivot tables. */
function linkLines(source: OpcPackage): readonly Bilingual[] {
  const links = source.entries
    .map(({ name }) => name)
    .filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(name))
    .flatMap((name) => source.relationships(name).map(({ target }) => decodedPath(target)));
  const found = [...new Set(links)];
  const has = (pattern: RegExp): boolean => source.entries.some(({ name }) => pattern.test(name));
  return [
    ...(found.length === 0
      ? []
      : [
          {
            vi: `Liên kết tới tệp khác (kèm số đã lấy từ đó): ${list(found)}`,
            en: `Links to other files, with the figures taken from them: ${list(found)}`,
          },
        ]),
    ...(has(/^xl\/connections\.xml$/i) ? [{ vi: "Kết nối dữ liệu", en: "Data connections" }] : []),
    ...(has(/^xl\/pivotCache\/.*records/i)
      ? [{ vi: "Bản sao số liệu gốc của PivotTable", en: "Copies of the data behind pivot tables" }]
      : []),
    ...(has(/^xl\/vbaProject\.bin$/i) ? [{ vi: "Macro", en: "Macros" }] : []),
  ];
}

function decodedPath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Who is named as having written the file or comments in it. */
function peopleLines(source: OpcPackage): readonly Bilingual[] {
  const core = textOf(source, "docProps/core.xml");
  const app = textOf(source, "docProps/app.xml");
  const comments = source.entries.filter(({ name }) => /^xl\/comments[^/]*\.xml$/i.test(name));
  const people = [
    ...textsOf(core, "creator"),
    ...textsOf(core, "lastModifiedBy"),
    ...textsOf(app, "Company"),
    ...textsOf(app, "Manager"),
    ...comments.flatMap(({ name }) => textsOf(source.text(name), "author")),
  ];
  const found = [...new Set(people.filter((name) => name !== ""))];
  return found.length === 0
    ? []
    : [
        {
          vi: `Người và cơ quan ghi trong tệp: ${list(found)}`,
          en: `People and offices named in the file: ${list(found)}`,
        },
      ];
}

/** What whoever receives the file could see beside the visible cells, a line each. */
export function receiverView(bytes: Uint8Array, name: string): readonly Bilingual[] {
  const { document, origin } = openWorkbook(bytes, name);
  const { source } = origin;
  const names = document.names.filter((each) => !each.name.startsWith("_xlnm.")).map((each) => each.name);
  return [
    ...linkLines(source),
    ...document.sheets.flatMap(hiddenLines),
    ...document.sheets.flatMap((sheet) => commentLines(source, sheet.name, origin.sheets.get(sheet.id)?.path ?? "")),
    ...(names.length === 0 ? [] : [{ vi: `Tên đã đặt: ${list(names)}`, en: `Defined names: ${list(names)}` }]),
    ...peopleLines(source),
  ];
}
