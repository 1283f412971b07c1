import { words } from "./words";

/** A province, or the department of one: whose figures a sheet gives. */
export const PROVINCE = words(String.raw`tỉnh|thành phố|sở công thương`, {
  vi: ["UBND TỈNH GIA LAI", "Sở Công Thương", "thành phố Đà Nẵng", "UBND TINH GIA LAI"],
  not: ["Cả nước", "Bộ Công Thương"],
});
