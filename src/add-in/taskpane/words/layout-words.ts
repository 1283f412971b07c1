import type { RelativePeriod } from "../../../core/model/tables/period";
import { periodName } from "../../../core/model/tables/period-name";
import type {
  ColumnModel,
  ColumnRole,
  MeasureForm,
  MeasureKind,
  Quantity,
  Scenario,
} from "../../../core/model/tables/table";
import { SURE } from "../../../core/model/tables/table";
import type { Bilingual, Language } from "../../../core/model/message";

/** What a column can be there for. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, Bilingual>> = {
  ordinal: { vi: "Số thứ tự", en: "Ordinal number" },
  code: { vi: "Mã số", en: "Code" },
  label: { vi: "Tên chỉ tiêu", en: "Names of indicators" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  value: { vi: "Số liệu", en: "Figures" },
  measure: { vi: "Cột so sánh, tỷ lệ", en: "Comparison or share" },
  note: { vi: "Ghi chú", en: "Notes" },
  blank: { vi: "Không dùng đến", en: "Not used" },
};

export const SCENARIO_NAMES: Readonly<Record<Scenario, Bilingual>> = {
  plan: { vi: "Kế hoạch", en: "Plan" },
  actual: { vi: "Thực hiện", en: "Actual" },
  preliminary: { vi: "Sơ bộ", en: "Preliminary" },
  estimate: { vi: "Ước thực hiện", en: "Estimate" },
};

export const MEASURE_NAMES: Readonly<Record<MeasureKind, Bilingual>> = {
  "growth-same-period": { vi: "So với cùng kỳ năm trước", en: "Against the same period last year" },
  "growth-previous-period": { vi: "So với kỳ trước", en: "Against the previous period" },
  "growth-other-base": { vi: "So với một kỳ khác", en: "Against another period" },
  "plan-attainment": { vi: "So với kế hoạch", en: "Against the plan" },
  "plan-growth": { vi: "Kế hoạch so với năm trước", en: "Plan against last year" },
  share: { vi: "Tỷ trọng (cơ cấu)", en: "Share of the total" },
  "average-growth": { vi: "Tốc độ tăng bình quân năm", en: "Average yearly growth" },
  contribution: { vi: "Đóng góp vào mức tăng chung", en: "Contribution to growth" },
  difference: { vi: "Chênh lệch (tăng, giảm tuyệt đối)", en: "Difference in absolute terms" },
  other: { vi: "Tỷ lệ khác", en: "Another ratio" },
};

export const QUANTITY_NAMES: Readonly<Record<Quantity, Bilingual>> = {
  volume: { vi: "Lượng", en: "Volume" },
  value: { vi: "Giá trị", en: "Value" },
  price: { vi: "Đơn giá", en: "Price" },
};

/** The forms in a word, as they follow the name of a measure. */
const FORM_NAMES: Readonly<Record<MeasureForm, Bilingual>> = {
  index: { vi: "chỉ số", en: "index" },
  change: { vi: "mức tăng", en: "change" },
  fraction: { vi: "số lần", en: "ratio" },
};

/** How measures are printed, by what a figure in the cell says: growth, and what is a part of something. */
const GROWTH_FORMS: Readonly<Record<MeasureForm, Bilingual>> = {
  index: { vi: "Chỉ số: 108,95 là tăng 8,95%", en: "Index: 108.95 means up 8.95%" },
  change: { vi: "Mức tăng: 8,95 là tăng 8,95%", en: "Change: 8.95 means up 8.95%" },
  fraction: { vi: "Số lần: 1,0895 là tăng 8,95%", en: "Ratio: 1.0895 means up 8.95%" },
};
const PART_FORMS: Readonly<Record<MeasureForm, Bilingual>> = {
  index: { vi: "Phần trăm: 95,2 là 95,2%", en: "Percent: 95.2 means 95.2%" },
  change: { vi: "Mức hơn, kém: -4,8 là 95,2%", en: "Above or below: -4.8 means 95.2%" },
  fraction: { vi: "Số lần: 0,952 là 95,2%", en: "Ratio: 0.952 means 95.2%" },
};

