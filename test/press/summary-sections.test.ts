import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { cellName } from "../../src/core/model/cells/address";
import { operateOnRows, testOnRows } from "../corpus/row-operations";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { cellOf, drawBook, open, valueOf } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** A value as far as its digits mean anything; an empty text is an empty cell. */
function shown(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e9) / 1e9;
  return value === "" ? null : value;
}

const GOODS = [
  ["Cà phê", 377.3, 452],
  ["Hạt điều", 20, 15],
  ["Hồ tiêu", 10, 11],
  ["Cao su", 10, 12],
  ["Gỗ", 9, 9.5],
  ["Sắn", 8, 8.25],
  ["Chè", 4, 4.1],
  ["Mật ong", 3, 3.05],
  ["Rau quả", 2, 2.9],
  ["Dệt may", 2, 2.7],
  ["Da giày", 1.5, 1.52],
  ["Hàng khác", 2, 2.98],
] as const;

const BOOK: Drawing = {
  name: "Biểu 1",
  rows: [
    ["TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU 6 THÁNG ĐẦU NĂM 2024"],
    [],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch năm 2024",
      "Thực hiện 6 tháng đầu năm 2023",
      "Thực hiện năm 2023",
      "Ước thực hiện 6 tháng đầu năm 2024",
    ],
    ["I", "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 13784, null, 15094],
    ["II", "Kim ngạch nhập khẩu", "Triệu USD", 90, 80, 160, 99],
    ["III", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 561, 525],
    ...GOODS.map(([name, before, now], i) => [i + 1, name, "Triệu USD", null, before, null, now]),
  ],
};

function sheetNamed(workbook: WorkbookDocument, name: string): SheetDocument {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/**
 * What a section of the summary shows below its column labels, row by row from column A, up to the first row that is
 * empty.
 */
function section(
  summary: SheetDocument,
  heading: string,
): { readonly top: number; readonly rows: readonly (readonly unknown[])[] } {
  const at = [...summary.cells.entries()].find(([, line]) => line.get(0)?.value === heading)?.[0];
  if (at === undefined) throw new Error(`no section ${heading}`);
  const rows: unknown[][] = [];
  for (let row = at + 3; ; row++) {
    const cells = Array.from({ length: 8 }, (_, column) => valueOf(summary, cellName({ row, column })));
    if (cells.every((value) => value === null)) return { top: at + 3, rows };
    rows.push(cells);
  }
}

const PROGRESS = "Tiến độ thực hiện kế hoạch";
const PARTS = "Cơ cấu và đóng góp";

/** The line of exports among those of progress. */
const EXPORTS = 1;

const close = (found: unknown, expected: number): void => {
  expect(typeof found).toBe("number");
  expect(found).toBeCloseTo(expected, 9);
};

test("plans against the year, by last year's months where they are known; taken back, the workbook is as it was", async () => {
  const opened = open(drawBook(BOOK));
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  reportOf(await desk.press());
  const { rows } = section(sheetNamed(opened.document, "Tổng hợp"), PROGRESS);
  expect(rows.map((r) => [r[0], r[1], r[6]])).toEqual([
    ["Giá trị sản xuất công nghiệp", "Tỷ đồng", "6/12 tháng"],
    // Exports before imports, as a department reports, though the sheet has them the other way round.
    ["Kim ngạch xuất khẩu", "Triệu USD", "năm trước"],
    ["Kim ngạch nhập khẩu", "Triệu USD", "năm trước"],
  ]);
  const figures = [
    [(100 * 15094) / 35021, 50, 15094 / 35021 / 0.5, (35021 - 15094) / 6],
    [70, 80, 0.875, 37.5],
    [110, 50, 2.2, -1.5],
  ];
  figures.forEach((expected, i) =>
    [2, 3, 5, 4].forEach((column, k) => {
      close(rows[i]?.[column], expected[k] ?? NaN);
    }),
  );
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});

test("a total's parts, those that move it most first, and how many more there are", async () => {
  const opened = open(drawBook(BOOK));
  desk = await openDesk(opened.document);
  reportOf(await desk.press());
  const { rows } = section(sheetNamed(opened.document, "Tổng hợp"), PARTS);
  const ranked = [...GOODS].sort((a, b) => Math.abs(b[2] - b[1]) - Math.abs(a[2] - a[1])).slice(0, 10);
  expect(rows.map((r) => r[0])).toEqual([
    "Kim ngạch xuất khẩu",
    ...ranked.map(([name]) => name),
    "và 2 mục khác, đóng góp không lớn hơn",
  ]);
  close(rows[0]?.[2], 525 - 448.8);
  ranked.forEach(([, before, now], i) => {
    const row = rows[i + 1] ?? [];
    close(row[2], now - before);
    close(row[3], (100 * now) / 525);
    close(row[4], (100 * (now - before)) / 448.8);
  });
});

test("they follow the source and go quiet with it, say so in English, and change nothing when pressed again", async () => {
  const opened = open(drawBook(BOOK));
  desk = await openDesk(opened.document);
  reportOf(await desk.press({ language: "en" }));
  const summary = sheetNamed(opened.document, "Summary");
  const [progress, parts] = [
    section(summary, "Progress against the plan"),
    section(summary, "Shares and contributions"),
  ];
  expect([progress.rows[0]?.[6], progress.rows[1]?.[6], parts.rows.at(-1)?.[0]]).toEqual([
    "6/12 months",
    "last year",
    "and 2 more, contributing no more than these",
  ]);
  const state = stateOf(opened.document);
  expect(reportOf(await desk.press({ language: "en" })).edits.applied).toBe(0);
  expect(stateOf(opened.document)).toEqual(state);

  // Every figure of a row is blanked, then every base is 0: no error, no figure.
  const formulas = (
    from: { readonly top: number; readonly rows: readonly unknown[] },
    columns: readonly number[],
  ): readonly (readonly unknown[])[] =>
    from.rows.map((_, i) => columns.map((column) => valueOf(summary, cellName({ row: from.top + i, column }))));
  const write = async (address: string, value: string | number): Promise<void> => {
    await desk?.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biểu 1").getRange(address).values = [[value]];
      await context.sync();
    });
  };
  await write("G6", 600);
  close(formulas(progress, [5])[EXPORTS]?.[0], 1);
  close(formulas(parts, [3])[1]?.[0], (100 * 452) / 600);
  await write("G6", "");
  expect(formulas(progress, [2, 4, 5])[EXPORTS]).toEqual(["", "", ""]);
  expect(formulas(parts, [2, 3])[1]?.slice(1)).toEqual([""]);
  await write("D4", 0);
  expect(formulas(progress, [2, 4, 5])[0]).toEqual(["", "", ""]);
  await write("F6", 0);
  expect(formulas(progress, [3])[EXPORTS]).toEqual([""]);
  await write("E6", 0);
  expect(
    formulas(parts, [4])
      .slice(1, 11)
      .filter(([value]) => value !== ""),
  ).toEqual([]);
});

