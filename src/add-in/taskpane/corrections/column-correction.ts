import { FORMS_OF } from "../words/layout-words";
import type { ColumnCorrection } from "../../../core/layout/corrections";
import type { Period } from "../../../core/model/tables/period";
import { periodKey } from "../../../core/model/tables/period";
import type {
  ColumnModel,
  ColumnRole,
  MeasureForm,
  MeasureKind,
  Quantity,
  Scenario,
  TableModel,
} from "../../../core/model/tables/table";
import { figure } from "../../../core/model/tables/table";
import { draftOf, periodOf, type PeriodDraft } from "./period-draft";

/** What the clerk is choosing for a column. */
interface ColumnDraft {
  readonly role: ColumnRole;
  readonly scenario: Scenario | null;
  readonly measure: MeasureKind;
  readonly form: MeasureForm | null;
  readonly quantity: Quantity | null;
  readonly period: PeriodDraft;
  /** As typed. */
  readonly unit: string;
}

/** The column as it is read now, for the clerk to change. */
export function columnDraft(column: ColumnModel, table: TableModel, thisYear: number): ColumnDraft {
  const measure = column.measure ?? "growth-same-period";
  return {
    role: column.role,
    scenario: column.scenario,
    measure,
    form: column.form ?? (column.role === "measure" ? null : likelyForm(column, table, measure)),
    quantity: column.quantity,
    period: draftOf(column.period, table, thisYear),
    unit: column.unit?.text ?? "",
  };
}

/** The draft with another measure, in a form it can have. */
export function withMeasure(
  draft: ColumnDraft,
  measure: MeasureKind,
  column: ColumnModel,
  table: TableModel,
): ColumnDraft {
  const keeps = draft.form !== null && FORMS_OF[measure].includes(draft.form);
  return { ...draft, measure, form: keeps ? draft.form : likelyForm(column, table, measure) };
}

/** The form the column's figures look like; null for a measure that has none. */
function likelyForm(column: ColumnModel, table: TableModel, measure: MeasureKind): MeasureForm | null {
  const forms = FORMS_OF[measure];
  const figures = table.rows
    .map((row) => figure(table, row.row, column.column))
    .filter((value) => typeof value === "number" && value !== 0)
    .map(Number);
  const middle = figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 100;
  const isGrowth = forms.includes("change") && measure !== "plan-attainment";
  const likelyOf = (): MeasureForm => {
    if (figures.every((value) => value > 0 && value <= 3)) return "fraction";
    return isGrowth && (middle < 50 || figures.some((value) => value < 0)) ? "change" : "index";
  };
  const likely = likelyOf();
  return forms.includes(likely) ? likely : (forms[0] ?? null);
}

/** What the draft says otherwise than the column is read; everything of the role where the role is another. */
export function correctionOf(draft: ColumnDraft, column: ColumnModel): ColumnCorrection {
  const { role } = draft;
  const isOther = role !== column.role;
  const differs = <T>(chosen: T, read: T): boolean => isOther || chosen !== read;
  return {
    ...(isOther && { role }),
    ...(role === "value" && differs(draft.scenario, column.scenario) && { scenario: draft.scenario }),
    ...(role === "measure" && differs(draft.measure, column.measure) && { measure: draft.measure }),
    ...(role === "measure" && differs(draft.form, column.form) && { form: draft.form }),
    ...((role === "value" || role === "measure") && figuresCorrection(draft, column, differs)),
  };
}

/** What the draft says otherwise of quantity, period and unit of a column of figures. */
function figuresCorrection(
  draft: ColumnDraft,
  column: ColumnModel,
  differs: <T>(chosen: T, read: T) => boolean,
): Pick<ColumnCorrection, "quantity" | "period" | "unit"> {
  const period = periodOf(draft.period, column.period);
  const unit = draft.unit.trim();
  return {
    ...(differs(draft.quantity, column.quantity) && { quantity: draft.quantity }),
    ...(keyOf(period) !== keyOf(column.period) && { period }),
    ...(unit !== (column.unit?.text ?? "") && { unit: unit === "" ? null : unit }),
  };
}

function keyOf(period: Period | null): string | null {
  return period === null ? null : periodKey(period);
}
