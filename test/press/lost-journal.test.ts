import type { WorkbookDocument } from "../../src/xlsx/document";
import type { RemovalReceipt } from "../../src/add-in/excel/removal/remove-additions";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { cellOf, drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetNamed, type } from "./clerk-edits";

jest.setTimeout(60_000);

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** A workbook with both of our kinds of columns, as it was and after a press. */
async function pressed(): Promise<{
  readonly desk: Desk;
  readonly document: WorkbookDocument;
  readonly before: unknown;
}> {
  const { document } = open(drawBook(TRADE, OUTPUT));
  const before = stateOf(document);
  desk = await openDesk(document);
  reportOf(await desk.press());
  return { desk, document, before };
}

async function removed(at: Desk): Promise<RemovalReceipt> {
  const state = await at.remove();
  if (state.stage !== "removed") throw new Error(JSON.stringify(state));
  return state.receipt;
}

const formulasOf = (document: WorkbookDocument): number =>
  document.sheets
    .slice(0, 2)
    .flatMap((s) => [...s.cells.values()].flatMap((c) => [...c.values()]))
    .filter((c) => c.formula).length;

const reasonsOf = (receipt: RemovalReceipt): readonly string[] => [...new Set(receipt.left.map((l) => l.reason.id))];

test("names gone: Remove finds the columns by their formulas and gives the workbook back", async () => {
  const { desk: at, document, before } = await pressed();
  document.names = document.names.filter((n) => !n.name.startsWith("SoatSo."));
  const receipt = await removed(at);
  expect(receipt.left).toEqual([]);
  expect(stateOf(document)).toEqual(before);
});

test("names gone: a press finds everything in place", async () => {
  const { desk: at, document, before } = await pressed();
  const sheets = document.sheets.map((s) => s.name);
  const formulas = formulasOf(document);
  document.names = document.names.filter((n) => !n.name.startsWith("SoatSo."));
  reportOf(await at.press());
  expect([document.sheets.map((s) => s.name), formulasOf(document)]).toEqual([sheets, formulas]);
  expect((await removed(at)).left).toEqual([]);
  expect(stateOf(document)).toEqual(before);
});

test("journal gone: Remove takes the formulas, headings and marks, and says what is left", async () => {
  const { desk: at, document } = await pressed();
  expect(formulasOf(document)).toBeGreaterThan(0);
  document.customXml = [];
  const receipt = await removed(at);
  expect(formulasOf(document)).toBe(0);
  expect(cellOf(document.sheets[0], "H3")).toBeNull();
  expect(reasonsOf(receipt)).toEqual(["left-without-journal", "left-sheet-without-journal"]);
  expect(receipt.left.filter((l) => l.range === null).map((l) => l.sheet)).toEqual(["Tổng hợp", "Kiểm tra số liệu"]);
  expect(document.names.some((n) => n.name.startsWith("SoatSo.c"))).toBe(false);
});

test("journal gone: a press keeps the columns and renews our sheets, and they can be removed", async () => {
  const { desk: at, document } = await pressed();
  const [formulas, sheets] = [formulasOf(document), document.sheets.map((s) => s.name)];
  document.customXml = [];
  expect(reportOf(await at.press()).edits.refused).toEqual([]);
  expect([formulasOf(document), document.sheets.map((s) => s.name)]).toEqual([formulas, sheets]);
  const state = stateOf(document);
  expect(reportOf(await at.press()).edits.applied).toBe(0);
  expect(stateOf(document)).toEqual(state);
  expect((await removed(at)).left.map((l) => l.reason.id)).not.toContain("left-shared-sheet");
  expect([formulasOf(document), document.sheets.length]).toEqual([0, 2]);
});

test("journal gone, and something written on one of our sheets: it stays, the cell is told, a new one is made", async () => {
  const { desk: at, document } = await pressed();
  document.customXml = [];
  type(sheetNamed(document, "Tổng hợp"), 1, 0, "Đã trình anh Ba");
  const { refused } = reportOf(await at.press({ language: "vi" })).edits;
  expect(refused).toEqual([
    { sheet: "Tổng hợp", range: "A2", reason: expect.stringContaining("nhật ký đã mất") as string, details: null },
  ]);
  const names = document.sheets.map((s) => s.name).slice(2);
  expect(names).toEqual(["Tổng hợp", "Kiểm tra số liệu", "Tổng hợp (2)"]);
  await removed(at);
  expect(document.sheets.map((s) => s.name).slice(2)).toEqual(["Tổng hợp"]);
  expect(cellOf(sheetNamed(document, "Tổng hợp"), "A2")).toBe("Đã trình anh Ba");
});

