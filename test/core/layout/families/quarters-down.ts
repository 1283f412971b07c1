import type { Family } from "./family";

/** Quarters and years run down, indicators across. */
export const QUARTERS_DOWN: Family = {
  name: "quarters and years down, indicators across",
  sheets: [
    {
      file: "province-06a-years",
      sheet: "GRDP",
      seed: 61,
      parts: [
        {
          above: `
            #1. Tổng sản phẩm trên địa bàn theo giá hiện hành phân theo khu vực kinh tế
            ||||Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `
            label; value null null = sum(C,D,E,F); value null null; value null null
            value null null; value null null x0.1
          `,
          head: `
            Năm|Tổng số|Nông, lâm nghiệp và thủy sản|Công nghiệp và xây dựng|Dịch vụ|Thuế sản phẩm trừ trợ cấp sản phẩm
          `,
          body: `
            0T|2015|*11500.4
            0T|2016|*12140.8
            0T|2017|*12900.1
            0T|2018|*13680.7
            0T|2019|*14410.2
            0T|2020|*15005.9
            0T|2021|*16220.3
            0T|2022|*17930.6
            0T|Sơ bộ 2023|*19310.5
          `,
        },
      ],
    },
    {
      file: "sct-06b-quarters",
      sheet: "Theo quý",
      seed: 62,
      live: true,
      parts: [
        {
          above: `
            #SẢN LƯỢNG SẢN PHẨM CHỦ YẾU THEO QUÝ, 2022 - 2024
          `,
          columns: `
            label; label
            value actual 2022/2024 q:volume u(tấn); value actual 2022/2024 q:volume u(tấn) x2.2
            value actual 2022/2024 q:volume u(triệu kWh) x0.1; value actual 2022/2024 q:volume u(1000 m2) x0.03
          `,
          head: `
            Năm|Quý|Sản lượng thực hiện|<|<|<
            ^|^|Tinh bột sắn (tấn)|Đường (tấn)|Điện (triệu kWh)|Đá ốp lát (1000 m2)
          `,
          body: `
            0Tb|2022|Cả năm|Σ
            1C|^|I|*21500
            1C|^|II|*14200
            1C|^|III|*6300
            1C|^|IV|*17800
            0Tb|2023|Cả năm|Σ
            1C|^|I|*22900
            1C|^|II|*13750
            1C|^|III|*6900
            1C|^|IV|*18600
            0Tb|2024|Cả năm|Σ
            1C|^|I|*23800
            1C|^|II|*14900
            1C|^|III|*7050
            1C|^|IV|*19350
          `,
        },
      ],
    },
    {
      file: "province-06c-balance",
      sheet: "Cán cân",
      seed: 63,
      plain: true,
      parts: [
        {
          above: `
            #Xuất khẩu, nhập khẩu và cán cân thương mại
            |||triệu USD
          `,
          unit: "triệu USD",
          columns: `
            label; value null 2023/2024 q:value x1.6; value null 2023/2024 q:value x0.7
            value null 2023/2024 q:value = sum(B,C); value null 2023/2024 = dif(B,C)
          `,
          head: `
            Kỳ|Trị giá xuất khẩu|Trị giá nhập khẩu|Tổng kim ngạch|Cán cân (XK-NK)
          `,
          body: `
            1C^y1|Quý I/2023|*155.2
            1C^y1|Quý II/2023|*131.4
            1C^y1|Quý III/2023|*98.7
            1C^y1|Quý IV/2023|*142.9
            0T@y1|Năm 2023|Σ
            1C^y2|Quý I/2024|*171.6
            1C^y2|Quý II/2024|*129.8
            1C^y2|Quý III/2024|*103.1
            1C^y2|Quý IV/2024|*158.3
            0T@y2|Năm 2024|Σ
          `,
        },
      ],
    },
  ],
};
