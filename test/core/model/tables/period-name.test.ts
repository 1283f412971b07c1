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
