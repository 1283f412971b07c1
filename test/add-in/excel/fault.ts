import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import type { AnyObjectType } from "../../../src/local-excel/objects/object-type";
import { HostError } from "../../../src/local-excel/objects/object-type";
import type { Batch, BatchAnswer } from "../../../src/local-excel/wire/batch";
import { answerOf, readRequest } from "../../../src/local-excel/wire/envelope";
import type { OfficePageOptions } from "../../local-excel/office-page";

/**
 * What becomes of a request: refused with a number of office.js, lost on its way, done but its answer lost, refused
 * with a number although it was done, or stopped by an error after a share, or a number, of its actions.
 */
export type Fate =
  | number
  | "lost"
  | "answer-lost"
  | { readonly doneYet: number }
  | { readonly share: number; readonly code: string }
  | { readonly after: number; readonly code: string }
  | null;

/** The last of the actions that are done, and what is answered in the end. */
interface Cut {
  readonly message: string;
  readonly index: number;
}

/** A request that ends after some of its actions, by how many there are. */
function cutOff(message: string, countOf: (all: number) => number): Cut {
  const request = JSON.parse(message) as { readonly _data: { readonly ArrayData: unknown[] } };
  const batch = JSON.parse(String(request._data.ArrayData[4])) as Batch;
  const count = countOf(batch.Actions.length);
  request._data.ArrayData[4] = JSON.stringify({ ...batch, Actions: batch.Actions.slice(0, count) });
  return { message: JSON.stringify(request), index: Math.min(count, batch.Actions.length - 1) };
}

/** The answer to such a request, with the error in it; one that Excel has told itself stays. */
function withError(message: string, code: string, index: number): string {
  const answer = JSON.parse(message) as { readonly _data: { readonly Data?: unknown[] } };
  const { Data: data } = answer._data;
  if (data === undefined) return message;
  const body = JSON.parse(String(data[2])) as BatchAnswer;
  const error = { Code: code, Message: "refused for the sake of the test", Location: "", HttpStatusCode: 400 };
  data[2] = JSON.stringify({ Error: { ...error, ActionIndex: index }, ...body });
  return JSON.stringify(answer);
}

/**
 * A way between the page and the host on which requests to the workbook meet what `fate` says of the n-th, counted
 * from 1; null: it gets through.
 */
export function faultyWay(): {
  readonly between: NonNullable<OfficePageOptions["between"]>;
  fate: (request: number) => Fate;
  requests: number;
} {
  const way = { fate: (_request: number): Fate => null, requests: 0 };
  const between: NonNullable<OfficePageOptions["between"]> = (port) => {
    /** How the answers to requests are changed that are under way; null: they are lost. */
    const changes = new Map<number, (message: string) => string | null>();
    return {
      post(message) {
        const { _correlationId: id = -1 } = JSON.parse(message) as { readonly _correlationId?: number };
        const changed = (changes.get(id) ?? ((same: string) => same))(message);
        changes.delete(id);
        if (changed !== null) port.post(changed);
      },
      listen: (receive) =>
        port.listen((message) => {
          const conversation = (JSON.parse(message) as { readonly _conversationId?: string })._conversationId ?? "";
          const request = readRequest(message, conversation);
          const fate = request !== null && isBatch(request._data) ? way.fate(++way.requests) : null;
          if (fate === "lost") return;
          if (request === null || fate === null) {
            receive(message);
            return;
          }
          const id = request._correlationId;
          if (typeof fate === "number") {
            port.post(answerOf(request, { Version: 1, Error: fate }));
            return;
          }
          if (fate === "answer-lost") changes.set(id, () => null);
          else if ("doneYet" in fate) changes.set(id, () => answerOf(request, { Version: 1, Error: fate.doneYet }));
          else {
            const cut = cutOff(message, (all) => ("after" in fate ? fate.after : Math.floor(all * fate.share)));
            changes.set(id, (answer) => withError(answer, fate.code, cut.index));
            receive(cut.message);
            return;
          }
          receive(message);
        }),
    };
  };
  return Object.assign(way, { between });
}

/** Whether what a page asks of the frame is a batch for the workbook. */
export function isBatch(data: unknown): boolean {
  const asked = data as {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
  } | null;
  return asked?.DdaMethod?.DispatchId === 93 && asked.ArrayData?.[0] !== "WacPartition";
}

/** The members by which a script changes a workbook. */
const WRITING = /^(Add|Delete|Clear|Merge|Unmerge|Set\w*|Calculate|CopyFrom)$/;

/** When the objects refuse, and with what. */
interface Fault {
  /** The writing step that is refused, counted from 1. */
  refuseAt: number;
  /** Every writing step from this one on is refused. */
  refuseFrom: number;
  /** Calls and assignments that are refused always, by class and member as on the wire: "PageLayout.Orientation". */
  refuseMembers: { readonly test: (member: string, self: unknown) => boolean } | null;
  /** A first formula to be written that is refused always. */
  refuseWriting: RegExp | null;
  /** What is read that is refused always: the member, and the object it is read of. */
  refuseReading: ((member: string, self: unknown) => boolean) | null;
  code: string;
  /** Writing steps that were tried. */
  steps: number;
}

/** The stand-in's own objects, which refuse when they are told to. `sheetsAdded`: the steps that added a sheet. */
export function faultyObjects(): Fault & {
  readonly options: Pick<OfficePageOptions, "types" | "root">;
  readonly sheetsAdded: readonly number[];
} {
  const fault: Fault = {
    refuseAt: 0,
    refuseFrom: 0,
    refuseMembers: null,
    refuseWriting: null,
    refuseReading: null,
    code: "GeneralException",
    steps: 0,
  };
  const sheetsAdded: number[] = [];
  const step = (member: string, self: unknown, value?: unknown): void => {
    fault.steps += 1;
    const [first] = [value].flat(2);
    if (
      fault.steps === fault.refuseAt ||
      (fault.refuseFrom > 0 && fault.steps >= fault.refuseFrom) ||
      fault.refuseMembers?.test(member, self) === true ||
      (typeof first === "string" && fault.refuseWriting?.test(first) === true)
    )
      throw new HostError(fault.code, "refused for the sake of the test");
  };
  const wrap = (typeName: string, type: AnyObjectType): AnyObjectType => ({
    ...type,
    properties: Object.fromEntries(
      Object.entries(type.properties ?? {}).map(([name, property]) => {
        const { get, set } = property;
        const read: typeof property =
          get === undefined
            ? property
            : {
                ...property,
                get: (self, session) => {
                  if (fault.refuseReading?.(`${typeName}.${name}`, self) === true)
                    throw new HostError("ItemNotFound", "refused for the sake of the test");
                  return get(self, session);
                },
              };
        if (set === undefined) return [name, read];
        return [
          name,
          {
            ...read,
            set: (self, value, session) => {
              step(`${typeName}.${name}`, self, value);
              set(self, value, session);
            },
          },
        ];
      }),
    ),
    methods: Object.fromEntries(
      Object.entries(type.methods ?? {}).map(([name, method]) => {
        if (!WRITING.test(name)) return [name, method];
        return [
          name,
          (self, args, session) => {
            step(`${typeName}.${name}`, self);
            if (typeName === "WorksheetCollection" && name === "Add") sheetsAdded.push(fault.steps);
            return method(self, args, session);
          },
        ];
      }),
    ),
  });
  const options = { types: new Map([...OBJECT_TYPES].map(([name, type]) => [name, wrap(name, type)])), root: ROOT };
  return Object.assign(fault, { options, sheetsAdded });
}
