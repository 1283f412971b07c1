import {
  HostError,
  notEmulated,
  type AnyObjectType,
  type Answer,
  type Argument,
  type HostObject,
  type Session,
  type WireValue,
} from "../objects/object-type";
import { requireUnshared } from "../objects/shared-workbook";
import { requireUndo } from "../objects/undo-support";
import { isDeclared, memberOf, type ApiSet, type ClassMetadata, type LibraryMetadata } from "./metadata/metadata";

/** What the library knows, what the stand-in does, and the workbook it does it to. */
export interface ObjectModel {
  readonly metadata: LibraryMetadata;
  readonly types: ReadonlyMap<string, AnyObjectType>;
  readonly session: Session;
}

/** An error with the member it came from, for example "WorksheetCollection.getItem". */
export class LocatedError extends Error {
  constructor(
    override readonly cause: HostError,
    readonly location: string,
  ) {
    super(cause.message);
    this.name = "LocatedError";
  }
}

/**
 * The metadata of an object's class.
 * @throws {Error} where office.js has no such class.
 */
export function classOf(model: ObjectModel, object: HostObject): ClassMetadata {
  const metadata = memberOf(model.metadata.classes, object.type);
  if (metadata === undefined) throw new Error(`office.js ${model.metadata.version} has no class ${object.type}`);
  return metadata;
}

/**
 * What the stand-in does for an object's class.
 * @throws {LocatedError} NotImplemented for a class without behaviour.
 */
export function typeOf(model: ObjectModel, object: HostObject): AnyObjectType {
  const type = model.types.get(object.type);
  if (type === undefined) throw new LocatedError(notEmulated(object.type), object.type);
  return type;
}

/**
 * Reads a scalar property by its wire name.
 * @throws {LocatedError} with what the property refuses, ApiNotFound or NotImplemented.
 */
export function readProperty(model: ObjectModel, object: HostObject, wire: string): WireValue {
  const member = memberOf(classOf(model, object).properties, wire);
  return at(object, member?.name ?? wire, () => {
    requireMember(model, member);
    const get = memberOf(typeOf(model, object).properties, wire)?.get;
    if (get === undefined) throw notEmulated(`${object.type}.${member?.name ?? wire}`);
    return get(object, model.session) as WireValue;
  });
}

/**
 * Writes a scalar property.
 * @param sentAs The name it is sent under: its wire name, or that of its setter.
 * @throws {LocatedError} with what the property refuses, InvalidArgument where it is read-only, ApiNotFound or
 *   NotImplemented.
 */
export function writeProperty(model: ObjectModel, object: HostObject, sentAs: string, value: WireValue): void {
  const metadata = classOf(model, object);
  const wire =
    memberOf(metadata.properties, sentAs) === undefined ? (memberOf(metadata.setters, sentAs) ?? sentAs) : sentAs;
  const member = memberOf(metadata.properties, wire);
  at(object, member?.name ?? wire, () => {
    requireMember(model, member);
    if (member?.writable !== true)
      throw new HostError("InvalidArgument", `${object.type}.${member?.name ?? wire} is read-only.`);
    const set = memberOf(typeOf(model, object).properties, wire)?.set;
    if (set === undefined) throw notEmulated(`writing ${object.type}.${member.name}`);
    requirePossible(model, object.type, member.name, true);
    set(object, value, model.session);
  });
}

/**
 * Refuses what the state of the session does not allow.
 * @throws {HostError} UndoNotSupported, InvalidOperation
 */
function requirePossible({ session }: ObjectModel, type: string, member: string, isSet: boolean): void {
  if (session.mergingUndo === true) requireUndo(`${type}.${member}`);
  if (session.legacyShared === true) requireUnshared(type, member, isSet);
}

/**
 * Follows a navigation property by its wire name; null is a null object.
 * @throws {LocatedError} with what the property refuses, ApiNotFound or NotImplemented.
 */
export function navigate(model: ObjectModel, object: HostObject, wire: string): HostObject | null {
  const member = memberOf(classOf(model, object).navigation, wire);
  return at(object, member?.name ?? wire, () => {
    requireMember(model, member);
    const get = memberOf(typeOf(model, object).properties, wire)?.get;
    if (get === undefined || member === undefined) throw notEmulated(`${object.type}.${member?.name ?? wire}`);
    return asObject(get(object, model.session), member.target);
  });
}

