import { whole, words } from "./words";

/** A whole label that says nothing but that the row is the whole. */
export const TOTAL_LABEL = whole(
  String.raw`(?:tổng|tổng số|tổng cộng|cộng|tổng chung|toàn ngành(?: công nghiệp)?|toàn tỉnh|cả nước|toàn quốc|chung|chỉ số chung|tổng trị giá|tổng giá trị|tổng kim ngạch|tổng sản lượng|tổng vốn|tổng diện tích|total|grand total|whole country|tổng mức|tổng thu|tổng chi|toàn ngành cn)(?: ?\(.*\))?(?: ?\*+)?:?`,
);

/** Lines that stand under a total without making it up: "trong đó". */
export const PARTIAL_WORDS = words(String.raw`trong đó|t\.đ|tđ|of which|gồm một số`);

/** Lists that name some of a whole. */
export const SELECTION_WORDS = words(String.raw`một số|chủ yếu|chủ lực|selected|main|major`);

/** A heading that divides a total by something. */
export const BREAKDOWN_WORDS = words(
  String.raw`chia theo|phân theo|chia ra|phân ra|theo (?:loại hình|ngành|khu vực|thành phần|địa bàn|nhóm|phạm vi|cấp)|by`,
);

/** The part that makes a list complete. */
export const REST_LABEL = words(
  String.raw`(?:hàng|hàng hóa|mặt hàng|sản phẩm|loại|ngành|nhóm|dịch vụ|nước|thị trường)?(?: hóa)? ?khác|còn lại|others?|lainnya`,
);
