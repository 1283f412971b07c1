/** By this attribute the arrow keys find the items of a list. */
export const ITEM = "data-item";

/**
 * What a key does in the list: ↑ and ↓ move from item to item, F changes the filter. True where the key was taken.
 * Keys in a text field, and keys with Ctrl, Alt or Windows, are never taken.
 */
export function moveInList(list: HTMLElement, { key, target, ctrlKey, altKey, metaKey }: KeyboardEvent, nextFilter: () => void): boolean {
  if (ctrlKey || altKey || metaKey || (target instanceof HTMLElement && target.matches("textarea, input, select"))) return false;
  if (key === "f" || key === "F") {
    nextFilter();
    return true;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const items = [...list.querySelectorAll<HTMLElement>(`[${ITEM}]`)];
  const at = items.findIndex((item) => item === target);
  const next = at < 0 ? (key === "ArrowDown" ? 0 : items.length - 1) : at + (key === "ArrowDown" ? 1 : -1);
  items[next]?.focus();
  return items[next] !== undefined;
}
