import type { WorkbookDocument } from "../../../src/xlsx/document";
import { open } from "../excel/draw-book";
import { drawSample } from "../../tools/draw-sample";
import { openPane, type OpenPane } from "./open-pane";

let pane: OpenPane;
let workbook: WorkbookDocument;
beforeEach(() => {
  workbook = open(drawSample()).document;
});
afterEach(() => pane.close());

const sheets = (): readonly string[] => workbook.sheets.map(({ name }) => name);
const stored = (): Readonly<Record<string, string>> => ({ ...pane.document.defaultView?.localStorage });
async function toEnglish(): Promise<void> {
  pane.button(/Switch to English/).click();
  await pane.until(() => pane.text("main").includes("Ready to check the figures"));
}

describe("the language that was chosen in the pane", () => {
  test("is that of a run from the ribbon, too", async () => {
    pane = await openPane(workbook);
    await toEnglish();
    expect((await pane.host.invokeCommand("validateAndCompute")).status).toBe(0);
    expect(sheets()).toEqual(["6 tháng", "Summary", "Checks"]);
  });

  test("holds when the pane is opened again, for its words and for what the ribbon writes", async () => {
    pane = await openPane(workbook);
    await toEnglish();
    const kept = stored();
    pane.close();
    pane = await openPane(workbook, "vi-VN", kept);
    expect(pane.text("main")).toContain("Ready to check the figures");
    await pane.host.invokeCommand("validateAndCompute");
    expect(sheets()).toContain("Summary");
  });

  test("is none before there was a choice: then it is Excel's, and so it is where something else is kept", async () => {
    pane = await openPane(workbook);
    expect([stored(), pane.text("main")]).toEqual([{}, expect.stringContaining("Sẵn sàng soát số")]);
    await toEnglish();
    const [key] = Object.keys(stored());
    pane.close();
    pane = await openPane(workbook, "vi-VN", { [key ?? ""]: "fr" });
    expect(pane.text("main")).toContain("Sẵn sàng soát số");
  });
});
