import type { RowLabel } from "./row-labels";

/** A dash, plus or star before a label, in the one form it is compared by; null for anything else. */
function bulletOf(row: RowLabel): string | null {
  const mark = (row.ordinal ?? row.prefix)?.trim() ?? "";
  if (/^[-–−]+$/u.test(mark)) return "-";
  return /^(?:\++|\*+|•)$/u.test(mark) ? mark.charAt(0) : null;
}

/** Whether a label is written in capitals throughout, and is more than an abbreviation. */
export function isCapitals(row: RowLabel): boolean {
  const letters = row.label.replace(/[^\p{L}]/gu, "");
  return letters.length >= 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/**
 * A bullet among the others of its table: how deep it stands, from 0, and the row that begins its run, whose looks
 * hold for all of it.
 */
export interface BulletPlace {
  readonly step: number;
  readonly lead: RowLabel;
}

/**
 * Where every row's bullet stands; null for rows without one, and for all where their order says no more than the
 * marks themselves.
 */
export function bulletPlaces(rows: readonly RowLabel[]): readonly (BulletPlace | null)[] {
  const marks = rows.map(bulletOf);
  const capitals = capitalsMatter(rows, marks);
  const keys = rows.map((row, i) => {
    const mark = marks[i] ?? null;
    return mark === null ? null : capitals && !isCapitals(row) ? `${mark}a` : mark;
  });
  const seen = [...new Set(keys.filter((key) => key !== null))];
  const order = [...seen.filter((key) => key.length === 1), ...seen.filter((key) => key.length > 1)];
  if (order.length < 2 || !isNested(rows, keys, order, capitals)) return rows.map(() => null);
  let lead: RowLabel | null = null;
  return rows.map((row, i) => {
    const key = keys[i] ?? null;
    if (key === null) {
      if (row.label !== "") lead = null;
      return null;
    }
    lead ??= row;
    return { step: order.indexOf(key), lead };
  });
}

/**
 * Whether one mark stands before capitals first and before small letters below another of them: "- NÔNG NGHIỆP", "+
 * TRỒNG TRỌT", "- Lúa".
 */
function capitalsMatter(rows: readonly RowLabel[], marks: readonly (string | null)[]): boolean {
  return rows.some((row, i) => {
    const mark = marks[i] ?? null;
    if (mark === null || !isCapitals(row)) return false;
    const above = rows.findIndex((_, j) => marks[j] === mark);
    return above === i && rows.some((other, j) => j > i && marks[j] === mark && !isCapitals(other));
  });
}

/**
 * Whether a higher bullet comes back after a lower one, every run of them beginning with the highest unless capitals
 * tell them apart.
 */
function isNested(
  rows: readonly RowLabel[],
  keys: readonly (string | null)[],
  order: readonly string[],
  capitals: boolean,
): boolean {
  let before: string | null = null;
  let comesBack = false;
  for (const [i, key] of keys.entries()) {
    if (rows[i]?.label === "") continue;
    if (!capitals && key !== null && before === null && key !== order[0]) return false;
    if (key !== null && before !== null && order.indexOf(key) < order.indexOf(before)) comesBack = true;
    before = key;
  }
  return comesBack;
}
