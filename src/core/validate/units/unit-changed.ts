import { samePeriod } from "../../model/tables/period";
import type { Finding, Rule, RuleContext } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { normalizeLabel } from "../../model/message";
import type { Unit } from "../../model/tables/unit";
import { addable } from "../../model/tables/unit";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, placeOf, say, unitPlace } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import type { UnitOfForm } from "./units-of-form";
import { unitLine, unitsOfForm } from "./units-of-form";

const TITLE = ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

/** A quarter's sheet of output: the unit of the whole, and that of its last row. */
const quarterOf = (
  quarter: string,
  whole: string | null,
  last: string,
): readonly (readonly (string | number | null)[])[] => [
  [`Giá trị sản xuất công nghiệp quý ${quarter} năm 2024`],
  [whole === null ? null : `Đơn vị tính: ${whole}`],
  ["TT", "Ngành", ...(whole === null ? ["ĐVT"] : []), `Quý ${quarter} năm 2023`, `Quý ${quarter} năm 2024`],
  ...["Khai khoáng", "Chế biến, chế tạo", "Điện, khí đốt"].map((label, i) => [
    i + 1,
    label,
    ...(whole === null ? [i === 1 ? last : "Tỷ đồng"] : []),
    410.5 * (i + 1) + quarter.length,
    430.2 * (i + 1) + quarter.length,
  ]),
];

const rule: Rule = {
  id: "unit-changed",
  severity: "warning",
  name: { vi: "Đơn vị tính khác thường", en: "A unit that changed" },
  why: {
    vi:
      "Đơn vị khác với chính chỉ tiêu đó ở biểu khác dù số giống hệt, hoặc bị tăng dần khi " + "kéo ô (999, 1001 cái).",
    en:
      "The unit differs from the same indicator's elsewhere although the figures are equal, or was " +
      "counted up by autofill (999, 1001 pieces).",
  },
  advice: { vi: "Ghi lại đơn vị đúng ở mọi biểu.", en: "Put the right unit in every table." },
  messages: {
    autofilled: {
      vi: "{label}: {cell} ghi đơn vị “{unit}”, có phải “{intended}” không? Số có thể đã tự tăng khi kéo ô.",
      en: "{label}: {cell} gives the unit as “{unit}”; is it “{intended}”? It may have been counted up by autofill.",
    },
    elsewhere: {
      vi:
        "{label}: dòng ở {cell} tính theo {unit}, còn dòng ở {there} tính theo {other}, mà số của cùng kỳ " +
        "giống hệt.",
      en: "{label}: the row at {cell} is in {unit}, the one at {there} in {other}, yet the figures for the same period are equal.",
    },
    form: {
      vi: "{label}: {cell} ghi {unit}, còn ở trang “{sheet}” ({there}) ghi {other}, mà các số cùng cỡ: đơn vị nào đúng?",
      en: "{label}: {cell} gives {unit}, the sheet “{sheet}” ({there}) {other}, with figures of one size: which is right?",
    },
    table: {
      vi: "Biểu ghi đơn vị {unit} ở {cell}, còn trang “{sheet}” cùng biểu mẫu ghi {other}, mà các số cùng cỡ: đơn vị nào đúng?",
      en: "The table gives {unit} in {cell}, the same form on the sheet “{sheet}” {other}, with figures of one size: which is right?",
    },
    fix: { vi: "Ghi “{intended}” vào {cell}", en: "Put “{intended}” into {cell}" },
  },
  check: (context: RuleContext) => {
    const { table } = context;
    const column = table.columns.find((c) => c.role === "unit") ?? null;
    let checked = 0;
    const findings: Finding[] = [];
    const others = context.tables
      .slice(0, context.tables.indexOf(table))
      .map((other) => ({ other, rows: byLabel(other) }));
    for (const row of table.rows) {
      if (row.unit === null) continue;
      checked++;
      const intended = column === null ? null : intendedUnit(row.unit);
      if (intended !== null && column !== null) {
        const cell = cellParameter(table, row.row, column.column);
        const fixes = [
          {
            label: say(rule, "fix", { intended, cell }),
            place: placeOf(table, row.row, column.column),
            before: row.unit.text,
            after: intended,
            isCertain: false,
          },
        ];
        findings.push(
          findingAt(
            rule,
            table,
            { row, column },
            say(rule, "autofilled", { label: row.label, cell, unit: row.unit.text, intended }),
            { fixes },
          ),
        );
        continue;
      }
      for (const { other, rows } of others) {
        const twin = rows.get(keyOf(row));
        if (!twin?.unit || isSame(twin.unit, row.unit) || !haveEqualFigures(table, row, other, twin)) continue;
        findings.push(
          findingAt(
            rule,
            table,
            { row, column },
            say(rule, "elsewhere", {
              label: row.label,
              cell: cellParameter(table, row.row, unitPlace(table)),
              unit: row.unit.text,
              there: cellParameter(other, twin.row, unitPlace(other)),
              other: twin.unit.text,
            }),
            {
              related: [placeOf(other, twin.row, unitPlace(other))],
            },
          ),
        );
        break;
      }
    }
    const told = new Set(findings.map((f) => f.place.range.top));
    const forms = unitsOfForm(table, context.tables).filter(({ row }) => !told.has(row.row));
    return ruleCheck(checked, [...findings, ...formFindings(table, forms)]);
  },
  examples: [
    {
      name: { vi: "Cùng biểu mẫu, trang sau ghi triệu thay cho tỷ", en: "One form, the later sheet in millions" },
      before: quarterOf("I", "Tỷ đồng", "Tỷ đồng"),
      sheet: quarterOf("II", "Triệu đồng", "Triệu đồng"),
      findings: ["A2"],
      messages: ["table"],
    },
    {
      name: { vi: "Cùng biểu mẫu, một dòng đổi đơn vị", en: "One form, one row in another unit" },
      before: quarterOf("I", null, "Tỷ đồng"),
      sheet: quarterOf("II", null, "Triệu đồng"),
      findings: ["C5"],
      messages: ["form"],
    },
    {
      name: { vi: "Nghìn cái viết bằng số", en: "Thousands written as a number" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Quần áo", "1000 cái", 4275, 4838],
        [2, "Giày", "1.000 đôi", 310, 322],
        [3, "Đường", "Tấn", 110200, 121340],
      ],
      findings: [],
    },
    {
      name: { vi: "Đơn vị tự tăng khi kéo ô", en: "A unit counted up by autofill" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Quần áo", "999 cái", 4275, 4838],
        [2, "Giày", "1000 đôi", 310, 322],
        [3, "Đường", "Tấn", 110200, 121340],
      ],
      findings: ["C3"],
      messages: ["autofilled"],
    },
    {
      name: { vi: "Hai biểu, hai đơn vị, cùng số", en: "Two tables, two units, the same figures" },
      before: [
        ["Xuất khẩu 6 tháng đầu năm 2024"],
        HEADER,
        [1, "Cà phê", "Triệu USD", 377.3, 452.1],
        [2, "Sản phẩm gỗ", "Triệu USD", 41.2, 52.5],
        [3, "Hàng khác", "Triệu USD", 30.5, 20.8],
      ],
      sheet: [
        ["Mặt hàng xuất khẩu chủ lực 6 tháng đầu năm 2024"],
        HEADER,
        [1, "Cà phê", "Tỷ đồng", 377.3, 452.1],
        [2, "Hạt tiêu", "Triệu USD", 9.1, 12.4],
        [3, "Mủ cao su", "Triệu USD", 7.7, 8.9],
      ],
      findings: ["C3"],
      messages: ["elsewhere"],
    },
  ],
};

