import type { Book } from "./book";
import type { SheetView } from "./values/areas";
import type { Node } from "./syntax/syntax";
import type { Operand } from "./values/values";

/** What a LET has bound so far, innermost first. */
interface Scope {
  /** In small letters. */
  readonly name: string;
  readonly value: Operand;
  readonly outer: Scope | null;
}

/** Where and in what a formula is evaluated. */
export interface Scene {
  readonly book: Book;
  readonly sheet: SheetView;
  readonly row: number;
  readonly column: number;
  readonly scope: Scope | null;
  /** How many defined names deep. */
  readonly depth: number;
  /** Evaluates a part of a formula; `array`: ranges stand for all their values instead of the one beside the cell. */
  readonly evaluate: (node: Node, scene: Scene, array: boolean) => Operand;
}
