import { areaText } from "../formulas/address";
import { withFilePrefixes } from "../formulas/file-prefixes";
import type { CellRecord, CellValue, FormulaRecord } from "../document";
import { sameValue } from "./cell-values";
import type { StringNumbers } from "../workbook/string-writer";
import type { StyleNumbers } from "../styles/style-writer";
import { UnsavableChange } from "../unreadable-workbook";
import { encodeEscapes, escapeText, needsPreserve } from "../xml/xml-text";
import { type XmlSpan, childSpans, localName, rawAttribute } from "../xml/xml-scan";
import type { Splice } from "../xml/xml-splice";

/** What cells need of the rest of the workbook while they are written. */
export interface CellOutput {
  readonly strings: StringNumbers;
  readonly styles: StyleNumbers;
  /** The `cm` number of dynamic arrays. */
  dynamicArray(): number;
  /** Says that a formula came, went or changed. */
  formulaChanged(): void;
  /** Name of the Excel table a cell stands in: what "[@Column]" means there. */
  tableAt(row: number, column: number): string | null;
}

/** Where a cell stands, zero-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** What becomes of a cell of the file; `loosen` writes the formula of a shared group out: its master is gone. */
export interface CellChange {
  readonly before: CellRecord;
  readonly after: CellRecord;
  readonly loosen: boolean;
}

/** Whether two records say the same formula for their cell, however the file keeps it. */
export function sameFormula(a: FormulaRecord | null, b: FormulaRecord | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.text !== b.text || isPlain(a) !== isPlain(b)) return false;
  if (a.kind === "array" && b.kind === "array") return a.range === b.range && a.dynamic === b.dynamic;
  return isPlain(a) || a.kind === b.kind;
}

/** Whether two records are the same as a file keeps them: same style, value and formula. */
export function sameCell(a: CellRecord, b: CellRecord): boolean {
  return a === b || (a.style === b.style && sameValue(a.value, b.value) && sameFormula(a.formula, b.formula));
}

/**
 * The XML of a new cell; `row` and `column` are zero-based, `prefix` is that of the part ("" or, for example, "x:").
 * @throws {UnsavableChange} for a what-if data table or a number that is not finite.
 */
export function cellElement(
  row: number,
  column: number,
  record: CellRecord,
  prefix: string,
  output: CellOutput,
): string {
  const style = output.styles.cellFormat(record.style);
  const { type, formula, value } = cellParts(record, { row, column }, prefix, output, true);
  const body = formula + value;
  if (record.formula !== null) output.formulaChanged();
  const reference = areaText({ top: row, left: column, bottom: row, right: column });
  const dynamic = isDynamic(record) ? ` cm="${String(output.dynamicArray())}"` : "";
  const open = `<${prefix}c r="${reference}"${style === 0 ? "" : ` s="${String(style)}"`}${type === null ? "" : ` t="${type}"`}${dynamic}`;
  return body === "" ? `${open}/>` : `${open}>${body}</${prefix}c>`;
}

/**
 * Changes the cell element at `span` from one record to another; of what is the same, the bytes stay.
 * @throws {UnsavableChange} for a what-if data table or a number that is not finite.
 */
export function editCell(
  splice: Splice,
  span: XmlSpan,
  place: Place,
  { before, after, loosen }: CellChange,
  output: CellOutput,
): void {
  const { xml, prefix } = splice;
  if (before.style !== after.style)
    splice.setAttribute(span, "s", after.style === 0 ? null : String(output.styles.cellFormat(after.style)));
  const keepsFormula = sameFormula(before.formula, after.formula) && !loosen;
  const keepsValue = sameValue(before.value, after.value) && (before.formula === null) === (after.formula === null);
  if (keepsFormula && keepsValue) return;
  const parts = new Map(childSpans(xml, span).map((child) => [localName(child), xml.slice(child.start, child.end)]));
  const part = (local: string): string => parts.get(local) ?? "";
  const fresh = cellParts(after, place, prefix, output, !keepsValue);
  if (!keepsFormula) {
    output.formulaChanged();
    splice.setAttribute(span, "cm", isDynamic(after) ? String(output.dynamicArray()) : null);
  }
  if (!keepsValue) retype(splice, span, fresh.type, output);
  const formula = keepsFormula ? part("f") : fresh.formula;
  const value = keepsValue ? part("v") + part("is") : fresh.value;
  putBody(splice, span, formula + value + part("extLst"));
}

function retype(splice: Splice, span: XmlSpan, fresh: string | null, output: CellOutput): void {
  const type = rawAttribute(splice.xml, span, "t");
  if (type === "s") output.strings.release();
  if ((type ?? "n") !== (fresh ?? "n")) splice.setAttribute(span, "t", fresh);
  splice.setAttribute(span, "vm", null);
}

function putBody(splice: Splice, span: XmlSpan, body: string): void {
  if (!span.selfClosing) {
    if (body === "") splice.replace(span.openEnd - 1, span.end, "/>");
    else splice.replace(span.openEnd, span.closeStart, body);
  } else if (body !== "")
    splice.replace(splice.xml.lastIndexOf("/", span.openEnd), span.openEnd, `>${body}</${span.name}>`);
}

function cellParts(
  record: CellRecord,
  place: Place,
  prefix: string,
  output: CellOutput,
  withValue: boolean,
): { readonly type: string | null; readonly formula: string; readonly value: string } {
  const formula =
    record.formula === null ? "" : formulaElement(record.formula, output.tableAt(place.row, place.column), prefix);
  if (!withValue) return { type: null, formula, value: "" };
  const { type, text } = valueText(record.value, record.formula !== null, output);
  const space = type === "str" && needsPreserve(text) ? ' xml:space="preserve"' : "";
  return { type, formula, value: text === "" && type !== "str" ? "" : `<${prefix}v${space}>${text}</${prefix}v>` };
}

function valueText(
  value: CellValue,
  calculated: boolean,
  output: CellOutput,
): { readonly type: string | null; readonly text: string } {
  if (value === null) return { type: null, text: "" };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") {
    return calculated
      ? { type: "str", text: escapeText(encodeEscapes(value)) }
      : { type: "s", text: String(output.strings.number(value)) };
  }
  if (typeof value === "object") return { type: "e", text: FILE_ERRORS.has(value.error) ? value.error : "#VALUE!" };
  if (!Number.isFinite(value)) throw new UnsavableChange(`A cell cannot hold the number ${String(value)}.`);
  return { type: null, text: String(Object.is(value, -0) ? 0 : value).replace("e", "E") };
}

// Errors that came after Excel 2007 stand in the file as #VALUE! beside a rich value; without that they are told apart
// only by recalculating.
const FILE_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

function formulaElement(formula: FormulaRecord, table: string | null, prefix: string): string {
  const text = escapeText(encodeEscapes(withFilePrefixes(formula.text, table)));
  switch (formula.kind) {
    case "normal":
    case "shared":
      return `<${prefix}f>${text}</${prefix}f>`;
    case "array":
      return `<${prefix}f t="array" ref="${formula.range}">${text}</${prefix}f>`;
    case "data-table":
      throw new UnsavableChange("A what-if data table can be kept where it stands, not written anew.");
  }
}

function isPlain(formula: FormulaRecord): boolean {
  return formula.kind === "normal" || formula.kind === "shared";
}

function isDynamic(record: CellRecord): boolean {
  return record.formula?.kind === "array" && record.formula.dynamic;
}
