import { HostError } from "./object-type";

/**
 * What a workbook that is shared in the old way (Review > Share Workbook) does not let be changed, by class and member
 * as scripts name them; `*`: each of the class that is set. Source: Microsoft Support, "Troubleshoot shared workbooks"
 * (Excel 2003 to 2007; "About the shared workbook feature" since), unavailable features: delete worksheets; merge or
 * split cells; add or change conditional formats, data validation, charts, pictures and objects, hyperlinks; assign
 * passwords, protect or unprotect; create Excel tables. Of what else it names (blocks of cells inserted or deleted,
 * scenarios, outlines, subtotals, data tables, PivotTables, macros, parts of arrays) nothing is emulated here. What it
 * does not name can be done: values, formulas, formats of cells, new sheets, names.
 */
const NOT_WHILE_SHARED: ReadonlySet<string> = new Set([
  "Chart.*",
  "Chart.delete",
  "Chart.setData",
  "Chart.setPosition",
  "ChartAxis.*",
  "ChartAxisTitle.*",
  "ChartCollection.add",
  "ChartDataLabels.*",
  "ChartFill.setSolidColor",
  "ChartFill.clear",
  "ChartFont.*",
  "ChartLegend.*",
  "ChartLineFormat.*",
  "ChartLineFormat.clear",
  "ChartSeries.*",
  "ChartSeries.delete",
  "ChartSeries.setBubbleSizes",
  "ChartSeries.setValues",
  "ChartSeries.setXAxisValues",
  "ChartSeriesCollection.add",
  "ChartTitle.*",
  "ConditionalFormat.*",
  "ConditionalFormat.delete",
  "ConditionalFormatCollection.add",
  "ConditionalFormatCollection.clearAll",
  "ConditionalFormatRule.*",
  "ConditionalRangeFill.*",
  "ConditionalRangeFill.clear",
  "ConditionalRangeFont.*",
  "ConditionalRangeFont.clear",
  "ConditionalRangeBorder.*",
  "DataValidation.*",
  "DataValidation.clear",
  "Range.hyperlink",
  "Range.merge",
  "Range.unmerge",
  "TableCollection.add",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Worksheet.delete",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

/**
 * Refuses a member that changes what a shared workbook does not let be changed. No page names the code; it is the one
 * of an object that cannot do it in its present state.
 * @param type class as scripts name it
 * @param isSet whether a property is set, and not a method called
 * @throws HostError InvalidOperation
 */
export function requireUnshared(type: string, member: string, isSet: boolean): void {
  if (NOT_WHILE_SHARED.has(`${type}.${member}`) || (isSet && NOT_WHILE_SHARED.has(`${type}.*`)))
    throw new HostError("InvalidOperation", "The operation cannot be done while the workbook is shared.", 400);
}
