import { beforeSecondConversion } from "../model/cells/legacy-encoding";
import { normalizeLabel, withoutDiacritics } from "../model/message";
import type { Dimension, Unit } from "../model/tables/unit";
import { ending, grammar } from "./words";

interface UnitWord {
  readonly dimension: Dimension;
  readonly factor: number;
  readonly base: string;
}

function words(
  dimension: Dimension,
  base: string,
  entries: Readonly<Record<string, number>>,
): readonly (readonly [string, UnitWord])[] {
  return Object.entries(entries).map(([word, factor]) => [word, { dimension, factor, base }] as const);
}

/** Every unit word known, with what one of it is in the base of its dimension. */
const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map([
  ...words("percent", "%", { "%": 1, "phần trăm": 1, percent: 1, "per cent": 1, pct: 1 }),
  ...words("money-vnd", "đồng", { đồng: 1, đ: 1, vnđ: 1, vnd: 1, dong: 1, "đồng việt nam": 1, "đồng vn": 1 }),
  ...words("money-usd", "usd", { usd: 1, us$: 1, "đô la": 1, "đô la mỹ": 1, đôla: 1, $: 1, "đô-la mỹ": 1 }),
  ...words("mass", "kg", {
    kg: 1,
    tấn: 1000,
    tan: 1000,
    ton: 1000,
    tons: 1000,
    tonnes: 1000,
    tạ: 100,
    yến: 10,
    g: 0.001,
    gam: 0.001,
    gram: 0.001,
    "tấn quy thóc": 1000,
  }),
  ...words("length", "m", { m: 1, mét: 1, km: 1000, cm: 0.01, mm: 0.001 }),
  ...words("area", "m2", {
    m2: 1,
    "m²": 1,
    "mét vuông": 1,
    ha: 10_000,
    hecta: 10_000,
    "héc ta": 10_000,
    km2: 1_000_000,
    "km²": 1_000_000,
  }),
  ...words("volume", "m3", { m3: 1, "m³": 1, "mét khối": 1, lít: 0.001, lit: 0.001, l: 0.001, hl: 0.1, liter: 0.001 }),
  ...words("energy", "kwh", { kwh: 1, "kw.h": 1, "kw giờ": 1, kwgiờ: 1, mwh: 1000, gwh: 1_000_000 }),
  ...words("power", "kw", { kw: 1, mw: 1000, gw: 1_000_000, kva: 1, mva: 1000, mwp: 1000, kwp: 1 }),
]);

/** Things that are counted. */
const COUNTED =
  "cái|chiếc|con|đôi|bao|bộ|quyển|viên|thùng|chai|hộp|lon|gói|tờ|trang|cuốn|tấm|thanh|cây|quả|hòn|kiện|người|lượt|lượt " +
  "người|lượt khách|khách|cơ sở|dn|doanh nghiệp|dự án|vụ|giấy|chợ|hộ|lao động|hk|hành " +
  "khách|trạm|xã|tổ chức|cụm|cửa hàng|siêu thị|trung tâm|đơn " +
  "vị|điểm|ca|ngày|lần|tháng|năm|giờ|thuê bao|máy|xe|tàu|chuyến|bản|suất|hợp đồng|sản " +
  "phẩm|sp|triệu bao|phòng|giường|học sinh|trường|lớp|cán bộ|hội viên|hợp tác xã|htx|trang " +
  "trại|số|đại lý|bình|cuộn|vòng|mạch|kênh|toa|bình quân đầu người|nhân khẩu|nghìn " +
  "dân|dân|thửa|hồ sơ|giấy phép|trường hợp|công ty|mặt hàng|ram|đvt|persons|units|head|households";
const COUNTED_WORDS: ReadonlySet<string> = new Set(COUNTED.split("|"));

/** The same as typed without any diacritic; shorter ones are too like other words. */
const PLAIN_LENGTH = 3;
const PLAIN_UNITS: ReadonlyMap<string, UnitWord> = new Map(
  [
    ...UNIT_WORDS,
    ...COUNTED.split("|").map((word) => [word, { dimension: "count", factor: 1, base: word }] as const),
  ].flatMap(([word, unit]): readonly (readonly [string, UnitWord])[] => {
    const plain = withoutDiacritics(word);
    return plain === word || plain.length < PLAIN_LENGTH ? [] : [[plain, unit]];
  }),
);

/** Units of time: a number before them makes a period, not a unit. */
export const TIMES = /^(?:tháng|năm|ngày|giờ|lần|tuổi|quý|kỳ|số|điểm|months?|years?|days?)(?: |$)/u;

