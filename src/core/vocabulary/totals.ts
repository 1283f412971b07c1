import { opening, whole } from "./words";

/** What says "all of it" and nothing of what. */
const BARE = String.raw`tổng|tổng số|tổng cộng|cộng|tổng chung|toàn tỉnh|cả nước|toàn quốc|chung|tổng trị giá|tổng giá trị|total|grand total|whole country`;

/** Notes behind a label: "(*)", "(triệu USD)", "*", ":". */
const NOTES = String.raw`(?: ?\(.*\))?(?: ?\*+)?:?`;

/** A label that says "total" and not of what: only the title, the column or the row above tells. */
export const BARE_TOTAL = whole(String.raw`(?:${BARE})${NOTES}`, {
  vi: ["Tổng số", "TỔNG CỘNG", "Cả nước", "Tổng trị giá (triệu USD)", "Toàn tỉnh:", "Chung", "Tong so"],
  en: ["Total", "Grand total"],
  not: ["Tổng mức", "Tổng mức bán lẻ", "Toàn ngành công nghiệp", "Tổng kim ngạch", "Tổng số chợ", "Total exports"],
});

/** A whole label that says the row is the whole of its table or section, by itself or of what. */
export const TOTAL_LABEL = whole(
  String.raw`(?:${BARE}|toàn ngành(?: công nghiệp| cn)?|chỉ số chung|tổng kim ngạch|tổng sản lượng|tổng vốn|tổng diện tích|tổng mức|tổng thu|tổng chi)${NOTES}`,
  {
    vi: ["Tổng số", "Toàn ngành công nghiệp", "Chỉ số chung", "Tổng kim ngạch (triệu USD)", "Cả nước *"],
    en: ["Total", "Whole country"],
    not: ["Tổng mức bán lẻ hàng hóa", "Cộng đồng", "Chung cư", "Tổng công ty"],
  },
);

/** A label that opens with "total": it claims to be made up of what stands under or beside it. */
export const TOTAL_OPENING = opening(
  String.raw`(?:tổng|cộng|toàn)(?= ?[:(]| (?!công ty|cục|đồng|hòa|cầu)|$)|(?:cả nước|chung|total|grand total|whole country)(?=${NOTES}$)`,
  {
    vi: ["Tổng mức bán lẻ", "Toàn tỉnh", "- Cộng:", "Cả nước", "Chung", "Tong cong"],
    en: ["Total", "Grand total", "Total:"],
    not: ["Cộng đồng", "Tổng công ty", "Cả nước ngoài", "Totalled", "Chung cư"],
  },
);
