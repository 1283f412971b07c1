import type { ComputationStatus, MeasureId } from "./computation";
import type { CauseKind, CauseQuantity, Outcome, Severity } from "./finding";
import type { ColumnRole, MeasureForm, MeasureKind, Quantity, RowKind, Scenario } from "../tables/table";
import type { FileRole, RowBond } from "../tables/file-match";
import type { RelativePeriod } from "../tables/period";
import type { Axis, RelationKind, Witness } from "../tables/relation";
import type { Message } from "../message";
import type { TextFact, TextVerdict } from "./text-check";

/** A column as the report gives it; periods as in `calendarText`, or the role where the year is unknown. */
interface ReportColumn {
  readonly column: string;
  readonly role: ColumnRole;
  readonly scenario: Scenario | null;
  readonly period: string | null;
  readonly relative: RelativePeriod | null;
  readonly measure: MeasureKind | null;
  readonly form: MeasureForm | null;
  readonly quantity: Quantity | null;
  readonly unit: string | null;
  readonly hidden: boolean;
  /** What the banner over several columns names, as compared; null for none. */
  readonly block: string | null;
  /** How likely it is read right, 0 to 1. */
  readonly confidence: number;
}

/** A row as the report gives it; row numbers as Excel shows them. */
interface ReportRow {
  readonly row: number;
  readonly label: string;
  readonly level: number;
  readonly kind: RowKind;
  readonly parent: number | null;
  /** The row whose figures its own help to make. */
  readonly addsTo: number | null;
  readonly unit: string | null;
}

/** What figures or formulas show to tie a column, or a row, of a table to others. */
interface ReportRelation {
  readonly kind: RelationKind;
  /** Formulas say how cells are made, figures that they are right. */
  readonly by: Witness;
  /** Whether columns make a column, row by row ("across"), or rows a row ("down"). */
  readonly along: Axis;
  /** "F", or "8". */
  readonly result: string;
  /** In the order the kind reads them: numerator before denominator, new before old, minuend before subtrahend. */
  readonly operands: readonly string[];
  /** What a quotient is multiplied by; null where it is none. */
  readonly scale: number | null;
  /** Periods over which growth is averaged; null where it is not. */
  readonly periods: number | null;
  /** The row or column of the whole where a share is of its own line's total. */
  readonly whole: string | null;
  /** Cells of the result where it holds. */
  readonly holds: readonly string[];
  /** Cells of the result where it does not, though it holds around them. */
  readonly fails: readonly string[];
  /** Evidence of the figures, the cost of what was tried taken off. */
  readonly bits: number;
}

