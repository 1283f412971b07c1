import { cellName } from "../../../../src/core/model/cells/address";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { hidiroglouBerthelot } from "../../../../src/core/detect/hidiroglou-berthelot";
import duplicateIndicator from "../../../../src/core/validate/copies/duplicate-indicator";
import memoExceedsTotal from "../../../../src/core/validate/sums/memo-exceeds-total";
import negativeValue from "../../../../src/core/validate/values/negative-value";
import totalMismatch from "../../../../src/core/validate/sums/total-mismatch";
import type { Counts } from "./published";
import { describeAgainst, judgedTotals, readRecords, readResults, tableOf, tally, verdictOf } from "./published";
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
 * The counts of the validate package for its sample of sixty shops. Two kinds of sheet: shops as columns under their indicators,
 * where totals and "trong đó" are rows; and shops as rows.
 *
 *   published rule                              expressed through
 *   turnover + other.rev == total.rev           totals and parts as rows, judgeSum with 1e-8, 0.01 or 5 in place of rounding; shop by shop too
 *   total.rev - total.costs == profit           the same: costs and profit are the parts of revenue
 *   staff.costs <= total.costs                  memo-exceeds-total ("Trong đó")
 *   staff, turnover, other.rev >= 0             negative-value
 *   is_unique(id)                               duplicate-indicator
 *   is_complete, !is.na                         blank cells as our reader sees them (amountAt); missing-value asks for a column only where hardly a row lacks it
 *   turnover <= 10 * median of its size         median of what can be read
 *   hb(x) of the help file                      the scores of hidiroglouBerthelot with no weight on size
 *
 *   staff <= 0 | staff.costs > 0; profit <= 0.6 total.rev; mean(profit) >= 1   no equivalent: rules of one survey, none of a statistical form
 *   hb(turnover) <= 10, hb(staff) <= 10         no equivalent: with them one figure that is missing makes all sixty NA; with us it is left out
 *
 *   total-mismatch itself is more lenient in two ways, both told below: what rounding to whole units may explain passes, and the only
 *   total of a column that lies among its parts may be their mean.
 */

