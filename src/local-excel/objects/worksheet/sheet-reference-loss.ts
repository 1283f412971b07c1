import { notEmulated } from "../object-type";
import { renameSheetInFormula } from "./sheet-rename";

const MARK = "\u0001";
const LOST = new RegExp(
  String.raw`'?${MARK}'?!(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}|#REF!|[\p{L}_\\][\p{L}\p{N}_.]*)`,
  "gu",
);

/**
 * A formula (without "=") after sheet `name` is gone: every reference to it is #REF!.
 * @throws {HostError} NotImplemented for a 3-D reference that ends at it.
 */
export function dropSheetFromFormula(formula: string, name: string): string {
  const marked = renameSheetInFormula(formula, name, MARK);
  if (marked === formula) return formula;
  const dropped = marked.replace(LOST, "#REF!");
  if (dropped.includes(MARK))
    throw notEmulated(`deleting the sheet "${name}": =${formula} refers to it in a way that cannot follow`);
  return dropped;
}
