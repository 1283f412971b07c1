import { pressDirectly } from "../../src/cli/press-directly";
import { drawBook, open, OUTPUT } from "../add-in/excel/draw-book";

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
