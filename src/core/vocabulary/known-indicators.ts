import type { Words } from "./words";
import { whole } from "./words";

/** An indicator that reports always name, and what it is called in English. */
export interface KnownIndicator {
  readonly key: string;
  readonly pattern: Words;
  /** Null where its labels name several things, which no one name is true of. */
  readonly english: string | null;
}

/** The indicators that reports name, the surest pattern first. */
export const KNOWN_INDICATORS: readonly KnownIndicator[] = [
  {
    key: "iip",
    pattern: whole(
      String.raw`(?:chỉ số sản xuất(?: ngành)? công nghiệp|chỉ số iip|iip|toàn ngành công nghiệp|toàn ngành)(?: theo .*)?`,
      { vi: ["Chỉ số sản xuất công nghiệp", "IIP", "Toàn ngành"], not: ["Toàn tỉnh", "Chỉ số giá"] },
    ),
    english: "Industrial production",
  },
  {
    key: "gross-output",
    pattern: whole(String.raw`giá trị sản xuất(?: ngành)? công nghiệp(?: \(.*\)| theo giá .*)?`, {
      vi: ["Giá trị sản xuất công nghiệp (giá so sánh 2010)"],
      not: ["Giá trị sản xuất nông nghiệp"],
    }),
    english: "Gross industrial output",
  },
  {
    key: "retail",
    pattern: whole(
      String.raw`tổng mức (?:bán lẻ(?: hàng hóa)?|hàng hóa bán lẻ)(?: và (?:doanh thu )?dịch vụ(?: tiêu dùng)?)?(?: theo giá .*)?`,
      { vi: ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"], not: ["Bán lẻ hàng hóa"] },
    ),
    english: "Retail turnover",
  },
  {
    key: "exports",
    pattern: whole(
      String.raw`(?:tổng )?(?:kim ngạch|trị giá|giá trị)(?: hàng hóa)? xuất khẩu(?: hàng hóa)?|hàng hóa xuất khẩu|xuất khẩu(?: hàng hóa)?`,
      { vi: ["Kim ngạch xuất khẩu", "Hàng hóa xuất khẩu"], not: ["Xuất khẩu gạo", "Nhập khẩu"] },
    ),
    english: "Export turnover",
  },
  {
    key: "imports",
    pattern: whole(
      String.raw`(?:tổng )?(?:kim ngạch|trị giá|giá trị)(?: hàng hóa)? nhập khẩu(?: hàng hóa)?|hàng hóa nhập khẩu|nhập khẩu(?: hàng hóa)?`,
      { vi: ["Kim ngạch nhập khẩu", "Nhập khẩu"], not: ["Nhập khẩu xăng dầu"] },
    ),
    english: "Import turnover",
  },
  {
    key: "consumer-prices",
    pattern: whole("chỉ số giá tiêu dùng", { vi: ["Chỉ số giá tiêu dùng"], not: ["Chỉ số giá vàng"] }),
    english: "The consumer price index",
  },
  {
    key: "gold",
    pattern: whole("chỉ số giá vàng", { vi: ["Chỉ số giá vàng"] }),
    english: "The gold price index",
  },
  {
    key: "dollar",
    pattern: whole("chỉ số giá đô la mỹ", { vi: ["Chỉ số giá đô la Mỹ"] }),
    english: "The US dollar price index",
  },
  {
    key: "mining",
    pattern: whole("(?:ngành )?(?:công nghiệp )?khai khoáng", {
      vi: ["Khai khoáng", "Công nghiệp khai khoáng"],
      not: ["Khai khoáng khác"],
    }),
    english: "Mining",
  },
  {
    key: "manufacturing",
    pattern: whole("(?:ngành )?công nghiệp chế biến, chế tạo", { vi: ["Công nghiệp chế biến, chế tạo"] }),
    english: "Manufacturing",
  },
  {
    key: "electricity",
    pattern: whole(String.raw`(?:ngành )?sản xuất và phân phối điện(?:,.*)?`, {
      vi: ["Sản xuất và phân phối điện, khí đốt"],
    }),
    english: "Electricity supply",
  },
  {
    key: "water",
    pattern: whole("(?:ngành )?cung cấp nước.*", { vi: ["Cung cấp nước; xử lý rác thải, nước thải"] }),
    english: "Water supply and waste treatment",
  },
  {
    key: "value-added",
    pattern: whole(
      String.raw`(?:giá trị (?:tăng thêm|gia tăng)|va)(?: (?:ngành|khu vực))*(?: công nghiệp)(?: \(.*\)| theo giá .*)?`,
      { vi: ["Giá trị tăng thêm ngành công nghiệp (giá so sánh 2010)"], not: ["Giá trị tăng thêm ngành nông nghiệp"] },
    ),
    english: "Value added of industry",
  },
  {
    key: "electricity-made",
    pattern: whole(
      String.raw`(?:sản lượng )?điện (?:sản xuất|phát ra)|sản lượng điện(?: (?:sản xuất|phát))?|điện phát(?: ra)?`,
      { vi: ["Sản lượng điện sản xuất", "Điện sản xuất", "Điện phát"], not: ["Sản xuất và phân phối điện"] },
    ),
    english: "Electricity generated",
  },
  {
    key: "electricity-sold",
    pattern: whole(String.raw`(?:sản lượng )?điện (?:thương phẩm|tiêu thụ)`, {
      vi: ["Điện thương phẩm", "Sản lượng điện thương phẩm"],
      not: ["Điện sản xuất"],
    }),
    english: "Electricity sold",
  },
  {
    key: "clusters",
    pattern: whole(
      String.raw`(?:tổng )?(?:số|số lượng|số dự án(?: đầu tư)?(?: vào| trong| tại)?|tỷ lệ lấp đầy(?: các)?|diện tích(?: các)?)?(?: các)? ?(?:cụm công nghiệp|ccn)(?: (?:đã|đang) .*)?`,
      {
        vi: ["Số cụm công nghiệp", "Tỷ lệ lấp đầy cụm công nghiệp", "Số CCN đã thành lập"],
        not: ["Khu công nghiệp"],
      },
    ),
    english: null,
  },
  {
    key: "trade-balance",
    pattern: whole(String.raw`cán cân thương mại(?: hàng hóa)?`, {
      vi: ["Cán cân thương mại"],
      not: ["Cán cân thanh toán"],
    }),
    english: "The trade balance",
  },
  {
    key: "trade-balance",
    pattern: whole(String.raw`(?:giá trị )?(?:xuất|nhập) siêu(?: ?\(.*\))?|cân đối xuất,? nhập khẩu`, {
      vi: ["Xuất siêu", "Nhập siêu (-)"],
      not: ["Siêu thị"],
    }),
    english: null,
  },
  {
    key: "inspections",
    pattern: whole(String.raw`(?:tổng )?số (?:vụ|lượt) (?:việc )?(?:đã )?(?:thanh tra, |thanh tra )?kiểm tra`, {
      vi: ["Số vụ kiểm tra", "Tổng số vụ đã kiểm tra"],
      not: ["Số vụ vi phạm", "Kiểm tra"],
    }),
    english: "Market inspections",
  },
  {
    key: "violations",
    pattern: whole(String.raw`(?:tổng )?số vụ (?:việc )?(?:(?:phát hiện|xử lý) )*(?:vi phạm|xử lý)`, {
      vi: ["Số vụ vi phạm", "Số vụ xử lý"],
      not: ["Số vụ tai nạn"],
    }),
    english: "Violations",
  },
  {
    key: "fines",
    pattern: whole(String.raw`(?:tổng )?(?:số )?tiền (?:xử )?phạt(?: (?:vi phạm )?hành chính)?`, {
      vi: ["Số tiền phạt", "Tiền xử phạt vi phạm hành chính"],
      not: ["Thu nộp ngân sách"],
    }),
    english: "Fines",
  },
  {
    key: "online-trade",
    pattern: whole(String.raw`(?:doanh (?:thu|số) )?thương mại điện tử(?: .*)?|doanh thu bán hàng trực tuyến`, {
      vi: ["Doanh thu thương mại điện tử", "Thương mại điện tử bán lẻ"],
      not: ["Sản phẩm điện tử"],
    }),
    english: "Online retail",
  },
  {
    key: "main-products",
    pattern: whole(
      String.raw`(?:sản lượng )?(?:(?:một số|các) )?sản phẩm(?: công nghiệp)? (?:chủ yếu|chủ lực)(?: của ngành công nghiệp)?`,
      { vi: ["Một số sản phẩm công nghiệp chủ yếu", "Sản phẩm chủ yếu"], not: ["Sản phẩm gỗ", "Mặt hàng chủ yếu"] },
    ),
    english: "Main products",
  },
];
