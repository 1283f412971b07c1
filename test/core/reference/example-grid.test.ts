import type { CellRange } from "../../../src/core/model/cells/address";
import { parseRange } from "../../../src/core/model/cells/address";
import { exampleGrid, type GridRequest } from "../../../src/core/reference/example-grid";

const range = (name: string): CellRange => {
  const found = parseRange(name);
  if (!found) throw new Error(name);
  return found;
};

const draw = (sheet: GridRequest["sheet"], more: Partial<GridRequest> = {}) =>
  exampleGrid({ sheet, marks: [], language: "vi", mostColumns: 8, mostRows: 8, ...more });

test("a title runs over the empty cells beside it, a header does not", () => {
  const { cells } = draw([
    ["Kim ngạch xuất khẩu năm 2024", null, null],
    ["TT", "Chỉ tiêu của biểu", 1.5],
  ]);
  expect(cells.map((row) => row.map(({ text, span }) => [text, span]))).toEqual([
    [
      ["Kim ngạch xuất khẩu năm 2024", 3],
      ["", 1],
      ["", 1],
    ],
    [
      ["TT", 1],
      ["Chỉ tiêu của biểu", 1],
      ["1,5", 1],
    ],
  ]);
});

test("marks, hidden lines, formulas, errors and figures that are text", () => {
  const { cells, rows, columns } = draw([["1.1", "Cà phê", "29.232", { formula: "=A1/B1", error: "#DIV/0!" }, true]], {
    marks: [range("C1")],
    hidden: ["D", "1"],
    language: "en",
  });
  expect(cells[0]).toEqual([
    { text: "1.1", formula: null, kind: "text", isMarked: false, span: 1 },
    { text: "Cà phê", formula: null, kind: "text", isMarked: false, span: 1 },
    { text: "'29.232", formula: null, kind: "text", isMarked: true, span: 1 },
    { text: "#DIV/0!", formula: "=A1/B1", kind: "figure", isMarked: false, span: 1 },
    { text: "TRUE", formula: null, kind: "figure", isMarked: false, span: 1 },
  ]);
  expect(rows).toEqual([{ name: "1", isHidden: true, isGap: false }]);
  expect(columns.map(({ name, isHidden }) => name + (isHidden ? " hidden" : ""))).toEqual([
    "A",
    "B",
    "C",
    "D hidden",
    "E",
  ]);
});

test("of a wide sheet the first columns, the marked one with its neighbours and the last are drawn", () => {
  const wide = [Array.from({ length: 40 }, (_, i) => i)];
  expect(draw(wide, { marks: [range("AF1")] }).columns.map(({ name }) => name)).toEqual([
    "A",
    "B",
    "…",
    "AE",
    "AF",
    "AG",
    "…",
    "AN",
  ]);
  expect(draw(wide).columns.map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E", "…", "AN"]);
});

test("of a long sheet likewise", () => {
  const long = Array.from({ length: 30 }, (_, i) => [i]);
  const { rows, cells } = draw(long, { marks: [range("A30")] });
  expect(rows.map(({ name }) => name)).toEqual(["1", "2", "3", "⋮", "29", "30"]);
  expect(cells[3]).toEqual([{ text: "⋮", formula: null, kind: "figure", isMarked: false, span: 1 }]);
});
