import type { Comparison } from "../model/tables/comparison";
import { shortPeriodName } from "../model/tables/period-name";
import type { ColumnModel, MeasureForm, TableModel } from "../model/tables/table";
import { areOfOneThing } from "../model/tables/table";
import type { Bilingual } from "../model/message";
import { PLAN_OPENING, PLAN_WORD } from "../vocabulary/scenarios";
import { isColumnNumber } from "../vocabulary/column-numbers";
import { match, says } from "../vocabulary/words";

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

/**
 * The words of a new column, with the period and the quantity before them where the table has several such columns
 * (`many`) and the form behind: "So với cùng kỳ (%)". `change` are the words for the change form.
 */
export function headerWords(
  comparison: Comparison,
  form: MeasureForm,
  many: boolean,
  words: Bilingual,
  change: Bilingual = words,
): Bilingual {
  return amongOthers(comparison, many, withForm(words, change, form));
}

/** A header as it is, or with the period and the quantity before it where the table has several such columns. */
export function amongOthers(comparison: Comparison, many: boolean, header: Bilingual): Bilingual {
  if (!many) return header;
  const [period, quantity] = [shortPeriodName(comparison.period), quantityWords(comparison)];
  return {
    vi: `${quantity.vi}${period.vi} ${lowerFirst(header.vi)}`,
    en: `${quantity.en}${period.en} ${lowerFirst(header.en)}`,
  };
}

/**
 * What tells the plan from the table's other plans, in its own column's words ("TW giao" from "HĐND giao"); null when
 * the table has only one plan for the year.
 */
export function planWords(table: TableModel, comparison: Comparison): Bilingual | null {
  const plans = table.columns.filter(
    (c) => c.role === "value" && c.scenario === "plan" && areOfOneThing(c, comparison.base),
  );
  if (plans.length < 2) return null;
  const own = partsOf(comparison.base);
  const telling = own.filter((part) => !plans.every((plan) => partsOf(plan).includes(part)));
  const joined = (telling.length > 0 ? telling : own).join(" ");
  const words = match(PLAN_OPENING, joined) === null ? joined : lowerFirst(joined);
  if (words === "") return null;
  return mentionsPlan(own.join(" ")) && !mentionsPlan(words)
    ? { vi: `kế hoạch ${words}`, en: `plan ${words}` }
    : { vi: words, en: words };
}

/** The words of a header, without column numbers. */
function partsOf(column: ColumnModel): readonly string[] {
  return [...new Set(column.header.map((part) => part.trim()).filter((part) => part !== "" && !isColumnNumber(part)))];
}

const mentionsPlan = (words: string): boolean => says(PLAN_WORD, words);
