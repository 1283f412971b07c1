import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane-context";
import ConfirmDialog from "./ConfirmDialog";

const useStyles = makeStyles({
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly remove: () => void;
}

/** Asks once more before anything is taken away. */
export default function RemoveDialog({ isOpen, close, remove }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <ConfirmDialog
      modalType="alert"
      isOpen={isOpen}
      setOpen={(open) => !open && close()}
      title={say("removeTitle")}
      yes={say("removeYes")}
      confirm={remove}
    >
      {(["removeQuestion", "removeFixes", "removeRemembered"] as const).map((name) => (
        <p key={name} className={styles.line}>
          {say(name)}
        </p>
      ))}
    </ConfirmDialog>
  );
}
