import { composeChanges } from "../../src/core/compose/compose-changes";
import { composeReport } from "../../src/core/compose/compose-report";
import { computeMeasures } from "../../src/core/compute/compute-measures";
import { measureOffers } from "../../src/core/compute/measure-offers";
import { endOfList } from "../../src/core/detect/rank";
import { runDetectors } from "../../src/core/detect/run-detectors";
import { detectTables } from "../../src/core/layout/detect-tables";
import { questionsOf } from "../../src/core/layout/questions/questions";
import type { WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import { FURTHER_MEASURE_IDS } from "../../src/core/model/requests/measure-request";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import type { ExampleCell } from "../../src/core/model/results/finding";
import { CATALOGUE } from "../../src/core/pipeline";
import { summarize } from "../../src/core/summarize/summarize";
import { accusedCells, withoutAccused } from "../../src/core/model/results/accused";
import { groupCauses } from "../../src/core/validate/causes/causes";
import { planProgress } from "../../src/core/validate/plans/pace";
import { runRules } from "../../src/core/validate/run-rules";
import { sheetOf, workbookOf } from "../fixtures/sheet";
import type { FunctionWork } from "./call-count";
import { CallCount, grownTooMuch, runsOf } from "./call-count";

const ROWS = 160;
const TIMES = 10;
const COLUMNS = 9;

/** A figure that looks like any other and is the same in every run. */
const drawn = (seed: number): number => 10 + ((seed * 7919) % 9973) / 10;

type Row = readonly ExampleCell[];

const figuresOf = (plan: number, before: number, month: number, now: number, off: number): Row => [
  plan,
  before,
  month,
  now,
  Math.round((10_000 * now) / plan + 100 * off) / 100,
  Math.round((10_000 * now) / before + 100 * off) / 100,
];

/**
 * Groups of a total and seven parts, with growth and attainment printed; `faults`: every fourth total is not the sum of
 * its parts, every sixth row prints wrong percentages, texts, blanks and "trong đó" lines stand between.
 */
function rowsOf(count: number, faults: boolean): readonly Row[] {
  return Array.from({ length: Math.floor(count / 8) }, (_, group): readonly Row[] => {
    const parts = Array.from({ length: 7 }, (__, i) => {
      const before = Math.round(10 * drawn(7 * group + i)) / 10;
      const now = Math.round(before * (90 + ((group + 3 * i) % 25))) / 100;
      return { plan: 2 * now, before, month: Math.round(now * 2) / 10, now };
    });
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      Math.round(100 * parts.reduce((total, part) => total + of(part), 0)) / 100;
    const miss = faults && group % 4 === 0 ? 9.3 : 0;
    const total = figuresOf(
      sum((p) => p.plan),
      sum((p) => p.before),
      sum((p) => p.month),
      sum((p) => p.now) + miss,
      faults && group % 5 === 0 ? 7 : 0,
    );
    const own = parts.map(({ plan, before, month, now }, i): Row => {
      const figures = figuresOf(plan, before, month, now, faults && (group + i) % 6 === 0 ? 5 : 0);
      const odd =
        faults && (3 * group + i) % 40 === 0 ? [figures[0] ?? null, "12.345", null, ...figures.slice(3)] : figures;
      return [
        `${String(group + 1)}.${String(i + 1)}`,
        faults ? `Hàng ${String(i % 3)}` : `Hàng ${String(group)} ${String(i)}`,
        "Triệu USD",
        ...odd,
      ];
    });
    return [
      [String(group + 1), `Ngành ${String(group + 1)}`, "Triệu USD", ...total],
      ...(faults && group % 5 === 0
        ? [[null, "Trong đó:", null, null, null, null, null, null, null] satisfies Row]
        : []),
      ...own,
    ];
  }).flat();
}

/** One total over a single list, in which every name stands twice with figures that differ. */
function doubledRows(count: number): readonly Row[] {
  const parts = Array.from({ length: count - 1 }, (_, i) => {
    const before = Math.round(10 * drawn(i)) / 10;
    const now = Math.round(before * (90 + ((3 * i) % 25))) / 100;
    return { plan: 2 * now, before, month: Math.round(now * 2) / 10, now };
  });
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    Math.round(100 * parts.reduce((total, part) => total + of(part), 0)) / 100;
  const total = figuresOf(
    sum((p) => p.plan),
    sum((p) => p.before),
    sum((p) => p.month),
    sum((p) => p.now),
    0,
  );
  return [
    [null, "Tổng số", "Triệu USD", ...total],
    ...parts.map(({ plan, before, month, now }, i): Row => [
      String(i + 1),
      `Mặt hàng ${String(Math.floor(i / 2))}`,
      "Triệu USD",
      ...figuresOf(plan, before, month, now, 0),
    ]),
  ];
}

function sheet(rows: readonly Row[]): WorkbookSnapshot {
  return workbookOf(
    sheetOf("Biểu 1", [
      ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
      [null, null, null, null, null, null, null, null, "Đơn vị tính: Triệu USD"],
      [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Kế hoạch năm 2024",
        "Thực hiện 6 tháng đầu năm 2023",
        "Thực hiện tháng 6 năm 2024",
        "Thực hiện 6 tháng đầu năm 2024",
        "So với kế hoạch (%)",
        "So với cùng kỳ (%)",
      ],
      ...rows,
    ]),
  );
}

type Stages = Readonly<Record<string, readonly FunctionWork[]>>;

/** The work of every stage on a workbook, by its name. */
function workOf(calls: CallCount, workbook: WorkbookSnapshot): Stages {
  const stages: Record<string, readonly FunctionWork[]> = {};
  const stage = <T>(name: string, work: () => T): T => {
    const { value, functions } = calls.count(work);
    stages[name] = functions;
    return value;
  };
  const tables = stage("layout", () => detectTables(workbook, []));
  const results = stage("rules", () =>
    runRules(tables, DEFAULT_SETTINGS, CATALOGUE.rules, { fileName: workbook.name }),
  );
  const questions = questionsOf(tables);
  const findings = stage("causes", () => groupCauses(results, tables));
  const requests = tables.map(({ id }) => ({ tableId: id, measures: FURTHER_MEASURE_IDS }));
  const measures = stage("compute", () => computeMeasures(tables, requests));
  const offers = stage("offers", () => measureOffers(tables, []));
  const accused = accusedCells(findings);
  const told = withoutAccused(measures, tables, accused);
  const anomalies = stage("detect", () => runDetectors(tables, told, DEFAULT_SETTINGS, accused));
  const summary = stage("summarize", () =>
    summarize(tables, told, findings, anomalies, (table) => planProgress(table, tables)),
  );
  const analysis = {
    ...{ workbook, tables, questions, results, findings, accused, ignored: [], measures, offers, anomalies, summary },
    ...{ files: [], matches: [], movementsEnd: endOfList(anomalies) },
    explanations: new Map<string, string>(),
  };
  const batch = stage("compose", () =>
    composeChanges(analysis, {
      language: "vi",
      settings: DEFAULT_SETTINGS,
      catalogue: CATALOGUE,
      version: "0.0.0",
      owned: [],
    }),
  );
  const facts = {
    host: { roundTrips: 0, requestBytes: null, responseBytes: null },
    timing: { readMs: 0, analyzeMs: 0, applyMs: 0, totalMs: 0 },
  };
  stage("report", () => composeReport(analysis, { batch, receipt: null, refused: [] }, "vi", facts));
  return stages;
}

const calls = new CallCount("/src/core/");

afterAll(() => {
  calls.close();
});

describe.each([
  ["a sheet without faults", (count: number) => rowsOf(count, false)],
  ["a sheet full of faults", (count: number) => rowsOf(count, true)],
  ["a list of names that stand twice", doubledRows],
])("ten times the rows of %s are at most eleven times the work", (_, rows) => {
  const few = workOf(calls, sheet(rows(ROWS)));
  const many = workOf(calls, sheet(rows(TIMES * ROWS)));

  test.each(Object.keys(few))("%s", (stage) => {
    const [before, after] = [few[stage] ?? [], many[stage] ?? []];
    expect(runsOf(before)).toBeGreaterThan(ROWS);
    expect(grownTooMuch(before, after, TIMES * ROWS * COLUMNS)).toEqual([]);
  });
});
