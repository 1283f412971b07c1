import { startTransition, useEffect, useState } from "react";

/**
 * How many items more are drawn each time the end of a list comes near. Source: twenty cards are drawn in less than the
 * 50 ms after which a task is felt (W3C, "Long Tasks API").
 */
const STEP = 20;

/** How far below the window the end of a list counts as near. Source: two windows of a pane, so that scrolling finds it drawn. */
const NEAR = "1500px";

/** A list that is drawn bit by bit. */
interface Growing {
  /** How many items are drawn. */
  readonly count: number;
  /** Wants all of them: they are drawn as the end comes near. */
  readonly want: () => void;
  /** Stands at the end of what is drawn. */
  readonly end: (element: HTMLElement | null) => void;
}

/** Draws the first items of a list, and once all are wanted the others as one comes near them. */
export function useGrowing(total: number, first: number): Growing {
  const [isWanted, setWanted] = useState(false);
  const [drawn, setDrawn] = useState(first);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const count = Math.min(total, isWanted ? drawn : first);
  useEffect(() => {
    if (end === null || !isWanted || count >= total) return;
    const grow = (): void => startTransition(() => setDrawn((before) => before + STEP));
    if (!("IntersectionObserver" in window)) {
      grow();
      return;
    }
    const watching = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) grow();
      },
      { rootMargin: NEAR },
    );
    watching.observe(end);
    return () => watching.disconnect();
  }, [end, isWanted, count, total]);
  return { count, want: () => startTransition(() => setWanted(true)), end: setEnd };
}
