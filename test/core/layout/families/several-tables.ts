import type { Family, Part } from "./family";

const INDUSTRY: Part = {
  above: `
    #A. CÔNG NGHIỆP QUÝ III/2024
  `,
  unit: "tỷ đồng",
  columns: `
    ordinal; label; value plan 2024 x4.2; value estimate 2024-Q3; measure plan-attainment index 2024-Q3 u(%) = pct(D,C)
  `,
  head: `
    TT|Ngành (tỷ đồng)|KH 2024|Ước quý III|Đạt (%)
  `,
  body: `
    0Tb||Toàn ngành|Σ
    1C|1|Khai khoáng|*61.2
    1C|2|Chế biến, chế tạo|*4850.7
    1C|3|Điện|*2210.4
    1C|4|Nước, rác thải|*27.6
  `,
};
const TRADE: Part = {
  at: "G1",
  above: `
    #B. THƯƠNG MẠI QUÝ III/2024
  `,
  unit: "tỷ đồng",
  columns: `
    ordinal; label; value actual 2023-Q3; value estimate 2024-Q3 x1.1
    measure growth-same-period index 2024-Q3 u(%) = pct(D,C)
  `,
  head: `
    TT|Nhóm hàng (tỷ đồng)|TH quý III/2023|Ước quý III/2024|So cùng kỳ (%)
  `,
  body: `
    0Tb||Tổng số|Σ
    1C|1|Lương thực, thực phẩm|*6120.3
    1C|2|Hàng may mặc|*840.6
    1C|3|Xăng, dầu|*2310.9
    1C|4|Vật liệu xây dựng|*1450.2
    1C|5|Hàng hóa khác|*1985.4
  `,
};

const trade = (title: string, goods: readonly string[]): Part => ({
  above: `
    #${title}
    |||||Triệu USD
  `,
  unit: "Triệu USD",
  columns: `
    ordinal; label; value actual 2024-06; value actual 2025-06 x1.1; value null 2025-01/2025-06 x6.2
    measure growth-same-period index 2025-06 u(%) = pct(D,C)
  `,
  head: `
    TT|Mặt hàng|TH tháng 6/2024|TH tháng 6/2025|Lũy kế 6 tháng 2025|So cùng kỳ (%)
  `,
  body: `
    0Tb||Tổng số|Σ
    ${goods.map((good, i) => `1C|${String(i + 1)}|${good}`).join("\n")}
  `,
});

const page = (above: string, body: string): Part => ({
  above,
  unit: "ha",
  columns: `
    label; value actual 2022; value actual 2023 x1.05; value plan 2024 x1.1
    measure growth-same-period change 2023 u(%) = chg(C,B); measure plan-growth change 2024 u(%) = chg(D,C)
  `,
  head: `
    Chỉ tiêu|Thực hiện|<|Kế hoạch năm 2024|Tăng, giảm (%)|<
    ^|Năm 2022|Năm 2023|^|2023/2022|KH 2024/TH 2023
  `,
  body,
});

/** Several tables on a sheet: beside one another, or below one another with their headings again. */
export const SEVERAL_TABLES: Family = {
  name: "two tables side by side, two below one another",
  sheets: [
    { file: "sct-20a-side-by-side", sheet: "Quý III", seed: 201, parts: [INDUSTRY, TRADE] },
    {
      file: "sct-20b-one-below-another",
      sheet: "XNK T6",
      seed: 202,
      live: true,
      parts: [
        trade("I. XUẤT KHẨU HÀNG HÓA THÁNG 6 NĂM 2025", [
          "Cà phê|*38.4",
          "Hạt tiêu|*6.2",
          "Sản phẩm gỗ|*29.7",
          "Hàng thủy sản|*11.5",
          "Hàng hóa khác|*14.9",
        ]),
        trade("II. NHẬP KHẨU HÀNG HÓA THÁNG 6 NĂM 2025", [
          "Gỗ nguyên liệu|*8.3",
          "Thức ăn gia súc|*12.6",
          "Máy móc, thiết bị|*15.1",
          "Hàng hóa khác|*7.8",
        ]),
      ],
    },
    {
      file: "province-20c-printed-pages",
      sheet: "In 2 trang",
      seed: 203,
      parts: [
        page(
          `
            #CHỈ TIÊU SẢN XUẤT NÔNG NGHIỆP NĂM 2022, 2023 VÀ KẾ HOẠCH NĂM 2024
            (Đơn vị: ha)
          `,
          `
            0Tb|1. Diện tích cây hằng năm|Σ
            1C|Lúa|*4210
            1C|Ngô|*1180
            1C|Sắn|*6450
            0Tb|2. Diện tích cây lâu năm|Σ
            1C|Cà phê|*8930
            1C|Hồ tiêu|*720
          `,
        ),
        page(
          `
            (tiếp theo)
          `,
          `
            0Tb|3. Diện tích rừng|Σ
            1C|Rừng sản xuất|*12400
            1C|Rừng phòng hộ|*9860
            1C|Rừng đặc dụng|*3150
            0T|4. Diện tích nuôi trồng thủy sản|*188
          `,
        ),
      ],
    },
  ],
};