/**
 * Whether a text is a word of a phrase on times ("tháng 6 | năm | 2024", "Tổng | số") that only a unit column uses as
 * a unit.
 */
export function isTimeWord(text: string): boolean {
  return /^\(?(?:năm|tháng|ngày|quý|kỳ|giờ|số)\)?$/u.test(normalizeLabel(text));
}

/**
 * The unit that a line of a header is: a bare counted thing ("DN", "người") is one only in a line of units, a word of
 * a time never is.
 */
export function unitOfLine(text: string, isInUnits: boolean): Unit | null {
  const unit = isTimeWord(text) ? null : parseUnit(text);
  const isBareCount = unit !== null && unit.dimension === "count" && unit.factor === 1 && !/^\s*\(/u.test(text);
  return isBareCount && !isInUnits ? null : unit;
}

/** What carries a number of its own: "Số giấy phép", "Số máy" are no counts. */
const NUMBERED = /^(?:giấy|giấy phép|hồ sơ|hợp đồng|bản|tờ|máy|xe|phòng|trang)$/u;

/** The things a header counts ("Số dự án", wrapped or not); null when it counts none that is known. */
export function countedIn(text: string): Unit | null {
  const things = /^\s*số(?:\s+lượng)?\s+([\p{L} ]+)$/iu.exec(text.normalize("NFC"))?.[1];
  const unit = things === undefined || isTimeWord(things) ? null : parseUnit(things);
  return unit?.dimension === "count" && !NUMBERED.test(unit.base) ? unit : null;
}

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ngh[ìi]n|ng[àa]n|1[., ]?000) (?=t[ỷy])/u, 1e3],
  [/^(?:ngh[ìi]n|ng[àa]n|ngh\.?|1[., ]?000|thousand|'?000'?s?|ribu)[ _]?(?=\S)/u, 1e3],
  [/^(?:triệu|trieu|tr\.?|1[., ]?000[., ]?000|million|mio\.?)[ _]?(?=\S)/u, 1e6],
  [/^(?:tỷ|tỉ|billion)[ _]?(?=\S)/u, 1e9],
  [/^ty (?=\S)/u, 1e9],
  [/^(?:trăm|100) ?(?=\S)/u, 1e2],
  [/^(?:chục|10) (?=\S)/u, 10],
];

/** "Đơn vị tính:" and its spellings at the head of a text. */
export const PREFIX = /^(?:đơn\s*vị(?:\s*tính)?|don\s*vi(?:\s*tinh)?|đvt|dvt|đv tính|tính bằng|unit)\s*[:.]?\s*/iu;

function baseOf(word: string): UnitWord | null {
  const known = UNIT_WORDS.get(word);
  if (known) return known;
  const plain = PLAIN_UNITS.get(word);
  if (plain && !COUNTED_WORDS.has(word)) return plain;
  if (COUNTED_WORDS.has(word)) return { dimension: "count", factor: 1, base: word };
  const compound = /^([\p{L}\d²³]+(?: [\p{L}\d]+)?) ?([/.]) ?([\p{L}\d²³]+(?: [\p{L}\d]+)?)$/u.exec(word);
  if (compound && compound[1] !== undefined && compound[3] !== undefined && isWord(compound[1]) && isWord(compound[3]))
    return { dimension: "other", factor: 1, base: word };
  return null;
}

const isWord = (word: string): boolean =>
  UNIT_WORDS.has(word) ||
  COUNTED_WORDS.has(word) ||
  /^(?:ha|người|năm|tháng|ngày|h|s|giờ|km|m[23]?|vụ|lứa|gieo trồng)$/u.test(word);

function readUnit(text: string): Unit | null {
  const written = text
    .normalize("NFC")
    .replace(/[\s\u00a0_]+/g, " ")
    .trim()
    .replace(PREFIX, "")
    .replace(/^\((.*)\)$/u, "$1")
    .trim();
  let rest = normalizeLabel(written).replace(/[.;:]+$/u, "");
  if (rest === "" || rest.length > 40) return null;
  if (/^\p{L}/u.test(rest) === false && /^\d+$/u.test(rest)) return null;
  let factor = 1;
  for (let rounds = 0; rounds < 3; rounds++) {
    const found = baseOf(rest);
    if (found) return { text: written, dimension: found.dimension, factor: factor * found.factor, base: found.base };
    const multiplier = MULTIPLIERS.find(([pattern]) => pattern.test(rest));
    if (multiplier) {
      factor *= multiplier[1];
      rest = rest.replace(multiplier[0], "").trim();
      continue;
    }
    const number = /^(\d{1,4}) (?=\p{L})/u.exec(rest);
    if (!number || rounds > 0 || TIMES.test(rest.slice(number[0].length))) return null;
    factor *= Number(number[1]);
    rest = rest.slice(number[0].length);
  }
  return null;
}

