import { readFileSync } from "node:fs";
import { join } from "node:path";

import { cellName, parseRange } from "../../src/core/model/cells/address";
import type { CellValue } from "../../src/xlsx/document";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import { testWith } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { OWN, realWorkbook, type Source } from "./corpus-snapshot";
import { operateOnRows, testOnRows, type RowJob, type RowOperation } from "./row-operations";
import { eraseComparisons, exactly, pressAndCollect, showsSame, valueIn } from "./written-formulas";

const SAMPLE = join(__dirname, "../../assets", SAMPLE_NAME);
const sources: readonly Source[] = [
  { name: SAMPLE_NAME, path: SAMPLE, open: () => openWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE_NAME) },
  OWN,
  realWorkbook("province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx"),
  realWorkbook("gso-2024-01-29-02-Bieu-T1-2024-1.xlsx"),
];

type Computed = RunReport["computations"][number] & { readonly cell: string };

/** The cells of one table's columns that hold a formula of ours with a value, the table with the most of them first. */
function largestTable(report: RunReport): {
  readonly sheet: string;
  readonly left: number;
  readonly cells: readonly Computed[];
} {
  const candidates = report.tables.map(({ sheet, body }) => {
    const range = parseRange(body) ?? never();
    const cells = report.computations.filter(
      (c): c is Computed =>
        c.cell !== null &&
        c.formula !== null &&
        c.value !== null &&
        c.sheet === sheet &&
        c.row - 1 >= range.top &&
        c.row - 1 <= range.bottom,
    );
    return { sheet, left: range.left, cells };
  });
  return candidates.reduce((best, each) => (each.cells.length > best.cells.length ? each : best));
}

/** The longest run of neighbouring rows that all have a formula. */
function longestRun(rows: readonly number[]): readonly number[] {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  let best: number[] = [];
  let run: number[] = [];
  for (const row of sorted) {
    run = run.at(-1) === row - 1 ? [...run, row] : [row];
    if (run.length > best.length) best = run;
  }
  return best;
}

interface Formula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: CellValue;
}

/** The formulas in the columns that were written, between two rows. */
function formulasIn(
  opened: OpenedWorkbook,
  sheet: string,
  columns: readonly number[],
  top: number,
  bottom: number,
): readonly Formula[] {
  const cells = opened.document.sheets.find((each) => each.name === sheet)?.cells;
  const found: Formula[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const column of columns) {
      const cell = cells?.get(row)?.get(column);
      if (cell?.formula) found.push({ row, column, text: cell.formula.text, value: cell.value });
    }
  }
  return found;
}

/** What is wrong with formulas that must each look at their own row and come to what exact arithmetic gives for it. */
function faults(opened: OpenedWorkbook, sheet: string, formulas: readonly Formula[]): readonly string[] {
  return formulas.flatMap(({ row, column, text, value }) => {
    const place = `${cellName({ row, column })} ${text}`;
    const rows = new Set([...text.matchAll(/\b[A-Z]{1,3}(\d+)\b/g)].map((match) => Number(match[1]) - 1));
    if (rows.size !== 1 || !rows.has(row)) return [`${place}: looks at another row`];
    const expected = exactly(text, (cell) => valueIn(opened.document, sheet, cell));
    if (expected === undefined) return [`${place}: not the formula that was written`];
    return showsSame(value, expected === null ? null : expected.toNumber())
      ? []
      : [`${place}: ${JSON.stringify(value)} for ${expected?.toString() ?? "nothing"}`];
  });
}

interface Prepared {
  readonly name: string;
  readonly job: RowJob;
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly before: readonly Formula[];
}

/**
 * Presses the button and says what is then done to the rows: one put in under the first, the next one taken out, all
 * of them sorted.
 */
