import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { skippedName } from "../../fixtures/shared-folder";
import { drawBook, TRADE } from "../../add-in/excel/draw-book";
import { casesIn, runCase } from "./run-case";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calipers-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const before = drawBook({ ...TRADE, name: "Biểu" });

/** What Excel would have saved: the workbook with a change made to its parts. */
function saved(change: (opened: ReturnType<typeof openWorkbook>) => void): Uint8Array {
  const opened = openWorkbook(before, "golden.xlsx");
  change(opened);
  return saveWorkbook(opened);
}

function drawCase(name: string, script: string, after: Uint8Array): string {
  const path = join(folder, "cases", name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "init.xlsx"), before);
  writeFileSync(join(path, "script.js"), script);
  writeFileSync(join(path, "golden.xlsx"), after);
  return path;
}

const run = (body: string): string =>
  `await Excel.run(async (context) => {\n  const sheet = context.workbook.worksheets.getActiveWorksheet();\n  ${body}\n  await context.sync();\n});\n`;

const withCell = (value: number): Uint8Array =>
  saved(({ document: { sheets } }) => sheets[0]?.cells.set(40, new Map([[1, { value, formula: null, style: 0 }]])));

describe("a case as the project calipers has them", () => {
  test.each([
    ["a value", run('sheet.getRange("B41").values = [[7]];'), withCell(7), { kind: "same" }],
    [
      "another value than Excel saved",
      run('sheet.getRange("B41").values = [[8]];'),
      withCell(7),
      { kind: "differs", places: ["/sheets/0/cells/R41C2/value"] },
    ],
    [
      "a sheet's name, a merge and a frozen row",
      run('sheet.name = "Khác"; sheet.getRange("A40:B40").merge(); sheet.freezePanes.freezeRows(2);'),
      saved(({ document: { sheets } }) => {
        const [sheet] = sheets;
        if (sheet === undefined) return;
        sheet.name = "Khác";
        sheet.merges = [...sheet.merges, { top: 39, left: 0, bottom: 39, right: 1 }];
        sheet.frozen = { rows: 2, columns: 0 };
      }),
      { kind: "same" },
    ],
    [
      "a merge that Excel has not",
      run('sheet.getRange("A40:B40").merge();'),
      before,
      { kind: "differs", places: [expect.stringMatching(/^\/sheets\/0\/merges\//) as unknown] },
    ],
    [
      "a member that is not emulated",
      run('sheet.comments.add("A1", "x");'),
      before,
      { kind: "not-emulated", why: expect.stringContaining("NotImplemented") as unknown },
    ],
    [
      "what Excel refuses",
      run('sheet.getRange("A1:B1").values = [[1]];'),
      before,
      { kind: "refused", why: expect.stringContaining("InvalidArgument") as unknown },
    ],
    [
      "a script that cannot be read",
      "await Excel.run(",
      before,
      { kind: "refused", why: expect.any(String) as unknown },
    ],
  ])("%s", async (name, script, after, expected) => {
    expect(await runCase(drawCase(name.replaceAll(" ", "-"), script, after))).toEqual(expected);
  });

  test("is found wherever it lies; a folder that lacks one of the three files is none", () => {
    mkdirSync(join(folder, "cases/only-load"));
    writeFileSync(join(folder, "cases/only-load/init.xlsx"), before);
    expect(casesIn(folder).map((path) => relative(folder, path))).toContain(join("cases", "a-value"));
    expect(casesIn(folder)).toHaveLength(7);
  });
});

const given = process.env["SOAT_CALIPERS"] ?? "";
if (given === "")
  test.skip(skippedName("every case of calipers", "SOAT_CALIPERS, the folder of its cases"), () => undefined);
else
  describe("every case of calipers", () => {
    // What the stand-in does not emulate is refused by its name, which is no deviation.
    test.each(casesIn(given).map((path) => [relative(given, path), path]))("%s", async (_, path = "") => {
      const outcome = await runCase(path);
      expect(outcome.kind === "not-emulated" ? { kind: "same" } : outcome).toEqual({ kind: "same" });
    });
  });
