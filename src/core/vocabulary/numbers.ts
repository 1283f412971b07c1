import { TIMES, parseUnit } from "./units";

const VIETNAMESE = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/**
 * The number a text is, by Vietnamese habit where it is ambiguous; null when it is none. For telling columns apart,
 * never for computing.
 */
export function numberOfText(text: string): number | null {
  let body = text.replace(/[\s\u00a0]+/g, " ").trim();
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(body);
  if (bracketed?.[1] !== undefined) {
    body = bracketed[1].trim();
    sign = -1;
  }
  if (/^[-–−+]/.test(body)) {
    if (!body.startsWith("+")) sign = -sign;
    body = body.slice(1).trim();
  }
  body = body.replace(/ ?%$/, "");
  if (VIETNAMESE.test(body)) return sign * Number(body.replaceAll(".", "").replace(",", "."));
  if (ENGLISH.test(body)) return sign * Number(body.replaceAll(",", ""));
  if (SPACED.test(body)) return sign * Number(body.replaceAll(" ", "").replace(",", "."));
  if (PLAIN.test(body)) return sign * Number(body.replace(",", "."));
  return null;
}

const QUALIFIED =
  /^(?:(?:[↑↓á><≈~≥≤±]|khoảng|trên|dưới|gần|hơn|đạt|tăng|giảm|ước)\s*)*([-+]?\d[\d.,]*)\s*([^\d(;]{0,24}?)\s*(?:\([^()]*\)?|\))?$/iu;

/**
 * The first number of a text that is a figure with an arrow, a qualifier, a unit or a remark ("↑1,6%", "8.290 tỷ đồng
 * (↑ 10,12%)"); null when the text is no such figure.
 */
export function figureOfText(text: string): number | null {
  if (/^\(?(?:19|20)\d\d\)?\s*(?:\(.*\)?|\*+)?$/.test(text.trim())) return null;
  const plain = numberOfText(text);
  if (plain !== null) return plain;
  const match = QUALIFIED.exec(
    text
      .normalize("NFC")
      .replace(/[\s\u00a0]+/g, " ")
      .trim(),
  );
  if (!match || match[1] === undefined) return null;
  const tail = (match[2] ?? "").trim();
  if (tail !== "" && (parseUnit(tail) === null || TIMES.test(tail.toLowerCase()))) return null;
  return numberOfText(match[1]) ?? numberOfText(match[1].replace(/\.{2,}/g, "."));
}
