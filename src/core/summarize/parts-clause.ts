import type { CellAddress } from "../model/cells/address";
import { samePeriod } from "../model/tables/period";
import { comparisonsOf } from "../model/tables/comparison";
import type { ColumnModel, RowModel } from "../model/tables/table";
import { SURE } from "../model/tables/table";
import { growthSamePeriod } from "../compute/measures/growth-same-period";
import { indicatorName } from "../vocabulary/indicators";
import { lowerFirst } from "../vocabulary/names";
import { goodsName } from "../vocabulary/quantities";
import { withoutUnit } from "../vocabulary/unit-names";
import type { Clause } from "./clauses";
import { NOTHING, bareChange, joined, percent } from "./clauses";
import type { MainPart } from "./main-parts";
import { cellsOfParts, mainParts } from "./main-parts";
import { placesOf } from "./places";
import type { ReportLine } from "./report-line";
import { changeIn, lineOf, numberIn } from "./report-line";
import { toldValue } from "./told-value";

/** Parts of a total that its sentence names at most. Source: the reports of departments name two or three goods. */
const MOST_NAMED = 3;

/** Points from which a part moves its total enough to be named. Source: page of the ministry's own reports: half a point. */
const TELLING_POINTS = 0.5;

/** The share in percent from which a part is named where no growth is known: a twentieth. Source: as `MOST_NAMED`. */
const TELLING_SHARE = 5;

/** How the quantity of a part grew, and what of its growth is then its mean price's. */
interface QuantityGrowth {
  readonly quantity: number;
  readonly isPrinted: boolean;
  readonly cells: readonly CellAddress[];
}

const sameGoods = (a: RowModel, b: RowModel): boolean => goodsName(a.label) === goodsName(b.label);

/** The growth of the quantity in a column beside the values, or in a row of its own with the same name. */
function quantityGrowth({ report, row }: ReportLine): QuantityGrowth | null {
  const { table, current, period } = report;
  if (current === null) return null;
  const isVolume = (c: ColumnModel): boolean =>
    c.quantity === "volume" &&
    c.block === current.block &&
    c.period !== null &&
    samePeriod(c.period, period) &&
    c.confidence >= SURE;
  const printed = table.columns.find(
    (c) => c.role === "measure" && c.measure === "growth-same-period" && c.form !== null && isVolume(c),
  );
  const own = printed === undefined ? null : numberIn(table, row, printed);
  if (printed?.form && own !== null)
    return {
      quantity: changeIn(own, printed.form),
      isPrinted: true,
      cells: [{ row: row.row, column: printed.column }],
    };
  const comparison = comparisonsOf(table).find((c) => c.measure === "growth-same-period" && isVolume(c.current));
  if (comparison !== undefined) {
    const { status, value, operands } = growthSamePeriod.compute({ table, row, comparison, form: "change" });
    return status === "ok" && value !== null ? { quantity: value, isPrinted: false, cells: operands } : null;
  }
  const beside = table.rows.find((r) => r.quantity === "volume" && r.parent === row.parent && sameGoods(r, row));
  const line = beside === undefined || row.quantity !== "value" ? null : lineOf(report, beside);
  if (line === null || line.headline.growth === null) return null;
  return { quantity: line.headline.growth, isPrinted: line.headline.growthCell !== null, cells: line.cells };
}

/** " (lượng giảm 7,9%, giá bình quân tăng 30%)": what of a part's growth is its quantity's, and what its price's. */
function quantityAndPrice(line: ReportLine, position: number): Clause {
  const { growth, growthCell } = line.headline;
  const found = quantityGrowth(line);
  if (growth === null || found === null || found.quantity <= -100) return NOTHING;
  const isPrinted = found.isPrinted || growthCell !== null;
  const exactly = 100 * ((1 + growth / 100) / (1 + found.quantity / 100) - 1);
  // Of printed growths two decimals are known, of their ratio one.
  const price = isPrinted ? Math.round(10 * exactly) / 10 : exactly;
  const [amount, mean] = [
    bareChange(found.quantity, `quantity${String(position)}`),
    bareChange(price, `price${String(position)}`),
  ];
  return {
    text: {
      vi: ` (lượng ${amount.text.vi}, giá bình quân ${mean.text.vi})`,
      en: ` (quantity ${amount.text.en}, mean price ${mean.text.en})`,
    },
    parameters: { ...amount.parameters, ...mean.parameters },
    cells: found.cells,
  };
}

