import type { Family } from "./family";
import { BLOCKS_OF_PLACES } from "./blocks-of-places";
import { BLOCKS_OF_QUANTITIES } from "./blocks-of-quantities";
import { COMMODITY_MARKETS } from "./commodity-markets";
import { ENGLISH_HEADINGS } from "./english-headings";
import { ENTRY_FORMS } from "./entry-forms";
import { FIVE_YEAR_PLANS } from "./five-year-plans";
import { GLUED_WORDS } from "./glued-words";
import { LABELS_OVER_COLUMNS } from "./labels-over-columns";
import { LEADING_SPACES } from "./leading-spaces";
import { MONTHLY_REPORTS } from "./monthly-reports";
import { MONTHS_DOWN } from "./months-down";
import { NUMBERS_BESIDE_TITLES } from "./numbers-beside-titles";
import { PLACES_ACROSS } from "./places-across";
import { PLACES_DOWN } from "./places-down";
import { QUARTERS_DOWN } from "./quarters-down";
import { REGISTERS } from "./registers";
import { SEVERAL_TABLES } from "./several-tables";
import { UNACCENTED } from "./unaccented";
import { WRAPPED_LABELS } from "./wrapped-labels";
import { YEARS_OF_QUANTITIES } from "./years-of-quantities";

/** Every family of layouts, three sheets each. */
export const FAMILIES: readonly Family[] = [
  BLOCKS_OF_PLACES,
  BLOCKS_OF_QUANTITIES,
  YEARS_OF_QUANTITIES,
  FIVE_YEAR_PLANS,
  MONTHS_DOWN,
  QUARTERS_DOWN,
  PLACES_DOWN,
  PLACES_ACROSS,
  NUMBERS_BESIDE_TITLES,
  WRAPPED_LABELS,
  LABELS_OVER_COLUMNS,
  COMMODITY_MARKETS,
  REGISTERS,
  ENTRY_FORMS,
  GLUED_WORDS,
  UNACCENTED,
  LEADING_SPACES,
  ENGLISH_HEADINGS,
  MONTHLY_REPORTS,
  SEVERAL_TABLES,
];
