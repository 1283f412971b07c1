import type { Entry, Family, PlannedFault } from "../draft";
import { LEVEL, PERCENT, at, between, draftOf, numberIn, rounded, sum, transposed, write } from "../draft";

const SECTORS = [
  ["Nông, lâm nghiệp và thủy sản", 0.31],
  ["Công nghiệp và xây dựng", 0.29],
  ["Dịch vụ", 0.36],
  ["Thuế sản phẩm trừ trợ cấp sản phẩm", 0.04],
] as const;

const [LAST, NOW, GROWTH, POINTS] = [1, 2, 3, 4] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const row = top + 3;
  return [
    {
      rule: "contribution-mismatch",
      accept: ["contributions-do-not-add-up", "total-mismatch"],
      note: "a contribution of another sector",
      plant: (draft) => [
        write(draft, row, POINTS, rounded(numberIn(draft, row, POINTS) / 3, 2)),
        at(top, POINTS),
        at(top, GROWTH),
      ],
    },
    {
      rule: "growth-mismatch",
      note: "growth off by 2.4",
      plant: (draft) => [write(draft, row, GROWTH, rounded(numberIn(draft, row, GROWTH) + 2.4, 2))],
    },
    {
      rule: "growth-mismatch",
      accept: ["sign-mismatch"],
      note: "growth with the other sign",
      plant: (draft) => [write(draft, row, GROWTH, -numberIn(draft, row, GROWTH))],
    },
    {
      rule: "total-mismatch",
      accept: ["growth-mismatch", "contribution-mismatch"],
      note: "a sector with two digits exchanged",
      plant: (draft) => [
        write(draft, row, NOW, transposed(numberIn(draft, row, NOW))),
        at(row, GROWTH),
        at(row, POINTS),
        at(top, NOW),
      ],
    },
    {
      rule: "contributions-do-not-add-up",
      accept: ["contribution-mismatch", "growth-mismatch", "total-mismatch"],
      note: "the total's contribution is not its growth",
      plant: (draft) => [write(draft, top, POINTS, rounded(numberIn(draft, top, POINTS) + 1.3, 2)), at(top, GROWTH)],
    },
    {
      rule: "number-stored-as-text",
      note: "a figure with a space in it",
      plant: (draft) => [
        write(
          draft,
          row,
          NOW,
          `${String(Math.floor(numberIn(draft, row, NOW) / 1000))} ${numberIn(draft, row, NOW).toFixed(1).slice(-5).replace(".", ",")}`,
        ),
      ],
    },
  ];
}

/** Gross product by sector: two years, growth and contributions in points. */
export const contributions: Family = {
  name: "contributions",
  draw: (random, { year, month }, isOdd) => {
    const level = between(random, 18_000, 30_000, 0);
    const rows = SECTORS.map(([label, share], i) => {
      const last = rounded(level * share * between(random, 0.95, 1.05, 4), 1);
      const growth = isOdd && i === 3 ? 0.874 : between(random, 1.03, 1.1, 4);
      return { label, last, now: rounded(last * growth, 1) };
    });
    const total = {
      last: sum(
        rows.map((r) => r.last),
        1,
      ),
      now: sum(
        rows.map((r) => r.now),
        1,
      ),
    };
    const line = ({ label, last, now }: { label: string; last: number; now: number }): Entry[] => [
      label,
      last,
      now,
      rounded((100 * (now - last)) / last, 2),
      rounded((100 * (now - last)) / total.last, 2),
    ];
    const months = `${String(month)} tháng năm`;
    const { draft, top } = draftOf({
      name: "GRDP",
      title: `TỔNG SẢN PHẨM TRÊN ĐỊA BÀN ${String(month)} THÁNG NĂM ${String(year)} (GIÁ SO SÁNH 2010)`,
      unit: "Tỷ đồng",
      header: [
        [
          "Khu vực",
          `Thực hiện ${months} ${String(year - 1)}`,
          `Ước ${months} ${String(year)}`,
          "Tốc độ tăng so với cùng kỳ (%)",
          "Đóng góp vào tăng trưởng (điểm %)",
        ],
      ],
      body: [line({ label: "TỔNG SỐ", ...total }), ...rows.map(line)],
      formats: [null, LEVEL, LEVEL, PERCENT, PERCENT],
    });
    const taxes = top + 4;
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd
        ? [{ cells: [`${at(taxes, LAST)}:${at(taxes, POINTS)}`], why: "taxes were put off while production grew" }]
        : [],
    };
  },
};
