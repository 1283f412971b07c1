import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientMember } from "../../src/local-excel/client/members";
import { loadMetadata } from "../../src/local-excel/wire/metadata/metadata-cache";
import {
  memberOf,
  type ApiSet,
  type ClassMetadata,
  type LibraryMetadata,
} from "../../src/local-excel/wire/metadata/metadata";
import { TABLE, type OfficeMember } from "./list-office-members";

const ROOT = join(__dirname, "../..");

/** Where the members stand that the direct client has, from the project's folder. */
export const CLIENT_MEMBERS = "src/local-excel/client/members.json";

/** Names of members that Excel answers to, by class, of those that our code uses. */
function usedMembers(table: readonly OfficeMember[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { member, kind } of table) {
    const [space, owner, name] = member.split(".");
    if (kind !== "class" || space !== "Excel" || owner === undefined || name === undefined) continue;
    used.set(owner, (used.get(owner) ?? new Set()).add(name));
  }
  return used;
}

const named = (set: ApiSet | null): Pick<ClientMember, "set"> =>
  set === null ? {} : { set: `${set.name} ${set.version}` };

function membersOf(of: string, known: ClassMetadata, names: ReadonlySet<string>): readonly ClientMember[] {
  const { properties, navigation, methods, item, indexer } = known;
  const only = <T extends { readonly name: string }>(
    members: Readonly<Record<string, T>>,
  ): readonly (readonly [string, T])[] => Object.entries(members).filter(([, { name }]) => names.has(name));
  const own = only(properties);
  const leads = (target: string | null): Pick<ClientMember, "target"> => (target === null ? {} : { target });
  return [
    ...own.map(([wire, { name, writable, apiSet }]): ClientMember => ({
      of,
      is: "property",
      name,
      wire,
      writable,
      ...named(apiSet),
    })),
    ...(item !== null && names.has("items")
      ? [{ of, is: "item", name: "items", wire: "_Items", target: item } as const]
      : []),
    ...only(navigation).map(([wire, { name, target, apiSet }]): ClientMember => ({
      of,
      is: "navigation",
      name,
      wire,
      target,
      ...named(apiSet),
    })),
    ...(indexer !== null && names.has(indexer.name)
      ? [
          {
            of,
            is: "indexer",
            name: indexer.name,
            wire: "",
            ...leads(indexer.target),
            ...named(indexer.apiSet),
          } as const,
        ]
      : []),
    ...only(methods).map(([wire, { name, target, apiSet }]): ClientMember => ({
      of,
      is: "method",
      name,
      wire,
      ...leads(target),
      ...named(apiSet),
    })),
  ];
}

/**
 * The members of a library that our code uses, class by class.
 * @throws Error where the library does not know one
 */
export function clientMembers(library: LibraryMetadata, table: readonly OfficeMember[]): readonly ClientMember[] {
  return [...usedMembers(table)].flatMap(([owner, names]) => {
    const known = memberOf(library.classes, owner);
    if (known === undefined) throw new Error(`office.js has no class ${owner}`);
    const members = membersOf(owner, known, names);
    // No press listens to events: only the pane does, which has office.js itself.
    const missing = [...names].find(
      (name) => !Object.hasOwn(known.events, name) && !members.some((member) => member.name === name),
    );
    if (missing !== undefined) throw new Error(`office.js has no ${owner}.${missing}`);
    return members;
  });
}

/** The table as it is kept: a member a line. */
export function printMembers(members: readonly ClientMember[]): string {
  return `[\n${members.map((member) => `  ${JSON.stringify(member)}`).join(",\n")}\n]\n`;
}

/** The table of the members that our code uses, as it is kept. */
export function memberTable(): readonly OfficeMember[] {
  return JSON.parse(readFileSync(join(ROOT, TABLE), "utf8")) as readonly OfficeMember[];
}

async function main(): Promise<void> {
  const members = clientMembers(await loadMetadata(), memberTable());
  writeFileSync(join(ROOT, CLIENT_MEMBERS), printMembers(members));
  console.log(`${String(members.length)} members`);
}

if (require.main === module) void main();
