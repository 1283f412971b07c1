import type { Example } from "../../model/results/finding";

/** One indicator of an example's form: last month, this month and the months so far, after label and unit. */
export type FormRow = readonly [label: string, unit: string, plan: number, last: number, month: number, total: number];

/** The form that a department fills in for a month, handed on from month to month. */
export function monthForm(month: number, rows: readonly FormRow[]): Example["sheet"] {
  return [
    [`Tình hình thương mại tháng ${String(month)} năm 2024`],
    [
      ...["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024"],
      `Thực hiện tháng ${String(month - 1)} năm 2024`,
      `Thực hiện tháng ${String(month)} năm 2024`,
      `Lũy kế ${String(month)} tháng năm 2024`,
    ],
    ...rows.map((row, i) => [i + 1, ...row]),
  ];
}

/** May's form, as it was sent. */
export const MAY: readonly FormRow[] = [
  ["Bán lẻ lương thực", "Tỷ đồng", 19200, 1602.4, 1588.7, 7425.1],
  ["Bán lẻ xăng dầu", "Tỷ đồng", 10400, 871.3, 866.2, 4108.9],
  ["Bán lẻ hàng may mặc", "Tỷ đồng", 3600, 301.7, 305.2, 1490.3],
  ["Bán lẻ ô tô", "Tỷ đồng", 1250, 104.2, 99.9, 512.6],
  ["Bán lẻ hàng khác", "Tỷ đồng", 5100, 421.8, 433.1, 2066.4],
];

/** June's form, which follows May's without any revision. */
export const JUNE: readonly FormRow[] = [
  ["Bán lẻ lương thực", "Tỷ đồng", 19200, 1588.7, 1611.3, 9036.4],
  ["Bán lẻ xăng dầu", "Tỷ đồng", 10400, 866.2, 880.4, 4989.3],
  ["Bán lẻ hàng may mặc", "Tỷ đồng", 3600, 305.2, 298.6, 1788.9],
  ["Bán lẻ ô tô", "Tỷ đồng", 1250, 99.9, 110.8, 623.4],
  ["Bán lẻ hàng khác", "Tỷ đồng", 5100, 433.1, 428.5, 2494.9],
];

/** The rows with some of one row's entries put otherwise, by their place after the number: 3 is last month. */
export function withChanged(
  rows: readonly FormRow[],
  at: number,
  changes: Readonly<Partial<Record<0 | 1 | 2 | 3 | 4 | 5, string | number>>>,
): readonly FormRow[] {
  return rows.map((row, i) =>
    i === at ? (row.map((entry, place) => changes[place as 0] ?? entry) as unknown as FormRow) : row,
  );
}

/** May's form in a file beside the workbook. */
export const beside = (rows: readonly FormRow[] = MAY): NonNullable<Example["beside"]> => ({
  role: "previous",
  sheet: monthForm(5, rows),
});
