import { Button, Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { formatNumber } from "../../../../core/i18n/number-format";
import type { Anomaly } from "../../../../core/model/results/anomaly";
import { renderMessage } from "../../../../core/i18n/render";
import type { Message } from "../../../../core/model/message";
import { useGrowing } from "../../growing";
import { useList } from "../../list-context";
import { usePane } from "../../pane-context";
import Explanation from "./Explanation";
import GrowthStrip from "./GrowthStrip";
import CardHead from "../findings/CardHead";
import SaidEarlier from "../findings/SaidEarlier";
import { useCardStyles } from "../findings/card-style";
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
  end: { display: "block", margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** How many movements are shown before "show all". Source: measured on 63 real workbooks: 84% have no more. */
const FIRST_MOVEMENTS = 10;

interface Props {
  readonly anomalies: readonly Anomaly[];
  /** What is said where the list ends before all are told. */
  readonly listEnd: Message | null;
  /** The clerk's explanations, by the anomaly's id. */
  readonly explanations: ReadonlyMap<string, string>;
  /** The sheet on which they come to stand, if any. */
  readonly keptOn: string | null;
}

/**
 * Notable movements, each figure among its siblings, with the clerk's explanation; where those that are left could move
 * no headline, the list ends and says so.
 */
export default function MovementList({ anomalies, listEnd, explanations, keptOn }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  const telling = listEnd === null ? anomalies : anomalies.filter((anomaly) => anomaly.movesNoHeadline !== true);
  const first = listEnd === null ? FIRST_MOVEMENTS : Math.min(FIRST_MOVEMENTS, telling.length);
  const { count, want, end } = useGrowing(anomalies.length, first);
  if (anomalies.length === 0) return null;
  return (
    <section className={styles.section} aria-label={say("movement")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say("movement")}
      </Subtitle2>
      <ul className={styles.list}>
        {anomalies.slice(0, count).map((anomaly) => (
          <Movement key={anomaly.id} anomaly={anomaly} note={explanations.get(anomaly.id)} keptOn={keptOn} />
        ))}
      </ul>
      {listEnd !== null && count <= telling.length && (
        <Caption1 as="p" className={styles.end}>
          {renderMessage(listEnd, language)}
        </Caption1>
      )}
      {count < anomalies.length && (
        <div ref={end}>
          <Button size="small" appearance="subtle" onClick={want}>
            {say("showAll", anomalies.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface MovementProps extends Pick<Props, "keptOn"> {
  readonly anomaly: Anomaly;
  readonly note: string | undefined;
}

function Movement({ anomaly, note, keptOn }: MovementProps) {
  const card = useCardStyles();
  const { say } = usePane();
  const { isStale, current } = useList();
  const statementId = useId();
  const stale = isStale([anomaly.place, ...anomaly.siblings.map(({ place }) => place)]);
  return (
    <li
      className={mergeClasses(card.item, stale && card.stale, current === anomaly.id && card.current)}
      aria-current={current === anomaly.id ? "true" : undefined}
    >
      <CardHead
        kind="movement"
        place={anomaly.place}
        indicator={anomaly.label}
        id={anomaly.id}
        statementId={statementId}
      />
      {stale && <Caption1 className={card.staleWord}>{say("staleItem")}</Caption1>}
      <MessageText id={statementId} message={anomaly.message} within={anomaly.place.sheet} />
      {!("points" in anomaly.message.parameters) && <Impact points={anomaly.impact} />}
      <SaidEarlier said={anomaly.earlier} />
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
