import { rangeName } from "../../../src/core/model/cells/address";
import type { Analysis } from "../../../src/core/model/results/analysis";
import type { Anomaly } from "../../../src/core/model/results/anomaly";
import type { ChangeBatch, OwnedColumn, SheetChange } from "../../../src/core/model/changes/workbook-change";
import type { ExampleCell, Finding } from "../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { SURE } from "../../../src/core/model/tables/table";
import { message } from "../../../src/core/model/message";
import type { SheetGrid } from "../../../src/core/model/cells/workbook";
import { composeChanges } from "../../../src/core/compose/compose-changes";
import { isStill, markFormula } from "../../../src/core/compose/compose-marks";
import { MARKS_PER_SHEET } from "../../../src/core/model/signature";
import { CATALOGUE, analyze } from "../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

const TITLE = "TÌNH HÌNH THƯƠNG MẠI 6 THÁNG ĐẦU NĂM 2024";
const BARE: readonly (readonly ExampleCell[])[] = [
  [TITLE],
  ["Đơn vị tính: Tỷ đồng"],
  [
    "STT",
    "Chỉ tiêu",
    "Kế hoạch năm 2024",
    "Thực hiện 6 tháng đầu năm 2023",
    "Thực hiện 6 tháng đầu năm 2024",
    "Ghi chú",
  ],
  ["A", "B", "(1)", "(2)", "(3)", "(4)"],
  [1, "Tổng mức bán lẻ hàng hóa", 123000, 50000, 56000],
  [2, "Doanh thu dịch vụ lưu trú", 8000, 3200, 3600, "ước"],
  [3, "Doanh thu dịch vụ khác", 5000, 2300, 2600],
  [4, "Doanh thu du lịch", 900, 380, 450],
];
const READY: readonly (readonly ExampleCell[])[] = [
  [TITLE],
  ["Đơn vị tính: Tỷ đồng"],
  [
    "STT",
    "Chỉ tiêu",
    "Kế hoạch năm 2024",
    "Thực hiện 6 tháng đầu năm 2023",
    "Thực hiện 6 tháng đầu năm 2024",
    "So với kế hoạch (%)",
    "So với cùng kỳ (%)",
  ],
  ...BARE.slice(4).map((row) => row.slice(0, 5)),
];

const analysisOf = (...sheets: readonly SheetGrid[]): Analysis => analyze(workbookOf(...sheets), DEFAULT_SETTINGS);
const compose = (analysis: Analysis, owned: readonly OwnedColumn[] = []): ChangeBatch =>
  composeChanges(analysis, {
    language: "vi",
    settings: DEFAULT_SETTINGS,
    catalogue: CATALOGUE,
    version: "9.9.9",
    owned,
  });
const places = (batch: ChangeBatch): readonly string[] => batch.columns.map((c) => `${c.kind} ${rangeName(c.range)}`);
const reasons = (batch: ChangeBatch): readonly string[] => batch.skipped.map((w) => w.reason.id);

