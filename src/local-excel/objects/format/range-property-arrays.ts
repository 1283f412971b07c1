import type { Area } from "../../../xlsx/document";
import { cellArea, columnCount, isEntireColumns, rowCount } from "../area";
import { isList, isRecord, record } from "../arguments";
import { CELL_BORDER_SIDES, changeBorder, type BorderChange } from "./cell-borders";
import { canListCells, columnAt, sheetOf } from "../cells/cells";
import { parseColour } from "../colour";
import { invalidArgument } from "../errors";
import type { RangeHandle } from "../handles";
import { ALIGNMENT_MEMBERS, FILL_MEMBERS, FONT_MEMBERS, PROTECTION_MEMBERS, type LookMember } from "./look-members";
import { notEmulated, type Answer, type Argument, type Session, type WireValue } from "../object-type";
import { columnsOf, rowsOf } from "../range/range-contents";
import { changeLook, setColumnWidth, setRowHeight } from "./range-format";
import { writeHyperlink } from "../range/range-hyperlink";
import { readProperties, type Reader, type SizeName } from "./range-property-reader";
import { hideColumns, hideRows } from "./range-size";
import { isColumnHidden, isRowHidden } from "../worksheet/sheet-metrics";

type Method = (self: RangeHandle, args: readonly Argument[], session: Session) => Answer;
type Options = { readonly [key: string]: WireValue };

function cellsOf(self: RangeHandle): readonly (readonly RangeHandle[])[] {
  return Array.from({ length: rowCount(self.area) }, (_, i) =>
    Array.from({ length: columnCount(self.area) }, (__, j): RangeHandle => ({
      ...self,
      area: cellArea(self.area.top + i, self.area.left + j),
    })),
  );
}

function writeFormat(self: RangeHandle, session: Session, format: Options, size: SizeName): void {
  const cells = { type: "RangeFormat", sheetId: self.sheetId, areas: [self.area] } as const;
  const groups: Readonly<Record<string, Readonly<Record<string, LookMember>>>> = {
    fill: FILL_MEMBERS,
    font: FONT_MEMBERS,
    protection: PROTECTION_MEMBERS,
  };
  for (const [key, value] of Object.entries(format)) {
    if (value === null) continue;
    const own = (ALIGNMENT_MEMBERS as Readonly<Record<string, LookMember>>)[key];
    const group = groups[key];
    if (own !== undefined) changeLook(session, cells, own.change(value));
    else if (key === "borders") writeBorders(self, session, record(value));
    else if (key === "rowHeight" && size === key) setRowHeight(session, cells, value);
    else if (key === "columnWidth" && size === key) setColumnWidth(session, cells, value);
    else if (group !== undefined) {
      for (const [name, inner] of Object.entries(record(value))) {
        const member = group[name];
        if (member === undefined) throw notEmulated(`format.${key}.${name}`);
        if (inner !== null) changeLook(session, cells, member.change(inner));
      }
    } else throw notEmulated(`format.${key}`);
  }
}

function writeBorders(self: RangeHandle, session: Session, borders: Options): void {
  for (const [key, border] of Object.entries(borders)) {
    const side = CELL_BORDER_SIDES[key];
    if (side === undefined) throw notEmulated(`format.borders.${key}`);
    for (const [part, value] of Object.entries(record(border))) {
      if (part !== "style" && part !== "weight" && part !== "color") throw notEmulated(`format.borders.${key}.${part}`);
      if (typeof value !== "string") throw invalidArgument();
      const change: BorderChange = { part, value: part === "color" ? parseColour(value) : value };
      changeBorder(session, sheetOf(session, self.sheetId), [self.area], side, change);
    }
  }
}

type Writer = (self: RangeHandle, session: Session, value: WireValue) => void;

