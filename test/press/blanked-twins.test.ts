import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { columnName, parseRange } from "../../src/core/model/cells/address";
import { interval, exact, within } from "../../src/core/model/cells/decimal";
import type { CellRecord } from "../../src/xlsx/document";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { press } from "./press";
import { familySheet } from "../fixtures/layout-families";
import { shared, testWith } from "../fixtures/shared-folder";

/** The tables of August, September and November are one and the same: a stale copy, with these figures in it. */
const STALE_COPY: Readonly<Record<string, string>> = {
  J13: "65.39 printed where 4,776 against 4,889 is 97.69",
  K13: "36.15 printed where 4,776 against 865 is 552.14: last year's figure is a slip",
  L13: "80.75 printed where 37,335 against 33,030 is 113.03",
  J16: "83.4 printed where the row gives 93.15",
  K16: "99.95 printed where the row gives 99.41",
  L16: "92.2 printed where the row gives 95.44",
  L18: "114.4 printed where the row gives 110.70",
  J24: "91.79 printed where the row gives 115.09",
  K24: "86.6 printed where the row gives 109.65",
  L24: "74.69 printed where the row gives 94.99",
  L25: "89.76 printed where the row gives 89.7548: rounded twice",
};

/**
 * Real sheets with their printed comparison columns erased: what we compute must be what had been printed, in the
 * rounding in which it was printed. Every exception is a figure that its own row contradicts, listed here with the
 * reason; no more and no fewer.
 */
const CONTRADICTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sct-binhphuoc-sct-iip-spcn-thang1.csv": {
    L2: "100.11 printed for an index row: the ratio of two growth indices, 117.56 against 117.43, which means nothing",
    L3: "69.32 printed: a ratio of two indices",
    L4: "101.90 printed: a ratio of two indices",
    L5: "85.04 printed: a ratio of two indices",
    L6: "105.17 printed: a ratio of two indices",
  },
  "sct-binhphuoc-sct-iip-spcn-thang4.csv": {
    L9: "27.73 printed: April alone, 16,509, was set against last year's four months; the cumulative 65,942 against 59,540 is 110.75",
  },
  "sct-binhphuoc-sct-iip-spcn-thang8.csv": STALE_COPY,
  "sct-binhphuoc-sct-iip-spcn-thang9.csv": STALE_COPY,
  "sct-binhphuoc-sct-iip-spcn-thang11.csv": STALE_COPY,
};

/** The same layout with figures of our own, as a CSV file. */
function ownCsv(): Uint8Array {
  const lines = familySheet("products", "csv").rows.map((row) =>
    row.map((value) => (value === null ? "" : `"${String(value)}"`)).join(","),
  );
  return new TextEncoder().encode(lines.join("\n"));
}

interface Source {
  readonly file: string;
  readonly path: string | null;
  readonly bytes: () => Uint8Array;
  /** How many printed figures are computed again at least. */
  readonly fewest: number;
}

const corpus = shared("corpus");
const real = corpus === null ? [] : readdirSync(corpus).filter((name) => /^sct-binhphuoc-.*\.csv$/.test(name));
const SOURCES: readonly Source[] = [
  { file: "san-pham.csv", path: __filename, bytes: ownCsv, fewest: 16 },
  ...(corpus === null
    ? [{ file: "every real sheet of products", path: null, bytes: () => new Uint8Array(), fewest: 0 }]
    : real.map((file) => ({
        file,
        path: join(corpus, file),
        bytes: () => new Uint8Array(readFileSync(join(corpus, file))),
        // Growth of the month, growth of the cumulative and attainment stand in three columns of 24 rows.
        fewest: 41,
      }))),
];

interface Twin {
  readonly opened: OpenedWorkbook;
  /** What was printed in each erased cell, by A1 address. */
  readonly printed: ReadonlyMap<string, number>;
}

/** The sheet with growth and attainment columns emptied below their headers. */
function blankedTwin({ file, bytes }: Source): Twin {
  const opened = openCsv(bytes(), file);
  const [sheet] = opened.document.sheets;
  if (!sheet) throw new Error("no sheet");
  const header = sheet.cells.get(0) ?? new Map<number, CellRecord>();
  const printed = new Map<string, number>();
  for (const [column, { value }] of header) {
    if (typeof value !== "string" || !/so với/i.test(value)) continue;
    for (const [row, cells] of sheet.cells) {
      const cell = row === 0 ? undefined : cells.get(column);
      if (cell === undefined) continue;
      if (typeof cell.value === "number") printed.set(`${columnName(column)}${String(row + 1)}`, cell.value);
      cells.delete(column);
    }
  }
  return { opened, printed };
}

describe("sheets with their printed comparisons erased", () => {
  const runs = new Map<string, Promise<{ readonly twin: Twin; readonly report: RunReport }>>();

  async function pressed(source: Source): Promise<{ readonly twin: Twin; readonly report: RunReport }> {
    const twin = blankedTwin(source);
    return { twin, report: await press(twin.opened) };
  }

  /** Pressed once for both tests. */
  function run(source: Source): Promise<{ readonly twin: Twin; readonly report: RunReport }> {
    const found = runs.get(source.file) ?? pressed(source);
    runs.set(source.file, found);
    return found;
  }

  for (const source of SOURCES) {
    testWith(source.path, `${source.file}: every value lies in the rounding of what was printed`, async () => {
      const { twin, report } = await run(source);
      const computed = report.computations.filter(
        (computation) => computation.cell !== null && computation.value !== null,
      );
      const disagreeing = computed.filter(({ cell, value }) => {
        const figure = twin.printed.get(cell ?? "");
        return figure !== undefined && value !== null && !within(exact(value), widened(figure));
      });
      expect(disagreeing.map(({ cell }) => cell).sort()).toEqual(Object.keys(CONTRADICTED[source.file] ?? {}).sort());
      expect(computed.filter(({ cell }) => twin.printed.has(cell ?? "")).length).toBeGreaterThanOrEqual(source.fewest);
    });
  }

  testInLibreOffice("LibreOffice recalculates every formula to the report's value", async () => {
    const saved = new Map<string, Uint8Array>();
    for (const source of SOURCES.filter(({ path }) => path !== null))
      saved.set(source.file, saveWorkbook((await run(source)).twin.opened));
    for (const [file, bytes] of recalculate(saved)) {
      const sheets = openWorkbook(bytes, file).document.sheets;
      const { report } = await (runs.get(file) ?? never());
      for (const { sheet, cell, value, formula } of report.computations) {
        if (cell === null) continue;
        const place = parseRange(cell) ?? never();
        const found =
          sheets
            .find((each) => each.name === sheet)
            ?.cells.get(place.top)
            ?.get(place.left)?.value ?? null;
        const expected: unknown =
          value === null ? null : expect.closeTo(value, 10 - Math.ceil(Math.log10(Math.abs(value) + 1)));
        expect([file, cell, formula, found === "" ? null : found]).toEqual([file, cell, formula, expected]);
      }
    }
  });
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
