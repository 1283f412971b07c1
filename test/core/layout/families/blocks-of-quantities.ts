import type { Family } from "./family";

/** Output, price and value side by side, each under a banner of its own. */
export const BLOCKS_OF_QUANTITIES: Family = {
  name: "blocks across under banners of quantities",
  sheets: [
    {
      file: "sct-02a-output-price-value",
      sheet: "Giá trị SX",
      seed: 21,
      parts: [
        {
          above: `
            #GIÁ TRỊ SẢN XUẤT MỘT SỐ SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU|<|<|<|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; unit
            value actual 2022 q:volume {Sản lượng}; value actual 2023 q:volume {Sản lượng} x1.06
            value null 2022 q:price u(triệu đồng) {Giá bình quân (triệu đồng)} .2 = near(21.5)
            value null 2023 q:price u(triệu đồng) {Giá bình quân (triệu đồng)} .2 = near(22.1)
            value null 2022 q:value u(triệu đồng) {Giá trị (triệu đồng)} = mul(D,F,1)
            value null 2023 q:value u(triệu đồng) {Giá trị (triệu đồng)} = mul(E,G,1)
            measure growth-same-period index 2023 q:value u(%) .2 = pct(I,H)
          `,
          head: `
            TT|Sản phẩm|ĐVT|Sản lượng|<|Giá bình quân (triệu đồng)|<|Giá trị (triệu đồng)|<
            +|Giá trị năm 2023 so với năm 2022 (%)
            ^|^|^|TH 2022|TH 2023|2022|2023|2022|2023|^
            A|B|C|1|2|3|4|5=1x3|6=2x4|7=6/5
          `,
          body: `
            0Tb||Tổng giá trị||||||Σ
            1C|1|Tinh bột sắn|Tấn|*52300
            1C|2|Đường tinh luyện|Tấn|*118600
            1C|3|Cà phê bột|Tấn|*3420
            1C|4|Chè khô|Tấn|*1265
            1C|5|Phân vi sinh|Tấn|*44800
            1C|6|Viên nén gỗ|Tấn|*97150
          `,
        },
      ],
    },
    {
      file: "province-02b-area-yield-output",
      sheet: "Trồng trọt",
      seed: 22,
      live: true,
      parts: [
        {
          above: `
            #Biểu 4. Diện tích, năng suất, sản lượng cây hằng năm vụ đông xuân
            Sở Nông nghiệp và Môi trường
          `,
          columns: `
            ordinal; label
            value actual 2023 u(ha) {Diện tích (ha)}; value actual 2024 u(ha) {Diện tích (ha)} x1.02
            value actual 2023 u(tạ/ha) {Năng suất (tạ/ha)} nosum .1 = near(58.4)
            value actual 2024 u(tạ/ha) {Năng suất (tạ/ha)} nosum .1 = near(59.2)
            value actual 2023 q:volume u(tấn) {Sản lượng (tấn)} .1 = mul(C,E,0.1)
            value actual 2024 q:volume u(tấn) {Sản lượng (tấn)} .1 = mul(D,F,0.1)
            measure growth-same-period change 2024 q:volume u(%) {Sản lượng (tấn)} .1 = chg(H,G)
            note
          `,
          head: `
            STT|Loại cây trồng|Diện tích (ha)|<|Năng suất (tạ/ha)|<|Sản lượng (tấn)|<|<|Ghi chú
            ^|^|TH 2023|TH 2024|TH 2023|TH 2024|TH 2023|TH 2024|Tăng, giảm (%)|^
          `,
          body: `
            0Tb|A|Cây lương thực có hạt|Σ
            1C|1|Lúa nước|*26400
            1C|2|Lúa cạn|*1580
            1C|3|Ngô lai|*8230
            0Tb|B|Cây chất bột có củ|Σ
            1C|1|Khoai lang|*2140
            1C|2|Sắn|*61200
            0T|C|Rau các loại|*11320
          `,
          below: `
            Ghi chú: Năng suất tính bình quân các vùng.
          `,
        },
      ],
    },
    {
      file: "sct-02c-volume-value-months",
      sheet: "XK",
      seed: 23,
      parts: [
        {
          above: `
            |#XUẤT KHẨU HÀNG HÓA THÁNG 7 NĂM 2024
            ||||||||||Lượng: Tấn; Trị giá: 1.000 USD
          `,
          unit: "Lượng: Tấn; Trị giá: 1.000 USD",
          columns: `
            label
            value actual 2024-06 q:volume {LƯỢNG}; value estimate 2024-07 q:volume {LƯỢNG} x1.02
            value estimate 2024-01/2024-07 q:volume {LƯỢNG} x6.8
            measure growth-same-period index 2024-01/2024-07 q:volume u(%) {LƯỢNG} free = near(104)
            blank
            value actual 2024-06 q:value {TRỊ GIÁ} x2.9; value estimate 2024-07 q:value {TRỊ GIÁ} x3
            value estimate 2024-01/2024-07 q:value {TRỊ GIÁ} x21
            measure growth-same-period index 2024-01/2024-07 q:value u(%) {TRỊ GIÁ} free = near(111)
            measure share index 2024-01/2024-07 q:value u(%) {TRỊ GIÁ} = share(I)
          `,
          head: `
            Mặt hàng|LƯỢNG|<|<|<||TRỊ GIÁ|<|<|<|<
            ^|Thực hiện tháng 6|Ước tháng 7|Ước 7 tháng|7 tháng so cùng kỳ (%)||Thực hiện tháng 6|Ước tháng 7
            +|Ước 7 tháng|7 tháng so cùng kỳ (%)|Cơ cấu (%)
          `,
          body: `
            0Tb|TỔNG TRỊ GIÁ||||||Σ
            1C|Cà phê|*14200
            1C|Cao su|*1130
            1C|Hồ tiêu|*410
            1C|Hạt điều nhân|*265
            1C|Sắn và sản phẩm từ sắn|*5870
            1C|Hàng rau quả|*2310
          `,
        },
      ],
    },
  ],
};
