import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, MeasureForm, TableModel } from "../../model/tables/table";
import { SURE } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { derivationsOf } from "./derivations";
import { oddIndices } from "./odd-indices";
import type { RatioColumn, RatioRow } from "./ratios";
import { ratioColumns, ratioFits } from "./ratios";

const TITLE = ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
  "So với cùng kỳ (%)",
];

const rule: Rule = {
  id: "percent-scale-mix",
  severity: "error",
  name: { vi: "Lẫn thang phần trăm", en: "Percentages on different scales" },
  why: {
    vi: "112,16; 12,16 và 0,1216 cùng chỉ một mức tăng; trộn trong một cột thì dễ hiểu lầm và biểu " + "đồ vẽ lệch.",
    en: "112.16, 12.16 and 0.1216 may mean the same growth; mixed in a column they mislead readers and charts.",
  },
  advice: { vi: "Dùng một thang cho cả cột, cả biểu.", en: "Use one scale for the whole column and table." },
  messages: {
    cell: {
      vi: "{label}: {cell} ghi {printed}, theo thang của cột thì là {value}.",
      en: "{label}: {cell} says {printed}; on the column's scale it is {value}.",
    },
    index: {
      vi:
        "{label}: {cell} ghi {printed} giữa các chỉ số từ {low} đến {high}; theo thang của cột thì có phải " +
        "{value} không?",
      en: "{label}: {cell} says {printed} among indices from {low} to {high}; on the column's scale, is it {value}?",
    },
    columns: {
      vi: "“{first}” ghi theo phần trăm ({one}) còn “{second}” ghi theo số lần ({other}) mà không định dạng %.",
      en: "“{first}” is in percent ({one}), “{second}” in fractions ({other}) without a percent format.",
    },
    fix: { vi: "Ghi {value} vào {cell}", en: "Put {value} into {cell}" },
  },
  check: ({ table, tables }) => {
    const ratios = ratioColumns(table, ["growth-same-period", "growth-previous-period", "plan-attainment"]);
    const cells = ratios.flatMap((ratio) => {
      const { form, odd } = scalesOf(table, ratio);
      return odd.map((r) =>
        cellFinding(table, { ...ratio, form, current: ratio.comparison.current, base: ratio.comparison.base }, r),
      );
    });
    const derived = derivationsOf(table).flatMap(({ column, current, base, operation, otherScale }) =>
      operation === "difference"
        ? []
        : otherScale.map((row) => cellFinding(table, { column, current, base, form: operation }, row)),
    );
    const indices = oddIndices(rule, table, tables);
    return ruleCheck(ratios.reduce((n, r) => n + r.rows.length, 0) + indices.checked, [
      ...cells,
      ...derived,
      ...indices.findings,
      ...columnFindings(table),
    ]);
  },
  examples: [
    {
      name: { vi: "Một thang cho cả cột", en: "One scale" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 116.98],
        [2, "Nhập khẩu", "Triệu USD", 80.03, 99, 123.7],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
      ],
      findings: [],
    },
    {
      name: { vi: "Một ô ghi mức tăng giữa các chỉ số", en: "A change among indices" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 116.98],
        [2, "Nhập khẩu", "Triệu USD", 80.03, 99, 23.7],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
      ],
      findings: ["F4"],
      messages: ["cell"],
    },
    {
      name: { vi: "Nửa cột ghi hai thang, cách hiện cho biết", en: "Half a column on each scale, as shown" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, { value: 1.16978, format: "0.0%" }],
        [2, "Nhập khẩu", "Triệu USD", 80.03, 99, { value: 123.7, format: "0.0%" }],
        [3, "Cà phê", "Triệu USD", 377.3, 452, { formula: "=E5/D5", value: 1.197985687781606, format: "0.0%" }],
        [4, "Hạt tiêu", "Triệu USD", 30.4, 28.9, { value: 95.1, format: "0.0" }],
      ],
      findings: ["F4", "F6"],
      messages: ["cell"],
    },
    {
      name: { vi: "Một tỷ lệ ghi theo số lần", en: "A rate as a fraction" },
      sheet: [
        ["Cụm công nghiệp đến 30/6/2024"],
        ["TT", "Cụm công nghiệp", "Diện tích đất công nghiệp (ha)", "Diện tích đã cho thuê (ha)", "Tỷ lệ lấp đầy (%)"],
        [1, "Diên Phú", 40.04, 31.23, 78],
        [2, "An Khê", 26.95, 20.48, 76],
        [3, "Ia Sao", 34.09, 12.61, 0.37],
        [4, "Chư Sê", 17.5, 15.05, 86],
        [5, "Đak Đoa", 22.26, 10.02, 45],
      ],
      findings: ["E5"],
      messages: ["cell"],
    },
    {
      name: { vi: "Một mức tăng giữa các chỉ số không có số liệu", en: "A change among indices without figures" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024"],
        [
          "TT",
          "Ngành",
          "ĐVT",
          "Tháng 6 năm 2024 so với tháng trước (%)",
          "Tháng 6 năm 2024 so với cùng kỳ (%)",
          "6 tháng đầu năm 2024 so với cùng kỳ (%)",
        ],
        [null, "Toàn ngành công nghiệp", "%", 101.1, 103.6, 102.4],
        [1, "Khai khoáng", "%", 99.7, 95.3, 96.97],
        [2, "Chế biến, chế tạo", "%", 100.8, 102.5, 101.27],
        [3, "Sản xuất và phân phối điện", "%", 104.2, 9.94, 111.26],
        [4, "Cung cấp nước", "%", 100.1, 101.2, 100.75],
      ],
      findings: ["E6"],
      messages: ["index"],
    },
    {
      name: { vi: "Một mức tăng giữa các chỉ số của các tháng", en: "A change among the indices of months" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp năm 2024"],
        ["Tháng", "So với cùng kỳ (%)"],
        ["Tháng 1", 103.2],
        ["Tháng 2", 98.4],
        ["Tháng 3", 105.1],
        ["Tháng 4", 4.7],
        ["Tháng 5", 106.3],
        ["Tháng 6", 104.9],
      ],
      findings: ["B6"],
      messages: ["index"],
    },
    {
      name: { vi: "Chỉ số nhỏ vì sụt hẳn, không phải hai thang", en: "Indices of a collapse, no second scale" },
      sheet: [
        ["Khách quốc tế quý II năm 2021"],
        [
          "TT",
          "Thị trường",
          "ĐVT",
          "Quý II năm 2021",
          "Quý I năm 2021 so với cùng kỳ (%)",
          "Quý II năm 2021 so với cùng kỳ (%)",
        ],
        [1, "Hàn Quốc", "Lượt khách", 9100, 2.4, 96.2],
        [2, "Nhật Bản", "Lượt khách", 3100, 0.9, 84.6],
        [3, "Thái Lan", "Lượt khách", 700, 2.2, 61.3],
        [4, "Lào", "Lượt khách", 1400, 2.8, 210.4],
      ],
      findings: [],
    },
    {
      name: { vi: "Hai cột cạnh nhau hai thang", en: "Two columns, two scales" },
      sheet: [
        ["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2024"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
          "So với cùng kỳ (%)",
          "So với kế hoạch năm (%)",
        ],
        [1, "Xuất khẩu", "Triệu USD", 750, 448.8, 525, 116.98, 0.7],
        [2, "Nhập khẩu", "Triệu USD", 200, 80.03, 99, 123.7, 0.495],
        [3, "Cà phê", "Triệu USD", 640, 377.3, 452, 119.8, 0.7063],
      ],
      findings: ["H3:H5"],
      messages: ["columns"],
    },
  ],
};

