import type { Book, BookOptions, Opening } from "../book/book";

/** An open workbook with the frame of its pane. */
export interface FramedBook {
  readonly frame: HTMLIFrameElement;
  readonly book: Book;
}

/** Opens a workbook in a frame of its own; where it cannot be opened, why, and no frame stays. */
export async function openFrame(
  place: HTMLElement,
  bytes: ArrayBuffer,
  options: BookOptions,
  title: string,
): Promise<FramedBook | Exclude<Opening, { readonly book: Book }>> {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.src = "pane.html";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  place.append(frame);
  await loaded;
  const open = frame.contentWindow?.openBook;
  const opening: Opening = open === undefined ? { reason: "failed", details: "pane.html" } : await open(bytes, options);
  if ("book" in opening) return { frame, book: opening.book };
  frame.remove();
  return opening;
}
