import type { RichApiAnswer } from "./rich-api";

/** What the frame's action "executeMethod" is asked to do, by its number on the wire. */
export const DISPATCH = { richApi: 93, commandCompleted: 94, saveSettings: 76 } as const;

/** The data of an "executeMethod" request; what is in it depends on the dispatch id. */
export interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly "0"?: unknown;
  readonly "1"?: unknown;
  readonly "2"?: unknown;
}

/**
 * The flag of a request in which anything but reading is asked for. Source: office.js 1.1.110,
 * ClientRequestBase.aggregrateRequestFlags.
 */
const WRITES = 1;

const RUNTIME_PARTITION = "WacPartition";

/** A batch as it comes in a request with the dispatch id of the Rich API. */
export interface BatchRequest {
  /** The batch's JSON. */
  readonly body: string;
  readonly flags: number;
  /** It is for the add-in's runtime, not for the workbook. */
  readonly ofRuntime: boolean;
  /** It may change the workbook. */
  readonly writes: boolean;
}

/** Reads the batch out of an "executeMethod" request. */
export function batchRequest({ ArrayData = [] }: ExecuteData): BatchRequest {
  const [customData, , , , body, , flags] = ArrayData;
  const ofRuntime = customData === RUNTIME_PARTITION;
  const writes = !ofRuntime && (Number(flags) & WRITES) !== 0;
  return { body: String(body), flags: Number(flags), ofRuntime, writes };
}

/** The answer to such a request: HTTP status, headers and body, or the number of the refusal. */
export function batchAnswer(result: RichApiAnswer): unknown {
  if ("refusal" in result) return { Version: 1, Error: result.refusal };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], result.body] };
}