/** The forms a measure can have; none where it has no form. */
export const FORMS_OF: Readonly<Record<MeasureKind, readonly MeasureForm[]>> = {
  "growth-same-period": ["index", "change", "fraction"],
  "growth-previous-period": ["index", "change", "fraction"],
  "growth-other-base": ["index", "change", "fraction"],
  "plan-attainment": ["index", "fraction"],
  "plan-growth": ["index", "change", "fraction"],
  share: ["index", "fraction"],
  "average-growth": ["index", "change", "fraction"],
  contribution: ["change"],
  difference: [],
  other: [],
};

/** A form with an example of what a figure then says. */
export function formExample(measure: MeasureKind, form: MeasureForm): Bilingual {
  return measure === "share" || measure === "plan-attainment" ? PART_FORMS[form] : GROWTH_FORMS[form];
}

/** How sure a reading is. */
type Sureness = "sure" | "fair" | "unsure";

export const CONFIDENCE_NAMES: Readonly<Record<Sureness, Bilingual>> = {
  sure: { vi: "đọc chắc chắn", en: "read with certainty" },
  fair: { vi: "đọc khá chắc", en: "fairly sure" },
  unsure: { vi: "cần xem", en: "to look at" },
};

/** The confidence of a column that figures or column numbers bear out. Source: the fitted weights of both. */
const CERTAIN = 0.98;

/** A confidence of 0 to 1 in a word. */
export function confidenceOf(confidence: number): Sureness {
  if (confidence >= CERTAIN) return "sure";
  return confidence >= SURE ? "fair" : "unsure";
}

/** Relative periods that a form may ask for, each with the spans that make sense. */
export const RELATIVE_SPANS: Readonly<Record<RelativePeriod, readonly ("discrete" | "cumulative" | "year")[]>> = {
  current: ["discrete", "cumulative", "year"],
  "previous-period": ["discrete"],
  "same-period-last-year": ["discrete", "cumulative"],
  "previous-year": ["year"],
  "next-year": ["year"],
};

/** The first letter as a capital, the rest as it is. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What a column is read as, in plain words: "Thực hiện · 6 tháng đầu năm 2024", "So với cùng kỳ năm trước (chỉ số) ·
 * tháng 6/2024".
 */
export function readAs(
  column: Pick<ColumnModel, "role" | "scenario" | "measure" | "form" | "quantity" | "period" | "unit">,
  language: Language,
): string {
  const { role, quantity, period, unit } = column;
  if (role !== "value" && role !== "measure") return ROLE_NAMES[role][language];
  const isValue = role === "value";
  const name = (isValue ? valueName(column) : MEASURE_NAMES[column.measure ?? "other"])[language];
  const unknown = isValue ? UNKNOWN_PERIOD[language] : null;
  // "Kế hoạch năm 2024" is one expression.
  const isOne = isValue && period?.kind === "year" && quantity === null;
  const what = [
    name + printedForm(column, language),
    quantity === null ? null : QUANTITY_NAMES[quantity][language].toLowerCase(),
    period === null ? unknown : periodName(period)[language],
  ].filter((part) => part !== null);
  return [what.join(isOne ? " " : " · "), ...(isValue && unit !== null ? [unit.text] : [])].join(" · ");
}

function valueName({ scenario }: Pick<ColumnModel, "scenario">): Bilingual {
  return scenario === null ? ROLE_NAMES.value : SCENARIO_NAMES[scenario];
}

/** How the figures of a measure are printed, in brackets; "" where there is but one way, or none is known. */
function printedForm({ measure, form }: Pick<ColumnModel, "measure" | "form">, language: Language): string {
  if (measure === null || form === null || FORMS_OF[measure].length < 2) return "";
  const isPart = measure === "share" || measure === "plan-attainment";
  return ` (${isPart && form === "index" ? "%" : FORM_NAMES[form][language]})`;
}

const UNKNOWN_PERIOD: Bilingual = { vi: "chưa rõ kỳ", en: "period not known" };

