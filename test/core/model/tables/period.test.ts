import type { Period } from "../../../../src/core/model/tables/period";
import {
  calendarText,
  elapsedShare,
  isCumulative,
  periodKey,
  previousPeriod,
  relativeRole,
  samePeriod,
  samePeriodLastYear,
  yearOf,
} from "../../../../src/core/model/tables/period";

const y = { calendar: 2024 };
const n = (offset: number): { readonly offset: number } => ({ offset });
const relative = (
  role: Extract<Period, { kind: "relative" }>["relative"],
  span: Extract<Period, { kind: "relative" }>["span"],
): Period => ({ kind: "relative", relative: role, span });

/**
 * Every kind of period: key, whether it adds up from January, part of the year passed, role where the year is
 * unknown.
 */
test.each<[string, Period, boolean, number | null, string | null]>([
  ["2024", { kind: "year", year: y }, true, 1, null],
  ["N", { kind: "year", year: n(0) }, true, 1, "current"],
  ["N-1", { kind: "year", year: n(-1) }, true, 1, "previous-year"],
  ["N+1", { kind: "year", year: n(1) }, true, 1, "next-year"],
  ["2024-Q1", { kind: "quarter", year: y, quarter: 1 }, true, 0.25, null],
  ["2024-Q2", { kind: "quarter", year: y, quarter: 2 }, false, 0.5, null],
  ["2024-01", { kind: "month", year: y, month: 1 }, true, 1 / 12, null],
  ["2024-06", { kind: "month", year: y, month: 6 }, false, 0.5, null],
  ["N-1-11", { kind: "month", year: n(-1), month: 11 }, false, 11 / 12, "same-period-last-year"],
  ["2024-01/2024-06", { kind: "cumulative", year: y, from: 1, to: 6 }, true, 0.5, null],
  ["2024-04/2024-06", { kind: "cumulative", year: y, from: 4, to: 6 }, false, 0.5, null],
  ["N-01/N-06", { kind: "cumulative", year: n(0), from: 1, to: 6 }, true, 0.5, "current"],
  ["2016/2020", { kind: "years", from: 2016, to: 2020 }, false, null, null],
  ["current/discrete", relative("current", "discrete"), false, null, "current"],
  ["previous-period/discrete", relative("previous-period", "discrete"), false, null, "previous-period"],
  ["current/cumulative", relative("current", "cumulative"), true, null, "current"],
  ["current/year", relative("current", "year"), true, null, "current"],
])("%s", (key, period, adds, elapsed, role) => {
  expect(periodKey(period)).toBe(key);
  expect(isCumulative(period)).toBe(adds);
  expect(elapsedShare(period)).toBe(elapsed);
  expect(relativeRole(period)).toBe(role);
  // Only what has a calendar year is named by it in the report.
  expect(calendarText(period)).toBe(/^\d/.test(key) ? key : null);
});

const key = (period: Period | null): string | null => period && periodKey(period);

test.each<[Period, string | null, string | null, string | null]>([
  [{ kind: "year", year: y }, "2023", "2023", "2024"],
  [{ kind: "year", year: n(0) }, "N-1", "N-1", "N"],
  [{ kind: "quarter", year: y, quarter: 3 }, "2023-Q3", "2024-Q2", "2024"],
  [{ kind: "quarter", year: y, quarter: 2 }, "2023-Q2", "2024-Q1", "2024"],
  [{ kind: "quarter", year: y, quarter: 1 }, "2023-Q1", "2023-Q4", "2024"],
  [{ kind: "month", year: y, month: 2 }, "2023-02", "2024-01", "2024"],
  [{ kind: "month", year: n(0), month: 1 }, "N-1-01", "N-1-12", "N"],
  [{ kind: "cumulative", year: y, from: 1, to: 6 }, "2023-01/2023-06", null, "2024"],
  [{ kind: "years", from: 2016, to: 2020 }, null, null, null],
  [relative("current", "discrete"), "same-period-last-year/discrete", "previous-period/discrete", "current/year"],
  [relative("current", "cumulative"), "same-period-last-year/cumulative", null, "current/year"],
  [relative("current", "year"), "previous-year/year", null, "current/year"],
  [relative("next-year", "year"), "current/year", null, "next-year/year"],
  [relative("previous-period", "discrete"), null, null, "current/year"],
  [relative("same-period-last-year", "discrete"), null, null, "previous-year/year"],
  [relative("previous-year", "year"), null, null, "previous-year/year"],
])("%j: a year before, the one just before, its year", (period, lastYear, previous, year) => {
  expect(key(samePeriodLastYear(period))).toBe(lastYear);
  expect(key(previousPeriod(period))).toBe(previous);
  expect(key(yearOf(period))).toBe(year);
});

test.each<[Period, Period, boolean]>([
  [relative("current", "year"), { kind: "year", year: n(0) }, true],
  [relative("previous-year", "year"), { kind: "year", year: n(-1) }, true],
  [relative("same-period-last-year", "year"), { kind: "year", year: n(-1) }, true],
  [relative("next-year", "year"), { kind: "year", year: n(1) }, true],
  [relative("current", "cumulative"), { kind: "year", year: n(0) }, false],
  [relative("previous-period", "year"), { kind: "year", year: n(0) }, false],
  [{ kind: "year", year: y }, { kind: "year", year: { calendar: 2023 } }, false],
  [{ kind: "month", year: y, month: 1 }, { kind: "cumulative", year: y, from: 1, to: 1 }, false],
])("%j and %j are one time: %p", (a, b, expected) => {
  expect([samePeriod(a, b), samePeriod(b, a)]).toEqual([expected, expected]);
});
