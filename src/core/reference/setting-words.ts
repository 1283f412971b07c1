import { formatNumber } from "../i18n/number-format";
import { DEFAULT_SETTINGS, type Settings } from "../model/requests/settings";
import type { Bilingual, Language } from "../model/message";

/** What each threshold is about; `{a}` and `{b}` stand for its values. */
const SETTING_WORDS: Readonly<Record<keyof Settings, Bilingual>> = {
  paceBand: {
    vi: "nhịp so với mức thường gặp: từ {a} đến {b} lần là bình thường",
    en: "pace against what is usual: from {a} to {b} times is ordinary",
  },
  swingScore: {
    vi: "điểm lệch khỏi nhóm: trên {a}, nhóm nhiều dòng thì trên {b}",
    en: "score of standing apart: above {a}, in a group of many lines above {b}",
  },
  swingManySiblings: { vi: "nhóm nhiều dòng: từ {a} dòng", en: "a group of many lines: from {a} lines on" },
  swingPoints: {
    vi: "cách mức ở giữa của nhóm: ít nhất {a} điểm phần trăm",
    en: "distance from the middle of the group: at least {a} percentage points",
  },
  swingFloor: {
    vi: "độ phân tán của nhóm (theo log) được tính ít nhất là {a}",
    en: "spread of the group (in logs) taken as at least {a}",
  },
};

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
