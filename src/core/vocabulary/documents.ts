import { words } from "./words";

/** Who wrote a sheet, and to whom. */
export const LETTERHEAD = words(
  String.raw`cộng hòa xã hội chủ nghĩa|độc lập|ubnd|ủy ban nhân dân|sở công thương|sở kế hoạch|sở tài chính|cục thống kê|tổng cục thống kê|chi cục|phòng kinh tế|bộ công thương|kèm theo|ban hành|đơn vị báo cáo|đơn vị nhận|đơn vị gửi|ngày nhận|kỳ báo cáo:`,
);

/** The number of a form, at its head. */
export const FORM_NUMBER = words(
  String.raw`^(?:biểu|biểu mẫu|mẫu|phụ lục|phụ biểu|bảng)(?: số)?:? ?[\divxl][\p{L}\d./-]*|^phụ lục:?|\d+[a-z]?/(?:sct|bct)[-\p{L}\d]*|^(?:biểu|mẫu) số.*`,
);

/** The number of a form that is uploaded to the ministry's system. */
export const UPLOAD_FORM = words(String.raw`\d+[a-z]?\s?/\s?(?:sct-bct|bct-\p{L}+|sct)`);

/** What stands below a table about its figures. */
export const FOOTNOTE = words(
  String.raw`^\(?(?:\*+|\d|[a-c])\)?\)\s*[\p{L}\d].*|^\*+ ?\p{L}.*|^ghi chú|^nguồn|^chú thích|^lưu ý|^chậm nhất|^báo cáo chưa|^note|^notes|^source|^sumber|^quellen?|^quelle|^©|^stand der|^fuente|^\(\*+\).*`,
);

/** Who signs a sheet, and when. */
export const SIGNATURE = words(
  String.raw`người lập(?: biểu)?|lập biểu|giám đốc|thủ trưởng|phó giám đốc|kt\.|tl\.|ký, ghi rõ|ký tên|chủ tịch|trưởng phòng|kế toán trưởng|người kiểm tra|kiểm tra biểu|^(?:[\p{L}. ]{2,30}, ?)?ngày ?[.… ]*\d* ?tháng ?[.… ]*\d* ?năm ?[.… ]*\d*$`,
);
