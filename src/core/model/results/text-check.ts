import type { CellAddress } from "../cells/address";
import type { Unit } from "../tables/unit";
import type { Message } from "../message";

/** A figure that the workbook holds or gives of an indicator; growth and attainment in percent, growth as a change. */
export interface TextFact {
  readonly kind: "value" | "growth" | "attainment";
  readonly value: number;
  readonly unit: Unit | null;
  readonly sheet: string;
  readonly cell: CellAddress;
}

/** What came of looking for a number of a text in the workbook. */
export type TextVerdict =
  "agrees" | "other-figure" | "not-found" | "lacks-unit" | "other-unit" | "other-direction" | "other-period";

/** A number or a time of a report's text, held against the workbook. */
export interface TextCheck {
  /** As written; a time with its months and year. */
  readonly text: string;
  readonly sentence: string;
  readonly verdict: TextVerdict;
  /** The label of the indicator it is taken to be about; null where the sentence names none. */
  readonly subject: string | null;
  /** What the workbook has in its stead, or what it agrees with. */
  readonly facts: readonly TextFact[];
  readonly message: Message;
}
