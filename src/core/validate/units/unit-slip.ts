import { exact } from "../../model/cells/decimal";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { periodAt } from "../../model/tables/table";
import type { MessageParameter } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { figureAt, termAt } from "../figures/amount";
import { judgeFigures } from "../figures/exact-counts";
import { isExplained } from "../findings/reasons";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import type { OddPrice } from "./implied-price";
import { oddPrices } from "./implied-price";
import { columnSums, spanOfPeriod } from "../periods/period-sums";
import type { Period } from "../../model/tables/period";
import { periodKey } from "../../model/tables/period";

const TITLE = ["Một số sản phẩm công nghiệp chủ yếu"];
const HEADER = ["TT", "Sản phẩm", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"];
const YEARS = [
  "TT",
  "Sản phẩm",
  "ĐVT",
  ...[2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => `Năm ${String(year)}`),
];

/** So many others must agree within `CALM`; the figure must be further off than `FAR`, and among them once moved. */
const CALM = 1.5;
const FAR = 5;
const NEAR = 1.02;
const OTHERS = 3;

/**
 * Where a history grows too much for that: the periods just before and after must agree within a third of a power of
 * ten, so that a figure moved one place falls between them by chance in one case of three at most; of so many others,
 * none moves by more than `STEP` from one to the next.
 */
const NEIGHBOURS = 10 ** (1 / 3);
const STEP = 3;
const LONG = 6;
const POWERS = [1, -1, 3, -3] as const;

/**
 * A history whose other figures go from one to the next within `GENTLE` tells the size of each; of two other figures,
 * those within `CLOSE` do.
 */
const GENTLE = 1.35;
const CLOSE = 1.25;

const rule: Rule = {
  id: "unit-slip",
  severity: "warning",
  name: { vi: "Lệch dấu thập phân hoặc đơn vị", en: "A decimal point or unit out of place" },
  why: {
    vi:
      "Số này gấp 10 hay 1.000 lần các kỳ khác của chính chỉ tiêu, hoặc chỉ bằng 1/10 hay 1/1.000: " +
      "thường do lệch dấu thập phân hoặc lệch đơn vị.",
    en:
      "The figure is 10 or 1,000 times the other periods of its indicator, or a tenth or a thousandth of " +
      "them: usually a decimal point or a unit out of place.",
  },
  advice: { vi: "Đối chiếu với nguồn.", en: "Compare with the source." },
  messages: {
    "unit-error": {
      vi: "{label} ({column}): {cell} ghi {value}; các kỳ khác từ {low} đến {high}. Có phải {intended} không?",
      en: "{label} ({column}): {cell} says {value}; other periods run from {low} to {high}. Is it {intended}?",
    },
    between: {
      vi:
        "{label} ({column}): {cell} ghi {value}; kỳ liền trước và kỳ liền sau là {low} và {high}. Có phải " +
        "{intended} không?",
      en: "{label} ({column}): {cell} says {value}; the periods just before and after say {low} and {high}. Is it {intended}?",
    },
    price: {
      vi:
        "{label}: {cell} ({column}) ghi {value}, nên cùng với {other} ra đơn giá {price}, trong khi các " +
        "dòng khác từ {low} đến {high}. Có phải {intended} không?",
      en:
        "{label}: {cell} ({column}) says {value}, which with {other} makes a price of {price}, while other " +
        "rows run from {low} to {high}. Is it {intended}?",
    },
    fix: { vi: "Ghi {intended} vào {cell}", en: "Put {intended} into {cell}" },
  },
  check: ({ table }) => {
    const prices = oddPrices(table);
    let { checked } = prices;
    const findings: Finding[] = prices.odd.map((odd) => priceFinding(table, odd));
    for (const history of historiesOf(table)) {
      if (history.figures.length < OTHERS) continue;
      checked++;
      const odd = oddOne(history);
      if (odd && !isBorneOut(table, odd.entry)) findings.push(unitErrorFinding(table, odd));
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Các năm cùng cỡ", en: "Years of one size" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Giày da", "Triệu đôi", 95.42, 98.2, 105.62, 110.3],
        [2, "Gạch", "Triệu viên", 40.9, 43.5, 48.1, 50.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Một năm lệch mười lần", en: "One year off by ten" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Giày da", "Triệu đôi", 95.42, 988.78, 105.62, 110.3],
        [2, "Gạch", "Triệu viên", 40.9, 43.5, 48.1, 50.2],
      ],
      findings: ["E3"],
      messages: ["unit-error"],
    },
    {
      name: { vi: "Năm lệch mười lần giữa những năm tăng dần", en: "One year off by ten among years that grow" },
      sheet: [TITLE, YEARS, [1, "Bưởi", "Nghìn tấn", 0.91, 0.99, 11.34, 1.77, 2.45, 3.17, 3.56, 4.39, 6.07]],
      findings: ["F3"],
      messages: ["between"],
    },
    {
      name: { vi: "Năm mất mùa giữa những năm tăng giảm nhiều", en: "A bad harvest among years that vary" },
      sheet: [TITLE, YEARS, [1, "Điều", "Nghìn tấn", 13.92, 12.93, 2.21, 34.25, 44.53, 84.37, 99.95, 109.5, 117.83]],
      findings: [],
    },
    {
      name: {
        vi: "Năm cuối lệch mười lần sau những năm tăng đều",
        en: "The last year off by ten after years that grow steadily",
      },
      sheet: [
        TITLE,
        HEADER,
        [1, "Giày da", "Triệu đôi", 71.2, 90.4, 116.9, 1483],
        [2, "Gạch", "Triệu viên", 40.9, 43.5, 48.1, 50.2],
      ],
      findings: ["G3"],
      messages: ["unit-error"],
    },
    {
      name: {
        vi: "Tháng này mất một số 0 so với tháng trước và cùng kỳ",
        en: "A zero lost this month, beside last month and last year",
      },
      sheet: [
        TITLE,
        ["TT", "Sản phẩm", "ĐVT", "Tháng 6 năm 2023", "Tháng 5 năm 2024", "Tháng 6 năm 2024"],
        [1, "Đường", "Tấn", 15100, 62480, 15210],
        [2, "Gạch", "Nghìn viên", 6710, 6850, 690.5],
        [3, "Mía ép", "Tấn", 91200, 41850, 4210],
      ],
      findings: ["F4"],
    },
    {
      name: { vi: "Lượng ghi bằng kg thay cho tấn", en: "A quantity in kilograms instead of tonnes" },
      sheet: [
        ["Xuất khẩu 6 tháng đầu năm 2024"],
        ["TT", "Thị trường", "Cà phê", null, "Hồ tiêu", null],
        [null, null, "Lượng (Tấn)", "Trị giá (1.000 USD)", "Lượng (Tấn)", "Trị giá (1.000 USD)"],
        [1, "Đức", 21450, 74287, 402, 1688],
        [2, "Ý", 14820, 50684, 118, 499],
        [3, "Nhật Bản", 11935, 42728, 86000, 372],
        [4, "Hoa Kỳ", 9870, 34940, 1240, 5270],
        [5, "Bỉ", 7215, 24820, 54, 227],
        [6, "Ấn Độ", 1240, 4241, 845, 3465],
      ],
      findings: ["E6"],
      messages: ["price"],
    },
    {
      name: {
        vi: "Tháng lệch nghìn lần, các tháng xếp theo hàng dọc",
        en: "A month off by a thousand, where months run down",
      },
      sheet: [
        ["Sản lượng điện năm 2024"],
        ["Tháng", "Thủy điện (triệu kWh)", "Điện mặt trời (triệu kWh)"],
        ...[
          [95.2, 40.1],
          [98.1, 41.3],
          [101.4, 45.2],
          [99.8, 43.9],
          [104.3, 0.0447],
          [107.9, 46.2],
        ].map(([hydro, solar], i) => [`Tháng ${String(i + 1)}`, hydro ?? null, solar ?? null]),
      ],
      findings: ["C7"],
    },
  ],
};

