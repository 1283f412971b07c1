import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

const CORE = join(__dirname, "../../src/core");

/** Where no word is recognised in a cell, only written: what we say, and how it is said. */
const SAYS_ONLY = ["i18n/", "reference/"];

/**
 * Modules that match letters which are no words of a sheet, each with what they are. The list may only shrink; the
 * vocabulary itself stands on `model/message.ts` and `model/cells/legacy-encoding.ts`.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "model/message.ts": "two spellings of one word, and tones in two places",
  "model/cells/legacy-encoding.ts": "codes of TCVN3 and VNI, and the fonts that use them",
  "model/cells/number-format.ts": "Excel's number format codes",
};

interface Breach {
  readonly line: number;
  readonly text: string;
}

/** Marks of tones and shapes, once they are taken apart from their letters. */
const MARKS = /[\u0300-\u0309\u031b\u0323đĐ]/u;
const hasVietnamese = (text: string): boolean => MARKS.test(text.normalize("NFD"));

/** A regular expression's own letters: without escapes, names of groups, and ranges of single letters. */
function lettersIn(pattern: string): string {
  return pattern
    .replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\./giu, " ")
    .replace(/\(\?<[a-z]\w*>/giu, "(")
    .replace(/\p{L}-\p{L}/gu, " ");
}

/** Whether a pattern spells a word: two small letters in a row, or one that only Vietnamese has outside a class. */
function spellsWord(pattern: string): boolean {
  const letters = lettersIn(pattern);
  const outsideClasses = letters.replace(/\[[^\]]*\]/gu, " ");
  return /\p{Ll}{2,}/u.test(outsideClasses) || hasVietnamese(letters);
}

/** A list of words in one text: at least three, parted by spaces or bars, for `split`. */
const isWordList = (text: string): boolean => text.split(/[ |]/u).filter((word) => /\p{L}{2,}/u.test(word)).length >= 3;

const MATCHING_METHODS = new Set(["includes", "startsWith", "endsWith", "indexOf", "has", "test", "match", "search"]);
const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** The texts that stand anywhere within a node. */
function textsIn(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isStringLiteralLike(each) || ts.isTemplateHead(each) || ts.isTemplateMiddleOrTemplateTail(each))
      found.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

const isVietnamese = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && hasVietnamese(node.text);

/** Whether a call looks a word up: a Vietnamese text as its argument, or a list of words that is taken apart. */
function looksUpWords(node: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  if (name.text === "split") return ts.isStringLiteralLike(expression) && isWordList(expression.text);
  if (!MATCHING_METHODS.has(name.text)) return false;
  return (
    node.arguments.some(isVietnamese) ||
    (ts.isArrayLiteralExpression(expression) && expression.elements.some(isVietnamese))
  );
}

/** Whether a `new RegExp` spells a word, or a `new Set` or `new Map` holds Vietnamese ones. */
function makesMatcher(node: ts.NewExpression): boolean {
  const texts = (node.arguments ?? []).flatMap(textsIn);
  if (!ts.isIdentifier(node.expression)) return false;
  if (node.expression.text === "RegExp") return texts.some(spellsWord);
  return ["Set", "Map"].includes(node.expression.text) && texts.some(hasVietnamese);
}

function isBreach(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return spellsWord(node.text.replace(/\/[a-z]*$/u, "").slice(1));
  if (ts.isNewExpression(node)) return makesMatcher(node);
  if (ts.isTaggedTemplateExpression(node))
    return node.tag.getText() === "String.raw" && textsIn(node.template).some(spellsWord);
  if (ts.isCallExpression(node)) return looksUpWords(node);
  if (ts.isBinaryExpression(node) && COMPARISONS.has(node.operatorToken.kind))
    return isVietnamese(node.left) || isVietnamese(node.right);
  return ts.isCaseClause(node) && isVietnamese(node.expression);
}

function breachesIn(path: string, text: string): readonly Breach[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Breach[] = [];
  const visit = (node: ts.Node): void => {
    if (isBreach(node))
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.getText() });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (path.endsWith(".ts")) yield path;
  }
}

const breaches = [...filesUnder(CORE)].flatMap((file) => {
  const path = relative(CORE, file).split(sep).join("/");
  if (path.startsWith("vocabulary/") || SAYS_ONLY.some((folder) => path.startsWith(folder))) return [];
  return breachesIn(path, readFileSync(file, "utf8")).map((breach) => ({ path, ...breach }));
});

test("outside the vocabulary no pattern and no list recognises a word of a sheet", () => {
  const told = breaches
    .filter(({ path }) => !(path in EXCEPTIONS))
    .map(({ path, line, text }) => `src/core/${path}:${String(line)} ${text.replace(/\s+/g, " ").slice(0, 100)}`);
  expect(told).toEqual([]);
});

test("every exception is needed", () => {
  const needed = new Set(breaches.map(({ path }) => path));
  expect(Object.keys(EXCEPTIONS).filter((path) => !needed.has(path))).toEqual([]);
});

test.each([
  ["a pattern on Vietnamese", "const TOTAL = /^tổng số$/u;"],
  ["a pattern on English", "const TOTAL = /^total$/;"],
  ["one letter that only Vietnamese has", "const x = /^[a-zđ]$/;"],
  ["a pattern made of a text", 'const x = new RegExp("^khác$", "u");'],
  ["a pattern made of a template", "const x = new RegExp(`^(?:${A}|kế hoạch)$`);"],
  ["a raw text for a pattern", "const x = String.raw`phân theo`;"],
  ["a set of words", 'const x = new Set(["tháng", "quý"]);'],
  ["a list in one text", 'const x = "thang quy nam".split(" ");'],
  ["a text looked for", 'const x = label.includes("lần");'],
  ["a text looked up in a list", 'const x = ["tổng", "cộng"].includes(label);'],
  ["a text compared", 'const x = label === "tổng số";'],
  ["a text chosen by", 'switch (label) { case "tổng số": break; }'],
])("%s is caught", (_, text) => {
  expect(breachesIn("validate/x.ts", text)).toHaveLength(1);
});

test.each([
  ["figures and marks", "const x = /^\\(?(\\d{1,2})\\)?(?:\\s*[=(:].*)?$/;"],
  ["classes of letters", "const x = /^[A-Za-z]{1,3}\\d+$/; const y = /(?<year>\\d+)\\p{L}/u;"],
  ["a formula's functions", "const x = /^=SUM\\(R\\[-?\\d+\\]C\\)$/;"],
  ["words that are said", 'const words = { vi: "tổng số khác", en: "other totals" };'],
  ["a sentence's place for a text", 'const x = words.vi.replace("{label}", label);'],
  ["names of our own", 'const x = new Set(["growth-mismatch", "off-pace"]); const y = kind === "heading";'],
])("%s are sound", (_, text) => {
  expect(breachesIn("validate/x.ts", text)).toEqual([]);
});
