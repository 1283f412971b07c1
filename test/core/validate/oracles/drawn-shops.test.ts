import { cellName } from "../../../../src/core/model/cells/address";
import duplicateIndicator from "../../../../src/core/validate/copies/duplicate-indicator";
import memoExceedsTotal from "../../../../src/core/validate/sums/memo-exceeds-total";
import negativeValue from "../../../../src/core/validate/values/negative-value";
import totalMismatch from "../../../../src/core/validate/sums/total-mismatch";
import { tally } from "./published";
import type { Shop } from "./shops";
import {
  accountsOf,
  againstMedian,
  asRows,
  balancesOf,
  isThere,
  notNegative,
  perShop,
  run,
  STAFF,
  TURNOVER,
} from "./shops";

/*
 * Ten shops drawn here, with the counts the validate package's definitions give for them, reckoned by hand: an item with a figure that
 * is not there is neither a pass nor a fail.
 */

const FIELDS = ["id", "size", "staff", "turnover", "other.rev", "total.rev", "staff.costs", "total.costs", "profit"];
const SHOPS: readonly Shop[] = [
  ["CH01", "A", "5", "1000", "200", "1200", "300", "900", "300"],
  ["CH02", "A", "7", "1500", "100", "1600", "450", "1150", "450"],
  // Other revenue is negative; the sum holds.
  ["CH03", "A", "4", "1700", "-50", "1650", "500", "1300", "350"],
  // The parts are 400 short of revenue; costs and profit are 3 above it.
  ["CH04", "A", "6", "1400", "200", "2000", "600", "1503", "500"],
  // Costs of staff above all costs.
  ["CH05", "A", "8", "2000", "300", "2300", "1900", "1800", "500"],
  // Turnover far above that of shops of its size.
  ["CH06", "A", "9", "21000", "500", "21500", "4000", "17000", "4500"],
  ["CH07", "B", "", "3000", "", "3500", "800", "2600", "900"],
  ["CH08", "B", "11", "", "400", "4400", "900", "3300", "1100"],
  ["CH09", "B", "12", "3600", "250", "3850", "", "", "950"],
  // Costs and profit are 2,600 short of revenue.
  ["CH10", "B", "14", "4100", "150", "4250", "1000", "1200", "450"],
].map((values) => Object.fromEntries(FIELDS.map((field, i) => [field, values[i] ?? ""])));

const revenue = (slack: number): readonly (boolean | null)[] =>
  perShop(accountsOf(SHOPS), "Tổng doanh thu", SHOPS, slack);
const balance = (slack: number): readonly (boolean | null)[] =>
  perShop(balancesOf(SHOPS), "Tổng doanh thu", SHOPS, slack);
const shopsOf = (columns: readonly number[]): readonly (string | undefined)[] =>
  columns.map((column) => SHOPS[column - 2]?.["id"]);

describe("counts as the validate package makes them, for ten shops drawn here", () => {
  test("turnover and other revenue make total revenue", () => {
    expect(revenue(1e-8)).toEqual([true, true, true, false, true, true, null, null, true, true]);
    expect(tally(revenue(1e-8))).toEqual([10, 7, 1, 2]);
    expect(tally(revenue(400))).toEqual([10, 8, 0, 2]);
  });

  test("costs and profit make total revenue, within what is allowed", () => {
    expect(tally(balance(1e-8))).toEqual([10, 7, 2, 1]);
    expect(tally(balance(5))).toEqual([10, 8, 1, 1]);
  });

  test("total-mismatch finds the balances that are off by more than rounding", () => {
    const found = run(balancesOf(SHOPS), totalMismatch).findings.map((f) => f.place.range.left);
    expect(shopsOf(found)).toEqual(["CH04", "CH10"]);
  });

  test("costs of staff are no more than all costs", () => {
    const { checked, findings } = run(accountsOf(SHOPS), memoExceedsTotal);
    expect([checked - findings.length, findings.length, SHOPS.length - checked]).toEqual([8, 1, 1]);
    expect(shopsOf(findings.map((f) => f.place.range.left))).toEqual(["CH05"]);
  });

  test("no negative staff, turnover or other revenue, but one", () => {
    const list = asRows(SHOPS);
    expect(notNegative(list)).toEqual([
      [10, 9, 0, 1],
      [10, 9, 0, 1],
      [10, 8, 1, 1],
    ]);
    const found = run(list, negativeValue).findings.map(({ place: { range } }) => range);
    expect(found.map(({ top, left }) => cellName({ row: top, column: left }))).toEqual(["E5"]);
  });

  test("every shop once, and a shop that stands twice", () => {
    expect(run(asRows(SHOPS), duplicateIndicator).findings).toEqual([]);
    const [first = {}] = SHOPS;
    const again = run(asRows([...SHOPS, { ...first, staff: "6" }]), duplicateIndicator).findings;
    expect(again.map(({ place, related }) => [place.range.top, related[0]?.range.top])).toEqual([[12, 2]]);
  });

  test("figures that are not there", () => {
    const list = asRows(SHOPS);
    expect(tally(list.rows.map(({ row }) => isThere(list, row, TURNOVER)))).toEqual([10, 9, 1, 0]);
    expect(tally(list.rows.map(({ row }) => isThere(list, row, TURNOVER) && isThere(list, row, STAFF)))).toEqual([
      10, 8, 2, 0,
    ]);
  });

  test("turnover against ten times the median of shops of its size", () => {
    // Medians: of A 1,600, of B 3,600.
    expect(tally(againstMedian(asRows(SHOPS), SHOPS))).toEqual([10, 8, 1, 1]);
  });
});
