import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel(["Tổng hợp", "Data"]);
  await onSheet(excel, (sheet) => {
    sheet.getRange("A1:C4").values = [
      ["", "Kế hoạch", "Thực hiện"],
      ["Bán lẻ", 123_000, 26_830.7],
      ["Xuất khẩu", 750, 448.8],
      ["Nhập khẩu", 115.12, 80.03],
    ];
    sheet.getRange("E1:F3").values = [
      ["", 5],
      [2025, 1],
      [2026, 2],
    ];
    sheet.getRange("H1:I3").values = [
      ["Ngày", "Giá"],
      ["1/31/2026", 1],
      ["2/28/2026", 2],
    ];
  });
});
afterEach(() => {
  excel.close();
});

function record() {
  const chart = excel.workbook.sheets[0]?.charts[0];
  if (chart === undefined) throw new Error("no chart");
  return chart;
}

// source, seriesBy, then name, values and categories of each series
const sources: readonly (readonly [
  string,
  "Auto" | "Columns" | "Rows",
  readonly (readonly [string, string, string | null])[],
])[] = [
  [
    "A1:C4",
    "Columns",
    [
      ["Kế hoạch", "$B$2:$B$4", "$A$2:$A$4"],
      ["Thực hiện", "$C$2:$C$4", "$A$2:$A$4"],
    ],
  ],
  [
    "A1:C4",
    "Auto",
    [
      ["Kế hoạch", "$B$2:$B$4", "$A$2:$A$4"],
      ["Thực hiện", "$C$2:$C$4", "$A$2:$A$4"],
    ],
  ],
  [
    "A1:C4",
    "Rows",
    [
      ["Bán lẻ", "$B$2:$C$2", "$B$1:$C$1"],
      ["Xuất khẩu", "$B$3:$C$3", "$B$1:$C$1"],
      ["Nhập khẩu", "$B$4:$C$4", "$B$1:$C$1"],
    ],
  ],
  [
    "B1:C4",
    "Columns",
    [
      ["Kế hoạch", "$B$2:$B$4", null],
      ["Thực hiện", "$C$2:$C$4", null],
    ],
  ],
  ["A2:B4", "Columns", [["Series1", "$B$2:$B$4", "$A$2:$A$4"]]],
  [
    "B2:C4",
    "Columns",
    [
      ["Series1", "$B$2:$B$4", null],
      ["Series2", "$C$2:$C$4", null],
    ],
  ],
  // A blank corner makes headings of figures; dates are categories whatever stands in the corner.
  ["E1:F3", "Columns", [["5", "$F$2:$F$3", "$E$2:$E$3"]]],
  ["H1:I3", "Columns", [["Giá", "$I$2:$I$3", "$H$2:$H$3"]]],
  ["C1:C4", "Columns", [["Thực hiện", "$C$2:$C$4", null]]],
];

test.each(sources)(
  "charts.add of %s by %s splits it into names, categories and values",
  async (address, seriesBy, expected) => {
    await onSheet(excel, (sheet) => {
      sheet.charts.add("ColumnClustered", sheet.getRange(address), seriesBy);
    });
    const full = (reference: string | null) =>
      reference === null ? null : `Tổng hợp!${reference}`.replace("Tổng hợp!", "'Tổng hợp'!");
    expect(record().series.map((series) => [series.name, series.valuesReference, series.categoriesReference])).toEqual(
      expected.map(([name, values, categories]) => [name, full(values), full(categories)]),
    );
  },
);

test("a chart's members are set and read", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "Đạt kế hoạch";
    chart.title.text = "Đạt kế hoạch năm";
    chart.legend.position = "Top";
    chart.plotVisibleOnly = false;
    chart.setPosition("E2", "H11");
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.set({ minimum: 0, maximum: 150, numberFormat: "0%", visible: false });
    chart.axes.valueAxis.title.text = "%";
    const second = chart.series.getItemAt(1);
    second.set({ name: "TH", chartType: "Line", axisGroup: "Secondary", hasDataLabels: true });
    second.dataLabels.set({ position: "Top", numberFormat: "#,##0" });
    second.format.line.color = "#C00000";
    chart.series.getItemAt(0).format.fill.setSolidColor("#217346");
    chart.load(
      "name,id,chartType,left,top,width,height,plotVisibleOnly,title/text,title/visible,legend/visible,legend/position",
    );
    chart.series.load("count,items/name,items/chartType,items/axisGroup,items/hasDataLabels");
    chart.axes.load(
      "categoryAxis/reversePlotOrder,valueAxis/minimum,valueAxis/maximum,valueAxis/visible,valueAxis/numberFormat,valueAxis/title/text",
    );
    await sheet.context.sync();
    const { valueAxis } = chart.axes;
    return [
      [chart.name, chart.chartType, chart.left, chart.top, chart.width, chart.height, chart.plotVisibleOnly],
      [chart.title.text, chart.title.visible, chart.legend.visible, chart.legend.position],
      chart.series.items.map((series) => [series.name, series.chartType, series.axisGroup, series.hasDataLabels]),
      [
        chart.axes.categoryAxis.reversePlotOrder,
        valueAxis.minimum,
        valueAxis.maximum,
        valueAxis.visible,
        valueAxis.numberFormat,
        valueAxis.title.text,
      ],
    ];
  });
  expect(result).toEqual([
    ["Đạt kế hoạch", "BarClustered", 192, 15, 192, 150, false],
    ["Đạt kế hoạch năm", true, true, "Top"],
    [
      ["Kế hoạch", "BarClustered", "Primary", false],
      ["TH", "Line", "Secondary", true],
    ],
    [true, 0, 150, false, "0%", "%"],
  ]);
  expect(record().series.map((series) => [series.color, series.dataLabels])).toEqual([
    ["#217346", null],
    ["#C00000", { numberFormat: "#,##0", position: "Top" }],
  ]);
});

