import type { CellRange } from "../../model/cells/address";
import { columnName } from "../../model/cells/address";
import type { Message } from "../../model/message";
import { message } from "../../model/message";
import type { Period } from "../../model/tables/period";
import { periodKey } from "../../model/tables/period";
import { periodName } from "../../model/tables/period-name";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { SURE, isEmptyForm } from "../../model/tables/table";
import type { ColumnHint } from "../../model/requests/layout-hint";
import { isDoubt } from "../evidence";
import { columnIdentities } from "../hints";

/** One way to settle a question. */
export interface Answer {
  readonly id: string;
  readonly text: Message;
  /** What the answer says of the columns asked about; empty where the clerk says it in their own words. */
  readonly columns: readonly ColumnHint[];
}

/** What is not sure of columns of a table, as a question that settles it. */
export interface Question {
  /** The same as long as the table and the columns asked about are. */
  readonly id: string;
  readonly tableId: string;
  readonly sheet: string;
  /** The columns asked about, header and body. */
  readonly range: CellRange;
  readonly text: Message;
  /** Two or three, the last of which is "another". */
  readonly answers: readonly Answer[];
}

const TIME = {
  one: { vi: "Cột {columns} là của kỳ nào?", en: "Which period is column {columns} for?" },
  many: { vi: "Các cột {columns} là của kỳ nào?", en: "Which period are columns {columns} for?" },
} as const;
const READING = {
  vi: "Cột {columns} (“{header}”) là số liệu hay là tỷ lệ, so sánh?",
  en: "Does column {columns} (“{header}”) hold figures, or a rate or comparison?",
} as const;
const ANOTHER = { vi: "khác", en: "another" } as const;

/** Periods that are offered beside "another". */
const OFFERED = 2;

/** What is not sure of the tables of a workbook, table by table, column by column; nothing is asked of forms. */
export function questionsOf(tables: readonly TableModel[]): readonly Question[] {
  return tables.filter((table) => !isEmptyForm(table)).flatMap(questionsOfTable);
}

function questionsOfTable(table: TableModel): readonly Question[] {
  const unsure = table.columns.filter(
    (c) => (c.role === "value" || c.role === "measure") && !c.hidden && !c.isEmpty && c.confidence < SURE,
  );
  const undated = unsure.filter((c) => c.role === "value" && isOfTime(c));
  const periods = offeredPeriods(table, undated);
  const asksTime = undated.length > 0 && periods.length > 0;
  // What a doubtful time beside it makes unsure is settled with that time.
  const others = unsure.filter((c) => !asksTime || (!undated.includes(c) && c.evidence.some(isDoubt)));
  return [
    ...(asksTime ? [timeQuestion(table, undated, periods)] : []),
    ...others.map((column) => readingQuestion(table, column)),
  ];
}

/** Whether it is the time of a column that is in doubt: none is known, or not from its own words. */
const isOfTime = (column: ColumnModel): boolean =>
  column.period === null ||
  !column.meaning.namesSpan ||
  column.evidence.some((e) => TIME_DOUBTS.includes(e.message.id));

const TIME_DOUBTS: readonly string[] = ["layout-period-from", "layout-same-time", "layout-year-conflict"];

/** What the columns may be of: what was read, then what the table's other columns are of, the latest first. */
function offeredPeriods(table: TableModel, asked: readonly ColumnModel[]): readonly Period[] {
  const known = table.columns.filter((c) => c.role === "value" && c.confidence >= SURE).reverse();
  const all = [...asked, ...known].flatMap((c) => c.period ?? []);
  return [...new Map(all.map((period) => [periodKey(period), period] as const)).values()].slice(0, OFFERED);
}

function timeQuestion(table: TableModel, columns: readonly ColumnModel[], periods: readonly Period[]): Question {
  const words = columns.length === 1 ? TIME.one : TIME.many;
  return question(table, columns, message("question-time", words, { columns: lettersOf(columns) }), [
    ...periods.map((period) => ({
      id: periodKey(period),
      text: message("answer-period", { vi: "{period}", en: "{period}" }, { period: periodName(period) }),
      columns: hintsFor(table, columns, { period }),
    })),
    { id: "another", text: message("answer-another", ANOTHER), columns: [] },
  ]);
}

function readingQuestion(table: TableModel, column: ColumnModel): Question {
  const text = message("question-reading", READING, {
    columns: lettersOf([column]),
    header: column.header.join(" · "),
  });
  return question(table, [column], text, [
    {
      id: "value",
      text: message("answer-value", { vi: "số liệu", en: "figures" }),
      columns: hintsFor(table, [column], { role: "value" }),
    },
    {
      id: "measure",
      text: message("answer-measure", { vi: "tỷ lệ, so sánh", en: "a rate or comparison" }),
      columns: hintsFor(table, [column], { role: "measure" }),
    },
    { id: "another", text: message("answer-another", ANOTHER), columns: [] },
  ]);
}

function question(
  table: TableModel,
  columns: readonly ColumnModel[],
  text: Message,
  answers: readonly Answer[],
): Question {
  const at = columns.map(({ column }) => column);
  const range = {
    top: table.header?.top ?? table.body.top,
    bottom: table.body.bottom,
    left: Math.min(...at),
    right: Math.max(...at),
  };
  return {
    id: `${table.id}|${text.id}|${at.join(",")}`,
    tableId: table.id,
    sheet: table.sheet.name,
    range,
    text,
    answers,
  };
}

const lettersOf = (columns: readonly ColumnModel[]): string =>
  columns.map(({ column }) => columnName(column)).join(", ");

function hintsFor(
  table: TableModel,
  columns: readonly ColumnModel[],
  said: Omit<ColumnHint, "header" | "occurrence">,
): readonly ColumnHint[] {
  const identities = columnIdentities(table.columns);
  return columns.map((column) => ({
    header: column.header.join(" "),
    occurrence: identities[table.columns.indexOf(column)]?.occurrence ?? 0,
    ...said,
  }));
}
