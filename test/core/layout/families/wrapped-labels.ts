import type { Family } from "./family";

/** A label too long for its cell goes on in the row below. */
export const WRAPPED_LABELS: Family = {
  name: "a label wrapped over two rows",
  sheets: [
    {
      file: "province-10a-figures-first",
      sheet: "Tổng hợp",
      seed: 101,
      parts: [
        {
          above: `
            #MỘT SỐ CHỈ TIÊU KINH TẾ TỔNG HỢP
            |||||Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; value actual 2021; value actual 2022 x1.07; value preliminary 2023 x1.13
            measure growth-same-period index 2022 u(%) = pct(C,B)
            measure growth-same-period index 2023 u(%) = pct(D,C)
          `,
          head: `
            |Thực hiện|Thực hiện|Sơ bộ|Năm 2022 so|Năm 2023 so
            |năm|năm|năm|với năm|với năm
            |2021|2022|2023|2021 (%)|2022 (%)
          `,
          body: `
            -
            0T@output|1. Giá trị sản xuất ngành công|Σ
            0H|    nghiệp theo giá so sánh 2010
            1C^output|   Khai khoáng|*121.4
            1C^output|   Công nghiệp chế biến, chế tạo|*9870.2
            1C^output|   Sản xuất và phân phối điện, khí|*4410.6
            1H^output|   đốt, hơi nước và điều hòa
            0T|2. Tổng mức bán lẻ hàng hóa và|*68200.5
            0H|    doanh thu dịch vụ tiêu dùng
            0T|3. Vốn đầu tư thực hiện trên địa|*24750.9
            0H|    bàn theo giá hiện hành
          `,
        },
      ],
    },
    {
      file: "sct-10b-figures-below",
      sheet: "XNK",
      seed: 102,
      live: true,
      parts: [
        {
          above: `
            #XUẤT KHẨU TRỰC TIẾP CỦA CÁC DOANH NGHIỆP TRÊN ĐỊA BÀN QUÝ I NĂM 2025
          `,
          columns: `
            ordinal; label; unit; value actual 2024-Q1; value estimate 2025-Q1 x1.1
            measure growth-same-period change 2025-Q1 u(%) .2 = chg(E,D)
          `,
          head: `
            TT|Mặt hàng|ĐVT|TH quý I/2024|Ước TH quý I/2025|Tăng (+), giảm (-) %
          `,
          body: `
            0Tb|I|Kim ngạch xuất khẩu|Triệu USD|Σ
            1C|1|Cà phê nhân các loại|Triệu USD|*141.20
            1H|2|Sản phẩm gỗ tinh chế và đồ
            1C||gỗ mỹ nghệ|Triệu USD|*4.65
            1H|3|Mủ cao su sơ chế SVR 10,
            1C||SVR 3L và các loại khác|Triệu USD|*12.30
            1C|4|Hàng hóa khác|Triệu USD|*18.75
            0Hb|II|Kim ngạch nhập khẩu của doanh
            0Tb||nghiệp có vốn đầu tư nước ngoài|Triệu USD|*22.40
          `,
        },
      ],
    },
    {
      file: "province-10c-old-style",
      sheet: "Gia tri",
      seed: 103,
      plain: true,
      parts: [
        {
          above: `
            #3. Vốn đầu tư phát triển toàn xã hội 6 tháng
            |||||Triệu đồng
          `,
          unit: "Triệu đồng",
          columns: `
            label; value plan 2024 x2.3; value actual 2023-01/2023-06 x0.9; value estimate 2024-01/2024-06
            measure plan-attainment index 2024-01/2024-06 u(%) = pct(D,B)
            measure growth-same-period index 2024-01/2024-06 u(%) = pct(D,C)
          `,
          head: `
            |Kế hoạch|Thực hiện|Ước tính|6 tháng năm 2024 so với|
            |năm|6 tháng|6 tháng|Kế hoạch|Cùng kỳ
            |2024|2023|2024|(%)|(%)
          `,
          body: `
            0T|TỔNG SỐ|Σ
            1C|1. Vốn khu vực Nhà nước|Σ
            2C|Vốn trung ương quản lý|*512400
            2C|Vốn địa phương quản lý|*1480300
            1H|2. Vốn của tổ chức, doanh nghiệp
            1C|và hộ dân cư ngoài Nhà nước|*4220800
            1H|3. Vốn khu vực doanh nghiệp có vốn
            1C|đầu tư trực tiếp nước ngoài|*318500
          `,
        },
      ],
    },
  ],
};
