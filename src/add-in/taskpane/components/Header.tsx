import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { RefCallback } from "react";
import type { PaneWord } from "../words/pane-words";
import type { RunState } from "../../run-state";
import { usePane } from "../pane-context";
import { lazyPart } from "../lazy-part";
import type { MenuActions } from "./HeaderMenu";

const HeaderMenu = lazyPart<MenuActions>(() => import(/* webpackChunkName: "work" */ "./HeaderMenu"), {
  fallback: ({ className }) => <MenuToCome className={className} />,
  missing: MenuToCome,
});

/** The menu's button until the menu is there. */
function MenuToCome({ className }: { readonly className?: string }) {
  const { say } = usePane();
  return (
    <Button
      className={className}
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label={say("more")}
      disabledFocusable
    />
  );
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  run: { flex: "1 1 140px" },
  small: { minWidth: "36px", paddingLeft: 0, paddingRight: 0 },
  // The room of the status and of the bar is always kept, so that nothing moves when they change.
  status: {
    display: "block",
    minHeight: "16px",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  bar: { height: "2px" },
});

const WORKING: Readonly<Partial<Record<RunState["stage"], PaneWord>>> = {
  reading: "reading",
  checking: "analyzing",
  asking: "asking",
  writing: "applying",
  removing: "removing",
};

const THEN = { check: "thenCheck", removal: "thenRemoval" } as const satisfies Readonly<Record<string, PaneWord>>;

interface Props {
  readonly state: RunState;
  readonly run: () => void;
  readonly remove: () => void;
  readonly switchLanguage: () => void;
  readonly openHelp: () => void;
  readonly menuButton: RefCallback<HTMLButtonElement>;
}

/** What can be done, and where the run is; always in sight. */
export default function Header({ state, run, remove, switchLanguage, openHelp, menuButton }: Props) {
  const styles = useStyles();
  const { say } = usePane();
  const working = WORKING[state.stage];
  const isBusy = working !== undefined;
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>Soát Số</h1>
      <div className={styles.row}>
        <Button className={styles.run} appearance="primary" disabledFocusable={isBusy} onClick={run}>
          {say("run")}
        </Button>
        <Button className={styles.small} appearance="subtle" aria-label={say("languageLabel")} onClick={switchLanguage}>
          {say("languageShort")}
        </Button>
        <HeaderMenu
          className={styles.small}
          isBusy={isBusy}
          openHelp={openHelp}
          remove={remove}
          menuButton={menuButton}
        />
      </div>
      <Caption1 as="p" role="status" className={styles.status} style={{ margin: 0 }}>
        {working === undefined ? <Settled state={state} /> : say(working)}
        {"then" in state && state.then !== undefined && ` ${say(THEN[state.then])}`}
      </Caption1>
      <div className={styles.bar}>
        {isBusy && state.stage !== "asking" && <ProgressBar aria-label={say(working)} />}
      </div>
    </header>
  );
}

/** One line on what came of the last run. */
function Settled({ state }: { readonly state: RunState }) {
  const { say } = usePane();
  switch (state.stage) {
    case "done":
      return state.event.outcome === "done" && state.event.note !== null
        ? say("statusNothing")
        : say("statusDone", state.analysis.tables.length);
    case "refused":
      return say("statusRefused");
    case "removed":
      return say(state.receipt.removed + state.receipt.left.length === 0 ? "statusNothingRemoved" : "statusRemoved");
    default:
      return say("statusIdle");
  }
}
