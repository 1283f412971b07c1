import { PLACE_LIST } from "../../vocabulary/places";
import { says } from "../../vocabulary/words";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { RowModel, TableModel } from "../../model/tables/table";
import { rowAt } from "../../model/tables/table";
import { normalizeLabel, withoutTones } from "../../model/message";
import { figureAt } from "../figures/amount";
import { findingAt, placeOf, rangeParameter, say } from "../findings/finding-at";
import type { Breakdown } from "../figures/breakdowns";
import { breakdownsWith, valueColumns } from "../figures/breakdowns";
import { judgeSum } from "../sums/sum-judgement";

const TITLE = ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"];
const HEADER = ["Mã số", "Sản phẩm", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

/** Shorter codes are numbers of rows. */
const CODE = 3;

/** Labels that repeat in more places than this are sub-rows of a pattern ("Xuất khẩu" under every product). */
const REPEATED_LABELS = 2;

const rule: Rule = {
  id: "duplicate-indicator",
  severity: "error",
  name: { vi: "Chỉ tiêu lặp lại", en: "An indicator stands twice" },
  why: {
    vi:
      "Cùng một chỉ tiêu có hai dòng với số khác nhau: không biết dòng nào đúng, và tổng có thể " + "bị cộng hai lần.",
    en: "One indicator has two rows with different figures: which one holds, and is it added twice?",
  },
  advice: {
    vi: "Giữ một dòng, hoặc ghi rõ hai dòng khác nhau ở điểm nào.",
    en: "Keep one row, or say how the two differ.",
  },
  messages: {
    code: {
      vi: "Mã {code} có ở hai dòng {first} và {second} với số khác nhau.",
      en: "The code {code} stands in two rows, {first} and {second}, with different figures.",
    },
    name: {
      vi: "“{label}” có ở hai dòng {first} và {second} với số khác nhau.",
      en: "“{label}” stands in two rows, {first} and {second}, with different figures.",
    },
    added: {
      vi: "“{label}” có ở hai dòng {first} và {second} với cùng số, và được cộng hai lần.",
      en: "“{label}” stands in two rows, {first} and {second}, with the same figures, and is added twice.",
    },
    spelling: {
      vi: "“{label}” ({second}) và “{other}” ({first}) có vẻ là một, chỉ khác cách viết, mà số khác nhau.",
      en: "“{label}” ({second}) and “{other}” ({first}) seem to be one, spelled differently, with different figures.",
    },
  },
  check: ({ table }) => {
    // Totals and what is listed under them begin every block of a table; a list of products under a heading does not.
    const isUnderHeading = ({ parent }: RowModel): boolean =>
      parent !== null && rowAt(table, parent)?.kind === "heading";
    const rows = table.rows.filter(
      (row) =>
        row.kind !== "heading" &&
        (row.kind !== "memo" || isUnderHeading(row)) &&
        row.label !== "" &&
        row.meaning.total === null &&
        row.meaning.ofWhich === null,
    );
    const counts = new Map<Breakdown, boolean>();
    const pairs = (keyOf: (row: RowModel) => string | null): readonly Pair[] =>
      pairsOf(rows, keyOf).filter((pair) => areAddedTwice(table, pair, counts) || differ(table, ...pair));
    const codes = pairs((row) => (row.code === null || row.code.length < CODE ? null : row.code));
    const names = without(
      pairs((row) => normalizeLabel(row.label)),
      codes,
    );
    const repeated = names.length > REPEATED_LABELS ? [] : names;
    const spelled = without(
      pairs((row) => spellingKey(table, row)),
      [...codes, ...names],
    );
    const finding = (messageId: "code" | "name" | "spelling", [a, b]: Pair): Finding => {
      const place = (row: RowModel): ReturnType<typeof rangeParameter> =>
        rangeParameter(table, { ...table.body, top: row.row, bottom: row.row });
      const words = say(
        rule,
        messageId === "name" && !differ(table, a, b) ? "added" : messageId,
        messageId === "code"
          ? { code: b.code ?? "", first: place(a), second: place(b) }
          : { label: b.label, other: a.label, first: place(a), second: place(b) },
      );
      return findingAt(rule, table, { row: b, column: null }, words, {
        severity: messageId === "code" ? "error" : "warning",
        related: [placeOf(table, a.row, table.body.left)],
        detail: messageId,
      });
    };
    return ruleCheck(rows.length, [
      ...codes.map((p) => finding("code", p)),
      ...repeated.map((p) => finding("name", p)),
      ...(spelled.length > REPEATED_LABELS ? [] : spelled.map((p) => finding("spelling", p))),
    ]);
  },
  examples: [
    {
      name: { vi: "Một huyện ghi hai lần, cộng hai lần", en: "A district written and added twice" },
      sheet: [
        ["Gian hàng trên sàn thương mại điện tử năm 2024"],
        ["TT", "Địa bàn", "Năm 2023", "Năm 2024"],
        [1, "TP. Đông Hà", 143, 182],
        [2, "Huyện Gio Linh", 112, 115],
        [3, "Huyện Cam Lộ", 120, 124],
        [4, "HUYỆN GIO LINH", 112, 115],
        [5, "Huyện Hướng Hóa", 131, 137],
        [null, "Tổng cộng", 618, 673],
      ],
      findings: ["A6:D6"],
      messages: ["added"],
    },
    {
      name: { vi: "Hai dòng lượng và giá trị của một sản phẩm", en: "A product's two rows, quantity and value" },
      sheet: [
        TITLE,
        HEADER,
        ["1071", "Đường tinh chế", "Tấn", 110200, 121340],
        ["1071", "Đường tinh chế", "Tỷ đồng", 1980.4, 2210.7],
        ["1062", "Tinh bột mì", "Tấn", 91300, 98460],
        ["1076", "Chè", "Tấn", 2210, 2380],
      ],
      findings: [],
    },
    {
      name: { vi: "Một mã ở hai dòng", en: "A code in two rows" },
      sheet: [
        TITLE,
        HEADER,
        ["1071", "Đường tinh chế", "Tấn", 110200, 121340],
        ["1062", "Tinh bột mì", "Tấn", 91300, 98460],
        ["1071", "Đường", "Tấn", 102100, 113420],
        ["1076", "Chè", "Tấn", 2210, 2380],
      ],
      findings: ["A5:E5"],
      messages: ["code"],
    },
    {
      name: { vi: "Một tên ở hai dòng", en: "A name in two rows" },
      sheet: [
        TITLE,
        ["TT", ...HEADER.slice(1)],
        [1, "Đường tinh chế", "Tấn", 110200, 121340],
        [2, "Tinh bột mì", "Tấn", 91300, 98460],
        [3, "Đường tinh chế", "Tấn", 102100, 113420],
        [4, "Chè", "Tấn", 2210, 2380],
      ],
      findings: ["A5:E5"],
      messages: ["name"],
    },
    {
      name: { vi: "Một tên viết hai cách", en: "One name spelled in two ways" },
      sheet: [
        TITLE,
        ["TT", ...HEADER.slice(1)],
        [1, "Hàng may mặc", "Tấn", 110200, 121340],
        [2, "Tinh bột mì", "Tấn", 91300, 98460],
        [3, "Hàng may măc", "Tấn", 102100, 113420],
        [4, "Chè", "Tấn", 2210, 2380],
      ],
      findings: ["A5:E5"],
      messages: ["spelling"],
    },
    {
      name: { vi: "Cùng tên, khác mã", en: "One name, different codes" },
      sheet: [
        TITLE,
        HEADER,
        ["1071", "Hàng khác", "Tấn", 110200, 121340],
        ["1062", "Tinh bột mì", "Tấn", 91300, 98460],
        ["1079", "Hàng khác", "Tấn", 102100, 113420],
        ["1076", "Chè", "Tấn", 2210, 2380],
      ],
      findings: [],
    },
  ],
};

/** Labels of so many letters differ in spelling alone when all but their tones are the same. */
const LETTERS = 8;

/** What a row is called but for its spelling; null for places, of which one is another by its tones alone. */
function spellingKey(table: TableModel, row: RowModel): string | null {
  const key = withoutTones(normalizeLabel(row.label));
  const header = table.columns.find((c) => c.role === "label")?.header.join(" ") ?? "";
  return key.length < LETTERS || says(PLACE_LIST, header) || says(PLACE_LIST, row.label) ? null : key;
}

/** Two rows, the upper one first. */
type Pair = readonly [RowModel, RowModel];

/** The pairs that are not among others. */
function without(pairs: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const keyOf = ([a, b]: Pair): string => `${String(a.row)}-${String(b.row)}`;
  const told = new Set(others.map(keyOf));
  return pairs.filter((pair) => !told.has(keyOf(pair)));
}

/** The rows that alone share parent, key and unit with one other. */
function pairsOf(rows: readonly RowModel[], keyOf: (row: RowModel) => string | null): readonly Pair[] {
  const seen = new Map<string, RowModel[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null || key === "") continue;
    // What bears different codes is different, whatever it is called.
    const full = [
      String(row.parent),
      key,
      row.code ?? "",
      row.unit?.text.toLowerCase() ?? "",
      row.quantity ?? "",
      row.nature,
    ].join("\u0001");
    const list = seen.get(full);
    if (list) list.push(row);
    else seen.set(full, [row]);
  }
  return [...seen.values()].flatMap(([a, b, ...more]) => (a && b && more.length === 0 ? [[a, b] as const] : []));
}

