import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { parseRange } from "../../src/core/model/cells/address";
import type { CellRecord, WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import { recalculate, testInLibreOffice } from "../fixtures/libreoffice";
import { press } from "./press";
import { contentOf } from "../fixtures/workbook-content";
import { drawSample, SAMPLE_NAME } from "../tools/draw-sample";

const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets", SAMPLE_NAME)));
const open = (): OpenedWorkbook => openWorkbook(bytes, SAMPLE_NAME);

function cellOf(document: WorkbookDocument, sheet: string, address: string): CellRecord | null {
  const place = parseRange(address);
  return (
    (place &&
      document.sheets
        .find((each) => each.name === sheet)
        ?.cells.get(place.top)
        ?.get(place.left)) ??
    null
  );
}

/** Puts a value into a cell of the first sheet, as if it had been typed. */
function type(opened: OpenedWorkbook, address: string, value: CellRecord["value"]): void {
  const place = parseRange(address);
  const row = place && opened.document.sheets[0]?.cells.get(place.top);
  if (!place || !row) throw new Error(`no row at ${address}`);
  row.set(place.left, { value, formula: null, style: row.get(place.left)?.style ?? 0 });
}

const computed = (report: RunReport, measure: string, row: number) =>
  report.computations.find((each) => each.measure === measure && each.row === row);
const result = (report: RunReport, ruleId: string) => report.results.find((each) => each.ruleId === ruleId);

test("the sample in the project is the one its script draws", () => {
  expect(Buffer.from(drawSample()).equals(Buffer.from(bytes))).toBe(true);
});

describe("the report of six months", () => {
  const opened = open();
  let report: RunReport;
  beforeAll(async () => {
    report = await press(opened);
  });

  test.each([
    ["retail", 16, 8.95],
    ["exports", 17, 16.98],
    ["imports", 23, 23.7],
  ])("growth of %s", (_name, row, growth) => {
    const { value, form, status } = computed(report, "growth-same-period", row) ?? {};
    expect([form, status, Math.round(((value ?? 0) - 100) * 100) / 100]).toEqual(["index", "ok", growth]);
  });

  test.each([
    ["retail", 16, 23.77],
    ["exports", 17, 70],
    ["imports", 23, 86],
  ])("attainment of %s", (_name, row, attainment) => {
    const { value, status } = computed(report, "plan-attainment", row) ?? {};
    expect([status, Math.round((value ?? 0) * 100) / 100]).toEqual(["ok", attainment]);
  });

  test.each([
    [11, 99.05],
    [12, 139.4],
    [13, 101.27],
    [14, 96.97],
    [15, 100.75],
  ])("no ratio is taken of the index in row %i; its growth is the index itself", (row, index) => {
    expect(computed(report, "growth-same-period", row)).toMatchObject({ status: "by-definition", value: index });
    expect(computed(report, "plan-attainment", row)).toMatchObject({ status: "not-a-ratio", value: null });
    expect(cellOf(opened.document, "6 tháng", `G${String(row)}`)?.formula ?? null).toBeNull();
  });

  test("mining is a movement and no other sector", () => {
    expect(report.anomalies.filter((anomaly) => !anomaly.explains).map((anomaly) => anomaly.range)).toEqual(["F12"]);
    expect(
      report.anomalies.filter((anomaly) => anomaly.detectorId === "sector-swing").map((anomaly) => anomaly.range),
    ).toEqual(["F12"]);
    expect(report.anomalies[0]?.message).toContain("39,4%");
  });

  test("retail is one finding that names the implied plan and asks about its base", () => {
    const retail = report.findings.filter((finding) =>
      [finding.range, ...finding.related].some((place) => place.endsWith("16")),
    );
    expect(retail).toHaveLength(1);
    expect(retail[0]).toMatchObject({ range: "F16", severity: "warning", strong: true });
    // What was found stands first with its reasons, then the one question.
    expect(retail[0]?.message).toMatch(
      /^[^.?]*F16 mới đạt 23,77% kế hoạch [^.?]*D16 dù tăng 8,95% so với cùng kỳ \([^)]*E16\); [^.?]*; theo kế hoạch thì cả năm tăng khoảng 129% so với năm trước\. [^.?]*tính trên số nào\?$/,
    );
  });

  test("the paragraph has the seed's figures, the doubtful ones marked", () => {
    const text = report.summary.paragraphs.join("\n");
    for (const figure of [
      "giảm 0,95%",
      "tăng 39,4%",
      "tăng 1,27%",
      "giảm 3,03%",
      "tăng 0,75%",
      "29.232 tỷ đồng",
      "23,77% kế hoạch",
      "tăng 8,95%",
      "525 triệu USD",
      "70% kế hoạch",
      "tăng 16,98%",
      "99 triệu USD",
      "86% kế hoạch",
      "tăng 23,7%",
    ]) {
      expect(text).toContain(figure);
    }
  });

  testInLibreOffice(
    "LibreOffice recalculates every formula, ours on the summary sheet too, to what stands in the cell",
    () => {
      const recalculated = recalculate(new Map([["sample", saveWorkbook(opened)]])).get("sample");
      const theirs = openWorkbook(recalculated ?? new Uint8Array(), SAMPLE_NAME).document;
      let compared = 0;
      for (const sheet of opened.document.sheets) {
        for (const [row, cells] of sheet.cells) {
          for (const [column, cell] of cells) {
            if (cell.formula === null) continue;
            const found =
              theirs.sheets
                .find((each) => each.name === sheet.name)
                ?.cells.get(row)
                ?.get(column)?.value ?? null;
            const place = `${sheet.name} ${String(row + 1)}:${String(column + 1)}`;
            if (typeof cell.value === "number")
              expect([
                place,
                typeof found === "number" && Math.abs(found - cell.value) <= 1e-9 * Math.abs(cell.value),
              ]).toEqual([place, true]);
            else expect([place, found === null ? "" : found]).toEqual([place, cell.value]);
            compared += 1;
          }
        }
      }
      expect(compared).toBeGreaterThan(40);
    },
  );
});

