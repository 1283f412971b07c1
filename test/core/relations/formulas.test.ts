import { findRelations } from "../../../src/core/relations/find-relations";
import { shapeOf } from "../../../src/core/relations/formulas/parse";
import type { Relation } from "../../../src/core/relations/relation";
import { relativeFormula } from "../../../src/core/reference/relative-formula";
import { regionOf } from "./figures-of-rows";

type Cell = number | null | readonly [value: number, formula: string];

/** A region whose corner is C5, from rows of figures and of formulas with what they give. */
function regionWith(rows: readonly (readonly Cell[])[]) {
  const [top, left] = [4, 2];
  const values = rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell[0] : cell)));
  const texts = rows.flatMap((row, r) =>
    row.map((cell, c) =>
      typeof cell === "object" && cell !== null ? relativeFormula(cell[1], { row: top + r, column: left + c }) : null,
    ),
  );
  return { ...regionOf(values), formulas: { top, left, texts } };
}

const told = (rows: readonly (readonly Cell[])[]) =>
  findRelations(regionWith(rows))
    .filter(({ known }) => known)
    .map(
      ({ kind, by, along, result, operands, fails }: Relation) =>
        `${kind} ${along} ${String(result)} = ${operands.join(" ")} by ${by}` +
        (fails.length > 0 ? ` but at ${fails.join(" ")}` : ""),
    );

const A = [48_213, 39_127, 51_982, 27_745, 60_418, 33_891];
const B = [7154, 8846, 6321, 9013, 5577, 7702];

describe("what a formula says of lines, where figures are too few to show it", () => {
  test.each<[string, readonly (readonly Cell[])[], string]>([
    ["a sum of a range", [[7, 5, [12, "=SUM(C5:D5)"]]], "sum across 2 = 0 1 by formula"],
    ["cells added", [[7], [5], [[12, "=C5+C6"]]], "sum down 2 = 0 1 by formula"],
    ["SUBTOTAL", [[7], [5], [[12, "=SUBTOTAL(109,C5:C6)"]]], "sum down 2 = 0 1 by formula"],
    ["a difference", [[7, 12, [-5, "=C5-D5"]]], "difference across 2 = 0 1 by formula"],
    ["a mean", [[7, 5, [6, "=AVERAGE(C5:D5)"]]], "mean across 2 = 0 1 by formula"],
    ["a mean by hand", [[7, 5, [6, "=(C5+D5)/2"]]], "mean across 2 = 0 1 by formula"],
    ["an index", [[7, 5, [140, "=C5/D5*100"]]], "index across 2 = 0 1 by formula"],
    ["a ratio", [[7, 5, [1.4, '=IFERROR(C5/D5,"")']]], "ratio across 2 = 0 1 by formula"],
    ["growth", [[7, 5, [40, "=ROUND((C5/D5-1)*100,2)"]]], "change across 2 = 0 1 by formula"],
    ["growth by the difference", [[7, 5, [0.4, '=IF(D5=0,"",(C5-D5)/D5)']]], "change across 2 = 0 1 by formula"],
    ["growth of what is 100", [[7, 5, [40, "=100*C5/D5-100"]]], "change across 2 = 0 1 by formula"],
    ["average growth", [[80, 5, [100, "=((C5/D5)^(1/4)-1)*100"]]], "average-growth across 2 = 0 1 by formula"],
    ["a product", [[7, 5, [35, "=C5*D5"]]], "product across 2 = 0 1 by formula"],
    ["a copy", [[7, 5, [7, "=C5"]]], "copy across 2 = 0 by formula"],
    [
      "a share of the line's total",
      [
        [20, [100, "=C5/C$5*100"]],
        [5, [25, "=C6/C$5*100"]],
      ],
      "share across 1 = 0 by formula",
    ],
    [
      "the figure before, and more",
      [
        [7, [7, "=C5"]],
        [5, [12, "=D5+C6"]],
      ],
      "cumulative across 1 = 0 by formula",
    ],
    [
      "a sum from the first row on",
      [
        [7, [7, "=SUM(C$5:C5)"]],
        [5, [12, "=SUM(C$5:C6)"]],
      ],
      "cumulative across 1 = 0 by formula",
    ],
  ])("%s", (_name, rows, relation) => {
    expect(told(rows)).toContain(relation);
  });
});

describe("what formulas and figures say together", () => {
  test("figures bear a formula out", () => {
    const rows = A.map((a, k) => [a, B[k] ?? 0, [a + (B[k] ?? 0), `=C${String(k + 5)}+D${String(k + 5)}`] as const]);
    expect(told(rows)).toEqual(["sum across 2 = 0 1 by both"]);
  });

  test("the formula says which of a quotient's readings is meant", () => {
    const rows = A.map((a, k) => {
      const price = 11 + 2 * k;
      return [[a * price, `=D${String(k + 5)}*E${String(k + 5)}`] as const, a, price];
    });
    expect(told(rows)).toContain("product across 0 = 1 2 by both");
  });

  test("a figure typed among formulas is the suspect", () => {
    const rows = A.map((a, k) => {
      const sum = a + (B[k] ?? 0);
      return [a, B[k] ?? 0, k === 3 ? sum + 40 : ([sum, `=C${String(k + 5)}+D${String(k + 5)}`] as const)];
    });
    expect(told(rows)).toEqual(["sum across 2 = 0 1 by both but at 3"]);
  });

  test("a range that is too short says how the cell is made, and the figures that the total is another", () => {
    const rows = A.map((a, k) => {
      const [b, c] = [B[k] ?? 0, 1003 + 17 * k];
      return [a, b, c, k === 2 ? ([a + b, "=SUM(C7:D7)"] as const) : a + b + c];
    });
    const relations = told(rows);
    expect(relations).toContain("sum across 3 = 0 1 by formula");
    expect(relations).toContain("sum across 3 = 2 1 0 by figures but at 2");
  });
});

describe("what is no relation", () => {
  test.each([
    "=VLOOKUP(RC[-1],R1C1:R9C2,2)",
    "=Sheet2!RC[-1]+RC[-2]",
    "=RC[-1]&RC[-2]",
    "=MAX(RC[-2]:RC[-1])",
    "=SUM(RC[-2]:RC[-1]",
    "=RC[-1]+",
    "=SUM(R1:R9)",
  ])("%s", (formula) => {
    expect(shapeOf(formula)).toBeNull();
  });

  test("cells outside the table, and cells of another row and column", () => {
    expect(told([[7, [9, "=A1+C5"]]])).toEqual([]);
    expect(
      told([
        [7, 5],
        [3, [12, "=C5+D5+C6"]],
      ]),
    ).toEqual([]);
  });
});