test("the figures that the chart is drawn from are not printed; where the chart goes nor is what the words were drafted from, and the workbook is as it was in the end", async () => {
  const opened = open(drawBook(BOOK));
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  reportOf(await desk.press());
  const printed = (): string | null => sheetNamed(opened.document, "Tổng hợp").page.printArea;
  const summary = sheetNamed(opened.document, "Tổng hợp");
  const [figures] = [...summary.cells.entries()].flatMap(([row, line]) =>
    line.get(0)?.value === "Số liệu của biểu đồ 1" ? [row] : [],
  );
  expect(printed()).toBe(`'Tổng hợp'!$A$1:$G$${String((figures ?? NaN) - 1)}`);
  const bases = BOOK.rows.slice(3).map((row) => [row[3] ?? null, row[4] ?? null]);
  const write = async (values: readonly (readonly unknown[])[]): Promise<void> => {
    await desk?.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biểu 1").getRange("D4:E18").values = values.map((row) =>
        row.map((value) => value ?? ""),
      );
      await context.sync();
    });
  };
  await write(bases.map(() => [null, null]));
  reportOf(await desk.press());
  expect(summary.charts).toHaveLength(0);
  const [watch] = [...summary.cells.entries()].flatMap(([row, line]) =>
    line.get(0)?.value === "Căn cứ của đoạn báo cáo" ? [row] : [],
  );
  expect(printed()).toBe(`'Tổng hợp'!$A$1:$G$${String((watch ?? NaN) - 1)}`);
  await write(bases);
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});

test("nothing is said where there is neither a plan nor a total", async () => {
  const opened = open(
    drawBook({
      ...BOOK,
      rows: BOOK.rows.slice(0, 5).map((row) => row.map((cell, column) => (column === 3 || column === 5 ? null : cell))),
    }),
  );
  desk = await openDesk(opened.document);
  reportOf(await desk.press());
  const summary = sheetNamed(opened.document, "Tổng hợp");
  const texts = [...summary.cells.values()].map((line) => line.get(0)?.value);
  expect(texts).not.toContain(PROGRESS);
  expect(texts).not.toContain(PARTS);
  expect(cellOf(summary, "A1")).not.toBeNull();
});

testOnRows("rows inserted above and between the source's leave the results as they are", async () => {
  const opened = open(drawBook(BOOK));
  desk = await openDesk(opened.document);
  reportOf(await desk.press());
  const summary = sheetNamed(opened.document, "Tổng hợp");
  const before = [PROGRESS, PARTS].map((heading) => section(summary, heading).rows);
  const [saved] = operateOnRows([
    {
      workbook: saveWorkbook(opened),
      sheet: "Biểu 1",
      operations: [
        { kind: "insert", row: 1, values: {} },
        { kind: "insert", row: 9, values: { 1: "Sầu riêng", 2: "Triệu USD" } },
      ],
    },
  ]);
  const after = sheetNamed(open(saved?.at(-1) ?? new Uint8Array()).document, "Tổng hợp");
  [PROGRESS, PARTS].forEach((heading, i) => {
    const { rows } = section(after, heading);
    expect(rows.map((row) => row.map(shown))).toEqual(before[i]?.map((row) => row.map(shown)));
  });
});