/** "đóng góp 16,64 điểm phần trăm", "làm giảm 1,2 điểm phần trăm"; nothing where it is not known or moves nothing. */
function pointsClause({ points }: MainPart, position: number): Clause {
  if (points === null || Math.abs(points.value) < TELLING_POINTS) return NOTHING;
  const name = `points${String(position)}`;
  const [about, nearly] = points.isRounded ? ["khoảng ", "about "] : ["", ""];
  const [vi, en] = points.value > 0 ? ["đóng góp", "adding"] : ["làm giảm", "taking off"];
  return {
    text: { vi: `, ${vi} ${about}{${name}} điểm phần trăm`, en: `, ${en} ${nearly}{${name}} points` },
    parameters: { [name]: { kind: "number", value: Math.abs(points.value), decimals: points.isRounded ? 1 : 2 } },
  };
}

/** "cà phê đạt 452 triệu USD, tăng 19,8%, chiếm 86,1%, đóng góp 16,64 điểm phần trăm". */
function partClause(part: MainPart, position: number): Clause {
  const { line, share } = part;
  const { headline, report, row } = line;
  if (headline.current === null) return NOTHING;
  const n = String(position);
  const name = indicatorName(goodsName(withoutUnit(headline.label, row.unit)));
  const told = toldValue(report.table, headline.current, row.unit ?? report.current?.unit ?? null);
  const change = headline.growth === null ? NOTHING : bareChange(headline.growth, `partChange${n}`);
  const comma = change === NOTHING ? "" : ", ";
  const [split, points] = [quantityAndPrice(line, position), pointsClause(part, position)];
  return {
    text: {
      vi: `{part${n}} đạt {partValue${n}}{partUnit${n}}${comma}${change.text.vi}${split.text.vi}, chiếm {partShare${n}}${points.text.vi}`,
      en: `{part${n}} {partValue${n}}{partUnit${n}}${comma}${change.text.en}${split.text.en}, {partShare${n}} of the total${points.text.en}`,
    },
    parameters: {
      [`part${n}`]: { vi: lowerFirst(name.vi), en: lowerFirst(name.en) },
      [`partValue${n}`]: told.value,
      [`partUnit${n}`]: told.unit,
      [`partShare${n}`]: percent(share),
      ...change.parameters,
      ...split.parameters,
      ...points.parameters,
    },
    cells: [...line.cells, ...(split.cells ?? [])],
  };
}

/** The parts worth naming: those that move the total, or where no growth is known those that are much of it. */
function telling(parts: readonly MainPart[]): readonly MainPart[] {
  const moved = parts.filter(({ points }) => points !== null);
  const chosen =
    moved.length > 0
      ? moved.filter(({ points }) => Math.abs(points?.value ?? 0) >= TELLING_POINTS)
      : parts.filter(({ share }) => share >= TELLING_SHARE && share < 100);
  return chosen.slice(0, MOST_NAMED);
}

/** "trong đó cà phê đạt …; gỗ đạt …": the parts of a total that make its growth, given which are in doubt. */
export function partsClause(total: ReportLine, isDoubtful: (line: ReportLine) => boolean): Clause {
  if (placesOf(total).length > 0) return NOTHING;
  const parts = telling(mainParts(total).filter(({ line }) => !isDoubtful(line)));
  if (parts.length === 0) return NOTHING;
  const list = joined(
    parts.map((part, i) => partClause(part, i + 1)),
    "; ",
  );
  return {
    text: { vi: `trong đó ${list.text.vi}`, en: `of which ${list.text.en}` },
    parameters: list.parameters,
    cells: [...(list.cells ?? []), ...cellsOfParts(total)],
  };
}