describe("the example of the package's own Hidiroglou-Berthelot measure", () => {
  test("how far from the median, as a ratio above one", () => {
    const scores =
      hidiroglouBerthelot(
        [1, 2, 3, 5, 100].map((current) => ({ base: 1, current })),
        { sizeExponent: 0, leastSpread: 0.05, widths: [4, 4], tail: 0.25 },
      )?.scores ?? [];
    const expected = [2, 0.5, 0, 2 / 3, 97 / 3];
    expect(scores).toHaveLength(expected.length);
    scores.forEach((score, i) => {
      expect(Math.abs(score)).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
  });
});

describe("the example of a hierarchy of industry codes", () => {
  test("a code's verdict is that of every total it is part of", () => {
    // 01, 01.1, 01.11, 01.12 and 01.2, numbered as forms number them.
    const figures: readonly (readonly [string, number])[] = [
      ["1", 100],
      ["1.1", 70],
      ["1.1.1", 30],
      ["1.1.2", 40],
      ["1.2", 25],
    ];
    const table = tableOf([
      ["Sản lượng năm 2020"],
      ["TT", "Ngành", "Thực hiện năm 2020"],
      ...figures.map(([code, value]) => [code, `Ngành ${code}`, value]),
    ]);
    const judged = judgedTotals(table);
    const found = table.rows.map((row) =>
      judged.filter((j) => j.parent === row || j.parts.includes(row)).every((j) => verdictOf(j) === true),
    );
    expect(found).toEqual([false, false, true, true, false]);
  });
});

describeAgainst("the validate package's counts for sixty shops", () => {
  const shops = readRecords("SBS2000.csv");
  interface Count {
    readonly name: string;
    readonly items: number;
    readonly passes: number;
    readonly fails: number;
    readonly nNA: number;
  }
  const results = readResults("validate_retailers.json") as {
    readonly retailers_rules: readonly Count[];
    readonly retailers_lin_eq_eps5: readonly Count[];
    readonly SBS2000: readonly Count[];
    readonly retailers_balance_by_row: readonly { readonly row: number; readonly bal: boolean | null }[];
  };
  const countsOf = (list: readonly Count[], name: string): Counts | undefined =>
    list.filter((c) => c.name === name).map((c): Counts => [c.items, c.passes, c.fails, c.nNA])[0];
  const ran = (name: string): Counts | undefined => countsOf(results.retailers_rules, name);
  const cookbook = (name: string): Counts | undefined =>
    (
      readResults("validate_published_counts.json") as readonly { readonly rule: string; readonly published: Counts }[]
    ).find((r) => r.rule === name)?.published;

  const accounts = (): TableModel => accountsOf(shops);
  const balances = (): TableModel => balancesOf(shops);
  const list = (): TableModel => asRows(shops);

  test("turnover and other revenue make total revenue", () => {
    const exactly = perShop(accounts(), "Tổng doanh thu", shops, 1e-8);
    expect(tally(exactly)).toEqual(ran("V04"));
    expect(tally(exactly)).toEqual(cookbook("SBS2000 turnover+other.rev==total.rev"));
    expect(exactly).toEqual(results.retailers_balance_by_row.map((r) => r.bal));
    expect(tally(perShop(accounts(), "Tổng doanh thu", shops, 5))).toEqual(
      countsOf(results.retailers_lin_eq_eps5, "V04"),
    );
  });

  test("costs and profit make total revenue", () => {
    expect(tally(perShop(balances(), "Tổng doanh thu", shops, 1e-8))).toEqual(ran("V06"));
    expect(tally(perShop(balances(), "Tổng doanh thu", shops, 0.01))).toEqual(cookbook("SBS2000 balance eps .01"));
    expect(tally(perShop(balances(), "Tổng doanh thu", shops, 5))).toEqual(
      countsOf(results.retailers_lin_eq_eps5, "V06"),
    );
  });

  test("total-mismatch finds them, but for what rounding explains and what may be a mean", () => {
    const byRule = (table: TableModel): readonly (string | undefined)[] =>
      run(table, totalMismatch).findings.map((f) => shops[f.place.range.left - 2]?.["id"]);
    const failing = (table: TableModel): readonly (string | undefined)[] =>
      perShop(table, "Tổng doanh thu", shops, 0).flatMap((v, i) => (v === false ? [shops[i]?.["id"]] : []));
    const untold = { rounding: ["RET18", "RET25", "RET37", "RET52", "RET55"], mean: ["RET58"] };
    expect(byRule(balances())).toEqual(
      failing(balances()).filter((id = "") => ![...untold.rounding, ...untold.mean].includes(id)),
    );
    expect(byRule(balances())).toHaveLength(8);
    expect(failing(accounts())).toEqual(["RET03", "RET30", "RET36", "RET37"]);
    expect(byRule(accounts())).toEqual(["RET03"]);
  });

  test("costs of staff are no more than all costs", () => {
    const { checked, findings } = run(accounts(), memoExceedsTotal);
    expect([shops.length, checked - findings.length, findings.length, shops.length - checked]).toEqual(ran("V08"));
  });

  test("no negative staff, turnover or other revenue, but one", () => {
    const { checked, findings } = run(list(), negativeValue);
    const counts = notNegative(list());
    expect(counts).toEqual([ran("V01"), ran("V02"), ran("V03")]);
    expect(counts.map(([, passes, fails]) => passes + fails).reduce((a, b) => a + b)).toBe(checked);
    expect(findings.map((f) => cellName({ row: f.place.range.top, column: f.place.range.left }))).toEqual(["E5"]);
  });

  test("every shop once", () => {
    const { outcome, checked, findings } = run(list(), duplicateIndicator);
    expect(outcome).toBe("passed");
    expect([checked, checked - findings.length, findings.length, 0]).toEqual(countsOf(results.SBS2000, "V1"));
  });

  test("figures that are not there", () => {
    const table = list();
    const turnover = tally(table.rows.map(({ row }) => isThere(table, row, TURNOVER)));
    expect(turnover).toEqual(ran("V10"));
    expect(turnover).toEqual(countsOf(results.SBS2000, "V3"));
    expect(tally(table.rows.map(({ row, code }) => code !== null && isThere(table, row, TURNOVER)))).toEqual(
      countsOf(results.SBS2000, "V2"),
    );
    expect(tally(table.rows.map(({ row }) => isThere(table, row, TURNOVER) && isThere(table, row, STAFF)))).toEqual(
      ran("V09"),
    );
  });

  test("turnover against ten times the median of shops of its size", () => {
    expect(tally(againstMedian(list(), shops))).toEqual(cookbook("SBS2000 turnover<=10*median by size"));
  });
});
