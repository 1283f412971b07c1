import type { MeasureId } from "../results/computation";
import type { ComparativeMeasure } from "../tables/comparison";
import type { Message } from "../message";

/** A measure that gets a column only where the clerk asks for it. */
export type FurtherMeasureId = Exclude<MeasureId, ComparativeMeasure>;

/** Every one of them, in the order of their columns. */
export const FURTHER_MEASURE_IDS: readonly FurtherMeasureId[] = [
  "difference",
  "share",
  "contribution",
  "pace",
  "required-run-rate",
  "required-growth",
  "price-volume",
  "contribution-bounds",
];

/** Whether a word is the id of a measure that can be asked for. */
export function isFurtherMeasure(word: string): word is FurtherMeasureId {
  return FURTHER_MEASURE_IDS.some((id) => id === word);
}

/** The further measures the clerk wants as columns of a table, saved in the workbook and obeyed by every run. */
export interface MeasureRequest {
  /** `TableModel.id`. */
  readonly tableId: string;
  /** None: of a copied sheet's table what the original has is not wanted. */
  readonly measures: readonly FurtherMeasureId[];
}

/** A further measure of a table: whether it is asked for, and why it cannot be taken. */
export interface MeasureOffer {
  readonly tableId: string;
  readonly measure: FurtherMeasureId;
  readonly isAsked: boolean;
  /** Null: at least one row has it. */
  readonly reason: Message | null;
}

/**
 * What is asked for of a table; a copied sheet's table takes over what was asked of the original as long as nothing was
 * said of it; none where nothing was said of either.
 */
export function askedOf(requests: readonly MeasureRequest[], tableId: string): readonly FurtherMeasureId[] {
  const own = requests.find((r) => r.tableId === tableId);
  return own?.measures ?? originalRequest(requests, tableId)?.measures ?? [];
}

/** The requests with what is asked for of one table in the place of what was; one that says nothing is dropped. */
export function withRequest(
  requests: readonly MeasureRequest[],
  tableId: string,
  asked: readonly FurtherMeasureId[],
): readonly MeasureRequest[] {
  const others = requests.filter((r) => r.tableId !== tableId);
  const measures = FURTHER_MEASURE_IDS.filter((id) => asked.includes(id));
  const inherited = originalRequest(others, tableId)?.measures ?? [];
  const isSaid = measures.length !== inherited.length || measures.some((id) => !inherited.includes(id));
  return isSaid ? [...others, { tableId, measures }] : others;
}

/** The second of two tables that are alike bears the first one's id and its turn. */
function originalRequest(requests: readonly MeasureRequest[], tableId: string): MeasureRequest | null {
  const original = /^(.+)-\d+$/.exec(tableId)?.[1];
  return requests.find((r) => r.tableId === original) ?? null;
}
