import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { ComponentProps } from "react";
import type { PaneWord } from "../words/pane-words";
import type { RunState } from "../../run-state";
import { usePane } from "../pane-context";
import { lazyPart } from "../lazy-part";
import type { MenuActions } from "./HeaderMenu";
import type { ScopeChoice } from "./HeaderScope";
import Tabs from "./Tabs";

const HeaderMenu = lazyPart<MenuActions>(() => import(/* webpackChunkName: "work" */ "./HeaderMenu"), {
  fallback: ({ className }) => <MenuToCome className={className} />,
  missing: MenuToCome,
});

const HeaderScope = lazyPart<ScopeChoice>(() => import(/* webpackChunkName: "work" */ "./HeaderScope"), {
  fallback: ({ className }) => <ScopeToCome className={className} />,
  missing: ScopeToCome,
});

/** The choice of sheets until it can be made. */
function ScopeToCome({ className }: { readonly className?: string }) {
  const { say } = usePane();
  return (
    <Button
      className={className}
      appearance="subtle"
      icon={<ChevronDownRegular />}
      iconPosition="after"
      aria-label={say("scope", say("scopeAll"))}
      disabledFocusable
    >
      {say("scopeAll")}
    </Button>
  );
}

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
    // Its menus open within it, and lie over the notice.
    zIndex: 3,
    // Large text in a narrow pane: what stays in sight would leave no room for the list.
    "@media (max-width: 240px)": { position: "static" },
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  row: {
    // Its menus lie over the tabs below.
    position: "relative",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  run: { flex: "1 1 140px" },
  small: { minWidth: "36px", paddingLeft: 0, paddingRight: 0 },
  scope: {
    minWidth: "36px",
    maxWidth: "140px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  // The room of the status and of the bar is always kept, so that nothing moves when they change.
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  cancel: { flexShrink: 0, minHeight: "24px", paddingTop: 0, paddingBottom: 0 },
  status: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    // Large text in a narrow pane: what is said is said whole.
    "@media (max-width: 240px)": { whiteSpace: "normal", overflow: "visible" },
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
  readonly scoping: Omit<ScopeChoice, "className" | "isBusy">;
  readonly menu: Omit<MenuActions, "className" | "isBusy">;
  readonly tabs: ComponentProps<typeof Tabs>;
}

/** What can be done, where the run is, and which part is shown; always in sight. */
export default function Header({ state, run, scoping, menu, tabs }: Props) {
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
        <HeaderScope className={styles.scope} isBusy={isBusy} {...scoping} />
        <HeaderMenu className={styles.small} isBusy={isBusy} {...menu} />
      </div>
      <div className={styles.line}>
        <Caption1 as="p" role="status" className={styles.status} style={{ margin: 0 }}>
          {working === undefined ? <Settled state={state} /> : <Working state={state} word={working} />}
          {"then" in state && state.then !== undefined && ` ${say(THEN[state.then])}`}
        </Caption1>
        {"cancel" in state && state.cancel !== undefined && (
          <Button className={styles.cancel} size="small" appearance="transparent" onClick={state.cancel}>
            {say("cancel")}
          </Button>
        )}
      </div>
      <Tabs {...tabs} />
      <div className={styles.bar}>
        {isBusy && state.stage !== "asking" && (
          <ProgressBar aria-label={say(working)} {...("share" in state ? { value: state.share } : {})} />
        )}
      </div>
    </header>
  );
}

/** One line on what is under way. */
function Working({ state, word }: { readonly state: RunState; readonly word: PaneWord }) {
  const { say } = usePane();
  const share = "share" in state ? (state.share ?? 0) : 0;
  return share === 0 ? say(word) : say("analyzingShare", Math.round(100 * share));
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
