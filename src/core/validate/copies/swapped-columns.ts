import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { growthAsksForExchange } from "./swapped-rows";
import { periodKey } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";

const TITLE = ["Xuất khẩu tháng 6 và 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Mặt hàng",
  "Tháng 6 năm 2024 - Lượng (Tấn)",
  "Tháng 6 năm 2024 - Giá trị (Nghìn USD)",
  "6 tháng năm 2024 - Lượng (Tấn)",
  "6 tháng năm 2024 - Giá trị (Nghìn USD)",
];

/**
 * An implied price so many times off, that would be within `NEAR` of the other period's if quantity and value were
 * exchanged.
 */
const FAR = 2.5;
const NEAR = 1.5;
const ROWS = 3;
const SHARE = 0.6;

const rule: Rule = {
  id: "swapped-columns",
  severity: "warning",
  name: { vi: "Lượng và giá trị đổi chỗ", en: "Quantity and value exchanged" },
  why: {
    vi: "Đơn giá suy ra lệch nhiều lần so với kỳ bên cạnh, nhưng lại hợp lý nếu đổi chỗ hai cột.",
    en: "The implied price is several times off the other period's, and fits once the two are exchanged.",
  },
  advice: {
    vi: "Xem đầu cột lượng và giá trị có đổi chỗ cho nhau không.",
    en: "See whether the headers of quantity and value are in each other's place.",
  },
  messages: {
    columns: {
      vi: "“{quantity}” và “{value}” có vẻ đổi chỗ: {count} dòng chỉ hợp với đơn giá của kỳ khác " + "khi đổi lại.",
      en: "“{quantity}” and “{value}” seem exchanged: {count} rows fit the other period's price only that way.",
    },
    row: {
      vi: "{label}: lượng {quantity} và giá trị {value} có vẻ đổi chỗ (đơn giá kỳ khác khoảng {price}).",
      en: "{label}: quantity {quantity} and value {value} seem exchanged (the other period's price is about {price}).",
    },
  },
  check: ({ table }) => {
    const pairs = pairsOf(table);
    let checked = 0;
    const findings: Finding[] = [];
    for (const pair of pairs) {
      const others = pairs.filter((p) => p !== pair);
      const rows = table.rows.flatMap((row) => {
        const own = price(table, row, pair);
        const reference = others.flatMap((other) => price(table, row, other) ?? []);
        const isAsked = growthAsksForExchange(table, row, pair);
        const [first] = reference;
        if (own === null || first === undefined) return [];
        // Of two periods each is odd against the other: the lines beside tell which.
        const [only, ...further] = others;
        if (!isAsked && only && further.length === 0 && strangeness(table, row, pair) < strangeness(table, row, only))
          return [];
        checked++;
        // What is odd must be odd against every other period.
        const isOdd =
          isAsked || reference.every((p) => far(own, p) && Math.abs(Math.log(1 / own / p)) < Math.log(NEAR));
        return [{ row, isOdd, isAsked, reference: first }];
      });
      const odd = rows.filter((r) => r.isOdd);
      if (odd.length === 0) continue;
      if (odd.length >= ROWS && odd.length >= SHARE * rows.length) {
        const words = say(rule, "columns", {
          quantity: headerText(pair.quantity),
          value: headerText(pair.value),
          count: numberParameter(odd.length),
        });
        const range = {
          ...table.body,
          left: Math.min(pair.quantity.column, pair.value.column),
          right: Math.max(pair.quantity.column, pair.value.column),
        };
        // Two periods contradict each other: the one whose headers' order is unlike the rest of the table is named by
        // the reader.
        if (!findings.some((f) => f.message.id === "columns"))
          findings.push(findingAt(rule, table, { row: null, column: pair.quantity, range }, words));
      } else {
        const isSettled = others.length >= 2 || rows.length - odd.length >= ROWS;
        for (const { row, reference, isAsked } of odd) {
          if (!isAsked && !isSettled) continue;
          if (findings.some((f) => f.place.range.top === row.row && f.message.id === "row")) continue;
          const words = say(rule, "row", {
            label: row.label,
            quantity: cellParameter(table, row.row, pair.quantity.column),
            value: cellParameter(table, row.row, pair.value.column),
            price: numberParameter(Number(reference.toPrecision(3))),
          });
          const [own, other] = [pair.quantity, pair.value].map((c) => placeOf(table, row.row, c.column));
          findings.push(
            findingAt(rule, table, { row, column: pair.quantity }, words, {
              related: other === undefined ? [] : [other],
              cells: [own, other].flatMap((place) => place ?? []),
            }),
          );
        }
      }
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Đơn giá hai kỳ gần nhau", en: "Prices of the periods are close" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Hạt điều", 1078.6, 5820.1, 6210.4, 30710.5],
        [2, "Cao su", 2210.5, 3310.4, 12410.2, 18110.7],
        [3, "Cà phê", 810.2, 2910.6, 5110.3, 17610.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Cột tháng đổi chỗ", en: "The month's columns are exchanged" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Hạt điều", 5820.1, 1078.6, 6210.4, 30710.5],
        [2, "Hạt tiêu", 3310.4, 810.5, 2410.2, 10110.7],
        [3, "Cà phê", 2910.6, 670.2, 5110.3, 21610.2],
      ],
      findings: ["C3:D5"],
      messages: ["columns"],
    },
    {
      name: { vi: "Một dòng đổi chỗ, tốc độ tăng cho biết", en: "One row is exchanged, and growth says so" },
      sheet: [
        ["Xuất khẩu 6 tháng đầu năm 2024"],
        [
          "TT",
          "Mặt hàng",
          "6 tháng năm 2023 · Lượng (tấn)",
          "6 tháng năm 2023 · Trị giá (nghìn USD)",
          "6 tháng năm 2024 · Lượng (tấn)",
          "6 tháng năm 2024 · Trị giá (nghìn USD)",
          "Lượng so với cùng kỳ (%)",
          "Trị giá so với cùng kỳ (%)",
        ],
        [1, "Cao su", 52410, 88230, 91654, 53940, 102.92, 103.88],
        [2, "Cà phê", 44120, 195410, 45870, 203120, 103.97, 103.95],
        [3, "Hạt tiêu", 2110, 12870, 2240, 13950, 106.16, 108.39],
      ],
      findings: ["E3"],
      messages: ["row"],
    },
    {
      name: { vi: "Một dòng đổi chỗ", en: "One row is exchanged" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Hạt điều", 5820.1, 1078.6, 6210.4, 30710.5],
        [2, "Hạt tiêu", 810.5, 3310.4, 2410.2, 10110.7],
        [3, "Cà phê", 670.2, 2910.6, 5110.3, 21610.2],
        [4, "Cao su", 2210.5, 3310.4, 12410.2, 18110.7],
      ],
      findings: ["C3"],
      messages: ["row"],
    },
  ],
};

