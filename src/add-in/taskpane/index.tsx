import { createRoot } from "react-dom/client";
import { chooseLanguage, currentLanguage } from "../commands/language";
import { answerWith, runOptions } from "../commands/run-options";
import { refusalOf } from "../excel/errors";
import { goTo } from "../excel/navigation";
import { fixAndRun, rememberAndRun, removeAdditions, validateAndCompute } from "../run";
import App from "./components/App";
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
        run: () => void validateAndCompute(runOptions()),
        remove: () => void removeAdditions(runOptions()),
        fix: (fixes) => void fixAndRun(fixes, runOptions()),
        remember: (change) => void rememberAndRun(change, runOptions()),
        goTo: (target) =>
          goTo(target).then(
            (shown) => (shown ? null : "hidden"),
            (error: unknown) => refusalOf(error).sentence,
          ),
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
});