function writeProperties(
  self: RangeHandle,
  session: Session,
  data: WireValue,
  more: Readonly<Record<string, Writer>>,
  size: SizeName,
): void {
  const writers: Readonly<Record<string, Writer>> = {
    format: (each, within, value) => {
      writeFormat(each, within, record(value), size);
    },
    hyperlink: (each, within, value) => {
      writeHyperlink(within, each, value);
    },
    ...more,
  };
  for (const [key, value] of Object.entries(record(data))) {
    if (value === null) continue;
    const write = writers[key];
    if (write === undefined) throw notEmulated(`properties.${key}`);
    write(self, session, value);
  }
}

function listArgument(args: readonly Argument[], length: number): readonly WireValue[] {
  const list = args[0];
  if (!isList(list) || list.length !== length) throw invalidArgument();
  return list;
}

function optionsArgument(args: readonly Argument[]): Options {
  const options = args[0];
  if (!isRecord(options)) throw invalidArgument();
  return options;
}

/** Properties of many cells, rows or columns in one call. */
export const RANGE_PROPERTY_ARRAYS: Readonly<Record<string, Method>> = {
  GetCellProperties: (self, args, session) => {
    requireListable(self.area);
    const options = optionsArgument(args);
    return cellsOf(self).map((row) => row.map((cell) => readProperties(cell, session, options, {}, null)));
  },
  GetRowProperties: (self, args, session) => {
    if (isEntireColumns(self.area)) throw invalidArgument();
    const sheet = sheetOf(session, self.sheetId);
    const more: Readonly<Record<string, Reader>> = {
      rowIndex: (row) => row.area.top,
      rowHidden: (row) => isRowHidden(sheet.rows.get(row.area.top) ?? null),
    };
    return rowsOf(self).map((row) => readProperties(row, session, optionsArgument(args), more, "rowHeight"));
  },
  GetColumnProperties: (self, args, session) => {
    const sheet = sheetOf(session, self.sheetId);
    const more: Readonly<Record<string, Reader>> = {
      columnIndex: (column) => column.area.left,
      columnHidden: (column) => isColumnHidden(columnAt(sheet, column.area.left)),
    };
    return columnsOf(self).map((column) => readProperties(column, session, optionsArgument(args), more, "columnWidth"));
  },
  SetCellProperties: (self, args, session) => {
    requireListable(self.area);
    const rows = listArgument(args, rowCount(self.area));
    const cells = cellsOf(self);
    for (const row of rows) if (!isList(row) || row.length !== columnCount(self.area)) throw invalidArgument();
    rows.forEach((row, i) => {
      (row as readonly WireValue[]).forEach((data, j) => {
        const cell = cells[i]?.[j];
        if (cell !== undefined && data !== null) writeProperties(cell, session, data, {}, null);
      });
    });
    return null;
  },
  SetRowProperties: (self, args, session) => {
    if (isEntireColumns(self.area)) throw invalidArgument();
    const rows = rowsOf(self);
    listArgument(args, rows.length).forEach((data, i) => {
      const row = rows[i];
      if (row === undefined || data === null) return;
      const rowHidden: Writer = (each, within, value) => {
        if (typeof value !== "boolean") throw invalidArgument();
        hideRows(within, sheetOf(within, each.sheetId), each.area, value);
      };
      writeProperties(row, session, data, { rowHidden }, "rowHeight");
    });
    return null;
  },
  SetColumnProperties: (self, args, session) => {
    const columns = columnsOf(self);
    listArgument(args, columns.length).forEach((data, j) => {
      const column = columns[j];
      if (column === undefined || data === null) return;
      const columnHidden: Writer = (each, within, value) => {
        if (typeof value !== "boolean") throw invalidArgument();
        hideColumns(sheetOf(within, each.sheetId), each.area, value);
      };
      writeProperties(column, session, data, { columnHidden }, "columnWidth");
    });
    return null;
  },
};

function requireListable(area: Area): void {
  if (!canListCells(area)) throw invalidArgument();
}
