import { whole, words } from "./words";

/** Headers of the columns that lead a row, as whole labels. */
export const STUB_HEADERS = {
  ordinal: whole(String.raw`stt|tt|số tt|số thứ tự|thứ tự|no\.?|#`, {
    vi: ["STT", "TT", "Số thứ tự"],
    en: ["No."],
    not: ["Chỉ tiêu"],
  }),
  code: whole(
    String.raw`mã|mã số|mã sp|mã hs|mã ngành|mã hàng|mã chỉ tiêu|mã sản phẩm|mã vsic|mã số thuế|mst|hạng(?! mục)(?: .{1,15})?|số (?:gcn|quyết định|qđ|gp).*|id(?: .{1,25})?|code|hs code|mã .{1,20}`,
    {
      vi: ["Mã số", "Mã HS", "ID", "Ma so", "Hạng chợ", "Số GCN ĐKĐT"],
      en: ["Code"],
      not: ["Máy móc", "Số doanh nghiệp", "Hạng mục"],
    },
  ),
  unit: whole(String.raw`đvt|đơn vị(?: tính)?|đv tính|đv|dvt|đơn vị đo|unit|units|unit of measure`, {
    vi: ["ĐVT", "Đơn vị tính", "Don vi tinh"],
    en: ["Unit"],
    not: ["Đơn vị báo cáo"],
  }),
  label: whole(
    String.raw`(?:tên )?(?:các )?(?:chỉ tiêu|chi tiêu)(?: chủ yếu)?|tên (?!chủ đầu tư|người|giao dịch|viết tắt|tiếng).{2,30}|loại (?!i{1,3}\b)\p{L}{2,}(?: \p{L}+){0,3}|tên, địa điểm.*|mặt hàng(?: chủ yếu)?|sản phẩm(?: chủ yếu)?|ngành(?: kinh tế| công nghiệp| hàng)?|nhóm hàng|nội dung|danh mục|diễn giải|loại hình|thị trường(?: chủ yếu)?|quốc gia|nước|địa phương|địa bàn|tỉnh(?:, thành phố)?|(?:quận|xã)[/, ]{1,2}(?:huyện|phường)(?:[/, ].{1,12})?|huyện|tháng|kỳ|quý|thời gian|năm|doanh nghiệp|chợ|indicators?|items?|region|province|country|product|year|month|chỉ số ngành\\tháng|phân tổ|khu vực|hạng mục`,
    {
      vi: [
        "Chỉ tiêu",
        "Tên hàng hóa",
        "Tên loại hàng hóa",
        "Loại đường dây",
        "Quận/huyện",
        "Mặt hàng chủ yếu",
        "Tháng",
      ],
      en: ["Indicator", "Country"],
      not: ["Tháng 6", "Thực hiện", "Tên chủ đầu tư", "Loại 1", "Loại III"],
    },
  ),
  note: whole(
    String.raw`ghi chú|nguồn|nguồn số liệu|địa chỉ|địa điểm.*|hướng tuyến.*|ngày (?:cấp|hết hạn|ban hành|ký|khởi công|hoàn thành)|chủ đầu tư|hiện trạng.*|người liên hệ|điện thoại|số điện thoại|email|ngành nghề.*|note|notes|remarks?|source|nhận xét|đánh giá|nguyên nhân|giải pháp`,
    {
      vi: ["Ghi chú", "Hiện trạng đầu tư hạ tầng", "Ngày hết hạn", "Địa điểm quy hoạch", "Nguyên nhân"],
      en: ["Notes"],
      not: ["Nguồn vốn"],
    },
  ),
} as const;

/** Documents and undertakings, which no figure is for. */
export const NOTE_WORDS = words(
  String.raw`phương án|quy trình|quan trắc|kiểm định|lắp đặt|phê duyệt|tình trạng|hồ sơ|bản đồ|ghi chú|quyết định|giấy phép số|ngày cấp|bảo trì|cơ sở dữ liệu|báo cáo (?:đánh giá|hiện trạng|an toàn)|tờ khai|đăng ký an toàn`,
  { vi: ["Phương án PCCC", "Quyết định phê duyệt", "Ngày cấp"], not: ["Lượng", "Trị giá"] },
);

/** A column of the years in which something happened, which are no figures: "Năm vận hành". */
export const YEAR_OF_EVENT = words(String.raw`năm \p{L}.*|thời gian \p{L}.*|year of .*`, {
  vi: ["Năm vận hành", "Năm thành lập", "Thời gian hoàn thành"],
  en: ["Year of opening"],
  not: ["Năm 2024", "Kế hoạch năm"],
});

/** Words that a label column may be headed with though it is a list's further word in another table. */
export const INDICATORS = whole(
  String.raw`(?:tên |các )*(?:chỉ tiêu|chi tiêu)(?: chủ yếu)?|nội dung|indicators?|items?`,
  {
    vi: ["Chỉ tiêu", "Tên chỉ tiêu", "Các chỉ tiêu chủ yếu", "Nội dung"],
    en: ["Indicators", "Item"],
    not: ["Mặt hàng", "Chi tiết"],
  },
);

/** Columns that say something only where it occurred: adjustments, additions, remarks. */
export const OCCASIONAL = words(String.raw`điều chỉnh|bổ sung|tăng thêm|phát sinh|ghi chú`, {
  vi: ["Điều chỉnh", "Vốn bổ sung", "Phát sinh trong kỳ"],
  not: ["Thực hiện", "Kế hoạch"],
});
