import type { ExampleCell, Rule } from "../../model/finding";
import { checkTotals } from "../total-findings";

const TITLE = ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"];
const UNIT = [null, null, null, "Đơn vị tính: Triệu USD"];
const HEADER: readonly ExampleCell[] = ["TT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

type Rows = readonly (readonly ExampleCell[])[];

const sheetOf = (...rows: Rows): Rows => [TITLE, UNIT, HEADER, ...rows];

/** Exports, and the four rows they are made of. */
const exportsOf = (total: number, wood: number | null, others: number): Rows =>
  sheetOf(["I", "Kim ngạch xuất khẩu", 448.8, total], [1, "Cà phê", 377.3, 452], [2, "Sản phẩm gỗ", 0.9, wood], [3, "Mủ cao su", 0.1, 0.15], [4, "Hàng khác", 70.5, others]);

const rule: Rule = {
  id: "total-mismatch",
  severity: "error",
  name: { vi: "Tổng không bằng cộng các dòng con", en: "A total is not the sum of its parts" },
  why: {
    vi: "Chênh lệch vượt quá mức mà làm tròn có thể gây ra, nên có ít nhất một số trong nhóm chưa đúng hoặc còn thiếu dòng.",
    en: "The difference is beyond what rounding can make, so at least one figure of the group is not right or a row is missing.",
  },
  advice: {
    vi: "Đối chiếu các ô trong nhóm với nguồn; nếu các dòng con chỉ là một phần thì đặt dưới “Trong đó”.",
    en: "Compare the cells of the group with their source; if the parts are only some of the whole, put them under “Trong đó” (of which).",
  },
  messages: {
    sum: {
      vi: "{label} ({column}): {cell} ghi {total}, cộng {count} dòng con được {sum}, lệch {difference}; làm tròn chỉ có thể gây lệch {bound}.",
      en: "{label} ({column}): {cell} says {total}, its {count} parts add up to {sum}, off by {difference}; rounding alone can make {bound}.",
    },
    slip: {
      vi: "Số {intended}, không phải {written}: {slip} ở {cell}? Khi đó {label} ({column}) khớp với cộng các dòng con.",
      en: "{intended}, not {written}: {slip} in {cell}? Then {label} ({column}) agrees with its parts.",
    },
    cell: {
      vi: "Đổi {written} ở {cell} thành {intended} thì {count} chỗ đang lệch cùng khớp, trong đó có {label} ({column}).",
      en: "With {intended} instead of {written} in {cell}, {count} figures that disagree would agree, {label} ({column}) among them.",
    },
    unlikely: {
      vi: "{label} ({column}): {cell} ghi {total}, cộng {count} dòng con được {sum}; làm tròn có thể gây lệch như vậy nhưng hiếm.",
      en: "{label} ({column}): {cell} says {total}, its {count} parts add up to {sum}; rounding can make that much, but hardly ever does.",
    },
    "part-missing": { vi: "{label} ({column}): chưa cộng được vì {cell} trống hoặc chưa đọc được số.", en: "{label} ({column}): not added up, because {cell} is blank or holds no readable figure." },
    "not-parts": { vi: "{label}: các dòng con có vẻ không phải toàn bộ nên không cộng.", en: "{label}: its sub-rows do not seem to be the whole, so they were not added up." },
    fix: { vi: "Ghi {intended} vào {cell}", en: "Put {intended} into {cell}" },
  },
  check: ({ table }) => checkTotals(rule, table),
  examples: [
    {
      name: { vi: "Tổng cộng ở dòng cuối", en: "The total in the last row" },
      sheet: sheetOf([1, "Cà phê", 377.3, 452.4], [2, "Sản phẩm gỗ", 10.9, 11.2], [3, "Mủ cao su", 21.1, 20.2], [null, "Tổng cộng", 409.3, 463.6]),
      findings: ["D7"],
      messages: ["sum"],
    },
    {
      name: { vi: "Các mặt hàng kể sau dòng “trong đó”", en: "The goods listed after an “of which” line" },
      sheet: sheetOf([null, "Tổng kim ngạch xuất khẩu", 409.3, 473.8], [null, "Trong đó: Doanh nghiệp FDI", 88.4, 101.6], [null, "Mặt hàng chủ yếu"], [1, "Cà phê", 377.3, 452.4], [2, "Sản phẩm gỗ", 10.9, 11.2], [3, "Hàng hóa khác", 21.1, 20.2]),
      findings: ["D4"],
      messages: ["sum"],
    },
    { name: { vi: "Lệch trong mức làm tròn", en: "Off by rounding only" }, sheet: exportsOf(525, 1.2, 71.8), findings: [] },
    { name: { vi: "Tổng lệch, không rõ ở ô nào", en: "A total that is off, no telling where" }, sheet: exportsOf(525, 1.2, 73.8), findings: ["D4"], messages: ["sum"] },
    { name: { vi: "Đảo chữ số ở tổng", en: "Digits of the total exchanged" }, sheet: exportsOf(552, 1.2, 71.8), findings: ["D4"], messages: ["slip"] },
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
      messages: ["slip"],
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
      messages: ["slip"],
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
    { name: { vi: "Thiếu một dòng con: chưa kiểm tra được", en: "A part is missing: not checkable" }, sheet: exportsOf(525, null, 71.8), findings: [], messages: ["part-missing"] },
    { name: { vi: "Chỉ liệt kê mặt hàng chính", en: "Only the main goods are listed" }, sheet: sheetOf(["I", "Kim ngạch xuất khẩu", 448.8, 525], [1, "Cà phê", 177.3, 252], [2, "Sản phẩm gỗ", 0.9, 1.2], [3, "Mủ cao su", 0.1, 0.15]), findings: [], messages: ["not-parts"] },
  ],
};

export default rule;
