import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { comparedLabel } from "./recurring-labels";
import type { ReportTable } from "./report-table";
import {
  ACCORDING_OPENING,
  ACCORDING_TO,
  INDEX_SUBJECT,
  LIST_OF_MEASURES,
  MEASURED,
  MOVED,
  PRICED_ALONE,
  PRICE_INDICES,
  SERVICES,
  SEVERAL_THINGS,
  TRADE_ALONE,
  TRANSPORT_OF,
  WHOLE_INDEX,
  indicatorKey,
} from "../vocabulary/indicators";
import { lowerFirst, narrowed, proseLabel, withoutBrackets } from "../vocabulary/names";
import { VALUED_AT, pricesIn } from "../vocabulary/price-bases";
import { subjectOfHeader, subjectOfTitle } from "../vocabulary/titles";
import { match, says, without } from "../vocabulary/words";

/** What of a table its rows are named by. */
type NamingTable = Pick<ReportTable, "table" | "current" | "printedGrowth" | "recurring">;

const isIndexSubject = (subject: string): boolean => says(INDEX_SUBJECT, subject);
const isOneThing = (subject: string): boolean => !says(SEVERAL_THINGS, subject);

function headingOf(table: TableModel, row: RowModel): string | null {
  const above = row.parent === null ? null : rowAt(table, row.parent);
  if (above?.kind !== "heading") return null;
  const label = proseLabel(withoutBrackets(above.label));
  return above.meaning.isNameless || above.meaning.total === "bare" ? null : label;
}

/**
 * What a table's total is the total of: the title's subject where every report names it, else what the column names,
 * else the title's.
 */
function subjectOfTable(table: TableModel, current: ColumnModel | null): string | null {
  const titled = table.title === null ? null : subjectOfTitle(table.title.text);
  if (titled !== null && indicatorKey(titled) !== null) return titled;
  const headed = subjectOfHeader(current?.header ?? []);
  // "Theo giá hiện hành" says how the title's subject is valued.
  if (headed !== null && says(ACCORDING_OPENING, headed))
    return titled === null ? null : `${titled} ${lowerFirst(headed)}`;
  if (headed !== null && titled !== null && says(MEASURED, headed) && match(LIST_OF_MEASURES, titled) !== null)
    return `${headed} ${without(LIST_OF_MEASURES, titled)}`;
  return headed ?? titled;
}

/** Two names as one, in the order prose has them: what is measured, then of what. */
function together(label: string, heading: string): string {
  const [first, second] = says(MEASURED, heading) && !says(MEASURED, label) ? [heading, label] : [label, heading];
  // "Luân chuyển" of "vận tải hành khách" is of passengers; of two names that open alike the second adds how it is
  // valued, if anything.
  const rest = says(MOVED, first) ? without(TRANSPORT_OF, second) : second;
  const opening = (text: string): string => normalizeLabel(text).split(" ").slice(0, 2).join(" ");
  if (opening(first) === opening(rest)) return `${first}${match(ACCORDING_TO, rest)?.[0] ?? ""}`;
  return `${first} ${lowerFirst(rest)}`;
}

/** The name with the prices its column is in, where it does not say them itself. */
function withPrices(name: string, current: ColumnModel | null): string {
  const prices = match(VALUED_AT, (current?.header ?? []).join(" ").normalize("NFC"))?.[0];
  return prices === undefined || pricesIn(name) !== null ? name : `${name} ${lowerFirst(prices)}`;
}

/**
 * What a row is called in a sentence that stands alone: a total by its subject, an index by its title, a word that
 * recurs by its heading.
 */
export function lineName(report: NamingTable, row: RowModel): string {
  const name = bareName(report, row);
  return row.nature === "level" && row.level === 0 ? withPrices(name, report.current) : name;
}

/** An index row as the title names it; null where the title names no index, or the row says enough by itself. */
function indexName(row: RowModel, current: ColumnModel | null, titled: string | null): string | null {
  if (titled === null || !isIndexSubject(titled) || (row.nature !== "index" && current !== null)) return null;
  const own = proseLabel(row.label);
  if (says(WHOLE_INDEX, own) || row.meaning.total === "bare") return titled;
  if (row.parent !== null) return null;
  if (isOneThing(titled)) return isIndexSubject(row.label) ? null : `${titled} ${lowerFirst(own)}`;
  // Of "chỉ số giá tiêu dùng, giá vàng và giá đô la Mỹ" each row is a price index of its own.
  const isOwnPrice = says(PRICE_INDICES, titled) && says(PRICED_ALONE, own);
  return isOwnPrice ? `Chỉ số giá ${lowerFirst(own)}` : null;
}

/** "Xuất khẩu" in a table of services traded is no goods'; null for any other row. */
function serviceName(row: RowModel, titled: string | null): string | null {
  const own = proseLabel(row.label);
  const isOfServices = titled !== null && says(SERVICES, titled);
  return isOfServices && says(TRADE_ALONE, own) ? `${own} dịch vụ` : null;
}

function bareName({ table, current, printedGrowth: growth, recurring }: NamingTable, row: RowModel): string {
  const heading = headingOf(table, row);
  const beside = [...(current?.header ?? []), ...(growth?.header ?? []), heading ?? ""].join(" ");
  const titled = table.title === null ? null : narrowed(subjectOfTitle(table.title.text), beside);
  const told = indexName(row, current, titled) ?? serviceName(row, titled);
  if (told !== null) return told;
  if (row.meaning.total === "bare") {
    const subject = subjectOfTable(table, current);
    return subject === null || isOfIndex(row, current, subject)
      ? row.label
      : withHeading(narrowed(subject, beside), heading);
  }
  if (heading === null) return row.label;
  return recurring.has(comparedLabel(row)) ? together(proseLabel(row.label), heading) : row.label;
}

/** Whether a subject is an index where the row is an amount: no sum of money, whatever the title says. */
function isOfIndex(row: RowModel, current: ColumnModel | null, subject: string): boolean {
  return row.nature !== "index" && current !== null && isIndexSubject(subject);
}

/** A total's subject with the heading the row stands under, where it does not say that itself. */
function withHeading(subject: string, heading: string | null): string {
  return heading === null || normalizeLabel(subject).includes(normalizeLabel(heading))
    ? subject
    : together(subject, heading);
}
