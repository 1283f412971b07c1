import { TIMES, parseUnit } from "./units";
import { grammar, match, written } from "./words";

/** What a text in a figure's place says: one number, one of two numbers, a mark, or words. */
export type NumberText =
  | { readonly kind: "number"; readonly value: number; readonly style: "vi" | "en" | "either" }
  | { readonly kind: "ambiguous"; readonly vi: number; readonly en: number }
  /** "-": the thing did not occur, a true zero. */
  | { readonly kind: "none" }
  /** "…", "x": the figure is not at hand. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "words" };

const NONE = /^[-–—−]+$/;

/** A mark for a figure that is not at hand. */
const UNAVAILABLE = written(String.raw`^(?:…+|\.+|x|\*+|"|''|”|“|n\/?a|kxđ|\?|\(\*+\))$`, {
  vi: ["…", "x", "kxđ", "(*)"],
  en: ["n/a"],
  not: ["-", "không"],
});

/** Marks that fill a cell and are no word: of a figure that is none, or not at hand, a ditto, a number sign. */
export const MARK = written(String.raw`^(?:[-–—−.…*x"':]+|n\/?a|\.\.\.|kxđ|không có|#)$`, {
  vi: ["-", "…", "x", "không có", "kxđ", '"'],
  en: ["n/a"],
  not: ["xã", "0"],
});

/** A mark that repeats what stands above. */
export const DITTO = written(String.raw`^(?:["”“″'’‘\u0060´]+|,,|nt|như trên)$`, {
  vi: ['"', "nt", "Như trên", ",,"],
  not: ["-", "ntn"],
});

const VI = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/;
const EN = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/;

/** The text without the spaces, no-break spaces and invisible marks around and inside it. */
export const bareText = grammar(
  (text) =>
    text
      .normalize("NFC")
      .replace(/[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff]+/g, " ")
      .trim(),
  {
    vi: [
      ["  1.078,60\u00a0", "1.078,60"],
      ["1\u202f078", "1 078"],
    ],
  },
);

interface Signed {
  readonly sign: 1 | -1;
  readonly digits: string;
}

/** The sign and the digits of a number; brackets around one are a minus, as accounts have it. */
function signed(bare: string): Signed {
  const inside = /^\( ?([^()]+?) ?\)$/.exec(bare)?.[1];
  const [, mark = "", digits = ""] = /^([-−–+]?) ?(.*)$/.exec(inside ?? bare) ?? [];
  const isMinus = (inside !== undefined) !== (mark !== "" && mark !== "+");
  return { sign: isMinus ? -1 : 1, digits };
}

/** A text as a figure: vi-VN (1.078,60), en-US (1,078.60), a minus written as brackets, a mark, or words. */
export const numberText = grammar(
  (text: string): NumberText => {
    const bare = bareText(text);
    if (NONE.test(bare)) return { kind: "none" };
    if (match(UNAVAILABLE, bare) !== null) return { kind: "unavailable" };
    const { sign, digits } = signed(bare);
    const vi = VI.test(digits) ? sign * Number(digits.replace(/[. ]/g, "").replace(",", ".")) : null;
    const en = EN.test(digits) ? sign * Number(digits.replace(/[, ]/g, "")) : null;
    if (vi !== null && en !== null)
      return vi === en ? { kind: "number", value: vi, style: "either" } : { kind: "ambiguous", vi, en };
    if (vi !== null) return { kind: "number", value: vi, style: "vi" };
    return en === null ? { kind: "words" } : { kind: "number", value: en, style: "en" };
  },
  {
    vi: [
      ["1.078,60", { kind: "number", value: 1078.6, style: "vi" }],
      ["29 232,75", { kind: "number", value: 29232.75, style: "vi" }],
      ["525", { kind: "number", value: 525, style: "either" }],
      ["1.078", { kind: "ambiguous", vi: 1078, en: 1.078 }],
      ["(69,7)", { kind: "number", value: -69.7, style: "vi" }],
      ["(598\u00a0300)", { kind: "number", value: -598300, style: "either" }],
      ["−3,03", { kind: "number", value: -3.03, style: "vi" }],
      ["0,250", { kind: "number", value: 0.25, style: "vi" }],
      ["-", { kind: "none" }],
      ["…", { kind: "unavailable" }],
      ["khoảng 20", { kind: "words" }],
      ["8,95%", { kind: "words" }],
    ],
    en: [
      ["1,078.60", { kind: "number", value: 1078.6, style: "en" }],
      ["0.250", { kind: "number", value: 0.25, style: "en" }],
      ["007.500", { kind: "number", value: 7.5, style: "en" }],
      ["n/a", { kind: "unavailable" }],
    ],
  },
);

