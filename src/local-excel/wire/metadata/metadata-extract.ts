import ts from "typescript";
import type {
  ApiSet,
  ClassMetadata,
  EventMetadata,
  LibraryMetadata,
  MethodMetadata,
  NavigationMetadata,
  PropertyMetadata,
} from "./metadata";

type Members<T> = Record<string, T>;
type CallReader = (callee: string, parameters: readonly ts.Expression[]) => void;

/**
 * Reads the object model out of the source text of office.js for Excel (the debug build, whose names are not
 * shortened).
 * @param version Of office.js; it names the result.
 */
export function extractMetadata(source: string, version: string): LibraryMetadata {
  const file = ts.createSourceFile("excel.js", source, ts.ScriptTarget.ES5, false, ts.ScriptKind.JS);
  const constants = readConstants(source);
  const classes: Record<string, ClassMetadata> = {};
  const setters = new Map<string, Record<string, string>>();
  const visit = (node: ts.Node, defaultSet: string) => {
    if (ts.isBlock(node) || ts.isSourceFile(node)) {
      const set = ownDefaultSet(node.statements) ?? defaultSet;
      node.statements.forEach((statement, index) => {
        const body = classBody(statement, node.statements[index + 1]);
        if (body === null) visit(statement, set);
        else classes[body.name] = readClass(body.name, body.statements, set, constants);
      });
      return;
    }
    if (ts.isFunctionDeclaration(node)) readSetter(node, setters);
    ts.forEachChild(node, (child) => visit(child, defaultSet));
  };
  visit(file, "");
  const withSetters = Object.entries(classes).map(
    ([name, metadata]) => [name, { ...metadata, setters: setters.get(name) ?? {} }] as const,
  );
  return { version, classes: Object.fromEntries(withSetters) };
}

/**
 * `function Worksheet_ShowGridlines_Set(thisObj, value)` sends the value under another name than the one it is read
 * by.
 */
function readSetter(node: ts.FunctionDeclaration, setters: Map<string, Record<string, string>>): void {
  const [, owner, property] = /^([A-Za-z]+)_(\w+)_Set$/.exec(node.name?.text ?? "") ?? [];
  if (owner === undefined || property === undefined || node.body === undefined) return;
  eachCall(node.body, (callee, parameters) => {
    const sent = text(parameters[1]);
    if (callee === "_invokeSetProperty" && sent !== property)
      setters.set(owner, { ...setters.get(owner), [sent]: property });
  });
}

/** Names such as Constants.eventWorkbookId, to which events are addressed. */
function readConstants(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/\bConstants\.(event\w+Id) = ["']([^"']*)["']/g);
  return new Map([...found].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

function ownDefaultSet(statements: readonly ts.Statement[]): string | null {
  for (const statement of statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && name.text === "_defaultApiSetName" && initializer && ts.isStringLiteral(initializer))
        return initializer.text;
    }
  }
  return null;
}

/** `var X = (function (_super) { … })(…)` followed by `Excel.X = X`. */
function classBody(
  statement: ts.Statement,
  next: ts.Statement | undefined,
): { readonly name: string; readonly statements: readonly ts.Statement[] } | null {
  if (!ts.isVariableStatement(statement) || next === undefined) return null;
  const declaration = statement.declarationList.declarations[0];
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name) || !isExportOf(next, declaration.name.text))
    return null;
  let called: ts.Expression = declaration.initializer;
  while (ts.isParenthesizedExpression(called) || ts.isCallExpression(called)) called = called.expression;
  return ts.isFunctionExpression(called) ? { name: declaration.name.text, statements: called.body.statements } : null;
}

function isExportOf(statement: ts.Statement, name: string): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return false;
  const { left, right } = statement.expression;
  return dotted(left) === `Excel.${name}` && dotted(right) === name;
}

function readClass(
  name: string,
  statements: readonly ts.Statement[],
  defaultSet: string,
  constants: ReadonlyMap<string, string>,
): ClassMetadata {
  const getters = new Map<string, ts.Expression>();
  const functions = new Map<string, ts.Expression>();
  for (const statement of statements) {
    const member = prototypeProperty(statement, name);
    if (member !== null) getters.set(member.name, member.getter);
    const method = prototypeFunction(statement, name);
    if (method !== null) functions.set(method.name, method.value);
  }

  const properties: Members<PropertyMetadata> = {};
  const names = strings(getters.get("_scalarPropertyNames"));
  const wireNames = strings(getters.get("_scalarPropertyOriginalNames"));
  const writable = booleans(getters.get("_scalarPropertyUpdateable"));
  names.forEach((property, index) => {
    const getter = getters.get(property);
    properties[wireNames[index] ?? property] = {
      name: property,
      writable: writable[index] ?? false,
      apiSet: getter ? apiSetOf(getter, defaultSet) : null,
    };
  });

  const navigation: Members<NavigationMetadata> = {};
  const events: Members<EventMetadata> = {};
  for (const [member, getter] of getters) {
    eachCall(getter, (callee, parameters) => {
      if (callee === "_createPropertyObject") {
        navigation[text(parameters[2])] = {
          name: member,
          target: className(parameters[0]),
          apiSet: apiSetOf(getter, defaultSet),
        };
      }
    });
    const event = eventOf(getter, defaultSet, constants);
    if (event !== null) events[member] = event;
  }

  const methods: Members<MethodMetadata> = {};
  let indexer: MethodMetadata | null = null;
  let item: string | null = null;
  for (const [member, body] of functions) {
    const apiSet = apiSetOf(body, defaultSet);
    eachCall(body, (callee, parameters) => {
      if (callee === "_createMethodObject")
        methods[text(parameters[2])] = { name: member, target: className(parameters[0]), apiSet };
      else if (callee === "_invokeMethod") methods[text(parameters[1])] = { name: member, target: null, apiSet };
      else if (callee === "_createIndexerObject") indexer = { name: member, target: className(parameters[0]), apiSet };
      else if (callee === "_createChildItemObject") item = className(parameters[0]);
    });
  }
  return { name, properties, setters: {}, navigation, methods, events, item, indexer };
}

