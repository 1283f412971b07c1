import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import ts from "typescript";

const SOURCE = join(__dirname, "..", "src");

interface Module {
  /** Path from src/, with "/" between folders. */
  readonly path: string;
  readonly source: ts.SourceFile;
  /** As written. */
  readonly imports: readonly string[];
}

/** Where a module stands: its folder directly under src/, or its own name for the files beside them. */
const placeOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : path);

const PURE = ["model", "layout", "validate", "compute", "detect", "summarize", "i18n", "edit", "reference", "pipeline.ts"];
const CATALOGUES = ["validate/catalogue", "compute/catalogue", "detect/catalogue"];

/** Who may import whom: folders of src/, modules beside them, or single modules (without their ending). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  layout: ["model"],
  validate: ["model"],
  compute: ["model"],
  detect: ["model"],
  summarize: ["model"],
  i18n: ["model"],
  edit: ["model", "i18n"],
  "pipeline.ts": ["model", "layout", "validate", "compute", "detect", "summarize"],
  reference: ["model", "i18n", "layout/detect-tables", "validate", "compute", "detect"],
  excel: ["model"],
  "run.ts": ["pipeline", "edit", "excel", "model"],
  commands: ["run", "excel", "model", "i18n", ...CATALOGUES],
  taskpane: ["run", "excel", "model", "i18n", "commands/run-options", "commands/language", "reference", "layout/corrections", ...CATALOGUES],
  "local-excel": [],
  cli: ["local-excel", "model", "i18n"],
};

const FORBIDDEN_NAMES = ["utils", "helpers", "common", "types", "services", "managers"];

/** What a pure module must not name: the host, the document, the clock, chance, the machine. */
const FORBIDDEN_IN_PURE = new Set(["Excel", "Office", "OfficeExtension", "window", "document", "navigator", "localStorage", "fetch", "XMLHttpRequest", "setTimeout", "setInterval", "performance", "process", "Buffer", "require", "crypto"]);

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
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === "require"))) {
      const [argument] = node.arguments;
      found.push(argument && ts.isStringLiteral(argument) ? argument.text : "(computed)");
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) found.push(node.argument.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parse(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return { path, source, imports: importsOf(source) };
}

/** Where an import leads, from src/ and without its ending; null for a package. */
function targetOf(module: Module, specifier: string): string | null {
  return specifier.startsWith(".") ? normalize(join(dirname(module.path), specifier)).split(sep).join("/") : null;
}

function importFault(module: Module, specifier: string): string | null {
  const place = placeOf(module.path);
  const target = targetOf(module, specifier);
  const says = (why: string): string => `src/${module.path} imports "${specifier}": ${why}`;
  if (target === null) {
    if (PURE.includes(place) && !PURE_PACKAGES.some((p) => specifier === p || specifier.startsWith(`${p}/`))) return says(`${place} is pure and uses no package but ${PURE_PACKAGES.join(", ")}`);
    if (/^(react|react-dom|@fluentui\/.*)($|\/)/.test(specifier) && place !== "taskpane") return says("React belongs to taskpane/");
    if (/^node:/.test(specifier) && place !== "cli" && place !== "local-excel") return says("what is deployed runs in a browser");
    return null;
  }
  const allowed = MAY_IMPORT[place];
  if (allowed === undefined) return says(`no rule says what ${place} may import`);
  if (target.startsWith("..")) return says("it leaves src/");
  const own = place.includes(".") ? null : place;
  if (own !== null && (target === own || target.startsWith(`${own}/`))) return null;
  return allowed.some((a) => target === a || target.startsWith(`${a}/`)) ? null : says(`${place} may import ${allowed.length === 0 ? "nothing else of ours" : allowed.join(", ")}`);
}

/** Global names a module uses, each with its line; properties and declared names of its own do not count. */
function globalsUsed(module: Module): readonly { readonly name: string; readonly line: number }[] {
  const declared = new Set<string>();
  const used: { name: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node) || ts.isBindingElement(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isIdentifier(node)) {
      const parent = node.parent;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node) ||
        ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) && parent.name === node);
      const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? `${node.text}.${parent.name.text}` : null;
      const line = module.source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (!isName) used.push({ name: node.text, line });
      if (member === "Math.random" || member === "Date.now") used.push({ name: member, line });
      if (node.text === "Date" && ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) === 0) used.push({ name: "new Date()", line });
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
    const says = (why: string): string => `src/${module.path}:${String(line)} names ${name}: ${why}`;
    if (PURE.includes(place) && (FORBIDDEN_IN_PURE.has(name) || ["Math.random", "Date.now", "new Date()"].includes(name))) faults.push(says(`${place} is pure`));
    else if (name === "Excel" && place !== "excel" && place !== "local-excel") faults.push(says("only excel/ says Excel."));
    else if (name === "Office" && !["excel", "commands", "local-excel", "cli"].includes(place) && module.path !== "taskpane/index.tsx") faults.push(says("Office. belongs to excel/, commands/ and taskpane/index.tsx"));
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

