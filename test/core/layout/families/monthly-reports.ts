import type { Family } from "./family";

/** The monthly report of a department: plan, last year, this month, cumulative; "of which" after the last part. */
export const MONTHLY_REPORTS: Family = {
  name: "a department's monthly report",
  sheets: [
    {
      file: "sct-19a-august",
      sheet: "BC tháng 8",
      seed: 191,
      parts: [
        {
          above: `
            UBND TỈNH GIA LAI|<|<|||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|<|<|<|<|<
            SỞ CÔNG THƯƠNG|<|<|||||Độc lập - Tự do - Hạnh phúc|<|<|<|<|<

            #TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU NGÀNH CÔNG THƯƠNG THÁNG 8 VÀ 8 THÁNG NĂM 2025|<|<|<|<|<|<|<|<|<|<|<|<
            (Kèm theo Báo cáo số 215/BC-SCT ngày 22 tháng 8 năm 2025)|<|<|<|<|<|<|<|<|<|<|<|<
          `,
          columns: `
            ordinal; label; unit; value plan 2025 x13; value actual 2024-08 x0.95; value actual 2024-01/2024-08 x7.6
            value actual 2025-07; value estimate 2025-08 x1.02; value estimate 2025-01/2025-08 x8.2
            measure growth-previous-period index 2025-08 u(%) .2 = pct(H,G)
            measure growth-same-period index 2025-08 u(%) .2 = pct(H,E)
            measure growth-same-period index 2025-01/2025-08 u(%) .2 = pct(I,F)
            measure plan-attainment index 2025-01/2025-08 u(%) .2 = pct(I,D)
          `,
          head: `
            TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2025|Năm 2024|<|Năm 2025|<|<|So sánh (%)|<|<|<
            ^|^|^|^|TH tháng 8|TH 8 tháng|TH tháng 7|Ước TH tháng 8|Ước TH 8 tháng|T8 so T7|T8 so cùng kỳ
            +|8T so cùng kỳ|8T so KH năm
            A|B|C|1|2|3|4|5|6|7=5/4|8=5/2|9=6/3|10=6/1
          `,
          body: `
            0Tb!|I|Chỉ số sản xuất công nghiệp (IIP)|%|109.5||||||102.15|107.84|106.92|
            1C!>-|1|Khai khoáng|%|||||||98.4|95.12|101.33|
            1C!>-|2|Chế biến, chế tạo|%|||||||102.96|109.47|108.05|
            1C!>-|3|Sản xuất, phân phối điện|%|||||||101.1|105.62|105.18|
            1C!>-|4|Cung cấp nước, xử lý rác thải|%|||||||100.35|103.08|102.76|
            0Tb|II|Giá trị SXCN (giá so sánh 2010)|Tỷ đồng|Σ
            1C|1|Khai khoáng|Tỷ đồng|*22.14
            1C|2|Chế biến, chế tạo|Tỷ đồng|*1815.62
            1C|3|Sản xuất, phân phối điện|Tỷ đồng|*742.35
            1C|4|Cung cấp nước, xử lý rác thải|Tỷ đồng|*9.87
            1M||Trong đó: Công nghiệp địa phương quản lý|Tỷ đồng|*1210.48
            0Tb|III|Tổng mức bán lẻ hàng hóa và DTDV|Tỷ đồng|Σ
            1C|1|Bán lẻ hàng hóa|Tỷ đồng|*4980.25
            1C|2|Lưu trú, ăn uống|Tỷ đồng|*611.9
            1C|3|Dịch vụ khác|Tỷ đồng|*402.33
            0Tb|IV|Kim ngạch xuất khẩu|Triệu USD|Σ
            1C|1|Cà phê|Triệu USD|*48.2
            1C|2|Sản phẩm gỗ|Triệu USD|*31.6
            1C|3|Hàng hóa khác|Triệu USD|*22.9
            1M||Trong đó: Doanh nghiệp FDI|Triệu USD|*19.4
            0Tb|V|Kim ngạch nhập khẩu|Triệu USD|*27.5
          `,
          below: `
            Ghi chú: Chỉ số IIP do cơ quan thống kê cung cấp.

            |NGƯỜI LẬP BIỂU|||||||GIÁM ĐỐC
          `,
        },
      ],
    },
    {
      file: "sct-19b-october",
      sheet: "T10",
      seed: 192,
      live: true,
      parts: [
        {
          above: `
            ||||||||||Phụ lục 01
            #KẾT QUẢ HOẠT ĐỘNG THƯƠNG MẠI THÁNG 10, ƯỚC NĂM 2024 VÀ KẾ HOẠCH NĂM 2025
          `,
          columns: `
            label; unit; value actual 2023 x11.4; value plan 2024 x12.5; value estimate 2024-10
            value null 2024-01/2024-10 x9.9; value estimate 2024 x12.1; value plan 2025 x13.4
            measure plan-attainment index 2024-01/2024-10 u(%) = pct(F,D)
            measure growth-same-period index 2024 u(%) = pct(G,C)
            measure plan-growth index 2025 u(%) = pct(H,G)
          `,
          head: `
            Chỉ tiêu|ĐVT|TH năm 2023|KH năm 2024|Ước TH tháng 10|Lũy kế 10 tháng|Ước TH năm 2024|Kế hoạch năm 2025
            +|LK so KH (%)|Ước năm so năm trước (%)|KH năm 2025 so ước TH năm 2024 (%)
          `,
          body: `
            0Tb|1. Tổng mức bán lẻ|Tỷ đồng|Σ
            1C|>- Kinh tế Nhà nước|Tỷ đồng|*212.4
            1C|>- Kinh tế tập thể|Tỷ đồng|*8.6
            1C|>- Kinh tế tư nhân, cá thể|Tỷ đồng|*4720.1
            1C|>- Kinh tế có vốn ĐTNN|Tỷ đồng|*96.3
            1M|>Trong đó: Doanh thu dịch vụ|Tỷ đồng|*688.7
            0Tb|2. Xuất khẩu|Triệu USD|Σ
            1C|>- Hàng nông sản|Triệu USD|*51.8
            1C|>- Hàng công nghiệp|Triệu USD|*9.2
            1M|>Trong đó: Xuất qua biên giới|Triệu USD|*3.4
            0Tb|3. Nhập khẩu|Triệu USD|*14.7
          `,
        },
      ],
    },
    {
      file: "sct-19c-typed-texts",
      sheet: "Thang 2",
      seed: 193,
      typed: true,
      parts: [
        {
          above: `
            #BÁO CÁO SẢN LƯỢNG SẢN PHẨM CHỦ YẾU THÁNG 02/2026
          `,
          columns: `
            ordinal; label; unit; value plan 2026 x13; value actual 2025-02 x0.97; value null 2025-01/2025-02 x1.9
            value actual 2026-01; value estimate 2026-02 x1.01; value null 2026-01/2026-02 = sum(G,H)
            measure growth-previous-period change 2026-02 u(%) .2 = chg(H,G)
            measure growth-same-period change 2026-01/2026-02 u(%) .2 = chg(I,F)
            measure plan-attainment index 2026-01/2026-02 u(%) .2 = pct(I,D)
          `,
          head: `
            STT|Sản phẩm|ĐVT|KH năm|TH T2/2025|LK 2T/2025|TH T1/2026|ƯTH T2/2026|LK 2T/2026|% tăng, giảm so T1
            +|% tăng, giảm LK so CK|% LK so KH
          `,
          body: `
            0T|1|Điện sản xuất|Triệu kWh|Σ
            1C||Thủy điện|Triệu kWh|*410.5
            1C||Điện mặt trời, điện gió|Triệu kWh|*186.2
            1M||Trong đó: các nhà máy dưới 30 MW|Triệu kWh|*74.9
            0T|2|Đường tinh chế|Tấn|*48200.0
            0T|3|Tinh bột sắn|Tấn|*27640.5
            0T|4|Gạch các loại|1.000 viên|*8120.0
            0T|5|Nước sạch|1.000 m3|*1340.8
          `,
        },
      ],
    },
  ],
};
