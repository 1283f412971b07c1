import type { Quantity } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import { QUANTITY_WORDS } from "./quantities";
import { grammar, matches, reading, whole, words, written } from "./words";
import { PREFIX, isTimeWord, parseUnit, unitOf } from "./units";

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

function readLine(text: string): readonly LineUnit[] | null {
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

const THOUSAND_TONNES: Unit = { text: "nghìn tấn", dimension: "mass", factor: 1e6, base: "kg" };
const MILLION_USD: Unit = { text: "triệu USD", dimension: "money-usd", factor: 1e6, base: "usd" };

/**
 * The units, in order, that a line above a table gives, with what each is of where it says so ("Đơn vị tính: Lượng:
 * tấn; Trị giá: 1.000 USD"); null for any other text.
 */
export const unitsOfLine = grammar(readLine, {
  vi: [
    [
      "Đơn vị tính: nghìn tấn, triệu USD",
      [
        { unit: THOUSAND_TONNES, name: null, quantity: null },
        { unit: MILLION_USD, name: null, quantity: null },
      ],
    ],
    [
      "Lượng: nghìn tấn; Trị giá: triệu USD",
      [
        { unit: THOUSAND_TONNES, name: "lượng", quantity: "volume" },
        { unit: MILLION_USD, name: "trị giá", quantity: "value" },
      ],
    ],
    ["(ĐVT: %)", [{ unit: { text: "%", dimension: "percent", factor: 1, base: "%" }, name: null, quantity: null }]],
    ["Báo cáo tháng 6", null],
  ],
  en: [
    [
      "Unit: tons",
      [{ unit: { text: "tons", dimension: "mass", factor: 1000, base: "kg" }, name: null, quantity: null }],
    ],
  ],
});

/** The units that a line above a table gives, in order; null where it is no such line. */
export const parseUnitLine = (text: string): readonly Unit[] | null =>
  unitsOfLine(text)?.map(({ unit }) => unit) ?? null;

/** Words that say a line is of units, whatever unit follows. */
export const UNIT_WORD = words(String.raw`đơn vị|đvt`, { vi: ["Đơn vị tính: tỷ đồng", "ĐVT"], not: ["Tỷ đồng"] });

/** A unit in brackets within a title or label, known or not by its whole words, or the word "đơn vị". */
export const NAMES_UNIT = written(
  String.raw`\((?:[^()]*[\s,;])?(?:nghìn|ngàn|triệu|tỷ|tấn|usd|đồng|người|lượt|km|hk|ha|kwh|mw|%|cái|chiếc|con|vụ|dn|dự án|m2|m3|lít)[^()]*\)|đơn vị|đvt`,
  { vi: ["Kim ngạch (Triệu USD)", "Doanh thu, đơn vị: tỷ đồng", "Diện tích (ha)"], not: ["Tổng mức (giá hiện hành)"] },
);

const UNIT = String.raw`(?:(?:nghìn|ngàn|triệu|tỷ|1[., ]?000) )?(?:tấn|đồng|usd|người|lượt(?: người| khách)?|hk|hành khách|km|ha|kwh|mw|cái|chiếc|con|m2|m3|lít|vụ|dn|dự án)(?:[./][a-z0-9]+)?`;
const NAMED_UNIT = String.raw`(?:\p{L}+(?: \p{L}+){0,2} ?: ?)?${UNIT}`;

/** A cell that holds units and nothing else, of whatever each is said to be. */
export const UNITS_ALONE = whole(String.raw`${NAMED_UNIT}(?: ?[;,] ?${NAMED_UNIT})*`, {
  vi: ["Nghìn tấn; triệu USD", "Lượng: nghìn tấn; Trị giá: triệu USD", "Tỷ đồng"],
  not: ["Doanh thu", "Tấn thóc quy"],
});
