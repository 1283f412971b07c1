import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import type { ExampleCell } from "../../src/core/model/results/finding";
import { calendarText } from "../../src/core/model/tables/period";
import { analyze } from "../../src/core/pipeline";
import type { Analysis } from "../../src/core/model/results/analysis";
import { sheetOf, workbookOf } from "../fixtures/sheet";
import { check, complaints } from "./validate/checked-sheet";

const analysisOf = (rows: readonly (readonly ExampleCell[])[]): Analysis =>
  analyze(workbookOf(sheetOf("Biểu 1", rows)), DEFAULT_SETTINGS);

describe("a word means the same to every stage", () => {
  test.each(["Tổng số", "Toàn quốc", "Cả nước", "Chung", "Tổng mức bán lẻ", "Tong cong", "Grand total"])(
    "a wrong total is told whatever it is called: %s",
    (label) => {
      const rows = [
        ["Doanh thu tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Ước tháng 6 năm 2024"],
        [null, label, "Tỷ đồng", 1352.4],
        [1, "Lương thực", "Tỷ đồng", 964.1],
        [2, "Hàng may mặc", "Tỷ đồng", 205.7],
        [3, "Xăng dầu", "Tỷ đồng", 168.2],
      ];
      expect(complaints(check(rows))).toContain("total-mismatch D3");
    },
  );

  test.each([
    ["Số lao động", "Người", 0],
    ["Chiều dài đường dây", "Km", 0],
    ["Dư nợ", "Tỷ đồng", 0],
    ["Kim ngạch xuất khẩu", "Triệu USD", 1],
    ["Gạch ốp lát", "1000 m2", 1],
  ])("what stands at a moment has no pace: %s (%s)", (label, unit, breaks) => {
    const { anomalies } = analysisOf([
      ["Chỉ tiêu", "ĐVT", "Thực hiện 4 tháng đầu năm 2024", "Ước thực hiện 6 tháng đầu năm 2024"],
      [label, unit, 4740, 5250],
      ["Kim ngạch nhập khẩu", "Triệu USD", 66, 99],
    ]);
    expect(anomalies.filter(({ detectorId }) => detectorId === "pace-break")).toHaveLength(breaks);
  });
});

describe("headings without a space", () => {
  const read = (...header: readonly string[]): readonly string[] => {
    const [table] = analysisOf([
      ["Một số chỉ tiêu chủ yếu năm 2020"],
      ["TT", "Chỉ tiêu", "ĐVT", ...header],
      [1, "Lúa", "Ha", ...header.map((_, i) => 1020 + i)],
      [2, "Ngô", "Ha", ...header.map((_, i) => 512 + i)],
      [3, "Sắn", "Ha", ...header.map((_, i) => 300 + i)],
    ]).tables;
    return (table?.columns ?? [])
      .slice(3)
      .map(
        ({ scenario, measure, period }) => `${scenario ?? measure ?? "?"} ${(period && calendarText(period)) ?? "?"}`,
      );
  };

  test("are read as those with one", () => {
    expect(read("TH2019", "KH2020", "ƯTH2020", "ƯTH2020/TH2019 (%)", "ƯTH2020/KH2020 (%)")).toEqual([
      "actual 2019",
      "plan 2020",
      "estimate 2020",
      "growth-same-period 2020",
      "plan-attainment 2020",
    ]);
    expect(read("Năm2018", "Năm2019")).toEqual(["? 2018", "? 2019"]);
    expect(read("Thuc hien nam 2018", "Uoc nam 2019")).toEqual(["actual 2018", "estimate 2019"]);
  });

  test("a slash between two names of one time's figure is no ratio", () => {
    expect(read("TH 2020", "ƯTH/ TH 2021")).toEqual(["actual 2020", "estimate 2021"]);
    expect(read("TH 2020", "KH 2020", "TH/KH 2020 (%)")).toEqual(["actual 2020", "plan 2020", "plan-attainment 2020"]);
  });
});
