import { Text, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../../pane-context";
import Tick from "../Tick";
import ConfirmDialog from "./ConfirmDialog";

const useStyles = makeStyles({
  list: { display: "grid", justifyItems: "start", maxHeight: "50vh", overflowY: "auto" },
});

/** What the choice among sheets needs. */
export interface ScopeDialogProps {
  readonly chosen: readonly string[];
  readonly listSheets: () => Promise<readonly string[] | null>;
  readonly close: () => void;
  readonly choose: (sheets: readonly string[]) => void;
}

/** Asks which sheets are to be checked, by check boxes. */
export default function ScopeDialog({ chosen, listSheets, close, choose }: ScopeDialogProps) {
  const styles = useStyles();
  const { say } = usePane();
  const [told, setTold] = useState<{ readonly names: readonly string[] | null } | null>(null);
  const names = told?.names ?? null;
  const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  useEffect(() => {
    let isGone = false;
    void listSheets().then((found) => {
      if (!isGone) setTold({ names: found });
    });
    return () => {
      isGone = true;
    };
  }, [listSheets]);
  const mark = (name: string, isMarked: boolean): void =>
    setMarked(new Set(isMarked ? [...marked, name] : [...marked].filter((each) => each !== name)));
  return (
    <ConfirmDialog
      isOpen
      setOpen={(isOpen) => !isOpen && close()}
      title={say("scopeTitle")}
      yes={say("scopeKeep")}
      confirm={() => choose(names?.filter((name) => marked.has(name)) ?? [])}
      pressing={{ disabledFocusable: names === null || marked.size === 0 }}
    >
      {told?.names === null && <Text>{say("noSheets")}</Text>}
      {names !== null && (
        <div className={styles.list}>
          {names.map((name) => (
            <Tick key={name} type="checkbox" label={name} isOn={marked.has(name)} set={(isOn) => mark(name, isOn)} />
          ))}
        </div>
      )}
    </ConfirmDialog>
  );
}