async function prepare({ name, open }: Source): Promise<Prepared> {
  const opened = open();
  if (name !== SAMPLE_NAME) await eraseComparisons(opened);
  const { report } = await pressAndCollect(opened);
  const { sheet, left, cells } = largestTable(report);
  const run = longestRun(cells.map(({ row }) => row - 1));
  const [top, bottom] = [run[0] ?? never(), run.at(-1) ?? never()];
  const columns = [...new Set(cells.map(({ cell }) => (parseRange(cell) ?? never()).left))];
  const [operand = never(), base = never()] =
    cells.find(({ operands }) => operands.length === 2)?.operands.map((each) => parseRange(each)?.left) ?? [];
  const right = Math.max(...columns, operand, base);
  const before = formulasIn(opened, sheet, columns, top, bottom);
  expect(faults(opened, sheet, before)).toEqual([]);
  const operations: readonly RowOperation[] = [
    { kind: "insert", row: top + 1, values: { [left]: "Dòng mới", [operand]: 240, [base]: 200 } },
    { kind: "delete", row: top + 2 },
    { kind: "sort", top, bottom, left: 0, right, column: operand, descending: (before[0]?.row ?? 0) % 2 === 0 },
  ];
  return { name, job: { workbook: saveWorkbook(opened), sheet, operations }, columns, top, bottom, before };
}

describe("rows inserted, deleted and sorted in LibreOffice after the button was pressed: every formula stays with its row", () => {
  /** One run of LibreOffice for all workbooks, when the first test asks for it. */
  let operated: Promise<ReadonlyMap<string, Prepared & { readonly after: readonly OpenedWorkbook[] }>> | null = null;

  async function operate(): Promise<ReadonlyMap<string, Prepared & { readonly after: readonly OpenedWorkbook[] }>> {
    const prepared: Prepared[] = [];
    for (const source of sources.filter(({ path }) => path !== null)) prepared.push(await prepare(source));
    const after = operateOnRows(prepared.map(({ job }) => job));
    return new Map(
      prepared.map((each, i) => [
        each.name,
        { ...each, after: (after[i] ?? []).map((bytes) => openWorkbook(bytes, each.name)) },
      ]),
    );
  }

  async function staysWithItsRow(name: string): Promise<void> {
    operated ??= operate();
    const { job, columns, top, bottom, before, after } = (await operated).get(name) ?? never();
    const [inserted = never(), deleted = never(), sorted = never()] = after;
    expect(before.length).toBeGreaterThanOrEqual(3 * columns.length);
    const left = formulasIn(inserted, job.sheet, columns, top, bottom + 1);
    expect(faults(inserted, job.sheet, left)).toEqual([]);
    expect(left.map(({ value }) => value)).toEqual(before.map(({ value }) => expectClose(value)));

    const fewer = formulasIn(deleted, job.sheet, columns, top, bottom);
    expect(faults(deleted, job.sheet, fewer)).toEqual([]);
    expect(fewer.map(({ value }) => value)).toEqual(
      before.filter(({ row }) => row !== top + 1).map(({ value }) => expectClose(value)),
    );

    const moved = formulasIn(sorted, job.sheet, columns, top, bottom);
    expect(faults(sorted, job.sheet, moved)).toEqual([]);
    expect(moved).toHaveLength(fewer.length);
    const labels = (opened: OpenedWorkbook): readonly string[] =>
      Array.from({ length: bottom - top + 1 }, (_, i) =>
        JSON.stringify(
          ["A", "B"].map((column) => valueIn(opened.document, job.sheet, `${column}${String(top + i + 1)}`)),
        ),
      );
    expect([...labels(sorted)].sort()).toEqual([...labels(deleted)].sort());
    expect(labels(sorted)).not.toEqual(labels(deleted));
  }

  for (const { name, path } of sources) {
    if (path === null) testWith(null, name, () => undefined);
    else testOnRows(name, () => staysWithItsRow(name));
  }
});

function expectClose(value: CellValue): unknown {
  return typeof value === "number" ? expect.closeTo(value, 9) : value;
}

function never(): never {
  throw new Error("nothing there");
}
