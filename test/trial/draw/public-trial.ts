import type { CellRecord } from "../../../src/xlsx/document";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { randomOf } from "../../hostile/random";
import type { TrialBook } from "../truth";
import type { Draft, DrawnSheet, Entry, Family } from "./draft";
import { contributions } from "./families/contributions";
import { exportsByGoods } from "./families/exports";
import { investment } from "./families/investment";
import { mainIndicators } from "./families/main-indicators";
import { monthsAcross } from "./families/months-across";
import { monthsDown } from "./families/months-down";
import { placesDown } from "./families/places-down";
import { productionIndex } from "./families/production-index";
import { products } from "./families/products";
import { retail } from "./families/retail";

/** The ten families of sheets. */
const FAMILIES: readonly Family[] = [
  mainIndicators,
  productionIndex,
  products,
  retail,
  exportsByGoods,
  monthsDown,
  placesDown,
  investment,
  contributions,
  monthsAcross,
];

/** Ten sound workbooks, twenty with faults; six sheets each, and a fault a sheet: 120 faults. */
const WORKBOOKS = 30;
const SHEETS = 6;

/** Of the six sheets of a sound workbook so many hold a figure that is odd and right: 40 in ten workbooks. */
const ODD_SHEETS = 4;

/** The seed of the public set. */
const SEED = 2_026_11;

/** A workbook of the public trial with what is known of it. */
export interface DrawnBook {
  readonly truth: TrialBook;
  readonly bytes: Uint8Array;
}

/**
 * Draws the public trial, of which every second workbook is held back for last looks: those that were not held back,
 * or only those that were. The same seed gives the same workbooks.
 */
export function drawTrial(half: "open" | "held" | "both", seed = SEED): readonly DrawnBook[] {
  return Array.from({ length: WORKBOOKS }, (_, i) => i)
    .filter((i) => half === "both" || (Math.floor(i / 3) % 2 === 0) === (half === "open"))
    .map((i) => drawBook(i, seed));
}

function drawBook(index: number, seed: number): DrawnBook {
  const random = randomOf(seed + 7_919 * index);
  const isSound = isSoundBook(index);
  const reporting = { year: 2_023 + random.below(2), month: 4 + random.below(7) };
  const families = familiesOf(index);
  const sheets = families.map((family, k) => family.draw(random, reporting, isSound && k < ODD_SHEETS));
  const file = `thu-${String(index + 1).padStart(2, "0")}.xlsx`;
  const faults = isSound ? [] : sheets.map((sheet, k) => planted(sheet, turnOf(families[k], index)));
  const odd = sheets.flatMap(({ draft, odd: list }) => list.map((one) => ({ sheet: draft.name, ...one })));
  const kind = isSound ? "odd" : "fault";
  return {
    truth: { file, kind, faults, odd },
    bytes: bytesOf(
      file,
      sheets.map(({ draft }) => draft),
    ),
  };
}

const isSoundBook = (index: number): boolean => index % 3 === 0;

/** The families of a workbook's sheets: six of the ten, in turn. */
function familiesOf(index: number): readonly Family[] {
  return Array.from({ length: SHEETS }, (_, k) => FAMILIES[(SHEETS * index + k) % FAMILIES.length]).filter(
    (family) => family !== undefined,
  );
}

/** How many earlier workbooks hold a sheet of the family with a fault. */
function turnOf(family: Family | undefined, index: number): number {
  return Array.from({ length: index }, (_, i) => i).filter(
    (i) => !isSoundBook(i) && familiesOf(i).some((other) => other === family),
  ).length;
}

/** Puts one of a sheet's faults into it, each in its turn. */
function planted({ draft, faults }: DrawnSheet, turn: number): TrialBook["faults"][number] {
  const fault = faults[turn % faults.length];
  if (fault === undefined) throw new Error(`“${draft.name}” has no fault to be given`);
  return {
    sheet: draft.name,
    rule: fault.rule,
    accept: fault.accept ?? [],
    note: fault.note,
    cells: fault.plant(draft),
  };
}

function bytesOf(file: string, drafts: readonly Draft[]): Uint8Array {
  const opened = createWorkbook(
    file,
    drafts.map(({ name }) => name),
  );
  const { document } = opened;
  drafts.forEach((draft, i) => {
    const sheet = document.sheets[i];
    draft.cells.forEach((line, row) => {
      const records = line.flatMap((entry, column): readonly (readonly [number, CellRecord])[] =>
        entry === null ? [] : [[column, recordOf(entry, styleAt(draft, row, column))]],
      );
      if (records.length > 0) sheet?.cells.set(row, new Map(records));
    });
  });
  return saveWorkbook(opened);

  function styleAt({ formats, cellFormats, cells }: Draft, row: number, column: number): number {
    const own = cellFormats.get(`${String(row)},${String(column)}`) ?? formats[column] ?? null;
    const isFigure = typeof cells[row]?.[column] === "number" || String(cells[row]?.[column]).startsWith("=");
    return own === null || !isFigure ? 0 : document.styles.derive(0, { numberFormat: own });
  }
}

function recordOf(entry: Exclude<Entry, null>, style: number): CellRecord {
  return typeof entry === "string" && entry.startsWith("=")
    ? { value: null, formula: { kind: "normal", text: entry.slice(1) }, style }
    : { value: entry, formula: null, style };
}
