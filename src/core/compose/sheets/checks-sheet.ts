import type { CellRange } from "../../model/cells/address";
import { placeName, rangeName } from "../../model/cells/address";
import type { Analysis } from "../../model/results/analysis";
import type { Detector } from "../../model/results/anomaly";
import type { CellContent, Look, SheetChange, Skipped } from "../../model/changes/workbook-change";
import { SHEET_SIGNATURES } from "../../model/changes/sheet-signature";
import type { Rule } from "../../model/results/finding";
import type { Settings } from "../../model/requests/settings";
import type { Bilingual, Language } from "../../model/message";
import { renderMessage } from "../../i18n/render";
import { findingSubject, movementSubject } from "../words/line-subjects";
import { draftSheet } from "./sheet-draft";
import { CHECKS_WORDS as WORDS } from "./checks-words";
import { sourcesOf } from "./figure-sources";
import { HEAD, TABLE_SIZE } from "./summary-look";
import { heightOf } from "./text-height";

/** What the catalogue says of its rules and detectors, as far as the clerk reads it. */
export interface CatalogueWords {
  readonly rules: readonly Pick<Rule, "id" | "name" | "why" | "advice">[];
  readonly detectors: readonly Pick<Detector, "id" | "name" | "why">[];
}

/** What the sheet depends on beside the analysis. */
export interface ChecksOptions {
  readonly language: Language;
  readonly settings: Settings;
  readonly catalogue: CatalogueWords;
  readonly version: string;
  /** Ids of rules and detectors that the clerk has switched off. */
  readonly quiet?: readonly string[];
}

/** Points of the headings. Source: two lines of 11 points. */
const HEAD_HEIGHT = 32;

const SIGNATURE = SHEET_SIGNATURES.checks;

