import { placeName, rangeName } from "../../../src/core/model/cells/address";
import type { ExampleCell, Finding, Fix } from "../../../src/core/model/results/finding";
import { safeFixes } from "../../../src/core/model/results/fixes";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { Cell, WorkbookSnapshot } from "../../../src/core/model/cells/workbook";
import { cellAt } from "../../../src/core/model/cells/workbook";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { toR1C1 } from "../../../src/xlsx/formulas/reference-style";
import { RULES } from "../../../src/core/validate/catalogue";
import { runRules } from "../../../src/core/validate/run-rules";
import { sheetOf, workbookOf } from "../../fixtures/sheet";
import { exampleWorkbook } from "./example-workbook";

/** What every rule says of a workbook, one by one, not yet grouped by cause. */
function findingsIn(workbook: WorkbookSnapshot): readonly Finding[] {
  return runRules(detectTables(workbook), DEFAULT_SETTINGS).flatMap((r) => r.findings);
}

/**
 * The cell as it is once a fix has been made: a date or text format makes way for a number; what a new formula gives
 * is not recomputed.
 */
function mended(cell: Cell, after: Fix["after"], row: number, column: number): Cell {
  if (typeof after === "string" && after.startsWith("="))
    return { ...cell, formula: after, formulaR1C1: `=${toR1C1(after.slice(1), row, column)}` };
  const isDateOrText = cell.numberFormat === "@" || /[dmyhs]/i.test(cell.numberFormat.replace(/general/i, ""));
  return {
    ...cell,
    value: after,
    formula: null,
    formulaR1C1: null,
    text: after === null ? "" : String(after),
    numberFormat: typeof after === "number" && isDateOrText ? "General" : cell.numberFormat,
  };
}

function apply(workbook: WorkbookSnapshot, fixes: readonly Fix[]): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line, row) =>
        line.map((cell, column) => {
          const fix = fixes.find(
            ({ place: { sheet: name, range } }) => name === sheet.name && range.top === row && range.left === column,
          );
          return fix && cell ? mended(cell, fix.after, row, column) : cell;
        }),
      ),
    })),
  };
}

/** The fixes that may be pressed together: one for each cell, the n-th where a cell has several to choose from. */
function choices(fixes: readonly Fix[]): readonly (readonly Fix[])[] {
  const byCell = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const key = placeName(fix.place.sheet, fix.place.range);
    byCell.set(key, [...(byCell.get(key) ?? []), fix]);
  }
  const lists = [...byCell.values()];
  const most = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: most }, (_, n) => lists.flatMap((list) => list[Math.min(n, list.length - 1)] ?? []));
}

interface Proposal {
  readonly workbook: WorkbookSnapshot;
  /** Everything that is found there. */
  readonly findings: readonly Finding[];
  /** The one that is to be mended. */
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** Every choice of fixes that any finding in any rule's examples offers. */
const proposals: readonly (readonly [string, Proposal])[] = RULES.flatMap((rule) =>
  rule.examples.flatMap((example) => {
    const workbook = exampleWorkbook(example);
    const findings = findingsIn(workbook);
    return findings.flatMap((finding) =>
      choices(finding.fixes).map((fixes): readonly [string, Proposal] => [
        `${rule.id}, ${example.name.vi}: ${finding.ruleId} ${rangeName(finding.place.range)} → ${fixes.map((f) => String(f.after)).join(", ")}`,
        { workbook, findings, finding, fixes },
      ]),
    );
  }),
);
const certain = proposals.filter(([, { fixes }]) => fixes.every((f) => f.isCertain));
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((f) => f.id).sort();

test("fixes that need no look come from these rules only: a text becomes the one number it can be, letters are stored otherwise", () => {
  expect([...new Set(proposals.map(([, { finding }]) => finding.ruleId))].sort()).toEqual([
    "ambiguous-number",
    "attainment-mismatch",
    "constant-among-formulas",
    "date-in-number-cell",
    "decomposed-text",
    "derived-mismatch",
    "growth-mismatch",
    "inconsistent-formula",
    "legacy-encoding",
    "number-stored-as-text",
    "percent-scale-mix",
    "sign-mismatch",
    "total-mismatch",
    "unit-changed",
    "unit-slip",
  ]);
  const safe = proposals
    .filter(([, { finding }]) => safeFixes([finding]).length > 0)
    .map(([, { finding }]) => finding.ruleId);
  expect([...new Set(safe)].sort()).toEqual(["decomposed-text", "legacy-encoding", "number-stored-as-text"]);
  expect(certain.length).toBeGreaterThanOrEqual(5);
});

describe.each(proposals)("%s", (_, { workbook, finding, fixes }) => {
  test("names what the cells hold, and puts no typed value in the place of a formula", () => {
    for (const {
      place: { sheet, range },
      before,
      after,
    } of fixes) {
      const cell = cellAt(
        workbook.sheets.find((s) => s.name === sheet) ?? workbook.sheets[0] ?? sheetOf("", []),
        range.top,
        range.left,
      );
      expect(before).toBe(cell?.formula ?? cell?.value ?? null);
      expect(before).not.toBe(after);
      if (cell?.formula !== null) expect(after).toMatch(/^=/);
    }
  });

  test("mends its finding", () => {
    expect(idsOf(findingsIn(apply(workbook, fixes)))).not.toContain(finding.id);
  });
});

test.each(certain)(
  "certain: %s: this finding goes, nothing else changes",
  (_, { workbook, findings, finding, fixes }) => {
    expect(idsOf(findingsIn(apply(workbook, fixes)))).toEqual(idsOf(findings.filter((f) => f !== finding)));
  },
);

test("all that is certain in a sheet can be made at once and leaves nothing certain to do", () => {
  for (const [, { workbook, findings }] of certain) {
    const after = findingsIn(apply(workbook, safeFixes(findings)));
    expect(safeFixes(after)).toEqual([]);
    expect(after.length).toBeLessThan(findings.length);
  }
});

test("a figure that a formula gives is found, but no typed value is offered for it", () => {
  const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024", "So với cùng kỳ (%)"];
  const rows = (growth: ExampleCell): readonly (readonly ExampleCell[])[] => [
    ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
    HEADER,
    [1, "Cà phê", "Triệu USD", 377.3, 452, growth],
    [2, "Hạt tiêu", "Triệu USD", 166.8, 178.9, 107.25],
    [3, "Gỗ", "Triệu USD", 111.9, 142.4, 127.26],
  ];
  const growth = (cell: ExampleCell): readonly number[] =>
    findingsIn(workbookOf(sheetOf("Biểu 1", rows(cell)))).flatMap((f) =>
      f.ruleId === "growth-mismatch" ? [f.fixes.length] : [],
    );
  expect(growth(131.42)).toEqual([1]);
  expect(growth({ value: 131.42, formula: "=E3/343.93*100" })).toEqual([0]);
});
