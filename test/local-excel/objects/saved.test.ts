import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { openWorkbook, type OpenedWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { openOfficePage } from "../office-page";

/** Runs a script on an opened workbook through office.js. */
async function on<R>(opened: OpenedWorkbook, script: (context: Excel.RequestContext) => Promise<R>): Promise<R> {
  const page = await openOfficePage({
    workbook: opened.document,
    types: OBJECT_TYPES,
    root: ROOT,
    engine: createEngine(),
    requirementSets: { ExcelApi: "1.15" },
  });
  try {
    return await page.run(script);
  } finally {
    page.close();
  }
}

async function read(context: Excel.RequestContext) {
  const { worksheets, names, settings, customXmlParts } = context.workbook;
  const sheet = worksheets.getItem("Tổng hợp").load("position,tabColor,showGridlines");
  const cells = sheet.getRange("A1:C3").load("values,formulas,text,numberFormat,valueTypes");
  const looks = sheet.getRange("A1:C1").getCellProperties({
    format: {
      font: { bold: true, color: true },
      fill: { color: true },
      borders: { style: true },
      horizontalAlignment: true,
    },
  });
  const sizes = sheet.getRange("A1:C3").load("width,height,hidden");
  const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
  const link = sheet.getRange("C3").load("hyperlink");
  const formats = sheet
    .getRange()
    .conditionalFormats.load(
      "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color",
    );
  const chart = sheet.charts
    .getItem("Biểu đồ")
    .load("chartType,left,top,width,height,plotVisibleOnly,title/text,legend/visible");
  chart.series.load("items/name,items/chartType,items/axisGroup,items/hasDataLabels");
  const name = names.getItem("Nguồn").load("formula,visible,comment");
  const setting = settings.getItem("k").load("value");
  const xml = customXmlParts.getByNamespace("urn:x").getOnlyItem().getXml();
  const own = sheet.customProperties.getItem("role").load("value");
  const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
  await context.sync();
  return {
    sheet: [sheet.position, sheet.tabColor, sheet.showGridlines],
    cells: [cells.values, cells.formulas, cells.text, cells.numberFormat, cells.valueTypes],
    looks: looks.value,
    sizes: [sizes.width, sizes.height, sizes.hidden],
    merged: merged.address,
    link: link.hyperlink,
    formats: formats.items.map((each) => [
      each.type,
      each.priority,
      each.stopIfTrue,
      each.custom.rule.formula,
      each.custom.format.fill.color,
    ]),
    chart: [
      chart.chartType,
      chart.left,
      chart.top,
      chart.width,
      chart.height,
      chart.plotVisibleOnly,
      chart.title.text,
      chart.legend.visible,
    ],
    series: chart.series.items.map((each) => [each.name, each.chartType, each.axisGroup, each.hasDataLabels]),
    name: [name.formula as unknown, name.visible, name.comment],
    stored: [setting.value as unknown, xml.value, own.value],
    page: [area.address, frozen.address],
  };
}

test("what office.js did is there again when the workbook was saved and opened, and saving it once more changes nothing", async () => {
  const first = createWorkbook("book.xlsx", ["Sheet1"]);
  const before = await on(first, async (context) => {
    const sheet = context.workbook.worksheets.add("Tổng hợp");
    sheet.tabColor = "#217346";
    sheet.showGridlines = false;
    sheet.getRange("A1:C3").formulas = [
      ["Chỉ tiêu", "Thực hiện", "So cùng kỳ"],
      ["Bán lẻ", 26830.7, "=B2/24626.6"],
      ["Tổng", "=SUM(B2:B2)", "Xem"],
    ];
    sheet.getRange("C2").numberFormat = [["0.00%"]];
    const head = sheet.getRange("A1:C1");
    head.format.font.bold = true;
    head.format.fill.color = "#DDEBF7";
    head.format.borders.getItem("EdgeBottom").style = "Double";
    head.format.horizontalAlignment = "Center";
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("2:2").format.rowHeight = 24;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("E5:F6").merge();
    sheet.getRange("C3").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "Xem", screenTip: "đến" };
    for (const limit of [1, 2]) {
      const format = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
      format.custom.rule.formula = `=B2>${String(limit)}`;
      format.custom.format.fill.color = "#FFF2CC";
      format.stopIfTrue = limit === 2;
    }
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Biểu đồ";
    chart.title.text = "Thực hiện và tăng trưởng";
    chart.plotVisibleOnly = false;
    chart.setPosition("E8", "J20");
    chart.series.getItemAt(1).set({ chartType: "Line", axisGroup: "Secondary", hasDataLabels: true });
    const name = context.workbook.names.add("Nguồn", sheet.getRange("B2:B3"), "hai ô");
    name.visible = false;
    context.workbook.settings.add("k", { a: 1 });
    context.workbook.customXmlParts.add('<x xmlns="urn:x"><y/></x>');
    sheet.customProperties.add("role", "summary");
    sheet.pageLayout.setPrintArea("A1:C3");
    sheet.freezePanes.freezeRows(1);
    return read(context);
  });
  const bytes = saveWorkbook(first);
  const second = openWorkbook(bytes, "book.xlsx");
  const after = await on(second, read);
  expect(after).toEqual(before);
  expect(Buffer.compare(Buffer.from(saveWorkbook(second)), Buffer.from(bytes))).toBe(0);
});
