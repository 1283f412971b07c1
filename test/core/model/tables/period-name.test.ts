import { periodName, shortPeriodName } from "../../../../src/core/model/tables/period-name";
import type { Period } from "../../../../src/core/model/tables/period";

const y2024 = { calendar: 2024 };

test.each<[Period, string, string, string, string]>([
  [
    { kind: "cumulative", year: y2024, from: 1, to: 6 },
    "6 tháng đầu năm 2024",
    "first 6 months of 2024",
    "6 tháng",
    "6 months",
  ],
  [
    { kind: "cumulative", year: { offset: -1 }, from: 1, to: 6 },
    "6 tháng đầu năm trước",
    "first 6 months of last year",
    "6 tháng",
    "6 months",
  ],
  [{ kind: "cumulative", year: y2024, from: 1, to: 12 }, "cả năm 2024", "the whole of 2024", "12 tháng", "12 months"],
  [{ kind: "cumulative", year: y2024, from: 1, to: 1 }, "tháng 1/2024", "January 2024", "1 tháng", "1 month"],
  [{ kind: "cumulative", year: y2024, from: 6, to: 6 }, "tháng 6/2024", "June 2024", "Tháng 6", "June"],
  [{ kind: "month", year: y2024, month: 6 }, "tháng 6/2024", "June 2024", "Tháng 6", "June"],
  [{ kind: "month", year: { offset: -1 }, month: 6 }, "tháng 6 năm trước", "June of last year", "Tháng 6", "June"],
  [{ kind: "quarter", year: y2024, quarter: 2 }, "quý II/2024", "Q2 2024", "Quý II", "Q2"],
  [{ kind: "year", year: { offset: 0 } }, "năm nay", "this year", "Năm nay", "This year"],
  [{ kind: "years", from: 2016, to: 2020 }, "giai đoạn 2016-2020", "2016-2020", "Giai đoạn 2016-2020", "2016-2020"],
  [
    { kind: "relative", relative: "current", span: "discrete" },
    "kỳ báo cáo",
    "the reporting period",
    "Kỳ báo cáo",
    "The reporting period",
  ],
])("%j", (period, vi, en, shortVi, shortEn) => {
  expect(periodName(period)).toEqual({ vi, en });
  expect(shortPeriodName(period)).toEqual({ vi: shortVi, en: shortEn });
});

test.each<[Period, string, string]>([
  [{ kind: "relative", relative: "current", span: "year" }, "năm báo cáo", "the reporting year"],
  [{ kind: "relative", relative: "current", span: "cumulative" }, "lũy kế kỳ báo cáo", "year to date"],
  [{ kind: "relative", relative: "previous-period", span: "discrete" }, "kỳ trước", "the previous period"],
  [
    { kind: "relative", relative: "previous-period", span: "cumulative" },
    "lũy kế kỳ trước",
    "year to the previous period",
  ],
  [
    { kind: "relative", relative: "same-period-last-year", span: "discrete" },
    "cùng kỳ năm trước",
    "the same period of last year",
  ],
  [
    { kind: "relative", relative: "same-period-last-year", span: "cumulative" },
    "lũy kế cùng kỳ năm trước",
    "the same months of last year",
  ],
  [{ kind: "relative", relative: "previous-year", span: "year" }, "năm trước", "last year"],
  [{ kind: "relative", relative: "next-year", span: "year" }, "năm sau", "next year"],
  [{ kind: "year", year: { offset: 1 } }, "năm sau", "next year"],
  [{ kind: "year", year: { offset: -2 } }, "2 năm trước", "2 years ago"],
  [{ kind: "year", year: { offset: 3 } }, "3 năm sau", "3 years ahead"],
  [{ kind: "cumulative", year: y2024, from: 4, to: 6 }, "từ tháng 4 đến tháng 6/2024", "April to June 2024"],
  [{ kind: "quarter", year: { offset: -1 }, quarter: 4 }, "quý IV năm trước", "Q4 of last year"],
])("%j in a sentence", (period, vi, en) => {
  expect(periodName(period)).toEqual({ vi, en });
});

test("every month has its English name", () => {
  const names = Array.from({ length: 12 }, (_, i) => shortPeriodName({ kind: "month", year: y2024, month: i + 1 }).en);
  const inEnglish = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  expect(names).toEqual(Array.from({ length: 12 }, (_, i) => inEnglish.format(Date.UTC(2024, i, 1))));
  expect(shortPeriodName({ kind: "cumulative", year: y2024, from: 4, to: 6 })).toEqual({
    vi: "Tháng 4-6",
    en: "April to June",
  });
});
