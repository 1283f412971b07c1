/** By this attribute the arrow keys find the items of a list. */
export const ITEM = "data-item";

/** By this attribute a key finds the button of an item it presses. */
export const KEY = "data-key";

/** Where a key is text. */
const FIELDS = "textarea, input, select";

/**
 * What a key does in the list: ↑ and ↓ move from item to item, L changes the filter, F and I press the item's button
 * of that key; true where the key was taken; keys in a text field, keys outside the list (a dialog opened from it),
 * and keys with Ctrl, Alt or Windows are never taken.
 */
export function moveInList(list: HTMLElement, press: KeyboardEvent, nextFilter: () => void): boolean {
  const { key, target } = press;
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  if (!(target instanceof HTMLElement) || !list.contains(target) || target.matches(FIELDS)) return false;
  const letter = key.toLowerCase();
  if (letter === "l") {
    nextFilter();
    return true;
  }
  if (letter === "f" || letter === "i") return pressButton(list, target, letter);
  return (key === "ArrowDown" || key === "ArrowUp") && focusNext(list, target, key === "ArrowDown");
}

/** Presses the button with this key of the item that has the focus; false where there is none. */
function pressButton(list: HTMLElement, target: HTMLElement, letter: string): boolean {
  const item = [...list.querySelectorAll("li")].find(
    (each) => each.contains(target) && each.querySelector(`[${ITEM}]`) !== null,
  );
  const button = item?.querySelector<HTMLElement>(`[${KEY}="${letter}"]`) ?? null;
  button?.click();
  return button !== null;
}

/** Moves to the item before or after, from outside the items to the last or the first; false at the end. */
function focusNext(list: HTMLElement, target: HTMLElement, isDown: boolean): boolean {
  const items = [...list.querySelectorAll<HTMLElement>(`[${ITEM}]`)];
  const at = items.indexOf(target);
  const outside = isDown ? 0 : items.length - 1;
  const next = items[at < 0 ? outside : at + (isDown ? 1 : -1)];
  next?.focus();
  return next !== undefined;
}
