import type { CalculationEngine } from "../../../src/local-excel/calc/engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import {
  defineType,
  HostError,
  type AnyObjectType,
  type HostObject,
  type WireValue,
} from "../../../src/local-excel/objects/object-type";

interface Sheet extends HostObject {
  readonly type: "Worksheet";
  readonly id: string;
  name: string;
  readonly cells: Map<string, WireValue>;
}

interface Cells extends HostObject {
  readonly type: "Range";
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface PartOf<T extends string, O> extends HostObject {
  readonly type: T;
  readonly of: O;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function refuse(): never {
  throw new Error("the tiny workbook has no formulas");
}
const NO_FORMULAS: CalculationEngine = { recalculate: refuse, calculate: refuse, evaluate: refuse };

/**
 * A workbook of a few classes, just enough to speak the protocol over; its sheets and what was done to it can be
 * looked at.
 */
export interface TinyModel {
  readonly types: ReadonlyMap<string, AnyObjectType>;
  readonly root: HostObject;
  readonly workbook: WorkbookDocument;
  readonly engine: CalculationEngine;
  readonly sheets: Sheet[];
  /** Fill colours by sheet name. */
  readonly fills: Map<string, string>;
  cell(sheet: string, row: number, column: number): WireValue;
}

export function tinyModel(sheetNames: readonly string[] = ["One", "Two"]): TinyModel {
  const sheets: Sheet[] = sheetNames.map((name, index) => ({
    type: "Worksheet",
    id: `{sheet-${String(index)}}`,
    name,
    cells: new Map(),
  }));
  const fills = new Map<string, string>();
  const workbook = {
    name: "tiny.xlsx",
    readOnly: false,
    settings: new Map(),
    sheets: [],
  } as unknown as WorkbookDocument;
  const key = (row: number, column: number) => `${String(row)},${String(column)}`;

  function parse(sheet: Sheet, address: WireValue | HostObject | undefined): Cells {
    const match = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(text(address));
    if (match === null)
      throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    const [column, row] = [(match[1] ?? "A").charCodeAt(0) - 65, Number(match[2]) - 1];
    const [right, bottom] =
      match[3] === undefined ? [column, row] : [match[3].charCodeAt(0) - 65, Number(match[4]) - 1];
    return { type: "Range", sheet, row, column, rows: bottom - row + 1, columns: right - column + 1 };
  }
  const grid = (range: Cells): WireValue[][] =>
    Array.from({ length: range.rows }, (_, row) =>
      Array.from(
        { length: range.columns },
        (__, column) => range.sheet.cells.get(key(range.row + row, range.column + column)) ?? "",
      ),
    );

  const types = [
    defineType<PartOf<"Workbook", null>>({
      name: "Workbook",
      events: ["onSelectionChanged"],
      properties: { Name: { get: () => "tiny.xlsx" }, Worksheets: { get: () => ({ type: "WorksheetCollection" }) } },
    }),
    defineType<HostObject & { readonly type: "WorksheetCollection" }>({
      name: "WorksheetCollection",
      properties: {},
      items: () => sheets,
      events: ["onChanged"],
      methods: {
        GetItem: (_, [name]) => {
          const sheet = sheets.find((candidate) => candidate.name === name);
          if (sheet === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
          return sheet;
        },
        Add: (_, [name]) => {
          const sheet: Sheet = {
            type: "Worksheet",
            id: `{sheet-${String(sheets.length)}}`,
            name: text(name),
            cells: new Map(),
          };
          sheets.push(sheet);
          return sheet;
        },
      },
    }),
    defineType<Sheet>({
      name: "Worksheet",
      id: ({ id }) => id,
      events: ["onChanged"],
      properties: {
        Id: { get: ({ id }) => id },
        Name: {
          get: ({ name }) => name,
          set: (sheet, value) => {
            sheet.name = text(value);
          },
        },
        Position: { get: (sheet) => sheets.indexOf(sheet) },
        ShowGridlines: { set: (sheet, value) => void sheet.cells.set("gridlines", value) },
        // A fault of the stand-in, not of the script.
        TabId: {
          get: () => {
            throw new TypeError("broken");
          },
        },
      },
      methods: {
        GetRange: (sheet, [address]) => parse(sheet, address),
        Delete: (sheet) => {
          sheets.splice(sheets.indexOf(sheet), 1);
          return null;
        },
      },
    }),
    defineType<Cells>({
      name: "Range",
      properties: {
        Address: { get: ({ sheet, row, column }) => `${sheet.name}!R${String(row + 1)}C${String(column + 1)}` },
        RowCount: { get: ({ rows }) => rows },
        ColumnCount: { get: ({ columns }) => columns },
        Values: {
          get: grid,
          set(range, value, session) {
            const rows = value as readonly (readonly WireValue[])[];
            if (rows.length !== range.rows || rows[0]?.length !== range.columns)
              throw new HostError("InvalidArgument", "size");
            rows.forEach((cells, row) =>
              cells.forEach((cell, column) => range.sheet.cells.set(key(range.row + row, range.column + column), cell)),
            );
            const details = {
              worksheetId: range.sheet.id,
              address: "A1",
              changeType: "RangeEdited",
              source: "Local",
              shiftDirection: "None",
            };
            session.raise?.({ type: "Worksheet", event: "onChanged", target: range.sheet.id, details });
            session.raise?.({ type: "WorksheetCollection", event: "onChanged", target: "", details });
          },
        },
        Format: { get: (range) => ({ type: "RangeFormat", of: range }) },
        Worksheet: { get: ({ sheet }) => sheet },
      },
      methods: {
        GetRow: (range, [row]) => ({ ...range, row: range.row + Number(row), rows: 1 }),
        GetBoundingRect: (range, [other]) => {
          const last = other as unknown as Cells;
          return { ...range, rows: last.row + last.rows - range.row };
        },
        GetUsedRangeOrNullObject: () => null,
      },
    }),
    defineType<PartOf<"RangeFormat", Cells>>({
      name: "RangeFormat",
      properties: { Fill: { get: ({ of }) => ({ type: "RangeFill", of }) }, WrapText: { get: () => false } },
    }),
    defineType<PartOf<"RangeFill", Cells>>({
      name: "RangeFill",
      properties: {
        Pattern: { get: () => "Solid" },
        PatternColor: { get: () => "" },
        PatternTintAndShade: { get: () => 0 },
        TintAndShade: { get: () => 0 },
        Color: {
          get: ({ of }) => fills.get(of.sheet.name) ?? "#FFFFFF",
          set: ({ of }, value) => void fills.set(of.sheet.name, text(value)),
        },
      },
    }),
  ];
  return {
    types: new Map(types.map((type) => [type.name, type])),
    root: { type: "Workbook" },
    workbook,
    engine: NO_FORMULAS,
    sheets,
    fills,
    cell: (sheet, row, column) => sheets.find(({ name }) => name === sheet)?.cells.get(key(row, column)) ?? "",
  };
}
