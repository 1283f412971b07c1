import { singleCell } from "../../model/cells/address";
import type { Example, Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableMatch } from "../../model/tables/file-match";
import type { TableModel } from "../../model/tables/table";
import { monthsNamed } from "../../vocabulary/named-times";
import { cellParameter, findingAt, placeOf, rangeParameter, say } from "../findings/finding-at";
import { beside, JUNE, MAY, monthForm } from "./example-forms";
import { agree, earlierForms, figurePairs } from "./figure-pairs";

/** The share of a form's figures that are others than in the file of the same time: then a later month was filled in. */
const NEW_FIGURES = 0.8;

/** Figures that are compared at least. */
const FIGURES = 4;

const TITLE_LEFT: Example["sheet"] = [["Tình hình thương mại tháng 5 năm 2024"], ...monthForm(6, JUNE).slice(1)];
const HEADER_LEFT: Example["sheet"] = [
  ...monthForm(5, MAY).slice(0, 2),
  ...JUNE.map(([label, unit, plan, last, month, total], i) => [i + 1, label, unit, plan, last, month, total]),
];

const rule: Rule = {
  id: "period-carried-over",
  severity: "warning",
  name: { vi: "Kỳ của tệp trước còn sót", en: "The period of the last file is still there" },
  why: {
    vi: "Biểu làm từ tệp tháng trước mà tiêu đề hoặc đầu cột chưa sửa thì người nhận đọc nhầm kỳ.",
    en: "A form made from last month's whose title or headers were not changed is read for another month.",
  },
  advice: { vi: "Sửa tiêu đề và đầu cột sang kỳ báo cáo.", en: "Put the period of the report into title and headers." },
  messages: {
    title: {
      vi: "{cell} còn ghi “{title}” như tệp kỳ trước ({other}), trong khi các cột đã là của kỳ sau.",
      en: "{cell} still says “{title}” as in the earlier file ({other}), while the columns are of a later period.",
    },
    header: {
      vi: "Đầu cột ({range}) còn là kỳ của tệp trước ({other}), trong khi hầu hết các số đã khác: chưa sửa kỳ?",
      en: "The headers ({range}) are of the earlier file's period ({other}), while nearly all figures are new: not changed?",
    },
  },
  check: (context) => {
    const forms = earlierForms(context);
    return ruleCheck(
      forms.length,
      forms.flatMap((match) => [...titleFindings(context.table, match), ...headerFindings(context.table, match)]),
    );
  },
  examples: [
    {
      name: { vi: "Tiêu đề còn tháng 5", en: "The title is still May's" },
      beside: beside(),
      sheet: TITLE_LEFT,
      findings: ["A1"],
      messages: ["title"],
    },
    {
      name: { vi: "Đầu cột còn tháng 5 mà số đã mới", en: "Headers of May above new figures" },
      beside: beside(),
      sheet: HEADER_LEFT,
      findings: ["A2:G2"],
      messages: ["header"],
    },
    {
      name: { vi: "Kỳ đã sửa", en: "The period is changed" },
      beside: beside(),
      sheet: monthForm(6, JUNE),
      findings: [],
    },
  ],
};

/** A title that is still the earlier file's, above columns of a later time. */
function titleFindings(table: TableModel, { other, months }: TableMatch): readonly Finding[] {
  const [title, before] = [table.title, other.title];
  if (months === null || months <= 0 || title === null || before === null || !keepsTitle(table, other)) return [];
  const { row, column } = title.cell;
  const words = say(rule, "title", {
    cell: cellParameter(table, row, column),
    title: title.text,
    other: cellParameter(other, before.cell.row, before.cell.column),
  });
  const range = singleCell(title.cell);
  return [
    findingAt(rule, table, { row: null, column: null, range }, words, {
      related: [placeOf(other, before.cell.row, before.cell.column)],
      detail: `title ${other.id}`,
    }),
  ];
}

/** Headers that are still the earlier file's, above figures that are others. */
function headerFindings(table: TableModel, match: TableMatch): readonly Finding[] {
  const { other, months } = match;
  if (months !== 0 || table.header === null || !isFilledAnew(match)) return [];
  const words = say(rule, "header", {
    range: rangeParameter(table, table.header),
    other: rangeParameter(other, other.header ?? other.body),
  });
  return [
    findingAt(rule, table, { row: null, column: null, range: table.header }, words, {
      related: [{ sheet: other.sheet.name, range: other.header ?? other.body }],
      detail: `header ${other.id}`,
    }),
  ];
}

/** Whether a title names months, and just those of the earlier file's title. */
function keepsTitle(table: TableModel, other: TableModel): boolean {
  const named = table.title === null ? [] : monthsNamed(table.title.text.toLowerCase());
  return named.length > 0 && table.title?.text.trim() === other.title?.text.trim();
}

/** Whether nearly all figures of the months are others than in a file of the same time. */
function isFilledAnew(match: TableMatch): boolean {
  const pairs = figurePairs(
    match,
    match.sameTime.filter(({ column }) => column.role === "value" && column.scenario !== "plan"),
  ).filter(({ now }) => !now.exact.eq(0));
  return pairs.length >= FIGURES && pairs.filter((pair) => !agree(pair)).length >= NEW_FIGURES * pairs.length;
}

export default rule;
