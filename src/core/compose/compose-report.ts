import type { CellRange } from "../model/cells/address";
import { cellName, columnName, placeName, rangeName } from "../model/cells/address";
import type { Analysis } from "../model/results/analysis";
import type { ChangeBatch, ChangeReceipt, Skipped } from "../model/changes/workbook-change";
import { calendarText, relativeRole } from "../model/tables/period";
import type { ColumnFill } from "../model/results/fill";
import type { RunReport } from "../model/results/report";
import type { TableRelation } from "../model/tables/relation";
import type { TableModel } from "../model/tables/table";
import type { Language } from "../model/message";
import type { TextCheck } from "../model/results/text-check";
import { filesReport } from "./files-report";
import { fillsReport } from "./fills-report";
import { renderMessage } from "../i18n/render";

/** What of a run is known only where it was run. */
interface RunFacts {
  readonly host: RunReport["host"];
  /** In milliseconds, of any precision. */
  readonly timing: RunReport["timing"];
  /** Null where no text was given. */
  readonly textChecks?: readonly TextCheck[] | null;
  /** Null where nothing was to be filled. */
  readonly fills?: readonly ColumnFill[] | null;
}

/** What a run was to write, and what came of it. */
interface RunWriting {
  readonly batch: ChangeBatch;
  /** Null where nothing was written. */
  readonly receipt: ChangeReceipt | null;
  /** What else was not written, and why. */
  readonly refused: readonly Skipped[];
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

/** The report of a run, its sentences in one language. */
export function composeReport(
  analysis: Analysis,
  { batch, receipt, refused }: RunWriting,
  language: Language,
  facts: RunFacts,
): RunReport {
  const tableOf = (id: string): TableModel | undefined => analysis.tables.find((t) => t.id === id);
  const summary = receipt?.sheets.find((s) => s.role === "summary") ?? null;
  const skipped = [...(receipt?.skipped ?? batch.skipped), ...refused];
  return {
    workbook: analysis.workbook.name,
    tables: analysis.tables.map(tableReport),
    questions: analysis.questions.map((question) => ({
      id: question.id,
      sheet: question.sheet,
      range: rangeName(question.range),
      text: renderMessage(question.text, language),
      answers: question.answers.map(({ id, text }) => ({ id, text: renderMessage(text, language) })),
    })),
    results: analysis.results.map((result) => {
      const table = tableOf(result.tableId);
      return {
        ruleId: result.ruleId,
        sheet: table?.sheet.name ?? "",
        table: table === undefined ? "" : rangeName(wholeOf(table)),
        outcome: result.outcome,
        checked: result.checked,
      };
    }),
    findings: analysis.findings.map(({ also = [], cause, ...f }) => ({
      id: f.id,
      ruleId: f.ruleId,
      severity: f.severity,
      strong: f.strong,
      sheet: f.place.sheet,
      range: rangeName(f.place.range),
      related: f.related.map((place) => placeName(place.sheet, place.range)),
      message: renderMessage(f.message, language),
      fixes: f.fixes.length,
      also,
      cause: {
        cells: (cause?.cells ?? [f.place]).map((place) => placeName(place.sheet, place.range)),
        quantity: cause?.quantity ?? "figure",
        kind: cause?.kind ?? "disagreement",
      },
    })),
    ignored: analysis.ignored.map(({ finding, reason }) => ({
      id: finding.id,
      ruleId: finding.ruleId,
      sheet: finding.place.sheet,
      range: rangeName(finding.place.range),
      reason,
    })),
    anomalies: analysis.anomalies.map((a) => ({
      explains: a.explains === true,
      movesNoHeadline: a.movesNoHeadline === true,
      id: a.id,
      detectorId: a.detectorId,
      sheet: a.place.sheet,
      range: rangeName(a.place.range),
      score: a.score,
      message: renderMessage(a.message, language),
      explanation: analysis.explanations.get(a.id) ?? null,
    })),
    movementsEnd: analysis.movementsEnd === null ? null : renderMessage(analysis.movementsEnd, language),
    computations: computationReports(analysis, batch, receipt),
    summary: {
      sheet: summary?.name ?? null,
      paragraphs: analysis.summary.paragraphs.map((sentences) =>
        sentences.map((s) => renderMessage(s, language)).join(" "),
      ),
      charts: receipt?.sheets.reduce((n, s) => n + s.charts, 0) ?? 0,
    },
    edits: {
      applied: receipt?.applied ?? 0,
      refused: skipped.map((w) => ({
        sheet: w.sheet,
        range: w.range === null ? null : rangeName(w.range),
        reason: renderMessage(w.reason, language),
        details: w.reason.details ?? null,
      })),
    },
    host: facts.host,
    timing: {
      readMs: tenths(facts.timing.readMs),
      analyzeMs: tenths(facts.timing.analyzeMs),
      applyMs: tenths(facts.timing.applyMs),
      totalMs: tenths(facts.timing.totalMs),
    },
    ...(analysis.files.length === 0 ? {} : { files: filesReport(analysis.files, analysis.matches) }),
    ...(facts.fills ? { fills: fillsReport(facts.fills) } : {}),
    ...(facts.textChecks ? { textChecks: textChecks(facts.textChecks, language) } : {}),
  };
}

/** What came of a report's text as the report gives it. */
function textChecks(checks: readonly TextCheck[], language: Language): NonNullable<RunReport["textChecks"]> {
  return checks.map(({ text, sentence, verdict, subject, facts, message }) => ({
    text,
    sentence,
    verdict,
    subject,
    facts: facts.map(({ kind, value, sheet, cell }) => ({ kind, value, cell: `${sheet}!${cellName(cell)}` })),
    message: renderMessage(message, language),
  }));
}

function wholeOf(table: TableModel): CellRange {
  return table.header === null
    ? table.body
    : {
        top: table.header.top,
        left: Math.min(table.header.left, table.body.left),
        bottom: table.body.bottom,
        right: Math.max(table.header.right, table.body.right),
      };
}

function tableReport(table: TableModel): RunReport["tables"][number] {
  return {
    sheet: table.sheet.name,
    title: table.title === null ? null : cellName(table.title.cell),
    unit: table.unit?.text ?? null,
    header: table.header === null ? null : rangeName(table.header),
    body: rangeName(table.body),
    confidence: table.confidence,
    columns: table.columns.map((c) => ({
      column: columnName(c.column),
      role: c.role,
      scenario: c.scenario,
      period: c.period === null ? null : calendarText(c.period),
      relative: c.period === null ? null : relativeRole(c.period),
      measure: c.measure,
      form: c.form,
      quantity: c.quantity,
      unit: c.unit?.text ?? null,
      hidden: c.hidden,
      block: c.block,
      confidence: c.confidence,
    })),
    rows: table.rows.map((r) => ({
      row: r.row + 1,
      label: r.label,
      level: r.level,
      kind: r.kind,
      parent: r.parent === null ? null : r.parent + 1,
      addsTo: r.addsTo === null ? null : r.addsTo + 1,
      unit: r.unit?.text ?? null,
    })),
    relations: table.relations.map(relationReport),
  };
}

function relationReport(relation: TableRelation): RunReport["tables"][number]["relations"][number] {
  const { kind, by, along, result, operands, scale, periods, whole, holds, fails, bits } = relation;
  const across = along === "across";
  const line = (index: number) => (across ? columnName(index) : String(index + 1));
  const position = (index: number) => (across ? String(index + 1) : columnName(index));
  const cells = (first: number, last: number) =>
    rangeName(
      across
        ? { top: first, bottom: last, left: result, right: result }
        : { top: result, bottom: result, left: first, right: last },
    );
  return {
    kind,
    by,
    along,
    result: line(result),
    operands: operands.map(line),
    scale,
    periods,
    whole: whole === null ? null : position(whole),
    holds: holds.map(([first, last]) => cells(first, last)),
    fails: fails.map((at) => cells(at, at)),
    bits: Math.round(bits * 10) / 10,
  };
}

function computationReports(
  analysis: Analysis,
  batch: ChangeBatch,
  receipt: ChangeReceipt | null,
): RunReport["computations"] {
  return analysis.measures.flatMap((measure, index) => {
    const table = analysis.tables.find(
      (t) => t.id === measure.tableId && t.columns.includes(measure.comparison.current),
    );
    const edit = batch.columns.find((c) => c.measureIndex === index) ?? null;
    const written =
      edit === null ? null : (receipt?.columns.find((c) => c.id === edit.id && c.sheet === edit.sheet) ?? null);
    return measure.cells.map((cell) => {
      const content = edit?.cells[cell.row - edit.range.top] ?? null;
      return {
        measure: measure.measure,
        sheet: table?.sheet.name ?? "",
        row: cell.row + 1,
        period: calendarText(measure.period),
        operands: cell.operands.map(cellName),
        cell: written === null || content === null ? null : cellName({ row: cell.row, column: written.range.left }),
        form: measure.form,
        formula: cell.formula,
        value: cell.value,
        status: cell.status,
      };
    });
  });
}
