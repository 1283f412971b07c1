/** One unit's file beside the form that most of them have. */
export interface UnitReport {
  readonly workbook: string;
  /** Rows of the form that it has not, by their labels. */
  readonly missing: readonly string[];
  /** Rows of its own. */
  readonly added: readonly string[];
  readonly units: readonly { readonly label: string; readonly unit: string; readonly expected: string }[];
  /** Months from its last period to the form's; 0 where they are one, null where one has none. */
  readonly months: number | null;
  /** How many times as large as other units' figures its own are, as a power of a thousand; 1 for the usual. */
  readonly scale: number;
  /** Another file that holds the same figures; null for none. */
  readonly sameAs: string | null;
}

/** A figure of the total beside the sum of the units' figures. */
export interface TotalReport {
  readonly label: string;
  readonly cell: string;
  readonly total: number;
  readonly sum: number;
  readonly difference: number;
  /** What the sum is without each doubtful file. */
  readonly without: readonly { readonly workbook: string; readonly sum: number }[];
}

/** What comes of many units' files of one form. */
export interface FormsReport {
  /** The file whose form most of them have. */
  readonly form: string;
  readonly files: readonly UnitReport[];
  /** Files without a table of that form. */
  readonly unlike: readonly string[];
  /** Figures of the total that are not the sum of the units'. */
  readonly totals: readonly TotalReport[];
  /** Figures of the total that were compared. */
  readonly compared: number;
  /** Units whose figures are just what the total lacks, or has too much. */
  readonly leftOut: readonly string[];
  readonly twice: readonly string[];
}
