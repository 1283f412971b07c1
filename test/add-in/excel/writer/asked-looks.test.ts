import type { CellRange } from "../../../../src/core/model/cells/address";
import type { ColumnChange } from "../../../../src/core/model/changes/workbook-change";
import { countRoundTrips } from "../../../../src/add-in/excel/round-trips";
import type { AskedColumn } from "../../../../src/add-in/excel/writer/asked-column";
import { columnToAsk } from "../../../../src/add-in/excel/writer/asked-column";
import type { Looks } from "../../../../src/add-in/excel/writer/asked-looks";
import { askLooks } from "../../../../src/add-in/excel/writer/asked-looks";
import type { StyleChange } from "../../../../src/xlsx/document";
import type { OfficePage } from "../../../local-excel/office-page";
import { openOfficePage } from "../../../local-excel/office-page";
import type { Drawing } from "../draw-book";
import { drawBook, open } from "../draw-book";

jest.setTimeout(60_000);

const THIN = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
const NONE = { style: "None", weight: "Thin", color: "#000000" } as const;
const HAIR = { style: "Continuous", weight: "Hairline", color: "#808080" } as const;
const BOX: StyleChange = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN } };
const RULED: StyleChange = { borders: { EdgeTop: HAIR, EdgeBottom: HAIR, EdgeLeft: THIN, EdgeRight: THIN } };

const ROWS = 640;

/** A long table in A1:F640: boxed, ruled by hair lines, with bold rows, coloured cells, another font here and there. */
function longTable(name: string): Drawing {
  return {
    name,
    rows: Array.from({ length: ROWS }, (_, i) => [i, `Sản phẩm ${String(i)}`, i, i]),
    looks: [
      { range: `A1:F${String(ROWS)}`, look: BOX },
      {
        range: "A1:F4",
        look: { font: { bold: true }, fill: "#DDEBF7", wrapText: true, horizontalAlignment: "Center" },
      },
      { range: "A131:F330", look: RULED },
      { range: "A200:F200", look: { font: { bold: true } } },
      // No lines within runs of twenty rows, as they are cut, but between them.
      { range: "A346:F385", look: { borders: { EdgeTop: NONE, EdgeBottom: NONE } } },
      { range: "A346:F346", look: { borders: { EdgeTop: THIN } } },
      { range: "A365:F365", look: { borders: { EdgeBottom: THIN } } },
      { range: "A366:F366", look: { borders: { EdgeTop: THIN } } },
      { range: "A385:F385", look: { borders: { EdgeBottom: THIN } } },
      { range: "D411:D411", look: { fill: "#FFFF00" } },
      { range: "E450:E470", look: { font: { name: "Times New Roman", size: 13, color: "#C00000", italic: true } } },
      { range: "D520:D560", look: { indentLevel: 2, verticalAlignment: "Top" } },
      { range: "F600:F600", look: { borders: { EdgeLeft: NONE } } },
    ],
  };
}

/** A column to be added at E, between D, whose look it takes, and F. */
function column(sheetId: string, { top, bottom }: Pick<CellRange, "top" | "bottom">): AskedColumn {
  return columnToAsk(
    {
      sheetId,
      range: { top, bottom, left: 4, right: 4 },
      bodyTop: 4,
      lookFrom: 3,
      guards: [],
    } as unknown as ColumnChange,
    null,
  );
}

async function looksOf(
  office: OfficePage,
  columns: (sheetIds: readonly string[]) => readonly AskedColumn[],
): Promise<{ readonly looks: Looks; readonly roundTrips: number; readonly sheetIds: readonly string[] }> {
  const counter = countRoundTrips();
  return office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const sheetIds = worksheets.items.map(({ id }) => id);
    return { looks: await askLooks(context, counter, columns(sheetIds), []), roundTrips: counter.roundTrips, sheetIds };
  });
}

test("by runs every cell looks as it does when each is asked", async () => {
  const office = await openOfficePage({ workbook: open(drawBook(longTable("Một"))).document });
  try {
    const byRuns = await looksOf(office, ([id = ""]) => [column(id, { top: 0, bottom: ROWS - 1 })]);
    const traffic = { ...office.host.traffic };
    const id = byRuns.sheetIds[0] ?? "";
    for (let top = 0; top < ROWS; top += 160) {
      const few = await looksOf(office, () => [column(id, { top, bottom: top + 159 })]);
      expect(few.roundTrips).toBe(1);
      for (let row = top; row < top + 160; row++) {
        for (const at of [3, 4, 5])
          expect([row, at, byRuns.looks(id, row, at)]).toEqual([row, at, few.looks(id, row, at)]);
      }
    }
    expect(byRuns.roundTrips).toBe(3);
    expect(byRuns.looks(id, 10, 6)).toBeUndefined();
    // Every cell would be 2,560 times 530 bytes.
    expect(traffic.responseBytes).toBeLessThan(500_000);
  } finally {
    office.close();
  }
});

test("many long tables: no answer is larger than what goes together", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `Huyện ${String(i + 1)}`);
  const office = await openOfficePage({ workbook: open(drawBook(...names.map(longTable))).document });
  try {
    const { looks, sheetIds } = await looksOf(office, (ids) =>
      ids.map((id) => column(id, { top: 0, bottom: ROWS - 1 })),
    );
    expect(sheetIds.map((id) => looks(id, 199, 3)?.["font.bold"])).toEqual(names.map(() => true));
    expect(office.host.traffic.largestResponse).toBeLessThan(1_500_000);
    expect(office.host.traffic.largestRequest).toBeLessThan(1_500_000);
    expect(office.host.traffic.responseBytes).toBeLessThan(5_000_000);
  } finally {
    office.close();
  }
});

test("nothing to look at: no round trip", async () => {
  const office = await openOfficePage({ workbook: open(drawBook(longTable("Một"))).document });
  try {
    expect((await looksOf(office, () => [])).roundTrips).toBe(0);
  } finally {
    office.close();
  }
});
