import type { EarlierReason, MovementBasis } from "./basis";
import type { Example, Place } from "./finding";
import type { MeasureColumn } from "./computation";
import type { Settings } from "../requests/settings";
import type { Bilingual, Message } from "../message";
import type { TableModel } from "../tables/table";

/** A suspicious figure with a score: not a broken rule. */
export interface Anomaly {
  /** Stable, as a finding's. */
  readonly id: string;
  readonly detectorId: string;
  readonly place: Place;
  /** Oddness, in the detector's own scale; the sign is the direction. */
  readonly score: number;
  /** Percentage points by which it moves its total, where that can be said. */
  readonly impact: number | null;
  /**
   * Percent of its outermost total by which the figure departs from what its siblings, or its own past, make expect;
   * null where that cannot be said.
   */
  readonly departure: number | null;
  /** It and those less remarkable together could move no headline. */
  readonly movesNoHeadline?: true;
  /** The growth in percent it is about, in the change form. */
  readonly growth: number | null;
  readonly label: string;
  readonly message: Message;
  /** It explains a movement and is no alarm by itself. */
  readonly explains?: true;
  /** The siblings it was judged against: label and growth in percent (change form). */
  readonly siblings: readonly { readonly label: string; readonly growth: number; readonly place: Place }[];
  /** Once they are ranked: what the clerk's explanation is about. */
  readonly basis?: MovementBasis;
  /** What the clerk said of it at another time, or on other figures: it does not hold now. */
  readonly earlier?: EarlierReason;
}

/** What a detector may look at. */
interface DetectorContext {
  readonly table: TableModel;
  readonly tables: readonly TableModel[];
  /** The measures taken from the table. */
  readonly measures: readonly MeasureColumn[];
  readonly settings: Settings;
}

/** One detector of the catalogue: one file. */
export interface Detector {
  readonly id: string;
  readonly name: Bilingual;
  readonly why: Bilingual;
  /** What to do about it. */
  readonly advice: Bilingual;
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly detect: (context: DetectorContext) => readonly Anomaly[];
  readonly examples: readonly Example[];
}
