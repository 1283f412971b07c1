import type { ColumnModel, RowModel, TableModel } from "../../../src/core/model/tables/table";
import { lineName } from "../../../src/core/summarize/line-name";
import { recurringLabels } from "../../../src/core/summarize/recurring-labels";
import { sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

interface Case {
  readonly title?: string;
  /** The header of the column of figures; null where there is only growth. */
  readonly header?: readonly string[] | null;
  readonly growth?: readonly string[];
  /** From the outermost down; the last is the row that is named. */
  readonly rows: readonly (string | Partial<RowSpec>)[];
}

function nameOf({ title, header = [], growth, rows }: Case): string {
  const columns: Partial<ColumnModel>[] = [
    ...(header === null ? [] : [value(sixMonths(2024), { header })]),
    ...(growth === undefined ? [] : [{ role: "measure", measure: "growth-same-period", header: growth } as const]),
  ];
  const table: TableModel = tableOf(
    columns,
    rows.map((row, level) => ({ label: "", level, figures: [1], ...(typeof row === "string" ? { label: row } : row) })),
    title === undefined ? {} : { title: { cell: { row: 0, column: 0 }, text: title } },
  );
  const row: RowModel | undefined = table.rows.at(-1);
  const [, , first, second] = table.columns;
  if (!row) throw new Error("the table has no row");
  const [current, printed] = header === null ? [null, first] : [first, second];
  return lineName(
    { table, current: current ?? null, printedGrowth: printed ?? null, recurring: recurringLabels(table) },
    row,
  );
}
const heading = (label: string): Partial<RowSpec> => ({ label, kind: "heading" });
const index = (label: string): Partial<RowSpec> => ({ label, nature: "index" });
const PRICES = "Chỉ số giá tiêu dùng, giá vàng và giá đô la Mỹ tháng 6";

test.each<[string, Case, string]>([
  ["a row as it is written", { rows: ["1. Cà phê"] }, "1. Cà phê"],
  ["a total by its title", { title: "Kim ngạch xuất khẩu 6 tháng", rows: ["Tổng số"] }, "Kim ngạch xuất khẩu"],
  ["a total without title or header", { rows: ["Tổng số"] }, "Tổng số"],
  ["a total by what its column names", { header: ["Doanh thu bán lẻ"], rows: ["Tổng số"] }, "Doanh thu bán lẻ"],
  [
    "by its column, where the title names no indicator",
    { title: "Thương mại tháng 6", header: ["Doanh thu bán lẻ"], rows: ["Tổng số"] },
    "Doanh thu bán lẻ",
  ],
  [
    "by the title that every report names, whatever the column says",
    { title: "Kim ngạch xuất khẩu tháng 6", header: ["Doanh thu bán lẻ"], rows: ["Tổng số"] },
    "Kim ngạch xuất khẩu",
  ],
  [
    "by the title, valued as the column says",
    { title: "Doanh thu du lịch tháng 6", header: ["Theo giá hiện hành"], rows: ["Tổng số"] },
    "Doanh thu du lịch theo giá hiện hành",
  ],
  ["of nothing but a price", { header: ["Theo giá hiện hành"], rows: ["Tổng số"] }, "Tổng số theo giá hiện hành"],
  [
    "by the column's measure of the title's list of measures",
    { title: "Diện tích, năng suất và sản lượng cây lúa tháng 6", header: ["Diện tích gieo trồng"], rows: ["Tổng số"] },
    "Diện tích gieo trồng cây lúa",
  ],
  [
    "by the column's measure, whatever the list looks like",
    {
      title: "Diện tích ,năng suất, sản lượng  và  diện tích cây lúa",
      header: ["Diện tích gieo trồng"],
      rows: ["Tổng số"],
    },
    "Diện tích gieo trồng cây lúa",
  ],
  [
    "a total under a heading with it",
    { title: "Vận tải hành khách tháng 6", rows: [heading("Đường bộ"), "Tổng số"] },
    "Vận tải hành khách đường bộ",
  ],
  [
    "unless the title says it",
    { title: "Vận tải đường bộ tháng 6", rows: [heading("Đường bộ"), "Tổng số"] },
    "Vận tải đường bộ",
  ],
  [
    "unless the heading only divides",
    { title: "Vận tải hành khách tháng 6", rows: [heading("Phân theo ngành"), "Tổng số"] },
    "Vận tải hành khách",
  ],
  [
    "what is measured stands before of what",
    { title: "Vận tải hành khách tháng 6", rows: [heading("Luân chuyển (triệu HK.km)"), "Tổng số"] },
    "Luân chuyển hành khách",
  ],
  [
    "of two that the title names the one that the heading means",
    { title: "Vận tải hành khách và hàng hóa tháng 6", rows: [heading("Vận chuyển hành khách"), "Tổng số"] },
    "Vận chuyển hành khách vận tải hành khách",
  ],
  [
    "of two names that open alike the second adds how it is valued",
    { title: "Doanh thu vận tải tháng 6", rows: [heading("Doanh thu vận tải kho bãi theo giá so sánh"), "Tổng số"] },
    "Doanh thu vận tải theo giá so sánh",
  ],
])("%s", (_, given, expected) => {
  expect(nameOf(given)).toBe(expected);
});

test.each<[string, Case, string]>([
  [
    "an index's first row by the title",
    { title: "Chỉ số giá tiêu dùng tháng 6", rows: [index("Chỉ số chung")] },
    "Chỉ số giá tiêu dùng",
  ],
  [
    "all of an industry",
    { title: "Chỉ số sản xuất công nghiệp", rows: [index("Toàn ngành công nghiệp")] },
    "Chỉ số sản xuất công nghiệp",
  ],
  ["a total of an index", { title: "Chỉ số giá tiêu dùng", rows: [index("Tổng số")] }, "Chỉ số giá tiêu dùng"],
  [
    "a group with what it is the index of",
    { title: "Chỉ số giá xuất khẩu", rows: [index("Cà phê")] },
    "Chỉ số giá xuất khẩu cà phê",
  ],
  [
    "a group that says so itself",
    { title: "Chỉ số giá xuất khẩu", rows: [index("Chỉ số giá cà phê")] },
    "Chỉ số giá cà phê",
  ],
  ["a part of a group alone", { title: "Chỉ số giá xuất khẩu", rows: [index("Nông sản"), index("Cà phê")] }, "Cà phê"],
  [
    "an index told by its growth alone",
    { title: "Chỉ số giá xuất khẩu", header: null, growth: ["Tăng"], rows: ["Cà phê"] },
    "Chỉ số giá xuất khẩu cà phê",
  ],
  ["an amount is no index", { title: "Chỉ số giá xuất khẩu", rows: ["Cà phê"] }, "Cà phê"],
  ["an amount's total is none either", { title: "Chỉ số giá xuất khẩu", rows: ["Tổng số"] }, "Tổng số"],
  ["an exchange rate", { title: "Tỷ giá hối đoái", rows: [index("Chỉ số chung")] }, "Tỷ giá hối đoái"],
  ["of several prices each is its own", { title: PRICES, rows: [index("Vàng")] }, "Chỉ số giá vàng"],
  ["also the dollar's", { title: PRICES, rows: [index("Đô la Mỹ")] }, "Chỉ số giá đô la Mỹ"],
  [
    "gold and dollar of one index are groups of it",
    { title: "Chỉ số giá tiêu dùng", rows: [index("Vàng")] },
    "Chỉ số giá tiêu dùng vàng",
  ],
  [
    "of several indices that are of no price each is named alone",
    { title: "Chỉ số sản xuất, tiêu thụ", rows: [index("Vàng")] },
    "Vàng",
  ],
  ["but no group of one", { title: PRICES, rows: [index("Lương thực")] }, "Lương thực"],
  ["nor a part of one", { title: PRICES, rows: [index("Khác"), index("Vàng")] }, "Vàng"],
  ["an index of something else", { title: "Giá bán lẻ", rows: [index("Chỉ số chung")] }, "Chỉ số chung"],
])("of an index: %s", (_, given, expected) => {
  expect(nameOf(given)).toBe(expected);
});

test.each<[string, Case, string]>([
  [
    "exports of services are no goods'",
    { title: "Xuất, nhập khẩu dịch vụ quý II", rows: ["1. Xuất khẩu"] },
    "Xuất khẩu dịch vụ",
  ],
  ["nor imports", { title: "Xuất, nhập khẩu dịch vụ", rows: ["Nhập khẩu"] }, "Nhập khẩu dịch vụ"],
  ["of goods they are", { title: "Xuất, nhập khẩu hàng hóa", rows: ["Xuất khẩu"] }, "Xuất khẩu"],
  [
    "their parts are named alone",
    { title: "Xuất, nhập khẩu dịch vụ", rows: ["Xuất khẩu du lịch"] },
    "Xuất khẩu du lịch",
  ],
])("%s", (_, given, expected) => {
  expect(nameOf(given)).toBe(expected);
});

describe("a word that recurs", () => {
  const recurring = (above: Partial<RowSpec> | string, label: string, other: Partial<RowSpec>): string => {
    const table = tableOf(
      [value(sixMonths(2024))],
      [
        { label: "Khác", figures: [1], ...other },
        { figures: [1], label: "", ...(typeof above === "string" ? { label: above } : above) },
        { label, level: 1, figures: [1] },
      ],
    );
    const row = table.rows[2];
    const current = table.columns[2] ?? null;
    return row ? lineName({ table, current, printedGrowth: null, recurring: recurringLabels(table) }, row) : "";
  };

  test.each<[Partial<RowSpec> | string, string, Partial<RowSpec>, string]>([
    [heading("Sản lượng"), "Lúa", { label: "1. Lúa" }, "Sản lượng lúa"],
    [heading("Cây lương thực (ha)"), "Lúa", { label: "Lúa" }, "Lúa cây lương thực"],
    [heading("Sản lượng"), "Lúa", { label: "Ngô" }, "Lúa"],
    [heading("Sản lượng"), "Lúa", { label: "Lúa", kind: "heading" }, "Lúa"],
    ["Sản lượng", "Lúa", { label: "Lúa" }, "Lúa"],
    [heading("Chia ra"), "Lúa", { label: "Lúa" }, "Lúa"],
    [heading("Trong đó"), "Lúa", { label: "Lúa" }, "Lúa"],
    [heading("Mặt hàng chủ yếu"), "Lúa", { label: "Lúa" }, "Lúa"],
    [heading("Cả nước"), "Lúa", { label: "Lúa" }, "Lúa"],
    [heading("Các mặt hàng"), "Lúa", { label: "Lúa" }, "Lúa các mặt hàng"],
    [heading("Diện tích"), "Diện tích lúa", { label: "Diện tích lúa" }, "Diện tích lúa"],
  ])("under %j: %s beside %j", (above, label, other, expected) => {
    expect(recurring(above, label, other)).toBe(expected);
  });
});

test.each<[Partial<RowSpec>, readonly string[], string]>([
  [{ label: "GRDP" }, ["Theo giá so sánh 2010"], "GRDP theo giá so sánh 2010"],
  [{ label: "GRDP" }, ["6 tháng", "theo giá hiện hành (tỷ đồng)"], "GRDP theo giá hiện hành"],
  [{ label: "GRDP theo giá so sánh" }, ["Theo giá so sánh 2010"], "GRDP theo giá so sánh"],
  [{ label: "GRDP" }, ["Giá hiện hành"], "GRDP"],
  [{ label: "Tỷ lệ", nature: "rate" }, ["Theo giá so sánh 2010"], "Tỷ lệ"],
])("an outermost amount, %j under %j, says its prices", (row, header, expected) => {
  expect(nameOf({ header, rows: [row] })).toBe(expected);
});

test("an inner amount does not say its prices", () => {
  expect(nameOf({ header: ["Theo giá so sánh 2010"], rows: ["GRDP", "Nông nghiệp"] })).toBe("Nông nghiệp");
});
