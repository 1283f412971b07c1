import type { FormulaRecord } from "../../../xlsx/document";
import { parseFormula } from "../syntax/parse";
import { toR1C1 } from "../../../xlsx/formulas/reference-style";
import type { Shape, ShapeTable } from "../syntax/shape";
import { precedentsOf } from "./precedents";

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
