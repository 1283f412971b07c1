import type { CellRange } from "../../../../src/core/model/cells/address";
import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { tableOf } from "../table-text";

const _ = null;
const BODY: readonly (readonly ExampleCell[])[] = [
  ["Lúa", 1203, 1300, 108.1],
  ["Ngô", 905, 880, 97.2],
  ["Sắn", 410, 455, 111],
];
const YEARS = ["Chỉ tiêu", "TH 2015", "TH 2016", "2016/2015 (%)"];

const merge = (row: number): CellRange => ({ top: row, left: 1, bottom: row, right: 3 });

test.each<readonly [string, readonly (readonly ExampleCell[])[], string, string]>([
  [
    "a title that stands over the figures alone is none of their header",
    [[_, "TỔNG HỢP SẢN LƯỢNG GIAI ĐOẠN 2017 - 2021 VÀ DỰ BÁO GIAI ĐOẠN 2022 - 2026", _, _], YEARS],
    "A2:D2",
    "2015",
  ],
  [
    "a spanner that says of what the figures are stays",
    [["SẢN LƯỢNG", _, _, _], [_, "Giá trị sản xuất công nghiệp (tỷ đồng)", _, _], YEARS],
    "A2:D3",
    "2015",
  ],
])("%s", (_name, header, place, year) => {
  const table = tableOf([...header, ...BODY], { merges: [merge(0)] });
  expect(table.header === null ? null : rangeName(table.header)).toBe(place);
  expect(table.columns[1]?.period).toEqual({ kind: "year", year: { calendar: Number(year) } });
});
