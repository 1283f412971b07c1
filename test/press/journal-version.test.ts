import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { cellOf, drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf, sheetNamed, type } from "./clerk-edits";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** A row of which the last figure is kept as text. */
const TEXT_ROW = [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, "3900,5"];

/** What `pressed-by-0.1.0.xlsx` was before 0.1.0 checked it, and made a number of its text. */
const original = (): OpenedWorkbook =>
  open(drawBook(TRADE, { ...OUTPUT, rows: OUTPUT.rows.map((row, i) => (i === 3 ? TEXT_ROW : row)) }));

const pressedBy010 = (): OpenedWorkbook =>
  open(new Uint8Array(readFileSync(join(__dirname, "../fixtures/pressed-by-0.1.0.xlsx"))));

describe("a workbook that 0.1.0 has written to", () => {
  test("is removed from, and is as it was", async () => {
    const { document } = pressedBy010();
    expect(cellOf(sheetNamed(document, OUTPUT.name), "F4")).toBe(3900.5);
    desk = await openDesk(document);
    expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
    expect(stateOf(document)).toEqual(stateOf(original().document));
  });

  test("is renewed: nothing of the clerk's changes, the second press changes nothing, and it is removed from", async () => {
    const { document } = pressedBy010();
    const wanted = original().document;
    for (const book of [document, wanted]) type(sheetNamed(book, OUTPUT.name), 4, 5, 140_000);
    desk = await openDesk(document);
    const { edits } = reportOf(await desk.press());
    expect(edits.refused).toEqual([]);
    expect(document.sheets.map((s) => s.name)).toEqual([TRADE.name, OUTPUT.name, "Tổng hợp", "Kiểm tra số liệu"]);
    const state = stateOf(document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(document)).toEqual(state);
    expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
    expect(contentOf(stateOf(document))).toEqual(contentOf(stateOf(wanted)));
  });
});

describe("a workbook that a newer version has written to", () => {
  const newer = (): OpenedWorkbook => {
    const opened = pressedBy010();
    const { document } = opened;
    document.customXml = document.customXml.map((part) => ({
      ...part,
      xml: part.xml.replace("version&quot;:1", "version&quot;:2"),
    }));
    return opened;
  };

  test("is left alone by press, fix and Remove, which say what to do", async () => {
    const { document } = newer();
    const before = stateOf(document);
    desk = await openDesk(document);
    const pressed = await desk.press();
    const message = { id: "refused-journal-newer", text: { vi: expect.stringContaining("mở lại") as string } };
    expect(pressed).toMatchObject({ outcome: "refused", message });
    expect(await desk.remove()).toMatchObject({ stage: "refused", message });
    expect(stateOf(document)).toEqual(before);
  });
});
