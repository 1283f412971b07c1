import type { Period, Year } from "../model/tables/period";
import { normalizeLabel, withoutDiacritics } from "../model/message";
import { grammar, parted, reading } from "./words";

/** A time named in a text: its length and months, and the year where one is named with it. */
export interface PeriodMention {
  readonly kind: "year" | "quarter" | "month" | "cumulative" | "years";
  readonly year: Year | null;
  /** First and last month, 1 to 12; for a span of years the first and last year. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the normalized text. */
  readonly start: number;
  readonly end: number;
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["giêng", 1],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
  ["mười một", 11],
  ["mười hai", 12],
  ["chạp", 12],
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
]);
const PLAIN_NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [...NUMBER_WORDS].map(([word, n]) => [withoutDiacritics(word), n] as const),
);
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An English month by itself; "may" only where nothing follows, since it is a word in Vietnamese without its marks. */
const ENGLISH_MONTH = String.raw`jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?=$|\s?[(/])|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`;
const NAMES_MONTH = new RegExp(String.raw`(?<![\p{L}\d])(?:${ENGLISH_MONTH})(?![\p{L}\d])`, "u");

const Y = String.raw`(?:(?:19|20)\d\d(?!\d)|n(?:\s?[-–+]\s?\d)?(?![\p{L}\d]))`;
const YEAR_WORDS = String.raw`(?:năm (?:trước|báo cáo|nay|sau|kế hoạch)|cùng kỳ)`;
/** A year after a month, quarter or number of months. */
const AFTER = String.raw`(?:\s?[/.,-]\s?|,?\s(?:của\s)?(?:đầu\s|cuối\s)?(?:năm\s)?|\s?[(]\s?(?:năm\s)?)(?<Y>${Y})|\s(?<W>${YEAR_WORDS})`;
const [LEFT, RIGHT] = [String.raw`(?<![\p{L}\d.,]|\d:)`, String.raw`(?![\p{L}\d])`];
const WORD_NUMBER = "mười một|mười hai|mười|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|chạp";

type Reading = (groups: Readonly<Record<string, string | undefined>>) => Omit<PeriodMention, "start" | "end"> | null;

function yearOf(text: string | undefined, words: string | undefined): Year | null {
  if (text !== undefined) {
    if (/^\d/.test(text)) return { calendar: Number(text) };
    const offset = text.slice(1).replace(/\s/g, "").replace("–", "-");
    return { offset: offset === "" ? 0 : Number(offset) };
  }
  if (words === undefined) return null;
  if (/trước|cùng kỳ|truoc|cung ky/.test(words)) return { offset: -1 };
  return { offset: /sau/.test(words) ? 1 : 0 };
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  return NUMBER_WORDS.get(text) ?? PLAIN_NUMBER_WORDS.get(text) ?? null;
}

const englishMonth = (name: string | undefined): number => ENGLISH_MONTHS.indexOf(name ?? "") + 1;

const inYear = (n: number | null): n is number => n !== null && n >= 1 && n <= 12;

type Patterns = readonly (readonly [RegExp, Reading])[];

