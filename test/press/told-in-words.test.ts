import { safeFixes } from "../../src/core/model/results/fixes";
import type { Fix } from "../../src/core/model/results/finding";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { cellOf, drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { openPane, type OpenPane } from "../add-in/taskpane/open-pane";
import { drawDoubtful, EXPORTS } from "../add-in/taskpane/draw-doubtful";
import { type } from "./clerk-edits";

let desk: Desk | null = null;
let pane: OpenPane | null = null;
afterEach(() => {
  desk?.close();
  pane?.close();
  [desk, pane] = [null, null];
});

test("a sheet that was deleted since its fixes were found is named, and nothing is changed", async () => {
  const { document } = open(drawBook(EXPORTS, { name: "Ghi chú", rows: [["x"]] }));
  desk = await openDesk(document);
  reportOf(await desk.press());
  const fixes = safeFixes(desk.done().analysis.findings);
  expect(fixes.length).toBeGreaterThan(0);
  await desk.remove();
  document.sheets.splice(0, 1);
  const before = stateOf(document);
  expect(await desk.fix(fixes)).toMatchObject({
    outcome: "refused",
    message: { id: "refused-fix-sheet-gone", parameters: { sheet: EXPORTS.name } },
  });
  expect(stateOf(document)).toEqual(before);
});

test("where the re-check after a fix is refused, it is told that the fix is written", async () => {
  const { document } = open(drawDoubtful());
  desk = await openDesk(document);
  reportOf(await desk.press());
  const fixes: readonly Fix[] = safeFixes(desk.done().analysis.findings);
  const { onRunState } = await import("../../src/add-in/run-state");
  const stop = onRunState(({ stage }) => {
    if (stage === "reading") desk?.office.host.setEditingCell(true);
  });
  const event = await desk.fix(fixes);
  stop();
  desk.office.host.setEditingCell(false);
  expect(event).toMatchObject({ outcome: "refused", message: { id: "refused-cell-being-edited" } });
  expect(event.outcome === "refused" ? event.message.text.vi : "").toMatch(/Điều bạn vừa chọn đã được ghi/);
});

describe("a sheet of ours that was protected since", () => {
  const protectedSince = async (): Promise<OpenPane> => {
    const { document } = open(drawBook(OUTPUT));
    pane = await openPane(document);
    await pane.run();
    const [data, summary] = document.sheets;
    if (data === undefined || summary === undefined) throw new Error("a sheet is missing");
    summary.protection = { hasPassword: false };
    type(data, 4, 5, 150_000);
    await pane.run();
    return pane;
  };

  test("is named, nothing is written, and what Excel said is folded, to be opened and copied", async () => {
    const { events, document, workbook, ...view } = await protectedSince();
    expect(events[1]).toMatchObject({
      outcome: "refused",
      message: { id: "refused-protected-sheet", parameters: { sheet: "Tổng hợp" } },
    });
    expect(cellOf(workbook.sheets[0], "H5")).toMatch(/^=IF/);
    const told = (): string => view.text("main > [role=status]");
    expect(told()).toContain("Trang tính Tổng hợp đang được bảo vệ");
    expect(told()).not.toContain("AccessDenied");
    const fold = view.button(/^Chi tiết kỹ thuật$/, "main");
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    fold.click();
    await view.until(() => told().includes("AccessDenied"));
    expect([fold.getAttribute("aria-expanded"), document.querySelector("pre")?.lang]).toEqual(["true", "en"]);
    const copied: string[] = [];
    document.execCommand = (command) => {
      copied.push(`${command} ${document.getSelection()?.toString() ?? ""}`);
      return true;
    };
    view.button(/^Sao chép chi tiết kỹ thuật$/, "main").click();
    await view.until(() => told().includes("Đã sao chép"));
    expect(copied).toEqual([expect.stringMatching(/^copy AccessDenied: .*Soát Số \d/s)]);
  });
});
