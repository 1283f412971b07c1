import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

/** Folders whose exported functions say what they mean. */
const DOCUMENTED = ["core/model", "core/compute", "core/detect", "xlsx", "local-excel", "add-in/excel"];

/** Folders whose numeric constants name what they rest on. */
const SOURCED = [...DOCUMENTED, "core/summarize", "core/compose", "core/i18n", "core/reference", "add-in", "cli"];

interface Place {
  /** Path from src/, with "/" between folders, and line. */
  readonly at: string;
  readonly name: string;
}

function* sourceFiles(): Generator<ts.SourceFile & { readonly path: string }> {
  const folder = join(ROOT, "src");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const path = relative(folder, join(folder, name)).split(sep).join("/");
    const text = readFileSync(join(folder, name), "utf8");
    yield Object.assign(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true), { path });
  }
}

/** The comment that stands directly above a statement; empty where there is none. */
function commentAbove(source: ts.SourceFile, node: ts.Node): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  return last === undefined ? "" : source.text.slice(last.pos, last.end);
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isIn = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

function placeOf(source: ts.SourceFile, node: ts.Node, name: string): Place {
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return { at: `${source.fileName}:${String(line)}`, name };
}

/** Exported functions, also those that are constants, that no comment stands above. */
function undocumented(source: ts.SourceFile): readonly Place[] {
  return source.statements.flatMap((node): readonly Place[] => {
    if (!isExported(node) || commentAbove(source, node).startsWith("/**")) return [];
    if (ts.isFunctionDeclaration(node)) return [placeOf(source, node, node.name?.text ?? "default")];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [placeOf(source, node, name.getText())]
        : [],
    );
  });
}

/** Whether an expression is made of number literals and arithmetic alone. */
function isNumeric(node: ts.Expression): boolean {
  if (ts.isNumericLiteral(node)) return true;
  if (ts.isParenthesizedExpression(node)) return isNumeric(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isNumeric(node.operand);
  return ts.isBinaryExpression(node) && isNumeric(node.left) && isNumeric(node.right);
}

/** Numeric constants of a module whose comment does not say what they rest on. */
function unsourced(source: ts.SourceFile): readonly Place[] {
  return source.statements.flatMap((node): readonly Place[] => {
    if (!ts.isVariableStatement(node) || /\bSource:[\s*]+\S/.test(commentAbove(source, node))) return [];
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer !== undefined && isNumeric(initializer) ? [placeOf(source, node, name.getText())] : [],
    );
  });
}

const parsed = (text: string): ts.SourceFile => ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);

test("every exported function says what it means", () => {
  const all = [...sourceFiles()].filter(({ path }) => isIn(path, DOCUMENTED));
  expect(all.length).toBeGreaterThan(200);
  expect(all.flatMap(undocumented).map(({ at, name }) => `${at} ${name}`)).toEqual([]);
});

test("every numeric constant names the measurement, publication or page that it rests on", () => {
  const all = [...sourceFiles()].filter(({ path }) => isIn(path, SOURCED));
  expect(all.flatMap(unsourced).map(({ at, name }) => `${at} ${name}`)).toEqual([]);
});

test.each([
  ["a function", "export function a() {}", ["a"]],
  ["a constant that is a function", "export const a = () => 1;", ["a"]],
  ["a remark instead of a sentence", "// Later.\nexport function a() {}", ["a"]],
  ["a sentence", "/** What it means. */\nexport function a() {}", []],
  ["what is not exported", "function a() {}", []],
])("documentation: %s", (_, text, expected) => {
  expect(undocumented(parsed(text)).map(({ name }) => name)).toEqual(expected);
});

test.each([
  ["a bare number", "const MOST = 3;", ["MOST"]],
  ["a product with a sentence alone", "/** How many at most. */\nconst MOST = 5 * 1024;", ["MOST"]],
  ["a source", "/** How many at most. Source: Excel's specifications and limits. */\nconst MOST = 3;", []],
  ["no number", 'const NAME = "a";', []],
])("sources: %s", (_, text, expected) => {
  expect(unsourced(parsed(text)).map(({ name }) => name)).toEqual(expected);
});
