import { HostError, type Argument, type HostObject, type WireValue } from "../objects/object-type";
import { OBJECT_PATH, type ArgumentInfo, type Batch, type ObjectPath, type ReferencedPaths } from "./batch";
import { memberOf } from "./metadata/metadata";
import { at, callForObject, getItem, LocatedError, navigate, type ObjectModel } from "./object-model";
import type { References } from "./references";

/**
 * The objects of one batch by path id; each is looked up when it is first needed and then stays what it is; null is a
 * null object.
 */
export interface ObjectPaths {
  resolve(pathId: number): HostObject | null;
  /** Arguments with the objects they refer to in place. */
  argumentsOf(info: ArgumentInfo | undefined): readonly Argument[];
  /** Under which reference id the object of a path is kept, or null. */
  referenceOf(pathId: number): string | null;
  keep(pathId: number): void;
}

/** Where objects come from that are not reached from the workbook. */
export interface Origins {
  readonly root: HostObject;
  /** A service by its name; throws where there is none. */
  readonly service: (name: string) => HostObject;
}

/**
 * Reads the object paths of a batch; nothing is looked up yet.
 * @throws {LocatedError} from `resolve`, `argumentsOf` and `keep` where a path leads to nothing.
 * @throws {HostError} InvalidRequest from the same where the request has no such path.
 */
export function openPaths(model: ObjectModel, batch: Batch, origins: Origins, references: References): ObjectPaths {
  const resolved = new Map<number, HostObject | null>();
  const kept = new Map<number, string>();

  function resolve(pathId: number): HostObject | null {
    const known = resolved.get(pathId);
    if (known !== undefined) return known;
    const path = memberOf(batch.ObjectPaths, String(pathId));
    if (path === undefined)
      throw new HostError("InvalidRequest", `Object path ${String(pathId)} is not in the request.`);
    const object = find(path);
    resolved.set(pathId, object);
    return object;
  }

  function find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.root:
        return origins.root;
      case OBJECT_PATH.newObject:
        return origins.service(path.Name);
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.referenceId: {
        const object = references.get(path.Name);
        if (object === null)
          throw new LocatedError(
            new HostError("InvalidReference", "This reference is not valid for the current operation."),
            path.Name,
          );
        kept.set(path.Id, path.Name);
        return object;
      }
      default:
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.method:
        return callForObject(model, parent, path.Name, argumentsOf(path.ArgumentInfo));
      case OBJECT_PATH.property:
        return navigate(model, parent, path.Name);
      case OBJECT_PATH.indexer:
        return getItem(model, parent, argumentsOf(path.ArgumentInfo)[0] ?? null);
      default:
        throw new HostError("InvalidRequest", `Object path type ${String(path.ObjectPathType)} is not known.`);
    }
  }

  function argumentsOf(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((argument, index) =>
      withObject(argument, info?.ReferencedObjectPathIds?.[index]),
    );
  }

  function withObject(argument: WireValue, reference: ReferencedPaths[number] | undefined): Argument {
    if (reference === undefined || reference === 0) return argument;
    if (typeof reference === "number") {
      const object = resolve(reference);
      if (object === null)
        throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
      return object;
    }
    if (!Array.isArray(argument)) return argument;
    return (argument as readonly WireValue[]).map((inner, index) =>
      withObject(inner, reference[index]),
    ) as unknown as WireValue;
  }

  return {
    resolve,
    argumentsOf,
    referenceOf: (pathId) => kept.get(pathId) ?? null,
    keep(pathId) {
      const object = resolve(pathId);
      if (object !== null && !kept.has(pathId))
        kept.set(
          pathId,
          at(object, "_KeepReference", () => references.add(object)),
        );
    },
  };
}