const faultsOf = (module: Module): readonly string[] => [...module.imports.map((i) => importFault(module, i)).filter((f) => f !== null), ...globalFaults(module), ...nameFaults(module)];

/** Folders in which modules may import one another in a circle: the functions of the formula engine call the evaluator, which calls them. */
const MAY_CIRCLE = ["local-excel/calc/"];

/** Modules that import one another in a circle, types too: each circle by the paths of its modules, without their endings. */
function circlesOf(all: readonly Module[]): readonly (readonly string[])[] {
  const targets = new Map(all.map((module) => [module.path.replace(/\.tsx?$/, ""), module.imports.flatMap((specifier) => targetOf(module, specifier) ?? [])]));
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
  const circles = [...targets.keys()].filter((path) => reach.get(path)?.has(path)).map((path) => [...targets.keys()].filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)).sort());
  return [...new Map(circles.map((circle) => [circle.join(" "), circle])).values()];
}

const modules = [...filesUnder(SOURCE)].map((file) => parse(relative(SOURCE, file).split(sep).join("/"), readFileSync(file, "utf8")));

test("every folder of src/ has its place in the table", () => {
  expect([...new Set(modules.map((m) => placeOf(m.path)))].filter((place) => !(place in MAY_IMPORT))).toEqual([]);
});

test("every module imports, names and is called only what its folder may", () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.flatMap(faultsOf)).toEqual([]);
});

test("no modules import one another in a circle", () => {
  expect(circlesOf(modules.filter(({ path }) => !MAY_CIRCLE.some((folder) => path.startsWith(folder))))).toEqual([]);
});

test.each([
  ["two", { "excel/a.ts": ["./b"], "excel/b.ts": ["./a"], "excel/c.ts": ["./a"] }, [["excel/a", "excel/b"]]],
  ["three, over folders, one of them of types", { "edit/a.ts": ["../model/b"], "model/b.ts": ["./c"], "model/c.ts": ["../edit/a"] }, [["edit/a", "model/b", "model/c"]]],
  ["itself", { "model/a.ts": ["./a"] }, [["model/a"]]],
  ["a module twice reached is no circle", { "model/a.ts": ["./b", "./c"], "model/b.ts": ["./d"], "model/c.ts": ["./d"], "model/d.ts": [] }, []],
])("circles of imports: %s", (_, files, expected) => {
  const text = (imports: readonly string[]): string => imports.map((path) => `import type { T } from "${path}";`).join("\n");
  expect(circlesOf(Object.entries(files).map(([path, imports]) => parse(path, text(imports))))).toEqual(expected);
});

test("the order of the stages fits on one screen", () => {
  expect(modules.find((m) => m.path === "pipeline.ts")?.source.getLineStarts().length).toBeLessThan(60);
});

describe("what would break the table is named", () => {
  test.each([
    ["compute/quotient.ts", 'import { x } from "../detect/growth";', 'imports "../detect/growth"'],
    ["model/table.ts", 'import { x } from "../layout/lexicon";', 'imports "../layout/lexicon"'],
    ["layout/a/b.ts", 'export { x } from "../../validate/sums";', 'imports "../../validate/sums"'],
    ["local-excel/calc/engine.ts", 'import type { T } from "../../model/table";', 'imports "../../model/table"'],
    ["cli/main.ts", 'const p = import("../pipeline");', 'imports "../pipeline"'],
    ["taskpane/app.tsx", 'import { detectTables } from "../layout/detect-tables";', 'imports "../layout/detect-tables"'],
    ["detect/x.ts", 'import { readFileSync } from "node:fs";', 'imports "node:fs"'],
    ["excel/x.ts", 'import { useState } from "react";', 'imports "react"'],
    ["excel/x.ts", 'import { analyze } from "../pipeline";', 'imports "../pipeline"'],
    ["summarize/x.ts", "export const t = Math.random();", "names Math.random"],
    ["compute/x.ts", "export const t = new Date();", "names new Date()"],
    ["edit/x.ts", "export const t = document.title;", "names document"],
    ["run.ts", "export const t = (c: Excel.Workbook) => c;", "names Excel"],
    ["taskpane/app.tsx", "Office.onReady();", "names Office"],
    ["layout/utils/x.ts", "export const t = 1;", "called utils"],
  ])("%s: %s", (path, text, expected) => {
    expect(faultsOf(parse(path, text)).join("\n")).toContain(expected);
  });

  test.each([
    ["edit/x.ts", 'import { formatNumber } from "../i18n/format-number"; import Big from "big.js";'],
    ["taskpane/help.tsx", 'import { RULES } from "../validate/catalogue"; import { run } from "../run"; import * as React from "react";'],
    ["taskpane/index.tsx", "Office.onReady();"],
    ["detect/x.ts", 'const document = { title: "a" }; export const t = document.title; export const u = { window: 1 }.window; export const d = new Date(0);'],
  ])("%s: %s is sound", (path, text) => {
    expect(faultsOf(parse(path, text))).toEqual([]);
  });
});
