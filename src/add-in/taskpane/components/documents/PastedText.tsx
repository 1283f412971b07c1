import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { LONGEST_PARAGRAPH } from "../../../../core/model/requests/remembered";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";
import PlainText from "../PlainText";

const useStyles = makeStyles({ help: { color: tokens.colorNeutralForeground2 }, button: { justifySelf: "start" } });

interface Props<T> {
  readonly label: string;
  readonly help: string;
  /** What the button is called. */
  readonly action: string;
  /** What comes of the text. */
  readonly work: (text: string) => Promise<T>;
  readonly show: (found: T) => ReactNode;
}

/** What came of the last text: of which one, so that what is shown stays with it. */
interface Worked<T> {
  readonly turn: number;
  readonly found: T | null;
}

/** A field into which a report's text is pasted, the button that works on it, and what comes of it. */
export default function PastedText<T>({ label, help, action, work, show }: Props<T>) {
  const styles = useStyles();
  const { say } = usePane();
  const tell = useLateWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [worked, setWorked] = useState<Worked<T> | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const begin = (): void => {
    const text = field.current?.value ?? "";
    setEmpty(text.trim() === "");
    if (text.trim() === "") {
      field.current?.focus();
      return;
    }
    const turn = (worked?.turn ?? 0) + 1;
    void work(text).then(
      (found) => setWorked({ turn, found }),
      () => setWorked({ turn, found: null }),
    );
  };
  return (
    <>
      <Caption1 className={styles.help}>{help}</Caption1>
      <PlainText
        field={field}
        label={label}
        initial=""
        rows={8}
        longest={LONGEST_PARAGRAPH}
        typed={() => setEmpty(false)}
      />
      <Button className={styles.button} appearance="primary" onClick={begin}>
        {action}
      </Button>
      <div role="status">
        {isEmpty && <Text>{tell("pasteFirst")}</Text>}
        {worked !== null && worked.found === null && <Text>{say("notLoaded")}</Text>}
      </div>
      {worked !== null && worked.found !== null && <div key={worked.turn}>{show(worked.found)}</div>}
    </>
  );
}
