import type { CellRange } from "../cells/address";
import type { Basis, EarlierReason } from "./basis";
import type { Settings } from "../requests/settings";
import type { Bilingual, Message } from "../message";
import type { ColumnModel, RowModel, TableModel } from "../tables/table";
import type { FileRole, TableMatch } from "../tables/file-match";
import { labelPath } from "../tables/table";
import { periodKey } from "../tables/period";

/** How bad: figures that cannot both be right, figures to be looked at, something worth knowing. */
export type Severity = "error" | "warning" | "information";

/** What came of a rule on a table: what could not be checked has not passed. */
export type Outcome = "passed" | "failed" | "not-applicable" | "not-checkable" | "crashed";

/** A place in the workbook. */
export interface Place {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A change that would mend a finding: what stands in the cell, what would. */
export interface Fix {
  readonly label: Message;
  readonly place: Place;
  /** Value or formula (with "="), en-US. */
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  /** True where no other reading is possible. */
  readonly isCertain: boolean;
}

/** What a finding says, in parts, so that several about one figure can be told as one. */
export interface MessageParts {
  readonly statement: Message;
  /** The same beside another's statement: a clause without label and full stop; null where there is nothing to add. */
  readonly reason: Message | null;
  /** What is asked, or said, at the end. */
  readonly closing: Message | null;
}

/** What it is of the sheet that does not hold. */
export type CauseQuantity =
  | "figure"
  | "label"
  | "unit"
  | "period"
  | "total"
  | "cumulative"
  | "growth"
  | "attainment"
  | "contribution"
  | "ratio"
  | "index"
  | "plan";

/**
 * In what way it does not: nothing is there; there is no figure; the figure is known to be wrong; figures cannot all be
 * right, no telling which is not; a figure is on another scale; it is made otherwise than its like; it was copied; it
 * is possible but not likely; words are written so that they are not found.
 */
export type CauseKind =
  "missing" | "no-figure" | "wrong-figure" | "disagreement" | "scale" | "formula" | "copy" | "unlikely" | "wording";

/** What is behind a finding. */
export interface Cause {
  /** The cells it lies in; of a total that disagrees with its parts the total's. */
  readonly cells: readonly Place[];
  readonly quantity: CauseQuantity;
  readonly kind: CauseKind;
}

/** A rule's complaint at a place, not yet ranked. */
export interface Finding {
  /** Known by what it is about, not by its address: see `findingId`. */
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  /** A warning beyond the outer band. */
  readonly strong: boolean;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly message: Message;
  /** The message in parts, where the rule can tell it so. */
  readonly parts?: MessageParts;
  readonly fixes: readonly Fix[];
  /** The cells complained of, where they are fewer than the rectangle. */
  readonly cells?: readonly Place[];
  /** Once findings are grouped: the other rules that would have complained, for the same cause. */
  readonly also?: readonly string[];
  /** Once findings are grouped. */
  readonly cause?: Cause;
  /** Once findings are grouped: what the clerk's answer to it is about. */
  readonly basis?: Basis;
  /** What the clerk said of it at another time, or on other figures: it does not hold now. */
  readonly earlier?: EarlierReason;
}

/**
 * What a rule says of one table: its findings, how many comparisons it could make (`checked`), and what it would have
 * needed (`missing`).
 */
export interface RuleCheck {
  readonly outcome: Exclude<Outcome, "crashed">;
  readonly checked: number;
  readonly findings: readonly Finding[];
  readonly missing: readonly Message[];
}

/** A rule's result on one table, as reported. */
export interface RuleResult {
  readonly ruleId: string;
  readonly tableId: string;
  readonly outcome: Outcome;
  readonly checked: number;
  readonly findings: readonly Finding[];
  readonly missing: readonly Message[];
}

/** What a rule may look at. */
export interface RuleContext {
  readonly table: TableModel;
  /** Every table of the workbook, this one included. */
  readonly tables: readonly TableModel[];
  readonly settings: Settings;
  /** The workbook's file name; empty where it is not known. */
  readonly fileName: string;
  /** Every table's own form in files beside the workbook; absent where there are none. */
  readonly matches?: readonly TableMatch[];
}

/** A cell of an example sheet: its value, or value with format, formula or error. */
export type ExampleCell =
  | string
  | number
  | boolean
  | null
  | {
      readonly value?: string | number | boolean | null;
      readonly format?: string;
      readonly formula?: string;
      readonly error?: string;
    };

/** A small sheet, drawn from A1, and the cells a rule must complain about there (none for a sound one). */
export interface Example {
  readonly name: Bilingual;
  readonly sheet: readonly (readonly ExampleCell[])[];
  /** A1 addresses, in any order; empty when the sheet is sound. */
  readonly findings: readonly string[];
  /** Ids of the messages that must be used, where the rule has several. */
  readonly messages?: readonly string[];
  /** Hidden columns and rows by their names: "F", "9". */
  readonly hidden?: readonly string[];
  /** A sheet of the same workbook that stands before it, for rules that look across sheets. */
  readonly before?: readonly (readonly ExampleCell[])[];
  /** A sheet of a file beside the workbook, for rules that look at another file. */
  readonly beside?: { readonly role: FileRole; readonly sheet: readonly (readonly ExampleCell[])[] };
  /** The workbook's file name, for rules that look at it. */
  readonly fileName?: string;
}

/** One rule of the catalogue: one file. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly name: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly advice: Bilingual;
  /** Every sentence the rule may say, by id. */
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly check: (context: RuleContext) => RuleCheck;
  readonly examples: readonly Example[];
}

