import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import type { Comparison } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import { samePeriod } from "../../model/tables/period";
import type { TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import { shortPeriodName } from "../../model/tables/period-name";
import type { Measure } from "../measure";
import { countable, notARatio } from "../quotient";

/** The values of two periods and the quantities they are of. */
interface ValuesAndQuantities {
  readonly values: Comparison;
  readonly quantities: Comparison;
}

const growths = (table: TableModel): readonly Comparison[] =>
  comparisonsOf(table).filter((c) => c.measure === "growth-same-period");

/** The other half of a comparison of values, or of quantities; null where the table does not have both. */
function bothOf(table: TableModel, comparison: Comparison): ValuesAndQuantities | null {
  const { quantity, block } = comparison.current;
  if (quantity !== "value" && quantity !== "volume") return null;
  const wanted = quantity === "value" ? "volume" : "value";
  const other = growths(table).find(
    (c) => c.current.quantity === wanted && c.current.block === block && samePeriod(c.period, comparison.period),
  );
  if (other === undefined) return null;
  return quantity === "value" ? { values: comparison, quantities: other } : { values: other, quantities: comparison };
}

/** Points of the growth of a value that a ratio of quantities, or of prices, makes: its share of the logarithm. */
function points(value: number, base: number, ratio: number): number {
  const whole = value / base;
  return value === base ? 100 * Math.log(ratio) : ((whole - 1) * 100 * Math.log(ratio)) / Math.log(whole);
}

const HEADER = [
  "Mặt hàng",
  "6 tháng năm 2023 - Lượng (Nghìn tấn)",
  "6 tháng năm 2023 - Trị giá (Triệu USD)",
  "6 tháng năm 2024 - Lượng (Nghìn tấn)",
  "6 tháng năm 2024 - Trị giá (Triệu USD)",
];

/** What of the growth of a value comes from the quantity and what from the mean price, a column each. */
export const priceVolume: Measure = {
  id: "price-volume",
  name: { vi: "Tăng do lượng, tăng do giá", en: "Growth by quantity and by price" },
  method: {
    vi: "Mức tăng của trị giá chia theo lôgarit của lượng và của đơn giá bình quân (điểm phần trăm); hai phần cộng lại bằng mức tăng.",
    en: "The growth of the value split by the logarithms of quantity and mean price, in points; the two add up to it.",
  },
  never: {
    vi: "Chỉ tính cho mặt hàng có cả lượng và trị giá, lớn hơn 0, ở cả hai kỳ.",
    en: "Only for goods with quantity and value above zero in both periods.",
  },
  of: "growth-same-period",
  pairs: (table) => growths(table).filter((c) => bothOf(table, c) !== null),
  noPair: {
    vi: "Biểu không có cả lượng và trị giá của hai kỳ.",
    en: "The table does not have both quantities and values of two periods.",
  },
  form: () => "change",
  header: (table, comparison) => {
    const isPrice = comparison.current.quantity === "value";
    const words = isPrice
      ? { vi: "Trị giá tăng do giá (điểm %)", en: "Value, by price (points)" }
      : { vi: "Trị giá tăng do lượng (điểm %)", en: "Value, by quantity (points)" };
    const periods = new Set(growths(table).map(({ period }) => shortPeriodName(period).vi));
    if (periods.size < 2) return words;
    const period = shortPeriodName(comparison.period);
    return { vi: `${period.vi}: ${words.vi}`, en: `${period.en}: ${words.en}` };
  },
  compute: (input) => {
    const { table, row, comparison } = input;
    const both = bothOf(table, comparison);
    if (both === null || row.nature !== "level") return notARatio(input);
    const { values, quantities } = both;
    const operands = [values.current, values.base, quantities.current, quantities.base].map(
      ({ column }): CellAddress => ({ row: row.row, column }),
    );
    const [v = "", w = "", q = "", r = ""] = operands.map(cellName);
    const isPrice = comparison.current.quantity === "value";
    const ratio = isPrice ? `${v}/${w}*${r}/${q}` : `${q}/${r}`;
    const formula = `=IF(COUNT(${v},${w},${q},${r})=4,IF(MIN(${v},${w},${q},${r})>0,IF(${v}=${w},LN(${ratio})*100,(${v}/${w}-1)*100*LN(${ratio})/LN(${v}/${w})),""),"")`;
    const known = operands.map((cell) => countable(figure(table, cell.row, cell.column))).filter((f) => f !== null);
    const [value, base, now, before] = known;
    if (value === undefined || base === undefined || now === undefined || before === undefined)
      return { row: row.row, status: "missing", value: null, operands, formula };
    if (Math.min(value, base, now, before) <= 0)
      return { row: row.row, status: "zero-base", value: null, operands, formula };
    const moved = isPrice ? ((value / base) * before) / now : now / before;
    return { row: row.row, status: "ok", value: points(value, base, moved), operands, formula };
  },
  examples: [
    {
      name: { vi: "Cà phê: giá tăng, lượng giảm", en: "Coffee: dearer, and less of it" },
      sheet: [
        HEADER,
        ["Cà phê", 160, 377.3, 148, 452],
        ["Cao su", 24, 36, 30, 45],
        ["Sản phẩm gỗ", null, 12.4, null, 13.1],
      ],
      expected: [
        { row: 2, status: "ok", value: -8.544695 },
        { row: 3, status: "ok", value: 25 },
        { row: 4, status: "missing", value: null },
        { row: 2, status: "ok", value: 28.343264 },
        { row: 3, status: "ok", value: 0 },
        { row: 4, status: "missing", value: null },
      ],
    },
  ],
};
