import * as standIn from "../../src/local-excel";

/** The workbook with a total in K1 of its first sheet, written through Excel.run. */
export async function withTotal(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = standIn.openWorkbook(bytes, "report.xlsx");
  const { OBJECT_TYPES: types, ROOT: root } = standIn;
  const [engine, metadata] = [standIn.createEngine(), await standIn.loadMetadata()];
  const host = standIn.createExcelHost({ workbook: opened.document, engine, metadata, types, root });
  const page = await standIn.openPage({ host, html: standIn.OFFICE_ONLY_HTML });
  const library = page.window as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel };
  await library.Office.onReady();
  await library.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("K1").formulas = [["=SUM(F10:F14)"]];
    await context.sync();
  });
  page.close();
  return standIn.saveWorkbook(opened);
}
