import {
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
import type { Place } from "../../../core/model/results/finding";
import type { Language } from "../../../core/model/message";
import type { Recalled } from "../../excel/journal/recalled";
import { isOutcome, onRunState, runState } from "../../run-state";
import type { Edit } from "../alive/edits";
import { useListView } from "../alive/use-list-view";
import type { OtherFiles } from "../files/other-files";
import { LIST } from "../focus/focus-retention";
import { ListContext } from "../list-context";
import type { Documents, PaneActions, SettingsProps } from "../pane-actions";
import { PaneContext, type Pane } from "../pane-context";
import { firstView, nextView, type Cover, type Notified } from "../pane-view";
import type { Source } from "../source";
import { useTabPlaces } from "../tab-places";
import type { PaneTheme } from "../theme";
import type { DocumentViewProps } from "./documents/DocumentView";
import Footer from "./Footer";
import Header from "./Header";
import { lazyPart } from "../lazy-part";
import Outcome, { fetchResults } from "./results/Outcome";
import type { OpenQuestion } from "../write-question";

const HelpView = lazyPart<{ readonly close: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./help/HelpView"),
);
const SettingsView = lazyPart<SettingsProps>(() => import(/* webpackChunkName: "work" */ "./settings/SettingsView"));
const DocumentView = lazyPart<DocumentViewProps>(
  () => import(/* webpackChunkName: "work" */ "./documents/DocumentView"),
);
const DiagnosisView = lazyPart<{ readonly close: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./diagnosis/DiagnosisView"),
);
const FilesView = lazyPart<{ readonly files: OtherFiles; readonly close: () => void }>(
  () => import(/* webpackChunkName: "work" */ "./files/FilesView"),
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
  Promise.all([
    fetchResults(),
    HelpView.fetch(),
    SettingsView.fetch(),
    DocumentView.fetch(),
    FilesView.fetch(),
    Question.fetch(),
    Notice.fetch(),
  ]);

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
});

interface Props {
  readonly initialLanguage: Language;
  readonly theme: Source<PaneTheme>;
  readonly actions: PaneActions;
  /** The question that is open now, if any. */
  readonly questions: Source<OpenQuestion | null>;
  readonly edits: Source<readonly Edit[]>;
  readonly selection: Source<Place | null>;
  /** What the workbook tells of an earlier check. */
  readonly earlier: Source<Recalled | null>;
}

/** The whole pane: what can be done, where the run is, what came of it. */
export default function App({ initialLanguage, theme, actions, questions, edits, selection, earlier }: Props) {
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
  const { outcome, notice, cover, tab } = view;
  const changed = useSyncExternalStore(edits.subscribe, edits.current);
  const earlierCheck = useSyncExternalStore(earlier.subscribe, earlier.current);
  const [scope, setScope] = useState(actions.scope);
  const [hasLetterKeys, setLetterKeys] = useState(actions.hasLetterKeys);
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
      hasLetterKeys,
      goTo: (place) => void actions.goTo(place).then((refusal) => change({ type: "went", refusal })),
      run: actions.run,
      fix: actions.fix,
      takeBack: actions.takeBack,
      remember: actions.remember,
      rememberQuietly: actions.rememberQuietly,
    }),
    [language, isBusy, isReadOnly, hasLetterKeys, actions],
  );
  const select = useMemo(() => (id: string | null) => change({ type: "current", id }), []);
  const list = useListView({ outcome, edits: changed, selection, current: view.current, select });
  const leaveTab = useTabPlaces(tab);
  const closeCover = (): void => {
    change({ type: "cover", cover: null });
    menuButton.current?.focus();
  };
  const isCovered = cover !== null || open !== null;
  return (
    // No class of ours on the provider: dialogs and menus, which hang beside it, would take it over.
    <FluentProvider theme={THEMES[look]} lang={language}>
      <PaneContext value={pane}>
        <div className={styles.root}>
          <Header
            state={state}
            run={actions.run}
            scoping={{
              scope,
              choose: (next) => {
                actions.aim(next);
                setScope(next);
              },
              listSheets: actions.listSheets,
            }}
            menu={{
              remove: actions.remove,
              switchLanguage,
              openHelp: () => change({ type: "cover", cover: "help" }),
              openDocument: (kind) => change({ type: "cover", cover: kind }),
              openFiles: () => change({ type: "cover", cover: "files" }),
              openDiagnosis: actions.canDiagnose ? () => change({ type: "cover", cover: "diagnosis" }) : null,
              openSettings: () => change({ type: "cover", cover: "settings" }),
              menuButton: keepMenuButton,
            }}
            tabs={{
              tab,
              questions: outcome.stage === "done" ? outcome.analysis.questions.length : 0,
              choose: (next) => {
                leaveTab();
                change({ type: "tab", tab: next });
              },
            }}
          />
          <main ref={results} className={styles.main} aria-busy={isBusy}>
            {open !== null && <Question open={open} />}
            {cover !== null && open === null && (
              <CoverOf
                cover={cover}
                documents={actions.documents}
                files={actions.otherFiles}
                settings={{
                  state: outcome,
                  close: closeCover,
                  switchLanguage,
                  preferences: actions.preferences,
                  letterKeys: {
                    isOn: hasLetterKeys,
                    set: (isOn) => {
                      actions.chooseLetterKeys(isOn);
                      setLetterKeys(isOn);
                    },
                  },
                }}
              />
            )}
            <div className={mergeClasses(isCovered && styles.hidden)}>
              <ListContext value={list}>
                <Outcome state={outcome} tab={tab} earlier={earlierCheck} trial={actions.trial} />
              </ListContext>
            </div>
            <Notice notified={notice} close={() => change({ type: "noticeClosed" })} />
          </main>
          <Footer switchLanguage={switchLanguage} />
        </div>
      </PaneContext>
    </FluentProvider>
  );
}

interface CoverProps {
  readonly cover: Cover;
  readonly documents: Documents;
  readonly files: OtherFiles;
  readonly settings: SettingsProps;
}

/** What stands in the place of all parts. */
function CoverOf({ cover, documents, files, settings }: CoverProps) {
  if (cover === "help") return <HelpView close={settings.close} />;
  if (cover === "diagnosis") return <DiagnosisView close={settings.close} />;
  if (cover === "files") return <FilesView files={files} close={settings.close} />;
  if (cover === "settings") return <SettingsView {...settings} />;
  return <DocumentView key={cover} kind={cover} state={settings.state} documents={documents} close={settings.close} />;
}
