import { translateFormula } from "../formulas/reference-style";
import { ROW_COUNT, parseArea } from "../formulas/address";
import { withoutFilePrefixes } from "../formulas/file-prefixes";
import type { CellRecord, CellValue, FormulaRecord, RowRecord } from "../document";
import { errorValue, serialOfIso } from "./cell-values";
import { MAIN, transitional } from "../package/namespaces";
import { type SharedStrings, preservesSpace, stringItem } from "../workbook/shared-strings";
import { UnreadableWorkbook } from "../unreadable-workbook";
import { decodeEscapes } from "../xml/xml-text";
import { type OpenedTag, type XmlElement, streamXml, treeBuilder } from "../xml/xml-tree";

/** What the cells of the workbook refer to outside their sheet. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly styleCount: number;
  /** Whether that `cm` number means a dynamic array. */
  isDynamicArray(cellMetadata: number): boolean;
}

/** The cells and rows of a worksheet part, and the trees of its other elements. */
export interface SheetContent {
  readonly cells: Map<number, Map<number, CellRecord>>;
  /** Whether an array formula stands in any of them. */
  readonly hasArrays: boolean;
  readonly rows: Map<number, RowRecord>;
  /** Children of the root besides sheetData, in document order. */
  readonly features: readonly XmlElement[];
  readonly rootAttributes: ReadonlyMap<string, string>;
  /** Where the formula of each shared group stands. */
  readonly sharedMasters: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly metadata: number;
  value: string | null;
  inline: string | null;
  formula: OpenFormula | null;
}

interface OpenFormula {
  readonly type: string;
  readonly group: string | null;
  readonly range: string;
  text: string;
}

/**
 * Reads a worksheet part in one pass.
 * @param part Path of the part, for the error.
 * @throws {UnreadableWorkbook} "damaged" where it is not well-formed, no worksheet, or a row, cell or value is none.
 */
