import type { ExampleCell } from "../../../src/core/model/results/finding";
import { check, complaints, inVietnamese } from "./checked-sheet";

/** The half-year summary as a department draws it, its comparison columns still empty. */
function summarySheet(otherGoods = 71.8): readonly (readonly ExampleCell[])[] {
  return [
    ["TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU NGÀNH CÔNG THƯƠNG 6 THÁNG ĐẦU NĂM 2024"],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "KH năm 2024",
      "TH 6 tháng đầu năm 2023",
      "ƯTH 6 tháng đầu năm 2024",
      "So với KH (%)",
      "So với CK (%)",
      "Ghi chú",
    ],
    ["A", "B", "C", 1, 2, 3, "4=3/1", "5=3/2", 6],
    ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", 109.1, null, 99.05, null, null, null],
    [1, "Khai khoáng", "%", null, null, 139.4, null, null, null],
    [2, "Công nghiệp chế biến, chế tạo", "%", null, null, 101.27, null, null, null],
    [3, "Sản xuất và phân phối điện", "%", null, null, 96.97, null, null, null],
    [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", null, null, 100.75, null, null, null],
    ["II", "Tổng mức bán lẻ HH và DTDV", "Tỷ đồng", 123000, 26830.7, 29232, null, null, null],
    ["III", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525, null, null, null],
    [1, "Cà phê", "Triệu USD", null, 377.3, 452, null, null, null],
    [2, "Sản phẩm gỗ", "Triệu USD", null, 0.9, 1.2, null, null, null],
    [3, "Mủ cao su", "Triệu USD", null, 0.1, 0.15, null, null, null],
    [4, "Hàng khác", "Triệu USD", null, 70.5, otherGoods, null, null, null],
    ["IV", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80.03, 99, null, null, null],
  ];
}

describe("the figures of the seed report", () => {
  const checked = check(summarySheet());

  test("retail and imports are one finding each, exports and the index none", () => {
    expect(complaints(checked)).toEqual(["attainment-contradicts-growth F9", "off-pace F15"]);
  });

  test("retail names the growth its plan implies and asks about the plan's base, period and scope", () => {
    const retail = checked.findings.find((f) => f.ruleId === "attainment-contradicts-growth");
    if (!retail) throw new Error("no finding on retail");
    const words = inVietnamese(retail.message);
    expect(words.split(/(?<=[.?])\s/)).toEqual([
      "Tổng mức bán lẻ HH và DTDV: F9 mới đạt 23.77 kế hoạch D9 dù tăng 8.95 so với cùng kỳ (E9); đến kỳ này thường đạt 50; theo kế hoạch thì cả năm tăng khoảng 129 so với năm trước.",
      "Kiểm tra lại kế hoạch: của kỳ nào, tính trên số nào?",
    ]);
    expect(retail.strong).toBe(true);
    expect(retail.related.map((p) => [p.range.top, p.range.left])).toEqual(
      expect.arrayContaining([
        [8, 3],
        [8, 4],
      ]),
    );
  });

  test("imports are said to be ahead without blame", () => {
    const imports = checked.findings.find((f) => f.ruleId === "off-pace");
    if (!imports) throw new Error("no finding on imports");
    expect(inVietnamese(imports.message)).toMatch(/đến kỳ này thường mới đạt 50 .*thì không cần sửa\.$/);
  });

  test("the index lies within its four sectors, and exports' goods add up", () => {
    const outcome = (id: string): string | undefined => checked.results.find((r) => r.ruleId === id)?.outcome;
    expect(outcome("composite-out-of-range")).toBe("passed");
    expect(outcome("total-mismatch")).toBe("passed");
    expect(checked.results.find((r) => r.ruleId === "total-mismatch")?.checked).toBeGreaterThanOrEqual(1);
  });

  test("with 73.8 for 71.8 they do not", () => {
    const broken = check(summarySheet(73.8));
    expect(complaints(broken)).toContain("total-mismatch F10");
  });

  test("the same figures give the same ids, whatever rows stand above", () => {
    const moved = check([[null], [null], ...summarySheet()]);
    expect(moved.findings.map((f) => f.id).sort()).toEqual(checked.findings.map((f) => f.id).sort());
  });
});
