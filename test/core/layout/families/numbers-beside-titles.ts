import type { Family } from "./family";

/** A number of the form, or a number the sheet computes with, stands beside or above the title. */
export const NUMBERS_BESIDE_TITLES: Family = {
  name: "a helper or form number beside the title",
  sheets: [
    {
      file: "sct-09a-form-number",
      sheet: "01-SCT",
      seed: 91,
      parts: [
        {
          above: `
            1|#BÁO CÁO SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU|||||2024
            |Tháng 5 năm 2024|||||5
            ||||||Biểu số 01/SCT
          `,
          columns: `
            ordinal; label; unit; value actual 2024-04; value estimate 2024-05 x1.03; value null 2024-01/2024-05 x4.9
            measure growth-previous-period index 2024-05 u(%) = pct(E,D)
          `,
          head: `
            Mã|Tên sản phẩm|Đơn vị|Thực hiện tháng trước|Ước tháng báo cáo|Cộng dồn từ đầu năm
            +|Tháng báo cáo so tháng trước (%)
          `,
          body: `
            0T|1|Đá xây dựng|m3|*41250
            0T|2|Gạch nung|1000 viên|*8640
            0T|3|Nước máy|1000 m3|*1275
            0T|4|Bia hơi|1000 lít|*186
            0T|5|Bàn ghế gỗ|Chiếc|*5320
            0T|6|Quần áo may sẵn|1000 cái|*744
          `,
        },
      ],
    },
    {
      file: "province-09b-months-elapsed",
      sheet: "Đầu tư công",
      seed: 92,
      live: true,
      parts: [
        {
          above: `
            #GIẢI NGÂN VỐN ĐẦU TƯ CÔNG 9 THÁNG NĂM 2024||||9|12|0.75
            Đơn vị tính: Triệu đồng
          `,
          unit: "Triệu đồng",
          columns: `
            ordinal; label; value plan 2024 x1.9; value actual 2024-01/2024-09
            measure plan-attainment index 2024-01/2024-09 u(%) .2 = pct(D,C)
            measure share index 2024-01/2024-09 u(%) .2 = share(D)
            note
          `,
          head: `
            TT|Nguồn vốn, chủ đầu tư|Kế hoạch vốn năm 2024|Giải ngân đến hết tháng 9|Tỷ lệ giải ngân (%)
            +|Tỷ trọng (%)|Ghi chú
          `,
          body: `
            0Tb||TỔNG CỘNG|Σ
            1Cb|I|Vốn ngân sách trung ương|Σ
            2C|1|Ban QLDA đầu tư xây dựng tỉnh|*184300
            2C|2|Sở Xây dựng|*96200
            2C|3|UBND các xã|*41700
            1Cb|II|Vốn ngân sách địa phương|Σ
            2C|1|Ban QLDA đầu tư xây dựng tỉnh|*121500
            2C|2|Sở Giáo dục và Đào tạo|*38600
            2C|3|Sở Y tế|*27450
          `,
        },
      ],
    },
    {
      file: "sct-09c-divisor",
      sheet: "Bieu 3",
      seed: 93,
      plain: true,
      parts: [
        {
          above: `
            1000||#Giá trị sản xuất công nghiệp quý II/2025
            ||(giá so sánh 2010, tỷ đồng)
          `,
          unit: "tỷ đồng",
          columns: `
            ordinal; label; value null 2024-Q2; value null 2025-Q1 x0.92; value estimate 2025-Q2 x1.08
            measure growth-previous-period index 2025-Q2 u(%) = pct(E,D)
            measure growth-same-period index 2025-Q2 u(%) = pct(E,C)
          `,
          head: `
            Số TT|Phân ngành|Quý II/2024|Quý I/2025|Ước quý II/2025|So quý trước (%)|So cùng kỳ (%)
          `,
          body: `
            0T||Toàn ngành|Σ
            1C|1|Khai khoáng|*66.2
            1C|2|Chế biến, chế tạo|*5120.4
            1C|3|SX và PP điện|*2080.7
            1C|4|Nước, rác thải|*29.3
          `,
        },
      ],
    },
  ],
};
