import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";

const useStyles = makeStyles({ root: { marginBottom: tokens.spacingVerticalM } });

interface Props {
  readonly sheet: string;
  readonly end: () => void;
}

/** Says that a sample was added, with the way to take it away again. */
export default function TrialBar({ sheet, end }: Props) {
  const styles = useStyles();
  const { isBusy } = usePane();
  const tell = useLateWords();
  return (
    <MessageBar className={styles.root} intent="info" layout="multiline">
      <MessageBarBody>{tell("trialOn", sheet)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy} onClick={end}>
          {tell("trialEnd")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
