import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { paceBreak } from "../../../src/core/detect/detectors/pace-break";
import { historiesOf, unbrokenEnd } from "../../../src/core/detect/history";
import { runDetectors } from "../../../src/core/detect/run-detectors";
import { rangeName } from "../../../src/core/model/cells/address";
import type { Anomaly } from "../../../src/core/model/results/anomaly";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { month, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const titled = (m: number): Partial<TableModel> => ({
  title: { cell: { row: 0, column: 0 }, text: `Tình hình thực hiện tháng ${String(m)} năm 2024` },
});
const sheetFor = (m: number, rows: readonly RowSpec[]): TableModel =>
  tableOf([value(month(2024, m))], rows, titled(m), `Tháng ${String(m)}`);
const upTo = (m: number) => ({ kind: "cumulative", year: { calendar: 2024 }, from: 1, to: m }) as const;
const breaks = (tables: readonly TableModel[]): readonly Anomaly[] =>
  tables.flatMap((table) => paceBreak.detect({ table, tables, measures: [], settings: DEFAULT_SETTINGS }));

describe("months of one indicator in several sheets", () => {
  const tables = [4, 6, 5].map((m) => sheetFor(m, [{ label: "Điện sản xuất", unit: "Tấn", figures: [100 + m] }]));

  test("are one series, told where the last month stands", () => {
    expect(tables.flatMap((table) => historiesOf(table, tables)).map((h) => h.months.map((m) => m.value))).toEqual([
      [104, 105, 106],
    ]);
  });

  test("the same words in a table about something else are another indicator", () => {
    const other = tableOf(
      [value(month(2024, 3))],
      [{ label: "Điện sản xuất", unit: "Tấn", figures: [7] }],
      { title: { cell: { row: 0, column: 0 }, text: "Xuất khẩu hàng hóa tháng 3 năm 2024" } },
      "XK",
    );
    expect(
      tables.flatMap((table) => historiesOf(table, [...tables, other])).flatMap((h) => h.months.map((m) => m.value)),
    ).not.toContain(7);
  });

  test("a gap ends the unbroken run", () => {
    const place = { sheet: "s", range: { top: 0, left: 0, bottom: 0, right: 0 } };
    expect(unbrokenEnd([1, 2, 4, 5, 6].map((m) => ({ month: m, value: m, place }))).map((m) => m.month)).toEqual([
      4, 5, 6,
    ]);
  });
});

describe("months that run down the rows", () => {
  const year = (y: number) => value({ kind: "year", year: { calendar: y } }, { header: [`Năm ${String(y)}`] });
  const down = (
    title: string,
    columns: Parameters<typeof tableOf>[0],
    months: readonly (readonly (number | null)[])[],
    sheet: string,
  ): TableModel => {
    const table = tableOf(
      columns,
      months.map((figures, i) => ({ label: String(i + 1), unit: "Tỷ đồng", figures })),
      { title: { cell: { row: 0, column: 0 }, text: title } },
      sheet,
    );
    return {
      ...table,
      rows: table.rows.map((row, i) => ({ ...row, period: { kind: "month", year: { offset: 0 }, month: i + 1 } })),
    };
  };
  const retail = down(
    "Tổng mức bán lẻ",
    [year(2023), year(2024)],
    Array.from({ length: 12 }, (_, i) => [100 + i, i < 6 ? 120 + i : null]),
    "BL",
  );

  test("are one series, year after year, told at the latest month", () => {
    const [history, ...others] = historiesOf(retail, [retail]);
    expect(others).toEqual([]);
    expect(history?.months.map((m) => m.value)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => 100 + i),
      120,
      121,
      122,
      123,
      124,
      125,
    ]);
    expect([history?.months.at(-1)?.place.range.top, history?.column.column, history?.label]).toEqual([
      6,
      3,
      "Tổng mức bán lẻ",
    ]);
  });

  test("go on in another sheet about the same; one about something else is another series", () => {
    const before = down(
      "Tổng mức bán lẻ",
      [year(2022)],
      Array.from({ length: 12 }, (_, i) => [90 + i]),
      "BL cũ",
    );
    const other = down(
      "Kim ngạch xuất khẩu",
      [year(2022)],
      Array.from({ length: 12 }, () => [7]),
      "XK",
    );
    const tables = [before, other, retail];
    expect(historiesOf(retail, tables).map((h) => h.months.length)).toEqual([30]);
    expect(historiesOf(before, tables)).toEqual([]);
  });

  test("an unusual last month is found; a quarter's months are no siblings", () => {
    const of = (last: number): TableModel =>
      down(
        "Tổng mức bán lẻ",
        [year(2022), year(2023), year(2024)],
        Array.from({ length: 12 }, (_, i) => [1000 + i, 1050 + i, [1100, 1101, 1102, 1103, 1104, last][i] ?? null]),
        "BL",
      );
    const found = (table: TableModel): readonly string[] =>
      runDetectors([table], computeMeasures([table]), DEFAULT_SETTINGS).map(
        (a) => `${a.detectorId} ${a.label} ${rangeName(a.place.range)}`,
      );
    expect(found(of(1105))).toEqual([]);
    expect(found(of(1700))).toEqual(["outlier-in-history Tổng mức bán lẻ E7"]);
  });
});

