import type { ConditionalFormatRecord } from "../document";
import { areasOf, featureFormula } from "./sheet-features";
import { differentialLook, plainDifferential } from "../styles/style-look";
import type { OpenStyles } from "../styles/style-table";
import { type XmlElement, child, childrenNamed, descendant, isOn, numberOf } from "../xml/xml-tree";

/** A conditional format of the file and the priority number it has there. */
export interface ConditionalFormatOrigin {
  readonly record: ConditionalFormatRecord;
  readonly priority: number;
  /** In the extension list, not among the sheet's own conditional formats. */
  readonly extension: boolean;
}

/**
 * The conditional formats of a sheet; `origin` of each counts the rules in the order of the file, those of the
 * extension list last.
 * @param features Children of the root, as SheetContent has them.
 * @param sheetIndex Zero-based, among the worksheets; the ids of the formats hold it.
 */
export function readConditionalFormats(
  features: readonly XmlElement[],
  sheetIndex: number,
  styles: OpenStyles,
): readonly ConditionalFormatOrigin[] {
  const found: { areas: string; rule: XmlElement; extension: boolean }[] = [];
  for (const format of features.filter((each) => each.local === "conditionalFormatting")) {
    for (const rule of childrenNamed(format, "cfRule"))
      found.push({ areas: format.attributes.get("sqref") ?? "", rule, extension: false });
  }
  const extensions = features.find((each) => each.local === "extLst") ?? null;
  for (const format of childrenNamed(descendant(extensions, "conditionalFormattings"), "conditionalFormatting")) {
    for (const rule of childrenNamed(format, "cfRule"))
      found.push({ areas: child(format, "sqref")?.text ?? "", rule, extension: true });
  }
  const numbered = found.map(({ areas, rule, extension }, origin) => ({
    areas,
    rule,
    extension,
    origin,
    priority: numberOf(rule, "priority"),
  }));
  // A rule of the extension list without a priority only adds to the rule of the sheet that names its id: no format of
  // its own.
  const own = numbered.filter((each) => each.priority !== null);
  const ranks = [...own].sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0)).map((each) => each.origin);
  return own.map(({ areas, rule, extension, origin, priority }) => ({
    extension,
    priority: priority ?? 0,
    record: {
      id: formatId(sheetIndex, origin),
      areas: areasOf(areas),
      priority: ranks.indexOf(origin),
      stopIfTrue: isOn(rule, "stopIfTrue"),
      rule: ruleOf(rule, extension, styles),
      origin,
    },
  }));
}

/** An id in the shape Excel gives to conditional formats. */
function formatId(sheetIndex: number, number: number): string {
  const hex = (value: number, width: number): string => value.toString(16).toUpperCase().padStart(width, "0");
  return `{00000000-000E-0000-${hex(sheetIndex, 4)}-${hex(number, 4)}00000000}`;
}

function ruleOf(rule: XmlElement, extension: boolean, styles: OpenStyles): ConditionalFormatRecord["rule"] {
  const type = rule.attributes.get("type") ?? "";
  if (type !== "expression") return { kind: "other", type };
  const formulas = childrenNamed(rule, "formula");
  const formula = featureFormula(formulas[0] ?? child(rule, "f"));
  const dxf = styles.differentials[numberOf(rule, "dxfId") ?? -1] ?? null;
  const { palette } = styles.parts;
  const plain = !extension && formulas.length === 1 && rule.children.length === 1;
  const format = plain ? plainDifferential(dxf, palette) : null;
  if (format !== null) return { kind: "custom", formula, format };
  return { kind: "other", type, seen: { formula, format: differentialLook(child(rule, "dxf") ?? dxf, palette) } };
}