describe("where columns go", () => {
  test("empty columns that are there are filled, body only", () => {
    const batch = compose(analysisOf(sheetOf("B1", READY)));
    expect([...places(batch)].sort()).toEqual(["fill F4:F7", "fill G4:G7"]);
    expect(batch.columns.flatMap((c) => c.cells).filter((cell) => cell === null || !("formula" in cell))).toEqual([]);
  });

  test("a column that is missing is added right of the notes, with header and next column number", () => {
    const batch = compose(analysisOf(sheetOf("B1", BARE)));
    expect(places(batch)).toEqual(["add G3:G8", "add H3:H8"]);
    expect(batch.columns.map((c) => c.cells.slice(0, 2))).toEqual([
      [{ text: expect.stringContaining("cùng kỳ") as string }, { text: "(5)" }],
      [{ text: expect.stringContaining("kế hoạch") as string }, { text: "(6)" }],
    ]);
    expect(batch.columns[0]?.lookFrom).toBe(4);
  });

  test.each<readonly [string, Partial<SheetGrid>, readonly string[], readonly string[]]>([
    ["hidden columns are passed over", { hiddenColumns: new Set([6, 8]) }, ["add H3:H8", "add J3:J8"], []],
    ["columns of no width too", { columnWidths: new Map([[6, 0]]) }, ["add H3:H8", "add I3:I8"], []],
    [
      "and columns that only keep things apart",
      {
        columnWidths: new Map([
          [6, 12],
          [7, 40],
        ]),
      },
      ["add H3:H8", "add I3:I8"],
      [],
    ],
    [
      "an Excel table beside is not touched",
      { excelTables: [{ top: 0, left: 6, bottom: 20, right: 7 }] },
      ["add I3:I8", "add J3:J8"],
      [],
    ],
    [
      "nothing is written into an Excel table",
      { excelTables: [{ top: 2, left: 0, bottom: 7, right: 5 }] },
      [],
      ["withheld-excel-table"],
    ],
    ["nor on a protected sheet", { isProtected: true }, [], ["withheld-protected-sheet"]],
    ["nor on a hidden one", { visibility: "hidden" }, [], ["withheld-hidden-sheet"]],
    [
      "a merged area that reaches out pushes them on",
      { merges: [{ top: 4, left: 5, bottom: 4, right: 8 }] },
      ["add J3:J8", "add K3:K8"],
      [],
    ],
  ])("%s", (_, extra, expected, why) => {
    const batch = compose(analysisOf(sheetOf("B1", BARE, extra)));
    expect(places(batch)).toEqual(expected);
    expect(reasons(batch)).toEqual(why);
  });

  test.each([
    ["isUploadForm", true, "withheld-upload-form"],
    ["confidence", 0.5, "withheld-unsure"],
  ] as const)("a table with %s %s gets its results on the summary only", (key, value, why) => {
    const analysis = analysisOf(sheetOf("B1", BARE));
    const [table] = analysis.tables;
    if (!table) throw new Error("no table");
    const changed: Analysis = { ...analysis, tables: [{ ...table, [key]: value }] };
    const batch = compose(changed);
    expect(places(batch)).toEqual([]);
    expect(reasons(batch)).toEqual([why]);
    expect(batch.sheets.map((s) => s.role)).toEqual(["summary", "checks"]);
  });

  test.each([
    ["Tỷ lệ giải ngân (%)", [70, 80, 93.9, 75, 83.3], []],
    ["Tỷ lệ giải ngân (%)", [70, 80, 39.9, 75, 83.3], []],
    ["Tỷ lệ giải ngân (%)", [71.2, 81.2, 64, 76.2, 84.5], ["add H2:H7", "add I2:I7"]],
  ])("an attainment printed as %s %j under another name is not added once more", (header, printed, where) => {
    const rows = [
      [250, 250, 175],
      [300, 300, 240],
      [520, 520, 488.5],
      [600, 600, 450],
      [180, 180, 150],
    ].map((figures, i) => [i + 1, `Đề án ${String(i + 1)}`, ...figures, printed[i] ?? null, null]);
    const batch = compose(
      analysisOf(
        sheetOf("B1", [
          ["TÌNH HÌNH THỰC HIỆN CÁC ĐỀ ÁN KHUYẾN CÔNG NĂM 2024"],
          ["TT", "Tên đề án", "Kế hoạch vốn", "Đã phân bổ", "Đã giải ngân", header, "Ghi chú"],
          ...rows,
        ]),
      ),
    );
    expect(places(batch)).toEqual(where);
  });

  test.each([
    ["So cùng kỳ (%)", ["fill I3:I5", "fill J3:J5"]],
    ["Tháng 6 so cùng kỳ (%)", ["fill I3:I5", "fill J3:J5"]],
    ["Quý II so cùng kỳ (%)", ["add K2:K5", "fill J3:J5"]],
  ])("the empty growth column headed %s", (header, where) => {
    const batch = compose(
      analysisOf(
        sheetOf("B1", [
          ["TÌNH HÌNH XUẤT KHẨU THÁNG 6 NĂM 2024"],
          [
            "TT",
            "Mặt hàng",
            "ĐVT",
            "Tháng 6/2023",
            "LK 6 tháng năm 2023",
            "Tháng 5/2024",
            "Tháng 6/2024",
            "LK 6 tháng năm 2024",
            header,
            "LK so cùng kỳ (%)",
          ],
          [1, "Cà phê", "Tấn", 66, 377, 70, 68, 452],
          [2, "Cao su", "Tấn", 7, 52, 9, 8, 49],
          [3, "Hồ tiêu", "Tấn", 12, 63, 11, 13.5, 66],
        ]),
      ),
    );
    expect([...places(batch)].sort()).toEqual(where);
  });

  test.each([
    [60, [2], [72, 90]],
    [90, [2], [108, 144]],
    [60, [2, 3], [72, 90]],
    [90, [2, 3], [90, 90]],
    [160, [2], [160, 160]],
  ])(
    "beside columns %i points wide whose header has rows %j a new column is wide enough for its words",
    (width, rows, expected) => {
      const header = rows.map((row) => BARE[row] ?? []);
      const short = header.map((row, i) =>
        row.map((cell, column) =>
          i === 0 ? (column < 2 ? cell : (["KH năm 2024", "6T/2023", "6T/2024", "Ghi chú"][column - 2] ?? null)) : null,
        ),
      );
      const merges =
        rows.length === 1
          ? []
          : [0, 1, 2, 3, 4, 5].map((column) => ({ top: 2, bottom: 3, left: column, right: column }));
      const batch = compose(
        analysisOf(
          sheetOf("B1", [...BARE.slice(0, 2), ...short, ...BARE.slice(4)], {
            merges,
            columnWidths: new Map([2, 3, 4].map((column) => [column, width])),
          }),
        ),
      );
      expect(batch.columns.map((c) => c.width)).toEqual(expected);
    },
  );

  test("a column with figures in it is left alone", () => {
    const typed = READY.map((row, i) => (i === 4 ? [...row, null, 112] : row));
    expect(places(compose(analysisOf(sheetOf("B1", typed))))).toEqual(["fill F4:F7"]);
  });

  test("a cell of spaces in an empty column is not written over", () => {
    const typed = READY.map((row, i) => (i === 4 ? [...row, "  "] : row));
    const fill = compose(analysisOf(sheetOf("B1", typed))).columns.find((c) => c.range.left === 5);
    expect(fill?.cells.map((c) => c !== null)).toEqual([true, false, true, true]);
  });

  test("a column that stands keeps its place, and its id survives inserted rows and a new sheet name", () => {
    const first = compose(analysisOf(sheetOf("B1", BARE))).columns;
    const moved = sheetOf("Đổi tên", [[], ...BARE]);
    const owned = first.map((c): OwnedColumn => ({
      id: c.id,
      kind: "add",
      sheetId: moved.id,
      range: { ...c.range, left: c.range.left + 3, right: c.range.right + 3 },
      typedOver: [],
    }));
    const again = compose(analysisOf(moved), owned);
    expect(again.columns.map((c) => c.id)).toEqual(first.map((c) => c.id));
    expect(places(again)).toEqual(["add J4:J9", "add K4:K9"]);
  });

  test("the same analysis gives the same edits", () => {
    const analysis = analysisOf(sheetOf("B1", BARE));
    expect(compose(analysis)).toEqual(compose(analysis));
  });
});

