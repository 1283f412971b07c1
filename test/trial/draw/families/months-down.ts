import type { Entry, Family, PlannedFault } from "../draft";
import { LEVEL, PERCENT, at, between, draftOf, numberIn, ratio, rounded, sum, transposed, write } from "../draft";

const [LAST, NOW, GROWTH, SUM] = [1, 2, 3, 4] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const [second, quarter] = [top + 1, top + 3];
  return [
    {
      rule: "cumulative-mismatch",
      accept: ["total-mismatch", "growth-mismatch"],
      note: "a quarter with two digits exchanged",
      plant: (draft) => [
        write(draft, quarter, NOW, transposed(numberIn(draft, quarter, NOW))),
        at(quarter, GROWTH),
        `${at(top, NOW)}:${at(top + 2, NOW)}`,
      ],
    },
    {
      rule: "growth-mismatch",
      note: "growth of a month off by 5.4",
      plant: (draft) => [write(draft, second, GROWTH, rounded(numberIn(draft, second, GROWTH) + 5.4, 2))],
    },
    {
      rule: "unit-slip",
      accept: ["cumulative-mismatch", "total-mismatch", "growth-mismatch"],
      note: "a month × 10",
      plant: (draft) => [
        write(draft, second, NOW, rounded(numberIn(draft, second, NOW) * 10, 1)),
        at(second, GROWTH),
        at(quarter, NOW),
        at(second, SUM),
      ],
    },
    {
      rule: "missing-value",
      note: "a month of last year left out",
      plant: (draft) => [write(draft, second, LAST, null)],
    },
    {
      rule: "cumulative-decreases",
      accept: ["cumulative-mismatch"],
      note: "the cumulative figure falls",
      plant: (draft) => [
        write(draft, top + 2, SUM, rounded(numberIn(draft, second, SUM) * 0.8, 1)),
        at(second, SUM),
        at(top + 3, SUM),
        at(top + 4, SUM),
      ],
    },
    {
      rule: "percent-scale-mix",
      accept: ["growth-mismatch"],
      note: "one growth as a fraction",
      plant: (draft) => [write(draft, second, GROWTH, rounded(numberIn(draft, second, GROWTH) / 100, 4))],
    },
    {
      rule: "text-in-number-cell",
      note: "a figure with its unit",
      plant: (draft) => [write(draft, second, NOW, `${String(numberIn(draft, second, NOW))} triệu kWh`)],
    },
  ];
}

/** Electricity sold, months and quarters down the rows, two years across, growth and cumulative figures. */
export const monthsDown: Family = {
  name: "months-down",
  draw: (random, { year, month }, isOdd) => {
    const level = between(random, 70, 160, 1);
    const months = Array.from({ length: month }, (_, i): readonly [number, number] => {
      const last = rounded(level * between(random, 0.93, 1.07, 4), 1);
      const tet = isOdd && i < 2 ? ([0.78, 1.37][i] ?? 1) : between(random, 1.02, 1.12, 4);
      return [last, rounded(last * tet, 1)];
    });
    const upTo = (count: number, of: 0 | 1, from = 0): number =>
      sum(
        months.slice(from, count).map((m) => m[of]),
        1,
      );
    const line = (label: string, last: number, now: number, all: number): Entry[] => [
      label,
      last,
      now,
      ratio(now, last),
      all,
    ];
    const body = months.flatMap(([last, now], i): Entry[][] => {
      const row = line(`Tháng ${String(i + 1)}`, last, now, upTo(i + 1, 1));
      if ((i + 1) % 3 !== 0) return [row];
      const quarter = ["I", "II", "III", "IV"][Math.floor(i / 3)] ?? "";
      return [row, line(`Quý ${quarter}`, upTo(i + 1, 0, i - 2), upTo(i + 1, 1, i - 2), upTo(i + 1, 1))];
    });
    const { draft, top } = draftOf({
      name: "Điện",
      title: `ĐIỆN THƯƠNG PHẨM NĂM ${String(year)}`,
      unit: "Triệu kWh",
      header: [
        ["Tháng", `Năm ${String(year - 1)}`, `Năm ${String(year)}`, "So với cùng kỳ (%)", `Lũy kế năm ${String(year)}`],
      ],
      body,
      formats: [null, LEVEL, LEVEL, PERCENT, LEVEL],
    });
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd
        ? [
            {
              cells: [`${at(top, NOW)}:${at(top + 1, GROWTH)}`],
              why: "Tết fell into January this year and into February last year",
            },
          ]
        : [],
    };
  },
};
