import type { FormulaRecord } from "../../../xlsx/document";
import { parseFormula } from "../syntax/parse";
import { toR1C1 } from "../../../xlsx/formulas/reference-style";
import type { Node } from "../syntax/syntax";
import { type Precedents, precedentsOf } from "./precedents";

/** What all cells with the same R1C1 formula share. */
export interface Shape {
  /** The R1C1 spelling. */
  readonly key: string;
  /** null when the grammar does not know the formula. */
  readonly node: Node | null;
  readonly precedents: Precedents;
}

/** The shapes met so far. */
export interface ShapeTable {
  /** The shape of a formula that stands at a cell; parsed at the first cell of that shape only. */
  shapeOf(formula: string, row: number, column: number): Shape;
  /** The same for a cell's record, remembered as long as the record lives. */
  shapeOfRecord(record: FormulaRecord, row: number, column: number): Shape;
  /** Shapes parsed so far. */
  readonly size: () => number;
}

/** An empty table of shapes; it has no upper limit. */
export function createShapeTable(): ShapeTable {
  const shapes = new Map<string, Shape>();
  const known = new WeakMap<FormulaRecord, { readonly row: number; readonly column: number; readonly shape: Shape }>();
  const shapeOf = (formula: string, row: number, column: number): Shape => {
    const key = toR1C1(formula, row, column);
    let shape = shapes.get(key);
    if (shape === undefined) {
      const node = parseFormula(formula, row, column);
      shape = { key, node, precedents: precedentsOf(node) };
      shapes.set(key, shape);
    }
    return shape;
  };
  return {
    shapeOf,
    shapeOfRecord(record, row, column) {
      const found = known.get(record);
      if (found?.row === row && found.column === column) return found.shape;
      const shape = shapeOf(record.text, row, column);
      known.set(record, { row, column, shape });
      return shape;
    },
    size: () => shapes.size,
  };
}
