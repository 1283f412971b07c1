import type { Frame } from "playwright-core";
import { monthlyForm, savedForm } from "../fixtures/monthly-files";
import { violations } from "./axe";
import { describeInChromium } from "./chromium";
import { deskOfTests, pressAndShow, settled } from "./desk-of-tests";

const june = savedForm(
  "thang-6.csv",
  monthlyForm(6).map((row) => row.map((cell) => (cell === 416 ? 9416 : cell))),
);

const picked = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

async function openFiles(pane: Frame, item: string): Promise<void> {
  await pane.click("header [aria-haspopup=menu] >> nth=-1");
  await pane.click(`[role=menuitem] >> text=${item}`);
  await pane.waitForSelector("#files-heading");
}

describeInChromium("files beside the workbook, in the pane", () => {
  const openDesk = deskOfTests();

  test.each([
    ["vi-VN", "Tệp khác", "Kỳ trước", "Kiểm tra cùng các tệp này", "Bỏ thang-5.xlsx"],
    ["en-US", "Other files", "An earlier period", "Check beside these files", "Leave out thang-5.xlsx"],
  ])(
    "in %s: last month's file is proposed as such, and its revised figure stands in the list after a press",
    async (locale, item, kind, check, leave) => {
      const desk = await openDesk(june, { locale, paneWidth: 320, query: "?confirm=all" });
      const pane = await pressAndShow(desk);
      const told = (): Promise<number> => pane.locator("text=/thang-5\\.xlsx/").count();
      expect(await told()).toBe(0);
      await openFiles(pane, item);
      await pane.setInputFiles("input[type=file]", [
        picked("cu.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
        picked("thang-5.xlsx", savedForm("thang-5.csv", monthlyForm(5))),
      ]);
      const section = pane.locator("section[aria-labelledby=files-heading]");
      await section.locator("select").waitFor();
      const chosen = await pane
        .locator("section[aria-labelledby=files-heading] select")
        .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).selectedOptions[0]?.textContent));
      expect(chosen).toEqual([kind]);
      expect(await section.locator("li").first().textContent()).toMatch(/\.xlsx/);
      expect(await violations(pane)).toEqual([]);
      await pane.click(`text=${check}`);
      await settled(pane, 2);
      await pane.waitForSelector("#files-heading", { state: "detached" });
      const events = await desk.events();
      const last = events.at(-1);
      if (last?.outcome !== "done") throw new Error("the run was refused");
      expect(last.report.findings.filter(({ ruleId }) => ruleId === "revised-figure")).toMatchObject([
        { range: "G12", related: ["[thang-5.xlsx]csv!H12"] },
      ]);
      await openFiles(pane, item);
      await pane.click(`[aria-label="${leave}"]`);
      expect(await section.locator("select").count()).toBe(0);
      await desk.press("validateAndCompute");
      await settled(pane, 3);
      const again = (await desk.events()).at(-1);
      expect(again?.outcome === "done" && again.report.files).toBeFalsy();
    },
  );
});
