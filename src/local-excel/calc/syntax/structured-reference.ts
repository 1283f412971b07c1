import type { StructuredItem, StructuredReference } from "./syntax";

const ITEMS: ReadonlyMap<string, StructuredItem> = new Map([
  ["#all", "All"],
  ["#data", "Data"],
  ["#headers", "Headers"],
  ["#totals", "Totals"],
  ["#this row", "This Row"],
]);

/**
 * What stands in the brackets of a structured reference ("[Col]", "[@Col]", "[[#Headers],[A]:[B]]"), or null when it
 * cannot be read.
 */
export function parseStructured(table: string | null, brackets: string): StructuredReference | null {
  const inside = brackets.slice(1, -1);
  const simple = inside.trim();
  if (!simple.startsWith("[") && !simple.startsWith("@")) {
    const item = ITEMS.get(simple.toLowerCase());
    if (item !== undefined) return { table, items: [item], firstColumn: null, lastColumn: null };
    if (simple.startsWith("#")) return null;
    const column = inside === "" ? null : unescapeColumn(inside);
    return { table, items: [], firstColumn: column, lastColumn: column };
  }
  const thisRow = simple.startsWith("@");
  const rest = thisRow ? simple.slice(1) : simple;
  if (thisRow && rest === "") return { table, items: ["This Row"], firstColumn: null, lastColumn: null };
  if (thisRow && !rest.startsWith("[")) {
    const column = unescapeColumn(rest);
    return { table, items: ["This Row"], firstColumn: column, lastColumn: column };
  }
  return parseSpecifiers(table, rest, thisRow);
}

function parseSpecifiers(table: string | null, text: string, thisRow: boolean): StructuredReference | null {
  const items: StructuredItem[] = thisRow ? ["This Row"] : [];
  let first: string | null = null;
  let last: string | null = null;
  const pattern = /\s*\[((?:[^[\]']|'[^])*)\]\s*([,:]?)/y;
  let separator = ",";
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const inside = match[1] ?? "";
    const item = ITEMS.get(inside.trim().toLowerCase());
    if (item !== undefined) items.push(item);
    else if (first === null) first = last = unescapeColumn(inside);
    else if (separator === ":") last = unescapeColumn(inside);
    else return null;
    separator = match[2] ?? "";
  }
  return separator === "" ? { table, items, firstColumn: first, lastColumn: last } : null;
}

/** The name of a column as the table has it: an apostrophe in a formula only guards the character behind it. */
function unescapeColumn(text: string): string {
  return text.replace(/'([^])/g, "$1");
}
