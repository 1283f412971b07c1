import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useId, useState } from "react";
import { formatNumber } from "../../../../core/i18n/number-format";
import type { Anomaly } from "../../../../core/model/results/anomaly";
import { usePane } from "../../pane-context";
import Explanation from "./Explanation";
import GrowthStrip from "./GrowthStrip";
import ItemLink from "../findings/ItemLink";
import MessageText from "../MessageText";
import WhyAndAdvice from "../findings/WhyAndAdvice";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  heading: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorPaletteGrapeBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-within": { backgroundColor: tokens.colorNeutralBackground3 },
  },
});

/** How many movements are shown before "show all". Source: measured on 63 real workbooks: 84% have no more. */
const FIRST_MOVEMENTS = 10;

interface Props {
  readonly anomalies: readonly Anomaly[];
  /** The clerk's explanations, by the anomaly's id. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The sheet on which they come to stand, if any. */
  readonly keptOn: string | null;
}

/** Notable movements, each figure among its siblings, with the clerk's explanation. */
export default function MovementList({ anomalies, explanations, keptOn }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const [all, setAll] = useState(false);
  if (anomalies.length === 0) return null;
  const shown = all ? anomalies : anomalies.slice(0, FIRST_MOVEMENTS);
  return (
    <section className={styles.section} aria-label={say("movement")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say("movement")}
      </Subtitle2>
      <ul className={styles.list}>
        {shown.map((anomaly) => (
          <Movement key={anomaly.id} anomaly={anomaly} note={explanations.get(anomaly.id)} keptOn={keptOn} />
        ))}
      </ul>
      {shown.length < anomalies.length && (
        <Button size="small" appearance="subtle" onClick={() => startTransition(() => setAll(true))}>
          {say("showAll", anomalies.length)}
        </Button>
      )}
    </section>
  );
}

interface MovementProps extends Pick<Props, "keptOn"> {
  readonly anomaly: Anomaly;
  readonly note: string | undefined;
}

function Movement({ anomaly, note, keptOn }: MovementProps) {
  const styles = useStyles();
  const statementId = useId();
  return (
    <li className={styles.item}>
      <ItemLink place={anomaly.place} id={anomaly.id} statementId={statementId} />
      <MessageText id={statementId} message={anomaly.message} within={anomaly.place.sheet} />
      {!("points" in anomaly.message.parameters) && <Impact points={anomaly.impact} />}
      <GrowthStrip anomaly={anomaly} />
      <WhyAndAdvice id={anomaly.detectorId} about={statementId} />
      <Explanation anomaly={anomaly} note={note} keptOn={keptOn} />
    </li>
  );
}

/** What the figure does to its total, where the movement's own sentence does not say it. */
function Impact({ points }: { readonly points: number | null }) {
  const { say, language } = usePane();
  const text = points === null ? "0" : formatNumber(points, language, 2);
  // What rounds to nothing is nothing to tell.
  return /[1-9]/.test(text) ? (
    <Caption1>{say("impact", `${points !== null && points > 0 ? "+" : ""}${text}`)}</Caption1>
  ) : null;
}
