import { check, complaints } from "../checked-sheet";

const HEADER = [
  "Xã",
  "Bán lẻ",
  "Ăn uống",
  "Vận tải",
  "Cả ba ngành",
  "Doanh thu (tỷ đồng)",
  "Bình quân một hộ (triệu đồng)",
];

const households = (edit: (rows: (string | number)[][]) => void = () => undefined): string[] => {
  const rows = [
    ["Ia Kha", 412, 133, 87, 632, 95.2, 150.6],
    ["Ia Sao", 356, 98, 120, 574, 88.1, 153.5],
    ["Chư Sê", 701, 251, 190, 1142, 193.8, 169.7],
    ["Đak Đoa", 288, 75, 66, 429, 61.3, 142.9],
    ["Kbang", 199, 64, 51, 314, 40.2, 128],
    ["Phú Thiện", 455, 180, 77, 712, 101.9, 143.1],
    ["Krông Pa", 366, 121, 103, 590, 77.4, 131.2],
  ];
  edit(rows);
  return [...complaints(check([["Hộ kinh doanh theo ngành năm 2024"], HEADER, ...rows]))];
};

const put = (row: number, column: number, value: number) => (rows: (string | number)[][]) => {
  const line = rows[row];
  if (line) line[column] = value;
};

test("a column that figures show to be made of others, in headings without a word for it", () => {
  expect(households()).toEqual([]);
  expect(households(put(3, 4, 439))).toContain("derived-mismatch E6");
  expect(households(put(2, 6, 196.7))).toEqual(["derived-mismatch G5"]);
});

test("what fails in several rows is no relation", () => {
  expect(
    households((rows) => {
      put(2, 6, 196.7)(rows);
      put(3, 6, 149.2)(rows);
      put(5, 6, 134.1)(rows);
    }),
  ).toEqual([]);
});

test("a quotient that is off by rounding before is not told", () => {
  expect(households(put(2, 6, 169.8))).toEqual([]);
});
