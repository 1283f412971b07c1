import type { Client } from "./client";

/**
 * What stands in for the page's window where there is no page: events are told through it, and it keeps nothing. A
 * window that is there already stays.
 */
function windowOf(scope: Record<string, unknown>): EventTarget {
  const known = scope["window"];
  if (known instanceof EventTarget) return known;
  const made = new EventTarget();
  scope["window"] = made;
  return made;
}

/**
 * Makes the client what scripts of this process know as `Excel`, in the place of any other, and gives back the window
 * that they tell their events to. One at a time: a script looks the name up whenever it uses it.
 */
export function present({ excel }: Client): EventTarget {
  const scope = globalThis as Record<string, unknown>;
  scope["Excel"] = excel;
  return windowOf(scope);
}
