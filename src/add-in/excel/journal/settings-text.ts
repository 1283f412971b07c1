import type {
  ExplainedAnomaly,
  IgnoredFinding,
  OwnParagraph,
  Remembered,
  RememberedKind,
} from "../../../core/model/requests/remembered";
import type { LayoutHint } from "../../../core/model/requests/layout-hint";
import type { MeasureRequest } from "../../../core/model/requests/measure-request";
import { FURTHER_MEASURE_IDS } from "../../../core/model/requests/measure-request";
import { settingsFrom } from "../../../core/model/requests/settings";

/**
 * The version of what is written here; another one is not read. Source: the first format there is; a change that an
 * older Soát Số would misread raises it.
 */
const VERSION = 1;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTruth: Check = (value) => typeof value === "boolean";
const isCount: Check = (value) => Number.isInteger(value);
const isNothing: Check = (value) => value === null;
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return (
      Object.entries(needed).every(([key, check]) => check(given.get(key))) &&
      Object.entries(optional).every(([key, check]) => !given.has(key) || check(given.get(key)))
    );
  };
const within =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;

const isYear = either(record({ calendar: within(1900, 2200) }), record({ offset: within(-50, 50) }));
const isPeriod = either(
  record({ kind: oneOf("year"), year: isYear }),
  record({ kind: oneOf("quarter"), year: isYear, quarter: within(1, 4) }),
  record({ kind: oneOf("month"), year: isYear, month: within(1, 12) }),
  record({ kind: oneOf("cumulative"), year: isYear, from: within(1, 12), to: within(1, 12) }),
  record({ kind: oneOf("years"), from: within(1900, 2200), to: within(1900, 2200) }),
  record({
    kind: oneOf("relative"),
    relative: oneOf("current", "previous-period", "same-period-last-year", "previous-year", "next-year"),
    span: oneOf("discrete", "cumulative", "year"),
  }),
);
const isColumnHint = record(
  { header: isText, occurrence: within(0, 16_384) },
  {
    role: oneOf("ordinal", "code", "label", "unit", "value", "measure", "note", "blank"),
    scenario: either(isNothing, oneOf("plan", "actual", "preliminary", "estimate")),
    measure: either(
      isNothing,
      oneOf(
        "growth-same-period",
        "growth-previous-period",
        "growth-other-base",
        "plan-attainment",
        "plan-growth",
        "share",
        "average-growth",
        "contribution",
        "difference",
        "other",
      ),
    ),
    form: either(isNothing, oneOf("index", "change", "fraction")),
    quantity: either(isNothing, oneOf("volume", "value", "price")),
    period: either(isNothing, isPeriod),
    unit: either(isNothing, isText),
  },
);
const isHint = record({
  tableId: isText,
  isTable: isTruth,
  isConfirmed: isTruth,
  columns: listOf(isColumnHint),
  extent: either(isNothing, record({ firstLabel: isText, lastLabel: isText, headerRows: isCount })),
});
const isRequest = record({ tableId: isText, measures: listOf(oneOf(...FURTHER_MEASURE_IDS)) });
const isBasis = { about: isText, period: either(isNothing, isPeriod) };
const isIgnored = record({ id: isText, reason: isText, figures: isText }, isBasis);
const isExplained = record({ id: isText, note: isText }, { ...isBasis, figures: isText });
const isParagraph = record({ language: oneOf("vi", "en"), text: isText, draft: isText });

/** What is kept of a kind, as text; null where there is nothing to keep. */
export function savedText(kind: RememberedKind, remembered: Remembered): string | null {
  const content = remembered[kind];
  if (content === null || (Array.isArray(content) && content.length === 0)) return null;
  return JSON.stringify({ version: VERSION, [kind]: content });
}

/** What a text keeps of a kind; null where it cannot be read. */
export function parseSaved(kind: RememberedKind, text: unknown): Partial<Remembered> | null {
  const content = contentOf(kind, text);
  switch (kind) {
    case "hints":
      return listOf(isHint)(content) ? { hints: content as readonly LayoutHint[] } : null;
    case "requests":
      return listOf(isRequest)(content) ? { requests: content as readonly MeasureRequest[] } : null;
    case "ignored":
      return listOf(isIgnored)(content) ? { ignored: content as readonly IgnoredFinding[] } : null;
    case "explained":
      return listOf(isExplained)(content) ? { explained: content as readonly ExplainedAnomaly[] } : null;
    case "paragraphs":
      return listOf(isParagraph)(content) ? { paragraphs: content as readonly OwnParagraph[] } : null;
    case "quiet":
      return listOf(isText)(content) ? { quiet: content as readonly string[] } : null;
    case "thresholds": {
      const thresholds = settingsFrom(content);
      return thresholds === null ? null : { thresholds };
    }
  }
}

function contentOf(kind: RememberedKind, text: unknown): unknown {
  if (typeof text !== "string") return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return null;
    const given = new Map<string, unknown>(Object.entries(parsed));
    return given.get("version") === VERSION ? given.get(kind) : null;
  } catch {
    return null;
  }
}
