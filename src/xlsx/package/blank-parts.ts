import { OFFICE_THEME, THEME_ORDER } from "../styles/colors";
import { DRAWING, MAIN, RELATIONSHIPS } from "./namespaces";
import { XML_DECLARATION } from "./package-draft";
import { escapeAttribute } from "../xml/xml-text";

/** The styles of a new workbook: the one look every cell starts with. */
export const BLANK_STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

/** A worksheet with nothing in it. */
export const BLANK_SHEET = `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData/></worksheet>`;

/** The workbook part of a workbook of one sheet, whose relationship is "rId1". */
export function blankWorkbook(sheetName: string): string {
  return `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** The theme of a workbook that has none: automatic colours of charts come from it. */
export const BLANK_THEME = `${XML_DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">${themeColors()}</a:clrScheme><a:fontScheme name="Office">${themeFont("majorFont", "Calibri Light")}${themeFont("minorFont", "Calibri")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${thrice(PLAIN_FILL)}</a:fillStyleLst><a:lnStyleLst>${thrice(`<a:ln w="6350">${PLAIN_FILL}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${thrice("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${thrice(PLAIN_FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

function themeColors(): string {
  const order = ["dk1", "lt1", "dk2", "lt2", ...THEME_ORDER.slice(4)];
  return order
    .map((name) => `<a:${name}><a:srgbClr val="${OFFICE_THEME[THEME_ORDER.indexOf(name)] ?? ""}"/></a:${name}>`)
    .join("");
}

function themeFont(local: string, typeface: string): string {
  return `<a:${local}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${local}>`;
}

function thrice(xml: string): string {
  return xml.repeat(3);
}
