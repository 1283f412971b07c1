import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { Analysis } from "../../../src/core/model/results/analysis";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import { analyze, textAgainst } from "../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

type Rows = readonly (readonly ExampleCell[])[];

/** A text of a field that is true of its workbook, and slips in it: what stood there, the slip, what is told. */
interface Case {
  readonly rows: Rows;
  readonly text: string;
  readonly slips: readonly (readonly [said: string, slip: string, told: string])[];
}

const CASES: Readonly<Record<string, Case>> = {
  "exports by goods": {
    rows: [
      ["XUẤT KHẨU HÀNG HÓA 9 THÁNG NĂM 2025"],
      ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025", "Thực hiện 9 tháng năm 2024", "Thực hiện 9 tháng năm 2025"],
      ["Tổng kim ngạch xuất khẩu", "Triệu USD", 1600, 1000, 1250.5],
      ["Cà phê", "Triệu USD", 1200, 780, 980],
      ["Hồ tiêu", "Triệu USD", 200, 120, 150.5],
      ["Gỗ và sản phẩm gỗ", "Triệu USD", 200, 100, 120],
      ["Tổng kim ngạch nhập khẩu", "Triệu USD", 300, 250, 235],
    ],
    text: "Trong 9 tháng năm 2025, tổng kim ngạch xuất khẩu đạt 1.250,5 triệu USD, tăng 25,05% so với cùng kỳ, bằng 78,16% kế hoạch; trong đó cà phê đạt 980 triệu USD, tăng 25,64%; hồ tiêu đạt 150,5 triệu USD, tăng 25,42%; gỗ và sản phẩm gỗ đạt 120 triệu USD, tăng 20%. Tổng kim ngạch nhập khẩu đạt 235 triệu USD, giảm 6% so với cùng kỳ năm trước.",
    slips: [
      ["1.250,5", "1.205,5", "1.205,5 other-figure"],
      ["980 triệu USD", "980 tỷ USD", "980 other-unit"],
      ["nhập khẩu đạt 235 triệu USD, giảm 6%", "nhập khẩu đạt 235 triệu USD, tăng 6%", "6 other-direction"],
      ["9 tháng năm 2025", "9 tháng năm 2026", "9 tháng năm 2026 other-period"],
      ["tăng 25,42%", "tăng 25,42", "25,42 lacks-unit"],
    ],
  },
  "retail by groups": {
    rows: [
      ["TỔNG MỨC BÁN LẺ HÀNG HÓA QUÝ I NĂM 2026"],
      ["Đơn vị tính: Tỷ đồng"],
      ["Chỉ tiêu", "Thực hiện quý I năm 2025", "Thực hiện quý I năm 2026"],
      ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", 14000, 15680],
      ["Bán lẻ hàng hóa", 9800, 10780],
      ["Dịch vụ lưu trú, ăn uống", 2500, 3000],
      ["Du lịch lữ hành", 200, 150],
      ["Dịch vụ khác", 1500, 1750],
    ],
    text: "Quý I năm 2026, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 15.680 tỷ đồng, tăng 12% so với cùng kỳ. Trong đó, bán lẻ hàng hóa đạt 10.780 tỷ đồng, tăng 10%; dịch vụ lưu trú, ăn uống đạt 3.000 tỷ đồng, tăng 20%; du lịch lữ hành chỉ đạt 150 tỷ đồng, giảm 25%; dịch vụ khác đạt 1.750 tỷ đồng, tăng 16,67%.",
    slips: [
      ["15.680", "16.580", "16.580 other-figure"],
      ["150 tỷ đồng", "150 triệu đồng", "150 other-unit"],
      ["giảm 25%", "tăng 25%", "25 other-direction"],
      ["Quý I năm 2026", "Quý II năm 2026", "quý ii năm 2026 other-period"],
      ["1.750 tỷ đồng", "1.750", "1.750 lacks-unit"],
    ],
  },
  "market inspection": {
    rows: [
      ["KẾT QUẢ CÔNG TÁC QUẢN LÝ THỊ TRƯỜNG 10 THÁNG NĂM 2024"],
      ["TT", "Nội dung", "Đơn vị tính", "10 tháng năm 2023", "10 tháng năm 2024"],
      [1, "Số vụ kiểm tra", "Vụ", 640, 512],
      [2, "Số vụ vi phạm", "Vụ", 300, 318],
      [3, "Tiền phạt vi phạm hành chính", "Triệu đồng", 2000, 2345],
      [4, "Trị giá hàng tịch thu", "Triệu đồng", 800, 600],
    ],
    text: "Trong 10 tháng năm 2024, số vụ kiểm tra là 512 vụ, giảm 20% so với cùng kỳ; số vụ vi phạm là 318 vụ, tăng 6%. Tiền phạt vi phạm hành chính đạt 2.345 triệu đồng, tăng 17,25%; trị giá hàng tịch thu 600 triệu đồng, giảm 25%.",
    slips: [
      ["512 vụ", "521 vụ", "521 other-figure"],
      ["2.345 triệu đồng", "2.345 tỷ đồng", "2.345 other-unit"],
      ["vụ, giảm 20%", "vụ, tăng 20%", "20 other-direction"],
      ["10 tháng năm 2024", "10 tháng năm 2022", "10 tháng năm 2022 other-period"],
      ["tăng 17,25%", "tăng 17,25", "17,25 lacks-unit"],
    ],
  },
  "power and industry of a month": {
    rows: [
      ["SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG 11 NĂM 2024"],
      ["Sản phẩm", "Đơn vị tính", "Thực hiện tháng 11 năm 2023", "Thực hiện tháng 11 năm 2024"],
      ["Điện sản xuất", "Triệu kWh", 1000, 905.5],
      ["Đường tinh luyện", "Tấn", 20000, 23500],
      ["Xi măng", "Nghìn tấn", 80, 84],
      ["Tinh bột sắn", "Tấn", 5000, 4750],
    ],
    text: "Tháng 11 năm 2024, điện sản xuất ước đạt 905,5 triệu kWh, giảm 9,45% so với cùng kỳ; đường tinh luyện đạt 23.500 tấn, tăng 17,5%; xi măng đạt 84 nghìn tấn, tăng 5%; tinh bột sắn đạt 4.750 tấn, giảm 5%.",
    slips: [
      ["905,5", "950,5", "950,5 other-figure"],
      ["84 nghìn tấn", "84 tấn", "84 other-unit"],
      ["giảm 9,45%", "tăng 9,45%", "9,45 other-direction"],
      ["Tháng 11 năm 2024", "Tháng 12 năm 2024", "tháng 12 năm 2024 other-period"],
      ["tăng 17,5%", "tăng 15,7%", "15,7 other-figure"],
    ],
  },
};

const analyses = new Map<string, Analysis>();
function odd(name: string, text: string): readonly string[] {
  const analysis =
    analyses.get(name) ?? analyze(workbookOf(sheetOf("Biểu", CASES[name]?.rows ?? [])), DEFAULT_SETTINGS);
  analyses.set(name, analysis);
  return textAgainst(text, analysis).flatMap((check) =>
    check.verdict === "agrees" ? [] : [`${check.text} ${check.verdict}`],
  );
}

test.each(Object.keys(CASES))("nothing is odd in a true text: %s", (name) => {
  expect(odd(name, CASES[name]?.text ?? "")).toEqual([]);
});

const SLIPS = Object.entries(CASES).flatMap(([name, { slips }]) =>
  slips.map(([said, slip, told]) => [name, said, slip, told] as const),
);

test("twenty slips are planted", () => {
  expect(SLIPS).toHaveLength(20);
});

test.each(SLIPS)("%s: %s written %s is told, and nothing else", (name, said, slip, told) => {
  const text = CASES[name]?.text ?? "";
  expect(text.split(said)).toHaveLength(2);
  expect(odd(name, text.replace(said, slip))).toEqual([told]);
});
