import { createWorkbook } from "../../src/xlsx/package/blank-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { changeEverything } from "./everything";

testInLibreOffice("LibreOffice reads what was written: values, formulas, charts, names, formats", () => {
  const opened = createWorkbook("mới.xlsx", ["Một"]);
  changeEverything(opened);
  const written = saveWorkbook(opened);
  const converted = recalculate(new Map([["a", written]])).get("a");
  if (converted === undefined) throw new Error("nothing was converted");
  const [before, after] = [openWorkbook(written, "a.xlsx").document, openWorkbook(converted, "b.xlsx").document];
  expect(after.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((sheet) => sheet.name));
  const [first, summary] = after.sheets;
  expect([...(summary?.cells ?? [])].map(([, cells]) => [...cells.values()].map((cell) => cell.value))).toEqual(
    [...(before.sheets[1]?.cells ?? [])].map(([, cells]) => [...cells.values()].map((cell) => cell.value)),
  );
  expect(first?.cells.get(302)?.get(2)).toMatchObject({ value: 0, formula: { text: 'IFERROR(SUM(A1:A3)*5,"")' } });
  expect(first?.cells.get(301)?.get(2)?.value).toBe("cuối <x>  ");
  const look = after.styles.look(first?.cells.get(300)?.get(60)?.style ?? -1);
  expect([
    look.numberFormat,
    look.fill,
    look.font.color,
    look.font.name,
    look.borders.EdgeBottom.style,
    look.wrapText,
  ]).toEqual(["0.000%", "#FFEECC", "#C00000", "Arial", "Double", true]);
  expect(
    summary?.charts.map(({ type, title, series }) => [
      type.replace("Markers", ""),
      title?.text,
      series.map((each) => each.valuesReference.replaceAll("'", "")),
    ]),
  ).toEqual(
    before.sheets[1]?.charts.map(({ type, title, series }) => [
      type,
      title?.text,
      series.map((each) => each.valuesReference.replaceAll("'", "")),
    ]),
  );
  expect(after.names.find((each) => each.name === "VùngThử")?.formula).toBe("'Tổng kết'!$B$2:$B$5");
});
