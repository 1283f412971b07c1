import fc from "fast-check";
import { rangeName } from "../../../../src/core/model/cells/address";
import type { ExampleCell, Finding, Place, RuleResult } from "../../../../src/core/model/results/finding";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { groupCauses } from "../../../../src/core/validate/causes/causes";
import { check } from "../checked-sheet";
import { cleanSheets, randomFrom } from "../clean-sheets";

type Rows = readonly (readonly ExampleCell[])[];

const TIME_DOWN: Rows = [
  ["Tổng mức bán lẻ hàng hóa (tỷ đồng)"],
  ["Tháng", "Năm 2023", "Năm 2024", "So với cùng kỳ (%)"],
  [1, 1542.6, 1642.6, 106.48],
  [2, 1471.8, 1571.8, 106.79],
  [3, 1490.9, 1592.9, 106.84],
  ["Quý I", 4505.3, 4807.3, 106.7],
  [4, 1510.4, 1610.4, 106.62],
  [5, 1528.1, 1633.8, 106.92],
  [6, 1531.6, 1645.1, 107.41],
  ["Quý II", 4570.1, 4889.3, 106.98],
  ["6 tháng", 9075.4, 9696.6, 106.85],
];
const TWO_WAYS: Rows = [
  ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP THEO GIÁ HIỆN HÀNH"],
  [null, null, "Triệu đồng"],
  ["Chỉ tiêu", "Năm 2014", "Năm 2015"],
  ["TỔNG SỐ", 700000, 786920],
  ["Phân theo ngành", null, null],
  ["Khai khoáng", 120000, 136920],
  ["Chế biến, chế tạo", 580000, 650000],
  ["Phân theo thành phần kinh tế", null, null],
  ["Nhà nước", 300000, 310920],
  ["Ngoài nhà nước", 400000, 476000],
];

const SPOILS: readonly ((value: number) => ExampleCell)[] = [
  (v) => Number((v * 10).toPrecision(12)),
  (v) => Number((v * 1.13).toFixed(2)),
  (v) => Number((v * 0.87).toFixed(2)),
  (v) => -v,
  (v) => ` ${v.toFixed(2).replace(".", ",")} `,
  (v) => `khoảng ${String(v)}`,
  () => null,
  (v) => Number([...String(Math.round(v))].reverse().join("")),
];

/** A sheet of some layout with some of its figures spoiled. */
function spoiled(layout: number, seed: number, faults: number): Rows {
  const sheets: readonly Rows[] = [...cleanSheets(seed).map((s) => s.rows), TIME_DOWN, TWO_WAYS];
  const random = randomFrom(seed * 31 + faults);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const rows = (sheets[layout % sheets.length] ?? TIME_DOWN).map((row) => [...row]);
  const figures = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (r > 1 && c > 0 && typeof cell === "number" ? [{ r, c, cell }] : [])),
  );
  // Faults come in clusters: a row that was not brought up to date, a column copied from elsewhere.
  for (let i = 0; i < faults; i++) {
    const first = pick(figures);
    const spoil = pick(SPOILS);
    if (!first || !spoil) continue;
    const cluster =
      random() < 0.4 ? figures.filter((f) => (random() < 0.5 ? f.r === first.r : f.c === first.c)) : [first];
    for (const { r, c, cell } of cluster) rows[r]?.splice(c, 1, spoil(cell));
  }
  return rows;
}

const sheets = fc
  .tuple(fc.nat(7), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 6 }))
  .map(([layout, seed, faults]) => spoiled(layout, seed, faults));

const key = (place: Place): string => `${place.sheet}!${rangeName(place.range)}`;
const placesOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.flatMap((f) => [f.place, ...f.related].map(key)));
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((f) => f.id).sort();

/** Findings as if the rules had said them so. */
function asResults(findings: readonly Finding[], table: TableModel): readonly RuleResult[] {
  return [...new Set(findings.map((f) => f.ruleId))].map((ruleId) => ({
    ruleId,
    tableId: table.id,
    outcome: "failed",
    checked: 1,
    findings: findings.filter((f) => f.ruleId === ruleId),
    missing: [],
  }));
}

test("no place that a rule complained of is lost when causes are joined", () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const { results, findings } = check(rows);
      const kept = placesOf(findings);
      expect(
        results
          .flatMap((r) => r.findings)
          .map((f) => key(f.place))
          .filter((place) => !kept.has(place)),
      ).toEqual([]);
      expect(new Set(idsOf(findings)).size).toBe(findings.length);
      for (const finding of findings) expect(finding.related.map(key)).not.toContain(key(finding.place));
    }),
    { numRuns: 150 },
  );
});

test("causes that are joined stay as they are when joined again", () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const { tables, findings } = check(rows);
      const [table] = tables;
      if (!table || tables.length > 1) return;
      expect(idsOf(groupCauses(asResults(findings, table), tables))).toEqual(idsOf(findings));
    }),
    { numRuns: 150 },
  );
});

test("what is joined does not hang on the order in which the rules were run", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 1000 }), (rows, seed) => {
      const { tables, results, findings } = check(rows);
      const random = randomFrom(seed);
      const shuffled = results
        .map((result) => ({ result, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ result }) => result);
      expect(groupCauses(shuffled, tables)).toEqual(findings);
    }),
    { numRuns: 100 },
  );
});
