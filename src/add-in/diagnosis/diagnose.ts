import { VERSION } from "../../core/model/version";
import { hostError } from "../excel/technical-details";
import { differencesOf, type Answer } from "./answer";
import type { Diagnosis, ProbeResult } from "./diagnosis";
import { addSheet, takeAway } from "./diagnosis-sheet";
import type { MachineFacts } from "./machine-facts";
import { benchOf, NOT_EMULATED, NotHere, type Probe, type ProbedAbilities, type ProbedPage } from "./probe";
import { PROBES } from "./probes/catalogue";

/** Milliseconds that a probe may take. Source: as long as the add-in waits for any answer of Excel's. */
const LONGEST = 20_000;

/** What a diagnosis needs to know of the page it runs in. */
export interface DiagnosisOptions {
  readonly machine: MachineFacts;
  readonly page: ProbedPage;
  readonly abilities: ProbedAbilities;
  /** Told after each probe. */
  readonly tell?: (result: ProbeResult, share: number) => void;
  /** Where it is aborted no further probe is tried; what was added is taken away all the same. */
  readonly signal?: AbortSignal;
  /** What is tried; absent: everything. */
  readonly probes?: readonly Probe[];
}

const NO_ANSWER = "no answer in time";

type Ended = Pick<ProbeResult, "outcome" | "answer" | "error">;

const ended = (outcome: ProbeResult["outcome"], error: string | null): Ended => ({ outcome, answer: null, error });

function endedBy(error: unknown): Ended {
  if (error instanceof NotHere) return ended("not-available", error.message);
  const host = hostError(error);
  if (host === null) return ended(String(error).includes(NO_ANSWER) ? "no-answer" : "refused", String(error));
  const text = `${host.code}: ${host.message}${host.location === "" ? "" : ` [${host.location}]`}`;
  return ended(host.code === NOT_EMULATED ? "not-emulated" : "refused", text);
}

function judged({ expected, within }: Probe, answer: Answer): Ended {
  const told = { answer, error: null };
  if (expected === undefined) return { outcome: "told", ...told };
  return { outcome: differencesOf(answer, expected, within).length === 0 ? "expected" : "differs", ...told };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(NO_ANSWER)), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tried(probe: Probe, place: number, sheet: string | null, options: DiagnosisOptions): Promise<Ended> {
  const { page, abilities } = options;
  if (probe.needs !== undefined && !abilities[probe.needs]) return ended("not-available", probe.needs);
  if (sheet === null && probe.needsNoSheet !== true) return ended("not-available", "no sheet");
  try {
    const run = Excel.run((context) => probe.run(benchOf({ context, page, abilities }, sheet, place)));
    return judged(probe, await inTime(run));
  } catch (error) {
    return endedBy(error);
  }
}

/**
 * Asks the Excel that is open what it does with each of our calls, each in a run of its own, on a sheet that is taken
 * away at the end whatever happens.
 */
export async function diagnose(options: DiagnosisOptions): Promise<Diagnosis> {
  const { machine, page, probes = PROBES, tell, signal } = options;
  const results: ProbeResult[] = [];
  await takeAway();
  const added = await addSheet();
  let left: readonly string[] = [];
  try {
    for (const [place, probe] of probes.entries()) {
      if (signal?.aborted === true) break;
      const start = page.now();
      const end = await tried(probe, place, "name" in added ? added.name : null, options);
      const result: ProbeResult = {
        id: probe.id,
        ...end,
        ...(probe.expected === undefined ? {} : { expected: probe.expected }),
        milliseconds: Math.round(page.now() - start),
      };
      results.push(result);
      tell?.(result, results.length / probes.length);
    }
  } finally {
    left = await takeAway();
  }
  return {
    format: "soat-so/diagnosis/1",
    version: VERSION,
    machine,
    sheetRefused: "refused" in added ? added.refused : null,
    probes: results,
    left,
  };
}
