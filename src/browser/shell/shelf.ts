import type { Language } from "../../core/model/message";
import type { SheetDocument } from "../../xlsx/document";
import type { Command } from "../book/book";
import { forget, keptBooks } from "./autosave";
import { mayClose } from "./close-question";
import { frontSheet, openOnDesk, type OpenBook } from "./desk";
import { saveFile, type ChosenFile } from "./files";
import { ownBytes, startKeeping, type Keeping } from "./keeping";
import { say, unreadable, type ShellWord } from "./words";

/** The workbook that is opened where nothing else is. */
const SAMPLE = "bao-cao-6-thang-2024.xlsx";

/** A workbook in front, and the sheet of it that is shown. */
export interface InFront {
  readonly open: OpenBook;
  readonly sheet: SheetDocument;
}

/** The workbooks that are open, one of them in front. */
export interface Shelf {
  readonly books: () => readonly OpenBook[];
  readonly front: () => OpenBook | null;
  readonly inFront: () => InFront | null;
  readonly bringToFront: (id: string) => void;
  readonly openFiles: (files: readonly ChosenFile[]) => Promise<void>;
  /** Opens what the browser has kept, or else the sample. */
  readonly openKept: () => Promise<void>;
  /** Closes a workbook, once the person has agreed where changes would be lost. */
  readonly close: (id: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly press: (command: Command) => Promise<void>;
  readonly keeping: Keeping;
}

/** What the shelf asks of the page. */
export interface ShelfEvents {
  readonly panes: HTMLElement;
  /** Of the browser; BCP 47. */
  readonly locale: string;
  readonly language: () => Language;
  /** Says something in passing. */
  readonly mention: (words: string) => void;
  /** Says something that must be seen. */
  readonly tell: (words: string) => void;
  /** Something may look otherwise now. */
  readonly changed: () => void;
  readonly showPane: () => void;
  /** The person has chosen a language in the pane. */
  readonly spoken: (language: Language) => void;
  /** A pane has come, with a page of its own. */
  readonly framed: (pane: Document) => void;
}

/** A file to be opened, as it was kept where it was. */
interface Arrival extends ChosenFile {
  readonly id?: string;
  readonly isUnsaved?: boolean;
  /** Not kept before it is changed. */
  readonly isSample?: boolean;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A shelf on which nothing stands yet. */
export function createShelf(events: ShelfEvents): Shelf {
  let books: readonly OpenBook[] = [];
  let frontId: string | null = null;
  const word = (name: ShellWord, told: Readonly<Record<string, string>> = {}): string =>
    say(name, events.language(), told);
  const front = (): OpenBook | null => books.find(({ id }) => id === frontId) ?? null;
  const keeping = startKeeping({
    kept: () => {
      const time = new Date().toLocaleTimeString(events.language(), { hour: "2-digit", minute: "2-digit" });
      events.mention(word("kept", { time }));
    },
    failed: () => events.mention(word("notKept")),
  });

  function changed(id: string): void {
    const open = books.find((each) => each.id === id);
    if (open !== undefined) keeping.soon(open);
    events.changed();
  }

  function bringToFront(id: string): void {
    frontId = id;
    for (const { id: each, frame } of books) frame.hidden = each !== id;
    document.title = `${front()?.name ?? ""} – Soát Số`;
    events.changed();
  }

  async function openOne({ name, bytes, id = crypto.randomUUID(), isUnsaved = false, isSample = false }: Arrival) {
    events.mention(word("opening", { name }));
    const open = await openOnDesk({ id, name, bytes, opened: Date.now() }, { ...events, changed });
    events.mention("");
    if ("reason" in open) {
      events.tell(unreadable(open.reason, events.language(), { name, details: open.details }));
      return;
    }
    open.isUnsaved = isUnsaved;
    if (isSample || isUnsaved) open.keptBytes = new Uint8Array(bytes);
    books = [...books, open];
    bringToFront(id);
    if (!isSample) keeping.soon(open);
  }

  async function openFiles(files: readonly Arrival[]): Promise<void> {
    for (const file of files) await openOne(file);
  }

  async function openSample(): Promise<void> {
    const answer = await fetch(`assets/${SAMPLE}`);
    await openOne({ name: SAMPLE, bytes: await answer.arrayBuffer(), isSample: true });
  }

  async function openKept(): Promise<void> {
    const kept = await keptBooks().catch(() => []);
    await openFiles(kept.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.buffer })));
    if (books.length === 0) await openSample();
    else events.mention(word("reopened"));
  }

  async function close(id: string): Promise<void> {
    const open = books.find((each) => each.id === id);
    if (open === undefined) return;
    await keeping.flush();
    if (open.isUnsaved && !(await mayClose(open.name, events.language()))) return;
    keeping.drop(id);
    await forget(id).catch(() => undefined);
    open.frame.remove();
    books = books.filter((each) => each.id !== id);
    const next = front() ?? books.at(-1);
    if (next === undefined) await openSample();
    else bringToFront(next.id);
  }

  async function save(): Promise<void> {
    const open = front();
    if (open === null) return;
    try {
      const file = await saveFile(ownBytes(open.book.save()), open.name, open.file);
      if (file === "cancelled") return;
      open.file = file;
      open.isUnsaved = false;
      events.mention(word("saved", { name: file?.name ?? open.name }));
    } catch (error) {
      events.tell(word("notSaved", { name: open.name, details: reasonOf(error) }));
    }
  }

  async function press(command: Command): Promise<void> {
    events.showPane();
    try {
      await front()?.book.press(command);
    } catch (error) {
      events.tell(word("failed", { details: reasonOf(error) }));
    }
  }

  return {
    ...{ front, bringToFront, openFiles, openKept, close, save, press, keeping },
    books: () => books,
    inFront: () => {
      const open = front();
      const sheet = open === null ? null : frontSheet(open);
      return open === null || sheet === null ? null : { open, sheet };
    },
  };
}
