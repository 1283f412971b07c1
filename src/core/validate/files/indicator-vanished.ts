import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableMatch } from "../../model/tables/file-match";
import { labelLikeness } from "../../model/message";
import type { RowModel, TableModel } from "../../model/tables/table";
import { labelPath } from "../../model/tables/table";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { beside, JUNE, MAY, monthForm, withChanged } from "./example-forms";
import { earlierForms, labelColumn } from "./figure-pairs";
import { figureAt } from "../figures/amount";

/** From this share of the last file's rows on it is another form, of which no row is missed. Source: half of it. */
const OTHER_FORM = 0.5;

/** A group that shares this share of its words with another is the same under a new name. */
const SAME_GROUP = 0.5;

/** A list where new rows make up for so large a share of those that went names whoever there was. Source: half. */
const TURNOVER = 0.5;

/** More rows than this that have gone are told in one sentence. */
const FEW = 3;

const rule: Rule = {
  id: "indicator-vanished",
  severity: "warning",
  name: { vi: "Chỉ tiêu của tệp trước không còn", en: "An indicator that the last file had" },
  why: {
    vi: "Dòng có số ở tệp trước mà nay không có, hoặc đổi tên, đổi chỗ, thì tổng và so sánh với kỳ trước không còn cùng phạm vi.",
    en: "Where a row with figures has gone, or has another name or place, totals and comparisons no longer have one scope.",
  },
  advice: {
    vi: "Thêm lại dòng bị thiếu; nếu chủ ý đổi tên hay bỏ thì ghi chú cho người nhận.",
    en: "Put the row back; if it was renamed or left out on purpose, say so in a note.",
  },
  messages: {
    gone: {
      vi: "Tệp kỳ trước có “{label}” ({other}) sau dòng ở {cell}; biểu này không có: bỏ sót hay chủ ý bỏ?",
      en: "The earlier file has “{label}” ({other}) after the row at {cell}; this table has not: forgotten or left out?",
    },
    "gone-many": {
      vi: "{count} chỉ tiêu có số ở tệp kỳ trước không còn trong biểu này, như “{label}” ({other}).",
      en: "{count} indicators with figures in the earlier file are not in this table, such as “{label}” ({other}).",
    },
    renamed: {
      vi: "{cell} ghi “{label}”, cùng chỗ ấy tệp kỳ trước ({other}) ghi “{name}”: cùng một chỉ tiêu đổi tên?",
      en: "{cell} says “{label}”, the earlier file ({other}) “{name}” in its place: one indicator under a new name?",
    },
    moved: {
      vi: "{label}: {cell} nay thuộc “{parent}”, ở tệp kỳ trước ({other}) thuộc “{name}”.",
      en: "{label}: {cell} now belongs to “{parent}”, in the earlier file ({other}) to “{name}”.",
    },
  },
  check: (context) => {
    const matches = earlierForms(context).filter(
      ({ gone, other }) => gone.length <= OTHER_FORM * Math.max(1, other.rows.length),
    );
    return ruleCheck(
      matches.reduce((sum, { rows }) => sum + rows.length, 0),
      matches.flatMap((match) => [...goneFindings(context.table, match), ...changedFindings(context.table, match)]),
    );
  },
  examples: [
    {
      name: { vi: "Đủ các dòng của tệp tháng 5", en: "All rows of May's file are there" },
      beside: beside(),
      sheet: monthForm(6, JUNE),
      findings: [],
    },
    {
      name: { vi: "Thiếu một dòng so với tệp tháng 5", en: "A row of May's file is missing" },
      beside: beside(),
      sheet: monthForm(
        6,
        JUNE.filter((_, i) => i !== 2),
      ),
      findings: ["B4"],
      messages: ["gone"],
    },
    {
      name: { vi: "Thiếu bốn dòng của tệp tháng 5", en: "Four rows of May's file are missing" },
      beside: beside([
        ...MAY,
        ["Bán lẻ thuốc", "Tỷ đồng", 900, 70.1, 71.2, 350.4],
        ["Bán lẻ sách", "Tỷ đồng", 410, 31.2, 30.8, 152.6],
        ["Bán lẻ gỗ", "Tỷ đồng", 620, 50.3, 52.9, 260.5],
        ["Bán lẻ vàng", "Tỷ đồng", 800, 64.4, 66.1, 331.7],
      ]),
      sheet: monthForm(6, JUNE),
      findings: ["B3:B7"],
      messages: ["gone-many"],
    },
    {
      name: { vi: "Một dòng đổi tên", en: "A row under another name" },
      beside: beside(),
      sheet: monthForm(6, withChanged(JUNE, 2, { 0: "Vải vóc, quần áo" })),
      findings: ["B5"],
      messages: ["renamed"],
    },
    {
      name: { vi: "Một dòng chuyển sang nhóm khác", en: "A row in another group" },
      beside: { role: "previous", sheet: grouped(5, false) },
      sheet: grouped(6, true),
      findings: ["B7"],
      messages: ["moved"],
    },
  ],
};

