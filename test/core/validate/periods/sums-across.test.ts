import type { Period } from "../../../../src/core/model/tables/period";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { sumsAcross } from "../../../../src/core/validate/periods/sums-across";
import { judgeSum } from "../../../../src/core/validate/sums/sum-judgement";
import { month, tableOf, understood, value } from "../../compute/table-of";
import type { RowSpec } from "../../compute/table-of";

const upTo = (m: number, year = 2024): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to: m });
const titled = (m: number, subject = "Tình hình thương mại", year = 2024): Partial<TableModel> => ({
  title: { cell: { row: 0, column: 0 }, text: `${subject} tháng ${String(m)} năm ${String(year)}` },
});
const row = (...figures: readonly (number | null)[]): readonly RowSpec[] => [
  { label: "Xăng dầu", unit: "Tỷ đồng", figures },
];

/** What the last table's cumulative figure is set against: pieces, difference, bound and verdict. */
function judged(...tables: readonly TableModel[]): readonly {
  readonly pieces: readonly string[];
  readonly difference: number;
  readonly bound: number;
  readonly verdict: string;
}[] {
  const last = tables[tables.length - 1];
  if (!last) return [];
  return sumsAcross(last, tables, () => true).flatMap(({ rows }) =>
    rows.map(({ total, pieces, terms }) => {
      const { difference, bound, verdict } = judgeSum(total, terms);
      return {
        pieces: pieces.map((p) => `${p.table.sheet.name} ${String(p.span.from)}-${String(p.span.to)}`),
        difference: difference.toNumber(),
        bound: bound.toNumber(),
        verdict,
      };
    }),
  );
}

const may = tableOf([value(month(2024, 5)), value(upTo(5))], row(871.3, 4108.9), titled(5), "T5");
const june = (...figures: readonly (number | null)[]): TableModel =>
  tableOf([value(month(2024, 6)), value(upTo(6))], row(...figures), titled(6), "T6");

test("three printed figures may be apart by three half units and no more", () => {
  expect(judged(may, june(866.2, 4975.1))).toEqual([
    { pieces: ["T5 1-5", "T6 6-6"], difference: 0, bound: 0.15, verdict: "agrees" },
  ]);
  expect(judged(may, june(866.2, 4975.2)).map((j) => j.verdict)).toEqual(["agrees"]);
  expect(judged(may, june(866.2, 4975.3)).map((j) => j.verdict)).toEqual(["differs"]);
});

test("three sheets of months make the months so far of a fourth", () => {
  const sheets = [1, 2, 3].map((m) => tableOf([value(month(2024, m))], row(100 + m), titled(m), `T${String(m)}`));
  expect(
    judged(...sheets, tableOf([value(upTo(3))], row(306), titled(3), "Q1")).map((j) => [j.pieces, j.difference]),
  ).toEqual([[["T1 1-1", "T2 2-2", "T3 3-3"], 0]]);
});

test("the sheet's own five months come before another sheet's", () => {
  const own = tableOf(
    [value(upTo(5)), value(month(2024, 6)), value(upTo(6))],
    row(4200.9, 866.2, 5067.1),
    titled(6),
    "T6",
  );
  expect(judged(may, own)).toEqual([]);
});

test("a month printed anew says by how much last month's cumulative figure was revised", () => {
  const revised = tableOf(
    [value(month(2024, 5)), value(month(2024, 6)), value(upTo(6))],
    row(901.3, 866.2, 5005.1),
    titled(6),
    "T6",
  );
  expect(judged(may, revised)).toEqual([
    { pieces: ["T5 1-5", "T6 6-6"], difference: 0, bound: 0.25, verdict: "agrees" },
  ]);
});

describe("nothing is set against", () => {
  test.each<[string, readonly TableModel[]]>([
    [
      "another unit",
      [
        tableOf(
          [value(month(2024, 5)), value(upTo(5))],
          [{ label: "Xăng dầu", unit: "Triệu đồng", figures: [1, 2] }],
          titled(5),
          "T5",
        ),
        june(866.2, 9),
      ],
    ],
    [
      "another subject",
      [
        tableOf([value(month(2024, 5)), value(upTo(5))], row(1, 2), titled(5, "Xuất khẩu hàng hóa"), "T5"),
        june(866.2, 9),
      ],
    ],
    [
      "prices of another base year",
      [
        tableOf([value(upTo(5))], row(2), titled(5, "Doanh thu theo giá so sánh 1994"), "T5"),
        tableOf(
          [value(month(2024, 6)), value(upTo(6))],
          row(866.2, 9),
          titled(6, "Doanh thu theo giá so sánh 2010"),
          "T6",
        ),
      ],
    ],
    ["another year", [tableOf([value(upTo(5, 2023))], row(2), titled(5), "T5"), june(866.2, 9)]],
    ["months with a gap", [tableOf([value(upTo(4))], row(2), titled(4), "T4"), june(866.2, 9)]],
    [
      "two sheets that contradict each other",
      [may, tableOf([value(month(2024, 5)), value(upTo(5))], row(871.3, 4200), titled(5), "T5 (2)"), june(866.2, 9)],
    ],
    [
      "a half-year that the sheet's own quarters make",
      [
        may,
        tableOf(
          [
            value({ kind: "quarter", year: { calendar: 2024 }, quarter: 1 }),
            value({ kind: "quarter", year: { calendar: 2024 }, quarter: 2 }),
            value(month(2024, 6)),
            value(upTo(6)),
          ],
          row(2000, 3000, 866.2, 5000),
          titled(6),
          "T6",
        ),
      ],
    ],
    ["a blank", [tableOf([value(upTo(5))], row(null), titled(5), "T5"), june(866.2, 9)]],
    [
      "a column of values where volumes are asked",
      [tableOf([value(upTo(5), { quantity: "value" })], row(2), titled(5), "T5"), june(866.2, 9)],
    ],
  ])("%s", (_, tables) => {
    expect(judged(...tables)).toEqual([]);
  });

  test("a province before the merger of July 2025", () => {
    const named = (m: number): Partial<TableModel> => ({
      ...titled(m, "Tình hình thương mại", 2025),
      header: { top: 1, left: 0, bottom: 1, right: 3 },
    });
    const from = (
      cell: string,
      m: number,
      columns: Parameters<typeof tableOf>[0],
      figures: readonly number[],
    ): TableModel => {
      const table = tableOf(columns, row(...figures), named(m), `T${String(m)}`);
      const [header, ...rest] = table.sheet.cells;
      const province = { value: cell, formula: null, formulaR1C1: null, numberFormat: "General", text: cell };
      return understood({
        ...table,
        sheet: { ...table.sheet, cells: [[province, ...(header ?? []).slice(1)], ...rest] },
      });
    };
    const pair = (cell: string): readonly TableModel[] => [
      from(cell, 6, [value(upTo(6, 2025))], [5000]),
      from(cell, 7, [value(month(2025, 7)), value(upTo(7, 2025))], [900, 9900]),
    ];
    expect(judged(...pair("SỞ CÔNG THƯƠNG TỈNH GIA LAI"))).toEqual([]);
    expect(judged(...pair("TỔNG CỤC THỐNG KÊ")).map((j) => j.verdict)).toEqual(["differs"]);
  });
});