const TONES = {
  error: { vi: "Không khớp", en: "Disagrees" },
  warning: { vi: "Cần xem lại", en: "To look at" },
  information: { vi: "Lưu ý", en: "Note" },
  movement: { vi: "Biến động đáng chú ý", en: "Notable movement" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Points: A4 on its side between margins of 30 and 15 millimetres is 714 wide. */
const WIDTHS = [28, 66, 126, 220, 137, 137] as const;
/** Percent it is printed at. Source: columns are printed up to 6 % wider than they are on the screen. */
const SCALE = 94;
const LAST = WIDTHS.length - 1;
const BODY: Look = { wrap: true, valign: "Top", border: true, size: TABLE_SIZE };
const LINE: Look = { wrap: true, valign: "Top", size: TABLE_SIZE };

/** The colour of the tab, by which our sheets are told from the clerk's. */
const TAB_COLOR = "#7F7F7F";

/**
 * Findings listed at most; beyond it the last line says how many more there are. Source: measured on 56 real
 * workbooks: at most 32 lines, so that nothing real is cut.
 */
const MOST_LINES = 1000;

/**
 * Checks that are named where several fail for one reason. Source: the three longest names take three lines of their
 * column, six would take five.
 */
const NAMED = 3;

/**
 * What the clerk works through: findings with links, what could not be checked, what was not written, thresholds and
 * version.
 */
export function checksSheet(
  analysis: Analysis,
  notWritten: readonly Skipped[],
  { catalogue, settings, version, language, quiet = [] }: ChecksOptions,
): SheetChange {
  const say = (words: Bilingual): string => words[language];
  const sheet = draftSheet("checks", say(WORDS.sheet), WIDTHS);
  const title = sheet.add([{ text: say(SIGNATURE.text.says) }], { bold: true, size: 14, align: "Center" });
  sheet.merge({ top: title, left: 0, bottom: title, right: LAST });
  const counted = sheet.add([{ text: countsOf(analysis, language) }], { ...LINE, italic: true, align: "Center" });
  sheet.merge({ top: counted, left: 0, bottom: counted, right: LAST });
  const head = sheet.add(
    SIGNATURE.headings.say.map((words) => ({ text: say(words) })),
    HEAD,
    HEAD_HEIGHT,
  );

  const lines = [
    ...analysis.findings.map((f) => {
      const rule = catalogue.rules.find((r) => r.id === f.ruleId);
      return {
        ...{ tone: TONES[f.severity], place: f.place, message: f.message, why: rule?.why, todo: rule?.advice },
        subject: findingSubject(f),
      };
    }),
    ...analysis.anomalies
      .filter((a) => a.explains !== true)
      .map((a) => {
        const note = analysis.explanations.get(a.id);
        const todo: Bilingual =
          note === undefined
            ? WORDS.explain
            : { vi: noted(WORDS.explained.vi, note), en: noted(WORDS.explained.en, note) };
        return {
          tone: TONES.movement,
          place: a.place,
          message: a.message,
          why: catalogue.detectors.find((d) => d.id === a.detectorId)?.why,
          todo,
          subject: movementSubject(a),
        };
      }),
  ];
  const sheets = analysis.workbook.sheets.map(({ name }) => name);
  const bySheet = lines.toSorted((a, b) => sheets.indexOf(a.place.sheet) - sheets.indexOf(b.place.sheet));
  bySheet.slice(0, MOST_LINES).forEach((line, i) => {
    const what = renderMessage(line.message, language);
    const why = line.why === undefined ? "" : say(line.why);
    const todo = line.todo === undefined ? "" : say(line.todo);
    const place = placeName(line.place.sheet, line.place.range);
    const height = Math.max(
      heightOf(what, WIDTHS[3], TABLE_SIZE),
      heightOf(why, WIDTHS[4], TABLE_SIZE),
      heightOf(todo, WIDTHS[5], TABLE_SIZE),
      heightOf(place, WIDTHS[2], TABLE_SIZE),
    );
    const row = sheet.add(
      [{ number: i + 1 }, { text: say(line.tone) }, { text: place }, { text: what }, content(why), content(todo)],
      BODY,
      height,
    );
    sheet.look({ top: row, left: 0, bottom: row, right: 0 }, { align: "Center" });
    sheet.link(row, 2, line.place.sheet, line.place.range);
    sheet.about(row, line.subject);
  });
  if (lines.length > MOST_LINES)
    sheet.add([null, null, null, { text: `+ ${String(lines.length - MOST_LINES)}` }], BODY);
  if (lines.length === 0) {
    const isChecked = analysis.results.some(({ outcome }) => outcome === "passed" || outcome === "failed");
    const row = sheet.add([{ text: say(isChecked ? WORDS.none : WORDS.nothing) }], BODY);
    sheet.merge({ top: row, left: 0, bottom: row, right: LAST });
  }
  const filter = lines.length === 0 ? null : { top: head, left: 0, bottom: sheet.row() - 1, right: LAST };
  sheet.skip(1);

  const section = (words: Bilingual, entries: readonly SectionEntry[]): void => {
    if (entries.length === 0) return;
    const top = sheet.add([{ text: say(words) }], { bold: true, size: 13 });
    sheet.keep(top, top + 1);
    for (const entry of entries) {
      const row = sheet.add(
        [content(entry.place), null, null, { text: entry.text }],
        LINE,
        Math.max(
          heightOf(entry.text, WIDTHS[3] + WIDTHS[4] + WIDTHS[5], TABLE_SIZE),
          heightOf(entry.place, WIDTHS[0] + WIDTHS[1] + WIDTHS[2], TABLE_SIZE),
        ),
      );
      sheet.merge({ top: row, left: 0, bottom: row, right: 2 });
      sheet.merge({ top: row, left: 3, bottom: row, right: LAST });
      if (entry.link !== undefined) sheet.link(row, 0, entry.link.sheet, entry.link.range);
    }
    sheet.skip(1);
  };
  section(WORDS.sources, sourcesOf(analysis, language));
  section(
    WORDS.ignored,
    analysis.ignored.map(({ finding, reason }) => ({
      place: placeName(finding.place.sheet, finding.place.range),
      text: asideText(renderMessage(finding.message, language), reason, say(WORDS.reason)),
    })),
  );
  section(WORDS.unchecked, uncheckedLines(analysis, catalogue, language));
  section(
    WORDS.unwritten,
    notWritten.map((w) => ({
      place: w.range === null ? w.sheet : placeName(w.sheet, w.range),
      text: renderMessage(w.reason, language),
    })),
  );
  section(WORDS.switchedOff, switchedOffLine(quiet, catalogue, language));
  section(WORDS.thresholds, thresholdLines(settings, language));
  sheet.add([{ text: say(WORDS.version).replace("{version}", version) }], { italic: true, size: TABLE_SIZE });
  return sheet.done("Landscape", {
    scale: SCALE,
    lastPrintedColumn: null,
    headRow: head,
    filter,
    tabColor: TAB_COLOR,
  });
}

/** A line of a section below the findings: the place, and what is said of it. */
interface SectionEntry {
  readonly place: string;
  readonly text: string;
  /** Where the place leads. */
  readonly link?: { readonly sheet: string; readonly range: CellRange };
}

/** How many findings of each kind there are. */
function countsOf({ findings, anomalies }: Analysis, language: Language): string {
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counts: Readonly<Record<string, number>> = {
    error: of("error"),
    warning: of("warning"),
    information: of("information"),
    movement: anomalies.filter((a) => a.explains !== true).length,
  };
  return WORDS.counts[language].replace(/\{(\w+)\}/g, (_, key: string) => String(counts[key] ?? 0));
}

function noted(words: string, note: string): string {
  return words.replace("{note}", () => note);
}

function asideText(finding: string, reason: string, words: string): string {
  return reason === "" ? finding : words.replace("{finding}", () => finding).replace("{reason}", () => reason);
}

function content(text: string): CellContent | null {
  return text === "" ? null : { text };
}

/** A line for every reason at every table: the checks that share it are named together. */
function uncheckedLines(
  analysis: Analysis,
  catalogue: CatalogueWords,
  language: Language,
): readonly { readonly place: string; readonly text: string }[] {
  const lines = new Map<string, { readonly place: string; readonly reason: string; readonly names: Set<string> }>();
  for (const result of analysis.results) {
    if (result.outcome !== "not-checkable" && result.outcome !== "crashed") continue;
    const table = analysis.tables.find((t) => t.id === result.tableId);
    const name = catalogue.rules.find((r) => r.id === result.ruleId)?.name[language] ?? result.ruleId;
    const reasons =
      result.outcome === "crashed" ? [WORDS.crashed[language]] : result.missing.map((m) => renderMessage(m, language));
    const place = table === undefined ? "" : `${table.sheet.name}!${rangeName(table.body)}`;
    for (const reason of [...new Set(reasons)].slice(0, 3)) {
      const key = JSON.stringify([place, reason]);
      const line = lines.get(key) ?? { place, reason, names: new Set<string>() };
      lines.set(key, line);
      line.names.add(name);
    }
  }
  return [...lines.values()].map(({ place, reason, names }) => ({
    place,
    text: `${listed([...names], language)}: ${reason}`,
  }));
}

/** The names, or where there are many the first and how many more. */
function listed(names: readonly string[], language: Language): string {
  const more = names.length - NAMED;
  return more <= 1
    ? names.join("; ")
    : `${names.slice(0, NAMED).join("; ")} ${WORDS.andMore[language].replace("{count}", String(more))}`;
}

/** The checks that were switched off, by their names; no line where none was. */
function switchedOffLine(
  quiet: readonly string[],
  { rules, detectors }: CatalogueWords,
  language: Language,
): readonly SectionEntry[] {
  const names = [...rules, ...detectors].filter(({ id }) => quiet.includes(id)).map(({ name }) => name[language]);
  return names.length === 0 ? [] : [{ place: "", text: names.join("; ") }];
}

function thresholdLines(
  settings: Settings,
  language: Language,
): readonly { readonly place: string; readonly text: string }[] {
  const number = (value: number): string => (language === "vi" ? String(value).replace(".", ",") : String(value));
  const fill = (text: string, values: Readonly<Record<string, number>>): string =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => number(values[key] ?? NaN));
  return [
    { place: "", text: fill(WORDS.pace[language], { low: settings.paceBand[0], high: settings.paceBand[1] }) },
    {
      place: "",
      text: fill(WORDS.swing[language], {
        score: settings.swingScore[0],
        manyScore: settings.swingScore[1],
        many: settings.swingManySiblings,
        points: settings.swingPoints,
      }),
    },
  ];
}
