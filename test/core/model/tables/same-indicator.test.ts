import { areOfOneSubject } from "../../../../src/core/model/tables/same-indicator";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../../compute/table-of";

function titled(title: string | null, sheet: string, labels: readonly string[]): TableModel {
  const extra = title === null ? {} : { title: { cell: { row: 0, column: 0 }, text: title } };
  return tableOf(
    [value(sixMonths(2024))],
    labels.map((label) => ({ label, unit: "Triệu USD", figures: [1] })),
    extra,
    sheet,
  );
}

const EXPORTS = "Kim ngạch xuất khẩu hàng hóa";
const rows = ["Cà phê", "Cao su", "Tiêu", "Gỗ"];

test.each<[string, string | null, readonly string[], string | null, readonly string[], boolean]>([
  ["one title, no row in common", EXPORTS, ["Cà phê"], EXPORTS, ["Gỗ"], true],
  ["two subjects, every row in common", EXPORTS, rows, "Kim ngạch nhập khẩu hàng hóa", rows, false],
  ["a title that says more, three rows in common", EXPORTS, rows.slice(0, 3), `${EXPORTS} Gia Lai`, rows, true],
  ["a title that says more, two rows in common", EXPORTS, rows.slice(0, 2), `${EXPORTS} Gia Lai`, rows, false],
  [
    "a title that says more, less than half of the rows in common",
    EXPORTS,
    [...rows.slice(0, 3), "A", "B", "C", "D"],
    `${EXPORTS} Gia Lai`,
    [...rows.slice(0, 3), "E", "F", "G", "H"],
    false,
  ],
  ["a title that says only when, three rows in common", "Tháng 6", rows.slice(0, 3), EXPORTS, rows, true],
  ["a title that says only when, two rows in common", "Tháng 6", rows.slice(0, 2), EXPORTS, rows, false],
  ["no titles, one row in common", null, ["Cà phê"], null, ["Cà phê", "Gỗ"], true],
  ["no titles, no row in common", null, ["Cà phê"], null, ["Gỗ"], false],
])("%s", (_, titleA, labelsA, titleB, labelsB, expected) => {
  const [a, b] = [titled(titleA, "Biểu 1", labelsA), titled(titleB, "Biểu 2", labelsB)];
  expect([areOfOneSubject(a, b), areOfOneSubject(b, a)]).toEqual([expected, expected]);
});
