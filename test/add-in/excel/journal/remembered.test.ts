import type { WorkbookDocument } from "../../../../src/xlsx/document";
import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import type { LayoutHint } from "../../../../src/core/model/requests/layout-hint";
import {
  withExplanation,
  withHint,
  withIgnored,
  withThresholds,
  withoutHint,
  withoutIgnored,
} from "../../../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { RunReport } from "../../../../src/core/model/results/report";
import { drawSample } from "../../../tools/draw-sample";
import type { Desk } from "../desk";
import { openDesk, reportOf } from "../desk";
import type { Drawing } from "../draw-book";
import { cellOf, drawBook, open, OUTPUT } from "../draw-book";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

function textsOf(workbook: WorkbookDocument, sheet: string): readonly string[] {
  const lines = workbook.sheets.find((s) => s.name === sheet)?.cells.values() ?? [];
  return [...lines].flatMap((line) =>
    [...line.values()].flatMap((c) => (typeof c.value === "string" ? [c.value] : [])),
  );
}

const marksOf = (workbook: WorkbookDocument): number => workbook.sheets[0]?.conditionalFormats.length ?? 0;

function type(workbook: WorkbookDocument, row: number, column: number, value: number): void {
  const line = workbook.sheets[0]?.cells.get(row);
  line?.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

/** Output with growth figures typed by hand, one of them wrong. */
const TYPED: Drawing = {
  name: "Sản lượng",
  rows: [
    ["SẢN LƯỢNG MỘT SỐ SẢN PHẨM CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2024"],
    [],
    [
      "STT",
      "Sản phẩm",
      "ĐVT",
      "Thực hiện 6 tháng đầu năm 2023",
      "Thực hiện 6 tháng đầu năm 2024",
      "So với cùng kỳ (%)",
    ],
    [1, "Điện sản xuất", "Triệu kWh", 4100, 3900, 95.12],
    [2, "Đường tinh chế", "Tấn", 120000, 131000, 190.17],
    [3, "Xi măng", "Tấn", 28000, 29400, 105],
    [4, "Phân bón", "Tấn", 21000, 22000, 104.76],
  ],
};

describe("a finding that is set aside", () => {
  test("is gone from list, sheet and marks, stands with its reason on the checks sheet, and comes back when its figures change", async () => {
    const opened = open(drawBook(TYPED));
    desk = await openDesk(opened.document);
    const before = reportOf(await desk.press());
    const { analysis } = desk.done();
    const [finding] = analysis.findings;
    if (!finding) throw new Error("nothing was found");
    expect([before.findings.map((f) => f.range), marksOf(opened.document)]).toEqual([["F5"], 1]);
    const after = reportOf(
      await desk.remember((known) => withIgnored(known, [finding], "Số của Sở Tài chính", analysis.workbook)),
    );
    expect([after.findings, marksOf(opened.document)]).toEqual([[], 0]);
    expect(after.ignored).toMatchObject([{ id: finding.id, range: "F5", reason: "Số của Sở Tài chính" }]);
    expect(after.host.roundTrips).toBeLessThanOrEqual(before.host.roundTrips);
    expect(textsOf(opened.document, "Kiểm tra số liệu")).toContainEqual(
      expect.stringContaining("Lý do bỏ qua: Số của Sở Tài chính"),
    );
    expect(reportOf(await desk.press()).edits.applied).toBe(0);

    type(opened.document, 4, 4, 132000);
    const changed = reportOf(await desk.press());
    expect([changed.findings.map((f) => f.id), changed.ignored]).toEqual([[finding.id], []]);
    type(opened.document, 4, 4, 131000);
    expect(reportOf(await desk.press()).findings).toEqual([]);
    expect(reportOf(await desk.remember((known) => withoutIgnored(known, [finding.id]))).findings).toHaveLength(1);
    expect([...opened.document.settings.keys()]).toEqual([]);
  });

  test("stays aside after save and reopen, and when the sheet is renamed", async () => {
    const opened = open(drawBook(TYPED));
    desk = await openDesk(opened.document);
    await desk.press();
    const { analysis } = desk.done();
    await desk.remember((known) => withIgnored(known, analysis.findings, "", analysis.workbook));
    desk.close();
    const again = open(saveWorkbook(opened));
    desk = await openDesk(again.document);
    await desk.office.run(async (context) => {
      context.workbook.worksheets.getItem("Sản lượng").name = "Đổi tên";
      await context.sync();
    });
    const report = reportOf(await desk.press());
    expect([report.findings, report.ignored.map((i) => i.sheet)]).toEqual([[], ["Đổi tên"]]);
  });

  test("is forgotten by removal, with everything else that was kept", async () => {
    const opened = open(drawBook(TYPED));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    await desk.press();
    const { analysis } = desk.done();
    await desk.remember((known) =>
      withThresholds(
        withExplanation(withIgnored(known, analysis.findings, "x", analysis.workbook), { id: "a-1" }, "y"),
        {
          ...DEFAULT_SETTINGS,
          swingPoints: 20,
        },
      ),
    );
    expect([...opened.document.settings.keys()]).toEqual([
      "soat-so.ignored",
      "soat-so.explained",
      "soat-so.thresholds",
    ]);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("cannot be kept in a read-only workbook, and is kept by the first run that can write", async () => {
    const opened = open(drawBook(TYPED));
    opened.document.readOnly = true;
    desk = await openDesk(opened.document);
    reportOf(await desk.remember((known) => withExplanation(known, { id: "a" }, "b")));
    expect(opened.document.settings.size).toBe(0);
    opened.document.readOnly = false;
    reportOf(await desk.press());
    expect([...opened.document.settings.keys()]).toEqual(["soat-so.explained"]);
  });
});

test("an explanation goes to the summary sheet and takes the mark away; an empty one takes it back", async () => {
  const opened = open(drawSample());
  desk = await openDesk(opened.document);
  const before = reportOf(await desk.press());
  const mining = before.anomalies.find((a) => a.message.includes("Khai khoáng"));
  if (!mining) throw new Error("mining was not noticed");
  const marks = marksOf(opened.document);
  const after = reportOf(
    await desk.remember((known) => withExplanation(known, { id: mining.id }, "  Mỏ mới\n hoạt động từ quý II ")),
  );
  expect(after.anomalies.find((a) => a.id === mining.id)?.explanation).toBe("Mỏ mới hoạt động từ quý II");
  expect(textsOf(opened.document, "Tổng hợp")).toContain("Mỏ mới hoạt động từ quý II");
  expect(textsOf(opened.document, "Kiểm tra số liệu")).toContain("Đã giải thích: Mỏ mới hoạt động từ quý II");
  expect(marksOf(opened.document)).toBe(marks - 1);
  await desk.remember((known) => withExplanation(known, { id: mining.id }, ""));
  expect(marksOf(opened.document)).toBe(marks);
  expect(opened.document.settings.size).toBe(0);
});

test("thresholds of the clerk's hold from then on, and stand on the checks sheet", async () => {
  const opened = open(drawSample());
  desk = await openDesk(opened.document);
  const movements = (report: RunReport): number =>
    report.anomalies.filter((a) => a.detectorId === "sector-swing").length;
  expect(movements(reportOf(await desk.press()))).toBe(1);
  expect(
    movements(
      reportOf(await desk.remember((known) => withThresholds(known, { ...DEFAULT_SETTINGS, swingPoints: 90 }))),
    ),
  ).toBe(0);
  expect(movements(reportOf(await desk.press()))).toBe(0);
  expect(textsOf(opened.document, "Kiểm tra số liệu")).toContainEqual(expect.stringContaining("ít nhất 90 điểm"));
  expect(movements(reportOf(await desk.remember((known) => withThresholds(known, null))))).toBe(1);
});

describe("a correction of how a table was read", () => {
  const target = (above: number, name: string, extra: Drawing["rows"] = []): Drawing => ({
    name,
    rows: [
      ...Array.from({ length: above }, () => []),
      ["SẢN PHẨM CHỦ YẾU 6 THÁNG ĐẦU NĂM 2025"],
      ["Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2024", "Thực hiện 6 tháng đầu năm 2025", "Mức đăng ký"],
      ["Gạch", "Nghìn viên", 9, 10, 20],
      ["Ngói", "Nghìn viên", 21, 20, 50],
      ...extra,
      ["Đá", "m3", 25, 30, 60],
      ["Cát", "m3", 31, 32, 64],
    ],
  });
  const planOf = (report: RunReport): readonly (string | null)[] =>
    report.tables.map((t) => t.columns.find((c) => c.column === "E")?.scenario ?? null);
  const hintFor = (tableId: string): LayoutHint => ({
    tableId,
    isTable: true,
    isConfirmed: false,
    columns: [
      {
        header: "Mức đăng ký",
        occurrence: 0,
        role: "value",
        scenario: "plan",
        period: { kind: "year", year: { calendar: 2025 } },
      },
    ],
    extent: null,
  });

  test("holds for the next run, for a renamed sheet and after inserted rows, and can be taken back", async () => {
    const opened = open(drawBook(target(0, "T6")));
    desk = await openDesk(opened.document);
    const plain = reportOf(await desk.press());
    expect(planOf(plain)).toEqual([null]);
    expect(plain.computations.filter((c) => c.measure === "plan-attainment")).toEqual([]);
    const id = desk.done().analysis.tables[0]?.id ?? "";
    const corrected = reportOf(await desk.remember((known) => withHint(known, hintFor(id))));
    expect(planOf(corrected)).toEqual(["plan"]);
    expect(corrected.computations).toContainEqual(
      expect.objectContaining({ measure: "plan-attainment", value: 50, cell: expect.any(String) as string }),
    );
    await desk.office.run(async (context) => {
      context.workbook.worksheets.getItem("T6").name = "Tháng sáu";
      await context.sync();
    });
    expect(planOf(reportOf(await desk.press()))).toEqual(["plan"]);
    const kept = new Map(opened.document.settings);
    expect(planOf(reportOf(await desk.remember((known) => withoutHint(known, id))))).toEqual([null]);
    desk.close();

    const longer = open(drawBook(target(2, "Trang khác", [["Sỏi", "m3", 4, 5, 10]])));
    longer.document.settings = kept;
    desk = await openDesk(longer.document);
    expect(planOf(reportOf(await desk.press()))).toEqual(["plan"]);
  });

  test("may say that something is no table", async () => {
    const opened = open(drawBook(target(0, "T6"), OUTPUT));
    desk = await openDesk(opened.document);
    await desk.press();
    const id = desk.done().analysis.tables[0]?.id ?? "";
    const report = reportOf(
      await desk.remember((known) => withHint(known, { ...hintFor(id), isTable: false, columns: [] })),
    );
    expect(report.tables.map((t) => t.sheet)).toEqual(["Sản lượng"]);
    expect(cellOf(opened.document.sheets[0], "F2")).toBeNull();
  });
});

test("what cannot be read is said and left out; the rest holds, and what is told next replaces it", async () => {
  const opened = open(drawBook(TYPED));
  opened.document.settings = new Map([
    ["soat-so.ignored", JSON.stringify("{broken")],
    ["soat-so.hints", JSON.stringify([{ version: 1 }])],
    ["soat-so.thresholds", JSON.stringify(JSON.stringify({ version: 1, thresholds: { swingPoints: 33 } }))],
    ["other-add-in", "1"],
  ]);
  desk = await openDesk(opened.document);
  const report = reportOf(await desk.press());
  expect(report.findings).toHaveLength(1);
  expect(
    report.edits.refused
      .map((r) => r.reason)
      .filter((r) => r.includes("không đọc được"))
      .map((r) => /về (.*) không/.exec(r)?.[1]),
  ).toEqual(["cách đọc biểu", "các mục đã bỏ qua"]);
  expect(desk.done().remembered.thresholds?.swingPoints).toBe(33);
  const { analysis } = desk.done();
  const next = reportOf(await desk.remember((known) => withIgnored(known, analysis.findings, "x", analysis.workbook)));
  expect([next.findings, next.edits.refused.filter((r) => r.reason.includes("không đọc được")).length]).toEqual([
    [],
    1,
  ]);
  await desk.remove();
  expect([...opened.document.settings.keys()]).toEqual(["other-add-in"]);
});

test("what is told while a run is under way is kept", async () => {
  const opened = open(drawBook(TYPED));
  desk = await openDesk(opened.document);
  const run = desk.press();
  await desk.remember((known) => withExplanation(known, { id: "a" }, "b"));
  await run;
  expect([...opened.document.settings.keys()]).toEqual(["soat-so.explained"]);
});