/** The unit a text is, whole; null when it is no unit that is known. */
export const parseUnit = grammar(readUnit, {
  vi: [
    ["Tỷ đồng", { text: "Tỷ đồng", dimension: "money-vnd", factor: 1e9, base: "đồng" }],
    ["nghìn tỷ đồng", { text: "nghìn tỷ đồng", dimension: "money-vnd", factor: 1e12, base: "đồng" }],
    ["Tr đồng", { text: "Tr đồng", dimension: "money-vnd", factor: 1e6, base: "đồng" }],
    ["1.000 USD", { text: "1.000 USD", dimension: "money-usd", factor: 1e3, base: "usd" }],
    ["ngàn tấn", { text: "ngàn tấn", dimension: "mass", factor: 1e6, base: "kg" }],
    ["Nghìn ha", { text: "Nghìn ha", dimension: "area", factor: 1e7, base: "m2" }],
    ["Triệu KWh", { text: "Triệu KWh", dimension: "energy", factor: 1e6, base: "kwh" }],
    ["999 cái", { text: "999 cái", dimension: "count", factor: 999, base: "cái" }],
    ["Trieu USD", { text: "Trieu USD", dimension: "money-usd", factor: 1e6, base: "usd" }],
    ["Ty dong", { text: "Ty dong", dimension: "money-vnd", factor: 1e9, base: "đồng" }],
    ["Tạ/ha", { text: "Tạ/ha", dimension: "other", factor: 1, base: "tạ/ha" }],
    ["Bán lẻ hàng hóa", null],
    ["6 tháng", null],
    ["2024", null],
  ],
  en: [
    ["Million USD", { text: "Million USD", dimension: "money-usd", factor: 1e6, base: "usd" }],
    ["1000 tons", { text: "1000 tons", dimension: "mass", factor: 1e6, base: "kg" }],
  ],
});

/** Whether a unit is "lần": so many times another figure, no unit of its own. */
export const isMultiple = (unit: Unit): boolean => unit.base === "lần";

/** Land, which is measured in hectares. */
export const LAND_UNIT = ending("ha", { vi: ["Nghìn ha", "Ha"], not: ["Tạ/hạ", "m2"] });

/** What stands in a unit column: a known unit, or the bare text as a thing that is counted. */
export function unitOf(text: string): Unit | null {
  const written = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (written === "" || written === "0") return null;
  const known = parseUnit(written) ?? parseUnit(beforeSecondConversion(written));
  // "1000cỏi", converted from TCVN3 once too often, stays in its own words.
  return known
    ? { ...known, text: known.text === beforeSecondConversion(written) ? written : known.text }
    : { text: written, dimension: "other", factor: 1, base: normalizeLabel(written) };
}

/**
 * The unit that a header or label carries in brackets or after a comma at its end ("Trị giá (Triệu USD)", "Lao động -
 * Người"); null when none.
 */
export const unitWithin = grammar(readUnitWithin, {
  vi: [
    ["Trị giá (Triệu USD)", { text: "Triệu USD", dimension: "money-usd", factor: 1e6, base: "usd" }],
    ["So với cùng kỳ (%)", { text: "%", dimension: "percent", factor: 1, base: "%" }],
    ["Tổng mức bán lẻ (giá hiện hành)", null],
  ],
});

function readUnitWithin(text: string): Unit | null {
  const brackets = [...text.matchAll(/[([]([^()[\]]{1,30})[)\]]/gu)].map((match) => match[1] ?? "");
  for (const inner of brackets.reverse()) {
    const unit = parseUnit(inner.replace(/^đvt\s*:?\s*/iu, ""));
    if (unit && !isTimeWord(inner)) return unit;
  }
  if (/%\s*$/u.test(text) || /^\s*%/u.test(text)) return parseUnit("%");
  const tail = /(?:[,-]\s*)(?:đvt\s*:\s*)?([^,()-]{1,24})$/u.exec(text);
  const unit = tail?.[1] === undefined ? null : parseUnit(tail[1]);
  return unit && unit.dimension !== "count" && unit.dimension !== "length" ? unit : null;
}
