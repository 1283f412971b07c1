import { areaText } from "../formulas/address";
import { withFilePrefixes } from "../formulas/file-prefixes";
import type { ConditionalFormatRecord, SheetDocument } from "../document";
import type { ConditionalFormatOrigin } from "./conditional-format-reader";
import { SHEET_ORDER } from "../workbook/sheet-order";
import type { StyleNumbers } from "../styles/style-writer";
import { UnsavableChange } from "../unreadable-workbook";
import { escapeText } from "../xml/xml-text";
import { type XmlSpan, attributeSpans, childSpans, localName } from "../xml/xml-scan";
import type { Splice } from "../xml/xml-splice";

type Formats = readonly ConditionalFormatRecord[];

/**
 * Puts changed conditional formats into the part of a worksheet; those of the file that are as they were keep their
 * bytes, but for a priority that had to move.
 * @param origins All formats the file came with.
 * @throws {UnsavableChange} where one that came with the file would have to be written anew.
 */
export function writeConditionalFormats(
  splice: Splice,
  before: SheetDocument["conditionalFormats"],
  after: Formats,
  origins: readonly ConditionalFormatOrigin[],
  styles: StyleNumbers,
): void {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return;
  const kept = keptOrigins(after, origins);
  const priorities = assignPriorities(after, kept, origins);
  editRules(splice, origins, (number) => {
    const record = kept.has(number) ? after.find((each) => each.origin === number) : undefined;
    return record === undefined ? null : (priorities.get(record) ?? 0);
  });
  for (const record of after) {
    if (record.rule.kind !== "custom" || (record.origin !== null && kept.has(record.origin))) continue;
    const { prefix } = splice;
    const stop = record.stopIfTrue ? ' stopIfTrue="1"' : "";
    const rule = `<${prefix}cfRule type="expression" dxfId="${String(styles.differential(record.rule.format))}" priority="${String(priorities.get(record) ?? 1)}"${stop}><${prefix}formula>${escapeText(withFilePrefixes(record.rule.formula))}</${prefix}formula></${prefix}cfRule>`;
    const areas = record.areas.map(areaText).join(" ");
    splice.insert(
      "conditionalFormatting",
      `<${prefix}conditionalFormatting sqref="${areas}">${rule}</${prefix}conditionalFormatting>`,
      SHEET_ORDER,
    );
  }
}

/** The rules of the file that stay as they are but for their priority, by their number in it. */
function keptOrigins(
  after: Formats,
  origins: readonly ConditionalFormatOrigin[],
): ReadonlyMap<number, ConditionalFormatOrigin> {
  const kept = new Map<number, ConditionalFormatOrigin>();
  for (const record of after) {
    const origin = record.origin === null ? undefined : origins.find((each) => each.record.origin === record.origin);
    if (origin !== undefined && sameButPriority(origin.record, record)) kept.set(record.origin ?? -1, origin);
    else if (record.rule.kind === "other")
      throw new UnsavableChange(
        `A conditional format of the type "${record.rule.type}" can be kept or removed, not changed or made anew.`,
      );
  }
  return kept;
}

/** Gives the rules of the file, known by their number in it, their priorities; those that get null are cut out. */
function editRules(
  splice: Splice,
  origins: readonly ConditionalFormatOrigin[],
  priorityOf: (number: number) => number | null,
): void {
  const places = rulePlaces(splice);
  const gone = new Set<XmlSpan>();
  for (const origin of origins) {
    const number = origin.record.origin ?? -1;
    const place = places[number];
    if (place === undefined)
      throw new UnsavableChange("The conditional formats of the sheet cannot be found in its part.");
    const priority = priorityOf(number);
    if (priority === null) removeRule(splice, place, places, gone);
    else if (priority !== origin.priority) splice.setAttribute(place.rule, "priority", String(priority));
  }
  cutEmptied(splice, gone);
}

