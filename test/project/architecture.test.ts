import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import ts from "typescript";

const SOURCE = join(__dirname, "../../src");

interface Module {
  /** Path from src/, with "/" between folders. */
  readonly path: string;
  readonly source: ts.SourceFile;
  /** As written. */
  readonly imports: readonly string[];
}

/** Folders and modules of src/ that have a line of their own in the table, the rooms' own folders first. */
const PURE = [
  "core/model",
  "core/vocabulary",
  "core/relations",
  "core/layout",
  "core/across",
  "core/validate",
  "core/compute",
  "core/detect",
  "core/summarize",
  "core/i18n",
  "core/compose",
  "core/reference",
  "core/pipeline.ts",
];
const WORDS_AND_FIGURES = ["core/model", "core/vocabulary", "core/relations"];
const CATALOGUES = ["core/validate/catalogue", "core/compute/catalogue", "core/detect/catalogue"];

/**
 * Who may import whom: folders under src/, modules with their ending, or single modules (without it) that may be
 * imported.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "core/model": [],
  "core/vocabulary": ["core/model"],
  "core/relations": ["core/model"],
  "core/layout": WORDS_AND_FIGURES,
  "core/across": WORDS_AND_FIGURES,
  "core/validate": WORDS_AND_FIGURES,
  "core/compute": WORDS_AND_FIGURES,
  "core/detect": WORDS_AND_FIGURES,
  "core/summarize": [...WORDS_AND_FIGURES, "core/compute/measures", "core/i18n/number-format"],
  "core/i18n": ["core/model"],
  "core/compose": [...WORDS_AND_FIGURES, "core/i18n"],
  "core/reference": [
    ...WORDS_AND_FIGURES,
    "core/i18n",
    "core/layout/detect-tables",
    "core/across",
    "core/validate",
    "core/compute",
    "core/detect",
  ],
  "core/pipeline.ts": [
    ...WORDS_AND_FIGURES,
    "core/layout",
    "core/across",
    "core/validate",
    "core/compute",
    "core/detect",
    "core/summarize",
  ],
  "add-in/excel": ["core/model", "xlsx"],
  "add-in/analysis": ["core/pipeline", "core/model"],
  "add-in/files": ["xlsx", "core/layout/detect-tables", "core/across", "add-in/excel", "core/model"],
  "add-in/run-analysis.ts": [
    "core/pipeline",
    "add-in/analysis/analyzer",
    "add-in/excel",
    "add-in/kept-answers",
    "core/model",
  ],
  "add-in/check-record.ts": ["core/model", "core/i18n"],
  "add-in/documents.ts": ["core/pipeline", "core/compose/documents", "core/summarize/renew-text", "core/model"],
  "add-in/one-run.ts": [
    "add-in/run-analysis",
    "add-in/check-record",
    "add-in/run-state",
    "add-in/write-agreement",
    "add-in/excel",
    "core/pipeline",
    "core/compose",
    "core/model",
  ],
  "add-in/run.ts": [
    "add-in/one-run",
    "add-in/excel",
    "add-in/kept-answers",
    "add-in/run-state",
    "core/pipeline",
    "core/model",
  ],
  "add-in/write-agreement.ts": ["core/compose", "add-in/excel", "add-in/run-state", "core/model"],
  "add-in/kept-answers.ts": ["core/model"],
  "add-in/read-beside.ts": ["core/pipeline", "add-in/excel", "core/model"],
  "add-in/run-state.ts": ["add-in/excel", "core/model"],
  "add-in/diagnosis": ["add-in/excel", "add-in/analysis/start-worker", "core/model"],
  "add-in/commands": [
    "add-in/analysis",
    "add-in/run",
    "add-in/run-state",
    "add-in/excel",
    "core/model",
    "core/i18n",
    ...CATALOGUES,
  ],
  "add-in/taskpane": [
    "add-in/documents",
    "add-in/run",
    "add-in/run-state",
    "add-in/excel",
    "add-in/diagnosis",
    "core/model",
    "core/i18n",
    "add-in/commands/run-options",
    "add-in/files",
    "add-in/read-beside",
    "add-in/commands/language",
    "add-in/commands/kept-choice",
    "core/reference",
    "core/layout/corrections",
    ...CATALOGUES,
  ],
  xlsx: [],
  word: ["core/model"],
  "local-excel": ["xlsx"],
  cli: [
    "local-excel",
    "xlsx",
    "word",
    "add-in/run",
    "add-in/run-state",
    "add-in/read-beside",
    "core/model",
    "core/i18n",
    "core/compose/documents",
    "core/summarize/renew-text",
  ],
  browser: ["local-excel", "xlsx", "add-in/commands/commands", "add-in/taskpane/index", "core/model", "core/i18n"],
};

/** The line of the table that a module falls under; null where there is none. */
const placeOf = (path: string): string | null =>
  Object.keys(MAY_IMPORT).find((place) => path === place || path.startsWith(`${place}/`)) ?? null;