/** The outcome of a run as JSON: keys never change meaning; addresses are A1, sentences in one language. */
export interface RunReport {
  readonly workbook: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly title: string | null;
    readonly unit: string | null;
    readonly header: string | null;
    readonly body: string;
    readonly confidence: number;
    readonly columns: readonly ReportColumn[];
    readonly rows: readonly ReportRow[];
    readonly relations: readonly ReportRelation[];
  }[];
  /** What is not sure of how the tables were read, each with the answers that would settle it. */
  readonly questions: readonly {
    readonly id: string;
    readonly sheet: string;
    readonly range: string;
    readonly text: string;
    readonly answers: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly sheet: string;
    /** Header and body. */
    readonly table: string;
    readonly outcome: Outcome;
    readonly checked: number;
  }[];
  readonly findings: readonly {
    readonly id: string;
    readonly ruleId: string;
    readonly severity: Severity;
    readonly strong: boolean;
    readonly sheet: string;
    readonly range: string;
    readonly related: readonly string[];
    readonly message: string;
    /** How many fixes are offered. */
    readonly fixes: number;
    /** The other rules that would have complained, for the same cause. */
    readonly also: readonly string[];
    /** What is behind it: the cells it lies in, what does not hold, and in what way. */
    readonly cause: {
      readonly cells: readonly string[];
      readonly quantity: CauseQuantity;
      readonly kind: CauseKind;
    };
  }[];
  /** Findings the clerk has set aside, which are not among `findings`. */
  readonly ignored: readonly {
    readonly id: string;
    readonly ruleId: string;
    readonly sheet: string;
    readonly range: string;
    readonly reason: string;
  }[];
  readonly anomalies: readonly {
    /** It explains a movement and is no alarm: it is not counted among the notable ones. */
    readonly explains: boolean;
    /** It and those less remarkable of its table together change no total by more than 0.1 %. */
    readonly movesNoHeadline: boolean;
    readonly id: string;
    readonly detectorId: string;
    readonly sheet: string;
    readonly range: string;
    readonly score: number;
    readonly message: string;
    /** The clerk's, null where there is none. */
    readonly explanation: string | null;
  }[];
  /** What is said where the list ends before all of them are told; null where all are. */
  readonly movementsEnd: string | null;
  readonly computations: readonly {
    readonly measure: MeasureId;
    readonly sheet: string;
    readonly row: number;
    readonly period: string | null;
    readonly operands: readonly string[];
    /** Null where no column was written. */
    readonly cell: string | null;
    readonly form: MeasureForm;
    readonly formula: string | null;
    /** Null where the cell is quiet. */
    readonly value: number | null;
    readonly status: ComputationStatus;
  }[];
  readonly summary: {
    /** Null where no summary sheet was written. */
    readonly sheet: string | null;
    readonly paragraphs: readonly string[];
    readonly charts: number;
  };
  /** Files beside the workbook, and what of each is the same form as a table of it; only where some were given. */
  readonly files?: readonly {
    readonly workbook: string;
    readonly role: FileRole;
    readonly matches: readonly {
      readonly sheet: string;
      readonly table: string;
      readonly other: { readonly sheet: string; readonly table: string };
      /** From the other table's last period to this one's; null where one has none. */
      readonly months: number | null;
      readonly matched: number;
      /** Rows that are taken for one indicator though their labels, or those above them, differ. */
      readonly renamed: readonly {
        readonly row: number;
        readonly label: string;
        readonly other: { readonly row: number; readonly label: string };
        readonly by: RowBond;
        readonly confidence: number;
      }[];
      readonly added: readonly { readonly row: number; readonly label: string }[];
      readonly gone: readonly { readonly row: number; readonly label: string }[];
    }[];
    readonly unmatched: readonly { readonly sheet: string; readonly table: string }[];
  }[];
  /** What empty cells can be filled with from files beside the workbook; only where that was asked for. */
  readonly fills?: readonly {
    readonly workbook: string;
    readonly role: FileRole;
    readonly sheet: string;
    readonly column: string;
    readonly cells: readonly {
      readonly cell: string;
      readonly label: string;
      readonly value: number;
      /** The other file's cell, as "[tệp.xlsx]Biểu 1!F9". */
      readonly from: string;
    }[];
    /** Figures of the column that both have, and how many of them are not the same. */
    readonly compared: number;
    readonly differing: number;
    /** More than a fifth differ: nothing of the column is filled. */
    readonly withheld: boolean;
  }[];
  /** What came of holding a report's text against the workbook; only where a text was given. */
  readonly textChecks?: readonly {
    /** The number or time as written. */
    readonly text: string;
    readonly sentence: string;
    readonly verdict: TextVerdict;
    /** The indicator it is taken to be about; null where the sentence names none. */
    readonly subject: string | null;
    readonly facts: readonly {
      readonly kind: TextFact["kind"];
      /** Growth and attainment in percent, growth as a change. */
      readonly value: number;
      readonly cell: string;
    }[];
    readonly message: string;
  }[];
  readonly edits: {
    /** Cells, marks, sheets and charts written by this run; 0 where everything stood already. */
    readonly applied: number;
    /** What was not written, where and why. */
    readonly refused: readonly {
      readonly sheet: string;
      readonly range: string | null;
      readonly reason: string;
      /** Excel's own words and codes, for whoever supports the reader; null where it gave none. */
      readonly details: string | null;
    }[];
  };
  /** Bytes are null where the add-in cannot know them. */
  readonly host: {
    readonly roundTrips: number;
    readonly requestBytes: number | null;
    readonly responseBytes: number | null;
  };
  readonly timing: {
    readonly readMs: number;
    readonly analyzeMs: number;
    readonly applyMs: number;
    readonly totalMs: number;
  };
}

/**
 * What a run tells whoever listens (the event `soat-so:report`): its report, or the one sentence that says why there
 * is none.
 */
export type RunEvent =
  | {
      readonly outcome: "done";
      readonly report: RunReport;
      /** Why nothing was found or written, where that is so. */
      readonly note: Message | null;
    }
  | { readonly outcome: "refused"; readonly message: Message };