test("series can be added with values and categories of another sheet, and deleted", async () => {
  await onSheet(excel, (sheet) => {
    const data = sheet.context.workbook.worksheets.getItem("Data");
    const chart = sheet.charts.add("Line", sheet.getRange("C1:C4"), "Columns");
    const added = chart.series.add("Cùng kỳ");
    added.setValues(data.getRange("B2:B4"));
    added.setXAxisValues(data.getRange("A2:A4"));
    chart.series.getItemAt(0).delete();
  });
  expect(
    record().series.map((series) => [
      series.name,
      series.nameReference,
      series.valuesReference,
      series.categoriesReference,
    ]),
  ).toEqual([["Cùng kỳ", null, "Data!$B$2:$B$4", "Data!$A$2:$A$4"]]);
});

test("ChartCollection: count, getItem by name, getItemOrNullObject, getItemAt, delete; names are counted", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const [first, second] = [
      sheet.charts.add("Pie", sheet.getRange("A1:B4")),
      sheet.charts.add("Line", sheet.getRange("A1:B4")),
    ];
    first.load("name");
    second.load("name,title/text,legend/visible");
    const found = sheet.charts.getItem("chart 2").load("chartType");
    const missing = sheet.charts.getItemOrNullObject("no such chart");
    const count = sheet.charts.getCount();
    await sheet.context.sync();
    const before = [
      first.name,
      second.name,
      second.title.text,
      second.legend.visible,
      found.chartType,
      missing.isNullObject,
      count.value,
    ];
    first.delete();
    const left = await loaded(sheet.charts, "count,items/name");
    return [...before, left.count, left.items.map((chart) => chart.name)];
  });
  expect(result).toEqual(["Chart 1", "Chart 2", "Kế hoạch", false, "Line", true, 2, 1, ["Chart 2"]]);
});

test("charts may share a name: getItem gives the first, getItemAt each", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const [pie, line] = [
      sheet.charts.add("Pie", sheet.getRange("A1:B4")),
      sheet.charts.add("Line", sheet.getRange("A1:B4")),
    ];
    pie.name = "Tăng trưởng";
    line.name = "tăng trưởng";
    const [named, second] = [sheet.charts.getItem("TĂNG TRƯỞNG"), sheet.charts.getItemAt(1)];
    named.load("chartType");
    second.load("chartType,name");
    await sheet.context.sync();
    return [named.chartType, second.chartType, second.name];
  });
  expect(result).toEqual(["Pie", "Line", "tăng trưởng"]);
});

const refusals: readonly (readonly [string, (sheet: Excel.Worksheet, chart: Excel.Chart) => void, string])[] = [
  [
    "a type that is not emulated",
    (sheet) => void sheet.charts.add("Waterfall", sheet.getRange("A1:C4")),
    "NotImplemented",
  ],
  [
    "values that are no row and no column",
    (sheet, chart) => void chart.series.getItemAt(0).setValues(sheet.getRange("B2:C4")),
    "InvalidArgument",
  ],
  [
    "a label position the type does not have",
    (_sheet, chart) =>
      void ((chart.series.getItemAt(0).hasDataLabels = true), (chart.series.getItemAt(0).dataLabels.position = "Top")),
    "InvalidArgument",
  ],
  [
    "labels of a series that has none",
    (_sheet, chart) => void (chart.series.getItemAt(0).dataLabels.numberFormat = "0"),
    "InvalidOperation",
  ],
  [
    "a colour of a font, which the workbook cannot hold here",
    (_sheet, chart) => void (chart.title.format.font.color = "#000000"),
    "NotImplemented",
  ],
  [
    "a gap between the points of a line",
    (_sheet, chart) => {
      const series = chart.series.getItemAt(0);
      series.chartType = "Line";
      series.gapWidth = 50;
    },
    "InvalidArgument",
  ],
  ["markers of bars", (_sheet, chart) => void (chart.series.getItemAt(0).markerSize = 9), "NotImplemented"],
  ["a position on another sheet", (_sheet, chart) => void chart.setPosition("Data!A1"), "InvalidArgument"],
  ["a series that is not there", (_sheet, chart) => void (chart.series.getItemAt(7).name = "x"), "InvalidArgument"],
];

test.each(refusals)("refuses %s", async (_why, act, code) => {
  const acting = onSheet(excel, (sheet) => {
    act(sheet, sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns"));
  });
  expect(await errorCode(acting)).toBe(code);
});

test("a chart that came with the file can be moved, named and deleted, and says what it is; it cannot be changed", async () => {
  await onSheet(excel, (sheet) => {
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
  });
  const [sheet] = excel.workbook.sheets;
  if (sheet !== undefined) sheet.charts = sheet.charts.map((chart) => ({ ...chart, fromFile: true }));
  const type = await onSheet(excel, async (active) => {
    const chart = active.charts.getItemAt(0);
    chart.name = "Biểu đồ";
    chart.left = 300;
    return (await loaded(chart, "chartType")).chartType;
  });
  expect(type).toBe("ColumnClustered");
  expect([record().name, record().position.left]).toEqual(["Biểu đồ", 300]);
  const changing = onSheet(excel, (active) => {
    active.charts.getItemAt(0).title.text = "khác";
  });
  expect(await errorCode(changing)).toBe("NotImplemented");
});
