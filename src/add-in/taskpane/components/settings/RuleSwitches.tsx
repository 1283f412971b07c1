import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DETECTORS } from "../../../../core/detect/catalogue";
import { withQuiet } from "../../../../core/model/requests/remembered";
import { RULES } from "../../../../core/validate/catalogue";
import type { RunState } from "../../../run-state";
import { usePane } from "../../pane-context";
import Disclosure from "../Disclosure";
import Tick from "../Tick";

const useStyles = makeStyles({
  help: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  button: { justifySelf: "start" },
});

const CHECKED = [...RULES, ...DETECTORS];

interface Props {
  readonly state: RunState;
  /** Called when what was set is used. */
  readonly leave: () => void;
}

/** Every rule and detector, on or off in this workbook. */
export default function RuleSwitches({ state, leave }: Props) {
  const styles = useStyles();
  const { say, language, changing, remember } = usePane();
  const known = state.stage === "done" ? state.remembered.quiet : [];
  const [quiet, setQuiet] = useState<readonly string[]>(known);
  const isOther = quiet.length !== known.length || quiet.some((id) => !known.includes(id));
  const toggle = (id: string, isOn: boolean): void =>
    setQuiet((before) => (isOn ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <>
      <Caption1 className={styles.help}>{say("rulesHelp")}</Caption1>
      <Disclosure title={say("rulesAll", CHECKED.length)} opens={known.length > 0}>
        <ul className={styles.list}>
          {CHECKED.map(({ id, name }) => (
            <li key={id}>
              <Tick
                type="checkbox"
                label={name[language]}
                isOn={!quiet.includes(id)}
                set={(isOn) => toggle(id, isOn)}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={changing.disabledFocusable || !isOther}
        onClick={() => {
          leave();
          remember((before) => withQuiet(before, quiet));
        }}
      >
        {say("rulesKeep")}
      </Button>
    </>
  );
}
