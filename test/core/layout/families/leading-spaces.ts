import type { Family } from "./family";

/** Nothing but leading spaces says what belongs to what. */
export const LEADING_SPACES: Family = {
  name: "hierarchy by leading spaces only",
  sheets: [
    {
      file: "province-17a-investment",
      sheet: "VDT",
      seed: 171,
      plain: true,
      parts: [
        {
          above: `
            #Vốn đầu tư thực hiện theo nguồn vốn quý II và 6 tháng năm 2023
            ||||Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; value actual 2023-Q1; value estimate 2023-Q2 x1.25; value estimate 2023-01/2023-06 = sum(B,C)
            measure share index 2023-01/2023-06 u(%) = share(D)
          `,
          head: `
            Nguồn vốn|Thực hiện quý I|Ước tính quý II|Ước tính 6 tháng|Cơ cấu 6 tháng (%)
          `,
          body: `
            -
            0T|Tổng số|Σ
            1C|  Khu vực Nhà nước|Σ
            2C|    Trung ương|Σ
            3C|      Ngân sách Nhà nước|*214.3
            3C|      Vốn vay|*61.8
            2C|    Địa phương|Σ
            3C|      Ngân sách Nhà nước|*402.6
            3C|      Vốn tự có của doanh nghiệp|*55.4
            1C|  Khu vực ngoài Nhà nước|Σ
            2C|    Tổ chức, doanh nghiệp|*1310.7
            2C|    Dân cư|*1845.2
            1C|  Khu vực có vốn đầu tư nước ngoài|*133.9
          `,
        },
      ],
    },
    {
      file: "sct-17b-electricity-use",
      sheet: "Điện TP",
      seed: 172,
      live: true,
      parts: [
        {
          above: `
            #ĐIỆN THƯƠNG PHẨM THEO MỤC ĐÍCH SỬ DỤNG
            Đơn vị: triệu kWh
          `,
          unit: "triệu kWh",
          columns: `
            label; value plan 2024 x1.9; value null 2023-01/2023-06 x0.92; value null 2024-01/2024-06
            measure plan-attainment index 2024-01/2024-06 u(%) = pct(D,B)
            measure growth-same-period index 2024-01/2024-06 u(%) = pct(D,C)
          `,
          head: `
            Mục đích|KH năm 2024|6 tháng 2023|6 tháng 2024|So sánh (%)|<
            ^|^|^|^|KH|CK
          `,
          body: `
            0T|Điện thương phẩm|Σ
            1C|   Nông, lâm nghiệp, thủy sản|Σ
            2C|      Tưới tiêu|*48.2
            2C|      Chăn nuôi, chế biến|*21.7
            1C|   Công nghiệp và xây dựng|Σ
            2C|      Khai khoáng|*6.1
            2C|      Chế biến, chế tạo|*118.5
            2C|      Xây dựng|*9.3
            1C|   Thương mại, dịch vụ|*44.9
            1C|   Quản lý, tiêu dùng dân cư|*236.8
            1C|   Hoạt động khác|*12.4
          `,
        },
      ],
    },
    {
      file: "province-17c-mixed-indents",
      sheet: "Lao động",
      seed: 173,
      parts: [
        {
          above: `
            |#Lao động trong các doanh nghiệp tại thời điểm 31/12
            |||||Người
          `,
          unit: "Người",
          columns: `
            blank; label; value null 2020-12; value null 2021-12; value null 2022-12 x1.05
            measure growth-same-period change 2022-12 u(%) = chg(E,D)
          `,
          head: `
            ||31/12/2020|31/12/2021|31/12/2022|31/12/2022 so với 31/12/2021: tăng, giảm (%)
          `,
          body: `
            0T||Tổng số|Σ
            1H|| Phân theo loại hình
            2C||   Doanh nghiệp Nhà nước|*14800
            2C||   Doanh nghiệp ngoài Nhà nước|*41200
            3M||     Trong đó: Công ty TNHH|*22600
            2C||   Doanh nghiệp FDI|*1450
            1H|| Phân theo khu vực
            2C||   Nông, lâm nghiệp và thủy sản|*19300
            2C||   Công nghiệp và xây dựng|*21400
            2C||   Dịch vụ|Δ
          `,
        },
      ],
    },
  ],
};
