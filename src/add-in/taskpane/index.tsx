import { createRoot } from "react-dom/client";
import type { Message } from "../../core/model/message";
import type { Place } from "../../core/model/results/finding";
import { chooseLanguage, currentLanguage } from "../commands/language";
import { answerWith, runOptions } from "../commands/run-options";
import { message } from "../../core/model/message";
import type * as Run from "../run";
import { enter, isOutcome, runState } from "../run-state";
import App, { fetchParts } from "./components/App";
import { keepKeys } from "./focus/keyboard-capture";
import type { OpenQuestion } from "./write-question";
import { showOutsideOffice } from "./outside-office";
import { onThemeChange, paneTheme } from "./theme";

let open: OpenQuestion | null = null;
const listeners = new Set<() => void>();
function setOpen(next: OpenQuestion | null): void {
  open = next;
  for (const listener of listeners) listener();
}

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

/** Shows a place: null where it is shown, else why it cannot be. */
async function show(place: Place): Promise<Message | "hidden" | null> {
  const [{ goTo }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: "work" */ "../excel/navigation"),
    import(/* webpackChunkName: "work" */ "../excel/errors"),
  ]);
  try {
    return (await goTo(place)) ? null : "hidden";
  } catch (error) {
    return refusalOf(error).sentence;
  }
}

void Office.onReady(({ host }) => {
  const page = document.getElementById("pane");
  // Outside any Office application office.js is ready too, with no host (Office.onReady, Microsoft Learn).
  if ((host as Office.HostType | null) === null) {
    if (page !== null) showOutsideOffice(page);
    return;
  }
  answerWith(
    (question, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => setOpen(null));
        setOpen({
          question,
          answer: (yes) => {
            setOpen(null);
            resolve(yes);
          },
        });
      }),
  );
  if (page === null) return;
  createRoot(page).render(
    <App
      initialLanguage={currentLanguage()}
      theme={{ current: () => paneTheme(Office.context.officeTheme), subscribe: onThemeChange }}
      actions={{
        chooseLanguage,
        run: () => void work((run) => run.validateAndCompute(runOptions())),
        remove: () => void work((run) => run.removeAdditions(runOptions())),
        fix: (fixes) => void work((run) => run.fixAndRun(fixes, runOptions())),
        remember: (change) => void work((run) => run.rememberAndRun(change, runOptions())),
        goTo: show,
      }}
      questions={{
        current: () => open,
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }}
    />,
  );
  // Once the pane can be read, so that no press waits for it.
  setTimeout(() => void fetchWork().catch(() => undefined));
});
