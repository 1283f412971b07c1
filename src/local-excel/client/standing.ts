import { HostError, type Argument, type HostObject } from "../objects/object-type";
import { LocatedError } from "../wire/object-model";
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
  /** Undefined until it was looked up. */
  object: HostObject | null | undefined;
  wasSought: boolean;
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

/** The object a proxy stands for, looked up the first time. */
export function resolve(standing: Standing): HostObject | null {
  if (standing.object !== undefined) return standing.object;
  if (standing.isMaking && standing.wasSought)
    throw new LocatedError(
      new HostError("InvalidObjectPath", "The object path isn't working for what you're trying to do."),
      standing.type,
    );
  standing.wasSought = true;
  const object = standing.find();
  standing.object = object;
  standing.isNull = object === null;
  return object;
}

/** An argument on its way: a plain value, or an object by reference. */
export type Sent = { readonly value: ReturnType<typeof wireCopy> } | { readonly by: ClientObject };

/** An argument as it is when it is given. */
export const departed = (argument: unknown): Sent =>
  isClientObject(argument) ? { by: argument } : { value: wireCopy(argument) };

/** The same when it is needed. */
export function arrived(sent: Sent): Argument {
  if ("value" in sent) return sent.value;
  const object = resolve(sent.by[STANDING]);
  if (object === null)
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return object;
}
