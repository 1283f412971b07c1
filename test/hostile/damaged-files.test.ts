import { damagedFiles, ownSeeds, type Seed } from "./damaged-files";
import { randomOf } from "./random";

/** How many files are damaged here; `npm run hostile -- --damaged` damages as many as it is told. */
const COUNT = 160;

test("a damaged file is opened, or refused with one sentence that names it; nothing else is ever thrown", () => {
  const outcomes = [...damagedFiles(ownSeeds(), 1, COUNT)];
  expect(outcomes).toHaveLength(COUNT);
  const [opened, refused] = [true, false].map((is) => outcomes.filter(({ sentence }) => (sentence === "") === is));
  expect(Math.min(opened?.length ?? 0, refused?.length ?? 0)).toBeGreaterThan(COUNT / 5);
  for (const { seed, sentence } of refused ?? []) {
    expect(sentence).toContain(`“${seed}”`);
    expect(sentence).toMatch(/^[^\n]+\.$/);
  }
});

test.each(ownSeeds().map((seed): readonly [string, Seed] => [seed.name, seed]))(
  "%s: undamaged it is opened and saved, and the same number does the same harm",
  (_, seed) => {
    const sound = { name: "none", harm: (bytes: Uint8Array) => bytes };
    expect([...damagedFiles([{ ...seed, damages: [sound] }], 1, 1)]).toEqual([
      { seed: seed.name, damage: "none", end: "opened", sentence: "" },
    ]);
    for (const { harm } of new Set(seed.damages))
      expect(Buffer.from(harm(seed.bytes, randomOf(7))).equals(harm(seed.bytes, randomOf(7)))).toBe(true);
  },
);
