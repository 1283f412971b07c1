import fc from "fast-check";
import { exact } from "../../../../src/core/model/cells/decimal";
import { figureOf } from "../../../../src/core/validate/figures/amount";
import { typingError } from "../../../../src/core/validate/figures/typing-errors";
import { numberText } from "../../../../src/core/vocabulary/numbers";
import { lastPlaceShown } from "../../../../src/core/model/cells/number-format";
import { ratioFits } from "../../../../src/core/validate/ratios/ratios";
import { referencesOf } from "../../../../src/core/validate/formulas/references";
import { judgeSum } from "../../../../src/core/validate/sums/sum-judgement";
import type { Rounded } from "../../../../src/core/validate/sums/sum-judgement";

const round = (value: number, decimals: number): Rounded => ({
  exact: exact(Number(value.toFixed(decimals))),
  unit: exact(10).pow(-decimals),
});

describe("sums", () => {
  test("true figures that add up never differ once rounded, each in its own precision", () => {
    const part = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 3 }),
        (parts, decimals) => {
          const total = parts.reduce((s, [value]) => s.plus(exact(value)), exact(0));
          const rounded = { exact: total.round(decimals), unit: exact(10).pow(-decimals) };
          const terms = parts.map(([value, d]) => ({ exact: exact(value).round(d), unit: exact(10).pow(-d) }));
          expect(judgeSum(rounded, terms).verdict).not.toBe("differs");
        },
      ),
    );
  });

  test("a difference beyond the bound is never excused", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (parts, excess) => {
          const total = parts.reduce((a, b) => a + b, 0) + Math.floor((parts.length + 1) / 2) + excess;
          expect(
            judgeSum(
              round(total, 0),
              parts.map((p) => round(p, 0)),
            ).verdict,
          ).toBe("differs");
        },
      ),
    );
  });

  test.each([
    [525, [452, 1.2, 0.15, 71.8], "agrees"],
    [525, [452, 1.2, 0.15, 73.8], "differs"],
    [71, [12, 11, 11, 13, 9, 12], "unlikely"],
  ] as const)("%d against its parts %j", (total, parts, expected) => {
    expect(
      judgeSum(
        figureOf(total),
        parts.map((p) => figureOf(p)),
      ).verdict,
    ).toBe(expected);
  });
});

describe("ratios", () => {
  test("a printed comparison of the true figures always fits their roundings", () => {
    const positive = fc.double({ min: 0.6, max: 1e6, noNaN: true });
    const decimals = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(positive, positive, decimals, decimals, decimals, (current, base, dc, db, dg) => {
        const c = round(current, dc);
        const b = round(base, db);
        if (b.exact.minus(b.unit.div(2)).lte(0)) return;
        const growth = 100 * (current / base - 1);
        // The float's own error is not what is being rounded here.
        const printed = {
          exact: exact(growth).round(dg),
          unit: exact(10)
            .pow(-dg)
            .plus(exact(Math.abs(growth) + 1).times("1e-12")),
        };
        expect(ratioFits(c, b, printed, "change")).toBe(true);
      }),
    );
  });

  test("base zero or negative: not checkable", () => {
    expect(ratioFits(figureOf(5), figureOf(0), figureOf(100), "index")).toBeNull();
    expect(ratioFits(figureOf(5), figureOf(-3), figureOf(100), "index")).toBeNull();
  });

  test.each([
    ["index", 116.98, true],
    ["change", 16.98, true],
    ["fraction", 1.1698, true],
    ["index", 117.2, false],
    ["change", 61.98, false],
  ] as const)("exports of the seed as %s %d: %s", (form, printed, expected) => {
    expect(ratioFits(figureOf(525), figureOf(448.8), figureOf(printed), form)).toBe(expected);
  });
});

describe("digits", () => {
  const around = (value: number, half = 0): { low: ReturnType<typeof exact>; high: ReturnType<typeof exact> } => ({
    low: exact(value).minus(half),
    high: exact(value).plus(half),
  });

  test.each([
    [552, 525, "transposed"],
    [1424, 142.4, "decimal-point"],
    [29232, 29272, "digit"],
    [3.03, -3.03, "sign"],
  ] as const)("%d for %d: %s", (written, meant, kind) => {
    expect(typingError(written, around(meant))).toEqual({ kind, intended: meant });
  });

  test("what stands right, and what a single digit cannot explain, is no slip", () => {
    expect(typingError(525, around(525))).toBeNull();
    expect(typingError(525, around(731))).toBeNull();
    expect(typingError(5, around(7))).toBeNull();
  });

  test("exchanging any two unlike neighbours is recognised and undone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_999_999 }), fc.nat(5), (value, at) => {
        const digits = [...String(value)];
        const i = at % (digits.length - 1);
        const [a, b] = [digits[i], digits[i + 1]];
        if (a === undefined || b === undefined || a === b || (i === 0 && b === "0")) return;
        digits[i] = b;
        digits[i + 1] = a;
        expect(typingError(Number(digits.join("")), around(value))).toEqual({ kind: "transposed", intended: value });
      }),
    );
  });
});

describe("texts and formats", () => {
  test.each([
    ["  1.078,60 ", { kind: "number", value: 1078.6, style: "vi" }],
    ["1,078.60", { kind: "number", value: 1078.6, style: "en" }],
    ["19424.6\u00a0", { kind: "number", value: 19424.6, style: "en" }],
    ["4736,0", { kind: "number", value: 4736, style: "vi" }],
    ["12.345.678", { kind: "number", value: 12345678, style: "vi" }],
    ["-29,1", { kind: "number", value: -29.1, style: "vi" }],
    ["525", { kind: "number", value: 525, style: "either" }],
    ["0.150", { kind: "number", value: 0.15, style: "en" }],
    ["29.232", { kind: "ambiguous", vi: 29232, en: 29.232 }],
    ["  -   ", { kind: "none" }],
    ["…", { kind: "unavailable" }],
    ["...", { kind: "unavailable" }],
    ["x", { kind: "unavailable" }],
    ["56..537,447 tỷ đồng", { kind: "words" }],
    ["khoảng 20", { kind: "words" }],
  ])("%j", (text, expected) => {
    expect(numberText(text)).toEqual(expected);
  });

  test.each([
    ["General", null],
    ["0.00", -2],
    ["#,##0.0", -1],
    ["#,##0", 0],
    ["0.00%", -4],
    ["#,##0.0,", 2],
    ["dd/mm/yyyy", null],
    ['_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)', -1],
  ])("%s shows down to the place %s", (format, place) => {
    expect(lastPlaceShown(format)).toBe(place);
  });

  test("references of a formula", () => {
    expect(
      referencesOf("=SUM($C$3:C9)*D4+'[20]XK thang'!H7&\"A1\"+LOG10(B2)").map((r) => [
        r.workbook,
        r.sheet,
        r.range.top,
        r.range.left,
        r.range.bottom,
      ]),
    ).toEqual([
      [null, null, 2, 2, 8],
      [null, null, 3, 3, 3],
      ["20", "XK thang", 6, 7, 6],
      [null, null, 1, 1, 1],
    ]);
  });
});
