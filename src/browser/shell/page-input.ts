import type { Language } from "../../core/model/message";
import type { Page } from "./page";

/** The language of the browser, and the one of the two that the page speaks at first. */
export function spokenHere(): { readonly locale: string; readonly initial: Language } {
  const locale = navigator.language;
  let kept: string | null = null;
  try {
    kept = localStorage.getItem("soat-so:language");
  } catch {
    // A browser that keeps nothing.
  }
  if (kept === "vi" || kept === "en") return { locale, initial: kept };
  return { locale, initial: locale.toLowerCase().startsWith("vi") ? "vi" : "en" };
}

/** Connects the buttons of the page. */
export function connectTools({ tools }: Page, act: Readonly<Record<keyof Page["tools"], () => void>>): void {
  for (const [name, button] of Object.entries(tools) as [keyof Page["tools"], HTMLButtonElement][])
    button.addEventListener("click", act[name]);
}

/** Connects the keys that save and open wherever the focus is: on the page, or in the frame of a pane. */
export function connectKeys(page: Document, act: { readonly open: () => void; readonly save: () => void }): void {
  const keys: Readonly<Record<string, () => void>> = { s: act.save, o: act.open };
  page.addEventListener("keydown", (press) => {
    const action = keys[press.key.toLowerCase()];
    if (!(press.ctrlKey || press.metaKey) || press.altKey || press.shiftKey || action === undefined) return;
    press.preventDefault();
    action();
  });
}

/** Copies and pastes while the grid has the focus. */
export function connectClipboard(
  grid: HTMLElement,
  { copied, paste }: { readonly copied: () => string; readonly paste: (text: string) => void },
): void {
  document.addEventListener("copy", (event) => {
    if (document.activeElement !== grid) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", copied());
  });
  document.addEventListener("paste", (event) => {
    if (document.activeElement !== grid) return;
    event.preventDefault();
    paste(event.clipboardData?.getData("text/plain") ?? "");
  });
}
