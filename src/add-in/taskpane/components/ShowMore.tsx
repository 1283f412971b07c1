import { Button, makeStyles } from "@fluentui/react-components";
import { startTransition, useState, type ReactElement } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  // As wide as its words, in a grid too.
  button: { justifySelf: "start" },
});

interface Props {
  /** Each with a key. */
  readonly items: readonly ReactElement[];
  /** How many are shown at once. */
  readonly first: number;
  readonly className?: string;
}

/** A list whose end is shown when it is wanted. */
export default function ShowMore({ items, first, className }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      <ul className={className}>
        {shown.map((item) => (
          <li key={item.key}>{item}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => startTransition(() => setAll(true))}
        >
          {say("showAll", items.length)}
        </Button>
      )}
    </>
  );
}
