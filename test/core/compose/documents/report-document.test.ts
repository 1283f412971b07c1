import { reportDocument } from "../../../../src/core/compose/documents/report-document";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { analyze } from "../../../../src/core/pipeline";
import { withLeadingZeros } from "../../../../src/core/vocabulary/dates";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const TABLE: readonly (readonly ExampleCell[])[] = [
  ["TÌNH HÌNH THƯƠNG MẠI THÁNG 2 NĂM 2024"],
  ["Đơn vị tính: Triệu USD"],
  ["Chỉ tiêu", "Thực hiện tháng 2 năm 2023", "Thực hiện tháng 2 năm 2024"],
  ["Kim ngạch xuất khẩu", 448.8, 525],
  ["- Cà phê", 377.3, 452],
  ["- Hàng khác", 71.5, 73],
  ["Kim ngạch nhập khẩu", 80.03, 99],
];
const documentOf = (rows: readonly (readonly ExampleCell[])[], language: "vi" | "en" = "vi") =>
  reportDocument(analyze(workbookOf(sheetOf("B1", rows)), DEFAULT_SETTINGS), language);

test("it holds title, drafted text and the headline table, without columns nothing is in", () => {
  const document = documentOf(TABLE);
  expect(document).toMatchObject({
    kind: "PHỤ LỤC",
    title: "Một số chỉ tiêu chủ yếu tháng 02/2024",
    attachedTo: "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của …)",
  });
  expect(document?.paragraphs.join(" ")).toContain("525 triệu USD");
  expect(document?.table?.columns.map(({ heading }) => heading)).toEqual([
    "Chỉ tiêu",
    "Đơn vị tính",
    "Cùng kỳ năm trước",
    "Thực hiện kỳ này",
    "Tăng, giảm so với cùng kỳ (%)",
  ]);
  expect(document?.table?.rows).toContainEqual({
    cells: ["Kim ngạch xuất khẩu", "Triệu USD", "448,8", "525", "16,98"],
    depth: 0,
  });
  expect(document?.table?.rows.find(({ cells }) => cells[0]?.includes("Cà phê"))?.depth).toBe(1);
});

test("in English its own words are English, and its numbers", () => {
  const document = documentOf(TABLE, "en");
  expect(document).toMatchObject({ kind: "APPENDIX", title: "Main indicators, February 2024" });
  expect(document?.table?.rows[0]?.cells.slice(2)).toEqual(["448.8", "525", "16.98"]);
});

test("a workbook without figures gives none", () => {
  expect(documentOf([["Danh sách"], ["Chỉ tiêu"], ["Xuất khẩu"]])).toBeNull();
});

test.each([
  ["ngày 5 tháng 2 năm 2024", "ngày 05 tháng 02 năm 2024"],
  ["tháng 1/2024 và tháng 3/2024", "tháng 01/2024 và tháng 3/2024"],
  ["Ngày 15 tháng 12 năm 2024", "Ngày 15 tháng 12 năm 2024"],
  ["tháng 2 tăng 3%", "tháng 2 tăng 3%"],
  ["2 tháng đầu năm 2024", "2 tháng đầu năm 2024"],
])("%s is written %s", (text, written) => {
  expect(withLeadingZeros(text)).toBe(written);
});
