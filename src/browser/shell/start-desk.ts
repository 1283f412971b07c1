import type { Language } from "../../core/model/message";
import { showBooks } from "./book-list";
import { pickFiles, takeDrops } from "./files";
import type { Page } from "./page";
import { connectKeys, connectTools, spokenHere } from "./page-input";
import { createSheetDesk } from "./sheet-desk";
import { createShelf, type Shelf } from "./shelf";
import { say } from "./words";

/** Shows what must be seen above the workbook, until it is dismissed; nothing for null. */
function showNotice(place: HTMLElement, words: string | null, language: Language): void {
  if (words === null) {
    place.replaceChildren();
    return;
  }
  const [text, dismiss] = [document.createElement("p"), document.createElement("button")];
  text.textContent = words;
  dismiss.type = "button";
  dismiss.textContent = "×";
  dismiss.ariaLabel = say("dismiss", language);
  dismiss.addEventListener("click", () => place.replaceChildren());
  place.replaceChildren(text, dismiss);
}

/** Keeps what waits when the page is left, and holds it back where that has not ended. */
function keepOnLeaving({ keeping }: Shelf): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeping.flush();
  });
  addEventListener("beforeunload", (leaving) => {
    if (!keeping.isPending()) return;
    void keeping.flush();
    leaving.preventDefault();
  });
}

/** Builds the page and opens what the browser has kept, or else the sample. */
export async function startDesk(build: (chooseSheet: (id: string) => void) => Page): Promise<void> {
  const { locale, initial } = spokenHere();
  let language: Language = initial;
  let isDue = false;
  const page = build((sheetId) => {
    const open = shelf.front();
    if (open === null) return;
    open.sheetId = sheetId;
    refresh();
  });
  const tell = (words: string | null): void => showNotice(page.notice, words, language);

  function showPane(isShown: boolean): void {
    page.panes.hidden = !isShown;
    page.tools.results.ariaExpanded = String(isShown);
  }

  function refresh(): void {
    const books = shelf.books().map(({ id, name }) => ({ id, name, closeLabel: say("close", language, { name }) }));
    showBooks(page.books, books, shelf.front()?.id ?? null, {
      choose: shelf.bringToFront,
      close: (id) => void shelf.close(id),
    });
    sheets.refresh();
  }

  /** Shows the next time the browser draws what may have changed by then. */
  function refreshSoon(): void {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      refresh();
    });
  }

  function speak(next: Language): void {
    language = next;
    page.speak(language);
    for (const { frame } of shelf.books()) frame.title = say("pane", language);
    refreshSoon();
  }

  const shelf = createShelf({
    panes: page.panes,
    locale,
    language: () => language,
    mention: (words) => {
      page.kept.textContent = words;
    },
    tell,
    changed: refreshSoon,
    showPane: () => showPane(true),
    spoken: speak,
    framed: (pane) => connectKeys(pane, act),
  });
  const sheets = createSheetDesk(page, shelf, { language: () => language, tell });

  const act = {
    open: () => pickFiles((files) => void shelf.openFiles(files)),
    save: () => void shelf.save(),
  };
  connectKeys(document, act);
  connectTools(page, {
    ...act,
    undo: () => sheets.move("undo"),
    redo: () => sheets.move("redo"),
    run: () => void shelf.press("validateAndCompute"),
    remove: () => void shelf.press("removeAdditions"),
    results: () => {
      showPane(page.panes.hidden === true);
      refresh();
    },
  });
  takeDrops(
    (files) => void shelf.openFiles(files),
    (isOver) => {
      page.drop.hidden = !isOver;
    },
  );
  addEventListener("resize", refreshSoon);
  keepOnLeaving(shelf);
  page.speak(language);
  showPane(true);
  await shelf.openKept();
}
