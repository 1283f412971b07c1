import { formatNumber } from "../i18n/number-format";
import { DEFAULT_SETTINGS, type Settings } from "../model/requests/settings";
import type { Bilingual, Language } from "../model/message";

/** What each threshold is about; `{a}` and `{b}` stand for its values. */
const SETTING_WORDS: Readonly<Record<keyof Settings, Bilingual>> = {
  paceBand: {
    vi: "tiến độ so với mức thường thấy: từ {a} đến {b} lần là bình thường",
    en: "pace against what is usual: from {a} to {b} times is ordinary",
  },
  swingScore: {
    vi: "điểm lệch khỏi nhóm: trên {a}, nhóm nhiều dòng thì trên {b}",
    en: "score of standing apart: above {a}, in a group of many lines above {b}",
  },
  swingManySiblings: { vi: "nhóm nhiều dòng: từ {a} dòng", en: "a group of many lines: from {a} lines on" },
  swingPoints: {
    vi: "cách trung vị của nhóm: ít nhất {a} điểm phần trăm",
    en: "distance from the middle of the group: at least {a} percentage points",
  },
  swingFloor: {
    vi: "độ phân tán của nhóm (theo log) được tính ít nhất là {a}",
    en: "spread of the group (in logs) taken as at least {a}",
  },
};

/** What each threshold rests on: a publication, a simulation, or what was measured on real workbooks. */
const SETTING_SOURCES: Readonly<Record<keyof Settings, Bilingual>> = {
  paceBand: {
    vi:
      "Tỷ lệ đạt kế hoạch nửa năm trong báo cáo của một Sở Công Thương bằng 0,85 đến 1,4 lần " +
      "phần thời gian đã qua. Trên 56 tệp số liệu thật, ngưỡng này cho 4 nhận xét; 0,7 đến 1,4 cho " +
      "13, 0,5 đến 2 cho 3.",
    en:
      "Half-year attainments in the reports of a provincial department are 0.85 to 1.4 times the part of " +
      "the year that has passed. On 56 real workbooks this band gives 4 findings; 0.7 to 1.4 gives 13, " +
      "0.5 to 2 gives 3.",
  },
  swingScore: {
    vi:
      "Iglewicz và Hoaglin (1993) đề nghị 3,5 cho điểm tính từ trung vị. Mô phỏng các nhóm không có gì " +
      "bất thường, 4.000 nhóm mỗi cỡ: ngưỡng 3,5 báo nhầm 1% nhóm 5 dòng, nhưng 25% nhóm 20 dòng có " +
      "đuôi nặng; ngưỡng 5 báo nhầm 10% nhóm ấy.",
    en:
      "Iglewicz and Hoaglin (1993) recommend 3.5 for scores taken from the median. Simulated, 4,000 " +
      "groups a size with nothing unusual in them: 3.5 cries wolf in 1% of groups of 5 lines, but in 25% " +
      "of groups of 20 with heavy tails; 5 does so in 10% of those.",
  },
  swingManySiblings: {
    vi:
      "Đo trên 238 biến động đã được xem xét của 56 tệp số liệu thật: tính từ 10 dòng thì mất " +
      "27 biến động đáng nêu, từ 30 dòng thì thêm 37 biến động nữa.",
    en:
      "Measured on the 238 judged movements of 56 real workbooks: from 10 lines on, 27 that are deserved " +
      "would be lost; from 30 lines on, 37 more would be told.",
  },
  swingPoints: {
    vi:
      "Chỉ số lũy kế của các ngành cấp 1 cả nước so với cùng kỳ, 2019 đến tháng 2/2025, cách 100 " +
      "không quá 12,7 trong 99% trường hợp (262 số). Trong các biến động đã được xem xét, ngưỡng 15 " +
      "thêm 2 biến động đáng nêu và 4 không đáng nêu, ngưỡng 25 làm mất 12 đáng nêu.",
    en:
      "The cumulative indices of the country's sections of industry on the same period, 2019 to February " +
      "2025, are within 12.7 of 100 in 99% of cases (262 figures). Of the judged movements 15 would add " +
      "2 that are deserved and 4 that are not, 25 would lose 12 that are deserved.",
  },
  swingFloor: {
    vi:
      "Mô phỏng 4.000 nhóm 5 dòng không có gì bất thường, độ phân tán 6%: không có mức thấp nhất " +
      "này thì báo nhầm 21% số nhóm, có thì 1%. Trong các biến động đã được xem xét, mức 0,1 làm " +
      "mất 59 biến động đáng nêu, mức 0,02 thêm 39.",
    en:
      "Simulated, 4,000 groups of 5 lines with nothing unusual in them, spread by 6%: without the floor " +
      "21% of groups are told of, with it 1%. Of the judged movements 0.1 would lose 59 that are " +
      "deserved, 0.02 would add 39.",
  },
};

/** What a threshold's usual value rests on, in sentences. */
export function settingSource(name: keyof Settings, language: Language): string {
  return SETTING_SOURCES[name][language];
}

/** A threshold with what holds until it is changed. */
export function settingText(name: keyof Settings, language: Language): string {
  const value = DEFAULT_SETTINGS[name];
  const [a, b] = typeof value === "number" ? [value, value] : value;
  return SETTING_WORDS[name][language]
    .replace("{a}", formatNumber(a, language))
    .replace("{b}", formatNumber(b, language));
}

/** The thresholds, in the order in which they are told. */
export const SETTING_NAMES: readonly (keyof Settings)[] = [
  "paceBand",
  "swingScore",
  "swingManySiblings",
  "swingPoints",
  "swingFloor",
];
