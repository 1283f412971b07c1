import type { Quantity } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import { QUANTITY_WORDS } from "../../vocabulary/quantities";
import { reading, matches } from "../../vocabulary/words";
import { PREFIX, isTimeWord, parseUnit, unitOf } from "../../vocabulary/units";

/** A unit of a line above a table, and what it says the unit is of ("Lượng: Tấn"). */
export interface LineUnit {
  readonly unit: Unit;
  /** Normalized; null where the unit stands alone. */
  readonly name: string | null;
  readonly quantity: Quantity | null;
}

const NAMED = /^(?:tính )?(\p{L}[\p{L} ]{1,28}?)\s*(?:[:=]|\s[-–]\s|\s(?:là|tính bằng|tính theo)\s|(?=\())\s*(.+)$/u;

function lineUnit(part: string, isAlone: boolean): LineUnit | null {
  const bare = isTimeWord(part) ? null : parseUnit(part);
  if (bare !== null) return { unit: bare, name: null, quantity: null };
  const [, name, text] = NAMED.exec(part) ?? [];
  if (name === undefined || text === undefined) return null;
  const unit = isTimeWord(text) ? null : parseUnit(text);
  const key = reading(name);
  const quantity = (["price", "value", "volume"] as const).find((each) => matches(QUANTITY_WORDS[each], key)) ?? null;
  // One name alone may be a caption with its unit: only a colon after a quantity makes it a line of units.
  return unit === null || (isAlone && (quantity === null || !/[:=]/.test(part))) ? null : { unit, name: key, quantity };
}

/**
 * The units, in order, that a line above a table gives, with what each is of where it says so ("Đơn vị tính: Lượng:
 * tấn; Trị giá: 1.000 USD"); null for any other text.
 */
export function unitsOfLine(text: string): readonly LineUnit[] | null {
  const written = text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  const hasPrefix = PREFIX.test(written.replace(/^\(/, ""));
  const bare = written
    .replace(/^\((.*)\)$/u, "$1")
    .replace(PREFIX, "")
    .trim();
  if (!hasPrefix && isTimeWord(bare)) return null;
  const parts = bare.split(/\s*[;,]\s+|\s+và\s+|\s*;\s*|(?<=\S)\s[-–]\s(?=\p{L}[\p{L} ]*:)/u).filter((p) => p !== "");
  const units = parts.map((part) => lineUnit(part.replace(/[.]$/, ""), parts.length === 1 && !hasPrefix));
  if (parts.length > 0 && units.every((u) => u !== null)) return units.filter((u) => u !== null);
  if (!hasPrefix || bare === "" || bare.length > 60) return null;
  const single = unitOf(bare);
  return single ? [{ unit: single, name: null, quantity: null }] : null;
}

/** The units that a line above a table gives, in order; null where it is no such line. */
export function parseUnitLine(text: string): readonly Unit[] | null {
  return unitsOfLine(text)?.map(({ unit }) => unit) ?? null;
}
