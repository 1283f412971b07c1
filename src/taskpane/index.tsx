import { createRoot } from "react-dom/client";
import { answerWith, hostLanguage, runOptions } from "../commands/commands";
import { goTo } from "../excel/go-to";
import { removeAdditions, validateAndCompute } from "../run";
import App, { type OpenQuestion, type PaneTheme } from "./components/App";

function theme(): PaneTheme {
  if (window.matchMedia("(forced-colors: active)").matches) return "high-contrast";
  // Not every host tells its theme (office-js 6134): then the background's lightness, then what the system prefers.
  const told = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (told?.isDarkTheme !== undefined) return told.isDarkTheme ? "dark" : "light";
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(told?.bodyBackgroundColor ?? "");
  if (background) {
    const [red = 255, green = 255, blue = 255] = background.slice(1).map((part) => parseInt(part, 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

let open: OpenQuestion | null = null;
const listeners = new Set<() => void>();
function setOpen(next: OpenQuestion | null): void {
  open = next;
  for (const listener of listeners) listener();
}

void Office.onReady(() => {
  answerWith(
    (question) =>
      new Promise((resolve) => {
        setOpen({
          question,
          answer: (yes) => {
            setOpen(null);
            resolve(yes);
          },
        });
      }),
  );
  const place = document.getElementById("pane");
  if (place === null) return;
  createRoot(place).render(
    <App
      initialLanguage={hostLanguage()}
      theme={theme()}
      actions={{
        run: () => void validateAndCompute(runOptions()),
        remove: () => void removeAdditions(runOptions()),
        goTo: (target) => void goTo(target).catch(() => undefined),
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
