/**
 * Keeps an Esc that has closed something of the pane from office.js, which listens on the window: it would put the focus on the pane's first
 * button, and Excel on the web would take the focus to the grid. An Esc that nothing of ours has used still goes there.
 */
export function keepEscape(page: Document): void {
  page.addEventListener("keydown", (press) => {
    if (press.key === "Escape" && press.defaultPrevented) press.stopPropagation();
  });
}
