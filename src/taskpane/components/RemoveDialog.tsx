import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";

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
  const { say, language } = usePane();
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface lang={language}>
        <DialogBody>
          <DialogTitle>{say("removeTitle")}</DialogTitle>
          <DialogContent>
            {(["removeQuestion", "removeFixes", "removeRemembered"] as const).map((name) => (
              <p key={name} className={styles.line}>
                {say(name)}
              </p>
            ))}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say("cancel")}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                remove();
              }}
            >
              {say("removeYes")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
