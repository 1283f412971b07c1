import { contains } from "../../../src/core/model/cells/address";
import type { ExampleCell, Finding } from "../../../src/core/model/results/finding";
import { check } from "./checked-sheet";
import type { CleanSheet } from "./clean-sheets";
import { cleanSheets, randomFrom } from "./clean-sheets";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface FaultKind {
  readonly name: string;
  readonly rules: readonly string[];
  readonly cells: (sheet: CleanSheet) => readonly (readonly [number, number])[];
  readonly spoil: (value: number, random: () => number) => ExampleCell;
}

const vietnamese = (value: number): string => ` ${value.toFixed(2).replace(".", ",")} `;

/** Two neighbouring unlike digits exchanged; the value moved by 13 % where there are none. */
function transpose(value: number): number {
  const text = String(value);
  for (let i = 0; i < text.length - 1; i++) {
    const [a, b] = [text[i] ?? "", text[i + 1] ?? ""];
    if (/\d/.test(a) && /\d/.test(b) && a !== b && !(i === 0 && b === "0") && Math.abs(Number(a) - Number(b)) >= 2)
      return Number(text.slice(0, i) + b + a + text.slice(i + 2));
  }
  return Number((value * 1.13).toFixed(2));
}

const KINDS: readonly FaultKind[] = [
  { name: "number as text", rules: ["number-stored-as-text"], cells: (s) => s.figures, spoil: vietnamese },
  {
    name: "value with its unit",
    rules: ["text-in-number-cell"],
    cells: (s) => s.figures,
    spoil: (v) => `${String(v)} tỷ đồng`,
  },
  {
    name: "negative amount",
    rules: ["negative-value"],
    cells: (s) => (s.composites.length > 0 ? [] : s.figures),
    spoil: (v) => -v,
  },
  {
    name: "broken reference",
    rules: ["formula-error"],
    cells: (s) => s.figures,
    spoil: () => ({ formula: "=#REF!", error: "#REF!" }),
  },
  { name: "digits of a total exchanged", rules: ["total-mismatch"], cells: (s) => s.totals, spoil: transpose },
  {
    name: "digits of a part exchanged",
    rules: ["total-mismatch", "growth-mismatch"],
    cells: (s) => s.parts,
    spoil: transpose,
  },
  {
    name: "growth misprinted",
    rules: ["growth-mismatch"],
    cells: (s) => s.growth,
    spoil: (v, random) => Number((v + 4 + 10 * random()).toFixed(2)),
  },
  {
    name: "attainment misprinted",
    rules: ["attainment-mismatch"],
    cells: (s) => s.attainment,
    spoil: (v, random) => Number((v + 3 + 10 * random()).toFixed(2)),
  },
  {
    name: "growth on another scale",
    rules: ["percent-scale-mix"],
    cells: (s) => (s.layout === "growth as change" ? [] : s.growth),
    spoil: (v) => Number((v / 100).toFixed(4)),
  },
  {
    name: "growth with the other sign",
    rules: ["sign-mismatch"],
    cells: (s) => (s.layout === "growth as change" ? s.growth : []),
    spoil: (v) => -v,
  },
  {
    name: "composite beyond its parts",
    rules: ["composite-out-of-range"],
    cells: (s) => s.composites,
    spoil: (v) => Number((v + 25).toFixed(2)),
  },
];

/** Whether a finding stands at the cell, or names it among the places it is about. */
const pointsAt = (finding: Finding, row: number, column: number): boolean =>
  contains(finding.place.range, row, column) || finding.related.some((place) => contains(place.range, row, column));

function spoiled(
  sheet: CleanSheet,
  [row, column]: readonly [number, number],
  kind: FaultKind,
  random: () => number,
): readonly (readonly ExampleCell[])[] | null {
  const value = sheet.rows[row]?.[column];
  if (typeof value !== "number" || value === 0) return null;
  return sheet.rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === column ? kind.spoil(value, random) : cell)) : cells,
  );
}

test("clean sheets of six layouts raise no error, and at most one warning in five workbooks", () => {
  let warnings = 0;
  const errors: string[] = [];
  for (const seed of SEEDS) {
    for (const sheet of cleanSheets(seed)) {
      const { findings } = check(sheet.rows);
      warnings += findings.filter((f) => f.severity === "warning").length;
      errors.push(...findings.filter((f) => f.severity === "error").map((f) => `${sheet.layout}: ${f.ruleId}`));
    }
  }
  expect(errors).toEqual([]);
  expect(warnings).toBeLessThanOrEqual((SEEDS.length * 6) / 5);
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "%s: found at its cell by the right rule in at least 95 of 100",
  (_, kind) => {
    const random = randomFrom(20_260_701);
    let planted = 0;
    const missed: string[] = [];
    for (const seed of SEEDS.slice(0, 6)) {
      for (const sheet of cleanSheets(seed)) {
        const cells = kind.cells(sheet);
        const cell = cells[Math.floor(random() * cells.length)];
        const rows = cell ? spoiled(sheet, cell, kind, random) : null;
        if (!cell || !rows) continue;
        planted++;
        const { findings } = check(rows);
        if (!findings.some((f) => kind.rules.includes(f.ruleId) && pointsAt(f, cell[0], cell[1])))
          missed.push(
            `${sheet.layout} ${JSON.stringify(cell)} ${JSON.stringify(sheet.rows[cell[0]]?.[cell[1]])}: ${findings.map((f) => f.ruleId).join(" ")}`,
          );
      }
    }
    expect(planted).toBeGreaterThanOrEqual(6);
    expect({ missed: missed.length <= 0.05 * planted ? [] : missed }).toEqual({ missed: [] });
  },
);
