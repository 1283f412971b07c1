import type { Bench, Probe } from "../probe";

/** A figure for each of three lines, and a chart of them. */
function drawn({ range, sheet }: Bench, name: string): Excel.Chart {
  range("A1:C4").values = [
    ["", "Năm 2023", "Năm 2024"],
    ["Lúa", 10, 12],
    ["Ngô", 20, 18],
    ["Khoai", 5, 6],
  ];
  const chart = sheet.charts.add("ColumnClustered", range("A1:C4"), "Columns");
  chart.name = name;
  return chart;
}

/** Charts, as the summary has them. */
export const CHART_PROBES: readonly Probe[] = [
  {
    id: "chart-added",
    asks: {
      vi: "Biểu đồ thêm có đúng hai dãy theo cột?",
      en: "Does a chart that is added have two series, by columns?",
    },
    calls: 'charts.add("ColumnClustered", A1:C4, "Columns"); load series/items/name; delete',
    source: "Excel.ChartCollection.add; office-js 1830, 2929",
    expected: ["Năm 2023", "Năm 2024"],
    run: async (bench) => {
      const chart = drawn(bench, "soat-so-probe-1");
      const series = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      for (const each of series) each.load("name");
      await bench.context.sync();
      const names = series.map((each) => each.name);
      chart.delete();
      await bench.context.sync();
      return names;
    },
  },
  {
    id: "chart-series-type",
    asks: { vi: "Một dãy thành đường, trục thứ hai được?", en: "Can one series be a line on the second axis?" },
    calls: 'series.chartType = "LineMarkers"; axisGroup = "Secondary"; format.line.color; load',
    source: "Excel.ChartSeries.chartType, axisGroup",
    expected: { type: "LineMarkers", axis: "Secondary" },
    run: async (bench) => {
      const chart = drawn(bench, "soat-so-probe-2");
      const second = chart.series.getItemAt(1);
      second.chartType = "LineMarkers";
      second.axisGroup = "Secondary";
      second.format.line.color = "#C00000";
      second.load("chartType,axisGroup");
      await bench.context.sync();
      const answer = { type: second.chartType, axis: second.axisGroup };
      chart.delete();
      await bench.context.sync();
      return answer;
    },
  },
  {
    id: "chart-series-set",
    asks: {
      vi: "Dãy thêm riêng nhận vùng số và nhãn?",
      en: "Does a series that is added take its figures and labels?",
    },
    calls: "series.add; setValues; setXAxisValues; load name; chartType",
    source: "Excel.ChartSeriesCollection.add; office-js 2927",
    expected: "Năm 2025",
    run: async (bench) => {
      const chart = drawn(bench, "soat-so-probe-3");
      const third = chart.series.add("Năm 2025");
      third.setValues(bench.range("C2:C4"));
      third.setXAxisValues(bench.range("A2:A4"));
      third.load("name");
      await bench.context.sync();
      const { name } = third;
      chart.delete();
      await bench.context.sync();
      return name;
    },
  },
  {
    id: "chart-words",
    asks: { vi: "Tiêu đề, chú giải, tên trục ghi được?", en: "Are title, legend and axis title taken?" },
    calls: "title.text; legend.position; axes.valueAxis.title.text; load",
    source: "Excel.ChartTitle.text, ChartLegend.position, ChartAxisTitle.text",
    expected: { title: "Sản lượng", legend: "Bottom", axis: "Nghìn tấn" },
    run: async (bench) => {
      const chart = drawn(bench, "soat-so-probe-4");
      const { title, legend } = chart;
      const axisTitle = chart.axes.valueAxis.title;
      title.text = "Sản lượng";
      legend.position = "Bottom";
      axisTitle.text = "Nghìn tấn";
      title.load("text");
      legend.load("position");
      axisTitle.load("text");
      await bench.context.sync();
      const answer = { title: title.text, legend: legend.position, axis: axisTitle.text };
      chart.delete();
      await bench.context.sync();
      return answer;
    },
  },
  {
    id: "chart-position",
    asks: { vi: "Biểu đồ nằm đúng ô đã đặt?", en: "Does a chart stand on the cells it was put to?" },
    calls: "setPosition(E2, H12); load left, top; E2.load left, top",
    source: "Excel.Chart.setPosition",
    expected: { left: 0, top: 0 },
    within: 2,
    run: async (bench) => {
      const chart = drawn(bench, "soat-so-probe-5");
      chart.setPosition(bench.range("E2"), bench.range("H12"));
      chart.load("left,top");
      const cell = bench.range("E2");
      cell.load("left,top");
      await bench.context.sync();
      const answer = { left: chart.left - cell.left, top: chart.top - cell.top };
      chart.delete();
      await bench.context.sync();
      return answer;
    },
  },
  {
    id: "chart-deleted",
    asks: { vi: "Biểu đồ xóa rồi là hết?", en: "Is a chart gone once it is deleted?" },
    calls: "charts.add; getItem(name).delete(); load items/name",
    source: "Excel.Chart.delete",
    expected: { before: true, after: false },
    run: async (bench) => {
      drawn(bench, "soat-so-probe-6");
      const isThere = async (): Promise<boolean> => {
        const { charts } = bench.sheet;
        charts.load("items/name");
        await bench.context.sync();
        return charts.items.some(({ name }) => name === "soat-so-probe-6");
      };
      const before = await isThere();
      bench.sheet.charts.getItem("soat-so-probe-6").delete();
      return { before, after: await isThere() };
    },
  },
];
