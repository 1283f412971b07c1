import { samePeriod } from "../../model/tables/period";
import type { ColumnWitness } from "../../relations/witness";
import { shareOf } from "../../relations/witness";
import * as evidence from "../evidence";
import { proved } from "../proofs";
import type { ColumnReading } from "./column-draft";

/** A share whose words or place leave open of what it is, as that of the column whose figures it divides. */
export function provedShare(
  model: ColumnReading,
  models: readonly ColumnReading[],
  witness: ColumnWitness,
): ColumnReading | null {
  const values = models.filter(({ role }) => role === "value").map(({ column }) => column);
  const share = shareOf(witness, model.column, values);
  const of = models.find((m) => m.column === share?.of);
  if (share === null || of === undefined) return null;
  const proof = evidence.isShare(of, share.holds, share.asked);
  return { ...model, form: share.form, period: periodOfShare(model, of), evidence: proved(model.evidence, proof) };
}

/** The time of shares: their own, but the months of the column that they are shares of where they name its year alone. */
function periodOfShare(model: ColumnReading, of: ColumnReading): ColumnReading["period"] {
  const isPart =
    model.period?.kind === "year" &&
    of.period?.kind === "cumulative" &&
    samePeriod(model.period, { kind: "year", year: of.period.year });
  return isPart ? of.period : (model.period ?? of.period);
}

/** A column without words as the shares that its figures are of one named column before it; null where they are none. */
export function shareWithoutHeader(
  model: ColumnReading,
  named: readonly number[],
  models: readonly ColumnReading[],
  witness: ColumnWitness,
): ColumnReading | null {
  const before = named.filter((column) => column < model.column);
  const share = shareOf(witness, model.column, before);
  const of = models.find((m) => m.column === share?.of);
  if (share === null || of === undefined) return null;
  return {
    ...model,
    role: "measure",
    scenario: null,
    measure: "share",
    form: share.form,
    period: of.period,
    evidence: [evidence.isShare(of, share.holds, share.asked)],
  };
}
