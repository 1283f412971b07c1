import { opening, words } from "./words";

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

/** One place by its kind: "Huyện Chư Sê", "TP. Pleiku". */
export const NAMED_PLACE = opening(
  String.raw`(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tp|tx|tt|đặc khu)\.? (?!hội)\p{L}+`,
  {
    vi: ["Huyện Chư Sê", "- Xã Ia Pa", "TP. Pleiku", "Thị xã An Khê"],
    not: ["Xã hội hóa", "Thành phố", "Nông nghiệp"],
  },
);

/** A title that says its table is divided by place. */
export const PLACES_TITLE = words(
  String.raw`(?:theo|phân theo|chia theo|các|từng) (?:địa phương|địa bàn|huyện|xã|tỉnh|đơn vị hành chính)`,
  {
    vi: ["Diện tích lúa phân theo địa phương", "Sản lượng theo huyện", "Thu ngân sách các xã, phường"],
    not: ["Xuất khẩu theo thị trường", "Trên địa bàn tỉnh"],
  },
);
