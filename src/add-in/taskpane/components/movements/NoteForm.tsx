import { Button, Caption1, Label, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { LONGEST_NOTE } from "../../../../core/model/requests/remembered";
import { usePane } from "../../pane-context";
import PlainText from "../PlainText";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS },
  field: { fieldSizing: "content", minHeight: "32px", maxHeight: "160px" },
  help: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly question: string;
  readonly help: string;
  readonly initial: string;
  /** What stands on the button that keeps the note. */
  readonly action: string;
  readonly isOptional: boolean;
  readonly keep: (note: string) => void;
  readonly cancel: () => void;
}

/** A note of the clerk's, written in its place in the list: Enter keeps it, Esc does not. */
export default function NoteForm({ question, help, initial, action, isOptional, keep, cancel }: Props) {
  const styles = useStyles();
  const { say, isBusy } = usePane();
  const [isBlank, setBlank] = useState(initial.trim() === "");
  const id = useId();
  const note = (): string => field.current?.value ?? "";
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const cannot = isBusy || (!isOptional && isBlank);
  return (
    <div
      className={styles.root}
      onKeyDown={(press) => {
        if (press.nativeEvent.isComposing) return;
        const isModified = press.shiftKey || press.ctrlKey || press.altKey || press.metaKey;
        const isKept = press.key === "Enter" && press.target === field.current && !isModified;
        if (press.key !== "Escape" && !isKept) return;
        press.preventDefault();
        press.stopPropagation();
        if (!isKept) cancel();
        else if (!cannot) keep(note());
      }}
    >
      <Label htmlFor={id} size="small">
        {question}
      </Label>
      <PlainText
        id={id}
        field={field}
        className={styles.field}
        initial={initial}
        rows={1}
        longest={LONGEST_NOTE}
        typed={(text) => setBlank(text.trim() === "")}
      />
      <Caption1 className={styles.help}>{help}</Caption1>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={cannot} onClick={() => keep(note())}>
          {action}
        </Button>
        <Button size="small" onClick={cancel}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
