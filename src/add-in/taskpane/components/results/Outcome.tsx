import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Recalled } from "../../../excel/journal/recalled";
import type { RunState } from "../../../run-state";
import type { Trial } from "../../trial";
import { lazyPart } from "../../lazy-part";
import { usePane } from "../../pane-context";
import type { PaneTab } from "../../pane-view";
import Brand from "../Brand";
import Panel from "../Panel";

interface Props {
  readonly state: RunState;
  readonly tab: PaneTab;
}

interface OutcomeProps extends Props {
  /** What the workbook tells of an earlier check. */
  readonly earlier: Recalled | null;
  readonly trial: Trial;
}

const EarlierCheck = lazyPart<{ readonly earlier: Recalled }>(
  () => import(/* webpackChunkName: "work" */ "./EarlierCheck"),
);
const TrialBar = lazyPart<{ readonly sheet: string; readonly end: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./TrialBar"),
);
const Ended = lazyPart<Props>(() => import(/* webpackChunkName: "work" */ "./Ended"));

const useStyles = makeStyles({
  idle: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  trial: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
  help: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** Fetches what shows the results, before there are any. */
export const fetchResults = (): Promise<unknown> =>
  Promise.all([Ended.fetch(), EarlierCheck.fetch(), TrialBar.fetch()]);

/** What came of the last run or removal, or what can be expected of the first. */
export default function Outcome({ state, tab, earlier, trial }: OutcomeProps) {
  const { say } = usePane();
  const sample = useSyncExternalStore(trial.sheet.subscribe, trial.sheet.current);
  if (state.stage === "done" || state.stage === "refused" || state.stage === "removed")
    return (
      <>
        {sample !== null && <TrialBar sheet={sample.name} end={trial.end} />}
        <Ended state={state} tab={tab} />
      </>
    );
  return (
    <>
      <Panel tab="results" shown={tab}>
        {earlier === null ? <Idle begin={trial.begin} /> : <EarlierCheck earlier={earlier} />}
      </Panel>
      <Panel tab="report" shown={tab}>
        <Text>{say("noReportYet")}</Text>
      </Panel>
      <Panel tab="layout" shown={tab}>
        <Text>{say("noLayoutYet")}</Text>
      </Panel>
    </>
  );
}

function Idle({ begin }: { readonly begin: () => void }) {
  const styles = useStyles();
  const { say, isBusy } = usePane();
  return (
    <div className={styles.idle}>
      <div className={styles.title}>
        <Brand size={32} />
        <Text as="h2" weight="semibold" size={400} style={{ margin: 0 }}>
          {say("idleTitle")}
        </Text>
      </div>
      <Text>{say("idleBody")}</Text>
      <ul className={styles.list}>
        <li>{say("idleChecks")}</li>
        <li>{say("idleComputes")}</li>
        <li>{say("idleSummarizes")}</li>
      </ul>
      <Text>{say("idlePromise")}</Text>
      <div className={styles.trial}>
        <Button disabledFocusable={isBusy} onClick={begin}>
          {say("trialBegin")}
        </Button>
        <Caption1 className={styles.help}>{say("trialHelp")}</Caption1>
      </div>
    </div>
  );
}
