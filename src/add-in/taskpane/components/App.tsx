import {
  Caption1,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { word } from "../words/pane-words";
import type { Fix, Place } from "../../../core/model/results/finding";
import type { Remembered } from "../../../core/model/requests/remembered";
import type { Language, Message } from "../../../core/model/message";
import { VERSION } from "../../../core/model/version";
import { onRunState, runState, type RunState } from "../../run-state";
import { LIST } from "../focus/focus-retention";
import { PaneContext, type Pane } from "../pane-context";
import type { PaneTheme } from "../theme";
import Header from "./Header";
import HelpView from "./help/HelpView";
import Notice, { type Notified } from "./Notice";
import Outcome, { isOutcome } from "./results/Outcome";
import type { OpenQuestion } from "../write-question";
import Question from "./dialogs/Question";

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
  const [notice, setNotice] = useState<Notified | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement | null>(null);
  const keepMenuButton = (button: HTMLButtonElement | null): void => {
    menuButton.current = button;
  };
  const state = useSyncExternalStore(onRunState, runState);
  const open = useSyncExternalStore(questions.subscribe, questions.current);
  const look = useSyncExternalStore(theme.subscribe, theme.current);
  // What came of the last run stays to be read while the next one is under way, and when the next one is refused.
  const [outcome, setOutcome] = useState<RunState>(state);
  const [last, setLast] = useState<RunState>(state);
  if (isOutcome(state) && state !== last) {
    setLast(state);
    setHelpOpen(false);
    const isRefusedOver = state.stage === "refused" && outcome.stage === "done";
    if (!isRefusedOver) setOutcome(state);
    if (isRefusedOver) setNotice({ about: "run", message: state.message });
    else setNotice(state.stage === "done" && state.fixed !== null ? { about: "fixes", receipt: state.fixed } : null);
  }
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
      goTo: (place) =>
        void actions
          .goTo(place)
          .then((refusal) =>
            setNotice((now) =>
              refusal === null
                ? now?.about === "place"
                  ? null
                  : now
                : { about: "place", message: refusal === "hidden" ? null : refusal },
            ),
          ),
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
            openHelp={() => setHelpOpen(true)}
            menuButton={keepMenuButton}
          />
          <main ref={results} className={styles.main} aria-busy={isBusy}>
            {open !== null && <Question open={open} />}
            {isHelpOpen && open === null && (
              <HelpView
                close={() => {
                  setHelpOpen(false);
                  menuButton.current?.focus();
                }}
              />
            )}
            <div className={mergeClasses((isHelpOpen || open !== null) && styles.hidden)}>
              <Outcome state={outcome} />
            </div>
            <Notice notified={notice} close={() => setNotice(null)} />
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
