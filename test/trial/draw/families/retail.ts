import type { Entry, Family, PlannedFault } from "../draft";
import { LEVEL, PERCENT, at, between, draftOf, numberIn, ratio, rounded, sum, transposed, write } from "../draft";

const GROUPS = [
  ["Bán lẻ hàng hóa", 0.74],
  ["Dịch vụ lưu trú, ăn uống", 0.12],
  ["Du lịch lữ hành", 0.02],
  ["Dịch vụ khác", 0.12],
] as const;

const OWNERS = ["Kinh tế nhà nước", "Kinh tế ngoài nhà nước", "Khu vực có vốn đầu tư nước ngoài"] as const;

const [BEFORE, MONTH, SUM, SHARE, TO_LAST] = [1, 2, 3, 4, 5] as const;

function faultsOf(top: number): readonly PlannedFault[] {
  const [group, owner] = [top + 3, top + 8];
  const formula = (column: number): string => `=SUM(${at(top + 2, column)}:${at(top + 5, column)})`;
  const inFormulas = (draft: Parameters<PlannedFault["plant"]>[0]): void => {
    for (const column of [BEFORE, MONTH, SUM]) write(draft, top, column, formula(column));
  };
  return [
    {
      rule: "total-mismatch",
      accept: ["breakdowns-disagree", "derived-mismatch"],
      note: "a part with two digits exchanged",
      plant: (draft) => [
        write(draft, group, MONTH, transposed(numberIn(draft, group, MONTH))),
        at(top, MONTH),
        at(top + 1, MONTH),
      ],
    },
    {
      rule: "derived-mismatch",
      accept: ["total-mismatch"],
      note: "a share off by 3.3 points",
      plant: (draft) => [
        write(draft, group, SHARE, rounded(numberIn(draft, group, SHARE) + 3.3, 2)),
        at(top, SHARE),
        at(top + 1, SHARE),
      ],
    },
    {
      rule: "breakdowns-disagree",
      accept: ["total-mismatch"],
      note: "a part of the second breakdown wrong",
      plant: (draft) => [
        write(draft, owner, SUM, rounded(numberIn(draft, owner, SUM) * 1.04, 1)),
        at(top, SUM),
        at(top + 6, SUM),
        `B${String(top + 8)}:G${String(top + 10)}`,
      ],
    },
    {
      rule: "constant-among-formulas",
      accept: ["total-mismatch", "breakdowns-disagree"],
      note: "a total typed over its formula",
      plant: (draft) => {
        const value = rounded(numberIn(draft, top, MONTH) * 1.013, 1);
        inFormulas(draft);
        return [write(draft, top, MONTH, value)];
      },
    },
    {
      rule: "inconsistent-formula",
      accept: ["total-mismatch", "breakdowns-disagree"],
      note: "a sum that stops a row early",
      plant: (draft) => {
        inFormulas(draft);
        return [write(draft, top, MONTH, `=SUM(${at(top + 2, MONTH)}:${at(top + 4, MONTH)})`)];
      },
    },
    {
      rule: "formula-error",
      note: "a total that points to nothing",
      plant: (draft) => {
        inFormulas(draft);
        return [write(draft, top, MONTH, "=SUM(#REF!)")];
      },
    },
    {
      rule: "percent-scale-mix",
      note: "one growth as a fraction",
      plant: (draft) => [write(draft, group, TO_LAST, rounded(numberIn(draft, group, TO_LAST) / 100, 4))],
    },
  ];
}

/** Last month, the month, the months so far, and of these two last year's. */
type Amounts = readonly [before: number, month: number, all: number, lastMonth: number, lastAll: number];

const AMOUNTS = [0, 1, 2, 3, 4] as const;

function amountsOf(of: (i: (typeof AMOUNTS)[number]) => number): Amounts {
  const [before = 0, month = 0, all = 0, lastMonth = 0, lastAll = 0] = AMOUNTS.map((i) => rounded(of(i), 1));
  return [before, month, all, lastMonth, lastAll];
}

const total = (lines: readonly Amounts[]): Amounts =>
  amountsOf((i) =>
    sum(
      lines.map((line) => line[i]),
      1,
    ),
  );

/** Retail sales: one total, broken down by group and by owner, with shares and printed growth. */
export const retail: Family = {
  name: "retail",
  draw: (random, { year, month }, isOdd) => {
    const level = between(random, 4_000, 9_000, 1);
    const line = (share: number, growth: number): Amounts => {
      const own = (times: number): number => level * share * times * between(random, 0.99, 1.01, 4);
      const [now, all] = [own(1.02), own(month * 0.98)];
      return amountsOf(
        (i) => [own(1), now, all, now / growth, (all / growth) * between(random, 0.99, 1.01, 4)][i] ?? 0,
      );
    };
    const growth = (): number => between(random, 1.05, 1.13, 4);
    const groups = GROUPS.map(([, share], i) => line(share, isOdd && i === 2 ? 0.714 : growth()));
    const whole = total(groups);
    const smaller = [line(0.05, growth()), line(0.06, growth())] as const;
    const rest = amountsOf((i) => whole[i] - smaller[0][i] - smaller[1][i]);
    const owners = [smaller[0], rest, smaller[1]];
    const printed = (label: string, amounts: Amounts): Entry[] => {
      const [before, now, all, lastMonth, lastAll] = amounts;
      return [label, before, now, all, ratio(all, whole[2]), ratio(now, lastMonth), ratio(all, lastAll)];
    };
    const heading = (text: string): Entry[] => [text, null, null, null, null, null, null];
    const body: Entry[][] = [
      printed("TỔNG SỐ", whole),
      heading("Phân theo nhóm hàng"),
      ...groups.map((amounts, i) => printed(GROUPS[i]?.[0] ?? "", amounts)),
      heading("Phân theo loại hình kinh tế"),
      ...owners.map((amounts, i) => printed(OWNERS[i] ?? "", amounts)),
    ];
    const [m, y] = [String(month), String(year)];
    const { draft, top } = draftOf({
      name: "Bán lẻ",
      title: `TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ THÁNG ${m} NĂM ${y}`,
      unit: "Tỷ đồng",
      header: [
        [
          "Chỉ tiêu",
          `Thực hiện tháng ${String(month - 1)} năm ${y}`,
          `Ước tháng ${m} năm ${y}`,
          `Lũy kế ${m} tháng năm ${y}`,
          "Cơ cấu (%)",
          `Tháng ${m} so với cùng kỳ năm trước (%)`,
          `${m} tháng so với cùng kỳ năm trước (%)`,
        ],
      ],
      body,
      formats: [null, LEVEL, LEVEL, LEVEL, PERCENT, PERCENT, PERCENT],
    });
    const row = top + 4;
    return {
      draft,
      faults: faultsOf(top),
      odd: isOdd ? [{ cells: [at(row, TO_LAST), at(row, TO_LAST + 1)], why: "tours end with the season" }] : [],
    };
  },
};
