import fc from "fast-check";
import { renderMessage } from "../../src/core/i18n/render";
import type { Analysis } from "../../src/core/model/results/analysis";
import type { ExampleCell } from "../../src/core/model/results/finding";
import { NOTHING_REMEMBERED, withQuiet, type Remembered } from "../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import { sheetOf, workbookOf } from "../fixtures/sheet";

/**
 * The first half of 2024 as a department lays it out: letterhead, title, spanner, column numbers, "trong đó",
 * signatures; comparison columns empty.
 */
const GOODS: readonly (readonly ExampleCell[])[] = [
  ["-", "Cà phê", "Triệu USD", null, 377.3, 452, null, null, null],
  ["-", "Sản phẩm gỗ", "Triệu USD", null, null, 1.2, null, null, null],
  ["-", "Mủ cao su", "Triệu USD", null, null, 0.15, null, null, null],
  ["-", "Hàng khác", "Triệu USD", null, 70.5, 71.8, null, null, null],
];
const SECTORS: readonly (readonly ExampleCell[])[] = [
  ["1", "Khai khoáng", "%", null, null, 139.4, null, null, null],
  ["2", "Công nghiệp chế biến, chế tạo", "%", null, null, 101.27, null, null, null],
  ["3", "Sản xuất và phân phối điện", "%", null, null, 96.97, null, null, null],
  ["4", "Cung cấp nước; hoạt động thu gom, xử lý rác thải", "%", null, null, 100.75, null, null, null],
];
const sheet = (
  sectors = SECTORS,
  extra: readonly (readonly ExampleCell[])[] = [],
): readonly (readonly ExampleCell[])[] => [
  ["UBND TỈNH GIA LAI", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["SỞ CÔNG THƯƠNG", null, null, null, "Độc lập - Tự do - Hạnh phúc"],
  ["TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU NGÀNH CÔNG THƯƠNG 6 THÁNG ĐẦU NĂM 2024"],
  [
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    "KH năm 2024",
    "TH 6 tháng đầu năm 2023",
    "ƯTH 6 tháng đầu năm 2024",
    "So sánh (%)",
    null,
    "Ghi chú",
  ],
  [null, null, null, null, null, null, "So KH", "So CK", null],
  ["A", "B", "C", 1, 2, 3, "4=3/1", "5=3/2", 6],
  ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", 109.1, null, 99.05, null, null, null],
  ...sectors,
  ["II", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Tỷ đồng", 123000, 26830.7, 29232, null, null, null],
  ["III", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525, null, null, null],
  ...GOODS,
  ["IV", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80.03, 99, null, null, null],
  ...extra,
  ["NGƯỜI LẬP BIỂU", null, null, null, "GIÁM ĐỐC"],
];

const analysisOf = (rows: readonly (readonly ExampleCell[])[], remembered: Remembered = NOTHING_REMEMBERED): Analysis =>
  analyze(
    workbookOf(
      sheetOf("Biểu 1", rows, {
        merges: [
          { top: 3, left: 6, bottom: 3, right: 7 },
          ...[0, 1, 2, 3, 4, 5, 8].map((c) => ({ top: 3, left: c, bottom: 4, right: c })),
        ],
      }),
    ),
    DEFAULT_SETTINGS,
    remembered,
  );

const valuesOf = (analysis: Analysis, measure: string): Readonly<Record<string, number | null>> => {
  const column = analysis.measures.find((m) => m.measure === measure);
  const table = analysis.tables[0];
  return Object.fromEntries(
    (column?.cells ?? []).map((c) => [
      table?.rows.find((r) => r.row === c.row)?.label ?? "",
      c.value === null ? null : Math.round(c.value * 100) / 100,
    ]),
  );
};

describe("the first half of 2024", () => {
  const analysis = analysisOf(sheet());

  test("one table", () => {
    expect(analysis.tables.map((t) => t.body)).toEqual([{ top: 6, left: 0, bottom: 17, right: 8 }]);
  });

  test("growth and attainment go into the sheet's own empty columns", () => {
    expect(analysis.measures.map((m) => [m.measure, m.comparison.column?.column, m.form])).toEqual([
      ["growth-same-period", 7, "index"],
      ["plan-attainment", 6, "index"],
    ]);
    expect(valuesOf(analysis, "growth-same-period")).toMatchObject({
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ": 108.95,
      "Kim ngạch xuất khẩu": 116.98,
      "Kim ngạch nhập khẩu": 123.7,
      "Khai khoáng": 139.4,
    });
    expect(valuesOf(analysis, "plan-attainment")).toMatchObject({
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ": 23.77,
      "Kim ngạch xuất khẩu": 70,
      "Kim ngạch nhập khẩu": 86,
      "Khai khoáng": null,
    });
  });

  test("mining and no other row calls for a look", () => {
    expect(analysis.anomalies.filter((a) => a.explains !== true).map((a) => [a.detectorId, a.label])).toEqual([
      ["sector-swing", "Khai khoáng"],
    ]);
    expect(analysis.summary.movements.map((a) => a.label)).toEqual(["Khai khoáng"]);
  });

  test("what the clerk has switched off is neither told nor held against a figure; all else is as before", () => {
    const { ruleId } = analysis.results[0] ?? {};
    if (ruleId === undefined) throw new Error("nothing to switch off");
    const quiet = analysisOf(sheet(), withQuiet(NOTHING_REMEMBERED, [ruleId, "sector-swing"]));
    expect(quiet.results).toEqual(analysis.results.filter((each) => each.ruleId !== ruleId));
    expect(quiet.findings.map((each) => each.ruleId)).not.toContain(ruleId);
    expect(quiet.anomalies).toEqual(analysis.anomalies.filter((each) => each.detectorId !== "sector-swing"));
    expect(quiet.anomalies.length).toBeLessThan(analysis.anomalies.length);
    expect(quiet.measures).toEqual(analysis.measures);
  });

  test("retail is in doubt, and its sentence says so", () => {
    const text = analysis.summary.paragraphs.flat().map((m) => renderMessage(m, "vi"));
    expect(text.find((s) => s.includes("tổng mức bán lẻ"))).toBe(
      "Trong 6 tháng đầu năm 2024, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ) [cần xem lại].",
    );
    expect(text.find((s) => s.includes("kim ngạch xuất khẩu"))).toContain(
      "ước đạt 525 triệu USD (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ)",
    );
  });
});

describe("properties", () => {
  test("a row without figures changes no result", () => {
    const plain = analysisOf(sheet());
    const more = analysisOf(
      sheet(SECTORS, [["V", "Chỉ tiêu chưa có số", "Tỷ đồng", null, null, null, null, null, null]]),
    );
    const said = (a: Analysis): readonly string[] => a.summary.paragraphs.flat().map((m) => renderMessage(m, "vi"));
    expect(said(more)).toEqual(said(plain));
    expect(more.findings.map((f) => f.ruleId)).toEqual(plain.findings.map((f) => f.ruleId));
    expect(more.anomalies.map((a) => [a.label, a.score])).toEqual(plain.anomalies.map((a) => [a.label, a.score]));
  });

  test("the order of sectors changes nothing but the order", () => {
    const plain = analysisOf(sheet());
    fc.assert(
      fc.property(fc.shuffledSubarray([...SECTORS.keys()], { minLength: SECTORS.length }), (order) => {
        const other = analysisOf(sheet(order.map((i) => SECTORS[i] ?? [])));
        expect(other.anomalies.map((a) => [a.label, a.score.toFixed(9)]).sort()).toEqual(
          plain.anomalies.map((a) => [a.label, a.score.toFixed(9)]).sort(),
        );
        expect(valuesOf(other, "growth-same-period")).toEqual(valuesOf(plain, "growth-same-period"));
        expect(other.findings.map((f) => f.ruleId).sort()).toEqual(plain.findings.map((f) => f.ruleId).sort());
      }),
      { numRuns: 6 },
    );
  });
});

test("an empty workbook gives an empty analysis", () => {
  const analysis = analyze(workbookOf(sheetOf("Trống", [])), DEFAULT_SETTINGS);
  expect(analysis).toMatchObject({
    tables: [],
    results: [],
    findings: [],
    measures: [],
    anomalies: [],
    summary: { headline: [], paragraphs: [] },
  });
});
