/** By this attribute the arrow keys find the items of a list. */
export const ITEM = "data-item";

/** By this attribute a key finds the button of an item it presses. */
export const KEY = "data-key";

/**
 * What a key does in the list: ↑ and ↓ move from item to item, L changes the filter, F and I press the item's button
 * of that key; true where the key was taken; keys in a text field, keys outside the list (a dialog opened from it),
 * and keys with Ctrl, Alt or Windows are never taken.
 */
export function moveInList(
  list: HTMLElement,
  { key, target, ctrlKey, altKey, metaKey }: KeyboardEvent,
  nextFilter: () => void,
): boolean {
  if (
    ctrlKey ||
    altKey ||
    metaKey ||
    !(target instanceof HTMLElement) ||
    !list.contains(target) ||
    target.matches("textarea, input, select")
  )
    return false;
  const letter = key.toLowerCase();
  if (letter === "l") {
    nextFilter();
    return true;
  }
  if (letter === "f" || letter === "i") {
    const item = [...list.querySelectorAll("li")].find(
      (each) => each.contains(target) && each.querySelector(`[${ITEM}]`) !== null,
    );
    const button = item?.querySelector<HTMLElement>(`[${KEY}="${letter}"]`);
    button?.click();
    return button !== null && button !== undefined;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const items = [...list.querySelectorAll<HTMLElement>(`[${ITEM}]`)];
  const at = items.findIndex((item) => item === target);
  const next = at < 0 ? (key === "ArrowDown" ? 0 : items.length - 1) : at + (key === "ArrowDown" ? 1 : -1);
  items[next]?.focus();
  return items[next] !== undefined;
}
