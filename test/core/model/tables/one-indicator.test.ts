import { rowsByPath, sameIndicator, unitKey } from "../../../../src/core/model/tables/same-indicator";
import type { RowModel, TableModel } from "../../../../src/core/model/tables/table";
import { month, sixMonths, tableOf, unitOf, value } from "../../compute/table-of";
import type { RowSpec } from "../../compute/table-of";

const table = (rows: readonly RowSpec[], title: string | null = null, sheet = "Biểu 1"): TableModel =>
  tableOf(
    [value(sixMonths(2024))],
    rows,
    title === null ? {} : { title: { cell: { row: 0, column: 0 }, text: title } },
    sheet,
  );
const row = (label: string, more: Partial<RowSpec> = {}): RowSpec => ({ label, unit: "Tấn", figures: [1], ...more });

test.each([
  ["Tình hình xuất khẩu hàng hóa 6 tháng đầu năm 2024", "xuất khẩu hàng hóa"],
  ["Biểu 5: Kết quả thực hiện kế hoạch trồng rừng quý II", "trồng rừng"],
  ["GRDP theo giá so sánh 2010, năm 2024", "grdp theo giá sánh 2010"],
  ["GRDP giá cố định năm 1994", "grdp giá cố định 1994"],
  ["GRDP năm 2024", "grdp"],
  ["Tháng 6", ""],
])("the title %p is about %p", (title, subject) => {
  expect(table([], title).meaning.subject).toBe(subject);
});

test("without a title a table is about what its sheet is named", () => {
  expect(table([], null, "Xuất khẩu T6").meaning.subject).toBe("xuất khẩu");
});

test("units of one key need no conversion", () => {
  expect(unitKey(null)).toBe("");
  expect(unitKey(unitOf("Tấn"))).toBe("mass//1");
  expect(unitKey({ ...unitOf("con") })).toBe("other/con/1");
  expect(new Set(["Tấn", "Nghìn tấn", "con", "cái"].map((text) => unitKey(unitOf(text)))).size).toBe(4);
});

const labels = (of: TableModel): readonly string[] => [...rowsByPath(of).values()].map((r) => r.label);

test("rows by path: neither headings nor rows without a label, for a time, or told twice", () => {
  const of = table([
    row("Tổng"),
    row("Lúa", { level: 1 }),
    row("Chia ra", { kind: "heading" }),
    row(""),
    row("Ngô"),
    row("NGÔ"),
    row("Ngô", { unit: "Nghìn tấn" }),
  ]);
  expect(labels(of)).toEqual(["Tổng", "Lúa", "Ngô"]);
  expect(labels({ ...of, rows: of.rows.map((r) => ({ ...r, period: month(2024, 1) })) })).toEqual([]);
});

test.each<[string, (r: RowModel) => RowModel]>([
  ["code", (r) => ({ ...r, code: "01" })],
  ["unit", (r) => ({ ...r, unit: unitOf("con") })],
  ["kind of figure", (r) => ({ ...r, quantity: "value" })],
  ["nature", (r) => ({ ...r, nature: "rate" })],
])("a row of another %s is another", (_, change) => {
  const [own] = [table([row("Lúa")], "Sản lượng", "A")];
  const plain = table([row("Lúa")], "Sản lượng", "B");
  const other = { ...plain, rows: plain.rows.map(change) };
  const [first] = own.rows;
  if (!first) throw new Error("the table has no row");
  expect(sameIndicator([own, plain], own, first).map((p) => p.table.sheet.name)).toEqual(["A", "B"]);
  expect(sameIndicator([own, other], own, first).map((p) => p.table.sheet.name)).toEqual(["A"]);
});

test("an indicator in tables of one subject, its own first, by the labels down to it", () => {
  const goods = (sheet: string, title = "Sản lượng"): TableModel =>
    table([row("Nông nghiệp"), row("Khác", { level: 1 }), row("Công nghiệp"), row("Khác", { level: 1 })], title, sheet);
  const [a, b, c] = [goods("A"), goods("B"), goods("C", "Xuất khẩu")];
  const found = (of: TableModel, index: number): readonly string[] => {
    const r = of.rows[index];
    return r ? sameIndicator([a, b, c], of, r).map((p) => `${p.table.sheet.name}${String(p.row.row)}`) : [];
  };
  expect(found(a, 1)).toEqual(["A2", "B2"]);
  expect(found(a, 3)).toEqual(["A4", "B4"]);
  expect(found(b, 3)).toEqual(["B4", "A4"]);
  expect(found(c, 1)).toEqual(["C2"]);
});

test("a row told twice is found nowhere else", () => {
  const [a, b] = [table([row("Lúa"), row("Lúa")], "Sản lượng", "A"), table([row("Lúa")], "Sản lượng", "B")];
  const [first] = a.rows;
  expect(first && sameIndicator([a, b], a, first).map((p) => p.table.sheet.name)).toEqual(["A"]);
});
