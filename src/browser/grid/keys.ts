import type { SheetDocument } from "../../xlsx/document";
import { usedArea } from "../../local-excel/objects/cells/cells";
import { WHOLE_SHEET } from "../../local-excel/objects/area";
import { edge, neighbour, selectOnly, type Place, type Selection } from "./selection";
import type { SheetLayout } from "./sheet-layout";

/** What a key does in the grid. */
export type KeyAction =
  | { readonly kind: "select"; readonly selection: Selection }
  /** The cell is edited; or typing begins, and the key itself is its first letter. */
  | { readonly kind: "edit" | "type" | "empty" | "undo" | "redo" };

/** What a key goes by. */
interface Situation {
  readonly sheet: SheetDocument;
  readonly layout: SheetLayout;
  readonly selection: Selection;
  /** Rows in sight. */
  readonly page: number;
}

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

const COMMANDS: Readonly<Record<string, KeyAction>> = {
  z: { kind: "undo" },
  y: { kind: "redo" },
};

const OTHERS: Readonly<Record<string, KeyAction>> = {
  F2: { kind: "edit" },
  Delete: { kind: "empty" },
  Backspace: { kind: "empty" },
  // An input method has taken the key.
  Process: { kind: "type" },
};

/** What a key does; null where it is the browser's own, as Tab, which leaves the grid. */
export function keyAction(press: KeyboardEvent, situation: Situation): KeyAction | null {
  const { key, altKey, shiftKey } = press;
  if (altKey) return null;
  const isCommand = press.ctrlKey || press.metaKey;
  const { selection } = situation;
  const from = shiftKey ? selection.reach : selection.active;
  const to = target(key, isCommand, from, situation);
  if (to !== null) {
    const isWider = shiftKey && key !== "Enter";
    return { kind: "select", selection: isWider ? { active: selection.active, reach: to } : selectOnly(to) };
  }
  if (isCommand && key === "a") return { kind: "select", selection: whole(situation) };
  if (isCommand) return COMMANDS[key.toLowerCase()] ?? null;
  return OTHERS[key] ?? ([...key].length === 1 ? { kind: "type" } : null);
}

/** Everything that is used, selected. */
function whole({ sheet }: Situation): Selection {
  const used = usedArea(sheet, WHOLE_SHEET, false) ?? { bottom: 0, right: 0 };
  return { active: { row: 0, column: 0 }, reach: { row: used.bottom, column: used.right } };
}

/** The place a key leads to; null where it leads nowhere. */
function target(key: string, isCommand: boolean, from: Place, { sheet, layout, page }: Situation): Place | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined)
    return isCommand && key !== "Enter" ? edge(sheet, layout, from, arrow) : neighbour(sheet, layout, from, arrow);
  switch (key) {
    case "Home":
      return isCommand ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case "End": {
      const used = usedArea(sheet, WHOLE_SHEET, false) ?? { bottom: 0, right: 0 };
      return isCommand ? { row: used.bottom, column: used.right } : null;
    }
    case "PageDown":
      return { row: Math.min(layout.rows.count - 1, from.row + page), column: from.column };
    case "PageUp":
      return { row: Math.max(0, from.row - page), column: from.column };
    default:
      return null;
  }
}
