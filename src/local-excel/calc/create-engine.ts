import type { CellValue, WorkbookDocument } from "../../xlsx/document";
import { type Book, createBook } from "./book";
import { type Dependents, invertReferences } from "./schedule/dependents";
import type { CalculationEngine, CalculationReport, CellPlace } from "./engine";
import { evaluateToMatrix, evaluateToScalar, sceneAt } from "./evaluate";
import { type FormulaCell, type FormulaCells, gatherFormulas, isDynamic } from "./schedule/formula-cells";
import { scheduleFormulas, waitFor } from "./schedule/schedule";
import type { Shape, ShapeTable } from "./syntax/shape";
import { createShapeTable } from "./schedule/shapes";
import { storeArray, storeSpill, storeValue } from "./store";
import type { SheetArea } from "./values/areas";
import { isUnsupported, unsupported } from "./values/errors";
import { isError } from "./values/values";

interface Known {
  readonly formulas: FormulaCells;
  /** Formulas whose text does not tell all they read. */
  readonly dynamic: number[];
  dependents: Dependents | null;
}

interface Changes {
  readonly evaluated: Set<string>;
  readonly shapes: Set<Shape>;
  readonly kept: Map<string, CalculationReport["kept"][number]>;
  /** Cells somebody has written into; after the first round what stands in spilled cells is their array's. */
  overwritten: ReadonlySet<string>;
}

/**
 * Rounds of evaluation after which spilled arrays are taken to move one another for ever. Source: measured, a chain of
 * 20 spilled arrays that read one another takes one round after the first.
 */
const MOST_ROUNDS = 12;

/** An engine that parses each R1C1 shape once and remembers, per workbook, which formulas read what. */
export function createEngine(): CalculationEngine {
  const shapes = createShapeTable();
  const known = new WeakMap<WorkbookDocument, Known>();

  /** What is known of the formulas where only `changed` may hold others than before; null: any cell may. */
  const knowing =
    (changed: readonly CellPlace[] | null) =>
    (book: Book): Known => {
      const { document } = book;
      const old = known.get(document);
      if (old !== undefined && changed === null && old.formulas.matches(document)) return old;
      const added = changed === null ? undefined : old?.formulas.follow(document, changed);
      if (old !== undefined && added !== undefined && added !== null) {
        for (const cell of added) {
          if (isDynamic(cell, book)) old.dynamic.push(cell.id);
          old.dependents?.add(cell, book);
        }
        return old;
      }
      const formulas = gatherFormulas(book, shapes);
      const now: Known = {
        formulas,
        dynamic: formulas.all.filter((cell) => isDynamic(cell, book)).map(({ id }) => id),
        dependents: null,
      };
      known.set(document, now);
      return now;
    };

  /**
   * `choose` gives the formulas to evaluate; spills that took other cells make further rounds.
   * @param changed null where any cell may hold another formula than before
   */
  const run = (
    workbook: WorkbookDocument,
    changed: readonly CellPlace[] | null,
    choose: (now: Known) => Iterable<number>,
  ): CalculationReport => {
    const changes: Changes = {
      evaluated: new Set(),
      shapes: new Set(),
      kept: new Map(),
      overwritten: new Set(changed?.map(placeKey)),
    };
    let moved = evaluateOnce(workbook, shapes, knowing(changed), choose, changes);
    for (let round = 1; moved.length > 0 && round < MOST_ROUNDS; round++) {
      const places = moved;
      changes.overwritten = new Set();
      moved = evaluateOnce(
        workbook,
        shapes,
        knowing(null),
        (now) => dependentsOf(workbook, now, places, shapes),
        changes,
      );
    }
    if (moved.length > 0) known.delete(workbook);
    for (const place of moved)
      changes.kept.set(placeKey(place), { place, formula: "", reason: "spilled arrays that keep moving one another" });
    return { evaluated: changes.evaluated.size, shapes: changes.shapes.size, kept: [...changes.kept.values()] };
  };

  return {
    recalculate: (workbook, changed) => run(workbook, changed, (now) => dependentsOf(workbook, now, changed, shapes)),
    calculate: (workbook, sheetIds) =>
      run(workbook, null, ({ formulas }) => {
        const wanted = new Set(
          sheetIds === undefined
            ? []
            : workbook.sheets.flatMap(({ id }, index) => (sheetIds.includes(id) ? [index] : [])),
        );
        return formulas.all.flatMap(({ id, sheet }) => (sheetIds === undefined || wanted.has(sheet) ? [id] : []));
      }),
    evaluate: (workbook, place, formula) => evaluateAlone(workbook, shapes, place, formula),
  };
}

/**
 * Formulas to evaluate at every occasion: those that read what their text does not tell, and spills that found no
 * room.
 */
function unsettled({ formulas, dynamic }: Known, workbook: WorkbookDocument): number[] {
  const blocked = formulas.spilling.flatMap((id) => {
    const cell = formulas.all[id];
    const value = cell && workbook.sheets[cell.sheet]?.cells.get(cell.row)?.get(cell.column)?.value;
    return isError(value) && value.error === "#SPILL!" ? [id] : [];
  });
  return [...dynamic, ...blocked];
}

function placeKey({ sheetId, row, column }: CellPlace): string {
  return `${sheetId}!${String(row)}!${String(column)}`;
}

