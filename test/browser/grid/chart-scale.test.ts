import { scaleOf } from "../../../src/browser/grid/chart-scale";

test.each([
  ["figures above zero begin at zero", [12, 47], null, null, [0, 10, 20, 30, 40, 50]],
  ["figures below zero have room", [-3, 7], null, null, [-4, -2, 0, 2, 4, 6, 8]],
  ["small ones", [0.012, 0.031], null, null, [0, 0.01, 0.02, 0.03, 0.04]],
  ["none at all", [], null, null, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ["given ends stay", [97, 112], 90, 115, [90, 95, 100, 105, 110, 115]],
] as const)("a scale of %s", (_, values, minimum, maximum, steps) => {
  expect(scaleOf(values, minimum, maximum).steps).toEqual(steps);
});
