import { parseArgs } from "node:util";
import type { FurtherMeasureId } from "../core/model/requests/measure-request";
import { FURTHER_MEASURE_IDS, isFurtherMeasure } from "../core/model/requests/measure-request";
import type { Bilingual, Language } from "../core/model/message";
import type { DocumentRequest, TypedDocuments } from "./document-options";
import { DOCUMENT_OPTIONS, DOCUMENT_USAGE, documentsOf, namedDocument } from "./document-options";

/** What was asked for on the command line. */
export interface Request {
  /** Files, or folders of them; at least one. */
  readonly inputs: readonly string[];
  /** Where the workbook is saved, of several inputs the folder; null: nowhere. */
  readonly out: string | null;
  /** Where the JSON report goes, of several inputs a line each; "-" is standard output; null: nowhere. */
  readonly report: string | null;
  /** Empty: every visible sheet. */
  readonly sheets: readonly string[];
  /** Further measures to be added to every table that has their inputs. */
  readonly measures: readonly FurtherMeasureId[];
  readonly language: Language;
  readonly failOn: "error" | "warning" | null;
  /** "office": the built add-in in a page, through the real office.js; "direct": its code on the direct client. */
  readonly host: "direct" | "office";
  /** What else is made of the workbook, or held against it. */
  readonly documents: DocumentRequest;
  /** Files of earlier periods beside the one that is checked. */
  readonly previous: readonly string[];
  /** Files of who publishes the figures. */
  readonly sources: readonly string[];
  /** Empty cells are filled from the files beside the one that is checked. */
  readonly fill: boolean;
  /** The inputs are many units' files of one form, to be held against one another. */
  readonly sameForm: boolean;
  /** The total of those files; null: none. */
  readonly total: string | null;
}

/** Why the command line cannot be followed. */
interface BadUsage {
  readonly usage: Bilingual;
}

const USAGE =
  "soat INPUT… [--out OUT.xlsx|FOLDER] [--report REPORT.json] [--sheet NAME]… [--measure ID]… [--lang vi|en] [--fail-on error|warning] [--host office] [--previous FILE]… [--source FILE]… [--fill] [--same-form [--total FILE]]";

const bad = (vi: string, en: string): BadUsage => ({
  usage: { vi: `${vi} Cách dùng: ${USAGE} ${DOCUMENT_USAGE}`, en: `${en} Usage: ${USAGE} ${DOCUMENT_USAGE}` },
});

/** Options as they were typed. */
interface Typed extends TypedDocuments {
  readonly out?: string | undefined;
  readonly report?: string | undefined;
  readonly sheet?: string[] | undefined;
  readonly measure?: string[] | undefined;
  readonly lang?: string | undefined;
  readonly "fail-on"?: string | undefined;
  readonly host?: string | undefined;
  readonly previous: string[];
  readonly source: string[];
  readonly fill: boolean;
  readonly "same-form": boolean;
  readonly total?: string | undefined;
}

/** Reads the arguments that follow the program's name; the first fault that is found is told. */
export function readCommandLine(args: readonly string[]): Request | BadUsage {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        report: { type: "string" },
        sheet: { type: "string", multiple: true },
        measure: { type: "string", multiple: true },
        lang: { type: "string" },
        "fail-on": { type: "string" },
        host: { type: "string" },
        ...DOCUMENT_OPTIONS,
        previous: { type: "string", multiple: true, default: [] },
        source: { type: "string", multiple: true, default: [] },
        fill: { type: "boolean", default: false },
        "same-form": { type: "boolean", default: false },
        total: { type: "string" },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    return bad(`Không hiểu dòng lệnh (${detail}).`, `Cannot follow the command line (${detail}).`);
  }
  const { values, positionals } = parsed;
  const misplaced = misplacedIn(values, positionals);
  if (misplaced !== null) return misplaced;
  const language = languageOf(values);
  if (typeof language !== "string") return language;
  const failOn = failOnOf(values);
  if (failOn !== null && typeof failOn !== "string") return failOn;
  const host = hostOf(values);
  if (typeof host !== "string") return host;
  const measures = measuresOf(values);
  if ("usage" in measures) return measures;
  const documents = documentsOf(values);
  if ("fault" in documents) return bad(documents.fault.vi, documents.fault.en);
  return {
    inputs: positionals,
    out: values.out ?? null,
    report: values.report ?? null,
    sheets: values.sheet ?? [],
    measures,
    language,
    failOn,
    host,
    documents,
    previous: values.previous,
    sources: values.source,
    fill: values.fill,
    sameForm: values["same-form"],
    total: values.total ?? null,
  };
}

/** What does not go together. */
function misplacedIn(values: Typed, inputs: readonly string[]): BadUsage | null {
  if (inputs.length === 0) return bad("Thiếu tên tệp cần kiểm tra.", "The file to check is missing.");
  if (inputs.length > 1 && values.sheet !== undefined)
    return bad("--sheet chỉ dùng được với một tệp.", "--sheet goes with a single file.");
  const named = namedDocument(values);
  if (named !== null && (inputs.length > 1 || values.host === "office"))
    return bad(
      `${named} chỉ dùng được với một tệp và không đi cùng --host office.`,
      `${named} goes with a single file, and not with --host office.`,
    );
  if (values.fill && values.previous.length + values.source.length === 0)
    return bad("--fill cần --previous hoặc --source.", "--fill goes with --previous or --source.");
  const beside = values.previous.length + values.source.length;
  if (beside > 0 && (inputs.length > 1 || values.host === "office"))
    return bad(
      "--previous và --source chỉ dùng được với một tệp và không đi cùng --host office.",
      "--previous and --source go with a single file, and not with --host office.",
    );
  return null;
}

function languageOf({ lang = "vi" }: Typed): Request["language"] | BadUsage {
  if (lang === "vi" || lang === "en") return lang;
  return bad(`--lang chỉ nhận vi hoặc en, không nhận “${lang}”.`, `--lang takes vi or en, not “${lang}”.`);
}

function failOnOf({ "fail-on": failOn }: Typed): Request["failOn"] | BadUsage {
  if (failOn === undefined) return null;
  if (failOn === "error" || failOn === "warning") return failOn;
  return bad(
    `--fail-on chỉ nhận error hoặc warning, không nhận “${failOn}”.`,
    `--fail-on takes error or warning, not “${failOn}”.`,
  );
}

function hostOf({ host = "direct" }: Typed): Request["host"] | BadUsage {
  if (host === "direct" || host === "office") return host;
  return bad(
    `--host chỉ nhận direct hoặc office, không nhận “${host}”.`,
    `--host takes direct or office, not “${host}”.`,
  );
}

function measuresOf({ measure = [] }: Typed): Request["measures"] | BadUsage {
  const unknown = measure.find((id) => !isFurtherMeasure(id));
  if (unknown === undefined) return measure.filter(isFurtherMeasure);
  const ids = FURTHER_MEASURE_IDS.join(", ");
  return bad(`--measure chỉ nhận ${ids}, không nhận “${unknown}”.`, `--measure takes ${ids}, not “${unknown}”.`);
}