const PATTERNS = [
  // từ 01/01-20/6/2016
  [
    String.raw`\d{1,2}\s?/\s?(?<A>\d{1,2})(?:\s?/\s?\d{4})?\s?(?:[-–]|đến(?: ngày)?)\s?\d{1,2}\s?/\s?(?<B>\d{1,2})\s?/\s?(?<Y>\d{4})`,
    ({ A, B, Y: year }) => span(numberOf(A), numberOf(B), yearOf(year, undefined)),
  ],
  // 30/6/2024
  [
    String.raw`(?:ngày\s)?\d{1,2}\s?[/.]\s?(?<M>\d{1,2})\s?[/.]\s?(?<Y>(?:19|20)\d\d)`,
    ({ M, Y: year }) => month(numberOf(M), yearOf(year, undefined)),
  ],
  // đến ngày 15 tháng 6 năm 2018, đến 15/6
  [
    String.raw`ngày\s\d{1,2}\s?(?:tháng\s|/)(?<M>\d{1,2})(?:${AFTER})?`,
    ({ M, Y: year, W }) => month(numberOf(M), yearOf(year, W)),
  ],
  // tháng 1 - tháng 6 năm 2024, tháng 1-6/2024
  [
    String.raw`tháng\s(?<A>\d{1,2})\s?(?:[-–]|đến)\s?(?:tháng\s)?(?<B>\d{1,2})(?:${AFTER})?`,
    ({ A, B, Y: year, W }) =>
      A !== undefined && B !== undefined && Number(A) < Number(B)
        ? span(numberOf(A), numberOf(B), yearOf(year, W))
        : null,
  ],
  // tháng 6/2024, tháng sáu năm trước; "các tháng năm 2024" are those of 2024, not May
  [
    String.raw`(?<!(?:các|theo|từng|mỗi|hàng|hằng|những)\s)(?:tháng|thg|th\.)\s?(?<M>\d{1,2}|${WORD_NUMBER})(?!\s?tháng\s(?:đầu|cuối|năm))(?:${AFTER})?`,
    ({ M, Y: year, W }) => month(numberOf(M), yearOf(year, W)),
  ],
  // 6 tháng đầu năm 2024, sáu tháng cuối năm
  [
    String.raw`(?<N>\d{1,2}|${WORD_NUMBER})\s?tháng(?<H>\s(?:đầu|cuối)(?:\snăm)?)?(?:${AFTER})?`,
    ({ N, H, Y: year, W }) => months(numberOf(N), H, yearOf(year, W)),
  ],
  // 9T2024, 6T/2015, 6T
  [
    String.raw`(?<N>\d{1,2})\s?t(?:\s?[/.-]?\s?(?<Y>${Y}))?(?![\p{L}])`,
    ({ N, Y: year }) => months(numberOf(N), undefined, yearOf(year, undefined)),
  ],
  [
    String.raw`t\.?\s?(?<M>\d{1,2})(?:\s?[/.-]\s?(?<Y>${Y}))?`,
    ({ M, Y: year }) => month(numberOf(M), yearOf(year, undefined)),
  ],
  [
    String.raw`(?:quý|q\.?|quarter|trimestre)\s?(?<Q>i{1,3}|iv|[1-4]|một|hai|ba|tư|bốn)${RIGHT}(?:${AFTER})?`,
    ({ Q, Y: year, W }) => quarter(numberOf(Q), yearOf(year, W)),
  ],
  [
    String.raw`(?<Q>[1-4])q(?:\s?[/.-]?\s?(?<Y>${Y}))?`,
    ({ Q, Y: year }) => quarter(numberOf(Q), yearOf(year, undefined)),
  ],
  [
    String.raw`(?:first\s)?(?<N>\d{1,2})\s?(?:months|m)(?:\sof)?(?:${AFTER})?`,
    ({ N, Y: year, W }) => months(numberOf(N), undefined, yearOf(year, W)),
  ],
  // January - May 2024, Jan-May 2024
  [
    String.raw`(?<A>${ENGLISH_MONTHS.join("|")})[a-z]*\.?\s?(?:[-–]|to)\s?(?<B>${ENGLISH_MONTHS.join("|")})[a-z]*\.?(?:[\s,/-]\s?(?<Y>(?:19|20)\d\d))?`,
    ({ A, B, Y: year }) => span(englishMonth(A), englishMonth(B), yearOf(year, undefined)),
  ],
  [
    String.raw`(?<E>${ENGLISH_MONTHS.join("|")})[a-z]*\.?(?:\s|-|/)(?<Y>(?:19|20)\d\d)`,
    ({ E, Y: year }) => month(englishMonth(E), yearOf(year, undefined)),
  ],
  [String.raw`(?<!last |end of |the )(?<E>${ENGLISH_MONTH})\.?`, ({ E }) => month(englishMonth(E?.slice(0, 3)), null)],
  [
    String.raw`(?:năm\s)?(?<A>(?:1[89]|20)\d\d)\s?[-–]\s?(?<B>(?:19|20)\d\d)`,
    ({ A, B }) => (Number(A) < Number(B) ? { kind: "years", year: null, from: Number(A), to: Number(B) } : null),
  ],
  // 06/2024
  [
    String.raw`(?<M>\d{1,2})\s?/\s?(?<Y>(?:19|20)\d\d)`,
    ({ M, Y: year }) => month(numberOf(M), yearOf(year, undefined)),
  ],
  [
    String.raw`(?:năm\s)?(?<Y>(?:19|20)\d\d)`,
    ({ Y: year }) => ({ kind: "year", year: yearOf(year, undefined), from: 1, to: 12 }),
  ],
  [
    String.raw`năm\s(?<Y>n(?:\s?[-–+]\s?\d)?)`,
    ({ Y: year }) => ({ kind: "year", year: yearOf(year, undefined), from: 1, to: 12 }),
  ],
] as const satisfies readonly (readonly [string, Reading])[];

