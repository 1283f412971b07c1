import { renderMessage } from "../../../src/core/i18n/render";
import { NOTHING_ACCUSED } from "../../../src/core/model/results/accused";
import type { TextCheck } from "../../../src/core/model/results/text-check";
import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { textAgainst } from "../../../src/core/summarize/check-text";
import { plan, sixMonths, tableOf, value } from "../compute/table-of";

/** The table behind the report of the seed. */
const TABLE = tableOf(
  [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))],
  [
    {
      label: "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ",
      unit: "%",
      nature: "index",
      figures: [null, null, 99.05],
    },
    { label: "Khai khoáng", unit: "%", nature: "index", level: 1, figures: [null, null, 139.4] },
    { label: "Công nghiệp chế biến, chế tạo", unit: "%", nature: "index", level: 1, figures: [null, null, 101.27] },
    { label: "Sản xuất và phân phối điện", unit: "%", nature: "index", level: 1, figures: [null, null, 96.97] },
    {
      label: "Cung cấp nước, hoạt động thu gom, xử lý rác thải",
      ...{ unit: "%", nature: "index", level: 1, figures: [null, null, 100.75] },
    },
    { label: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", unit: "Tỷ đồng", figures: [123_000, 26_830.7, 29_232] },
    { label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [750, 448.8, 525] },
    { label: "Trong đó: Cà phê - Lượng", unit: "Nghìn tấn", level: 1, figures: [null, null, 148] },
    { label: "Kim ngạch nhập khẩu", unit: "Triệu USD", figures: [115.12, 80.03, 99] },
  ],
);
const tables = [TABLE];
const checks = (text: string): readonly TextCheck[] =>
  textAgainst(text, { tables, measures: computeMeasures(tables), accused: NOTHING_ACCUSED });
const odd = (text: string): readonly string[] =>
  checks(text).flatMap((check) => (check.verdict === "agrees" ? [] : [`${check.text} ${check.verdict}`]));

/** As it was published, with "giảm 3,03" that lacks its sign. */
const PUBLISHED =
  "Báo cáo tại hội nghị, trong 6 tháng đầu năm 2024, Sở Công thương Gia Lai đã triển khai hiệu quả các giải pháp thực hiện nhiệm vụ quản lý của ngành. Chỉ số sản xuất công nghiệp ước giảm 0,95% so với cùng kỳ (trong đó ngành sản xuất và phân phối điện giảm 3,03; ngành công nghiệp chế biến, chế tạo tăng 1,27%; ngành cung cấp nước, hoạt động thu gom xử lý rác thải tăng 0,75%; ngành khai khoáng tăng 39,4%). Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 29.232 tỷ đồng (đạt 23,77% kế hoạch, tăng 8,95% so với cùng kỳ). Kim ngạch xuất khẩu ước đạt 525 triệu USD (đạt 70% kế hoạch, tăng 16,98% so với cùng kỳ). Kim ngạch nhập khẩu ước đạt 99 triệu USD (đạt 86% kế hoạch, tăng 23,7% so cùng kỳ).";
const TRUE = PUBLISHED.replace("3,03;", "3,03%;");

test("every number of the published report is found, and the one without its sign is told", () => {
  // 6 and 2024 are one time; with them the numbers are 16.
  expect(checks(PUBLISHED)).toHaveLength(15);
  expect(odd(PUBLISHED)).toEqual(["3,03 lacks-unit"]);
  expect(odd(TRUE)).toEqual([]);
});

test.each([
  ["a digit", "0,95%", "0,85%", "0,85 other-figure"],
  ["digits changed over", "8,95%", "8,59%", "8,59 other-figure"],
  ["a digit of an amount", "29.232", "29.322", "29.322 other-figure"],
  ["a place of the point", "29.232", "2.923,2", "2.923,2 other-figure"],
  ["a digit more", "525 triệu", "5255 triệu", "5255 other-figure"],
  ["a share of the plan", "70% kế hoạch", "72% kế hoạch", "72 other-figure"],
  ["another sector's figure", "tăng 1,27%", "tăng 0,75%", "0,75 other-figure"],
  ["a currency", "525 triệu USD", "525 triệu đồng", "525 other-unit"],
  ["a multiple", "29.232 tỷ đồng", "29.232 triệu đồng", "29.232 other-unit"],
  ["a multiple of dollars", "99 triệu USD", "99 tỷ USD", "99 other-unit"],
  ["no unit", "99 triệu USD", "99", "99 lacks-unit"],
  ["a verb", "ước giảm 0,95%", "ước tăng 0,95%", "0,95 other-direction"],
  ["another verb", "khai khoáng tăng 39,4%", "khai khoáng giảm 39,4%", "39,4 other-direction"],
  ["a verb behind a comma", "kế hoạch, tăng 16,98%", "kế hoạch, giảm 16,98%", "16,98 other-direction"],
  ["last year", "6 tháng đầu năm 2024", "6 tháng đầu năm 2022", "6 tháng đầu năm 2022 other-period"],
  ["a month more", "6 tháng đầu năm 2024", "7 tháng đầu năm 2024", "7 tháng đầu năm 2024 other-period"],
  ["no percent sign of a growth", "tăng 39,4%", "tăng 39,4", "39,4 lacks-unit"],
  ["no percent sign of the last", "tăng 23,7%", "tăng 23,7", "23,7 lacks-unit"],
  ["no percent sign of a share", "86% kế hoạch", "86 kế hoạch", "86 lacks-unit"],
  ["points of another place", "tăng 0,75%", "tăng 7,5%", "7,5 other-figure"],
])("a slip in %s is found, and nothing else", (_name, said, slip, found) => {
  expect(TRUE).toContain(said);
  expect(odd(TRUE.replace(said, slip))).toEqual([found]);
});

test("what the workbook does not hold is said to be missing, not wrong", () => {
  expect(odd("Sở tổ chức 18 chương trình. Giá xuất khẩu bình quân tăng 30%. Xuất siêu 426 triệu USD.")).toEqual([
    "18 not-found",
    "30 not-found",
    "426 not-found",
  ]);
});

test("an amount in another multiple of its unit, and times of the base agree", () => {
  expect(odd("Kim ngạch xuất khẩu đạt 0,525 tỷ USD.")).toEqual([]);
  expect(odd("Kim ngạch xuất khẩu gấp 1,17 lần cùng kỳ.")).toEqual([]);
});

test("it says what the workbook has, with its unit and cell, in both languages", () => {
  const [check] = checks("Kim ngạch xuất khẩu đạt 552 triệu USD.");
  expect(check).toMatchObject({ verdict: "other-figure", subject: "Kim ngạch xuất khẩu" });
  if (check === undefined) throw new Error("no number");
  expect(renderMessage(check.message, "vi")).toMatch(
    /^Kim ngạch xuất khẩu: trong bài ghi “552”, sổ có 525 triệu USD \(.+!\w+\d+, /,
  );
  expect(renderMessage(check.message, "en")).toContain("the workbook has 525 million USD");
});

test("a time that was left from an earlier text is told with the one that the workbook reports", () => {
  const toldOf = (text: string): readonly string[] => checks(text).map((check) => renderMessage(check.message, "vi"));
  expect(toldOf("Trong 5 tháng đầu năm 2024, và tháng 9/2024.")).toEqual([
    "“5 tháng đầu năm 2024” vẫn là kỳ cũ: sổ này báo cáo 6 tháng đầu năm 2024.",
    "“tháng 9/2024” là kỳ không có trong các cột số liệu của sổ.",
  ]);
});
