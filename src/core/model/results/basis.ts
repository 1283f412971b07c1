import type { Period } from "../tables/period";
import { periodKey } from "../tables/period";

/** What an answer of the clerk's is about, and the time that it holds for. */
export interface Basis {
  /** Known by rule, table, indicator and column, the same in every period. */
  readonly about: string;
  /** Null where nothing names one. */
  readonly period: Period | null;
}

/** The same of a movement, with the figures it is told from, hashed. */
export interface MovementBasis extends Basis {
  readonly figures: string;
}

/** What the clerk said of the same thing at another time, or on other figures: it is shown, and silences nothing. */
export interface EarlierReason {
  readonly reason: string;
  /** The time it was said of; null where nothing named one. */
  readonly period: Period | null;
  /** It is of this very time: the figures have changed since. */
  readonly isOfThisTime: boolean;
}

/** A text that the same times share; "" for none. */
export const timeKey = (period: Period | null): string => (period === null ? "" : periodKey(period));
