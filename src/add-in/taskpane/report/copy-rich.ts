/** The same content twice: for a program that reads HTML, and for one that reads text alone. */
interface Content {
  readonly html: string;
  readonly text: string;
}

/**
 * Copies content in both forms; false where the browser refuses. The clipboard's own interface is refused in panes; the
 * older command still works in most, and asks what to copy by an event.
 */
export function copyRich({ html, text }: Content): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    isFilled = event.clipboardData !== null;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy") && isFilled;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
