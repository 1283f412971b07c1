import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { rowAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { indicatorKey, isBareTotal, lowerFirst, proseLabel, subjectOfHeader, subjectOfTitle } from "./indicator-words";

/** Labels of an index's first row: all of it, told of what by the title alone. */
const WHOLE_INDEX = /^(?:chỉ số chung|toàn ngành(?: .*)?)$/;
/** Words that say what is counted or weighed, and of what only with another word. */
const MEASURED =
  /^(?:diện tích|năng suất|sản lượng|số lượng|số|khối lượng|trị giá|giá trị|doanh thu|vận chuyển|luân chuyển|gieo trồng|gieo cấy|thu hoạch)(?: |$)/;
/** A heading that divides and names nothing. */
export const DIVIDES = /^(?:phân|chia) (?:theo|ra)|^trong đó$|^mặt hàng/;

const isIndexSubject = (subject: string): boolean => /^(?:chỉ số|tỷ giá)(?: |$)/.test(normalizeLabel(subject));
const isOneThing = (subject: string): boolean => !/,|;| của một số /iu.test(subject);

/** Of "hành khách và hàng hoá" the one that is meant, where the words beside it name exactly one of the two. */
function narrowed(subject: string, beside: string): string {
  const words = normalizeLabel(beside);
  return subject.replace(/(\p{L}+ \p{L}+) và (\p{L}+ \p{L}+)/giu, (both, first: string, second: string) => {
    const [hasFirst, hasSecond] = [words.includes(normalizeLabel(first)), words.includes(normalizeLabel(second))];
    if (hasFirst === hasSecond) return both;
    return hasFirst ? first : second;
  });
}

function headingOf(table: TableModel, row: RowModel): string | null {
  const above = row.parent === null ? null : rowAt(table, row.parent);
  if (above?.kind !== "heading") return null;
  const label = proseLabel(above.label.replace(/\s*\([^()]*\)/gu, ""));
  return DIVIDES.test(normalizeLabel(label)) || isBareTotal(label) ? null : label;
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
  if (headed !== null && /^theo /iu.test(headed)) return titled === null ? null : `${titled} ${lowerFirst(headed)}`;
  if (headed !== null && titled !== null && MEASURED.test(normalizeLabel(headed)) && LIST_OF_MEASURES.test(titled))
    return `${headed} ${titled.replace(LIST_OF_MEASURES, "")}`;
  return headed ?? titled;
}

/** Two names as one, in the order prose has them: what is measured, then of what. */
function together(label: string, heading: string): string {
  const [first, second] =
    MEASURED.test(normalizeLabel(heading)) && !MEASURED.test(normalizeLabel(label))
      ? [heading, label]
      : [label, heading];
  // "Luân chuyển" of "vận tải hành khách" is of passengers; of two names that open alike the second adds how it is
  // valued, if anything.
  const rest = /chuyển$/iu.test(first) ? second.replace(/^vận tải\s+/iu, "") : second;
  const opening = (text: string): string => normalizeLabel(text).split(" ").slice(0, 2).join(" ");
  if (opening(first) === opening(rest)) return `${first}${/\stheo\s.*$/iu.exec(rest)?.[0] ?? ""}`;
  return `${first} ${lowerFirst(rest)}`;
}

const LIST_OF_MEASURES = /^(?:(?:diện tích|năng suất|sản lượng)(?:\s*,\s*|\s+và\s+|\s+))+/iu;

const PRICES = /theo giá (?:hiện hành|thực tế|(?:so sánh|cố định)(?: (?:năm )?\d{4})?)/iu;

/** The name with the prices its column is in, where it does not say them itself. */
function withPrices(name: string, current: ColumnModel | null): string {
  const prices = PRICES.exec((current?.header ?? []).join(" ").normalize("NFC"))?.[0];
  return prices === undefined || /giá (?:hiện hành|thực tế|so sánh|cố định)/iu.test(name)
    ? name
    : `${name} ${lowerFirst(prices)}`;
}

/**
 * What a row is called in a sentence that stands alone: a total by its subject, an index by its title, a word that
 * recurs by its heading.
 */
export function lineName(
  table: TableModel,
  row: RowModel,
  current: ColumnModel | null,
  growth: ColumnModel | null,
): string {
  const name = bareName(table, row, current, growth);
  return row.nature === "level" && row.level === 0 ? withPrices(name, current) : name;
}

/** An index row as the title names it; null where the title names no index, or the row says enough by itself. */
function indexName(row: RowModel, current: ColumnModel | null, titled: string | null): string | null {
  if (titled === null || !isIndexSubject(titled) || (row.nature !== "index" && current !== null)) return null;
  const own = proseLabel(row.label);
  if (WHOLE_INDEX.test(normalizeLabel(own)) || isBareTotal(row.label)) return titled;
  if (row.parent !== null) return null;
  if (isOneThing(titled)) return isIndexSubject(row.label) ? null : `${titled} ${lowerFirst(own)}`;
  // Of "chỉ số giá tiêu dùng, giá vàng và giá đô la Mỹ" each row is a price index of its own.
  const isOwnPrice = /^chỉ số giá /iu.test(titled) && /^(?:vàng|đô la mỹ|usd)$/.test(normalizeLabel(own));
  return isOwnPrice ? `Chỉ số giá ${lowerFirst(own)}` : null;
}

/** "Xuất khẩu" in a table of services traded is no goods'; null for any other row. */
function serviceName(row: RowModel, titled: string | null): string | null {
  const own = proseLabel(row.label);
  const isOfServices = titled !== null && /dịch vụ$/iu.test(titled);
  return isOfServices && /^(?:xuất|nhập) khẩu$/.test(normalizeLabel(own)) ? `${own} dịch vụ` : null;
}

function bareName(table: TableModel, row: RowModel, current: ColumnModel | null, growth: ColumnModel | null): string {
  const heading = headingOf(table, row);
  const beside = [...(current?.header ?? []), ...(growth?.header ?? []), heading ?? ""].join(" ");
  const titled = table.title === null ? null : narrowed(subjectOfTitle(table.title.text), beside);
  const told = indexName(row, current, titled) ?? serviceName(row, titled);
  if (told !== null) return told;
  if (isBareTotal(row.label)) {
    const subject = subjectOfTable(table, current);
    return subject === null || isOfIndex(row, current, subject)
      ? row.label
      : withHeading(narrowed(subject, beside), heading);
  }
  return recurs(table, row) && heading !== null ? together(proseLabel(row.label), heading) : row.label;
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

/** Whether another row of the table has the same label. */
function recurs(table: TableModel, row: RowModel): boolean {
  const label = normalizeLabel(proseLabel(row.label));
  return table.rows.some(
    (other) => other !== row && other.kind !== "heading" && normalizeLabel(proseLabel(other.label)) === label,
  );
}
