import type { FormulaRecord, SeriesRecord, SheetDocument } from "../../../xlsx/document";
import { quoteSheetName } from "../cells/address";
import { putCell } from "../cells/cells";
import { notEmulated, type Session } from "../object-type";

const PIECES =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\](?:[\p{L}\p{N}_.\\]+!)?|'((?:[^']|'')+)'!|((?:[\p{L}_\\][\p{L}\p{N}_.]*)(?::[\p{L}_\\][\p{L}\p{N}_.]*)?)!/gu;

/**
 * A formula (without "=") in which every reference to sheet `from`, also as an end of a 3-D reference, names sheet
 * `to`; references to other workbooks stay.
 */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(PIECES, (piece: string, quoted: string | undefined, plain: string | undefined) => {
    const names = quoted !== undefined ? quoted.replaceAll("''", "'") : plain;
    if (names === undefined || names.includes("[")) return piece;
    const ends = names.split(":");
    if (!ends.some((end) => end.toLowerCase() === from.toLowerCase())) return piece;
    const renamed = ends.map((end) => (end.toLowerCase() === from.toLowerCase() ? to : end));
    const needsQuotes = renamed.some((end) => quoteSheetName(end) !== end);
    return needsQuotes ? `'${renamed.join(":").replaceAll("'", "''")}'!` : `${renamed.join(":")}!`;
  });
}

/**
 * Renames a sheet, and with it every reference to it in formulas, names, charts, conditional formats and print areas;
 * hyperlinks stay, as in Excel.
 * @param to Not checked.
 * @throws {HostError} NotImplemented where a chart of the file refers to it.
 */
export function renameSheet(session: Session, renamed: SheetDocument, to: string): void {
  const from = renamed.name;
  const { workbook } = session;
  const follow = (formula: string) => renameSheetInFormula(formula, from, to);
  if (
    workbook.sheets.some((sheet) =>
      sheet.charts.some((chart) => chart.fromFile && chart.series.some((each) => mentions(each, follow))),
    )
  ) {
    throw notEmulated(`renaming the sheet "${from}": charts of the file refer to it`);
  }
  for (const sheet of workbook.sheets) {
    const changed: { row: number; column: number; formula: FormulaRecord }[] = [];
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        if (cell.formula === null) continue;
        const text = follow(cell.formula.text);
        if (text !== cell.formula.text) changed.push({ row, column, formula: { ...cell.formula, text } });
      }
    }
    for (const { row, column, formula } of changed) {
      const cell = sheet.cells.get(row)?.get(column);
      if (cell !== undefined) putCell(sheet, row, column, { ...cell, formula });
    }
    followInSheet(sheet, follow);
  }
  workbook.names = workbook.names.map((record) => {
    const formula = follow(record.formula);
    return formula === record.formula ? record : { ...record, formula };
  });
  renamed.name = to;
}

function mentions(series: SeriesRecord, follow: (formula: string) => string): boolean {
  return [series.nameReference, series.valuesReference, series.categoriesReference].some(
    (each) => each !== null && follow(each) !== each,
  );
}

function followInSheet(sheet: SheetDocument, follow: (formula: string) => string): void {
  if (sheet.page.printArea !== null && follow(sheet.page.printArea) !== sheet.page.printArea)
    sheet.page = { ...sheet.page, printArea: follow(sheet.page.printArea) };
  sheet.charts = sheet.charts.map((chart) => {
    const series = chart.series.map((each) => {
      const moved = {
        ...each,
        nameReference: each.nameReference === null ? null : follow(each.nameReference),
        valuesReference: follow(each.valuesReference),
        categoriesReference: each.categoriesReference === null ? null : follow(each.categoriesReference),
      };
      return moved.nameReference === each.nameReference &&
        moved.valuesReference === each.valuesReference &&
        moved.categoriesReference === each.categoriesReference
        ? each
        : moved;
    });
    return series.every((each, index) => each === chart.series[index]) ? chart : { ...chart, series };
  });
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
    if (format.rule.kind !== "custom") return format;
    const formula = follow(format.rule.formula);
    return formula === format.rule.formula ? format : { ...format, rule: { ...format.rule, formula } };
  });
}
