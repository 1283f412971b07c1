import type { Family } from "./family";

const WARDS = [0.8, 1.3, 0.6, 1.1, 0.9];

/** Places run across, one column each; indicators run down. */
export const PLACES_ACROSS: Family = {
  name: "places across, indicators down",
  sheets: [
    {
      file: "province-08a-communes-across",
      sheet: "Giao chỉ tiêu",
      seed: 81,
      parts: [
        {
          above: `
            #CHỈ TIÊU KẾ HOẠCH NĂM 2025 GIAO CHO CÁC XÃ|<|<|<|<|<|<|<|<
            (Kèm theo Quyết định số 45/QĐ-UBND ngày 10/01/2025)
          `,
          columns: `
            ordinal; label; unit; value plan 2025 = sum(E,F,G,H,I)
            ${WARDS.map((factor) => `value plan 2025 x${String(factor)}`).join(";")}
          `,
          head: `
            STT|Chỉ tiêu|ĐVT|Tổng số|Trong đó|<|<|<|<
            ^|^|^|^|Xã Ia Le|Xã Ia Hrú|Xã Ia Pia|Xã Ia Tôr|Xã Chư Pưh
          `,
          body: `
            0Tb|1|Diện tích gieo trồng|ha|Σ
            1C||- Lúa|ha|*620
            1C||- Ngô|ha|*145
            1C||- Sắn|ha|*870
            0Tb|2|Tổng đàn gia súc|con|Σ
            1C||- Bò|con|*2140
            1C||- Lợn|con|*3350
            0Tb|3|Trồng rừng mới|ha|*38
            0Tb|4|Số hộ thoát nghèo|hộ|*47
          `,
        },
      ],
    },
    {
      file: "sct-08b-plants-across",
      sheet: "Nhà máy",
      seed: 82,
      live: true,
      parts: [
        {
          above: `
            #Sản lượng điện các nhà máy quý III năm 2024
            Đơn vị: triệu kWh
          `,
          unit: "triệu kWh",
          columns: `
            label; value null 2024-Q3; value null 2024-Q3 x1.4; value null 2024-Q3 x0.5; value null 2024-Q3 x0.8
            value null 2024-Q3 = sum(B,C,D,E)
          `,
          head: `
            Chỉ tiêu|Ia Ly|Sê San 3|Sê San 3A|Sê San 4|Cộng
          `,
          body: `
            0T|Điện sản xuất|Σ
            1C|  Giờ cao điểm|*145.2
            1C|  Giờ bình thường|*310.6
            1C|  Giờ thấp điểm|*88.4
            0T|Điện tự dùng|*3.1
            0T|Điện nhận từ lưới|*4.7
          `,
        },
      ],
    },
    {
      file: "province-08c-regions-across",
      sheet: "LĐ vùng",
      seed: 83,
      parts: [
        {
          above: `
            ||#LAO ĐỘNG TỪ 15 TUỔI TRỞ LÊN ĐANG LÀM VIỆC QUÝ I NĂM 2025
            |||||||Nghìn người
          `,
          unit: "Nghìn người",
          columns: `
            label; label; value null 2025-Q1 = sum(D,E,F,G,H); value null 2025-Q1 x1.2; value null 2025-Q1
            value null 2025-Q1 x0.6; value null 2025-Q1 x0.3; value null 2025-Q1 x0.9
          `,
          head: `
            ||Toàn tỉnh|Khu vực 1|Khu vực 2|Khu vực 3|Khu vực 4|Khu vực 5
          `,
          body: `
            0Tb|TỔNG SỐ||Σ
            1Hb|Theo thành thị, nông thôn
            2C||Thành thị|*22.4
            2C||Nông thôn|*61.9
            1Hb|Theo khu vực kinh tế
            2C||Nông, lâm nghiệp và thủy sản|*48.1
            2C||Công nghiệp và xây dựng|*13.6
            2C||Dịch vụ|Δ
          `,
        },
      ],
    },
  ],
};
