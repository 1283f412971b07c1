import { createContext, useContext } from "react";
import type { Edit } from "./alive/edits";
import type { Place } from "../../core/model/results/finding";

/** What every item of the list may need of the list. */
export interface ListView {
  /** The indicator a place is about; null where it is of none. */
  readonly indicatorAt: (place: Place) => string | null;
  /** Whether what rests on the places may no longer be true. */
  readonly isStale: (places: readonly Place[]) => boolean;
  /** What was edited since the check. */
  readonly edits: readonly Edit[];
  /** The item whose cell is selected in Excel, or was gone to last. */
  readonly current: string | null;
  /** Makes an item the current one. */
  readonly select: (id: string) => void;
}

export const ListContext = createContext<ListView>({
  indicatorAt: () => null,
  isStale: () => false,
  edits: [],
  current: null,
  select: () => undefined,
});

/** The list as its items see it. */
export const useList = (): ListView => useContext(ListContext);
