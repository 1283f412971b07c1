import type { WorkbookDocument } from "../../../src/xlsx/document";
import { goTo } from "../../../src/add-in/excel/navigation";
import type { Desk } from "./desk";
import { openDesk } from "./desk";
import { drawBook, open, OUTPUT, TRADE } from "./draw-book";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const RANGE = { top: 4, left: 2, bottom: 5, right: 3 };
const seen = ({ sheets, activeSheetId }: WorkbookDocument): unknown => [
  sheets.find((s) => s.id === activeSheetId)?.name,
  sheets.map((s) => s.selection),
];

async function shown(visibility: "Visible" | "Hidden" | "VeryHidden"): Promise<WorkbookDocument> {
  const { document } = open(drawBook(TRADE, OUTPUT));
  const sheet = document.sheets[1];
  if (!sheet) throw new Error("there is no second sheet");
  sheet.visibility = visibility;
  desk = await openDesk(document);
  return document;
}

test("a place on another sheet comes to the front, selected", async () => {
  const document = await shown("Visible");
  expect(await goTo({ sheet: OUTPUT.name, range: RANGE })).toBe(true);
  expect([document.sheets.find((s) => s.id === document.activeSheetId)?.name, document.sheets[1]?.selection]).toEqual([
    OUTPUT.name,
    RANGE,
  ]);
});

test.each(["Hidden", "VeryHidden"] as const)(
  "on a sheet that is %s nothing happens, and the pane is told",
  async (visibility) => {
    const document = await shown(visibility);
    const before = seen(document);
    expect(await goTo({ sheet: OUTPUT.name, range: RANGE })).toBe(false);
    expect(seen(document)).toEqual(before);
  },
);

test("on a sheet that is gone nothing happens either", async () => {
  const document = await shown("Visible");
  const before = seen(document);
  expect(await goTo({ sheet: "Đã xóa", range: RANGE })).toBe(false);
  expect(seen(document)).toEqual(before);
});
