import { createRoot } from "react-dom/client";
import type { Message } from "../../core/model/message";
import type { Place } from "../../core/model/results/finding";
import { keepChoice, keptChoice } from "../commands/kept-choice";
import { chooseLanguage, chooseSheetLanguage, currentLanguage, sheetLanguage } from "../commands/language";
import { aimAt, answerWith, laid, lay, runOptions } from "../commands/run-options";
import { message } from "../../core/model/message";
import { keepReadyTime } from "../diagnosis/ready-time";
import type * as Run from "../run";
import { enter, isOutcome, onRunState, runState, type RunState } from "../run-state";
import { createFollowing } from "./alive/following";
import { createOtherFiles } from "./files/other-files";
import App, { fetchParts } from "./components/App";
import { keepKeys } from "./focus/keyboard-capture";
import type { PaneActions, Preferences } from "./pane-actions";
import { EVERYTHING, type Scope } from "./scope";
import { recall } from "./recall";
import { sourceOf } from "./source";
import type { OpenQuestion } from "./write-question";
import { showOutsideOffice } from "./outside-office";
import { createTrial } from "./trial";
import { onThemeChange, paneTheme } from "./theme";

const question = sourceOf<OpenQuestion | null>(null);
const following = createFollowing();

keepKeys(document);

const NOT_LOADED = {
  id: "refused-not-loaded",
  text: {
    vi: "Soát Số chưa tải xong nên chưa làm gì trong sổ làm việc. Hãy kiểm tra kết nối mạng rồi bấm lại.",
    en: "Soát Số has not loaded yet, so nothing was done in the workbook. Check the connection and press again.",
  },
} as const;

/** The work behind the buttons, with what shows its results; it comes after the pane can be read. */
const fetchWork = async () => {
  const [run] = await Promise.all([import(/* webpackChunkName: "work" */ "../run"), fetchParts()]);
  fetched = run;
  return run;
};

let fetched: typeof Run | null = null;

/** Does some of the work; where it cannot be fetched, that is what the run comes to. */
async function work(act: (run: typeof Run) => Promise<void>): Promise<void> {
  // Once it is there a press is under way at once.
  const run = fetched ?? (await fetchWork().catch(() => null));
  if (run !== null) await act(run);
  else if (isOutcome(runState())) enter({ stage: "refused", message: message(NOT_LOADED.id, NOT_LOADED.text) });
}

/** What the pane asks of Excel without a run. */
const excel = async () => {
  const [navigation, errors] = await Promise.all([
    import(/* webpackChunkName: "work" */ "../excel/navigation"),
    import(/* webpackChunkName: "work" */ "../excel/errors"),
  ]);
  return { ...navigation, ...errors };
};

/** The names of the sheets; null where they cannot be had. */
const namesOfSheets = async () => {
  try {
    const { sheetNames } = await import(/* webpackChunkName: "work" */ "../excel/sheet-names");
    return await sheetNames();
  } catch {
    return null;
  }
};

/** Shows a place: null where it is shown, else why it cannot be. */
async function show(place: Place): Promise<Message | "hidden" | null> {
  const { goTo, refusalOf } = await excel();
  try {
    return (await goTo(place)) ? null : "hidden";
  } catch (error) {
    return refusalOf(error).sentence;
  }
}

let scope: Scope = EVERYTHING;

/** Aims the next run at the sheet in front where that is the scope; where its name cannot be had, at all. */
async function aimAtFront(): Promise<void> {
  if (scope.kind !== "this") return;
  const names = await namesOfSheets();
  aimAt(names === null ? [] : [names.active]);
}

/** What would be found with other thresholds; null where that cannot be told. */
const tryOut: Preferences["tryOut"] = async (analysis, remembered, settings) => {
  try {
    const { analyze } = runOptions();
    if (analyze === undefined) return null;
    const follower = { signal: new AbortController().signal, told: () => undefined };
    return await analyze({ workbook: analysis.workbook, settings, remembered, ...laid() }, follower);
  } catch {
    return null;
  }
};

