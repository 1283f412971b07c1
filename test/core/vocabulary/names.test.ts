import type { Unit } from "../../../src/core/model/tables/unit";
import { indicatorKey, indicatorName } from "../../../src/core/vocabulary/indicators";
import { lowerFirst, proseLabel } from "../../../src/core/vocabulary/names";
import { rowMeaning } from "../../../src/core/vocabulary/row-meaning";
import { subjectOfHeader, subjectOfTitle } from "../../../src/core/vocabulary/titles";
import { unitWords, withoutUnit } from "../../../src/core/vocabulary/unit-names";

test.each([
  ["Cà phê", "cà phê"],
  ["Đường kính", "đường kính"],
  ["IIP", "IIP"],
  ["FDI vào tỉnh", "FDI vào tỉnh"],
  ["Hà Nội", "Hà Nội"],
  ["Bộ Y tế", "Bộ Y tế"],
  ["Vốn Nhà nước", "vốn Nhà nước"],
  ["Khu Kinh tế", "khu Kinh tế"],
  ["A", "a"],
  ["2 mặt hàng", "2 mặt hàng"],
  ["", ""],
])("in the middle of a sentence %p is %p", (text, expected) => {
  expect(lowerFirst(text)).toBe(expected);
});

test.each([
  ["  Cà\u00a0phê \n nhân ", "Cà phê nhân"],
  ["- Cà phê", "Cà phê"],
  ["-+* Cà phê", "Cà phê"],
  ["1.2. Cà phê", "Cà phê"],
  ["IV/ Cà phê", "Cà phê"],
  ["B) Cà phê", "Cà phê"],
  ["Trong đó: - Cà phê", "Cà phê"],
  ["trong đó, cà phê", "Cà phê"],
  ["Chỉ số sản xuất công nghiệp (IIP)", "Chỉ số sản xuất công nghiệp"],
  ["Cà phê (nhân)", "Cà phê (nhân)"],
  ["Chỉ số(IIP) chung", "Chỉ số chung"],
  ["Chỉ số  (CPI)", "Chỉ số"],
  ["Chỉ số (ABCDEFGH)", "Chỉ số (ABCDEFGH)"],
  ["Điện(*)", "Điện"],
  ["Sản xuất xuất khẩu", "Sản xuất xuất khẩu"],
  ["Khu vực 1: IIP so với cùng kỳ", "Khu vực 1: IIP"],
  ["Gạo sx điện", "Gạo sản xuất điện"],
  ["Giá Việt Nam", "Giá Việt Nam"],
  ["Cà phê - Lượng", "Cà phê - Lượng"],
  ["A.Cà phê", "Cà phê"],
  ["Cà phê .", "Cà phê"],
  ["Cà phê (A)", "Cà phê (A)"],
  ["Điện (**) sản xuất", "Điện sản xuất"],
  ["Xuất khẩu (tiếp theo)", "Xuất khẩu"],
  ["Ngành ngành khai khoáng", "Ngành khai khoáng"],
  ["Ngànhngành khai khoáng", "Ngànhngành khai khoáng"],
  ["IIP so với cùng kỳ năm trước", "IIP"],
  ["IIP so với cùng kì", "IIP"],
  ["Bán lẻ HH", "Bán lẻ hàng hóa"],
  ["DTDV lưu trú", "Doanh thu dịch vụ lưu trú"],
  ["GTSXCN", "Giá trị sản xuất công nghiệp"],
  ["GTSX nông nghiệp", "Giá trị sản xuất nông nghiệp"],
  ["Chỉ số SXCN", "Chỉ số sản xuất công nghiệp"],
  ["KNXK", "Kim ngạch xuất khẩu"],
  ["KNNK", "Kim ngạch nhập khẩu"],
  ["DTDVTD", "Doanh thu dịch vụ tiêu dùng"],
  ["Cà phê :;,. ", "Cà phê"],
  ["CÀ PHÊ NHÂN", "Cà phê nhân"],
  ["CÀ PH", "CÀ PH"],
  ["CÀ PHÊ", "Cà phê"],
  ["Chỉ số sx điện", "Chỉ số sản xuất điện"],
  ["Cung cấp nước; rác", "Cung cấp nước, rác"],
  ["GIÁ ĐÔ LA MỸ", "Giá đô la Mỹ"],
  ["XUẤT KHẨU VIỆT NAM", "Xuất khẩu Việt Nam"],
  ["-", "-"],
  ["...", "..."],
])("the label %p in prose: %p", (label, expected) => {
  expect(proseLabel(label)).toBe(expected);
});

