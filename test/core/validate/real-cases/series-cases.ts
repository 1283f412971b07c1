import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { CaseSheet, RealCase, Rows } from "./real-case";

/** The year's book of a department: months run down, indicators stand side by side. */
const bookOf = (retail: readonly ExampleCell[], exports: readonly ExampleCell[]): Rows => [
  ["Chỉ số ngành\\Tháng", "Tổng mức BLHH và DTDV (tỷ đồng)", "Xuất khẩu (triệu USD)"],
  ...retail.map((figure, i): ExampleCell[] => [i + 1, figure, exports[i] ?? null]),
];

const RETAIL_2022 = [8908, 17380, 25896, 34515, 42876, 50425, 56022, 61715.4, 67801.115, 73491.021];
const RETAIL_2023 = [10645, 19603, 28361, 37665, 45304, 51515.01, 57902, 61715.4, 67801.115, 73491.021];
const EXPORTS_2022 = [350, 921.3, 1433.03, 1701.5, 2704.3, 3354, 3988, 4932, 5381, 6139];
const EXPORTS_2023 = [402.1, 850.4, 1310.2, 1788.9, 2410.7, 3101.3, 3702.5, 4932, 5381, 6139];
const FALLING = [8908, 17380, 25896, 34515, 43876, 53425, 63817, 44801];
const inWords = (figure: number): string =>
  `${figure.toLocaleString("vi-VN")} tỷ đồng (↑${String(3 + (figure % 7))},5%)`;

/** A month of the products' form, with its index rows above. */
function form(month: number, rows: Rows): Rows {
  const m = String(month);
  return [
    [
      "STT",
      "Chỉ tiêu",
      "Đơn vị",
      `Tháng ${m}/2019`,
      `Thực hiện ${m} tháng đầu năm 2019`,
      "Kế hoạch năm 2020",
      `Tháng ${m}/2020`,
      `Thực hiện ${m} tháng đầu năm 2020`,
      `Thực hiện tháng ${m} so với cùng kỳ`,
      "Luỹ kế so với cùng kỳ",
      "Luỹ kế so với kế hoạch năm",
    ],
    ...rows,
  ];
}

const INDEX = "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ";

/** A month of the index alone: the month and the months so far, each also as its comparison. */
function indexMonth(month: number, own: readonly number[], cumulative: readonly number[]): CaseSheet {
  const m = String(month);
  const labels = [INDEX, "Công nghiệp khai khoáng", "Công nghiệp chế biến, chế tạo"];
  return {
    name: `Tháng ${m}`,
    rows: [
      [
        "STT",
        "Chỉ tiêu",
        "Đơn vị",
        `Thực hiện ${m} tháng đầu năm 2020`,
        "Luỹ kế so với cùng kỳ",
        `Thực hiện tháng ${m} so với cùng kỳ`,
      ],
      ...labels.map((label, i): ExampleCell[] => [
        i === 0 ? "I" : i,
        label,
        "%",
        cumulative[i] ?? null,
        cumulative[i] ?? null,
        own[i] ?? null,
      ]),
    ],
  };
}

