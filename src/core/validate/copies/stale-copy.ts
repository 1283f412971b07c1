import type { Period } from "../../model/tables/period";
import { samePeriod } from "../../model/tables/period";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { normalizeLabel } from "../../model/message";
import { figureAt } from "../figures/amount";
import type { CopiedRows } from "./copied-rows";
import { DIGITS, copiedRows, digits, spanLength } from "./copied-rows";
import { findingAt, headerText, numberParameter, placeOf, rangeParameter, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { isFlow } from "../../model/tables/accumulation";
import type { StaleRow } from "./stale-rows";
import { staleRows } from "./stale-rows";
import { twinRows } from "./twin-rows";
import { withoutYears } from "../../vocabulary/named-times";

const TITLE = ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2024"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "Thực hiện tháng 5 năm 2024", "Ước tháng 6 năm 2024"];

/** A month's sheet of products: the month and the months so far, last year's before this year's. */
const monthOf = (
  month: number,
  rows: readonly (readonly [string, number, number, number, number])[],
): readonly (readonly (string | number)[])[] => [
  [`Sản phẩm công nghiệp chủ yếu tháng ${String(month)} năm 2024`],
  [
    "TT",
    "Sản phẩm",
    "ĐVT",
    `Tháng ${String(month)} năm 2023`,
    `Tháng ${String(month)} năm 2024`,
    `${String(month)} tháng năm 2023`,
    `${String(month)} tháng năm 2024`,
  ],
  ...rows.map(([label, ...figures], i) => [i + 1, label, "Tấn", ...figures]),
];

/** So many telling figures in a row are not equal by chance. */
const RUN = 4;

/** So many different prices of a list do not all stay. Source: of a list of staples each week a third and more move. */
const PRICES = 6;

/** So many different counts of two digits do not all recur by chance. Source: derived: each does in one of ten to ninety. */
const COUNTS = 6;

const rule: Rule = {
  id: "stale-copy",
  severity: "warning",
  name: { vi: "Số của kỳ khác chép nguyên sang", en: "Figures of another period, copied" },
  why: {
    vi: "Một khối số giống hệt từng chữ số với kỳ khác: thường là số tháng trước còn sót lại.",
    en: "A block equals another period's to the digit: usually last month's figures left behind.",
  },
  advice: {
    vi: "Điền số của đúng kỳ; nếu thật sự không đổi thì ghi chú.",
    en: "Fill in the right period's figures; note it if they really did not change.",
  },
  messages: {
    columns: {
      vi: "{range} (“{column}”) giống hệt “{other}” ở {count} dòng liền nhau.",
      en: "{range} (“{column}”) equals “{other}” in {count} successive rows.",
    },
    sheets: {
      vi: "{range} (“{column}”) giống hệt “{other}” của trang “{sheet}” ở {count} dòng.",
      en: "{range} (“{column}”) equals “{other}” of the sheet “{sheet}” in {count} rows.",
    },
    rows: {
      vi: "{range} (“{label}”) giống hệt {other} (“{header}”), từng chữ số.",
      en: "{range} (“{label}”) equals {other} (“{header}”) to the digit.",
    },
    "rows-apart": {
      vi: "“{label}”: {count} cột số của cùng một năm trong {range} giống hệt dòng “{header}”, từng chữ số.",
      en: "“{label}”: {count} columns of one year in {range} equal the row “{header}” to the digit.",
    },
    row: {
      vi: "{label}: {range} giống hệt dòng này ở trang “{sheet}”, cả {count} số, từng chữ số: số của kỳ trước còn sót?",
      en: "{label}: {range} equals its row on the sheet “{sheet}”, all {count} figures, to the digit: left from before?",
    },
    months: {
      vi:
        "{range} giống hệt cùng những tháng ấy của năm khác ở trang “{sheet}”: {count} dòng liền nhau, " +
        "từng chữ số.",
      en: "{range} equals the same months of another year on the sheet “{sheet}”: {count} successive rows, to the digit.",
    },
  },
  check: ({ table, tables }) => {
    const columns = figureColumns(table).filter((c) => c.scenario !== "plan" && c.period !== null);
    const findings: Finding[] = [];
    let checked = 0;
    columns.forEach((second, i) => {
      for (const first of columns.slice(0, i).reverse()) {
        if (!isOfOneKind(first, second) || !areDistinct(first.period, second.period)) continue;
        checked++;
        const [odd, other] = isLater(first, second) ? [first, second] : [second, first];
        if (!findings.some((f) => f.place.range.left === odd.column)) findings.push(...runsOf(table, odd, other));
      }
    });
    const down = copiedRows(table);
    checked += down.checked;
    findings.push(...down.copies.map((copy) => rowsFinding(table, copy)));
    for (const other of tables.slice(0, tables.indexOf(table))) {
      for (const copied of [copiedFrom(table, other), copiedMonths(table, other)]) {
        checked += copied.checked;
        findings.push(...copied.findings);
      }
      const stale = staleRows(table, other);
      checked += stale.checked;
      findings.push(...stale.rows.map((row) => staleRowFinding(table, row)));
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Mỗi tháng một số", en: "Every month its own" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15480, 15210],
        [2, "Tinh bột mì", "Tấn", 14890, 14980],
        [3, "Chè", "Tấn", 415, 410],
        [4, "Gạch nung", "Nghìn viên", 6850, 6900],
        [5, "Phân vi sinh", "Tấn", 3240, 3390],
      ],
      findings: [],
    },
    {
      name: { vi: "Cả cột số vụ chép của tháng trước", en: "A whole column of counts copied from last month" },
      sheet: [
        ["Kiểm tra thị trường 4 tháng đầu năm 2024"],
        ["TT", "Đội", "ĐVT", "Tháng 2 năm 2024", "Tháng 3 năm 2024", "Tháng 4 năm 2024"],
        [1, "Đội số 1", "Vụ", 27, 16, 16],
        [2, "Đội số 2", "Vụ", 40, 54, 54],
        [3, "Đội số 3", "Vụ", 15, 18, 18],
        [4, "Đội số 4", "Vụ", 29, 38, 38],
        [5, "Đội số 5", "Vụ", 32, 31, 31],
        [6, "Đội số 6", "Vụ", 34, 26, 26],
      ],
      findings: ["F3:F8"],
      messages: ["columns"],
    },
    {
      name: { vi: "Giá không đổi ở vài mặt hàng", en: "Prices of some goods that did not move" },
      sheet: [
        ["Giá bán lẻ một số mặt hàng tháng 6 năm 2024"],
        ["TT", "Mặt hàng", "ĐVT", "Giá tháng 5/2024 (đồng)", "Giá tháng 6/2024 (đồng)"],
        [1, "Gạo tẻ", "Kg", 16200, 15600],
        [2, "Thịt heo", "Kg", 113900, 113900],
        [3, "Thịt bò", "Kg", 282500, 282500],
        [4, "Gas", "Bình", 421800, 421800],
        [5, "Cà phê", "Kg", 63300, 63300],
        [6, "Dầu ăn", "Lít", 49700, 50300],
      ],
      findings: [],
    },
    {
      name: { vi: "Một dòng còn nguyên số của trang tháng trước", en: "One row as it was on last month's sheet" },
      before: monthOf(5, [
        ["Đường", 15100, 15480, 74200, 76100],
        ["Tinh bột mì", 14210, 14890, 69800, 72300],
        ["Chè", 402, 415, 1980, 2050],
        ["Gạch nung", 6710, 6850, 33100, 33900],
      ]),
      sheet: monthOf(6, [
        ["Đường", 15300, 15210, 89500, 91310],
        ["Tinh bột mì", 14210, 14890, 69800, 72300],
        ["Chè", 409, 410, 2389, 2460],
        ["Gạch nung", 6790, 6900, 39890, 40800],
      ]),
      findings: ["D4:G4"],
      messages: ["row"],
    },
    {
      name: { vi: "Bốn dòng còn số tháng trước", en: "Four rows still hold last month's" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15480, 15210],
        [2, "Tinh bột mì", "Tấn", 14890, 14890],
        [3, "Chè", "Tấn", 415, 415],
        [4, "Gạch nung", "Nghìn viên", 6850, 6850],
        [5, "Phân vi sinh", "Tấn", 3240, 3240],
        [6, "Đá granit", "Nghìn m3", 88.1, 90.2],
      ],
      findings: ["E4:E7"],
      messages: ["columns"],
    },
    {
      name: { vi: "Biểu tháng 6 mang số của biểu tháng 5", en: "June's table holds May's figures" },
      before: [
        ["Sản phẩm chủ yếu tháng 5 năm 2024"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 5 năm 2024"],
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch nung", "Nghìn viên", 6850],
      ],
      sheet: [
        ["Sản phẩm chủ yếu tháng 6 năm 2024"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 6 năm 2024"],
        [1, "Đường", "Tấn", 15480],
        [2, "Tinh bột mì", "Tấn", 14890],
        [3, "Chè", "Tấn", 415],
        [4, "Gạch nung", "Nghìn viên", 6850],
      ],
      findings: ["D3:D6"],
      messages: ["sheets"],
    },
    {
      name: { vi: "Chỉ số so sánh của tháng 5 vẫn là của tháng 3", en: "May's comparisons are still March's" },
      before: [
        ["Chỉ số sản xuất công nghiệp 3 tháng đầu năm 2020"],
        ["TT", "Ngành", "ĐVT", "3 tháng năm 2020 so với cùng kỳ"],
        ["I", "Toàn ngành", "%", 112.93],
        [1, "Khai khoáng", "%", 58.06],
        [2, "Chế biến", "%", 115.77],
        [3, "Điện", "%", 100.51],
        [4, "Nước", "%", 119.96],
      ],
      sheet: [
        ["Chỉ số sản xuất công nghiệp 5 tháng đầu năm 2020"],
        ["TT", "Ngành", "ĐVT", "5 tháng năm 2020 so với cùng kỳ"],
        ["I", "Toàn ngành", "%", 112.93],
        [1, "Khai khoáng", "%", 58.06],
        [2, "Chế biến", "%", 115.77],
        [3, "Điện", "%", 100.51],
        [4, "Nước", "%", 119.96],
      ],
      findings: ["D3:D7"],
      messages: ["sheets"],
    },
    {
      name: { vi: "Chỉ số tháng 8 vẫn là của tháng 7", en: "August's indices are still July's" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp tháng 8 năm 2024 (%)"],
        ["Ngành", "Tháng 7 năm 2024 so với cùng kỳ", "Tháng 8 năm 2024 so với cùng kỳ"],
        ["Toàn ngành", 100.41, 100.41],
        ["Khai khoáng", 118.4, 118.4],
        ["Chế biến", 102.87, 102.87],
        ["Điện", 98.42, 98.42],
        ["Nước", 101.72, 101.72],
      ],
      findings: ["C3:C7"],
      messages: ["columns"],
    },
    {
      name: { vi: "Các tháng xếp dọc, tháng 4 chép lại tháng 3", en: "Months run down, April is March again" },
      sheet: [
        ["Sản lượng điện năm 2024 (triệu kWh)"],
        ["Tháng", "Điện sản xuất", "Điện thương phẩm"],
        [1, 745.9, 181.35],
        [2, 702.3, 176.02],
        [3, 812.4, 195.66],
        [4, 812.4, 195.66],
        [5, 871.3, 211.74],
      ],
      findings: ["B6:C6"],
      messages: ["rows"],
    },
    {
      name: {
        vi: "Các tháng xếp dọc, số năm nay chép lại tháng trước",
        en: "Months run down, this year's figures are last month's",
      },
      sheet: [
        ["Sản lượng điện (triệu kWh)"],
        [
          "Tháng",
          "Điện sản xuất năm 2023",
          "Điện sản xuất năm 2024",
          "Điện thương phẩm năm 2023",
          "Điện thương phẩm năm 2024",
        ],
        [1, 712.4, 745.9, 168.21, 181.35],
        [2, 655.2, 702.3, 159.47, 176.02],
        [3, 698.8, 812.4, 177.9, 195.66],
        [4, 731.5, 812.4, 187.42, 195.66],
        [5, 802.7, 871.3, 192.05, 211.74],
      ],
      findings: ["C6:E6"],
      messages: ["rows-apart"],
    },
    {
      name: {
        vi: "Các tháng xếp dọc, một số trùng là ngẫu nhiên",
        en: "Months run down, one figure the same by chance",
      },
      sheet: [
        ["Sản lượng điện năm 2024 (triệu kWh)"],
        ["Tháng", "Điện sản xuất", "Điện thương phẩm"],
        [1, 745.9, 181.35],
        [2, 702.3, 176.02],
        [3, 812.4, 195.66],
        [4, 812.4, 203.18],
        [5, 871.3, 211.74],
      ],
      findings: [],
    },
    {
      name: { vi: "Ba tháng của năm trước chép sang năm sau", en: "Three months of a year copied into the next" },
      before: [
        ["Thương mại năm 2022 (tỷ đồng)"],
        ["Tháng", "Bán lẻ năm 2022", "Xuất khẩu năm 2022"],
        [6, 7120.4, 402.1],
        [7, 7310.2, 411.8],
        [8, 7415.6, 423.9],
        [9, 7502.8, 431.5],
      ],
      sheet: [
        ["Thương mại năm 2023 (tỷ đồng)"],
        ["Tháng", "Bán lẻ năm 2023", "Xuất khẩu năm 2023"],
        [6, 7820.1, 440.3],
        [7, 7310.2, 411.8],
        [8, 7415.6, 423.9],
        [9, 7502.8, 431.5],
      ],
      findings: ["B4:C6"],
      messages: ["months"],
    },
  ],
};

const spanOf = (period: Period): string | null => {
  switch (period.kind) {
    case "month":
      return `${String(period.month)}-${String(period.month)}`;
    case "cumulative":
      return `${String(period.from)}-${String(period.to)}`;
    case "quarter":
      return `${String(3 * period.quarter - 2)}-${String(3 * period.quarter)}`;
    case "year":
      return "1-12";
    case "years":
    case "relative":
      return null;
  }
};

/**
 * Whether two periods surely name different times: January and "1 tháng" do not, nor does a form's month and its
 * cumulative figure in January.
 */
function areDistinct(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null || samePeriod(a, b)) return false;
  const first = spanOf(a);
  const second = spanOf(b);
  if (first === null || second === null) return false;
  const year = (p: Period): string => ("year" in p ? JSON.stringify(p.year) : "");
  return !(first === second && year(a) === year(b));
}