describe("a break in the pace", () => {
  test("across sheets: 474 in four months, 525 in six", () => {
    const rows = (v: number): readonly RowSpec[] => [{ label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [v] }];
    const tables = [
      tableOf([value(upTo(4))], rows(474), titled(4), "T4"),
      tableOf([value(upTo(6))], rows(525), titled(6), "T6"),
    ];
    expect(breaks(tables).map((a) => [a.place.sheet, a.message.id, Math.round(a.score * 100) / 100])).toEqual([
      ["T6", "pace-break.break", -6.14],
    ]);
  });

  test("one month says little unless last year is known", () => {
    const year = (y: number, to: number) => ({ kind: "cumulative", year: { calendar: y }, from: 1, to }) as const;
    const row = { label: "Hạt điều", unit: "Tấn" };
    expect(breaks([tableOf([value(month(2024, 6)), value(year(2024, 6))], [{ ...row, figures: [400, 600] }])])).toEqual(
      [],
    );
    expect(
      breaks([
        tableOf(
          [value(month(2023, 6)), value(year(2023, 6)), value(month(2024, 6)), value(year(2024, 6))],
          [{ ...row, figures: [100, 600, 400, 600] }],
        ),
      ]).map((a) => a.message.id),
    ).toEqual(["pace-break.month"]);
  });

  test("what was unusual last year does not accuse an even pace", () => {
    const half = (y: number) => [
      value(month(y, 6)),
      value({ kind: "cumulative", year: { calendar: y }, from: 1, to: 6 }),
    ];
    const of = (june: number): TableModel =>
      tableOf(
        [...half(2023), ...half(2024)],
        [{ label: "Khách quốc tế", unit: "Lượt", figures: [400, 600, june, 600] }],
      );
    expect(breaks([of(120)]).map((a) => a.message.id)).toEqual([]);
    expect(breaks([of(30)]).map((a) => a.message.id)).toEqual(["pace-break.month"]);
  });

  test("a thousandth of the figures breaks alike, a handful of units not at all", () => {
    const of = (four: number, six: number): readonly string[] =>
      breaks([
        tableOf(
          [value(upTo(4)), value(upTo(6))],
          [{ label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [four, six] }],
          titled(6),
          "T6",
        ),
      ]).map((a) => a.score.toFixed(6));
    expect(of(0.474, 0.525)).toEqual(of(474, 525));
    expect(of(474, 525)).toHaveLength(1);
    expect(of(8, 9)).toEqual([]);
  });

  test("of several runs of last months the widest break is told", () => {
    const table = tableOf(
      [3, 4, 5, 6].map((m) => value(upTo(m))),
      [{ label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [300, 400, 420, 440] }],
      titled(6),
      "T6",
    );
    expect(breaks([table]).map((a) => [a.message.id, a.message.parameters["months"]])).toEqual([
      ["pace-break.break", { vi: "các tháng 5-6", en: "months 5-6" }],
    ]);
  });

  test("stocks stand still and have no pace", () => {
    const rows = (v: number): readonly RowSpec[] => [{ label: "Tồn kho cuối kỳ", unit: "Tấn", figures: [v] }];
    expect(
      breaks([
        tableOf([value(upTo(4))], rows(474), titled(4), "T4"),
        tableOf([value(upTo(6))], rows(525), titled(6), "T6"),
      ]),
    ).toEqual([]);
  });
});
