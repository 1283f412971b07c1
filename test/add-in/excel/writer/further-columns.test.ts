import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import type { FurtherMeasureId } from "../../../../src/core/model/requests/measure-request";
import { withMeasures } from "../../../../src/core/model/requests/remembered";
import { openDesk, reportOf, type Desk } from "../desk";
import { cellOf, drawBook, open, valueOf, type Drawing } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

const EXPORTS: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    [],
    ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["A", "B", "C", 1, 2, 3],
    ["I", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
    [1, "Cà phê", "Triệu USD", null, 377.3, 452],
    [2, "Hàng khác", "Triệu USD", null, 71.5, 73],
    ["II", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80, 99],
    [1, "Máy móc", "Triệu USD", null, 50, 66],
    [2, "Hàng khác", "Triệu USD", null, 30, 33],
  ],
  looks: [
    { range: "A3:F10", look: { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } } },
    { range: "D5:F10", look: { numberFormat: "#,##0.0" } },
  ],
};

const ask = async (...measures: readonly FurtherMeasureId[]): ReturnType<Desk["remember"]> => {
  const tableId = desk?.done().analysis.tables[0]?.id ?? "";
  return desk?.remember((known) => withMeasures(known, tableId, measures)) ?? Promise.reject(new Error("no desk"));
};
const headers = (from = "GHIJKLM"): readonly unknown[] =>
  [...from].map((letter) => cellOf(desk?.workbook.sheets[0], `${letter}3`)).filter((header) => header !== null);
const rounded = (letter: string, rows: readonly number[] = [5, 6, 7, 8, 9, 10]): readonly unknown[] =>
  rows.map((row) => {
    const value = valueOf(desk?.workbook.sheets[0], `${letter}${String(row)}`);
    return typeof value === "number" ? Math.round(value * 100) / 100 : value;
  });

test("asked for, the columns stand right of growth and attainment; again nothing changes; taken back, the workbook is as it was without them", async () => {
  const opened = open(drawBook(EXPORTS));
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  const first = reportOf(await desk.press());
  expect(headers()).toEqual(["So với cùng kỳ (%)", "So với kế hoạch năm (%)"]);
  const without = stateOf(opened.document);
  const report = reportOf(await ask("share", "difference", "contribution", "pace", "required-run-rate"));
  expect(headers()).toEqual([
    "So với cùng kỳ (%)",
    "So với kế hoạch năm (%)",
    "Chênh lệch so với cùng kỳ",
    "Cơ cấu (%)",
    "Đóng góp (điểm %)",
    "Tiến độ so với thời gian (lần)",
    "Bình quân tháng còn phải đạt",
  ]);
  expect(
    ["G4", "H4", "I4", "J4", "K4", "L4", "M4"].map((address) => cellOf(desk?.workbook.sheets[0], address)),
  ).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(cellOf(opened.document.sheets[0], "J9")).toBe('=IF(COUNT(F9,F$8)=2,IF(AND(F$8>0,F9>=0),F9/F$8*100,""),"")');
  expect(rounded("I")).toEqual([76.2, 74.7, 1.5, 19, 16, 3]);
  expect(rounded("J")).toEqual([null, 86.1, 13.9, null, 66.67, 33.33]);
  expect(rounded("K")).toEqual([null, 16.64, 0.33, null, 20, 3.75]);
  expect(rounded("L")).toEqual([1.4, "", "", 1.72, "", ""]);
  expect(rounded("M")).toEqual([37.5, "", "", 2.69, "", ""]);
  expect(
    report.computations
      .filter((c) => c.cell !== null && c.measure === "share")
      .map(({ cell, value }) => [cell, value === null ? null : Math.round(value)]),
  ).toContainEqual(["J6", 86]);
  expect(report.host.roundTrips).toBeLessThanOrEqual(first.host.roundTrips + 1);
  const again = reportOf(await desk.press());
  expect([again.edits, headers()]).toEqual([{ applied: 0, refused: [] }, expect.arrayContaining(["Cơ cấu (%)"])]);

  await ask();
  expect(stateOf(opened.document)).toEqual(without);
  expect([...opened.document.settings.keys()]).toEqual([]);
  await ask("share");
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});