/** A figure of a history, and where it stands. */
interface Entry {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly value: number;
}

/** An indicator's figures for periods of one length; in the order of time where that is known. */
interface History {
  readonly figures: readonly Entry[];
  readonly isOrdered: boolean;
}

/** A figure out of place, what was meant, and the figures that say so. */
interface Odd {
  readonly entry: Entry;
  readonly intended: number;
  readonly others: readonly number[];
}

/** Every row's history along columns, and every column's where the rows are times. */
function historiesOf(table: TableModel): readonly History[] {
  const entry = (row: RowModel, column: ColumnModel): readonly Entry[] => {
    const figure = row.nature === "rate" || row.kind === "heading" ? null : figureAt(table, row.row, column.column);
    return figure && figure.value > 0 ? [{ row, column, value: figure.value }] : [];
  };
  const across = comparable(table).flatMap(({ columns, isOrdered }) =>
    table.rows.map((row) => ({ figures: columns.flatMap((column) => entry(row, column)), isOrdered })),
  );
  const down = valueColumns(table).flatMap((column) => {
    const timed = table.rows
      .filter((row) => row.period !== undefined)
      .map((row) => ({ item: row, period: periodAt(row, column) }));
    return histories(timed, () => "").map(({ items, isOrdered }) => ({
      figures: items.flatMap((row) => entry(row, column)),
      isOrdered,
    }));
  });
  return [...across, ...down];
}

