import { words } from "./words";

/** A province, or the department of one: whose figures a sheet gives. */
export const PROVINCE = words(String.raw`tỉnh|thành phố|sở công thương`, {
  vi: ["UBND TỈNH GIA LAI", "Sở Công Thương", "thành phố Đà Nẵng", "UBND TINH GIA LAI"],
  not: ["Cả nước", "Bộ Công Thương"],
});

/** A list of places, or one of them, which other tones make another place: "Tân Hòa", "Tân Hóa". */
export const PLACE_LIST = words(
  String.raw`địa bàn|địa phương|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|thị trường|quốc gia|nước|chợ|đơn vị`,
  {
    vi: ["Địa bàn", "Xã Tân Hòa", "Phường Diên Hồng", "Tên xã", "Thị trường", "UBND huyện Chư Sê"],
    not: ["Chỉ tiêu", "Mặt hàng", "Sản phẩm"],
  },
);
