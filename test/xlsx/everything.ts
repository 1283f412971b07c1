import type { AxisRecord, ChartRecord, SeriesRecord } from "../../src/xlsx/document";
import { emptySheet } from "../../src/xlsx/package/blank-sheet";
import type { OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { plain, putCell } from "./fixture";

const AXIS: AxisRecord = {
  visible: true,
  title: null,
  numberFormat: null,
  reversed: false,
  labelPosition: "NextToAxis",
  minimum: null,
  maximum: null,
};
const SUMMARY = "Tổng kết";

/**
 * Changes a workbook in every way the writer knows: cells, styled columns, sheets, charts, names, rules, links,
 * custom XML, settings.
 */
export function changeEverything({ document }: OpenedWorkbook): void {
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const styled = document.styles.derive(0, {
    numberFormat: "0.000%",
    fill: "#FFEECC",
    font: { bold: true, color: "#C00000", name: "Arial", size: 13 },
    borders: {
      EdgeBottom: { style: "Double", weight: "Thick", color: "#112233" },
      EdgeLeft: { style: "Dash", weight: "Thin", color: "#000000" },
    },
    horizontalAlignment: "Center",
    wrapText: true,
    textOrientation: 45,
    locked: false,
  });
  putCell(sheet, 300, 60, plain(0.125, styled));
  putCell(sheet, 301, 2, plain("cuối <x>  "));
  putCell(sheet, 302, 2, { value: 15, formula: { kind: "normal", text: 'IFERROR(SUM(A1:A3)*5,"")' } });
  sheet.columns = [
    ...sheet.columns.filter((each) => each.last < 60),
    { first: 60, last: 61, width: 20.5, hidden: false, style: styled, outlineLevel: 0 },
  ];
  sheet.rows.set(300, { height: 33, hidden: false, style: null, outlineLevel: 0 });
  sheet.merges = [...sheet.merges, { top: 310, left: 0, bottom: 311, right: 3 }];
  sheet.tabColor = "#00AA55";
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.hyperlinks = [
    ...sheet.hyperlinks,
    {
      area: { top: 301, left: 2, bottom: 301, right: 2 },
      address: "https://example.org/?a=1&b=2",
      documentReference: null,
      screenTip: 'xem "này"',
    },
    {
      area: { top: 302, left: 2, bottom: 302, right: 2 },
      address: null,
      documentReference: `'${SUMMARY}'!A1`,
      screenTip: null,
    },
  ];
  sheet.customProperties = new Map([...sheet.customProperties, ["khóa", "giá trị"]]);
  sheet.page = { ...sheet.page, orientation: "Landscape", fitToWidth: 1, fitToHeight: 0, centerHorizontally: true };
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    {
      id: "new",
      areas: [
        { top: 5, left: 1, bottom: 9, right: 4 },
        { top: 12, left: 1, bottom: 12, right: 1 },
      ],
      priority: sheet.conditionalFormats.length,
      stopIfTrue: false,
      rule: {
        kind: "custom",
        formula: 'AND(B6<>"",B6>3)',
        format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
      },
      origin: null,
    },
  ];
  sheet.charts = [...sheet.charts, chartOf("ColumnClustered", [seriesOf("B")], 0)];
  const summary = emptySheet("{AAAA0000-0000-0000-0000-000000000000}", SUMMARY);
  [
    ["Chỉ tiêu", "Thực hiện", "Kế hoạch", "Tăng trưởng"],
    ["Khai khoáng", 120.5, 110, 0.0954],
    ["Chế biến, chế tạo", 151.5, 150, 0.01],
    ["Sản xuất điện", 182.5, 190, -0.039],
    ["Cấp nước", 213.5, 230, -0.072],
  ].forEach((row, i) => {
    row.forEach((value, column) => {
      putCell(summary, i, column, plain(value, column === 3 ? document.styles.derive(0, { numberFormat: "0.0%" }) : 0));
    });
  });
  const line = {
    ...seriesOf("D"),
    type: "LineMarkers",
    axisGroup: "Secondary",
    color: "#C00000",
    dataLabels: { numberFormat: "0.0%", position: "Top" },
  } as const;
  summary.charts = [
    chartOf(
      "ColumnClustered",
      [
        { ...seriesOf("B"), color: "#2F5597", dataLabels: { numberFormat: "#,##0.0", position: "OutsideEnd" } },
        seriesOf("C"),
        line,
      ],
      1,
    ),
    chartOf("BarClustered", [{ ...seriesOf("D"), color: "#548235" }], 2),
    chartOf("ColumnStacked", [seriesOf("B"), seriesOf("C")], 3),
    chartOf("Pie", [{ ...seriesOf("B"), dataLabels: { numberFormat: null, position: "BestFit" } }], 4),
    chartOf("Line", [seriesOf("B"), seriesOf("C")], 5),
    chartOf("BarStacked", [seriesOf("B"), seriesOf("C")], 6),
  ];
  summary.page = { ...summary.page, printArea: `'${SUMMARY}'!$A$1:$D$5` };
  document.sheets.splice(1, 0, summary);
  document.activeSheetId = summary.id;
  document.names = [
    ...document.names,
    { name: "VùngThử", sheetId: null, formula: `'${SUMMARY}'!$B$2:$B$5`, hidden: false, comment: "ghi chú" },
    { name: "RiêngTrang", sheetId: summary.id, formula: `'${SUMMARY}'!$A$1`, hidden: true, comment: "" },
  ];
  document.customXml = [
    ...document.customXml,
    { id: "{0C6F3B5E-1111-4222-8333-944455556666}", namespaceUri: "urn:thu", xml: '<a xmlns="urn:thu"><b n="1"/></a>' },
  ];
  document.settings = new Map([...document.settings, ["thử", '{"a":"<b>"}']]);
}

function seriesOf(column: string): SeriesRecord {
  const sheet = `'${SUMMARY}'!`;
  return {
    name: "",
    nameReference: `${sheet}$${column}$1`,
    valuesReference: `${sheet}$${column}$2:$${column}$5`,
    categoriesReference: `${sheet}$A$2:$A$5`,
    type: null,
    axisGroup: "Primary",
    color: null,
    isBare: false,
    marker: null,
    dataLabels: null,
  };
}

function chartOf(type: string, series: readonly SeriesRecord[], number: number): ChartRecord {
  return {
    id: `{chart ${String(number)}}`,
    name: `Biểu đồ thử ${String(number)}`,
    type,
    title: { text: `Biểu đồ ${type}`, visible: true, size: number === 1 ? 12 : null },
    font: number === 1 ? { name: "Times New Roman", size: 10 } : { name: null, size: null },
    gapWidth: number === 1 ? 40 : null,
    overlap: null,
    legend: { visible: number !== 2, position: "Bottom" },
    series,
    plotVisibleOnly: false,
    position: { left: 300 + (number % 2) * 400, top: 10 + 250 * number, width: 380, height: 230 },
    categoryAxis: { ...AXIS, reversed: number === 2 },
    valueAxis: { ...AXIS, title: number === 1 ? "Tỷ đồng" : null, numberFormat: number === 1 ? "#,##0" : null },
    description: `Mô tả ${String(number)}`,
    fromFile: false,
  };
}