interface Pair {
  readonly quantity: ColumnModel;
  readonly value: ColumnModel;
}

function pairsOf(table: TableModel): readonly Pair[] {
  const columns = valueColumns(table).filter((c) => c.period !== null && c.scenario !== "plan");
  return columns.flatMap((quantity) => {
    if (quantity.quantity !== "volume" || quantity.period === null) return [];
    const key = periodKey(quantity.period);
    const value = columns.find(
      (c) => c.quantity === "value" && c.block === quantity.block && c.period !== null && periodKey(c.period) === key,
    );
    return value ? [{ quantity, value }] : [];
  });
}

function price(table: TableModel, row: RowModel, pair: Pair): number | null {
  const quantity = figureAt(table, row.row, pair.quantity.column)?.value ?? 0;
  const value = figureAt(table, row.row, pair.value.column)?.value ?? 0;
  return quantity > 0 && value > 0 ? value / quantity : null;
}

/** How far a row's price lies from the nearest of the rows beside it, as a logarithm; zero where there are none. */
function strangeness(table: TableModel, row: RowModel, pair: Pair): number {
  const own = price(table, row, pair);
  const beside = table.rows.flatMap((other) =>
    other !== row && row.parent !== null && other.parent === row.parent ? (price(table, other, pair) ?? []) : [],
  );
  return own === null || beside.length === 0 ? 0 : Math.min(...beside.map((each) => Math.abs(Math.log(own / each))));
}

const far = (a: number, b: number): boolean => Math.abs(Math.log(a / b)) > Math.log(FAR);

export default rule;
