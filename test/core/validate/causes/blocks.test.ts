import { analyze } from "../../../../src/core/pipeline";
import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const HEADER: readonly ExampleCell[] = [
  "Thị trường",
  "ĐVT",
  "Tháng 1/2024",
  "Tháng 2/2024",
  "Tháng 3/2024",
  "Tháng 4/2024",
];

/** Twenty markets by month; `cells` says what stands where instead of a figure, by row and column of the figures. */
const sheet = (
  cells: (row: number, column: number) => ExampleCell | undefined,
): readonly (readonly ExampleCell[])[] => [
  HEADER,
  ...Array.from({ length: 20 }, (_, row): readonly ExampleCell[] => [
    `Thị trường ${String(row + 1)}`,
    "Triệu USD",
    ...[0, 1, 2, 3].map((column) => {
      const own = cells(row, column);
      return own === undefined ? 100.5 + 3 * row + 7.25 * column : own;
    }),
  ]),
];

const places = (rows: readonly (readonly ExampleCell[])[], ruleId: string): readonly string[] =>
  analyze(workbookOf(sheetOf("Biểu 1", rows)), DEFAULT_SETTINGS)
    .findings.filter((f) => f.ruleId === ruleId)
    .map((f) => rangeName(f.place.range));

test.each<readonly [string, (row: number, column: number) => ExampleCell | undefined, string, readonly string[]]>([
  [
    "figures typed as text that fill a rectangle are one cause",
    (row, column) => (row >= 3 && row < 6 && column >= 1 && column < 3 ? "12,5" : undefined),
    "number-stored-as-text",
    ["D5:E7"],
  ],
  ["a row without any figure is one cause", (row) => (row === 8 ? null : undefined), "missing-value", ["A10:F10"]],
  [
    "cells that do not touch stay apart",
    (row, column) => ((row === 3 && column === 1) || (row === 9 && column === 3) ? "12,5" : undefined),
    "number-stored-as-text",
    ["D5", "F11"],
  ],
  [
    "cells that touch but fill no rectangle stay apart",
    (row, column) => ((row === 3 && column < 3) || (row === 4 && column === 0) ? "12,5" : undefined),
    "number-stored-as-text",
    ["C5", "C6", "D5", "E5"],
  ],
])("%s", (_name, cells, ruleId, expected) => expect([...places(sheet(cells), ruleId)].sort()).toEqual(expected));