interface RulePlace {
  readonly rule: XmlSpan;
  readonly id: string | null;
  /** The elements the rule stands in, outermost first. */
  readonly chain: readonly XmlSpan[];
}

/** The rules in the order the reader counts them. */
function rulePlaces(splice: Splice): readonly RulePlace[] {
  const { xml } = splice;
  const rulesOf = (chain: readonly XmlSpan[]): readonly RulePlace[] => {
    const parent = chain.at(-1);
    const rules = parent === undefined ? [] : childSpans(xml, parent).filter((each) => localName(each) === "cfRule");
    return rules.map((rule) => ({
      rule,
      chain,
      id: attributeSpans(xml, rule).get("id")?.raw ?? linkedId(xml.slice(rule.start, rule.end)),
    }));
  };
  const inner = splice.all("conditionalFormatting").flatMap((each) => rulesOf([each]));
  const list = splice.first("extLst");
  const extensions = list === null ? [] : childSpans(xml, list).map((extension) => [list, extension]);
  const outer = extensions.flatMap((chain) => {
    const extension = chain[1];
    const holders =
      extension === undefined
        ? []
        : childSpans(xml, extension).filter((each) => localName(each) === "conditionalFormattings");
    return holders.flatMap((holder) =>
      childSpans(xml, holder).flatMap((format) => rulesOf([...chain, holder, format])),
    );
  });
  return [...inner, ...outer];
}

// A data bar of Excel 2010 and later is kept twice: the rule names the id of its twin in the extension list.
function linkedId(rule: string): string | null {
  return /<(?:\w+:)?id>([^<]+)<\//.exec(rule)?.[1] ?? null;
}

function removeRule(splice: Splice, place: RulePlace, places: readonly RulePlace[], gone: Set<XmlSpan>): void {
  gone.add(place.rule);
  for (const twin of places) if (place.id !== null && twin.id === place.id) gone.add(twin.rule);
  for (const each of places)
    if (gone.has(each.rule))
      for (const parent of [...each.chain].reverse()) if (isEmptied(splice.xml, parent, gone)) gone.add(parent);
}

function isEmptied(xml: string, parent: XmlSpan, gone: ReadonlySet<XmlSpan>): boolean {
  const starts = new Set([...gone].map((each) => each.start));
  return childSpans(xml, parent).every((each) => localName(each) === "sqref" || starts.has(each.start));
}

function cutEmptied(splice: Splice, gone: ReadonlySet<XmlSpan>): void {
  const outermost = [...gone].filter(
    (each) => ![...gone].some((other) => other.start < each.start && other.end >= each.end),
  );
  const seen = new Set<number>();
  for (const span of outermost) {
    if (seen.has(span.start)) continue;
    seen.add(span.start);
    splice.replace(span.start, span.end, "");
  }
}

/** Numbers for the file: as they are where the order allows it, else 1, 2, 3 … */
function assignPriorities(
  after: Formats,
  kept: ReadonlyMap<number, ConditionalFormatOrigin>,
  origins: readonly ConditionalFormatOrigin[],
): ReadonlyMap<ConditionalFormatRecord, number> {
  const sorted = [...after].sort((a, b) => a.priority - b.priority);
  const numbers = new Map<ConditionalFormatRecord, number>();
  let last = 0;
  let free = Math.max(0, ...origins.map((each) => each.priority));
  let fits = true;
  let behind = false;
  for (const record of sorted) {
    const origin = record.origin === null ? undefined : kept.get(record.origin);
    const number = origin?.priority ?? ++free;
    if (origin === undefined) behind = true;
    else if (behind || number < last) fits = false;
    last = number;
    numbers.set(record, number);
  }
  return fits ? numbers : new Map(sorted.map((record, i) => [record, i + 1]));
}

function sameButPriority(a: ConditionalFormatRecord, b: ConditionalFormatRecord): boolean {
  return a.stopIfTrue === b.stopIfTrue && JSON.stringify([a.areas, a.rule]) === JSON.stringify([b.areas, b.rule]);
}
