import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatPercent } from "../../../../core/i18n/number-format";
import type { Anomaly } from "../../../../core/model/results/anomaly";
import { usePane } from "../../pane-context";
import { stripLines } from "../../strip-lines";

/** Where a name, a bar and a figure have no room side by side: large text in a narrow pane. */
const NARROW = "@media (max-width: 240px)";

const useStyles = makeStyles({
  strip: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px max-content",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "center",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr) max-content" },
  },
  line: { display: "contents" },
  label: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    [NARROW]: { gridColumn: "1 / -1" },
  },
  own: { fontWeight: tokens.fontWeightSemibold },
  track: { position: "relative", height: "10px" },
  bar: {
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  ownBar: {
    backgroundColor: tokens.colorPaletteGrapeBorderActive,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  zero: {
    position: "absolute",
    top: "-1px",
    bottom: "-1px",
    width: "1px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  others: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

/** Growth of the figure and of its siblings as bars on one scale. */
export default function GrowthStrip({ anomaly }: { readonly anomaly: Anomaly }) {
  const styles = useStyles();
  const { say, language } = usePane();
  const { lines, others } = stripLines(anomaly);
  if (lines.length === 0) return null;
  const low = Math.min(0, ...lines.map((line) => line.growth));
  const high = Math.max(0, ...lines.map((line) => line.growth));
  const share = (growth: number): number => (100 * growth) / (high - low || 1);
  return (
    <ul className={styles.strip} aria-label={say("siblings")}>
      {lines.map((line, i) => (
        <li key={i} className={styles.line}>
          <Caption1 className={mergeClasses(styles.label, line.isOwn && styles.own)}>{line.label}</Caption1>
          <div className={styles.track} aria-hidden="true">
            <div
              className={mergeClasses(styles.bar, line.isOwn && styles.ownBar)}
              style={{
                left: `${String(share(Math.min(0, line.growth) - low))}%`,
                width: `${String(Math.max(share(Math.abs(line.growth)), 1))}%`,
              }}
            />
            <div className={styles.zero} style={{ left: `${String(share(-low))}%` }} />
          </div>
          <Caption1 className={mergeClasses(styles.figure, line.isOwn && styles.own)}>
            {formatPercent(line.growth, language, 2, true)}
          </Caption1>
        </li>
      ))}
      {others > 0 && (
        <li className={styles.others}>
          <Caption1>{say("othersBetween", others)}</Caption1>
        </li>
      )}
    </ul>
  );
}
