import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Rule, RuleResult } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import { exact } from "../../../../src/core/model/cells/decimal";
import { requiredRunRate } from "../../../../src/core/compute/measures/required-run-rate";
import { takeMeasure } from "../../../../src/core/compute/compute-measures";
import { figureOf } from "../../../../src/core/validate/figures/amount";
import type { Figure } from "../../../../src/core/validate/figures/amount";
import { impliedPlanGrowth, planProgress } from "../../../../src/core/validate/plans/pace";
import { ratioFits } from "../../../../src/core/validate/ratios/ratios";
import compositeOutOfRange, { isOutside } from "../../../../src/core/validate/sums/composite-out-of-range";
import contributionsDoNotAddUp from "../../../../src/core/validate/contributions/contributions-do-not-add-up";
import growthMismatch from "../../../../src/core/validate/ratios/growth-mismatch";
import { runRules } from "../../../../src/core/validate/run-rules";
import type { Rounded } from "../../../../src/core/validate/sums/sum-judgement";
import { judgeSum, sumBound } from "../../../../src/core/validate/sums/sum-judgement";
import { publishedResults } from "../../../fixtures/published-results";
import { tableOf } from "./published";

/*
 * What printed, rounded figures can be, in exact fractions; contributions as the statistical office published them.
 *
 *   result                                 expressed through
 *   growth against two rounded figures     growth-mismatch on a sheet of each case, and ratioFits
 *   bound of a sum of rounded parts        sumBound
 *   contributions, with the 2019 misprint  contributions-do-not-add-up on a sheet of each statement, and judgeSum
 *   a composite among its parts            composite-out-of-range
 *   plans and bases that percentages imply ratioFits at both ends of every interval
 *   pace, implied growth, required rate    planProgress, impliedPlanGrowth, the required monthly average
 *
 *   weights that a growth and a contribution imply, and ranges of weights   no equivalent: no rule of ours makes weights of its own
 */

function run(rows: readonly (readonly ExampleCell[])[], rule: Rule): RuleResult {
  const [result] = runRules([tableOf(rows)], DEFAULT_SETTINGS, [rule]);
  if (!result) throw new Error("no result");
  return result;
}

const shown = (text: string, decimals: number): ExampleCell => ({
  value: Number(text),
  format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
});

interface GrowthCase {
  readonly cur: string;
  readonly dc: number;
  readonly base: string;
  readonly db: number;
  readonly growth: string;
  readonly dg: number;
  readonly consistent: boolean | null;
}

/** What growth-mismatch says of one row among sound ones: sound, off, or not said. */
function growthVerdict(c: GrowthCase): boolean | null {
  const sound: readonly (readonly [string, number, number, number])[] = [
    ["Cà phê", 100, 120, 20],
    ["Hạt tiêu", 200, 230, 15],
    ["Cao su", 300, 333, 11],
    ["Đồ gỗ", 400, 436, 9],
    ["Phân bón", 500, 535, 7],
  ];
  const { checked, findings } = run(
    [
      ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
      [
        "TT",
        "Mặt hàng",
        "ĐVT",
        "Thực hiện 6 tháng đầu năm 2023",
        "Ước thực hiện 6 tháng đầu năm 2024",
        "Tốc độ tăng so với cùng kỳ (%)",
      ],
      ...sound.map(([label, base, current, growth], i) => [i + 1, label, "Nghìn USD", base, current, growth]),
      [6, "Hàng khác", "Nghìn USD", shown(c.base, c.db), shown(c.cur, c.dc), shown(c.growth, c.dg)],
    ],
    growthMismatch,
  );
  if (checked === sound.length) return null;
  expect(checked).toBe(sound.length + 1);
  expect(findings.map((f) => rangeName(f.place.range)).filter((r) => r !== "F8")).toEqual([]);
  return findings.length === 0;
}

/** The office's three statements of industrial growth: total, then growth and contribution of each section. */
interface Statement {
  readonly title: string;
  readonly total: number;
  readonly sections: readonly (readonly [name: string, growth: number, contribution: number])[];
}
const MAY_2023: Statement = {
  title: "5 tháng đầu năm 2023",
  total: -2,
  sections: [
    ["Chế biến, chế tạo", -2.5, -1.7],
    ["Sản xuất và phân phối điện", 0.8, 0.1],
    ["Khai khoáng", -3.5, -0.5],
    ["Cung cấp nước", 6.4, 0.1],
  ],
};
const JULY_2019: Statement = {
  title: "7 tháng đầu năm 2019",
  total: 9.4,
  sections: [
    ["Chế biến, chế tạo", 10.7, 0.2],
    ["Sản xuất và phân phối điện", 10, 0.9],
    ["Cung cấp nước", 6.6, 0.1],
    ["Khai khoáng", 1.1, 0.2],
  ],
};
const OCTOBER_2020: Statement = {
  title: "10 tháng đầu năm 2020",
  total: 2.7,
  sections: [
    ["Chế biến, chế tạo", 4.2, 3.6],
    ["Sản xuất và phân phối điện", 3.2, 0.3],
    ["Khai khoáng", -8.1, -1.3],
  ],
};

