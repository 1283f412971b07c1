import type { TableModel } from "../../../../src/core/model/tables/table";
import { draftOf, periodOf, withKind, yearsFor } from "../../../../src/add-in/taskpane/corrections/period-draft";

describe("a period is chosen", () => {
  const year = { calendar: 2024 };
  const none: Pick<TableModel, "columns"> = { columns: [] };

  test.each([
    ["a month", { kind: "month", year, month: 6 }],
    ["a quarter", { kind: "quarter", year, quarter: 2 }],
    ["nine months", { kind: "cumulative", year, from: 1, to: 9 }],
    ["a year", { kind: "year", year: { offset: -1 } }],
    ["a form's", { kind: "relative", relative: "same-period-last-year", span: "cumulative" }],
    ["what the choices cannot say", { kind: "years", from: 2016, to: 2020 }],
    ["the second half", { kind: "cumulative", year, from: 7, to: 12 }],
    ["none", null],
  ] as const)("%s stays when nothing is changed", (_, period) => {
    expect(periodOf(draftOf(period, none, 2030), period)).toEqual(period);
  });

  test("another length keeps the time of the year", () => {
    const draft = draftOf({ kind: "cumulative", year, from: 1, to: 6 }, none, 2030);
    expect(periodOf(withKind(draft, "month"), null)).toEqual({ kind: "month", year, month: 6 });
    expect(periodOf(withKind(draft, "quarter"), null)).toEqual({ kind: "quarter", year, quarter: 2 });
    expect(periodOf(withKind(withKind(draft, "quarter"), "cumulative"), null)).toEqual({
      kind: "cumulative",
      year,
      from: 1,
      to: 6,
    });
  });

  test("the years around the table's own; distances only where it has such", () => {
    expect(yearsFor(none, year, 2030)).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].map((calendar) => ({ calendar })),
    );
    expect(yearsFor(none, { offset: 0 }, 2030).slice(0, 5)).toEqual([
      { offset: -2 },
      { offset: -1 },
      { offset: 0 },
      { offset: 1 },
      { calendar: 2025 },
    ]);
  });
});
