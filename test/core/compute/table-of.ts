import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { Period } from "../../../src/core/model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../../src/core/model/tables/table";
import type { Dimension, Unit } from "../../../src/core/model/tables/unit";
import { isBlank } from "../../../src/core/model/cells/workbook";
import { bodyFigures } from "../../../src/core/layout/figures";
import { columnMeaning } from "../../../src/core/vocabulary/column-meaning";
import { rowMeaning } from "../../../src/core/vocabulary/row-meaning";
import { tableMeaning } from "../../../src/core/vocabulary/table-meaning";
import { sheetOf } from "../../fixtures/sheet";

/** The table with what stands above it understood again, after its title or place was changed. */
export const understood = (table: TableModel): TableModel => ({
  ...table,
  meaning: tableMeaning(table),
  figures: bodyFigures(table.sheet, table.body),
});

/** A unit by its text, as the sheets of the tests use it. */
export function unitOf(text: string): Unit {
  const known: Readonly<Record<string, readonly [Dimension, number]>> = {
    "%": ["percent", 1],
    "Tỷ đồng": ["money-vnd", 1e9],
    "Triệu đồng": ["money-vnd", 1e6],
    "Triệu USD": ["money-usd", 1e6],
    Tấn: ["mass", 1],
    "Nghìn tấn": ["mass", 1000],
  };
  const [dimension, factor] = known[text] ?? ["other", 1];
  return { text, dimension, factor, base: dimension === "other" ? text : "" };
}

export const sixMonths = (year: number): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to: 6 });
export const month = (year: number, m: number): Period => ({ kind: "month", year: { calendar: year }, month: m });
export const wholeYear = (year: number): Period => ({ kind: "year", year: { calendar: year } });

export const plan = (year: number, extra: Partial<ColumnModel> = {}): Partial<ColumnModel> => ({
  role: "value",
  scenario: "plan",
  period: wholeYear(year),
  header: [`KH năm ${String(year)}`],
  ...extra,
});
export const value = (period: Period, extra: Partial<ColumnModel> = {}): Partial<ColumnModel> => ({
  role: "value",
  scenario: "actual",
  period,
  ...extra,
});

export interface RowSpec {
  readonly label: string;
  readonly unit?: string | null;
  readonly level?: number;
  readonly kind?: RowModel["kind"];
  readonly nature?: RowModel["nature"];
  readonly figures: readonly ExampleCell[];
}

/**
 * A table as the layout stage would hand it over: labels in A, units in B, the given columns from C on, header in row
 * 1.
 */
export function tableOf(
  columns: readonly Partial<ColumnModel>[],
  rows: readonly RowSpec[],
  extra: Partial<TableModel> = {},
  sheetName = "Biểu 1",
): TableModel {
  const sheet = sheetOf(sheetName, [
    ["Chỉ tiêu", "ĐVT", ...columns.map((c) => c.header?.[0] ?? "")],
    ...rows.map((r) => [r.label, r.unit ?? null, ...r.figures]),
  ]);
  const column = (index: number, given: Partial<ColumnModel>): ColumnModel => ({
    meaning: columnMeaning(given.header ?? [], given.unit ?? null),
    column: index,
    role: "value",
    scenario: null,
    period: null,
    measure: null,
    block: null,
    form: null,
    quantity: null,
    unit: null,
    hidden: false,
    header: [],
    isEmpty: rows.every((_, r) => {
      const cell = sheet.cells[r + 1]?.[index]?.value ?? null;
      return isBlank(cell);
    }),
    confidence: 1,
    evidence: [],
    ...given,
  });
  const parents: (number | null)[] = [];
  rows.forEach((r, i) => {
    const level = r.level ?? 0;
    let parent: number | null = null;
    for (let j = i - 1; j >= 0 && parent === null; j--) if ((rows[j]?.level ?? 0) < level) parent = j + 1;
    parents.push(parent);
  });
  const plain = {
    sheet,
    title: null,
    header: { top: 0, left: 0, bottom: 0, right: columns.length + 1 },
    body: { top: 1, left: 0, bottom: rows.length, right: columns.length + 1 },
  };
  return {
    id: `t-${sheetName}`,
    ...plain,
    meaning: tableMeaning({ ...plain, ...extra }),
    figures: bodyFigures(sheet, extra.body ?? plain.body),
    unit: null,
    columnNumberRow: null,
    columns: [column(0, { role: "label" }), column(1, { role: "unit" }), ...columns.map((c, i) => column(i + 2, c))],
    rows: rows.map((r, i) => ({
      row: i + 1,
      label: r.label,
      meaning: rowMeaning(r.label, r.unit === null || r.unit === undefined ? null : unitOf(r.unit)),
      ordinal: null,
      code: null,
      level: r.level ?? 0,
      kind: r.kind ?? ((r.level ?? 0) === 0 ? "total" : "component"),
      parent: parents[i] ?? null,
      unit: r.unit === null || r.unit === undefined ? null : unitOf(r.unit),
      nature: r.nature ?? "level",
      quantity: null,
      hidden: false,
    })),
    confidence: 0.95,
    evidence: [],
    relations: [],
    isUploadForm: false,
    ...extra,
  };
}

/** The seed's figures of the first half of 2024: index and sectors, retail, exports with their goods, imports. */
export const seedTable = (): TableModel =>
  tableOf(
    [plan(2024), value(sixMonths(2023)), value(sixMonths(2024), { scenario: "estimate" })],
    [
      { label: "Chỉ số sản xuất công nghiệp (IIP)", unit: "%", nature: "index", figures: [109.1, null, 99.05] },
      { label: "Khai khoáng", unit: "%", level: 1, nature: "index", figures: [null, null, 139.4] },
      { label: "Công nghiệp chế biến, chế tạo", unit: "%", level: 1, nature: "index", figures: [null, null, 101.27] },
      { label: "Sản xuất và phân phối điện", unit: "%", level: 1, nature: "index", figures: [null, null, 96.97] },
      {
        label: "Cung cấp nước; hoạt động thu gom, xử lý rác thải",
        unit: "%",
        level: 1,
        nature: "index",
        figures: [null, null, 100.75],
      },
      { label: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", unit: "Tỷ đồng", figures: [123000, 26830.7, 29232] },
      { label: "Kim ngạch xuất khẩu", unit: "Triệu USD", figures: [750, 448.8, 525] },
      { label: "Trong đó: Cà phê", unit: "Triệu USD", level: 1, kind: "memo", figures: [null, 377.3, 452] },
      { label: "Sản phẩm gỗ", unit: "Triệu USD", level: 1, kind: "memo", figures: [null, null, 1.2] },
      { label: "Mủ cao su", unit: "Triệu USD", level: 1, kind: "memo", figures: [null, null, 0.15] },
      { label: "Hàng khác", unit: "Triệu USD", level: 1, kind: "memo", figures: [null, 70.5, 71.8] },
      { label: "Kim ngạch nhập khẩu", unit: "Triệu USD", figures: [115.12, 80.03, 99] },
    ],
    {
      title: { cell: { row: 0, column: 0 }, text: "Tình hình thực hiện một số chỉ tiêu chủ yếu 6 tháng đầu năm 2024" },
    },
  );