/** Rows in another unit than in other tables of the form; once for the table where its own unit is another. */
function formFindings(table: TableModel, forms: readonly UnitOfForm[]): readonly Finding[] {
  const [first] = forms;
  if (first === undefined) return [];
  const column = table.columns.find((c) => c.role === "unit") ?? null;
  const shared = ({ unit, other, otherUnit }: UnitOfForm): Readonly<Record<string, string>> => ({
    unit: unit.text,
    sheet: other.sheet.name,
    other: otherUnit.text,
  });
  const line = unitLine(table);
  if (line !== null && forms.length > 1 && forms.every(({ unit }) => unit.text === table.unit?.text)) {
    const words = say(rule, "table", { ...shared(first), cell: cellParameter(table, line.row, line.column) });
    const range = { top: line.row, bottom: line.row, left: line.column, right: line.column };
    const theirs = unitLine(first.other);
    return [
      findingAt(rule, table, { row: null, column: null, range }, words, {
        related: theirs === null ? [] : [placeOf(first.other, theirs.row, theirs.column)],
        detail: "form",
      }),
    ];
  }
  return forms.map((form) => {
    const words = say(rule, "form", {
      ...shared(form),
      label: form.row.label,
      cell: cellParameter(table, form.row.row, unitPlace(table)),
      there: cellParameter(form.other, form.twin.row, unitPlace(form.other)),
    });
    return findingAt(rule, table, { row: form.row, column }, words, {
      related: [placeOf(form.other, form.twin.row, unitPlace(form.other))],
      detail: "form",
    });
  });
}

/** "1000 cái" for "999 cái": a number near a power of ten that is none. */
function intendedUnit(unit: Unit): string | null {
  const match = /^(\d{2,4})(?=\s*\p{L})/u.exec(unit.text.replace(/^1\.(?=\d{3})/, "1"));
  const written = Number(match?.[1] ?? 0);
  if (written === 0) return null;
  const power = 10 ** Math.round(Math.log10(written));
  const isNear = power >= 100 && written !== power && Math.abs(written - power) <= 40;
  return isNear ? unit.text.replace(/^\d[\d.]*/, String(power)) : null;
}

const isSame = (a: Unit, b: Unit): boolean => addable(a, b) && a.factor === b.factor;
const keyOf = (row: RowModel): string => `${normalizeLabel(row.label)}|${row.quantity ?? ""}`;

const known = new WeakMap<TableModel, ReadonlyMap<string, RowModel>>();

function byLabel(table: TableModel): ReadonlyMap<string, RowModel> {
  const found = known.get(table);
  if (found) return found;
  const rows = new Map(table.rows.map((row) => [keyOf(row), row]));
  known.set(table, rows);
  return rows;
}

/** Two equal figures at least, for the same periods: a chance meeting is excluded. */
function haveEqualFigures(table: TableModel, row: RowModel, other: TableModel, twin: RowModel): boolean {
  let equal = 0;
  for (const a of valueColumns(table)) {
    const b = valueColumns(other).find(
      (c) =>
        a.period !== null &&
        c.period !== null &&
        samePeriod(a.period, c.period) &&
        (a.scenario === "plan") === (c.scenario === "plan") &&
        areOfOneThing(a, c),
    );
    const first = figureAt(table, row.row, a.column);
    const second = b ? figureAt(other, twin.row, b.column) : null;
    if (!first || !second) continue;
    if (!first.exact.eq(second.exact)) return false;
    if (!first.exact.eq(0)) equal++;
  }
  return equal >= 2;
}

export default rule;
