import { stateOf } from "../excel/workbook-state";
import { drawDoubtful } from "./draw-doubtful";
import { pane, opened, ran, item, isShown } from "./clerk";

afterEach(() => pane.close());

describe("in a workbook that was opened for reading only", () => {
  const read = (): Promise<void> =>
    ran(drawDoubtful(), undefined, (workbook) => {
      workbook.readOnly = true;
    });

  test("nothing can be fixed, set aside or explained, and every button refers to the reason", async () => {
    await read();
    const reason = pane.document.querySelector("#read-only-reason");
    expect(reason?.textContent).toContain("Sổ làm việc đang mở chỉ để đọc");
    const before = stateOf(opened.document);
    for (const name of [/^Sửa E7:/, /^Sửa cả nhóm/, /^Sửa 2 chỗ/, /^Bỏ qua Xuất khẩu!E9/, /^Giải thích \S/]) {
      const button = pane.button(name, "main");
      expect({
        name,
        disabled: button.getAttribute("aria-disabled"),
        why: button.getAttribute("aria-describedby"),
      }).toEqual({ name, disabled: "true", why: reason?.id });
      button.click();
    }
    item("Xuất khẩu!E7").focus();
    for (const key of ["f", "i"]) pane.key(key);
    expect([isShown("[role=dialog]"), isShown("main li textarea"), stateOf(opened.document)]).toEqual([
      false,
      false,
      before,
    ]);
    // Whatever a press had started would have to end before this run does.
    await pane.run();
    expect(pane.events).toHaveLength(2);
    expect(pane.text("main")).toContain("↑ ↓ chuyển mục, Enter đến ô, L lọc");
  });

  test("no table can be read otherwise", async () => {
    await read();
    pane.button(/^Cách đọc biểu/).click();
    await pane.until(() =>
      [...pane.document.querySelectorAll("section button")].some(
        (button) => button.textContent?.startsWith("KIM NGẠCH") === true,
      ),
    );
    pane.button(/^KIM NGẠCH/, "section").click();
    await pane.until(() => isShown("button[aria-label='Sửa cách đọc cột C']"));
    for (const name of [/^Sửa cách đọc cột C$/, /^Sửa phạm vi$/, /^Không phải biểu số liệu$/]) {
      const button = pane.button(name, "main");
      expect([button.getAttribute("aria-disabled"), button.getAttribute("aria-describedby")]).toEqual([
        "true",
        "read-only-reason",
      ]);
      button.click();
    }
    expect(isShown("main select")).toBe(false);
  });

  test("can be changed again once it is open for writing and was checked anew", async () => {
    await read();
    pane.workbook.readOnly = false;
    await pane.run();
    expect([
      isShown("#read-only-reason"),
      pane.button(/^Sửa E7:/).getAttribute("aria-disabled"),
      pane.button(/^Sửa E7:/).getAttribute("aria-describedby"),
    ]).toEqual([false, null, null]);
  });
});
