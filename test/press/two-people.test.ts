import type { BookName, Meetings } from "../tools/interleavings/crossing";
import { BOOKS, MEETINGS, meetIn } from "../tools/interleavings/crossing";
import type { AddIn } from "../tools/interleavings/people";

jest.setTimeout(300_000);

let meetings: Meetings | null = null;
afterEach(() => {
  meetings?.close();
  meetings = null;
});

/** An instance of the add-in of its own: its modules are loaded anew. */
async function ownAddIn(): Promise<AddIn> {
  let addIn: AddIn | null = null;
  await jest.isolateModulesAsync(async () => {
    addIn = {
      run: await import("../../src/add-in/run"),
      state: await import("../../src/add-in/run-state"),
    };
  });
  if (addIn === null) throw new Error("the add-in was not loaded");
  return addIn;
}

/** Where the second comes in: while the first reads, before it writes, between its writing and its closing. */
const OFFSETS = [2, 6, 7, 8] as const;

/** All meetings and manners, each at one place, drawn by a seed: which of them `npm run interleavings` tries at all. */
const drawn = (seed: number): readonly (readonly [number, number, "in turn" | "at once"])[] =>
  MEETINGS.map((_, i) => {
    const draw = (seed * 2_654_435_761 + i * 40_503) >>> 4;
    return [i, OFFSETS[draw % OFFSETS.length] ?? 0, draw % 8 < 4 ? "in turn" : "at once"];
  });

test.each((Object.keys(BOOKS) as BookName[]).map((name, i) => [name, i] as const))(
  "%s: two people at once lose nothing of one another's, and each is told truly",
  async (name, seed) => {
    meetings = await meetIn(name, ownAddIn);
    const seen: string[] = [];
    for (const [index, offset, manner] of drawn(seed).filter((_, i) => i % 4 === seed % 4)) {
      const meeting = MEETINGS[index];
      if (meeting === undefined) continue;
      const { told, faults } = await meetings.cross(meeting, offset, manner);
      expect({ meeting, offset, manner, told, faults }).toMatchObject({ faults: [] });
      seen.push(...told.map(({ end }) => end));
    }
    expect(seen).toContain("done");
  },
);
