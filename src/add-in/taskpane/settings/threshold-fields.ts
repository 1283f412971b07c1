import { formatNumber } from "../../../core/i18n/number-format";
import type { Bilingual, Language } from "../../../core/model/message";
import { settingsFrom, type Settings } from "../../../core/model/requests/settings";

/** A threshold as a clerk is asked for it. */
interface ThresholdField {
  readonly id: string;
  readonly label: Bilingual;
  readonly get: (settings: Settings) => number;
  readonly put: (settings: Settings, value: number) => Settings;
}

/** Percent of one. Source: what "percent" means. */
const WHOLE = 100;

export const THRESHOLD_FIELDS: readonly ThresholdField[] = [
  {
    id: "pace-low",
    label: {
      vi: "Tiến độ kế hoạch: chậm khi dưới (% mức thường thấy)",
      en: "Plan: slow when below (% of the usual pace)",
    },
    get: ({ paceBand }) => paceBand[0] * WHOLE,
    put: (settings, value) => ({ ...settings, paceBand: [value / WHOLE, settings.paceBand[1]] }),
  },
  {
    id: "pace-high",
    label: {
      vi: "Tiến độ kế hoạch: nhanh khi trên (% mức thường thấy)",
      en: "Plan: fast when above (% of the usual pace)",
    },
    get: ({ paceBand }) => paceBand[1] * WHOLE,
    put: (settings, value) => ({ ...settings, paceBand: [settings.paceBand[0], value / WHOLE] }),
  },
  {
    id: "swing-points",
    label: {
      vi: "Biến động: cách mức chung của nhóm ít nhất (điểm phần trăm)",
      en: "Movements: distance from the group of at least (percentage points)",
    },
    get: ({ swingPoints }) => swingPoints,
    put: (settings, value) => ({ ...settings, swingPoints: value }),
  },
  {
    id: "swing-score",
    label: { vi: "Biến động: điểm lệch khỏi nhóm trên", en: "Movements: score of standing apart above" },
    get: ({ swingScore }) => swingScore[0],
    put: (settings, value) => ({ ...settings, swingScore: [value, settings.swingScore[1]] }),
  },
];

/** A threshold as it stands in its field. */
export const shownThreshold = (value: number, language: Language): string =>
  // Thousands are not marked: what is shown must be read back.
  formatNumber(value, language, 4).replace(language === "vi" ? /\./g : /,/g, "");

/** The settings with what was typed, field by field; null where one is no number or they could not hold together. */
export function typedThresholds(settings: Settings, typed: ReadonlyMap<string, string>): Settings | null {
  let next = settings;
  for (const { id, put } of THRESHOLD_FIELDS) {
    const text = typed.get(id);
    if (text === undefined) continue;
    const value = Number(text.trim().replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(value)) return null;
    next = put(next, value);
  }
  return settingsFrom(next);
}
