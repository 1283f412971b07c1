import type { Period } from "../../../../src/core/model/tables/period";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { planProgress } from "../../../../src/core/validate/plans/pace";
import { month, plan, tableOf, value, wholeYear } from "../../compute/table-of";

const upTo = (m: number, year: number): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to: m });
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });
const row = (...figures: readonly (number | null)[]) => [{ label: "Cà phê", unit: "Triệu USD", figures }];

const now = tableOf(
  [plan(2024), value(upTo(6, 2023)), value(upTo(6, 2024))],
  row(500, 377.3, 452),
  titled("Xuất khẩu hàng hóa 6 tháng đầu năm 2024"),
  "T6",
);
const before = (
  sheet: string,
  year: number,
  same: number | null,
  columns = [value(upTo(6, 2023)), value(wholeYear(2023))],
): TableModel => tableOf(columns, row(same, year), titled("Kết quả xuất khẩu hàng hóa năm 2023"), sheet);

function seen(...others: readonly TableModel[]): {
  readonly source: string;
  readonly share: number;
  readonly from: readonly string[];
  readonly conflict: readonly string[];
} {
  const [p] = planProgress(now, [...others, now]);
  if (!p) throw new Error("no progress");
  const { share, conflict } = p.lastYear;
  const cells = (
    figures: readonly { readonly table: TableModel; readonly figure: { readonly value: number } }[],
  ): readonly string[] => figures.map((f) => `${f.table.sheet.name} ${String(f.figure.value)}`);
  return {
    source: p.source,
    share: p.share,
    from: share ? cells([share.same, share.year]) : [],
    conflict: conflict ? cells(conflict) : [],
  };
}

test("the same months stand here, the whole year on another sheet", () => {
  const { source, share, from } = seen(before("2023", 441.2, null));
  expect([source, from]).toEqual(["last-year", ["T6 377.3", "2023 441.2"]]);
  expect(share).toBeCloseTo(377.3 / 441.2, 12);
});

test("without last year the months gone are the measure", () => {
  expect(seen()).toEqual({ source: "calendar", share: 0.5, from: [], conflict: [] });
});

test("a figure below one is a figure, and nil is none", () => {
  const progress = (planned: number, reached: number) =>
    planProgress(tableOf([plan(2024), value(upTo(6, 2024))], row(planned, reached))).map((p) => p.attainment);
  expect(progress(0.8, 0.4)).toEqual([0.5]);
  expect([...progress(0, 0.4), ...progress(0.8, 0)]).toEqual([]);
});

test("two sheets that give the year differently are not used, and are named", () => {
  expect(seen(before("2023", 441.2, null), before("2023 cũ", 460, null))).toEqual({
    source: "calendar",
    share: 0.5,
    from: [],
    conflict: ["2023 441.2", "2023 cũ 460"],
  });
});

test("a year whose own six months are others is not used either", () => {
  expect(seen(before("2023", 441.2, 401.9)).conflict).toEqual(["T6 377.3", "2023 401.9"]);
});

test("an estimate of the year gives way to what was reached", () => {
  const estimate = before("T10", 460, null, [value(upTo(6, 2023)), value(wholeYear(2023), { scenario: "estimate" })]);
  expect(seen(estimate).from).toEqual(["T6 377.3", "T10 460"]);
  expect(seen(estimate, before("2023", 441.2, null)).from).toEqual(["T6 377.3", "2023 441.2"]);
});

test.each<[string, TableModel]>([
  [
    "another unit",
    tableOf(
      [value(wholeYear(2023))],
      [{ label: "Cà phê", unit: "Tấn", figures: [441.2] }],
      titled("Kết quả xuất khẩu hàng hóa năm 2023"),
      "2023",
    ),
  ],
  ["another subject", tableOf([value(wholeYear(2023))], row(441.2), titled("Sản xuất nông nghiệp năm 2023"), "2023")],
  ["another year", before("2022", 441.2, null, [value(upTo(6, 2022)), value(wholeYear(2022))])],
  ["a year below its own half", before("2023", 300, null)],
])("%s is no last year", (_, other) => {
  expect(seen(other).source).toBe("calendar");
});

test("January alone says nothing, January and February together do", () => {
  const form = (m: number, period: Period): TableModel =>
    tableOf([plan(2024), value(period)], row(500, 40), titled(`Xuất khẩu hàng hóa tháng ${String(m)} năm 2024`));
  expect(planProgress(form(1, month(2024, 1)))).toEqual([]);
  expect(planProgress(form(1, upTo(1, 2024)))).toEqual([]);
  expect(planProgress(form(2, upTo(2, 2024))).map((p) => p.share)).toEqual([2 / 12]);
});