function prototypeProperty(
  statement: ts.Statement,
  owner: string,
): { readonly name: string; readonly getter: ts.Expression } | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  const [target, name, descriptor] = statement.expression.arguments;
  if (
    dotted(statement.expression.expression) !== "Object.defineProperty" ||
    !target ||
    dotted(target) !== `${owner}.prototype`
  )
    return null;
  if (!name || !ts.isStringLiteral(name) || !descriptor || !ts.isObjectLiteralExpression(descriptor)) return null;
  const getter = field(descriptor, "get");
  return getter ? { name: name.text, getter } : null;
}

function prototypeFunction(
  statement: ts.Statement,
  owner: string,
): { readonly name: string; readonly value: ts.Expression } | null {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return null;
  const { left, right } = statement.expression;
  if (
    !ts.isPropertyAccessExpression(left) ||
    dotted(left.expression) !== `${owner}.prototype` ||
    !ts.isFunctionExpression(right)
  )
    return null;
  return { name: left.name.text, value: right };
}

function eventOf(getter: ts.Node, defaultSet: string, constants: ReadonlyMap<string, string>): EventMetadata | null {
  let event: EventMetadata | null = null;
  eachNode(getter, (node) => {
    if (!ts.isNewExpression(node) || dotted(node.expression) !== "OfficeExtension.GenericEventHandlers") return;
    const info = node.arguments?.[3];
    if (!info || !ts.isObjectLiteralExpression(info)) return;
    const type = field(info, "eventType");
    const target = returned(field(info, "getTargetIdFunc"));
    event = {
      type: type && ts.isNumericLiteral(type) ? Number(type.text) : -1,
      register: calledMethod(field(info, "registerFunc")),
      unregister: calledMethod(field(info, "unregisterFunc")),
      target: targetId(target, constants),
      apiSet: apiSetOf(getter, defaultSet),
    };
  });
  return event;
}

function targetId(expression: ts.Expression | null, constants: ReadonlyMap<string, string>): string | null {
  if (expression === null) return null;
  if (ts.isStringLiteral(expression)) return expression.text;
  const constant = /^OfficeExtension\.Constants\.(\w+)$/.exec(dotted(expression))?.[1];
  return constant === undefined ? null : (constants.get(constant) ?? null);
}

/** The set and version the body itself asks for before it does anything. */
function apiSetOf(body: ts.Node, defaultSet: string): ApiSet | null {
  let apiSet: ApiSet | null = null;
  eachCall(body, (callee, parameters) => {
    const [, set, version] = parameters;
    if (callee !== "_throwIfApiNotSupported" || apiSet !== null || !set || !version || isEventArgument(parameters[0]))
      return;
    apiSet = { name: ts.isStringLiteral(set) ? set.text : defaultSet, version: text(version) };
  });
  return apiSet;
}

/** Checks for members of an event's arguments stand inside the event's getter, but are not its own. */
function isEventArgument(member: ts.Expression | undefined): boolean {
  return /EventArgs\./.test(text(member));
}

function eachCall(node: ts.Node, read: CallReader): void {
  eachNode(node, (inner) => {
    if (ts.isCallExpression(inner) && ts.isIdentifier(inner.expression)) read(inner.expression.text, inner.arguments);
  });
}

function eachNode(node: ts.Node, read: (node: ts.Node) => void): void {
  read(node);
  ts.forEachChild(node, (child) => eachNode(child, read));
}

function field(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === name)
      return property.initializer;
  }
  return null;
}

function returned(body: ts.Node | null | undefined): ts.Expression | null {
  let value: ts.Expression | null = null;
  if (body)
    eachNode(body, (node) => {
      if (ts.isReturnStatement(node) && node.expression) value = node.expression;
    });
  return value;
}

function calledMethod(body: ts.Expression | null): string | null {
  const value = returned(body);
  if (value === null || !ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return null;
  const owner = dotted(value.expression.expression);
  return owner === "_this" || owner === "this" ? value.expression.name.text : null;
}

function strings(getter: ts.Expression | undefined): readonly string[] {
  const value = returned(getter);
  return value !== null && ts.isArrayLiteralExpression(value) ? value.elements.map(text) : [];
}

function booleans(getter: ts.Expression | undefined): readonly boolean[] {
  const value = returned(getter);
  return value !== null && ts.isArrayLiteralExpression(value)
    ? value.elements.map((element) => element.kind === ts.SyntaxKind.TrueKeyword)
    : [];
}

function className(expression: ts.Expression | undefined): string {
  return expression ? dotted(expression).replace(/^Excel\./, "") : "";
}

function text(expression: ts.Expression | undefined): string {
  return expression && ts.isStringLiteral(expression) ? expression.text : "";
}

function dotted(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? `${dotted(expression.expression)}.${expression.name.text}` : "";
}
