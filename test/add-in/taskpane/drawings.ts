import type { Drawing } from "../excel/draw-book";

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const BOX = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } } as const;

/** D is a plan by words that say no such thing; the last line is a draft. */
export const GOALS: Drawing = {
  name: "Sản lượng",
  rows: [
    ["SẢN LƯỢNG MỘT SỐ SẢN PHẨM CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2024"],
    [],
    ["STT", "Sản phẩm", "ĐVT", "Mức đăng ký", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, 3900],
    [2, "Đường tinh chế", "Tấn", 250000, 120000, 131000],
    [3, "Xi măng", "Tấn", 60000, 28000, 29400],
    [4, "Phân bón", "Tấn", 45000, 21000, 22000],
  ],
  looks: [{ range: "A3:F7", look: BOX }],
};

/** A table whose total is 90 more than its parts, and one line that grew far more than its siblings. */
export const ADDED: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Triệu USD"],
    ["STT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["I", "Tổng kim ngạch xuất khẩu", 1000, 1190],
    [1, "Cà phê", 400, 440],
    [2, "Cao su", 300, 330],
    [3, "Gỗ", 200, 220],
    [4, "Khác", 100, 110],
  ],
};
