import {
  NOTHING_REMEMBERED,
  withExplanation,
  withHint,
  withParagraph,
  withQuiet,
  withThresholds,
} from "../../../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS, settingsFrom } from "../../../../src/core/model/requests/settings";
import { parseSaved, savedText } from "../../../../src/add-in/excel/journal/settings-text";

describe("what is kept", () => {
  const full = withThresholds(
    withExplanation(
      withHint(NOTHING_REMEMBERED, {
        tableId: "t",
        isTable: true,
        isConfirmed: true,
        columns: [
          {
            header: "Năm \u{1F600} 2024",
            occurrence: 1,
            period: { kind: "cumulative", year: { calendar: 2024 }, from: 1, to: 6 },
            scenario: null,
          },
        ],
        extent: { firstLabel: "A", lastLabel: "B", headerRows: 2 },
      }),
      { id: "a" },
      'vì <mưa> & "lũ"',
    ),
    { ...DEFAULT_SETTINGS, paceBand: [0.5, 2] },
  );

  test.each(["hints", "explained", "thresholds"] as const)("%s come back as they were", (kind) => {
    expect(parseSaved(kind, savedText(kind, full))).toEqual({ [kind]: full[kind] });
  });

  test.each(["paragraphs", "quiet"] as const)("%s come back as they were", (kind) => {
    const own = { text: 'Tăng <b> & "mạnh"\n', draft: "0123456789ab" };
    const kept = withQuiet(withParagraph(NOTHING_REMEMBERED, "en", own), ["sector-swing"]);
    expect(parseSaved(kind, savedText(kind, kept))).toEqual({ [kind]: kept[kind] });
    expect(savedText(kind, NOTHING_REMEMBERED)).toBeNull();
  });

  test.each([
    ["paragraphs", JSON.stringify({ version: 1, paragraphs: [{ language: "fr", text: "a", draft: "b" }] })],
    ["quiet", JSON.stringify({ version: 1, quiet: [5] })],
    ["hints", "{"],
    ["hints", 5],
    ["hints", JSON.stringify({ version: 2, hints: [] })],
    [
      "hints",
      JSON.stringify({
        version: 1,
        hints: [
          {
            tableId: "t",
            isTable: true,
            isConfirmed: true,
            columns: [{ header: "x", occurrence: 0, role: "nonsense" }],
            extent: null,
          },
        ],
      }),
    ],
    [
      "hints",
      JSON.stringify({
        version: 1,
        hints: [
          {
            tableId: "t",
            isTable: true,
            isConfirmed: true,
            columns: [{ header: "x", occurrence: 0, period: { kind: "month", year: {}, month: 13 } }],
            extent: null,
          },
        ],
      }),
    ],
    ["ignored", JSON.stringify({ version: 1, ignored: [{ id: "a" }] })],
    ["explained", JSON.stringify({ version: 1, explained: {} })],
    ["thresholds", JSON.stringify({ version: 1, thresholds: { paceBand: [2, 1] } })],
  ] as const)("%s %j cannot be read", (kind, text) => {
    expect(parseSaved(kind, text)).toBeNull();
  });

  test("thresholds that are left out are as by default", () => {
    expect(settingsFrom({ swingPoints: 20 })).toEqual({ ...DEFAULT_SETTINGS, swingPoints: 20 });
  });
});
