import type { WorkbookDocument } from "../../src/xlsx/document";
import { REASONS } from "../../src/core/compose/reasons";
import { REFUSALS } from "../../src/add-in/excel/errors";
import type { RunEvent, RunReport } from "../../src/core/model/results/report";
import type { Language } from "../../src/core/model/message";
import type { Drawing } from "../add-in/excel/draw-book";
import { cellOf, drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { openPane, type OpenPane } from "../add-in/taskpane/open-pane";

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };
const FOUR: readonly Drawing[] = ["A", "B", "C", "D"].map((name): Drawing => ({ ...OUTPUT, name }));

let pane: OpenPane | null = null;
afterEach(() => {
  pane?.close();
  pane = null;
});

/** Trade with a number kept as text, which would be marked. */
const MARKED: Drawing = { ...TRADE, rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)) };

/** The built add-in beside a workbook, which may be changed first. */
async function show(
  language: Language,
  drawings: readonly Drawing[],
  change: (workbook: WorkbookDocument) => void = () => undefined,
): Promise<OpenPane> {
  const { document } = open(drawBook(...drawings));
  change(document);
  pane = await openPane(document, LOCALES[language]);
  return pane;
}

function reportOf(event: RunEvent | undefined): RunReport {
  if (event?.outcome !== "done") throw new Error(JSON.stringify(event));
  return event.report;
}

/** Which of our sentences were reported as reasons, by their ids. */
function reasonsOf(report: RunReport, language: Language): readonly string[] {
  const known = [...Object.values(REASONS), ...Object.values(REFUSALS)];
  return report.edits.refused.map(({ reason }) => known.find((k) => k.text[language] === reason)?.id ?? reason);
}

