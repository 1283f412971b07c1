import { BLANK_SHEET, BLANK_STYLES, BLANK_THEME, blankWorkbook } from "./blank-parts";
import { emptySheet } from "./blank-sheet";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from "./namespaces";
import { openWorkbook } from "../open-workbook";
import { CONTENT_TYPES_PATH, relationshipType } from "./opc-package";
import { XML_DECLARATION } from "./package-draft";
import { THEME_TYPE, saveWorkbook } from "../save-workbook";
import type { OpenedWorkbook } from "./workbook-origin";
import { packEntry, writeArchive } from "./zip-archive";

/**
 * A new workbook with empty sheets of these names, as if a file with them had just been opened.
 * @param name File name of the workbook, with extension.
 */
export function createWorkbook(name: string, sheetNames: readonly string[] = ["Sheet1"]): OpenedWorkbook {
  const [first = "Sheet1", ...more] = sheetNames;
  const blank = openWorkbook(blankPackage(first), name);
  if (more.length === 0) return blank;
  more.forEach((each, i) => blank.document.sheets.push(emptySheet(`new-${String(i)}`, each)));
  return openWorkbook(saveWorkbook(blank), name);
}

function blankPackage(sheetName: string): Uint8Array {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const defaults =
    '<Default Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
    'ContentType="application/xml"/>';
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${main}.${kind}+xml"/>`;
  const relationships = (...targets: readonly (readonly [kind: string, target: string])[]): string => {
    const list = targets.map(
      ([kind, target], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${relationshipType(kind)}" Target="${target}"/>`,
    );
    return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${list.join("")}</Relationships>`;
  };
  const overrides =
    override("xl/workbook.xml", "sheet.main") +
    override("xl/worksheets/sheet1.xml", "worksheet") +
    override("xl/styles.xml", "styles") +
    `<Override PartName="/xl/theme/theme1.xml" ContentType="${THEME_TYPE}"/>`;
  const parts: readonly (readonly [path: string, xml: string])[] = [
    [CONTENT_TYPES_PATH, `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">${defaults}${overrides}</Types>`],
    ["_rels/.rels", relationships(["officeDocument", "xl/workbook.xml"])],
    ["xl/workbook.xml", blankWorkbook(sheetName)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"], ["theme", "theme/theme1.xml"]),
    ],
    ["xl/worksheets/sheet1.xml", BLANK_SHEET],
    ["xl/theme/theme1.xml", BLANK_THEME],
    ["xl/styles.xml", BLANK_STYLES],
  ];
  return writeArchive(parts.map(([path, xml]) => packEntry(path, new TextEncoder().encode(xml))));
}
