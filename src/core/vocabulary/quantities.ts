import type { Quantity } from "../model/tables/table";
import { grammar, matches, without, words, written } from "./words";

/** What is counted: an amount, its value, or a price. */
export const QUANTITY_WORDS = {
  price: words(
    String.raw`^giá(?: \(.*\)| (?:ngày|tuần|kỳ|tháng|quý|năm)(?= |$).*)?$|đơn giá|giá bình quân|đgbq|giá bán|unit price|price`,
    {
      vi: ["Giá (USD/tấn)", "Đơn giá", "Giá bán lẻ", "Giá tháng 5/2024 (đồng)"],
      en: ["Unit price"],
      not: ["Giá trị", "Giá so sánh", "Giá hiện hành"],
    },
  ),
  volume: words(String.raw`(?<!năng |chất )lượng|sản lượng|khối lượng|số lượng|volume|quantity|production|produksi`, {
    vi: ["Lượng (nghìn tấn)", "Sản lượng", "Khối lượng"],
    en: ["Quantity", "Production"],
    not: ["Năng lượng", "Chất lượng", "Trị giá"],
  }),
  value: words(String.raw`trị giá|giá trị|kim ngạch|doanh thu|doanh số|value|turnover|revenue`, {
    vi: ["Trị giá", "Giá trị (triệu USD)", "Kim ngạch", "Doanh thu"],
    en: ["Value", "Turnover"],
    not: ["Lượng", "Giá bán"],
  }),
} as const;

/** A row that names no more than its quantity, or ends in it: "Cà phê - Lượng". */
export const ROW_QUANTITIES = {
  volume: words(String.raw`(?:[-–:(,] ?)?(?:lượng|sản lượng|khối lượng|số lượng)\)?$|^(?:lượng|sản lượng|khối lượng)`, {
    vi: ["Cà phê - Lượng", "Sản lượng", "Cao su (lượng)"],
    not: ["Năng lượng tái tạo", "Trị giá"],
  }),
  value: words(String.raw`(?:[-–:(,] ?)?(?:giá trị|trị giá|kim ngạch)\)?$|^(?:giá trị|trị giá)$`, {
    vi: ["Cà phê - Giá trị", "Trị giá", "Cao su (kim ngạch)"],
    not: ["Giá trị sản xuất công nghiệp", "Kim ngạch xuất khẩu"],
  }),
} as const;

/** What a normalized label says is counted; a price before the value it is a price of. */
export function quantityIn(label: string): Quantity | null {
  if (matches(QUANTITY_WORDS.price, label)) return "price";
  if (matches(QUANTITY_WORDS.value, label)) return "value";
  return matches(QUANTITY_WORDS.volume, label) ? "volume" : null;
}

const QUANTITY_ENDING = written(
  String.raw`\s*[-–:(,]\s*(?:sản lượng|khối lượng|số lượng|lượng|giá trị|trị giá|kim ngạch)\s*\)?\s*$`,
  { vi: ["Cà phê - Lượng", "Cao su (trị giá)"], not: ["Sản lượng", "Năng lượng"] },
);

/** What goods are called, without the quantity their label ends in: "Cà phê - Giá trị" is of coffee. */
export const goodsName = grammar((label: string): string => without(QUANTITY_ENDING, label.normalize("NFC")), {
  vi: [
    ["Cà phê - Giá trị", "Cà phê"],
    ["Cao su (lượng)", "Cao su"],
    ["Cà phê", "Cà phê"],
  ],
});
