import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Entry, EntryExample } from "../../../../core/reference/entries";
import { settingsUsed } from "../../../../core/reference/entries";
import { settingText } from "../../../../core/reference/setting-words";
import { usePane } from "../../pane-context";
import ExampleSheet from "./ExampleSheet";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  line: { display: "block", margin: 0 },
});

/**
 * Why a rule, a measure or a detector is there, what to do, by which thresholds it goes, and a faulty and a sound
 * example.
 */
export default function RuleHelp({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const thresholds = useMemo(() => settingsUsed(entry), [entry]);
  return (
    <div className={styles.root}>
      {entry.facts.map(({ title, text }) => (
        <Caption1 as="p" key={title.en} className={styles.line}>
          <strong>{title[language]}:</strong> {text[language]}
        </Caption1>
      ))}
      {thresholds.length > 0 && (
        <Caption1 as="p" className={styles.line}>
          <strong>{say("thresholds")}</strong> {thresholds.map((name) => settingText(name, language)).join("; ")}.
        </Caption1>
      )}
      {shownExamples(entry).map((example) => (
        <ExampleSheet key={example.name.en} example={example} />
      ))}
    </div>
  );
}

/** The first example that is complained of and the first that is not. */
function shownExamples({ kind, examples }: Entry): readonly EntryExample[] {
  if (kind === "measure") return examples.slice(0, 2);
  return [false, true].flatMap((isSound) => examples.filter((example) => example.isSound === isSound).slice(0, 1));
}
