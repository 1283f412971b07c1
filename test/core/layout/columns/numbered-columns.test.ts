import type { ExampleCell } from "../../../../src/core/model/results/finding";
import * as evidence from "../../../../src/core/layout/evidence";
import { columnLabels } from "../../../../src/core/layout/header/header-labels";
import type { Region } from "../../../../src/core/layout/regions/region";
import { isNumbering } from "../../../../src/core/layout/regions/row-shapes";
import { cellOf, readSheet } from "../../../../src/core/layout/sheet-reading";
import { isProved, proved } from "../../../../src/core/layout/proofs";
import { sheetOf } from "../../../fixtures/sheet";
import { columnText, tableOf } from "../table-text";

const _ = null;

test.each<readonly [readonly string[], boolean]>([
  [["A", "B", "1", "2", "3=2/1"], true],
  [["1", "2", "3"], true],
  [["A", "1", "B", "2"], false],
  [["1", "2", "A"], false],
  [["A", "B", "C"], false],
])("whether %p numbers the columns: letters only before the numbers", (texts, expected) => {
  const sheet = readSheet(sheetOf("Biểu", [texts]));
  if (!sheet) throw new Error("the sheet is empty");
  expect(isNumbering(texts.map((__, column) => ({ column, cell: cellOf(sheet, 0, column) })))).toBe(expected);
});

describe("a row of column numbers inside a header that is continued", () => {
  const SHEET = readSheet(
    sheetOf("Biểu", [
      ["Chỉ tiêu", "Tháng", "Năm"],
      ["A", "1", "2"],
      ["Gạch", 10, 20],
      ["Chỉ tiêu", "Quý", "Kỳ"],
      ["B", "3", "4"],
      ["Ngói", 30, 40],
    ]),
  );
  const header = (top: number, bottom = top + 1): Region["body"] => ({ top, left: 0, bottom, right: 2 });
  const region = (change: Partial<Region>): Region => ({
    title: null,
    units: [],
    header: null,
    columnNumberRow: null,
    body: header(5, 5),
    firstValueColumn: 1,
    inherited: null,
    contextTitle: null,
    frameTexts: [],
    ...change,
  });
  const labelsOf = (change: Partial<Region>): readonly string[] => {
    if (!SHEET) throw new Error("the sheet is empty");
    return columnLabels(SHEET, region(change)).map(({ parts }) => parts.join(" "));
  };

  test("is none of its words", () => expect(labelsOf({ inherited: header(0) })).toEqual(["Chỉ tiêu", "Tháng", "Năm"]));
  test("is a word where it is the header's first row", () =>
    expect(labelsOf({ inherited: header(1, 1) })).toEqual(["A", "1", "2"]));
  test("is a word in the table's own header, which says by itself what its numbers are", () => {
    expect(labelsOf({ header: header(3) })).toEqual(["Chỉ tiêu B", "Quý 3", "Kỳ 4"]);
    expect(labelsOf({ inherited: header(0), header: header(3) })).toEqual([
      "Chỉ tiêu Chỉ tiêu B",
      "Tháng Quý 3",
      "Năm Kỳ 4",
    ]);
  });
  test("is told by its first figure column alone", () =>
    expect(labelsOf({ inherited: header(0), firstValueColumn: 0 })).toEqual(["Chỉ tiêu A", "Tháng 1", "Năm 2"]));
});

test("a proof settles what was doubted, and a measure is proved only where nothing is left in doubt", () => {
  const doubted = [evidence.doubt("percentOfWhat")];
  const ratio = evidence.reproduced({ column: 1 }, { column: 2 }, 5, 5);
  expect(proved(doubted, ratio)).toEqual([ratio]);
  expect([doubted, proved(doubted, ratio), [ratio, ...doubted], []].map(isProved)).toEqual([false, true, false, false]);
});

test("column numbers that state a ratio of figures which no measure compares change nothing, and raise no doubt", () => {
  const rows = (numbers: readonly ExampleCell[]): readonly (readonly ExampleCell[])[] => [
    ["Sản lượng tháng 6 năm 2024", _, _, _],
    ["Chỉ tiêu", "Khối lượng tháng 6 năm 2024", "Giá trị tháng 6 năm 2024", "So với cùng kỳ (%)"],
    numbers,
    ["Gạch", 10, 20, 107.1],
    ["Ngói", 30, 50, 108.2],
    ["Đá", 40, 70, 93.5],
  ];
  const [stated, plain] = [tableOf(rows(["A", 1, 2, "3=2/1"])).columns[3], tableOf(rows(["A", 1, 2, 3])).columns[3]];
  expect(stated).toEqual(plain);
  expect(stated?.measure).toBe("growth-same-period");
});

describe("words under a header of figures", () => {
  const rows = (header: readonly ExampleCell[], body: readonly (readonly ExampleCell[])[]): readonly string[] =>
    tableOf([["KẾ HOẠCH SẢN XUẤT NĂM 2024"], header, ...body]).columns.map(columnText);

  test("left of the labels name something of the row", () => {
    const [first] = rows(
      ["Phòng thực hiện", "Chỉ tiêu", "Năm 2023", "Năm 2024"],
      [
        ["Phòng A", "Gạch", 10, 20],
        ["Phòng B", "Ngói", 30, 50],
        ["Phòng C", "Đá", 40, 70],
      ],
    );
    expect(first).not.toContain("value");
  });

  test("right of the labels are a plan in words", () => {
    const columns = rows(
      ["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện năm 2023", "Thực hiện năm 2024"],
      [
        ["Gạch", "Tăng 11-12%", 10, 20],
        ["Ngói", "Tăng 8-9%", 30, 50],
        ["Đá", "Giữ mức", 40, 70],
      ],
    );
    expect(columns[1]).toContain("value plan");
  });
});
