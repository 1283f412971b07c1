import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { NOTHING_ACCUSED } from "../../../src/core/model/results/accused";
import { type TextReplacement, withEdits } from "../../../src/core/model/results/text-replacement";
import { renewedText } from "../../../src/core/summarize/renew-text";
import type { Period } from "../../../src/core/model/tables/period";
import { styleKey } from "../../../src/core/model/cells/workbook";
import { plan, tableOf, value } from "../compute/table-of";

const sevenMonths = (year: number): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to: 7 });

const index = (label: string, now: number, level = 1) =>
  ({ label, unit: "%", nature: "index", level, figures: [null, null, now] }) as const;

/** A month later than the text of the seed. */
const JULY = tableOf(
  [plan(2024), value(sevenMonths(2023)), value(sevenMonths(2024))],
  [
    index("Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ", 101.2, 0),
    index("Khai khoáng", 92.5),
    index("Công nghiệp chế biến, chế tạo", 103.4),
    index("Sản xuất và phân phối điện", 98.85),
    index("Cung cấp nước, hoạt động thu gom, xử lý rác thải", 100.6),
    { label: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", unit: "Tỷ đồng", figures: [123_000, 31_250, 34_500.5] },
    { label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [750, 500, 610] },
    { label: "Kim ngạch nhập khẩu", unit: "Triệu USD", figures: [115, 100, 95] },
  ],
);
const tables = [JULY];
const of = (text: string): TextReplacement =>
  renewedText(text, { tables, measures: computeMeasures(tables), accused: NOTHING_ACCUSED });
const become = (text: string): string => withEdits(text, of(text).edits);

const JUNE =
  "Báo cáo tại hội nghị, trong 6 tháng đầu năm 2024, Sở Công thương Gia Lai đã triển khai hiệu quả các giải pháp. Chỉ số sản xuất công nghiệp ước giảm 0,95% so với cùng kỳ (trong đó ngành sản xuất và phân phối điện giảm 3,03; ngành công nghiệp chế biến, chế tạo tăng 1,27%; ngành cung cấp nước, hoạt động thu gom xử lý rác thải tăng 0,75%; ngành khai khoáng tăng 39,4%). Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ). Kim ngạch xuất khẩu ước đạt 525 triệu USD (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ). Kim ngạch nhập khẩu ước đạt 99 triệu USD (đạt 86% kế hoạch, tăng 23,7% so cùng kỳ).";

test("the seed's text a month later: figures, periods and verbs follow, no other word does", () => {
  expect(become(JUNE)).toBe(
    "Báo cáo tại hội nghị, trong 7 tháng đầu năm 2024, Sở Công thương Gia Lai đã triển khai hiệu quả các giải pháp. Chỉ số sản xuất công nghiệp ước tăng 1,2% so với cùng kỳ (trong đó ngành sản xuất và phân phối điện giảm 1,15; ngành công nghiệp chế biến, chế tạo tăng 3,4%; ngành cung cấp nước, hoạt động thu gom xử lý rác thải tăng 0,6%; ngành khai khoáng giảm 7,5%). Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 34.500,5 tỷ đồng (đạt 28,05% kế hoạch, tăng 10,4% so với cùng kỳ). Kim ngạch xuất khẩu ước đạt 610 triệu USD (đạt 81,33% kế hoạch, tăng 22% so với cùng kỳ). Kim ngạch nhập khẩu ước đạt 95 triệu USD (đạt 82,61% kế hoạch, giảm 5% so cùng kỳ).",
  );
  expect(of(JUNE)).toMatchObject({ renewed: 15, marked: 0 });
});

test.each([
  ["what the workbook does not hold", "Sở tổ chức 18 hội nghị.", "Sở tổ chức 18 [?] hội nghị."],
  ["a share", "Kim ngạch xuất khẩu chiếm 86,1% tổng số.", "Kim ngạch xuất khẩu chiếm 86,1% [?] tổng số."],
  ["the growth of a price", "Giá xuất khẩu bình quân tăng 30%.", "Giá xuất khẩu bình quân tăng 30% [?]."],
  ["a difference", "Kim ngạch xuất khẩu tăng 76 triệu USD.", "Kim ngạch xuất khẩu tăng 76 [?] triệu USD."],
  ["an amount beyond the plan", "Kim ngạch xuất khẩu vượt 5% kế hoạch.", "Kim ngạch xuất khẩu vượt 5% [?] kế hoạch."],
  ["an amount in a unit of another kind", "Kim ngạch xuất khẩu đạt 525 tấn.", "Kim ngạch xuất khẩu đạt 525 [?] tấn."],
  [
    "a figure of a month that no column is about",
    "Trong 6 tháng đầu năm 2024, riêng tháng 6 kim ngạch xuất khẩu đạt 90 triệu USD, tăng 5%.",
    "Trong 7 tháng đầu năm 2024, riêng tháng 7 kim ngạch xuất khẩu đạt 90 [?] triệu USD, tăng 5% [?].",
  ],
  [
    "a time further back",
    "Trong 6 tháng đầu năm 2024, 3 tháng đầu năm 2024 và quý II/2024.",
    "Trong 7 tháng đầu năm 2024, 3 tháng đầu năm 2024 [?] và quý II/2024 [?].",
  ],
])("%s stays, with a mark", (_name, text, expected) => {
  expect(become(text)).toBe(expected);
});

test.each([
  ["6 tháng đầu năm 2024 so với 6 tháng đầu năm 2023", "7 tháng đầu năm 2024 so với 7 tháng đầu năm 2023"],
  ["6 tháng đầu năm 2024; 6 tháng cuối năm 2024", "7 tháng đầu năm 2024; 5 tháng cuối năm 2024"],
  ["Tháng 6/2024, so với tháng 5", "Tháng 7/2024, so với tháng 6"],
  ["Tháng 06 năm 2024", "Tháng 07 năm 2024"],
  ["6 tháng đầu năm 2024, tầm nhìn đến năm 2050", "7 tháng đầu năm 2024, tầm nhìn đến năm 2050"],
  ["12 tháng năm 2023, kế hoạch năm 2024", "7 tháng năm 2024, kế hoạch năm 2025"],
])("%s becomes %s", (text, expected) => {
  expect(become(text)).toBe(expected);
});

test.each([
  ["KIM NGẠCH NHẬP KHẨU TĂNG 3%", "KIM NGẠCH NHẬP KHẨU GIẢM 5%"],
  ["Kim ngạch xuất khẩu đạt 0,525 tỷ USD", "Kim ngạch xuất khẩu đạt 0,61 tỷ USD"],
  ["Kim ngạch xuất khẩu gấp 1,17 lần cùng kỳ", "Kim ngạch xuất khẩu gấp 1,22 lần cùng kỳ"],
  [
    "Kim ngạch xuất khẩu đạt 525 triệu USD, kế hoạch 700 triệu USD",
    "Kim ngạch xuất khẩu đạt 610 triệu USD, kế hoạch 750 triệu USD",
  ],
  [
    "Kim ngạch xuất khẩu đạt 525 triệu USD, cùng kỳ 448,8 triệu USD",
    "Kim ngạch xuất khẩu đạt 610 triệu USD, cùng kỳ 500 triệu USD",
  ],
])("%s becomes %s", (text, expected) => {
  expect(become(text)).toBe(expected);
});

test("a figure that is accused is not taken over", () => {
  const accused = new Map([
    [
      JULY.sheet.name,
      new Set<number>(JULY.rows.flatMap(({ row }) => JULY.columns.map(({ column }) => styleKey(row, column)))),
    ],
  ]);
  const text = "Kim ngạch xuất khẩu ước đạt 525 triệu USD.";
  const { edits, marked } = renewedText(text, { tables, measures: computeMeasures(tables), accused });
  expect(marked).toBe(1);
  expect(withEdits(text, edits)).toBe("Kim ngạch xuất khẩu ước đạt 525 [?] triệu USD.");
});
