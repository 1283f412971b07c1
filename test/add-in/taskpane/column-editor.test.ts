import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawBook, open } from "../excel/draw-book";
import { pane, show, openView, thenRun, choose, type, fields, column, written, kept } from "./layout-pane";
import { GOALS } from "./drawings";

describe("a column is corrected", () => {
  afterEach(() => pane.close());

  const makePlan = async (): Promise<void> => {
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Kế hoạch");
    choose("Kỳ", "Cả năm");
    choose("Năm", "2024");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("D").includes("đã sửa") && fields().length === 0);
  };

  test("the workbook keeps it, what is written follows, and taken back all is as before", async () => {
    await show(drawBook(GOALS));
    await openView();
    const [before, read] = [written(), column("D")];
    // D, which takes its months from the title, gives way to F, which names them.
    expect(before).toEqual([[expect.stringMatching(/cùng kỳ/), expect.stringContaining("F4/E4")]]);
    await makePlan();
    expect(column("D")).toMatch(/^Cột DKế hoạch năm 2024đã sửa/);
    const attainment = written().find(([header]) => /kế hoạch/i.test(header));
    expect(attainment?.[1]).toMatch(/F4\/D4/);
    expect(
      written()
        .map(([, formula]) => formula)
        .join(),
    ).not.toMatch(/D4\/E4/);
    expect(kept()).toMatchObject({
      hints: [
        {
          isTable: true,
          columns: [
            {
              header: "Mức đăng ký",
              occurrence: 0,
              scenario: "plan",
              period: { kind: "year", year: { calendar: 2024 } },
            },
          ],
        },
      ],
    });
    expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Sửa cách đọc cột D");
    await thenRun(() => pane.button(/^Đọc lại cột D như cũ$/).click());
    await pane.until(() => !column("D").includes("đã sửa"));
    expect(column("D")).toBe(read);
    expect(written().toSorted()).toEqual(before.toSorted());
    expect(kept()).toBeNull();
    expect(pane.document.activeElement?.getAttribute("aria-label")).toBe("Sửa cách đọc cột D");
  });

  test("it holds in the saved file, and another column's correction leaves it alone", async () => {
    await show(drawBook(GOALS));
    await openView();
    await makePlan();
    pane.button(/^Sửa cách đọc cột E$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Sơ bộ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("E").includes("đã sửa") && fields().length === 0);
    const columns = written();
    const again = open(drawBook(GOALS));
    again.document.settings = new Map(pane.workbook.settings);
    pane.close();
    await show(saveWorkbook(again), "en-US");
    await openView();
    expect([column("D"), column("E")]).toEqual([
      expect.stringMatching(/^Column DPlan 2024corrected/),
      expect.stringMatching(/^Column EPreliminary · first 6 months of 2023corrected/),
    ]);
    expect(
      written()
        .map(([, formula]) => formula)
        .toSorted(),
    ).toEqual(columns.map(([, formula]) => formula).toSorted());
  });

  test("a unit, and that nobody can tell the time, are kept and read again", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Kỳ", "Chưa rõ");
    type("Đơn vị tính của cột", " Triệu USD ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("D").includes("đã sửa") && fields().length === 0);
    expect(kept()).toMatchObject({
      hints: [{ columns: [{ header: "Mức đăng ký", period: null, unit: "Triệu USD" }] }],
    });
    expect(column("D")).toContain("Triệu USD");
    expect(
      written()
        .map(([, formula]) => formula)
        .join(),
    ).not.toMatch(/D4/);
    pane.button(/^Sửa cách đọc cột E$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Sơ bộ");
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    await pane.until(() => column("E").includes("đã sửa") && fields().length === 0);
    expect(column("D")).toMatch(/Triệu USD.*đã sửa/);
  });

  test("only what makes sense for a role is asked, and Esc leaves all as it was", async () => {
    await show(drawBook(GOALS));
    await openView();
    const opener = pane.button(/^Sửa cách đọc cột D$/);
    opener.focus();
    opener.click();
    await pane.until(() => fields().length > 0);
    expect(pane.document.activeElement?.tagName).toBe("SELECT");
    expect(fields()).toEqual([
      "Cột này là",
      "Loại số liệu",
      "Kỳ",
      "Số tháng",
      "Năm",
      "Lượng hay giá trị",
      "Đơn vị tính của cột",
    ]);
    choose("Cột này là", "Cột so sánh, tỷ lệ");
    await pane.until(() => fields().includes("So sánh gì"));
    expect(fields()).toEqual([
      "Cột này là",
      "So sánh gì",
      "Ghi dưới dạng",
      "Kỳ",
      "Số tháng",
      "Năm",
      "Lượng hay giá trị",
      "Đơn vị tính của cột",
    ]);
    choose("So sánh gì", "Chênh lệch (tăng, giảm tuyệt đối)");
    choose("Kỳ", "Cả năm");
    await pane.until(() => !fields().includes("Số tháng"));
    expect(fields()).not.toContain("Ghi dưới dạng");
    choose("Cột này là", "Ghi chú");
    await pane.until(() => fields().length === 1);
    pane.key("Escape");
    await pane.until(() => fields().length === 0);
    expect(pane.document.activeElement).toBe(opener);
    expect(pane.events).toHaveLength(1);
    expect(kept()).toBeNull();
  });

  test("left as it is read, the column is confirmed", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    await thenRun(() => pane.button(/^Đúng rồi, ghi nhớ$/).click());
    await pane.until(() => column("D").includes("đã xác nhận"));
    expect(kept()).toMatchObject({ hints: [{ columns: [{ header: "Mức đăng ký", occurrence: 0 }] }] });
  });

  test("where nothing can be written, that is said and what was chosen counts all the same", async () => {
    await show(drawBook(GOALS));
    await openView();
    pane.button(/^Sửa cách đọc cột D$/).click();
    await pane.until(() => fields().length > 0);
    choose("Loại số liệu", "Kế hoạch");
    pane.workbook.readOnly = true;
    await thenRun(() => pane.button(/^Ghi nhớ và tính lại$/).click());
    expect(pane.events.at(-1)?.outcome).toBe("done");
    expect(kept()).toBeNull();
  });
});
