import { Body1, Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isAmiss, type Diagnosis, type ProbeOutcome } from "../../../diagnosis/diagnosis";
import { diagnosing, startDiagnosis } from "../../diagnosing";
import HandOver from "./HandOver";
import ProbeTable from "./ProbeTable";
import Recorder from "./Recorder";
import { useDiagnosisWords } from "./use-diagnosis-words";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { justifySelf: "start" },
});

/** The diagnosis: started, followed, shown and handed over; and the recorder. */
export default function DiagnosisParts() {
  const styles = useStyles();
  const { tell } = useDiagnosisWords();
  const state = useSyncExternalStore(diagnosing.subscribe, diagnosing.current);
  const isRunning = state.stage === "running";
  return (
    <div className={styles.root}>
      <Body1>{tell("intro")}</Body1>
      <Caption1 className={styles.quiet}>{tell("introUndo")}</Caption1>
      <Button
        className={styles.button}
        appearance="primary"
        onClick={() => (isRunning ? state.stop() : void startDiagnosis())}
      >
        {isRunning ? tell("stop") : tell(state.stage === "done" ? "again" : "start")}
      </Button>
      {isRunning && <ProgressBar aria-label={tell("running", Math.round(100 * state.share))} value={state.share} />}
      <div role="status">
        {isRunning && tell("running", Math.round(100 * state.share))}
        {state.stage === "done" && <Summary diagnosis={state.diagnosis} isStopped={state.isStopped} />}
      </div>
      {state.stage === "done" && (
        <>
          <HandOver
            label={tell("report")}
            text={`${JSON.stringify(state.diagnosis, null, 2)}\n`}
            fileName="soat-so-diagnosis.json"
          />
          <ProbeTable results={state.diagnosis.probes} />
        </>
      )}
      <Recorder />
    </div>
  );
}

function Summary({ diagnosis, isStopped }: { readonly diagnosis: Diagnosis; readonly isStopped: boolean }) {
  const { tell } = useDiagnosisWords();
  const { probes, left, sheetRefused } = diagnosis;
  const amiss = probes.filter(isAmiss).length;
  const countOf = (...outcomes: readonly ProbeOutcome[]): number =>
    probes.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const untried = countOf("not-emulated", "not-available");
  const lines = [
    ...(isStopped ? [tell("stopped")] : []),
    ...(amiss === 0 ? [] : [tell("someAmiss", amiss)]),
    tell("asDocumented", countOf("expected")),
    ...(untried === 0 ? [] : [tell("untried", untried)]),
    ...(sheetRefused === null ? [] : [tell("noSheet", sheetRefused)]),
    ...left.map((said) => tell("left", said)),
  ];
  return lines.map((line) => (
    <Body1 key={line} as="p" block>
      {line}
    </Body1>
  ));
}
