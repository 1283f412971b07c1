import { startAnalysisWorker } from "../analysis/start-worker";
import { readyTime } from "./ready-time";
import { machineFacts, type MachineFacts } from "./machine-facts";
import type { ProbedAbilities, ProbedPage } from "./probe";

/** Milliseconds that a worker is waited for. Source: measured in Chromium, its script is there in less than 200 ms. */
const WORKER_TIME = 10_000;

/** Whether the worker that analyses says anything at all, which it does to whatever it is sent. */
async function workerAnswers(): Promise<boolean> {
  let worker: Worker | null = null;
  try {
    const started = startAnalysisWorker();
    worker = started;
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), WORKER_TIME);
      const end = (answers: boolean): void => {
        clearTimeout(late);
        resolve(answers);
      };
      started.onmessage = () => end(true);
      started.onerror = () => end(false);
      started.postMessage({});
    });
  } catch {
    return false;
  } finally {
    worker?.terminate();
  }
}

/** Whether something can be copied; what was copied before is gone then. */
function copies(): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", "Soát Số");
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill);
  }
}

const page: ProbedPage = {
  workerAnswers: () => (typeof Worker === "undefined" ? null : workerAnswers()),
  copies: () => (typeof document.execCommand === "function" ? copies() : null),
  now: () => performance.now(),
  coldStart: readyTime,
};

/** What a diagnosis needs to know of the pane it runs in. */
export function panePage(): {
  readonly machine: MachineFacts;
  readonly page: ProbedPage;
  readonly abilities: ProbedAbilities;
} {
  return {
    machine: machineFacts(window),
    page,
    abilities: { mergesUndo: Office.context.requirements.isSetSupported("ExcelApi", "1.20") },
  };
}
