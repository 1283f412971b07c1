import { formatNumber } from "../../../core/i18n/number-format";
import { word } from "../words/pane-words";
import { placeName } from "../../../core/model/cells/address";
import type { Finding, Fix } from "../../../core/model/results/finding";
import type { Language } from "../../../core/model/message";

/** What is proposed for each cell, in the order the cells come: one fix, or several to choose from. */
export function proposalsOf({ fixes }: Pick<Finding, "fixes">): readonly (readonly Fix[])[] {
  const cells = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const name = placeName(fix.place.sheet, fix.place.range);
    const known = cells.get(name) ?? [];
    if (!known.some((other) => other.after === fix.after)) cells.set(name, [...known, fix]);
  }
  return [...cells.values()];
}

/**
 * What stands in the cell and what would, as they are shown; where a text becomes a number both are named, since they
 * may look alike.
 */
export function shownChange(
  { before, after }: Pick<Fix, "before" | "after">,
  language: Language,
): { readonly before: string; readonly after: string } {
  const isOfKinds = typeof before === "string" && !before.startsWith("=") && typeof after === "number";
  const shown = (value: Fix["before"]): string => {
    if (value === null || value === "") return word("emptyCell", language);
    if (typeof value === "number")
      return isOfKinds ? word("numberValue", language, formatNumber(value, language)) : formatNumber(value, language);
    return isOfKinds ? word("textValue", language, String(value)) : String(value);
  };
  return { before: shown(before), after: shown(after) };
}
