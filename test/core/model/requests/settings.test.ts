import { DEFAULT_SETTINGS, settingsFrom } from "../../../../src/core/model/requests/settings";

test.each([[{}], [DEFAULT_SETTINGS], [{ unknown: 1 }]])("%j gives what holds by default", (stored) => {
  expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS);
});

test("every threshold that is stored holds, the others as by default", () => {
  const own = { paceBand: [0.5, 2], swingScore: [2, 3], swingManySiblings: 9, swingPoints: 8, swingFloor: 0.1 };
  expect(settingsFrom(own)).toEqual(own);
  for (const [key, value] of Object.entries(own))
    expect(settingsFrom({ [key]: value })).toEqual({ ...DEFAULT_SETTINGS, [key]: value });
});

test.each([
  [null],
  [undefined],
  ["text"],
  [{ paceBand: 1 }],
  [{ paceBand: [1] }],
  [{ paceBand: [1, 2, 3] }],
  [{ paceBand: [2, 1] }],
  [{ paceBand: [1, 1] }],
  [{ paceBand: [0, 1] }],
  [{ paceBand: [-1, 1] }],
  [{ swingScore: ["2", "3"] }],
  [{ swingScore: [2, Number.POSITIVE_INFINITY] }],
  [{ swingManySiblings: 0 }],
  [{ swingPoints: -1 }],
  [{ swingPoints: Number.NaN }],
  [{ swingFloor: "0.05" }],
])("%j gives nothing that could hold", (stored) => {
  expect(settingsFrom(stored)).toBeNull();
});
