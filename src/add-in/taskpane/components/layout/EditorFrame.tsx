import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutWords } from "../../corrections/use-layout-words";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly className?: string;
  /** What stands on the button that saves, unless the correction is on its way. */
  readonly action: string;
  readonly isSaving: boolean;
  readonly cannotSave: boolean;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

/** The fields of a correction above its buttons; Esc cancels it and closes nothing else. */
export default function EditorFrame({ className, action, isSaving, cannotSave, save, cancel, children }: Props) {
  const styles = useStyles();
  const { tell } = useLayoutWords();
  return (
    <div
      className={mergeClasses(styles.root, className)}
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        press.stopPropagation();
        cancel();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={cannotSave} onClick={save}>
          {isSaving ? tell("saving") : action}
        </Button>
        <Button size="small" disabledFocusable={isSaving} onClick={cancel}>
          {tell("cancel")}
        </Button>
      </div>
    </div>
  );
}
