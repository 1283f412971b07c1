import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import { figure } from "../../model/tables/table";
import { amongOthers } from "../header";
import type { Measure } from "../measure";
import { countable, notARatio, scaleOf } from "../quotient";
import { EXPORTS_AND_GOODS, wholeName, wholeOf } from "../whole";

/** By how many percentage points a part moves its total's growth. */
export const contribution: Measure = {
  id: "contribution",
  name: { vi: "Đóng góp vào mức tăng chung", en: "Contribution to growth" },
  method: {
    vi: "100 × (số kỳ này − số cùng kỳ của phần) ÷ số cùng kỳ của tổng, tính bằng điểm phần trăm.",
    en: "100 × (the part's current − base) ÷ the total's base, in percentage points.",
  },
  never: {
    vi:
      "Không tính cho chỉ số khi không có quyền số; không tính khi tổng không cùng đơn vị, bằng 0, " +
      "âm hay để trống.",
    en: "Not taken of an index without given weights, nor where the total has another unit or a base that is zero, negative or missing.",
  },
  of: "growth-same-period",
  form: () => "change",
  header: (_table, comparison, _form, many) =>
    amongOthers(comparison, many, { vi: "Đóng góp (điểm %)", en: "Contribution (points)" }),
  compute: (input) => {
    const { table, row, comparison } = input;
    const whole = wholeOf(table, row);
    if (!whole) return notARatio(input);
    const operands: readonly [CellAddress, CellAddress, CellAddress] = [
      { row: row.row, column: comparison.current.column },
      { row: row.row, column: comparison.base.column },
      { row: whole.row, column: comparison.base.column },
    ];
    const { current: cs, base: bs } = scaleOf(comparison);
    const [cn, bn, wn] = [cellName(operands[0]), cellName(operands[1]), wholeName(operands[2])];
    const times = (name: string, by: number): string => (by === 1 ? name : `${name}*${String(by)}`);
    const whole2 = bs === 1 ? wn : `(${wn}*${String(bs)})`;
    const formula = `=IF(COUNT(${cn},${bn},${wn})=3,IF(${wn}>0,(${times(cn, cs)}-${times(bn, bs)})/${whole2}*100,""),"")`;
    const [c, b, w] = [
      countable(figure(table, row.row, comparison.current.column)),
      countable(figure(table, row.row, comparison.base.column)),
      countable(figure(table, whole.row, comparison.base.column)),
    ];
    if (c === null || b === null || w === null)
      return { row: row.row, status: "missing", value: null, operands, formula };
    if (w <= 0)
      return { row: row.row, status: w === 0 ? "zero-base" : "negative-base", value: null, operands, formula };
    return { row: row.row, status: "ok", value: ((c * cs - b * bs) / (w * bs)) * 100, operands, formula };
  },
  examples: [
    {
      name: { vi: "Cà phê đóng góp gần hết mức tăng", en: "Coffee makes nearly all of the rise" },
      sheet: EXPORTS_AND_GOODS,
      expected: [
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 16.644385 },
        { row: 4, status: "ok", value: 0.334225 },
      ],
    },
  ],
};
