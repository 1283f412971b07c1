import type { SheetDocument, WorkbookDocument } from "./document";
import { BLANK_SHEET, BLANK_STYLES, BLANK_THEME } from "./package/blank-parts";
import { emptySheet } from "./package/blank-sheet";
import { type AddInIdentity, dynamicArrayNumber, writeCustomXml, writeSettings } from "./package/extra-parts-writer";
import { relationshipType } from "./package/opc-package";
import { type PackageDraft, draftPackage } from "./package/package-draft";
import { type SheetOutput, writeSheet } from "./sheets/sheet-writer";
import { type StringNumbers, numberStrings } from "./workbook/string-writer";
import { type StyleNumbers, numberStyles } from "./styles/style-writer";
import { UnsavableChange } from "./unreadable-workbook";
import type { OpenedWorkbook, SheetOrigin, WorkbookOrigin } from "./package/workbook-origin";
import { writeWorkbook } from "./workbook/workbook-writer";
import { escapeText } from "./xml/xml-text";

/** How a workbook is saved. */
export interface SaveOptions {
  /** Have Excel calculate everything when it opens the file: for formulas that could not be calculated here. */
  readonly recalculateOnLoad?: boolean;
  /** Whose settings new ones are; only asked when the workbook kept none before. */
  readonly addIn?: AddInIdentity;
}

/** The content type of a theme. */
export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";

const UNNAMED_ADD_IN: AddInIdentity = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

/**
 * The bytes of the open workbook as .xlsx: parts, rows and cells that are as they were opened keep their bytes; saving
 * again gives the same.
 * @returns The very bytes it was opened from where nothing changed.
 * @throws {UnsavableChange} where a change cannot be put into the file.
 */
export function saveWorkbook({ document, origin }: OpenedWorkbook, options: SaveOptions = {}): Uint8Array {
  const draft = draftPackage(origin.bytes, origin.source, origin.strict);
  const strings = numberStrings(origin.strings);
  const styles = numberStyles(origin.styles);
  let formulasChanged = false;
  const frontMoved = document.activeSheetId !== origin.opened.activeSheetId;
  const output: SheetOutput = {
    draft,
    strings,
    styles,
    workbook: document,
    dynamicArray: () => dynamicArrayNumber(origin, origin.dynamicArrays, draft),
    formulaChanged: () => {
      formulasChanged = true;
    },
    selected: (sheet) =>
      frontMoved && [document.activeSheetId, origin.opened.activeSheetId].includes(sheet.id)
        ? sheet.id === document.activeSheetId
        : null,
  };
  const added = new Map<string, string>();
  for (const sheet of document.sheets) {
    const known = origin.sheets.get(sheet.id);
    if (known === undefined) added.set(sheet.id, addSheet(sheet, origin, output));
    else if (isTouched(sheet, known) || output.selected(sheet) !== null) writeSheet(sheet, known, output);
  }
  for (const [id, sheet] of origin.sheets) {
    if (document.sheets.some((each) => each.id === id)) continue;
    formulasChanged = true;
    draft.unrelate(origin.workbookPath, sheet.relationship);
  }
  draft.put(
    origin.workbookPath,
    writeWorkbook(draft.text(origin.workbookPath), document, origin, {
      added,
      recalculateOnLoad: options.recalculateOnLoad ?? false,
    }),
  );
  writeStyles(origin, styles, draft);
  writeStrings(origin, strings, draft);
  writeCustomXml(document, origin, draft);
  writeSettings(document, origin, options.addIn ?? UNNAMED_ADD_IN, draft);
  if (document.sheets.some((sheet) => sheet.charts.some((chart) => !chart.fromFile))) ensureTheme(origin, draft);
  if (formulasChanged) removeCalculationChain(origin, draft);
  refuseHalfRename(document, origin, draft);
  draft.removeUnreachable();
  return draft.build();
}

/** Whether anything of a sheet was replaced since it was opened; a record replaced by its equal is found out later. */
function isTouched(sheet: SheetDocument, { opened }: SheetOrigin): boolean {
  const { cells, rows, ...rest } = sheet;
  if (Object.entries(rest).some(([key, value]) => value !== opened[key as keyof typeof rest])) return true;
  return (
    differ(rows, opened.rows, (a, b) => a !== b) ||
    differ(cells, opened.cells, (a, b) => differ(a, b, (x, y) => x !== y))
  );
}

