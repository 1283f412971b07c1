import { RETAIL } from "./draw-doubtful";
import { pane, ran, running, stored, item, isShown, openDialog } from "./clerk";

afterEach(() => pane.close());

describe("keys", () => {
  test("Ctrl+Enter makes the only fix of the item in focus", async () => {
    await ran();
    item("Xuất khẩu!E7").focus();
    await running(() => pane.key("Control+Enter"));
    expect(stored("E7")).toBe(212.5);
  });

  test("Ctrl+Enter does nothing where there is a choice, none, or the focus is elsewhere", async () => {
    await ran();
    for (const target of [
      item("Bán lẻ!D6"),
      item("Xuất khẩu!E8", "sector-swing"),
      pane.button(/Switch to English/),
      pane.button(/^\d+Không khớp/),
    ]) {
      target.focus();
      pane.key("Control+Enter");
    }
    // Whatever a key had started would have to end before this run does.
    await pane.run();
    expect(pane.events).toHaveLength(2);
    expect(stored("D6", RETAIL.name)).toBe("29.232");
  });

  test("Ctrl+Shift+Enter opens the form of a finding and of a movement; letters typed there are letters", async () => {
    await ran();
    item("Xuất khẩu!E9").focus();
    pane.key("Control+Shift+Enter");
    await pane.until(() => pane.document.activeElement?.matches("main li textarea") === true);
    for (const key of ["Control+Enter", "Control+Shift+Enter", "ArrowDown"]) pane.key(key);
    expect([pane.events.length, pane.document.activeElement?.matches("textarea")]).toEqual([1, true]);
    pane.key("Escape");
    await pane.until(() => !isShown("main li textarea"));
    item("Xuất khẩu!E8", "sector-swing").focus();
    pane.key("Control+Shift+Enter");
    await pane.until(() =>
      pane.text('section[aria-label="Biến động đáng chú ý"]').includes("Vì sao có biến động này?"),
    );
  });

  test("do nothing behind an open list of changes", async () => {
    await ran();
    await openDialog(/^Sửa cả nhóm/);
    const content = pane.document.querySelector<HTMLElement>("[role=dialog] [tabindex='0']");
    content?.focus();
    for (const key of ["Control+Enter", "Control+Shift+Enter", "ArrowDown"]) pane.key(key, content ?? undefined);
    expect([isShown("main li textarea"), pane.events.length, pane.document.activeElement]).toEqual([false, 1, content]);
  });
});