/** A form of two groups; `isMoved`: one of its products stands in the second. */
function grouped(month: number, isMoved: boolean): ReturnType<typeof monthForm> {
  const of = (mark: string, label: string, figure: number): readonly (string | number | null)[] => [
    mark,
    label,
    "Tỷ đồng",
    figure + month,
    figure + 2 * month,
  ];
  const moved = of("-", "Phân vi sinh", 32.4);
  return [
    [`Giá trị sản xuất tháng ${String(month)} năm 2024`],
    ["TT", "Ngành", "ĐVT", `Tháng ${String(month - 1)} năm 2024`, `Tháng ${String(month)} năm 2024`],
    of("I", "Công nghiệp thực phẩm", 812.5),
    of("-", "Đường", 410.2),
    of("-", "Tinh bột mì", 302.6),
    ...(isMoved ? [] : [moved]),
    of("II", "Công nghiệp hóa chất", 524.1),
    ...(isMoved ? [moved] : []),
    of("-", "Cao su", 210.9),
    of("-", "Nhựa", 188.4),
  ];
}

const hasFigures = (table: TableModel, row: RowModel): boolean =>
  table.columns.some((c) => {
    const figure = c.role === "value" ? figureAt(table, row.row, c.column) : null;
    return figure !== null && !figure.exact.eq(0);
  });

function goneFindings(table: TableModel, match: TableMatch): readonly Finding[] {
  const { other, rows } = match;
  const column = labelColumn(table);
  const source = labelColumn(other);
  const gone = match.gone.filter((row) => hasFigures(other, row));
  const [first] = gone;
  const isTurnover = gone.length > 1 && match.fresh.length >= TURNOVER * gone.length;
  if (column === null || source === null || first === undefined || isTurnover) return [];
  const told = (row: RowModel) => ({
    label: row.label,
    other: cellParameter(other, row.row, source.column),
    count: numberParameter(gone.length),
  });
  const related = gone.map((row) => placeOf(other, row.row, source.column));
  if (gone.length > FEW) {
    const range = { top: table.body.top, bottom: table.body.bottom, left: column.column, right: column.column };
    const words = say(rule, "gone-many", told(first));
    return [findingAt(rule, table, { row: null, column, range }, words, { related, detail: other.id })];
  }
  return gone.map((row) => {
    const above = rows.filter(({ twin }) => twin.row < row.row).at(-1)?.row ?? table.rows[0] ?? null;
    const words = say(rule, "gone", {
      ...told(row),
      cell: cellParameter(table, above?.row ?? table.body.top, column.column),
    });
    return findingAt(rule, table, { row: above, column }, words, {
      related: [placeOf(other, row.row, source.column)],
      detail: `${other.id} ${row.label}`,
    });
  });
}

const parentOf = (table: TableModel, row: RowModel): string => labelPath(table, row).at(-2) ?? "";

function changedFindings(table: TableModel, { other, rows }: TableMatch): readonly Finding[] {
  const [column, source] = [labelColumn(table), labelColumn(other)];
  if (column === null || source === null) return [];
  const moved = new Set(rows.filter(({ by }) => by === "moved" || by === "renamed").map(({ row }) => row.row));
  return rows.flatMap(({ row, twin, by }) => {
    // Rows below one that has changed its name or place only follow it.
    if ((by !== "renamed" && by !== "moved") || (row.parent !== null && moved.has(row.parent))) return [];
    const [parent, before] = [parentOf(table, row), parentOf(other, twin)];
    if (by === "moved" && (parent === "" || before === "" || labelLikeness(parent, before) >= SAME_GROUP)) return [];
    const words = say(rule, by, {
      label: row.label,
      cell: cellParameter(table, row.row, column.column),
      other: cellParameter(other, twin.row, source.column),
      name: by === "renamed" ? twin.label : before,
      parent,
    });
    return [
      findingAt(rule, table, { row, column }, words, {
        severity: by === "renamed" ? "information" : "warning",
        related: [placeOf(other, twin.row, source.column)],
        detail: `${by} ${other.id}`,
      }),
    ];
  });
}

export default rule;
