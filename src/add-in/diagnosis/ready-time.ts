let readyAt: number | null = null;

/** Keeps how many milliseconds after the pane was opened office.js was ready. */
export function keepReadyTime(milliseconds: number): void {
  readyAt ??= milliseconds;
}

/** How many milliseconds after the pane was opened office.js was ready; null where nobody kept it. */
export function readyTime(): number | null {
  return readyAt;
}
