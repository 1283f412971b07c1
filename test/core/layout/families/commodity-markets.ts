import type { Family } from "./family";

/** Commodities by market: the name of the commodity is merged over its markets. */
export const COMMODITY_MARKETS: Family = {
  name: "commodity by market with merged names",
  sheets: [
    {
      file: "sct-12a-commodity-then-market",
      sheet: "Thị trường",
      seed: 121,
      parts: [
        {
          above: `
            #XUẤT KHẨU THEO MẶT HÀNG VÀ THỊ TRƯỜNG THÁNG 4 NĂM 2025
          `,
          columns: `
            ordinal; label; label
            value null 2025-04 q:volume u(tấn) {Tháng 4}
            value null 2025-04 q:value u(1.000 USD) {Tháng 4} x4.8
            value null 2025-01/2025-04 q:volume u(tấn) {Lũy kế 4 tháng} x4.1
            value null 2025-01/2025-04 q:value u(1.000 USD) {Lũy kế 4 tháng} x19.5
          `,
          head: `
            TT|Mặt hàng|Thị trường|Tháng 4|<|Lũy kế 4 tháng|<
            ^|^|^|Lượng (tấn)|Trị giá (1.000 USD)|Lượng (tấn)|Trị giá (1.000 USD)
          `,
          body: `
            0Tb|1|Cà phê|Tổng|Σ
            1C|^|^|Đức|*2840
            1C|^|^|Ý|*1975
            1C|^|^|Nhật Bản|*1420
            1C|^|^|Thị trường khác|*3110
            0Tb|2|Hồ tiêu|Tổng|Σ
            1C|^|^|Hoa Kỳ|*310
            1C|^|^|Ấn Độ|*145
            0Tb|3|Cao su|Tổng|Σ
            1C|^|^|Trung Quốc|*980
            1C|^|^|Hàn Quốc|*215
            1C|^|^|Thị trường khác|-|-|*120
          `,
        },
      ],
    },
    {
      file: "province-12b-market-then-commodity",
      sheet: "Nhập khẩu",
      seed: 122,
      live: true,
      parts: [
        {
          above: `
            #NHẬP KHẨU PHÂN THEO THỊ TRƯỜNG NĂM 2023 VÀ ƯỚC NĂM 2024
            Triệu USD
          `,
          unit: "Triệu USD",
          columns: `
            label; label; value null 2023 q:value; value estimate 2024 q:value x1.08
            measure growth-same-period change 2024 q:value u(%) = chg(D,C)
            measure contribution null 2024 q:value u(điểm %) .2 = contrib(D,C)
          `,
          head: `
            Thị trường|Mặt hàng|Trị giá năm 2023|Trị giá ước năm 2024|Trị giá tăng, giảm (%)|Trị giá: đóng góp (điểm %)
          `,
          body: `
            0Tb|Tổng trị giá nhập khẩu|<|Σ
            1Cb|Lào|Cộng|Σ
            2C|^|Gỗ tròn|*4.35
            2C|^|Mủ cao su|*11.20
            2C|^|Hàng khác|*1.15
            1Cb|Campuchia|Cộng|Σ
            2C|^|Hạt điều thô|*38.60
            2C|^|Sắn lát|*9.75
            1Cb|Trung Quốc|Cộng|Σ
            2C|^|Máy móc, thiết bị|*27.80
            2C|^|Phân bón|*6.45
          `,
        },
      ],
    },
    {
      file: "sct-12c-no-totals",
      sheet: "Sheet2",
      seed: 123,
      parts: [
        {
          above: `
            #Thị trường xuất khẩu chính của một số nông sản (9 tháng năm 2024)
          `,
          columns: `
            label; label; value null 2023-01/2023-09 q:value u(nghìn USD)
            value null 2024-01/2024-09 q:value u(nghìn USD) x1.2
            measure growth-same-period index 2024-01/2024-09 u(%) = pct(D,C)
          `,
          head: `
            Nông sản|Nước nhập khẩu|Kim ngạch 9 tháng 2023 (nghìn USD)|Kim ngạch 9 tháng 2024 (nghìn USD)
            +|9T2024/9T2023 (%)
          `,
          body: `
            0T|Chuối|Trung Quốc|*6120
            0T|^|Hàn Quốc|*1480
            0T|^|Nhật Bản|*2235
            0T|Sầu riêng|Trung Quốc|*18700
            0T|^|Thái Lan|*640
            0T|Chanh dây|Pháp|*3910
            0T|^|Hà Lan|*2875
            0T|^|Đức|*1120
          `,
        },
      ],
    },
  ],
};
