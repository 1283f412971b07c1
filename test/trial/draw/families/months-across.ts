import type { Entry, Family, PlannedFault } from "../draft";
import { COUNT, at, between, draftOf, numberIn, sum, transposed, write } from "../draft";

const CASES = [
  ["Số vụ kiểm tra", "Vụ", 120],
  ["Số vụ vi phạm", "Vụ", 48],
  ["Tiền phạt vi phạm hành chính", "Triệu đồng", 410],
  ["Trị giá hàng hóa tịch thu", "Triệu đồng", 150],
] as const;

const FIRST = 3;

function faultsOf(top: number, header: number, all: number): readonly PlannedFault[] {
  const row = top + 2;
  const lines = CASES.map((_, i) => top + i);
  const inFormulas = (draft: Parameters<PlannedFault["plant"]>[0]): void => {
    for (const r of lines) write(draft, r, all, `=SUM(${at(r, FIRST)}:${at(r, all - 1)})`);
  };
  const column = (c: number): string => `${at(header, c)}:${at(top + CASES.length - 1, c)}`;
  return [
    {
      rule: "cumulative-mismatch",
      accept: ["total-mismatch"],
      note: "the cumulative figure with two digits exchanged",
      plant: (draft) => [write(draft, row, all, transposed(numberIn(draft, row, all)))],
    },
    {
      rule: "period-conflict",
      note: "two columns of the same month",
      plant: (draft) => [
        write(draft, header, FIRST + 2, draft.cells[header]?.[FIRST + 1] ?? null),
        column(FIRST + 1),
        column(FIRST + 2),
        at(1, 0),
      ],
    },
    {
      rule: "stale-copy",
      accept: ["cumulative-mismatch", "total-mismatch"],
      note: "a month's figures are those of the month before",
      plant: (draft) => {
        for (const r of lines) {
          const change = numberIn(draft, r, FIRST + 1) - numberIn(draft, r, FIRST + 2);
          write(draft, r, FIRST + 2, numberIn(draft, r, FIRST + 1));
          write(draft, r, all, numberIn(draft, r, all) + change);
        }
        return [column(FIRST + 1), column(FIRST + 2)];
      },
    },
    {
      rule: "constant-among-formulas",
      accept: ["cumulative-mismatch", "total-mismatch"],
      note: "a sum typed over its formula",
      plant: (draft) => {
        const value = numberIn(draft, row, all) + 37;
        inFormulas(draft);
        return [write(draft, row, all, value)];
      },
    },
    {
      rule: "inconsistent-formula",
      accept: ["cumulative-mismatch", "total-mismatch"],
      note: "a sum that stops a month early",
      plant: (draft) => {
        inFormulas(draft);
        return [write(draft, row, all, `=SUM(${at(row, FIRST)}:${at(row, all - 2)})`)];
      },
    },
    {
      rule: "unit-slip",
      accept: ["cumulative-mismatch", "total-mismatch"],
      note: "a month × 1000",
      plant: (draft) => [write(draft, row, FIRST + 1, numberIn(draft, row, FIRST + 1) * 1000), at(row, all)],
    },
  ];
}

/** Market inspection: months across, and the months so far. */
export const monthsAcross: Family = {
  name: "months-across",
  draw: (random, { year, month }, isOdd) => {
    const body = CASES.map(([label, unit, size], i): Entry[] => {
      const months = Array.from({ length: month }, (_, m) =>
        isOdd && i === 2 && m === 2 ? size * 9 + 7 : between(random, 0.6 * size, 1.4 * size, 0),
      );
      return [i + 1, label, unit, ...months, sum(months, 0)];
    });
    const all = FIRST + month;
    const { draft, top } = draftOf({
      name: "Quản lý thị trường",
      title: `KẾT QUẢ KIỂM TRA, XỬ LÝ VI PHẠM ${String(month)} THÁNG ĐẦU NĂM ${String(year)}`,
      unit: null,
      header: [
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          ...Array.from({ length: month }, (_, m) => `Tháng ${String(m + 1)} năm ${String(year)}`),
          `Lũy kế ${String(month)} tháng năm ${String(year)}`,
        ],
      ],
      body,
      formats: [null, null, null, ...Array.from({ length: month + 1 }, () => COUNT)],
    });
    return {
      draft,
      faults: faultsOf(top, top - 1, all),
      odd: isOdd ? [{ cells: [at(top + 2, FIRST + 2)], why: "one large case was closed in March" }] : [],
    };
  },
};
