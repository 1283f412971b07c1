import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { EarlierReason } from "../../../../core/model/results/basis";
import { periodName } from "../../../../core/model/tables/period-name";
import { usePane } from "../../pane-context";
import { useLateWords } from "../../words/late-words";

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground2 } });

/** What the clerk said of the same thing at another time, or on other figures; nothing where nothing was said. */
export default function SaidEarlier({ said }: { readonly said: EarlierReason | undefined }) {
  const styles = useStyles();
  const { language } = usePane();
  const tell = useLateWords();
  if (said === undefined) return null;
  const when = tell(said.isOfThisTime ? "saidOnOtherFigures" : "saidEarlier");
  const period = said.period === null ? "" : ` (${periodName(said.period)[language]})`;
  return (
    <Caption1 className={styles.root}>
      {when}
      {period}: {said.reason}
    </Caption1>
  );
}
