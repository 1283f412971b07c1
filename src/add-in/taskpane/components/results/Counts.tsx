import { Caption1, Subtitle1, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../../../core/i18n/number-format";
import type { Severity } from "../../../../core/model/results/finding";
import { usePane } from "../../pane-context";

/** What the list can be narrowed to. */
export type Filter = Severity | "movement";
export const FILTERS: readonly Filter[] = ["error", "warning", "information", "movement"];

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(128px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  // A count of nothing looks like the others but cannot be pressed.
  box: {
    display: "flex",
    alignItems: "center",
    justifyContent: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    minHeight: "44px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
  },
  none: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    color: tokens.colorNeutralForeground2,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-1px",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  number: { flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  label: { lineHeight: tokens.lineHeightBase200 },
  error: {
    borderLeftColor: tokens.colorPaletteRedBorderActive,
    ":hover": { borderLeftColor: tokens.colorPaletteRedBorderActive },
  },
  warning: {
    borderLeftColor: tokens.colorPaletteMarigoldBorderActive,
    ":hover": { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  },
  information: {
    borderLeftColor: tokens.colorPaletteBlueBorderActive,
    ":hover": { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  },
  movement: {
    borderLeftColor: tokens.colorPaletteGrapeBorderActive,
    ":hover": { borderLeftColor: tokens.colorPaletteGrapeBorderActive },
  },
});

interface Props {
  readonly counts: Readonly<Record<Filter, number>>;
  readonly filter: Filter | null;
  readonly choose: (filter: Filter | null) => void;
}

/** How much was found of each kind; a press shows that kind alone. */
export default function Counts({ counts, filter, choose }: Props) {
  const styles = useStyles();
  const { say, language } = usePane();
  return (
    <div className={styles.root} role="group" aria-label={say("filter")}>
      {FILTERS.map((name) => {
        const content = (
          <>
            <Subtitle1 className={styles.number}>{formatNumber(counts[name], language)}</Subtitle1>
            <Caption1 className={styles.label}>{say(name)}</Caption1>
          </>
        );
        return counts[name] === 0 ? (
          <div key={name} className={mergeClasses(styles.box, styles.none)}>
            {content}
          </div>
        ) : (
          <ToggleButton
            key={name}
            className={mergeClasses(styles.box, styles[name], filter === name && styles.chosen)}
            checked={filter === name}
            onClick={() => choose(filter === name ? null : name)}
          >
            {content}
          </ToggleButton>
        );
      })}
    </div>
  );
}
