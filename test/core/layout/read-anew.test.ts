import type { ExampleCell } from "../../../src/core/model/results/finding";
import { SURE } from "../../../src/core/model/tables/table";
import { columnText, placeText, rowText, tableOf, tablesOf } from "./table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

const month = (year: number, m: number): readonly ExampleCell[] => [
  `Tháng ${String(m)}/${String(year)}`,
  3000 + 31 * m + (year - 2020) * 211,
];
const YEARS: Rows = [2022, 2023].flatMap((year) => [
  ...Array.from({ length: 4 }, (__, m) => month(year, m + 1)),
  [`Cộng năm ${String(year)}`, 12_310 + (year - 2020) * 844],
]);

test("months down with a year's row below each year's months: every month is of its own year", () => {
  const table = tableOf([["Doanh thu bán lẻ (tỷ đồng)"], ["Thời gian", "Tổng số"], ...YEARS]);
  expect(table.rows.filter((row) => row.parent === null).map((row) => row.label)).toEqual([
    "Cộng năm 2022",
    "Cộng năm 2023",
  ]);
  expect(table.rows.map((row) => row.parent).filter((parent) => parent !== null)).toEqual([6, 6, 6, 6, 11, 11, 11, 11]);
});

test("a stray figure under a line of units begins no table", () => {
  const table = tableOf([
    ["THEO DÕI ĐIỆN THƯƠNG PHẨM NĂM 2023", _, _, _],
    [_, _, _, "Đơn vị: triệu kWh"],
    ["KH năm", _, 2346.2, _],
    ["Tháng", "Năm 2022", "Năm 2023", "So CK (%)"],
    [1, 168.44, 178.96, 106.25],
    [2, 164.98, 172.95, 104.83],
    [3, 179.63, 186.6, 103.88],
  ]);
  expect([placeText(table), table.unit?.text]).toEqual(["A4:D4 A5:D7", "triệu kWh"]);
});

const SECTIONS: Rows = [
  ["VỐN ĐẦU TƯ THEO QUÝ NĂM 2022 VÀ 2023", _, _],
  [_, _, "Đơn vị tính: tỷ đồng"],
  ["A. THỰC HIỆN NĂM 2022", _, _],
  ["Nguồn vốn", "Quý I", "Quý II"],
  ["Vốn Nhà nước", 872.8, 1151.1],
  ["Vốn của tổ chức", 217.7, 331.5],
  ["Vốn của dân cư", 655.1, 870.5],
  [_, _, _],
  ["B. THỰC HIỆN NĂM 2023", _, _],
  ["Nguồn vốn", "Quý I", "Quý II"],
  ["Vốn Nhà nước", 952.8, 1224.1],
  ["Vốn của tổ chức", 229.5, 359.3],
  ["Vốn của dân cư", 723.3, 933.4],
  [_, _, _],
  ["C. NĂM 2023 SO VỚI CÙNG KỲ NĂM 2022 (%)", _, _],
  ["Nguồn vốn", "Quý I", "Quý II"],
  ["Vốn Nhà nước", 109.17, 106.34],
  ["Vốn của tổ chức", 105.42, 108.39],
  ["Vốn của dân cư", 110.41, 107.23],
];

test("sections of a sheet have their own year and the unit of the first; one that compares holds measures", () => {
  const tables = tablesOf(SECTIONS);
  expect(tables.map((table) => [table.unit?.text, table.columns.map(columnText).at(-1)])).toEqual([
    ["tỷ đồng", "C value 2022-Q2"],
    ["tỷ đồng", "C value 2023-Q2"],
    ["%", "C measure growth-same-period index 2023-Q2"],
  ]);
});

test("rows in capitals after numbered groups stand beside the first, where other rows are written small", () => {
  const table = tableOf([
    ["Chỉ số giá tiêu dùng tháng 7 năm 2024 (%)", _],
    ["Nhóm hàng", "So với tháng trước"],
    ["CHỈ SỐ GIÁ TIÊU DÙNG", 100.07],
    ["I. Hàng ăn và dịch vụ ăn uống", 100.06],
    ["Lương thực", 100.41],
    ["Thực phẩm", 100.07],
    ["II. Đồ uống và thuốc lá", 99.99],
    ["CHỈ SỐ GIÁ VÀNG", 102.08],
  ]);
  expect(table.rows.map(rowText)).toEqual([
    "3 0 total CHỈ SỐ GIÁ TIÊU DÙNG",
    "4 1 component <3 I. Hàng ăn và dịch vụ ăn uống",
    "5 2 component <4 Lương thực",
    "6 2 component <4 Thực phẩm",
    "7 1 component <3 II. Đồ uống và thuốc lá",
    "8 0 total CHỈ SỐ GIÁ VÀNG",
  ]);
});

