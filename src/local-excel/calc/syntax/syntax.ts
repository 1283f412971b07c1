import type { ScannedReference } from "../../../xlsx/formulas/reference-scanner";
import type { Matrix, Scalar } from "../values/values";

/** The sheet in front of a reference; `last` closes a span of sheets (T1:T3!A1). */
export interface SheetPrefix {
  readonly name: string;
  readonly last: string | null;
}

export type StructuredItem = "All" | "Data" | "Headers" | "Totals" | "This Row";

/** A reference into an Excel table; `table` is null inside the table itself. */
export interface StructuredReference {
  readonly table: string | null;
  readonly items: readonly StructuredItem[];
  readonly firstColumn: string | null;
  readonly lastColumn: string | null;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";
export type ReferenceOperator = ":" | " " | ",";

/** A parsed formula; its relative references are distances from whatever cell it is evaluated for. */
export type Node =
  | { readonly kind: "literal"; readonly value: Scalar }
  /** An argument left empty, as in IF(A1,,1). */
  | { readonly kind: "missing" }
  | { readonly kind: "array"; readonly matrix: Matrix }
  | { readonly kind: "reference"; readonly sheet: SheetPrefix | null; readonly reference: ScannedReference }
  | { readonly kind: "structured"; readonly structured: StructuredReference }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null }
  /** Something in another workbook. */
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "@" | "%" | "#"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "combine"; readonly operator: ReferenceOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "group"; readonly inner: Node };

/** Nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "unary":
      return [node.operand];
    case "binary":
    case "combine":
      return [node.left, node.right];
    case "group":
      return [node.inner];
    default:
      return [];
  }
}
