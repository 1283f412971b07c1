import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { compareVersions } from "../../src/local-excel/wire/metadata/metadata";

const ROOT = join(__dirname, "../..");
const FOLDERS = ["src/add-in/excel/", "src/add-in/diagnosis/", "src/add-in/commands/", "src/add-in/taskpane/"];
/** What every host of ours has: the manifest asks for the first two, and its buttons are nowhere without the third. */
const REQUIRED: Readonly<Record<string, string>> = { ExcelApi: "1.14", SharedRuntime: "1.1", AddinCommands: "1.1" };
/** Where the table is kept, from the project's folder. */
export const TABLE = "src/add-in/excel/office-members.json";

/** One member of office.js that our code uses. */
export interface OfficeMember {
  /**
   * As @types/office-js declares it, for example "Excel.Range.values"; members that a class inherits are named by the
   * class that declares them.
   */
  readonly member: string;
  /**
   * "class": an object of Excel's; "data": a plain object given to or got from one of its methods; "enum": a named
   * value; "common": Office's common API; "library": done by office.js alone.
   */
  readonly kind: "class" | "data" | "enum" | "common" | "library";
  readonly access: readonly ("call" | "read" | "write")[];
  /** The requirement set the types name, for example "ExcelApi 1.9"; null where they name none. */
  readonly set: string | null;
  /**
   * Only where the set is above what the manifest requires: the ability that every use asks for first; null where one
   * does not.
   */
  readonly guard?: string | null;
}

/** What the code uses, and each place that cannot be read without running it. */
export interface MemberList {
  readonly members: readonly OfficeMember[];
  readonly unreadable: readonly string[];
}

interface Use {
  readonly declaration: ts.Declaration;
  readonly name: string;
  readonly access: "call" | "read" | "write";
  readonly at: ts.Node;
}

/**
 * Sets of members of the common API whose types name none, or only Outlook's; from Microsoft's pages on requirement
 * sets.
 */
const COMMON_SETS: Readonly<Record<string, string>> = {
  "Office.Actions.associate": "SharedRuntime 1.1",
  "Office.Addin.showAsTaskpane": "SharedRuntime 1.1",
  "Office.AddinCommands.Event.completed": "AddinCommands 1.1",
};

const configuration = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  ROOT,
);

/** Files that were parsed already: types are many and do not change. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * Every member of office.js used in the folders that talk to Excel; `changed` stands in for files by path from the
 * project's folder.
 */
export function listOfficeMembers(changed: Readonly<Record<string, string>> = {}): MemberList {
  const inFolders = (path: string): boolean =>
    FOLDERS.some((folder) => relative(ROOT, path).replaceAll("\\", "/").startsWith(folder));
  const added = Object.keys(changed).map((path) => join(ROOT, path));
  const host = ts.createCompilerHost(configuration.options);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  // Packages say nothing about Excel, and the types of React and Fluent are most of the work.
  host.resolveModuleNameLiterals = (literals, file, redirected, options) =>
    literals.map(({ text }) =>
      text.startsWith(".")
        ? ts.resolveModuleName(text, file, options, host, undefined, redirected)
        : { resolvedModule: undefined },
    );
  const textOf = (path: string): string | undefined => changed[relative(ROOT, path).replaceAll("\\", "/")];
  host.readFile = (path) => textOf(path) ?? readFile(path);
  host.getSourceFile = (path, options, ...rest) => {
    const text = textOf(path);
    if (text !== undefined) return ts.createSourceFile(path, text, options, true);
    const source = parsed.get(path) ?? getSourceFile(path, options, ...rest);
    if (source) parsed.set(path, source);
    return source;
  };
  const program = ts.createProgram(
    [...new Set([...configuration.fileNames.filter(inFolders), ...added])],
    { ...configuration.options, types: ["office-js"], incremental: false, noEmit: true },
    host,
  );
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter((source) => inFolders(source.fileName));
  const uses: Use[] = [];
  const unreadable: string[] = [];
  for (const source of sources)
    collect(source, checker, uses, (node, why) =>
      unreadable.push(`${relative(ROOT, source.fileName)}: ${why}: ${node.getText().slice(0, 80)}`),
    );

  const abilities = abilitiesIn(sources);
  const table = new Map<
    string,
    { kind: OfficeMember["kind"]; access: Set<Use["access"]>; set: string | null; uses: ts.Node[] }
  >();
  for (const use of uses) {
    const member = memberName(use);
    const entry = table.get(member) ?? {
      kind: kindOf(use),
      access: new Set(),
      set: COMMON_SETS[member] ?? setOf(use.declaration),
      uses: [],
    };
    entry.access.add(use.access);
    entry.uses.push(use.at);
    table.set(member, entry);
  }
  const members = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([member, { kind, access, set, uses: places }]) => ({
      member,
      kind,
      access: [...access].sort(),
      set,
      ...(isAbove(set) ? { guard: guardOf(places, set, abilities, checker) } : {}),
    }));
  return { members, unreadable: unreadable.sort() };
}

