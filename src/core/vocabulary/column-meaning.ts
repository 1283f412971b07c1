import type { ColumnMeaning } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import { headsCounts } from "./counts";
import { PER_UNIT, RATIO_WORDS, SIGNED_WORDS, PROFIT_WORDS, WEIGHT } from "./figure-kinds";
import { CHANGE_WORDS } from "./measures";
import { opensPartialList } from "./of-which";
import { CUMULATIVE_WORDS, SPAN_WORDS } from "./period-roles";
import { priceBaseYear, pricesIn } from "./price-bases";
import { STOCK_WORDS, isStockUnit } from "./stocks";
import { OCCASIONAL } from "./stub-headers";
import { detailWords } from "./titles";
import { matches, reading } from "./words";

/** What the words of a column's header, as written, and its unit say of its figures. */
export function columnMeaning(header: readonly string[], unit: Unit | null): ColumnMeaning {
  const text = header.join(" ");
  const label = reading(text);
  return {
    accumulation: isStockUnit(unit) || matches(STOCK_WORDS, label) ? "stock" : "flow",
    isRatio:
      (unit !== null && (unit.dimension === "percent" || unit.text.includes("/"))) ||
      matches(RATIO_WORDS, label) ||
      matches(PER_UNIT, label),
    isWeight: matches(WEIGHT, label),
    isOccasional: matches(OCCASIONAL, label),
    isOfWhich: header.some((part) => opensPartialList(reading(part))),
    isSigned: matches(SIGNED_WORDS, label) || matches(PROFIT_WORDS, label),
    isCount: unit === null && headsCounts(header),
    isChange: header.some((part) => matches(CHANGE_WORDS, reading(part))),
    namesSpan: /\d/.test(label) || matches(SPAN_WORDS, label),
    isRunning: matches(CUMULATIVE_WORDS, label),
    prices: pricesIn(text),
    priceBase: priceBaseYear(text),
    details: detailWords(text),
  };
}
