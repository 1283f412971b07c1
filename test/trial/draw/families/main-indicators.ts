import type { Family, PlannedFault } from "../draft";
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

const GROUPS = [
  {
    name: "Giá trị sản xuất công nghiệp (giá so sánh 2010)",
    size: 9_000,
    parts: ["Khai khoáng", "Công nghiệp chế biến, chế tạo", "Sản xuất và phân phối điện", "Cung cấp nước"],
  },
  { name: "Doanh thu vận tải, kho bãi", size: 2_400, parts: ["Vận tải hành khách", "Vận tải hàng hóa", "Kho bãi"] },
] as const;

const SHARES = [0.08, 0.62, 0.24, 0.06] as const;
const [PLAN, CURRENT, TO_PLAN, TO_BASE] = [3, 5, 6, 7] as const;

const slip = (row: number): PlannedFault => ({
  rule: "unit-slip",
  accept: ["growth-mismatch", "attainment-mismatch"],
  note: "a figure × 1000, printed ratios right",
  plant: (draft) => [
    write(draft, row, CURRENT, rounded(numberIn(draft, row, CURRENT) * 1000, 1)),
    at(row, TO_PLAN),
    at(row, TO_BASE),
  ],
});

function faultsOf(first: number, imports: number): readonly PlannedFault[] {
  const part = first + 2;
  return [
    {
      rule: "total-mismatch",
      accept: ["growth-mismatch", "attainment-mismatch"],
      note: "a total with two digits exchanged",
      plant: (draft) => [
        write(draft, first, CURRENT, transposed(numberIn(draft, first, CURRENT))),
        at(first, TO_PLAN),
        at(first, TO_BASE),
      ],
    },
    {
      rule: "growth-mismatch",
      note: "printed growth off by 4.3 points",
      plant: (draft) => [write(draft, part, TO_BASE, rounded(numberIn(draft, part, TO_BASE) + 4.3, 2))],
    },
    {
      rule: "attainment-mismatch",
      note: "printed attainment off by 3.7 points",
      plant: (draft) => [write(draft, part, TO_PLAN, rounded(numberIn(draft, part, TO_PLAN) + 3.7, 2))],
    },
    {
      rule: "number-stored-as-text",
      note: "typed with a decimal comma",
      plant: (draft) => [write(draft, part, CURRENT, typed(numberIn(draft, part, CURRENT), 1))],
    },
    {
      rule: "missing-value",
      note: "the current figure of a part left out",
      plant: (draft) => [write(draft, part, CURRENT, null)],
    },
    slip(imports),
    {
      rule: "off-pace",
      accept: ["implied-plan", "attainment-contradicts-growth", "plan-period-mismatch", "unit-slip"],
      note: "a plan four times what it should be",
      plant: (draft) => {
        const plan = rounded(numberIn(draft, imports, PLAN) * 4, 1);
        write(draft, imports, TO_PLAN, ratio(numberIn(draft, imports, CURRENT), plan));
        return [write(draft, imports, PLAN, plan), at(imports, TO_PLAN), at(imports, CURRENT)];
      },
    },
    {
      rule: "negative-value",
      accept: ["total-mismatch", "growth-mismatch", "attainment-mismatch"],
      note: "a minus before an amount",
      plant: (draft) => [write(draft, part, CURRENT, -numberIn(draft, part, CURRENT))],
    },
    {
      rule: "percent-scale-mix",
      accept: ["growth-mismatch"],
      note: "one growth as a fraction",
      plant: (draft) => [write(draft, part, TO_BASE, rounded(numberIn(draft, part, TO_BASE) / 100, 4))],
    },
    {
      rule: "duplicate-indicator",
      note: "a part under the name of the one before it",
      plant: (draft) => {
        const label = draft.cells[part - 1]?.[1] ?? null;
        write(draft, part, 1, label);
        return [`B${String(part)}:H${String(part + 1)}`];
      },
    },
  ];
}

/** The plan, last year's months and this year's, with printed attainment and growth: totals, parts and one line alone. */
export const mainIndicators: Family = {
  name: "main-indicators",
  draw: (random, { year, month }, isOdd) => {
    const line = (share: number, base: number): readonly [number, number, number] => {
      const current = rounded(base * between(random, 1.02, 1.14, 4), 1);
      return [rounded((current / share) * between(random, 0.95, 1.05, 4), 1), base, current];
    };
    const elapsed = month / 12;
    const printed = ([plan, base, current]: readonly [number, number, number]): readonly number[] => [
      plan,
      base,
      current,
      ratio(current, plan),
      ratio(current, base),
    ];
    const blocks = GROUPS.map(({ name, size, parts }, g) => {
      const rows = parts.map((label, i) => {
        const base = between(random, 0.8, 1.2, 3) * size * (SHARES[i] ?? 0.2);
        const [plan, last, current] = line(elapsed, rounded(base, 1));
        const leaps = isOdd && g === 0 && i === 3;
        return { label, figures: [plan, last, leaps ? rounded(last * 2.64, 1) : current] as const };
      });
      const totals = [0, 1, 2].map((i) =>
        sum(
          rows.map(({ figures }) => figures[i] ?? 0),
          1,
        ),
      );
      const [plan = 0, base = 0, current = 0] = totals;
      return [
        [["I", "II"][g] ?? "", name, "Tỷ đồng", ...printed([plan, base, current])],
        ...rows.map(({ label, figures: [p, b, c] }, i) => [
          i + 1,
          label,
          "Tỷ đồng",
          ...printed([isOdd && g === 0 && i === 3 ? rounded(c / elapsed, 1) : p, b, c]),
        ]),
      ];
    });
    // The plan of the line that leaps follows it, and so does the total's.
    const [first = []] = blocks;
    const plan = sum(
      first.slice(1).map((row) => Number(row[PLAN])),
      1,
    );
    const head = first[0];
    if (head !== undefined) {
      head[PLAN] = plan;
      head[TO_PLAN] = ratio(Number(head[CURRENT]), plan);
    }
    const imports = line(elapsed, between(random, 70, 140, 1));
    const body = [...blocks.flat(), ["III", "Kim ngạch nhập khẩu", "Triệu USD", ...printed(imports)]];
    const months = `${String(month)} tháng đầu năm`;
    const { draft, top } = draftOf({
      name: "Chỉ tiêu chủ yếu",
      title: `MỘT SỐ CHỈ TIÊU CHỦ YẾU ${String(month)} THÁNG ĐẦU NĂM ${String(year)}`,
      unit: null,
      header: [
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          `Kế hoạch năm ${String(year)}`,
          `Thực hiện ${months} ${String(year - 1)}`,
          `Ước thực hiện ${months} ${String(year)}`,
          "So với kế hoạch (%)",
          "So với cùng kỳ (%)",
        ],
      ],
      body,
      formats: [null, null, null, LEVEL, LEVEL, LEVEL, PERCENT, PERCENT],
    });
    const water = top + 4;
    return {
      draft,
      faults: faultsOf(top, top + body.length - 1),
      odd: isOdd
        ? [
            {
              cells: [at(water, CURRENT), at(water, TO_BASE), at(water, PLAN), at(water, TO_PLAN)],
              why: "a new water works; the plan had it",
            },
          ]
        : [],
    };
  },
};
