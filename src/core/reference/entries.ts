import { MEASURES } from "../compute/catalogue";
import type { Measure } from "../compute/measure";
import { DETECTORS } from "../detect/catalogue";
import type { Detector } from "../model/results/anomaly";
import type { Rule, Severity } from "../model/results/finding";
import { DEFAULT_SETTINGS, type Settings } from "../model/requests/settings";
import type { Bilingual, Language } from "../model/message";
import { RULE_GROUPS } from "../validate/catalogue";
import { SETTING_NAMES } from "./setting-words";
import type { Tried } from "./example-run";
import { tryDetector, tryMeasure, tryRule } from "./example-run";

/** An example of an entry, which runs when it is asked for. */
export interface EntryExample {
  readonly name: Bilingual;
  /** Nothing is complained of. */
  readonly isSound: boolean;
  readonly run: (language: Language, settings?: Settings) => Tried;
}

/** A rule, a measure or a detector as it is explained. */
export interface Entry {
  readonly kind: "rule" | "measure" | "detector";
  readonly id: string;
  readonly name: Bilingual;
  /** Of rules only. */
  readonly severity: Severity | null;
  /** What there is to know about it, in this order. */
  readonly facts: readonly { readonly title: Bilingual; readonly text: Bilingual }[];
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly examples: readonly EntryExample[];
}

/** Entries under one heading. */
export interface EntryGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly entries: readonly Entry[];
}

const WHY: Bilingual = { vi: "Vì sao", en: "Why it matters" };
const ADVICE: Bilingual = { vi: "Nên làm gì", en: "What to do" };
const METHOD: Bilingual = { vi: "Cách tính", en: "How it is taken" };
const NEVER: Bilingual = { vi: "Khi nào không tính", en: "When it is not taken" };

function ruleEntry(rule: Rule): Entry {
  return {
    kind: "rule",
    id: rule.id,
    name: rule.name,
    severity: rule.severity,
    facts: [
      { title: WHY, text: rule.why },
      { title: ADVICE, text: rule.advice },
    ],
    messages: rule.messages,
    examples: rule.examples.map((example) => ({
      name: example.name,
      isSound: example.findings.length === 0,
      run: (_, settings) => tryRule(rule, example, settings),
    })),
  };
}

function detectorEntry(detector: Detector): Entry {
  return {
    kind: "detector",
    id: detector.id,
    name: detector.name,
    severity: null,
    facts: [
      { title: WHY, text: detector.why },
      { title: ADVICE, text: detector.advice },
    ],
    messages: detector.messages,
    examples: detector.examples.map((example) => ({
      name: example.name,
      isSound: example.findings.length === 0,
      run: (_, settings) => tryDetector(detector, example, settings),
    })),
  };
}

function measureEntry(measure: Measure): Entry {
  return {
    kind: "measure",
    id: measure.id,
    name: measure.name,
    severity: null,
    facts: [
      { title: METHOD, text: measure.method },
      { title: NEVER, text: measure.never },
    ],
    messages: {},
    examples: measure.examples.map((example) => ({
      name: example.name,
      isSound: true,
      run: (language) => tryMeasure(measure, example, language),
    })),
  };
}

/** The rules by the question they answer. */
export const RULE_ENTRIES: readonly EntryGroup[] = RULE_GROUPS.map(({ id, name, rules }) => ({
  id,
  name,
  entries: rules.map(ruleEntry),
}));

/** The detectors, as one group. */
export const DETECTOR_ENTRIES: EntryGroup = {
  id: "movements",
  name: { vi: "Biến động đáng chú ý", en: "Notable movements" },
  entries: DETECTORS.map(detectorEntry),
};

/** The measures, as one group. */
export const MEASURE_ENTRIES: EntryGroup = {
  id: "measures",
  name: { vi: "Chỉ số tính toán", en: "Measures" },
  entries: MEASURES.map(measureEntry),
};

/** All that the add-in checks, computes and points out. */
export const ENTRY_GROUPS: readonly EntryGroup[] = [...RULE_ENTRIES, DETECTOR_ENTRIES, MEASURE_ENTRIES];

/** The entry of a rule, a measure or a detector; undefined for an id that is not in the catalogues. */
export function entryOf(id: string): Entry | undefined {
  return ENTRY_GROUPS.flatMap((group) => group.entries).find((entry) => entry.id === id);
}

/** The thresholds an entry goes by: those that it reads while its examples run. */
export function settingsUsed(entry: Entry): readonly (keyof Settings)[] {
  const read = new Set<PropertyKey>();
  const settings = new Proxy(DEFAULT_SETTINGS, {
    get: (target, name): unknown => {
      read.add(name);
      return Reflect.get(target, name);
    },
  });
  for (const example of entry.examples) example.run("en", settings);
  return SETTING_NAMES.filter((name) => read.has(name));
}
