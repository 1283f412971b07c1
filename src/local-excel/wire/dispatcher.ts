import { HostError, notEmulated, type Argument, type HostObject, type WireValue } from "../objects/object-type";
import { ACTION, type Action, type ActionResult, type Batch, type BatchAnswer, type BatchError } from "./batch";
import type { EventRegistrations } from "./event-registrations";
import { wireName } from "./metadata/metadata";
import {
  at,
  callMethod,
  classOf,
  idOf,
  LocatedError,
  navigate,
  readProperty,
  writeProperty,
  type ObjectModel,
} from "./object-model";
import { openPaths, type ObjectPaths, type Origins } from "./object-paths";
import { runQuery, type Keep } from "./query";
import type { References } from "./references";

/** Everything a batch may reach. */
export interface DispatcherParts {
  readonly model: ObjectModel;
  readonly origins: Origins;
  readonly references: References;
  readonly registrations: EventRegistrations;
  /** What a service does; services are no classes of the object model. */
  readonly callService: (service: HostObject, method: string, args: readonly Argument[]) => WireValue;
  readonly isService: (object: HostObject) => boolean;
  /** A fault of the stand-in itself, which the script only sees as a general exception. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * Runs a batch in order; at the first error it stops; what was done until then stays done, as in Excel.
 * @returns With the error where there was one: nothing is thrown.
 */
export function runBatch(parts: DispatcherParts, batch: Batch): BatchAnswer {
  const paths = openPaths(parts.model, batch, parts.origins, parts.references);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = runAction(parts, paths, batch, action);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      finishQuietly(parts);
      return { Error: describe(error, index, parts.onFault), Results: results, TraceIds: traceIds };
    }
  }
  try {
    for (const task of (parts.model.session.afterBatch ?? []).splice(0)) task();
  } catch (error) {
    return { Error: describe(error, batch.Actions.length - 1, parts.onFault), Results: results, TraceIds: traceIds };
  }
  return { Results: results, TraceIds: traceIds };
}

/** After an error: what waited for the end of the batch is still done, but the first error is the one that is told. */
function finishQuietly(parts: DispatcherParts): void {
  for (const task of (parts.model.session.afterBatch ?? []).splice(0)) {
    try {
      task();
    } catch (error) {
      if (!(error instanceof HostError)) parts.onFault(error);
    }
  }
}

function runAction(parts: DispatcherParts, paths: ObjectPaths, batch: Batch, action: Action): WireValue {
  if (action.ActionType === ACTION.trace) return null;
  const { model } = parts;
  const object = paths.resolve(action.ObjectPathId);
  if (object === null) return null;
  if (parts.isService(object)) {
    return action.ActionType === ACTION.method
      ? parts.callService(object, action.Name, paths.argumentsOf(action.ArgumentInfo))
      : {};
  }
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identity(model, object, paths.referenceOf(action.ObjectPathId));
    case ACTION.query:
    case ACTION.queryAsJson:
      return answerQuery(parts, paths, batch, object, action);
    case ACTION.method:
      return runMethod(parts, paths, object, action);
    case ACTION.setProperty:
      writeProperty(model, object, action.Name, plainValue(object, action, paths));
      return null;
    case ACTION.update:
      update(model, object, action.ObjectState ?? {});
      return null;
    case ACTION.recursiveQuery:
      throw new LocatedError(notEmulated("ClientRequestContext.loadRecursive"), `${object.type}.loadRecursive`);
    case ACTION.ensureUnchanged:
      throw new LocatedError(notEmulated(`${object.type}.ensureUnchanged`), `${object.type}.ensureUnchanged`);
    default:
      throw new HostError("InvalidRequest", `Action type ${String(action.ActionType)} is not known.`);
  }
}

function answerQuery(
  parts: DispatcherParts,
  paths: ObjectPaths,
  batch: Batch,
  object: HostObject,
  action: Action,
): WireValue {
  const naming = action.ActionType === ACTION.query ? "wire" : "script";
  const loaded = runQuery({ model: parts.model, naming, keep: keeper(parts, batch) }, object, action.QueryInfo ?? {});
  return { ...loaded, ...identity(parts.model, object, paths.referenceOf(action.ObjectPathId)) };
}

function runMethod(parts: DispatcherParts, paths: ObjectPaths, object: HostObject, action: Action): WireValue {
  const { model, references, registrations } = parts;
  const args = paths.argumentsOf(action.ArgumentInfo);
  switch (action.Name) {
    case "_KeepReference":
      paths.keep(action.ObjectPathId);
      return null;
    case "_RemoveReference":
      if (typeof args[0] === "string") references.remove(args[0]);
      return null;
    case "_RemoveAllReferences":
      references.clear();
      return null;
    case "_ValidateArraySize":
      validateArraySize(model, object, args);
      return null;
    default:
  }
  if (registrations.handle(model, object, action.Name)) return null;
  return callMethod(model, object, action.Name, args) as WireValue;
}

function identity(model: ObjectModel, object: HostObject, reference: string | null): Record<string, WireValue> {
  const id = idOf(model, object);
  return { ...(id !== null && { _Id: id }), ...(reference !== null && { _ReferenceId: reference }) };
}

/**
 * With AutoKeepReference, objects that come along in an answer are kept too; the library releases them at the end of
 * its run.
 */
function keeper(parts: DispatcherParts, batch: Batch): Keep {
  return (object) =>
    batch.AutoKeepReference === true && "_KeepReference" in classOf(parts.model, object).methods
      ? parts.references.add(object)
      : null;
}

/** The library splits large writes and asks beforehand whether the whole of it fits the range. */
function validateArraySize(model: ObjectModel, range: HostObject, args: readonly Argument[]): void {
  at(range, "_ValidateArraySize", () => {
    if (readProperty(model, range, "RowCount") === args[0] && readProperty(model, range, "ColumnCount") === args[1])
      return;
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  });
}

/** The value an action assigns to a property. */
function plainValue(object: HostObject, { Name: member, ArgumentInfo: info }: Action, paths: ObjectPaths): WireValue {
  const value = paths.argumentsOf(info)[0] ?? null;
  if ((info?.ReferencedObjectPathIds ?? []).every((reference) => reference === 0)) return value as WireValue;
  throw new LocatedError(notEmulated(`assigning an object to ${object.type}.${member}`), `${object.type}.${member}`);
}

function update(model: ObjectModel, object: HostObject, state: Readonly<Record<string, WireValue>>): void {
  const metadata = classOf(model, object);
  for (const [name, value] of Object.entries(state)) {
    const navigation = wireName(metadata.navigation, name);
    const target = navigation === null ? null : navigate(model, object, navigation);
    if (target === null) writeProperty(model, object, wireName(metadata.properties, name) ?? name, value);
    else update(model, target, value as Record<string, WireValue>);
  }
}

function describe(error: unknown, index: number, onFault: (fault: unknown) => void): BatchError {
  const located = error instanceof LocatedError ? error : null;
  const cause = located?.cause ?? error;
  if (cause instanceof HostError) {
    return {
      Code: cause.code,
      Message: cause.message,
      Location: located?.location ?? "",
      ActionIndex: index,
      HttpStatusCode: cause.httpStatusCode,
    };
  }
  onFault(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: "GeneralException",
    Message: `fault of the stand-in: ${message}`,
    Location: "",
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