const grammarOf = (spelled: (pattern: string) => string): Patterns =>
  PATTERNS.map(([pattern, read]) => [new RegExp(`${LEFT}(?:${spelled(pattern)})${RIGHT}`, "uy"), read] as const);

/** Where a time may begin: every pattern begins with a letter or a digit. */
const BEGINNING = new RegExp(String.raw`${LEFT}[\p{L}\d]`, "gu");
const GRAMMAR = grammarOf((pattern) => pattern);
/** For text typed without any diacritic. */
const PLAIN_GRAMMAR = grammarOf(withoutDiacritics);

function month(m: number | null, year: Year | null): Omit<PeriodMention, "start" | "end"> | null {
  return inYear(m) ? { kind: "month", year, from: m, to: m } : null;
}

function span(a: number | null, b: number | null, year: Year | null): Omit<PeriodMention, "start" | "end"> | null {
  return inYear(a) && inYear(b) && a <= b ? { kind: "cumulative", year, from: a, to: b } : null;
}

function months(
  n: number | null,
  half: string | undefined,
  year: Year | null,
): Omit<PeriodMention, "start" | "end"> | null {
  if (!inYear(n)) return null;
  return half !== undefined && /cu[ốo]i/.test(half)
    ? { kind: "cumulative", year, from: 13 - n, to: 12 }
    : { kind: "cumulative", year, from: 1, to: n };
}

function quarter(q: number | null, year: Year | null): Omit<PeriodMention, "start" | "end"> | null {
  return q !== null && q >= 1 && q <= 4 ? { kind: "quarter", year, from: 3 * q - 2, to: 3 * q } : null;
}

/**
 * A year that is a price base, a month that is a rate ("1 người 1 tháng"): blanked out before periods are looked for.
 */
const NO_TIME = String.raw`giá (?:so sánh|cố định|gốc|năm gốc)(?: năm)?(?: (?:19|20)\d\d)?|(?<=(?:sản xuất|gtsx|tăng thêm|gtgt|grdp|gdp|theo) )giá (?:năm )?(?:19|20)\d\d|(?:(?:1|một) )?(?:người|lao động|hộ|nhân khẩu|khẩu)(?: một| 1|\/|,)? ?(?:1 |một )?tháng(?! \d)|(?:dưới|trên|tối thiểu|ít nhất|không quá) \d{1,2} (?:tháng|năm)(?! (?:đầu|cuối|năm)|\d)|bình quân (?:1 |một |mỗi |hàng |hằng )?(?:tháng|quý|năm)(?! \d)|(?<=[\p{L}\d]) ?/ ?(?:năm|tháng|quý|ngày)(?=\s*(?:$|[),;]))`;
const MARKED_NO_TIME = new RegExp(NO_TIME, "gu");
const PLAIN_NO_TIME = new RegExp(withoutDiacritics(NO_TIME), "gu");

/** Every time named in a text, in order. The text must be normalized (`normalizeLabel`). */
export function findPeriods(normalized: string): readonly PeriodMention[] {
  const isPlain = !/[^\u0020-\u007e]/.test(normalized);
  const text = normalized.replace(isPlain ? PLAIN_NO_TIME : MARKED_NO_TIME, (match) => "-".repeat(match.length));
  if (!/\d|tháng|thang|quý|quy|năm n|nam n/.test(text) && !(isPlain && NAMES_MONTH.test(text))) return [];
  const found: PeriodMention[] = [];
  for (let begun = BEGINNING.exec(text); begun !== null; begun = BEGINNING.exec(text)) {
    const mention = mentionAt(isPlain ? PLAIN_GRAMMAR : GRAMMAR, text, begun.index);
    if (mention === null) continue;
    found.push(mention);
    BEGINNING.lastIndex = mention.end;
  }
  return found;
}

