import fc from "fast-check";

import { probabilityOf } from "../../../../src/core/layout/doubt/probability";
import type { Signal } from "../../../../src/core/layout/doubt/signal";
import { WEIGHTS } from "../../../../src/core/layout/doubt/weights";
import { SURE } from "../../../../src/core/model/tables/table";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { tableOf } from "../table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

const SIGNALS = Object.keys(WEIGHTS) as Signal[];
const FOR: readonly Signal[] = ["header-says", "ratio-holds", "numbering-says", "stub-named"];

test("what speaks for a reading never weighs against it, and no doubt for it", () => {
  expect(SIGNALS.filter((signal) => WEIGHTS[signal] * (FOR.includes(signal) ? 1 : -1) < 0)).toEqual([]);
});

test("a further doubt never makes a reading likelier", () => {
  const doubts = SIGNALS.filter((signal) => !FOR.includes(signal));
  fc.assert(
    fc.property(fc.subarray(SIGNALS), fc.constantFrom(...doubts), (given, doubt) => {
      const signals = Object.fromEntries(given.map((signal) => [signal, 1]));
      expect(probabilityOf({ ...signals, [doubt]: 1 })).toBeLessThanOrEqual(probabilityOf({ ...signals, [doubt]: 0 }));
    }),
  );
});

const figures = (header: readonly ExampleCell[], title = "Sản lượng năm 2024"): Rows => [
  [title, _, _],
  header,
  ["Gạch", 1010, 2020],
  ["Ngói", 3030, 5050],
  ["Đá", 4040, 7070],
];

test.each<readonly [string, Rows, boolean]>([
  ["headings that say everything", figures(["Chỉ tiêu", "Thực hiện năm 2023", "Thực hiện năm 2024"]), true],
  ["a year glued to letters nobody reads", figures(["Chỉ tiêu", "Năm 2023", "QX2024"]), false],
  ["no heading at all", figures(["Chỉ tiêu", "Năm 2023", _]), false],
  ["a mark that may say how final a figure is", figures(["Chỉ tiêu", "Năm 2023", "2024 *"]), false],
  ["two columns of one time", figures(["Chỉ tiêu", "Năm 2024", "Năm 2024"]), false],
])("%s: sure is %s", (_name, rows, isSure) => {
  const column = tableOf(rows).columns.at(-1);
  expect((column?.confidence ?? 0) >= SURE).toBe(isSure);
});
