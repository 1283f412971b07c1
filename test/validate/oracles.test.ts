import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { exact } from "../../src/model/decimal";
import type { Figure } from "../../src/validate/amount";
import { figureOf } from "../../src/validate/amount";
import { ratioFits } from "../../src/validate/ratios";
import { judgeSum, sumBound } from "../../src/validate/sums";
import type { Rounded } from "../../src/validate/sums";
import { isOutside } from "../../src/validate/rules/composite-out-of-range";

const FOLDER = join(process.env["SOAT_SHARED"] ?? "../shared", "oracles");
const present = existsSync(FOLDER);
const oracles = present ? describe : describe.skip;
if (!present) test.skip(`published results are not at ${FOLDER}: skipped`, () => undefined);

const json = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as T;
const csv = (name: string): Record<string, string>[] => parse<Record<string, string>>(readFileSync(join(FOLDER, name)), { columns: true, skip_empty_lines: true });

/** A figure with no rounding: the published checks know none. */
const whole = (value: number): Rounded => ({ exact: exact(value), unit: exact(0) });
const parseFigure = (text: string | undefined): number | null => (text === undefined || text === "" || text === "NA" ? null : Number(text));

type Counts = [items: number, passes: number, fails: number, missing: number];

/** What a sum says when a figure is missing: nothing. */
function verdict(total: number | null, parts: readonly (number | null)[], tolerance = 1e-8): boolean | null {
  if (total === null || parts.some((part) => part === null)) return null;
  const judgement = judgeSum({ exact: exact(total), unit: exact(tolerance).times(2) }, parts.map((part) => whole(part ?? 0)));
  return judgement.verdict !== "differs";
}

function count(verdicts: readonly (boolean | null)[]): Counts {
  return [verdicts.length, verdicts.filter((v) => v === true).length, verdicts.filter((v) => v === false).length, verdicts.filter((v) => v === null).length];
}

oracles("published counts of the Data Validation Cookbook", () => {
  const published = (name: string): readonly number[] => json<{ rule: string; published: number[] }[]>("validate_published_counts.json").find((r) => r.rule === name)?.published ?? [];

  test("balance of the retailers, within 0.01", () => {
    const rows = csv("SBS2000.csv");
    const verdicts = rows.map((r) => verdict(parseFigure(r["profit"]), [parseFigure(r["total.rev"]), ((c) => (c === null ? null : -c))(parseFigure(r["total.costs"]))], 0.01));
    expect(count(verdicts)).toEqual(published("SBS2000 balance eps .01"));
  });

  test("turnover and other revenue make total revenue", () => {
    const verdicts = csv("SBS2000.csv").map((r) => verdict(parseFigure(r["total.rev"]), [parseFigure(r["turnover"]), parseFigure(r["other.rev"])]));
    expect(count(verdicts)).toEqual(published("SBS2000 turnover+other.rev==total.rev"));
  });

  const samplonomy = (): Record<string, string>[] => {
    const seen = new Set<string>();
    return csv("samplonomy.csv").filter((r) => {
      const key = [r["region"], r["period"], r["measure"]].join("|");
      return !seen.has(key) && seen.add(key);
    });
  };

  test("the outermost level of a hierarchy: provinces make the country", () => {
    const rows = samplonomy();
    const find = (region: string, r: Record<string, string>): Record<string, string> | undefined => rows.find((x) => x["region"] === region && x["period"] === r["period"] && x["measure"] === r["measure"]);
    // Their sum runs over the records that exist (an absent one is no blank there), and its verdict is that of the total and of every part.
    const verdicts = rows.map((r) => {
      if (!["Samplonia", "Agria", "Induston"].includes(r["region"] ?? "")) return true;
      const parts = ["Agria", "Induston"].map((region) => find(region, r)).filter((x) => x !== undefined);
      return verdict(parseFigure(find("Samplonia", r)?.["value"]), parts.map((x) => parseFigure(x["value"])));
    });
    expect(count(verdicts)).toEqual(published("hierarchy level0"));
  });
});