function mentionAt(patterns: Patterns, text: string, at: number): PeriodMention | null {
  for (const [pattern, readGroups] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const read = readGroups(match.groups ?? {});
    if (read) return { ...read, start: at, end: at + match[0].length };
  }
  return null;
}

/** Every time named in a text as written. */
export const periodsOf = grammar((text: string): readonly PeriodMention[] => findPeriods(reading(text)), {
  vi: [
    ["Tháng 6/2024", [{ kind: "month", year: { calendar: 2024 }, from: 6, to: 6, start: 0, end: 12 }]],
    ["6 tháng đầu năm 2024", [{ kind: "cumulative", year: { calendar: 2024 }, from: 1, to: 6, start: 0, end: 20 }]],
    ["Quí II/2024", [{ kind: "quarter", year: { calendar: 2024 }, from: 4, to: 6, start: 0, end: 11 }]],
    ["TH2019", [{ kind: "year", year: { calendar: 2019 }, from: 1, to: 12, start: 3, end: 7 }]],
    ["Năm2002", [{ kind: "year", year: { calendar: 2002 }, from: 1, to: 12, start: 0, end: 8 }]],
    [
      "ƯTH2020/TH2019",
      [
        { kind: "year", year: { calendar: 2020 }, from: 1, to: 12, start: 4, end: 8 },
        { kind: "year", year: { calendar: 2019 }, from: 1, to: 12, start: 12, end: 16 },
      ],
    ],
    ["UTH5/2025", [{ kind: "month", year: { calendar: 2025 }, from: 5, to: 5, start: 4, end: 10 }]],
    ["NQ2021-2025", [{ kind: "years", year: null, from: 2021, to: 2025, start: 3, end: 12 }]],
    ["Công suất (tấn/năm), tiền lương bình quân một tháng, dưới 3 tháng", []],
    ["KH6T2024", [{ kind: "cumulative", year: { calendar: 2024 }, from: 1, to: 6, start: 3, end: 9 }]],
    ["Uoc nam 2019", [{ kind: "year", year: { calendar: 2019 }, from: 1, to: 12, start: 4, end: 12 }]],
    ["các tháng năm 2024", [{ kind: "year", year: { calendar: 2024 }, from: 1, to: 12, start: 10, end: 18 }]],
    ["Giá trị sản xuất (giá so sánh 2010)", []],
    ["GIÁ TRỊ SẢN XUẤT GIÁ 2010", []],
    ["Gia so sanh 2010", []],
  ],
  en: [
    ["June 2024", [{ kind: "month", year: { calendar: 2024 }, from: 6, to: 6, start: 0, end: 9 }]],
    ["Jan", [{ kind: "month", year: null, from: 1, to: 1, start: 0, end: 3 }]],
    ["San pham may mac", []],
  ],
});

/** The period a mention names once its year is known. */
export function periodOf(mention: PeriodMention, year: Year): Period {
  if (mention.kind === "cumulative" && mention.from === 1 && mention.to === 12) return { kind: "year", year };
  switch (mention.kind) {
    case "year":
      return { kind: "year", year };
    case "quarter":
      return { kind: "quarter", year, quarter: mention.to / 3 };
    case "month":
      return { kind: "month", year, month: mention.from };
    case "cumulative":
      return { kind: "cumulative", year, from: mention.from, to: mention.to };
    case "years":
      return { kind: "years", from: mention.from, to: mention.to };
  }
}

/** A text as the vocabulary reads it, the times in it left out. */
export const withoutPeriods = grammar(
  (text: string): string => {
    const label = parted(normalizeLabel(text));
    let result = "";
    let at = 0;
    for (const { start, end } of findPeriods(label)) {
      result += label.slice(at, start);
      at = end;
    }
    return (result + label.slice(at)).replace(/\s+/g, " ").trim();
  },
  {
    vi: [
      ["Xuất khẩu tháng 6 năm 2024", "xuất khẩu"],
      ["TH2019", "th"],
    ],
  },
);
