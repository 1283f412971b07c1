import { rangeName } from "../../../../src/core/model/cells/address";
import type { SheetGrid } from "../../../../src/core/model/cells/workbook";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { Analysis } from "../../../../src/core/model/results/analysis";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import { renderMessage } from "../../../../src/core/i18n/render";
import { analyze } from "../../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

type Rows = readonly (readonly ExampleCell[])[];

const HEADER = [
  "STT",
  "Chỉ tiêu",
  "ĐVT",
  "Kế hoạch năm 2024",
  "Thực hiện 6 tháng năm 2023",
  "Ước thực hiện 6 tháng năm 2024",
];

const analysisOf = (rows: Rows, extra: Partial<SheetGrid> = {}): Analysis =>
  analyze(workbookOf(sheetOf("Biểu 1", rows, extra)), DEFAULT_SETTINGS);

const found = ({ findings }: Analysis): readonly string[] =>
  findings.map((f) => `${f.ruleId} ${f.severity} ${rangeName(f.place.range)}`);

const draft = ({ summary }: Analysis): string =>
  summary.paragraphs
    .flat()
    .map((sentence) => renderMessage(sentence, "vi"))
    .join(" ");

const contributions = ({ anomalies }: Analysis): readonly string[] =>
  anomalies.map((a) => `${a.detectorId} ${rangeName(a.place.range)}`);

const sum = (column: string, from: number, to: number, value: number): ExampleCell => ({
  formula: `=SUM(${column}${String(from)}:${column}${String(to)})`,
  value,
});

test("a total of what a filter shows is told once, with what all rows make, and nothing is drawn from it", () => {
  const shown = (column: string, value: number): ExampleCell => ({
    formula: `=SUBTOTAL(9,${column}4:${column}8)`,
    value,
  });
  const analysis = analysisOf(
    [
      ["DOANH THU VẬN TẢI 6 THÁNG NĂM 2024"],
      [],
      HEADER,
      [1, "Doanh thu đường bộ", "Tỷ đồng", 320, 150, 164],
      [2, "Doanh thu đường sông", "Tỷ đồng", 800, 390, 411],
      [3, "Doanh thu hàng không", "Tỷ đồng", 140, 61, 69],
      [4, "Doanh thu kho bãi", "Tỷ đồng", 510, 248, 266],
      [5, "Doanh thu bưu chính", "Tỷ đồng", 90, 44, 47],
      [null, "Tổng cộng", "Tỷ đồng", shown("D", 550), shown("E", 255), shown("F", 280)],
    ],
    { hiddenRows: new Set([4, 6]), autoFilter: { top: 2, left: 0, bottom: 7, right: 5 } },
  );
  expect(found(analysis)).toEqual(["hidden-data warning D9:F9"]);
  expect(analysis.findings[0]?.message.parameters).toMatchObject({ total: { value: 550 }, all: { value: 1860 } });
  expect(analysis.summary.breakdowns).toEqual([]);
  expect(draft(analysis)).toContain("280 tỷ đồng [cần xem lại]");
});

test("the same total with nothing hidden is no matter", () => {
  const all = (column: string, value: number): ExampleCell => ({
    formula: `=SUBTOTAL(9,${column}4:${column}6)`,
    value,
  });
  const analysis = analysisOf([
    ["DOANH THU VẬN TẢI 6 THÁNG NĂM 2024"],
    [],
    HEADER,
    [1, "Doanh thu đường bộ", "Tỷ đồng", 320, 150, 164],
    [2, "Doanh thu đường sông", "Tỷ đồng", 800, 390, 411],
    [3, "Doanh thu hàng không", "Tỷ đồng", 140, 61, 69],
    [null, "Tổng cộng", "Tỷ đồng", all("D", 1260), all("E", 601), all("F", 644)],
  ]);
  expect(found(analysis)).toEqual([]);
  expect(draft(analysis)).toContain("tăng 7,15% so với cùng kỳ");
});

test("rows hidden by hand are in a SUBTOTAL with a code below 12: only that they are used is told", () => {
  const analysis = analysisOf(
    [
      ["DOANH THU VẬN TẢI 6 THÁNG NĂM 2024"],
      [],
      HEADER,
      [1, "Doanh thu đường bộ", "Tỷ đồng", 320, 150, 164],
      [2, "Doanh thu đường sông", "Tỷ đồng", 800, 390, 411],
      [3, "Doanh thu hàng không", "Tỷ đồng", 140, 61, 69],
      [null, "Tổng cộng", "Tỷ đồng", { formula: "=SUBTOTAL(9,D4:D6)", value: 1260 }, 601, 644],
    ],
    { hiddenRows: new Set([4]) },
  );
  expect(found(analysis)).toEqual(["hidden-data information A5:F5"]);
});

