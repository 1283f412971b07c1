import type { Analysis } from "../../core/model/results/analysis";
import type { Analyzer, Told } from "./analyzer";

/** The analysis itself has broken down, as it would anywhere else. */
class AnalysisFault extends Error {}

/**
 * Milliseconds that the page is kept before it may do something else. Source: a task of more than 50 ms is felt
 * (W3C, "Long Tasks API").
 */
const LONGEST = 50;

/**
 * Analyses in a worker, so that the page stays at hand; where none can be started, in the page, sheet by sheet and
 * table by table, with pauses.
 * @param start starts the worker
 */
export function analyzeApart(start: () => Worker): Analyzer {
  let idle: Worker | null = null;
  let isMissing = false;
  const inWorker: Analyzer = (of, { told, signal }) =>
    new Promise<Analysis>((resolve, reject) => {
      const worker = idle ?? start();
      idle = null;
      const end = (): void => {
        worker.terminate();
        reject(signal.reason as Error);
      };
      const failed = (): void => {
        signal.removeEventListener("abort", end);
        worker.terminate();
        reject(new Error("the worker cannot be started"));
      };
      signal.addEventListener("abort", end);
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if ("share" in data) {
          told(data.share);
          return;
        }
        signal.removeEventListener("abort", end);
        idle = worker;
        if ("analysis" in data) resolve(data.analysis);
        else reject(new AnalysisFault(data.fault));
      };
      worker.onerror = failed;
      worker.onmessageerror = failed;
      worker.postMessage(of);
    });
  return async (of, follower) => {
    follower.signal.throwIfAborted();
    if (!isMissing) {
      try {
        return await inWorker(of, follower);
      } catch (error) {
        if (follower.signal.aborted || error instanceof AnalysisFault) throw error;
        isMissing = true;
      }
    }
    return inPauses(of, follower);
  };
}

/** Analyses in the page, which may do something else between any two steps. */
export const inPauses: Analyzer = async ({ workbook, settings, remembered, beside }, { told, signal }) => {
  const { analysisSteps } = await import("../../core/pipeline");
  const steps = analysisSteps(workbook, settings, remembered, beside);
  let since = -Infinity;
  for (;;) {
    if (performance.now() - since > LONGEST) {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      since = performance.now();
    }
    const step = steps.next();
    if (step.done === true) return step.value;
    told(step.value);
  }
};
