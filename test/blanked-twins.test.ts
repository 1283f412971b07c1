import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { columnName, parseRange } from "../src/model/address";
import { interval, exact, within } from "../src/model/decimal";
import { openCsv } from "../src/local-excel/xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../src/local-excel/xlsx/open-workbook";
import { saveWorkbook } from "../src/local-excel/xlsx/save-workbook";
import type { RunReport } from "../src/model/report";
import { hasLibreOffice, recalculate } from "./libreoffice";
import { press } from "./press";
import { describeWith, shared } from "./shared-folder";

/**
 * Real sheets with their printed comparison columns erased: what we compute must be what had been printed, in the rounding in which
 * it was printed. Every exception is a figure that its own row contradicts, and is listed here with the reason.
 */
const CONTRADICTED: ReadonlyMap<string, string> = new Map([]);

const corpus = shared("corpus");
const files = corpus === null ? [] : readdirSync(corpus).filter((name) => /^sct-binhphuoc-.*\.csv$/.test(name));

interface Twin {
  readonly opened: OpenedWorkbook;
  /** What was printed in each erased cell, by A1 address. */
  readonly printed: ReadonlyMap<string, number>;
}

/** The sheet with growth and attainment columns emptied below their headers. */
function blankedTwin(path: string): Twin {
  const opened = openCsv(new Uint8Array(readFileSync(path)), basename(path));
  const [sheet] = opened.document.sheets;
  if (!sheet) throw new Error("no sheet");
  const header = sheet.cells.get(0) ?? new Map();
  const printed = new Map<string, number>();
  for (const [column, { value }] of header) {
    if (!/so với/i.test(String(value)) || /\(IIP\)/.test(String(value))) continue;
    for (const [row, cells] of sheet.cells) {
      const cell = row === 0 ? undefined : cells.get(column);
      if (cell === undefined) continue;
      if (typeof cell.value === "number") printed.set(`${columnName(column)}${String(row + 1)}`, cell.value);
      cells.delete(column);
    }
  }
  return { opened, printed };
}

describeWith(corpus, "sheets with their printed comparisons erased", () => {
  const runs = new Map<string, { readonly twin: Twin; readonly report: RunReport }>();

  beforeAll(async () => {
    for (const file of files) {
      const twin = blankedTwin(join(corpus ?? "", file));
      runs.set(file, { twin, report: await press(twin.opened) });
    }
  }, 300_000);

  test("there are sheets to try", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files)("%s: every value lies in the rounding of what was printed", (file) => {
    const { twin, report } = runs.get(file) ?? never();
    const computed = report.computations.filter((computation) => computation.cell !== null && computation.value !== null);
    const disagreeing = computed.filter(({ cell, value }) => {
      const figure = twin.printed.get(cell ?? "");
      return figure !== undefined && value !== null && !within(exact(value), widened(figure));
    });
    expect(disagreeing.map(({ cell, value }) => `${file} ${String(cell)}: computed ${String(value)}, printed ${String(twin.printed.get(cell ?? ""))}`).filter((line) => !CONTRADICTED.has(line))).toEqual([]);
    expect(computed.filter(({ cell }) => twin.printed.has(cell ?? "")).length).toBeGreaterThan(20);
  });

  const withLibreOffice = hasLibreOffice() ? test : test.skip;
  withLibreOffice("LibreOffice recalculates every formula to the report's value", () => {
    const saved = new Map(files.map((file) => [file, saveWorkbook((runs.get(file) ?? never()).twin.opened)]));
    for (const [file, bytes] of recalculate(saved)) {
      const sheets = openWorkbook(bytes, file).document.sheets;
      const { report } = runs.get(file) ?? never();
      for (const { sheet, cell, value, formula } of report.computations) {
        if (cell === null) continue;
        const place = parseRange(cell) ?? never();
        const found = sheets.find((each) => each.name === sheet)?.cells.get(place.top)?.get(place.left)?.value ?? null;
        if (value === null) expect([file, cell, formula, found === "" ? null : found]).toEqual([file, cell, formula, null]);
        else expect([file, cell, formula, Math.abs(Number(found) - value) <= 1e-9 * Math.abs(value)]).toEqual([file, cell, formula, true]);
      }
    }
  }, 300_000);
});

/** The printed figure's rounding, with a full-precision figure known to 12 digits. */
function widened(figure: number): ReturnType<typeof interval> {
  const bounds = interval(figure);
  const slack = exact(Math.abs(figure)).times(1e-11);
  return { low: bounds.low.minus(slack), high: bounds.high.plus(slack) };
}

function never(): never {
  throw new Error("nothing there");
}
