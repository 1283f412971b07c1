import type { RowMeaning } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import { withoutBullet } from "./bullets";
import { EXHAUSTIVE, NAMELESS_HEADING } from "./divisions";
import { COMPOSITION, INFLATION, SIGNED_WORDS, PROFIT_WORDS } from "./figure-kinds";
import { indexBaseIn } from "./index-bases";
import { quotedLabel } from "./names";
import { OF_WHICH, OF_WHICH_NAMED } from "./of-which";
import { RESIDUAL, REST_ENDING } from "./rests";
import { STOCK_WORDS, isStockUnit } from "./stocks";
import { BARE_TOTAL, TOTAL_OPENING } from "./totals";
import { matches, reading } from "./words";

function totalIn(label: string, name: string): RowMeaning["total"] {
  if (matches(BARE_TOTAL, name)) return "bare";
  return matches(TOTAL_OPENING, label) ? "opening" : null;
}

function ofWhichIn(label: string): RowMeaning["ofWhich"] {
  if (matches(OF_WHICH_NAMED, label)) return "named";
  return matches(OF_WHICH, label) ? "list" : null;
}

/** What a row's label, as written, and its unit say the row is. */
export function rowMeaning(text: string, unit: Unit | null): RowMeaning {
  const label = reading(withoutBullet(text));
  const name = reading(quotedLabel(text));
  return {
    total: totalIn(label, name),
    isRest: matches(REST_ENDING, label),
    isResidual: matches(RESIDUAL, name),
    ofWhich: ofWhichIn(label),
    isExhaustive: matches(EXHAUSTIVE, label),
    isNameless: matches(NAMELESS_HEADING, name),
    isComposition: matches(COMPOSITION, label),
    isInflation: matches(INFLATION, label),
    isSigned: matches(SIGNED_WORDS, label) || matches(PROFIT_WORDS, label),
    accumulation: isStockUnit(unit) || matches(STOCK_WORDS, label) ? "stock" : "flow",
    indexBase: indexBaseIn(text),
  };
}
