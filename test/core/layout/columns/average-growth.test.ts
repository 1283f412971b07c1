import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { tableOf } from "../table-text";

const rows = (header: string, rates: readonly ExampleCell[]): readonly (readonly ExampleCell[])[] => [
  ["Chỉ tiêu", "Năm 2020", "Năm 2025", header],
  ["Nông nghiệp", 15363, 21025, rates[0] ?? null],
  ["Công nghiệp", 13540, 18082, rates[1] ?? null],
  ["Dịch vụ", 17473, 26839, rates[2] ?? null],
];
// 100 · ((21025 / 15363)^(1/5) − 1) = 6.476…, and so on.
const RATES = [6.48, 5.96, 8.96];

test.each<readonly [string, string, readonly ExampleCell[], string]>([
  ["a span of years and figures that are the yearly rate", "2021-2025", RATES, "measure average-growth change"],
  ["the same as an index", "BQ 2021-2025", RATES.map((rate) => 100 + rate), "measure average-growth index"],
  ["figures that are no rate of these columns", "2021-2025", [61.2, 51.9, 81.3], "value none none"],
])("%s", (_name, header, rates, what) => {
  const column = tableOf(rows(header, rates)).columns[3];
  expect([column?.role, column?.measure ?? "none", column?.form ?? "none"].join(" ")).toBe(what);
});
