import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { cellsEdited } from "../alive/edits";
import { useList } from "../list-context";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ root: { marginBottom: tokens.spacingVerticalM } });

/** Says how many cells have changed since they were checked, with the way to check again; nothing where none has. */
export default function AliveBar() {
  const styles = useStyles();
  const { edits } = useList();
  const { say, run, isBusy } = usePane();
  if (edits.length === 0) return null;
  const cells = cellsEdited(edits);
  return (
    <MessageBar className={styles.root} intent="warning" layout="multiline">
      <MessageBarBody>{cells === null ? say("sheetsMoved") : say("cellsChanged", cells)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy} onClick={run}>
          {say("checkAgain")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
