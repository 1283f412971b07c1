import { normalizeLabel, withoutDiacritics } from "../model/message";

/** Texts that carry a meaning, and others that look alike and do not; both languages wherever both are in use. */
export interface Examples {
  readonly vi: readonly string[];
  readonly en?: readonly string[];
  readonly not?: readonly string[];
}

/** A pattern over normalized labels that also reads text typed without any diacritic. */
export interface Words {
  readonly marked: RegExp;
  readonly plain: RegExp;
  readonly examples: Examples;
}

/** Words between word borders; the pattern is written as normalized labels are. */
export function words(pattern: string, examples: Examples): Words {
  return spelled(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, examples);
}

/** Words between word borders that are other words without their marks, and so are not read in text without any. */
export function accented(pattern: string, examples: Examples): Words {
  return { ...words(pattern, examples), plain: /(?!)/u };
}

/** The whole of a label. */
export function whole(pattern: string, examples: Examples): Words {
  return spelled(`^(?:${pattern})$`, examples);
}

/** The beginning of a label, whatever bullet it has, up to a word border. */
export function opening(pattern: string, examples: Examples): Words {
  return spelled(`^[-–+*•\\s]*(?:${pattern})(?![\\p{L}\\d])`, examples);
}

/** The end of a label, from a word border on. */
export function ending(pattern: string, examples: Examples): Words {
  return spelled(`(?<![\\p{L}\\d])(?:${pattern})$`, examples);
}

/** A pattern over texts as they are written, in any case, for what is taken out of them or kept as it stands. */
export function written(pattern: string, examples: Examples): Words {
  return spelled(pattern, examples, "iu");
}

function spelled(pattern: string, examples: Examples, flags = "u"): Words {
  return { marked: new RegExp(pattern, flags), plain: new RegExp(withoutDiacritics(pattern), flags), examples };
}

const HAS_MARKS = /[^\u0020-\u007e]/;

/** The first match in a normalized label; text without any diacritic is matched without them. */
export function match(pattern: Words, normalized: string): RegExpExecArray | null {
  const found = pattern.marked.exec(normalized);
  if (found) return found;
  return HAS_MARKS.test(normalized) ? null : pattern.plain.exec(normalized);
}

/** Whether a normalized label holds the words. */
export const matches = (pattern: Words, normalized: string): boolean => match(pattern, normalized) !== null;

/** A text as written without the first place that holds the words, or with `by` in its stead. */
export function without(pattern: Words, text: string, by = ""): string {
  const found = match(pattern, text);
  return found === null ? text : text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
}

/** Whether a text as written holds the words. */
export const says = (pattern: Words, text: string): boolean => matches(pattern, reading(text));

/** What a grammar makes of a text. */
export type ExampleReading<T> = readonly [text: string, reading: T];

/** A way to read a text that is more than a match, with texts and what is read in them. */
export interface Grammar<T> {
  (text: string): T;
  readonly readings: { readonly vi: readonly ExampleReading<T>[]; readonly en?: readonly ExampleReading<T>[] };
}

/** A grammar with its examples. */
export function grammar<T>(read: (text: string) => T, readings: Grammar<NoInfer<T>>["readings"]): Grammar<T> {
  return Object.assign((text: string) => read(text), { readings });
}

/** Abbreviations and words that stand before a year or a number of months, and are often glued to it. */
const GLUED =
  /(?<![\p{L}\d])(ưth|uth|th|kh|ước|uoc|ck|lk|nq|bq|gđ|gd|dt|mt|sb|năm|nam|tháng|thang|quý|quy)(?=(?:19|20)\d\d(?!\d)|\d{1,2} ?t(?:háng|hang)?(?!\p{L})|\d{1,2} ?[/.-] ?(?:19|20)\d\d(?!\d))/gu;

/** Phrases of headers that are typed without spaces and marks where a sheet was made for a program ("DONGGOP"). */
const TYPED_AS_ONE: readonly string[] = [
  "bán lẻ|cả năm|chênh lệch|chỉ số|chỉ tiêu|cơ cấu|cùng kỳ|diện tích|doanh nghiệp|doanh thu|dự kiến|đánh giá",
  "đóng góp|đơn giá|đơn vị|đơn vị tính|ghi chú|giá trị|giảm|hoàn thành|kế hoạch|khối lượng|kim ngạch|kỳ trước",
  "lao động|lũy kế|mặt hàng|năm|năm trước|nhập khẩu|quý|sản lượng|sản phẩm|so cùng kỳ|so kế hoạch|so kh|so ck|so với",
  "số lượng|tăng|tăng giảm|tên|tháng|tháng trước|thị trường|thực hiện|tổng cộng|tổng số|trị giá|tỷ lệ|tỷ trọng",
  "ước|ước thực hiện|vốn đầu tư|xuất khẩu|năm nay|năm ngoái|bình quân",
].flatMap((line) => line.split("|"));

const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  TYPED_AS_ONE.flatMap((phrase) => {
    const plain = withoutDiacritics(phrase);
    return [phrase, plain].map((each) => [each.replaceAll(" ", ""), each] as const);
  }),
);

const LONGEST_FIRST = [...SPELLED_OUT.keys()].sort((a, b) => b.length - a.length).join("|");
const ONE_TOKEN = new RegExp(`(?<![\\p{L}\\d])(?:${LONGEST_FIRST})+(?![\\p{L}])`, "gu");
const ONE_PHRASE = new RegExp(LONGEST_FIRST, "gu");

/** A normalized label, phrases that were typed as one word spelled out. */
export const spelledOut = grammar(
  (normalized: string): string =>
    normalized.replace(ONE_TOKEN, (token) =>
      token.replace(ONE_PHRASE, (phrase) => `${SPELLED_OUT.get(phrase) ?? phrase} `).trimEnd(),
    ),
  {
    vi: [
      ["donggop(diem%)", "dong gop(diem%)"],
      ["ghichu", "ghi chu"],
      ["sảnlượng", "sản lượng"],
      ["thuchien lũykế", "thuc hien lũy kế"],
      ["quyhoach", "quyhoach"],
      ["sản lượng", "sản lượng"],
    ],
  },
);

/** A normalized label, words parted from the years glued to them ("TH2019"). */
export const parted = (normalized: string): string => normalized.replace(GLUED, "$1 ");

/** A text as the vocabulary reads it: normalized, parted, the one word mended that half-converted headers are full of. */
export const reading = (text: string): string =>
  parted(spelledOut(normalizeLabel(text.replaceAll("_", " ")).replace(/(?<!\p{L})kú(?!\p{L})/gu, "kỳ")));

const VIETNAMESE = /[ăâđêôơư\u1ea0-\u1ef9]/iu;

/** Whether a text has letters that only Vietnamese has. */
export const isVietnamese = grammar((text: string): boolean => VIETNAMESE.test(text), {
  vi: [["Tổng số", true]],
  en: [["Café total", false]],
});
