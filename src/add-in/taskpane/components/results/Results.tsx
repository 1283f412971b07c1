import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useMemo, useRef, useState } from "react";
import { renderMessage } from "../../../../core/i18n/render";
import type { ChangeReceipt } from "../../../../core/model/changes/workbook-change";
import type { Finding } from "../../../../core/model/results/finding";
import { safeFixes } from "../../../../core/model/results/fixes";
import { withIgnored } from "../../../../core/model/requests/remembered";
import type { RunState } from "../../../run-state";
import { DETECTORS } from "../../../../core/detect/catalogue";
import { RULES } from "../../../../core/validate/catalogue";
import { LIST, useKeptFocus } from "../../focus/focus-retention";
import { moveInList } from "../../focus/list-navigation";
import { holdsWords, type Grouping } from "../../findings/listed";
import { useList } from "../../list-context";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import Face from "../Face";
import Counts, { FILTERS, type Filter } from "./Counts";
import Computed from "./Computed";
import FixedList from "../findings/FixedList";
import FindingList from "../findings/FindingList";
import FixDialog from "../dialogs/FixDialog";
import MovementList from "../movements/MovementList";
import SetAsideList from "../findings/IgnoredList";
import ListTools from "./ListTools";
import Unchecked from "./Unchecked";
import Skipped from "./Skipped";
import Written from "./Written";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
  top: { display: "grid", rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const CHECKED = [...RULES, ...DETECTORS];
const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

type Done = Extract<RunState, { readonly stage: "done" }>;

/**
 * From how many items on the list can be searched and grouped. Source: no more are in sight at once in a pane of 700
 * pixels.
 */
const MANY_ITEMS = 6;

const countOf = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** What a run found and wrote. */
export default function Results({ state }: { readonly state: Done }) {
  const styles = useStyles();
  const { say, remember, hasLetterKeys } = usePane();
  const [chosen, setChosen] = useState<Filter | null>(null);
  const [grouping, setGrouping] = useState<Grouping>("rule");
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  const { analysis, event, receipt } = state;
  const { findings, movements } = useFound(analysis, query);
  if (event.outcome === "done" && event.note !== null) return <Nothing state={state} />;

  const all = analysis.anomalies.filter((anomaly) => anomaly.explains !== true);
  const counts: Readonly<Record<Filter, number>> = {
    error: countOf(analysis.findings, "error"),
    warning: countOf(analysis.findings, "warning"),
    information: countOf(analysis.findings, "information"),
    movement: all.length,
  };
  const filter = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const safe = safeFixes(analysis.findings);
  const ignore = (finding: Finding, reason: string): void =>
    remember((known) => withIgnored(known, [finding], reason, analysis.workbook));
  const items = FILTERS.reduce((sum, name) => sum + counts[name], 0);
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
        const keys = { nextFilter, hasLetters: hasLetterKeys };
        if (list.current && moveInList(list.current, press.nativeEvent, keys)) press.preventDefault();
      }}
    >
      <div className={styles.top}>
        <Counts counts={counts} filter={filter} choose={choose} />
        <Extent analysis={analysis} receipt={receipt} />
        <SwitchedOff quiet={state.remembered.quiet} />
        {items > 0 && <Caption1 className={styles.quiet}>{say("keys")}</Caption1>}
        {safe.length > 0 && <FixDialog fixes={safe} label={say("fixSafe", safe.length)} />}
        {items > MANY_ITEMS && (
          <ListTools
            grouping={grouping}
            group={(next) => startTransition(() => setGrouping(next))}
            search={(words) => startTransition(() => setQuery(words))}
            isFound={findings.length + movements.length > 0}
          />
        )}
      </div>
      {filter !== "movement" && (
        <FindingList
          findings={findings.filter((finding) => filter === null || finding.severity === filter)}
          rules={RULES_BY_ID}
          grouping={grouping}
          ignore={ignore}
        />
      )}
      {(filter === null || filter === "movement") && (
        <MovementList
          anomalies={movements}
          listEnd={query === "" ? analysis.movementsEnd : null}
          explanations={analysis.explanations}
          keptOn={sheetOfExplanations(receipt)}
        />
      )}
      <Rest state={state} />
    </div>
  );
}

/** What stands below the list: what was not written, computed, checked, and what was set aside. */
function Rest({ state: { analysis, event, receipt, fixedCells } }: { readonly state: Done }) {
  return (
    <>
      {event.outcome === "done" && <Skipped refused={event.report.edits.refused} skipped={receipt?.skipped ?? []} />}
      {receipt === null && <Computed analysis={analysis} />}
      <Unchecked results={analysis.results} rules={RULES_BY_ID} />
      <FixedList cells={fixedCells} />
      <SetAsideList items={analysis.ignored} />
    </>
  );
}

/** The findings and movements that hold the words that are looked for. */
function useFound({ findings, anomalies }: Done["analysis"], query: string) {
  const { language } = usePane();
  const { indicatorAt } = useList();
  return useMemo(() => {
    const movements = anomalies.filter((anomaly) => anomaly.explains !== true);
    if (query.trim() === "") return { findings, movements };
    return {
      findings: findings.filter((each) => holdsWords(each, indicatorAt(each.place), query, language)),
      movements: movements.filter((each) => holdsWords(each, each.label, query, language)),
    };
  }, [findings, anomalies, query, language, indicatorAt]);
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
      {analysis.findings.length === 0 &&
        (checked === 0 ? (
          <Text>{say("nothingChecked")}</Text>
        ) : (
          <Face kind="clean" title={say("cleanTitle")}>
            <Text>{say(nothing)}</Text>
          </Face>
        ))}
    </>
  );
}

/** What is not checked in this workbook, by name; nothing where all is. */
function SwitchedOff({ quiet }: { readonly quiet: readonly string[] }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const names = CHECKED.filter(({ id }) => quiet.includes(id)).map(({ name }) => name[language]);
  return names.length === 0 ? null : (
    <Caption1 className={styles.quiet}>{say("switchedOff", names.join("; "))}</Caption1>
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
  const { say, language, isBusy, run } = usePane();
  const tell = useLateWords();
  const { analysis, event, receipt } = state;
  const note = event.outcome === "done" ? event.note : null;
  return (
    <Face kind="nothing" title={say("nothingTitle")}>
      {note !== null && <Text>{renderMessage(note, language)}</Text>}
      {receipt !== null && receipt.removed > 0 && <Text>{tell("takenAway")}</Text>}
      <Text>{tell(analysis.tables.length === 0 ? "tableSigns" : "fillForm")}</Text>
      <Caption1 className={styles.quiet}>
        {say("lookedAt")} {analysis.workbook.sheets.map((sheet) => sheet.name).join(", ")}
      </Caption1>
      <Button disabledFocusable={isBusy} onClick={run}>
        {say("checkAgain")}
      </Button>
    </Face>
  );
}
