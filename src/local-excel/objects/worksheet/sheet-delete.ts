import type { FormulaRecord, SheetDocument } from "../../../xlsx/document";
import { calculateAfter, placesMentioning } from "../workbook/calculation";
import { putCell } from "../cells/cells";
import type { Session } from "../object-type";
import { dropSheetFromFormula } from "./sheet-reference-loss";

/**
 * Takes a sheet out of the workbook: its own names go with it, references to it become #REF!, what depends on them is
 * calculated.
 * @throws {HostError} NotImplemented where a formula refers to it in a way that cannot follow.
 */
export function deleteSheet(session: Session, deleted: SheetDocument): void {
  const { workbook } = session;
  workbook.sheets = workbook.sheets.filter((sheet) => sheet !== deleted);
  const affected = placesMentioning(workbook, deleted.name);
  const lose = (formula: string) => dropSheetFromFormula(formula, deleted.name);
  for (const sheet of workbook.sheets) {
    const changed: { row: number; column: number; formula: FormulaRecord }[] = [];
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        const text = cell.formula === null ? "" : lose(cell.formula.text);
        if (cell.formula !== null && text !== cell.formula.text)
          changed.push({ row, column, formula: { ...cell.formula, text } });
      }
    }
    for (const { row, column, formula } of changed) {
      const cell = sheet.cells.get(row)?.get(column);
      if (cell !== undefined) putCell(sheet, row, column, { ...cell, formula });
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
      format.rule.kind === "custom" && lose(format.rule.formula) !== format.rule.formula
        ? { ...format, rule: { ...format.rule, formula: lose(format.rule.formula) } }
        : format,
    );
  }
  for (const sheet of workbook.sheets) {
    sheet.charts = sheet.charts.map((chart) => {
      const series = chart.series.map((each) => {
        const [name, values, categories] = [
          lose(each.nameReference ?? ""),
          lose(each.valuesReference),
          lose(each.categoriesReference ?? ""),
        ];
        if (
          name === (each.nameReference ?? "") &&
          values === each.valuesReference &&
          categories === (each.categoriesReference ?? "")
        )
          return each;
        return {
          ...each,
          nameReference: name || null,
          valuesReference: values,
          categoriesReference: categories || null,
        };
      });
      return series.every((each, index) => each === chart.series[index]) ? chart : { ...chart, series };
    });
  }
  workbook.names = workbook.names
    .filter((record) => record.sheetId !== deleted.id)
    .map((record) => (lose(record.formula) === record.formula ? record : { ...record, formula: lose(record.formula) }));
  calculateAfter(session, affected);
}
