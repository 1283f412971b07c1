import type { Unit } from "../model/tables/unit";
import { says, whole, words } from "./words";

/** What stands at a moment and does not add up over the year: a level, a ratio, a price, a mean. */
export const STOCK_WORDS = words(
  String.raw`diện tích|chiều dài|công suất|dân số|lao động|việc làm|tỷ lệ|tỷ trọng|số hộ|số xã|số chợ|số cụm|cụm công nghiệp|siêu thị|tồn kho|dư nợ|hiện có|cuối kỳ|bình quân|năng suất|đơn giá|giá bán|giá mua|population|employment`,
  {
    vi: ["Diện tích gieo trồng", "Tổng số hộ nghèo", "Dư nợ tín dụng", "Số lao động", "Hàng tồn kho", "Dan so"],
    en: ["Population"],
    not: ["Giá trị sản xuất", "Kim ngạch xuất khẩu", "Sản lượng điện"],
  },
);

/** What a thing is built for or measures, whatever the time: registers of plants, lines and projects tell it. */
export const ATTRIBUTE_WORDS = words(
  String.raw`công suất|dung tích|quy mô|tiết diện|chiều dài|chiều rộng|chiều cao|điện áp|tải trọng|mã lực|thiết kế|cstk|lượng nước xả|tổng mức đầu tư|(?:giá trị )?hợp đồng|capacity`,
  {
    vi: [
      "Công suất lắp máy",
      "Dung tích hồ chứa",
      "Quy mô tổng vốn dự kiến",
      "Tiết diện dây",
      "Chieu dai tuyen",
      "Dung tích thiết kế",
      "Lượng nước xả bình quân",
      "Tổng mức đầu tư",
    ],
    en: ["Installed capacity"],
    not: ["Sản lượng", "Doanh thu", "Diện tích gieo trồng"],
  },
);

/** Dimensions of what stands rather than flows. */
const STOCK_DIMENSIONS: ReadonlySet<string> = new Set(["area", "length", "power", "percent"]);

/** Things that are there and are counted, not made: people, households, enterprises. */
const STOCK_COUNTS = whole(
  String.raw`(?:(?:nghìn|triệu|1000|1\.000) )?(?:người|hộ|xã|chợ|cụm|cơ sở|điểm|đơn vị|doanh nghiệp|dn|trạm|trường)`,
  { vi: ["Người", "Nghìn người", "DN", "Doanh nghiệp"], not: ["Lượt người", "Dự án", "Vụ"] },
);

/** Cloth, boards and stone are made by the metre and the square metre; land and roads are not measured in them. */
const MADE_BY_METRE = whole(String.raw`(?:.*[\s\d])?(?:m|m2|m²|mét|mét vuông)`, {
  vi: ["1000 m2", "Mét", "Triệu m²"],
  not: ["Km", "Ha", "km2"],
});

/** Whether what is measured in the unit stands at a moment rather than adding up over the year. */
export function isStockUnit(unit: Unit | null): boolean {
  return (
    unit !== null &&
    ((STOCK_DIMENSIONS.has(unit.dimension) && !says(MADE_BY_METRE, unit.text)) ||
      says(STOCK_COUNTS, unit.base) ||
      says(STOCK_COUNTS, unit.text))
  );
}