function contributions({ title, total, sections }: Statement): RuleResult {
  const tenth = (value: number): ExampleCell => ({ value, format: "0.0" });
  return run(
    [
      [`Chỉ số sản xuất công nghiệp ${title}`],
      ["TT", "Ngành", `${title} so với cùng kỳ, tốc độ tăng (%)`, "Đóng góp vào mức tăng chung (điểm phần trăm)"],
      [null, "Toàn ngành công nghiệp", tenth(total), null],
      ...sections.map(([name, growth, contribution], i) => [i + 1, name, tenth(growth), tenth(contribution)]),
    ],
    contributionsDoNotAddUp,
  );
}

describe("contributions published by the statistical office", () => {
  test.each([MAY_2023, OCTOBER_2020])("$title: they add up within rounding", (statement) => {
    expect([contributions(statement).outcome, contributions(statement).checked]).toEqual(["passed", 1]);
  });

  test("7 tháng đầu năm 2019: the misprint of manufacturing is caught, and mended it is sound", () => {
    const { findings } = contributions(JULY_2019);
    expect(findings.map((f) => [rangeName(f.place.range), f.severity, f.message.id])).toEqual([
      ["C3", "error", "differs"],
    ]);
    const mended = {
      ...JULY_2019,
      sections: JULY_2019.sections.map(
        ([name, growth, part]) => [name, growth, name.startsWith("Chế biến") ? 8.2 : part] as const,
      ),
    };
    expect(contributions(mended).findings).toEqual([]);
  });
});

describe("printed growth against rounded figures", () => {
  const at = (
    cur: string,
    dc: number,
    base: string,
    db: number,
    growth: string,
    dg: number,
    consistent: boolean | null,
  ): GrowthCase => ({ cur, dc, base, db, growth, dg, consistent });
  test.each([
    at("100", 0, "90", 0, "11.1", 1, true),
    at("100", 0, "90", 0, "12.5", 1, false),
    at("0.4", 1, "0.1", 1, "150.0", 1, true),
    at("0.4", 1, "0.0", 1, "50", 0, null),
    at("29232", 0, "26831", 0, "8.85", 2, false),
  ])("$cur over $base printed as $growth", (c) => {
    expect(growthVerdict(c)).toBe(c.consistent);
  });
});

describe("the figures of the half-year report", () => {
  const HALF_YEAR = "6 tháng đầu năm 2024";
  const rows = [
    ["Tổng mức bán lẻ", "Tỷ đồng", 29232, 23.77, 108.95],
    ["Kim ngạch xuất khẩu", "Triệu USD", 525, 70, 116.98],
    ["Kim ngạch nhập khẩu", "Triệu USD", 99, 86, 123.7],
  ] as const;
  const table = tableOf([
    [`Một số chỉ tiêu chủ yếu ${HALF_YEAR}`],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch năm 2024",
      `Ước thực hiện ${HALF_YEAR}`,
      "So với kế hoạch (%)",
      "So với cùng kỳ (%)",
    ],
    ...rows.map(([label, unit, current, attainment, growth], i) => [
      i + 1,
      label,
      unit,
      (100 * current) / attainment,
      current,
      attainment,
      growth,
    ]),
  ]);
  const progress = planProgress(table);

  test("pace", () => {
    expect(progress.map((p) => p.pace.toFixed(3))).toEqual(["0.475", "1.400", "1.720"]);
  });

  test("growth of the plan over last year, for a share of six, five and three months", () => {
    const growth = progress.map((p) =>
      [6, 5, 3].map((months) => (100 * (impliedPlanGrowth(p, months / 12) ?? Number.NaN)).toFixed(1)),
    );
    expect(growth).toEqual([
      ["129.2", "91.0", "14.6"],
      ["-16.4", "-30.4", "-58.2"],
      ["-28.1", "-40.1", "-64.0"],
    ]);
  });

  test("the shares that make a plan 5 or 15 % above last year", () => {
    const months = [
      [2.75, 3.01],
      [7.54, 8.26],
      [8.76, 9.59],
    ] as const;
    progress.forEach((p, i) => {
      [0.05, 0.15].forEach((growth, j) => {
        const share = (months[i]?.[j] ?? 0) / 12;
        const [low = 0, high = 0] = [share - 0.005 / 12, share + 0.005 / 12].map(
          (s) => impliedPlanGrowth(p, s) ?? Number.NaN,
        );
        expect(growth).toBeGreaterThanOrEqual(low);
        expect(growth).toBeLessThanOrEqual(high);
      });
    });
  });

  test("what each month left must bring, in months so far", () => {
    const required = takeMeasure(requiredRunRate, table).flatMap((m) => m.cells);
    const multiples = progress.map((p) =>
      ((required.find((r) => r.row === p.row.row)?.value ?? Number.NaN) / (p.current.value / 6)).toFixed(2),
    );
    expect(multiples).toEqual(["3.21", "0.43", "0.16"]);
  });

  test("industry lies among its four sections", () => {
    const sheet = (total: number): readonly (readonly ExampleCell[])[] => [
      [`Chỉ số sản xuất công nghiệp ${HALF_YEAR}`],
      ["TT", "Ngành", "ĐVT", `${HALF_YEAR} so với cùng kỳ (%)`],
      [null, "Toàn ngành công nghiệp", "%", total],
      [1, "Khai khoáng", "%", 139.4],
      [2, "Công nghiệp chế biến, chế tạo", "%", 101.27],
      [3, "Sản xuất và phân phối điện", "%", 96.97],
      [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", 100.75],
    ];
    expect(run(sheet(99.05), compositeOutOfRange).outcome).toBe("passed");
    expect(run(sheet(96.94), compositeOutOfRange).findings.map((f) => rangeName(f.place.range))).toEqual(["D3"]);
    expect(isOutside(figureOf(-3.04), [figureOf(-3), figureOf(2)])).toBe(false);
  });
});