test("headers typed as one word without marks are read; a share that the figures prove is sure", () => {
  const table = tableOf([
    ["KIM NGACH XUAT KHAU THEO THI TRUONG 6 THANG NAM 2022", _, _, _, _, _],
    ["THITRUONG", "TH6T/2021", "UTH6T/2022", "SOCUNGKY(%)", "TYTRONG(%)", "DONGGOP(diem%)"],
    ["Trung Quoc", 81528.8, 91336.8, 112.03, 46.9, 5.3],
    ["Nhat Ban", 49074.8, 55558, 113.21, 28.53, 3.5],
    ["Han Quoc", 29993.4, 32849.7, 109.52, 16.87, 1.54],
    ["An Do", 13622.8, 15000.3, 110.11, 7.7, 0.74],
  ]);
  expect(table.columns.slice(3).map(columnText)).toEqual([
    "D measure growth-same-period index 2022-01/2022-06",
    "E measure share index 2022-01/2022-06",
    "F measure contribution change 2022-01/2022-06",
  ]);
  expect(table.columns.filter((column) => column.confidence < SURE).map(columnText)).toEqual([]);
});

test("a form's reporting period dates its columns, the days that brackets explain it with do not", () => {
  const table = tableOf([
    ["TÌNH HÌNH GIẢI QUYẾT THỦ TỤC", _, _],
    ["Kỳ báo cáo: Quý II/2025 (từ ngày 15/3/2025 đến ngày 14/6/2025)", _, _],
    ["Lĩnh vực", "Số hồ sơ tiếp nhận", "Số hồ sơ tồn"],
    ["Xuất nhập khẩu", 812, 14],
    ["Điện lực", 95, 3],
    ["Hóa chất", 61, 2],
  ]);
  expect(table.columns.slice(1).map(columnText)).toEqual(["B value 2025-Q2", "C value 2025-Q2"]);
});

test.each<readonly [string, string]>([
  ["Công suất (MW)", "C value"],
  ["Tổng mức đầu tư (tỷ đồng)", "C value"],
  ["Vốn đã giải ngân (tỷ đồng)", "C value actual 2025-06"],
])("in a register of June, “%s” is read as %s: what a thing is built for has no time", (header, read) => {
  const table = tableOf([
    ["DANH MỤC DỰ ÁN NĂNG LƯỢNG THÁNG 6 NĂM 2025", _, _],
    ["TT", "Tên dự án", header],
    [1, "Thủy điện Ia Grai", 12.5],
    [2, "Điện gió Chư Prông", 50],
    [3, "Điện mặt trời Krông Pa", 49],
  ]);
  expect(columnText(table.columns[2] ?? never())).toBe(read);
});

function never(): never {
  throw new Error("no such column");
}

const OWNERSHIP: Rows = [
  [_, "Phân theo loại hình kinh tế", _, _],
  ["-", "Nhà nước", 1302, 1411],
  ["-", "Ngoài nhà nước", 4410, 4862],
  ["-", "Đầu tư nước ngoài", 471, 502],
];
const trade = (...last: Rows): Rows => [
  ["Tổng mức bán lẻ hàng hóa và dịch vụ (tỷ đồng)"],
  ["TT", "Nhóm hàng", "6 tháng năm 2023", "6 tháng năm 2024"],
  [_, "Tổng mức", 6183, 6775],
  [1, "Bán lẻ hàng hóa", 4713, 5161],
  [2, "Lưu trú, ăn uống", 750, 826],
  [3, "Dịch vụ khác", 720, 788],
  ...last,
];

test("a second list behind the last part divides what its figures make up", () => {
  const parents = (rows: Rows): readonly (number | null)[] => tableOf(rows).rows.map((row) => row.parent);
  expect(parents(trade(...OWNERSHIP))).toEqual([null, 2, 2, 2, 2, 6, 6, 6]);
  const [heading, ...parts] = OWNERSHIP;
  const ofTheLast = parts.map(([mark, label], i) => [
    mark ?? _,
    label ?? _,
    [120, 340, 260][i] ?? _,
    [130, 365, 293][i] ?? _,
  ]);
  expect(parents(trade(heading ?? [], ...ofTheLast))).toEqual([null, 2, 2, 2, 5, 6, 6, 6]);
});
