import { TITLE_DIVISION } from "./divisions";
import { lowerFirst, proseLabel } from "./names";
import { PRICES_WRITTEN, priceBaseYear } from "./price-bases";
import { grammar, match, matches, reading, without, words, written } from "./words";

/** Words of a title that name its kind, its time or its state, not its subject. */
const FORM_WORDS =
  /(?<!\p{L})(?:tình hình|kết quả|thực hiện|báo cáo|tổng hợp|một số|chỉ tiêu|chủ yếu|số liệu|kế hoạch|phụ lục|ước tính|sơ bộ|chính thức|so với|cùng kỳ|lũy kế|cộng dồn)(?!\p{L})/gu;
const TIME_WORDS: ReadonlySet<string> = new Set(
  "tháng quý năm đầu cuối kỳ ước biểu bảng và các cả trước so với t i ii iii iv".split(" "),
);

/** What a title or a sheet's name is about, as it is compared: its words without times and what any table says. */
export const subjectWords = grammar(
  (title: string): string => {
    const text = reading(title);
    const subject = (text.replace(FORM_WORDS, " ").match(/\p{L}+/gu) ?? []).filter((word) => !TIME_WORDS.has(word));
    const base = priceBaseYear(title);
    return [...subject, ...(base === null ? [] : [base])].join(" ");
  },
  {
    vi: [
      ["Kết quả xuất khẩu tháng 6 năm 2024", "xuất khẩu"],
      ["Biểu 1. Tình hình thực hiện một số chỉ tiêu chủ yếu ngành công thương", "ngành công thương"],
      ["Giá trị sản xuất công nghiệp (giá so sánh 2010)", "giá trị sản xuất công nghiệp giá sánh 2010"],
      ["Xuất khẩu T6", "xuất khẩu"],
    ],
    en: [["Exports 2024", "exports"]],
  },
);

/** Words that say when, how and how final, in a header: they tell no column from its neighbour. */
const COLUMN_TIME_WORDS: ReadonlySet<string> = new Set(
  "năm tháng quý so với cùng kỳ kế hoạch thực hiện ước tính sơ bộ chính thức lũy luỹ cộng dồn đầu trước nay báo cáo kh th ưth ước ck đạt tỷ lệ tốc độ tăng giảm phát triển và".split(
    " ",
  ),
);

/** The words of a header that say what, whose or where: those that tell its column from one of another thing. */
export const detailWords = grammar(
  (header: string): readonly string[] => [
    ...new Set(
      header
        .normalize("NFC")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "" && !/\d/.test(word) && !COLUMN_TIME_WORDS.has(word)),
    ),
  ],
  {
    vi: [
      ["Thực hiện 6 tháng năm 2024 Miền Bắc", ["miền", "bắc"]],
      ["So với cùng kỳ năm trước (%)", []],
      ["TW giao TW giao", ["tw", "giao"]],
    ],
    en: [["Actual 2024 North", ["actual", "north"]]],
  },
);

/** Words of a header that say when and how, not what. */
const NO_SUBJECT = words(
  String.raw`tháng|quý|năm|kỳ|ck|kế hoạch|kh|thực hiện|th|ước|ưth|lũy kế|lk|cộng dồn|lượng|trị giá|giá trị|so với|tổng|tổng số|số liệu|chính thức|sơ bộ|đã|plan|month|months|quarter|year|actual|estimate`,
  { vi: ["Thực hiện tháng 6", "Trị giá", "Tổng số"], en: ["Actual 2024"], not: ["Doanh thu bán lẻ"] },
);

/** What a column of figures is about where one of its header's parts names a thing; null where none does. */
export function subjectOfHeader(header: readonly string[]): string | null {
  // One word alone is a phrase wrapped over several cells.
  const subject = header
    .map((part) => part.replace(/\s*\([^()]*\)/gu, "").trim())
    .find((part) => /\p{L}{2,}\s+\p{L}/u.test(part) && !/\d/.test(part) && !matches(NO_SUBJECT, reading(part)));
  return subject === undefined ? null : proseLabel(subject);
}

/** Words a title opens with that say what kind of paper it is, and its number. */
const PAPER = written(
  String.raw`^(?:(?:biểu|bảng|phụ lục|phụ biểu)(?: số)?\s*(?:[\d.]+[a-z]?|[IVX]+)\s*[.:/-]?\s+|(?:biểu(?! diễn)|bảng|báo cáo|tổng hợp|tình hình|kết quả|thực hiện|số liệu|một số chỉ tiêu(?: về)?)\s+)+`,
  {
    vi: ["Biểu 1. Tình hình sản xuất", "Bảng tổng hợp kết quả xuất khẩu", "Báo cáo xuất khẩu"],
    not: ["Xuất khẩu", "Biểu diễn", "Doanh thu"],
  },
);

const COUNT = String.raw`(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)`;

/** From where a title says when. */
const WHEN = written(
  String.raw`\s*(?:ước tính |thực hiện )?(?:theo )?(?:tháng (?:\d+|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|${COUNT} tháng|các quý|quý (?:[IVX]+|\d)(?!\p{L})|đến ngày \d+|(?:cả )?năm \d{4}).*$`,
  {
    vi: ["Xuất khẩu tháng 6 và 6 tháng", "các quý năm 2024", "sáu tháng năm 2013", "vụ đông xuân năm 2024"],
    not: ["Tổng mức bán lẻ", "Năm ngành hàng"],
  },
);

/** What a title's table is about, in prose: number, kind of paper, period and division dropped. */
export const subjectOfTitle = grammar(
  (title: string): string => {
    const text = proseLabel(title);
    const base = match(PRICES_WRITTEN, text)?.[0] ?? null;
    const timeless = without(WHEN, without(PRICES_WRITTEN, text, "\u0001")).replace("\u0001", base ?? "");
    const subject = without(PAPER, without(TITLE_DIVISION, timeless.replace(/\s*\(\s*\)?$/u, ""))).trim();
    const named =
      base === null || subject.includes(base)
        ? subject
        : `${subject} ${lowerFirst(base.replace(/^giá/iu, "theo giá"))}`;
    return proseLabel(named);
  },
  {
    vi: [
      ["Biểu 1. Tình hình xuất khẩu tháng 6 năm 2024", "Xuất khẩu"],
      ["25. Tổng mức bán lẻ hàng hóa tháng 6 năm 2024", "Tổng mức bán lẻ hàng hóa"],
      ["Vốn đầu tư phân theo nguồn vốn các quý năm 2024", "Vốn đầu tư"],
      [
        "Giá trị sản xuất công nghiệp năm 2024 (giá so sánh 2010)",
        "Giá trị sản xuất công nghiệp theo giá so sánh 2010",
      ],
      ["Diện tích lúa theo huyện", "Diện tích lúa"],
    ],
  },
);
