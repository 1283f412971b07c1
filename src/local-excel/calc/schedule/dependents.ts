import { areaText } from "../../../xlsx/formulas/address";
import type { Book } from "../book";
import { type FormulaCell, type FormulaCells, areasRead } from "./formula-cells";
import type { SheetArea } from "../values/areas";

/** Who reads what. */
export interface Dependents {
  /** Takes in what a formula reads. */
  add(cell: FormulaCell, book: Book): void;
  /** A fresh walk; within it every formula is visited at most a few times however many ranges overlap. */
  walk(): { readonly of: (sheet: number, row: number, column: number, visit: (id: number) => void) => void };
}

/** Ranges that share a block of the sheet. `walk` is the last walk that visited it. */
interface Block {
  readonly ranges: { readonly readers: number[] }[];
  walk: number;
}

interface SheetReaders {
  readonly cells: Map<number, Map<number, number[]>>;
  /** Block sizes in use → blocks by their place. */
  readonly blocks: Map<number, Map<number, Block>>;
}

/** Rows of a sheet are 2 to this power. Source: Microsoft, "Excel specifications and limits": 1,048,576 rows. */
const ROW_BITS = 20;
/** Columns of a sheet are 2 to this power. Source: Microsoft, "Excel specifications and limits": 16,384 columns. */
const COLUMN_BITS = 14;

/** Inverts what the formulas read: cells by place, ranges by the power-of-two blocks they are made of. */
export function invertReferences(formulas: FormulaCells, book: Book): Dependents {
  const sheets = book.sheets.map((): SheetReaders => ({ cells: new Map(), blocks: new Map() }));
  const ranges = new Map<string, { readonly readers: number[] }>();
  const add = (cell: FormulaCell, within: Book): void => {
    areasRead(cell, within, (area) => {
      const readers = sheets[area.sheet.index];
      if (readers === undefined) return;
      if (area.top === area.bottom && area.left === area.right) {
        const column = entry(readers.cells, area.left, () => new Map<number, number[]>());
        entry(column, area.top, (): number[] => []).push(cell.id);
        return;
      }
      const key = `${String(area.sheet.index)}!${areaText(area)}`;
      let range = ranges.get(key);
      if (range === undefined) {
        range = { readers: [] };
        ranges.set(key, range);
        place(readers, area, range);
      }
      range.readers.push(cell.id);
    });
  };
  for (const cell of formulas.all) add(cell, book);
  let walks = 0;
  return {
    add,
    walk() {
      const number = ++walks;
      return {
        of(sheet, row, column, visit) {
          const readers = sheets[sheet];
          readers?.cells.get(column)?.get(row)?.forEach(visit);
          if (readers === undefined) return;
          for (const [size, blocks] of readers.blocks) {
            const block = blocks.get(blockPlace(size, row, column));
            if (block === undefined || block.walk === number) continue;
            block.walk = number;
            for (const range of block.ranges) range.readers.forEach(visit);
          }
        },
      };
    },
  };
}

function place(readers: SheetReaders, area: SheetArea, range: { readonly readers: number[] }): void {
  eachPiece(area.top, area.bottom, ROW_BITS, (top, rowBits) => {
    eachPiece(area.left, area.right, COLUMN_BITS, (left, columnBits) => {
      const size = rowBits * 16 + columnBits;
      const blocks = entry(readers.blocks, size, () => new Map<number, Block>());
      entry(blocks, blockPlace(size, top, left), (): Block => ({ ranges: [], walk: 0 })).ranges.push(range);
    });
  });
}

/** Splits first..last into the fewest pieces that are whole multiples of their own power-of-two size. */
function eachPiece(first: number, last: number, bits: number, visit: (start: number, bits: number) => void): void {
  let start = first;
  while (start <= last) {
    let size = 0;
    while (size < bits && start % 2 ** (size + 1) === 0 && start + 2 ** (size + 1) - 1 <= last) size++;
    visit(start, size);
    start += 2 ** size;
  }
}

function blockPlace(size: number, row: number, column: number): number {
  return (row >> (size >> 4)) * 16_384 + (column >> (size & 15));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
