import { cellName, singleCell } from "../../model/cells/address";
import type { Bilingual } from "../../model/message";
import { message } from "../../model/message";
import type { Anomaly, Detector } from "../../model/results/anomaly";
import { findingId } from "../../model/results/finding";
import { shortPeriodName } from "../../model/tables/period-name";
import { elapsedShare } from "../../model/tables/period";
import type { TableModel } from "../../model/tables/table";
import { anomalyLabel, isResidual } from "../label";
import type { PricedGood, UnitValue } from "../unit-values";
import { pricedGoods } from "../unit-values";

/**
 * How many times another period's unit value one may be, or its inverse. Source: the measure of FAO's and UN Comtrade's
 * edits of trade data, as set for the catalogue: beyond half as much again of every other period.
 */
const FAR = 1.5;

/**
 * Log ratios of unit values are counted in steps of this size. Source: derived: ln 1.5 ÷ 0.1158 = 3.5, so that one at
 * its limit scores as a swing at its own (`Settings.swingScore`).
 */
const SPREAD = 0.1158;

const messages = {
  dear: {
    vi: "{label}: đơn giá {period} cao gấp {times} lần {other}; xem lại {figure} ở {cell} trước.",
    en: "{label}: the unit value of {period} is {times} times that of {other}; look at the {figure} in {cell} first.",
  },
  cheap: {
    vi: "{label}: đơn giá {period} thấp hơn {other} {times} lần; xem lại {figure} ở {cell} trước.",
    en: "{label}: the unit value of {period} is {times} times lower than that of {other}; look at the {figure} in {cell} first.",
  },
};

const FIGURE: Readonly<Record<"quantity" | "value", Bilingual>> = {
  quantity: { vi: "lượng", en: "quantity" },
  value: { vi: "trị giá", en: "value" },
};

/** A name of a period within a Vietnamese sentence: "tháng 6". */
const lowered = ({ vi, en }: Bilingual): Bilingual => ({ vi: vi.charAt(0).toLowerCase() + vi.slice(1), en });

/** Months a period spans, so that its figures can be set beside another's a month at a time. */
const monthsOf = ({ period }: UnitValue): number => {
  const share = period.kind === "month" ? null : elapsedShare(period);
  return share === null ? 1 : 12 * share;
};

/** Which of the two figures is further from its usual size a month, the one to be looked at first. */
function likelier(odd: UnitValue, others: readonly UnitValue[]): "quantity" | "value" {
  const distance = (of: "quantity" | "value"): number =>
    Math.min(
      ...others.map((other) => Math.abs(Math.log(odd[of].value / monthsOf(odd) / (other[of].value / monthsOf(other))))),
    );
  return distance("quantity") > distance("value") ? "quantity" : "value";
}

/** The unit value that lies beyond `FAR` of every other, on one side of all; null where none does. */
function oddOf({ prices }: PricedGood): { readonly odd: UnitValue; readonly nearest: UnitValue } | null {
  for (const odd of prices) {
    const others = prices.filter((other) => other !== odd);
    const logs = others.map(({ price }) => Math.log(odd.price / price));
    const isFar = logs.every((log) => Math.abs(log) > Math.log(FAR) && Math.sign(log) === Math.sign(logs[0] ?? 0));
    const nearest = others.reduce<UnitValue | null>(
      (best, other) =>
        best === null || Math.abs(Math.log(odd.price / other.price)) < Math.abs(Math.log(odd.price / best.price))
          ? other
          : best,
      null,
    );
    if (isFar && nearest !== null && isTheOdd(odd, others)) return { odd, nearest };
  }
  return null;
}

/** Of two the shorter period is the one that is odd; of more the one that is apart from those that agree. */
function isTheOdd(odd: UnitValue, others: readonly UnitValue[]): boolean {
  const [only] = others;
  if (others.length === 1 && only !== undefined) return monthsOf(odd) < monthsOf(only);
  const prices = others.map(({ price }) => price);
  return Math.max(...prices) / Math.min(...prices) <= FAR;
}

