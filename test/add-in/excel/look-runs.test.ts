import fc from "fast-check";
import type { FlatLook } from "../../../src/add-in/excel/cell-look";
import { cellProperties, takesFillAway } from "../../../src/add-in/excel/cell-look";
import { formatJobs, lookJobs } from "../../../src/add-in/excel/look-runs";
import type { Job } from "../../../src/add-in/excel/round-trips";
import { openOfficePage, type OfficePage } from "../../local-excel/office-page";
import { cellOf, drawBook, open } from "./draw-book";

const LINE = { style: "Continuous", weight: "Thin", color: "#FF0000" };
const HAIR = { style: "Continuous", weight: "Hairline", color: "#00FF00" };
const side = (name: string, line: Readonly<Record<string, string>>): FlatLook =>
  Object.fromEntries(Object.entries(line).map(([part, value]) => [`borders.${name}.${part}`, value]));
const LOOKS: readonly FlatLook[] = [
  {},
  { "font.bold": true, "font.size": 14, "font.underline": "Single", wrapText: true },
  { fill: "#DDEBF7", horizontalAlignment: "Center", ...side("top", LINE), ...side("bottom", LINE) },
  { fill: "", indentLevel: 1, ...side("bottom", HAIR), ...side("left", LINE) },
  { "font.italic": true, ...side("top", HAIR), "borders.bottom.style": "None", ...side("right", HAIR) },
  { "borders.top.style": "None", "borders.bottom.style": "None", "font.color": "#0000FF" },
];
const FORMATS: readonly (string | null)[] = [null, "0.00", "#,##0", "General"];
const MOST_ROWS = 60;

/** Values of a column, in runs. */
const column = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc
    .array(fc.record({ value: fc.constantFrom(...values), rows: fc.constantFrom(1, 2, 3, 25) }), { maxLength: 6 })
    .map((runs) => runs.flatMap(({ value, rows }) => Array.from({ length: rows }, () => value)).slice(0, MOST_ROWS));

/** Sheets that are alike, with some cells filled and framed. */
const opened = (names: readonly string[]): ReturnType<typeof open>["document"] =>
  open(
    drawBook(
      ...names.map((name) => ({
        name,
        rows: [[null, "x"]],
        looks: [
          {
            range: "A1:C20",
            look: {
              fill: "#FFFF00",
              borders: { EdgeTop: { style: "Dot", weight: "Thin", color: "#000000" } as const },
            },
          },
          { range: "B30:B90", look: { fill: "#00FFFF", font: { bold: true } } },
        ],
      })),
    ),
  ).document;

const columnOf = (sheet: Excel.Worksheet, from: number, to: number): Excel.Range =>
  sheet.getRangeByIndexes(from, 1, to - from + 1, 1);

/** How the cells of a sheet look once the jobs are done. */
function done(
  office: OfficePage,
  name: string,
  jobsOf: (sheet: Excel.Worksheet) => readonly Job[],
): Promise<readonly unknown[]> {
  return office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const job of jobsOf(sheet)) job.queue();
    await context.sync();
    const whole = sheet.getRangeByIndexes(0, 0, MOST_ROWS + 2, 3);
    whole.load("numberFormat");
    const looks = whole.getCellProperties({
      format: {
        fill: { color: true },
        font: { bold: true, italic: true, underline: true, size: true, color: true },
        borders: { style: true, weight: true, color: true },
        horizontalAlignment: true,
        indentLevel: true,
        wrapText: true,
      },
    });
    await context.sync();
    return [whole.numberFormat, looks.value];
  });
}

/** One cell after the other, from top to bottom. */
const cellByCell = (sheet: Excel.Worksheet, looks: readonly FlatLook[], formats: readonly (string | null)[]): Job => ({
  bytes: 0,
  queue: () => {
    looks.forEach((look, row) => {
      columnOf(sheet, row, row).setCellProperties([[cellProperties(look)]]);
      if (takesFillAway(look)) columnOf(sheet, row, row).format.fill.clear();
    });
    formats.forEach((format, row) => {
      if (format !== null) columnOf(sheet, row, row).numberFormat = [[format]];
    });
  },
});

test("any column comes to look as if each of its cells had been set, and its neighbours too", async () => {
  const runs = 10;
  const names = Array.from({ length: runs * 2 }, (_, i) => `S${String(i)}`);
  const office = await openOfficePage({ workbook: opened(names) });
  const next = (): string => names.pop() ?? "";
  try {
    await fc.assert(
      fc.asyncProperty(column(LOOKS), column(FORMATS), async (looks, formats) => {
        const wanted = await done(office, next(), (sheet) => [cellByCell(sheet, looks, formats)]);
        const found = await done(office, next(), (sheet) => {
          const rows = (from: number, to: number): Excel.Range => columnOf(sheet, from, to);
          return [...lookJobs(rows, looks), ...formatJobs(rows, formats)];
        });
        expect(found).toEqual(wanted);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  } finally {
    office.close();
  }
});

test("a column ten times as long takes no more bytes, and no more than its estimate", async () => {
  const bytes: number[] = [];
  for (const rows of [40, 400]) {
    const document = opened(["A"]);
    const office = await openOfficePage({ workbook: document });
    const looks = Array.from({ length: rows }, () => ({ ...LOOKS[1], ...LOOKS[2], ...LOOKS[3] }));
    const formats = Array.from({ length: rows }, () => "#,##0.00");
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      const before = office.host.traffic.requestBytes;
      const of = (from: number, to: number): Excel.Range => columnOf(sheet, from, to);
      const jobs = [...lookJobs(of, looks), ...formatJobs(of, formats)];
      for (const job of jobs) job.queue();
      await context.sync();
      const sent = office.host.traffic.requestBytes - before;
      expect(sent).toBeLessThan(jobs.reduce((sum, job) => sum + ("bytes" in job ? job.bytes : 0), 1_000));
      bytes.push(sent);
    });
    const last = document.sheets[0]?.cells.get(rows - 1)?.get(1)?.style ?? 0;
    expect(document.styles.look(last)).toMatchObject({ numberFormat: "#,##0.00", font: { bold: true, size: 14 } });
    expect(cellOf(document.sheets[0], "B1")).toBe("x");
    office.close();
  }
  expect(bytes[1]).toBeLessThan((bytes[0] ?? 0) + 100);
});