describe("exports and what they are made of", () => {
  test.each([
    ["as printed", 71.8, "passed"],
    ["one of them off by two", 73.8, "failed"],
  ])("%s", async (_name, others, outcome) => {
    const opened = open();
    // The goods as a plain breakdown of exports, without the words that call them a part.
    type(opened, "B18", "Lượng cà phê xuất khẩu");
    type(opened, "F22", others);
    const report = await press(opened);
    expect(result(report, "total-mismatch")).toMatchObject({ outcome });
    expect(result(report, "total-mismatch")?.checked).toBeGreaterThanOrEqual(1);
  });
});

describe("pressed again, and taken back", () => {
  test("the second press changes nothing; after removal everything is as it was", async () => {
    const first = open();
    await press(first);
    const once = saveWorkbook(first);
    const again = openWorkbook(once, SAMPLE_NAME);
    const report = await press(again);
    expect(report.edits.applied).toBe(0);
    expect(Buffer.from(saveWorkbook(again)).equals(Buffer.from(once))).toBe(true);

    const back = openWorkbook(once, SAMPLE_NAME);
    await press(back, "removeAdditions", "vi", false);
    const restored = openWorkbook(saveWorkbook(back), SAMPLE_NAME).document;
    const original = open().document;
    expect(contentOf(restored)).toEqual(contentOf(original));
    const [before, after] = [unzipSync(bytes), unzipSync(saveWorkbook(back))];
    // Of the parts the sample came with only those that list sheets, styles and strings were touched.
    const touched = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    expect(
      touched.filter((part) => !/^(\[Content_Types\]|xl\/(workbook|styles|sharedStrings|_rels\/workbook))/.test(part)),
    ).toEqual([]);
  });
});
