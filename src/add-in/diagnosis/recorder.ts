import type { Answer } from "./answer";

/** One request to Excel and what came of it. */
export interface Exchange {
  /** The batch, as office.js sends it. */
  readonly request: Answer;
  readonly flags: number;
  /** To whom office.js sends it: the workbook, or the add-in's own runtime. */
  readonly to: string;
  /** Excel's answer; null where the whole request was refused. */
  readonly answer: Answer;
  /** The number of the refusal; null: there was none. */
  readonly refused: number | null;
  readonly milliseconds: number;
}

/** What is told before the exchanges of a recording. */
export interface RecordingHead {
  readonly format: "soat-so/recording/1";
  readonly version: string;
  readonly build: string;
  readonly platform: string;
}

interface AsyncResult {
  readonly status: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code?: number };
}

type Execute = (message: readonly unknown[], callback: (result: AsyncResult) => void) => unknown;

/** What of office.js's own insides carries every request. Source: office.js 1.1.110, OfficeJsRequestExecutor. */
export interface RecordedLibrary {
  readonly OSF?: { readonly DDA?: { RichApi?: { readonly executeRichApiRequestAsync?: Execute } } };
}

/** A recording that is under way. */
export interface Recording {
  readonly exchanges: readonly Exchange[];
  readonly stop: () => void;
}

const parsed = (text: unknown): Answer => {
  const whole = Array.isArray(text) ? text.join("") : text;
  return typeof whole === "string" && whole !== "" ? (JSON.parse(whole) as Answer) : null;
};

/**
 * Records every exchange with Excel from now on; null where this office.js has not what carries them.
 * @param now as `performance.now`
 */
export function record(library: RecordedLibrary, now: () => number): Recording | null {
  const { DDA } = library.OSF ?? {};
  const carrier = DDA?.RichApi;
  const execute = carrier?.executeRichApiRequestAsync;
  if (DDA === undefined || carrier === undefined || execute === undefined) return null;
  const exchanges: Exchange[] = [];
  let isOver = false;
  const recorded: Execute = (message, callback) => {
    const start = now();
    const [to, , , , body, , flags] = message;
    return execute.call(carrier, message, (result) => {
      const isAnswered = result.status === "succeeded";
      const exchange: Exchange = {
        request: parsed(body),
        flags: Number(flags),
        to: String(to),
        answer: isAnswered ? parsed(result.value?.data?.[2]) : null,
        refused: isAnswered ? null : (result.error?.code ?? 0),
        milliseconds: Math.round(now() - start),
      };
      if (!isOver) exchanges.push(exchange);
      callback(result);
    });
  };
  // The member itself cannot be written to; what it is reached by can.
  DDA.RichApi = Object.create(carrier, { executeRichApiRequestAsync: { value: recorded } }) as typeof carrier;
  return {
    exchanges,
    stop: () => {
      isOver = true;
      DDA.RichApi = carrier;
    },
  };
}

/** A recording as it is kept: a line of JSON for its head and for each exchange. */
export function recordingLines(head: RecordingHead, exchanges: readonly Exchange[]): string {
  return [head, ...exchanges].map((line) => `${JSON.stringify(line)}\n`).join("");
}
