import { written, whole } from "./words";

/** Headers of the column that says who gives a row's figures, as whole labels. */
export const GIVER_HEADER = whole(
  String.raw`(?:tên )?(?:đơn vị|cơ quan|nơi|bộ phận|phòng)(?: chịu trách nhiệm)? (?:báo cáo|cung cấp|gửi|phụ trách|theo dõi|tổng hợp|chủ trì)(?: số liệu)?|nguồn cung cấp(?: số liệu)?|reporting (?:unit|office|body)|reported by|provided by`,
  {
    vi: ["Đơn vị báo cáo", "Cơ quan cung cấp số liệu", "Đơn vị phụ trách", "Phòng theo dõi"],
    en: ["Reporting unit", "Reported by"],
    not: ["Đơn vị tính", "Đơn vị", "Báo cáo", "Nguồn"],
  },
);

/** A line of a form's frame that says who gives all its figures. */
export const GIVER_LINE = written(String.raw`^\s*(?:đơn vị|cơ quan) (?:báo cáo|gửi|cung cấp)\s*:\s*(?=[^\s.…_])`, {
  vi: ["Đơn vị báo cáo: UBND huyện Chư Sê", "Cơ quan gửi: Cục Thống kê"],
  not: ["Đơn vị báo cáo", "Đơn vị báo cáo: ……", "Đơn vị tính: tấn"],
});
