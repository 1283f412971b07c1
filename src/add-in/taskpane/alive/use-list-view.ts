import { useEffect, useMemo, useRef } from "react";
import type { Place } from "../../../core/model/results/finding";
import type { RunState } from "../../run-state";
import { indicatorAt } from "../findings/indicators";
import { ITEM } from "../focus/list-navigation";
import type { ListView } from "../list-context";
import type { Source } from "../source";
import { isStale, itemAt, type Edit } from "./edits";

interface Shown {
  readonly outcome: RunState;
  readonly edits: readonly Edit[];
  readonly selection: Source<Place | null>;
  readonly current: string | null;
  readonly select: (id: string | null) => void;
}

/**
 * The list as its items see it. Cells that are selected in Excel make their item the current one, and bring it into
 * sight while the pane does not have the focus.
 */
export function useListView({ outcome, edits, selection, current, select }: Shown): ListView {
  const analysis = outcome.stage === "done" ? outcome.analysis : null;
  const shown = useRef(current);
  useEffect(() => {
    shown.current = current;
  }, [current]);
  useEffect(() => {
    if (analysis === null) return undefined;
    const items = [...analysis.findings, ...analysis.anomalies];
    return selection.subscribe(() => {
      const cells = selection.current();
      const found = cells === null ? null : itemAt(items, cells);
      const known = items.find(({ id }) => id === shown.current);
      // Where several items are about the cell, the one that was gone to stays.
      if (cells !== null && known !== undefined && itemAt([known], cells) !== null) return;
      select(found);
      if (found !== null && !document.hasFocus())
        document
          .querySelector(`[${ITEM}="${CSS.escape(found)}"]`)
          ?.closest("li")
          ?.scrollIntoView({ block: "nearest" });
    });
  }, [analysis, selection, select]);
  const nameOf = useMemo(() => {
    const known = new Map<string, string | null>();
    return (place: Place): string | null => {
      const key = `${place.sheet}\u0001${JSON.stringify(place.range)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const name = indicatorAt(analysis?.tables ?? [], place);
      known.set(key, name);
      return name;
    };
  }, [analysis]);
  return useMemo(
    () => ({
      indicatorAt: nameOf,
      isStale: (places) => edits.length > 0 && isStale(edits, places),
      edits,
      current,
      select,
    }),
    [nameOf, edits, current, select],
  );
}
