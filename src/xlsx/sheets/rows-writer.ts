import { areaText, columnLetters, columnOfLetters, parseArea } from "../formulas/address";
import type { CellRecord, RowRecord, SheetDocument } from "../document";
import { type CellOutput, cellElement, editCell, sameCell, sameFormula } from "./cell-writer";
import { UnsavableChange } from "../unreadable-workbook";
import { type XmlSpan, childSpans, localName, rawAttribute } from "../xml/xml-scan";
import type { Splice } from "../xml/xml-splice";

type Cells = SheetDocument["cells"];

/**
 * What changed in one row: cells by column (null: gone, loosened: its shared formula is written out), and the row's
 * own record.
 */
interface RowChange {
  readonly cells: Map<number, Change>;
  record: { readonly before: RowRecord | null; readonly after: RowRecord | null } | null;
}

interface Change {
  readonly before: CellRecord | null;
  readonly after: CellRecord | null;
  readonly loosen: boolean;
}

type Masters = ReadonlyMap<number, { readonly row: number; readonly column: number }>;
type Rows = Pick<SheetDocument, "cells" | "rows">;

/**
 * Puts changed cells and rows into the part of a worksheet; every other one keeps its bytes.
 * @param masters Where the formula of each shared group stands in the file (zero-based).
 * @throws {UnsavableChange} where the rows or cells of the file do not stand in order, or a cell cannot be written.
 */
export function writeRows(splice: Splice, before: Rows, after: Rows, masters: Masters, output: CellOutput): void {
  const changes = rowChanges(before, after, masters);
  if (changes.size === 0) return;
  const sheetData = splice.first("sheetData");
  if (sheetData === null) throw new UnsavableChange("The worksheet has no place for cells.");
  const rows = placed(splice.xml, sheetData, "row", (raw) => Number(raw) - 1);
  const spans = new Map(rows.map((each) => [each.index, each.span]));
  const insertion = insertionInto(splice, sheetData, rows);
  for (const [row, change] of ascending(changes)) {
    const span = spans.get(row);
    if (span === undefined) {
      insertion.put(row, rowElement(row, change, after.rows.get(row) ?? null, splice.prefix, output));
      continue;
    }
    if (change.record !== null) editRowAttributes(splice, span, change.record, output);
    if (change.cells.size === 0) continue;
    editCells(splice, span, row, change.cells, output);
    extendSpans(splice, span, after.cells.get(row));
  }
  insertion.end();
  extendDimension(splice, changes);
}

/** Puts new rows into the sheet's data, or new cells into a row, asked for in ascending order. */
interface Insertion {
  put(index: number, element: string): void;
  /** Where the element that holds them closed itself, they come into it all at once. */
  end(): void;
}

function insertionInto(splice: Splice, holder: XmlSpan, present: readonly Placed[]): Insertion {
  const created: string[] = [];
  let next = 0;
  return {
    put(index, element) {
      if (element === "") return;
      if (holder.selfClosing) {
        created.push(element);
        return;
      }
      while ((present[next]?.index ?? Infinity) < index) next++;
      const at = present[next]?.span.start ?? holder.closeStart;
      splice.replace(at, at, element);
    },
    end() {
      if (created.length === 0) return;
      const at = splice.xml.lastIndexOf("/", holder.openEnd);
      splice.replace(at, holder.openEnd, `>${created.join("")}</${holder.name}>`);
    },
  };
}

function ascending<T>(entries: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...entries].sort(([a], [b]) => a - b);
}

function rowChanges(before: Rows, after: Rows, masters: Masters): Map<number, RowChange> {
  const changes = new Map<number, RowChange>();
  const at = (row: number): RowChange => {
    const known = changes.get(row);
    if (known !== undefined) return known;
    const fresh: RowChange = { cells: new Map(), record: null };
    changes.set(row, fresh);
    return fresh;
  };
  for (const row of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    for (const [column, change] of cellChanges(before.cells.get(row), after.cells.get(row)))
      at(row).cells.set(column, change);
  }
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const was = before.rows.get(row) ?? null;
    const is = after.rows.get(row) ?? null;
    if (was !== is && !sameRow(was, is)) at(row).record = { before: was, after: is };
  }
  const gone = lostMasters(before.cells, after.cells, masters);
  if (gone.size > 0) loosenGroups(before.cells, after.cells, gone, at);
  return changes;
}

type Row = ReadonlyMap<number, CellRecord>;

function cellChanges(before: Row = new Map(), after: Row = new Map()): readonly (readonly [number, Change])[] {
  const changes: (readonly [number, Change])[] = [];
  for (const [column, record] of after) {
    const old = before.get(column) ?? null;
    if (old === null || !sameCell(old, record)) changes.push([column, { before: old, after: record, loosen: false }]);
  }
  for (const [column, record] of before)
    if (!after.has(column)) changes.push([column, { before: record, after: null, loosen: false }]);
  return changes;
}

function lostMasters(before: Cells, after: Cells, masters: Masters): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const [group, { row, column }] of masters) {
    const was = before.get(row)?.get(column)?.formula ?? null;
    if (!sameFormula(was, after.get(row)?.get(column)?.formula ?? null)) gone.add(group);
  }
  return gone;
}

function loosenGroups(before: Cells, after: Cells, gone: ReadonlySet<number>, at: (row: number) => RowChange): void {
  for (const [row, cells] of before) {
    for (const [column, was] of cells) {
      const is = after.get(row)?.get(column);
      if (
        was.formula?.kind !== "shared" ||
        !gone.has(was.formula.group) ||
        is === undefined ||
        !sameFormula(was.formula, is.formula)
      )
        continue;
      at(row).cells.set(column, { before: was, after: is, loosen: true });
    }
  }
}