const isPercentFormat = (table: TableModel, row: number, column: number): boolean =>
  cellAt(table.sheet, row, column)?.numberFormat.includes("%") ?? false;

/** Digits of a percentage that must be told before it speaks for a scale: "1" is near to much. */
const TELLING_DIGITS = 50;

const isTelling = ({ printed }: RatioRow): boolean =>
  printed.exact.abs().gte(printed.unit.times(TELLING_DIGITS)) || printed.exact.abs().eq(0);

/** Whether a cell's number format shows what it holds on the scale of a form: fractions as 97.8%, others without %. */
const isShownAs = (table: TableModel, form: MeasureForm, row: RatioRow, column: number): boolean =>
  isPercentFormat(table, row.row.row, column) === (form === "fraction");

/**
 * The scale that a column of percentages is on, and the rows that hold on another: what most rows hold on; of two that
 * as many do, the one that more of its cells are shown on, then the one that is computed.
 */
function scalesOf(
  table: TableModel,
  { rows, form, column: { column } }: RatioColumn,
): { readonly form: MeasureForm; readonly odd: readonly RatioRow[] } {
  const fitting = rows.filter((r) => r.fits);
  const odd = rows.filter((r) => r.fitsOtherwise === "form");
  if (fitting.length > odd.length || odd.length === 0) return { form, odd };
  const forms: readonly MeasureForm[] = ["index", "change", "fraction"];
  const other = forms.find((f) => f !== form && odd.every((r) => ratioFits(r.current, r.base, r.printed, f) === true));
  if (other === undefined || fitting.length < odd.length || ![...fitting, ...odd].every(isTelling))
    return { form, odd: [] };
  const shown = (list: readonly RatioRow[], as: MeasureForm): number =>
    list.filter((r) => isShownAs(table, as, r, column)).length;
  const computed = (list: readonly RatioRow[]): number =>
    list.filter((r) => cellAt(table.sheet, r.row.row, column)?.formula).length;
  const difference = shown(fitting, form) - shown(odd, other) || computed(fitting) - computed(odd);
  return difference >= 0 ? { form, odd } : { form: other, odd: fitting };
}

