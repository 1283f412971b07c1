import { composeReport } from "../../../src/core/compose/compose-report";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { analyze } from "../../../src/core/pipeline";
import { exampleWorkbook } from "../../../src/core/reference/example-workbook";
import { schemaFaults } from "../../fixtures/report-schema";
import type { ExampleCell } from "../../../src/core/model/results/finding";

const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2024 so với năm 2023 (%)"];

/** Three industries and their total, in 2022 to 2024 and against the year before. */
const PARTS = [
  ["Khai khoáng", 4123.7, 4377.2, 4518.9],
  ["Chế biến, chế tạo", 91_204.6, 97_311.8, 106_447.3],
  ["Điện, khí đốt", 8730.4, 9016.5, 9327.1],
] as const;
const totals = [1, 2, 3].map((c) => PARTS.reduce((sum, part) => sum + Number(part[c]), 0));
const index = (to: number, from: number) => Math.round((1e4 * to) / from) / 100;
const total = totals.map((value) => Math.round(10 * value) / 10);

const SHEET: readonly (readonly ExampleCell[])[] = [
  HEADER,
  ["I", "Tổng số", "Tỷ đồng", ...total, index(total[2] ?? 0, total[1] ?? 0)],
  ...PARTS.map(([name, first, second, third], k) => [
    k + 1,
    name,
    "Tỷ đồng",
    first,
    second,
    third,
    { value: index(third, second), formula: `=F${String(k + 3)}/E${String(k + 3)}*100` },
  ]),
];

const analysis = analyze(exampleWorkbook({ sheet: SHEET }), DEFAULT_SETTINGS);
const [table] = analysis.tables;

test("a table says what its figures and formulas show, in rows and columns of its sheet", () => {
  expect(table?.relations.map(({ bits, ...relation }) => ({ ...relation, isEvident: bits > 7.5 }))).toEqual(
    expect.arrayContaining([
      {
        ...{ kind: "index", by: "both", along: "across", result: 6, operands: [5, 4] },
        ...{ scale: 100, periods: null, whole: null, holds: [[1, 4]], fails: [], isEvident: true },
      },
      {
        ...{ kind: "sum", by: "figures", along: "down", result: 1, operands: [2, 3, 4] },
        ...{ scale: null, periods: null, whole: null, holds: [[3, 5]], fails: [], isEvident: true },
      },
    ]),
  );
});

test("the report gives them in letters and numbers as Excel shows them", () => {
  const batch = { columns: [], marks: [], sheets: [], skipped: [] };
  const report = composeReport(analysis, { batch, receipt: null, refused: [] }, "vi", {
    host: { roundTrips: 0, requestBytes: null, responseBytes: null },
    timing: { readMs: 0, analyzeMs: 0, applyMs: 0, totalMs: 0 },
  });
  expect(schemaFaults(report)).toEqual([]);
  const relations = report.tables[0]?.relations ?? [];
  expect(relations).toHaveLength(2);
  expect(relations.find(({ kind }) => kind === "index")).toMatchObject({
    ...{ result: "G", operands: ["F", "E"], holds: ["G2:G5"], fails: [], scale: 100 },
  });
  expect(relations.find(({ kind }) => kind === "sum")).toMatchObject({
    ...{ result: "2", operands: ["3", "4", "5"], holds: ["D2:F2"], fails: [], scale: null },
  });
});

test("words, ordinal numbers and an empty table are no figures", () => {
  const rows = [HEADER, ...[1, 2, 3, 4, 5, 6].map((k) => [k, `Mặt hàng ${String(k)}`, "Tấn", null, null, null, null])];
  const [empty] = analyze(exampleWorkbook({ sheet: rows }), DEFAULT_SETTINGS).tables;
  expect(empty?.relations ?? []).toEqual([]);
});
