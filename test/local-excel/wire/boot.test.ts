import { openOfficePage, type OfficePage } from "../office-page";
import { tinyModel } from "./tiny-model";
import { waitUntil } from "../../fixtures/wait-until";

const opened: OfficePage[] = [];
async function open(options: Partial<Parameters<typeof openOfficePage>[0]> = {}): Promise<OfficePage> {
  const office = await openOfficePage({ ...tinyModel(), ...options });
  opened.push(office);
  return office;
}
afterEach(() => {
  jest.useRealTimers();
  for (const office of opened.splice(0)) office.close();
});

const OFFICE_SCRIPT = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;
const pageWith = (script: string) =>
  `<!DOCTYPE html><html><head>${OFFICE_SCRIPT}</head><body><script>${script}</script></body></html>`;

describe("the real office.js in a page of this process", () => {
  test("finds itself in Excel on the web, with the sets that were declared", async () => {
    const { info, Office } = await open();
    expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } });
    const { requirements } = Office.context;
    expect(["1.1", "1.9", "1.14", "1.15"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("DialogApi", "1.1")).toBe(false);
  });

  test("other sets and another locale", async () => {
    const { Office } = await open({ locale: "vi-VN", requirementSets: { ExcelApi: "1.10" } });
    expect(Office.context.displayLanguage).toBe("vi-VN");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.11")).toBe(false);
  });

  test("settings are read at the start and saved into the workbook", async () => {
    const model = tinyModel();
    model.workbook.settings = new Map([["language", `"vi"`]]);
    const { Office } = await open({ ...model });
    const { document } = Office.context;
    const settings = document.settings;
    expect(settings.get("language")).toBe("vi");
    settings.set("tolerance", { percent: 0.5 });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect(new Map(model.workbook.settings)).toEqual(
      new Map([
        ["language", `"vi"`],
        ["tolerance", `{"percent":0.5}`],
      ]),
    );
  });

  test("the pane is shown and hidden, and its handlers hear of it", async () => {
    const { host, Office } = await open({ pane: "Background" });
    const modes: unknown[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    await Office.addin.showAsTaskpane();
    expect(host.runtime.state).toBe("Visible");
    await Office.addin.hide();
    expect(host.runtime.state).toBe("Background");
    await Office.addin.setStartupBehavior("Load" as Office.StartupBehavior);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    expect(modes).toEqual(["Taskpane", "Hidden"]);
  });

  const nameOf = (office: OfficePage) =>
    office.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return context.workbook.name;
    });

  test("fake timers do not stop a sync", async () => {
    const office = await open();
    jest.useFakeTimers();
    expect(await nameOf(office)).toBe("tiny.xlsx");
  });

  test("nor the start, as long as process.nextTick is real", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick"] });
    expect(await nameOf(await open())).toBe("tiny.xlsx");
  });
});

test("a workbook that cannot even be described is an error, not a page that never starts", async () => {
  const { workbook, ...model } = tinyModel();
  await expect(
    openOfficePage({ ...model, workbook: { ...workbook, settings: undefined } as unknown as typeof workbook }),
  ).rejects.toThrow("settings");
});

describe("what goes wrong in a page is not swallowed", () => {
  test.each([
    ["an uncaught error", `throw new Error("first")`, "first"],
    ["an error in a timer", `setTimeout(function () { throw new Error("late") }, 0)`, "late"],
    ["console.error", `console.error("told")`, "told"],
    [
      "a request to another machine",
      `try { fetch("https://example.org/x") } catch (e) {}`,
      "refused: fetch https://example.org/x",
    ],
    [
      "another machine's script",
      `document.body.appendChild(document.createElement("script")).src = "https://example.org/x.js"`,
      "refused: https://example.org/x.js",
    ],
  ])("%s", async (_, script, message) => {
    const office = await openOfficePage({ ...tinyModel(), html: pageWith(script) });
    await waitUntil(message, () => office.page.errors.some((error) => error.message.includes(message)));
    expect(office.page.errors.map((error) => error.message)).toContain(message);
    expect(() => office.close()).toThrow(message);
  });
});
