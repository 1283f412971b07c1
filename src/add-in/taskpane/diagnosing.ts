import { diagnose } from "../diagnosis/diagnose";
import type { Diagnosis } from "../diagnosis/diagnosis";
import { machineFacts } from "../diagnosis/machine-facts";
import { panePage } from "../diagnosis/pane-page";
import { record, recordingLines, type RecordedLibrary, type Recording } from "../diagnosis/recorder";
import { isSampleOpen } from "../diagnosis/sample";
import { afterOthers } from "../run-state";
import { VERSION } from "../../core/model/version";
import { sourceOf } from "./source";

/** Where a diagnosis is. */
export type Diagnosing =
  | { readonly stage: "none" }
  | { readonly stage: "running"; readonly share: number; readonly stop: () => void }
  | { readonly stage: "done"; readonly diagnosis: Diagnosis; readonly isStopped: boolean };

/** Outlives the view, which may be closed while it runs. */
export const diagnosing = sourceOf<Diagnosing>({ stage: "none" });

/** Diagnoses the Excel that is open; waits for a run that is under way, and keeps others waiting. */
export function startDiagnosis(): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  return afterOthers(async () => {
    diagnosing.set({ stage: "running", share: 0, stop });
    const diagnosis = await diagnose({
      ...panePage(),
      signal: stopping.signal,
      tell: (_, share) => diagnosing.set({ stage: "running", share, stop }),
    });
    diagnosing.set({ stage: "done", diagnosis, isStopped: stopping.signal.aborted });
  }, "keeping");
}

/** Where the recorder is; `refused` says why there is no recording. */
export type Recorded =
  | { readonly stage: "off"; readonly refused: "notSample" | "cannotRecord" | null; readonly lines: string | null }
  | { readonly stage: "on"; readonly recording: Recording };

/** Outlives the view: what is recorded happens while it is closed. */
export const recorder = sourceOf<Recorded>({ stage: "off", refused: null, lines: null });

const off = (refused: "notSample" | "cannotRecord" | null, lines: string | null = null): void =>
  recorder.set({ stage: "off", refused, lines });

/** Starts a recording where the sample is open and nothing was added to it yet. */
export async function startRecording(): Promise<void> {
  if (!(await isSampleOpen().catch(() => false))) {
    off("notSample");
    return;
  }
  const recording = record(window as RecordedLibrary, () => performance.now());
  if (recording === null) off("cannotRecord");
  else recorder.set({ stage: "on", recording });
}

/** Ends the recording; its lines are kept until the next one. */
export function stopRecording({ stop, exchanges }: Recording): void {
  stop();
  const { build, platform } = machineFacts(window);
  off(null, recordingLines({ format: "soat-so/recording/1", version: VERSION, build, platform }, exchanges));
}
