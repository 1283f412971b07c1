import { useCallback, useEffect, useState, type RefObject } from "react";
import type { TableModel } from "../../../core/model/tables/table";
import { usePane } from "../pane-context";

/** An editor of how a table is read, opened in its place. */
interface Correction {
  readonly isOpen: boolean;
  /**
   * What was chosen is on its way; the editor stays until the table was read anew, or for good when that was refused.
   */
  readonly isSaving: boolean;
  readonly toggle: () => void;
  /** Closes it; the focus goes to the button that opened it. */
  readonly close: () => void;
  /** Gives the focus to the button that opens it. */
  readonly focusOpener: () => void;
  /** To be called when what was chosen is sent on its way. */
  readonly begin: () => void;
}

/**
 * Whether the editor in a place is open; `opener` holds its button, which has the focus afterwards unless that has
 * gone elsewhere.
 */
export function useCorrection(
  table: TableModel,
  place: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLElement | null>,
): Correction {
  const { isBusy } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<TableModel | null>(null);
  const focusOpener = useCallback(() => opener.current?.querySelector("button")?.focus(), [opener]);
  useEffect(() => {
    if (sent === null || isBusy) return;
    setSent(null);
    if (sent === table) return;
    setOpen(false);
    const { activeElement } = document;
    if (activeElement === document.body || place.current?.contains(activeElement)) focusOpener();
  }, [sent, isBusy, table, place, focusOpener]);
  return {
    isOpen,
    isSaving: sent !== null,
    toggle: () => setOpen(!isOpen),
    close: () => {
      setOpen(false);
      focusOpener();
    },
    focusOpener,
    begin: () => setSent(table),
  };
}
