import { words } from "./words";

/** What is counted: an amount, its value, or a price. */
export const QUANTITY_WORDS = {
  price: words(String.raw`^giá(?: \(.*\))?$|đơn giá|giá bình quân|đgbq|giá bán|unit price|price`),
  volume: words(String.raw`(?<!năng |chất )lượng|sản lượng|khối lượng|số lượng|volume|quantity|production|produksi`),
  value: words(String.raw`trị giá|giá trị|kim ngạch|doanh thu|doanh số|value|turnover|revenue`),
} as const;
