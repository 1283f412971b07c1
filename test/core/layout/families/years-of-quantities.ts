import { blocksAcross } from "./blocks";
import type { Family } from "./family";

const YEARS = [2019, 2020, 2021, 2022, 2023];
const CROPS = ["Cà phê", "Hồ tiêu", "Điều"];
const LONG = [2018, 2019, 2020, 2021];
const GROWTH = ["2019", "2020", "2021", "2022"];

/** Years run across, once for each quantity. */
export const YEARS_OF_QUANTITIES: Family = {
  name: "years across with several quantities",
  sheets: [
    {
      file: "province-03a-area-output",
      sheet: "Cây CN",
      seed: 31,
      parts: [
        {
          above: `
            #DIỆN TÍCH, SẢN LƯỢNG CÂY CÔNG NGHIỆP LÂU NĂM GIAI ĐOẠN 2019-2023
            Phân theo huyện, thị xã, thành phố
          `,
          columns: `label; ${YEARS.map((year) => `value null ${String(year)} u(Ha) {Diện tích (Ha)}`).join(";")}
          ${YEARS.map((year) => `value null ${String(year)} q:volume u(Tấn) {Sản lượng (Tấn)} x2.6`).join(";")}`,
          head: `
            Huyện, thị xã, thành phố|Diện tích (Ha)|<|<|<|<|Sản lượng (Tấn)|<|<|<|<
            ^|2019|2020|2021|2022|2023|2019|2020|2021|2022|2023
          `,
          body: `
            0Tb|TOÀN TỈNH|Σ
            1C|Thành phố Kim Sơn|*1240
            1C|Huyện Chư Lâm|*8730
            1C|Huyện Ia Drăng|*12480
            1C|Huyện Đak Ring|*9065
            1C|Huyện Krông Ba|*312
          `,
        },
      ],
    },
    {
      file: "sct-03b-production-consumption",
      sheet: "Điện",
      seed: 32,
      live: true,
      parts: [
        {
          above: `
            SỞ CÔNG THƯƠNG
            PHÒNG QUẢN LÝ NĂNG LƯỢNG
            #Sản lượng điện sản xuất, điện thương phẩm và tốc độ tăng qua các năm
          `,
          columns: `
            ordinal; label; unit
            ${LONG.map((year) => `value actual ${String(year)} q:volume {Sản lượng}`).join(";")}
            value estimate 2022 q:volume {Sản lượng}
            ${GROWTH.map((year) => `measure growth-same-period change ${year} u(%) {Tốc độ tăng (%)} .2`)
              .map((column, i) => `${column} = chg(${"EFGH"[i] ?? ""},${"DEFG"[i] ?? ""})`)
              .join(";")}
          `,
          head: `
            TT|Nội dung|Đơn vị|Sản lượng|<|<|<|<|Tốc độ tăng (%)|<|<|<
            ^|^|^|TH 2018|TH 2019|TH 2020|TH 2021|Ước 2022|2019|2020|2021|2022
          `,
          body: `
            0Tb|I|Điện sản xuất|Triệu kWh|Σ
            1C|1|Thủy điện|Triệu kWh|*6240
            1C|2|Điện mặt trời|"|*1015
            1C|3|Điện gió|"|*480
            1C|4|Điện sinh khối|"|*118
            -
            0Tb|II|Điện thương phẩm|Triệu kWh|Σ
            1C|1|Công nghiệp, xây dựng|Triệu kWh|*412
            1C|2|Quản lý, tiêu dùng dân cư|"|*688
            1C|3|Nông, lâm, thủy sản|"|*121
          `,
        },
      ],
    },
    {
      file: "province-03c-crops-years",
      sheet: "Tổng hợp SL",
      seed: 33,
      plain: true,
      parts: [
        {
          above: `
            ||#Kết quả sản xuất theo cây trồng 2021 - 2023
            ||(diện tích: ha; sản lượng: tấn; giá trị: triệu đồng)
          `,
          unit: "diện tích: ha; sản lượng: tấn; giá trị: triệu đồng",
          columns: `
            label
            ${blocksAcross(
              CROPS,
              1,
              6,
              () =>
                `value null 2021; value null 2022; value null 2023; value null 2021 q:volume x2.4
                value null 2022 q:volume x2.5; value null 2023 q:volume x2.45`,
            )}
          `,
          head: `
            |Cà phê||||||Hồ tiêu||||||Điều|||||
            |Diện tích|||Sản lượng|||Diện tích|||Sản lượng|||Diện tích|||Sản lượng||
            Xã|2021|2022|2023|2021|2022|2023|2021|2022|2023|2021|2022|2023|2021|2022|2023|2021|2022|2023
          `,
          body: `
            1C^sum|Ia Bă|*420
            1C^sum|Ia Chía|*388
            1C^sum|Ia Hrung|*512
            1C^sum|Ia Khai|*176
            1C^sum|Ia Pếch|*233
            1C^sum|Ia Tô|*641
            0T@sum|Cộng|Σ
          `,
        },
      ],
    },
  ],
};