interface Scaled {
  readonly column: ColumnModel;
  readonly current: ColumnModel;
  readonly base: ColumnModel;
  readonly form: MeasureForm;
}

function cellFinding(
  table: TableModel,
  { current, base, column, form }: Scaled,
  row: Pick<RatioRow, "row" | "current" | "base" | "printed">,
): Finding {
  const at = row.row.row;
  const value = onScale(row, form);
  // A fraction has two digits more before it says as much.
  const decimals = form === "fraction" ? 4 : 2;
  const cell = cellParameter(table, at, column.column);
  const words = say(rule, "cell", {
    label: row.row.label,
    cell,
    printed: numberParameter(row.printed.value),
    value: numberParameter(value, decimals),
  });
  return findingAt(rule, table, { row: row.row, column }, words, {
    // A fraction that is shown as a percentage looks right; 97.8 shown as 9780% does not.
    severity: isPercentFormat(table, at, column.column) && form !== "fraction" ? "warning" : "error",
    related: [placeOf(table, at, current.column), placeOf(table, at, base.column)],
    fixes: [
      {
        label: say(rule, "fix", { value: numberParameter(value, decimals), cell }),
        place: placeOf(table, at, column.column),
        before: row.printed.value,
        after: value,
        isCertain: false,
      },
    ],
  });
}

/** The printed figure brought to the column's scale, whichever scale it now fits. */
function onScale(row: Pick<RatioRow, "current" | "base" | "printed">, form: MeasureForm): number {
  const ratio = row.current.value / row.base.value;
  const p = row.printed.exact;
  const readings = [p.div(100), p.plus(100).div(100), p, p.plus(1)].map((r) => r.toNumber());
  const index = readings.reduce((best, r) => (Math.abs(r - ratio) < Math.abs(best - ratio) ? r : best));
  return Number((form === "fraction" ? index : form === "change" ? 100 * index - 100 : 100 * index).toFixed(10));
}

/** Growth in percent beside attainment in fractions, or the reverse, none of them shown as a percentage. */
function columnFindings(table: TableModel): readonly Finding[] {
  // Indices of a collapse (1.3 of what was) are no fractions: where the form of a column is in doubt, so is its scale.
  const measures = table.columns.filter(
    (c) =>
      c.role === "measure" &&
      !c.isEmpty &&
      c.confidence >= SURE &&
      (c.measure === "growth-same-period" || c.measure === "plan-attainment" || c.measure === "growth-previous-period"),
  );
  const values = (c: ColumnModel): readonly { readonly row: number; readonly value: number }[] =>
    table.rows.flatMap((row) => {
      const figure = figureAt(table, row.row, c.column);
      return figure && figure.value !== 0 && !isPercentFormat(table, row.row, c.column)
        ? [{ row: row.row, value: Math.abs(figure.value) }]
        : [];
    });
  const scales = measures.map((c) => ({ column: c, values: values(c) })).filter((s) => s.values.length >= 3);
  const percent = scales.find(
    (s) => s.column.form !== "change" && s.values.filter((v) => v.value > 20).length >= 0.9 * s.values.length,
  );
  const fraction = scales.find(
    (s) =>
      s.column.form !== "change" &&
      s.values.filter((v) => v.value < 3).length >= 0.9 * s.values.length &&
      s.values.some((v) => v.value < 1),
  );
  const first = fraction?.values[0];
  const last = fraction?.values[fraction.values.length - 1];
  if (!percent || !fraction || !first || !last) return [];
  const words = say(rule, "columns", {
    first: headerText(percent.column),
    one: numberParameter(percent.values[0]?.value ?? 0, 2),
    second: headerText(fraction.column),
    other: numberParameter(first.value, 4),
  });
  return [
    findingAt(
      rule,
      table,
      {
        row: null,
        column: fraction.column,
        range: { top: first.row, bottom: last.row, left: fraction.column.column, right: fraction.column.column },
      },
      words,
      { severity: "warning" },
    ),
  ];
}

export default rule;
