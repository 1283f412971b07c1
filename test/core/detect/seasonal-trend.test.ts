import { decompose } from "../../../src/core/detect/seasonal-trend";

/** Five years of months with a season, a little noise that is the same every time, and one month far off. */
function series(spikeAt: number): readonly number[] {
  const noise = (i: number): number => 0.01 * Math.sin(12.9898 * (i + 1) * (i + 3));
  return Array.from(
    { length: 60 },
    (_, i) => 10 + 0.01 * i + 0.2 * Math.sin((2 * Math.PI * i) / 12) + noise(i) + (i === spikeAt ? 0.5 : 0),
  );
}

test.each(Array.from({ length: 60 }, (_, i) => i))("month %i far off is the only one that stands out", (spikeAt) => {
  const { remainder } = decompose(series(spikeAt), 12);
  const far = remainder.flatMap((value, i) => (Math.abs(value) > 0.2 ? [i] : []));
  expect(far).toEqual([spikeAt]);
});
