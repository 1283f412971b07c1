import { MEASURES } from "../../../src/core/compute/catalogue";
import { takeMeasure } from "../../../src/core/compute/compute-measures";
import { scaleOf } from "../../../src/core/compute/quotient";
import { wholeOf } from "../../../src/core/compute/whole";
import { comparisonsOf } from "../../../src/core/model/tables/comparison";
import { cellName } from "../../../src/core/model/cells/address";
import type { Computation, MeasureColumn, MeasureId } from "../../../src/core/model/results/computation";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { month, plan, sixMonths, tableOf, unitOf, value } from "./table-of";
import type { RowSpec } from "./table-of";

function columnsOf(id: MeasureId, table: TableModel): readonly MeasureColumn[] {
  const measure = MEASURES.find((m) => m.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  return takeMeasure(measure, table);
}
const told = ({ status, value: taken, formula, operands }: Computation): readonly unknown[] => [
  status,
  taken === null ? null : Math.round(taken * 1e6) / 1e6,
  formula,
  operands.map(cellName).join(" "),
];
const cells = (id: MeasureId, table: TableModel): readonly unknown[] =>
  columnsOf(id, table).flatMap((column) => column.cells.map(told));

/** Plan in C, last year in D, this year in E; a total in row 2 and its part in row 3. */
const table = (
  figures: readonly (readonly (number | string | null)[])[],
  units: readonly (string | null)[] = [],
): TableModel =>
  tableOf(
    [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))].map((column, i) => {
      const unit = units[i];
      return unit === undefined || unit === null ? column : { ...column, unit: unitOf(unit) };
    }),
    figures.map((row, i): RowSpec => ({
      label: `Dòng ${String(i)}`,
      unit: "Tỷ đồng",
      level: Math.min(i, 1),
      figures: row,
    })),
  );
const USUAL = table([
  [1000, 400, 500],
  [200, 100, 150],
]);

test.each<[MeasureId, unknown]>([
  ["growth-same-period", ["ok", 150, '=IF(COUNT(E3,D3)=2,IF(AND(D3>0,E3>=0),E3/D3*100,""),"")', "E3 D3"]],
  ["plan-attainment", ["ok", 75, '=IF(COUNT(E3,C3)=2,IF(AND(C3>0,E3>=0),E3/C3*100,""),"")', "E3 C3"]],
  ["difference", ["ok", 50, '=IF(COUNT(E3,D3)=2,E3-D3,"")', "E3 D3"]],
  ["share", ["ok", 30, '=IF(COUNT(E3,E$2)=2,IF(AND(E$2>0,E3>=0),E3/E$2*100,""),"")', "E3 E2"]],
  ["contribution", ["ok", 12.5, '=IF(COUNT(E3,D3,D$2)=3,IF(D$2>0,(E3-D3)/D$2*100,""),"")', "E3 D3 D2"]],
  ["pace", ["ok", 1.5, '=IF(COUNT(E3,C3)=2,IF(AND(C3>0,E3>=0),E3/C3*12/6,""),"")', "E3 C3"]],
  ["required-run-rate", ["ok", 8.333333, '=IF(COUNT(E3,C3)=2,IF(AND(C3>0,E3>=0),(C3-E3)/6,""),"")', "E3 C3"]],
])("%s of a part: value and formula", (id, expected) => {
  expect(cells(id, USUAL)[1]).toEqual(expected);
});

