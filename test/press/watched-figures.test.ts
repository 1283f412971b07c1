import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { saidInLibreOffice } from "../corpus/changed-cells";
import { OWN, realWorkbook } from "../corpus/corpus-snapshot";
import { testOnRows } from "../corpus/row-operations";
import { testWith } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { figureIn } from "./next-period";
import { BESIDE, cellOf, pressed, saidOn, textsOf, UNCHANGED, type Pressed } from "./watched-page";

jest.setTimeout(600_000);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets", SAMPLE_NAME)));
const MONTHLY = realWorkbook("sct-binhphuoc-sct-iip-spcn-thang4.csv");

/** A figure that was typed on a sheet of the clerk's. */
interface Figure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function figuresOn(sheets: readonly SheetDocument[]): readonly Figure[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const value = figureIn(cell);
        return value === null ? [] : [{ sheet: sheet.name, row, column, value }];
      }),
    ),
  );
}

const sheetOf = (document: WorkbookDocument, name: string): SheetDocument => {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** A figure as it would be after a correction that shows in two decimals. */
const corrected = (value: number): number => Number((value * 1.07 + 0.5).toFixed(2));

/** The report that the page drafts: what stands under its heading, down to the first empty row. */
function reportIn(book: Pressed): string {
  const texts = new Map(textsOf(book));
  const heading = [...texts].find(([, text]) => text === "Dự thảo nội dung báo cáo")?.[0];
  const lines: string[] = [];
  for (let row = (heading ?? NaN) + 1; (texts.get(row) ?? "") !== ""; row++) lines.push(texts.get(row) ?? "");
  return lines.join("\n");
}

const doubtsIn = (text: string): number => text.split("[cần xem lại]").length;

describe("whatever changes the words changes what the page says of them", () => {
  const BOOKS: readonly (readonly [string, () => OpenedWorkbook])[] = [
    ["the sample", () => openWorkbook(SAMPLE, SAMPLE_NAME)],
    ["two tables on two sheets", () => open(drawBook(TRADE, OUTPUT))],
    ["a list of products", () => open(drawBook(OUTPUT))],
  ];

  test.each(BOOKS)("%s", async (_, drawn) => {
    const clerks = drawn().document.sheets;
    const book = await pressed(drawn().document);
    const words = reportIn(book);
    expect(words).not.toBe("");
    let changing = 0;
    for (const { sheet, row, column, value } of figuresOn(clerks)) {
      const { document } = drawn();
      const cell = cellOf(sheetOf(document, sheet), row, column);
      if (cell === undefined) throw new Error("there is no such cell");
      sheetOf(document, sheet)
        .cells.get(row)
        ?.set(column, { ...cell, value: corrected(value) });
      const anew = reportIn(await pressed(document));
      // What a check makes doubtful is told by the next press: no formula on the page can repeat the checks.
      if (anew === words || doubtsIn(anew) !== doubtsIn(words)) continue;
      changing += 1;
      const said = saidOn(book, sheetOf(book.document, sheet), row, column, corrected(value));
      expect([sheet, row, column, said]).not.toEqual([sheet, row, column, UNCHANGED]);
    }
    expect(changing).toBeGreaterThan(3);
  });
});

/** The row of what is said of the paragraphs. */
function stateRow(book: Pressed): number {
  const found = [...book.page.cells].find(([, cells]) => cells.get(BESIDE)?.value === UNCHANGED)?.[0];
  if (found === undefined) throw new Error("the page has no line of its state");
  return found;
}

/** About as many, spread evenly. */
const spread = <T>(items: readonly T[], count: number): readonly T[] =>
  items.filter((_, i) => i % Math.max(1, Math.ceil(items.length / count)) === 0);

testOnRows("LibreOffice says of forty changed cells what our own engine says: those told, and those not", async () => {
  const sources: readonly OpenedWorkbook[] = [
    openWorkbook(SAMPLE, SAMPLE_NAME),
    open(drawBook(TRADE, OUTPUT)),
    MONTHLY.path === null ? open(drawBook(OUTPUT)) : MONTHLY.open(),
  ];
  const jobs = [];
  const expected: (readonly string[])[] = [];
  for (const opened of sources) {
    const sheets = opened.document.sheets.slice();
    const book = await pressed(opened.document);
    const all = figuresOn(sheets).map((figure) => ({
      ...figure,
      said: saidOn(book, sheetOf(book.document, figure.sheet), figure.row, figure.column, corrected(figure.value)),
    }));
    const [told, others] = [true, false].map((isTold) => all.filter(({ said }) => (said !== UNCHANGED) === isTold));
    const chosen = [...spread(told ?? [], 12), ...spread(others ?? [], 6)];
    jobs.push({
      workbook: saveWorkbook(opened),
      read: { sheet: book.page.name, row: stateRow(book), column: BESIDE },
      changes: chosen.map(({ sheet, row, column, value }) => ({ sheet, row, column, value: corrected(value) })),
    });
    expected.push([UNCHANGED, ...chosen.map(({ said }) => said)]);
  }
  const all = expected.flat();
  expect([all.length >= 40, all.filter((said) => said !== UNCHANGED).length >= 15]).toEqual([true, true]);
  expect(saidInLibreOffice(jobs)).toEqual(expected);
});

/** Figures of the headline table that stand there as constants: nothing would tell that they are old. */
function constantsIn({ page }: Pressed): readonly string[] {
  const head = [...page.cells].find(([, cells]) => cells.get(4)?.value === "Thực hiện kỳ này")?.[0];
  if (head === undefined) throw new Error("the page has no headline");
  const found: string[] = [];
  for (let row = head + 1; (cellOf(page, row, 0)?.value ?? null) !== null; row++)
    for (let column = 2; column <= 6; column++) {
      const cell = cellOf(page, row, column);
      if (typeof cell?.value === "number" && cell.formula === null) found.push(`${String(row)},${String(column)}`);
    }
  return found;
}

describe("no headline figure is a constant", () => {
  for (const source of [
    OWN,
    MONTHLY,
    realWorkbook("gso-2000-06-29-Bieu-thang-6.2000-1.xlsx"),
    realWorkbook("gso-2024-06-29-02.Bieu-T6.2024.xlsx"),
    realWorkbook("province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx"),
    realWorkbook("sct-tayninh-sct-TMBLHH-2026.csv"),
  ])
    testWith(source.path, source.name, async () => {
      expect(constantsIn(await pressed(source.open().document))).toEqual([]);
    });

  test("the sample", async () => {
    expect(constantsIn(await pressed(openWorkbook(SAMPLE, SAMPLE_NAME).document))).toEqual([]);
  });
});