oracles("worked examples of the VTL reference manual", () => {
  test("check_hierarchy: a blank item leaves a rule unsaid, an imbalance is total less sum", () => {
    const items = new Map(csv("vtl/check_hierarchy/ds_1.csv").map((r) => [r["Id_2"], parseFigure(r["Me_1"])]));
    const expected = new Map(csv("vtl/check_hierarchy/ex_1.csv").map((r) => [r["ruleid"], r]));
    // The equalities of the manual's ruleset: total = signed parts.
    const equalities: [string, string, [string, number][]][] = [
      ["R010", "A", [["J", 1], ["K", 1], ["L", 1]]],
      ["R020", "B", [["M", 1], ["N", 1], ["O", 1]]],
      ["R030", "C", [["P", 1], ["Q", 1]]],
      ["R070", "G", [["B", 1], ["C", 1]]],
      ["R090", "I", [["T", 1], ["U", 1], ["V", 1]]],
    ];
    for (const [id, total, parts] of equalities) {
      const row = expected.get(id);
      const figures = parts.map(([code, sign]) => ((v) => (v === null || v === undefined ? null : v * sign))(items.get(code)));
      const totalFigure = items.get(total) ?? null;
      const found = verdict(totalFigure, figures);
      expect([id, found]).toEqual([id, row?.["bool_var"] === "true" ? true : row?.["bool_var"] === "false" ? false : null]);
      if (found !== null && totalFigure !== null) expect(judgeSum(whole(totalFigure), figures.map((f) => whole(f ?? 0))).difference.toNumber()).toBe(Number(row?.["imbalance"]));
    }
  });
});

interface GrowthCase {
  readonly cur: string;
  readonly base: string;
  readonly growth: string;
  readonly dc: number;
  readonly db: number;
  readonly dg: number;
  readonly consistent: boolean | null;
}
interface Published {
  readonly name: string;
  readonly total: string;
  readonly tol: number;
  readonly additive_ok: boolean;
  readonly rows: readonly { readonly growth: string; readonly contrib: string }[];
}
interface Intervals {
  readonly growth_cases: readonly GrowthCase[];
  readonly additivity_tolerance: readonly { readonly n: number; readonly unit: string; readonly tol: number }[];
  readonly published_contributions: readonly Published[];
  readonly seed: Readonly<Record<string, { readonly cur: number; readonly implied_plan: [number, number]; readonly implied_base: [number, number]; readonly plan_pct: number; readonly yoy: number }>>;
}

oracles("exact intervals", () => {
  const rounded = (text: string, decimals: number): Figure => ({ ...figureOf(Number(text)), unit: exact(10).pow(-decimals) });

  test("printed growth against two rounded figures", () => {
    for (const c of json<Intervals>("interval_and_contributions.json").growth_cases) {
      expect([c, ratioFits(rounded(c.cur, c.dc), rounded(c.base, c.db), rounded(c.growth, c.dg), "change")]).toEqual([c, c.consistent]);
    }
  });

  test("the bound of a sum is the derived one", () => {
    for (const { n, unit, tol } of json<Intervals>("interval_and_contributions.json").additivity_tolerance) {
      const figure: Rounded = { exact: exact(1), unit: exact(Number(unit)) };
      expect(sumBound(figure, Array.from({ length: n }, () => figure)).toNumber()).toBe(tol);
    }
  });

  test("published contributions add up, but for the misprint of 2019", () => {
    for (const p of json<Intervals>("interval_and_contributions.json").published_contributions) {
      const figure = (text: string): Rounded => ({ exact: exact(Number(text)), unit: exact(0.1) });
      const judgement = judgeSum(figure(p.total), p.rows.map((r) => figure(r.contrib)));
      expect([p.name, judgement.bound.toNumber(), judgement.verdict !== "differs"]).toEqual([p.name, p.tol, p.additive_ok]);
    }
  });

  test("implied plans and bases of the seed fit their printed percentages, those outside do not", () => {
    const { seed } = json<Intervals>("interval_and_contributions.json");
    for (const name of ["retail", "exports", "imports"]) {
      const s = seed[name];
      if (!s) throw new Error(`no ${name}`);
      const current = figureOf(s.cur);
      const plan = (value: number): Rounded => ({ exact: exact(value), unit: exact(0) });
      const inside = (s.implied_plan[0] + s.implied_plan[1]) / 2;
      expect(ratioFits(current, plan(inside), figureOf(s.plan_pct), "index")).toBe(true);
      expect(ratioFits(current, plan(s.implied_plan[1] * 1.001), figureOf(s.plan_pct), "index")).toBe(false);
      expect(ratioFits(current, plan(s.implied_base[0] * 0.999), figureOf(s.yoy), "change")).toBe(false);
    }
  });

  test("the seed's index lies within its four sectors", () => {
    const sectors = [-3.03, 1.27, 0.75, 39.4].map((v) => figureOf(v));
    expect(isOutside(figureOf(-0.95), sectors)).toBe(false);
    expect(isOutside(figureOf(-3.06), sectors)).toBe(true);
    expect(isOutside(figureOf(-3.04), [figureOf(-3), figureOf(2)])).toBe(false);
  });
});