describe("marks", () => {
  const analysis = analysisOf(sheetOf("B1", READY));
  const finding = (row: number, column: number, id = "growth-mismatch", bottom = row): Finding => ({
    id: `${id}-${String(row)}-${String(column)}`,
    ruleId: id,
    severity: "error",
    strong: false,
    place: { sheet: "B1", range: { top: row, left: column, bottom, right: column } },
    related: [],
    message: message("x", { vi: "x", en: "x" }),
    fixes: [],
  });

  test("one a cell, single cells only, judged value inside", () => {
    const { marks } = compose({
      ...analysis,
      findings: [finding(3, 4), finding(3, 4, "off-pace"), finding(3, 3, "x", 6)],
      anomalies: [],
    });
    expect(marks.map((m) => m.formula)).toEqual([
      '=AND(N("soat-so/1:growth-mismatch")=0,ISNUMBER(E4),ROUND(E4-56000,6)=0)',
    ]);
  });

  test.each<[string, Partial<TableModel>, number]>([
    ["a table that was read with confidence", {}, 1],
    ["an upload form", { isUploadForm: true }, 0],
    ["a table just sure enough", { confidence: SURE }, 1],
    ["a table that may have been read wrongly", { confidence: SURE - 0.01 }, 0],
  ])("in %s", (_, changed, count) => {
    const tables = analysis.tables.map((table) => ({ ...table, ...changed }));
    expect(compose({ ...analysis, tables, findings: [finding(3, 4)], anomalies: [] }).marks).toHaveLength(count);
  });

  test(`no more than ${String(MARKS_PER_SHEET)} a sheet, and it is said`, () => {
    const batch = compose({
      ...analysis,
      findings: Array.from({ length: 60 }, (_, i) => finding(10 + i, 1)),
      anomalies: [],
    });
    expect(batch.marks).toHaveLength(MARKS_PER_SHEET);
    expect(reasons(batch)).toContain("withheld-too-many-marks");
  });

  test.each([
    [525.5, "ISNUMBER(F9),ROUND(F9-525.5,6)=0"],
    [-3, "ISNUMBER(F9),ROUND(F9-(-3),6)=0"],
    [12345678.125, "ISNUMBER(F9),ROUND(F9-12345678.13,2)=0"],
    ['56 "tỷ"', 'EXACT(F9,"56 ""tỷ""")'],
    [null, "ISBLANK(F9)"],
    [true, "F9=TRUE"],
    [{ error: "#REF!" }, "ISERROR(F9)"],
  ])("%j still holds", (value, condition) => {
    expect(markFormula("r", "F9", value)).toBe(`=AND(N("soat-so/1:r")=0,${condition})`);
  });

  test("a long text is listed and not marked", () => {
    expect(markFormula("r", "F9", "x".repeat(300))).toBeNull();
  });

  test("noise in the last digits does not count as a change", () => {
    expect(isStill("A1", 1642.0866595915)).toBe(isStill("A1", 1642.08665959154));
  });
});

