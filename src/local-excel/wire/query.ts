import { HostError, type HostObject, type WireValue } from "../objects/object-type";
import type { QueryInfo } from "./batch";
import { isDeclared, wireName } from "./metadata/metadata";
import { at, classOf, idOf, itemsOf, navigate, readProperty, type ObjectModel } from "./object-model";
import { ALL_SCALARS, parseSelection, type Selection } from "./selection";

/** How an answer names things: load answers in wire names, retrieve in the names scripts use. */
type Naming = "wire" | "script";

/** Keeps an object alive beyond the batch, where its class can be kept: gives its reference id, or null. */
export type Keep = (object: HostObject) => string | null;

/** What was loaded of an object, by name. */
type Loaded = Record<string, WireValue>;

/** How queries are answered. */
export interface Loader {
  readonly model: ObjectModel;
  readonly naming: Naming;
  readonly keep: Keep;
}

/**
 * Loads what a query asks for; members of collections come with the id by which they are found again.
 * @throws {LocatedError} for a property the class does not have, and what reading refuses.
 */
export function runQuery(loader: Loader, object: HostObject, query: QueryInfo): Loaded {
  return load(loader, object, parseSelection(query), query);
}

function load(loader: Loader, object: HostObject, selection: Selection, page: QueryInfo = {}): Loaded {
  const { model } = loader;
  const metadata = classOf(model, object);
  const isCollection = metadata.item !== null;
  const answer: Loaded = selection.all ? loadScalars(loader, object) : {};
  const ofItems: Selection = { all: selection.all, members: new Map() };
  for (const [name, inner] of selection.members) {
    if (name === "isNullObject" || name === "isNull") continue;
    const scalar = wireName(metadata.properties, name);
    const navigation = wireName(metadata.navigation, name);
    if (scalar !== null) answer[keyOf(loader, scalar, name)] = readProperty(model, object, scalar);
    else if (navigation !== null)
      answer[keyOf(loader, navigation, name)] = loadTarget(loader, navigate(model, object, navigation), inner);
    else if (isCollection) selectOfItems(ofItems, name, inner);
    else refuseUnknown(object, name);
  }
  if (isCollection && (ofItems.all || ofItems.members.size > 0))
    answer[keyOf(loader, "_Items", "items")] = loadItems(loader, object, ofItems, page);
  return answer;
}

function keyOf({ naming }: Loader, wire: string, name: string): string {
  return naming === "wire" ? wire : name;
}

function loadScalars(loader: Loader, object: HostObject): Loaded {
  const { model } = loader;
  const answer: Loaded = {};
  for (const [wire, { name, apiSet }] of Object.entries(classOf(model, object).properties)) {
    if (name.startsWith("_") || !isDeclared(model.session.requirementSets, apiSet)) continue;
    answer[keyOf(loader, wire, name)] = readProperty(model, object, wire);
  }
  return answer;
}

function loadTarget(loader: Loader, target: HostObject | null, selection: Selection): Loaded | null {
  const part = selection.all || selection.members.size > 0 ? selection : ALL_SCALARS;
  return target === null ? null : withIdentity(loader, target, load(loader, target, part));
}

/** What is asked of a collection beyond its own members is asked of what it holds; the step "items" is left out. */
function selectOfItems(ofItems: Selection, name: string, inner: Selection): void {
  if (name !== "items") {
    ofItems.members.set(name, inner);
    return;
  }
  if (inner.members.size === 0) ofItems.all = true;
  for (const [step, rest] of inner.members) ofItems.members.set(step, rest);
}

function loadItems(
  loader: Loader,
  collection: HostObject,
  selection: Selection,
  { Skip: first = 0, Top: count = Infinity }: QueryInfo,
): readonly Loaded[] {
  const items = itemsOf(loader.model, collection).slice(first, first + count);
  return items.map((item) => withIdentity(loader, item, load(loader, item, selection)));
}

function refuseUnknown(object: HostObject, name: string): void {
  at(object, name, () => {
    throw new HostError("InvalidArgument", `The property '${name}' does not exist on ${object.type}.`);
  });
}

/** Adds what a proxy is found again by; `_Id` rather than `Id`, so that nothing seems loaded that was not asked for. */
function withIdentity({ model, keep }: Loader, object: HostObject, loaded: Loaded): Loaded {
  const id = idOf(model, object);
  const reference = keep(object);
  return { ...loaded, ...(id !== null && { _Id: id }), ...(reference !== null && { _ReferenceId: reference }) };
}
