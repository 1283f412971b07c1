import type { Family } from "./family";

/** Lists of enterprises, projects and power lines: nothing adds up, nothing grows. */
export const REGISTERS: Family = {
  name: "registers",
  sheets: [
    {
      file: "sct-13a-enterprises",
      sheet: "DN xuất khẩu",
      seed: 131,
      parts: [
        {
          above: `
            #DANH SÁCH DOANH NGHIỆP XUẤT KHẨU TRÊN ĐỊA BÀN TỈNH
            (Cập nhật đến 30/6/2025)
          `,
          columns: `
            ordinal; code; label; note; value null 2025-06 u(tỷ đồng); value null 2025-06 u(người); note
            value null 2025-01/2025-06 q:value u(triệu USD); note
          `,
          head: `
            STT|Mã số thuế|Tên doanh nghiệp|Địa chỉ|Vốn điều lệ (tỷ đồng)|Lao động (người)|Mặt hàng chính
            +|Kim ngạch 6 tháng (triệu USD)|Ghi chú
          `,
          body: `
            0T|1|'5900100012|Công ty TNHH Cà phê Ia Drao|Phường Thống Nhất|85|142|Cà phê|61.4|
            0T|2|'5900100345|Công ty CP Nông sản Tây Sơn|Phường Hội Phú|120|86|Cà phê, hồ tiêu|28.75|
            0T|3|'5900200781|DNTN Thành Lợi|Xã Đak Đoa|12|34|Hồ tiêu|3.2|
            0T|4|'5900311904|Công ty TNHH Gỗ Việt Phát|Phường An Bình|40|215|Viên nén, đồ gỗ|5.65|
            0T|5|'5900427733|HTX Nông nghiệp Biển Hồ|Xã Biển Hồ|2.5|19|Chanh dây|0.84|mới thành lập
            0T|6|'5900534416|Công ty CP Cao su Sê San|Xã Ia Grai|310|1240|Mủ cao su|11.3|
            0T|7|'5900618820|Công ty TNHH Trái cây Gia Phú|Xã Chư Păh|65|178|Chuối, sầu riêng|9.12|
          `,
        },
      ],
    },
    {
      file: "province-13b-projects",
      sheet: "DA kêu gọi đầu tư",
      seed: 132,
      parts: [
        {
          above: `
            PHỤ LỤC II
            #DANH MỤC DỰ ÁN KÊU GỌI ĐẦU TƯ GIAI ĐOẠN 2024 - 2028|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; note; value null null u(ha); value null null u(tỷ đồng); note; note
          `,
          head: `
            TT|Tên dự án|Địa điểm|Quy mô|<|Thời gian thực hiện|Tình trạng
            ^|^|^|Diện tích (ha)|Tổng vốn dự kiến (tỷ đồng)|^|^
            (1)|(2)|(3)|(4)|(5)|(6)|(7)
          `,
          body: `
            0Hb|A|LĨNH VỰC CÔNG NGHIỆP
            1C|1|Cụm công nghiệp Chư Sê 2|Xã Chư Sê|50|420|2024-2026|Đã có quy hoạch
            1C|2|Nhà máy chế biến rau quả|Xã Mang Yang|12.5|650|2025-2027|Đang lập hồ sơ
            1C|3|Nhà máy điện sinh khối|Xã Ia Pa|18|1250|2025-2028|Đang khảo sát
            0Hb|B|LĨNH VỰC THƯƠNG MẠI, DỊCH VỤ
            1C|1|Trung tâm thương mại phường Pleiku|Phường Pleiku|3.2|980|2024-2027|Kêu gọi đầu tư
            1C|2|Chợ đầu mối nông sản|Xã Chư Prông|8|145|2026-2028|Kêu gọi đầu tư
            1C|3|Kho lạnh, logistics|Phường An Phú|15|510|2025-2027|Đang lập hồ sơ
          `,
        },
      ],
    },
    {
      file: "sct-13c-power-lines",
      sheet: "Đường dây 110kV",
      seed: 133,
      plain: true,
      parts: [
        {
          columns: `
            ordinal; label; label; note; value null null u(km); value null null; note
            measure other null null u(%) free
          `,
          head: `
            TT|Điểm đầu|Điểm cuối|Loại dây|Chiều dài (km)|Số mạch|Năm vận hành|Mức mang tải (%)
          `,
          body: `
            0T|1|TBA 220kV Pleiku|TBA 110kV Diên Hồng|AC-240|8.6|2|2009|61.5
            0T|2|TBA 220kV Pleiku|TBA 110kV Chư Sê|AC-185|37.9|1|2004|74.2
            0T|3|TBA 110kV Chư Sê|TBA 110kV Ayun Pa|AC-185|58.1|1|2012|48.8
            0T|4|TĐ An Khê|TBA 110kV An Khê|AC-240|11.4|2|2011|55.0
            0T|5|TBA 110kV An Khê|TBA 110kV Kbang|AC-150|26.7|1|2016|39.6
            0T|6|ĐMT Krông Pa|TBA 110kV Krông Pa|AC-300|4.3|1|2018|88.1
          `,
        },
      ],
    },
  ],
};
