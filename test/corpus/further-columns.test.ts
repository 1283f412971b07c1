import { parseRange } from "../../src/core/model/cells/address";
import { FURTHER_MEASURE_IDS } from "../../src/core/model/requests/measure-request";
import type { CellValue } from "../../src/xlsx/document";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { drawBook } from "../add-in/excel/draw-book";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { testWith } from "../fixtures/shared-folder";
import { OWN, realWorkbook, type Source } from "./corpus-snapshot";
import { operateOnRows, testOnRows } from "./row-operations";
import { disagreements, exactly, inexact, pressAndCollect, showsSame, valueIn } from "./written-formulas";

/** With every further measure asked for; how many of their cells hold a value at least. */
const RUNS: readonly (readonly [source: Source, fewest: number])[] = [
  [OWN, 60],
  [realWorkbook("province-TONG_HOP_GIA_TRI_KTXH_15-25.xlsx"), 100],
  [realWorkbook("gso-2024-06-29-02.Bieu-T6.2024.xlsx"), 100],
];

/** What a press made of a workbook; pressed once for both tests. */
const pressed = new Map<string, ReturnType<typeof pressRun>>();

async function pressRun(source: Source) {
  const opened = source.open();
  return { opened, ...(await pressAndCollect(opened, FURTHER_MEASURE_IDS)) };
}

function run(source: Source): ReturnType<typeof pressRun> {
  const found = pressed.get(source.name) ?? pressRun(source);
  pressed.set(source.name, found);
  return found;
}

describe("further columns", () => {
  for (const [source, fewest] of RUNS) {
    testWith(source.path, `${source.name}: exact arithmetic gives the same`, async () => {
      const { opened, report } = await run(source);
      expect(inexact(report, opened.document)).toEqual([]);
      const further = report.computations.filter(
        ({ measure, cell, value }) =>
          FURTHER_MEASURE_IDS.some((id) => id === measure) && cell !== null && value !== null,
      );
      expect(further.length).toBeGreaterThanOrEqual(fewest);
    });
  }

  testInLibreOffice("LibreOffice recalculates every formula to what stands in the cell", async () => {
    const saved = new Map<string, Uint8Array>();
    for (const [source] of RUNS.filter(([{ path }]) => path !== null))
      saved.set(source.name, saveWorkbook((await run(source)).opened));
    for (const [name, bytes] of recalculate(saved)) {
      const { written, opened } = await (pressed.get(name) ?? never());
      expect(disagreements(written, bytes, name).filter((each) => !isCancelled(each, opened))).toEqual([]);
    }
  });
});

/**
 * Whether two programs differ only in the last digits of a difference of nearly equal figures, which LibreOffice
 * rounds and Excel does not.
 */
function isCancelled(
  { sheet, formula, value, libreOffice }: ReturnType<typeof disagreements>[number],
  { document }: OpenedWorkbook,
): boolean {
  const [, current, base] = /^IF\(COUNT\((\w+),(\w+)\)=2,\1-\2,""\)$/.exec(formula) ?? [];
  if (current === undefined || base === undefined || typeof value !== "number" || typeof libreOffice !== "number")
    return false;
  return Math.abs(value - libreOffice) <= 1e-14 * Math.abs(Number(valueIn(document, sheet, current)));
}

/** Two totals with their parts; */
const TWO_TOTALS = drawBook({
  name: "Xuất nhập khẩu",
  rows: [
    ["KIM NGẠCH 6 THÁNG ĐẦU NĂM 2024"],
    ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    ["I", "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
    [1, "Cà phê", "Triệu USD", 377.3, 452],
    [2, "Hàng khác", "Triệu USD", 71.5, 73],
    ["II", "Kim ngạch nhập khẩu", "Triệu USD", 110, 150],
    [1, "Hóa chất", "Triệu USD", 30, 33],
    [2, "Máy móc", "Triệu USD", 50, 66],
    [3, "Hàng khác", "Triệu USD", 30, 51],
  ],
});

/**
 * The formulas of a column that are not what exact arithmetic makes of the row and the total above it, by the total's
 * label.
 */
function parts(
  opened: OpenedWorkbook,
  column: string,
): readonly { readonly label: string; readonly total: string; readonly isRight: boolean; readonly value: CellValue }[] {
  const [sheet] = opened.document.sheets;
  const name = sheet?.name ?? "";
  const labelAt = (row: number): string => {
    const label = valueIn(opened.document, name, `B${String(row)}`);
    return typeof label === "string" ? label : "";
  };
  return [...(sheet?.cells.keys() ?? [])]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const place = `${column}${String(row + 1)}`;
      const cell = sheet?.cells.get(row)?.get(parseRange(place)?.left ?? -1);
      const [, total] = /\$(\d+)/.exec(cell?.formula?.text ?? "") ?? [];
      if (!cell?.formula || total === undefined) return [];
      const expected = exactly(cell.formula.text, (operand) => valueIn(opened.document, name, operand));
      return [
        {
          label: labelAt(row + 1),
          total: labelAt(Number(total)),
          isRight: expected !== undefined && showsSame(cell.value, expected?.toNumber() ?? null),
          value: cell.value,
        },
      ];
    });
}

testOnRows("rows put in, deleted and sorted in LibreOffice: every part stays with its total", async () => {
  const opened = openWorkbook(TWO_TOTALS, "hai-tong.xlsx");
  await pressAndCollect(opened, ["share", "contribution"]);
  const before = parts(opened, "G");
  expect(before.map(({ label, total, isRight }) => [label, total, isRight])).toEqual([
    ["Cà phê", "Kim ngạch xuất khẩu", true],
    ["Hàng khác", "Kim ngạch xuất khẩu", true],
    ["Hóa chất", "Kim ngạch nhập khẩu", true],
    ["Máy móc", "Kim ngạch nhập khẩu", true],
    ["Hàng khác", "Kim ngạch nhập khẩu", true],
  ]);
  const job = {
    workbook: saveWorkbook(opened),
    sheet: "Xuất nhập khẩu",
    operations: [
      { kind: "insert", row: 4, values: { 0: 3, 1: "Cao su", 2: "Triệu USD", 3: 0, 4: 0 } },
      { kind: "sort", top: 7, bottom: 9, left: 0, right: 7, column: 4, descending: true },
      { kind: "delete", row: 3 },
    ],
  } as const;
  const [after = []] = operateOnRows([job]);
  const [inserted = never(), sorted = never(), deleted = never()] = after.map((bytes) =>
    openWorkbook(bytes, "hai-tong.xlsx"),
  );
  const told = (workbook: OpenedWorkbook, column: string): readonly string[] =>
    parts(workbook, column).map(
      ({ label, total, isRight, value }) => `${label} / ${total} ${String(isRight)} ${Number(value).toFixed(6)}`,
    );
  for (const column of ["G", "H"]) {
    expect(told(opened, column)).toHaveLength(5);
    expect(told(inserted, column)).toEqual(told(opened, column));
    expect([...told(sorted, column)].sort()).toEqual([...told(opened, column)].sort());
    expect(told(sorted, column)).not.toEqual(told(opened, column));
    expect(told(deleted, column)).toEqual(told(sorted, column).slice(1));
  }
});

function never(): never {
  throw new Error("nothing there");
}
