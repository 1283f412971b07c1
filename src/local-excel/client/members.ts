import type { ApiSet, ClassMetadata, LibraryMetadata } from "../wire/metadata/metadata";
import TABLE from "./members.json";

/** One member that the direct client has, a line of the table. */
export interface ClientMember {
  /** The class it is a member of. */
  readonly of: string;
  readonly is: "property" | "navigation" | "method" | "indexer" | "item";
  /** As scripts name it. */
  readonly name: string;
  /** As it is asked for. */
  readonly wire: string;
  /** Whether a property can be set. */
  readonly writable?: boolean;
  /** The class of what it leads to. */
  readonly target?: string;
  /** The requirement set it came with, for example "ExcelApi 1.9"; none: it was there from the start. */
  readonly set?: string;
}

interface OpenClass extends Omit<ClassMetadata, "properties" | "navigation" | "methods"> {
  readonly properties: Record<string, ClassMetadata["properties"][string]>;
  readonly navigation: Record<string, ClassMetadata["navigation"][string]>;
  readonly methods: Record<string, ClassMetadata["methods"][string]>;
}

const emptyClass = (name: string): OpenClass => ({
  ...{ name, properties: {}, setters: {}, navigation: {}, methods: {}, events: {} },
  ...{ item: null, indexer: null },
});

function apiSet(set: string | undefined): ApiSet | null {
  const [name, version] = set?.split(" ") ?? [];
  return name === undefined || version === undefined ? null : { name, version };
}

/** The classes that a table of members tells of, in the shape in which a library's metadata are read. */
function classesOf(table: readonly ClientMember[]): LibraryMetadata["classes"] {
  const classes: Record<string, OpenClass> = {};
  for (const { of, is, name, wire, writable = false, target, set } of table) {
    const own = (classes[of] ??= emptyClass(of));
    const known = { name, apiSet: apiSet(set) };
    if (is === "property") own.properties[wire] = { ...known, writable };
    else if (is === "navigation") own.navigation[wire] = { ...known, target: target ?? "" };
    else if (is === "method") own.methods[wire] = { ...known, target: target ?? null };
    else if (is === "indexer") classes[of] = { ...own, indexer: { ...known, target: target ?? null } };
    else classes[of] = { ...own, item: target ?? null };
  }
  // What a method leads to is there though nothing is asked of it.
  for (const { target } of table) if (target !== undefined) classes[target] ??= emptyClass(target);
  return classes;
}

/** What the direct client knows of the library: the members that the add-in uses. */
export const MEMBERS: LibraryMetadata = { version: "", classes: classesOf(TABLE as readonly ClientMember[]) };
