import type { IndexBase } from "../model/tables/table";
import { grammar, matches, reading, words } from "./words";

const SAME_PERIOD = words(
  String.raw`cùng kỳ|ck|so (?:với )?năm trước|năm trước ?= ?100|same period|(?:last|previous) year ?= ?100`,
  {
    vi: ["So với cùng kỳ", "so CK", "so với năm trước", "So cung ky", "Năm trước = 100%"],
    en: ["Same period of last year = 100"],
    not: ["So với tháng trước"],
  },
);

const PREVIOUS_PERIOD = words(
  String.raw`so (?:với )?(?:tháng|kỳ|quý) trước|(?:tháng|kỳ|quý) trước ?= ?100|previous (?:month|period|quarter)`,
  {
    vi: ["So với tháng trước", "so kỳ trước", "Tháng trước = 100"],
    en: ["Previous month = 100"],
    not: ["So với năm trước"],
  },
);

const OTHER = words(
  String.raw`năm gốc|kỳ gốc|so (?:với )?(?:tháng \d+|năm \d{4}|bình quân|đầu năm|cuối năm)|base (?:year|period)`,
  {
    vi: ["So với kỳ gốc 2019", "So với tháng 12 năm trước", "so với bình quân"],
    en: ["Base year 2015"],
    not: ["So với tháng trước"],
  },
);

/** What an index is relative to, as a text says; null where it does not. */
export const indexBaseIn = grammar(
  (text: string): IndexBase | null => {
    const label = reading(text);
    if (matches(SAME_PERIOD, label)) return "same-period";
    if (matches(PREVIOUS_PERIOD, label)) return "previous-period";
    return matches(OTHER, label) ? "other" : null;
  },
  {
    vi: [
      ["Chỉ số sản xuất so với cùng kỳ năm trước", "same-period"],
      ["So với tháng trước", "previous-period"],
      ["So với kỳ gốc 2019", "other"],
      ["Chỉ số giá tiêu dùng", null],
    ],
    en: [["Previous month = 100", "previous-period"]],
  },
);
