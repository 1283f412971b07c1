import type { Comparison } from "../model/comparison";
import { shortPeriodName } from "../model/period-name";
import type { MeasureForm, TableModel } from "../model/table";
import type { Bilingual } from "../model/text";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function withForm(words: Bilingual, change: Bilingual, form: MeasureForm): Bilingual {
  switch (form) {
    case "index":
      return { vi: `${words.vi} (%)`, en: `${words.en} (%)` };
    case "change":
      return { vi: `${change.vi} (%)`, en: `${change.en} (%)` };
    case "fraction":
      return { vi: `${words.vi} (lần)`, en: `${words.en} (ratio)` };
  }
}

/** The quantity a column is for, where the table tells volume from value. */
function quantityWords(comparison: Comparison): Bilingual {
  switch (comparison.current.quantity) {
    case "volume":
      return { vi: "Lượng: ", en: "Volume: " };
    case "value":
      return { vi: "Trị giá: ", en: "Value: " };
    case "price":
      return { vi: "Giá: ", en: "Price: " };
    case null:
      return { vi: "", en: "" };
  }
}

/** "So với cùng kỳ (%)", with the period and the quantity before it where the table has several such columns. */
export function headerWords(comparison: Comparison, form: MeasureForm, many: boolean, words: Bilingual, change: Bilingual = words): Bilingual {
  return amongOthers(comparison, many, withForm(words, change, form));
}

/** A header as it is, or with the period and the quantity before it where the table has several such columns. */
export function amongOthers(comparison: Comparison, many: boolean, header: Bilingual): Bilingual {
  if (!many) return header;
  const [period, quantity] = [shortPeriodName(comparison.period), quantityWords(comparison)];
  return { vi: `${quantity.vi}${period.vi} ${lowerFirst(header.vi)}`, en: `${quantity.en}${period.en} ${lowerFirst(header.en)}` };
}

/** The plan in its own column's words: what tells "Trung ương giao" from "HĐND giao"; null when the table has only one plan for the year. */
export function planWords(table: TableModel, comparison: Comparison): string | null {
  const plans = table.columns.filter((c) => c.role === "value" && c.scenario === "plan" && c.quantity === comparison.base.quantity);
  if (plans.length < 2) return null;
  const words = [...new Set(comparison.base.header.map((part) => part.trim()).filter((part) => part !== "" && !/^[\dA-Z]\d?(\s*=.*)?$/.test(part)))].join(" ");
  return words === "" ? null : words;
}
