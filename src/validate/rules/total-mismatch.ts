import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { TableModel } from "../../model/table";
import type { Message } from "../../model/text";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import type { Repair } from "../repairs";
import { bestRepair } from "../repairs";
import type { ColumnSum, SumGroup } from "../total-sums";
import { sumGroups } from "../total-sums";

const TITLE = ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"];
const UNIT = [null, null, null, "Đơn vị tính: Triệu USD"];
const HEADER = ["TT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

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
    transposed: {
      vi: "Số {intended}, không phải {written}: đảo chữ số ở {cell}? Khi đó {label} ({column}) khớp với cộng các dòng con.",
      en: "{intended}, not {written}: digits exchanged in {cell}? Then {label} ({column}) agrees with its parts.",
    },
    "decimal-point": {
      vi: "Số {intended}, không phải {written}: dấu thập phân lệch chỗ ở {cell}? Khi đó {label} ({column}) khớp với cộng các dòng con.",
      en: "{intended}, not {written}: decimal point out of place in {cell}? Then {label} ({column}) agrees with its parts.",
    },
    digit: {
      vi: "Số {intended}, không phải {written}: một chữ số khác đi ở {cell}? Khi đó {label} ({column}) khớp với cộng các dòng con.",
      en: "{intended}, not {written}: one digit off in {cell}? Then {label} ({column}) agrees with its parts.",
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
  check: ({ table }) => {
    const groups = sumGroups(table);
    const additive = groups.filter((g) => g.isAdditive);
    const sums = additive.flatMap((g) => g.sums);
    const findings: Finding[] = [];
    for (const [, list] of byColumn(sums)) findings.push(...columnFindings(table, list));
    return ruleCheck(sums.length, findings, groups.flatMap((g) => gaps(table, g)));
  },
  examples: [
    {
      name: { vi: "Lệch trong mức làm tròn", en: "Off by rounding only" },
      sheet: [TITLE, UNIT, HEADER, ["I", "Kim ngạch xuất khẩu", 448.8, 525], [1, "Cà phê", 377.3, 452], [2, "Sản phẩm gỗ", 0.9, 1.2], [3, "Mủ cao su", 0.1, 0.15], [4, "Hàng khác", 70.5, 71.8]],
      findings: [],
    },
    {
      name: { vi: "Tổng lệch, không rõ ở ô nào", en: "A total that is off, no telling where" },
      sheet: [TITLE, UNIT, HEADER, ["I", "Kim ngạch xuất khẩu", 448.8, 525], [1, "Cà phê", 377.3, 452], [2, "Sản phẩm gỗ", 0.9, 1.2], [3, "Mủ cao su", 0.1, 0.15], [4, "Hàng khác", 70.5, 73.8]],
      findings: ["D4"],
      messages: ["sum"],
    },
    {
      name: { vi: "Đảo chữ số ở tổng", en: "Digits of the total exchanged" },
      sheet: [TITLE, UNIT, HEADER, ["I", "Kim ngạch xuất khẩu", 448.8, 552], [1, "Cà phê", 377.3, 452], [2, "Sản phẩm gỗ", 0.9, 1.2], [3, "Mủ cao su", 0.1, 0.15], [4, "Hàng khác", 70.5, 71.8]],
      findings: ["D4"],
      messages: ["transposed"],
    },
    {
      name: { vi: "Dấu thập phân lệch chỗ", en: "A decimal point out of place" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        ["I", "Kim ngạch xuất khẩu", 1041.3, 1155.7],
        [1, "Cà phê", 617.3, 682.5],
        [2, "Sản phẩm gỗ", 166.8, 178.9],
        [3, "Mủ cao su", 111.9, 1424],
        [4, "Hàng khác", 145.3, 151.9],
      ],
      findings: ["D7"],
      messages: ["decimal-point"],
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
      messages: ["digit"],
    },
    {
      name: { vi: "Một ô làm lệch cả hai cấp", en: "One cell breaks two levels" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 1041.3, 1155.7],
        ["I", "Nông sản", 784.1, 800.4],
        [1, "Cà phê", 617.3, 682.5],
        [2, "Hạt tiêu", 166.8, 178.9],
        ["II", "Công nghiệp", 257.2, 294.3],
        [1, "Sản phẩm gỗ", 111.9, 142.4],
        [2, "Phân bón", 145.3, 151.9],
      ],
      findings: ["D5"],
      messages: ["cell"],
    },
    {
      name: { vi: "Hiếm khi do làm tròn", en: "Hardly ever rounding" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        ["I", "Kim ngạch xuất khẩu", 60, 71],
        [1, "Cà phê", 11, 12],
        [2, "Hạt tiêu", 10, 11],
        [3, "Mủ cao su", 9, 11],
        [4, "Sản phẩm gỗ", 10, 13],
        [5, "Phân bón", 9, 9],
        [6, "Hàng khác", 11, 12],
      ],
      findings: ["D4"],
      messages: ["unlikely"],
    },
    {
      name: { vi: "Thiếu một dòng con: chưa kiểm tra được", en: "A part is missing: not checkable" },
      sheet: [TITLE, UNIT, HEADER, ["I", "Kim ngạch xuất khẩu", 448.8, 525], [1, "Cà phê", 377.3, 452], [2, "Sản phẩm gỗ", 0.9, null], [3, "Mủ cao su", 0.1, 0.15], [4, "Hàng khác", 70.5, 71.8]],
      findings: [],
      messages: ["part-missing"],
    },
    {
      name: { vi: "Chỉ liệt kê mặt hàng chính", en: "Only the main goods are listed" },
      sheet: [TITLE, UNIT, HEADER, ["I", "Kim ngạch xuất khẩu", 448.8, 525], [1, "Cà phê", 177.3, 252], [2, "Sản phẩm gỗ", 0.9, 1.2], [3, "Mủ cao su", 0.1, 0.15]],
      findings: [],
      messages: ["not-parts"],
    },
  ],
};

