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
    return hasFirst === hasSecond ? both : hasFirst ? first : second;
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

function bareName(table: TableModel, row: RowModel, current: ColumnModel | null, growth: ColumnModel | null): string {
  const heading = headingOf(table, row);
  const beside = [...(current?.header ?? []), ...(growth?.header ?? []), heading ?? ""].join(" ");
  const titled = table.title === null ? null : narrowed(subjectOfTitle(table.title.text), beside);
  const isIndex = row.nature === "index" || current === null;
  const isWhole = WHOLE_INDEX.test(normalizeLabel(proseLabel(row.label)));
  if (isIndex && titled !== null && isIndexSubject(titled)) {
    if (isWhole || isBareTotal(row.label)) return titled;
    // Of "chỉ số giá tiêu dùng, giá vàng và giá đô la Mỹ" each row is a price index of its own.
    if (
      !isOneThing(titled) &&
      /^chỉ số giá /iu.test(titled) &&
      row.parent === null &&
      /^(?:vàng|đô la mỹ|usd)$/.test(normalizeLabel(proseLabel(row.label)))
    )
      return `Chỉ số giá ${lowerFirst(proseLabel(row.label))}`;
    if (isOneThing(titled) && row.parent === null && !isIndexSubject(row.label))
      return `${titled} ${lowerFirst(proseLabel(row.label))}`;
  }
  // "Xuất khẩu" in a table of services traded is no goods'.
  if (
    titled !== null &&
    /dịch vụ$/iu.test(titled) &&
    /^(?:xuất|nhập) khẩu$/.test(normalizeLabel(proseLabel(row.label)))
  )
    return `${proseLabel(row.label)} dịch vụ`;
  if (isBareTotal(row.label)) {
    const subject = subjectOfTable(table, current);
    // An index is no sum of money, whatever the title says.
    const own = subject === null || (!isIndex && isIndexSubject(subject)) ? null : narrowed(subject, beside);
    if (own === null) return row.label;
    return heading === null || normalizeLabel(own).includes(normalizeLabel(heading)) ? own : together(own, heading);
  }
  const recurs = table.rows.some(
    (other) =>
      other !== row &&
      other.kind !== "heading" &&
      normalizeLabel(proseLabel(other.label)) === normalizeLabel(proseLabel(row.label)),
  );
  return recurs && heading !== null ? together(proseLabel(row.label), heading) : row.label;
}
