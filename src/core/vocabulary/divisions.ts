import { opening, whole, words, written } from "./words";

const DIVIDED = String.raw`(?:chia|phân) (?:theo|ra)`;

/** A heading that divides a total by something, wherever the label says so. */
export const DIVISION_WORDS = words(
  String.raw`${DIVIDED}|theo (?:loại hình|ngành|khu vực|thành phần|địa bàn|nhóm|phạm vi|cấp)|by`,
  {
    vi: ["Phân theo loại hình kinh tế", "Chia ra", "Theo ngành hàng", "Phan theo nganh"],
    en: ["By industry"],
    not: ["Theo giá hiện hành", "Phân bón"],
  },
);

/** A heading that says the rows below it are the whole of what stands above. */
export const EXHAUSTIVE = opening(String.raw`(?:${DIVIDED}|bao gồm)`, {
  vi: ["Chia ra", "- Phân theo loại hình", "Phân ra:", "Bao gồm:"],
  not: ["Chia sẻ", "Trong đó", "Gồm một số mặt hàng"],
});

/** Lists that name some of a whole. */
export const SELECTION_WORDS = words(String.raw`một số|chủ yếu|chủ lực|selected|main|major`, {
  vi: ["Mặt hàng chủ yếu", "Một số sản phẩm"],
  en: ["Main products"],
  not: ["Chủ đầu tư"],
});

/** A heading that divides and names nothing itself: what stands under it is told by the row above it. */
export const NAMELESS_HEADING = whole(String.raw`${DIVIDED}.*|trong đó\s*:?|mặt hàng(?: chủ yếu)?\s*:?`, {
  vi: ["Phân theo nhóm hàng", "Chia ra", "Trong đó:", "Mặt hàng chủ yếu"],
  not: ["Mặt hàng nông sản", "Xuất khẩu"],
});

/** How a title says its table is divided, at its end. */
export const TITLE_DIVISION = written(
  String.raw`\s*(?:(?:phân|chia) theo|theo (?:lĩnh vực|địa phương|ngành|loại hình|khu vực|thành phần|huyện|địa bàn))(?: .*)?$`,
  {
    vi: ["Vốn đầu tư phân theo nguồn vốn", "Diện tích lúa theo huyện"],
    not: ["Giá trị sản xuất theo giá hiện hành"],
  },
);
