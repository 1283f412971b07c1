import { keep } from "./autosave";
import type { OpenBook } from "./desk";

/** Milliseconds after the last change until the workbook is kept: typing on keeps putting it off. */
const QUIET = 1_000;

/** Keeps workbooks in the browser as they change. */
export interface Keeping {
  /** Keeps a workbook once it has been quiet for a moment. */
  readonly soon: (open: OpenBook) => void;
  /** Keeps at once what still waits. */
  readonly flush: () => Promise<void>;
  /** Whether something waits to be kept. */
  readonly isPending: () => boolean;
  /** What waits for a workbook is forgotten. */
  readonly drop: (id: string) => void;
}

/** Who hears of it: a workbook was kept, or could not be. */
export interface KeepingEvents {
  readonly kept: (open: OpenBook) => void;
  readonly failed: (open: OpenBook, error: unknown) => void;
}

/** Whether two lists of bytes are the same. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Bytes of the page's own, which every part of the browser takes. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** Starts keeping workbooks; nothing is kept that is as it was kept last. */
export function startKeeping(events: KeepingEvents): Keeping {
  const waiting = new Map<string, { readonly open: OpenBook; readonly timer: ReturnType<typeof setTimeout> }>();
  let writing = 0;

  async function write(open: OpenBook): Promise<void> {
    waiting.delete(open.id);
    writing += 1;
    try {
      const bytes = ownBytes(open.book.save());
      if (open.keptBytes !== null && sameBytes(bytes, open.keptBytes)) return;
      open.isUnsaved ||= open.keptBytes !== null;
      await keep({ id: open.id, name: open.name, bytes, isUnsaved: open.isUnsaved, opened: open.opened });
      open.keptBytes = bytes;
      events.kept(open);
    } catch (error) {
      events.failed(open, error);
    } finally {
      writing -= 1;
    }
  }

  return {
    soon: (open) => {
      clearTimeout(waiting.get(open.id)?.timer);
      waiting.set(open.id, { open, timer: setTimeout(() => void write(open), QUIET) });
    },
    flush: async () => {
      const all = [...waiting.values()];
      for (const { timer } of all) clearTimeout(timer);
      await Promise.all(all.map(({ open }) => write(open)));
    },
    isPending: () => waiting.size > 0 || writing > 0,
    drop: (id) => {
      clearTimeout(waiting.get(id)?.timer);
      waiting.delete(id);
    },
  };
}
