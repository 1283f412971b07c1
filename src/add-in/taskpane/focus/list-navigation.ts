/** By this attribute the arrow keys find the items of a list. */
export const ITEM = "data-item";

/** By this attribute a key finds the button of an item it presses. */
export const KEY = "data-key";

/** Where a key is text. */
const FIELDS = "textarea, input, select";

/** What a key may do beside moving. */
interface ListKeys {
  readonly nextFilter: () => void;
  /** Whether single letters are keys too: Vietnamese typing tools swallow and inject them. */
  readonly hasLetters: boolean;
}

/** The button of an item that a press with Ctrl presses. */
function controlKeyOf({ key, shiftKey }: KeyboardEvent): "f" | "i" | null {
  if (key !== "Enter") return null;
  return shiftKey ? "i" : "f";
}

/**
 * What a key does in the list: ↑ and ↓ move from item to item, Ctrl+Enter and Ctrl+Shift+Enter press the item's button
 * that mends it, or sets it aside or explains it; where letters are keys F and I do the same, and L changes the filter;
 * true where the key was taken; keys in a text field, keys outside the list (a dialog opened from it), and other keys
 * with Ctrl, Alt or Windows are never taken.
 */
export function moveInList(list: HTMLElement, press: KeyboardEvent, { nextFilter, hasLetters }: ListKeys): boolean {
  const { key, target } = press;
  if (press.altKey || press.metaKey) return false;
  if (!(target instanceof HTMLElement) || !list.contains(target) || target.matches(FIELDS)) return false;
  if (press.ctrlKey) {
    const control = controlKeyOf(press);
    return control !== null && pressButton(list, target, control);
  }
  if (hasLetters && takeLetter(list, target, key.toLowerCase(), nextFilter)) return true;
  return (key === "ArrowDown" || key === "ArrowUp") && focusNext(list, target, key === "ArrowDown");
}

function takeLetter(list: HTMLElement, target: HTMLElement, letter: string, nextFilter: () => void): boolean {
  if (letter === "l") nextFilter();
  return letter === "l" || ((letter === "f" || letter === "i") && pressButton(list, target, letter));
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