/** Columns whose totals must count both rows before they are told to be added twice. */
const COUNTED = 2;

/**
 * Whether two rows of one name and the same figures are parts of a list whose total counts them both.
 * @param counts of which lists that was found out already
 */
function areAddedTwice(table: TableModel, [a, b]: Pair, counts: Map<Breakdown, boolean>): boolean {
  const beside = breakdownsWith(table, b);
  const list = breakdownsWith(table, a).find((each) => beside.includes(each));
  if (list === undefined) return false;
  const known = counts.get(list) ?? countsItsParts(table, list);
  counts.set(list, known);
  return known;
}

/** Whether the total of a list is the sum of all of its parts in `COUNTED` columns. */
function countsItsParts(table: TableModel, { parent, parts }: Breakdown): boolean {
  const counted = valueColumns(table).filter((c) => {
    const total = figureAt(table, parent.row, c.column);
    const figures = parts.map((part) => figureAt(table, part.row, c.column));
    const known = figures.flatMap((each) => each ?? []);
    return total !== null && known.length === figures.length && judgeSum(total, known).verdict === "agrees";
  });
  return counted.length >= COUNTED;
}

function differ(table: TableModel, a: RowModel, b: RowModel): boolean {
  return valueColumns(table).some((c) => {
    const first = figureAt(table, a.row, c.column);
    const second = figureAt(table, b.row, c.column);
    return first !== null && second !== null && first.value !== second.value;
  });
}

export default rule;