function differ<T>(a: ReadonlyMap<number, T>, b: ReadonlyMap<number, T>, unlike: (x: T, y: T) => boolean): boolean {
  if (a.size !== b.size) return true;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || unlike(value, other)) return true;
  }
  return false;
}

function addSheet(sheet: SheetDocument, origin: WorkbookOrigin, output: SheetOutput): string {
  const { draft } = output;
  const folder = origin.workbookPath.slice(0, origin.workbookPath.lastIndexOf("/") + 1);
  const path = draft.freePath((number) => `${folder}worksheets/sheet${String(number)}.xml`);
  draft.put(path, BLANK_SHEET);
  draft.declare(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
  const relationship = draft.relate(origin.workbookPath, relationshipType("worksheet"), path);
  writeSheet(
    sheet,
    {
      path,
      relationship,
      opened: emptySheet(sheet.id, sheet.name),
      sharedMasters: new Map(),
      conditionalFormats: [],
      charts: [],
    },
    output,
  );
  return relationship;
}

function writeStyles(origin: WorkbookOrigin, styles: StyleNumbers, draft: PackageDraft): void {
  const path = origin.stylesPath;
  if (path !== null) {
    draft.put(path, styles.write(draft.text(path)));
    return;
  }
  const text = styles.write(BLANK_STYLES);
  if (text === BLANK_STYLES) return;
  addPart("styles", text, origin, draft);
}

function writeStrings(origin: WorkbookOrigin, strings: StringNumbers, draft: PackageDraft): void {
  const text = strings.write(origin.stringsPath === null ? null : draft.text(origin.stringsPath));
  if (text === null) return;
  if (origin.stringsPath !== null) draft.put(origin.stringsPath, text);
  else addPart("sharedStrings", text, origin, draft);
}

function addPart(kind: string, text: string, origin: WorkbookOrigin, draft: PackageDraft): void {
  const folder = origin.workbookPath.slice(0, origin.workbookPath.lastIndexOf("/") + 1);
  const path = draft.freePath((number) => `${folder}${kind}${number === 1 ? "" : String(number)}.xml`);
  draft.put(path, text);
  draft.declare(path, `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`);
  draft.relate(origin.workbookPath, relationshipType(kind), path);
}

// Charts take their automatic colours from the theme; without one LibreOffice draws them in none.
function ensureTheme(origin: WorkbookOrigin, draft: PackageDraft): void {
  if (draft.relationships(origin.workbookPath).some((each) => each.type === relationshipType("theme"))) return;
  const path = draft.freePath((number) => `xl/theme/theme${String(number)}.xml`);
  draft.put(path, BLANK_THEME);
  draft.declare(path, THEME_TYPE);
  draft.relate(origin.workbookPath, relationshipType("theme"), path);
}

// Formulas of cells and names are renamed by whoever renames a sheet; those of charts, rules and tables of the file are
// not written anew.
function refuseHalfRename(document: WorkbookDocument, origin: WorkbookOrigin, draft: PackageDraft): void {
  for (const sheet of document.sheets) {
    const before = origin.sheets.get(sheet.id)?.opened.name;
    if (before === undefined || before === sheet.name) continue;
    const quoted = escapeText(`'${before.replaceAll("'", "''")}'!`);
    // Only such names may stand without quotes.
    const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(before)
      ? new RegExp(`(?<![\\p{L}\\p{N}_.'])${before.replaceAll(".", "\\.")}!`, "u")
      : null;
    for (const { name } of origin.source.entries) {
      if (
        !/\.xml$/i.test(name) ||
        !draft.has(name) ||
        /(workbook|sharedStrings)\.xml$|^docProps\/|^customXml\/|\/externalLinks\//i.test(name)
      )
        continue;
      // Cells were written anew; hyperlinks do not follow a renamed sheet in Excel either.
      const text = draft.text(name).replace(/<(?:\w+:)?(sheetData|hyperlinks)[\s>][^]*?<\/(?:\w+:)?\1>/g, "");
      if (text.includes(quoted) || bare?.test(text) === true) {
        throw new UnsavableChange(`The sheet "${before}" cannot be renamed: the part ${name} refers to it.`);
      }
    }
  }
}

// A chain that names a cell without a formula makes Excel repair the file; without a chain it makes a new one.
function removeCalculationChain(origin: WorkbookOrigin, draft: PackageDraft): void {
  for (const each of draft.relationships(origin.workbookPath)) {
    if (each.type !== relationshipType("calcChain")) continue;
    draft.unrelate(origin.workbookPath, each.id);
    if (draft.has(each.target)) draft.remove(each.target);
  }
}