function isLater(a: ColumnModel, b: ColumnModel): boolean {
  const yearOf = (c: ColumnModel): number =>
    c.period !== null && "year" in c.period
      ? "calendar" in c.period.year
        ? c.period.year.calendar
        : c.period.year.offset
      : 0;
  return yearOf(a) > yearOf(b);
}

function runsOf(table: TableModel, odd: ColumnModel, other: ColumnModel): readonly Finding[] {
  const result: Finding[] = [];
  let run: RowModel[] = [];
  let values = new Set<number>();
  let short = new Set<number>();
  const filled = table.rows.filter((row) => row.kind !== "heading" && figureAt(table, row.row, odd.column)).length;
  const close = (): void => {
    const first = run[0];
    const last = run[run.length - 1];
    const isWhole = run.length >= RUN && run.length === filled && values.size >= RUN - 1;
    // Prices stay as they are for months on end: only a whole list of them was left behind.
    // Counts of two digits tell only where a whole column of them was left behind.
    const isOfCounts = run.length === filled && short.size >= COUNTS;
    const isTelling =
      odd.quantity === "price" ? isWhole && values.size >= PRICES : values.size >= RUN || isWhole || isOfCounts;
    if (first && last && isTelling) {
      const range = { top: first.row, bottom: last.row, left: odd.column, right: odd.column };
      const words = say(rule, "columns", {
        range: rangeParameter(table, range),
        column: headerText(odd),
        other: headerText(other),
        count: numberParameter(run.length),
      });
      result.push(
        findingAt(rule, table, { row: first, column: odd, range }, words, {
          related: [{ sheet: table.sheet.name, range: { ...range, left: other.column, right: other.column } }],
          detail: headerText(other),
        }),
      );
    }
    run = [];
    values = new Set();
    short = new Set();
  };
  for (const row of table.rows) {
    if (row.kind === "heading") continue;
    // A comparison is a new figure every time, whatever it compares.
    const a = odd.role === "measure" || isFlow(row, odd) ? figureAt(table, row.row, odd.column) : null;
    const b = figureAt(table, row.row, other.column);
    if (a && b && a.value === b.value && a.value !== 0) {
      run.push(row);
      if (digits(a.value) >= DIGITS) values.add(a.value);
      if (digits(a.value) > 1) short.add(a.value);
    } else close();
  }
  close();
  return result;
}

