import type { Answer } from "../../../src/add-in/diagnosis/answer";
import { differencesOf } from "../../../src/add-in/diagnosis/answer";
import type { Exchange, RecordingHead } from "../../../src/add-in/diagnosis/recorder";
import { createExcelHost, createEngine, loadMetadata, OBJECT_TYPES, ROOT } from "../../../src/local-excel";
import type { FramePort, WorkbookDocument } from "../../../src/local-excel";

/** A place where the stand-in answers otherwise than a recording. */
export interface ReplayDifference {
  /** Which exchange, from 1. */
  readonly exchange: number;
  /** What was asked for, for example "3: Method Add". */
  readonly asked: string;
  /** In the answer to it. */
  readonly place: string;
  readonly recorded: Answer;
  readonly ours: Answer;
}

/** A recording as it was kept. */
export interface KeptRecording {
  readonly head: RecordingHead;
  readonly exchanges: readonly Exchange[];
}

type Part = { readonly [name: string]: Answer };

/** Kinds of action, by their number on the wire. Source: office.js 1.1.110, ActionType. */
const ACTIONS: Readonly<Record<number, string>> = {
  1: "Instantiate",
  2: "Query",
  3: "Method",
  4: "SetProperty",
  5: "Trace",
  6: "RecursiveQuery",
  7: "QueryAsJson",
  8: "EnsureUnchanged",
  9: "Update",
};

/** By which an object is known in later requests: every Excel gives its own. */
const IDS: ReadonlySet<string> = new Set(["_ReferenceId", "_Id", "Id", "id"]);

/** Reads the lines of a recording. */
export function readRecording(text: string): KeptRecording {
  const [head, ...exchanges] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
  const known = head as RecordingHead | undefined;
  if (known?.format !== "soat-so/recording/1") throw new Error("this is no recording of Soát Số");
  return { head: known, exchanges: exchanges as readonly Exchange[] };
}

const isPart = (value: Answer | undefined): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same with every text replaced that the map knows. */
function renamed(value: Answer, names: ReadonlyMap<string, string>): Answer {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each: Answer) => renamed(each, names));
  if (!isPart(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, names)]));
}

/** Learns what the stand-in calls each object that the recording has another name for. */
function learn(recorded: Answer | undefined, ours: Answer | undefined, names: Map<string, string>): void {
  if (Array.isArray(recorded) && Array.isArray(ours))
    recorded.forEach((each: Answer, i) => learn(each, (ours as readonly Answer[])[i], names));
  if (!isPart(recorded) || !isPart(ours)) return;
  for (const [name, part] of Object.entries(recorded)) {
    const own = ours[name];
    if (IDS.has(name) && typeof part === "string" && typeof own === "string") names.set(part, own);
    else learn(part, own, names);
  }
}

const listOf = (batch: Answer | undefined, name: string): readonly Part[] => {
  const list = isPart(batch) ? batch[name] : undefined;
  return Array.isArray(list) ? (list as readonly Answer[]).filter(isPart) : [];
};

/** What of an answer is compared: what each action gave, by its id, and the error without its words. */
function comparable(answer: Answer): Part {
  const error = isPart(answer) && isPart(answer["Error"]) ? answer["Error"] : null;
  const results = listOf(answer, "Results").map((result): readonly [string, Answer] => [
    JSON.stringify(result["ActionId"]),
    result["Value"] ?? null,
  ]);
  return {
    ...Object.fromEntries(results),
    error: error && { code: error["Code"] ?? null, at: error["Location"] ?? null, index: error["ActionIndex"] ?? null },
  };
}

function partAt(whole: Answer, place: string): Answer {
  return place
    .split("/")
    .slice(1)
    .reduce<Answer>((part, name) => (part as Part | null)?.[name] ?? null, whole);
}

function askedIn(request: Answer, id: string): string {
  const action = listOf(request, "Actions").find((each) => JSON.stringify(each["Id"]) === id);
  if (action === undefined) return id;
  const name = action["Name"];
  return `${id}: ${ACTIONS[Number(action["ActionType"])] ?? ""} ${typeof name === "string" ? name : ""}`.trim();
}

/** Sends batches to a host as office.js does. */
function senderTo(host: ReturnType<typeof createExcelHost>): (exchange: Exchange, request: Answer) => Promise<Part> {
  let receive = (_: string): void => undefined;
  let heard = (_: string): void => undefined;
  const port: FramePort = {
    post: (message) => heard(message),
    listen: (listener) => {
      receive = listener;
      return () => undefined;
    },
  };
  host.attach(port);
  const { xdmInfo } = JSON.parse(host.windowName) as { readonly xdmInfo: string };
  const [conversation = ""] = xdmInfo.split("|");
  return ({ to, flags }, request) =>
    new Promise((resolve) => {
      heard = (message) => {
        const { _responseType: kind, _data: data } = JSON.parse(message) as {
          readonly _responseType: number;
          readonly _data: { readonly Error: number; readonly Data?: readonly unknown[] };
        };
        if (kind !== 0) return;
        const body = data.Data?.[2];
        resolve(typeof body === "string" ? (JSON.parse(body) as Part) : { refused: data.Error });
      };
      receive(
        JSON.stringify({
          _messageType: 0,
          _actionName: "executeMethod",
          _actionType: 0,
          _conversationId: conversation,
          _correlationId: 1,
          _data: {
            DdaMethod: { DispatchId: 93 },
            ArrayData: [to, "POST", "ProcessQuery", [], JSON.stringify(request), 0, flags],
          },
        }),
      );
    });
}

/** Sends every request of a recording to the stand-in with the same workbook open: where it answers otherwise. */
export async function replay(
  { exchanges }: KeptRecording,
  workbook: WorkbookDocument,
): Promise<readonly ReplayDifference[]> {
  const host = createExcelHost({
    ...{ workbook, engine: createEngine(), types: OBJECT_TYPES, root: ROOT },
    metadata: await loadMetadata(),
  });
  const send = senderTo(host);
  const names = new Map<string, string>();
  const found: ReplayDifference[] = [];
  for (const [i, exchange] of exchanges.entries()) {
    const answered = await send(exchange, renamed(exchange.request, names));
    const theirs = exchange.refused === null ? comparable(exchange.answer) : { refused: exchange.refused };
    const ours = "refused" in answered ? answered : comparable(answered);
    learn(theirs, ours, names);
    const recorded = renamed(theirs, names);
    for (const place of differencesOf(recorded, ours)) {
      const [, id = "", ...rest] = place.split("/");
      found.push({
        exchange: i + 1,
        asked: askedIn(exchange.request, id),
        place: `/${rest.join("/")}`,
        recorded: partAt(recorded, place),
        ours: partAt(ours, place),
      });
    }
  }
  return found;
}
