import type { Family } from "./family";

/** Forms sent out to be filled in, and forms of zeros that came back. */
export const ENTRY_FORMS: Family = {
  name: "entry forms and forms of zeros",
  sheets: [
    {
      file: "sct-14a-zeros",
      sheet: "Mẫu nhập",
      seed: 141,
      parts: [
        {
          above: `
            #BIỂU MẪU NHẬP SỐ LIỆU NÔNG NGHIỆP NĂM 2026
          `,
          columns: `
            ordinal; label; unit; value plan 2026; value actual 2026
            measure plan-attainment null 2026 u(%) free
          `,
          head: `
            TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2026|Thực hiện năm 2026|Đạt (%)
          `,
          body: `
            0Hb|I|TRỒNG TRỌT||0|0|0
            1T|1|Tổng diện tích gieo trồng|Ha|0|0|0
            2C|1.1|Lúa|Ha|0|0|0
            2C|1.2|Ngô|Ha|0|0|0
            2C|1.3|Rau, đậu|Ha|0|0|0
            1C|2|Sản lượng lương thực|Tấn|0|0|0
            0Hb|II|CHĂN NUÔI||0|0|0
            1C|1|Đàn bò|Con|0|0|0
            1C|2|Đàn lợn|Con|0|0|0
          `,
        },
      ],
    },
    {
      file: "sct-14b-relative-entry",
      sheet: "Nhap lieu",
      seed: 142,
      parts: [
        {
          above: `
            Mẫu số 03
            #BÁO CÁO TÌNH HÌNH SẢN XUẤT KINH DOANH THÁNG ... NĂM ...
            Tên doanh nghiệp: ........................................
          `,
          columns: `
            ordinal; label; unit; value actual same-period-last-year; value actual previous-period
            value estimate current; value null current; measure growth-same-period null current u(%) free
            note
          `,
          head: `
            STT|Tên chỉ tiêu|Đơn vị tính|Thực hiện tháng cùng kỳ năm trước|Thực hiện tháng trước
            +|Ước thực hiện tháng báo cáo|Lũy kế từ đầu năm|So với cùng kỳ (%)|Ghi chú
            A|B|C|1|2|3|4|5=3/1|6
          `,
          body: `
            0Te|1|Doanh thu thuần|Triệu đồng|
            1Me||Trong đó: doanh thu xuất khẩu|Triệu đồng|
            0Te|2|Lao động cuối kỳ|Người|
            0Te|3|Sản lượng sản xuất||
            1Ce||- Sản phẩm A|Tấn|
            1Ce||- Sản phẩm B|Tấn|
            0Te|4|Thuế đã nộp|Triệu đồng|
          `,
          below: `

            |Người lập biểu||||Giám đốc
            |(Ký, họ tên)||||(Ký tên, đóng dấu)
          `,
        },
      ],
    },
    {
      file: "province-14c-some-filled",
      sheet: "Xã báo cáo",
      seed: 143,
      plain: true,
      parts: [
        {
          above: `
            #Báo cáo tiến độ gieo trồng vụ mùa 2025 (ngày 15/8/2025)
          `,
          unit: "ha",
          columns: `
            ordinal; label; value plan 2025 u(ha); value actual 2025-08 u(ha)
            measure plan-attainment index 2025-08 u(%) .1 = pct(D,C); note
          `,
          head: `
            Số TT|Cây trồng|Kế hoạch (ha)|Đã gieo trồng (ha)|% KH|Ghi chú
          `,
          body: `
            0T||Tổng cộng|Σ
            1C|1|Lúa|640|412|*0
            1C|2|Ngô|120|96|*0
            1C|3|Sắn|300|0|*0
            1C|4|Lạc|0|0|
            1C|5|Đậu xanh|45|27|*0
            1C|6|Rau|80|0|*0
          `,
        },
      ],
    },
  ],
};
