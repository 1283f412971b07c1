import { cellName, columnIndex, parseRange } from "../../../../src/core/model/cells/address";
import { openWorkbook } from "../../../../src/xlsx/open-workbook";
import { isRecomputed, misplacedKinds, missedCrossings, missedSums } from "./agreement";
import { FAMILIES } from "./catalogue";
import { drawSheet } from "./drawing";
import type { DrawnPart } from "./drawing";
import { unsaidScenarios, unsaidYears } from "./headings";
import { workbookBytes } from "./workbook";

const SHEETS = FAMILIES.flatMap((family) => family.sheets);
const PARTS = SHEETS.flatMap((sheet) =>
  drawSheet(sheet).map((part, i) => [`${sheet.file} ${String(i)}`, part] as const),
);

describe("the families", () => {
  it("have three sheets each, every file once", () => {
    expect(FAMILIES.map((family) => family.sheets.length)).toEqual(FAMILIES.map(() => 3));
    expect(new Set(SHEETS.map((sheet) => sheet.file)).size).toBe(SHEETS.length);
  });

  it("are written as workbooks that hold what was drawn", () => {
    for (const sheet of SHEETS) {
      const parts = drawSheet(sheet);
      const [page] = openWorkbook(workbookBytes(sheet, parts), `${sheet.file}.xlsx`).document.sheets;
      expect(page?.name).toBe(sheet.sheet);
      const lost = parts
        .flatMap((part) => part.cells)
        .filter((cell) => {
          const value = page?.cells.get(cell.row)?.get(cell.column)?.value ?? null;
          const wanted = cell.figure?.value ?? cell.value;
          return sheet.typed === true && cell.figure ? typeof value !== "string" : value !== wanted;
        });
      expect(lost.map(cellName)).toEqual([]);
    }
  });
});

describe.each(PARTS)("the labels of %s", (_, part: DrawnPart) => {
  const body = parseRange(part.labels.body);
  const header = parseRange(part.labels.header);

  it("name every column of the body, and rows that stand in it", () => {
    const letters = part.labels.columns.map(({ column }) => columnIndex(column));
    const width = (body?.right ?? 0) - (body?.left ?? 0) + 1;
    expect(letters).toEqual(Array.from({ length: width }, (__, i) => (body?.left ?? 0) + i));
    const rows = part.labels.rows.map(({ row }) => row);
    for (const { row, parent, addsTo, level } of part.labels.rows) {
      expect(row).toBeGreaterThan(body?.top ?? Infinity);
      expect(row).toBeLessThanOrEqual((body?.bottom ?? -1) + 1);
      expect(parent === null).toBe(level === 0);
      for (const other of [parent, addsTo]) if (other !== null) expect(rows).toContain(other);
    }
    expect(header?.bottom).toBeLessThan(body?.top ?? 0);
  });

  it("leave no cell outside the columns of its table", () => {
    const outside = part.cells.filter(
      (cell) =>
        (cell.place === "head" || cell.place === "body") &&
        (cell.column < (body?.left ?? 0) || cell.column > (body?.right ?? 0)),
    );
    expect(outside.map(cellName)).toEqual([]);
  });

  it("call rows without figures headings, and no others", () => {
    expect(misplacedKinds(part.rows, part.figures)).toEqual([]);
  });

  it("give scenarios and years that the headings give", () => {
    expect(unsaidScenarios(part)).toEqual([]);
    expect(unsaidYears(part)).toEqual([]);
  });

  it("say which rows add up to which", () => {
    expect(missedSums(part)).toEqual([]);
  });

  it("hold figures that agree across the columns", () => {
    expect(missedCrossings(part)).toEqual([]);
  });

  it("say of which columns a measure is made", () => {
    const measures = part.columns.flatMap((column, i) => (column.label.role === "measure" ? [i] : []));
    const made = measures.filter((i) => isRecomputed(part, i)).map((i) => part.labels.columns[i]?.column);
    const wanted = measures.filter((i) => part.columns[i]?.isFree === false);
    expect(made).toEqual(wanted.map((i) => part.labels.columns[i]?.column));
  });
});