const fetchDocuments = () => import(/* webpackChunkName: "work" */ "../documents");

const LETTER_KEYS = "letter-keys";

const actions: PaneActions = {
  chooseLanguage,
  run: () =>
    void work(async (run) => {
      await aimAtFront();
      await run.validateAndCompute(runOptions());
    }),
  remove: () => void work((run) => run.removeAdditions(runOptions())),
  fix: (fixes) => void work((run) => run.fixAndRun(fixes, runOptions())),
  takeBack: (places) => void work((run) => run.takeBackAndRun(places, runOptions())),
  remember: (change) => void work((run) => run.rememberAndRun(change, runOptions())),
  rememberQuietly: (change) => void work((run) => run.rememberQuietly(change)),
  goTo: show,
  scope,
  aim: (next) => {
    scope = next;
    aimAt(next.kind === "chosen" ? next.sheets : []);
  },
  listSheets: async () => {
    const names = await namesOfSheets();
    return names?.visible ?? null;
  },
  get hasLetterKeys() {
    return keptChoice(LETTER_KEYS) === "on";
  },
  chooseLetterKeys: (isOn) => keepChoice(LETTER_KEYS, isOn ? "on" : "off"),
  documents: {
    questions: async (analysis, language) => (await fetchDocuments()).questionsFor(analysis, language),
    heldAgainst: async (text, analysis) => (await fetchDocuments()).heldAgainst(text, analysis),
    renewed: async (text, analysis) => (await fetchDocuments()).renewedFor(text, analysis),
  },
  trial: createTrial(work, () => aimAt(scope.kind === "chosen" ? scope.sheets : [])),
  preferences: { sheetLanguage, chooseSheetLanguage, tryOut },
  get canDiagnose() {
    return (Office.context.diagnostics as Office.ContextInformation | undefined) !== undefined;
  },
  otherFiles: createOtherFiles({
    read: async (file) => {
      const [{ readBeside }, { readApart }] = await Promise.all([
        import(/* webpackChunkName: "work" */ "../read-beside"),
        import(/* webpackChunkName: "work" */ "../files/start-reader"),
      ]);
      const bytes = await file.arrayBuffer();
      return readApart({ file: { name: file.name, bytes }, beside: await readBeside() });
    },
    lay,
  }),
};

let isWatching = false;

/** Follows what happens in the workbook once something was found in it that may go out of date. */
function follow(state: RunState): void {
  following.ran(state);
  if (state.stage !== "done" || isWatching) return;
  isWatching = true;
  // A host that tells nothing: what was found stays as it was, and the button checks anew.
  void import(/* webpackChunkName: "work" */ "../excel/watch")
    .then(({ watchWorkbook }) => watchWorkbook(following))
    .catch(() => undefined);
}

void Office.onReady(({ host }) => {
  keepReadyTime(performance.now());
  const page = document.getElementById("pane");
  // Outside any Office application office.js is ready too, with no host (Office.onReady, Microsoft Learn).
  if ((host as Office.HostType | null) === null) {
    if (page !== null) showOutsideOffice(page);
    return;
  }
  answerWith(
    (asked, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => question.set(null));
        question.set({
          question: asked,
          answer: (yes) => {
            question.set(null);
            resolve(yes);
          },
        });
      }),
  );
  if (page === null) return;
  onRunState(follow);
  follow(runState());
  createRoot(page).render(
    <App
      initialLanguage={currentLanguage()}
      theme={{ current: () => paneTheme(Office.context.officeTheme), subscribe: onThemeChange }}
      actions={actions}
      questions={question}
      edits={following.edits}
      selection={following.selection}
      earlier={recall(async () => {
        const { recalled } = await import(/* webpackChunkName: "work" */ "../excel/journal/recalled");
        return recalled();
      })}
    />,
  );
  // Once the pane can be read, so that no press waits for it.
  setTimeout(() => void fetchWork().catch(() => undefined));
});
