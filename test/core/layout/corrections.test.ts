import {
  columnHintOf,
  extentChoices,
  hintOf,
  isEmptyHint,
  withColumnCorrection,
  withoutColumnCorrection,
} from "../../../src/core/layout/corrections";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import { placeText, tableOf } from "./table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

const sheet = (month: number): Rows => [
  [`BÁO CÁO THÁNG ${String(month)} NĂM 2025`, _, _, _],
  ["Chỉ tiêu", `Tháng ${String(month)} năm 2025`, "Mức", "Mức"],
  ["Gạch", 10, 20, 50],
  ["Ngói", 20, 50, 40],
  ["Đá", 30, 60, 50],
];
const june = tableOf(sheet(6));
const empty = hintOf([], june.id);

test("a table has its own hint, not another's", () => {
  const [other, own] = [
    { ...empty, tableId: "another" },
    { ...empty, isConfirmed: true },
  ];
  expect([hintOf([other, own], june.id), hintOf([other], june.id)]).toEqual([own, empty]);
});

test("columns of the same words are told apart by their turn", () => {
  const hint = withColumnCorrection(empty, june, 3, { role: "note" });
  expect(hint.columns).toEqual([{ header: "Mức", occurrence: 1, role: "note" }]);
  expect(tableOf(sheet(6), {}, [hint]).columns.map((c) => c.role)).toEqual(["label", "value", "value", "note"]);
  expect([columnHintOf(hint, june, 2), columnHintOf(hint, june, 3)]).toEqual([null, hint.columns[0]]);
});

test("a second correction of a column is laid over the first, and taken back with it", () => {
  const first = withColumnCorrection(empty, june, 2, { scenario: "plan" });
  const both = withColumnCorrection(first, june, 2, { quantity: "value" });
  expect(both.columns).toEqual([{ header: "Mức", occurrence: 0, scenario: "plan", quantity: "value" }]);
  expect(isEmptyHint(withoutColumnCorrection(both, june, 2))).toBe(true);
});

test("a period that was said for last month's header is not taken over to this month's", () => {
  const period = { kind: "year", year: { calendar: 2025 } } as const;
  const said = withColumnCorrection(empty, june, 1, { scenario: "estimate", period });
  expect(withColumnCorrection(said, june, 1, {}).columns).toEqual([
    { header: "Tháng 6 năm 2025", occurrence: 0, scenario: "estimate", period },
  ]);
  expect(withColumnCorrection(said, tableOf(sheet(7)), 1, {}).columns).toEqual([
    { header: "Tháng 7 năm 2025", occurrence: 0, scenario: "estimate" },
  ]);
});

test("what is not among the columns changes nothing", () => {
  expect(withColumnCorrection(empty, june, 9, { role: "note" })).toBe(empty);
});

test("the rows a table may begin and end with, the nearest of those of one name", () => {
  const rows: Rows = [["Ghi chép"], ["Gạch"], [], ...sheet(6), ["Gạch", 1, 2, 3], ["Cát", 5, 6, 7]];
  const table = tableOf(rows);
  expect(placeText(table)).toBe("A5:D5 A6:D10");
  const { current, first, last } = extentChoices(table);
  expect(current).toEqual({ firstLabel: "Gạch", lastLabel: "Cát", headerRows: 1 });
  expect(first.filter(({ label }) => label === "Gạch")).toEqual([{ row: 5, label: "Gạch" }]);
  expect(last.map(({ row, label }) => `${String(row + 1)} ${label}`)).toEqual(["7 Ngói", "8 Đá", "9 Gạch", "10 Cát"]);
  expect(
    placeText(
      tableOf(rows, {}, [{ ...hintOf([], table.id), extent: { firstLabel: "Gạch", lastLabel: "Đá", headerRows: 1 } }]),
    ),
  ).toBe("A5:D5 A6:D8");
});
