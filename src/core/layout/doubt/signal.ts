import type { ColumnFigures } from "../columns/column-figures";
import type { ColumnReading, Draft } from "../columns/column-draft";
import type { ReportingPeriod } from "../header/reporting-period";
import type { ColumnWitness } from "../../relations/witness";
import type { Region } from "../regions/region";

/** Whatever speaks for or against the reading of a column, by name. */
export type Signal =
  | "header-says"
  | "ratio-holds"
  | "ratio-fails"
  | "numbering-says"
  | "doubt-named"
  | "no-words"
  | "words-of-spanner-only"
  | "words-unread"
  | "word-glued"
  | "year-unread"
  | "years-several"
  | "slashes-several"
  | "long-text-shared"
  | "same-meaning"
  | "undated-beside-dated"
  | "period-unplaced"
  | "period-of-title"
  | "period-of-neighbours"
  | "period-of-sheet-name"
  | "period-of-position"
  | "measure-by-default"
  | "scenario-marked"
  | "figures-like-measure"
  | "figures-unlike-measure"
  | "figures-few"
  | "few-and-unread"
  | "words-among-figures"
  | "language-unknown"
  | "header-missing"
  | "title-years-unmet"
  | "labels-several"
  | "stub-named"
  | "stub-hidden"
  | "blank-but-filled"
  | "stub-by-content";

/** How strongly each signal is given, 0 to 1; what is left out is 0. */
export type Signals = Readonly<Partial<Record<Signal, number>>>;

/** The figures of a region: what each of its columns holds, and what they are of one another. */
export interface ReadFigures {
  readonly figures: readonly ColumnFigures[];
  readonly witness: ColumnWitness;
}

/** The columns of a table as they were read, with what they were read from. */
export interface ReadTable {
  readonly models: readonly ColumnReading[];
  readonly drafts: readonly Draft[];
  readonly region: Region;
  readonly reporting: ReportingPeriod;
  readonly witness: ColumnWitness;
}

/** A column of such a table. */
export interface ReadColumn {
  readonly model: ColumnReading;
  readonly draft: Draft;
}

/** 1 where something holds, else 0. */
export const flag = (holds: boolean): number => (holds ? 1 : 0);
