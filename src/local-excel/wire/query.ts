import { HostError, type HostObject, type WireValue } from "../objects/object-type";
import type { QueryInfo } from "./batch";
import { isDeclared, wireName } from "./metadata/metadata";
import { at, classOf, idOf, itemsOf, navigate, readProperty, type ObjectModel } from "./object-model";
import { ALL_SCALARS, parseSelection, type Selection } from "./selection";

/** How an answer names things: load answers in wire names, retrieve in the names scripts use. */
export type Naming = "wire" | "script";

/** Keeps an object alive beyond the batch, where its class can be kept: gives its reference id, or null. */
export type Keep = (object: HostObject) => string | null;

type Loaded = Record<string, WireValue>;

/** Loads what a query asks for; members of collections come with the id by which they are found again. */
export function runQuery(
  model: ObjectModel,
  object: HostObject,
  query: QueryInfo,
  naming: Naming,
  keep: Keep,
): WireValue {
  return load(model, object, parseSelection(query), naming, keep, query);
}

function load(
  model: ObjectModel,
  object: HostObject,
  selection: Selection,
  naming: Naming,
  keep: Keep,
  page: QueryInfo,
): Loaded {
  const metadata = classOf(model, object);
  const isCollection = metadata.item !== null;
  const answer: Loaded = {};
  const ofItems: Selection = { all: selection.all, members: new Map() };

  if (selection.all) {
    for (const [wire, { name, apiSet }] of Object.entries(metadata.properties)) {
      if (name.startsWith("_") || !isDeclared(model.session.requirementSets, apiSet)) continue;
      answer[naming === "wire" ? wire : name] = readProperty(model, object, wire);
    }
  }
  for (const [name, inner] of selection.members) {
    if (name === "isNullObject" || name === "isNull") continue;
    const scalar = wireName(metadata.properties, name);
    const navigation = wireName(metadata.navigation, name);
    if (scalar !== null) {
      answer[naming === "wire" ? scalar : name] = readProperty(model, object, scalar);
    } else if (navigation !== null) {
      const target = navigate(model, object, navigation);
      const part = inner.all || inner.members.size > 0 ? inner : ALL_SCALARS;
      answer[naming === "wire" ? navigation : name] =
        target === null ? null : withIdentity(model, target, load(model, target, part, naming, keep, {}), keep);
    } else if (isCollection && name === "items") {
      if (inner.members.size === 0) ofItems.all = true;
      for (const [step, rest] of inner.members) ofItems.members.set(step, rest);
    } else if (isCollection) {
      ofItems.members.set(name, inner);
    } else {
      at(object, name, () => {
        throw new HostError("InvalidArgument", `The property '${name}' does not exist on ${object.type}.`);
      });
    }
  }

  if (isCollection && (ofItems.all || ofItems.members.size > 0)) {
    const first = page.Skip ?? 0;
    const items = itemsOf(model, object).slice(first, page.Top === undefined ? undefined : first + page.Top);
    answer[naming === "wire" ? "_Items" : "items"] = items.map((item) =>
      withIdentity(model, item, load(model, item, ofItems, naming, keep, {}), keep),
    );
  }
  return answer;
}

/** Adds what a proxy is found again by; `_Id` rather than `Id`, so that nothing seems loaded that was not asked for. */
function withIdentity(model: ObjectModel, object: HostObject, loaded: Loaded, keep: Keep): Loaded {
  const id = idOf(model, object);
  const reference = keep(object);
  return { ...loaded, ...(id !== null && { _Id: id }), ...(reference !== null && { _ReferenceId: reference }) };
}
