import type { ColumnChange } from "../../../../src/core/model/changes/workbook-change";
import { rowPieces } from "../../../../src/add-in/excel/removal/column-removal";
import { ask, countRoundTrips, sendJobs } from "../../../../src/add-in/excel/round-trips";
import { columnQuestions, columnToAsk } from "../../../../src/add-in/excel/writer/asked-column";
import { askLooks } from "../../../../src/add-in/excel/writer/asked-looks";
import type { ColumnWrite } from "../../../../src/add-in/excel/writer/column-write";
import { columnWrite } from "../../../../src/add-in/excel/writer/column-write";
import { openOfficePage } from "../../../local-excel/office-page";
import { cellOf, drawBook, open, OUTPUT } from "../draw-book";
import { stateOf } from "../workbook-state";

jest.setTimeout(120_000);

test.each([
  [0, []],
  [1, [[0, 0]]],
  [1_000, [[0, 999]]],
  [2_300, [[0, 999], [1_000, 1_999], [2_000, 2_299]]], // prettier-ignore
] as const)("%i rows in pieces", (length, pieces) => {
  expect(rowPieces(length)).toEqual(pieces);
});

const ROWS = 5_300;
const BODY = 3;

test("a column of more bytes than one request takes is written whole, and taken back whole", async () => {
  const drawing = {
    ...OUTPUT,
    rows: [
      ...OUTPUT.rows.slice(0, BODY).map((row) => row.slice(0, 6)),
      ...Array.from({ length: ROWS }, (_, i) => [i, "Xi măng", "Tấn", 60_000, 28_000, 29_400]),
    ],
    looks: [{ range: `F3:F${String(ROWS + BODY)}`, look: { font: { bold: true, name: "Times New Roman" } } }],
  };
  const { document } = open(drawBook(drawing));
  const before = JSON.stringify(stateOf(document));
  const formulaAt = (row: number): string =>
    `=IF(E${String(row + 1)}>0,F${String(row + 1)}/E${String(row + 1)}*100,"")`;
  const edit = {
    id: "growth",
    kind: "add",
    sheet: OUTPUT.name,
    range: { top: BODY - 1, bottom: BODY + ROWS - 1, left: 6, right: 6 },
    bodyTop: BODY,
    cells: [
      { text: "So với cùng kỳ (%)" },
      ...Array.from({ length: ROWS }, (_, i) => ({ formula: formulaAt(BODY + i) })),
    ],
    numberFormat: "0.00",
    lookFrom: 5,
    width: 20,
    merge: null,
    guards: [{ top: BODY - 1, bottom: BODY + ROWS - 1, left: 1, right: 2 }],
  };
  const office = await openOfficePage({ workbook: document });
  const counter = countRoundTrips();
  try {
    let write: ColumnWrite | null = null;
    await office.run(async (context) => {
      context.workbook.worksheets.load("items/id");
      await context.sync();
      const [sheet] = context.workbook.worksheets.items;
      if (sheet === undefined) throw new Error("no sheet");
      const asked = columnToAsk({ ...edit, sheetId: sheet.id } as unknown as ColumnChange, null);
      const looks = await askLooks(context, counter, [asked], columnQuestions(sheet, asked));
      write = columnWrite(sheet, asked, looks, "ten");
      await sendJobs(
        context,
        counter,
        write.steps.flatMap(({ jobs }) => jobs),
      );
      for (const row of [BODY, 999, 1_002, 1_003, 5_000, BODY + ROWS - 1])
        expect(cellOf(document.sheets[0], `G${String(row + 1)}`)).toBe(formulaAt(row));
      const last = document.sheets[0]?.cells.get(BODY + ROWS - 1)?.get(6)?.style ?? 0;
      expect(document.styles.look(last)).toMatchObject({ numberFormat: "0.00", font: { bold: true } });
      await sendJobs(
        context,
        counter,
        [...write.steps].reverse().flatMap(({ undo }) => undo(sheet, context.workbook)),
      );
    });
    expect(write).toMatchObject({ written: ROWS + 1, isNamed: true });
    expect(office.host.traffic.largestRequest).toBeLessThan(1_500_000);
    expect(JSON.stringify(stateOf(document)) === before).toBe(true);
  } finally {
    office.close();
  }
});

test("the same column asked for again holds what was asked", async () => {
  const { document } = open(drawBook(OUTPUT));
  const office = await openOfficePage({ workbook: document });
  try {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(OUTPUT.name);
      const range = { top: 3, bottom: 6, left: 4, right: 4 };
      const edit = { range, bodyTop: 3, kind: "fill", lookFrom: null, guards: [{ ...range, left: 1, right: 2 }] };
      const asked = columnToAsk(edit as unknown as ColumnChange, null);
      const questions = columnQuestions(sheet, asked);
      await ask(context, countRoundTrips(), questions);
      await ask(context, countRoundTrips(), questions);
      expect(asked.target.map((block) => block.formulas)).toEqual([[[4100], [120_000], [28_000], [21_000]]]);
      expect(asked.guards.map(({ found }) => found.map((block) => block.formulas[0]))).toEqual([
        [["Điện sản xuất", "Triệu kWh"]],
      ]);
    });
  } finally {
    office.close();
  }
});
