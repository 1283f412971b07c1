import type { Entry, Family, PlannedFault } from "../draft";
import { LEVEL, PERCENT, at, between, draftOf, numberIn, ratio, rounded, sum, transposed, write } from "../draft";

const [PLAN, MONTH, SUM, TO_PLAN, TO_LAST] = [1, 3, 4, 5, 6] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const [central, local, province] = [top + 1, top + 5, top + 6];
  return [
    {
      rule: "total-mismatch",
      note: "a sum of two levels below with two digits exchanged",
      accept: ["attainment-mismatch"],
      plant: (draft) => [
        write(draft, local, SUM, transposed(numberIn(draft, local, SUM))),
        at(local, TO_PLAN),
        at(top, SUM),
      ],
    },
    {
      rule: "memo-exceeds-total",
      note: "an of-which above its whole",
      plant: (draft) => [
        write(draft, top + 3, MONTH, rounded(numberIn(draft, central, MONTH) * 1.4, 1)),
        at(central, MONTH),
      ],
    },
    {
      rule: "attainment-mismatch",
      note: "attainment off by 6",
      plant: (draft) => [write(draft, province, TO_PLAN, rounded(numberIn(draft, province, TO_PLAN) + 6, 2))],
    },
    {
      rule: "ambiguous-number",
      accept: ["number-stored-as-text", "total-mismatch"],
      note: "12.345, a text with two readings",
      plant: (draft) => [write(draft, province, MONTH, (numberIn(draft, province, MONTH) / 10).toFixed(3))],
    },
    {
      rule: "unit-slip",
      accept: ["total-mismatch", "attainment-mismatch"],
      note: "cumulative figure of a part ÷ 10",
      plant: (draft) => [
        write(draft, province, SUM, rounded(numberIn(draft, province, SUM) / 10, 1)),
        at(province, TO_PLAN),
        at(local, SUM),
      ],
    },
    {
      rule: "missing-value",
      note: "a part of the month left out",
      plant: (draft) => [write(draft, province, MONTH, null)],
    },
  ];
}

/** Plan, last month, month and months so far, and last year's months so far. */
type Amounts = readonly [plan: number, before: number, month: number, all: number, last: number];

const ONE = [0, 1, 2, 3, 4] as const;

function added(...lines: readonly Amounts[]): Amounts {
  const [plan = 0, before = 0, month = 0, all = 0, last = 0] = ONE.map((i) =>
    sum(
      lines.map((figures) => figures[i]),
      1,
    ),
  );
  return [plan, before, month, all, last];
}

const printed = (label: string, [plan, before, month, all, last]: Amounts): Entry[] => [
  label,
  plan,
  before,
  month,
  all,
  ratio(all, plan),
  ratio(all, last),
];

/** Public investment: two levels of sums, of-which lines that list some, attainment and growth. */
export const investment: Family = {
  name: "investment",
  draw: (random, { year, month }, isOdd) => {
    const line = (size: number, growth = between(random, 1.01, 1.14, 4)): Amounts => {
      const now = rounded(size * between(random, 0.9, 1.1, 4), 1);
      const all = rounded(now * month * between(random, 0.85, 1, 4), 1);
      const plan = rounded(all / (month / 12) / between(random, 0.9, 1.1, 4), 1);
      return [plan, rounded(now * between(random, 0.9, 1.05, 4), 1), now, all, rounded(all / growth, 1)];
    };
    const [trade, transport, others] = [isOdd ? line(34, 3.87) : line(34), line(102), line(165)];
    const central = added(trade, transport, others);
    const [province, district, commune] = [line(520), line(260), line(90)];
    const local = added(province, district, commune);
    const body: Entry[][] = [
      printed("TỔNG SỐ", added(central, local)),
      printed("Vốn trung ương quản lý", central),
      ["Trong đó:", null, null, null, null, null, null],
      printed("   Bộ Công Thương", trade),
      printed("   Bộ Giao thông vận tải", transport),
      printed("Vốn địa phương quản lý", local),
      printed("   Vốn cấp tỉnh", province),
      printed("   Vốn cấp huyện", district),
      printed("   Vốn cấp xã", commune),
    ];
    const [m, y] = [String(month), String(year)];
    const { draft, top } = draftOf({
      name: "Đầu tư công",
      title: `VỐN ĐẦU TƯ THỰC HIỆN TỪ NGÂN SÁCH THÁNG ${m} NĂM ${y}`,
      unit: "Tỷ đồng",
      header: [
        [
          "Nguồn vốn",
          `Kế hoạch năm ${y}`,
          `Thực hiện tháng ${String(month - 1)} năm ${y}`,
          `Ước tháng ${m} năm ${y}`,
          `Lũy kế ${m} tháng năm ${y}`,
          `${m} tháng so với kế hoạch năm (%)`,
          `${m} tháng so với cùng kỳ năm trước (%)`,
        ],
      ],
      body,
      formats: [null, LEVEL, LEVEL, LEVEL, LEVEL, PERCENT, PERCENT],
    });
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd
        ? [
            {
              cells: [`${at(top + 3, PLAN)}:${at(top + 3, TO_LAST)}`],
              why: "one project paid out, as the plan had it",
            },
          ]
        : [],
    };
  },
};
