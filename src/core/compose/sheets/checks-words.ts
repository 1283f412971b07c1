import type { Bilingual } from "../../model/message";

/** What stands on the sheet of checks beside what it lists. */
export const CHECKS_WORDS = {
  sheet: { vi: "Kiểm tra số liệu", en: "Checks" },
  none: { vi: "Các số kiểm tra được đều khớp.", en: "All figures that could be checked agree." },
  nothing: { vi: "Chưa có số nào kiểm tra được.", en: "No figure could be checked." },
  counts: {
    vi: "{error} không khớp · {warning} cần xem lại · {information} lưu ý · {movement} biến động đáng chú ý",
    en: "{error} disagree · {warning} to look at · {information} notes · {movement} notable movements",
  },
  sources: { vi: "Nguồn của các chỉ tiêu ở trang Tổng hợp", en: "Where the figures of the summary come from" },
  unchecked: { vi: "Những gì không kiểm tra được và vì sao", en: "What could not be checked, and why" },
  andMore: { vi: "và {count} phép kiểm tra khác", en: "and {count} other checks" },
  crashed: { vi: "Quy tắc gặp sự cố nên chưa kiểm tra.", en: "The rule broke down, so nothing was checked." },
  unwritten: { vi: "Những gì không ghi vào trang tính và vì sao", en: "What was not written on the sheets, and why" },
  switchedOff: { vi: "Nội dung đã tắt nên không kiểm tra", en: "Switched off, so not checked" },
  thresholds: { vi: "Ngưỡng đang dùng", en: "Thresholds in use" },
  pace: {
    vi: "Tiến độ kế hoạch (tỷ lệ hoàn thành ÷ phần thời gian đã qua): {low} đến {high}",
    en: "Pace (attainment ÷ share of the year gone): {low} to {high}",
  },
  swing: {
    vi:
      "Biến động giữa các ngành: |z| trên {score} (từ {many} ngành: {manyScore}) và cách trung vị ít " +
      "nhất {points} điểm phần trăm",
    en: "Swing among sectors: |z| above {score} (from {many} sectors: {manyScore}) and at least {points} points from the median",
  },
  version: { vi: "Soát Số, phiên bản {version}", en: "Soát Số, version {version}" },
  explained: { vi: "Đã giải thích: {note}", en: "Explained: {note}" },
  ignored: { vi: "Những gì đã bỏ qua, theo yêu cầu", en: "What was set aside on request" },
  reason: { vi: "{finding} Lý do bỏ qua: {reason}", en: "{finding} Set aside because: {reason}" },
  explain: { vi: "Nếu đúng, ghi lý do để đưa vào báo cáo.", en: "If it is right, note the reason for the report." },
} as const satisfies Readonly<Record<string, Bilingual>>;
