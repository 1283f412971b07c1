import { words } from "./words";

/** Who publishes official figures, as a sheet's head names it. */
export const STATISTICS_OFFICE = words(
  String.raw`(?:tổng cục|chi cục|cục|phòng|cơ quan) thống kê|(?:national|general|provincial|district) statistics office`,
  {
    vi: ["CỤC THỐNG KÊ TỈNH GIA LAI", "Tổng cục Thống kê", "Chi cục Thống kê khu vực"],
    en: ["National Statistics Office"],
    not: ["Sở Công Thương", "Báo cáo thống kê", "Biểu thống kê"],
  },
);

/** A line that says where figures were taken from: whoever it names need not have made the sheet. */
export const TAKEN_FROM = words(String.raw`nguồn|theo số liệu|số liệu của|kính gửi|nơi nhận|đơn vị nhận|source`, {
  vi: ["Nguồn: Cục Thống kê", "Kính gửi: Cục Thống kê tỉnh", "Đơn vị nhận báo cáo: Cục Thống kê"],
  en: ["Source: GSO"],
  not: ["CỤC THỐNG KÊ TỈNH GIA LAI"],
});
