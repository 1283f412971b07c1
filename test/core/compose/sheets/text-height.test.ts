import { heightOf, textWidth } from "../../../../src/core/compose/sheets/text-height";

const LINE = 15.75;
const lines = (height: number): number => Math.round((height - 1) / LINE);

describe("how much room a text needs", () => {
  // Widths in font sizes, from the metrics of a font of the Times family.
  test.each([
    ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", 45 * 0.428, 45 * 0.457],
    ["Cung cấp nước, hoạt động thu gom, xử lý rác thải", 48 * 0.412, 48 * 0.439],
    ["TÌNH HÌNH THƯƠNG MẠI 6 THÁNG ĐẦU NĂM", 36 * 0.592, 36 * 0.617],
    [
      "A sector that grew far more or less than the others of its group is what readers of the report will ask about first.",
      116 * 0.382,
      116 * 0.409,
    ],
  ])("%s", (text, plain, bold) => {
    expect(Math.abs(textWidth(text, 12) / 12 / plain - 1)).toBeLessThan(0.03);
    expect(Math.abs(textWidth(text, 12, true) / 12 / bold - 1)).toBeLessThan(0.04);
  });

  test.each([
    ["", 100, 1],
    ["ngắn", 100, 1],
    ["Cung cấp nước, hoạt động thu gom, xử lý rác thải", 210, 2],
    ["Cung cấp nước, hoạt động thu gom, xử lý rác thải", 260, 1],
    ["một\nhai\nba", 100, 3],
    ["x".repeat(100), 100, 7],
    [Array.from({ length: 60 }, () => "sản phẩm").join(" "), 478, 7],
  ])("%j in %d points takes %d lines", (text, width, expected) => {
    expect(lines(heightOf(text, width, 12))).toBe(expected);
  });

  test("marks take no room, however they are stored", () => {
    expect(textWidth("Đặng Thị Hồng", 12)).toBe(textWidth("Dang Thi Hong", 12));
    expect(textWidth("Hồng".normalize("NFD"), 12)).toBe(textWidth("Hồng", 12));
  });

  test("no row is higher than Excel has them", () => {
    expect(heightOf("chữ ".repeat(5000), 60)).toBe(409);
  });
});
