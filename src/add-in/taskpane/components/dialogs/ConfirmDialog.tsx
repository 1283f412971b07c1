import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  type DialogProps,
} from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import { usePane } from "../../pane-context";

interface Props extends Pick<DialogProps, "modalType"> {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly title: string;
  /** What stands on the button that says yes. */
  readonly yes: string;
  /** Called once the dialog is closed by that button. */
  readonly confirm: () => void;
  /** Whether that button can be pressed. */
  readonly pressing?: { readonly disabledFocusable: boolean };
  /** The button that opens the dialog. */
  readonly trigger?: ReactElement;
  readonly surface?: string;
  /** What the content looks like; it can have the focus, to be scrolled by keys. */
  readonly scrolling?: string;
  readonly children: ReactNode;
}

/** A question over the pane: a cancel button, which Esc presses too, and one that says yes. */
export default function ConfirmDialog({
  modalType,
  isOpen,
  setOpen,
  title,
  yes,
  confirm,
  pressing,
  trigger,
  surface,
  scrolling,
  children,
}: Props) {
  const { say, language } = usePane();
  const titleId = useId();
  const question = (
    <DialogSurface
      key="question"
      lang={language}
      aria-labelledby={titleId}
      {...(surface !== undefined && { className: surface })}
    >
      <DialogBody>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent {...(scrolling !== undefined && { className: scrolling, tabIndex: 0 })}>
          {children}
        </DialogContent>
        <DialogActions>
          <DialogTrigger disableButtonEnhancement>
            <Button>{say("cancel")}</Button>
          </DialogTrigger>
          <Button
            appearance="primary"
            {...pressing}
            onClick={() => {
              setOpen(false);
              confirm();
            }}
          >
            {yes}
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
  return (
    <Dialog modalType={modalType ?? "modal"} open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      {trigger === undefined
        ? question
        : [
            <DialogTrigger key="trigger" disableButtonEnhancement>
              {trigger}
            </DialogTrigger>,
            question,
          ]}
    </Dialog>
  );
}
