import { useEffect, useRef, type RefObject } from "react";
import { ITEM } from "./list-navigation";

/** By this attribute the whole list is found. */
export const LIST = "data-list";

/** By this attribute an element says which item its press brings back to the list. */
export const RETURNS = "data-returns";

/** Where the focus was: the items in their order, and how many of them stood before it. */
interface Spot {
  readonly ids: readonly string[];
  readonly at: number;
}

const idOf = (item: Element): string => item.getAttribute(ITEM) ?? "";

function spotOf(list: HTMLElement, target: Element): Spot {
  const items = [...list.querySelectorAll(`[${ITEM}]`)];
  const ids = items.map(idOf);
  const returning = target.closest(`[${RETURNS}]`)?.getAttribute(RETURNS);
  if (returning !== undefined && returning !== null) return { ids: [returning, ...ids.toReversed()], at: 0 };
  const own = items.findIndex((item) => item.closest("li")?.contains(target));
  const before = items.filter(
    (item) => (item.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  ).length;
  return { ids, at: own < 0 ? before : own };
}

/**
 * The item that gets the focus where what had it is gone: itself, else the next one that is still there, else the one
 * before; null where none is left.
 */
export function heirOf({ ids, at }: Spot, present: ReadonlySet<string>): string | null {
  return [...ids.slice(at), ...ids.slice(0, at).toReversed()].find((id) => present.has(id)) ?? null;
}

/**
 * Keeps the focus in the list: when what had it disappears, the item in its place gets it, or the list itself where
 * no item is left; a focus that has gone elsewhere, to another part of the pane or to Excel, stays there.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const spot = useRef<Spot | null>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last.current = target;
      if (list.current?.contains(target)) spot.current = spotOf(list.current, target);
      // What asks in between gives the focus back.
      else if (target.closest("[role=dialog], main [role=group]") === null) spot.current = null;
    };
    const onLeave = (): void => {
      spot.current = null;
    };
    document.addEventListener("focusin", onFocus);
    window.addEventListener("blur", onLeave);
    return () => {
      document.removeEventListener("focusin", onFocus);
      window.removeEventListener("blur", onLeave);
    };
  }, [list]);
  useEffect(() => {
    const root = list.current;
    if (
      root === null ||
      spot.current === null ||
      document.activeElement !== document.body ||
      last.current?.isConnected !== false
    )
      return;
    const items = new Map([...root.querySelectorAll<HTMLElement>(`[${ITEM}]`)].map((item) => [idOf(item), item]));
    const heir = heirOf(spot.current, new Set(items.keys()));
    ((heir === null ? null : items.get(heir)) ?? root).focus();
  });
}