describe("our own sheets", () => {
  const name = "Biểu '1'";
  const analysis = analysisOf(sheetOf(name, READY));
  const sheetFor = (role: SheetChange["role"]): SheetChange => {
    const sheet = compose(analysis).sheets.find((s) => s.role === role);
    if (!sheet) throw new Error(`no ${role} sheet`);
    return sheet;
  };
  const texts = (sheet: SheetChange): readonly string[] =>
    sheet.rows.flatMap((row) =>
      row.flatMap((c) => (c === null ? [] : "text" in c ? [c.text] : "formula" in c ? [c.formula] : [])),
    );

  test("the headline table links to its sources, quotes doubled", () => {
    const all = texts(sheetFor("summary"));
    expect(all).toEqual(expect.arrayContaining(["='Biểu ''1'''!C4", "='Biểu ''1'''!D4", "='Biểu ''1'''!E4"]));
  });

  test("in the headline table a row is set in under the rows it is part of, not under what stands above its heading", () => {
    const book = analysisOf(
      sheetOf("B1", [
        [TITLE],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "6 tháng đầu năm 2024"],
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 50120, 56240],
        [1, "Bán lẻ hàng hóa", "Tỷ đồng", 44500, 50060],
        [2, "Dịch vụ khác", "Tỷ đồng", 5620, 6180],
        ["II", "Xuất nhập khẩu"],
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525],
        [2, "Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99],
      ]),
    );
    const sheet = compose(book).sheets.find((s) => s.role === "summary");
    const labels = book.summary.headline.map(({ label }) => {
      const row =
        sheet?.rows.findIndex(
          ([cell]) => cell !== null && cell !== undefined && "text" in cell && cell.text === label,
        ) ?? -1;
      const look = sheet?.looks.find((l) => l.range.top === row && l.range.right === 0)?.look;
      return [label, look?.indent, look?.bold];
    });
    expect(labels).toEqual([
      ["Tổng mức bán lẻ hàng hóa", 0, true],
      ["Bán lẻ hàng hóa", 1, false],
      ["Kim ngạch xuất khẩu", 0, true],
      ["Kim ngạch nhập khẩu", 0, true],
    ]);
  });

  test("the chart stands over a block of growths, highest first, that refers to the headline table", () => {
    const sheet = sheetFor("summary");
    const [chart] = sheet.charts;
    const [series] = chart?.series ?? [];
    if (!chart || !series) throw new Error("no chart");
    const growths = sheet.rows.slice(series.values.top, series.values.bottom + 1).map((row) => row[1]);
    expect(growths.length).toBeGreaterThan(1);
    const rowOf = (i: number): number => Number(/G(\d+)/.exec(JSON.stringify(growths[i]))?.[1]);
    const growthAt = (row: number): number => analysis.summary.headline[row - 5]?.growth ?? NaN;
    const values = growths.map((_, i) => growthAt(rowOf(i)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(chart.position.bottom).toBeLessThan(series.values.top);
  });

  test("every look, merge, link and chart lies inside the block", () => {
    for (const sheet of compose(analysis).sheets) {
      const isOutside = (r: { bottom: number; right: number }): boolean =>
        r.bottom >= sheet.rows.length || r.right >= sheet.columnWidths.length;
      expect(sheet.looks.filter((l) => isOutside(l.range))).toEqual([]);
      expect(sheet.merges.filter(isOutside)).toEqual([]);
      expect(sheet.charts.filter((c) => isOutside(c.position))).toEqual([]);
      expect(sheet.rows.filter((row) => row.length !== sheet.columnWidths.length)).toEqual([]);
    }
  });

  test("the summary lists the movements that matter most, and whatever else has been explained", () => {
    const movement = (i: number): Anomaly => ({
      id: `m-${String(i)}`,
      detectorId: "sector-swing",
      place: { sheet: name, range: { top: i, left: 4, bottom: i, right: 4 } },
      score: 9,
      impact: null,
      departure: null,
      growth: null,
      label: "x",
      message: message("x", { vi: `Biến động ${String(i)}.`, en: "" }),
      siblings: [],
    });
    const anomalies = [0, 1, 2, 3].map(movement);
    const told: Analysis = {
      ...analysis,
      anomalies,
      summary: { ...analysis.summary, movements: anomalies.slice(0, 2) },
      explanations: new Map([
        ["m-1", "mưa"],
        ["m-3", "mỏ mới"],
      ]),
    };
    const sheet = compose(told).sheets.find((s) => s.role === "summary");
    expect(sheet && texts(sheet).filter((text) => text.startsWith("Biến động "))).toEqual([
      "Biến động đáng chú ý",
      "Biến động 0.",
      "Biến động 1.",
      "Biến động 3.",
    ]);
    const reasons = sheet?.rows.flatMap((row) => {
      const [what, , , , reason] = row.map((content) => (content !== null && "text" in content ? content.text : null));
      return what?.startsWith("Biến động ") === true ? [reason ?? null] : [];
    });
    // Where none is known, the printed cell is left to be filled in.
    expect(reasons?.slice(-3)).toEqual([null, "mưa", "mỏ mới"]);
  });

  test("what only explains a movement is no notable movement of the checks sheet", () => {
    const found = (label: string, extra: Partial<Anomaly>): Anomaly => ({
      id: label,
      detectorId: "sector-swing",
      place: { sheet: name, range: { top: 4, left: 4, bottom: 4, right: 4 } },
      score: 9,
      impact: null,
      departure: null,
      growth: null,
      label,
      message: message("x", { vi: `Nói về ${label}.`, en: "" }),
      siblings: [],
      ...extra,
    });
    const told: Analysis = {
      ...analysis,
      anomalies: [found("một", {}), found("hai", { detectorId: "top-contributor", explains: true })],
    };
    const sheet = compose(told).sheets.find((s) => s.role === "checks");
    expect(sheet && texts(sheet).filter((text) => text.startsWith("Nói về "))).toEqual(["Nói về một."]);
  });

  test("the checks sheet says thresholds and version, and no date", () => {
    const all = texts(sheetFor("checks")).join("\n");
    expect(all).toContain("9.9.9");
    expect(all).toContain("0,6");
    expect(all).not.toMatch(/\d{1,2}\/\d{1,2}\/\d{4}|NOW\(|TODAY\(/);
  });

  test("checks that fail for one reason at one table are one line", () => {
    const rules = CATALOGUE.rules.map(({ id, name: { vi } }) => ({ id, vi }));
    const reasonOf = (vi: string): Analysis["results"][number]["missing"] => [message("m", { vi, en: "" })];
    const told: Analysis = {
      ...analysis,
      findings: [],
      anomalies: [],
      results: rules.map(({ id }, i) => ({
        ruleId: id,
        tableId: analysis.tables[0]?.id ?? "",
        outcome: "not-checkable",
        checked: 0,
        findings: [],
        missing: reasonOf(i < 2 ? "Thiếu kế hoạch." : "Chưa chắc."),
      })),
    };
    const sheet = compose(told).sheets.find((s) => s.role === "checks");
    const named = (from: number, to: number): string =>
      rules
        .slice(from, to)
        .map(({ vi }) => vi)
        .join("; ");
    expect(sheet && texts(sheet).filter((text) => /(?:kế hoạch|Chưa chắc)\.$/.test(text))).toEqual([
      `${named(0, 2)}: Thiếu kế hoạch.`,
      `${named(2, 5)} và ${String(rules.length - 5)} phép kiểm tra khác: Chưa chắc.`,
    ]);
    expect(sheet && texts(sheet)).toContain("Chưa có số nào kiểm tra được.");
  });

  test("without a paragraph the summary speaks of none", () => {
    const told: Analysis = { ...analysis, summary: { ...analysis.summary, paragraphs: [] } };
    const said = (from: Analysis): string =>
      compose(from)
        .sheets.filter((s) => s.role === "summary")
        .flatMap(texts)
        .join("\n");
    expect(said(analysis)).toMatch(/Dự thảo nội dung báo cáo\n[^\n]+\n=IF\(COUNT\([GH]\d+(?::[GH]\d+)?\)>0/);
    expect(said(told)).not.toMatch(/Dự thảo|Căn cứ của đoạn/);
  });

  test.each([
    ["0", "#,##0"],
    ["0.00", "#,##0.00"],
    ["0.0%", "0.0%"],
    ["00", "00"],
  ])("a figure formatted %s is %s in the headline table", (format, expected) => {
    const rows = READY.map((row, i) =>
      i < 3
        ? row
        : row.map((cell, column) => (column === 4 && typeof cell === "number" ? { value: cell, format } : cell)),
    );
    const sheet = compose(analysisOf(sheetOf("B1", rows))).sheets.find((s) => s.role === "summary");
    expect(
      sheet?.looks
        .filter(({ range, look }) => range.left === 4 && look.numberFormat !== undefined)
        .slice(0, 4)
        .map(({ look }) => look.numberFormat),
    ).toEqual(Array(4).fill(expected));
  });

  test("an empty form gets nothing", () => {
    const empty = READY.map((row, i) => (i < 3 ? row : row.slice(0, 2)));
    expect(compose(analysisOf(sheetOf("B1", empty)))).toEqual({ columns: [], marks: [], sheets: [], skipped: [] });
  });
});

test("of a series of years only the last gets a column, and it keeps it when composed again", () => {
  const years = sheetOf("B1", [
    ["MỘT SỐ CHỈ TIÊU KINH TẾ"],
    ["Đơn vị tính: Tỷ đồng"],
    ["STT", "Chỉ tiêu", "Năm 2019", "Năm 2020", "Năm 2021", "Năm 2022"],
    [1, "Giá trị sản xuất công nghiệp", 1200, 1310, 1295, 1402],
    [2, "Tổng mức bán lẻ hàng hóa", 5000, 5150, 5320, 5600],
    [3, "Doanh thu vận tải", 400, 380, 395, 430],
  ]);
  const analysis = analysisOf(years);
  const first = compose(analysis);
  expect(places(first)).toEqual(["add G3:G6"]);
  const owned = first.columns.map(({ id, kind, sheetId, range }): OwnedColumn => ({
    id,
    kind,
    sheetId,
    range,
    typedOver: [],
  }));
  const again = compose(analysis, owned);
  expect(again.columns).toEqual(first.columns);
});
