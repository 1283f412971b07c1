import { functionNamed } from "../functions/registry";
import type { ScannedReference } from "../../../xlsx/formulas/reference-scanner";
import { type Node, type SheetPrefix, type StructuredReference, childrenOf } from "../syntax/syntax";
import type { Precedents } from "../syntax/shape";

/** The precedents of a parsed formula; references of which only the place counts (ROW, OFFSET …) are left out. */
export function precedentsOf(root: Node | null): Precedents {
  const references: { sheet: SheetPrefix | null; reference: ScannedReference }[] = [];
  const structured: StructuredReference[] = [];
  const names: { name: string; sheet: string | null }[] = [];
  let dynamic = false;
  const waiting: Node[] = root === null ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === "reference") references.push({ sheet: node.sheet, reference: node.reference });
    else if (node.kind === "structured") structured.push(node.structured);
    else if (node.kind === "name") names.push({ name: node.name, sheet: node.sheet });
    else if (node.kind === "call") {
      const spec = functionNamed(node.name);
      dynamic ||= spec?.dynamic === true;
      node.args.forEach((arg, index) => {
        const place =
          spec !== undefined &&
          spec.placeOnly.includes(index) &&
          (arg.kind === "reference" || arg.kind === "structured");
        if (!place) waiting.push(arg);
      });
    } else {
      dynamic ||=
        (node.kind === "combine" && node.operator === ":") || (node.kind === "unary" && node.operator === "#");
      waiting.push(...childrenOf(node));
    }
  }
  return { references, structured, names, dynamic };
}
