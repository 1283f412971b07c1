import { withHint } from "../../../../src/core/model/requests/remembered";
import type { ColumnHint } from "../../../../src/core/model/requests/layout-hint";
import type { SheetDocument } from "../../../../src/xlsx/document";
import { openDesk, type Desk } from "../desk";
import { cellOf, drawBook, open, type Drawing } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const TARGETS: Drawing = {
  name: "T6",
  rows: [
    ["SẢN PHẨM CHỦ YẾU 6 THÁNG ĐẦU NĂM 2025"],
    [
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch năm 2025",
      "Thực hiện 6 tháng đầu năm 2024",
      "Thực hiện 6 tháng đầu năm 2025",
      "Ghi chú",
    ],
    ["Gạch", "Nghìn viên", 21, 9, 10, 20],
    ["Ngói", "Nghìn viên", 41, 21, 20, 50],
    ["Đá", "m3", 53, 25, 30, 60],
    ["Cát", "m3", 63, 31, 32, 64],
  ],
};

async function correct(columns: readonly ColumnHint[]): Promise<void> {
  const tableId = desk?.done().analysis.tables[0]?.id ?? "";
  await desk?.remember((known) =>
    withHint(known, { tableId, isTable: true, isConfirmed: false, columns, extent: null }),
  );
}

const headers = (sheet: SheetDocument | undefined): readonly unknown[] =>
  ["G", "H", "I"].map((letter) => cellOf(sheet, `${letter}2`));
const formatOf = (sheet: SheetDocument | undefined, row: number, column: number): string | undefined =>
  desk?.workbook.styles.look(sheet?.cells.get(row)?.get(column)?.style ?? 0).numberFormat;

test("pressed, corrected, pressed: the new column stands in the place of the one that went, and everything can be taken away", async () => {
  const opened = open(drawBook(TARGETS));
  const [sheet] = opened.document.sheets;
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  await desk.press();
  expect(headers(sheet)).toEqual([expect.stringContaining("cùng kỳ"), expect.stringContaining("kế hoạch"), null]);
  const kept = [2, 3, 4, 5].map((row) => sheet?.cells.get(row)?.get(7)?.formula);
  await correct([
    { header: "Thực hiện 6 tháng đầu năm 2024", occurrence: 0, role: "note" },
    {
      header: "Ghi chú",
      occurrence: 0,
      role: "value",
      scenario: "plan",
      period: { kind: "year", year: { calendar: 2025 } },
    },
  ]);
  expect(headers(sheet)).toEqual(["So với Ghi chú (%)", "So với kế hoạch năm 2025 (%)", null]);
  expect(cellOf(sheet, "G3")).toMatch(/E3\/F3/);
  expect([2, 3, 4, 5].map((row) => sheet?.cells.get(row)?.get(7)?.formula)).toEqual(kept);
  const event = await desk.press();
  expect(event).toMatchObject({ report: { edits: { applied: 0 } } });
  await correct([]);
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});

test("a column of ours whose figures are now a hundred times as large takes the format of such figures", async () => {
  const growth = [null, "So với tháng trước", 1.03, 1.04, 1.05, 1.06];
  const printed: Drawing = {
    ...TARGETS,
    rows: TARGETS.rows.map((row, i) => [...row.slice(0, 5), growth[i] ?? null]),
    looks: [{ range: "F3:F6", look: { numberFormat: "0.0%" } }],
  };
  const opened = open(drawBook(printed));
  const [sheet] = opened.document.sheets;
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  await desk.press();
  expect([cellOf(sheet, "G3"), formatOf(sheet, 2, 6)]).toEqual([expect.not.stringContaining("*100"), "0.0%"]);
  await correct([{ header: "So với tháng trước", occurrence: 0, role: "note" }]);
  expect([cellOf(sheet, "G3"), formatOf(sheet, 2, 6)]).toEqual([
    expect.stringContaining("*100"),
    expect.not.stringContaining("%"),
  ]);
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});
