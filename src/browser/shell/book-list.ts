/** An open workbook as the list shows it. */
export interface ListedBook {
  readonly id: string;
  readonly name: string;
  /** Name of the button that closes it. */
  readonly closeLabel: string;
}

/** Shows the open workbooks, the one in front marked as the current one. */
export function showBooks(
  place: HTMLElement,
  books: readonly ListedBook[],
  front: string | null,
  act: { readonly choose: (id: string) => void; readonly close: (id: string) => void },
): void {
  const list = document.createElement("ul");
  for (const { id, name, closeLabel } of books) {
    const item = document.createElement("li");
    if (id === front) item.className = "front";
    const choose = button(name, () => act.choose(id));
    if (id === front) choose.ariaCurrent = "true";
    const cross = button("×", () => act.close(id));
    cross.className = "cross";
    cross.ariaLabel = closeLabel;
    item.append(choose, cross);
    list.append(item);
  }
  place.replaceChildren(list);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