const FORBIDDEN_NAMES = ["utils", "helpers", "common", "types", "services", "managers"];

/** What a pure module must not name: the host, the document, the clock, chance, the machine. */
const FORBIDDEN_IN_PURE = new Set([
  "Excel",
  "Office",
  "OfficeExtension",
  "window",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "XMLHttpRequest",
  "setTimeout",
  "setInterval",
  "performance",
  "process",
  "Buffer",
  "require",
  "crypto",
]);

/** Outside packages that pure modules may use. */
const PURE_PACKAGES = ["big.js"];

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

function importsOf(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push(node.moduleSpecifier.text);
    if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === "require"))
    ) {
      const [argument] = node.arguments;
      found.push(argument && ts.isStringLiteral(argument) ? argument.text : "(computed)");
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      found.push(node.argument.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parse(path: string, text: string): Module {
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2022,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  return { path, source, imports: importsOf(source) };
}

/** Where an import leads, from src/ and without its ending; null for a package. */
function targetOf(module: Module, specifier: string): string | null {
  return specifier.startsWith(".")
    ? normalize(join(dirname(module.path), specifier))
        .split(sep)
        .join("/")
    : null;
}

function importFault(module: Module, specifier: string): string | null {
  const place = placeOf(module.path);
  const target = targetOf(module, specifier);
  const fault = (why: string): string => `src/${module.path} imports "${specifier}": ${why}`;
  if (place === null) return fault("no line of the table says what it may import");
  if (target === null) {
    if (PURE.includes(place) && !PURE_PACKAGES.some((p) => specifier === p || specifier.startsWith(`${p}/`)))
      return fault(`${place} is pure and uses no package but ${PURE_PACKAGES.join(", ")}`);
    if (/^(react|react-dom|@fluentui\/.*)($|\/)/.test(specifier) && place !== "add-in/taskpane")
      return fault("React belongs to taskpane/");
    if (/^node:/.test(specifier) && place !== "cli" && place !== "local-excel" && place !== "xlsx")
      return fault("what is deployed runs in a browser");
    return null;
  }
  if (target.startsWith("..")) return fault("it leaves src/");
  const allowed = MAY_IMPORT[place] ?? [];
  const own = place.includes(".") ? null : place;
  if (own !== null && (target === own || target.startsWith(`${own}/`))) return null;
  return allowed.some((a) => target === a || target.startsWith(`${a}/`))
    ? null
    : fault(`${place} may import ${allowed.length === 0 ? "nothing else of ours" : allowed.join(", ")}`);
}

/** Global names a module uses, each with its line; properties and declared names of its own do not count. */
function globalsUsed(module: Module): readonly { readonly name: string; readonly line: number }[] {
  const declared = new Set<string>();
  const used: { name: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isImportSpecifier(node) ||
        ts.isBindingElement(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text);
    if (ts.isIdentifier(node)) {
      const parent = node.parent;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node) ||
        ((ts.isPropertyAssignment(parent) ||
          ts.isPropertySignature(parent) ||
          ts.isMethodSignature(parent) ||
          ts.isPropertyDeclaration(parent) ||
          ts.isMethodDeclaration(parent)) &&
          parent.name === node);
      const member =
        ts.isPropertyAccessExpression(parent) && parent.expression === node ? `${node.text}.${parent.name.text}` : null;
      const line = module.source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (!isName) used.push({ name: node.text, line });
      if (member === "Math.random" || member === "Date.now") used.push({ name: member, line });
      if (node.text === "Date" && ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) === 0)
        used.push({ name: "new Date()", line });
    }
    ts.forEachChild(node, visit);
  };
  visit(module.source);
  return used.filter((u) => !declared.has(u.name));
}

