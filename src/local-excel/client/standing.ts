import { HostError, type Argument, type HostObject } from "../objects/object-type";
import { LocatedError } from "../wire/object-model";
import { ClientError } from "./client-error";
import type { RequestContext } from "./request-context";
import { wireCopy } from "./wire-copy";

/** What a proxy stands for, and what is known of it. */
export interface Standing {
  readonly type: string;
  readonly context: RequestContext;
  /** Looks the object up; null is a null object. */
  readonly find: () => HostObject | null;
  /** It makes the object, and so is done once: what it did not give is not there later either. */
  readonly isMaking: boolean;
  /** The batch it was first asked for in. */
  readonly batch: number;
  /** Undefined until it was looked up. */
  object: HostObject | null | undefined;
  /** Undefined until an answer told. */
  isNull: boolean | undefined;
  /** What was loaded, and what was set, by the names scripts use. */
  readonly values: Map<string, unknown>;
  readonly parts: Map<string, ClientObject>;
}

/** Under what a proxy keeps what it stands for, out of the sight of scripts. */
export const STANDING = Symbol("standing");

/** An object of the library as a script holds it. */
export interface ClientObject {
  readonly [STANDING]: Standing;
}

/** How an object is found, and whether that makes it. */
export type Origin = Pick<Standing, "find" | "isMaking">;

const isClientObject = (value: unknown): value is ClientObject =>
  typeof value === "object" && value !== null && STANDING in value;

/** Whether it was to be made by a batch that did not make it. */
const isLost = ({ isMaking, object, batch }: Standing, now: number): boolean =>
  isMaking && object === undefined && batch < now;

const invalidPath = (): HostError =>
  new HostError("InvalidObjectPath", "The object path isn't working for what you're trying to do.");

/**
 * Queues what is to be done with the object of a proxy; a null object is left alone.
 * @throws ClientError InvalidObjectPath where it was to be made and was not
 */
export function queue(standing: Standing, action: (object: HostObject) => void): void {
  const { context } = standing;
  if (isLost(standing, context.batch)) throw new ClientError("InvalidObjectPath", invalidPath().message, "");
  context.add(() => {
    const object = resolve(standing);
    if (object !== null) action(object);
  });
}

/** The object a proxy stands for, looked up the first time. */
export function resolve(standing: Standing): HostObject | null {
  if (standing.object !== undefined) return standing.object;
  if (isLost(standing, standing.context.batch - 1)) throw new LocatedError(invalidPath(), standing.type);
  const object = standing.find();
  standing.object = object;
  standing.isNull = object === null;
  return object;
}

/**
 * An argument as it arrives: an object for a proxy, a copy of anything else as it is when it is sent, not when it was
 * given.
 */
export function arrived(argument: unknown): Argument {
  if (!isClientObject(argument)) return wireCopy(argument);
  const object = resolve(argument[STANDING]);
  if (object === null)
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return object;
}
