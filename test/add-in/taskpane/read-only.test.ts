import type { WorkbookDocument } from "../../../src/xlsx/document";
import { stateOf } from "../excel/workbook-state";
import { drawDoubtful } from "./draw-doubtful";
import { item, ids, isShown, notice, opened, openIgnored, pane, press, ran, running, saved, write } from "./clerk";

afterEach(() => pane.close());

const read = (): Promise<void> =>
  ran(drawDoubtful(), undefined, (workbook) => {
    workbook.readOnly = true;
  });
const reason = (): Element | null => pane.document.querySelector("#read-only-reason");
const names = (workbook: WorkbookDocument): readonly string[] => workbook.sheets.map((sheet) => sheet.name);

describe("in a workbook that was opened for reading only", () => {
  test("the results stand in the pane, computed figures among them, and it is said how to have them written", async () => {
    await read();
    const before = stateOf(opened.document);
    expect(reason()?.textContent).toMatch(/đang mở chỉ để đọc.*Lưu thành bản khác rồi bấm lại/);
    expect(ids().length).toBeGreaterThan(3);
    expect(isShown("main textarea")).toBe(true);
    expect(pane.text("main section[aria-label='Đã tính']")).toContain("Chưa ghi vào biểu nào");
    const [, tables] = pane.text("main section[aria-label='Đã tính']").split("được ghi.");
    pane.button(/.*/, "main section[aria-label='Đã tính']").click();
    await pane.until(() => isShown("section[aria-label='Đã tính'] tbody td"));
    expect(tables).not.toBe("");
    expect([...pane.document.querySelectorAll("section[aria-label='Đã tính'] td")].map((td) => td.textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^-?[\d.]+(,\d{1,2})?$/)]),
    );
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("whatever would change a cell refers to the reason, and says it when it is pressed", async () => {
    await read();
    const before = stateOf(opened.document);
    for (const name of [/^Sửa E7:/, /^Sửa cả nhóm/, /^Sửa 2 chỗ/]) {
      const button = pane.button(name, "main");
      expect([name, button.getAttribute("aria-describedby")]).toEqual([name, "read-only-reason"]);
      await running(() => button.click());
      expect([name, notice()]).toEqual([
        name,
        expect.stringMatching(/chỉ được mở để đọc.*lưu thành bản khác rồi bấm lại/),
      ]);
      press(/^Đóng$/, "main");
    }
    item("Xuất khẩu!E7").focus();
    await running(() => pane.key("Control+Enter"));
    expect(notice()).toContain("chỉ được mở để đọc");
    expect([isShown("[role=dialog]"), stateOf(opened.document)]).toEqual([false, before]);
  });

  test("no button is dead but those that wait for a run", async () => {
    await read();
    await pane.tab(/^Cách hiểu biểu/);
    await pane.until(() => isShown("#panel-layout button[aria-expanded]"));
    const dead = [...pane.document.querySelectorAll("button")].filter(
      (button) => button.disabled || button.getAttribute("aria-disabled") === "true",
    );
    expect(dead.map((button) => button.getAttribute("aria-label") ?? button.textContent)).toEqual([]);
  });

  test("what the clerk tells counts at once, and is written by the first run after a copy was saved", async () => {
    await read();
    const before = stateOf(opened.document);
    press(/^Bỏ qua Xuất khẩu!E9/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    expect(pane.text("main")).toContain("Được nhớ đến khi đóng khung này");
    write("Số của năm trước");
    await running(() => press(/^Bỏ qua$/, "main li"));
    await openIgnored();
    expect(pane.text("main")).toContain("Lý do: Số của năm trước");
    press(/^Giải thích \S/);
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    write("Thêm hai đơn hàng");
    await running(() => press(/^Ghi nhớ$/, "main li"));
    expect(pane.text("main")).toContain("Giải thích: Thêm hai đơn hàng");
    expect(stateOf(opened.document)).toEqual(before);

    pane.workbook.readOnly = false;
    await pane.run();
    expect([reason(), pane.text("main").includes("Đã thêm vào sổ làm việc")]).toEqual([null, true]);
    const copy = saved();
    expect(names(copy)).toContain("Tổng hợp");
    const kept = [...copy.settings.values()].join();
    expect([kept.includes("Số của năm trước"), kept.includes("Thêm hai đơn hàng")]).toEqual([true, true]);
  });

  test("a table can be read otherwise", async () => {
    await read();
    await pane.tab(/^Cách hiểu biểu/);
    await pane.until(() =>
      [...pane.document.querySelectorAll("#panel-layout button")].some(
        (button) => button.textContent?.startsWith("KIM NGẠCH") === true,
      ),
    );
    pane.button(/^KIM NGẠCH/, "section").click();
    await pane.until(() => isShown("button[aria-label='Sửa cách đọc cột C']"));
    await running(() => press(/^Không phải biểu số liệu$/, "main"));
    expect(pane.text("main")).not.toContain("Xuất khẩu!E7");
  });
});
