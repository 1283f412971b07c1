import type { Family } from "./family";

const actual = (years: readonly number[]): string =>
  years.map((year, i) => `value actual ${String(year)} x${String(1 + i / 12)}`).join(";");
const plan = (years: readonly number[]): string =>
  years.map((year, i) => `value plan ${String(year)} x${String(1.45 + i / 10)}`).join(";");

/** Plans of five years: results, targets year by year, averages of the two periods. */
export const FIVE_YEAR_PLANS: Family = {
  name: "five-year plans",
  sheets: [
    {
      file: "province-04a-plan-2021-2025",
      sheet: "KH 5 năm",
      seed: 41,
      parts: [
        {
          above: `
            Phụ lục 1
            #CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2021-2025|<|<|<|<|<|<|<|<|<|<|<|<|<|<|<
            (Kèm theo Nghị quyết số 08/NQ-HĐND)|<|<|<|<|<|<|<|<|<|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; unit; value null 2015 x0.8; ${actual([2016, 2017, 2018, 2019])}; value estimate 2020 x1.4
            ${plan([2021, 2022, 2023, 2024, 2025])}
            measure average-growth index 2016/2020 u(%) .2 = avg(I,D,5)
            measure average-growth index 2021/2025 u(%) .2 = avg(N,I,5)
          `,
          head: `
            STT|Chỉ tiêu|Đơn vị tính|Năm 2015|Thực hiện giai đoạn 2016-2020|<|<|<|<|Kế hoạch giai đoạn 2021-2025|<|<
            +|<|<|BQ GĐ 2016-2020 (%)|BQ GĐ 2021-2025 (%)
            ^|^|^|^|TH 2016|TH 2017|TH 2018|TH 2019|ƯTH 2020|KH 2021|KH 2022|KH 2023|KH 2024|KH 2025|^|^
          `,
          body: `
            0Hb|A|CHỈ TIÊU KINH TẾ
            1Tb|1|Tổng giá trị sản xuất (giá so sánh 2010)|Tỷ đồng|Σ
            2C|-|Nông, lâm nghiệp và thủy sản|Tỷ đồng|*1320.5
            2C|-|Công nghiệp - xây dựng|Tỷ đồng|Σ
            3C|+|Công nghiệp|Tỷ đồng|*815.2
            3C|+|Xây dựng|Tỷ đồng|*402.7
            2C|-|Dịch vụ|Tỷ đồng|*990.4
            1C|2|Thu ngân sách trên địa bàn|Tỷ đồng|*148.6
            1C|3|Kim ngạch xuất khẩu|Triệu USD|*52.3
            0Hb|B|CHỈ TIÊU XÃ HỘI
            1C|1|Dân số trung bình|Người|*92400
            1C|2|Số lao động được giải quyết việc làm|Người|*1850
          `,
        },
      ],
    },
    {
      file: "sct-04b-targets-2025-2030",
      sheet: "Mục tiêu",
      seed: 42,
      live: true,
      parts: [
        {
          above: `
            |||||||||Biểu 02
            #MỤC TIÊU PHÁT TRIỂN NGÀNH CÔNG THƯƠNG ĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030
          `,
          columns: `
            ordinal; label; unit
            value actual 2020; value estimate 2023 x1.22; value plan 2025 x1.5; value plan 2030 x2.3
            measure average-growth change 2021/2025 u(%) = avgchg(F,D,5)
            measure average-growth change 2026/2030 u(%) = avgchg(G,F,5)
            note
          `,
          head: `
            TT|Chỉ tiêu chủ yếu|ĐVT|Thực hiện năm 2020|Ước năm 2023|Mục tiêu|<|Tăng trưởng bình quân (%/năm)|<|Ghi chú
            ^|^|^|^|^|2025|2030|2021-2025|2026-2030|^
            (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)
          `,
          body: `
            0Tb|I|Giá trị sản xuất công nghiệp|Tỷ đồng|Σ
            1C|1|Khai khoáng|Tỷ đồng|*310
            1C|2|Chế biến, chế tạo|Tỷ đồng|*17850
            1C|3|Sản xuất và phân phối điện|Tỷ đồng|*7420
            1C|4|Cung cấp nước, xử lý rác thải|Tỷ đồng|*118
            0Tb|II|Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ|Tỷ đồng|*71200
            0Tb|III|Kim ngạch xuất khẩu|Triệu USD|Σ
            1C|1|Nông sản|Triệu USD|*455
            1C|2|Sản phẩm gỗ|Triệu USD|*18
            1C|3|Hàng hóa khác|Triệu USD|*96
            0Tb|IV|Số cụm công nghiệp đi vào hoạt động|Cụm|*14
          `,
        },
      ],
    },
    {
      file: "province-04c-forecast",
      sheet: "Du bao",
      seed: 43,
      parts: [
        {
          above: `
            #DỰ BÁO MỘT SỐ CHỈ TIÊU TỔNG HỢP GIAI ĐOẠN 2026 - 2030
          `,
          unit: "Tỷ đồng",
          columns: `
            label; value null 2020 x0.7; value null 2024 x0.95; value estimate 2025
            value plan 2030 x1.6
            measure average-growth change 2021/2025 .2 = avgchg(D,B,5)
            measure average-growth change 2026/2030 .2 = avgchg(E,D,5)
            measure share index 2025 .2 = share(D)
            measure share index 2030 .2 = share(E)
          `,
          head: `
            Chỉ tiêu (tỷ đồng)|Năm 2020|Năm 2024|Ước năm 2025|Mục tiêu năm 2030|BQGĐ¶2021-2025
            +|Dự báo giai đoạn¶2026-2030|Cơ cấu 2025|Cơ cấu 2030
          `,
          body: `
            0Tb|Tổng sản phẩm trên địa bàn (GRDP)|Σ
            1C|Nông, lâm nghiệp, thủy sản|*21300
            1C|Công nghiệp, xây dựng|*18400
            2M|Trong đó: Công nghiệp|*13200
            3M|Riêng chế biến, chế tạo|*6150
            1C|Dịch vụ|*26800
            1C|Thuế sản phẩm trừ trợ cấp|*3150
          `,
        },
      ],
    },
  ],
};