function anomalyOf(table: TableModel, good: PricedGood): readonly Anomaly[] {
  const found = oddOf(good);
  if (found === null || isResidual(good.row)) return [];
  const { odd, nearest } = found;
  const others = good.prices.filter((other) => other !== odd);
  const first = likelier(odd, others);
  const log = Math.log(odd.price / nearest.price);
  const { row, column } = odd[first];
  const label = anomalyLabel(good.row);
  const key = log > 0 ? "dear" : "cheap";
  return [
    {
      id: findingId("unit-value-outlier", table, row, column),
      detectorId: "unit-value-outlier",
      place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: column.column }) },
      score: log / SPREAD,
      impact: null,
      departure: null,
      growth: null,
      label,
      message: message(`unit-value-outlier.${key}`, messages[key], {
        label,
        period: lowered(shortPeriodName(odd.period)),
        other: lowered(shortPeriodName(nearest.period)),
        times: { kind: "number", value: Math.exp(Math.abs(log)), decimals: 1 },
        figure: FIGURE[first],
        cell: {
          kind: "cell",
          sheet: table.sheet.name,
          address: cellName({ row: row.row, column: column.column }),
        },
      }),
      siblings: [],
    },
  ];
}

const HEADER = [
  "Mặt hàng",
  "Tháng 6 năm 2024 - Lượng (Tấn)",
  "Tháng 6 năm 2024 - Trị giá (Nghìn USD)",
  "6 tháng năm 2024 - Lượng (Tấn)",
  "6 tháng năm 2024 - Trị giá (Nghìn USD)",
  "6 tháng năm 2023 - Lượng (Tấn)",
  "6 tháng năm 2023 - Trị giá (Nghìn USD)",
];

/** A good whose value ÷ quantity in one period is far from that of every other. */
export const unitValueOutlier: Detector = {
  id: "unit-value-outlier",
  name: { vi: "Đơn giá khác hẳn các kỳ khác", en: "A unit value unlike other periods'" },
  why: {
    vi: "Trị giá chia cho lượng là đơn giá bình quân; đơn giá một kỳ lệch hẳn thường do lượng hoặc trị giá chưa đúng.",
    en: "Value divided by quantity is a mean price; one that is far off often tells that quantity or value is not right.",
  },
  advice: {
    vi: "Đối chiếu lượng và trị giá của kỳ đó với nguồn; nếu giá thị trường đổi thật thì không cần sửa.",
    en: "Compare quantity and value of that period with the source; where prices really changed nothing is to be done.",
  },
  messages,
  detect: ({ table }) => pricedGoods(table).flatMap((good) => anomalyOf(table, good)),
  examples: [
    {
      name: { vi: "Lượng hạt tiêu tháng 6 quá nhỏ", en: "Too little pepper in June" },
      sheet: [
        HEADER,
        ["Cà phê", 21400, 77100, 148200, 510400, 151300, 498700],
        ["Hạt tiêu", 1240, 12710, 18300, 75400, 17900, 70200],
        ["Hạt điều", 5120, 28400, 29700, 166100, 28800, 160900],
      ],
      findings: ["B3"],
      messages: ["unit-value-outlier.dear"],
    },
    {
      name: { vi: "Trị giá cao su tháng 6 quá thấp", en: "Rubber far too cheap in June" },
      sheet: [
        HEADER,
        ["Cà phê", 21400, 77100, 148200, 510400, 151300, 498700],
        ["Cao su", 4100, 2310, 24200, 36300, 23800, 34900],
        ["Hạt điều", 5120, 28400, 29700, 166100, 28800, 160900],
      ],
      findings: ["C3"],
      messages: ["unit-value-outlier.cheap"],
    },
    {
      name: { vi: "Giá tăng dần qua các kỳ", en: "Prices that rise from period to period" },
      sheet: [
        HEADER,
        ["Cà phê", 21400, 105100, 148200, 536400, 151300, 393400],
        ["Hạt tiêu", 3140, 12710, 18300, 75400, 17900, 70200],
        ["Hạt điều", 5120, 28400, 29700, 166100, 28800, 160900],
      ],
      findings: [],
    },
  ],
};
