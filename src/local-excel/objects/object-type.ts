import type { CalculationEngine } from "../calc/engine";
import type { WorkbookDocument } from "../../xlsx/document";
import type { CultureName } from "../calc/formats/format-culture";

/** Anything that may stand in a request or an answer of the Rich API. */
export type WireValue = null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };

/**
 * An object of Excel's object model as the dispatcher holds it: the class of the office.js library and what it stands
 * for.
 */
export interface HostObject {
  /** Name of the office.js class, for example "Range". */
  readonly type: string;
}

/** What a method may take: plain values, and other objects passed by reference. */
export type Argument = WireValue | HostObject;

/** What a method gives back: a value, an object, or null (for a null object, or nothing). */
export type Answer = WireValue | HostObject;

/** The open workbook and what belongs to the session, handed to every member. */
export interface Session {
  readonly workbook: WorkbookDocument;
  readonly engine: CalculationEngine;
  /** Requirement sets the host declares, for example { ExcelApi: "1.14" }. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Regional settings of the machine; en-US when absent. */
  readonly culture?: CultureName;
  /** The user is typing in a cell: Excel refuses nearly everything. */
  editingCell: boolean;
  /**
   * What the add-in does is to be one step of Undo: Excel refuses what has no undo. Absent: it is not. The office.js on
   * npm takes `mergeUndoGroup` and sends nothing of it, so whoever runs the page has to tell.
   */
  mergingUndo?: boolean;
  /** The workbook is shared in the old way, by a file on a share: Excel refuses a list of things. Absent: it is not. */
  legacyShared?: boolean;
  /** Tells the handlers the add-in registered; absent where nobody listens. */
  readonly raise?: (event: HostEvent) => void;
  /**
   * What is to be done when the batch has been carried out; whoever runs batches empties it then. Absent where nobody
   * does.
   */
  readonly afterBatch?: (() => void)[];
}

/**
 * Something that happened in the workbook; `event` is named as scripts name it, for example "onChanged" of type
 * "Worksheet"; `target` is the id of the object it happened to (not looked at where the class addresses the whole
 * workbook).
 */
export interface HostEvent {
  readonly type: string;
  readonly event: string;
  readonly target: string;
  /** As on the wire, camelCase, for example { worksheetId, address, changeType, source }. */
  readonly details: { readonly [key: string]: WireValue };
}

/**
 * What a class of Excel's object model does, by members named as on the wire (PascalCase, as the installed office.js
 * sends them), which the library's own metadata lists with whether they are writable and in which API set; a member
 * that is absent here is refused as "not emulated".
 */
export interface ObjectType<T extends HostObject> {
  readonly name: string;
  /** Scalar properties and navigation to other objects. */
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, (self: T, args: readonly Argument[], session: Session) => Answer>>;
  /** Collections: what is in them, in order. */
  readonly items?: (self: T, session: Session) => readonly HostObject[];
  /**
   * The value of the `id`/`_Id` by which a collection's member is known, and of getItem. getItem, getItemAt,
   * getItemOrNullObject and getCount of a collection follow from `items` and `id`; the method GetItem adds other keys
   * (names), throwing ItemNotFound.
   */
  readonly id?: (self: T, session: Session) => string;
  /** Events the class raises through the session, as scripts name them; handlers of any other are refused. */
  readonly events?: readonly string[];
}

export interface Property<T extends HostObject> {
  readonly get?: (self: T, session: Session) => Answer;
  readonly set?: (self: T, value: WireValue, session: Session) => void;
}

/** Excel's error codes as office.js knows them, for example "ItemNotFound", "InvalidArgument", "AccessDenied". */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** The refusal, by name, of what the stand-in does not do: NotImplemented, never a silent success. */
export function notEmulated(member: string): HostError {
  return new HostError("NotImplemented", `not emulated: ${member}`, 501);
}

/** Any class of the object model; its members must only be given objects whose `type` is its name. */
export type AnyObjectType = ObjectType<HostObject>;

/**
 * Registers a class written for its own kind of object among all others: the only place where that kind is forgotten.
 */
export function defineType<T extends HostObject>(type: ObjectType<T> & { readonly name: T["type"] }): AnyObjectType {
  return type as unknown as AnyObjectType;
}
