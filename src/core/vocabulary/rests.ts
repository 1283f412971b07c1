import { ending, whole, words } from "./words";

/** The part that makes a list complete, by its last word or with what it is left out of. */
export const REST_LABEL = words(
  String.raw`(?:hàng|hàng hóa|mặt hàng|sản phẩm|loại|ngành|nhóm|dịch vụ|nước|thị trường)?(?: hóa)? ?khác|còn lại|others?|lainnya`,
  { vi: ["Hàng khác", "Các nước khác thuộc châu Âu", "Còn lại"], en: ["Others", "Other goods"], not: ["Khách"] },
);

/** A label that ends in what is left: its list names everything. */
export const REST_ENDING = ending(String.raw`(?:khác|còn lại|others?)(?: ?\(.*\))?`, {
  vi: ["Hàng hóa khác", "Khai khoáng khác", "Các thị trường còn lại"],
  en: ["Others", "All other"],
  not: ["Khác biệt", "Lượt khách"],
});

/**
 * What is left when the others are named, by a word for anything: what is in it changes from year to year; "khai
 * khoáng khác" is a branch that does not.
 */
export const RESIDUAL = whole(
  String.raw`khác|(?:một số|các|những|nước|hàng|hàng hóa|mặt hàng|sản phẩm|ngành|loại|khoản|nguồn|dịch vụ|hoạt động dịch vụ)(?=[\s,]).*\skhác(?: thuộc .*)?|others?`,
  {
    vi: ["Khác", "Hàng hóa khác", "Các nước khác thuộc châu Á"],
    en: ["Other", "Others"],
    not: ["Khai khoáng khác", "Hàng khô"],
  },
);