/** Whether a set is more than the manifest requires; a set of which it requires no version is. */
export function isAbove(set: string | null): boolean {
  if (set === null) return false;
  const [name = "", version = "0"] = set.split(" ");
  const required = REQUIRED[name];
  return required === undefined || compareVersions(version, required) > 0;
}

/** The table as it is kept: a member a line, sorted. */
export function printTable(members: readonly OfficeMember[]): string {
  return `[\n${members.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`;
}

const isOfficeTypes = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes("/@types/office-js");

function collect(
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  uses: Use[],
  fail: (node: ts.Node, why: string) => void,
): void {
  const add = (symbol: ts.Symbol | undefined, name: string, access: Use["access"], at: ts.Node): void => {
    const aliased = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    // A symbol of a union of types, or a mapped one, is declared in each of them.
    for (const declaration of aliased?.declarations ?? []) {
      if (
        !isOfficeTypes(declaration) ||
        ts.isModuleDeclaration(declaration) ||
        ts.isClassDeclaration(declaration) ||
        ts.isInterfaceDeclaration(declaration) ||
        ts.isEnumDeclaration(declaration) ||
        ts.isParameter(declaration) ||
        ts.isTypeParameterDeclaration(declaration)
      )
        continue;
      uses.push({ declaration, name, access, at });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node))
      add(checker.getSymbolAtLocation(node.name), node.name.text, accessOf(node), node);
    if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
      const isOffice = type.getSymbol()?.declarations?.some((declaration) => isOfficeTypes(declaration)) ?? false;
      if (isOffice && key.flags & ts.TypeFlags.String) fail(node, "a member named by a computed text");
      for (const part of key.isUnion() ? key.types : [key])
        if (part.isStringLiteral()) add(checker.getPropertyOfType(type, part.value), part.value, accessOf(node), node);
    }
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
      for (const element of node.elements) {
        const name = element.propertyName ?? element.name;
        if (ts.isIdentifier(name)) add(checker.getPropertyOfType(type, name.text), name.text, "read", element);
      }
    }
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of type ? node.properties : []) {
        if (type && property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)))
          add(propertyOf(checker, type, property.name.text), property.name.text, "write", property);
      }
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "load"
    ) {
      const [what] = node.arguments;
      const declared = checker.getSymbolAtLocation(node.expression.name)?.declarations?.some(isOfficeTypes) ?? false;
      if (declared && what && !ts.isObjectLiteralExpression(what)) {
        const keys = loadKeys(what, checker);
        if (keys === null) fail(node, "load() of something computed");
        for (const key of keys ?? [])
          walkLoad(checker, checker.getTypeAtLocation(node.expression.expression), key, (symbol, name) =>
            symbol ? add(symbol, name, "read", node) : fail(node, `load() of "${name}", which is no member`),
          );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** A property of a type whose parts may be undefined, or of any of a union's parts. */
function propertyOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => checker.getPropertyOfType(part, name)).find((symbol) => symbol !== undefined);
}

/** The paths that load() is given as text; null where they are known only when it runs. */
function loadKeys(what: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  const texts = ts.isArrayLiteralExpression(what) ? what.elements : [what];
  const keys: string[] = [];
  for (const text of texts) {
    const type = checker.getTypeAtLocation(text);
    const parts = type.isUnion() ? type.types : [type];
    for (const part of parts) {
      if (!part.isStringLiteral()) return null;
      keys.push(...part.value.split(",").map((key) => key.trim()));
    }
  }
  return keys;
}

function walkLoad(
  checker: ts.TypeChecker,
  from: ts.Type,
  path: string,
  found: (symbol: ts.Symbol | undefined, name: string) => void,
): void {
  let type = checker.getNonNullableType(from);
  for (const name of path.split("/")) {
    const symbol = checker.getPropertyOfType(type, name);
    found(symbol, name);
    if (symbol === undefined) return;
    const own = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    type =
      checker.getIndexTypeOfType(own, ts.IndexKind.Number) && name === "items"
        ? (checker.getIndexTypeOfType(own, ts.IndexKind.Number) ?? own)
        : own;
  }
}

function accessOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): Use["access"] {
  const parent = node.parent;
  if (ts.isCallExpression(parent) && parent.expression === node) return "call";
  return ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? "write"
    : "read";
}

/** The class, interface and namespaces around a declaration, outermost first. */
function ownersOf(declaration: ts.Declaration): readonly ts.NamedDeclaration[] {
  const owners: ts.NamedDeclaration[] = [];
  for (let node: ts.Node | undefined = declaration.parent; node !== undefined; node = node.parent) {
    if (
      ts.isModuleDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    )
      owners.unshift(node);
  }
  return owners;
}

