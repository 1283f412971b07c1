import { matchFiles, readFiles } from "../across/match-files";
import { computeMeasures, takeMeasure } from "../compute/compute-measures";
import type { Measure, MeasureExample } from "../compute/measure";
import { detectTables } from "../layout/detect-tables";
import type { CellRange } from "../model/cells/address";
import { cellName, singleCell } from "../model/cells/address";
import type { Detector } from "../model/results/anomaly";
import type { Computation, MeasureColumn } from "../model/results/computation";
import type { Example, ExampleCell, Fix, MessageParts, Outcome, Place, Rule, Severity } from "../model/results/finding";
import { DEFAULT_SETTINGS, type Settings } from "../model/requests/settings";
import type { TableModel } from "../model/tables/table";
import type { Language, Message } from "../model/message";
import { message } from "../model/message";
import { joinComparisons } from "../validate/causes/comparison-causes";
import { runRules } from "../validate/run-rules";
import { EXAMPLE_SHEET, exampleWorkbook, filesBeside, type Drawing } from "./example-workbook";
import { FORMULA_AT, STATUS_WORDS } from "./status-words";

/** One sentence on an example; without a place where something could not be checked. */
export interface Said {
  readonly kind: Severity | "movement" | "measure" | "unchecked";
  readonly place: Place | null;
  readonly message: Message;
  /** The message in parts, where the rule can tell it so. */
  readonly parts: MessageParts | null;
  readonly fixes: readonly Fix[];
}

/** An example and all that is said of it. */
export interface Tried {
  readonly drawing: Drawing;
  readonly said: readonly Said[];
  /** The cells of the example's own sheet that are complained of, or written. */
  readonly marks: readonly CellRange[];
  readonly outcomes: readonly Outcome[];
}

/** What a rule says of an example, read as a sheet is read. */
export function tryRule(rule: Rule, example: Example, settings: Settings = DEFAULT_SETTINGS): Tried {
  const workbook = exampleWorkbook(example);
  const tables = detectTables(workbook);
  const results = runRules(tables, settings, [rule], {
    fileName: workbook.name,
    matches: matchFiles(tables, readFiles(filesBeside(example), detectTables)),
  });
  const grouped = tables.flatMap((table) =>
    joinComparisons(
      results.flatMap((result) => (result.tableId === table.id ? result.findings : [])),
      table,
      tables,
    ),
  );
  const findings = grouped.map((finding): Said => ({
    kind: finding.severity,
    place: finding.place,
    message: finding.message,
    parts: finding.parts ?? null,
    fixes: finding.fixes,
  }));
  const unchecked: readonly Said[] = results.flatMap((result) =>
    result.missing.map((words) => ({ kind: "unchecked", place: null, message: words, parts: null, fixes: [] })),
  );
  return {
    drawing: example,
    said: [...findings, ...unchecked],
    marks: marksOf(findings),
    outcomes: results.map((result) => result.outcome),
  };
}

/** What a detector says of an example, read as a sheet is read. */
export function tryDetector(detector: Detector, example: Example, settings: Settings = DEFAULT_SETTINGS): Tried {
  const tables = detectTables(exampleWorkbook(example));
  const measures = computeMeasures(tables);
  const anomalies = tables.flatMap((table) =>
    detector.detect({ table, tables, measures: measures.filter((m) => m.tableId === table.id), settings }),
  );
  const said: readonly Said[] = anomalies.map((anomaly) => ({
    kind: "movement",
    place: anomaly.place,
    message: anomaly.message,
    parts: null,
    fixes: [],
  }));
  return { drawing: example, said, marks: marksOf(said), outcomes: [] };
}

/**
 * What a measure makes of an example: its columns drawn right of the sheet, one formula of each, and why some rows
 * stay empty.
 */
export function tryMeasure(measure: Measure, example: MeasureExample, language: Language): Tried {
  const columns = detectTables(exampleWorkbook(example)).flatMap((table) =>
    takeMeasure(measure, table).map((taken) => ({ taken, table })),
  );
  const width = Math.max(0, ...example.sheet.map((row) => row.length));
  const added = columns.map(({ taken, table }) => {
    const headerRow = table.header?.bottom ?? 0;
    return example.sheet.map((_, r) =>
      r === headerRow ? taken.header[language] : drawn(taken.cells.find((cell) => cell.row === r)),
    );
  });
  const sheet = example.sheet.map((row, r) => [
    ...Array.from({ length: width }, (_, i) => row[i] ?? null),
    ...added.map((cells) => cells[r] ?? null),
  ]);
  const said = columns.flatMap(({ taken, table }, i) => measureSaid(taken, table, width + i));
  const marks = columns.map(({ table }, i) => ({
    top: table.header?.bottom ?? 0,
    bottom: sheet.length - 1,
    left: width + i,
    right: width + i,
  }));
  return { drawing: { ...example, sheet }, said, marks, outcomes: [] };
}

function drawn(cell: Computation | undefined): ExampleCell {
  return cell?.value === undefined || cell.value === null ? null : { value: cell.value, format: "0.00" };
}

function measureSaid({ cells }: MeasureColumn, table: TableModel, column: number): readonly Said[] {
  const say = (row: number, words: Message): Said => ({
    kind: "measure",
    place: { sheet: EXAMPLE_SHEET, range: singleCell({ row, column }) },
    message: words,
    parts: null,
    fixes: [],
  });
  const live = cells.find((cell) => cell.value !== null && cell.formula !== null);
  return [
    ...(live?.formula ? [say(live.row, message("formula", FORMULA_AT, { formula: live.formula }))] : []),
    ...cells.flatMap(({ row, status }) => {
      const words = STATUS_WORDS[status];
      return words === null
        ? []
        : [
            say(
              row,
              message(status, words, {
                label: table.rows.find((r) => r.row === row)?.label ?? cellName({ row, column }),
              }),
            ),
          ];
    }),
  ];
}

function marksOf(said: readonly Said[]): readonly CellRange[] {
  return said.flatMap(({ place }) => (place?.sheet === EXAMPLE_SHEET ? [place.range] : []));
}
