import fc from "fast-check";
import { detectTables } from "../../../src/core/layout/detect-tables";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { TableModel } from "../../../src/core/model/tables/table";
import type { SheetGrid } from "../../../src/core/model/cells/workbook";
import { sheetOf, workbookOf } from "../../fixtures/sheet";
import { columnText, rowText } from "./table-text";

type Rows = readonly (readonly ExampleCell[])[];

const _ = null;

const SHEETS: readonly Rows[] = [
  [
    ["TÌNH HÌNH THỰC HIỆN 6 THÁNG ĐẦU NĂM 2024", _, _, _, _, _, _],
    [_, _, _, _, _, _, "Tỷ đồng"],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "KH năm 2024",
      "TH 6 tháng đầu năm 2023",
      "ƯTH 6 tháng đầu năm 2024",
      "So sánh với cùng kỳ (%)",
    ],
    ["I", "Giá trị sản xuất", "Tỷ đồng", 200.5, 80.25, 90.5, 112.8],
    [1, "Khai khoáng", "Tỷ đồng", 100, 40, 45, 112.5],
    [2, "Chế biến", "Tỷ đồng", 100.5, 40.25, 45.5, 113],
    ["II", "Bán lẻ", "Tỷ đồng", 400, 150, 180, 120],
  ],
  [
    ["9. Chỉ số sản xuất công nghiệp tháng 6 năm 2024", _, _, _],
    [_, "Tháng 5", "Tháng 6", "6 tháng"],
    [_, "năm 2024", "năm 2024", "năm 2024"],
    [_, "so với", "so với", "so với"],
    [_, "cùng kỳ", "tháng", "cùng kỳ"],
    [_, "năm trước", "trước", "năm trước"],
    ["Toàn ngành công nghiệp", 110.03, 100.67, 107.72],
    ["Khai khoáng", 91.7, 97.36, 94.53],
    ["Chế biến, chế tạo", 111.9, 100.9, 108.4],
  ],
  [
    [
      "STT",
      "Chỉ tiêu",
      "Đơn vị",
      "Tháng 6/N-1",
      "Kế hoạch năm N",
      "Tháng 5",
      "Tháng 6/N",
      "Luỹ kế 6 tháng",
      "Thực hiện tháng 6 so với cùng kỳ",
    ],
    [1, "Đá xây dựng", "M3", 154418, 3500000, 262238, 272300, 1332562, 176.3],
    [2, "Hạt điều nhân", "Tấn", 4301, 200000, 20915, 23050, 109877, 535.9],
    [3, "Điện", "Triệu KWh", 92, 1968, 78, 73, 420, 79.3],
  ],
];

const sheets = fc.constantFrom(...SHEETS);

/** What a table says, places left out. */
function contentOf(table: TableModel, originRow = 0): unknown {
  const left = table.body.left;
  return {
    id: table.id,
    title: table.title?.text,
    unit: table.unit,
    header: table.header && table.header.bottom - table.header.top,
    columns: table.columns.map((c) => ({
      ...c,
      column: c.column - left,
      evidence: c.evidence.map((e) => e.message.id),
    })),
    rows: table.rows.map((r) => ({
      ...r,
      row: r.row - originRow,
      parent: r.parent === null ? null : r.parent - originRow,
      addsTo: r.addsTo === null ? null : r.addsTo - originRow,
    })),
    confidence: table.confidence,
    isUploadForm: table.isUploadForm,
  };
}

function read(
  rows: Rows,
  extra: Partial<SheetGrid> = {},
  at = { row: 0, column: 0 },
  name = "Biểu 1",
): readonly TableModel[] {
  return detectTables(workbookOf(sheetOf(name, rows, extra, at)));
}

