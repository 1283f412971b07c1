/** What a unit measures, so that only like is added to like. */
export type Dimension =
  | "percent"
  | "money-vnd"
  | "money-usd"
  | "mass"
  | "length"
  | "area"
  | "volume"
  | "energy"
  | "power"
  | "count"
  | "other";

/**
 * A unit as written, and what is known of it: one of it is `factor` of the dimension's base unit ("Tỷ đồng":
 * money-vnd, 1e9).
 */
export interface Unit {
  /** As written, in NFC, prefix "Đơn vị tính:" dropped. */
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: number;
  /** The bare thing counted, for "count" and "other": two of them are alike only when this is equal. */
  readonly base: string;
}

/** Whether figures in the two units may be added once they are scaled by their factors. */
export function addable(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.base === b.base;
}
