import fc from "fast-check";
import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { runDetectors } from "../../../src/core/detect/run-detectors";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { rowAt } from "../../../src/core/model/tables/table";
import { month, plan, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

/** A total with its parts. */
interface Group {
  readonly name: string;
  readonly figures: readonly number[];
  readonly parts: readonly { readonly name: string; readonly figures: readonly number[] }[];
}

const columns = [
  plan(2024),
  value(sixMonths(2023)),
  value(month(2024, 5)),
  value(month(2024, 6)),
  value(sixMonths(2024)),
];
const figures = fc.tuple(...columns.map(() => fc.integer({ min: 2000, max: 40_000 })));
const groups: fc.Arbitrary<readonly Group[]> = fc
  .array(fc.record({ figures, parts: fc.array(figures, { minLength: 0, maxLength: 24 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((given) =>
    given.map((group, g) => ({
      name: `Nhóm ${String(g)}`,
      figures: group.figures,
      parts: group.parts.map((part, p) => ({ name: `Mặt hàng ${String(g)}.${String(p)}`, figures: part })),
    })),
  );

const rowsOf = (given: readonly Group[]): readonly RowSpec[] =>
  given.flatMap((group) => [
    { label: group.name, unit: "Tấn", figures: group.figures },
    ...group.parts.map((part): RowSpec => ({ label: part.name, unit: "Tấn", level: 1, figures: part.figures })),
  ]);

const digits = (n: number | null): string => (n === null ? "-" : n.toPrecision(10));

/** Everything computed and found, said without rows and addresses. */
function outcomeOf(
  rows: readonly RowSpec[],
  heads: Parameters<typeof tableOf>[0] = columns,
): { readonly computed: readonly string[]; readonly found: readonly string[] } {
  const table = tableOf(heads, rows);
  const measures = computeMeasures([table]);
  const labelOf = (row: number): string => rowAt(table, row)?.label ?? "?";
  const computed = measures.flatMap((column) =>
    column.cells
      .filter((cell) => cell.status !== "missing")
      .map((cell) => `${column.header.vi} ${labelOf(cell.row)} ${cell.status} ${digits(cell.value)}`),
  );
  const found = runDetectors([table], measures, DEFAULT_SETTINGS).map(
    (a) =>
      `${a.detectorId} ${labelOf(a.place.range.top)} ${digits(a.score)} ${digits(a.impact)} ${a.siblings
        .map((s) => `${s.label} ${digits(s.growth)}`)
        .sort()
        .join(", ")}`,
  );
  return { computed: [...computed].sort(), found: [...found].sort() };
}

const shuffled = <T>(list: readonly T[], seed: readonly number[]): readonly T[] =>
  list
    .map((each, i) => ({ each, key: seed[i % Math.max(1, seed.length)] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
const seed = fc.array(fc.integer(), { minLength: 3, maxLength: 29 });

test("there is something to find in what is drawn", () => {
  const drawn = fc.sample(groups, { numRuns: 40, seed: 1 }).flatMap((each) => outcomeOf(rowsOf(each)).found);
  expect([...new Set(drawn.map((line) => line.split(" ")[0]))].sort()).toEqual(
    expect.arrayContaining(["sector-swing", "top-contributor"]),
  );
});

test("siblings in another order, each with its parts: the same results in another order", () => {
  fc.assert(
    fc.property(groups, seed, (given, keys) => {
      const permuted = shuffled(given, keys).map((group) => ({ ...group, parts: shuffled(group.parts, keys) }));
      expect(outcomeOf(rowsOf(permuted))).toEqual(outcomeOf(rowsOf(given)));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("all figures in a unit 64 times smaller: the same growth, attainment, flags and scores", () => {
  fc.assert(
    fc.property(groups, (given) => {
      const scale = (list: readonly number[]): readonly number[] => list.map((n) => n * 64);
      const scaled = given.map((group) => ({
        ...group,
        figures: scale(group.figures),
        parts: group.parts.map((part) => ({ ...part, figures: scale(part.figures) })),
      }));
      const [before, after] = [outcomeOf(rowsOf(given)), outcomeOf(rowsOf(scaled))];
      expect(after.computed).toEqual(before.computed);
      expect(after.found).toEqual(before.found);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("a row without figures anywhere, as a part or a total: nothing changes", () => {
  fc.assert(
    fc.property(groups, fc.nat(), fc.constantFrom(0, 1), (given, at, level) => {
      const rows = rowsOf(given);
      // A total that is put between another and its parts would take them over: it may stand only before a total or at
      // the end.
      const places = [...rows.keys(), rows.length].filter((i) =>
        level === 1 ? i > 0 : i === rows.length || (rows[i]?.level ?? 0) === 0,
      );
      const place = places[at % places.length] ?? rows.length;
      const added = [
        ...rows.slice(0, place),
        { label: "Mới", unit: "Tấn", level, figures: [null, null, null, null, null] },
        ...rows.slice(place),
      ];
      expect(outcomeOf(added)).toEqual(outcomeOf(rows));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

describe("indicators with a history", () => {
  const upTo = (year: number, to: number) => value({ kind: "cumulative", year: { calendar: year }, from: 1, to });
  const length = 41;
  const heads = [
    ...Array.from({ length }, (_, i) => value(month(2021 + Math.floor(i / 12), (i % 12) + 1))),
    upTo(2023, 3),
    upTo(2023, 5),
    upTo(2024, 3),
    upTo(2024, 5),
  ];
  const series = fc
    .record({
      level: fc.integer({ min: 2000, max: 40_000 }),
      noise: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: length, maxLength: length }),
      last: fc.constantFrom(0.3, 1, 1, 1.9),
      early: fc.integer({ min: 5000, max: 9000 }),
      late: fc.constantFrom(0.3, 1, 3),
    })
    .map(({ level, noise, last, early, late }) => [
      ...noise.map((n, i) =>
        Math.round((level + 12 * n + (level / 4) * Math.cos((Math.PI * i) / 6)) * (i === length - 1 ? last : 1)),
      ),
      3 * early,
      5 * early,
      3 * early,
      Math.round((3 + 2 * late) * early),
    ]);
  const histories = fc.array(series, { minLength: 1, maxLength: 3 });
  const named = (given: readonly (readonly number[])[]): readonly RowSpec[] =>
    given.map((list, i) => ({ label: `Sản phẩm ${String(i)}`, unit: "Tấn", figures: list }));

  test("there is something to find in what is drawn", () => {
    const drawn = fc.sample(histories, { numRuns: 12, seed: 1 }).flatMap((each) => outcomeOf(named(each), heads).found);
    expect([...new Set(drawn.map((line) => line.split(" ")[0]))].sort()).toEqual(
      expect.arrayContaining(["outlier-in-history", "pace-break", "seasonal-outlier"]),
    );
  });

  test("order, scale and a row without figures change nothing of what is found", () => {
    fc.assert(
      fc.property(histories, seed, fc.nat(3), (given, keys, at) => {
        const rows = named(given);
        const before = outcomeOf(rows, heads);
        expect(outcomeOf(shuffled(rows, keys), heads)).toEqual(before);
        expect(outcomeOf(named(given.map((list) => list.map((n) => n * 64))), heads)).toEqual(before);
        const empty: RowSpec = { label: "Mới", unit: "Tấn", figures: heads.map(() => null) };
        const place = Math.min(at, rows.length);
        expect(outcomeOf([...rows.slice(0, place), empty, ...rows.slice(place)], heads)).toEqual(before);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