test("moving a table by blank rows and columns moves addresses and nothing else", () => {
  fc.assert(
    fc.property(sheets, fc.nat({ max: 30 }), fc.nat({ max: 12 }), fc.boolean(), (rows, down, right, asCells) => {
      const moved = asCells
        ? read([
            ...Array.from({ length: down }, () => []),
            ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
          ])
        : read(rows, {}, { row: down, column: right });
      const still = read(rows);
      expect(moved.map((t) => contentOf(t, down))).toEqual(still.map((t) => contentOf(t)));
      expect(
        moved.map((t) => [t.body.top - down, t.body.left - right, t.body.bottom - down, t.body.right - right]),
      ).toEqual(still.map((t) => [t.body.top, t.body.left, t.body.bottom, t.body.right]));
    }),
    { numRuns: 60 },
  );
});

test("renaming a sheet renames only the sheet", () => {
  fc.assert(
    fc.property(
      sheets,
      fc.constantFrom("Sheet1", "IIP", "TM T", "7.IIP", "Tổng hợp", "T2.206", "Sheet 12/2019"),
      (rows, name) => {
        expect(read(rows, {}, { row: 0, column: 0 }, name).map((t) => contentOf(t))).toEqual(
          read(rows).map((t) => contentOf(t)),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test("scaling the columns of amounts leaves roles, scenarios and periods alone", () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom(0.001, 0.5, 3, 1000, 1e6), (rows, factor) => {
      const [table] = read(rows);
      const levels = new Set(table?.columns.filter((c) => c.role === "value").map((c) => c.column));
      const body = table?.body.top ?? 0;
      const scaled = rows.map((row, i) =>
        row.map((cell, j) => (i >= body && levels.has(j) && typeof cell === "number" ? cell * factor : cell)),
      );
      expect(read(scaled)[0]?.columns.map(columnText)).toEqual(table?.columns.map(columnText));
    }),
    { numRuns: 60 },
  );
});

test("a blank spacer column changes nothing else", () => {
  fc.assert(
    fc.property(sheets, fc.nat({ max: 5 }), (rows, n) => {
      const [table] = read(rows);
      const first = table?.columns.findIndex((c) => c.role === "value" || c.role === "measure") ?? 0;
      const at = first + (n % Math.max(1, (table?.columns.length ?? 1) - first));
      const [spaced] = read(rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]));
      const roles = spaced?.columns
        .filter((c) => c.column !== at)
        .map((c) => columnText({ ...c, column: c.column > at ? c.column - 1 : c.column }));
      expect(roles).toEqual(table?.columns.map(columnText));
      expect(spaced?.columns[at]?.role).toBe("blank");
      expect(spaced?.rows.map(rowText)).toEqual(table?.rows.map(rowText));
      expect(spaced?.id).toBe(table?.id);
    }),
    { numRuns: 60 },
  );
});

test("composed and decomposed spellings read the same", () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const spelled = (form: "NFC" | "NFD"): Rows =>
        rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.normalize(form) : cell)));
      expect(read(spelled("NFD")).map((t) => contentOf(t))).toEqual(read(spelled("NFC")).map((t) => contentOf(t)));
    }),
  );
});

test("any sheet of words and numbers is read without an error", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant<ExampleCell>(null) },
    { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e9 }) },
    fc.integer({ min: 0, max: 2030 }),
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "Tháng 6/2024",
      "so với cùng kỳ (%)",
      "KH năm 2024",
      "Tổng số",
      "Trong đó:",
      "STT",
      "Chỉ tiêu",
      "ĐVT",
      "%",
      "-",
      "…",
      "I",
      "a)",
      "Phân theo ngành",
      "Giám đốc",
      "6 tháng",
    ),
    fc.constant<ExampleCell>({ error: "#REF!" }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }), (rows) => {
      for (const table of read(rows)) {
        expect(table.rows).toHaveLength(table.body.bottom - table.body.top + 1);
        expect(table.columns).toHaveLength(table.body.right - table.body.left + 1);
        expect(table.header === null || table.header.bottom < table.body.top).toBe(true);
        for (const row of table.rows)
          expect(
            row.parent === null ||
              (row.parent >= table.body.top && row.parent <= table.body.bottom && row.parent !== row.row),
          ).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
