import {
  Caption1,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { word } from "../words/pane-words";
import type { Fix, Place } from "../../../core/model/results/finding";
import type { Remembered } from "../../../core/model/requests/remembered";
import type { Language, Message } from "../../../core/model/message";
import { VERSION } from "../../../core/model/version";
import { isOutcome, onRunState, runState } from "../../run-state";
import { LIST } from "../focus/focus-retention";
import { PaneContext, type Pane } from "../pane-context";
import { firstView, nextView, type Notified } from "../pane-view";
import type { PaneTheme } from "../theme";
import Header from "./Header";
import { lazyPart } from "../lazy-part";
import Outcome, { fetchResults } from "./results/Outcome";
import type { OpenQuestion } from "../write-question";

const HelpView = lazyPart<{ readonly close: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./help/HelpView"),
);
const Question = lazyPart<{ readonly open: OpenQuestion }>(
  () => import(/* webpackChunkName: "work" */ "./dialogs/Question"),
);
const Notice = lazyPart<{ readonly notified: Notified | null; readonly close: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./Notice"),
  { missing: () => null },
);

/** Fetches what is not needed before the pane can be read, so that it is there when it is asked for. */
export const fetchParts = (): Promise<unknown> =>
  Promise.all([fetchResults(), HelpView.fetch(), Question.fetch(), Notice.fetch()]);

const THEMES = { light: webLightTheme, dark: webDarkTheme } as const;

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
  },
  main: { padding: tokens.spacingHorizontalM, flexGrow: 1 },
  hidden: { display: "none" },
  footer: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** What the pane may ask of the rest of the add-in. */
interface PaneActions {
  /** For the pane, and for every run from now on. */
  readonly chooseLanguage: (language: Language) => void;
  readonly run: () => void;
  readonly remove: () => void;
  readonly fix: (fixes: readonly Fix[]) => void;
  readonly remember: (change: (known: Remembered) => Remembered) => void;
  /** Null when the place is shown; else why it cannot be. */
  readonly goTo: (place: Place) => Promise<Message | "hidden" | null>;
}

/** Something outside that changes. */
interface Source<T> {
  readonly current: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Props {
  readonly initialLanguage: Language;
  readonly theme: Source<PaneTheme>;
  readonly actions: PaneActions;
  /** The question that is open now, if any. */
  readonly questions: Source<OpenQuestion | null>;
}

/** The whole pane: what can be done, where the run is, what came of it. */
export default function App({ initialLanguage, theme, actions, questions }: Props) {
  const styles = useStyles();
  const [language, setLanguage] = useState(initialLanguage);
  const menuButton = useRef<HTMLButtonElement | null>(null);
  const keepMenuButton = (button: HTMLButtonElement | null): void => {
    menuButton.current = button;
  };
  const state = useSyncExternalStore(onRunState, runState);
  const open = useSyncExternalStore(questions.subscribe, questions.current);
  const look = useSyncExternalStore(theme.subscribe, theme.current);
  const [view, change] = useReducer(nextView, state, firstView);
  const { outcome, notice, isHelpOpen } = view;
  if (isOutcome(state) && state !== view.last) change({ type: "ended", state });
  const isBusy = !isOutcome(state);
  const isReadOnly = outcome.stage === "done" && outcome.analysis.workbook.isReadOnly;
  const results = useRef<HTMLElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    if (open !== null) wasAsked.current = true;
    if (isBusy || !wasAsked.current) return;
    wasAsked.current = false;
    // The answer's button, which had the focus, is gone.
    if (document.activeElement === document.body)
      results.current?.querySelector<HTMLElement>(`[${LIST}]`)?.focus({ preventScroll: true });
  }, [open, isBusy]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = look;
  }, [look]);

  const switchLanguage = (): void => {
    const other = language === "vi" ? "en" : "vi";
    actions.chooseLanguage(other);
    startTransition(() => setLanguage(other));
  };
  const pane = useMemo<Pane>(
    () => ({
      language,
      isBusy,
      isReadOnly,
      goTo: (place) => void actions.goTo(place).then((refusal) => change({ type: "went", refusal })),
      fix: actions.fix,
      remember: actions.remember,
    }),
    [language, isBusy, isReadOnly, actions],
  );
  return (
    // No class of ours on the provider: dialogs and menus, which hang beside it, would take it over.
    <FluentProvider theme={THEMES[look]} lang={language}>
      <PaneContext value={pane}>
        <div className={styles.root}>
          <Header
            state={state}
            run={actions.run}
            remove={actions.remove}
            switchLanguage={switchLanguage}
            openHelp={() => change({ type: "help", isOpen: true })}
            menuButton={keepMenuButton}
          />
          <main ref={results} className={styles.main} aria-busy={isBusy}>
            {open !== null && <Question open={open} />}
            {isHelpOpen && open === null && (
              <HelpView
                close={() => {
                  change({ type: "help", isOpen: false });
                  menuButton.current?.focus();
                }}
              />
            )}
            <div className={mergeClasses((isHelpOpen || open !== null) && styles.hidden)}>
              <Outcome state={outcome} />
            </div>
            <Notice notified={notice} close={() => change({ type: "noticeClosed" })} />
          </main>
          <footer className={styles.footer}>
            <Caption1>
              Soát Số {VERSION}. {word("privacy", language)}
            </Caption1>
          </footer>
        </div>
      </PaneContext>
    </FluentProvider>
  );
}
