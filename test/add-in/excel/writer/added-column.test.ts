import { openDesk, type Desk } from "../desk";
import { cellOf, drawBook, open, type Drawing } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;

const MERGED: Drawing = {
  name: "Biểu 1",
  rows: [
    ["TÌNH HÌNH THƯƠNG MẠI 6 THÁNG ĐẦU NĂM 2024"],
    ["STT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện", null],
    [null, null, null, "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"],
    [1, "Tổng mức bán lẻ hàng hóa", 123000, 50000, 56000],
    [2, "Doanh thu dịch vụ lưu trú", 8000, 3200, 3600],
    [3, "Doanh thu dịch vụ khác", 5000, 2100, 2600],
  ],
  merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2"],
  looks: [
    { range: "A2:E6", look: { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } } },
    { range: "A2:E3", look: { font: { bold: true }, wrapText: true, fill: "#DDEBF7" } },
    { range: "C4:E6", look: { numberFormat: "#,##0" } },
  ],
};

const formatOf = (address: string): string | undefined => {
  const [sheet] = desk?.workbook.sheets ?? [];
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return desk?.workbook.styles.look(sheet?.cells.get(Number(row) - 1)?.get(letter.charCodeAt(0) - 65)?.style ?? 0)
    .numberFormat;
};

test("a header merged beside a bordered one, over a row with a format of its own, goes without a trace", async () => {
  const opened = open(
    drawBook({
      ...MERGED,
      looks: [...(MERGED.looks ?? []), { range: "J3", look: { numberFormat: "0" } }],
      change: (sheet) => {
        const row = sheet.cells.get(2);
        sheet.rows.set(2, { height: 30, hidden: false, style: row?.get(9)?.style ?? 0, outlineLevel: 0 });
        row?.delete(9);
      },
    }),
  );
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document);
  await desk.press();
  expect(opened.document.sheets[0]?.merges).toContainEqual({ top: 1, left: 5, bottom: 2, right: 5 });
  await desk.remove();
  expect(stateOf(opened.document)).toEqual(before);
});

test("a heading merged over several rows is broken into them, though the neighbours' are not", async () => {
  desk = await openDesk(
    open(drawBook({ ...MERGED, looks: [...(MERGED.looks ?? []), { range: "A2:E3", look: { wrapText: false } }] }))
      .document,
  );
  await desk.press();
  const [sheet] = desk.workbook.sheets;
  const isWrapped = (row: number): boolean | undefined =>
    desk?.workbook.styles.look(sheet?.cells.get(row)?.get(5)?.style ?? 0).wrapText;
  expect([isWrapped(1), isWrapped(3)]).toEqual([true, false]);
});

describe("the number format of an added column", () => {
  const formats = async (figures: string, looks: Drawing["looks"] = []): Promise<readonly (string | undefined)[]> => {
    desk = await openDesk(
      open(
        drawBook({
          ...MERGED,
          looks: [...(MERGED.looks ?? []), { range: "C4:E6", look: { numberFormat: figures } }, ...looks],
        }),
      ).document,
    );
    await desk.press();
    expect(cellOf(desk.workbook.sheets[0], "F2")).toBe("So với cùng kỳ (%)");
    return ["F4", "F6", "G5"].map(formatOf);
  };

  test.each([
    ["#,##0", "#,##0.00"],
    ["#,##0.0", "#,##0.0"],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
    ["#,##0.000", "#,##0.00"],
    ["0.0%", "#,##0.00"],
    ['#,##0.0 "tỷ"', "#,##0.00"],
    ["#,##0.0,", "#,##0.00"],
  ])("beside figures as %s it is %s", async (figures, expected) => {
    expect(await formats(figures)).toEqual([expected, expected, expected]);
  });

  test("is not that of blank cells the column falls on", async () => {
    expect(await formats("#,##0", [{ range: "F4:G6", look: { numberFormat: "0" } }])).toEqual([
      "#,##0.00",
      "#,##0.00",
      "#,##0.00",
    ]);
  });
});
