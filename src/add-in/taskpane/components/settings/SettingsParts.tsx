import { Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Language } from "../../../../core/model/message";
import { usePane } from "../../pane-context";
import type { PaneWord } from "../../words/pane-words";
import Tick from "../Tick";
import type { SettingsProps } from "../../pane-actions";
import RuleSwitches from "./RuleSwitches";
import Thresholds from "./Thresholds";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
  },
  heading: { margin: 0 },
  languages: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  help: { color: tokens.colorNeutralForeground2 },
});

/** What the clerk may set: thresholds with their effect, what is checked, languages, keys. */
export default function SettingsParts({ state, close, switchLanguage, preferences, letterKeys }: SettingsProps) {
  const styles = useStyles();
  const { say, language } = usePane();
  const [sheets, setSheets] = useState(preferences.sheetLanguage);
  return (
    <>
      <Part title="thresholdsTitle">
        <Thresholds state={state} tryOut={preferences.tryOut} leave={close} />
      </Part>
      <Part title="rulesTitle">
        <RuleSwitches state={state} leave={close} />
      </Part>
      <Part title="languagesTitle">
        <Languages label={say("paneLanguage")} value={language} choose={switchLanguage} />
        <Languages
          label={say("sheetLanguageOf")}
          value={sheets}
          choose={(next) => {
            preferences.chooseSheetLanguage(next);
            setSheets(next);
          }}
        />
      </Part>
      <Part title="keysTitle">
        <Tick type="checkbox" label={say("letterKeys")} isOn={letterKeys.isOn} set={letterKeys.set} />
        <Caption1 className={styles.help}>{say("letterKeysHelp")}</Caption1>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: PaneWord; readonly children: ReactNode }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say(title)}
      </Subtitle2>
      {children}
    </div>
  );
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
];

interface LanguagesProps {
  readonly label: string;
  readonly value: Language;
  readonly choose: (language: Language) => void;
}

function Languages({ label, value, choose }: LanguagesProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.languages}>
      <legend className={styles.legend}>{label}</legend>
      {LANGUAGES.map(([name, text]) => (
        <Tick
          key={name}
          type="radio"
          name={id}
          label={text}
          isOn={name === value}
          set={() => name !== value && choose(name)}
        />
      ))}
    </fieldset>
  );
}
