import { blocksAcross } from "./blocks";
import type { Family } from "./family";

const COMMUNES = ["Xã Ia Krêl", "Xã Ia Dơk", "Phường Thống Nhất"];
const REGIONS = ["TOÀN TỈNH", "Khu vực phía Đông", "Khu vực phía Tây"];
const TOWNS = ["Thành phố", "Thị xã An Hòa", "Huyện Đức Long", "Huyện Phú Sơn"];

/** The same columns again and again, each time under the name of a place. */
export const BLOCKS_OF_PLACES: Family = {
  name: "blocks across under banners of places",
  sheets: [
    {
      file: "province-01a-communes",
      sheet: "Chỉ tiêu xã",
      seed: 11,
      parts: [
        {
          above: `
            #TỔNG HỢP CHỈ TIÊU NÔNG NGHIỆP CÁC XÃ, PHƯỜNG NĂM 2024
            (Kèm theo Báo cáo số 112/BC-KT ngày 05 tháng 12 năm 2024)
          `,
          columns: `ordinal; label; unit; ${blocksAcross(
            COMMUNES,
            3,
            4,
            (at) =>
              `value actual 2023; value plan 2024 x1.05; value estimate 2024 x1.03
              measure plan-attainment index 2024 u(%) = pct(${at(2)},${at(1)})`,
          )}`,
          head: `
            STT|Chỉ tiêu|ĐVT|Xã Ia Krêl|<|<|<|Xã Ia Dơk|<|<|<|Phường Thống Nhất|<|<|<
            ^|^|^|TH 2023|KH 2024|ƯTH 2024|ƯTH/KH (%)|TH 2023|KH 2024|ƯTH 2024|ƯTH/KH (%)|TH 2023|KH 2024|ƯTH 2024
            +|ƯTH/KH (%)
          `,
          body: `
            0Tb|I|Tổng diện tích gieo trồng|Ha|Σ
            1C|1|Cây lương thực|Ha|Σ
            2C|-|Lúa đông xuân|Ha|*312
            2C|-|Lúa vụ mùa|Ha|*455
            2C|-|Ngô|Ha|*96
            1C|2|Cây công nghiệp lâu năm|Ha|Σ
            2C|-|Cà phê|Ha|*1240
            2C|-|Hồ tiêu|Ha|*210
            2C|-|Cao su|Ha|*680
            1C|3|Cây ăn quả|Ha|*145
            0Tb|II|Đàn vật nuôi|Con|Σ
            1C|1|Trâu|Con|*84
            1C|2|Bò|Con|*1930
            1C|3|Lợn|Con|*4260
            0Tb|III|Số hộ nghèo|Hộ|*66
          `,
          below: `

            ||Người lập biểu||||Chủ tịch
          `,
        },
      ],
    },
    {
      file: "province-01b-regions",
      sheet: "Bán lẻ",
      seed: 12,
      live: true,
      parts: [
        {
          above: `
            UBND TỈNH|||||||
            #TỔNG MỨC BÁN LẺ HÀNG HÓA THEO KHU VỰC, 9 THÁNG NĂM 2024
            |||||||||Đơn vị tính: Tỷ đồng
          `,
          unit: "Tỷ đồng",
          columns: `label; ${[
            "value plan 2024 {TOÀN TỈNH} = sum(E,H)",
            "value null 2024-01/2024-09 {TOÀN TỈNH} = sum(F,I)",
            "measure plan-attainment index 2024-01/2024-09 {TOÀN TỈNH} = pct(C,B)",
          ].join(";")}; ${blocksAcross(
            REGIONS.slice(1),
            4,
            3,
            (at) =>
              `value plan 2024 x1.4; value null 2024-01/2024-09
              measure plan-attainment index 2024-01/2024-09 = pct(${at(1)},${at(0)})`,
          )}`,
          head: `
            Nhóm hàng|TOÀN TỈNH|<|<|Khu vực phía Đông|<|<|Khu vực phía Tây|<|<
            ^|Kế hoạch năm|9 tháng|% KH|Kế hoạch năm|9 tháng|% KH|Kế hoạch năm|9 tháng|% KH
          `,
          body: `
            0Tb|TỔNG SỐ|Σ
            1C|1. Lương thực, thực phẩm|*4120.5
            1C|2. Hàng may mặc|*612.4
            1C|3. Đồ dùng, dụng cụ gia đình|*1033.8
            1C|4. Gỗ và vật liệu xây dựng|*1785.2
            1C|5. Xăng, dầu các loại|*2240.7
            1C|6. Hàng hóa khác|*905.1
          `,
        },
      ],
    },
    {
      file: "sct-01c-towns-months",
      sheet: "Theo địa bàn",
      seed: 13,
      plain: true,
      parts: [
        {
          above: `
            #Thu ngân sách trên địa bàn tháng 10 năm 2024
            (triệu đồng)
          `,
          unit: "triệu đồng",
          columns: `ordinal; label; ${blocksAcross(
            TOWNS,
            2,
            3,
            (at) =>
              `value preliminary 2024-09; value estimate 2024-10
              measure growth-previous-period index 2024-10 .2 = pct(${at(1)},${at(0)})`,
          )}; note`,
          head: `
            Số|Khoản thu|Thành phố|||Thị xã An Hòa|||Huyện Đức Long|||Huyện Phú Sơn|||Ghi
            TT||Sơ bộ|Ước|T10 so|Sơ bộ|Ước|T10 so|Sơ bộ|Ước|T10 so|Sơ bộ|Ước|T10 so|chú
            ||tháng 9|tháng 10|T9 (%)|tháng 9|tháng 10|T9 (%)|tháng 9|tháng 10|T9 (%)|tháng 9|tháng 10|T9 (%)|
          `,
          body: `
            1C^sum|1|Thuế giá trị gia tăng|*18420
            1C^sum|2|Thuế thu nhập doanh nghiệp|*7315
            1C^sum|3|Thuế tài nguyên|*1268
            1C^sum|4|Lệ phí trước bạ|*3377
            1C^sum|5|Tiền sử dụng đất|*22190
            1C^sum|6|Thu khác|*2045
            0T@sum||Cộng|Σ
          `,
        },
      ],
    },
  ],
};
