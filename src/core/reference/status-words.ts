import type { ComputationStatus } from "../model/results/computation";
import type { Bilingual } from "../model/message";

/** What a row of a measure is told about, besides its figure; null where there is nothing to tell. */
export const STATUS_WORDS: Readonly<Record<ComputationStatus, Bilingual | null>> = {
  ok: null,
  "by-definition": {
    vi: "{label}: bản thân dòng này là chỉ số cần tính.",
    en: "{label}: the row is itself the index asked for.",
  },
  "zero-base": { vi: "{label}: để trống, vì số gốc bằng 0.", en: "{label}: left empty, because the base is zero." },
  "negative-base": { vi: "{label}: để trống, vì số gốc âm.", en: "{label}: left empty, because the base is negative." },
  missing: {
    vi: "{label}: để trống, vì thiếu một trong hai số.",
    en: "{label}: left empty, because one of the two figures is missing.",
  },
  "small-base": {
    vi: "{label}: số gốc quá nhỏ, tỷ lệ không nói lên nhiều.",
    en: "{label}: the base is so small that little can be read from the ratio.",
  },
  "sign-change": { vi: "{label}: để trống, vì số đổi dấu.", en: "{label}: left empty, because the sign changes." },
  "not-a-ratio": { vi: "{label}: không áp dụng cho dòng này.", en: "{label}: does not apply to this row." },
};

/** The live formula of a cell. */
export const FORMULA_AT: Bilingual = { vi: "Công thức: {formula}", en: "Formula: {formula}" };