function evaluateOnce(
  workbook: WorkbookDocument,
  shapes: ShapeTable,
  knowing: (book: Book) => Known,
  choose: (now: Known) => Iterable<number>,
  changes: Changes,
): readonly CellPlace[] {
  let pendingIn: (area: SheetArea) => readonly number[] = () => [];
  const book = createBook(workbook, shapes, (area) => {
    const ids = pendingIn(area);
    if (ids.length > 0) throw waitFor(ids);
  });
  const now = knowing(book);
  const { all } = now.formulas;
  const schedule = scheduleFormulas(now.formulas, choose(now), book);
  pendingIn = (area) => schedule.pendingIn(area);
  const moved: CellPlace[] = [];
  const placeOf = ({ sheet, row, column }: FormulaCell): CellPlace => ({
    sheetId: workbook.sheets[sheet]?.id ?? "",
    row,
    column,
  });
  const keep = (cell: FormulaCell, reason: string): void => {
    const place = placeOf(cell);
    changes.kept.set(placeKey(place), { place, formula: cell.record.text, reason });
  };
  schedule.run(
    (id) => {
      const cell = all[id];
      if (cell === undefined) return;
      try {
        moved.push(...evaluateCell(cell, book, changes.overwritten));
        const key = placeKey(placeOf(cell));
        changes.evaluated.add(key);
        changes.kept.delete(key);
        changes.shapes.add(cell.shape);
      } catch (thrown) {
        if (!isUnsupported(thrown)) throw thrown;
        keep(cell, thrown.message);
      }
    },
    (id) => {
      const cell = all[id];
      if (cell !== undefined) keep(cell, "circular reference");
    },
  );
  return moved;
}

function evaluateCell(cell: FormulaCell, book: Book, overwritten: ReadonlySet<string>): readonly CellPlace[] {
  const { record, shape, row, column, fills } = cell;
  const sheet = book.sheets[cell.sheet];
  if (sheet === undefined) return [];
  if (record.kind === "data-table") throw unsupported("a what-if data table");
  if (shape.node === null) throw unsupported("the formula cannot be read");
  const scene = sceneAt(book, sheet, row, column);
  if (record.kind !== "array") {
    storeValue(sheet.document, row, column, evaluateToScalar(shape.node, scene, false));
    return [];
  }
  if (fills === null) throw unsupported(`an array formula over ${record.range}`);
  const values = evaluateToMatrix(shape.node, scene);
  if (!record.dynamic) {
    storeArray(sheet.document, fills, values);
    return [];
  }
  const sheetId = sheet.document.id;
  const anchor = {
    row,
    column,
    overwritten: (atRow: number, atColumn: number) =>
      overwritten.has(placeKey({ sheetId, row: atRow, column: atColumn })),
  };
  const areas = storeSpill(sheet.document, anchor, record, fills, values);
  if (areas === null) return [];
  book.forget();
  return areas
    .flatMap((area) => placesOf(sheetId, area))
    .filter((place) => place.row !== row || place.column !== column);
}

function placesOf(sheetId: string, area: { top: number; left: number; bottom: number; right: number }): CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) places.push({ sheetId, row, column });
  return places;
}

/** The formulas at the changed cells and all that read them, directly or not. */
function dependentsOf(
  workbook: WorkbookDocument,
  now: Known,
  changed: readonly CellPlace[],
  shapes: ShapeTable,
): Iterable<number> {
  const { formulas } = now;
  const book = createBook(workbook, shapes, () => undefined);
  const dependents = (now.dependents ??= invertReferences(formulas, book));
  const sheetIndex = new Map(workbook.sheets.map((sheet, index) => [sheet.id, index]));
  const dirty = new Set<number>();
  const waiting: number[] = [];
  const walk = dependents.walk();
  const mark = (id: number): void => {
    if (dirty.has(id)) return;
    dirty.add(id);
    waiting.push(id);
  };
  const spread = (): void => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const cell = formulas.all[id];
      if (cell === undefined) continue;
      const { top, left, bottom, right } = cell.fills ?? {
        top: cell.row,
        left: cell.column,
        bottom: cell.row,
        right: cell.column,
      };
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) walk.of(cell.sheet, row, column, mark);
    }
  };
  for (const { sheetId, row, column } of changed) {
    const sheet = sheetIndex.get(sheetId);
    if (sheet === undefined) continue;
    const own = formulas.at(sheet, row, column);
    if (own !== undefined) mark(own);
    walk.of(sheet, row, column, mark);
  }
  for (const id of unsettled(now, workbook)) mark(id);
  spread();
  return dirty;
}

function evaluateAlone(workbook: WorkbookDocument, shapes: ShapeTable, place: CellPlace, formula: string): CellValue {
  const book = createBook(workbook, shapes, () => undefined);
  const sheet = book.sheets.find(({ document }) => document.id === place.sheetId);
  if (sheet === undefined) throw new Error(`not emulated: a formula on a sheet that is not there (${place.sheetId})`);
  const { node } = shapes.shapeOf(formula, place.row, place.column);
  if (node === null) throw new Error(`not emulated: a formula that cannot be read: ${formula}`);
  try {
    return evaluateToScalar(node, sceneAt(book, sheet, place.row, place.column), true);
  } catch (thrown) {
    throw isUnsupported(thrown) ? new Error(`not emulated: ${thrown.message}`) : thrown;
  }
}