test("amounts are printed as the figures they are taken from, the pace with two decimals", async () => {
  desk = await openDesk(open(drawBook(EXPORTS)).document);
  await desk.press();
  await ask("difference", "share", "pace");
  const formatOf = (column: number): string | undefined =>
    desk?.workbook.styles.look(desk.workbook.sheets[0]?.cells.get(4)?.get(column)?.style ?? 0).numberFormat;
  expect([8, 10].map(formatOf)).toEqual(["#,##0.0", "0.00"]);
});

test("one of two taken back: the other keeps its place, and the next one takes the free place", async () => {
  desk = await openDesk(open(drawBook(EXPORTS)).document);
  await desk.press();
  await ask("difference", "share");
  await ask("share");
  expect(["I", "J"].map((letter) => headers(letter))).toEqual([[], ["Cơ cấu (%)"]]);
  await ask("share", "pace");
  expect(headers()).toEqual([
    "So với cùng kỳ (%)",
    "So với kế hoạch năm (%)",
    "Tiến độ so với thời gian (lần)",
    "Cơ cấu (%)",
  ]);
});

test("the saved workbook remembers it, and so does next month's file made from it", async () => {
  const june = open(drawBook(EXPORTS));
  desk = await openDesk(june.document);
  await desk.press();
  await ask("share");
  desk.close();
  const later = open(saveWorkbook(june));
  const [sheet] = later.document.sheets;
  for (const row of sheet?.cells.values() ?? []) {
    for (const [column, cell] of row) {
      if (typeof cell.value === "string")
        row.set(column, { ...cell, value: cell.value.replace("6 tháng", "7 tháng").replace("6 THÁNG", "7 THÁNG") });
    }
  }
  desk = await openDesk(later.document);
  const report = reportOf(await desk.press());
  expect(headers()).toEqual(["So với cùng kỳ (%)", "So với kế hoạch năm (%)", "Cơ cấu (%)"]);
  expect(report.computations.find((c) => c.measure === "share" && c.cell === "I6")?.period).toBe("2024-01/2024-07");
});

/** The exports with one column more, from its header in the third row down. */
function withColumn(column: Drawing["rows"][number]): Drawing {
  return {
    ...EXPORTS,
    rows: EXPORTS.rows.map((row, i) => (i >= 2 && i - 2 < column.length ? [...row, column[i - 2] ?? null] : row)),
  };
}

test("what the table prints under another name is not added, and that is said", async () => {
  const printed = withColumn(["Tỷ lệ (%)", 4, null, 86.1, 13.9, null, 66.67, 33.33]);
  desk = await openDesk(open(drawBook(printed)).document);
  await desk.press();
  const report = reportOf(await ask("difference", "share"));
  expect(headers("HIJK")).toEqual(["So với cùng kỳ (%)", "So với kế hoạch năm (%)", "Chênh lệch so với cùng kỳ"]);
  expect(report.edits.refused.map(({ reason }) => reason)).toContainEqual(expect.stringContaining("in sẵn"));
});

test("the sheet's own empty column is filled", async () => {
  const empty = withColumn(["Cơ cấu (%)", 4]);
  desk = await openDesk(open(drawBook(empty)).document);
  await desk.press();
  expect(rounded("G", [6, 7])).toEqual([null, null]);
  await ask("share");
  expect(rounded("G", [6, 7])).toEqual([86.1, 13.9]);
  await ask();
  expect(rounded("G", [6, 7])).toEqual([null, null]);
});

test("measures asked for with a run are remembered for every table that has their inputs", async () => {
  const plain: Drawing = {
    name: "Sản lượng",
    rows: [
      ["SẢN LƯỢNG 6 THÁNG ĐẦU NĂM 2024"],
      ["Sản phẩm", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
      ["Gạch", "Nghìn viên", 9, 10],
      ["Đá", "m3", 25, 30],
    ],
  };
  desk = await openDesk(open(drawBook(EXPORTS, plain)).document);
  const report = reportOf(await desk.press({ measures: ["share"] }));
  expect(new Set(report.computations.filter((c) => c.measure === "share").map(({ sheet }) => sheet))).toEqual(
    new Set(["Xuất khẩu"]),
  );
  expect(reportOf(await desk.press()).edits.applied).toBe(0);
  expect(headers()).toContain("Cơ cấu (%)");
});