/** Nothing in the table is of the rule's concern. */
export const NOT_APPLICABLE: RuleCheck = { outcome: "not-applicable", checked: 0, findings: [], missing: [] };

/**
 * The outcome that follows from what was found, how many comparisons were made (`checked`) and what was missing: a
 * finding fails, else any comparison passes, else what is missing makes it not checkable, else it does not apply.
 */
export function ruleCheck(checked: number, findings: readonly Finding[], missing: readonly Message[] = []): RuleCheck {
  if (findings.length > 0) return { outcome: "failed", checked, findings, missing };
  if (checked > 0) return { outcome: "passed", checked, findings, missing };
  return missing.length > 0 ? { outcome: "not-checkable", checked, findings, missing } : NOT_APPLICABLE;
}

/** What a table's rows and columns are known by, by row and column of the sheet. */
interface Keys {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
}

const keys = new WeakMap<TableModel, Keys>();

const columnKey = (column: ColumnModel): string =>
  [
    column.role,
    column.scenario,
    column.measure,
    column.quantity,
    column.period === null ? column.header.join(" ") : periodKey(column.period),
  ].join("|");

/** Keys by place; of those that are alike all but the first are told apart by their turn. */
function distinct(found: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const turns = new Map<string, number>();
  return new Map(
    found.map(([place, key]) => {
      const turn = (turns.get(key) ?? 0) + 1;
      turns.set(key, turn);
      return [place, turn === 1 ? key : `${key}\u0002${String(turn)}`];
    }),
  );
}

function keysOf(table: TableModel): Keys {
  const known = keys.get(table);
  if (known) return known;
  const made = {
    rows: distinct(table.rows.map((row) => [row.row, labelPath(table, row).join(" › ")])),
    columns: distinct(table.columns.map((column) => [column.column, columnKey(column)])),
  };
  keys.set(table, made);
  return made;
}

/** What a row is known by in its table: the labels down to it, and its turn among those that are alike. */
export function rowKey(table: TableModel, row: RowModel): string {
  return keysOf(table).rows.get(row.row) ?? labelPath(table, row).join(" › ");
}

/**
 * A stable id: rule, table, path of row labels, role and period of the column, and `detail` where one place has
 * several; it survives inserted rows and a renamed sheet. Null: the finding is of no single row, or column.
 */
export function findingId(
  ruleId: string,
  table: TableModel,
  row: RowModel | null,
  column: ColumnModel | null,
  detail = "",
): string {
  const { columns } = keysOf(table);
  const rowPart = row === null ? "" : rowKey(table, row);
  const columnPart = column === null ? "" : (columns.get(column.column) ?? columnKey(column));
  return `${ruleId}-${stableHash([ruleId, table.id, rowPart, columnPart, detail].join("\u0001"))}`;
}

/**
 * Twelve hexadecimal digits that depend on the text alone (FNV-1a of Fowler, Noll and Vo, 32 bits, from two starting
 * values).
 */
export function stableHash(text: string): string {
  const fnv = (seed: number): number => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
    return hash;
  };
  return (fnv(2_166_136_261).toString(16).padStart(8, "0") + fnv(3_735_928_559).toString(16).padStart(8, "0")).slice(
    0,
    12,
  );
}