const nameOf = (owner: ts.NamedDeclaration): string =>
  owner.name && "text" in owner.name ? String(owner.name.text) : "";

const LOAD_OPTIONS = /^Excel\.Interfaces\.(\w+?)(?:(?:Scoped)?CollectionLoadOptions|LoadOptions|UpdateData|Data)$/;

function memberName(use: Use): string {
  const owner = ownersOf(use.declaration).map(nameOf).join(".");
  // What load() is told in an object are members of the class itself, for a collection those of what is in it.
  const [, loaded] = LOAD_OPTIONS.exec(owner) ?? [];
  return `${loaded === undefined ? owner : `Excel.${loaded}`}${owner === "" ? "" : "."}${use.name}`;
}

/** What every class of office.js has without a word to Excel. */
const OF_EVERY_CLASS: ReadonlySet<string> = new Set(["context", "load", "set", "toJSON", "track", "untrack"]);

function kindOf(use: Use): OfficeMember["kind"] {
  const owners = ownersOf(use.declaration);
  const owner = owners.at(-1);
  const [space = "", name = ""] = owners.map(nameOf);
  if (owner && ts.isEnumDeclaration(owner)) return "enum";
  if (space === "Office") return "common";
  if (space !== "Excel" || owners.length === 1 || name === "RequestContext" || OF_EVERY_CLASS.has(use.name))
    return "library";
  return name === "Interfaces" || (owner && ts.isClassDeclaration(owner)) ? "class" : "data";
}

/** The highest version of the first set that the comment of a declaration names; of its class where it names none. */
function setOf(declaration: ts.Declaration): string | null {
  for (
    let node: ts.Node | undefined = declaration;
    node !== undefined && !ts.isModuleDeclaration(node);
    node = node.parent
  ) {
    const text = node.getFullText().slice(0, node.getStart() - node.getFullStart());
    const [, named] = /\[\s*Api set:\s*([^\]]+)\]/.exec(text.split("/**").at(-1) ?? "") ?? [];
    if (named === undefined) continue;
    const [, name = "", first = ""] = /([A-Za-z]+)\s*([\d.]*)/.exec(named) ?? [];
    const versions = named.includes(" or ") ? [first] : [...named.matchAll(/\d+\.\d+/g)].map(([version]) => version);
    return `${name} ${versions.sort(compareVersions).at(-1) ?? ""}`.trim();
  }
  return null;
}

interface Ability {
  readonly name: string;
  readonly set: string;
  readonly version: string;
}

/**
 * Properties that our code gives the answer of `isSetSupported` to, for example { mergesUndo:
 * isSetSupported("ExcelApi", "1.20") }.
 */
function abilitiesIn(sources: readonly ts.SourceFile[]): readonly Ability[] {
  const found: Ability[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const [, set, version] =
        /\bisSetSupported\(\s*"([^"]+)",\s*"([\d.]+)"\s*\)/.exec(node.initializer.getText()) ?? [];
      if (set !== undefined && version !== undefined && ts.isCallExpression(node.initializer))
        found.push({ name: node.name.text, set, version });
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return found;
}

function outermostFunction(use: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let node: ts.Node | undefined = use; node !== undefined; node = node.parent)
    if (ts.isFunctionLike(node)) found = node;
  return found;
}

/** The ability that the function around every use reads and that covers the set. */
function guardOf(
  uses: readonly ts.Node[],
  set: string | null,
  abilities: readonly Ability[],
  checker: ts.TypeChecker,
): string | null {
  const [name = "", version = "0"] = (set ?? "").split(" ");
  const enough = abilities.filter((ability) => ability.set === name && compareVersions(ability.version, version) >= 0);
  const guard = enough.find((ability) =>
    uses.every((use) => {
      const body = outermostFunction(use);
      const isAbility = (node: ts.Node): boolean =>
        ts.isPropertyAccessExpression(node) &&
        node.name.text === ability.name &&
        !(checker.getSymbolAtLocation(node.name)?.declarations ?? []).some(isOfficeTypes);
      const reads = (node: ts.Node): boolean => isAbility(node) || (ts.forEachChild(node, reads) ?? false);
      return body !== undefined && reads(body);
    }),
  );
  return guard?.name ?? null;
}

if (require.main === module) {
  const { members, unreadable } = listOfficeMembers();
  for (const place of unreadable) console.error(place);
  const path = join(ROOT, TABLE);
  const text = printTable(members);
  let before = "";
  try {
    before = readFileSync(path, "utf8");
  } catch {
    // The first time there is none.
  }
  writeFileSync(path, text);
  console.log(`${String(members.length)} members${text === before ? ", as before" : ""}`);
  if (unreadable.length > 0) process.exitCode = 1;
}