function editCells(
  splice: Splice,
  span: XmlSpan,
  row: number,
  changes: ReadonlyMap<number, Change>,
  output: CellOutput,
): void {
  const { xml, prefix } = splice;
  const cells = placed(xml, span, "c", (raw) => columnOfLetters(raw.replace(/\d+$/, "")));
  const spans = new Map(cells.map((each) => [each.index, each.span]));
  const implicit = cells.some((each) => each.implicit);
  const insertion = insertionInto(splice, span, cells);
  for (const [column, { before, after, loosen }] of ascending(changes)) {
    const known = spans.get(column);
    if (known === undefined) {
      if (after !== null) insertion.put(column, cellElement(row, column, after, prefix, output));
    } else if (after !== null)
      editCell(splice, known, { row, column }, { before: before ?? EMPTY, after, loosen }, output);
    else {
      if (before?.formula !== null) output.formulaChanged();
      if (rawAttribute(xml, known, "t") === "s") output.strings.release();
      // A cell that says no place stands behind the one before it: where there are such, an emptied cell keeps its
      // place.
      const kept = implicit ? `<${prefix}c r="${columnLetters(column)}${String(row + 1)}"/>` : "";
      splice.replace(known.start, known.end, kept);
    }
  }
  insertion.end();
}

const PLAIN_ROW: RowRecord = { height: null, hidden: false, style: null, outlineLevel: 0 };

function editRowAttributes(
  splice: Splice,
  span: XmlSpan,
  { before, after }: NonNullable<RowChange["record"]>,
  output: CellOutput,
): void {
  const was = rowAttributes(before ?? PLAIN_ROW, output);
  const is = rowAttributes(after ?? PLAIN_ROW, output);
  for (const [name, value] of is) {
    const decisive = CHANGES_WITH[name] ?? name;
    if (was.get(decisive) !== is.get(decisive)) splice.setAttribute(span, name, value);
  }
}

/** A flag is only touched together with what it is about: a height that Excel fitted itself has none. */
const CHANGES_WITH: Readonly<Record<string, string>> = { customHeight: "ht", customFormat: "s" };

function rowAttributes(record: RowRecord, output: CellOutput): ReadonlyMap<string, string | null> {
  return new Map([
    ["s", record.style === null ? null : String(output.styles.cellFormat(record.style))],
    ["customFormat", record.style === null ? null : "1"],
    ["ht", record.height === null ? null : String(record.height)],
    ["customHeight", record.height === null ? null : "1"],
    ["hidden", record.hidden ? "1" : null],
    ["outlineLevel", record.outlineLevel === 0 ? null : String(record.outlineLevel)],
  ]);
}

function rowElement(
  row: number,
  change: RowChange,
  record: RowRecord | null,
  prefix: string,
  output: CellOutput,
): string {
  const cells = [...change.cells].sort(([a], [b]) => a - b);
  const text = cells
    .map(([column, { after }]) => (after === null ? "" : cellElement(row, column, after, prefix, output)))
    .join("");
  if (text === "" && record === null) return "";
  let open = `<${prefix}row r="${String(row + 1)}"`;
  for (const [name, value] of rowAttributes(record ?? PLAIN_ROW, output))
    if (value !== null) open += ` ${name}="${value}"`;
  return text === "" ? `${open}/>` : `${open}>${text}</${prefix}row>`;
}

function extendSpans(splice: Splice, row: XmlSpan, cells: ReadonlyMap<number, CellRecord> | undefined): void {
  const raw = rawAttribute(splice.xml, row, "spans");
  const match = /^(\d+):(\d+)$/.exec(raw ?? "");
  if (match === null || cells === undefined || cells.size === 0) return;
  const columns = [...cells.keys()].map((column) => column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  splice.setAttribute(row, "spans", `${String(first)}:${String(last)}`);
}

function extendDimension(splice: Splice, changes: ReadonlyMap<number, RowChange>): void {
  const span = splice.first("dimension");
  const area = parseArea(span === null ? "" : (splice.attribute(span, "ref") ?? ""));
  if (span === null || area === null) return;
  let { top, left, bottom, right } = area;
  for (const [row, { cells }] of changes) {
    for (const [column, { before, after }] of cells) {
      if (before !== null || after === null) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (top !== area.top || left !== area.left || bottom !== area.bottom || right !== area.right)
    splice.setAttribute(span, "ref", areaText({ top, left, bottom, right }));
}

interface Placed {
  readonly index: number;
  readonly span: XmlSpan;
  /** It says no place: it stands behind the one before it. */
  readonly implicit: boolean;
}

function placed(xml: string, parent: XmlSpan, local: string, indexOf: (raw: string) => number): readonly Placed[] {
  let last = -1;
  return childSpans(xml, parent)
    .filter((span) => localName(span) === local)
    .map((span) => {
      const raw = rawAttribute(xml, span, "r");
      const index = raw === null ? last + 1 : indexOf(raw);
      if (index <= last)
        throw new UnsavableChange(
          "The rows or cells of the sheet do not stand in order; Excel would have to repair the file first.",
        );
      last = index;
      return { index, span, implicit: raw === null };
    });
}

function sameRow(a: RowRecord | null, b: RowRecord | null): boolean {
  const [x, y] = [a ?? PLAIN_ROW, b ?? PLAIN_ROW];
  return x.height === y.height && x.hidden === y.hidden && x.style === y.style && x.outlineLevel === y.outlineLevel;
}

const EMPTY: CellRecord = { value: null, formula: null, style: 0 };
