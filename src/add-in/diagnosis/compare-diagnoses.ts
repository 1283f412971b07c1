import { differencesOf, plainAnswer, type Answer } from "./answer";
import type { Diagnosis, ProbeResult } from "./diagnosis";
import { PROBES } from "./probes/catalogue";

/** A place where two diagnoses differ. */
export interface DiagnosisDifference {
  /** The probe's id, or "machine" with the place in it. */
  readonly of: string;
  readonly ours: Answer;
  readonly theirs: Answer;
  /** What documentation says; absent where it says nothing. */
  readonly expected?: Answer;
}

/** What stands in the place of an answer where there is none. */
function saidBy(result: ProbeResult | undefined): Answer {
  if (result === undefined) return "(not tried)";
  return result.error === null ? result.answer : `${result.outcome}: ${result.error}`;
}

/** What cannot be the same on two machines, or is no answer of Excel's. */
const isOfMachine = (id: string): boolean => id.startsWith("time-");

function ofProbe(id: string, ours: Diagnosis, theirs: Diagnosis): readonly DiagnosisDifference[] {
  const [mine, other] = [ours, theirs].map(({ probes }) => probes.find((probe) => probe.id === id));
  const [a, b] = [saidBy(mine), saidBy(other)];
  const within = PROBES.find((probe) => probe.id === id)?.within;
  if (differencesOf(a, b, within).length === 0) return [];
  const expected = mine?.expected ?? other?.expected;
  return [{ of: id, ours: a, theirs: b, ...(expected === undefined ? {} : { expected }) }];
}

/** The part of an answer at a place, such as `/sets/ExcelApi`. */
function partAt(answer: Answer, place: string): Answer {
  return place
    .split("/")
    .slice(1)
    .reduce<Answer>((part, name) => (part as Readonly<Record<string, Answer>> | null)?.[name] ?? null, answer);
}

/** Where two diagnoses differ, the machines' own facts first; how long things take is left out. */
export function compareDiagnoses(ours: Diagnosis, theirs: Diagnosis): readonly DiagnosisDifference[] {
  const [mine, other] = [plainAnswer(ours.machine), plainAnswer(theirs.machine)];
  const ofMachine = differencesOf(mine, other).map((place) => ({
    of: `machine${place}`,
    ours: partAt(mine, place),
    theirs: partAt(other, place),
  }));
  const ids = [...new Set([...ours.probes, ...theirs.probes].map(({ id }) => id))];
  return [...ofMachine, ...ids.filter((id) => !isOfMachine(id)).flatMap((id) => ofProbe(id, ours, theirs))];
}
