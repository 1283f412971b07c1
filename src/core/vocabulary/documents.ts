import { whole, words } from "./words";

/** Who wrote a sheet, and to whom. */
export const LETTERHEAD = words(
  String.raw`cộng hòa xã hội chủ nghĩa|độc lập|ubnd|ủy ban nhân dân|sở công thương|sở kế hoạch|sở tài chính|cục thống kê|tổng cục thống kê|chi cục|phòng kinh tế|bộ công thương|kèm theo|ban hành|đơn vị báo cáo(?! *$)|đơn vị nhận|đơn vị gửi|ngày nhận|kỳ báo cáo:`,
  {
    vi: ["UBND TỈNH GIA LAI", "SỞ CÔNG THƯƠNG", "Độc lập - Tự do - Hạnh phúc", "Cục Thống kê", "Đơn vị báo cáo:"],
    not: ["Khai khoáng", "Chỉ tiêu", "Đơn vị báo cáo"],
  },
);

/** The number of a form, at its head. */
export const FORM_NUMBER = words(
  String.raw`^(?:biểu|biểu mẫu|mẫu|phụ lục|phụ biểu|bảng)(?: số)?:? ?[\divxl][\p{L}\d./-]*|^phụ lục:?|\d+[a-z]?/(?:sct|bct)[-\p{L}\d]*|^(?:biểu|mẫu) số.*`,
  { vi: ["Biểu số 01", "Phụ lục II", "Biểu 10/SCT-BCT", "Mẫu số 02A"], not: ["Biểu diễn nghệ thuật", "Xuất khẩu"] },
);

/** The number of a form that is uploaded to the ministry's system. */
export const UPLOAD_FORM = words(String.raw`\d+[a-z]?\s?/\s?(?:sct-bct|bct-\p{L}+|sct)`, {
  vi: ["Biểu 10/SCT-BCT", "01/BCT-KH"],
  not: ["Biểu số 01"],
});

/** What stands below a table about its figures. */
export const FOOTNOTE = words(
  String.raw`^\(?(?:\*+|\d|[a-c])\)?\)\s*[\p{L}\d].*|^\*+ ?\p{L}.*|^ghi chú|^nguồn|^chú thích|^lưu ý|^chậm nhất|^báo cáo chưa|^note|^notes|^source|^sumber|^quellen?|^quelle|^©|^stand der|^fuente|^\(\*+\).*`,
  {
    vi: ["Ghi chú: số sơ bộ", "(*) Không kể dầu thô", "Nguồn: Cục Thống kê", "1) Theo giá hiện hành"],
    en: ["Source: GSO", "Notes"],
    not: ["Khai khoáng", "Tổng số"],
  },
);

/** Who signs a sheet, and when. */
export const SIGNATURE = words(
  String.raw`người lập(?: biểu)?|lập biểu|giám đốc|thủ trưởng|phó giám đốc|kt\.|tl\.|ký, ghi rõ|ký tên|chủ tịch|trưởng phòng|kế toán trưởng|người kiểm tra|kiểm tra biểu|^(?:[\p{L}. ]{2,30}, ?)?ngày ?[.… ]*\d* ?tháng ?[.… ]*\d* ?năm ?[.… ]*\d*$`,
  {
    vi: ["NGƯỜI LẬP BIỂU", "KT. GIÁM ĐỐC", "Gia Lai, ngày 20 tháng 6 năm 2024", "(Ký, ghi rõ họ tên)"],
    not: ["Tháng 6 năm 2024", "Người"],
  },
);

/** Words by which a text that names an office is a header after all. */
export const HEADER_IN_LETTERHEAD = words(String.raw`so với|lũy kế|thực hiện kỳ`, {
  vi: ["Thực hiện kỳ báo cáo: tháng 6", "Lũy kế", "so với cùng kỳ"],
  not: ["Kỳ báo cáo: tháng 6"],
});

/** A date that opens a comparison, and signs nothing: "tháng 6 năm 2024 so với …". */
export const DATED_COMPARISON = words(String.raw`tháng \d+ năm \d{4} so`, {
  vi: ["Ngày 20 tháng 6 năm 2024 so với cùng kỳ"],
  not: ["Ngày 20 tháng 6 năm 2024"],
});

/** A line of a form's frame that says of what period the figures are. */
export const REPORT_PERIOD = words(String.raw`^\(?(?:kỳ|tháng|quý|năm) báo cáo ?:|^kỳ số liệu ?:`, {
  vi: ["Kỳ báo cáo: Quý II/2025 (từ ngày 15/3/2025 đến ngày 14/6/2025)", "Tháng báo cáo: 6/2025"],
  not: ["Đơn vị báo cáo: UBND huyện", "Kỳ báo cáo"],
});

/** A line that says of what day the figures are. */
export const DATED_LINE = words(
  String.raw`(?:cập nhật|tính|số liệu|có|thống kê)(?: [\p{L}]+){0,3} (?:đến|tới)(?: hết)?(?: ngày| tháng)? ?\d[\d/.-]*|(?:đến|tại) (?:thời điểm|ngày) ?\d[\d/.-]*|as of`,
  {
    vi: ["(Cập nhật đến 30/6/2025)", "Số liệu tính đến ngày 15/6/2024", "(Tại thời điểm 31/12/2024)"],
    en: ["(as of 30 June 2025)"],
    not: ["Quyết định số 45/QĐ-UBND", "Tính đến nay"],
  },
);

/** The name of a form's field whose value, in the next cell, says of what time or kind all figures are. */
export const TIME_FIELD = whole(
  String.raw`(?:năm|tháng|quý|kỳ|loại số liệu|year|month|quarter|period|data type)(?: [\p{L} ]{1,30})? ?:?`,
  {
    vi: ["Năm báo cáo:", "Tháng", "Năm nhập biểu mẫu", "Loại số liệu"],
    en: ["Year:", "Month"],
    not: ["Năm 2024", "Chỉ tiêu"],
  },
);
