import { Button, makeStyles } from "@fluentui/react-components";
import type { Fix } from "../../../../core/model/results/finding";
import { KEY } from "../../focus/list-navigation";
import { usePane } from "../../pane-context";

const useStyles = makeStyles({
  button: { flexShrink: 0 },
});

interface Props {
  readonly fix: Fix;
  /** Its whole name: which cell, from what, to what. */
  readonly label: string;
  /** Whether nothing else is proposed: then Ctrl+Enter presses it. */
  readonly isOnly: boolean;
}

/** Makes one change in one cell. */
export default function FixButton({ fix, label, isOnly }: Props) {
  const styles = useStyles();
  const pane = usePane();
  return (
    <Button
      size="small"
      className={styles.button}
      aria-label={label}
      {...pane.fixing}
      onClick={() => pane.fix([fix])}
      {...(isOnly && { [KEY]: "f", "aria-keyshortcuts": "Control+Enter" })}
    >
      {pane.say("fix")}
    </Button>
  );
}