describe("where a column is in a multiple of the other's unit the formula brings them to one", () => {
  const million = table(
    [
      [1000, 400_000, 500],
      [200, 100_000, 150],
    ],
    ["Tỷ đồng", "Triệu đồng", "Tỷ đồng"],
  );
  const billion = table(
    [
      [1000, 400, 500_000],
      [200, 100, 150_000],
    ],
    ["Tỷ đồng", "Tỷ đồng", "Triệu đồng"],
  );

  test.each<[MeasureId, TableModel, number, string]>([
    ["growth-same-period", million, 150, "E3*1000/D3*100"],
    ["growth-same-period", billion, 150, "E3/(D3*1000)*100"],
    ["plan-attainment", billion, 75, "E3/(C3*1000)*100"],
    ["difference", million, 50, "E3-D3/1000"],
    ["difference", billion, 50_000, "E3-D3*1000"],
    ["contribution", million, 12.5, "(E3*1000-D3)/D$2*100"],
    ["contribution", billion, 12.5, "(E3-D3*1000)/(D$2*1000)*100"],
    ["pace", billion, 1.5, "E3/(C3*1000)*12/6"],
    ["required-run-rate", billion, 8333.333333, "(C3*1000-E3)/6"],
  ])("%s", (id, of, expected, inside) => {
    const [, part] = cells(id, of) as readonly (readonly unknown[])[];
    expect(part?.[1]).toBe(expected);
    expect(part?.[2]).toContain(inside);
  });

  test("also the plan's", () => {
    const planned = table(
      [
        [1_000_000, 400, 500],
        [200_000, 100, 150],
      ],
      ["Triệu đồng", "Tỷ đồng", "Tỷ đồng"],
    );
    expect((cells("pace", planned) as unknown[][])[1]?.slice(1, 3)).toEqual([
      1.5,
      '=IF(COUNT(E3,C3)=2,IF(AND(C3>0,E3>=0),E3*1000/C3*12/6,""),"")',
    ]);
    expect((cells("required-run-rate", planned) as unknown[][])[1]?.slice(1, 3)).toEqual([
      8.333333,
      '=IF(COUNT(E3,C3)=2,IF(AND(C3>0,E3>=0),(C3/1000-E3)/6,""),"")',
    ]);
  });

  test("where one does not say, or both are in one, nothing is done", () => {
    const scale = (units: readonly (string | null)[]): unknown =>
      comparisonsOf(table([[1000, 400, 500]], units))
        .filter((c) => c.measure === "growth-same-period")
        .map(scaleOf);
    expect(scale([null, "Triệu đồng"])).toEqual([{ current: 1, base: 1 }]);
    expect(scale([null, null, "Triệu đồng"])).toEqual([{ current: 1, base: 1 }]);
    expect(scale([null, "Triệu đồng", "Triệu đồng"])).toEqual([{ current: 1, base: 1 }]);
    expect(scale([null, "Tỷ đồng", "Triệu đồng"])).toEqual([{ current: 1, base: 1000 }]);
    expect(scale([null, "Triệu đồng", "Tỷ đồng"])).toEqual([{ current: 1000, base: 1 }]);
  });
});

describe("why a part's figure is not taken", () => {
  const statuses = (
    id: MeasureId,
    total: readonly (number | null)[],
    part: readonly (number | string | null)[],
  ): unknown => (cells(id, table([total, part])) as unknown[][])[1]?.slice(0, 2);

  test.each<[MeasureId, readonly (number | null)[], readonly (number | string | null)[], string]>([
    ["contribution", [1, 400, 500], [1, null, 150], "missing"],
    ["contribution", [1, 400, 500], [1, 100, null], "missing"],
    ["contribution", [1, null, 500], [1, 100, 150], "missing"],
    ["contribution", [1, 0, 500], [1, 100, 150], "zero-base"],
    ["contribution", [1, -4, 500], [1, 100, 150], "negative-base"],
    ["share", [1, 400, 0], [1, 100, 150], "zero-base"],
    ["share", [1, 400, -5], [1, 100, 150], "sign-change"],
    ["share", [1, 400, null], [1, 100, 150], "missing"],
    ["difference", [1, 400, 500], [1, "x", 150], "missing"],
    ["difference", [1, 400, 500], [1, 100, null], "missing"],
    ["pace", [1, 400, 500], [0, 100, 150], "zero-base"],
    ["pace", [1, 400, 500], [null, 100, 150], "missing"],
    ["required-run-rate", [1, 400, 500], [-2, 100, 150], "sign-change"],
    ["required-run-rate", [1, 400, 500], [200, 100, null], "missing"],
    ["plan-attainment", [1, 400, 500], [200, 100, -1], "sign-change"],
  ])("%s of total %j and part %j: %s", (id, total, part, status) => {
    expect(statuses(id, total, part)).toEqual([status, null]);
  });

  test("the cells that were looked at are told all the same", () => {
    expect((cells("growth-same-period", table([[1, null, 500]])) as unknown[][])[0]?.[3]).toBe("E2 D2");
    expect((cells("plan-attainment", table([[0, 400, 500]])) as unknown[][])[0]?.[3]).toBe("E2 C2");
  });

  test("a difference may be of anything but an index; an attainment of a small plan is one", () => {
    expect(statuses("difference", [1, 400, 500], [1, -100, 0])).toEqual(["ok", 100]);
    const of = (nature: RowSpec["nature"]): unknown =>
      columnsOf(
        "difference",
        tableOf(
          [value(sixMonths(2023)), value(sixMonths(2024))],
          [{ label: "A", unit: "%", figures: [5, 7], ...(nature ? { nature } : {}) }],
        ),
      ).flatMap((c) =>
        c.cells.map((cell) => [cell.status, cell.value, cell.formula === null, cell.operands.map(cellName)]),
      );
    expect(of("rate")).toEqual([["ok", 2, false, ["D2", "C2"]]]);
    expect(of("index")).toEqual([["not-a-ratio", null, true, ["D2", "C2"]]]);
    expect(statuses("plan-attainment", [1, 400, 500], [2, 100, 150])).toEqual(["ok", 7500]);
    expect(statuses("growth-same-period", [1, 400, 500], [2, 3, 4])).toEqual(["small-base", 133.333333]);
  });

  test("what is neither part nor amount has neither share nor contribution, pace nor rate", () => {
    for (const id of ["share", "contribution"] as const)
      expect(cells(id, USUAL)[0]).toEqual(["not-a-ratio", null, null, "E2 D2"]);
    const rate = tableOf(
      [plan(2024), value(sixMonths(2024))],
      [{ label: "A", unit: "%", nature: "rate", figures: [5, 7] }],
    );
    for (const id of ["pace", "required-run-rate"] as const)
      expect(cells(id, rate)).toEqual(columnsOf(id, rate).length === 0 ? [] : [["not-a-ratio", null, null, "D2 C2"]]);
    const year = tableOf(
      [plan(2024), value({ kind: "year", year: { calendar: 2024 } })],
      [{ label: "A", unit: "Tấn", figures: [5, 7] }],
    );
    expect(cells("required-run-rate", year)).toEqual([["not-a-ratio", null, null, "D2 C2"]]);
    expect((cells("pace", year) as unknown[][])[0]?.slice(0, 2)).toEqual(["ok", 1.4]);
  });
});

