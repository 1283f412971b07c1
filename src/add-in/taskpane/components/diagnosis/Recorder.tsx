import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { recorder, startRecording, stopRecording } from "../../diagnosing";
import Tick from "../Tick";
import HandOver from "./HandOver";
import { useDiagnosisWords } from "./use-diagnosis-words";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  help: { color: tokens.colorNeutralForeground2 },
});

/** The switch of the recorder, and what it has recorded. */
export default function Recorder() {
  const styles = useStyles();
  const { tell } = useDiagnosisWords();
  const state = useSyncExternalStore(recorder.subscribe, recorder.current);
  const set = (isOn: boolean): void => {
    if (isOn) void startRecording();
    else if (state.stage === "on") stopRecording(state.recording);
  };
  return (
    <div className={styles.root}>
      <Tick type="checkbox" label={tell("recorder")} isOn={state.stage === "on"} set={set} />
      <Caption1 className={styles.help}>{tell("recorderHelp")}</Caption1>
      <Caption1 role="status">
        {state.stage === "on" && tell("recording", state.recording.exchanges.length)}
        {state.stage === "off" && state.refused !== null && tell(state.refused)}
      </Caption1>
      {state.stage === "off" && state.lines !== null && (
        <HandOver label={tell("recorded")} text={state.lines} fileName="soat-so-recording.jsonl" />
      )}
    </div>
  );
}
