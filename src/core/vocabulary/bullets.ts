import { grammar, written } from "./words";

/** A text that is no more than an ordinal: "I", "1.1", "a)", "-". */
const ORDINAL = written(String.raw`^(?:\(?(?:[ivx]{1,5}|[a-zđ]|\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\)?|[-–+*•]+)$`, {
  vi: ["I", "1.1", "a)", "(2)", "-", "đ"],
  not: ["Tổng", "10/2024", "II Khai khoáng"],
});

/** The text is an ordinal, whatever spaces stand around it. */
export const isOrdinal = (text: string): boolean => ORDINAL.marked.test(text.trim());

const BODY = String.raw`(?:\(?(?:[IVX]{1,5}|[A-Z]|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])(?:[.)]\)?|\s?[-–:](?=\s)))|[-–+*•]`;
const HEAD = new RegExp(String.raw`^(${BODY})\s*(?=\p{L})`, "u");

/** The ordinal or bullet at the head of a label, and how long it is with the spaces behind it; null where none is. */
export const bulletOf = grammar(
  (label: string): { readonly mark: string; readonly length: number } | null => {
    const [found, mark] = HEAD.exec(label) ?? [];
    return found === undefined || mark === undefined ? null : { mark, length: found.length };
  },
  {
    vi: [
      ["1.1. Khai khoáng", { mark: "1.1.", length: 5 }],
      ["A. NÔNG NGHIỆP", { mark: "A.", length: 3 }],
      ["- Lúa", { mark: "-", length: 2 }],
      ["a) Lượng", { mark: "a)", length: 3 }],
      ["Lúa", null],
      ["5 tháng", null],
    ],
  },
);

const ROMAN = /^[IVX]{1,5}$/;
const CAPITAL = /^[A-ZĐ]$/;
const SMALL = /^[a-zđ]$/;
const SMALL_ROMAN = /^[ivx]+$/;

/** The rank of an ordinal: 0 letters, 1 Roman, 2 Arabic, 3 1.1, 4 1.1.1, 6 a, 6.5 i, 7 -, 8 +; null for none. */
export const ordinalRank = grammar(
  (ordinal: string): number | null => {
    const bare = ordinal
      .replace(/[().:]+$/g, "")
      .replace(/^\(/, "")
      .trim();
    if (bare === "") return null;
    if (/^[-–−•*]+$/.test(bare)) return 7;
    if (/^\++$/.test(bare)) return 8;
    if (ROMAN.test(bare)) return 1;
    if (CAPITAL.test(bare)) return 0;
    if (/^\d+$/.test(bare)) return 2;
    const parts = bare.split(".");
    if (/^[\d.]+$/.test(bare) && parts.length > 1) return Math.min(5, 1 + parts.length);
    if (SMALL.test(bare)) return 6;
    return SMALL_ROMAN.test(bare) ? 6.5 : null;
  },
  {
    vi: [
      ["A", 0],
      ["II", 1],
      ["2.", 2],
      ["1.1", 3],
      ["1.1.1", 4],
      ["b)", 6],
      ["ii", 6.5],
      ["-", 7],
      ["+", 8],
      ["Tổng", null],
    ],
  },
);

const DASHES = /^[\s\-–+*•]+/u;
const NUMBERED = /^(?:(?:[IVX]+|\d+(?:\.\d+)*)\s*[.)/]\s*|[a-zđA-HĐ](?:\s*[.)]\s*|\s*\/\s+))(?=\p{L}(?!\.)|[("“])/u;

/** A label as written without the bullet or ordinal at its head. */
export const withoutBullet = grammar((label: string): string => label.replace(DASHES, "").replace(NUMBERED, ""), {
  vi: [
    ["1.1. Khai khoáng", "Khai khoáng"],
    ["- Lúa", "Lúa"],
    ["A/ Xuất khẩu", "Xuất khẩu"],
    ["a)Lượng", "Lượng"],
    ["A.Cà phê", "Cà phê"],
    ["5.000 tấn", "5.000 tấn"],
    ["C/O mẫu D", "C/O mẫu D"],
    ["Điện", "Điện"],
  ],
});
