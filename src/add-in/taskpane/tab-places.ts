import { useLayoutEffect, useRef } from "react";
import type { PaneTab } from "./pane-view";

/** Lets each part of the pane keep its place: to be called before another one is shown. */
export function useTabPlaces(tab: PaneTab): () => void {
  const places = useRef<Partial<Record<PaneTab, number>>>({});
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) document.documentElement.scrollTop = places.current[tab] ?? 0;
    isFirst.current = false;
  }, [tab]);
  return () => {
    places.current[tab] = document.documentElement.scrollTop;
  };
}
