import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { columnText, tableOf } from "../table-text";

const _ = null;
const LABELS = ["Than sạch", "Điện phát ra", "Xi măng", "Bia các loại"];
const figures = (by: number): readonly number[] => LABELS.map((_label, i) => Math.round(10 * by * (50 + 17 * i)) / 10);
const EMPTY = LABELS.map(() => _);

interface Shape {
  readonly title: string;
  readonly header: readonly (readonly ExampleCell[])[];
  /** First and last column of the spanners of the first line. */
  readonly spanners: readonly (readonly [number, number])[];
  readonly figures: readonly (readonly (number | null)[])[];
  readonly columns: readonly string[];
}

const shapes: Readonly<Record<string, Shape>> = {
  "five years of a plan under its span": {
    title: "CHỈ TIÊU KẾ HOẠCH 5 NĂM 2021-2025",
    header: [
      ["TT", "Chỉ tiêu", "TH 2020", "Kế hoạch 5 năm 2021-2025", _, "Tăng trưởng BQ 2021-2025 (%)"],
      [_, _, _, 2021, 2022, _],
    ],
    spanners: [[3, 4]],
    figures: [figures(1), figures(1.1), figures(1.3), EMPTY],
    columns: ["C value actual 2020", "D value plan 2021", "E value plan 2022", "F measure average-growth 2021/2025"],
  },
  "the same period of a named year beside months, changes in number and percent": {
    title: "KẾT QUẢ KIỂM TRA, XỬ LÝ VI PHẠM THÁNG 6 NĂM 2024",
    header: [
      [
        "TT",
        "Nội dung",
        "Tháng 6/2024",
        "Tháng 5/2024",
        "Cùng kỳ 2023",
        "Tăng/giảm so với tháng trước",
        _,
        "Tăng/giảm so với cùng kỳ",
        _,
      ],
      [_, _, _, _, _, "Mức", "%", "Mức", "%"],
    ],
    spanners: [
      [5, 6],
      [7, 8],
    ],
    figures: [figures(1.2), figures(1.1), figures(1), EMPTY, EMPTY, EMPTY, EMPTY],
    columns: [
      "C value 2024-06",
      "D value 2024-05",
      "E value 2023-06",
      "F measure difference 2024-06",
      "G measure growth-previous-period 2024-06",
      "H measure difference 2024-06",
      "I measure growth-same-period 2024-06",
    ],
  },
  "a sign and a percent under one comparison, twice": {
    title: "ĐIỆN THƯƠNG PHẨM THÁNG 7/2024",
    header: [
      ["TT", "Thành phần", "Tháng 7", _, "So sánh", _, "Lũy kế", _, "So sánh", _],
      [_, _, "Năm 2023", "Năm 2024", "+/-", "%", "Năm 2023", "Năm 2024", "+/-", "%"],
    ],
    spanners: [
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 9],
    ],
    figures: [figures(1), figures(1.1), EMPTY, EMPTY, figures(7), figures(7.5), EMPTY, EMPTY],
    columns: [
      "C value 2023-07",
      "D value 2024-07",
      "E measure difference",
      "F measure growth-same-period 2024-07",
      "G value 2023-01/2023-07",
      "H value 2024-01/2024-07",
      "I measure difference",
      "J measure growth-same-period 2024-01/2024-07",
    ],
  },
  "ratios written with a slash and no date": {
    title: "BÁO CÁO THÁNG 6/2024",
    header: [
      [
        "TT",
        "Chỉ tiêu",
        "Kế hoạch năm",
        "Thực hiện cùng kỳ năm trước",
        _,
        "Thực hiện tháng trước",
        "Ước thực hiện",
        _,
        "So sánh (%)",
        _,
        _,
      ],
      [_, _, _, "Tháng 6", "Lũy kế", _, "Tháng 6", "Lũy kế", "TH tháng/ tháng trước", "Lũy kế/ cùng kỳ", "Lũy kế/ KH"],
    ],
    spanners: [
      [3, 4],
      [6, 7],
      [8, 10],
    ],
    figures: [figures(9), figures(1), figures(4), figures(1.1), figures(1.2), figures(4.4), EMPTY, EMPTY, EMPTY],
    columns: [
      "C value plan 2024",
      "D value actual 2023-06",
      "E value actual 2023-01/2023-06",
      "F value actual 2024-05",
      "G value estimate 2024-06",
      "H value estimate 2024-01/2024-06",
      "I measure growth-previous-period 2024-06",
      "J measure growth-same-period 2024-01/2024-06",
      "K measure plan-attainment 2024-01/2024-06",
    ],
  },
  "a change, its rate and a share, none of them filled in": {
    title: "XUẤT KHẨU 9 THÁNG NĂM 2024",
    header: [["TT", "Thị trường", "TH 9T/2023", "TH 9T/2024", "Tăng/giảm", "Tốc độ (%)", "Tỷ trọng (%)"]],
    spanners: [],
    figures: [figures(1), figures(1.2), EMPTY, EMPTY, EMPTY],
    columns: [
      "C value actual 2023-01/2023-09",
      "D value actual 2024-01/2024-09",
      "E measure difference",
      "F measure growth-same-period 2024-01/2024-09",
      "G measure share 2024-01/2024-09",
    ],
  },
  "what is fulfilled of a target": {
    title: "CHỈ TIÊU PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ",
    header: [["STT", "Chỉ tiêu", "Mục tiêu 2024", "Năm 2023", "Năm 2024", "Mức tăng (%)", "% hoàn thành mục tiêu"]],
    spanners: [],
    figures: [figures(3), figures(1), figures(1.1), EMPTY, EMPTY],
    columns: [
      "C value plan 2024",
      "D value 2023",
      "E value 2024",
      "F measure growth-same-period 2024",
      "G measure plan-attainment 2024",
    ],
  },
  "only the same period of last year names a year": {
    title: "SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG 4",
    header: [
      ["TT", "Sản phẩm", "Thực hiện", _, _, "Lũy kế cùng kỳ năm 2023"],
      [_, _, "Tháng 3", "Ước tháng 4", "Lũy kế 4 tháng", _],
    ],
    spanners: [[2, 4]],
    figures: [figures(1), figures(1.1), figures(4), figures(3.7)],
    columns: [
      "C value actual 2024-03",
      "D value estimate 2024-04",
      "E value actual 2024-01/2024-04",
      "F value 2023-01/2023-04",
    ],
  },
  "months and the quarter under a spanner that names the quarter": {
    title: "DOANH THU BÁN LẺ",
    header: [
      ["STT", "Địa bàn", "Quý II năm 2024", _, _, _],
      [_, _, "Tháng 4", "Tháng 5", "Ước tháng 6", "Ước quý II"],
    ],
    spanners: [[2, 5]],
    figures: [figures(1), figures(1.1), figures(1.2), figures(3.3)],
    columns: ["C value 2024-04", "D value 2024-05", "E value estimate 2024-06", "F value estimate 2024-Q2"],
  },
};

test.each(Object.entries(shapes))("%s", (_name, { title, header, spanners, figures: columns, columns: expected }) => {
  const rows = [
    [title],
    ...header,
    ...LABELS.map((label, i): ExampleCell[] => [i + 1, label, ...columns.map((column) => column[i] ?? _)]),
  ];
  const table = tableOf(rows, { merges: spanners.map(([left, right]) => ({ top: 1, left, bottom: 1, right })) });
  expect(table.columns.slice(2).map(columnText)).toEqual(expected);
});
