import { Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useRef, useState } from "react";
import { renderMessage } from "../../../../core/i18n/render";
import type { ChangeReceipt } from "../../../../core/model/changes/workbook-change";
import type { Finding } from "../../../../core/model/results/finding";
import { safeFixes } from "../../../../core/model/results/fixes";
import { withIgnored } from "../../../../core/model/requests/remembered";
import type { RunState } from "../../../run-state";
import { RULES } from "../../../../core/validate/catalogue";
import { LIST, useKeptFocus } from "../../focus/focus-retention";
import { moveInList } from "../../focus/list-navigation";
import { usePane } from "../../pane-context";
import Counts, { FILTERS, type Filter } from "./Counts";
import Computed from "./Computed";
import FindingList from "../findings/FindingList";
import FixDialog from "../dialogs/FixDialog";
import MovementList from "../movements/MovementList";
import ReportParagraph from "./ReportParagraph";
import SetAsideList from "../findings/IgnoredList";
import Unchecked from "./Unchecked";
import Skipped from "./Skipped";
import Written from "./Written";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
  top: { display: "grid", rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

type Done = Extract<RunState, { readonly stage: "done" }>;

/** What a run found and wrote. */
export default function Results({ state }: { readonly state: Done }) {
  const styles = useStyles();
  const { say, remember } = usePane();
  const [chosen, setChosen] = useState<Filter | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  const { analysis, event, receipt } = state;
  if (event.outcome === "done" && event.note !== null) return <Nothing state={state} />;

  const movements = analysis.anomalies.filter((anomaly) => anomaly.explains !== true);
  const counts: Readonly<Record<Filter, number>> = {
    error: analysis.findings.filter((finding) => finding.severity === "error").length,
    warning: analysis.findings.filter((finding) => finding.severity === "warning").length,
    information: analysis.findings.filter((finding) => finding.severity === "information").length,
    movement: movements.length,
  };
  const filter = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const safe = safeFixes(analysis.findings);
  const ignore = (finding: Finding, reason: string): void =>
    remember((known) => withIgnored(known, [finding], reason, analysis.workbook));
  const isEmpty = FILTERS.every((name) => counts[name] === 0);
  // A long list is drawn bit by bit: what is typed meanwhile comes first.
  const choose = (next: Filter | null): void => startTransition(() => setChosen(next));
  const nextFilter = (): void => {
    const order: readonly (Filter | null)[] = [null, ...FILTERS.filter((name) => counts[name] > 0)];
    choose(order[(order.indexOf(filter) + 1) % order.length] ?? null);
  };
  return (
    <div
      ref={list}
      className={styles.root}
      tabIndex={-1}
      role="region"
      aria-label={say("results")}
      {...{ [LIST]: "" }}
      onKeyDown={(press) => {
        if (list.current && moveInList(list.current, press.nativeEvent, nextFilter)) press.preventDefault();
      }}
    >
      <div className={styles.top}>
        <Counts counts={counts} filter={filter} choose={choose} />
        <Extent analysis={analysis} receipt={receipt} />
        {!isEmpty && <Caption1 className={styles.quiet}>{say("keys")}</Caption1>}
        {safe.length > 0 && <FixDialog fixes={safe} label={say("fixSafe", safe.length)} />}
      </div>
      {filter !== "movement" && (
        <FindingList
          findings={analysis.findings.filter((finding) => filter === null || finding.severity === filter)}
          rules={RULES_BY_ID}
          ignore={ignore}
        />
      )}
      {(filter === null || filter === "movement") && (
        <MovementList
          anomalies={movements}
          explanations={analysis.explanations}
          keptOn={sheetOfExplanations(receipt)}
        />
      )}
      {event.outcome === "done" && <Skipped refused={event.report.edits.refused} skipped={receipt?.skipped ?? []} />}
      {receipt === null && <Computed analysis={analysis} />}
      <ReportParagraph paragraphs={analysis.summary.paragraphs} />
      <Unchecked results={analysis.results} rules={RULES_BY_ID} />
      <SetAsideList items={analysis.ignored} />
    </div>
  );
}

/** How much was checked and what was written, and that nothing is wrong where no finding says otherwise. */
function Extent({ analysis, receipt }: Pick<Done, "analysis" | "receipt">) {
  const styles = useStyles();
  const { say } = usePane();
  const checked = analysis.results.reduce(
    (sum, result) => sum + (result.outcome === "passed" || result.outcome === "failed" ? result.checked : 0),
    0,
  );
  const nothing = analysis.ignored.length > 0 ? "nothingElseWrong" : "nothingWrong";
  return (
    <>
      <Caption1 className={styles.quiet}>
        {checked > 0 && say("checked", checked)}{" "}
        {receipt !== null && receipt.applied + receipt.removed === 0 && say("unchanged")}
      </Caption1>
      <Written receipt={receipt} />
      {analysis.findings.length === 0 && <Text>{say(checked === 0 ? "nothingChecked" : nothing)}</Text>}
    </>
  );
}

/** The sheet on which explanations come to stand: the summary, else the checks; null where neither is written. */
function sheetOfExplanations(receipt: ChangeReceipt | null): string | null {
  const [sheet] = (["summary", "checks"] as const).flatMap(
    (role) => receipt?.sheets.filter((each) => each.role === role) ?? [],
  );
  return sheet?.name ?? null;
}

/** Why there is nothing to show, and where it was looked for. */
function Nothing({ state }: { readonly state: Done }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const { analysis, event, receipt } = state;
  const note = event.outcome === "done" ? event.note : null;
  return (
    <div className={styles.top}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{note !== null && renderMessage(note, language)}</MessageBarBody>
      </MessageBar>
      {receipt !== null && receipt.removed > 0 && <Text>{say("takenAway")}</Text>}
      <Text>{say(analysis.tables.length === 0 ? "tableSigns" : "fillForm")}</Text>
      <Caption1 className={styles.quiet}>
        {say("lookedAt")} {analysis.workbook.sheets.map((sheet) => sheet.name).join(", ")}
      </Caption1>
    </div>
  );
}
