import { findingId, stableHash } from "../../../../src/core/model/results/finding";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../../compute/table-of";
import type { RowSpec } from "../../compute/table-of";

const row = (label: string, level = 0): RowSpec => ({ label, level, figures: [1, 2] });
const columns = [
  value(sixMonths(2024), { header: ["6 tháng", "Miền Bắc"] }),
  value(sixMonths(2024), { header: ["6 tháng", "Miền Nam"] }),
];
const table = (...rows: readonly RowSpec[]): TableModel => tableOf(columns, rows);

const idsOf = (of: TableModel, labels: readonly string[]): readonly string[] =>
  of.rows
    .filter(({ label }) => labels.includes(label))
    .flatMap((r) => of.columns.slice(2).map((column) => findingId("r", of, r, column)));

test("every cell has an id of its own, though rows share a label and columns a period", () => {
  const ids = idsOf(table(row("Củi"), row("Gỗ"), row("Củi")), ["Củi", "Gỗ"]);
  expect(new Set(ids).size).toBe(6);
});

test("a row inserted before them changes no id, nor does one of the same label under another heading", () => {
  const labels = ["Lâm nghiệp", "Củi", "Gỗ"];
  const before = idsOf(table(row("Lâm nghiệp"), row("Củi", 1), row("Gỗ", 1)), labels);
  expect(idsOf(table(row("Cà phê"), row("Lâm nghiệp"), row("Củi", 1), row("Gỗ", 1)), labels)).toEqual(before);
  const after = table(row("Năng lượng"), row("Củi", 1), row("Lâm nghiệp"), row("Củi", 1), row("Gỗ", 1));
  expect(idsOf(after, labels)).toEqual(expect.arrayContaining([...before]));
});

test("rule, column, row and what else is told are each part of it", () => {
  const of = table(row("Củi"));
  const [first] = of.rows;
  const [, , column] = of.columns;
  const ids =
    first && column
      ? [
          findingId("r", of, first, column),
          findingId("s", of, first, column),
          findingId("r", of, null, column),
          findingId("r", of, first, null),
          findingId("r", of, first, column, "x"),
        ]
      : [];
  expect(new Set(ids).size).toBe(5);
});

test("workbooks keep ids: they are the hash of rule, table, path of labels, column and what else is told", () => {
  const of = table(row("Gỗ"), row("Củi", 1), row("Gỗ"), row("Củi", 1));
  const undated = { ...of, columns: of.columns.map((c) => ({ ...c, period: null })) };
  const id = (...parts: readonly string[]): string => `r-${stableHash(["r", "t-Biểu 1", ...parts].join("\u0001"))}`;
  const [, firewood, , second] = of.rows;
  const [, , north, south] = of.columns;
  const [, , unnamed] = undated.columns;
  if (!firewood || !second || !north || !south || !unnamed) throw new Error("the table lacks rows or columns");
  expect(findingId("r", of, null, null)).toBe(id("", "", ""));
  expect(findingId("r", of, firewood, null, "x")).toBe(id("Gỗ › Củi", "", "x"));
  // What is alike is told apart by its turn.
  expect(findingId("r", of, second, null)).toBe(id("Gỗ › Củi\u00022", "", ""));
  const column = "value|actual|||2024-01/2024-06";
  expect(findingId("r", of, null, north)).toBe(id("", column, ""));
  expect(findingId("r", of, null, south)).toBe(id("", `${column}\u00022`, ""));
  expect(findingId("r", undated, null, unnamed)).toBe(id("", "value|actual|||6 tháng Miền Bắc", ""));
});