/** Columns of the same indicators in an earlier table, for another period, that are equal in nearly every row. */
function copiedFrom(
  table: TableModel,
  other: TableModel,
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const twins = twinRows(table, other);
  if (twins.length < RUN) return { checked: 0, findings: [] };
  const findings: Finding[] = [];
  let checked = 0;
  for (const column of figureColumns(table)) {
    for (const source of figureColumns(other)) {
      if (
        column.role !== source.role ||
        column.measure !== source.measure ||
        column.form !== source.form ||
        column.scenario === "plan" ||
        source.scenario === "plan" ||
        column.quantity !== source.quantity ||
        !areDistinct(column.period, source.period)
      )
        continue;
      // A comparison is a new figure every time, whatever its length; amounts of unlike lengths are not of one size.
      if (column.role === "value" && spanLength(column.period) !== spanLength(source.period)) continue;
      checked++;
      const pairs = twins.flatMap(({ row, twin }) => {
        if (column.role === "value" && !isFlow(row)) return [];
        const a = figureAt(table, row.row, column.column);
        const b = figureAt(other, twin.row, source.column);
        return a && b && !a.exact.eq(0) ? [{ row, a, equal: a.exact.eq(b.exact) }] : [];
      });
      const equal = pairs.filter((p) => p.equal);
      const [first] = equal;
      const last = equal[equal.length - 1];
      if (
        !first ||
        !last ||
        new Set(equal.filter((p) => digits(p.a.value) >= DIGITS).map((p) => p.a.value)).size < RUN ||
        equal.length < 0.9 * pairs.length
      )
        continue;
      const range = { top: first.row.row, bottom: last.row.row, left: column.column, right: column.column };
      const words = say(rule, "sheets", {
        range: rangeParameter(table, range),
        column: headerText(column),
        other: headerText(source),
        sheet: other.sheet.name,
        count: numberParameter(equal.length),
      });
      findings.push(
        findingAt(rule, table, { row: null, column, range }, words, {
          related: [placeOf(other, other.body.top, source.column)],
          detail: `${other.sheet.name} ${headerText(source)}`,
        }),
      );
    }
  }
  return { checked, findings };
}