describe("the total a row is part of", () => {
  const whole = (label: string, rows: readonly RowSpec[]): string | null => {
    const of = tableOf([value(sixMonths(2024))], rows);
    const row = of.rows.find((r) => r.label === label);
    return row ? (wholeOf(of, row)?.label ?? null) : "no such row";
  };
  const row = (label: string, unit: string | null, level: number, more: Partial<RowSpec> = {}): RowSpec => ({
    ...{ label, unit, level, figures: [1] },
    ...more,
  });

  test("is the nearest row above it, through headings", () => {
    const heading = row("Chia ra", null, 1, { kind: "heading" });
    expect(whole("A", [row("Tổng", "Tấn", 0), heading, row("A", "Tấn", 2)])).toBe("Tổng");
    expect(whole("A", [row("Tổng", "Tấn", 0), row("B", "Tấn", 1), row("A", "Tấn", 2)])).toBe("B");
    expect(whole("A", [row("Chia ra", null, 0, { kind: "heading" }), row("A", "Tấn", 1)])).toBeNull();
  });

  test.each<[string, string | null, string | null, Partial<RowSpec>, Partial<RowSpec>]>([
    ["of another dimension", "Tỷ đồng", "Tấn", {}, {}],
    ["of another multiple", "Nghìn tấn", "Tấn", {}, {}],
    ["without a unit", null, "Tấn", {}, {}],
    ["of a part without one", "Tấn", null, {}, {}],
    ["an index", "Tấn", "Tấn", { nature: "index" }, {}],
    ["of a rate", "Tấn", "Tấn", {}, { nature: "rate" }],
  ])("never one %s", (_, above, below, aboveMore, belowMore) => {
    expect(whole("A", [row("Tổng", above, 0, aboveMore), row("A", below, 1, belowMore)])).toBeNull();
  });
});

describe("a share of figures that stand alone", () => {
  const shares = (...columns: readonly Partial<ColumnModel>[]): readonly string[] =>
    columnsOf(
      "share",
      tableOf(columns, [
        { label: "Tổng", unit: "Tấn", figures: columns.map(() => 100) },
        { label: "A", unit: "Tấn", level: 1, figures: columns.map(() => 40) },
      ]),
    ).map((c) => `${String(c.comparison.current.column)} ${String(c.cells[1]?.value)}`);

  test("is taken of each, not of plans, shares, undated columns, nor of what is no figure", () => {
    expect(shares(value(sixMonths(2024)))).toEqual(["2 40"]);
    expect(shares(value(sixMonths(2024)), value(month(2024, 6)))).toEqual(["2 40", "3 40"]);
    expect(shares(plan(2024))).toEqual([]);
    expect(shares(value(sixMonths(2024), { unit: unitOf("%") }))).toEqual([]);
    expect(shares(value(sixMonths(2024), { period: null }))).toEqual([]);
    expect(shares(value(sixMonths(2024), { role: "note" }))).toEqual([]);
    expect(shares(value(sixMonths(2023)), value(sixMonths(2024)))).toEqual(["3 40"]);
  });
});
