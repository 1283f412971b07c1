import { analysisSteps } from "../../core/pipeline";
import type { Analyzed, Told } from "./analyzer";

/** Analyses what it is sent, telling how far it is, and then what was found. */
export function answer({ workbook, settings, remembered, beside }: Analyzed, tell: (told: Told) => void): void {
  try {
    const steps = analysisSteps(workbook, settings, remembered, beside);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        tell({ analysis: step.value });
        return;
      }
      tell({ share: step.value });
    }
  } catch (error) {
    tell({ fault: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<Analyzed>) => {
  answer(data, (told) => {
    postMessage(told);
  });
});
