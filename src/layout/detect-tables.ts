import { stableHash } from "../model/finding";
import type { ColumnModel, Evidence, RowModel, TableModel } from "../model/table";
import { SURE } from "../model/table";
import type { Unit } from "../model/unit";
import type { WorkbookSnapshot } from "../model/workbook";
import { columnFigures } from "./column-figures";
import { readColumns } from "./columns";
import * as evidence from "./evidence";
import { columnLabels } from "./header-labels";
import { UPLOAD_FORM, reading, says } from "./lexicon";
import { findPeriods } from "./period-words";
import type { Region } from "./regions";
import { regionsOf } from "./regions";
import { readRows } from "./rows";
import type { SheetReading } from "./sheet-reading";
import { readSheet } from "./sheet-reading";

/** Every statistical table of the workbook, sheet by sheet from the top down. Hidden sheets are read too. */
export function detectTables(workbook: WorkbookSnapshot): readonly TableModel[] {
  return workbook.sheets.flatMap((sheet) => {
    const read = readSheet(sheet);
    return read ? regionsOf(read).map((region) => tableOf(read, region)) : [];
  });
}

function tableOf(sheet: SheetReading, region: Region): TableModel {
  const labels = columnLabels(sheet, region);
  const figures = columnFigures(sheet, region);
  const { columns } = readColumns(sheet, region, labels, figures);
  const rows = readRows(sheet, region, columns, figures);
  const [confidence, why] = sureness(region, columns);
  return {
    id: identity(region, columns, rows),
    sheet: sheet.sheet,
    title: region.title,
    unit: tableUnit(region.units),
    header: region.header,
    columnNumberRow: region.columnNumberRow,
    body: region.body,
    columns,
    rows,
    confidence,
    evidence: why,
    isUploadForm: columns.some((c) => c.hidden && c.role === "code" && c.column === region.body.left) || [...region.frameTexts, region.title?.text ?? ""].some((text) => says(UPLOAD_FORM, reading(text))),
  };
}

function tableUnit(units: readonly Unit[]): Unit | null {
  const [first, ...rest] = units;
  if (!first) return null;
  if (rest.length === 0) return first;
  const text = units.map((unit) => unit.text).join("; ");
  return { text, dimension: "other", factor: 1, base: reading(text) };
}

/** How sure the table as a whole was read: what its columns of figures are worth, with what is missing taken off. */
function sureness(region: Region, columns: readonly ColumnModel[]): readonly [number, readonly Evidence[]] {
  const figures = columns.filter((c) => (c.role === "value" || c.role === "measure") && !c.hidden);
  if (region.header === null) return [0.3, [evidence.noHeaderRows()]];
  if (figures.length === 0 || !columns.some((c) => c.role === "label")) return [0.4, [evidence.noFigures()]];
  const sure = figures.filter((c) => c.confidence >= SURE).length;
  return [Math.min(0.95, 0.5 + (0.45 * sure) / figures.length), [evidence.headerRead(figures.length, sure)]];
}

/** What the table is, not where: its title without the times in it, the words of its columns, its first rows. */
function identity(region: Region, columns: readonly ColumnModel[], rows: readonly RowModel[]): string {
  const title = withoutPeriods(region.title?.text ?? "");
  const header = columns.filter((c) => c.role !== "blank").map((c) => `${c.role}:${withoutPeriods(c.header.join(" "))}`);
  const labels = rows.filter((row) => row.label !== "").slice(0, 5).map((row) => reading(row.label));
  return stableHash([title, ...header, ...labels].join("\u0001"));
}

function withoutPeriods(text: string): string {
  const label = reading(text);
  let result = "";
  let at = 0;
  for (const { start, end } of findPeriods(label)) {
    result += label.slice(at, start);
    at = end;
  }
  return (result + label.slice(at)).replace(/\s+/g, " ").trim();
}
