import { drawBook } from "../excel/draw-book";
import { stateOf } from "../excel/workbook-state";
import { drawDoubtful, EXPORTS, RETAIL } from "./draw-doubtful";
import {
  pane,
  opened,
  ran,
  running,
  stored,
  ids,
  item,
  focused,
  notice,
  dialogRows,
  isShown,
  press,
  openDialog,
  type,
} from "./clerk";

afterEach(() => pane.close());

describe("a fix", () => {
  test("shows before and after, is made in its cell alone by one press, and the focus goes to the next item", async () => {
    await ran();
    expect(pane.text("main")).toContain("Nên là: E7: chữ “212,5” →thành số 212,5");
    const next = ids()[ids().indexOf(item("Xuất khẩu!E7").getAttribute("data-item") ?? "") + 1];
    await running(() => press(/^Sửa E7: chữ “212,5” thành số 212,5$/));
    expect([stored("E7"), stored("E9"), stored("E5")]).toEqual([212.5, " 56 ", 425]);
    expect(notice()).toBe("Đã sửa 1 ô.Hoàn tácĐóng");
    expect(pane.document.activeElement?.getAttribute("data-item")).toBe(next);
    expect(() => item("Xuất khẩu!E7")).toThrow("no item");
    pane.button(/^Đóng$/).click();
    await pane.until(() => notice() === "");
  });

  test("in English", async () => {
    await ran(drawDoubtful(), "en-US");
    expect(pane.text("main")).toContain("Perhaps: E5: 425 →becomes 452");
    await running(() => press(/^Apply E5: 425 becomes 452$/));
    expect(stored("E5")).toBe(452);
    expect(notice()).toBe("Cells changed: 1.UndoClose");
  });

  test("is taken back from the notice or the list of changed cells; a cell typed over since says so there", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    await running(() => press(/^Hoàn tác$/, "main > [role=status]"));
    expect([stored("E7"), stored("E9")]).toEqual(["212,5", " 56 "]);
    expect(notice()).toBe("Đã trả lại nội dung cũ: 2 ô.Đóng");
    expect(() => pane.button(/^Ô đã sửa/)).toThrow("no button");
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    type(EXPORTS.name, 8, 4, 57);
    await pane.run();
    press(/^Ô đã sửa \(2\)$/);
    await pane.until(() => isShown("main section li button[aria-label^='Hoàn tác']"));
    expect(pane.text("main")).toContain("Sau khi sửa, ô này đã được gõ khác nên giữ nguyên.");
    expect(() => pane.button(/^Hoàn tác Xuất khẩu!E9$/)).toThrow("no button");
    await running(() => press(/^Hoàn tác Xuất khẩu!E7$/));
    expect([stored("E7"), stored("E9")]).toEqual(["212,5", 57]);
  });

  test("of several for one cell is chosen by its own button", async () => {
    await ran();
    expect(pane.text("main")).toMatch(
      /Chọn một:D6: chữ “29.232” →thành số 29.232SửaD6: chữ “29.232” →thành số 29,232Sửa/,
    );
    await running(() => press(/^Sửa D6: .* thành số 29,232$/));
    expect(stored("D6", RETAIL.name)).toBe(29.232);
  });

  test("of a rule's group lists every change before any is written", async () => {
    await ran();
    const before = stateOf(opened.document);
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    expect(dialogRows()).toEqual([["Xuất khẩu"], ["E7", "chữ “212,5”", "số 212,5"], ["E9", "chữ “ 56 ”", "số 56"]]);
    expect(stateOf(opened.document)).toEqual(before);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9"), stored("E5"), stored("D6", RETAIL.name)]).toEqual([212.5, 56, 425, "29.232"]);
    expect(notice()).toContain("Đã sửa 2 ô.");
    expect(pane.document.activeElement?.hasAttribute("data-item")).toBe(true);
  });

  test("that is certain is made with all others that are, after a list; a no leaves everything", async () => {
    await ran();
    const before = stateOf(opened.document);
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    press(/^Hủy$/, "[role=dialog]");
    await pane.until(() => !isShown("[role=dialog]"));
    expect([stateOf(opened.document), pane.events.length]).toEqual([before, 1]);
    await openDialog(/^Sửa 2 chỗ chắc chắn$/);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9"), stored("E5")]).toEqual([212.5, 56, 425]);
    expect(() => pane.button(/chỗ chắc chắn/)).toThrow("no button");
    expect(focused()).toBe("Xuất khẩu!E5");
  });

  test("for a whole column of text is offered once, for the column", async () => {
    await ran(
      drawBook({
        ...EXPORTS,
        rows: EXPORTS.rows.map((row, i) =>
          i < 4 || i > 7 ? row : [...row.slice(0, 4), `${String(row[4]).trim()},0`.replace("212,5,0", "212,5")],
        ),
      }),
    );
    expect(() => pane.button(/^Sửa cả nhóm/)).toThrow("no button");
    await openDialog(/^Sửa [45] ô$/);
    expect(dialogRows().length).toBeGreaterThan(4);
  });

  test("is not made where the cell holds something else by now: the others are, and its cell is a link", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    type(EXPORTS.name, 8, 4, "57 ");
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect([stored("E7"), stored("E9")]).toEqual([212.5, "57 "]);
    expect(notice()).toContain("Đã sửa 1 ô.");
    expect(notice()).toMatch(/Chưa sửa, vì ô nay đã khác lúc kiểm tra:Xuất khẩu!E9/);
    pane.button(/^Đến ô Xuất khẩu!E9$/, "main > [role=status]").click();
    await new Promise<void>((resolve) => {
      const stop = setInterval(() => {
        if (JSON.stringify(pane.workbook.sheets[0]?.selection) !== '{"top":8,"left":4,"bottom":8,"right":4}') return;
        clearInterval(stop);
        resolve();
      }, 5);
    });
    expect(notice()).toContain("Đã sửa 1 ô.");
  });

  test("that has been typed already is told as such", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm \(2\)$/);
    type(EXPORTS.name, 8, 4, 56);
    await running(() => press(/^Sửa 2 ô$/, "[role=dialog]"));
    expect(notice()).toContain("Đã sửa 1 ô. 1 ô đã đúng sẵn.");
  });

  test("alone, in a cell that holds something else by now, is refused in a sentence; the list stays as it is", async () => {
    await ran();
    type(EXPORTS.name, 6, 4, "213,5");
    const before = [ids(), stateOf(opened.document)];
    await running(() => press(/^Sửa E7:/));
    expect(notice()).toContain("Ô Xuất khẩu!E7 không còn giữ giá trị lúc kiểm tra nên chưa sửa");
    expect([ids(), stateOf(opened.document)]).toEqual(before);
    expect(pane.document.activeElement).toBe(pane.button(/^Sửa E7:/));
    await pane.run();
    expect(notice()).toBe("");
  });

  test.each([
    [
      "a protected sheet",
      () => {
        for (const sheet of pane.workbook.sheets) sheet.protection = { hasPassword: false };
      },
      "đang được bảo vệ",
    ],
    [
      "a read-only workbook",
      () => {
        pane.workbook.readOnly = true;
      },
      "chỉ được mở để đọc",
    ],
    ["a cell that is being edited", () => pane.host.setEditingCell(true), "đang được nhập dở"],
  ])("is refused for %s, and the list stays", async (_, prepare, sentence) => {
    await ran();
    prepare();
    const before = [ids(), stateOf(opened.document)];
    await running(() => press(/^Sửa E7:/));
    expect(notice()).toContain(sentence);
    expect([ids(), stateOf(opened.document)]).toEqual(before);
  });

  test("cannot be pressed while a run is under way, and the focus stays on it meanwhile", async () => {
    await ran();
    press(/^Sửa E7:/);
    await pane.until(() => isShown("main[aria-busy=true]"));
    await running(() => {
      press(/^Sửa E9:/);
      expect(pane.button(/^Sửa E9:/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.button(/^Bỏ qua Xuất khẩu!E9/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.button(/^Sửa 2 chỗ/).getAttribute("aria-disabled")).toBe("true");
      expect(pane.document.activeElement).toBe(pane.button(/^Sửa E9:/));
    });
    expect([stored("E7"), stored("E9"), pane.events.length]).toEqual([212.5, " 56 ", 2]);
    expect(pane.button(/^Sửa E9:/).getAttribute("aria-disabled")).not.toBe("true");
  });
});
