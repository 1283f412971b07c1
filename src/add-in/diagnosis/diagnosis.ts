import type { Answer } from "./answer";
import type { MachineFacts } from "./machine-facts";

/**
 * What came of a probe: as documented; otherwise; told, where nothing is documented; refused with an error; not
 * answered in time; not done by a stand-in; not to be had on this machine.
 */
export type ProbeOutcome = "expected" | "differs" | "told" | "refused" | "no-answer" | "not-emulated" | "not-available";

/** What came of one probe. */
export interface ProbeResult {
  readonly id: string;
  readonly outcome: ProbeOutcome;
  readonly answer: Answer;
  /** Absent where nothing is documented. */
  readonly expected?: Answer;
  /** Excel's own words; null where it refused nothing. */
  readonly error: string | null;
  readonly milliseconds: number;
}

/** Everything a diagnosis tells. */
export interface Diagnosis {
  readonly format: "soat-so/diagnosis/1";
  /** Of Soát Số. */
  readonly version: string;
  readonly machine: MachineFacts;
  /** Why there was no sheet to try things on; null: there was one. */
  readonly sheetRefused: string | null;
  readonly probes: readonly ProbeResult[];
  /** What could not be taken away afterwards, and why. */
  readonly left: readonly string[];
}

/** Whether a probe came out otherwise than documentation says. */
export function isAmiss({ outcome }: ProbeResult): boolean {
  return outcome === "differs" || outcome === "refused" || outcome === "no-answer";
}