test.each([["a saved zero", 0] as const, ["no saved value", null] as const])(
  "a total that adds itself is one error, with %s",
  (_, saved) => {
    const analysis = analysisOf([
      ["TỔNG MỨC BÁN LẺ 6 THÁNG NĂM 2024"],
      [],
      HEADER,
      [1, "Lương thực", "Tỷ đồng", 620, 300, 318],
      [2, "May mặc", "Tỷ đồng", 230, 108, 116],
      [3, "Xăng dầu", "Tỷ đồng", 910, 441, 468],
      [
        null,
        "Tổng cộng",
        "Tỷ đồng",
        { formula: "=SUM(D4:D7)", value: saved },
        sum("E", 4, 6, 849),
        sum("F", 4, 6, 902),
      ],
    ]);
    expect(found(analysis)).toEqual(["formula-error error D7"]);
    expect(analysis.findings[0]?.message.parameters).toMatchObject({ sum: { value: 1760 } });
    expect(analysis.findings[0]?.cause).toMatchObject({ kind: "no-figure", quantity: "figure" });
  },
);

test("a total that counts groups and their members is told once, and no contribution is drawn from it", () => {
  const analysis = analysisOf([
    ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP 6 THÁNG NĂM 2024"],
    [],
    HEADER,
    [null, "TỔNG SỐ", "Tỷ đồng", sum("D", 5, 10, 5300), sum("E", 5, 10, 2554), sum("F", 5, 10, 2738)],
    ["I", "Khai khoáng", "Tỷ đồng", sum("D", 6, 7, 350), sum("E", 6, 7, 170), sum("F", 6, 7, 183)],
    [1, "Khai thác đá", "Tỷ đồng", 240, 117, 126],
    [2, "Khai thác cát", "Tỷ đồng", 110, 53, 57],
    ["II", "Chế biến, chế tạo", "Tỷ đồng", sum("D", 9, 10, 2300), sum("E", 9, 10, 1107), sum("F", 9, 10, 1186)],
    [1, "Chế biến thực phẩm", "Tỷ đồng", 1400, 676, 723],
    [2, "Dệt may", "Tỷ đồng", 900, 431, 463],
  ]);
  expect(found(analysis)).toEqual(["total-mismatch error D4:F4"]);
  expect(contributions(analysis).filter((a) => a.startsWith("top-contributor"))).toEqual([]);
  expect(draft(analysis)).not.toMatch(/tăng 7/);
});

test("growth printed on two scales is told as it follows from the figures beside it", () => {
  const shown = (value: number, format: string): ExampleCell => ({ value, format });
  const analysis = analysisOf([
    ["BÁN LẺ HÀNG HÓA 6 THÁNG NĂM 2024"],
    [],
    ["STT", "Nhóm hàng", "ĐVT", "Thực hiện 6 tháng năm 2023", "Ước thực hiện 6 tháng năm 2024", "So với cùng kỳ (%)"],
    [
      1,
      "Lương thực, thực phẩm",
      "Tỷ đồng",
      1420.4,
      1548.1,
      { formula: "=E4/D4", value: 1548.1 / 1420.4, format: "0.0%" },
    ],
    [2, "Hàng may mặc", "Tỷ đồng", 410.6, 430.8, shown(104.9, "0.0")],
    [3, "Đồ dùng gia đình", "Tỷ đồng", 305.2, 341, { formula: "=E6/D6", value: 341 / 305.2, format: "0.0%" }],
    [4, "Vật phẩm văn hóa", "Tỷ đồng", 98.1, 95.2, shown(97, "0.0%")],
  ]);
  expect(found(analysis)).toEqual(["percent-scale-mix error F5", "percent-scale-mix error F7"]);
  expect(draft(analysis)).toContain("430,8 tỷ đồng (tăng 4,92% so với cùng kỳ) [cần xem lại]");
  expect(draft(analysis)).toContain("95,2 tỷ đồng (giảm 2,96% so với cùng kỳ) [cần xem lại]");
});
