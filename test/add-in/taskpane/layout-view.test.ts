import { cellOf, drawBook, TRADE, type Drawing } from "../excel/draw-book";
import { pane, show, WITHIN, openView, thenRun, choose, fields, column, sheet, headers, kept } from "./layout-pane";
import { GOALS } from "./drawings";

describe("the view", () => {
  afterEach(() => pane.close());

  test("one entry a table; nothing of it is drawn before it is opened", async () => {
    await show(drawBook(GOALS, { ...TRADE, name: "Thương mại" }));
    expect(pane.text(WITHIN)).toBe("Cách hiểu biểu (2)");
    await openView();
    expect(pane.text(WITHIN)).toContain("Sản lượng!A3:F7");
    expect(pane.text(WITHIN)).toContain("Thương mại!A3:");
    expect(pane.document.querySelectorAll(`${WITHIN} li li`)).toHaveLength(0);
  });

  test("a table with its unit, period, rows, and every column with the reason", async () => {
    await show(drawBook(TRADE));
    await openView();
    expect(pane.text(WITHIN)).toContain("Đơn vị tính: Tỷ đồng · Kỳ báo cáo: 6 tháng đầu năm 2024 · 4 dòng");
    expect(column("C")).toContain("Kế hoạch năm 2024");
    expect(column("C")).toContain("Tiêu đề cột ghi “Kế hoạch năm 2024”.");
    expect(column("E")).toContain("Thực hiện · 6 tháng đầu năm 2024");
    expect(column("F")).toContain("Ghi chú");
    pane.button(/Switch to English/).click();
    await pane.until(() => pane.text(WITHIN).includes("Reporting period: first 6 months of 2024"));
    expect(column("C")).toContain("Plan 2024");
    expect(column("C")).toContain("The header says");
    expect(pane.text(WITHIN)).not.toMatch(/Cột|Sửa|Đọc|chắc/);
  });

  test("a link goes to the column", async () => {
    await show(drawBook(TRADE));
    await openView();
    pane.button(/^Cột E$/).click();
    await new Promise<void>((resolve) => {
      const stop = setInterval(() => {
        if (sheet().selection.left !== 4) return;
        clearInterval(stop);
        resolve();
      }, 5);
    });
    expect(sheet().selection).toEqual({ top: 2, left: 4, bottom: 8, right: 4 });
  });

  test("what is doubtful is counted, stands first and is open", async () => {
    const doubtful: Drawing = {
      name: "Nháp",
      rows: [
        ["Gạch", 10, 50],
        ["Ngói", 20, 90],
        ["Đá", 30, 70],
      ],
    };
    await show(drawBook(GOALS, doubtful));
    expect(pane.text(WITHIN)).toBe("Cách hiểu biểu (2) · 1 biểu cần xem");
    await openView();
    // The questions about tables stand before them, without anything to open.
    const first = (): string | null | undefined =>
      [...pane.document.querySelectorAll(`${WITHIN} ul > li`)].find(
        (each) => each.querySelector("button[aria-expanded]") !== null,
      )?.textContent;
    expect(first()).toContain("Nháp!A1:C3");
    expect(column("B")).toContain("cần xem");
    await thenRun(() => pane.button(/^Đọc đúng rồi$/).click());
    expect(pane.text(WITHIN)).toMatch(/^Cách hiểu biểu \(2\)(?! ·)/);
    expect(first()).toMatch(/Nháp!A1:C3.*đã xác nhận/);
  });

  test("an empty form says how it was read, too", async () => {
    await show(
      drawBook({
        ...GOALS,
        rows: GOALS.rows.map((row, i) => (i < 3 ? row : row.map((value, j) => (j > 2 ? null : value)))),
      }),
    );
    expect(pane.text("main")).toContain("chưa có số liệu");
    await openView();
    expect(column("F")).toContain("Thực hiện · 6 tháng đầu năm 2024");
  });
});