const names = (workbook: WorkbookDocument): readonly string[] => workbook.sheets.map((s) => s.name);
const sheetNames: Readonly<Record<Language, readonly [string, string]>> = {
  vi: ["Tổng hợp", "Kiểm tra số liệu"],
  en: ["Summary", "Checks"],
};
/** One sheet's own state within that of the workbook. */
const sheetState = (workbook: WorkbookDocument, name: string): unknown =>
  (stateOf(workbook) as { readonly sheets: readonly { readonly name: string }[] }).sheets.find((s) => s.name === name);

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test("a cell that is being edited: nothing happens, one sentence; afterwards the run is made", async () => {
    const { host, workbook, events, ...view } = await show(language, [OUTPUT]);
    const before = stateOf(workbook);
    host.setEditingCell(true);
    await view.run();
    expect(events[0]).toMatchObject({ outcome: "refused", message: { id: "refused-cell-being-edited" } });
    expect(stateOf(workbook)).toEqual(before);
    expect(view.text("main")).toContain(REFUSALS.cellBeingEdited.text[language]);
    expect((await host.invokeCommand("removeAdditions")).status).toBe(0);
    expect(events[1]).toMatchObject({ outcome: "refused", message: { id: "refused-cell-being-edited" } });
    host.setEditingCell(false);
    await view.run();
    expect(reportOf(events[2]).edits.applied).toBeGreaterThan(0);
  });

  test("a protected sheet: it stays as it is, other sheets and the summary are written", async () => {
    const { workbook, events, ...view } = await show(language, [MARKED, OUTPUT], ({ sheets: [first] }) => {
      if (first) first.protection = { hasPassword: true };
    });
    const before = sheetState(workbook, TRADE.name);
    await view.run();
    const report = reportOf(events[0]);
    expect(new Set(reasonsOf(report, language))).toEqual(new Set(["withheld-protected-sheet"]));
    expect(report.edits.refused.filter((r) => r.sheet !== TRADE.name)).toEqual([]);
    expect(report.findings.map(({ sheet }) => sheet)).toContain(TRADE.name);
    expect(sheetState(workbook, TRADE.name)).toEqual(before);
    expect([cellOf(workbook.sheets[1], "H4"), names(workbook)]).toEqual([
      expect.stringMatching(/^=IF/),
      [TRADE.name, OUTPUT.name, ...sheetNames[language]],
    ]);
    expect(
      report.computations.filter((c) => c.sheet === TRADE.name && (c.cell !== null || c.value === undefined)),
    ).toEqual([]);
    expect(view.text("main")).toContain(REASONS.protectedSheet.text[language]);
  });

  test("a sheet protected since it was written: nothing is removed, and its name is said", async () => {
    const { host, workbook, events, ...view } = await show(language, [OUTPUT]);
    await view.run();
    const [sheet] = workbook.sheets;
    if (sheet) sheet.protection = { hasPassword: true };
    const before = stateOf(workbook);
    await host.invokeCommand("removeAdditions");
    expect(events[1]).toMatchObject({
      outcome: "refused",
      message: { id: "refused-protected-sheet", parameters: { sheet: OUTPUT.name } },
    });
    expect(stateOf(workbook)).toEqual(before);
    expect(view.text("main")).toContain(OUTPUT.name);
  });

  test("a protected workbook structure: columns are written, sheets are not added, nor removed later", async () => {
    const { host, workbook, events, ...view } = await show(language, [OUTPUT], (document) => {
      document.structureProtection = { hasPassword: true };
    });
    await view.run();
    const report = reportOf(events[0]);
    expect([reasonsOf(report, language), names(workbook), report.summary.sheet]).toEqual([
      ["refused-structure-protected"],
      [OUTPUT.name],
      null,
    ]);
    expect(cellOf(workbook.sheets[0], "H4")).toMatch(/^=IF/);
    expect(report.summary.paragraphs.length).toBeGreaterThan(0);
    expect(view.text("main")).toContain(REFUSALS.structureProtected.text[language]);
    workbook.structureProtection = null;
    await view.run();
    workbook.structureProtection = { hasPassword: true };
    const before = stateOf(workbook);
    await host.invokeCommand("removeAdditions");
    expect(events[2]).toMatchObject({ outcome: "refused", message: { id: "refused-structure-protected" } });
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a workbook open for reading or viewing only: results in the pane, nothing written, no question asked", async () => {
    const { host, workbook, events, ...view } = await show(language, FOUR, (document) => {
      document.readOnly = true;
    });
    const before = stateOf(workbook);
    await view.run();
    const report = reportOf(events[0]);
    expect([reasonsOf(report, language), report.edits.applied, report.summary.sheet]).toEqual([
      ["refused-read-only"],
      0,
      null,
    ]);
    expect(report.computations.length).toBeGreaterThan(0);
    expect(report.computations.filter((c) => c.cell !== null)).toEqual([]);
    expect(view.text("main")).toContain(REFUSALS.readOnly.text[language]);
    await host.invokeCommand("removeAdditions");
    expect(events[1]).toMatchObject({ outcome: "refused", message: { id: "refused-read-only" } });
    expect(stateOf(workbook)).toEqual(before);
  });

  test.each<readonly [string, Drawing, string]>([
    ["no table", { name: "Trống", rows: [["Xin chào"], [1, 2, 3]] }, "nothing-no-table"],
    ["a sheet with nothing at all", { name: "Trống", rows: [] }, "nothing-no-table"],
    [
      "an empty form",
      { ...OUTPUT, rows: OUTPUT.rows.map((row, i) => (i < 3 ? row : row.slice(0, 3))) },
      "nothing-empty-form",
    ],
  ])("%s: it is said, and nothing is written", async (_, drawing, id) => {
    const { workbook, events, ...view } = await show(language, [drawing]);
    const before = stateOf(workbook);
    await view.run();
    const [event] = events;
    expect(event).toMatchObject({
      outcome: "done",
      note: { id },
      report: { edits: { applied: 0, refused: [] }, findings: [] },
    });
    expect(stateOf(workbook)).toEqual(before);
    expect(view.text("main")).toContain(event?.outcome === "done" ? event.note?.text[language] : "");
  });

  test.each([
    ["yes", /Ghi|Write/, true],
    ["no", /Không ghi vào các trang này|Leave these sheets alone/, false],
  ] as const)("more than three sheets, %s", async (_, answer, written) => {
    const { workbook, events, ...view } = await show(language, FOUR);
    const before = FOUR.map(({ name }) => sheetState(workbook, name));
    await view.askedRun();
    expect(view.question()?.querySelector("ul")?.textContent).toMatch(/A.*B.*C.*D/);
    expect([events.length, names(workbook)]).toEqual([0, FOUR.map((d) => d.name)]);
    view.button(answer, "main section[role=group]").click();
    await view.until(() => events.length > 0);
    const report = reportOf(events[0]);
    expect(reasonsOf(report, language)).toEqual(written ? [] : FOUR.map(() => "withheld-declined"));
    expect(
      FOUR.map(
        ({ name }) =>
          cellOf(
            workbook.sheets.find((s) => s.name === name),
            "H4",
          ) !== null,
      ),
    ).toEqual(FOUR.map(() => written));
    if (!written) expect(FOUR.map(({ name }) => sheetState(workbook, name))).toEqual(before);
    expect(names(workbook)).toEqual([...FOUR.map((d) => d.name), ...sheetNames[language]]);
  });
});
