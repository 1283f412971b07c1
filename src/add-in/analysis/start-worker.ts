import { analyzeApart } from "./apart";

/** Analyses in a worker whose script lies beside the pane's; the same worker each time. */
export const analyzeInWorker = analyzeApart(
  () => new Worker(new URL(/* webpackChunkName: "analysis" */ "./worker.ts", import.meta.url), { name: "analysis" }),
);