/** Columns whose periods have the same length, so that their figures have one size. */
function comparable(
  table: TableModel,
): readonly { readonly columns: readonly ColumnModel[]; readonly isOrdered: boolean }[] {
  const timed = valueColumns(table).map((column) => ({ item: column, period: column.period }));
  return histories(timed, (column) => `${column.quantity ?? ""} ${column.unit?.text ?? ""}`).map(
    ({ items, isOrdered }) => ({ columns: items, isOrdered }),
  );
}

interface Timed<T> {
  readonly item: T;
  readonly period: Period | null;
}

/**
 * What is of one kind and stands for periods of one length, each period once, in the order of time where it is known.
 */
function histories<T>(
  timed: readonly Timed<T>[],
  kindOf: (item: T) => string,
): readonly { readonly items: readonly T[]; readonly isOrdered: boolean }[] {
  const groups = new Map<string, { readonly item: T; readonly period: Period }[]>();
  for (const { item, period } of timed) {
    if (period === null || period.kind === "years") continue;
    const span = spanOfPeriod(period);
    // What adds up over the rows is no year like the one beside it.
    const isSum = period.kind === "cumulative" && period.to === 12;
    const key = `${kindOf(item)} ${isSum ? "sum" : ""} ${span ? String(span.to - span.from) : period.kind === "relative" ? period.span : "?"}`;
    const group = groups.get(key);
    if (group) group.push({ item, period });
    else groups.set(key, [{ item, period }]);
  }
  // What stands for one period twice is parts of it (regions, kinds), not a history.
  const single = [...groups.values()].filter(
    (g) => g.length >= OTHERS && new Set(g.map((x) => periodKey(x.period))).size === g.length,
  );
  return single.map((group) => {
    const dated = group.flatMap((x) =>
      yearNumber(x.period) === null
        ? []
        : [{ ...x, month: 12 * (yearNumber(x.period) ?? 0) + (spanOfPeriod(x.period)?.to ?? 0) }],
    );
    const isOrdered = dated.length === group.length;
    return { items: (isOrdered ? dated.toSorted((a, b) => a.month - b.month) : group).map((x) => x.item), isOrdered };
  });
}

/** The calendar year, or its distance from this year: one or the other throughout a table. */
function yearNumber(period: Period): number | null {
  if (!("year" in period)) return null;
  return "calendar" in period.year ? period.year.calendar : period.year.offset;
}

/** Whether a typed figure for a longer period is the sum of its shorter ones, the odd one among them. */
function isBorneOut(table: TableModel, { row, column }: Entry): boolean {
  return columnSums(table).some(({ whole, parts }) => {
    if (!parts.includes(column) || cellAt(table.sheet, row.row, whole.column)?.formula) return false;
    const total = figureAt(table, row.row, whole.column);
    const terms = parts.flatMap((part) => termAt(table, row.row, part.column) ?? []);
    return (
      total !== null && terms.length === parts.length && judgeFigures(row, whole, total, terms).verdict === "agrees"
    );
  });
}

