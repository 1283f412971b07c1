import type { Words } from "./words";
import { grammar, matches, reading, whole } from "./words";

const named = (pattern: string, english: string, vi: readonly string[], not: readonly string[]) =>
  [whole(pattern, { vi, not }), english] as const;

/** Goods, groups of goods and kinds of owners that tables list, and what they are called in English. */
const NAMES: readonly (readonly [Words, string])[] = [
  named("cà phê", "coffee", ["Cà phê"], ["Cà phê rang"]),
  named("(?:hạt )?tiêu", "pepper", ["Hạt tiêu"], ["Chỉ tiêu"]),
  named("(?:mủ )?cao su", "rubber", ["Cao su", "Mủ cao su"], ["Sản phẩm từ cao su"]),
  named("sản phẩm (?:từ|bằng) cao su", "rubber products", ["Sản phẩm từ cao su"], ["Cao su"]),
  named("gạo", "rice", ["Gạo"], ["Gạo tẻ"]),
  named("chè", "tea", ["Chè"], ["Chè khô"]),
  named("(?:hạt )?điều(?: nhân)?|hạt điều nhân", "cashew nuts", ["Hạt điều", "Hạt điều nhân"], ["Điều hòa"]),
  named("(?:hàng )?rau(?:,)? quả", "fruit and vegetables", ["Rau quả"], ["Rau"]),
  named("(?:hàng )?(?:thủy sản|hải sản)", "seafood", ["Thủy sản", "Hải sản"], ["Nuôi trồng thủy sản"]),
  named("sắn và (?:các )?sản phẩm (?:của|từ) sắn", "cassava and its products", ["Sắn và sản phẩm của sắn"], ["Sắn"]),
  named("tinh bột(?: sắn| mì)?", "starch", ["Tinh bột sắn"], ["Bột"]),
  named("đường(?: tinh luyện| tinh chế| kính)?", "sugar", ["Đường tinh luyện"], ["Đường sắt"]),
  named("(?:gỗ và )?sản phẩm gỗ|gỗ và (?:các )?sản phẩm (?:từ )?gỗ", "wood products", ["Sản phẩm gỗ"], ["Gỗ dăm"]),
  named("(?:hàng )?dệt(?:,)? may", "textiles and garments", ["Dệt, may", "Hàng dệt may"], ["May mặc"]),
  named("giày(?:,)? dép(?: các loại)?", "footwear", ["Giày dép"], ["Giày thể thao"]),
  named("điện thoại(?: các loại)? và linh kiện", "telephones and parts", ["Điện thoại và linh kiện"], ["Điện thoại"]),
  named(
    "(?:hàng )?điện tử, máy tính và linh kiện",
    "electronics, computers and parts",
    ["Điện tử, máy tính và linh kiện"],
    ["Điện tử"],
  ),
  named(
    "máy(?: móc)?(?:,)? thiết bị(?:,)? dụng cụ(?:,)?(?: và)? phụ tùng(?: khác)?",
    "machinery and equipment",
    ["Máy móc thiết bị, dụng cụ phụ tùng"],
    ["Máy ảnh"],
  ),
  named("dầu thô", "crude oil", ["Dầu thô"], ["Dầu diesel"]),
  named("xăng(?:,)? dầu(?: các loại)?", "petroleum products", ["Xăng dầu"], ["Xăng"]),
  named("sắt(?:,)? thép(?: các loại)?", "iron and steel", ["Sắt thép"], ["Thép"]),
  named("vải(?: các loại)?", "fabrics", ["Vải"], ["Vải thiều"]),
  named("hóa chất", "chemicals", ["Hóa chất"], ["Sản phẩm hóa chất"]),
  named(
    "bán lẻ hàng hóa|doanh thu bán lẻ(?: hàng hóa)?",
    "retail sales of goods",
    ["Bán lẻ hàng hóa"],
    ["Tổng mức bán lẻ"],
  ),
  named(
    "(?:doanh thu )?dịch vụ lưu trú(?:,)? (?:và )?ăn uống|(?:doanh thu )?lưu trú, ăn uống",
    "accommodation and food services",
    ["Dịch vụ lưu trú, ăn uống"],
    ["Dịch vụ lưu trú"],
  ),
  named("(?:doanh thu )?(?:dịch vụ )?du lịch lữ hành", "travel services", ["Du lịch lữ hành"], ["Du lịch"]),
  named("(?:doanh thu )?(?:các )?dịch vụ khác", "other services", ["Dịch vụ khác"], ["Hàng hóa và dịch vụ khác"]),
  named("hàng ăn và dịch vụ ăn uống", "food and catering", ["Hàng ăn và dịch vụ ăn uống"], ["Hàng ăn"]),
  named("đồ uống và thuốc lá", "beverages and tobacco", ["Đồ uống và thuốc lá"], ["Đồ uống"]),
  named(
    "may mặc, (?:giày dép|mũ nón) và (?:mũ nón|giày dép)",
    "clothing and footwear",
    ["May mặc, mũ nón và giày dép"],
    ["May mặc"],
  ),
  named("nhà ở và vật liệu xây dựng", "housing and building materials", ["Nhà ở và vật liệu xây dựng"], ["Nhà ở"]),
  named("thiết bị và đồ dùng gia đình", "household equipment", ["Thiết bị và đồ dùng gia đình"], ["Thiết bị"]),
  named("thuốc và dịch vụ y tế|dược phẩm, y tế", "medicines and health services", ["Thuốc và dịch vụ y tế"], ["Thuốc"]),
  named("giao thông", "transport", ["Giao thông"], ["Giao thông vận tải"]),
  named("bưu chính(?:,)? viễn thông", "post and telecommunications", ["Bưu chính viễn thông"], ["Bưu chính"]),
  named("giáo dục", "education", ["Giáo dục"], ["Dịch vụ giáo dục"]),
  named("văn hóa, giải trí và du lịch", "culture, leisure and tourism", ["Văn hóa, giải trí và du lịch"], ["Văn hóa"]),
  named(
    "(?:hàng hóa|đồ dùng) và dịch vụ khác",
    "other goods and services",
    ["Hàng hóa và dịch vụ khác"],
    ["Dịch vụ khác"],
  ),
  named(
    "(?:khu vực )?(?:kinh tế )?có vốn đầu tư (?:trực tiếp )?nước ngoài|khu vực có vốn đầu tư nn|khu vực fdi",
    "foreign-invested enterprises",
    ["Khu vực có vốn đầu tư nước ngoài"],
    ["Đầu tư nước ngoài"],
  ),
  named("khu vực kinh tế trong nước", "domestic enterprises", ["Khu vực kinh tế trong nước"], ["Trong nước"]),
  named(
    "khu vực (?:doanh nghiệp |kinh tế )?nhà nước",
    "the State sector",
    ["Khu vực doanh nghiệp Nhà nước"],
    ["Nhà nước"],
  ),
  named("khu vực (?:kinh tế )?ngoài nhà nước", "the non-State sector", ["Khu vực ngoài Nhà nước"], ["Ngoài Nhà nước"]),
  named("tổng số", "the total", ["Tổng số"], ["Tổng"]),
];

const LETTERS = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;

/** What a label is called in English; one that has no settled name is quoted as it is. */
export const englishName = grammar(
  (label: string): string => {
    const normal = reading(label);
    const known = NAMES.find(([pattern]) => matches(pattern, normal))?.[1];
    if (known !== undefined) return known.charAt(0).toUpperCase() + known.slice(1);
    return LETTERS.test(label.normalize("NFC")) ? `“${label}”` : label;
  },
  {
    vi: [
      ["Cà phê", "Coffee"],
      ["Ván ép từ gỗ", "“Ván ép từ gỗ”"],
      ["Gia Lai", "Gia Lai"],
    ],
    en: [["Wheat", "Wheat"]],
  },
);
