import {
  isMarkFormula,
  isOurName,
  isOurNamespace,
  isOurSetting,
  ownSheetRole,
  ROLE_PROPERTY,
} from "../../core/model/signature";
import type { ConditionalFormatRecord, SheetDocument, WorkbookDocument } from "../../xlsx/document";

const isOurMark = ({ rule }: ConditionalFormatRecord): boolean => {
  const formula = rule.kind === "custom" ? rule.formula : (rule.seen?.formula ?? "");
  return isMarkFormula(formula);
};

const roleOf = (sheet: SheetDocument): ReturnType<typeof ownSheetRole> =>
  ownSheetRole(sheet.customProperties.get(ROLE_PROPERTY));

/**
 * Takes marks, checks, journal, settings and names of ours out of a workbook; summary and computed columns stay as
 * ordinary cells.
 */
export function dropTraces(workbook: WorkbookDocument): void {
  workbook.sheets = workbook.sheets.filter((sheet) => roleOf(sheet) !== "checks");
  for (const sheet of workbook.sheets) {
    if (sheet.conditionalFormats.some(isOurMark))
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !isOurMark(format));
    if (sheet.customProperties.has(ROLE_PROPERTY))
      sheet.customProperties = new Map([...sheet.customProperties].filter(([name]) => name !== ROLE_PROPERTY));
  }
  const ids = new Set(workbook.sheets.map(({ id }) => id));
  if (!ids.has(workbook.activeSheetId)) workbook.activeSheetId = workbook.sheets[0]?.id ?? workbook.activeSheetId;
  const isKept = (name: string, sheetId: string | null): boolean =>
    !isOurName(name) && (sheetId === null || ids.has(sheetId));
  if (workbook.names.some(({ name, sheetId }) => !isKept(name, sheetId)))
    workbook.names = workbook.names.filter(({ name, sheetId }) => isKept(name, sheetId));
  if (workbook.customXml.some(({ namespaceUri }) => isOurNamespace(namespaceUri)))
    workbook.customXml = workbook.customXml.filter(({ namespaceUri }) => !isOurNamespace(namespaceUri));
  if ([...workbook.settings.keys()].some(isOurSetting))
    workbook.settings = new Map([...workbook.settings].filter(([key]) => !isOurSetting(key)));
}
