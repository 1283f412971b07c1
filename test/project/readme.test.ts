import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { pressDirectly } from "../../src/cli/press-directly";
import { rangeName } from "../../src/core/model/cells/address";
import type { Rule } from "../../src/core/model/results/finding";
import type { RunEvent } from "../../src/core/model/results/report";
import { tryRule } from "../../src/core/reference/example-run";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { drawFinds, FINDS_NAME } from "../tools/draw-finds";
import { guidePage, PRINTED_GUIDE } from "../tools/guide-page";

const ROOT = join(__dirname, "../..");

/** The rule that the README shows, as if it stood in the folder of the rules. */
function shownRule(): Rule {
  const [, source] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  if (source === undefined) throw new Error("the README shows no rule");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: { default?: Rule } = {};
  const load = (path: string): unknown => jest.requireActual(join(ROOT, "src/core/validate/text", path));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of our own README
  const run = new Function("require", "exports", outputText) as (
    require: typeof load,
    exports: typeof exported,
  ) => void;
  run(load, exported);
  if (exported.default === undefined) throw new Error("the README's rule is not exported");
  return exported.default;
}

test("the rule that the README shows says of its examples what it promises", () => {
  const rule = shownRule();
  expect(rule.examples).toHaveLength(2);
  for (const example of rule.examples) {
    const { said, outcomes } = tryRule(rule, example);
    expect(said.map(({ place }) => (place === null ? null : rangeName(place.range)))).toEqual(example.findings);
    expect(outcomes).toEqual([example.findings.length === 0 ? "passed" : "failed"]);
  }
});

/** The paths that the README's picture of the sources names, folders with a slash at their end. */
function pictured(): readonly string[] {
  const [, picture] = /```\n(src\/\n[\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  if (picture === undefined) throw new Error("the README shows no picture of the sources");
  const above: string[] = [];
  return picture.split("\n").flatMap((line) => {
    const [, indent = "", name] = /^( *)([\w-]+(?:\/|\.ts))(?: |$)/.exec(line) ?? [];
    if (name === undefined) return [];
    const depth = indent.length / 2;
    above.splice(depth, above.length, name);
    const beside = [...line.matchAll(/ {3,}([\w-]+\/) {2}/g)].map(
      ([, other = ""]) => above.slice(0, depth).join("") + other,
    );
    const within = [...line.matchAll(/(?<=: | )([a-z-]+)\/(?=[ ;,]|$)/g)].map(([, inner = ""]) => `${inner}/`);
    const here = above.join("");
    return [
      here,
      ...beside.filter((path) => path !== here),
      ...within.filter((inner) => existsSync(join(ROOT, here, inner))).map((inner) => here + inner),
    ];
  });
}

test("the picture of the sources is the tree", () => {
  const paths = pictured();
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const foldersOf = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, folder, entry.name)).length > 0)
      .map(({ name }) => `${folder}${name}/`);
  const shown = [
    "src/",
    "src/core/",
    "src/add-in/",
    "src/core/validate/",
    "src/core/layout/",
    "src/core/compose/",
    "src/add-in/excel/",
  ];
  const folders = shown.flatMap(foldersOf).filter((path) => !/\/(figures|findings|causes)\/$/.test(path));
  expect(folders.filter((path) => !paths.includes(path))).toEqual([]);
});

describe("the README's table of what others do not find", () => {
  const bytes = readFileSync(join(ROOT, "assets", FINDS_NAME));
  const opened = openWorkbook(bytes, FINDS_NAME);
  const rows = [
    ...readFileSync(join(ROOT, "README.md"), "utf8").matchAll(
      /^\| [^|]+ \| ([^|]+) \| ([A-Z]\d+(?::[A-Z]\d+)?) \| `([a-z-]+)` \|$/gm,
    ),
  ].map(([, sheet, cell, rule]) => `${sheet}!${cell} ${rule}`);

  test("its workbook is what the tool draws", () => {
    expect(Buffer.compare(bytes, Buffer.from(drawFinds()))).toBe(0);
  });

  test("holds typed figures only: nothing that a check of formulas, or of numbers kept as text, could see", () => {
    const cells = opened.document.sheets.flatMap(({ cells: lines }) =>
      [...lines.values()].flatMap((line) => [...line.values()]),
    );
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.filter(({ value }) => typeof value === "string" && /^[\s\d.,%-]+$/.test(value))).toEqual([]);
  });

  test("each row is found, at its cell, and nothing else is said", async () => {
    expect(rows.length).toBeGreaterThan(5);
    const { detail } = await pressDirectly(openWorkbook(bytes, FINDS_NAME).document, "validateAndCompute", {
      language: "vi",
    });
    const event = detail as RunEvent;
    if (event.outcome !== "done") throw new Error(`the run was refused: ${JSON.stringify(event)}`);
    const found = event.report.findings.map(({ ruleId, sheet, range }) => `${sheet}!${range} ${ruleId}`);
    expect([...found].sort()).toEqual([...rows].sort());
  });
});

test("the printed guide is that of README.vi.md: else npm run guide:pdf", () => {
  expect(readFileSync(PRINTED_GUIDE).toString("latin1")).toContain(`(${guidePage().title})`);
});
