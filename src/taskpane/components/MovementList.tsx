import { Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatPercent } from "../../i18n/format-number";
import { word } from "../../i18n/pane-words";
import { renderMessage } from "../../i18n/render";
import type { Anomaly } from "../../model/anomaly";
import type { Language } from "../../model/text";
import { PlaceLink, type GoTo } from "./FindingList";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, marginBottom: tokens.spacingVerticalS, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusSmall, overflowWrap: "anywhere" },
  strip: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px auto", columnGap: tokens.spacingHorizontalS, rowGap: "2px", alignItems: "center", margin: `${tokens.spacingVerticalS} 0` },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: { position: "relative", height: "10px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: { position: "absolute", top: 0, bottom: 0, backgroundColor: tokens.colorNeutralForeground3 },
  own: { backgroundColor: tokens.colorBrandBackground },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly anomalies: readonly Anomaly[];
  readonly language: Language;
  readonly goTo: GoTo;
}

/** Notable movements, each figure among its siblings. */
export default function MovementList({ anomalies, language, goTo }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {anomalies.map((anomaly) => (
        <li key={anomaly.id} className={styles.item}>
          <Text block>{renderMessage(anomaly.message, language)}</Text>
          <Strip anomaly={anomaly} language={language} />
          <PlaceLink place={anomaly.place} goTo={goTo} />
        </li>
      ))}
    </ul>
  );
}

/** Growth of the figure and of its siblings on one scale with zero marked by where the bars start. */
function Strip({ anomaly, language }: { readonly anomaly: Anomaly; readonly language: Language }) {
  const styles = useStyles();
  if (anomaly.growth === null || anomaly.siblings.length === 0) return null;
  const lines = [{ label: anomaly.label, growth: anomaly.growth, own: true }, ...anomaly.siblings.map(({ label, growth }) => ({ label, growth, own: false }))];
  const low = Math.min(0, ...lines.map((line) => line.growth));
  const high = Math.max(0, ...lines.map((line) => line.growth));
  const span = high - low || 1;
  return (
    <div className={styles.strip} role="group" aria-label={word("siblings", language)}>
      {lines.map((line, i) => (
        <Line key={`${String(i)} ${line.label}`} line={line} left={(100 * (Math.min(0, line.growth) - low)) / span} width={(100 * Math.abs(line.growth)) / span} language={language} />
      ))}
    </div>
  );
}

function Line({ line, left, width, language }: { readonly line: { readonly label: string; readonly growth: number; readonly own: boolean }; readonly left: number; readonly width: number; readonly language: Language }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={styles.label} title={line.label}>
        {line.label}
      </Caption1>
      <div className={styles.track} aria-hidden="true">
        <div className={mergeClasses(styles.bar, line.own && styles.own)} style={{ left: `${String(left)}%`, width: `${String(Math.max(width, 1))}%` }} />
      </div>
      <Caption1 className={styles.figure}>{formatPercent(line.growth, language, 2, true)}</Caption1>
    </>
  );
}
