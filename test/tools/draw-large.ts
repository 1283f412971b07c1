import type { Drawing } from "../add-in/excel/draw-book";
import { drawBook } from "../add-in/excel/draw-book";

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

/** A sheet of so many products of a district, to which growth of month and of six months and attainment are added. */
function districtSheet(district: number, products: number): Drawing {
  const name = `Huyện ${String(district)}`;
  const bottom = String(products + 4);
  return {
    name,
    rows: [
      [`SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU 6 THÁNG ĐẦU NĂM 2024, HUYỆN ${String(district)}`],
      [],
      [
        "STT",
        "Sản phẩm",
        "ĐVT",
        "Kế hoạch năm 2024",
        "Tháng 6 năm 2023",
        "Tháng 6 năm 2024",
        "6 tháng năm 2023",
        "6 tháng năm 2024",
      ],
      ["A", "B", "C", 1, 2, 3, 4, 5],
      ...Array.from({ length: products }, (_, i) => {
        const last = 400 + ((district * 37 + i * 13) % 500);
        const now = Math.round(last * (1.02 + ((i * 7 + district) % 11) / 100));
        return [i + 1, `Sản phẩm số ${String(i + 1)}`, "Tấn", now * 13, last, now, last * 6 + i, now * 6 + 2 * i];
      }),
    ],
    looks: [
      {
        range: `A3:H${bottom}`,
        look: { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } },
      },
      { range: `D5:H${bottom}`, look: { numberFormat: "#,##0" } },
    ],
  };
}

/** A workbook of so many sheets of so many rows each, to every row of which three columns are added. */
export function drawLarge(sheets: number, rows: number): Uint8Array {
  return drawBook(...Array.from({ length: sheets }, (_, i) => districtSheet(i + 1, rows)));
}
