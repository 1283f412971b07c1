import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "../pane-context";
import type { PaneTab } from "../pane-view";
import type { PaneWord } from "../words/pane-words";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: {
    position: "relative",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: "0 5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const TABS: readonly (readonly [PaneTab, PaneWord])[] = [
  ["results", "results"],
  ["report", "tabReport"],
  ["layout", "tabLayout"],
];

/** The id of a part of the pane. */
export const panelId = (tab: PaneTab): string => `panel-${tab}`;
/** The id of the tab that shows it. */
export const tabId = (tab: PaneTab): string => `tab-${tab}`;

interface Props {
  readonly tab: PaneTab;
  readonly choose: (tab: PaneTab) => void;
  /** How many questions about the tables wait for an answer. */
  readonly questions: number;
}

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The parts of the pane, one of which is shown: one tab stop, the arrows go from part to part. */
export default function Tabs({ tab, choose, questions }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const move = (press: KeyboardEvent): void => {
    const step = STEPS[press.key];
    if (step === undefined) return;
    const at = TABS.findIndex(([name]) => name === tab);
    const [next] = TABS[(at + step + TABS.length) % TABS.length] ?? [];
    if (next === undefined) return;
    press.preventDefault();
    choose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" className={styles.root} aria-label={say("tabs")} onKeyDown={move}>
      {TABS.map(([name, title]) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          className={mergeClasses(styles.tab, name === tab && styles.shown)}
          aria-selected={name === tab}
          aria-controls={panelId(name)}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
        >
          {say(title)}
          {name === "layout" && questions > 0 && (
            <span role="img" className={styles.count} aria-label={say("toAnswer", questions)}>
              {questions}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
