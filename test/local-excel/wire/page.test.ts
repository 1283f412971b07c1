import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileOf } from "../../../src/local-excel/wire/page/page-resources";
import { openOfficePage } from "../office-page";
import { tinyModel } from "./tiny-model";

const OFFICE_SCRIPT = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "page-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a built page from its folder", () => {
  test("runs with its own scripts, and its functions can be called from the ribbon", async () => {
    writeFileSync(
      join(folder, "taskpane.html"),
      `<!DOCTYPE html><html><head>${OFFICE_SCRIPT}<script defer src="taskpane.js"></script></head><body><p id="state"></p></body></html>`,
    );
    writeFileSync(
      join(folder, "taskpane.js"),
      `Office.actions.associate("press", function (event) {
         Excel.run(function (context) {
           context.workbook.load("name");
           return context.sync().then(function () { document.getElementById("state").textContent = context.workbook.name; });
         }).then(function () { event.completed(); });
       });`,
    );
    const office = await openOfficePage({ ...tinyModel(), folder, file: "taskpane.html" });
    expect(await office.host.invokeCommand("press")).toMatchObject({ status: 0 });
    expect(office.page.window.document.getElementById("state")?.textContent).toBe("tiny.xlsx");
    office.close();
  });

  test("a file that is not there is reported", async () => {
    writeFileSync(
      join(folder, "taskpane.html"),
      `<!DOCTYPE html><html><head>${OFFICE_SCRIPT}<script src="missing.js"></script></head></html>`,
    );
    const office = await openOfficePage({ ...tinyModel(), folder, file: "taskpane.html?sheet=One" });
    expect(office.page.window.location.search).toBe("?sheet=One");
    expect((await office.page.whenFailed).message).toContain("missing.js");
    expect(() => office.close()).toThrow("missing.js");
  });
});

describe("addresses and files", () => {
  const folders = { officeJs: "/office", origin: "https://localhost:3000", folder: "/dist" };
  test.each([
    ["https://localhost:3000/assets/icon.png?v=1#x", "/dist/assets/icon.png"],
    ["https://appsforoffice.microsoft.com/lib/1/hosted/vi-vn/office_strings.js", "/office/vi-vn/office_strings.js"],
    ["https://localhost:3000/../secret", null],
    ["https://localhost:3000/%2e%2e/secret", null],
    ["https://localhost:3001/x.js", null],
    ["http://localhost:3000/x.js", null],
    ["https://example.org/lib/1/hosted/office.js", null],
  ])("%s", (url, file) => {
    expect(fileOf(url, folders)).toBe(file);
  });
});

// Jest watches for rejections itself, so this one happens in a process of its own.
test("a rejection nobody handles in the page is one of its errors", () => {
  const script = `
    const { openOfficePage } = require("./test/local-excel/office-page.ts");
    const { tinyModel } = require("./test/local-excel/wire/tiny-model.ts");
    const html = \`<!DOCTYPE html><html><head>${OFFICE_SCRIPT}</head><body><script>Promise.reject(new Error("lost"))</script></body></html>\`;
    const { waitUntil } = require("./test/fixtures/wait-until.ts");
    openOfficePage({ ...tinyModel(), html }).then(async (office) => {
      await waitUntil("an error", () => office.page.errors.length > 0);
      console.log(JSON.stringify(office.page.takeErrors().map((error) => error.message)));
      office.close();
    });`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--require", "tsx/cjs", "--eval", script], {
    cwd: resolve(__dirname, "../../.."),
    encoding: "utf8",
  });
  expect([stdout.trim(), stderr.replace(/^npm warn.*$/gm, "").trim()]).toEqual([`["lost"]`, ""]);
});
