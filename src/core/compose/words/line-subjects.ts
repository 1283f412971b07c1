import { placeName } from "../../model/cells/address";
import type { Subject } from "../../model/changes/row-subject";
import type { Anomaly } from "../../model/results/anomaly";
import type { Finding } from "../../model/results/finding";
import type { HeadlineRow, Summary } from "../../model/results/summary";
import { periodName } from "../../model/tables/period-name";
import { reportPeriod } from "./report-period";

/** What a line about a movement is about: what the clerk writes beside it is of its time and its figures. */
export function movementSubject({ id, label, basis }: Pick<Anomaly, "id" | "label" | "basis">): Subject {
  return {
    kind: "line",
    about: `movement ${basis?.about ?? id}`,
    name: label,
    period: basis?.period ? periodName(basis.period) : null,
    basis: basis?.figures ?? "",
  };
}

/** What a line about a finding is about; the finding is another one where its figures are. */
export function findingSubject({ id, place, basis }: Pick<Finding, "id" | "place" | "basis">): Subject {
  return {
    kind: "line",
    about: `finding ${basis?.about ?? id}`,
    name: placeName(place.sheet, place.range),
    period: basis?.period ? periodName(basis.period) : null,
    basis: "",
  };
}

/** What a line of the headline is about; what the clerk writes there is of the indicator, whatever its figures. */
export function headlineSubject({ label }: Pick<HeadlineRow, "label">, summary: Summary): Subject {
  return { kind: "line", about: `headline ${label}`, name: label, period: reportPeriod(summary), basis: "" };
}
