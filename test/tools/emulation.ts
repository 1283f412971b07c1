import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { DEFAULT_REQUIREMENT_SETS, OBJECT_TYPES, ROOT, type LibraryMetadata } from "../../src/local-excel";
import type { AnyObjectType } from "../../src/local-excel";
import { OFFICE_JS_FOLDER } from "../../src/local-excel/wire/metadata/metadata-cache";
import { isDeclared, memberOf, type ApiSet, type ClassMetadata } from "../../src/local-excel/wire/metadata/metadata";

/** What follows from `items` of a collection, by wire name. */
const FROM_ITEMS: readonly string[] = ["GetCount", "GetItemAt", "GetItemOrNullObject"];

/** How well one type of Excel's object model is emulated. */
export interface TypeCoverage {
  readonly name: string;
  /** Public members, events and `items` among them, in the requirement sets that the stand-in declares. */
  readonly members: number;
  readonly emulated: number;
  /** Members that are refused by name. */
  readonly refused: readonly string[];
  /** Properties that are read and whose writing is refused. */
  readonly readOnly: readonly string[];
}

interface Member {
  readonly name: string;
  readonly apiSet: ApiSet | null;
  readonly emulation: "full" | "read" | "none";
}

/** How well every type is emulated that a script can reach from the workbook, in the order of their names. */
export function emulatedTypes(metadata: LibraryMetadata): readonly TypeCoverage[] {
  const published = publishedMembers(readFileSync(join(OFFICE_JS_FOLDER, "dist/office.d.ts"), "utf8"));
  return reachable(metadata, published)
    .map((name) => coverageOf(metadata.classes[name], OBJECT_TYPES.get(name), published.get(name)))
    .filter((coverage): coverage is TypeCoverage => coverage !== null && coverage.members > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function coverageOf(
  known: ClassMetadata | undefined,
  type: AnyObjectType | undefined,
  published: ReadonlySet<string> | undefined,
): TypeCoverage | null {
  if (known === undefined || published === undefined) return null;
  const members = membersOf(known, type).filter((member) => isPublic(member, published));
  const named = (emulation: Member["emulation"]): readonly string[] =>
    members.filter((member) => member.emulation === emulation).map(({ name }) => name);
  return {
    name: known.name,
    members: members.length,
    emulated: named("full").length,
    refused: named("none"),
    readOnly: named("read"),
  };
}

function isPublic({ name, apiSet }: Pick<Member, "name" | "apiSet">, published: ReadonlySet<string>): boolean {
  return published.has(name) && isDeclared(DEFAULT_REQUIREMENT_SETS, apiSet);
}

function membersOf(known: ClassMetadata, type: AnyObjectType | undefined): readonly Member[] {
  const from = (isEmulated: boolean): Member["emulation"] => (isEmulated ? "full" : "none");
  const lists = type?.items !== undefined;
  return [
    ...Object.entries(known.properties).map(([wire, { name, apiSet, writable }]): Member => {
      const behaviour = memberOf(type?.properties, wire);
      const isRead = behaviour?.get !== undefined;
      return { name, apiSet, emulation: isRead && writable && behaviour.set === undefined ? "read" : from(isRead) };
    }),
    ...Object.entries(known.navigation).map(([wire, { name, apiSet }]): Member => ({
      name,
      apiSet,
      emulation: from(memberOf(type?.properties, wire)?.get !== undefined),
    })),
    ...(known.item === null ? [] : [{ name: "items", apiSet: null, emulation: from(lists) }]),
    ...(known.indexer === null
      ? []
      : [{ ...known.indexer, emulation: from(lists || memberOf(type?.methods, "GetItem") !== undefined) }]),
    ...Object.entries(known.methods).map(([wire, { name, apiSet }]): Member => ({
      name,
      apiSet,
      emulation: from(memberOf(type?.methods, wire) !== undefined || (lists && FROM_ITEMS.includes(wire))),
    })),
    ...Object.entries(known.events).map(([name, { apiSet }]): Member => ({
      name,
      apiSet,
      emulation: from(type?.events?.includes(name) === true),
    })),
  ];
}

/** The types a script reaches from the workbook by published members of the declared sets. */
function reachable(metadata: LibraryMetadata, published: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = new Set([ROOT.type]);
  for (const name of found) {
    const known = metadata.classes[name];
    const names = published.get(name);
    if (known === undefined || names === undefined) continue;
    const leads = [...Object.values(known.navigation), ...Object.values(known.methods), known.indexer].filter(
      (member) => member !== null && member.target !== null && isPublic(member, names),
    );
    for (const target of [known.item, ...leads.map((member) => member?.target ?? null)])
      if (target !== null) found.add(target);
  }
  return [...found];
}

/** Names of the members that Excel's types publish, by name of the type. */
function publishedMembers(declarations: string): ReadonlyMap<string, ReadonlySet<string>> {
  const published = new Map<string, Set<string>>();
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      if (node.body !== undefined) ts.forEachChild(node.body, (child) => visit(child, node.name.text === "Excel"));
    } else if (inExcel && ts.isClassDeclaration(node) && node.name !== undefined) {
      const names = published.get(node.name.text) ?? new Set<string>();
      for (const { name } of node.members) if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
      published.set(node.name.text, names);
    }
  };
  ts.forEachChild(ts.createSourceFile("office.d.ts", declarations, ts.ScriptTarget.ES2022), (node) =>
    visit(node, false),
  );
  return published;
}
