import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { CalculationEngine } from "../../../src/local-excel/calc/engine";
import type { CellValue, WorkbookDocument } from "../../../src/xlsx/document";
import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import { createExcelHost } from "../../../src/local-excel/wire/page/frame";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawWorkbook, sheetXml } from "../../xlsx/fixture";

/**
 * A1 is 2; the stale formulas in B1 and C1, one without a value and its dependent in D1 and E1, one that is not
 * emulated in F1.
 */
const CELLS =
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*10</f><v>7</v></c><c r="C1"><f>B1+1</f><v>8</v></c><c r="D1"><f>A1+1</f><v/></c><c r="E1"><f>D1*100</f><v>9</v></c><c r="F1"><f>LAMBDA(x,x)(A1)</f><v>5</v></c></row>';
const STALE = [2, 7, 8, null, 9, 5] as const;
const MISSING_ONES = [2, 7, 8, 3, 300, 5] as const;
const ALL = [2, 20, 21, 3, 300, 5] as const;

function draw(calcPr: string, sheetCalcPr = ""): Uint8Array {
  return drawWorkbook({
    sheets: { T: sheetXml(`<sheetData>${CELLS}</sheetData>${sheetCalcPr}`) },
    afterSheets: calcPr,
  });
}

/** Opens the workbook in Excel; gives the formulas that kept their values. */
async function show(workbook: WorkbookDocument): Promise<readonly string[]> {
  const kept: string[] = [];
  const engine = createEngine();
  const told: CalculationEngine = {
    ...engine,
    calculate: (...args) => {
      const report = engine.calculate(...args);
      kept.push(...report.kept.map(({ formula }) => formula));
      return report;
    },
  };
  createExcelHost({ workbook, engine: told, metadata: await loadMetadata(), types: OBJECT_TYPES, root: ROOT });
  return kept;
}

const values = (workbook: WorkbookDocument): readonly CellValue[] =>
  [...(workbook.sheets[0]?.cells.get(0)?.values() ?? [])].map(({ value }) => value);

describe("what is calculated when a workbook is opened", () => {
  test.each<readonly [string, Uint8Array, readonly CellValue[]]>([
    ["all, where the workbook asks for it", draw('<calcPr calcId="191029" fullCalcOnLoad="1"/>'), ALL],
    ["all, in manual mode too", draw('<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="true"/>'), ALL],
    ["all, where a sheet asks for it", draw('<calcPr calcId="191029"/>', '<sheetCalcPr fullCalcOnLoad="1"/>'), ALL],
    ["what has no value and what depends on it", draw('<calcPr calcId="191029"/>'), MISSING_ONES],
    [
      "the same, where the workbook expressly does not ask",
      draw('<calcPr calcId="191029" fullCalcOnLoad="0"/>'),
      MISSING_ONES,
    ],
    ["nothing, in manual mode", draw('<calcPr calcId="191029" calcMode="manual"/>'), STALE],
  ])("%s", async (_, bytes, expected) => {
    const opened = openWorkbook(bytes, "t.xlsx");
    expect(values(opened.document)).toEqual(STALE);
    await show(opened.document);
    expect(values(opened.document)).toEqual(expected);
    expect(values(openWorkbook(saveWorkbook(opened), "t.xlsx").document)).toEqual(expected);
  });

  test("what cannot be calculated here keeps its value and is told", async () => {
    expect(await show(openWorkbook(draw('<calcPr fullCalcOnLoad="1"/>'), "t.xlsx").document)).toEqual([
      "LAMBDA(x,x)(A1)",
    ]);
  });

  test("once: a workbook that is open is not opened again by another pane", async () => {
    const { document } = openWorkbook(draw('<calcPr calcMode="manual" fullCalcOnLoad="1"/>'), "t.xlsx");
    await show(document);
    const row = document.sheets[0]?.cells.get(0);
    const first = row?.get(0);
    if (first) row?.set(0, { ...first, value: 3 });
    await show(document);
    expect(values(document)).toEqual([3, ...ALL.slice(1)]);
  });
});