/** Columns of amounts, and of growth printed beside them. */
function figureColumns(table: TableModel): readonly ColumnModel[] {
  return [
    ...valueColumns(table),
    ...table.columns.filter(
      (c) =>
        c.role === "measure" &&
        !c.isEmpty &&
        (c.measure === "growth-same-period" || c.measure === "growth-previous-period"),
    ),
  ];
}

const isOfOneKind = (a: ColumnModel, b: ColumnModel): boolean =>
  a.role === b.role && a.measure === b.measure && a.form === b.form && areOfOneThing(a, b);

function staleRowFinding(table: TableModel, { row, first, last, other, twin, count }: StaleRow): Finding {
  const range = { top: row.row, bottom: row.row, left: first.column, right: last.column };
  const words = say(rule, "row", {
    label: row.label,
    range: rangeParameter(table, range),
    sheet: other.sheet.name,
    count: numberParameter(count),
  });
  return findingAt(rule, table, { row, column: first, range }, words, {
    related: [placeOf(other, twin.row, first.column)],
    detail: `row ${other.sheet.name}`,
  });
}

function rowsFinding(table: TableModel, { columns, first, last, source, sourceLast }: CopiedRows): Finding {
  const left = Math.min(...columns.map((c) => c.column));
  const right = Math.max(...columns.map((c) => c.column));
  const range = { top: first.row, bottom: last.row, left, right };
  const other = { top: source.row, bottom: sourceLast.row, left, right };
  const label = (a: RowModel, b: RowModel): string => (a === b ? a.label : `${a.label} – ${b.label}`);
  const names = { label: label(first, last), header: label(source, sourceLast) };
  const words =
    columns.length === right - left + 1
      ? say(rule, "rows", { ...names, range: rangeParameter(table, range), other: rangeParameter(table, other) })
      : say(rule, "rows-apart", {
          ...names,
          count: numberParameter(columns.length),
          range: rangeParameter(table, range),
        });
  return findingAt(rule, table, { row: first, column: columns[0] ?? null, range }, words, {
    related: [{ sheet: table.sheet.name, range: other }],
    detail: `rows ${source.label}`,
  });
}

