import { HostError } from "./object-type";

/** Excel on the web, or Excel on Windows and Mac. */
type Host = "web" | "desktop";

/**
 * Members that change a workbook and cannot be undone, by class and name as scripts name them, with the hosts of which
 * that is said. Source: Microsoft Learn, "Undo support with the Excel JavaScript API", "Unsupported APIs" (15 May
 * 2025), whose other classes are not emulated here. What the page does not name can be undone.
 */
const WITHOUT_UNDO: Readonly<Record<string, readonly Host[]>> = {
  "Chart.categoryLabelLevel": ["web", "desktop"],
  "Chart.seriesNameLevel": ["web", "desktop"],
  "DocumentProperties.author": ["web"],
  "DocumentProperties.category": ["web"],
  "DocumentProperties.comments": ["web"],
  "DocumentProperties.company": ["web"],
  "DocumentProperties.keywords": ["web"],
  "DocumentProperties.manager": ["web"],
  "DocumentProperties.revisionNumber": ["web"],
  "DocumentProperties.subject": ["web"],
  "DocumentProperties.title": ["web"],
  "NamedItem.comment": ["web"],
  "Workbook.close": ["web", "desktop"],
  "Workbook.insertWorksheetsFromBase64": ["web", "desktop"],
  "Workbook.save": ["web", "desktop"],
  "WorkbookProtection.protect": ["web", "desktop"],
  "WorkbookProtection.unprotect": ["web", "desktop"],
  "Worksheet.copy": ["web", "desktop"],
  "Worksheet.delete": ["web", "desktop"],
  "Worksheet.name": ["desktop"],
  "Worksheet.position": ["desktop"],
  "Worksheet.standardWidth": ["web"],
  "Worksheet.visibility": ["desktop"],
  "WorksheetCollection.addFromBase64": ["web", "desktop"],
  "WorksheetProtection.pauseProtection": ["web", "desktop"],
  "WorksheetProtection.protect": ["web", "desktop"],
  "WorksheetProtection.resumeProtection": ["web", "desktop"],
  "WorksheetProtection.setPassword": ["web", "desktop"],
  "WorksheetProtection.unprotect": ["web", "desktop"],
  "WorksheetProtection.updateOptions": ["web", "desktop"],
};

/**
 * Refuses a member that has no undo in a group of which one step of Undo is to be made: whatever host it is that lacks
 * it, since one add-in runs in all of them. The page names the code; the words are ours.
 * @param member class and name as scripts name them, for example "Worksheet.delete"
 * @throws HostError UndoNotSupported
 */
export function requireUndo(member: string): void {
  if (Object.hasOwn(WITHOUT_UNDO, member))
    throw new HostError("UndoNotSupported", "The operation cannot be undone, so it cannot be part of an undo group.");
}
