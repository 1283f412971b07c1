import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { ToldElsewhere } from "./told-elsewhere";
import { toldElsewhere } from "./told-elsewhere";
import { planKey, sharedFigures } from "./shared-figures";

/** Two tables show the same series where so many figures for the same periods exist and at least half of them agree. */
const FIGURES = 4;
/** Revisions of an index by up to this many points are the custom. */
const INDEX_POINTS = 10;

const HEADER = ["TT", "Sản phẩm", "ĐVT", "Tháng 4 năm 2024", "Tháng 5 năm 2024"];

const rule: Rule = {
  id: "revised-figure",
  severity: "information",
  name: { vi: "Số kỳ trước đã điều chỉnh", en: "A past figure was revised" },
  why: {
    vi:
      "Cùng chỉ tiêu, cùng kỳ mà hai biểu ghi khác nhau: thường là ước tính được thay bằng chính " +
      "thức, nhưng hai biểu nên thống nhất.",
    en: "Two tables give different figures for one indicator and period: usually an estimate was replaced, but they should agree.",
  },
  advice: {
    vi: "Để biết; nếu không phải điều chỉnh thì sửa cho hai biểu giống nhau.",
    en: "Be aware; if it is no revision, make the tables agree.",
  },
  messages: {
    plan: {
      vi:
        "{label}: {cell} (“{column}”) ghi kế hoạch {value}, còn {other} ở trang “{sheet}” ghi {before}; " +
        "các kế hoạch khác của hai trang giống nhau.",
      en:
        "{label}: {cell} (“{column}”) gives a plan of {value}; {other} on the sheet “{sheet}” says " +
        "{before}, while the sheets' other plans are the same.",
    },
    elsewhere: {
      vi:
        "{label}: {cell} (“{column}”) ghi {value}, còn {other} ở trang “{sheet}” ghi {before} cho cùng chỉ tiêu, " +
        "cùng kỳ; số các kỳ khác của hai nơi giống nhau.",
      en:
        "{label}: {cell} (“{column}”) says {value}; {other} on the sheet “{sheet}” says {before} for the same " +
        "indicator and period, while their other periods are the same.",
    },
    revised: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, còn {other} ở trang “{sheet}” ghi {before} cho cùng kỳ.",
      en: "{label}: {cell} (“{column}”) says {value}; {other} on the sheet “{sheet}” says {before} for the same period.",
    },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const plans = changedPlans(table, tables);
    for (const other of tables.slice(0, tables.indexOf(table))) {
      const shared = sharedFigures(table, other);
      const differing = shared.filter((s) => !s.agrees);
      if (shared.length < FIGURES || 2 * differing.length > shared.length) continue;
      checked += shared.length;
      for (const { row, twin, column, source, value, before } of differing) {
        const words = say(rule, "revised", {
          label: row.label,
          cell: cellParameter(table, row.row, column.column),
          column: headerText(column),
          value: numberParameter(value),
          other: cellParameter(other, twin.row, source.column),
          sheet: other.sheet.name,
          before: numberParameter(before),
        });
        const isFar = row.nature === "index" && Math.abs(value - before) > INDEX_POINTS;
        findings.push(
          findingAt(rule, table, { row, column }, words, {
            severity: isFar ? "warning" : "information",
            related: [placeOf(other, twin.row, source.column)],
            detail: other.id,
          }),
        );
      }
    }
    const elsewhere = tables
      .slice(0, tables.indexOf(table))
      .map((other) => toldElsewhere(table, other))
      .map(({ checked: count, differing }) => ({
        count,
        findings: differing.map((told) => elsewhereFinding(table, told)),
      }));
    const told = new Set(findings.map((f) => f.id));
    return ruleCheck(
      elsewhere.reduce((sum, { count }) => sum + count, checked + plans.checked),
      [...findings, ...plans.findings, ...elsewhere.flatMap((e) => e.findings).filter((f) => !told.has(f.id))],
    );
  },
  examples: [
    {
      name: { vi: "Tổng ở biểu chi tiết khác biểu tổng hợp", en: "A total in its own table, unlike the summary" },
      before: [
        ["Một số chỉ tiêu chủ yếu 6 tháng đầu năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng năm 2023", "6 tháng năm 2024"],
        [1, "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 8412.3, 9214.7],
        [2, "Kim ngạch xuất khẩu", "Triệu USD", 410.2, 452.7],
      ],
      sheet: [
        ["Tổng mức bán lẻ hàng hóa theo địa bàn 6 tháng đầu năm 2024"],
        ["Đơn vị tính: Tỷ đồng"],
        ["TT", "Địa bàn", "6 tháng năm 2023", "6 tháng năm 2024"],
        [null, "Toàn tỉnh", 8412.3, 9124.7],
        [1, "Pleiku", 4201.1, 4560.2],
        [2, "An Khê", 2110.6, 2290.4],
        [3, "Chư Sê", 2100.6, 2274.1],
      ],
      findings: ["D4"],
      messages: ["elsewhere"],
    },
    {
      name: { vi: "Hai biểu cùng số", en: "Both tables agree" },
      before: [
        ["Sản phẩm chủ yếu tháng 4 năm 2024"],
        HEADER.slice(0, 4),
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch", "Nghìn viên", 6850],
      ],
      sheet: [
        ["Sản phẩm chủ yếu tháng 5 năm 2024"],
        HEADER,
        [1, "Đường", "Tấn", 15480, 15620],
        [2, "Tinh bột mì", "Tấn", 14890, 15010],
        [3, "Chè", "Tấn", 415, 431],
        [4, "Gạch", "Nghìn viên", 6850, 6910],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Kế hoạch năm của một sản phẩm khác biểu trước",
        en: "One product's plan is not the earlier sheet's",
      },
      before: [
        ["Sản phẩm chủ yếu tháng 4 năm 2024"],
        ["TT", "Sản phẩm", "ĐVT", "KH năm 2024", "Tháng 4 năm 2024"],
        [1, "Đường", "Tấn", 240000, 15480],
        [2, "Tinh bột mì", "Tấn", 215000, 14890],
        [3, "Chè", "Tấn", 5400, 415],
        [4, "Gạch", "Nghìn viên", 90000, 6850],
        [5, "Phân vi sinh", "Tấn", 42000, 3390],
      ],
      sheet: [
        ["Sản phẩm chủ yếu tháng 5 năm 2024"],
        ["TT", "Sản phẩm", "ĐVT", "KH năm 2024", "Tháng 5 năm 2024"],
        [1, "Đường", "Tấn", 204000, 15620],
        [2, "Tinh bột mì", "Tấn", 215000, 15010],
        [3, "Chè", "Tấn", 5400, 431],
        [4, "Gạch", "Nghìn viên", 90000, 6910],
        [5, "Phân vi sinh", "Tấn", 42000, 3410],
      ],
      findings: ["D3"],
      messages: ["plan"],
    },
    {
      name: { vi: "Một dòng ở biểu chi tiết khác biểu tổng hợp", en: "A line of a detailed table, unlike the summary" },
      before: [
        ["Một số chỉ tiêu chủ yếu 6 tháng đầu năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng năm 2023", "Tháng 6 năm 2024", "6 tháng năm 2024"],
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 410.2, 78.3, 452.7],
        ["-", "Cà phê", "Triệu USD", 251.4, 44.2, 281.6],
        ["-", "Mủ cao su", "Triệu USD", 40.1, 8.5, 43.3],
      ],
      sheet: [
        ["Xuất khẩu theo mặt hàng 6 tháng đầu năm 2024"],
        ["TT", "Mặt hàng", "ĐVT", "6 tháng năm 2023", "Tháng 6 năm 2024", "6 tháng năm 2024"],
        [1, "Cà phê", "Triệu USD", 251.4, 44.2, 218.6],
        [2, "Mủ cao su", "Triệu USD", 40.1, 8.5, 43.3],
        [3, "Hồ tiêu", "Triệu USD", 30.6, 6.1, 33.8],
      ],
      findings: ["F3"],
      messages: ["elsewhere"],
    },
    {
      name: { vi: "Kế hoạch ở trang kế hoạch khác biểu báo cáo", en: "The plan on the plan sheet is another" },
      before: [
        ["Một số chỉ tiêu chủ yếu tháng 3 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "KH năm 2024", "Tháng 3 năm 2024"],
        [1, "Giá trị sản xuất công nghiệp", "Tỷ đồng", 49630, 3747],
        [2, "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 104000, 8375.5],
        [3, "Kim ngạch xuất khẩu", "Triệu USD", 1186, 121.12],
        [4, "Kim ngạch nhập khẩu", "Triệu USD", 203, 16.46],
      ],
      sheet: [
        ["Chỉ tiêu giao năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024"],
        [1, "Giá trị sản xuất công nghiệp", "Tỷ đồng", 49630],
        [2, "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 104000],
        [3, "Kim ngạch xuất khẩu", "Triệu USD", 1186],
        [4, "Kim ngạch nhập khẩu", "Triệu USD", 193],
      ],
      findings: ["D6"],
      messages: ["plan"],
    },
    {
      name: { vi: "Ước tính và thực hiện là hai số", en: "An estimate and what came of it are two figures" },
      before: [
        ["Một số chỉ tiêu chủ yếu tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 5 năm 2024", "Ước thực hiện tháng 6 năm 2024"],
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 71.2, 78.3],
        ["-", "Cà phê", "Triệu USD", 41.3, 44.2],
      ],
      sheet: [
        ["Xuất khẩu theo mặt hàng tháng 6 năm 2024"],
        ["TT", "Mặt hàng", "ĐVT", "Thực hiện tháng 5 năm 2024", "Thực hiện tháng 6 năm 2024"],
        [1, "Cà phê", "Triệu USD", 41.3, 45.1],
        [2, "Mủ cao su", "Triệu USD", 8.2, 8.5],
      ],
      findings: [],
    },
    {
      name: { vi: "Một số đã điều chỉnh", en: "One figure was revised" },
      before: [
        ["Sản phẩm chủ yếu tháng 4 năm 2024"],
        HEADER.slice(0, 4),
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch", "Nghìn viên", 6850],
      ],
      sheet: [
        ["Sản phẩm chủ yếu tháng 5 năm 2024"],
        HEADER,
        [1, "Đường", "Tấn", 15480, 15620],
        [2, "Tinh bột mì", "Tấn", 14120, 15010],
        [3, "Chè", "Tấn", 415, 431],
        [4, "Gạch", "Nghìn viên", 6850, 6910],
      ],
      findings: ["D4"],
      messages: ["revised"],
    },
  ],
};

function elsewhereFinding(
  table: TableModel,
  { row, column, value, other, twin, source, before }: ToldElsewhere,
): Finding {
  const words = say(rule, column.scenario === "plan" ? "plan" : "elsewhere", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    column: headerText(column),
    value: numberParameter(value),
    other: cellParameter(other, twin.row, source.column),
    sheet: other.sheet.name,
    before: numberParameter(before),
  });
  return findingAt(rule, table, { row, column }, words, {
    severity: "warning",
    related: [placeOf(other, twin.row, source.column)],
    detail: `elsewhere ${other.id}`,
  });
}

/** Plans of a year that differ from those of the nearest earlier sheet that gives them, where hardly any does. */
function changedPlans(
  table: TableModel,
  tables: readonly TableModel[],
): { readonly checked: number; readonly findings: readonly Finding[] } {
  for (const other of tables.slice(0, tables.indexOf(table)).reverse()) {
    const shared = sharedFigures(table, other, planKey);
    if (shared.length < FIGURES) continue;
    const differing = shared.filter((s) => !s.agrees);
    if (4 * differing.length > shared.length) return { checked: 0, findings: [] };
    const findings = differing.map(({ row, twin, column, source, value, before }) => {
      const words = say(rule, "plan", {
        label: row.label,
        cell: cellParameter(table, row.row, column.column),
        column: headerText(column),
        value: numberParameter(value),
        other: cellParameter(other, twin.row, source.column),
        sheet: other.sheet.name,
        before: numberParameter(before),
      });
      return findingAt(rule, table, { row, column }, words, {
        severity: "warning",
        related: [placeOf(other, twin.row, source.column)],
        detail: `plan ${other.id}`,
      });
    });
    return { checked: shared.length, findings };
  }
  return { checked: 0, findings: [] };
}

export default rule;