/** The words of the layout view and of its editors; `{n}` stands for a number or a name. */
export const LAYOUT_WORDS = {
  help: {
    vi: "Đọc sai chỗ nào thì sửa ở đó: phần sửa được nhớ trong sổ làm việc và Soát Số tính lại ngay.",
    en: "Correct what was read wrongly: the workbook remembers it, and everything is computed anew.",
  },
  untitled: { vi: "Biểu không có tên", en: "Table without a title" },
  unit: { vi: "Đơn vị tính: {n}", en: "Unit: {n}" },
  reporting: { vi: "Kỳ báo cáo: {n}", en: "Reporting period: {n}" },
  rows: { vi: "{n} dòng", en: "rows: {n}" },
  columns: { vi: "{n} cột", en: "columns: {n}" },
  column: { vi: "Cột {n}", en: "Column {n}" },
  header: { vi: "Tiêu đề: “{n}”.", en: "Header: “{n}”." },
  hidden: { vi: "đang ẩn", en: "hidden" },
  corrected: { vi: "đã sửa", en: "corrected" },
  confirmed: { vi: "đã xác nhận", en: "confirmed" },
  edit: { vi: "Sửa", en: "Edit" },
  editColumn: { vi: "Sửa cách đọc cột {n}", en: "Edit how column {n} is read" },
  save: { vi: "Ghi nhớ và tính lại", en: "Remember and recompute" },
  confirmColumn: { vi: "Đúng rồi, ghi nhớ", en: "That is right, remember" },
  saving: { vi: "Đang đọc lại…", en: "Reading again…" },
  cancel: { vi: "Hủy", en: "Cancel" },
  back: { vi: "Đọc lại như cũ", en: "Read as before" },
  backColumn: { vi: "Đọc lại cột {n} như cũ", en: "Read column {n} as before" },
  role: { vi: "Cột này là", en: "This column is" },
  scenario: { vi: "Loại số liệu", en: "Kind of figures" },
  noScenario: { vi: "Không ghi rõ", en: "Not stated" },
  measure: { vi: "So sánh gì", en: "What is compared" },
  form: { vi: "Ghi dưới dạng", en: "Written as" },
  noForm: { vi: "Chưa rõ", en: "Not known" },
  quantity: { vi: "Lượng hay giá trị", en: "Volume or value" },
  columnUnit: { vi: "Đơn vị tính của cột", en: "Unit of the column" },
  columnUnitHint: {
    vi: "Để trống khi đơn vị ghi ở từng dòng hoặc ở đầu biểu",
    en: "Leave it empty where the rows or the head of the table state the unit",
  },
  noQuantity: { vi: "Không phân biệt", en: "Not told apart" },
  period: { vi: "Kỳ", en: "Period" },
  unknownPeriod: { vi: "Chưa rõ", en: "Not known" },
  oneMonth: { vi: "Một tháng", en: "One month" },
  oneQuarter: { vi: "Một quý", en: "One quarter" },
  cumulative: { vi: "Lũy kế từ đầu năm", en: "Cumulative from January" },
  wholeYear: { vi: "Cả năm", en: "Whole year" },
  month: { vi: "Tháng", en: "Month" },
  quarter: { vi: "Quý", en: "Quarter" },
  months: { vi: "Số tháng", en: "Months" },
  monthsCount: { vi: "{n} tháng", en: "{n} months" },
  year: { vi: "Năm", en: "Year" },
  rowRelations: { vi: "Dòng tính từ dòng khác", en: "Rows made of other rows" },
  furtherColumns: { vi: "Thêm cột tính", en: "Further columns" },
  confirmTable: { vi: "Đọc đúng rồi", en: "Read correctly" },
  editExtent: { vi: "Sửa phạm vi", en: "Edit the extent" },
  firstRow: { vi: "Dòng số liệu đầu", en: "First row of figures" },
  lastRow: { vi: "Dòng số liệu cuối", en: "Last row of figures" },
  rowAt: { vi: "Dòng {n}", en: "Row {n}" },
  headerRows: { vi: "Số dòng tiêu đề phía trên", en: "Header rows above it" },
  notTable: { vi: "Không phải biểu số liệu", en: "Not a table" },
  backTable: { vi: "Bỏ mọi chỗ đã sửa", en: "Undo all corrections" },
  dismissed: { vi: "Vùng bạn đã cho là không phải biểu số liệu: {n}.", en: "Areas you said are no tables: {n}." },
  backDismissed: { vi: "Đọc lại các vùng này", en: "Read them again" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type LayoutWord = keyof typeof LAYOUT_WORDS;

/** A word of the layout view in a language, `{n}` filled where it has one. */
export function layoutWord(name: LayoutWord, language: Language, n: string | number = ""): string {
  return LAYOUT_WORDS[name][language].replace("{n}", () => String(n));
}