function oddOne({ figures, isOrdered }: History): Odd | null {
  const values = figures.map((f) => f.value);
  const odd = figures.flatMap((entry, i) => {
    const all = values.filter((_, j) => j !== i);
    const before = values[i - 1];
    const after = values[i + 1];
    const isCalm = all.length >= OTHERS && spread(all) <= CALM;
    const isBetween =
      isOrdered &&
      before !== undefined &&
      after !== undefined &&
      all.length >= LONG &&
      digitsOf(entry.value) > 1 &&
      spread([before, after]) <= NEIGHBOURS &&
      largestStep(all) <= STEP;
    const others = isCalm ? all : isBetween ? [before, after] : [];
    const intended = others.length > 0 && isFarOff(entry.value, others) ? intendedOf(entry.value, others) : null;
    if (intended !== null) return [{ entry, intended, others }];
    // Next to its neighbours, or close to both others, the figure may lie a step beyond them.
    const near =
      isOrdered && all.length >= OTHERS && largestStep(all) <= GENTLE
        ? [before, after].flatMap((v) => v ?? [])
        : all.length === OTHERS - 1 && !isCountedSingly(entry) && spread(all) <= CLOSE
          ? all
          : [];
    const slack = all.length === OTHERS - 1 ? CLOSE : GENTLE;
    const steady =
      near.length > 0 && digitsOf(entry.value) > 1 && isFarOff(entry.value, all)
        ? intendedOf(entry.value, near, slack)
        : null;
    return steady === null ? [] : [{ entry, intended: steady, others: all }];
  });
  return odd.length === 1 ? (odd[0] ?? null) : null;
}

/** Houses, fires and cases come and go; what is made by the thousand, weighed, priced or paid for does not. */
const isCountedSingly = ({ row, column }: Entry): boolean => {
  const unit = row.unit ?? column.unit;
  if (row.quantity === "price" || column.quantity === "price") return false;
  return unit === null || ((unit.dimension === "count" || unit.dimension === "other") && unit.factor === 1);
};

const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

/** How many digits the figure is written with; one digit moved fits too much. */
const digitsOf = (value: number): number => exact(value).c.length;

function largestStep(values: readonly number[]): number {
  return Math.max(...values.slice(1).map((value, i) => spread([value, values[i] ?? value])));
}

function isFarOff(value: number, others: readonly number[]): boolean {
  return value > FAR * Math.max(...others) || value < Math.min(...others) / FAR;
}

function intendedOf(value: number, others: readonly number[], slack = NEAR): number | null {
  const low = Math.min(...others);
  const high = Math.max(...others);
  const power = POWERS.find((p) => value * 10 ** p >= low / slack && value * 10 ** p <= high * slack);
  return power === undefined ? null : exact(value).times(exact(10).pow(power)).toNumber();
}

function unitErrorFinding(table: TableModel, { entry: { row, column, value }, intended, others }: Odd): Finding {
  const cell = cellParameter(table, row.row, column.column);
  const words = say(rule, others.length === 2 ? "between" : "unit-error", {
    label: row.label,
    column: headerText(column),
    cell,
    value: numberParameter(value),
    low: numberParameter(Math.min(...others)),
    high: numberParameter(Math.max(...others)),
    intended: numberParameter(intended),
  });
  return findingAt(rule, table, { row, column }, words, {
    ...(isExplained(table, row) ? { severity: "information" } : {}),
    fixes: [
      {
        label: say(rule, "fix", { intended: numberParameter(intended), cell }),
        place: placeOf(table, row.row, column.column),
        before: value,
        after: intended,
        isCertain: false,
      },
    ],
  });
}

function priceFinding(table: TableModel, { row, column, other, value, intended, price, low, high }: OddPrice): Finding {
  const cell = cellParameter(table, row.row, column.column);
  const shown = (figure: number): MessageParameter => numberParameter(Number(figure.toPrecision(3)));
  const words = say(rule, "price", {
    label: row.label,
    column: headerText(column),
    cell,
    value: numberParameter(value),
    other: cellParameter(table, row.row, other.column),
    price: shown(price),
    low: shown(low),
    high: shown(high),
    intended: numberParameter(intended),
  });
  return findingAt(rule, table, { row, column }, words, {
    related: [placeOf(table, row.row, other.column)],
    detail: "price",
    fixes: [
      {
        label: say(rule, "fix", { intended: numberParameter(intended), cell }),
        place: placeOf(table, row.row, column.column),
        before: value,
        after: intended,
        isCertain: false,
      },
    ],
  });
}

export default rule;