/** So many successive months, equal in every column, are no chance. */
const MONTHS = 3;

/** Rows of a table whose months run down that equal the same months of another year on an earlier sheet. */
function copiedMonths(
  table: TableModel,
  other: TableModel,
): { readonly checked: number; readonly findings: readonly Finding[] } {
  if (![table, other].every((t) => t.rows.some((row) => row.period !== undefined))) return { checked: 0, findings: [] };
  const words = (column: ColumnModel): string => normalizeLabel(withoutYears(headerText(column)));
  const sources = valueColumns(other);
  const columns = valueColumns(table).flatMap((column) => {
    const source = sources.find(
      (s) =>
        words(s) === words(column) &&
        s.period !== null &&
        column.period !== null &&
        !samePeriod(s.period, column.period),
    );
    return source && column.scenario !== "plan" ? [{ column, source }] : [];
  });
  const [left] = columns;
  const right = columns.at(-1);
  if (!left || !right) return { checked: 0, findings: [] };
  const findings: Finding[] = [];
  let checked = 0;
  let run: { readonly row: RowModel; readonly values: readonly number[] }[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= MONTHS && new Set(run.flatMap((r) => r.values)).size >= RUN) {
      const range = { top: first.row.row, bottom: last.row.row, left: left.column.column, right: right.column.column };
      const told = say(rule, "months", {
        range: rangeParameter(table, range),
        sheet: other.sheet.name,
        count: numberParameter(run.length),
      });
      findings.push(
        findingAt(rule, table, { row: first.row, column: left.column, range }, told, {
          related: [placeOf(other, other.body.top, left.source.column)],
          detail: other.sheet.name,
        }),
      );
    }
    run = [];
  };
  for (const row of table.rows) {
    const twin =
      row.period === undefined
        ? undefined
        : other.rows.find(
            (r) => r.period !== undefined && row.period !== undefined && sameMonths(r.period, row.period),
          );
    if (!twin) continue;
    const pairs = columns.flatMap(({ column, source }) => {
      const a = figureAt(table, row.row, column.column);
      const b = figureAt(other, twin.row, source.column);
      return a && b ? [{ value: a.value, equal: a.exact.eq(b.exact) && !a.exact.eq(0) }] : [];
    });
    checked += pairs.length;
    if (pairs.length > 0 && pairs.every((p) => p.equal))
      run.push({ row, values: pairs.map((p) => p.value).filter((value) => digits(value) >= DIGITS) });
    else close();
  }
  close();
  return { checked, findings };
}

const sameMonths = (a: Period, b: Period): boolean => spanOf(a) !== null && spanOf(a) === spanOf(b);

export default rule;
