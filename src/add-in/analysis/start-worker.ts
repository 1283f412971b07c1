import { analyzeApart } from "./apart";

/** Starts the worker whose script lies beside the pane's. */
export const startAnalysisWorker = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "analysis" */ "./worker.ts", import.meta.url), { name: "analysis" });

/** Analyses in a worker; the same one each time. */
export const analyzeInWorker = analyzeApart(startAnalysisWorker);
