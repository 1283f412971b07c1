import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import type { Recalled } from "../../../../src/add-in/excel/journal/recalled";
import { comparedWith } from "../../../../src/add-in/excel/journal/recalled";
import type { RecordedItem } from "../../../../src/core/model/results/check-record";
import { withIgnored } from "../../../../src/core/model/requests/remembered";
import { drawDoubtful } from "../../taskpane/draw-doubtful";
import type { Desk } from "../desk";
import { openDesk, reportOf } from "../desk";
import { open } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const [MORNING, NOON] = ["2024-07-01T01:00:00.000Z", "2024-07-01T05:00:00.000Z"];
const clock = (at: string) => ({ clock: () => at });
const recall = async (): Promise<Recalled | null> =>
  (await import("../../../../src/add-in/excel/journal/recalled")).recalled();

describe("what the workbook tells of the last check", () => {
  test("is what was open, worst first, and which of its cells have changed since, once it is opened again", async () => {
    const first = open(drawDoubtful());
    desk = await openDesk(first.document);
    const report = reportOf(await desk.press(clock(MORNING)));
    desk.close();
    const opened = open(saveWorkbook(first));
    desk = await openDesk(opened.document);
    const earlier = await recall();
    expect(earlier).toMatchObject({ at: MORNING, changed: 0 });
    expect(earlier?.open).toBe(report.findings.length + report.anomalies.filter((a) => !a.explains).length);
    const texts = new Set(earlier?.items.map(({ text }) => text.vi));
    for (const finding of report.findings) expect(texts).toContain(finding.message);
    const line = opened.document.sheets.find(({ name }) => name === "Xuất khẩu")?.cells.get(6);
    line?.set(4, { value: 213, formula: null, style: line.get(4)?.style ?? 0 });
    const changed = await recall();
    expect(changed?.changed).toBe(1);
    const told = changed?.items.filter((item) => item.changed > 0).map(({ place }) => [place.sheet, place.range.top]);
    expect(told?.length).toBeGreaterThan(0);
    for (const place of told ?? []) expect(place).toEqual(["Xuất khẩu", 6]);
  });

  test("keeps its time as long as the check comes to the same, and the second press changes nothing", async () => {
    const { document } = open(drawDoubtful());
    desk = await openDesk(document);
    await desk.press(clock(MORNING));
    const state = stateOf(document);
    await desk.press(clock(NOON));
    expect(stateOf(document)).toEqual(state);
    const { findings, workbook } = desk.done().analysis;
    await desk.remember((known) => withIgnored(known, findings.slice(0, 1), "", workbook), clock(NOON));
    expect((await recall())?.at).toBe(NOON);
  });

  test("is gone with all else that was added, and nothing is told of a workbook that was never checked", async () => {
    const { document } = open(drawDoubtful());
    const before = stateOf(document);
    desk = await openDesk(document);
    expect(await recall()).toBeNull();
    await desk.press(clock(MORNING));
    expect(await recall()).not.toBeNull();
    await desk.remove();
    expect(stateOf(document)).toEqual(before);
    expect(await recall()).toBeNull();
  });

  test("is not kept by a run without a clock", async () => {
    const { document } = open(drawDoubtful());
    desk = await openDesk(document);
    await desk.press(clock(MORNING));
    await desk.press();
    expect(await recall()).toBeNull();
  });
});

describe("cells that have changed since", () => {
  const item = (top: number, bottom: number, values: RecordedItem["values"]): RecordedItem => ({
    kind: "error",
    place: { sheet: "A", range: { top, bottom, left: 2, right: 2 } },
    text: { vi: "x", en: "x" },
    values,
  });
  test.each<[string, readonly RecordedItem[], readonly (readonly unknown[])[], number, readonly number[]]>([
    ["the same", [item(4, 5, [1, "a"])], [[1, "a"]], 0, [0]],
    ["an empty cell", [item(4, 4, [null])], [[""]], 0, [0]],
    ["a text for a number", [item(4, 4, [1])], [["1"]], 1, [1]],
    ["a zero for an empty cell", [item(4, 4, [null])], [[0]], 1, [1]],
    ["a cell of two items counts once", [item(4, 5, [1, 2]), item(5, 5, [2])], [[1, 3], [3]], 1, [1, 1]],
    ["too many to be compared", [item(4, 400, [])], [[]], 0, [0]],
  ])("%s", (_, items, now, changed, each) => {
    const found = comparedWith({ at: MORNING ?? "", open: items.length, items }, now);
    expect([found.changed, found.items.map((one) => one.changed)]).toEqual([changed, each]);
  });
});