function byColumn(sums: readonly ColumnSum[]): ReadonlyMap<number, readonly ColumnSum[]> {
  const columns = new Map<number, ColumnSum[]>();
  for (const s of sums) {
    const list = columns.get(s.column.column);
    if (list) list.push(s);
    else columns.set(s.column.column, [s]);
  }
  return columns;
}

function columnFindings(table: TableModel, sums: readonly ColumnSum[]): readonly Finding[] {
  const findings: Finding[] = [];
  let broken = sums.filter((s) => s.judgement.verdict === "differs");
  while (broken.length > 0) {
    const repair = bestRepair(table, broken, sums);
    if (!repair) break;
    findings.push(repairFinding(table, repair));
    broken = broken.filter((s) => !repair.mended.includes(s));
  }
  for (const s of broken) findings.push(sumFinding(table, s, "sum"));
  for (const s of sums) if (s.judgement.verdict === "unlikely") findings.push(sumFinding(table, s, "unlikely"));
  return findings;
}

function related(table: TableModel, s: ColumnSum): Finding["related"] {
  return [s.group.breakdown.parent, ...s.parts.map((p) => p.part.row)].map((row) => placeOf(table, row.row, s.column.column));
}

function sumFinding(table: TableModel, s: ColumnSum, messageId: "sum" | "unlikely"): Finding {
  const { parent, heading } = s.group.breakdown;
  const { sum, difference, bound } = s.judgement;
  const parameters = {
    label: parent.label,
    column: headerText(s.column),
    cell: cellParameter(table, parent.row, s.column.column),
    total: numberParameter(s.total.value),
    sum: numberParameter(sum.toNumber()),
    count: numberParameter(s.parts.length),
  };
  const words = messageId === "sum" ? say(rule, "sum", { ...parameters, difference: numberParameter(difference.abs().toNumber()), bound: numberParameter(bound.round(10).toNumber()) }) : say(rule, "unlikely", parameters);
  return findingAt(rule, table, { row: parent, column: s.column }, words, {
    severity: messageId === "sum" ? "error" : "information",
    related: related(table, s).slice(1),
    detail: heading?.label ?? "",
  });
}

function repairFinding(table: TableModel, repair: Repair): Finding {
  const { row, column, figure, slip, mended } = repair;
  const first = mended[0];
  const cell = cellParameter(table, row.row, column.column);
  const intended = numberParameter(repair.intended.toNumber());
  const parameters = {
    label: first?.group.breakdown.parent.label ?? row.label,
    column: headerText(column),
    cell,
    written: numberParameter(figure.value),
    intended,
  };
  const words: Message = slip && slip.kind !== "sign" ? say(rule, slip.kind, parameters) : say(rule, "cell", { ...parameters, count: numberParameter(repair.agreements) });
  return findingAt(rule, table, { row, column }, words, {
    related: mended.flatMap((s) => related(table, s)).filter((place) => place.range.top !== row.row),
    fixes: [{ label: say(rule, "fix", { intended, cell }), place: placeOf(table, row.row, column.column), before: figure.value, after: repair.intended.toNumber(), isCertain: false }],
  });
}

function gaps(table: TableModel, group: SumGroup): readonly Message[] {
  const { parent } = group.breakdown;
  if (!group.isAdditive) return group.sums.length > 0 ? [say(rule, "not-parts", { label: parent.label })] : gapMessages(table, group);
  return gapMessages(table, group);
}

function gapMessages(table: TableModel, group: SumGroup): readonly Message[] {
  const columns = new Set<number>();
  return group.unread.flatMap(({ row, column }) => {
    if (columns.has(column.column)) return [];
    columns.add(column.column);
    return [say(rule, "part-missing", { label: group.breakdown.parent.label, column: headerText(column), cell: cellParameter(table, row.row, column.column) })];
  });
}

export default rule;
