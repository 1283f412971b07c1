import { parseRange } from "../../../../src/core/model/cells/address";
import type { Fix, Place } from "../../../../src/core/model/results/finding";
import { message } from "../../../../src/core/model/message";
import type { CellRecord, WorkbookDocument } from "../../../../src/xlsx/document";
import type { Desk } from "../desk";
import { openDesk, reportOf } from "../desk";
import type { Drawing } from "../draw-book";
import { cellOf, drawBook, open } from "../draw-book";
import { faultyObjects } from "../fault";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** Exports with figures kept as text, one of them in a text format, two below one another. */
const EXPORTS: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Triệu USD"],
    ["TT", "Mặt hàng", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    [1, "Cà phê", 377.3, 452],
    [2, "Hạt tiêu", 9.1, "12,7"],
    [3, "Sản phẩm gỗ", 41.2, "52,5"],
    [4, "Mủ cao su", 30.5, 33],
  ],
  looks: [
    { range: "C4:D7", look: { numberFormat: "#,##0.0", horizontalAlignment: "Right" } },
    { range: "D5:D5", look: { numberFormat: "@" } },
  ],
};

const place = (address: string): Place => {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return { sheet: EXPORTS.name, range };
};
const fixFor = (address: string, before: Fix["before"], after: Fix["after"]): Fix => ({
  label: message("x", { vi: "x", en: "x" }),
  place: place(address),
  before,
  after,
  isCertain: false,
});
const BOTH = [fixFor("D5", "12,7", 12.7), fixFor("D6", "52,5", 52.5)];

function type(workbook: WorkbookDocument, row: number, value: string | number): void {
  const line = workbook.sheets[0]?.cells.get(row) ?? new Map<number, CellRecord>();
  line.set(3, { value, formula: null, style: line.get(3)?.style ?? 0 });
}
const body = ({ sheets }: WorkbookDocument): string =>
  JSON.stringify([3, 4, 5, 6].map((row) => [0, 1, 2, 3].map((column) => sheets[0]?.cells.get(row)?.get(column))));
const addresses = (places: readonly Place[] | undefined): readonly number[] =>
  (places ?? []).map((p) => p.range.top + 1);

describe("a fix that is taken back", () => {
  test("gives its cell alone what it held, number format with it; the other stays fixed, and can follow", async () => {
    const { document } = open(drawBook(EXPORTS));
    const before = stateOf(document);
    desk = await openDesk(document);
    await desk.press();
    const cells = body(document);
    await desk.fix(BOTH);
    expect(desk.done().fixedCells).toMatchObject([
      { before: "12,7", after: 12.7, isChangedSince: false },
      { before: "52,5", after: 52.5, isChangedSince: false },
    ]);
    const report = reportOf(await desk.takeBack([place("D5")]));
    expect([cellOf(document.sheets[0], "D5"), cellOf(document.sheets[0], "D6")]).toEqual(["12,7", 52.5]);
    expect(addresses(desk.done().givenBack?.applied)).toEqual([5]);
    expect(addresses(desk.done().fixedCells.map((cell) => cell.place))).toEqual([6]);
    expect(report.findings.map((f) => f.range)).toContain("D5");
    await desk.takeBack([place("D6")]);
    expect(body(document)).toBe(cells);
    expect(desk.done().fixedCells).toEqual([]);
    expect(await desk.remove()).toMatchObject({ receipt: { left: [] } });
    expect(stateOf(document)).toEqual(before);
  });

  test("can be made again, and removal gives back what stood there first", async () => {
    const { document } = open(drawBook(EXPORTS));
    const before = stateOf(document);
    desk = await openDesk(document);
    await desk.press();
    for (let turn = 0; turn < 2; turn++) {
      await desk.fix(BOTH);
      if (turn === 0) await desk.takeBack([place("D5")]);
    }
    expect(cellOf(document.sheets[0], "D5")).toBe(12.7);
    expect(desk.done().fixedCells).toHaveLength(2);
    await desk.remove();
    expect(stateOf(document)).toEqual(before);
  });

  test("whose cell was typed over since stays, and is told: alone as a refusal, else beside the others", async () => {
    const { document } = open(drawBook(EXPORTS));
    desk = await openDesk(document);
    await desk.press();
    await desk.fix(BOTH);
    type(document, 4, 13);
    const state = stateOf(document);
    expect(await desk.takeBack([place("D5")])).toMatchObject({
      outcome: "refused",
      message: { id: "refused-fix-changed-since", parameters: { place: "Xuất khẩu!D5" } },
    });
    expect(stateOf(document)).toEqual(state);
    await desk.press();
    expect(desk.done().fixedCells.map((cell) => cell.isChangedSince)).toEqual([true, false]);
    await desk.takeBack([place("D5"), place("D6")]);
    expect([addresses(desk.done().givenBack?.applied), addresses(desk.done().givenBack?.outdated)]).toEqual([[6], [5]]);
    expect([cellOf(document.sheets[0], "D5"), cellOf(document.sheets[0], "D6")]).toEqual([13, "52,5"]);
  });

  test("is left by removal to the clerk, who has typed over what was given back", async () => {
    const { document } = open(drawBook(EXPORTS));
    desk = await openDesk(document);
    await desk.press();
    await desk.fix(BOTH);
    await desk.takeBack([place("D5"), place("D6")]);
    type(document, 5, 54);
    expect(await desk.remove()).toMatchObject({ receipt: { left: [] } });
    expect([cellOf(document.sheets[0], "D5"), cellOf(document.sheets[0], "D6")]).toEqual(["12,7", 54]);
  });
});

test("wherever Excel refuses a step of it, all cells are as they were fixed", async () => {
  const fault = faultyObjects();
  const { document } = open(drawBook(EXPORTS));
  desk = await openDesk(document, fault.options);
  await desk.press();
  await desk.fix(BOTH);
  const fixed = stateOf(document);
  for (let at = 1; at < 200; at++) {
    Object.assign(fault, { steps: 0, refuseAt: at });
    const event = await desk.takeBack(BOTH.map((fix) => fix.place));
    if (event.outcome === "done" || event.message.text.en.includes("What you have just chosen")) {
      expect(at).toBeGreaterThan(6);
      break;
    }
    expect([at, event.message.text.en]).toEqual([at, expect.stringContaining("The workbook is as it was.")]);
    expect([at, stateOf(document)]).toEqual([at, fixed]);
  }
  fault.refuseAt = 0;
  expect(cellOf(document.sheets[0], "D5")).toBe("12,7");
});
