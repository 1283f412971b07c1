import { parseRange } from "../../../../src/core/model/cells/address";
import type { CellRecord, ColumnRecord, StyleChange } from "../../../../src/xlsx/document";
import { createWorkbook } from "../../../../src/xlsx/package/blank-workbook";
import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import type { DrawnCell, DrawnPart } from "./drawing";
import type { Sheet } from "./family";

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const BOX: StyleChange = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } };
const HEAD: StyleChange = { ...BOX, horizontalAlignment: "Center", verticalAlignment: "Center", wrapText: true };

function lookOf(cell: DrawnCell, isPlain: boolean): StyleChange {
  const font = { name: "Times New Roman", size: 12, bold: cell.isBold && !isPlain };
  if (isPlain) return cell.indent > 0 ? { indentLevel: cell.indent } : {};
  if (cell.place === "head") return { ...HEAD, font };
  if (cell.place !== "body") return { font: { ...font, bold: cell.place === "above" } };
  const decimals = cell.figure?.decimals ?? 0;
  const format = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return {
    ...BOX,
    font,
    ...(cell.figure === null ? {} : { numberFormat: format }),
    ...(cell.indent > 0 ? { indentLevel: cell.indent, horizontalAlignment: "Left" } : {}),
  };
}

/** A number as it is typed by hand in Vietnamese: 1.234,5. */
function typedText(value: number, decimals: number): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `,${rest}`}`;
}

function recordOf(cell: DrawnCell, isTyped: boolean, style: number): CellRecord {
  const { figure } = cell;
  if (figure === null) return { value: cell.value, formula: null, style };
  if (isTyped) return { value: typedText(figure.value, figure.decimals), formula: null, style };
  const formula = figure.formula === null ? null : { kind: "normal" as const, text: figure.formula };
  return { value: figure.value, formula, style };
}

const WIDTHS: Readonly<Record<string, number>> = { ordinal: 6, label: 34, note: 18 };

function columnsOf(parts: readonly DrawnPart[]): readonly ColumnRecord[] {
  const known = new Map<number, ColumnRecord>();
  for (const { columns, labels } of parts) {
    const left = parseRange(labels.body)?.left ?? 0;
    columns.forEach(({ label }, i) => {
      const place = { first: left + i, last: left + i, style: null, outlineLevel: 0 };
      if (!known.has(left + i))
        known.set(left + i, { ...place, width: WIDTHS[label.role] ?? 12, hidden: label.hidden === true });
    });
  }
  return [...known.values()].sort((a, b) => a.first - b.first);
}

/** The bytes of the workbook that holds a sheet. */
export function workbookBytes(sheet: Sheet, parts: readonly DrawnPart[]): Uint8Array {
  const opened = createWorkbook(`${sheet.file}.xlsx`, [sheet.sheet]);
  const { document } = opened;
  const [page] = document.sheets;
  if (!page) throw new Error("the blank workbook has no sheet");
  for (const cell of parts.flatMap((part) => part.cells)) {
    const line = page.cells.get(cell.row) ?? new Map<number, CellRecord>();
    page.cells.set(cell.row, line);
    const style = document.styles.derive(0, lookOf(cell, sheet.plain === true));
    line.set(cell.column, recordOf(cell, sheet.typed === true, style));
  }
  page.merges = parts.flatMap((part) => part.merges);
  page.columns = columnsOf(parts);
  return saveWorkbook(opened);
}