/** A name is known whole: with other words before or behind it is another indicator. */
test.each([
  "Chỉ số sản xuất công nghiệp",
  "Chỉ số sản xuất ngành công nghiệp",
  "Chỉ số IIP",
  "Toàn ngành công nghiệp",
  "Giá trị sản xuất công nghiệp",
  "Giá trị sản xuất ngành công nghiệp",
  "Tổng mức bán lẻ",
  "Tổng mức bán lẻ hàng hóa",
  "Tổng mức hàng hóa bán lẻ và dịch vụ",
  "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
  "Kim ngạch xuất khẩu",
  "Tổng kim ngạch xuất khẩu hàng hóa",
  "Giá trị hàng hóa xuất khẩu",
  "Hàng hóa xuất khẩu",
  "Xuất khẩu",
  "Xuất khẩu hàng hóa",
  "Trị giá nhập khẩu",
  "Tổng giá trị nhập khẩu hàng hóa",
  "Hàng hóa nhập khẩu",
  "Nhập khẩu",
  "Nhập khẩu hàng hóa",
  "Chỉ số giá tiêu dùng",
  "Chỉ số giá vàng",
  "Chỉ số giá đô la Mỹ",
  "Khai khoáng",
  "Công nghiệp khai khoáng",
  "Ngành công nghiệp khai khoáng",
  "Công nghiệp chế biến, chế tạo",
  "Ngành công nghiệp chế biến, chế tạo",
])("%s", (label) => {
  expect(indicatorKey(label)).not.toBeNull();
  expect([indicatorKey(`Lao động ${label}`), indicatorKey(`${label} quặng`)]).toEqual([null, null]);
});

test.each([
  ["Chỉ số sản xuất công nghiệp theo ngành", "iip"],
  ["Giá trị sản xuất công nghiệp theo giá so sánh", "gross-output"],
  ["Tổng mức bán lẻ theo giá hiện hành", "retail"],
  ["Ngành sản xuất và phân phối điện, khí đốt, nước nóng", "electricity"],
  ["Ngành cung cấp nước, hoạt động xử lý rác thải", "water"],
  ["Cung cấp nước", "water"],
  ["Lao động sản xuất và phân phối điện", null],
  ["Doanh nghiệp cung cấp nước", null],
])("%s is %p", (label, key) => {
  expect(indicatorKey(label)).toBe(key);
});

