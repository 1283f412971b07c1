import fc from "fast-check";
import type { CellRange } from "../../../../src/core/model/cells/address";
import { computeMeasures } from "../../../../src/core/compute/compute-measures";
import { placeColumns } from "../../../../src/core/compose/columns/column-placement";
import { detectTables } from "../../../../src/core/layout/detect-tables";
import type { ColumnChange, OwnedColumn } from "../../../../src/core/model/changes/workbook-change";
import type { ColumnHint, LayoutHint } from "../../../../src/core/model/requests/layout-hint";
import type { Period } from "../../../../src/core/model/tables/period";
import type { SheetGrid } from "../../../../src/core/model/cells/workbook";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const SHEET = sheetOf("B1", [
  ["SẢN PHẨM CHỦ YẾU 6 THÁNG ĐẦU NĂM 2025"],
  [
    "Chỉ tiêu",
    "ĐVT",
    "Kế hoạch năm 2025",
    "Thực hiện 6 tháng đầu năm 2024",
    "Thực hiện 6 tháng đầu năm 2025",
    "Mức phấn đấu",
    "Mức dự kiến",
  ],
  ["Gạch", "Nghìn viên", 21, 9, 10, 20, 22],
  ["Ngói", "Nghìn viên", 41, 21, 20, 50, 43],
  ["Đá", "m3", 53, 25, 30, 60, 55],
  ["Cát", "m3", 63, 31, 32, 64, 65],
]);
const LAST = 6;

const year = (calendar: number): Period => ({ kind: "year", year: { calendar } });
const half = (calendar: number): Period => ({ kind: "cumulative", year: { calendar }, from: 1, to: 6 });
const READINGS: Readonly<
  Record<"plan" | "revised" | "before" | "now" | "none", Pick<ColumnHint, "role" | "scenario" | "period">>
> = {
  plan: { role: "value", scenario: "plan", period: year(2025) },
  revised: { role: "value", scenario: "plan", period: half(2025) },
  before: { role: "value", scenario: "actual", period: half(2024) },
  now: { role: "value", scenario: "actual", period: half(2025) },
  none: { role: "note" },
};
type Reading = keyof typeof READINGS;

/** What the clerk says of some of the columns C to G. */
type Told = Readonly<Record<string, Reading>>;
const told: fc.Arbitrary<Told> = fc.dictionary(
  fc.constantFrom("C", "D", "E", "F", "G"),
  fc.constantFrom<Reading>("plan", "revised", "before", "now", "none"),
  { noNullPrototype: true },
);

function hintOf(said: Told, tableId: string): LayoutHint {
  const columns = Object.entries(said).map(([letter, reading]): ColumnHint => {
    const { value } = SHEET.cells[1]?.[letter.charCodeAt(0) - 65] ?? { value: null };
    const header = typeof value === "string" ? value : "";
    return { header, occurrence: 0, ...READINGS[reading] };
  });
  return { tableId, isTable: true, isConfirmed: false, columns, extent: null };
}

function place(said: Told, owned: readonly OwnedColumn[], sheet: SheetGrid = SHEET): readonly ColumnChange[] {
  const id = detectTables(workbookOf(sheet), [])[0]?.id ?? "";
  const tables = detectTables(workbookOf(sheet), [hintOf(said, id)]);
  return placeColumns(tables, computeMeasures(tables), owned, "vi").columns;
}

const ownedOf = (columns: readonly ColumnChange[]): readonly OwnedColumn[] =>
  columns.map(({ id, kind, sheetId, range }) => ({ id, kind, sheetId, range, typedOver: [] }));
const places = (columns: readonly ColumnChange[]): readonly string[] =>
  columns.map(({ id, range }) => `${String.fromCharCode(65 + range.left)} ${id.replace(/-[^-]*$/, "")}`).sort();
const columnOf = (range: CellRange): number => range.left;