describe("exact intervals, all stored cases", () => {
  interface Published {
    readonly name: string;
    readonly total: string;
    readonly tol: number;
    readonly additive_ok: boolean;
    readonly rows: readonly { readonly growth: string; readonly contrib: string }[];
  }
  interface Implied {
    readonly cur: number;
    readonly implied_plan: readonly [number, number];
    readonly implied_base: readonly [number, number];
    readonly plan_pct: number;
    readonly yoy: number;
  }
  const stored = publishedResults<{
    readonly growth_cases: readonly GrowthCase[];
    readonly additivity_tolerance: readonly { readonly n: number; readonly unit: string; readonly tol: number }[];
    readonly published_contributions: readonly Published[];
    readonly seed: Readonly<Record<"retail" | "exports" | "imports", Implied>>;
  }>("rounded-figures.json");
  const rounded = (text: string, decimals: number): Figure => ({
    ...figureOf(Number(text)),
    unit: exact(10).pow(-decimals),
  });

  test.each(stored.growth_cases)("$cur over $base printed as $growth", (c) => {
    expect(ratioFits(rounded(c.cur, c.dc), rounded(c.base, c.db), rounded(c.growth, c.dg), "change")).toBe(
      c.consistent,
    );
    expect(growthVerdict(c)).toBe(c.consistent);
  });

  test("the bound of a sum is the derived one", () => {
    const bounds = stored.additivity_tolerance.map(({ n, unit }) => {
      const figure: Rounded = { exact: exact(1), unit: exact(Number(unit)) };
      return sumBound(
        figure,
        Array.from({ length: n }, () => figure),
      ).toNumber();
    });
    expect(bounds).toEqual(stored.additivity_tolerance.map((c) => c.tol));
    expect(bounds).toHaveLength(21);
  });

  test.each(stored.published_contributions)("$name", (p) => {
    const figure = (text: string): Rounded => ({ exact: exact(Number(text)), unit: exact(0.1) });
    const judgement = judgeSum(
      figure(p.total),
      p.rows.map((r) => figure(r.contrib)),
    );
    expect([judgement.bound.toNumber(), judgement.verdict !== "differs"]).toEqual([p.tol, p.additive_ok]);
    const drawn = contributions({
      title: "6 tháng đầu năm 2024",
      total: Number(p.total),
      sections: p.rows.map((r, i) => [`Ngành ${String(i + 1)}`, Number(r.growth), Number(r.contrib)]),
    });
    expect([drawn.checked, drawn.findings.length]).toEqual([1, p.additive_ok ? 0 : 1]);
  });

  test.each(["retail", "exports", "imports"] as const)(
    "plan and base of %s: just inside both ends of what the percentages imply, not just outside",
    (name) => {
      const { cur, implied_plan, implied_base, plan_pct, yoy } = stored.seed[name];
      const fits = (
        ends: readonly [number, number],
        percentage: number,
        form: "index" | "change",
      ): readonly (boolean | null)[] =>
        [ends[0] * (1 - 1e-9), ends[0] * (1 + 1e-9), ends[1] * (1 - 1e-9), ends[1] * (1 + 1e-9)].map((value) =>
          ratioFits(figureOf(cur), { exact: exact(value), unit: exact(0) }, figureOf(percentage), form),
        );
      expect(fits(implied_plan, plan_pct, "index")).toEqual([false, true, true, false]);
      expect(fits(implied_base, yoy, "change")).toEqual([false, true, true, false]);
    },
  );
});