test.each<[string, string | null, string, string]>([
  ["Chỉ số sản xuất công nghiệp (IIP)", "iip", "Chỉ số sản xuất công nghiệp", "Industrial production"],
  ["Chỉ số sản xuất ngành công nghiệp", "iip", "Chỉ số sản xuất ngành công nghiệp", "Industrial production"],
  ["Chỉ số IIP", "iip", "Chỉ số IIP", "Industrial production"],
  ["IIP", "iip", "IIP", "Industrial production"],
  ["Toàn ngành", "iip", "Toàn ngành", "Industrial production"],
  ["Toàn ngành công nghiệp theo giá", "iip", "Toàn ngành công nghiệp theo giá", "Industrial production"],
  ["Lao động toàn ngành", null, "Lao động toàn ngành", "“Lao động toàn ngành”"],
  ["Toàn ngành giáo dục", null, "Toàn ngành giáo dục", "“Toàn ngành giáo dục”"],
  [
    "Giá trị sản xuất công nghiệp (giá so sánh)",
    "gross-output",
    "Giá trị sản xuất công nghiệp (giá so sánh)",
    "Gross industrial output",
  ],
  ["Giá trị sản xuất nông nghiệp", null, "Giá trị sản xuất nông nghiệp", "“Giá trị sản xuất nông nghiệp”"],
  ["Tổng mức bán lẻ HH và DTDV", "retail", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Retail turnover"],
  ["Tổng mức hàng hóa bán lẻ", "retail", "Tổng mức hàng hóa bán lẻ", "Retail turnover"],
  ["Tổng mức bán lẻ và dịch vụ tiêu dùng", "retail", "Tổng mức bán lẻ và dịch vụ tiêu dùng", "Retail turnover"],
  ["Tổng mức bán lẻ xăng dầu", null, "Tổng mức bán lẻ xăng dầu", "“Tổng mức bán lẻ xăng dầu”"],
  ["Kim ngạch xuất khẩu", "exports", "Kim ngạch xuất khẩu", "Export turnover"],
  ["Xuất khẩu", "exports", "Kim ngạch xuất khẩu", "Export turnover"],
  ["Xuất khẩu hàng hoá", "exports", "Kim ngạch xuất khẩu hàng hóa", "Export turnover"],
  ["Tổng trị giá xuất khẩu hàng hóa", "exports", "Tổng trị giá xuất khẩu hàng hóa", "Export turnover"],
  ["Xuất khẩu cà phê", null, "Xuất khẩu cà phê", "“Xuất khẩu cà phê”"],
  ["Nhập khẩu", "imports", "Kim ngạch nhập khẩu", "Import turnover"],
  ["Hàng hóa nhập khẩu", "imports", "Kim ngạch nhập khẩu hàng hóa", "Import turnover"],
  ["Nhập khẩu dịch vụ", null, "Nhập khẩu dịch vụ", "“Nhập khẩu dịch vụ”"],
  ["Chỉ số giá tiêu dùng", "consumer-prices", "Chỉ số giá tiêu dùng", "The consumer price index"],
  ["Chỉ số giá vàng", "gold", "Chỉ số giá vàng", "The gold price index"],
  ["Chỉ số giá đô la Mỹ", "dollar", "Chỉ số giá đô la Mỹ", "The US dollar price index"],
  ["Chỉ số giá đô la Mỹ tự do", null, "Chỉ số giá đô la Mỹ tự do", "“Chỉ số giá đô la Mỹ tự do”"],
  ["Ngành khai khoáng", "mining", "Ngành khai khoáng", "Mining"],
  ["Khai khoáng khác", null, "Khai khoáng khác", "“Khai khoáng khác”"],
  ["Công nghiệp chế biến, chế tạo", "manufacturing", "Công nghiệp chế biến, chế tạo", "Manufacturing"],
  ["Sản xuất và phân phối điện, khí đốt", "electricity", "Sản xuất và phân phối điện, khí đốt", "Electricity supply"],
  ["Sản xuất và phân phối điện tử", null, "Sản xuất và phân phối điện tử", "“Sản xuất và phân phối điện tử”"],
  ["Cung cấp nước; rác thải", "water", "Cung cấp nước, rác thải", "Water supply and waste treatment"],
])("%p is the indicator %p, called %p and %p", (label, key, vi, en) => {
  expect(indicatorKey(label)).toBe(key);
  expect(indicatorName(label)).toEqual({ vi, en });
});

const unit = (text: string, more: Partial<Unit> = {}): Unit => ({
  text,
  dimension: "other",
  factor: 1,
  base: text,
  ...more,
});

test("a label without its own unit in brackets", () => {
  expect(withoutUnit("Vốn (Triệu USD)", unit("triệu usd"))).toBe("Vốn");
  expect(withoutUnit("Vốn (Triệu USD) đăng ký", unit("Triệu USD"))).toBe("Vốn đăng ký");
  expect(withoutUnit("Vốn (FDI)", unit("Triệu USD"))).toBe("Vốn (FDI)");
  expect(withoutUnit("Vốn (Triệu USD)", null)).toBe("Vốn (Triệu USD)");
});

test.each([
  ["Tổng số", true],
  ["TỔNG CỘNG", true],
  ["Tổng (triệu USD)", true],
  ["Total", true],
  ["Cả nước", true],
  ["Tổng thu", false],
  ["Số tổng", false],
])("%p says no more than total: %p", (label, expected) => {
  expect(rowMeaning(label, null).total === "bare").toBe(expected);
});

test.each<[readonly string[], string | null]>([
  [["Doanh thu bán lẻ (tỷ đồng)", "Quý II/2024"], "Doanh thu bán lẻ"],
  [["Quý II", "Doanh thu  du lịch"], "Doanh thu du lịch"],
  [["Doanh", "thu"], null],
  [["(tỷ đồng)", "Doanh thu(tỷ đồng)"], "Doanh thu"],
  [["Hàng hóa tháng"], null],
  [["Hàng hóa quý"], null],
  [["Hàng hóa lũy kế"], null],
  [["Hàng hóa LK"], null],
  [["Ước hàng hóa"], null],
  [["Hàng hóa đã bán"], null],
  [["Goods of the year"], null],
  [["Goods planned"], "Goods planned"],
  [["Hàng năng lượng"], null],
  [["Kế hoạch giao"], null],
  [["Sản lượng"], null],
  [["Số hộ 2024"], null],
  [["Actual turnover"], null],
  [["Kháng sinh", "Khách du lịch"], "Kháng sinh"],
  [[], null],
])("the header %j is about %p", (header, expected) => {
  expect(subjectOfHeader(header)).toBe(expected);
});

test.each([
  ["1. Tình hình xuất khẩu tháng 6 năm 2024", "Xuất khẩu"],
  ["Kết quả thực hiện một số chỉ tiêu về nông nghiệp 6 tháng đầu năm 2024", "Nông nghiệp"],
  ["Kim ngạch xuất khẩu ước tính tháng 6", "Kim ngạch xuất khẩu"],
  ["Vận tải sáu tháng năm 2013", "Vận tải"],
  ["Vận tải các quý năm 2024", "Vận tải"],
  ["Vận tải quý II/2024", "Vận tải"],
  ["Vận tải cả năm 2024", "Vận tải"],
  ["Vận tải đến ngày 15", "Vận tải"],
  ["Vận tải mười hai tháng", "Vận tải"],
  ["Dân số năm học", "Dân số năm học"],
  ["Bán lẻ phân theo huyện", "Bán lẻ"],
  ["Bán lẻ hàng hóa, chia theo nhóm", "Bán lẻ hàng hóa"],
  ["Bán lẻ theo khu vực kinh tế", "Bán lẻ"],
  ["Bán lẻ theo thành phần", "Bán lẻ"],
  ["Bán lẻ theo yêu cầu", "Bán lẻ theo yêu cầu"],
  ["Bán lẻ (tháng 6)", "Bán lẻ"],
  ["Bán lẻ(tháng 6)", "Bán lẻ"],
  ["Bán lẻ (tỷ đồng)", "Bán lẻ (tỷ đồng)"],
  ["Báo cáo tổng hợp kết quả thực hiện xuất khẩu", "Xuất khẩu"],
  ["Xuất khẩu theo báo cáo", "Xuất khẩu theo báo cáo"],
  ["Số liệu bán lẻ thực hiện tháng sáu", "Bán lẻ"],
  ["Bán lẻ quý IV", "Bán lẻ"],
  ["Bán lẻ quý VIP", "Bán lẻ quý VIP"],
  ["Bán lẻ tháng 6 theo giá thực tế", "Bán lẻ theo giá thực tế"],
  ["Bán lẻ theo giá cố định 1994 tháng 6", "Bán lẻ theo giá cố định 1994"],
  ["Bán lẻ theo ngành", "Bán lẻ"],
  ["Bán lẻ theo địa phương tháng 6", "Bán lẻ"],
  ["Bán lẻ theo giá hiện hành tháng 6 năm 2024", "Bán lẻ theo giá hiện hành"],
  ["GRDP năm 2024 theo giá so sánh năm 2010", "GRDP theo giá so sánh năm 2010"],
  ["GRDP năm 2024, giá so sánh 2010", "GRDP theo giá so sánh 2010"],
])("the title %p is about %p", (title, expected) => {
  expect(subjectOfTitle(title)).toBe(expected);
});

test.each<[Unit | null, string, string]>([
  [null, "", ""],
  [unit(" % "), "%", "%"],
  [unit("Tỷ đồng", { dimension: "money-vnd", factor: 1e9 }), " tỷ đồng", " billion VND"],
  [unit("Nghìn tỷ đồng", { dimension: "money-vnd", factor: 1e12 }), " nghìn tỷ đồng", " trillion VND"],
  [unit("Triệu USD", { dimension: "money-usd", factor: 1e6 }), " triệu USD", " million USD"],
  [unit("1.000 USD", { dimension: "money-usd", factor: 1e3 }), " nghìn USD", " thousand USD"],
  [unit("Đồng", { dimension: "money-vnd" }), " đồng", " VND"],
  [unit("1000 tấn"), " nghìn tấn", " thousand tonnes"],
  [unit("1000"), " 1000", " 1000"],
  [unit("DN"), " doanh nghiệp", " enterprises"],
  [unit("Nghìn HK"), " nghìn hành khách", " thousand passengers"],
  [unit("Triệu HK.km"), " triệu hành khách.km", " million passenger-km"],
  [unit("Tấn.km"), " tấn.km", " tonne-km"],
  [unit("Lượt khách"), " lượt khách", " visitors"],
  [unit("Nghìn lượt người"), " nghìn lượt người", " thousand visitors"],
  [unit("Người"), " người", " persons"],
  [unit("Lao động"), " lao động", " persons"],
  [unit("Tạ/ha"), " tạ/ha", " quintals/ha"],
  [unit("Triệu lít"), " triệu lít", " million litres"],
  [unit("Mét"), " mét", " metres"],
  [unit("Nghìn cây"), " nghìn cây", " thousand trees"],
  [unit("Con"), " con", " head"],
  [unit("Tỷ viên"), " tỷ viên", " billion pieces"],
  [unit("Chiếc"), " chiếc", " pieces"],
  [unit("KWh"), " KWh", " KWh"],
])("%j in prose", (of, vi, en) => {
  expect(unitWords(of)).toEqual({ vi, en });
});
