import type { Language } from "../../core/model/message";
import type { SheetDocument } from "../../xlsx/document";
import type { Book, Opening } from "../book/book";
import { openFrame } from "./open-frames";
import { say } from "./words";

/** A workbook that is open on the page. */
export interface OpenBook {
  readonly id: string;
  readonly name: string;
  readonly book: Book;
  readonly frame: HTMLIFrameElement;
  readonly opened: number;
  /** The sheet that is shown. */
  sheetId: string;
  /** The sheet that the workbook itself had in front when that was last looked at. */
  hostSheetId: string;
  /** The file it is saved to; null where it was not yet, or as a download. */
  file: FileSystemFileHandle | null;
  /** Bytes that a file, or the browser, was given last. */
  keptBytes: Uint8Array | null;
  isUnsaved: boolean;
}

/** Where the books stand, and who hears of them. */
export interface DeskEvents {
  /** Where the frames of the panes stand. */
  readonly panes: HTMLElement;
  readonly locale: string;
  readonly language: () => Language;
  readonly changed: (id: string) => void;
  readonly showPane: () => void;
  readonly spoken: (language: Language) => void;
  readonly framed: (pane: Document) => void;
}

/** The sheet of a book that is shown: the one that was chosen, else the first that can be seen. */
export function frontSheet({ book: { workbook }, sheetId }: OpenBook): SheetDocument | null {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  return visible.find(({ id }) => id === sheetId) ?? visible[0] ?? null;
}

/** Follows the workbook where it has brought another sheet to the front by itself. */
export function followHost(open: OpenBook): void {
  const { activeSheetId } = open.book.workbook;
  if (activeSheetId === open.hostSheetId) return;
  open.hostSheetId = activeSheetId;
  open.sheetId = activeSheetId;
}

/** A file to be opened. */
interface Opened {
  readonly id: string;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly opened: number;
}

/** Opens a workbook with a pane of its own; where it cannot be opened, why. */
export async function openOnDesk(
  { id, name, bytes, opened }: Opened,
  { panes, locale, language, changed, showPane, spoken, framed: told }: DeskEvents,
): Promise<OpenBook | Exclude<Opening, { readonly book: Book }>> {
  const options = { name, locale, onChange: () => changed(id), showPane };
  const framed = await openFrame(panes, bytes, options, say("pane", language()));
  if (!("book" in framed)) return framed;
  const { book, frame } = framed;
  const pane = frame.contentDocument;
  if (pane !== null) {
    told(pane);
    const page = pane.documentElement;
    const listen = (): void => {
      if (page.lang === "vi" || page.lang === "en") spoken(page.lang);
    };
    new MutationObserver(listen).observe(page, { attributeFilter: ["lang"] });
  }
  const sheetId = book.workbook.activeSheetId;
  return {
    ...{ id, name, book, frame, opened, sheetId },
    hostSheetId: sheetId,
    file: null,
    keptBytes: null,
    isUnsaved: false,
  };
}
