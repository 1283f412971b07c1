import type { ExampleCell, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { countedTwiceFindings } from "./formula-sums";
import { leftOutFindings } from "./left-out";
import { checkShares } from "./share-sums";
import { checkTotals } from "./total-findings";

const TITLE = ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"];
const UNIT = [null, null, null, "Đơn vị tính: Triệu USD"];
const HEADER: readonly ExampleCell[] = [
  "TT",
  "Chỉ tiêu",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
];

type Rows = readonly (readonly ExampleCell[])[];

const sheetOf = (...rows: Rows): Rows => [TITLE, UNIT, HEADER, ...rows];

/** Exports, and the four rows they are made of. */
const exportsOf = (total: number, wood: number | null, others: number): Rows =>
  sheetOf(
    ["I", "Kim ngạch xuất khẩu", 448.8, total],
    [1, "Cà phê", 377.3, 452],
    [2, "Sản phẩm gỗ", 0.9, wood],
    [3, "Mủ cao su", 0.1, 0.15],
    [4, "Hàng khác", 70.5, others],
  );

/** Forestry by two activities, the total of the first as given, the figure of the second's first product. */
const forestry = (total: ExampleCell, wood: number): Rows => [
  ["Giá trị sản xuất lâm nghiệp năm 2024"],
  UNIT,
  ["TT", "Chỉ tiêu", "Năm 2023", "Năm 2024"],
  [1, "Trồng rừng", { formula: "=SUM(C5:C6)", value: 1.1 }, total],
  [null, "- Rừng tập trung", 0.6, 0.7],
  [null, "- Cây phân tán", 0.5, 0.5],
  [2, "Khai thác", { formula: "=SUM(C8:C9)", value: 6.2 }, { formula: "=SUM(D8:D9)", value: wood + 1.1 }],
  [null, "- Gỗ", 5.2, wood],
  [null, "- Củi", 1, 1.1],
];

const FUNDS = ["ngân sách", "trái phiếu", "tín dụng", "vay khác", "doanh nghiệp", "dân cư", "huy động", "viện trợ"];

/** Foreign investment of two years by its two sources, and other funds of the second year, all shown to one decimal. */
const foreign = (before: readonly number[], now: readonly number[], others: readonly number[]): Rows => {
  const shown = (value: number | undefined): ExampleCell => ({ value: value ?? null, format: "0.0" });
  const row = (ordinal: string | number, label: string, i: number): readonly ExampleCell[] => [
    ordinal,
    label,
    shown(before[i]),
    shown(now[i]),
  ];
  const funds = others.map((value, i) => [
    ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][i] ?? null,
    `Vốn ${FUNDS[i] ?? ""}`,
    shown(value + 1.1),
    shown(value),
  ]);
  return sheetOf(row("I", "Đầu tư nước ngoài", 2), row(1, "Bên nước ngoài", 0), row(2, "Bên Việt Nam", 1), ...funds);
};

/** Employed persons by sector in two quarters, in percent of all. */
const sharesOf = (whole: readonly ExampleCell[], ...parts: readonly (readonly ExampleCell[])[]): Rows => [
  ["Cơ cấu lao động có việc làm năm 2024"],
  ["TT", "Chỉ tiêu", "Cơ cấu quý I năm 2024 (%)", "Cơ cấu quý II năm 2024 (%)"],
  ...["Lao động có việc làm", "Nông, lâm nghiệp và thủy sản", "Công nghiệp và xây dựng", "Dịch vụ"].map((label, i) => [
    i === 0 ? "I" : i,
    label,
    ...([whole, ...parts][i] ?? []),
  ]),
];

