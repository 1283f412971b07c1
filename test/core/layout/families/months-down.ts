import type { Family } from "./family";

/** Months run down; quarters, half a year, nine months and the year are summed in between. */
export const MONTHS_DOWN: Family = {
  name: "months down with running subtotals",
  sheets: [
    {
      file: "sct-05a-retail-months",
      sheet: "TMBL",
      seed: 51,
      parts: [
        {
          above: `
            #TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ CÁC THÁNG
            |||||ĐVT: Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; value null 2022; value null 2023 x1.08; value null 2024 x1.17
            measure growth-same-period index 2023 u(%) = pct(C,B)
            measure growth-same-period index 2024 u(%) = pct(D,C)
          `,
          head: `
            Tháng|Năm 2022|Năm 2023|Năm 2024|2023/2022 (%)|2024/2023 (%)
          `,
          body: `
            2C^q1|1|*5110.4
            2C^q1|2|*4735.2
            2C^q1|3|*4820.6
            1Cb@q1^year|Quý I|Σ
            2C^q2|4|*4915.1
            2C^q2|5|*5006.3
            2C^q2|6|*5120.8
            1Cb@q2^year|Quý II|Σ
            1Mb^year|6 tháng|=q1+q2
            2C^q3|7|*5098.7
            2C^q3|8|*5201.5
            2C^q3|9|*5166.9
            1Cb@q3^year|Quý III|Σ
            1Mb^year|9 tháng|=q1+q2+q3
            2C^q4|10|*5310.2
            2C^q4|11|*5402.6
            2C^q4|12|*5833.4
            1Cb@q4^year|Quý IV|Σ
            0Tb@year|Cả năm|Σ
          `,
        },
      ],
    },
    {
      file: "sct-05b-cumulative-beside",
      sheet: "Theo dõi XK 2024",
      seed: 52,
      live: true,
      parts: [
        {
          above: `
            THEO DÕI KIM NGẠCH XUẤT KHẨU
            #Năm 2024 so với năm 2023 (triệu USD)

          `,
          unit: "triệu USD",
          columns: `
            label
            value actual 2023 {Năm 2023}; value actual 2023 {Năm 2023} = cumul(B)
            value actual 2024 {Năm 2024} x1.12; value actual 2024 {Năm 2024} = cumul(D)
            measure growth-same-period change 2024 u(%) {Tăng, giảm (%)} .2 = chg(D,B)
            measure growth-same-period change 2024 u(%) {Tăng, giảm (%)} .2 = chg(E,C)
            note
          `,
          head: `
            Thời gian|Năm 2023|<|Năm 2024|<|Tăng, giảm (%)|<|Ghi chú
            ^|TH trong tháng|TH lũy kế|TH trong tháng|TH lũy kế|Tháng|Lũy kế|^
          `,
          body: `
            2C^a|Tháng 01|*61.25
            2C^a|Tháng 02|*48.10
            2C^a|Tháng 03|*72.44
            1Cb@a^h|Quý 1|Σ
            2C^b|Tháng 04|*66.83
            2C^b|Tháng 05|*58.91
            2C^b|Tháng 06|*49.37
            1Cb@b^h|Quý 2|Σ
            0Tb@h|6 tháng đầu năm|Σ
          `,
        },
      ],
    },
    {
      file: "province-05c-quarter-first",
      sheet: "Thu NS",
      seed: 53,
      plain: true,
      parts: [
        {
          above: `
            #Thu ngân sách nhà nước theo tháng
            Đơn vị tính: triệu đồng
          `,
          unit: "triệu đồng",
          columns: `
            label; value plan 2025 x1.06; value actual 2025
            measure plan-attainment fraction 2025 .4 = frac(C,B)
          `,
          head: `
            Tháng/quý|Dự toán 2025|Thực hiện 2025|TH/DT
          `,
          body: `
            0T|Tổng cộng năm|Σ
            1C|Quý I|Σ
            2C|Tháng 1|*412500
            2C|Tháng 2|*288400
            2C|Tháng 3|*305900
            1C|Quý II|Σ
            2C|Tháng 4|*361200
            2C|Tháng 5|*318800
            2C|Tháng 6|*299700
            1C|Quý III|Σ
            2C|Tháng 7|*340600
            2C|Tháng 8|*322150
            2C|Tháng 9|*331020
            1C|Quý IV|Σ
            2C|Tháng 10|*372900
            2C|Tháng 11|*351400
            2C|Tháng 12|*498300
          `,
        },
      ],
    },
  ],
};
