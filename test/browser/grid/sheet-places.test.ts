import { rowAxis } from "../../../src/browser/grid/axis";
import { keyAction } from "../../../src/browser/grid/keys";
import { selectedArea, selectOnly } from "../../../src/browser/grid/selection";
import type { SheetLayout } from "../../../src/browser/grid/sheet-layout";
import { columnAxis } from "../../../src/browser/grid/axis";
import type { SheetDocument } from "../../../src/xlsx/document";
import { drawBook, open } from "../../add-in/excel/draw-book";

/** Three rows of figures, a gap, one more; row 3 is hidden and A1:B2 merged. */
function sheet(): SheetDocument {
  const [drawn] = open(drawBook({ name: "A", rows: [["x", null, 1], [null, null, 2], [3, 4, 5], [], [6]] })).document
    .sheets;
  if (drawn === undefined) throw new Error("no sheet");
  drawn.merges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
  drawn.rows.set(2, { height: 30, hidden: true, style: null, outlineLevel: 0 });
  drawn.rows.set(3, { height: 30, hidden: false, style: null, outlineLevel: 0 });
  return drawn;
}

const layoutOf = (shown: SheetDocument): SheetLayout => ({
  rows: rowAxis(shown, 20, () => 0),
  columns: columnAxis(shown, 10),
  frozen: { rows: 0, columns: 0 },
});

test("rows stand one below the other, hidden ones take no room, and every pixel belongs to one", () => {
  const { rows } = layoutOf(sheet());
  expect([0, 1, 2, 3, 4].map(rows.start)).toEqual([0, 20, 40, 40, 80]);
  expect([0, 19, 20, 39, 40, 79, 80, 1e9].map(rows.at)).toEqual([0, 0, 1, 1, 3, 3, 4, 19]);
});

test("a selection takes in whole merged areas", () => {
  expect(selectedArea(sheet(), { active: { row: 1, column: 1 }, reach: { row: 1, column: 2 } })).toEqual({
    top: 0,
    left: 0,
    bottom: 1,
    right: 2,
  });
});

type Key = Readonly<Partial<Pick<KeyboardEvent, "key" | "ctrlKey" | "shiftKey">>>;
const keyed = (key: Key, row: number, column: number): unknown => {
  const shown = sheet();
  const press = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...key } as KeyboardEvent;
  const action = keyAction(press, {
    sheet: shown,
    layout: layoutOf(shown),
    selection: selectOnly({ row, column }),
    page: 5,
  });
  return action?.kind === "select"
    ? [action.selection.reach.row, action.selection.reach.column]
    : (action?.kind ?? null);
};

test.each<readonly [string, Key, number, number, unknown]>([
  ["right, out of a merged area", { key: "ArrowRight" }, 0, 0, [0, 2]],
  ["down, out of it and over a hidden row", { key: "ArrowDown" }, 0, 0, [3, 0]],
  ["to the end of a run", { key: "ArrowDown", ctrlKey: true }, 0, 2, [1, 2]],
  ["to the next that is filled", { key: "ArrowDown", ctrlKey: true }, 3, 0, [4, 0]],
  ["wider", { key: "ArrowRight", shiftKey: true }, 3, 0, [3, 1]],
  ["to the first cell", { key: "Home", ctrlKey: true }, 4, 3, [0, 0]],
  ["to the last cell", { key: "End", ctrlKey: true }, 0, 0, [4, 2]],
  ["a page down", { key: "PageDown" }, 0, 2, [5, 2]],
  ["a letter begins typing", { key: "đ" }, 0, 0, "type"],
  ["F2 edits", { key: "F2" }, 0, 0, "edit"],
  ["Tab leaves the grid", { key: "Tab" }, 0, 0, null],
  ["Ctrl+Z", { key: "z", ctrlKey: true }, 0, 0, "undo"],
])("keys: %s", (_, key, row, column, expected) => {
  expect(keyed(key, row, column)).toEqual(expected);
});
