import { detectTables } from "../../../../src/core/layout/detect-tables";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { rangeName } from "../../../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import rule from "../../../../src/core/validate/sums/memo-exceeds-total";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

function accused(...memos: readonly (readonly ExampleCell[])[]): readonly string[] {
  const tables = detectTables(
    workbookOf(
      sheetOf("Biểu 1", [
        ["Vốn đầu tư 6 tháng đầu năm 2024"],
        [null, null, null, "Đơn vị tính: Tỷ đồng"],
        ["TT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Tổng vốn đầu tư", 100, 110],
        [null, "Trong đó:", null, null],
        ...memos.map((cells) => ["-", ...cells]),
        ["II", "Thu ngân sách", 900, 950],
      ]),
    ),
  );
  return tables
    .flatMap((table) => rule.check({ table, tables, settings: DEFAULT_SETTINGS, fileName: "" }).findings)
    .map(({ place }) => rangeName(place.range));
}

test.each<[string, readonly (readonly ExampleCell[])[], readonly string[]]>([
  [
    "two that leave room",
    [
      ["Vốn ngân sách", 40, 45],
      ["Vốn vay", 50, 55],
    ],
    [],
  ],
  [
    "two that exceed their total in one column of two",
    [
      ["Vốn ngân sách", 40, 65],
      ["Vốn vay", 50, 55],
    ],
    ["D4"],
  ],
  [
    "one above its total",
    [
      ["Vốn ngân sách", 40, 115],
      ["Vốn vay", 50, 55],
    ],
    ["D6"],
  ],
  [
    "two that exceed beside one that is blank",
    [
      ["Vốn ngân sách", 40, 65],
      ["Vốn vay", 50, 55],
      ["Vốn khác", 2, null],
    ],
    [],
  ],
  [
    "two that exceed beside one below nil",
    [
      ["Vốn ngân sách", 40, 65],
      ["Vốn vay", 50, 55],
      ["Vốn khác", 2, -3],
    ],
    [],
  ],
])("of which: %s", (_, memos, expected) => {
  expect(accused(...memos)).toEqual(expected);
});