export function readSheetContent(xml: string, part: string, context: CellContext): SheetContent {
  const cells = new Map<number, Map<number, CellRecord>>();
  const rows = new Map<number, RowRecord>();
  const features: XmlElement[] = [];
  const rootAttributes = new Map<string, string>();
  const masters = new Map<
    string,
    { readonly row: number; readonly column: number; readonly text: string; readonly group: number }
  >();
  const sharedMasters = new Map<number, { row: number; column: number }>();
  const orphans: { cell: OpenCell; group: string }[] = [];
  const item = stringItem();
  const path: string[] = [];
  let builder: ReturnType<typeof treeBuilder> | null = null;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let rowCells: Map<number, CellRecord> | null = null;
  let piece = "";
  let hasArrays = false;

  const damaged = (what: string): UnreadableWorkbook =>
    new UnreadableWorkbook("damaged", `${what} in the part ${part}.`, part);

  const openRoot = (tag: OpenedTag): void => {
    if (tag.local !== "worksheet" || transitional(tag.uri) !== MAIN) throw damaged("There is no worksheet");
    for (const attribute of Object.values(tag.attributes)) rootAttributes.set(attribute.name, attribute.value);
  };
  const openFeature = (tag: OpenedTag): void => {
    if (tag.local === "sheetData") return;
    builder = treeBuilder();
    builder.listener.open(tag);
  };
  const openRow = (tag: OpenedTag): void => {
    const at = tag.attributes["r"]?.value;
    row = at === undefined ? row + 1 : Number(at) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= ROW_COUNT) throw damaged("A row has no valid number");
    column = -1;
    rowCells = cells.get(row) ?? null;
    const record = rowRecord(tag);
    if (record !== null) rows.set(row, record);
  };
  const openCell = (tag: OpenedTag): void => {
    const at = tag.attributes["r"]?.value;
    if (at === undefined) column++;
    else {
      const place = parseArea(at);
      if (place === null || place.top !== row) throw damaged(`The cell "${at}" does not stand in its row`);
      column = place.left;
    }
    const style = Number(tag.attributes["s"]?.value ?? 0);
    cell = {
      row,
      column,
      type: tag.attributes["t"]?.value ?? "n",
      style: style < context.styleCount ? style : 0,
      metadata: Number(tag.attributes["cm"]?.value ?? 0),
      value: null,
      inline: null,
      formula: null,
    };
  };
  const openContents = (tag: OpenedTag, open: OpenCell): void => {
    piece = "";
    if (tag.local !== "f") return;
    const { t: type, si: group, ref: range } = tag.attributes;
    open.formula = {
      type: type?.value ?? "normal",
      group: group?.value ?? null,
      range: range?.value ?? "",
      text: "",
    };
  };
  const texts = new Map<string, string>();
  const kept = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const copy = standingAlone(text);
    texts.set(copy, copy);
    return copy;
  };
  const valueOf = (open: OpenCell): CellValue => {
    const text = open.value;
    if (open.type === "inlineStr") {
      const inline = open.inline ?? text;
      return inline === null ? null : kept(inline);
    }
    if (text === null) return null;
    switch (open.type) {
      case "s": {
        const shared = context.strings.texts[Number(text)];
        if (shared === undefined) throw damaged(`A cell refers to the shared string ${text}, which is missing,`);
        return shared;
      }
      case "str":
        return kept(decodeEscapes(text));
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return errorValue(text.trim());
      case "d":
        return serialOfIso(text, context.date1904) ?? text;
      default: {
        if (text.trim() === "") return null;
        const number = Number(text);
        if (!Number.isFinite(number)) throw damaged(`The cell value "${text.slice(0, 40)}" is no number`);
        return number;
      }
    }
  };
  const formulaOf = (open: OpenCell, formula: OpenFormula): FormulaRecord | null => {
    const text = withoutFilePrefixes(formula.text);
    if (formula.type === "array") {
      hasArrays = true;
      return { kind: "array", text, range: formula.range, dynamic: context.isDynamicArray(open.metadata) };
    }
    if (formula.type === "dataTable") return { kind: "data-table", text };
    if (formula.type !== "shared" || formula.group === null) return text === "" ? null : { kind: "normal", text };
    if (text !== "") {
      const group = sharedMasters.size;
      masters.set(formula.group, { row: open.row, column: open.column, text, group });
      sharedMasters.set(group, { row: open.row, column: open.column });
      return { kind: "shared", text, group };
    }
    const master = masters.get(formula.group);
    if (master === undefined) {
      orphans.push({ cell: open, group: formula.group });
      return null;
    }
    return {
      kind: "shared",
      text: translateFormula(master.text, master.row, master.column, open.row, open.column),
      group: master.group,
    };
  };
  const closeCell = (open: OpenCell): void => {
    if (rowCells === null) {
      rowCells = new Map();
      cells.set(open.row, rowCells);
    }
    rowCells.set(open.column, {
      value: valueOf(open),
      formula: open.formula === null ? null : formulaOf(open, open.formula),
      style: open.style,
    });
  };

  streamXml(xml, part, {
    open(tag) {
      const depth = path.length;
      path.push(tag.local);
      if (builder !== null) {
        builder.listener.open(tag);
        return;
      }
      if (depth === 0) openRoot(tag);
      else if (depth === 1) openFeature(tag);
      else if (depth === 2 && tag.local === "row") openRow(tag);
      else if (depth === 3 && tag.local === "c") openCell(tag);
      else if (depth === 4 && cell !== null) openContents(tag, cell);
      else if (depth > 4 && path[4] === "is") item.open(tag.local, preservesSpace(tag));
    },
    close() {
      const local = path.pop() ?? "";
      const depth = path.length;
      if (builder !== null) {
        builder.listener.close();
        if (depth === 1) {
          const root = builder.root();
          if (root !== null) features.push(root);
          builder = null;
        }
      } else if (depth === 3 && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (depth === 4 && cell !== null) {
        if (local === "v") cell.value = piece;
        else if (local === "f" && cell.formula !== null) cell.formula.text = decodeEscapes(piece);
        else if (local === "is") cell.inline = item.end().text;
      } else if (depth > 4 && path[4] === "is") item.close(local);
    },
    text(text) {
      if (builder !== null) builder.listener.text(text);
      else if (path.length === 5) piece += text;
      else if (path.length > 5 && path[4] === "is") item.text(text);
    },
  });

  for (const orphan of orphans) {
    const master = masters.get(orphan.group);
    const inRow = cells.get(orphan.cell.row);
    const record = inRow?.get(orphan.cell.column);
    if (master === undefined || inRow === undefined || record === undefined) continue;
    const text = translateFormula(master.text, master.row, master.column, orphan.cell.row, orphan.cell.column);
    inRow.set(orphan.cell.column, { ...record, formula: { kind: "shared", text, group: master.group } });
  }
  return { cells, hasArrays, rows, features, rootAttributes, sharedMasters };
}

function rowRecord(tag: OpenedTag): RowRecord | null {
  const height = tag.attributes["ht"]?.value;
  const hidden = isTrue(tag.attributes["hidden"]?.value);
  const style = isTrue(tag.attributes["customFormat"]?.value) ? Number(tag.attributes["s"]?.value ?? 0) : null;
  const outlineLevel = Number(tag.attributes["outlineLevel"]?.value ?? 0);
  if (height === undefined && !hidden && style === null && outlineLevel === 0) return null;
  return { height: height === undefined ? null : Number(height), hidden, style, outlineLevel };
}

/** A text of its own: what is cut out of a part otherwise keeps the whole part in memory. */
function standingAlone(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join("");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