const rule: Rule = {
  id: "total-mismatch",
  severity: "error",
  name: { vi: "Tổng không bằng tổng các dòng con", en: "A total is not the sum of its parts" },
  why: {
    vi:
      "Chênh lệch vượt quá mức mà làm tròn có thể gây ra, nên có ít nhất một số trong nhóm chưa " +
      "đúng hoặc còn thiếu dòng.",
    en: "The difference is beyond what rounding can make, so at least one figure of the group is not right or a row is missing.",
  },
  advice: {
    vi: "Đối chiếu các ô trong nhóm với nguồn; nếu các dòng con chỉ là một phần thì đặt dưới " + "“Trong đó”.",
    en:
      "Compare the cells of the group with their source; if the parts are only some of the whole, put " +
      "them under “Trong đó” (of which).",
  },
  messages: {
    sum: {
      vi:
        "{label} ({column}): {cell} ghi {total}, cộng {count} dòng con được {sum}, lệch {difference}; làm " +
        "tròn chỉ có thể gây lệch {bound}.",
      en:
        "{label} ({column}): {cell} says {total}, its {count} parts add up to {sum}, off by {difference}; " +
        "rounding alone can make {bound}.",
    },
    "typing-error": {
      vi: "{label} ({column}): số {intended}, không phải {written} ({typingError} ở {cell})?",
      en: "{label} ({column}): {intended}, not {written} ({typingError} in {cell})?",
    },
    cell: {
      vi: "Đổi {written} ở {cell} thành {intended} thì {count} chỗ đang lệch cùng khớp, trong đó có {label} ({column}).",
      en: "With {intended} instead of {written} in {cell}, {count} figures that disagree would agree, {label} ({column}) among them.",
    },
    unlikely: {
      vi:
        "{label} ({column}): {cell} ghi {total}, cộng {count} dòng con được {sum}; làm tròn có thể gây " +
        "lệch như vậy nhưng hiếm.",
      en: "{label} ({column}): {cell} says {total}, its {count} parts add up to {sum}; rounding can make that much, but hardly ever does.",
    },
    twice: {
      vi:
        "{label}: {range} tính trùng, vì công thức {formula} cộng cả {subtotal} lẫn {part}, mà {part} đã " +
        "nằm trong {subtotal}.",
      en:
        "{label}: {range} counts figures twice, because the formula {formula} adds {subtotal} and also " +
        "{part}, which {subtotal} already holds.",
    },
    "twice-several": {
      vi:
        "{label}: {range} tính trùng, vì công thức {formula} cộng cả {count} dòng tổng nhóm lẫn các dòng con của " +
        "chúng, như {subtotal} và {part}.",
      en:
        "{label}: {range} counts figures twice, because the formula {formula} adds {count} subtotals and also " +
        "their parts, such as {subtotal} and {part}.",
    },
    "left-out": {
      vi: "{label}: {range} chưa cộng “{part}” ({cell}); cộng đủ {count} dòng được {sum}, không phải {total}.",
      en: "{label}: {range} leaves out “{part}” ({cell}); all {count} rows add up to {sum}, not {total}.",
    },
    "left-out-formula": {
      vi:
        "{label}: {range} chưa cộng “{part}” ({cell}), vì công thức {formula} không gồm dòng đó; cộng đủ " +
        "{count} dòng được {sum}, không phải {total}.",
      en:
        "{label}: {range} leaves out “{part}” ({cell}), because the formula {formula} does not take it in; all " +
        "{count} rows add up to {sum}, not {total}.",
    },
    shares: {
      vi:
        "{label} ({column}): các tỷ trọng {range} cộng được {sum}, không phải {total}; làm tròn chỉ có " +
        "thể gây lệch {bound}.",
      en: "{label} ({column}): the shares in {range} add up to {sum}, not {total}; rounding alone can make {bound}.",
    },
    shifted: {
      vi:
        "{label} ({column}): {range} có vẻ ghi lệch {count} dòng: đưa {direction} thì {total} vào {cell} " +
        "và các tỷ trọng cộng đủ {total}.",
      en:
        "{label} ({column}): {range} seems to stand {count} rows off: moved {direction}, {total} falls " +
        "into {cell} and the shares add up to {total}.",
    },
    "part-missing": {
      vi: "{label} ({column}): chưa cộng được vì {cell} trống hoặc chưa đọc được số.",
      en: "{label} ({column}): not added up, because {cell} is blank or holds no readable figure.",
    },
    "not-parts": {
      vi: "{label}: các dòng con có vẻ không phải toàn bộ nên không cộng.",
      en: "{label}: its sub-rows do not seem to be the whole, so they were not added up.",
    },
    fix: { vi: "Ghi {intended} vào {cell}", en: "Put {intended} into {cell}" },
  },
  check: ({ table }) => {
    const totals = checkTotals(rule, table);
    const shares = checkShares(rule, table);
    return ruleCheck(
      totals.checked + shares.checked,
      [...totals.findings, ...shares.findings, ...countedTwiceFindings(rule, table), ...leftOutFindings(rule, table)],
      totals.missing,
    );
  },
  examples: [
    {
      name: { vi: "Tổng gõ tay thiếu một dòng", en: "A typed total that leaves a row out" },
      sheet: sheetOf(
        [null, "Tổng số", 287, 308],
        [1, "Hoa Kỳ", 99, 108],
        [2, "Trung Quốc", 84, 91],
        [3, "Nhật Bản", 104, 109],
        [4, "Pháp", 17, 18],
      ),
      findings: ["C4:D4"],
      messages: ["left-out"],
    },
    {
      name: { vi: "Công thức tổng dừng sớm", en: "A formula whose range stops early" },
      sheet: sheetOf(
        [null, "Tổng số", { formula: "=SUM(C5:C7)", value: 287 }, { formula: "=SUM(D5:D7)", value: 308 }],
        [1, "Hoa Kỳ", 99, 108],
        [2, "Trung Quốc", 84, 91],
        [3, "Nhật Bản", 104, 109],
        [4, "Pháp", 17, 18],
      ),
      findings: ["C4:D4"],
      messages: ["left-out-formula"],
    },
    {
      name: { vi: "Dòng “Trong đó” sau các dòng con", en: "An of-which line after the parts" },
      sheet: sheetOf(
        [null, "Tổng số", 287, 308],
        [1, "Hoa Kỳ", 99, 108],
        [2, "Trung Quốc", 84, 91],
        [3, "Nhật Bản", 104, 109],
        [null, "Trong đó: hàng nông sản", 117, 128],
      ),
      findings: [],
    },
    {
      name: { vi: "Tổng cộng ở dòng cuối", en: "The total in the last row" },
      sheet: sheetOf(
        [1, "Cà phê", 377.3, 452.4],
        [2, "Sản phẩm gỗ", 10.9, 11.2],
        [3, "Mủ cao su", 21.1, 20.2],
        [null, "Tổng cộng", 409.3, 463.6],
      ),
      findings: ["D7"],
      messages: ["sum"],
    },
    {
      name: { vi: "Các mặt hàng kể sau dòng “trong đó”", en: "The goods listed after an “of which” line" },
      sheet: sheetOf(
        [null, "Tổng kim ngạch xuất khẩu", 409.3, 473.8],
        [null, "Trong đó: Doanh nghiệp FDI", 88.4, 101.6],
        [null, "Mặt hàng chủ yếu"],
        [1, "Cà phê", 377.3, 452.4],
        [2, "Sản phẩm gỗ", 10.9, 11.2],
        [3, "Hàng hóa khác", 21.1, 20.2],
      ),
      findings: ["D4"],
      messages: ["sum"],
    },
    {
      name: { vi: "Số hộ đếm được lệch một", en: "Households counted, off by one" },
      sheet: [
        ["Thương mại điện tử theo địa bàn năm 2024"],
        ["TT", "Địa bàn", "Số hộ kinh doanh trên sàn", "Doanh số (tỷ đồng)"],
        [1, "Pleiku", 964, 412],
        [2, "An Khê", 205, 88],
        [3, "Chư Sê", 184, 61],
        [null, "Toàn tỉnh", 1352, 562],
      ],
      findings: ["C6"],
      messages: ["sum"],
    },
    {
      name: { vi: "Lệch trong mức làm tròn", en: "Off by rounding only" },
      sheet: exportsOf(525, 1.2, 71.8),
      findings: [],
    },
    {
      name: { vi: "Tổng lệch, không rõ ở ô nào", en: "A total that is off, no telling where" },
      sheet: exportsOf(525, 1.2, 73.8),
      findings: ["D4"],
      messages: ["sum"],
    },
    {
      name: { vi: "Đảo chữ số ở tổng", en: "Digits of the total exchanged" },
      sheet: exportsOf(552, 1.2, 71.8),
      findings: ["D4"],
      messages: ["typing-error"],
    },
    {
      name: { vi: "Dấu thập phân lệch chỗ", en: "A decimal point out of place" },
      sheet: sheetOf(
        ["I", "Kim ngạch xuất khẩu", 1041.3, 1155.7],
        [1, "Cà phê", 617.3, 682.5],
        [2, "Sản phẩm gỗ", 166.8, 178.9],
        [3, "Mủ cao su", 111.9, 1424],
        [4, "Hàng khác", 145.3, 151.9],
      ),
      findings: ["D7"],
      messages: ["typing-error"],
    },
    {
      name: { vi: "Một chữ số khác đi, tốc độ tăng cho biết ở ô nào", en: "One digit off, and growth says where" },
      sheet: [
        TITLE,
        UNIT,
        [...HEADER, "So với cùng kỳ (%)"],
        ["I", "Kim ngạch xuất khẩu", 1041.3, 1155.7, 110.99],
        [1, "Cà phê", 617.3, 632.5, 110.56],
        [2, "Sản phẩm gỗ", 166.8, 178.9, 107.25],
        [3, "Mủ cao su", 111.9, 142.4, 127.26],
        [4, "Hàng khác", 145.3, 151.9, 104.54],
      ],
      findings: ["D5"],
      messages: ["typing-error"],
    },
    {
      name: { vi: "Một ô làm lệch cả hai cấp", en: "One cell breaks two levels" },
      sheet: sheetOf(
        [null, "Tổng số", 1041.3, 1155.7],
        ["I", "Nông sản", 784.1, 800.4],
        [1, "Cà phê", 617.3, 682.5],
        [2, "Hạt tiêu", 166.8, 178.9],
        ["II", "Công nghiệp", 257.2, 294.3],
        [1, "Sản phẩm gỗ", 111.9, 142.4],
        [2, "Phân bón", 145.3, 151.9],
      ),
      findings: ["D5"],
      messages: ["cell"],
    },
    {
      name: { vi: "Hiếm khi do làm tròn", en: "Hardly ever rounding" },
      sheet: sheetOf(
        ["I", "Kim ngạch xuất khẩu", 60, 71],
        [1, "Cà phê", 11, 12],
        [2, "Hạt tiêu", 10, 11],
        [3, "Mủ cao su", 9, 11],
        [4, "Sản phẩm gỗ", 10, 13],
        [5, "Phân bón", 9, 9],
        [6, "Hàng khác", 11, 12],
      ),
      findings: ["D4"],
      messages: ["unlikely"],
    },
    {
      name: { vi: "Công thức cộng lấn sang nhóm dưới", en: "A formula that reaches into the next group" },
      sheet: forestry({ formula: "=SUM(D5:D8)", value: 12.5 }, 5.1),
      findings: ["D4"],
      messages: ["twice"],
    },
    {
      name: { vi: "Tổng cộng cả tổng nhóm lẫn dòng con", en: "A total of subtotals and of their parts" },
      sheet: sheetOf(
        [null, "Tổng số", { formula: "=SUM(C5:C10)", value: 2082.6 }, { formula: "=SUM(D5:D10)", value: 2311.4 }],
        ["I", "Nông sản", { formula: "=SUM(C6:C7)", value: 784.1 }, { formula: "=SUM(D6:D7)", value: 861.4 }],
        [1, "Cà phê", 617.3, 682.5],
        [2, "Hạt tiêu", 166.8, 178.9],
        ["II", "Công nghiệp", { formula: "=SUM(C9:C10)", value: 257.2 }, { formula: "=SUM(D9:D10)", value: 294.3 }],
        [1, "Sản phẩm gỗ", 111.9, 142.4],
        [2, "Phân bón", 145.3, 151.9],
      ),
      findings: ["C4:D4"],
      messages: ["twice-several"],
    },
    {
      name: { vi: "Công thức cộng đúng nhóm", en: "A formula that adds its own group" },
      sheet: forestry({ formula: "=SUM(D5:D6)", value: 1.2 }, 5.1),
      findings: [],
    },
    {
      name: {
        vi: "Công thức ở cột khác cho biết các dòng con",
        en: "Formulas of other columns say what the parts are",
      },
      sheet: [
        ["Giá trị sản xuất công nghiệp"],
        ["Đơn vị tính: Tỷ đồng"],
        ["Chỉ tiêu", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"],
        ["Chế biến", 60.4, 62.8, 66.1, 70.3],
        ["Điện", 20.1, 21.7, 24.5, 27.9],
        [
          "Khu vực công nghiệp",
          { formula: "=B4+B5", value: 80.5 },
          { formula: "=C4+C5", value: 84.5 },
          { formula: "=D4+D5", value: 90.6 },
          89.2,
        ],
      ],
      findings: ["E6"],
      messages: ["typing-error"],
    },
    {
      name: {
        vi: "Số tròn hiện một chữ số thập phân, ở cột ghi đến một chữ số thập phân",
        en: "Figures shown as 61.0 in a column that is typed to one decimal",
      },
      sheet: foreign([203.4, 87.2, 290.6], [42, 18, 61], [34.6, 10.3, 11.6, 13.5, 10.5, 80.9, 2.6, 7.2]),
      findings: ["D4"],
      messages: ["sum"],
    },
    {
      name: {
        vi: "Số tròn hiện một chữ số thập phân, ở cột có nhiều số gõ tròn",
        en: "Figures shown as 61.0 in a column where others are typed rounded",
      },
      sheet: foreign([203.4, 87.2, 290.6], [42, 18, 61], [35, 10.3, 12, 13.5, 11, 81, 2.6, 7]),
      findings: [],
    },
    {
      name: { vi: "Các tỷ trọng cộng quá 100", en: "Shares add up to more than 100" },
      sheet: sharesOf([100, 100], [27.1, 26.8], [33.9, 34.4], [39, 39.8]),
      findings: ["D3"],
      messages: ["shares"],
    },
    {
      name: { vi: "Một tỷ trọng gõ tay làm tổng quá 100", en: "One typed share takes the whole beyond 100" },
      sheet: sharesOf(
        [100, 100],
        [27.1, { formula: "=13788/51450*100", value: 26.8 }],
        [33.9, 34.4],
        [39, { formula: "=20473/51450*100", value: 39.8 }],
      ),
      findings: ["D5"],
      messages: ["shares"],
    },
    {
      name: { vi: "Tỷ trọng cộng lệch do làm tròn", en: "Shares off by rounding" },
      sheet: sharesOf([100, 100], [27.1, 26.8], [33.9, 33.4], [39, 39.7]),
      findings: [],
    },
    {
      name: { vi: "Cơ cấu dưới một dòng tiêu đề", en: "Shares under a heading without figures" },
      sheet: [
        ["Chỉ tiêu kinh tế năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Năm 2022", "Năm 2023", "KH năm 2024"],
        ["I", "Cơ cấu kinh tế", "%", null, null, null],
        ["-", "Nông, lâm nghiệp, thủy sản", "%", 28.9, 27.4, 26.8],
        ["-", "Công nghiệp, xây dựng", "%", 28.3, 29, 32.8],
        ["-", "Dịch vụ", "%", 37, 37.6, 37.5],
        ["-", "Thuế sản phẩm trừ trợ cấp", "%", 5.8, 6, 5.9],
      ],
      findings: ["F4:F7"],
      messages: ["shares"],
    },
    {
      name: { vi: "Quyền số các ngành cộng không đủ 100", en: "Weights that do not make 100" },
      sheet: [
        ["Quyền số tính chỉ số sản xuất công nghiệp"],
        ["TT", "Ngành", "Quyền số (%)", "6 tháng đầu năm 2024 so với cùng kỳ (%)"],
        [null, "Toàn ngành công nghiệp", 100, 99.05],
        [1, "Khai khoáng", 1.2, 139.4],
        [2, "Chế biến, chế tạo", 38.6, 101.27],
        ["2.1", "Chế biến thực phẩm", 20.4, 102.3],
        ["2.2", "Chế biến gỗ", 18.2, 100.1],
        [3, "Sản xuất và phân phối điện", 54.8, 96.97],
        [4, "Cung cấp nước", 1.8, 100.75],
      ],
      findings: ["C3"],
      messages: ["shares"],
    },
    {
      name: { vi: "Tỷ trọng của một số ngành", en: "Shares of some branches only" },
      sheet: sharesOf([100, 100], [27.1, 26.8], [13.9, 13.4], [9, 9.7]),
      findings: [],
    },
    {
      name: { vi: "Cột kế hoạch ghi thấp hai dòng", en: "A column of plan figures two rows too low" },
      sheet: [
        ["Cơ cấu kinh tế"],
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Năm 2022", "Năm 2023", "Năm 2024"],
        ["I", "Cơ cấu giá trị sản xuất", "%", null, 100, 100, 100],
        [1, "Khu vực nông, lâm nghiệp, thủy sản", "%", null, 40.2, 42.4, 41.5],
        [2, "Khu vực công nghiệp, xây dựng", "%", 100, 31.9, 29.7, 30.6],
        [3, "Khu vực dịch vụ", "%", 40.9, 27.9, 27.9, 27.9],
        ["II", "Tỷ lệ hộ nghèo", "%", 30, 4.1, 3.9, 3.6],
        ["III", "Tỷ lệ lao động qua đào tạo", "%", 29.1, 61.2, 63.5, 65.1],
      ],
      findings: ["D5:D8"],
      messages: ["shifted"],
    },
    {
      name: { vi: "Thiếu một dòng con: chưa kiểm tra được", en: "A part is missing: not checkable" },
      sheet: exportsOf(525, null, 71.8),
      findings: [],
      messages: ["part-missing"],
    },
    {
      name: { vi: "Chỉ liệt kê mặt hàng chính", en: "Only the main goods are listed" },
      sheet: sheetOf(
        ["I", "Kim ngạch xuất khẩu", 448.8, 525],
        [1, "Cà phê", 177.3, 252],
        [2, "Sản phẩm gỗ", 0.9, 1.2],
        [3, "Mủ cao su", 0.1, 0.15],
      ),
      findings: [],
      messages: ["not-parts"],
    },
  ],
};

export default rule;
