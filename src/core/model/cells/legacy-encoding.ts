import type { SheetGrid } from "./workbook";

const TCVN3 =
  "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư";

const TCVN3_LETTERS: ReadonlyMap<string, string> = pairs(TCVN3);

function pairs(text: string): ReadonlyMap<string, string> {
  const letters = [...text];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < letters.length; i += 2) map.set(letters[i] ?? "", letters[i + 1] ?? "");
  return map;
}

/** The combining tone or shape that each VNI mark adds to the letter before it. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ["ø", "\u0300"],
  ["ù", "\u0301"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
]);

const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ñ", "đ"],
  ["Ñ", "Đ"],
  ["ô", "ơ"],
  ["Ô", "Ơ"],
  ["ö", "ư"],
  ["Ö", "Ư"],
  ["æ", "ỉ"],
  ["Æ", "Ỉ"],
  ["ó", "ĩ"],
  ["Ó", "Ĩ"],
  ["ò", "ị"],
  ["Ò", "Ị"],
  ["î", "ỵ"],
  ["Î", "Ỵ"],
]);

/** Letters that only Unicode Vietnamese has. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9ĂăĐđƠơƯư\u0300-\u0323]/u;

/** Codes that TCVN3 uses for letters and that plain text hardly ever holds next to a letter. */
const TCVN3_ONLY = /(?:\p{L}[µ¶·¸¹¨©ª«¬®¡¢£¤¥¦§»¼½¾\u00ad])|(?:[µ¶·¸¹¨©ª«¬®¡¢£¤¥¦§»¼½¾\u00ad]\p{L})/u;

/** Codes of TCVN3 that are letters, but of no Vietnamese word: left over in half-converted text. */
const TCVN3_FOREIGN = /[ÇËÖØÜÞßåæçëîïðñøûüþÑÐÎÏÆ«»¬®µ¶·¸¹]/u;

/** A letter that any encoding but plain ASCII is needed for. */
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** How the text of a cell is encoded. */
export type Encoding = "unicode" | "tcvn3" | "vni";

function decodeTcvn3(text: string): string {
  return [...text].map((letter) => TCVN3_LETTERS.get(letter) ?? letter).join("");
}

function decodeVni(text: string): string {
  let decoded = "";
  for (const letter of text) {
    const mark = VNI_MARKS.get(letter.toLowerCase());
    const last = decoded.at(-1);
    if (mark !== undefined && last !== undefined && /[aeouyơư]/iu.test(last)) decoded += mark;
    else decoded += VNI_LETTERS.get(letter) ?? letter;
  }
  return decoded.normalize("NFC");
}

/** The text without "¹)" after a word, the mark of a footnote. */
const withoutNoteMarks = (text: string): string => text.replace(/¹(?=\))/g, "");

/** The encoding a single text shows by its font (null: not known) or its characters; null where it may be either. */
export function encodingOf(text: string, fontName: string | null): Encoding | null {
  if (UNICODE_VIETNAMESE.test(text)) return "unicode";
  if (fontName !== null && /^\.?vn(?!i)/i.test(fontName) && /^\./.test(fontName)) return "tcvn3";
  if (fontName !== null && /^vni[- ]/i.test(fontName)) return "vni";
  if (TCVN3_ONLY.test(withoutNoteMarks(text))) return "tcvn3";
  if (/[^\u0020-\u007e\s]/u.test(text)) return null;
  return "unicode";
}

/** A tone on a consonant, as none stands in Vietnamese: left over where a conversion went wrong. */
const STRAY_TONE = /([B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz])[\u0300\u0301\u0309\u0323]+/gu;

function withoutStrayTones(text: string): string {
  return text.normalize("NFD").replace(STRAY_TONE, "$1").normalize("NFC");
}

/** A word typed in Unicode with the raised figure of a footnote behind it: "số¹)". */
const NOTE_MARK = /^(.*[\u1ea0-\u1ef9ĂăĐđƠơƯư].*?)(¹\)?|[²³]+\)?)$/u;

/** The letters that only a word typed in Unicode holds. */
const UNICODE_LETTERS = /[\u1ea0-\u1ef9ĂăĐđƠơƯư]/u;

/**
 * A word with TCVN3 codes or stray tones in a Unicode text: the codes of a word that was never converted, or those
 * left over in one that was.
 */
function repairedWord(word: string): string {
  if (!/\p{L}/u.test(word)) return word;
  const [, letters = word, mark = ""] = NOTE_MARK.exec(word) ?? [];
  if (mark !== "") return repairedWord(letters) + mark;
  const bare = withoutStrayTones(word);
  if (bare === word && !TCVN3_FOREIGN.test(word)) return word;
  const isUnconverted = !UNICODE_LETTERS.test(bare);
  return [...bare]
    .map((letter) => (isUnconverted || TCVN3_FOREIGN.test(letter) ? (TCVN3_LETTERS.get(letter) ?? letter) : letter))
    .join("");
}

/**
 * The text in Unicode (NFC), spaces kept; a Unicode text with single TCVN3 codes left between its letters is mended
 * too.
 */
export function decodeText(text: string, encoding: Encoding): string {
  if (!BEYOND_ASCII.test(text)) return text;
  if (encoding === "tcvn3") return decodeTcvn3(withoutStrayTones(text));
  if (encoding === "vni") return decodeVni(text);
  const unicode = text.normalize("NFC");
  if (UNICODE_VIETNAMESE.test(unicode)) return unicode.replace(/\S+/gu, repairedWord);
  if (!TCVN3_ONLY.test(withoutNoteMarks(unicode))) return unicode;
  return unicode
    .replace(/(?<=\p{L})(?!¹\))[µ¶·¸¹¨©ª«¬®]|[µ¶·¸¹¨©ª«¬®](?=\p{L})/gu, (code) => TCVN3_LETTERS.get(code) ?? code)
    .replaceAll("\u00ad", "");
}

const TCVN3_CODES: ReadonlyMap<string, string> = new Map(
  [...TCVN3_LETTERS].map(([code, letter]) => [letter, code] as const),
);

/** A Unicode text that was taken for TCVN3 and converted once too often ("cỏi"), as it was before ("cái"). */
export function beforeSecondConversion(text: string): string {
  return [...text.normalize("NFC")].map((letter) => TCVN3_CODES.get(letter) ?? letter).join("");
}

/** The encoding of the texts of a sheet that do not say so themselves: what the sure ones mostly are. */
export function prevailingEncoding(sheet: SheetGrid): Encoding {
  let legacy = 0;
  let unicode = 0;
  for (const row of sheet.cells) {
    for (const cell of row) {
      if (typeof cell?.value !== "string") continue;
      const encoding = encodingOf(cell.value, null);
      if (encoding === "tcvn3") legacy++;
      else if (encoding === "unicode" && /[^\u0020-\u007e\s]/u.test(cell.value)) unicode++;
    }
  }
  return legacy > 2 * unicode && legacy >= 3 ? "tcvn3" : "unicode";
}
