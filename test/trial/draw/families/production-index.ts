import type { Family, PlannedFault } from "../draft";
import { PERCENT, at, between, draftOf, numberIn, rounded, typed, write } from "../draft";

const INDUSTRIES = [
  "Chế biến thực phẩm",
  "Sản xuất đồ uống",
  "Dệt",
  "Sản xuất trang phục",
  "Chế biến gỗ",
  "Sản xuất hóa chất",
  "Sản xuất sản phẩm từ kim loại",
] as const;

const [MONTH_BEFORE, MONTH_YEAR, CUMULATIVE] = [1, 2, 3] as const;

function faultsOf(top: number, leaf: number, header: number): readonly PlannedFault[] {
  return [
    {
      rule: "composite-out-of-range",
      note: "the whole above every sector",
      plant: (draft) => [write(draft, top, CUMULATIVE, 131.46), `B${String(top + 1)}:D${String(top + 1)}`],
    },
    {
      rule: "percent-scale-mix",
      note: "one index as a fraction",
      plant: (draft) => [write(draft, leaf, MONTH_YEAR, rounded(numberIn(draft, leaf, MONTH_YEAR) / 100, 4))],
    },
    {
      rule: "text-in-number-cell",
      note: "khoảng 105",
      plant: (draft) => [write(draft, leaf, MONTH_YEAR, "khoảng 105")],
    },
    {
      rule: "number-stored-as-text",
      note: "typed with a decimal comma",
      plant: (draft) => [write(draft, leaf, CUMULATIVE, typed(numberIn(draft, leaf, CUMULATIVE), 2))],
    },
    {
      rule: "missing-value",
      note: "an index left out",
      plant: (draft) => [write(draft, leaf, CUMULATIVE, null)],
    },
    {
      rule: "period-conflict",
      note: "the title names another month",
      plant: (draft) => {
        const title = String(draft.cells[1]?.[0]);
        return [
          write(
            draft,
            1,
            0,
            title.replace(/THÁNG (\d+)/, (_, month: string) => `THÁNG ${String(Number(month) - 3)}`),
          ),
          `B${String(header + 1)}:D${String(header + 1)}`,
        ];
      },
    },
    {
      rule: "legacy-encoding",
      note: "a label in TCVN3",
      plant: (draft) => [write(draft, leaf, 0, "   S¶n xuÊt ®å uèng vµ thùc phÈm")],
    },
  ];
}

/** Indices of production: the whole, its sectors, and the industries of one of them. */
export const productionIndex: Family = {
  name: "production-index",
  draw: (random, { year, month }, isOdd) => {
    const indices = (): number[] => [
      between(random, 97, 106, 2),
      between(random, 99, 113, 2),
      between(random, 100, 112, 2),
    ];
    const industries = INDUSTRIES.map((label) => [`      ${label}`, ...indices()] as const);
    const mean = (rows: readonly (readonly (string | number)[])[]): number[] =>
      [1, 2, 3].map((i) => rounded(rows.reduce((all, row) => all + Number(row[i]), 0) / rows.length, 2));
    const sectors = [
      ["   Khai khoáng", ...indices()],
      ["   Công nghiệp chế biến, chế tạo", ...mean(industries)],
      ["   Sản xuất và phân phối điện", ...indices()],
      ["   Cung cấp nước, xử lý rác thải", ...indices()],
    ];
    const drink = industries[1];
    const leaping = isOdd && drink !== undefined ? [drink[0], 118.4, 241.73, 212.06] : drink;
    const body = [
      ["Toàn ngành công nghiệp", ...mean(sectors)],
      ...sectors.slice(0, 2),
      ...industries.map((row, i) => [...(i === 1 && leaping !== undefined ? leaping : row)]),
      ...sectors.slice(2),
    ];
    const { draft, top } = draftOf({
      name: "IIP",
      title: `CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP THÁNG ${String(month)} NĂM ${String(year)}`,
      unit: "%",
      header: [
        [
          "Ngành",
          `Tháng ${String(month)} năm ${String(year)} so với tháng trước`,
          `Tháng ${String(month)} năm ${String(year)} so với cùng kỳ năm trước`,
          `${String(month)} tháng năm ${String(year)} so với cùng kỳ năm trước`,
        ],
      ],
      body,
      formats: [null, PERCENT, PERCENT, PERCENT],
    });
    const drinks = top + 4;
    return {
      draft,
      faults: faultsOf(top, top + 5, top - 1),
      odd: isOdd
        ? [
            {
              cells: [at(drinks, MONTH_BEFORE), at(drinks, MONTH_YEAR), at(drinks, CUMULATIVE)],
              why: "a brewery opened last autumn",
            },
          ]
        : [],
    };
  },
};
