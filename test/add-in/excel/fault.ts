import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import type { AnyObjectType } from "../../../src/local-excel/objects/object-type";
import { HostError } from "../../../src/local-excel/objects/object-type";
import { answerOf, readRequest } from "../../../src/local-excel/wire/envelope";
import type { OfficePageOptions } from "../../local-excel/office-page";

/** What becomes of a request: refused with a number of office.js, lost on its way, done but its answer lost. */
type Fate = number | "lost" | "answer-lost" | null;

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
    const silent = new Set<number>();
    return {
      post(message) {
        const { _correlationId: id } = JSON.parse(message) as { readonly _correlationId?: number };
        if (id === undefined || !silent.delete(id)) port.post(message);
      },
      listen: (receive) =>
        port.listen((message) => {
          const conversation = (JSON.parse(message) as { readonly _conversationId?: string })._conversationId ?? "";
          const request = readRequest(message, conversation);
          const fate = request !== null && isBatch(request._data) ? way.fate(++way.requests) : null;
          if (fate === "lost") return;
          if (typeof fate === "number" && request !== null) {
            port.post(answerOf(request, { Version: 1, Error: fate }));
            return;
          }
          if (fate === "answer-lost" && request !== null) silent.add(request._correlationId);
          receive(message);
        }),
    };
  };
  return Object.assign(way, { between });
}

/** Whether what a page asks of the frame is a batch for the workbook. */
function isBatch(data: unknown): boolean {
  const asked = data as {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
  } | null;
  return asked?.DdaMethod?.DispatchId === 93 && asked.ArrayData?.[0] !== "WacPartition";
}

/** The members by which a script changes a workbook. */
const WRITING = /^(Add|Delete|Clear|Merge|Unmerge|Set\w*|Calculate|CopyFrom)$/;

/**
 * The stand-in's own objects, which refuse at one writing step: the `refuseAt`-th, counted from 1, or every one from
 * `refuseFrom` on. `steps` counts those that were tried, `sheetsAdded` names those that added a sheet.
 */
export function faultyObjects(): {
  readonly options: Pick<OfficePageOptions, "types" | "root">;
  refuseAt: number;
  refuseFrom: number;
  steps: number;
  readonly sheetsAdded: readonly number[];
} {
  const fault = { refuseAt: 0, refuseFrom: 0, steps: 0 };
  const sheetsAdded: number[] = [];
  const step = (): void => {
    fault.steps += 1;
    if (fault.steps === fault.refuseAt || (fault.refuseFrom > 0 && fault.steps >= fault.refuseFrom))
      throw new HostError("GeneralException", "refused for the sake of the test");
  };
  const wrap = (typeName: string, type: AnyObjectType): AnyObjectType => ({
    ...type,
    properties: Object.fromEntries(
      Object.entries(type.properties ?? {}).map(([name, property]) => {
        const { set } = property;
        if (set === undefined) return [name, property];
        return [
          name,
          {
            ...property,
            set: (self, value, session) => {
              step();
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
            step();
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