function globalFaults(module: Module): readonly string[] {
  const place = placeOf(module.path);
  const faults: string[] = [];
  for (const { name, line } of globalsUsed(module)) {
    const fault = (why: string): string => `src/${module.path}:${String(line)} names ${name}: ${why}`;
    if (
      place !== null &&
      PURE.includes(place) &&
      (FORBIDDEN_IN_PURE.has(name) || ["Math.random", "Date.now", "new Date()"].includes(name))
    )
      faults.push(fault(`${place} is pure`));
    else if (name === "Excel" && !["add-in/excel", "add-in/diagnosis", "local-excel"].includes(place ?? ""))
      faults.push(fault("only excel/ and diagnosis/ say Excel."));
    else if (
      name === "Office" &&
      !["add-in/excel", "add-in/diagnosis", "add-in/commands", "local-excel", "cli"].includes(place ?? "") &&
      module.path !== "add-in/taskpane/index.tsx"
    )
      faults.push(fault("Office. belongs to excel/, diagnosis/, commands/ and taskpane/index.tsx"));
  }
  return faults;
}

function nameFaults(module: Module): readonly string[] {
  return module.path
    .split("/")
    .map((part) => part.replace(/\.tsx?$/, ""))
    .filter((part) => FORBIDDEN_NAMES.includes(part))
    .map((part) => `src/${module.path}: no folder or file is called ${part}`);
}

const faultsOf = (module: Module): readonly string[] => [
  ...module.imports.map((i) => importFault(module, i)).filter((f) => f !== null),
  ...globalFaults(module),
  ...nameFaults(module),
];

/**
 * Modules that import one another in a circle, types too: each circle by the paths of its modules, without their
 * endings.
 */
function circlesOf(all: readonly Module[]): readonly (readonly string[])[] {
  const targets = new Map(
    all.map((module) => [
      module.path.replace(/\.tsx?$/, ""),
      module.imports.flatMap((specifier) => targetOf(module, specifier) ?? []),
    ]),
  );
  const reached = (from: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [...(targets.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    return found;
  };
  const reach = new Map([...targets.keys()].map((path) => [path, reached(path)]));
  const circles = [...targets.keys()]
    .filter((path) => reach.get(path)?.has(path))
    .map((path) =>
      [...targets.keys()].filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)).sort(),
    );
  return [...new Map(circles.map((circle) => [circle.join(" "), circle])).values()];
}

const modules = [...filesUnder(SOURCE)].map((file) =>
  parse(relative(SOURCE, file).split(sep).join("/"), readFileSync(file, "utf8")),
);

test("every folder of src/ has its place in the table", () => {
  expect(modules.map(({ path }) => path).filter((path) => placeOf(path) === null)).toEqual([]);
});

test("every module imports, names and is called only what its folder may", () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.flatMap(faultsOf)).toEqual([]);
});

test("no modules import one another in a circle", () => {
  expect(circlesOf(modules)).toEqual([]);
});

test.each([
  ["two", { "xlsx/a.ts": ["./b"], "xlsx/b.ts": ["./a"], "xlsx/c.ts": ["./a"] }, [["xlsx/a", "xlsx/b"]]],
  [
    "three, over folders, one of them of types",
    { "core/compose/a.ts": ["../model/b"], "core/model/b.ts": ["./c"], "core/model/c.ts": ["../compose/a"] },
    [["core/compose/a", "core/model/b", "core/model/c"]],
  ],
  ["itself", { "model/a.ts": ["./a"] }, [["model/a"]]],
  [
    "a module twice reached is no circle",
    { "model/a.ts": ["./b", "./c"], "model/b.ts": ["./d"], "model/c.ts": ["./d"], "model/d.ts": [] },
    [],
  ],
])("circles of imports: %s", (_, files, expected) => {
  const text = (imports: readonly string[]): string =>
    imports.map((path) => `import type { T } from "${path}";`).join("\n");
  expect(circlesOf(Object.entries(files).map(([path, imports]) => parse(path, text(imports))))).toEqual(expected);
});

