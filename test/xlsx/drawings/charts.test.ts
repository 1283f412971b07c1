import type { AxisRecord, ChartRecord, SeriesRecord, SheetDocument } from "../../../src/xlsx/document";
import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { anchorAt, positionOf } from "../../../src/xlsx/drawings/geometry";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { UnsavableChange } from "../../../src/xlsx/unreadable-workbook";
import { changedParts, partsOf, plain, putCell, zipOf } from "../fixture";

const AXIS: AxisRecord = {
  visible: true,
  title: null,
  numberFormat: null,
  reversed: false,
  labelPosition: "NextToAxis",
  minimum: null,
  maximum: null,
};

function series(column: string, more: Partial<SeriesRecord> = {}): SeriesRecord {
  const sheet = "'Số liệu'!";
  return {
    name: column === "B" ? "Thực hiện" : "Tăng <trưởng>",
    nameReference: `${sheet}$${column}$1`,
    valuesReference: `${sheet}$${column}$2:$${column}$4`,
    categoriesReference: `${sheet}$A$2:$A$4`,
    type: null,
    axisGroup: "Primary",
    color: null,
    isBare: false,
    marker: null,
    dataLabels: null,
    ...more,
  };
}

function chart(more: Partial<ChartRecord> = {}): ChartRecord {
  return {
    id: "{new}",
    name: "Biểu đồ 1",
    type: "ColumnClustered",
    title: { text: "Giá trị & tăng trưởng\n6 tháng", visible: true, size: null },
    font: { name: null, size: null },
    gapWidth: null,
    overlap: null,
    legend: { visible: true, position: "Bottom" },
    series: [series("B", { color: "#2F5597" })],
    plotVisibleOnly: false,
    position: { left: 120.5, top: 33, width: 360, height: 216.25 },
    categoryAxis: AXIS,
    valueAxis: AXIS,
    description: "Cột và đường",
    fromFile: false,
    ...more,
  };
}

const drawn = (): ReturnType<typeof createWorkbook> => {
  const opened = createWorkbook("t.xlsx", ["Số liệu", "Tổng hợp"]);
  const [sheet] = opened.document.sheets;
  [
    ["Chỉ tiêu", "Thực hiện", "Tăng <trưởng>"],
    ["Khai khoáng", 120.5, 0.09],
    ["Chế biến", 151, null],
    ["Điện", 182, "…"],
  ].forEach((row, i) => {
    row.forEach((value, column) => {
      if (value !== null)
        putCell(
          sheet,
          i,
          column,
          plain(value, column === 1 ? opened.document.styles.derive(0, { numberFormat: "#,##0.0" }) : 0),
        );
    });
  });
  sheet?.rows.set(2, { height: null, hidden: true, style: null, outlineLevel: 0 });
  return openWorkbook(saveWorkbook(opened), "t.xlsx");
};

const withChart = (record: ChartRecord): { readonly opened: ReturnType<typeof drawn>; readonly saved: Uint8Array } => {
  const opened = drawn();
  const sheet = opened.document.sheets[1];
  if (sheet !== undefined) sheet.charts = [...sheet.charts, record];
  return { opened, saved: saveWorkbook(opened) };
};

const reopened = (
  saved: Uint8Array,
): { readonly opened: ReturnType<typeof drawn>; readonly sheet: SheetDocument; readonly record: ChartRecord } => {
  const opened = openWorkbook(saved, "t.xlsx");
  const sheet = opened.document.sheets[1];
  const [record] = sheet?.charts ?? [];
  if (sheet === undefined || record === undefined) throw new Error("no chart");
  return { opened, sheet, record };
};

const secondary = series("C", {
  type: "LineMarkers",
  axisGroup: "Secondary",
  color: "#C00000",
  dataLabels: { numberFormat: "0.0%", position: "Top" },
});

