import { formatNumber } from "../core/i18n/number-format";
import { renderMessage } from "../core/i18n/render";
import type { RunReport } from "../core/model/results/report";
import { SURE } from "../core/model/tables/table";
import type { Bilingual, Language, Message } from "../core/model/message";

const AGREES: Bilingual = { vi: "số và kỳ trong bài khớp với sổ", en: "numbers and times of the text agree" };

/** What came of a report's text: how many agree, and every one that does not. */
function textLines({ textChecks }: RunReport, language: Language): readonly string[] {
  if (textChecks === undefined) return [];
  const odd = textChecks.filter(({ verdict }) => verdict !== "agrees");
  const agreeing = textChecks.length - odd.length;
  return [
    "",
    TEXT_HEADING[language],
    `  ${String(agreeing)}/${String(textChecks.length)} ${AGREES[language]}`,
    ...odd.map(({ message }) => `  ${message}`),
  ];
}

const TEXT_HEADING: Bilingual = { vi: "Đối chiếu báo cáo", en: "The report against the workbook" };

const SEVERITY: Readonly<Record<"error" | "warning" | "information", Bilingual>> = {
  error: { vi: "Không khớp", en: "Disagrees" },
  warning: { vi: "Cần xem lại", en: "To look at" },
  information: { vi: "Lưu ý", en: "Note" },
};

const MEASURE: Readonly<Record<string, Bilingual>> = {
  "growth-same-period": { vi: "tăng trưởng so cùng kỳ", en: "growth on the same period" },
  "growth-previous-period": { vi: "so với kỳ trước", en: "growth on the previous period" },
  "plan-attainment": { vi: "tỷ lệ hoàn thành kế hoạch", en: "plan attainment" },
  difference: { vi: "chênh lệch so cùng kỳ", en: "difference" },
  share: { vi: "cơ cấu", en: "share" },
  contribution: { vi: "đóng góp vào mức tăng chung", en: "contribution" },
  pace: { vi: "tiến độ so với thời gian", en: "pace" },
  "required-run-rate": { vi: "bình quân tháng còn phải đạt", en: "required monthly average" },
  "required-growth": { vi: "mức tăng còn phải đạt", en: "growth still required" },
  "price-volume": { vi: "tăng do lượng và do giá", en: "growth by quantity and price" },
  "contribution-bounds": { vi: "khoảng đóng góp vào chỉ số chung", en: "bounds of contributions" },
};

/** What stands before Excel's own words and codes. */
export const DETAILS: Bilingual = { vi: "Chi tiết kỹ thuật", en: "Technical details" };

/** What was found, for a person at a terminal; `note` says why nothing was, `out` is where the workbook went. */
export function printReport(report: RunReport, note: Message | null, language: Language, out: string | null): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const lines: string[] = [];
  const movements = report.anomalies.filter((anomaly) => !anomaly.explains);
  const lineOf = ({
    sheet,
    range,
    message,
  }: {
    readonly sheet: string;
    readonly range: string;
    readonly message: string;
  }): string => `${sheet}!${range}  ${message}`;
  const severities = ["error", "warning", "information"] as const;
  const counts = severities.map(
    (severity) => report.findings.filter((finding) => finding.severity === severity).length,
  );

  lines.push(
    say(
      `${report.workbook}: đọc ${String(report.tables.length)} biểu số liệu`,
      `${report.workbook}: ${String(report.tables.length)} statistical table${report.tables.length === 1 ? "" : "s"} read`,
    ),
  );
  lines.push(
    say(
      `${String(counts[0])} không khớp · ${String(counts[1])} cần xem lại · ${String(counts[2])} lưu ý · ${String(movements.length)} biến động đáng chú ý`,
      `${String(counts[0])} disagreeing · ${String(counts[1])} to look at · ${String(counts[2])} notes · ${String(movements.length)} notable movements`,
    ),
  );

  if (note !== null) lines.push("", renderMessage(note, language));

  const section = (title: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push("", title, ...items.map((item) => `  ${item}`));
  };
  for (const severity of severities) {
    section(
      SEVERITY[severity][language],
      report.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => `${finding.sheet}!${finding.range}  ${finding.message}`),
    );
  }
  section(say("Biến động đáng chú ý", "Notable movements"), movements.map(lineOf));
  section(
    say("Đóng góp chính", "Main contributions"),
    report.anomalies.filter((anomaly) => anomaly.explains).map(lineOf),
  );
  section(say("Đã tính", "Computed"), computedLines(report, language));
  section(
    say(
      "Chưa chắc cách đọc, nên không kiểm tra và không ghi",
      "Not read with certainty, so neither checked nor written",
    ),
    report.tables.filter((table) => table.confidence < SURE).map((table) => `${table.sheet}!${table.body}`),
  );
  section(
    say("Chưa ghi được", "Not written"),
    report.edits.refused.flatMap(({ sheet, range, reason, details }) => [
      `${sheet}${range === null ? "" : `!${range}`}  ${reason}`,
      ...(details === null ? [] : [`  ${DETAILS[language]}: ${details}`]),
    ]),
  );
  section(say("Đoạn báo cáo", "Report paragraph"), report.summary.paragraphs);

  lines.push("");
  lines.push(...textLines(report, language));
  if (out !== null) lines.push(say(`Kết quả: ${out}`, `Result: ${out}`));
  return `${lines.join("\n")}\n`;
}

/** What was found, in one line: for who checks many workbooks. */
export function countsLine(report: RunReport, language: Language): string {
  const count = (severity: string): string =>
    String(report.findings.filter((finding) => finding.severity === severity).length);
  const movements = String(report.anomalies.filter((anomaly) => !anomaly.explains).length);
  const tables = String(report.tables.length);
  return language === "vi"
    ? `${report.workbook}: ${tables} biểu · ${count("error")} không khớp · ${count("warning")} cần xem lại · ${count("information")} lưu ý · ${movements} biến động`
    : `${report.workbook}: ${tables} tables · ${count("error")} disagreeing · ${count("warning")} to look at · ${count("information")} notes · ${movements} movements`;
}

/** Each indicator once, with what was computed for it: "E13 108,95 (tăng trưởng so cùng kỳ)". */
function computedLines(report: RunReport, language: Language): readonly string[] {
  const labels = new Map<string, string>(
    report.tables.flatMap((table) =>
      table.rows.map((row): [string, string] => [`${table.sheet}!${String(row.row)}`, row.label]),
    ),
  );
  const rows = new Map<string, string[]>();
  for (const { sheet, row, measure, value, cell } of report.computations) {
    if (value === null || cell === null) continue;
    const key = `${sheet}!${String(row)}`;
    const name = MEASURE[measure]?.[language] ?? measure;
    rows.set(key, [...(rows.get(key) ?? []), `${name} ${formatNumber(value, language, 2)}`]);
  }
  return [...rows].map(([key, values]) => `${labels.get(key) ?? key}: ${values.join("; ")}`);
}
