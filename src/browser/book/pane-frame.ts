import { UnreadableWorkbook } from "../../xlsx/unreadable-workbook";
import { openBook } from "./open-book";
import type { Opening } from "./book";

/**
 * The page of the pane: it holds the workbook too, so that each open workbook has a pane, a run and a `window` of its
 * own, as in Excel; the page around it opens it once and reads from it.
 */
window.openBook = async (bytes, options): Promise<Opening> => {
  try {
    const book = openBook(new Uint8Array(bytes), options);
    // In the order of the add-in's own page: the ribbon's functions are known before the pane is built.
    await import(/* webpackChunkName: "add-in" */ "../../add-in/commands/commands");
    await import(/* webpackChunkName: "add-in" */ "../../add-in/taskpane/index");
    return { book };
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    return { reason: error instanceof UnreadableWorkbook ? error.reason : "failed", details };
  }
};
