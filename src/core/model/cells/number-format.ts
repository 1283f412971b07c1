/** A format without what it shows as it stands: quoted and escaped text, spaces, fills, colours and conditions. */
const codes = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");

const dates = new Map<string, boolean>();

function showsDate(format: string): boolean {
  const bare = codes(format);
  return /d|y|mmm/i.test(bare) && !/general|[0#]/i.test(bare);
}

/** Whether a number format shows a date, and no digits of a number beside it. */
export function isDateFormat(format: string): boolean {
  const found = dates.get(format);
  if (found !== undefined) return found;
  const isDate = showsDate(format);
  dates.set(format, isDate);
  return isDate;
}

const known = new Map<string, number | null>();

function placeShown(format: string): number | null {
  const section = codes(format.split(";")[0] ?? "");
  if (!/[0#?]/.test(section) || /general|[@/eE]|[dmyhs]/i.test(section)) return null;
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split("%").length - 1;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  return 3 * thousands - decimals - 2 * percents;
}

/**
 * The place of the last digit that a number format shows, as a power of ten: -1 for "#,##0.0", -4 for "0.00%"; null
 * where the format does not fix it.
 */
export function lastPlaceShown(format: string): number | null {
  const found = known.get(format);
  if (found !== undefined) return found;
  const place = placeShown(format);
  known.set(format, place);
  return place;
}
