import fc from "fast-check";

import { findRelations } from "../../../src/core/relations/find-relations";
import type { Relation } from "../../../src/core/relations/relation";
import { regionOf, transposed } from "./figures-of-rows";

const PARTS = [
  [48213, 7154, 912],
  [39127, 8846, 417],
  [51982, 6321, 1288],
  [27745, 9013, 655],
  [60418, 5577, 1034],
  [33891, 7702, 869],
];
const WITH_TOTAL = PARTS.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);

/** A relation without what depends on the order of parts and on weights. */
const said = ({ kind, along, result, operands, fails }: Relation) =>
  `${kind} ${along} ${String(result)} = ${[...operands].sort((a, b) => a - b).join(" ")}` +
  (fails.length > 0 ? ` but at ${fails.join(" ")}` : "");
const known = (rows: readonly (readonly (number | null)[])[]) =>
  findRelations(regionOf(rows))
    .filter((relation) => relation.known)
    .map(said)
    .sort();

describe("each kind, across", () => {
  const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  test.each<[string, readonly (readonly (number | null)[])[], string]>([
    ["a total after its parts", WITH_TOTAL, "sum across 3 = 0 1 2"],
    ["a total before its parts", WITH_TOTAL.map((row) => [...row].reverse()), "sum across 0 = 1 2 3"],
    [
      "a blank counts as zero",
      WITH_TOTAL.map(([a = 0, b = 0, , t = 0], k) => [a, b, k === 1 ? null : 5, k === 1 ? a + b : a + b + 5 + (t - t)]),
      "sum across 3 = 0 1 2",
    ],
    ["a difference is the sum it inverts", PARTS.map(([a = 0, b = 0]) => [a, b, a - b]), "sum across 0 = 1 2"],
    ["a mean", PARTS.map((row) => [...row, round(row.reduce((a, b) => a + b, 0) / 3, 2)]), "mean across 3 = 0 1 2"],
    ["a share in per cent", PARTS.map(([a = 0, b = 0]) => [a, b, round((100 * b) / a, 2)]), "ratio across 2 = 0 1"],
    [
      "a change in per cent",
      PARTS.map(([a = 0], k) => [a, a + 317 * k + 211, round((100 * (317 * k + 211)) / a, 2)]),
      "change across 2 = 0 1",
    ],
    ["a product", PARTS.map(([a = 0, b = 0]) => [a, b, a * b]), "product across 2 = 0 1"],
    ["a copy", PARTS.map(([a = 0, b = 0]) => [a, b, a]), "copy across 2 = 0"],
  ])("%s", (_name, rows, relation) => {
    expect(known(rows)).toContain(relation);
  });

  test("interleaved: every second column adds up", () => {
    const rows = PARTS.map(([a = 0, b = 0, c = 0], k) => [a, 37 + k, b, 91 - k, c, 12 + 3 * k, a + b + c]);
    expect(known(rows)).toContain("sum across 6 = 0 2 4");
  });
});

test("the one position where a known sum fails is the suspect", () => {
  const rows = WITH_TOTAL.map((row, k) => (k === 3 ? row.map((value, c) => (c === 3 ? value + 900 : value)) : row));
  expect(known(rows)).toContain("sum across 3 = 0 1 2 but at 3");
});

test("sums nest: a total of totals, not of all their parts", () => {
  const leaf = (seed: number) => PARTS.map((row) => (row[seed % 3] ?? 0) + 101 * seed);
  const add = (...lines: readonly (readonly number[])[]) =>
    PARTS.map((_, k) => lines.reduce((s, l) => s + (l[k] ?? 0), 0));
  const [a, b, c, d, e] = [leaf(0), leaf(1), leaf(2), leaf(3), leaf(4)];
  const [first, second] = [add(a, b), add(c, d, e)];
  const found = known([add(first, second), first, a, b, second, c, d, e]);
  expect(found).toEqual(expect.arrayContaining(["sum down 0 = 1 4", "sum down 1 = 2 3", "sum down 4 = 5 6 7"]));
  expect(found).not.toContain("sum down 0 = 2 3 5 6 7");
});