describe("the places of added columns when another correction makes others", () => {
  test("a new column stands where one has gone, before one that stays", () => {
    const first = place({ F: "none", G: "none" }, []);
    expect(places(first)).toEqual(["H growth-same-period", "I plan-attainment"]);
    const second = place({ D: "none", F: "plan", G: "none" }, ownedOf(first));
    expect(places(second)).toEqual(["H plan-attainment", "I plan-attainment"]);
    const ids = new Map(second.map((c) => [c.range.left, c.id]));
    expect(ids.get(LAST + 2)).toBe(first.find((c) => c.range.left === LAST + 2)?.id);
  });

  test.each<readonly [string, Partial<OwnedColumn>]>([
    ["was typed over", { typedOver: [{ row: 3, column: LAST + 1 }] }],
    ["begins in another row", { range: { top: 2, bottom: 5, left: LAST + 1, right: LAST + 1 } }],
  ])("the place of a column that goes is not free where it %s", (_, change) => {
    const first = ownedOf(place({ F: "none", G: "none" }, [])).map((o) =>
      columnOf(o.range) === LAST + 1 ? { ...o, ...change } : o,
    );
    expect(places(place({ D: "none", F: "plan", G: "none" }, first))).toEqual([
      "I plan-attainment",
      "J plan-attainment",
    ]);
  });

  test("whatever was told before and is told now: kept columns keep their places, and left of a new one no column is empty", () => {
    let gaps = 0;
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 3 }), (steps) => {
        let owned: readonly OwnedColumn[] = [];
        for (const said of steps) {
          const columns = place(said, owned);
          const added = columns.filter((c) => c.kind === "add");
          const taken = added.map((c) => columnOf(c.range));
          expect(new Set(taken).size).toBe(taken.length);
          for (const { id, range } of added) {
            const before = owned.find((o) => o.id === id);
            if (before !== undefined) expect(range).toEqual(before.range);
            else if (!owned.some((o) => columnOf(o.range) === range.left))
              for (let c = LAST + 1; c < range.left; c++) expect(taken).toContain(c);
          }
          if (
            added.some(
              (c) =>
                owned.some((o) => o.id !== c.id && columnOf(o.range) === columnOf(c.range)) &&
                !owned.some((o) => o.id === c.id),
            )
          )
            gaps += 1;
          owned = ownedOf(columns);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(gaps).toBeGreaterThan(0);
  });

  test("column numbers rise from left to right wherever the columns stand", () => {
    const numbered = sheetOf("B1", [
      ...(SHEET.cells.slice(0, 2).map((row) => row.map((c) => c?.value ?? null)) as (string | null)[][]),
      ["A", "B", 1, 2, 3, 4, 5],
      ...SHEET.cells.slice(2).map((row) => row.map((c) => (c?.value ?? null) as string | number | null)),
    ]);
    const first = place({ F: "none", G: "none" }, [], numbered);
    const second = place({ D: "none", F: "plan", G: "none" }, ownedOf(first), numbered);
    const numbers = [...second].sort((a, b) => a.range.left - b.range.left).map((c) => c.cells[1]);
    expect(numbers).toEqual([{ number: 6 }, { number: 7 }]);
  });
});

describe("the places of added columns between two tables of the same rows", () => {
  const left = [
    ["STT", "Sản phẩm", "ĐVT", "6 tháng đầu năm 2024", "6 tháng đầu năm 2025"],
    [1, "Gạch", "Nghìn viên", 9, 10],
    [2, "Ngói", "Nghìn viên", 21, 20],
    [3, "Đá", "m3", 25, 30],
  ];
  const right = [
    ["STT", "Mặt hàng", "ĐVT", "6 tháng đầu năm 2024", "6 tháng đầu năm 2025"],
    [1, "Cà phê", "Tấn", 500, 510],
    [2, "Cao su", "Tấn", 120, 100],
    [3, "Gỗ", "Tấn", 80, 90],
  ];
  const apart = (gap: number): SheetGrid =>
    sheetOf("B1", [
      ["SẢN PHẨM VÀ MẶT HÀNG 6 THÁNG ĐẦU NĂM 2025"],
      ...left.map((row, i) => [...row, ...Array.from({ length: gap }, () => null), ...(right[i] ?? [])]),
    ]);

  test.each<readonly [number, readonly string[], readonly string[]]>([
    [1, ["L growth-same-period"], ["withheld-table-beside"]],
    [2, ["F growth-same-period", "M growth-same-period"], []],
    [5, ["F growth-same-period", "P growth-same-period"], []],
  ])("%i blank columns between: one stays blank, none is passed over", (gap, expected, reasons) => {
    const tables = detectTables(workbookOf(apart(gap)), []);
    expect(tables).toHaveLength(2);
    const { columns, skipped } = placeColumns(tables, computeMeasures(tables), [], "vi");
    expect(places(columns)).toEqual(expected);
    expect(skipped.map(({ reason }) => reason.id)).toEqual(reasons);
  });
});