describe("a table is corrected", () => {
  afterEach(() => pane.close());

  test("its last row: the rows after it get nothing, and all corrections are undone together", async () => {
    await show(drawBook(GOALS));
    await openView();
    expect(cellOf(sheet(), "G7")).not.toBeNull();
    pane.button(/^Sửa phạm vi$/).click();
    await pane.until(() => fields().length > 0);
    expect(fields()).toEqual(["Dòng số liệu đầu", "Dòng số liệu cuối", "Số dòng tiêu đề phía trên"]);
    choose("Dòng số liệu cuối", "Dòng 6: Xi măng");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F6") && fields().length === 0);
    expect(kept()).toMatchObject({
      hints: [{ extent: { firstLabel: "Điện sản xuất", lastLabel: "Xi măng", headerRows: 1 } }],
    });
    expect([cellOf(sheet(), "G6"), cellOf(sheet(), "G7")]).toEqual([expect.stringContaining("E6"), null]);
    expect(pane.document.activeElement?.textContent).toBe("Sửa phạm vi");
    await thenRun(() => pane.button(/^Bỏ mọi chỗ đã sửa$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F7"));
    expect(cellOf(sheet(), "G7")).not.toBeNull();
    expect(kept()).toBeNull();
  });

  test("no table at all: nothing of ours stays beside it, until it is read again", async () => {
    await show(drawBook(GOALS, { ...TRADE, name: "Thương mại" }));
    await openView();
    const before = headers();
    expect(before[0]).not.toBeNull();
    pane.button(/^SẢN LƯỢNG/, WITHIN).click();
    await pane.until(() => column("D") !== "");
    await thenRun(() => pane.button(/^Không phải biểu số liệu$/).click());
    await pane.until(() => pane.text(WITHIN).includes("không phải biểu số liệu: 1."));
    expect(pane.text(WITHIN)).toMatch(/^Cách hiểu biểu \(1\)/);
    expect(pane.document.activeElement?.textContent).toMatch(/^Cách hiểu biểu/);
    expect(headers()).toEqual([null, null]);
    await thenRun(() => pane.button(/^Đọc lại các vùng này$/).click());
    await pane.until(() => pane.text(WITHIN).includes("A3:F7"));
    expect(headers()).toEqual(before);
    expect(kept()).toBeNull();
  });
});

describe("what figures show of columns and rows", () => {
  afterEach(() => pane.close());

  const PARTS = [
    ["Khai khoáng", 4123.7, 4377.2, 4518.9],
    ["Chế biến, chế tạo", 91_204.6, 97_311.8, 106_447.3],
    ["Điện, khí đốt", 8730.4, 9016.5, 9327.1],
  ] as const;
  const sum = (of: 1 | 2 | 3) => Math.round(10 * PARTS.reduce((total, part) => total + part[of], 0)) / 10;
  const percent = (to: number, from: number) => Math.round((1e4 * to) / from) / 100;
  const INDUSTRIES: Drawing = {
    name: "Công nghiệp",
    rows: [
      ["GIÁ TRỊ SẢN XUẤT"],
      ["Chỉ tiêu", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2024 so với năm 2023 (%)"],
      ["Tổng số", sum(1), sum(2), sum(3), percent(sum(3), sum(2))],
      ...PARTS.map(([name, first, second, third]) => [name, first, second, third, percent(third, second)]),
    ],
  };

  test("is a sentence beside the column, and one for each row that is made of others", async () => {
    await show(drawBook(INDUSTRIES));
    await openView();
    expect(column("E")).toMatch(/Cột D so với cột C, lấy cột C là 100 \(\d+ chữ số khớp\)\./);
    expect(column("D")).not.toContain("khớp");
    expect(pane.text(WITHIN)).not.toContain("tổng của");
    pane.button(/^Dòng tính từ dòng khác$/).click();
    await pane.until(() => pane.text(WITHIN).includes("tổng của"));
    expect(pane.text(WITHIN)).toMatch(/Dòng 3: tổng của các dòng 4–6 \(\d+ chữ số khớp\)\./);
    pane.button(/Switch to English/).click();
    await pane.until(() => pane.text(WITHIN).includes("digits agree"));
    expect(pane.text(WITHIN)).toMatch(/Row 3: the sum of rows 4–6 \(\d+ digits agree\)\./);
  });
});