test("the order of the stages fits on one screen", () => {
  expect(modules.find((m) => m.path === "core/pipeline.ts")?.source.getLineStarts().length).toBeLessThan(60);
});

describe("what would break the table is named", () => {
  test.each([
    ["core/compute/quotient.ts", 'import { x } from "../detect/growth";', 'imports "../detect/growth"'],
    ["core/model/tables/table.ts", 'import { x } from "../../vocabulary/totals";', 'imports "../../vocabulary/totals"'],
    ["core/vocabulary/totals.ts", 'import { x } from "../layout/hints";', 'imports "../layout/hints"'],
    ["core/layout/a/b.ts", 'export { x } from "../../validate/sums/sums";', 'imports "../../validate/sums/sums"'],
    ["core/summarize/a.ts", 'import { x } from "../compute/header";', 'imports "../compute/header"'],
    ["core/validate/sums/a.ts", 'import { x } from "../../i18n/render";', 'imports "../../i18n/render"'],
    [
      "xlsx/open-workbook.ts",
      'import type { T } from "../local-excel/calc/engine";',
      'imports "../local-excel/calc/engine"',
    ],
    [
      "local-excel/calc/engine.ts",
      'import type { T } from "../../core/model/tables/table";',
      'imports "../../core/model/tables/table"',
    ],
    ["cli/main.ts", 'const p = import("../core/pipeline");', 'imports "../core/pipeline"'],
    ["browser/grid/a.ts", 'import { goTo } from "../../add-in/excel/navigation";', "browser may import"],
    ["browser/shell/a.ts", 'import { readFileSync } from "node:fs";', "what is deployed runs in a browser"],
    [
      "add-in/taskpane/app.tsx",
      'import { detectTables } from "../../core/layout/detect-tables";',
      'imports "../../core/layout/detect-tables"',
    ],
    ["core/detect/x.ts", 'import { readFileSync } from "node:fs";', 'imports "node:fs"'],
    ["add-in/excel/x.ts", 'import { useState } from "react";', 'imports "react"'],
    ["add-in/excel/x.ts", 'import { analyze } from "../../core/pipeline";', 'imports "../../core/pipeline"'],
    ["add-in/x.ts", 'import { useState } from "react";', "no line of the table"],
    ["core/x.ts", 'import { useState } from "./model/message";', "no line of the table"],
    ["core/summarize/x.ts", "export const t = Math.random();", "names Math.random"],
    ["core/compute/x.ts", "export const t = new Date();", "names new Date()"],
    ["core/compose/x.ts", "export const t = document.title;", "names document"],
    ["add-in/run.ts", "export const t = (c: Excel.Workbook) => c;", "names Excel"],
    ["add-in/taskpane/app.tsx", "Office.onReady();", "names Office"],
    ["core/layout/utils/x.ts", "export const t = 1;", "called utils"],
  ])("%s: %s", (path, text, expected) => {
    expect(faultsOf(parse(path, text)).join("\n")).toContain(expected);
  });

  test.each([
    ["core/compose/x.ts", 'import { formatNumber } from "../i18n/number-format"; import Big from "big.js";'],
    ["core/summarize/x.ts", 'import { share } from "../compute/measures/share";'],
    [
      "add-in/taskpane/help.tsx",
      'import { RULES } from "../../core/validate/catalogue"; import { run } from "../run"; import * as React from "react";',
    ],
    ["add-in/taskpane/index.tsx", "Office.onReady();"],
    [
      "core/detect/x.ts",
      'const document = { title: "a" }; export const t = document.title; export const u = { window: 1 }.window; export const d = new Date(0);',
    ],
  ])("%s: %s is sound", (path, text) => {
    expect(faultsOf(parse(path, text))).toEqual([]);
  });
});