/**
 * Calls a method by its wire name: the object it leads to, or its value.
 * @throws {LocatedError} with what the method refuses, ApiNotFound or NotImplemented.
 */
export function callMethod(model: ObjectModel, object: HostObject, wire: string, args: readonly Argument[]): Answer {
  const member = memberOf(classOf(model, object).methods, wire);
  return at(object, member?.name ?? wire, () => {
    requireMember(model, member);
    requirePossible(model, object.type, member?.name ?? wire, false);
    const behaviour = memberOf(typeOf(model, object).methods, wire);
    if (behaviour !== undefined) return behaviour(object, args, model.session);
    const items = typeOf(model, object).items;
    if (items !== undefined) {
      if (wire === "GetCount" && args.every((argument) => argument === null))
        return items(object, model.session).length;
      if (wire === "GetItemAt") return itemAt(items(object, model.session), args[0] ?? null);
      if (wire === "GetItemOrNullObject") return findItem(model, object, args[0] ?? null);
    }
    throw notEmulated(`${object.type}.${member?.name ?? wire}`);
  });
}

/**
 * The object a method leads to, by its wire name; null is a null object.
 * @throws {LocatedError} as callMethod does.
 * @throws {Error} where the method leads to no object.
 */
export function callForObject(
  model: ObjectModel,
  object: HostObject,
  wire: string,
  args: readonly Argument[],
): HostObject | null {
  const target = memberOf(classOf(model, object).methods, wire)?.target ?? null;
  const answer = callMethod(model, object, wire, args);
  if (target === null) throw new Error(`${object.type}.${wire} leads to no object`);
  return asObject(answer, target);
}

/**
 * A member of a collection by its id, or by whatever the collection's own GetItem takes.
 * @throws {LocatedError} ItemNotFound where there is none.
 */
export function getItem(model: ObjectModel, collection: HostObject, key: Argument): HostObject {
  const metadata = classOf(model, collection);
  const name = metadata.indexer?.name ?? "getItem";
  return at(collection, name, () => {
    requireMember(model, metadata.indexer ?? undefined);
    const found = findItem(model, collection, key);
    if (found === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
    return found;
  });
}

/** The id by which a collection's member is found again; null where its class has none. */
export function idOf(model: ObjectModel, object: HostObject): string | null {
  return model.types.get(object.type)?.id?.(object, model.session) ?? null;
}

/**
 * What a collection holds, in order.
 * @throws {LocatedError} NotImplemented where the class has no items here.
 */
export function itemsOf(model: ObjectModel, collection: HostObject): readonly HostObject[] {
  const items = typeOf(model, collection).items;
  if (items === undefined) throw new LocatedError(notEmulated(`${collection.type}.items`), `${collection.type}.items`);
  return at(collection, "items", () => items(collection, model.session));
}

/**
 * Runs something on behalf of a member, so that an error says where it came from.
 * @throws {LocatedError} for every HostError.
 */
export function at<R>(object: HostObject, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) throw new LocatedError(error, `${object.type}.${member}`);
    throw error;
  }
}

/**
 * Excel's refusal of a member that is not in the requirement sets it declares, or that it has never heard of.
 * @throws {HostError} ApiNotFound for such a member.
 */
export function requireMember(model: ObjectModel, member: { readonly apiSet: ApiSet | null } | undefined): void {
  if (member !== undefined && isDeclared(model.session.requirementSets, member.apiSet)) return;
  throw new HostError(
    "ApiNotFound",
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  );
}

function findItem(model: ObjectModel, collection: HostObject, key: Argument): HostObject | null {
  const type = typeOf(model, collection);
  const { items } = type;
  if (items === undefined && type.methods?.["GetItem"] === undefined) throw notEmulated(`${collection.type}.getItem`);
  const byId = items?.(collection, model.session).find((item) => key !== null && idOf(model, item) === key);
  if (byId !== undefined) return byId;
  const byName = type.methods?.["GetItem"];
  if (byName === undefined) return null;
  try {
    return byName(collection, [key], model.session) as HostObject | null;
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function itemAt(items: readonly HostObject[], index: Argument): HostObject {
  const item = typeof index === "number" ? items[index] : undefined;
  if (item === undefined)
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return item;
}

function asObject(answer: Answer, target: string): HostObject | null {
  if (answer === null) return null;
  if (typeof answer === "object" && "type" in answer && answer.type === target) return answer as HostObject;
  throw new Error(`expected an object of class ${target}, got ${JSON.stringify(answer)}`);
}
