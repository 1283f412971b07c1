/** Elements by which Fluent notices that the focus leaves; office.js takes it from there. */
const SENTINEL = "[data-tabster-dummy]";

/**
 * Keeps from office.js, which listens on the window and on the web takes the focus to the grid, an Esc that has
 * closed something of the pane and a Tab that the browser can follow by itself, also from what is not among the tab
 * stops as office.js knows them: text that was clicked, a list that got the focus by code, a menu that this very Tab
 * has closed.
 */
export function keepKeys(page: Document): void {
  page.addEventListener("keydown", (press) => {
    const isOurs = press.key === "Escape" ? press.defaultPrevented : press.key === "Tab" && staysInPane(press, page);
    if (isOurs) press.stopPropagation();
  });
}

function staysInPane(
  { target, shiftKey, defaultPrevented }: KeyboardEvent,
  { activeElement, body }: Document,
): boolean {
  if (activeElement?.matches(SENTINEL) === true) return false;
  if (defaultPrevented || target !== activeElement) return true;
  return activeElement === body ? !shiftKey : activeElement instanceof HTMLElement && activeElement.tabIndex < 0;
}