describe("charts that are added", () => {
  test.each<[string, Partial<ChartRecord>]>([
    ["columns", {}],
    [
      "columns with a line on a secondary axis",
      {
        series: [series("B"), secondary],
        valueAxis: { ...AXIS, title: "Tỷ đồng", numberFormat: "#,##0", minimum: 0, maximum: 250 },
      },
    ],
    [
      "stacked columns",
      {
        type: "ColumnStacked",
        series: [series("B", { dataLabels: { numberFormat: null, position: "Center" } }), series("C")],
      },
    ],
    [
      "bars, first at the top",
      {
        type: "BarClustered",
        categoryAxis: { ...AXIS, reversed: true, labelPosition: "Low" },
        legend: { visible: false, position: "Right" },
      },
    ],
    ["stacked bars", { type: "BarStacked100", series: [series("B"), series("C")] }],
    [
      "a line",
      { type: "Line", title: null, categoryAxis: { ...AXIS, title: "Ngành", visible: true }, description: null },
    ],
    [
      "a line with markers, its name typed in",
      {
        type: "LineMarkers",
        series: [series("B", { name: "Tự đặt", nameReference: null, color: "#123456" })],
        plotVisibleOnly: true,
      },
    ],
    [
      "a pie",
      {
        type: "Pie",
        categoryAxis: { ...AXIS, visible: false },
        valueAxis: { ...AXIS, visible: false },
        series: [series("B", { dataLabels: { numberFormat: "#,##0", position: "BestFit" } })],
      },
    ],
  ])("%s read back as they were", (_, more) => {
    const record = chart(more);
    const [again] = openWorkbook(withChart(record).saved, "t.xlsx").document.sheets[1]?.charts ?? [];
    expect(again).toEqual({ ...record, id: again?.id, fromFile: true });
  });

  test("caches hold the cells' values, those of hidden rows only where they are plotted", () => {
    const cache = (record: ChartRecord): string => partsOf(withChart(record).saved)["xl/charts/chart1.xml"] ?? "";
    const all = cache(chart({ series: [series("B"), series("C")] }));
    expect(all).toContain(
      '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Khai khoáng</c:v></c:pt><c:pt idx="1"><c:v>Chế biến</c:v></c:pt>',
    );
    expect(all).toContain(
      '<c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>120.5</c:v></c:pt><c:pt idx="1"><c:v>151</c:v></c:pt>',
    );
    expect(all).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.09</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>',
    );
    expect(cache(chart({ plotVisibleOnly: true }))).toContain(
      '<c:ptCount val="2"/><c:pt idx="0"><c:v>120.5</c:v></c:pt><c:pt idx="1"><c:v>182</c:v></c:pt>',
    );
  });

  test("a second one goes into the drawing that is there", () => {
    const { saved } = withChart(chart());
    const opened = openWorkbook(saved, "t.xlsx");
    const sheet = opened.document.sheets[1];
    if (sheet !== undefined) sheet.charts = [...sheet.charts, chart({ id: "{second}", name: "Biểu đồ 2" })];
    const after = saveWorkbook(opened);
    expect(changedParts(saved, after)).toEqual([
      "[Content_Types].xml",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    expect(openWorkbook(after, "t.xlsx").document.sheets[1]?.charts.map((each) => each.name)).toEqual([
      "Biểu đồ 1",
      "Biểu đồ 2",
    ]);
  });

  test("removed again, nothing of them is left", () => {
    const before = drawn();
    const again = openWorkbook(withChart(chart()).saved, "t.xlsx");
    for (const sheet of again.document.sheets) sheet.charts = [];
    expect(changedParts(saveWorkbook(before), saveWorkbook(again))).toEqual([]);
  });

  test("one of two removed leaves the other as it was", () => {
    const opened = drawn();
    const sheet = opened.document.sheets[1];
    if (sheet !== undefined) sheet.charts = [chart(), chart({ id: "{second}", name: "Biểu đồ 2" })];
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx");
    for (const each of again.document.sheets) each.charts = each.charts.slice(1);
    const parts = partsOf(saveWorkbook(again));
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/"))).toEqual(["xl/charts/chart2.xml"]);
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).not.toContain("chart1.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("chart1.xml");
  });

  test("moved and renamed they keep their part", () => {
    const { saved } = withChart(chart());
    const { opened, sheet, record } = reopened(saved);
    const moved = { ...record, name: "Tên <khác>", position: { left: 10, top: 20, width: 300, height: 100 } };
    sheet.charts = [moved];
    const after = saveWorkbook(opened);
    expect(changedParts(saved, after)).toEqual(["xl/drawings/drawing1.xml"]);
    expect(openWorkbook(after, "t.xlsx").document.sheets[1]?.charts).toEqual([moved]);
  });

  test("one that was written here can be changed after it was reopened", () => {
    const { saved } = withChart(chart());
    const { opened, sheet, record } = reopened(saved);
    putCell(opened.document.sheets[0], 1, 1, plain(77));
    const changed = { ...record, type: "BarClustered", series: [series("B"), series("C")] };
    sheet.charts = [changed];
    const after = saveWorkbook(opened);
    expect(openWorkbook(after, "t.xlsx").document.sheets[1]?.charts).toEqual([changed]);
    expect(partsOf(after)["xl/charts/chart1.xml"]).toContain("<c:v>77</c:v>");
  });

  test("of another program's only ranges change, and the sheet they speak of can be renamed", () => {
    const parts = partsOf(withChart(chart()).saved);
    const foreign = zipOf({
      ...parts,
      "xl/charts/chart1.xml": (parts["xl/charts/chart1.xml"] ?? "").replace(
        "<c:gapWidth",
        '<c:dLbls><c:showVal val="0"/></c:dLbls><c:gapWidth',
      ),
    });
    const { opened, sheet, record } = reopened(foreign);
    const [first] = opened.document.sheets;
    if (first === undefined) throw new Error("no sheet");
    first.name = "Khác";
    expect(() => saveWorkbook(opened)).toThrow(/cannot be renamed/);
    const renamed = (text: string | null): string => (text ?? "").replace("'Số liệu'", "Khác");
    sheet.charts = [
      {
        ...record,
        series: record.series.map((each) => ({
          ...each,
          nameReference: renamed(each.nameReference),
          valuesReference: renamed(each.valuesReference),
          categoriesReference: renamed(each.categoriesReference),
        })),
      },
    ];
    const after = saveWorkbook(opened);
    expect(changedParts(foreign, after)).toEqual(["xl/charts/chart1.xml", "xl/workbook.xml"]);
    expect(openWorkbook(after, "t.xlsx").document.sheets[1]?.charts).toEqual(sheet.charts);
    sheet.charts = [{ ...record, type: "Line" }];
    expect(() => saveWorkbook(opened)).toThrow(UnsavableChange);
  });

  test.each<[string, Partial<ChartRecord>]>([
    ["a kind that is not written", { type: "Waterfall" }],
    [
      "a label position Excel would call damage",
      { type: "ColumnStacked", series: [series("B", { dataLabels: { numberFormat: null, position: "OutsideEnd" } })] },
    ],
    ["a pie with a line", { type: "Pie", series: [series("B"), secondary] }],
  ])("%s is refused", (_, more) => {
    expect(() => withChart(chart(more))).toThrow(UnsavableChange);
  });
});

describe("places in points", () => {
  test("a point falls into its cell, hidden rows and columns are passed over, and back", () => {
    const sheet = {
      rows: new Map([
        [1, { height: 40, hidden: false, style: null, outlineLevel: 0 }],
        [2, { height: 40, hidden: true, style: null, outlineLevel: 0 }],
      ]),
      columns: [
        { first: 1, last: 2, width: 20.7109375, hidden: false, style: null, outlineLevel: 0 },
        { first: 3, last: 3, width: 9, hidden: true, style: null, outlineLevel: 0 },
      ],
      defaultRowHeight: 15,
      defaultColumnWidth: 9.140625,
    };
    expect(anchorAt(sheet, 48 + 108.75 * 2, 55)).toEqual({ row: 3, column: 4, down: 0, right: 0 });
    expect(anchorAt(sheet, 50, 20)).toEqual({ row: 1, column: 1, down: 5, right: 2 });
    expect(positionOf(sheet, anchorAt(sheet, 50, 20), anchorAt(sheet, 300, 90))).toEqual({
      left: 50,
      top: 20,
      width: 250,
      height: 70,
    });
  });
});