test("failures in one run are another section, not suspects", () => {
  const other = PARTS.map(([a = 0, b = 0, c = 0]) => [a, b, c, 17 * a + 5]);
  const [sum] = findRelations(regionOf([...WITH_TOTAL, ...other])).filter(
    ({ kind, along, result }) => kind === "sum" && along === "across" && result === 3,
  );
  expect(sum?.holds).toEqual([0, 1, 2, 3, 4, 5]);
  expect(sum?.fails).toEqual([]);
});

test("what fails as often as it holds is no relation", () => {
  const rows = [...WITH_TOTAL, ...WITH_TOTAL].map(([a = 0, b = 0, c = 0, total = 0], k) => [
    a + 13 * k,
    b,
    c,
    total + 13 * k + (k % 2 === 0 ? 0 : 4711 + k),
  ]);
  const found = findRelations(regionOf(rows)).filter(({ kind, result }) => kind === "sum" && result === 3);
  expect(found.filter(({ holds, fails }) => fails.length >= holds.length / 2)).toEqual([]);
});

test("rounded parts may miss their total by what rounding allows, not by more", () => {
  const exact = [12.34, 45.27, 31.49, 78.61, 22.18, 64.93].map((x, k) => [x + k, 2 * x, 91.27 - x]);
  const printed = exact.map((row) =>
    [...row, row.reduce((sum, part) => sum + part, 0)].map((x) => Math.round(x * 10) / 10),
  );
  expect(known(printed)).toContain("sum across 3 = 0 1 2");
  const wrong = printed.map((row, k) => (k === 2 ? [...row.slice(0, 3), (row[3] ?? 0) + 0.9] : row));
  expect(known(wrong)).not.toContain("sum across 3 = 0 1 2");
});

describe("little evidence is none", () => {
  test.each<[string, number[][]]>([
    ["repeated rows", Array.from({ length: 12 }, () => [1, 2, 3])],
    ["zeros and ones", Array.from({ length: 12 }, (_, k) => [k % 2, (k >> 1) % 2, (k % 2) + ((k >> 1) % 2)])],
    ["years", [[2019, 2020, 2021, 2022]]],
  ])("%s", (_name, rows) => {
    expect(known(rows).filter((text) => !text.startsWith("copy"))).toEqual([]);
  });

  test("random figures show no known relation", () => {
    const figures = fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 6, maxLength: 6 }), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(fc.noShrink(figures), (rows) => {
        expect(known(rows)).toEqual([]);
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

describe("what does not matter", () => {
  const table = fc.array(fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(99_999)), { minLength: 6, maxLength: 9 });
  const runs = { numRuns: 25, seed: 5 };

  test("the power of ten", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 3 }), (parts, power) => {
        const rows = parts.map(([a, b, c]) => [a, b, c, a + b + c]);
        const scaled = rows.map((row) => row.map((value) => Number(`${String(value)}e-${String(power)}`)));
        const sums = (found: readonly string[]) => found.filter((text) => text.startsWith("sum across 3"));
        expect(sums(known(scaled))).toEqual(sums(known(rows)));
      }),
      runs,
    );
  });

  test("which way the table lies", () => {
    fc.assert(
      fc.property(table, (parts) => {
        const rows = parts.map(([a, b, c]) => [a, b, c, a + b + c]);
        const turned = known(transposed(rows)).map((text) =>
          text.replace(/across|down/, (w) => (w === "down" ? "across" : "down")),
        );
        expect(turned.sort()).toEqual(known(rows));
      }),
      runs,
    );
  });

  test("another column that has nothing to do with them", () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(9_999), { minLength: 9, maxLength: 9 }), (parts, noise) => {
        fc.pre(parts.every(([a, b, c]) => a > 1000 && b > 1000 && c > 1000));
        const rows = parts.map(([a, b, c], k) => [a, b, c, a + b + c, noise[k] ?? 0]);
        expect(known(rows)).toContain("sum across 3 = 0 1 2");
      }),
      runs,
    );
  });
});
