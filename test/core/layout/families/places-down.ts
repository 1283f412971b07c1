import type { Family } from "./family";

/** Places run down, one row each; indicators run across. */
export const PLACES_DOWN: Family = {
  name: "places down, indicators across",
  sheets: [
    {
      file: "province-07a-districts",
      sheet: "Biểu 7",
      seed: 71,
      parts: [
        {
          above: `
            #SỐ CHỢ, SIÊU THỊ VÀ TRUNG TÂM THƯƠNG MẠI ĐẾN 31/12/2024|<|<|<|<|<|<|<|<
            Phân theo xã, phường
          `,
          columns: `
            ordinal; label; value null 2024-12 u(chợ) {Chợ} = sum(D,E,F); value null 2024-12 u(chợ) {Chợ} x0.2
            value null 2024-12 u(chợ) {Chợ} x0.5; value null 2024-12 u(chợ) {Chợ}
            value null 2024-12 u(cái) x0.3; value null 2024-12 u(cái) x0.2; note
          `,
          head: `
            TT|Xã, phường|Chợ (chợ)|<|<|<|Siêu thị (cái)|Trung tâm thương mại (cái)|Ghi chú
            ^|^|Tổng số|Hạng 1|Hạng 2|Hạng 3|^|^|^
            A|B|1=2+3+4|2|3|4|5|6|C
          `,
          body: `
            0Tb||Toàn tỉnh|Σ
            1C|1|Phường Diên Hồng|*6
            1C|2|Phường Hội Phú|*5
            1C|3|Phường An Phú|*4
            1C|4|Xã Biển Hồ|*3
            1C|5|Xã Gào|*5
            1C|6|Xã Ia Ly|*3
            1C|7|Xã Chư Păh|*4
          `,
        },
      ],
    },
    {
      file: "province-07b-regions-provinces",
      sheet: "FDI",
      seed: 72,
      live: true,
      parts: [
        {
          above: `
            #Đầu tư nước ngoài được cấp phép 8 tháng năm 2025 theo địa phương
          `,
          columns: `
            label; value null 2025-01/2025-08 u(Dự án) x0.2; value null 2025-01/2025-08 u(Triệu USD) x12
            value null 2025-01/2025-08 u(Triệu USD) x4
            value null 2025-01/2025-08 u(Triệu USD) .1 = sum(C,D)
            measure share index 2025-01/2025-08 u(%) .2 = share(E)
          `,
          head: `
            |Số dự án cấp mới|Vốn đăng ký cấp mới|Vốn đăng ký điều chỉnh|Tổng vốn|Tỷ trọng
            |(Dự án)|(Triệu USD)|(Triệu USD)|(Triệu USD)|(%)
          `,
          body: `
            0Tb|CẢ NƯỚC|Σ
            1Cb|Miền Trung|Σ
            2C|Đà Nẵng|*61
            2C|Quảng Trị|*12
            2C|Gia Lai|*25
            1Cb|Miền Nam|Σ
            2C|Đồng Nai|*104
            2C|Tây Ninh|*88
            2C|Cần Thơ|*31
          `,
        },
      ],
    },
    {
      file: "sct-07c-market-control",
      sheet: "QLTT",
      seed: 73,
      plain: true,
      parts: [
        {
          above: `
            #Kết quả kiểm tra, xử lý vi phạm tháng 11/2025 của các Đội
          `,
          columns: `
            ordinal; label; value actual 2025-11 u(vụ); value actual 2025-11 u(vụ) x0.3
            value actual 2025-11 u(triệu đồng) x9; value actual 2025-01/2025-11 u(vụ) x11
            value actual 2025-01/2025-11 u(triệu đồng) x96
          `,
          head: `
            STT|Đơn vị|Thực hiện tháng 11|||Thực hiện 11 tháng|
            ||Số vụ kiểm tra|Số vụ vi phạm|Tiền phạt (triệu đồng)|Số vụ kiểm tra|Tiền phạt (triệu đồng)
          `,
          body: `
            1C^t|1|Đội QLTT số 1|*42
            1C^t|2|Đội QLTT số 2|*36
            1C^t|3|Đội QLTT số 3|*28
            1C^t|4|Đội QLTT số 4|*33
            1C^t|5|Đội QLTT cơ động|*51
            1C^t|6|Phòng Nghiệp vụ|4|…|…|31|…
            0T@t||Cộng|Σ
          `,
        },
      ],
    },
  ],
};
