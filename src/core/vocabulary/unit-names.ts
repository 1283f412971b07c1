import type { Bilingual } from "../model/message";
import { normalizeLabel } from "../model/message";
import type { Unit } from "../model/tables/unit";
import { lowerFirst } from "./names";

const MULTIPLES: Readonly<Record<number, string>> = {
  1e3: "thousand",
  1e6: "million",
  1e9: "billion",
  1e12: "trillion",
};

/** Short forms of units that prose writes out. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^1[.,]?000(?=\s?\p{L})\s*/u, "nghìn "],
  [/(?<!\p{L})DN(?!\p{L})/u, "doanh nghiệp"],
  [/(?<!\p{L})HK(?!\p{L})/u, "hành khách"],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/nghìn/gu, "thousand"],
  [/triệu/gu, "million"],
  [/tỷ/gu, "billion"],
  [/hành khách\.km/gu, "passenger-km"],
  [/tấn\.km/gu, "tonne-km"],
  [/hành khách/gu, "passengers"],
  [/lượt (?:người|khách)/gu, "visitors"],
  [/người|lao động/gu, "persons"],
  [/doanh nghiệp/gu, "enterprises"],
  [/tấn/gu, "tonnes"],
  [/tạ\/ha/gu, "quintals/ha"],
  [/lít/gu, "litres"],
  [/mét/gu, "metres"],
  [/cây/gu, "trees"],
  [/con/gu, "head"],
  [/(?:cái|chiếc|quả|viên)/gu, "pieces"],
];

const CURRENCIES: Readonly<Partial<Record<Unit["dimension"], string>>> = { "money-vnd": "VND", "money-usd": "USD" };

/** The unit as it follows a number in prose, the space before it included; empty when there is none. */
export function unitWords(unit: Unit | null): Bilingual {
  if (unit === null) return { vi: "", en: "" };
  if (unit.text.trim() === "%") return { vi: "%", en: "%" };
  const written = SHORT_FORMS.reduce(
    (text, [pattern, words]) => text.replace(pattern, words),
    unit.text.trim().normalize("NFC"),
  );
  const vi = ` ${lowerFirst(written)}`;
  const currency = CURRENCIES[unit.dimension];
  if (currency === undefined)
    return { vi, en: ENGLISH.reduce((text, [pattern, words]) => text.replace(pattern, words), vi) };
  const multiple = MULTIPLES[unit.factor];
  return { vi, en: multiple === undefined ? ` ${currency}` : ` ${multiple} ${currency}` };
}

/** The label without its unit in brackets: a sentence says the unit after the figure. */
export function withoutUnit(label: string, unit: Unit | null): string {
  return unit === null
    ? label
    : label.replace(/\s*\(([^()]+)\)/gu, (bracket, inside: string) =>
        normalizeLabel(inside) === normalizeLabel(unit.text) ? "" : bracket,
      );
}

/** Units of money by how many of the bare one they are, as Vietnamese texts count them. */
const MONEY: Readonly<Partial<Record<Unit["dimension"], readonly (readonly [number, string])[]>>> = {
  "money-vnd": [
    [1e6, "triệu đồng"],
    [1e9, "tỷ đồng"],
    [1e12, "nghìn tỷ đồng"],
  ],
  "money-usd": [
    [1e3, "nghìn USD"],
    [1e6, "triệu USD"],
    [1e9, "tỷ USD"],
  ],
};

/**
 * The least greater unit in which an amount of money has at most seven digits before the comma; null of anything else,
 * or where no unit is great enough.
 */
export function greaterUnit(unit: Unit, value: number): { readonly divisor: number; readonly unit: Unit } | null {
  const found = MONEY[unit.dimension]?.find(
    ([factor]) => factor > unit.factor && (Math.abs(value) * unit.factor) / factor < 1e7,
  );
  if (found === undefined) return null;
  const [factor, text] = found;
  return { divisor: factor / unit.factor, unit: { ...unit, text, factor } };
}
