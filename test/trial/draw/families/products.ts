import type { Family, PlannedFault } from "../draft";
import { COUNT, PERCENT, at, between, draftOf, numberIn, ratio, rounded, write } from "../draft";

const PRODUCTS = [
  ["Đá xây dựng", "m3", 260_000],
  ["Hạt điều nhân", "Tấn", 18_000],
  ["Tinh bột sắn", "Tấn", 34_000],
  ["Gạch nung", "Nghìn viên", 21_000],
  ["Phân vi sinh", "Tấn", 9_000],
  ["Điện sản xuất", "Triệu kWh", 1_450],
  ["Nước máy", "Nghìn m3", 2_300],
  ["Gỗ tinh chế", "m3", 5_100],
] as const;

const [LAST_MONTH, LAST_SUM, PLAN, BEFORE, MONTH, SUM, TO_BEFORE, TO_LAST, SUM_TO_LAST, TO_PLAN] = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
] as const;

function faultsOf(top: number, header: number): readonly PlannedFault[] {
  const row = top + 2;
  const all = PRODUCTS.map((_, i) => top + i);
  const wholeColumn = (column: number): string => `${at(header, column)}:${at(top + PRODUCTS.length - 1, column)}`;
  return [
    {
      rule: "growth-mismatch",
      note: "growth of the month off by 6.2",
      plant: (draft) => [write(draft, row, TO_LAST, rounded(numberIn(draft, row, TO_LAST) + 6.2, 2))],
    },
    {
      rule: "attainment-mismatch",
      note: "attainment off by 5.1",
      plant: (draft) => [write(draft, row, TO_PLAN, rounded(numberIn(draft, row, TO_PLAN) + 5.1, 2))],
    },
    {
      rule: "unit-slip",
      accept: ["growth-mismatch", "cumulative-mismatch", "pace-break"],
      note: "the month × 10, printed growth right",
      plant: (draft) => [
        write(draft, row, MONTH, numberIn(draft, row, MONTH) * 10),
        at(row, TO_BEFORE),
        at(row, TO_LAST),
      ],
    },
    {
      rule: "stale-copy",
      accept: ["growth-mismatch"],
      note: "last month's figures under this month",
      plant: (draft) => {
        for (const r of all) {
          write(draft, r, MONTH, numberIn(draft, r, BEFORE));
          write(draft, r, TO_BEFORE, 100);
          write(draft, r, TO_LAST, ratio(numberIn(draft, r, BEFORE), numberIn(draft, r, LAST_MONTH)));
        }
        return [wholeColumn(MONTH), wholeColumn(BEFORE)];
      },
    },
    {
      rule: "near-copy",
      accept: ["growth-mismatch", "stale-copy"],
      note: "last year's cumulative figures pasted",
      plant: (draft) => {
        for (const r of all) {
          const value = rounded(numberIn(draft, r, LAST_SUM) * 1.0006, 0);
          write(draft, r, SUM, value);
          write(draft, r, SUM_TO_LAST, ratio(value, numberIn(draft, r, LAST_SUM)));
          write(draft, r, TO_PLAN, ratio(value, numberIn(draft, r, PLAN)));
        }
        return [wholeColumn(SUM), wholeColumn(LAST_SUM)];
      },
    },
    {
      rule: "date-in-number-cell",
      accept: ["growth-mismatch", "unit-slip"],
      note: "a figure became a date",
      plant: (draft) => {
        draft.cellFormats.set(`${String(row)},${String(MONTH)}`, "d-mmm");
        return [write(draft, row, MONTH, 45_357)];
      },
    },
    {
      rule: "unit-changed",
      accept: ["missing-unit", "mixed-units"],
      note: "a unit that was dragged down",
      plant: (draft) => [write(draft, top + 3, 2, "1001 viên"), `A${String(top + 4)}:M${String(top + 4)}`],
    },
    {
      rule: "missing-value",
      note: "the month of a product left out",
      plant: (draft) => [write(draft, row, MONTH, null)],
    },
  ];
}

/** The monthly form of main products: months, cumulative figures, plan and four printed ratios. */
export const products: Family = {
  name: "products",
  draw: (random, { year, month }, isOdd) => {
    const body = PRODUCTS.map(([label, unit, size], i) => {
      const isSeasonal = isOdd && i === 2;
      const last = rounded(size * between(random, 0.8, 1.2, 4), 0);
      const now = rounded(last * between(random, 0.95, 1.18, 4), 0);
      const before = rounded(now * between(random, 0.9, 1.08, 4) * (isSeasonal ? 0.31 : 1), 0);
      const lastSum = rounded(last * month * between(random, 0.93, 1.07, 4), 0);
      const now2 = rounded(lastSum * between(random, 1.01, 1.16, 4), 0);
      const plan = rounded((now2 / (month / 12)) * between(random, 0.95, 1.06, 4), 0);
      const ratios = [ratio(now, before), ratio(now, last), ratio(now2, lastSum), ratio(now2, plan)];
      return [i + 1, label, unit, last, lastSum, plan, before, now, now2, ...ratios];
    });
    const [m, y] = [String(month), String(year)];
    const { draft, top } = draftOf({
      name: "SPCN",
      title: `SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG ${m} NĂM ${y}`,
      unit: null,
      header: [
        [
          "STT",
          "Sản phẩm",
          "ĐVT",
          `Thực hiện tháng ${m} năm ${String(year - 1)}`,
          `Lũy kế ${m} tháng năm ${String(year - 1)}`,
          `Kế hoạch năm ${y}`,
          `Thực hiện tháng ${String(month - 1)} năm ${y}`,
          `Ước thực hiện tháng ${m} năm ${y}`,
          `Lũy kế ${m} tháng năm ${y}`,
          `Tháng ${m} so với tháng trước (%)`,
          `Tháng ${m} so với cùng kỳ (%)`,
          "Lũy kế so với cùng kỳ (%)",
          "Lũy kế so với kế hoạch năm (%)",
        ],
      ],
      body,
      formats: [null, null, null, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, PERCENT, PERCENT, PERCENT, PERCENT],
    });
    const cassava = top + 2;
    return {
      draft,
      faults: faultsOf(top, top - 1),
      odd: isOdd
        ? [
            {
              cells: [at(cassava, BEFORE), at(cassava, MONTH), at(cassava, TO_BEFORE)],
              why: "the harvest begins this month",
            },
          ]
        : [],
    };
  },
};