/** The number a text is, a percentage too, by Vietnamese habit where it is ambiguous; null when it is none. */
const numberOfText = grammar(
  (text: string): number | null => {
    const read = numberText(bareText(text).replace(/ ?%(?=\)?$)/, ""));
    if (read.kind === "ambiguous") return read.vi;
    return read.kind === "number" ? read.value : null;
  },
  {
    vi: [
      ["1.078,60", 1078.6],
      ["29.232,75", 29232.75],
      ["4736,0", 4736],
      ["1.078", 1078],
      ["(12,5)", -12.5],
      ["(12,5%)", -12.5],
      ["-3,03", -3.03],
      ["8,95%", 8.95],
      ["tháng 6", null],
      ["…", null],
    ],
    en: [
      ["1,234,567.8", 1234567.8],
      ["0.250", 0.25],
    ],
  },
);

/** A figure with an arrow, a qualifier, a unit or a remark around it. */
const QUALIFIED = written(
  String.raw`^(?:(?:[↑↓á><≈~≥≤±]|khoảng|trên|dưới|gần|hơn|đạt|tăng|giảm|ước)\s*)*([-+]?\d[\d.,]*)\s*([^\d(;]{0,24}?)\s*(?:\([^()]*\)?|\))?$`,
  { vi: ["↑1,6%", "khoảng 20", "8.290 tỷ đồng (↑ 10,12%)"], not: ["1. Cây lương thực 2", "Quý II"] },
);

/** What makes a text the change itself: an arrow or "tăng" before the number. */
export const CHANGE_MARK = written(String.raw`^(?:[↑↓á▲▼]|tăng|giảm)`, {
  vi: ["↑1,6%", "Tăng 5%", "giảm 2,1%"],
  not: ["5%", "mức tăng"],
});

/**
 * The first number of a text that is a figure with an arrow, a qualifier, a unit or a remark; null when the text is no
 * such figure.
 */
export const figureOfText = grammar(
  (text: string): number | null => {
    const bare = bareText(text);
    if (/^\(?(?:19|20)\d\d\)?\s*(?:\(.*\)?|\*+)?$/.test(bare)) return null;
    const plain = numberOfText(text);
    if (plain !== null) return plain;
    const [, number, behind = ""] = match(QUALIFIED, bare) ?? [];
    if (number === undefined) return null;
    const tail = behind.trim();
    if (tail !== "" && (parseUnit(tail) === null || TIMES.test(tail.toLowerCase()))) return null;
    return numberOfText(number) ?? numberOfText(number.replace(/\.{2,}/g, "."));
  },
  {
    vi: [
      ["↑1,6%", 1.6],
      ["8.290 tỷ đồng", 8290],
      ["921,3 triệu USD (↓ 14,4%)", 921.3],
      ["khoảng 20", 20],
      ["> 600", 600],
      ["2022 (%)", null],
      ["(2019)", null],
      ["6 tháng", null],
      ["1. Cây lương thực", null],
    ],
  },
);

/** A growth named in a remark: "tăng 5,2%", "↓ 3%". */
const GROWTH_SAID = written(String.raw`(tăng|giảm|↑|↓)\s*(\d+(?:[.,]\d+)?)\s*%`, {
  vi: ["xuất khẩu tăng 5,2%", "↓ 3 %"],
  not: ["tăng mạnh", "5%"],
});

/** The growth a remark names, in percent, as it is written and with the unit of its last digit; null where it names none. */
export const growthSaid = grammar(
  (
    text: string,
  ): { readonly text: string; readonly amount: number; readonly unit: number; readonly isUp: boolean } | null => {
    const found = match(GROWTH_SAID, bareText(text).toLowerCase());
    const [said, word, amount] = found ?? [];
    return said === undefined || amount === undefined
      ? null
      : {
          text: said,
          amount: Number(amount.replace(",", ".")),
          unit: 10 ** -(/[.,](\d+)/.exec(amount)?.[1]?.length ?? 0),
          isUp: word === "↑" || word?.startsWith("t") === true,
        };
  },
  {
    vi: [
      ["Tăng 5,2% do giá", { text: "tăng 5,2%", amount: 5.2, unit: 0.1, isUp: true }],
      ["giảm 3%", { text: "giảm 3%", amount: 3, unit: 1, isUp: false }],
      ["tăng mạnh", null],
    ],
  },
);
