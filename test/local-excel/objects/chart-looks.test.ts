import { onSheet, openExcel } from "./excel";

test("fonts, gaps, bars without fill and markers without a line are kept", async () => {
  const excel = await openExcel(["Tổng hợp"]);
  const read = await onSheet(excel, async (sheet) => {
    sheet.getRange("A1:C2").values = [
      ["", "Kế hoạch", "Thực hiện"],
      ["Bán lẻ", 123_000, 26_830.7],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C2"), "Columns");
    chart.format.font.set({ name: "Times New Roman", size: 10 });
    chart.title.format.font.size = 12;
    const [bars, points] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    bars.set({ gapWidth: 40, overlap: 100 });
    bars.format.fill.clear();
    points.chartType = "LineMarkers";
    points.set({ markerStyle: "Diamond", markerSize: 9 });
    points.format.line.set({ color: "#404040", lineStyle: "None" });
    chart.format.font.load("name,size");
    chart.title.format.font.load("size");
    points.load("markerStyle,markerSize");
    points.format.line.load("color,lineStyle");
    bars.load("gapWidth,overlap");
    await sheet.context.sync();
    return [
      [chart.format.font.name, chart.format.font.size, chart.title.format.font.size, bars.gapWidth, bars.overlap],
      [points.markerStyle, points.markerSize, points.format.line.color, points.format.line.lineStyle],
    ];
  });
  expect(read).toEqual([
    ["Times New Roman", 10, 12, 40, 100],
    ["Diamond", 9, "#404040", "None"],
  ]);
  expect(excel.workbook.sheets[0]?.charts[0]?.series.map(({ isBare, color }) => [isBare, color])).toEqual([
    [true, null],
    [true, "#404040"],
  ]);
  excel.close();
});
