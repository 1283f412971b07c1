import type { Family } from "./family";

const SERIES = [2002, 2003, 2004, 2005, 2006, 2007];

/** Headings whose words are written together, or that say either this or that. */
export const GLUED_WORDS: Family = {
  name: "words glued together",
  sheets: [
    {
      file: "province-15a-glued-years",
      sheet: "CT chủ yếu",
      seed: 151,
      parts: [
        {
          above: `
            #CÁC CHỈ TIÊU CHỦ YẾU THỰC HIỆN NĂM 2020 VÀ KẾ HOẠCH NĂM 2021|<|<|<|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; unit; value actual 2019; value plan 2020 x1.05; value estimate 2020 x1.04
            value plan 2021 x1.12
            measure growth-same-period index 2020 u(%) = pct(F,D)
            measure plan-attainment index 2020 u(%) = pct(F,E)
            measure plan-growth index 2021 u(%) = pct(G,F)
          `,
          head: `
            STT|Chỉ tiêu|ĐVT|TH2019|KH2020|ƯTH2020|KH2021|ƯTH2020/TH2019 (%)|ƯTH2020/KH2020 (%)|KH2021/ƯTH2020 (%)
          `,
          body: `
            0Tb|1|Tổng giá trị sản xuất|Tỷ đồng|Σ
            1C|1.1|Nông lâm thủy sản|Tỷ đồng|*812.4
            1C|1.2|Công nghiệp - TTCN|Tỷ đồng|*390.6
            1C|1.3|Thương mại - dịch vụ|Tỷ đồng|*505.9
            0Tb|2|Tổng thu ngân sách|Tỷ đồng|*64.8
            0Tb|3|Sản lượng lương thực|Tấn|Σ
            1C|3.1|Thóc|Tấn|*18350
            1C|3.2|Ngô|Tấn|*4120
            0Tb|4|Trồng rừng tập trung|Ha|*260
          `,
        },
      ],
    },
    {
      file: "province-15b-long-series",
      sheet: "2002-2009",
      seed: 152,
      plain: true,
      parts: [
        {
          above: `
            #Diễn biến sản xuất cây trồng chính
          `,
          columns: `
            label; unit
            ${SERIES.map((year, i) => `value null ${String(year)} x${String(1 + i / 20)}`).join(";")}
            value estimate 2008 x1.3; value plan 2009 x1.36
            measure average-growth change 2003/2008 u(%) .2 = avgchg(I,C,6)
          `,
          head: `
            Cây trồng|ĐVT|Năm2002|Năm2003|Năm2004|Năm2005|Năm2006|Năm2007|ƯNăm2008|KHNăm2009|BQ2003-2008(%)
          `,
          body: `
            0T|1.Cây lương thực|ha|Σ
            1C|-Lúa|ha|*3150
            1C|-Ngô|ha|*1240
            0T|2.Cây công nghiệp|ha|Σ
            1C|-Mía|ha|*870
            1C|-Bông vải|ha|*145
            0T|3.Rau đậu|ha|*312
          `,
        },
      ],
    },
    {
      file: "sct-15c-either-or",
      sheet: "6T2021",
      seed: 153,
      live: true,
      parts: [
        {
          above: `
            ||#KẾT QUẢ 6T2021 (ƯTH/TH)
          `,
          columns: `
            ordinal; label; unit; value actual 2020-01/2020-06; value plan 2021 x2.1
            value estimate 2021-01/2021-06 x1.07
            measure plan-attainment index 2021-01/2021-06 u(%) = pct(F,E)
            measure growth-same-period index 2021-01/2021-06 u(%) = pct(F,D)
          `,
          head: `
            TT|Chỉ tiêu|ĐVT|TH6T/2020|KH2021|ƯTH/TH 6T/2021|ƯTH/KH2021(%)|6T2021/6T2020(%)
          `,
          body: `
            0Tb|I|Kim ngạch XNK|Tr.USD|Σ
            1C|1|Xuất khẩu|Tr.USD|*288.4
            1C|2|Nhập khẩu|Tr.USD|*56.2
            0Tb|II|Tổng mức LCHH bán lẻ|Tỷ đồng|*33150.8
            0Hb|III|Sản phẩm chủ yếu
            1C|1|Điện SX|Tr.kWh|*3410
            1C|2|Đường|Tấn|*104500
            1C|3|Xi măng|Tấn|*22600
          `,
        },
      ],
    },
  ],
};
