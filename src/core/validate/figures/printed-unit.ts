import type { Decimal } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";

const known = new Map<string, Decimal | null>();

/**
 * The unit of the last digit that a number format shows: 0.1 for "#,##0.0", 0.0001 for "0.00%"; null where the format
 * does not fix it.
 */
export function formatUnit(format: string): Decimal | null {
  const found = known.get(format);
  if (found !== undefined) return found;
  const unit = unitOf(format);
  known.set(format, unit);
  return unit;
}

function unitOf(format: string): Decimal | null {
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (!/[0#?]/.test(section) || /general|[@/eE]|[dmyhs]/i.test(section)) return null;
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split("%").length - 1;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  return exact(10).pow(3 * thousands - decimals - 2 * percents);
}