test("journal and names gone: Remove says where formulas like ours are left", async () => {
  const { desk: at, document } = await pressed();
  const formulas = formulasOf(document);
  document.customXml = [];
  document.names = document.names.filter((n) => !n.name.startsWith("SoatSo."));
  const receipt = await removed(at);
  expect(reasonsOf(receipt)).toEqual(["left-sheet-without-journal", "left-formulas-without-journal"]);
  const cells = receipt.left.reduce((n, { range }) => n + (range === null ? 0 : range.bottom - range.top + 1), 0);
  expect([cells, formulasOf(document)]).toEqual([formulas, formulas]);
});

describe("everything by which our sheets are known is gone but their texts", () => {
  const stripped = async (): Promise<{ readonly desk: Desk; readonly document: WorkbookDocument }> => {
    const { desk: at, document } = await pressed();
    document.customXml = [];
    document.names = document.names.filter((n) => !n.name.startsWith("SoatSo."));
    for (const sheet of document.sheets) sheet.customProperties = new Map();
    return { desk: at, document };
  };

  test("each was doubled by an earlier version: the first is renewed, the other told, and none taken for figures", async () => {
    const { desk: at, document } = await stripped();
    const again = document.sheets.slice(2).map((s, i) => ({
      ...s,
      id: `{00000000-0001-0000-7700-00000000000${String(i)}}`,
      name: `${s.name} (2)`,
      charts: [],
    }));
    document.sheets = [...document.sheets, ...again];
    const names = document.sheets.map((s) => s.name);
    const report = reportOf(await at.press());
    expect(report.edits.refused.map(({ sheet, range }) => [sheet, range])).toEqual([
      ["Tổng hợp (2)", null],
      ["Kiểm tra số liệu (2)", null],
    ]);
    expect(report.tables.map(({ sheet }) => sheet)).toEqual([TRADE.name, OUTPUT.name]);
    expect(document.sheets.map((s) => s.name)).toEqual(names);
    expect(new Set((await removed(at)).left.map((l) => `${l.reason.id} ${l.sheet}`))).toEqual(
      new Set([
        ...[TRADE.name, OUTPUT.name].map((sheet) => `left-formulas-without-journal ${sheet}`),
        ...again.map(({ name }) => `left-sheet-without-journal ${name}`),
      ]),
    );
    expect(document.sheets.map((s) => s.name)).toEqual([TRADE.name, OUTPUT.name, ...again.map((s) => s.name)]);
  });

  test("a heading reworded: the sheet is the clerk's, and stays as it is", async () => {
    const { desk: at, document } = await stripped();
    const theirs = sheetNamed(document, "Tổng hợp");
    type(theirs, 4, 7, "Ghi chú");
    const cells = JSON.stringify([...theirs.cells].map(([row, line]) => [row, [...line]]));
    reportOf(await at.press());
    // What is the clerk's now is read as any sheet of theirs, so that the list of checks need not be what it was.
    const names = document.sheets.map((s) => s.name).slice(2);
    expect(names.slice(0, 3)).toEqual(["Tổng hợp", "Kiểm tra số liệu", "Tổng hợp (2)"]);
    await removed(at);
    expect(JSON.stringify([...theirs.cells].map(([row, line]) => [row, [...line]]))).toBe(cells);
  });

  test("something written on it: it stays, and the cell is told", async () => {
    const { desk: at, document } = await stripped();
    type(sheetNamed(document, "Kiểm tra số liệu"), 1, 0, "Đã trình anh Ba");
    const { refused } = reportOf(await at.press()).edits;
    expect(refused.map(({ sheet, range }) => [sheet, range])).toEqual([["Kiểm tra số liệu", "A2"]]);
    expect(cellOf(sheetNamed(document, "Kiểm tra số liệu"), "A2")).toBe("Đã trình anh Ba");
  });
});

test.each<readonly [string, (xml: string) => string]>([
  ["cut short", (xml) => xml.slice(0, 400)],
  ["of no version there was", (xml) => xml.replace("version&quot;:1", "version&quot;:0")],
  ["with a column of another shape", (xml) => xml.replace("shapes&quot;:[", "shapes&quot;:null,&quot;x&quot;:[")],
  ["with a run longer than a sheet", (xml) => xml.replace(/rows&quot;:\d+/, "rows&quot;:300000000")],
])("a journal %s: a press says what to do, Remove does it, and the next press works", async (_, damage) => {
  const { desk: at, document } = await pressed();
  document.customXml = document.customXml.map((part) => ({ ...part, xml: damage(part.xml) }));
  const event = await at.press({ language: "en" });
  expect(event).toMatchObject({ outcome: "refused", message: { id: "refused-journal-unreadable" } });
  expect(event.outcome === "refused" ? event.message.text.en : "").toContain("press Remove");
  await removed(at);
  expect([formulasOf(document), document.customXml]).toEqual([0, []]);
  expect(reportOf(await at.press()).edits.applied).toBeGreaterThan(0);
});