/** Copied, falling, averaged, slipped and misnamed figures of periods. */
export const SERIES_CASES: readonly RealCase[] = [
  {
    kind: 4,
    instance: "rows 8 to 10 of one year's book copied into the next year's",
    sheets: [
      { name: "Năm 2022", rows: bookOf(RETAIL_2022, EXPORTS_2022) },
      { name: "Năm 2023", rows: bookOf(RETAIL_2023, EXPORTS_2023) },
    ],
    found: ["stale-copy Năm 2023!B9:C11"],
  },
  {
    kind: 5,
    instance: "seven months 63,817, eight months 44,801, the months running down",
    sheets: [
      {
        name: "Năm 2022",
        rows: [
          ["Tháng", "Tổng mức bán lẻ lũy kế (tỷ đồng)", "Xuất khẩu lũy kế (triệu USD)"],
          [1, 8908, 350],
          [2, 17380, 921.3],
          [3, 25896, 1433],
          [4, 34515, 1701.5],
          [5, 43876, 2704.3],
          [6, 53425, 3354],
          [7, 63817, 3988],
          [8, 44801, 4932],
        ],
      },
    ],
    found: ["cumulative-decreases Năm 2022!B9"],
  },
  {
    kind: 5,
    instance: "the same in a book that never says it is cumulative",
    sheets: [{ name: "Năm 2022", rows: bookOf(FALLING, EXPORTS_2022) }],
    found: ["cumulative-decreases Năm 2022!B9"],
  },
  {
    kind: 5,
    instance: "the same where every cell is a sentence: first the sentences are to become figures",
    sheets: [{ name: "Năm 2022", rows: bookOf(FALLING.map(inWords), EXPORTS_2022) }],
    found: ["text-in-number-cell Năm 2022!B2:B9"],
  },
  {
    kind: 5,
    instance: "same-period cumulative of cashew 29,057 in February's form, 10,955 in March's",
    sheets: [
      {
        name: "Tháng 2",
        rows: form(2, [
          ["II", "Một số sản phẩm công nghiệp chủ yếu", null, null, null, null, null, null, null, null, null],
          [1, "Hạt điều nhân", "Tấn", 13413.3, 29057.3, 200000, 14979.7, 33406.3, 111.68, 114.97, 16.7],
          [2, "Đá xây dựng khác", "M3", 368763.5, 739443.9, 3500000, 337778.2, 725463.3, 91.6, 98.11, 20.73],
          [3, "Điện sản xuất", "Triệu KWh", 92, 184, 968, 93, 176, 101.09, 95.65, 18.18],
        ]),
      },
      {
        name: "Tháng 3",
        rows: form(3, [
          ["II", "Một số sản phẩm công nghiệp chủ yếu", null, null, null, null, null, null, null, null, null],
          [1, "Hạt điều nhân", "Tấn", 5310.2, 10955.1, 200000, 15560.2, 48966.5, 293.03, 446.97, 24.48],
          [2, "Đá xây dựng khác", "M3", 370701.2, 1110145.1, 3500000, 350120.4, 1075583.7, 94.45, 96.89, 30.73],
          [3, "Điện sản xuất", "Triệu KWh", 92, 276, 968, 99, 275, 107.61, 99.64, 28.41],
        ]),
      },
    ],
    found: ["cumulative-decreases Tháng 3!E3"],
  },
  {
    kind: 7,
    instance: "the index of three months taken as the mean of three months",
    sheets: [
      {
        name: "Quý I",
        rows: [
          ["CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP QUÝ I NĂM 2020"],
          [
            "STT",
            "Ngành",
            "Đơn vị",
            "Tháng 1/2020 so với cùng kỳ",
            "Tháng 2/2020 so với cùng kỳ",
            "Tháng 3/2020 so với cùng kỳ",
            "3 tháng đầu năm 2020 so với cùng kỳ",
          ],
          ["I", INDEX, "%", 117.56, 110.52, 110.7, 112.9267],
          [1, "Công nghiệp khai khoáng", "%", 70.45, 50.92, 52.8, 58.0567],
          [2, "Công nghiệp chế biến, chế tạo", "%", 120.28, 113.94, 113.1, 115.7733],
        ],
      },
    ],
    found: ["index-averaged Quý I!G3:G5"],
  },
  {
    kind: 7,
    instance: "the same with each month on its own sheet, as the form is filled in",
    sheets: [
      indexMonth(1, [117.56, 70.45, 120.28], [117.56, 70.45, 120.28]),
      indexMonth(2, [110.52, 50.92, 113.94], [113.38, 60.1, 116.8]),
      indexMonth(3, [110.7, 52.8, 113.1], [112.9267, 58.0567, 115.7733]),
    ],
    found: ["index-averaged Tháng 3!D2:D4", "index-averaged Tháng 3!E2:E4"],
  },
  {
    kind: 8,
    instance: "the comparison of May's form still March's, the cumulative column zero for “not yet”",
    sheets: [
      {
        name: "Tháng 3",
        rows: form(3, [
          ["I", INDEX, "%", null, null, 114, 110.7, 112.9267, 110.7, 112.9267, 99.06],
          [1, "Công nghiệp khai khoáng", "%", null, null, 100, 52.8, 58.0567, 52.8, 58.0567, 58.06],
          [2, "Công nghiệp chế biến, chế tạo", "%", null, null, 114.5, 113.1, 115.7733, 113.1, 115.7733, 101.11],
          [3, "Sản xuất và phân phối điện", "%", null, null, 113, 101.1, 100.51, 101.1, 100.51, 88.95],
          [4, "Cung cấp nước", "%", null, null, 112, 119.3, 119.96, 119.3, 119.96, 107.11],
        ]),
      },
      {
        name: "Tháng 5",
        rows: form(5, [
          ["I", INDEX, "%", null, null, 114, 108.31, 0, 108.31, 112.9267, null],
          [1, "Công nghiệp khai khoáng", "%", null, null, 100, 61.2, 0, 61.2, 58.0567, null],
          [2, "Công nghiệp chế biến, chế tạo", "%", null, null, 114.5, 111.4, 0, 111.4, 115.7733, null],
          [3, "Sản xuất và phân phối điện", "%", null, null, 113, 99.4, 0, 99.4, 100.51, null],
          [4, "Cung cấp nước", "%", null, null, 112, 117.2, 0, 117.2, 119.96, null],
          ["II", "Một số sản phẩm công nghiệp chủ yếu", null, null, null, null, null, null, null, null, null],
          [1, "Hạt điều nhân", "Tấn", 5310.2, 30955.1, 200000, 5860.2, 0, 110.36, null, null],
          [2, "Đá xây dựng khác", "M3", 370701.2, 1810145.1, 3500000, 350120.4, 0, 94.45, null, null],
          [3, "Điện sản xuất", "Triệu KWh", 92, 476, 968, 99, 0, 107.61, null, null],
          [4, "Giày dép", "Nghìn đôi", 410.5, 2104.2, 5400, 422.4, 0, 102.9, null, null],
        ]),
      },
    ],
    found: ["cumulative-decreases Tháng 5!H8:H11", "stale-copy Tháng 5!J2:J6"],
  },
  {
    kind: 9,
    instance: "“1000 cái” dragged to “999 cái”",
    sheets: [
      {
        name: "Tháng 1",
        rows: form(1, [
          ["II", "Một số sản phẩm công nghiệp chủ yếu", null, null, null, null, null, null, null, null, null],
          [1, "Đá xây dựng khác", "M3", 370701.2, 370701.2, 3500000, 361159, 361159, 97.43, 97.43, 10.32],
          [2, "Hạt điều nhân", "Tấn", 15644.3, 15644.3, 200000, 18745, 18745, 119.82, 119.82, 9.37],
          [3, "Quần áo các loại", "999 cái", 4275.07, 4275.07, 70000, 4838, 4838, 113.17, 113.17, 6.91],
        ]),
      },
    ],
    found: ["unit-changed Tháng 1!C5"],
  },
  {
    kind: 10,
    instance:
      "988.78 between 95.42 and 105.62, 43.57 between 4.09 and 4.81; the total jumps from 1,305 to 2,418 and back to 1,555",
    sheets: [
      {
        name: "TONG HOP",
        rows: [
          ["TỔNG HỢP GIÁ TRỊ SẢN XUẤT VÀ KẾ HOẠCH GIAI ĐOẠN 2021-2025"],
          ["STT", "Chỉ tiêu", "ĐVT", "ƯTH 2020", "KH 2021", "KH 2022", "KH 2023", "KH 2024", "KH 2025"],
          [1, "CÔNG NGHIỆP", "Tỷ đồng", 1120.4, 1195.3, 1248.1, 1305.06, 2418.31, 1555.67],
          [null, "- Chế biến nông sản", "Tỷ đồng", 1040.2, 1112.1, 1160.7, 1205.55, 1385.96, 1445.24],
          [null, "- Khai thác đá", "Tỷ đồng", 76.9, 79.6, 83.6, 95.42, 988.78, 105.62],
          [null, "- Cấp nước", "Tỷ đồng", 3.3, 3.6, 3.8, 4.09, 43.57, 4.81],
        ],
      },
    ],
    found: ["unit-slip TONG HOP!H5", "unit-slip TONG HOP!H6"],
  },
  {
    kind: 13,
    instance: "September's column headed “9 tháng” beside the cumulative one, in a stacked header",
    sheets: [
      {
        name: "TM T",
        rows: [
          ["DOANH THU BÁN LẺ HÀNG HÓA THÁNG 9 NĂM 2025"],
          [null, null, null, null, "Tỷ đồng"],
          [null, "Thực hiện", "Ước tính", "Cộng dồn", "Cộng dồn"],
          [null, "tháng 8", "9 tháng", "9 tháng", "9 tháng năm 2025"],
          [null, "năm 2025", "năm 2025", "năm 2025", "so với cùng kỳ (%)"],
          ["TỔNG SỐ", 13016.9, 13171.1, 116541.7, 112.4],
          ["Lương thực, thực phẩm", 6690.1, 6751.4, 60112.9, 113.1],
          ["Hàng may mặc", 842.3, 861, 7521.4, 110.2],
          ["Đồ dùng gia đình", 1410.2, 1420.5, 12811.6, 109.7],
          ["Xăng dầu", 4074.3, 4138.2, 36095.8, 112.9],
        ],
      },
    ],
    found: ["period-conflict TM T!C6:C10"],
  },
  {
    kind: 16,
    instance: "the file “…T1.2025_gui lai” that holds January 2026",
    file: "Bieu IIP gui SCT T1.2025_gui lai.xlsx",
    sheets: [
      {
        name: "IIP",
        rows: [
          ["CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP"],
          [null, null, null, null, "Đơn vị tính: %"],
          [
            null,
            "Tháng 12/2025 so cùng kỳ",
            "Tháng 01/2026 so tháng trước",
            "Tháng 01/2026 so cùng kỳ",
            "Lũy kế cuối tháng 01/2026 so cùng kỳ",
          ],
          ["TOÀN NGÀNH", 115.41, 95.75, 125.95, 125.95],
          ["Khai khoáng", 64.5, 100.05, 60.64, 60.64],
          ["Công nghiệp chế biến, chế tạo", 116.1, 95.2, 127.3, 127.3],
        ],
      },
    ],
    found: ["period-conflict IIP!A1"],
    mentions: ["T1.2025"],
  },
  {
    kind: 16,
    instance: "the sheet “T2.206”",
    sheets: [
      {
        name: "T2.206",
        rows: [
          ["DOANH THU BÁN LẺ THÁNG 2 NĂM 2026"],
          [null, null, null, "Tỷ đồng"],
          [null, "Tháng 2/2025", "Tháng 2/2026", "Tháng 2/2026 so cùng kỳ (%)"],
          ["TỔNG SỐ", 13016.9, 13537.6, 104],
          ["Lương thực", 8942.6, 9399.4, 105.11],
          ["Xăng dầu", 4074.3, 4138.2, 101.57],
        ],
      },
    ],
    found: ["period-conflict T2.206!A1"],
    mentions: ["T2.206"],
  },
  ...["IIP", "7.IIP", "IIP T", "Tổng mức", "TM T", "11.TM", "12. TM tháng"].map((name): RealCase => ({
    kind: 16,
    instance: `a sheet called “${name}” says no period, and that is no fault`,
    file: "11.TM.xlsx",
    sheets: [
      {
        name,
        rows: [
          ["DOANH THU BÁN LẺ THÁNG 2 NĂM 2026"],
          [null, null, null, "Tỷ đồng"],
          [null, "Tháng 2/2025", "Tháng 2/2026", "Tháng 2/2026 so cùng kỳ (%)"],
          ["TỔNG SỐ", 13016.9, 13537.6, 104],
          ["Lương thực", 8942.6, 9399.4, 105.11],
          ["Xăng dầu", 4074.3, 4138.2, 101.57],
        ],
      },
    ],
    found: [],
  })),
];
