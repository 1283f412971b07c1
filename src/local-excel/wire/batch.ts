import type { WireValue } from "../objects/object-type";

/** Kinds of action in a batch, by their number on the wire. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object is reached, by its number on the wire. */
export const OBJECT_PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Path ids of objects passed as arguments, in the shape of the arguments; 0 is a plain value. */
export type ReferencedPaths = readonly (number | ReferencedPaths)[];

/** Arguments of a method, an indexer or an assignment. */
export interface ArgumentInfo {
  readonly Arguments?: readonly WireValue[];
  readonly ReferencedObjectPathIds?: ReferencedPaths;
}

/** What to load, in the names scripts use, with "/" between steps. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

/** One thing to do. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, WireValue>>;
}

/** How one object is reached. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** A request of the Rich API. */
export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What one action gave. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: WireValue;
}

/** Why a batch stopped; `ActionIndex` counts the actions of the request. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** An answer of the Rich API: with an error, what came before it. */
export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}
