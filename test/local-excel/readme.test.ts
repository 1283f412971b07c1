import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadMetadata, openWorkbook, type LibraryMetadata } from "../../src/local-excel";
import { createWorkbook } from "../../src/xlsx/package/blank-workbook";
import { conformance } from "../tools/conformance";
import { emulatedTypes, type TypeCoverage } from "../tools/emulation";
import { EXAMPLE, LOCAL_EXCEL_README, filled, localExcelReadme } from "../tools/local-excel-readme";
import { openOfficePage } from "./office-page";
import { withTotal } from "./use-alone";

const ROOT = join(__dirname, "../..");

let metadata: LibraryMetadata;
let types: ReadonlyMap<string, TypeCoverage>;
beforeAll(async () => {
  metadata = await loadMetadata();
  types = new Map(emulatedTypes(metadata).map((type) => [type.name, type]));
});

test("the README says what the source says (if not, run: npm run reference)", () => {
  expect(readFileSync(join(ROOT, LOCAL_EXCEL_README), "utf8")).toBe(localExcelReadme(metadata));
});

test("every member that the add-in uses has its documentation and its page; what is known to differ has its source", () => {
  const members = conformance(metadata);
  expect(members.length).toBeGreaterThan(200);
  expect(members.filter(({ documented }) => documented === "").map(({ member }) => member)).toEqual([]);
  expect(members.filter(({ emulated }) => emulated === "refused").map(({ member }) => member)).toEqual([]);
  const differing = members.filter(({ differs }) => differs !== "");
  expect(differing.length).toBeGreaterThan(10);
  expect(differing.filter(({ source }) => source === "")).toEqual([]);
});

test("a difference of a member that the add-in does not use is told", () => {
  const stray = [{ member: "Excel.Range.flashFill", differs: "x", source: "y" }];
  expect(() => conformance(metadata, stray)).toThrow("the add-in does not use Excel.Range.flashFill");
});

test("a section that the README lacks is no section left out in silence", () => {
  expect(filled("a\n<!-- x -->old<!-- /x -->\nb", "x", "new")).toBe("a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb");
  expect(() => filled("<!-- x -->", "x", "new")).toThrow("no section x");
});

test("the example does what it says, in fifteen lines", async () => {
  const lines = readFileSync(join(ROOT, EXAMPLE), "utf8").split("\n");
  const [first, last] = [lines.findIndex((line) => line.includes("withTotal")), lines.lastIndexOf("}")];
  expect(last - first - 1).toBeLessThanOrEqual(15);
  const sample = new Uint8Array(readFileSync(join(ROOT, "assets/bao-cao-6-thang-2024.xlsx")));
  const { document } = openWorkbook(await withTotal(sample), "saved.xlsx");
  const cells = document.sheets[0]?.cells;
  // One of the five is a number typed as text, which SUM leaves out.
  const parts = [9, 10, 11, 12, 13].map((row) => cells?.get(row)?.get(5)?.value);
  expect(parts.map((part) => typeof part)).toContain("string");
  const total = parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0);
  expect(total).toBeGreaterThan(0);
  expect(cells?.get(0)?.get(10)).toMatchObject({ formula: { text: "SUM(F10:F14)" }, value: total });
});

describe("what the table says of a member is so", () => {
  test("counts and names", () => {
    expect(types.get("Worksheet")).toMatchObject({ readOnly: [] });
    expect(types.get("Worksheet")?.refused).toEqual(expect.arrayContaining(["shapes", "copy", "onCalculated"]));
    expect(types.get("SettingCollection")).toMatchObject({ members: 5, emulated: 5, refused: [] });
    expect(types.get("Shape")).toMatchObject({ emulated: 0 });
    expect(types.get("Table")?.readOnly).toContain("name");
    for (const { members, emulated, refused, readOnly } of types.values())
      expect(emulated + refused.length + readOnly.length).toBe(members);
  });

  test("members above the declared sets, of the library's own and beyond reach are not counted", () => {
    expect(types.get("Range")?.refused).not.toContain("showTeachingCallout");
    expect(types.get("Workbook")?.refused).not.toContain("linkedWorkbooks");
    expect(types.has("Query")).toBe(true);
    expect(types.has("LinkedWorkbook")).toBe(false);
  });

  test.each<[string, (range: Excel.Range) => void, RegExp]>([
    ["a refused property", (range) => range.load("style"), /not emulated: Range\.style/],
    ["a refused method", (range) => range.flashFill(), /not emulated: Range\.flashFill/],
    ["a type refused as a whole", (range) => range.worksheet.shapes.load("items"), /not emulated: Worksheet\.shapes/],
  ])("%s", async (_, use, message) => {
    const page = await openOfficePage({ workbook: createWorkbook("new.xlsx").document });
    try {
      await expect(
        page.run(async (context) => {
          use(context.workbook.worksheets.getFirst().getRange("A1"));
          await context.sync();
        }),
      ).rejects.toThrow(message);
    } finally {
      page.close();
    }
  });
});

test("the folders import one another as the README's table says", () => {
  const may: Readonly<Record<string, readonly string[]>> = {
    calc: [],
    objects: ["calc"],
    wire: ["calc", "objects"],
    desk: ["calc", "objects", "wire"],
  };
  const folder = join(ROOT, "src/local-excel");
  const faults = Object.entries(may).flatMap(([own, others]) =>
    readdirSync(join(folder, own), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) =>
        [...readFileSync(join(folder, own, name), "utf8").matchAll(/from "(?:\.\.\/)+(calc|objects|wire|desk)\//g)]
          .map(([, other]) => other ?? "")
          .filter((other) => !others.includes(other))
          .map((other) => `${own}/${name} imports ${other}`),
      ),
  );
  expect(faults).toEqual([]);
});
