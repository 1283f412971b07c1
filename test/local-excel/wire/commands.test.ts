import { openOfficePage } from "../office-page";
import { tinyModel } from "./tiny-model";
import { waitUntil } from "../../fixtures/wait-until";

describe("ribbon commands", () => {
  test("run the function that was associated with them, which may use Excel, and end when it says so", async () => {
    const model = tinyModel();
    const office = await openOfficePage(model);
    office.Office.actions.associate("checkAndCompute", (event: Office.AddinCommands.Event) => {
      void office
        .run(async (context) => {
          context.workbook.worksheets.getItem("One").getRange("A1").values = [[event.source.id]];
          await context.sync();
        })
        .then(() => event.completed());
    });
    expect(await office.host.invokeCommand("checkAndCompute", "RibbonButton")).toMatchObject({ status: 0 });
    expect(model.cell("One", 0, 0)).toBe("RibbonButton");
    office.close();
  });

  test("a command without a function is answered with an error", async () => {
    const office = await openOfficePage(tinyModel());
    expect(await office.host.invokeCommand("nobody")).toEqual({ status: 11101, data: null });
    office.close();
  });

  test("several at once are told apart", async () => {
    const office = await openOfficePage(tinyModel());
    const waiting: Office.AddinCommands.Event[] = [];
    office.Office.actions.associate("wait", (event: Office.AddinCommands.Event) => void waiting.push(event));
    const ended: string[] = [];
    const first = office.host.invokeCommand("wait", "first").then(() => ended.push("first"));
    const second = office.host.invokeCommand("wait", "second").then(() => ended.push("second"));
    await waitUntil("both commands are called", () => waiting.length === 2);
    waiting[1]?.completed();
    await second;
    waiting[0]?.completed();
    await first;
    expect(ended).toEqual(["second", "first"]);
    office.close();
  });

  test("a page that is closed leaves no command waiting for ever", async () => {
    const office = await openOfficePage(tinyModel());
    office.Office.actions.associate("never", () => {});
    const command = office.host.invokeCommand("never");
    office.close();
    await expect(command).rejects.toThrow("closed");
  });
});
