import type { ExampleCell, Rule, RuleResult } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { median } from "../../../../src/core/detect/statistics";
import { amountAt, figureAt } from "../../../../src/core/validate/figures/amount";
import negativeValue from "../../../../src/core/validate/values/negative-value";
import { runRules } from "../../../../src/core/validate/run-rules";
import type { Counts } from "./published";
import { judgedTotals, tableOf, verdictOf } from "./published";

/** The fields of a shop as text, "" or "NA" where one is missing. */
export type Shop = Readonly<Record<string, string>>;
type Indicator = "staff" | "turnover" | "other.rev" | "total.rev" | "staff.costs" | "total.costs" | "profit";

function cell(shop: Shop, name: Indicator): ExampleCell {
  const text = shop[name] ?? "";
  return text === "" || text === "NA" ? null : Number(text);
}

/** Shops as columns from C on. */
function asColumns(
  shops: readonly Shop[],
  rows: readonly (readonly [ordinal: string | null, label: string, name: Indicator])[],
): TableModel {
  return tableOf([
    ["Doanh thu, chi phí của các cửa hàng năm 2000"],
    ["Đơn vị tính: Nghìn đồng"],
    ["TT", "Chỉ tiêu", ...shops.map((s) => s["id"] ?? "")],
    ...rows.map(([ordinal, label, name]) => [ordinal, label, ...shops.map((s) => cell(s, name))]),
  ]);
}

/** Shops as rows, staff, turnover and other revenue in C, D and E. */
export function asRows(shops: readonly Shop[]): TableModel {
  const names = ["staff", "turnover", "other.rev"] as const;
  return tableOf([
    ["Các cửa hàng năm 2000"],
    ["Mã số", "Cửa hàng", "Lao động (người)", "Doanh thu bán hàng (nghìn đồng)", "Doanh thu khác (nghìn đồng)"],
    ...shops.map((s) => [s["id"] ?? "", `Cửa hàng ${s["id"] ?? ""}`, ...names.map((name) => cell(s, name))]),
  ]);
}
/** The columns of `asRows`, counted from 0. */
export const STAFF = 2;
export const TURNOVER = 3;
const OTHER_REVENUE = 4;

/** What a rule finds in a table. */
export function run(table: TableModel, rule: Rule): RuleResult {
  const [result] = runRules([table], DEFAULT_SETTINGS, [rule]);
  if (!result) throw new Error("no result");
  return result;
}

/** The verdict of the sheet's one total in every column, null too where nothing at all can be read. */
export function perShop(
  table: TableModel,
  parent: string,
  shops: readonly Shop[],
  slack: number,
): readonly (boolean | null)[] {
  const judged = judgedTotals(table, slack).filter((j) => j.parent.label === parent);
  return shops.map((_, i) => {
    const found = judged.find((j) => j.column.column === i + 2);
    return found ? verdictOf(found) : null;
  });
}

/** Revenue, costs, of them those of staff, and profit. */
export function accountsOf(shops: readonly Shop[]): TableModel {
  return asColumns(shops, [
    ["I", "Tổng doanh thu", "total.rev"],
    ["1", "Doanh thu bán hàng", "turnover"],
    ["2", "Doanh thu khác", "other.rev"],
    ["II", "Tổng chi phí", "total.costs"],
    [null, "Trong đó: Chi phí nhân công", "staff.costs"],
    ["III", "Lợi nhuận", "profit"],
  ]);
}

/** Revenue as what costs and profit make. */
export function balancesOf(shops: readonly Shop[]): TableModel {
  return asColumns(shops, [
    ["I", "Tổng doanh thu", "total.rev"],
    ["1", "Chi phí", "total.costs"],
    ["2", "Lợi nhuận", "profit"],
  ]);
}

/** Staff, turnover and other revenue that are not negative, by the rule: the counts of each. */
export function notNegative(list: TableModel): readonly Counts[] {
  const { findings } = run(list, negativeValue);
  return [STAFF, TURNOVER, OTHER_REVENUE].map((column): Counts => {
    const figures = list.rows.filter((row) => figureAt(list, row.row, column) !== null).length;
    const fails = findings.filter((f) => f.place.range.left === column).length;
    return [list.rows.length, figures - fails, fails, list.rows.length - figures];
  });
}

/** Whether a figure of a shop is there. */
export const isThere = (list: TableModel, row: number, column: number): boolean =>
  amountAt(list, row, column).kind !== "blank";

/** Turnover against ten times the median of shops of its size. */
export function againstMedian(list: TableModel, shops: readonly Shop[]): readonly (boolean | null)[] {
  const sizes = shops.map((s) => s["size"] ?? "");
  const turnover = list.rows.map(({ row }) => figureAt(list, row, TURNOVER)?.value ?? null);
  return turnover.map((value, i) =>
    value === null
      ? null
      : value <= 10 * median(turnover.filter((v, j): v is number => v !== null && sizes[j] === sizes[i])),
  );
}
