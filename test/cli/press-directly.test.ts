import { pressDirectly } from "../../src/cli/press-directly";
import type { RunEvent } from "../../src/core/model/results/report";
import { drawBook, open, OUTPUT, valueOf } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf, sheetNamed } from "../press/clerk-edits";
import { drawLarge } from "../tools/draw-large";

const names = (): readonly string[] => ["Excel", "window"].filter((name) => name in globalThis);

test("a press leaves no name behind, and the next one sees nothing of it", async () => {
  const bytes = drawBook(OUTPUT);
  const presses = [];
  for (const button of ["validateAndCompute", "removeAdditions", "validateAndCompute"] as const)
    presses.push(await pressDirectly(open(bytes).document, button, { language: "vi" }));
  expect(names()).toEqual([]);
  const [first, removal, again] = presses;
  expect(removal?.detail).toBeNull();
  expect(first?.traffic).toEqual({ roundTrips: expect.any(Number) as number, requestBytes: null, responseBytes: null });
  expect(again?.traffic).toEqual(first?.traffic);
});

test("a fault of the stand-in is thrown, not told as a refusal, and leaves no name either", async () => {
  const { document } = open(drawBook(OUTPUT));
  const broken = Object.create(document, {
    sheets: {
      get: () => {
        throw new Error("a fault of the stand-in");
      },
    },
  }) as typeof document;
  await expect(pressDirectly(broken, "validateAndCompute", { language: "vi" })).rejects.toThrow(
    "a fault of the stand-in",
  );
  expect(names()).toEqual([]);
});

const ROWS = 18_100;

test("a column longer than one request takes: every row computed, and given back", async () => {
  const { document } = open(drawLarge(1, ROWS));
  const before = contentOf(stateOf(document));
  const press = async (button: "validateAndCompute" | "removeAdditions"): Promise<RunEvent> =>
    (await pressDirectly(document, button, { language: "vi" })).detail as RunEvent;
  const first = await press("validateAndCompute");
  expect(first).toMatchObject({ outcome: "done", report: { computations: { length: 3 * ROWS } } });
  const sheet = sheetNamed(document, "Huyện 1");
  for (const row of [5, 1_004, 1_005, ROWS + 4]) {
    const figure = (column: string): number => Number(valueOf(sheet, column + String(row)));
    expect(figure("I")).toBeCloseTo((100 * figure("F")) / figure("E"), 9);
    expect(figure("J")).toBeCloseTo((100 * figure("H")) / figure("G"), 9);
    expect(figure("K")).toBeCloseTo((100 * figure("H")) / figure("D"), 9);
  }
  await press("removeAdditions");
  expect(contentOf(stateOf(document))).toEqual(before);
});
