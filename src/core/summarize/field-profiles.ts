import type { Bilingual } from "../model/message";

/** A part of a field's report: the indicators it tells, in order, by the keys of the vocabulary. */
interface ReportPart {
  readonly id: string;
  readonly name: Bilingual;
  readonly indicators: readonly string[];
  /** Whatever no other part names stands here. */
  readonly isRest?: true;
}

/** What a department of a field reports, part by part, and in which order. */
export interface FieldProfile {
  readonly id: string;
  readonly name: Bilingual;
  readonly parts: readonly ReportPart[];
}

const REST: ReportPart = {
  id: "rest",
  name: { vi: "Chỉ tiêu khác", en: "Other indicators" },
  indicators: [],
  isRest: true,
};

/** The parts of industry and trade. Source: the order of a department's own report (Thái Nguyên, nine months of 2020). */
const OF_INDUSTRY_AND_TRADE: readonly ReportPart[] = [
  {
    id: "industry",
    name: { vi: "Sản xuất công nghiệp", en: "Industry" },
    indicators: ["iip", "mining", "manufacturing", "electricity", "water", "value-added", "gross-output"],
  },
  { id: "products", name: { vi: "Sản phẩm chủ yếu", en: "Main products" }, indicators: ["main-products"] },
  { id: "energy", name: { vi: "Điện", en: "Electricity" }, indicators: ["electricity-made", "electricity-sold"] },
  { id: "clusters", name: { vi: "Cụm công nghiệp", en: "Industrial clusters" }, indicators: ["clusters"] },
  { id: "retail", name: { vi: "Thương mại trong nước", en: "Domestic trade" }, indicators: ["retail"] },
  {
    id: "trade",
    name: { vi: "Xuất nhập khẩu", en: "Foreign trade" },
    indicators: ["exports", "imports", "trade-balance"],
  },
  {
    id: "market-inspection",
    name: { vi: "Quản lý thị trường", en: "Market inspection" },
    indicators: ["inspections", "violations", "fines"],
  },
  { id: "online-trade", name: { vi: "Thương mại điện tử", en: "Online trade" }, indicators: ["online-trade"] },
];

const PRICES: ReportPart = {
  id: "prices",
  name: { vi: "Giá", en: "Prices" },
  indicators: ["consumer-prices", "gold", "dollar"],
};

/** A department of industry and trade (Sở Công Thương). */
const INDUSTRY_AND_TRADE: FieldProfile = {
  id: "industry-and-trade",
  name: { vi: "Công Thương", en: "Industry and trade" },
  parts: [...OF_INDUSTRY_AND_TRADE, REST, PRICES],
};

/** No field in particular: what the first tables hold leads. */
const ANY_FIELD: FieldProfile = {
  id: "any",
  name: { vi: "Tổng hợp", en: "General" },
  parts: [REST, ...OF_INDUSTRY_AND_TRADE, PRICES],
};

/** The profiles there are; the last fits whatever a workbook holds. */
const FIELD_PROFILES: readonly FieldProfile[] = [INDUSTRY_AND_TRADE, ANY_FIELD];

/** Where an indicator stands in a profile: its part, and its place in it; an unknown one stands with the rest. */
export function placeIn(profile: FieldProfile, key: string | null): { readonly part: number; readonly place: number } {
  const part = key === null ? -1 : profile.parts.findIndex(({ indicators }) => indicators.includes(key));
  if (part >= 0) return { part, place: profile.parts[part]?.indicators.indexOf(key ?? "") ?? 0 };
  return { part: profile.parts.findIndex(({ isRest }) => isRest === true), place: 0 };
}

/** The parts that say nothing of a field: any workbook may hold them. */
const OF_NO_FIELD: ReadonlySet<string> = new Set([REST.id, PRICES.id]);

/**
 * The share of the leading table's lines that a field's indicators make before it is one of that field. Source: of 56
 * real workbooks the tables of departments of industry and trade have at least a quarter; books of a whole district
 * name exports or retail once among thirty.
 */
const LEAST_SHARE = 0.2;

/**
 * The profile that fits a workbook by the keys of the indicators its tables hold, and of those of its leading table:
 * the first of which it holds two parts, or which the leading table is about.
 */
export function profileOf(keys: readonly (string | null)[], ofLead: readonly (string | null)[]): FieldProfile {
  const fits = FIELD_PROFILES.find((profile) => {
    const isOwn = (key: string | null): boolean =>
      !OF_NO_FIELD.has(profile.parts[placeIn(profile, key).part]?.id ?? REST.id);
    const parts = new Set(keys.filter(isOwn).map((key) => placeIn(profile, key).part));
    const own = ofLead.filter(isOwn).length;
    return parts.size >= 2 || (own > 0 && own >= LEAST_SHARE * ofLead.length);
  });
  return fits ?? ANY_FIELD;
}
