import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";
import { usePane } from "../pane-context";

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly remove: () => void;
}

/** Asks once more before anything is taken away. */
export default function RemoveDialog({ isOpen, close, remove }: Props) {
  const { say, language } = usePane();
  return (
    <Dialog modalType="alert" open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface lang={language}>
        <DialogBody>
          <DialogTitle>{say("removeTitle")}</DialogTitle>
          <DialogContent>{say("removeQuestion")}</DialogContent>
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
