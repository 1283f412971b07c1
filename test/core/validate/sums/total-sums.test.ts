import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { check, complaints } from "../checked-sheet";

const HEADER = [
  "TT",
  "Chỉ tiêu",
  "Thực hiện 6 tháng đầu năm 2022",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
];
const sheet = (
  total: readonly ExampleCell[],
  parts: readonly (readonly ExampleCell[])[],
): readonly (readonly ExampleCell[])[] => [
  ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
  [null, null, null, null, "Đơn vị tính: Triệu USD"],
  HEADER,
  ["I", "Kim ngạch xuất khẩu", ...total],
  ...parts.map((cells, i) => [i + 1, `Mặt hàng ${String.fromCharCode(65 + i)}`, ...cells]),
];
const PARTS = [
  [12.4, 13.1, 14.2],
  [20.3, 21.7, 22.6],
  [31.6, 30.2, 35.7],
];
const totals = (rows: readonly (readonly ExampleCell[])[]): readonly string[] =>
  complaints(check(rows)).filter((c) => c.startsWith("total-mismatch"));

describe("the only total of a column", () => {
  test("far above all its parts together is no mean of theirs: it is told", () => {
    expect(totals(sheet([64.3, 65, 72.5], PARTS))).toEqual([]);
    expect(totals(sheet([64.3, 65, 148.9], PARTS))).toEqual(["total-mismatch E4"]);
  });

  test("between its lowest and its highest part may be a mean of theirs: nothing is said", () => {
    expect(totals(sheet([64.3, 65, 24.2], PARTS))).toEqual([]);
  });

  test("“-” above parts that are something is told, above parts that are nothing it is not", () => {
    expect(totals(sheet([64.3, 65, "-"], PARTS))).toEqual(["total-mismatch E4"]);
    expect(
      totals(
        sheet(
          [64.3, 65, "-"],
          [
            [12.4, 13.1, "-"],
            [20.3, 21.7, "-"],
            [31.6, 30.2, 0],
          ],
        ),
      ),
    ).toEqual([]);
  });
});
