import type { Entry, Family, PlannedFault } from "../draft";
import {
  LEVEL,
  PERCENT,
  at,
  between,
  draftOf,
  numberIn,
  ratio,
  rounded,
  sum,
  transposed,
  typed,
  write,
} from "../draft";

/** Goods with their usual tonnage a month in thousands, and their price in thousand USD a ton. */
const GOODS = [
  ["Cà phê", 21, 3.6],
  ["Cao su", 4, 1.5],
  ["Hạt tiêu", 3, 4.1],
  ["Hạt điều", 5, 5.6],
  ["Sắn và sản phẩm từ sắn", 12, 0.45],
] as const;

const OTHERS = ["Sản phẩm gỗ", "Hàng khác"] as const;
const [VOLUME, VALUE, SUM_VALUE, TO_VOLUME, TO_VALUE] = [1, 2, 4, 5, 6] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const row = top + 3;
  const goods = GOODS.map((_, i) => top + 1 + i);
  return [
    {
      rule: "swapped-columns",
      accept: ["total-mismatch", "unit-value-outlier"],
      note: "quantity and value of the month exchanged",
      plant: (draft) => {
        for (const r of goods) {
          const [volume, value] = [numberIn(draft, r, VOLUME), numberIn(draft, r, VALUE)];
          write(draft, r, VOLUME, value);
          write(draft, r, VALUE, volume);
        }
        return [`${at(top - 2, VOLUME)}:${at(top + GOODS.length, VALUE)}`];
      },
    },
    {
      rule: "unit-value-outlier",
      accept: ["unit-slip", "swapped-columns"],
      note: "a month's tonnage at two fifths of what it was",
      plant: (draft) => [write(draft, row, VOLUME, rounded(numberIn(draft, row, VOLUME) * 0.4, 2)), at(row, VALUE)],
    },
    {
      rule: "total-mismatch",
      note: "the value of one of the goods with two digits exchanged",
      plant: (draft) => [write(draft, row, SUM_VALUE, transposed(numberIn(draft, row, SUM_VALUE))), at(top, SUM_VALUE)],
    },
    {
      rule: "percent-scale-mix",
      note: "one growth as a fraction",
      plant: (draft) => [write(draft, row, TO_VALUE, rounded(numberIn(draft, row, TO_VALUE) / 100, 4))],
    },
    {
      rule: "duplicate-indicator",
      note: "coffee twice",
      plant: (draft) => {
        write(draft, top + 2, 0, draft.cells[top + 1]?.[0] ?? null);
        return [`A${String(top + 2)}:G${String(top + 3)}`];
      },
    },
    {
      rule: "number-stored-as-text",
      note: "typed with a decimal comma",
      plant: (draft) => [write(draft, row, SUM_VALUE, typed(numberIn(draft, row, SUM_VALUE), 2))],
    },
    {
      rule: "unit-slip",
      accept: ["total-mismatch", "unit-value-outlier"],
      note: "a month's value × 10",
      plant: (draft) => [
        write(draft, row, VALUE, rounded(numberIn(draft, row, VALUE) * 10, 2)),
        at(row, VOLUME),
        at(top, VALUE),
      ],
    },
  ];
}

/** Exports by goods: quantity and value of the month and of the months so far, with their growth. */
export const exportsByGoods: Family = {
  name: "exports",
  draw: (random, { year, month }, isOdd) => {
    const goods = GOODS.map(([label, tons, price], i): Entry[] => {
      const volume = between(random, 0.8 * tons, 1.2 * tons, 2);
      const own = price * between(random, 0.9, 1.1, 3);
      const volumes = rounded(volume * month * between(random, 0.9, 1.1, 3), 2);
      const growth = between(random, 96, 114, 2);
      const leaps = isOdd && i === 0;
      return [
        label,
        volume,
        rounded(volume * own, 2),
        volumes,
        rounded(volumes * own * between(random, 0.96, 1.04, 3), 2),
        growth,
        rounded(growth * (leaps ? 1.72 : between(random, 0.98, 1.06, 3)), 2),
      ];
    });
    const others = OTHERS.map((label): Entry[] => {
      const value = between(random, 4, 11, 2);
      return [
        label,
        null,
        value,
        null,
        rounded(value * month * between(random, 0.9, 1.1, 3), 2),
        null,
        between(random, 98, 113, 2),
      ];
    });
    const of = (column: number): number =>
      sum(
        [...goods, ...others].map((row) => Number(row[column])),
        2,
      );
    const last = sum(
      [...goods, ...others].map((row) => (100 * Number(row[SUM_VALUE])) / Number(row[TO_VALUE])),
      2,
    );
    const total: Entry[] = ["TỔNG TRỊ GIÁ", null, of(VALUE), null, of(SUM_VALUE), null, ratio(of(SUM_VALUE), last)];
    const body = [total, ...goods, ...others];
    const [m, y] = [String(month), String(year)];
    const pair = ["Lượng", "Trị giá"];
    const { draft, top } = draftOf({
      name: "Xuất khẩu",
      title: `XUẤT KHẨU HÀNG HÓA THÁNG ${m} NĂM ${y}`,
      unit: "Nghìn tấn; Triệu USD",
      header: [
        [
          "Mặt hàng",
          `Ước tháng ${m} năm ${y}`,
          "",
          `Ước ${m} tháng năm ${y}`,
          "",
          `${m} tháng năm ${y} so với cùng kỳ năm trước (%)`,
          "",
        ],
        ["", ...pair, ...pair, ...pair],
      ],
      body,
      formats: [null, LEVEL, LEVEL, LEVEL, LEVEL, PERCENT, PERCENT].map((f) => (f === LEVEL ? "#,##0.00" : f)),
    });
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd
        ? [{ cells: [at(top + 1, TO_VOLUME), at(top + 1, TO_VALUE)], why: "the price of coffee rose by 72 %" }]
        : [],
    };
  },
};
