import { extentOf } from "../../../src/core/layout/hints";
import { detectTables } from "../../../src/core/layout/detect-tables";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { ColumnHint, LayoutHint } from "../../../src/core/model/requests/layout-hint";
import { SURE } from "../../../src/core/model/tables/table";
import { sheetOf, workbookOf } from "../../fixtures/sheet";
import { columnText, placeText, rowText, tableOf, tablesOf } from "./table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

const sheet = (month: number, extra: Rows = []): Rows => [
  [`BÁO CÁO THÁNG ${String(month)} NĂM 2025`, _, _, _],
  ["Chỉ tiêu", `Tháng ${String(month)} năm 2025`, "Mức đăng ký", "Đạt"],
  ["Gạch", 10, 20, 50],
  ["Ngói", 20, 50, 40],
  ...extra,
  ["Đá", 30, 60, 50],
];

function hint(tableId: string, columns: readonly ColumnHint[], rest: Partial<LayoutHint> = {}): LayoutHint {
  return { tableId, isTable: true, isConfirmed: false, columns, extent: null, ...rest };
}

test("a correction changes the role, the scenario and the period of a column, for good", () => {
  const before = tableOf(sheet(6));
  expect(before.columns[2]?.scenario).toBeNull();
  const correction = hint(before.id, [
    {
      header: "Mức đăng ký",
      occurrence: 0,
      role: "value",
      scenario: "plan",
      period: { kind: "year", year: { calendar: 2025 } },
    },
    { header: "Đạt", occurrence: 0, role: "measure", measure: "plan-attainment", form: "index" },
  ]);
  const after = tableOf(sheet(6), {}, [correction]);
  expect(after.id).toBe(before.id);
  expect(
    after.columns
      .slice(2)
      .map(columnText)
      .map((text) => text.replace(/ 2025-\d\d$/, "")),
  ).toEqual(["C value plan 2025", "D measure plan-attainment index"]);
  expect(after.columns[2]?.confidence).toBe(1);
});

test("a correction holds after rows were inserted, the sheet was renamed and a month has passed", () => {
  const { id } = tableOf(sheet(6));
  const correction = hint(id, [{ header: "Mức đăng ký", occurrence: 0, role: "value", scenario: "plan" }]);
  const later = [[], [], ...sheet(7, [["Cát", 5, 10, 50]])];
  const [table] = detectTables(workbookOf(sheetOf("Đổi tên", later)), [correction]);
  expect(table?.id).toBe(id);
  expect(table?.columns[2]?.scenario).toBe("plan");
});

test("a corrected period is for the column of that month only", () => {
  const period = { kind: "year", year: { calendar: 2030 } } as const;
  const { id } = tableOf(sheet(6));
  const correction = hint(id, [{ header: "Tháng 6 năm 2025", occurrence: 0, period }]);
  expect(tableOf(sheet(6), {}, [correction]).columns[1]?.period).toEqual(period);
  expect(tableOf(sheet(7), {}, [correction]).columns[1]?.period).toEqual({
    kind: "month",
    year: { calendar: 2025 },
    month: 7,
  });
});

test("a column may be said to have no known time, while its header is the same", () => {
  const { id } = tableOf(sheet(6));
  const correction = hint(id, [{ header: "Tháng 6 năm 2025", occurrence: 0, period: null }]);
  expect(tableOf(sheet(6), {}, [correction]).columns[1]?.period).toBeNull();
  expect(tableOf(sheet(7), {}, [correction]).columns[1]?.period).toEqual({
    kind: "month",
    year: { calendar: 2025 },
    month: 7,
  });
});

test.each([
  ["Triệu USD", { text: "Triệu USD", dimension: "money-usd", factor: 1e6 }],
  ["%", { text: "%", dimension: "percent" }],
  ["chuyến tàu", { text: "chuyến tàu", dimension: "other", base: "chuyến tàu" }],
  [null, null],
  ["  ", null],
])("a corrected unit: %p", (unit, expected) => {
  const rows = (month: number): Rows =>
    sheet(month).map((row, i) =>
      i === 1 ? row.map((cell) => (cell === "Mức đăng ký" ? "Mức đăng ký (Tỷ đồng)" : cell)) : row,
    );
  const before = tableOf(rows(6));
  expect(before.columns[2]?.unit?.text).toBe("Tỷ đồng");
  const correction = hint(before.id, [{ header: "Mức đăng ký (Tỷ đồng)", occurrence: 0, unit }]);
  const read = tableOf(rows(7), {}, [correction]).columns.map((c) => c.unit);
  if (expected === null) expect(read[2]).toBeNull();
  else expect(read[2]).toMatchObject(expected);
  expect(read[3]).toEqual(before.columns[3]?.unit);
});

test("a column that is said to hold no figures has no unit", () => {
  const { id } = tableOf(sheet(6));
  expect(
    tableOf(sheet(6), {}, [hint(id, [{ header: "Mức đăng ký", occurrence: 0, role: "note", unit: "Tấn" }])]).columns[2]
      ?.unit,
  ).toBeNull();
});

test("a corrected extent is found again by its labels", () => {
  const rows: Rows = [...sheet(6), ["Dòng nháp", 1, 2, 3]];
  const before = tableOf(rows);
  const extent = extentOf(before.rows.slice(0, 3), 1);
  const after = tableOf([["Phụ lục kèm theo"], [], ...rows], {}, [hint(before.id, [], { extent })]);
  expect(placeText(after)).toBe("A4:D4 A5:D7");
  expect(after.rows.map(rowText)).toEqual(["5 0 total Gạch", "6 0 total Ngói", "7 0 total Đá"]);
});

test("what is said to be no table is not read", () => {
  const { id } = tableOf(sheet(6));
  expect(tablesOf(sheet(6), {}, [hint(id, [], { isTable: false })])).toEqual([]);
});

test("a table the clerk confirmed is sure", () => {
  const rows: Rows = [
    ["Gạch", 10, 50],
    ["Ngói", 20, 90],
    ["Đá", 30, 70],
  ];
  const before = tableOf(rows);
  expect(before.confidence).toBeLessThan(SURE);
  expect(tableOf(rows, {}, [hint(before.id, [], { isConfirmed: true })]).confidence).toBe(1);
});

test("a copied sheet has tables of its own, and they are the same again on the next run", () => {
  const copy = (): readonly string[] =>
    detectTables(workbookOf(sheetOf("T6", sheet(6)), sheetOf("T6 (2)", sheet(6)))).map((t) => t.id);
  expect(new Set(copy()).size).toBe(2);
  expect(copy()).toEqual(copy());
});
