import { hintOf, isEmptyHint } from "../../../core/layout/corrections";
import type { LayoutHint } from "../../../core/model/requests/layout-hint";
import type { Remembered } from "../../../core/model/requests/remembered";
import { withHint, withoutHint } from "../../../core/model/requests/remembered";

/** What is remembered, with the hint of a table changed; a hint that says nothing any more is dropped. */
export function correctingTable(
  tableId: string,
  change: (hint: LayoutHint) => LayoutHint,
): (known: Remembered) => Remembered {
  return (known) => {
    const hint = change(hintOf(known.hints, tableId));
    return isEmptyHint(hint) ? withoutHint(known, tableId) : withHint(known, hint);
  };
}
