import type { Example, Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableMatch } from "../../model/tables/file-match";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { FigurePair } from "./figure-pairs";
import { agree, figurePairs, publishedForms } from "./figure-pairs";

/** Figures as the statistics office gives them, or as they were taken over. */
const taken = (figures: readonly number[], day: string | null): Example["sheet"] => [
  ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2024"],
  ...(day === null ? [] : [[`Số liệu tính đến ngày ${day}`]]),
  ["TT", "Sản phẩm", "ĐVT", "Tháng 6 năm 2024"],
  ...["Đường", "Tinh bột mì", "Chè", "Gạch nung"].map((label, i) => [i + 1, label, "Tấn", figures[i] ?? null]),
];
const OFFICE = [15480, 14890, 415, 6850];
const TAKEN = [15480, 14980, 415, 6850];

const rule: Rule = {
  id: "differs-from-source",
  severity: "warning",
  name: { vi: "Khác số của cơ quan công bố", en: "Not the figure of who publishes it" },
  why: {
    vi: "Cùng chỉ tiêu, cùng kỳ mà khác số cơ quan thống kê gửi: chép nhầm, hoặc dùng bản cũ; hai báo cáo sẽ vênh nhau.",
    en: "The same indicator and period is another figure than the statistics office sent: mistaken, or an old version.",
  },
  advice: {
    vi: "Lấy lại số của cơ quan công bố, hoặc ghi rõ nguồn và ngày của số đang dùng.",
    en: "Take the published figure, or say which source and day this one is of.",
  },
  messages: {
    differs: {
      vi: "{label}: {cell} (“{column}”) ghi {value}, tệp nguồn ({other}) ghi {before}, lệch {difference}.",
      en: "{label}: {cell} (“{column}”) says {value}, the source ({other}) {before}, {difference} apart.",
    },
    "cut-off": {
      vi: "{text} Có {count} số khác nhau, không nêu từng số.",
      en: "{text} {count} figures differ and are not told one by one.",
    },
  },
  check: (context) => {
    const { table } = context;
    const compared = publishedForms(context).map((match) => ({ match, pairs: sourcePairs(match) }));
    return ruleCheck(
      compared.reduce((sum, { pairs }) => sum + pairs.length, 0),
      compared.flatMap(({ match, pairs }) => {
        const differing = pairs.filter((pair) => !agree(pair));
        if (differing.length > 0 && match.cutOff !== null) return [otherDay(table, match, differing.length)];
        return differing.map((pair) => differs(table, match, pair));
      }),
    );
  },
  examples: [
    {
      name: { vi: "Chép đảo chữ số", en: "Digits exchanged when taken over" },
      beside: { role: "source", sheet: taken(OFFICE, null) },
      sheet: taken(TAKEN, null),
      findings: ["D4"],
      messages: ["differs"],
    },
    {
      name: { vi: "Hai ngày chốt số khác nhau", en: "Two cut-off days" },
      beside: { role: "source", sheet: taken(OFFICE, "30/6/2024") },
      sheet: taken(TAKEN, "15/6/2024"),
      findings: ["A4:D7"],
      messages: ["cut-off"],
    },
    {
      name: { vi: "Đúng số của cơ quan thống kê", en: "Just the office's figures" },
      beside: { role: "source", sheet: taken(OFFICE, null) },
      sheet: taken(OFFICE, null),
      findings: [],
    },
  ],
};

const sourcePairs = (match: TableMatch): readonly FigurePair[] =>
  figurePairs(
    match,
    match.sameTime.filter(({ column }) => column.scenario !== "plan"),
  );

function otherDay(table: TableModel, { cutOff, other }: TableMatch, count: number): Finding {
  const words = say(rule, "cut-off", {
    text: {
      vi: filled(cutOff?.text.vi ?? "", cutOff?.parameters ?? {}),
      en: filled(cutOff?.text.en ?? "", cutOff?.parameters ?? {}),
    },
    count: numberParameter(count),
  });
  return findingAt(rule, table, { row: null, column: null }, words, {
    severity: "information",
    related: [{ sheet: other.sheet.name, range: other.body }],
    detail: `cut-off ${other.id}`,
  });
}

const filled = (text: string, parameters: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => String(parameters[name]));

function differs(
  table: TableModel,
  { other }: TableMatch,
  { row, twin, column, source, now, before }: FigurePair,
): Finding {
  const words = say(rule, "differs", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    column: headerText(column),
    value: numberParameter(now.value),
    other: cellParameter(other, twin.row, source.column),
    before: numberParameter(before.toNumber()),
    difference: numberParameter(now.exact.minus(before).toNumber()),
  });
  return findingAt(rule, table, { row, column }, words, {
    related: [placeOf(other, twin.row, source.column)],
    detail: other.id,
  });
}

export default rule;
