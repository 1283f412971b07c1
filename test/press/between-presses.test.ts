import type { SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { operateOnRows, testOnRows, type RowOperation } from "../corpus/row-operations";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { contentOf, sheetNamed } from "./clerk-edits";
import { savedAfter, savedWithout } from "./re-savers";

jest.setTimeout(600_000);

const ORIGINAL = drawBook(TRADE, OUTPUT);
const CLERKS = [TRADE.name, OUTPUT.name];
let pressed: Uint8Array;

beforeAll(async () => {
  const opened = open(ORIGINAL);
  const desk = await openDesk(opened.document);
  reportOf(await desk.press());
  desk.close();
  pressed = saveWorkbook(opened);
});

const openAgain = (bytes: Uint8Array): WorkbookDocument => openWorkbook(bytes, "so-lieu.xlsx").document;

/** The clerk's sheets of a workbook, which stand first. */
const clerksOf = (document: WorkbookDocument): readonly SheetDocument[] => document.sheets.slice(0, CLERKS.length);

/** What the cells of the clerk's sheets hold. */
function clerksContent(document: WorkbookDocument): unknown {
  const { sheets } = contentOf(stateOf(document)) as { readonly sheets: readonly unknown[] };
  return sheets.slice(0, CLERKS.length);
}

const formulasOn = (sheets: readonly SheetDocument[]): number =>
  sheets.flatMap((s) => [...s.cells.values()].flatMap((line) => [...line.values()])).filter((c) => c.formula !== null)
    .length;

/** What is told of as left behind, or as not written: reasons with their sheets, each once. */
function told(of: readonly { readonly sheet: string; readonly reason: { readonly id: string } }[]): readonly string[] {
  return [...new Set(of.map(({ sheet, reason }) => `${reason.id} ${sheet}`))].sort();
}

/** Removes what was added; what is told of it. */
async function removedFrom(document: WorkbookDocument): Promise<readonly string[]> {
  const desk = await openDesk(document);
  try {
    const state = await desk.remove();
    if (state.stage !== "removed") throw new Error(JSON.stringify(state));
    return told(state.receipt.left);
  } finally {
    desk.close();
  }
}

/** Presses; what is told as not written. */
async function pressOn(document: WorkbookDocument): Promise<readonly string[]> {
  const desk = await openDesk(document);
  try {
    reportOf(await desk.press());
    const { receipt } = desk.done();
    if (receipt === null) throw new Error("nothing was applied");
    return told(receipt.skipped);
  } finally {
    desk.close();
  }
}

/** What happens to a pressed workbook, and what is left of ours afterwards. */
interface Happening {
  readonly name: string;
  /** Done to the pressed workbook, and to the one that was never pressed. */
  readonly happen: (bytes: Uint8Array) => Uint8Array;
  /** Sheets after the next press, ours behind the clerk's. */
  readonly sheets?: readonly string[];
  /** What the next press tells as not written. */
  readonly skipped?: readonly string[];
  /** What Remove tells, pressed at once. */
  readonly left?: readonly string[];
  /** What Remove tells after another press; the same unless said. */
  readonly leftLater?: readonly string[];
  /** Formulas of ours that Remove leaves, and tells of. */
  readonly orphans?: number;
}

const OWN = ["Tổng hợp", "Kiểm tra số liệu"];
const LOST_COLUMNS = CLERKS.map((sheet) => `left-without-journal ${sheet}`).sort();
const LOST_SHEETS = OWN.map((sheet) => `left-sheet-without-journal ${sheet}`).sort();
const LOST_FORMULAS = CLERKS.map((sheet) => `left-formulas-without-journal ${sheet}`).sort();

const withoutSheets = (bytes: Uint8Array, names: readonly string[]): Uint8Array =>
  savedAfter(bytes, (document) => {
    const gone = new Set(document.sheets.filter((s) => names.includes(s.name)).map((s) => s.id));
    document.sheets = document.sheets.filter((s) => !gone.has(s.id));
    // What Excel makes of the names of a sheet that is deleted; those of its own go with it.
    document.names = document.names
      .filter((n) => n.sheetId === null || !gone.has(n.sheetId))
      .map((n) => (names.some((name) => n.formula.includes(`'${name}'!`)) ? { ...n, formula: "#REF!" } : n));
  });

const HAPPENINGS: readonly Happening[] = [
  { name: "nothing", happen: (bytes) => bytes },
  {
    name: "the journal is taken out, as Document Inspector does",
    happen: (bytes) => savedWithout(bytes, { customXml: true }),
    left: [...LOST_SHEETS, ...LOST_COLUMNS],
    leftLater: LOST_COLUMNS,
  },
  { name: "our names are deleted", happen: (bytes) => savedWithout(bytes, { names: true }) },
  {
    name: "a program leaves extensions and custom properties out",
    happen: (bytes) => savedWithout(bytes, { extensions: true, properties: true }),
  },
  {
    name: "a program leaves out the journal and custom properties",
    happen: (bytes) => savedWithout(bytes, { customXml: true, properties: true }),
    left: [...LOST_SHEETS, ...LOST_COLUMNS],
    leftLater: LOST_COLUMNS,
  },
  {
    name: "a program leaves out everything that tells what is ours",
    happen: (bytes) => savedWithout(bytes, { customXml: true, names: true, extensions: true, properties: true }),
    left: [...LOST_FORMULAS, ...LOST_SHEETS],
    leftLater: LOST_FORMULAS,
    orphans: 16,
  },
  {
    name: "a program leaves out names and custom properties",
    happen: (bytes) => savedWithout(bytes, { names: true, properties: true }),
  },
  {
    name: "the summary sheet is deleted",
    happen: (bytes) => withoutSheets(bytes, ["Tổng hợp"]),
    sheets: ["Kiểm tra số liệu", "Tổng hợp"],
  },
  { name: "both of our sheets are deleted", happen: (bytes) => withoutSheets(bytes, OWN) },
];

async function expectPromised(happening: Happening, changed: Uint8Array, unpressed: Uint8Array): Promise<void> {
  const { sheets = OWN, skipped = [], left = [], leftLater = left, orphans = 0 } = happening;
  const wanted = clerksContent(openAgain(unpressed));
  const again = openAgain(changed);
  const formulas = formulasOn(clerksOf(again));
  expect(await pressOn(again)).toEqual(skipped);
  expect(again.sheets.map((s) => s.name)).toEqual([...CLERKS, ...sheets]);
  expect(formulasOn(clerksOf(again))).toBe(formulas);
  const atOnce = openAgain(changed);
  for (const [document, tells] of [
    [again, leftLater],
    [atOnce, left],
  ] as const) {
    expect(await removedFrom(document)).toEqual([...tells].sort());
    expect(formulasOn(clerksOf(document))).toBe(orphans);
    if (orphans === 0) expect(clerksContent(document)).toEqual(wanted);
  }
}

test.each(HAPPENINGS)("$name: pressed again and removed, as promised", async (happening) => {
  await expectPromised(happening, happening.happen(pressed), happening.happen(ORIGINAL));
});

test("a clerk's sheet is renamed: found all the same, and given back under its new name", async () => {
  const document = openAgain(pressed);
  const desk = await openDesk(document);
  await desk.office.run(async (context) => {
    context.workbook.worksheets.getItem(TRADE.name).name = "Quý II & 'a' (mới)";
    await context.sync();
  });
  desk.close();
  expect(await pressOn(document)).toEqual([]);
  expect(document.sheets.map((s) => s.name)).toEqual(["Quý II & 'a' (mới)", OUTPUT.name, ...OWN]);
  expect(await removedFrom(document)).toEqual([]);
  sheetNamed(document, "Quý II & 'a' (mới)").name = TRADE.name;
  expect(clerksContent(document)).toEqual(clerksContent(openAgain(ORIGINAL)));
});

test("a chart of the clerk's that has the name of ours is never touched, wherever it stands among them", async () => {
  const document = openAgain(pressed);
  const desk = await openDesk(document);
  await desk.office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tổng hợp");
    sheet.charts.load("items/name");
    await context.sync();
    const chart = sheet.charts.add("Line", sheet.getRange("B5:B8"), "Columns");
    chart.name = sheet.charts.items[0]?.name ?? "";
    chart.title.text = "Của phòng";
    chart.setPosition("K30", "P40");
    await context.sync();
  });
  const titles = (): readonly (string | undefined)[] =>
    sheetNamed(document, "Tổng hợp").charts.map((chart) => chart.title?.text);
  const before = titles();
  expect(before.at(-1)).toBe("Của phòng");
  // In another language our chart is drawn anew, behind the clerk's: from then on theirs is the first of the name.
  reportOf(await desk.press({ language: "en" }));
  expect([titles()[0], titles().length]).toEqual(["Của phòng", before.length]);
  reportOf(await desk.press());
  expect([titles()[0], titles().length]).toEqual(["Của phòng", before.length]);
  const state = await desk.remove();
  desk.close();
  expect(state.stage === "removed" ? told(state.receipt.left) : state).toEqual(["left-shared-sheet Tổng hợp"]);
  expect(titles()).toEqual(["Của phòng"]);
});

