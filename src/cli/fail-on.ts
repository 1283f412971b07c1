import type { CommandReport } from "./command-report";
import type { Request } from "./command-line";

/** Whether a finding stands that the caller wants to fail on. */
export function isFound(report: CommandReport, failOn: Request["failOn"]): boolean {
  const counted = failOn === "warning" ? ["error", "warning"] : ["error"];
  return failOn !== null && report.findings.some((finding) => counted.includes(finding.severity));
}
