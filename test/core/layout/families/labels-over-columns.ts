import type { Family } from "./family";

/** Labels stand in two or three columns: the further right, the deeper; or place, then kind. */
export const LABELS_OVER_COLUMNS: Family = {
  name: "labels over two or three columns",
  sheets: [
    {
      file: "province-11a-outline-in-columns",
      sheet: "Vốn ĐT",
      seed: 111,
      parts: [
        {
          above: `
            #11. Vốn đầu tư thực hiện từ nguồn ngân sách Nhà nước
            ||||||Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; label; label; value actual 2024-04; value estimate 2024-05 x1.06; value null 2024-01/2024-05 x4.7
            measure share index 2024-01/2024-05 u(%) = share(F)
          `,
          head: `
            |||Thực hiện|Ước tính|Cộng dồn|Cơ cấu
            |||tháng 4|tháng 5|5 tháng|5 tháng
            |||năm|năm|năm|năm 2024
            |||2024|2024|2024|(%)
          `,
          body: `
            -
            0Tb|TỔNG SỐ|||Σ
            1C||Trung ương||*84.62
            1C||Địa phương||Σ
            2C|||Vốn ngân sách cấp tỉnh|*251.35
            2C|||Vốn ngân sách cấp xã|*73.18
          `,
        },
      ],
    },
    {
      file: "sct-11b-sector-product",
      sheet: "Ngành-SP",
      seed: 112,
      live: true,
      parts: [
        {
          above: `
            #DOANH THU THEO NGÀNH HÀNG VÀ LOẠI HÌNH NĂM 2023, 2024
            Đơn vị tính: Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; label; value null 2023; value null 2024 x1.1
            measure difference null 2024 .1 = dif(D,C); measure growth-same-period index 2024 u(%) = pct(D,C)
          `,
          head: `
            Ngành|Loại hình|Năm 2023|Năm 2024|Tăng, giảm|<
            ^|^|^|^|Tuyệt đối|%
          `,
          body: `
            0Tb|Bán lẻ|Tổng|Σ
            1C||Nhà nước|*1210.4
            1C||Ngoài nhà nước|*18460.8
            1C||Đầu tư nước ngoài|*740.2
            0Tb|Lưu trú, ăn uống|Tổng|Σ
            1C||Ngoài nhà nước|*3120.6
            1C||Đầu tư nước ngoài|*55.7
            0Tb|Du lịch lữ hành|Tổng|Σ
            1C||Nhà nước|*12.3
            1C||Ngoài nhà nước|*64.9
          `,
        },
      ],
    },
    {
      file: "province-11c-level-columns",
      sheet: "Chăn nuôi",
      seed: 113,
      plain: true,
      parts: [
        {
          above: `
            #Số lượng và sản lượng chăn nuôi
          `,
          columns: `
            ordinal; label; label; unit; value null 2022; value null 2023 x1.03; value null 2024 x1.05
            measure growth-same-period fraction 2024 .3 = frac(G,F)
          `,
          head: `
            TT|Chỉ tiêu||ĐVT|2022|2023|2024|2024/2023
          `,
          body: `
            0T|1|Đàn trâu||con|*12400
            0T|2|Đàn bò||con|Σ
            1C|||Bò lai|con|*168200
            1C|||Bò vàng|con|*94700
            0T|3|Sản lượng thịt hơi||tấn|Σ
            1C|||Thịt trâu, bò|tấn|*15300
            1C|||Thịt lợn|tấn|*48900
            1C|||Thịt gia cầm|tấn|*11250
            0T|4|Sản lượng trứng||1000 quả|*86400
          `,
        },
      ],
    },
  ],
};