/** LibreOffice keeps names, and drops custom XML and custom properties of sheets (measured with 7.4). */
const RESAVED: Omit<Happening, "name" | "happen"> = {
  left: [...LOST_SHEETS, ...LOST_COLUMNS],
  leftLater: LOST_COLUMNS,
};

testInLibreOffice("saved again by LibreOffice: pressed again and removed, as promised", async () => {
  const saved = recalculate(
    new Map([
      ["pressed", pressed],
      ["original", ORIGINAL],
    ]),
  );
  const [changed, unpressed] = [saved.get("pressed") ?? pressed, saved.get("original") ?? ORIGINAL];
  await expectPromised({ ...RESAVED, name: "LibreOffice", happen: (bytes) => bytes }, changed, unpressed);
});

const ROWS: readonly (readonly [string, string, RowOperation])[] = [
  [
    "a row is put in",
    TRADE.name,
    { kind: "insert", row: 7, values: { 0: "2a", 1: "Doanh thu ăn uống", 2: 700, 3: 300, 4: 330 } },
  ],
  ["a row is deleted", TRADE.name, { kind: "delete", row: 6 }],
  ["rows are sorted", OUTPUT.name, { kind: "sort", top: 3, bottom: 6, left: 0, right: 7, column: 5, descending: true }],
];

testOnRows("rows put in, deleted, sorted in LibreOffice: pressed again and removed, as promised", async () => {
  const done = operateOnRows(
    ROWS.flatMap(([, sheet, operation]) =>
      [pressed, ORIGINAL].map((workbook) => ({ workbook, sheet, operations: [operation] })),
    ),
  );
  for (const [i, [name]] of ROWS.entries()) {
    const [changed, unpressed] = [done[2 * i]?.[0], done[2 * i + 1]?.[0]];
    if (changed === undefined || unpressed === undefined) throw new Error("LibreOffice saved nothing");
    await expectPromised({ ...RESAVED, name, happen: (bytes) => bytes }, changed, unpressed);
  }
});
