import type { BookOutcome } from "./judgement";

/** How often a rule told of its faults, and how often it spoke where nothing was wrong. */
interface RuleTally {
  readonly rule: string;
  readonly found: number;
  /** Told by another rule. */
  readonly other: number;
  readonly missed: number;
  /** Errors and warnings of this rule in workbooks without faults. */
  readonly clean: number;
  /** The same beside the faults of others. */
  readonly beside: number;
}

/** The sums over a trial. */
export interface Tally {
  readonly workbooks: number;
  /** Workbooks without faults, odd ones included. */
  readonly sound: number;
  readonly faults: number;
  readonly found: number;
  readonly other: number;
  readonly missed: number;
  readonly clean: number;
  readonly beside: number;
  readonly odd: number;
  /** Odd figures that were accused. */
  readonly flagged: number;
  /** Odd figures that were pointed out as movements. */
  readonly movements: number;
  readonly rules: readonly RuleTally[];
}

/** Adds up what came of the workbooks of a trial; rules by name. */
export function tallyOf(books: readonly BookOutcome[]): Tally {
  const faults = books.flatMap((book) => book.faults);
  const alarms = books.flatMap((book) => book.falseAlarms);
  const odd = books.flatMap((book) => book.odd);
  const count = <T>(list: readonly T[], of: (one: T) => boolean): number => list.filter(of).length;
  const ruleOf = ({ said }: (typeof alarms)[number]): string => said.rules[0] ?? "";
  const names = new Set([...faults.map(({ fault }) => fault.rule), ...alarms.map(ruleOf)]);
  return {
    workbooks: books.length,
    sound: count(books, ({ kind }) => kind !== "fault"),
    faults: faults.length,
    found: count(faults, ({ outcome }) => outcome === "found"),
    other: count(faults, ({ outcome }) => outcome === "other"),
    missed: count(faults, ({ outcome }) => outcome === "missed"),
    clean: count(alarms, ({ where }) => where === "clean"),
    beside: count(alarms, ({ where }) => where === "beside"),
    odd: odd.length,
    flagged: count(odd, ({ flagged }) => flagged !== null),
    movements: count(odd, ({ movement }) => movement !== null),
    rules: [...names].sort().map((rule) => {
      const own = faults.filter(({ fault }) => fault.rule === rule);
      const said = alarms.filter((alarm) => ruleOf(alarm) === rule);
      return {
        rule,
        found: count(own, ({ outcome }) => outcome === "found"),
        other: count(own, ({ outcome }) => outcome === "other"),
        missed: count(own, ({ outcome }) => outcome === "missed"),
        clean: count(said, ({ where }) => where === "clean"),
        beside: count(said, ({ where }) => where === "beside"),
      };
    }),
  };
}

/** What a trial showed of a rule: faults of its kind, those it found, and what it said falsely. */
export interface RuleRecord {
  readonly faults: number;
  readonly found: number;
  readonly alarms: number;
}

/** The record of every rule of a trial, and how many workbooks it was. */
export function recordOf({ workbooks, rules }: Tally): {
  readonly workbooks: number;
  readonly rules: Readonly<Record<string, RuleRecord>>;
} {
  const ofRule = ({ rule, found, other, missed, clean, beside }: RuleTally): [string, RuleRecord] => [
    rule,
    { faults: found + other + missed, found, alarms: clean + beside },
  ];
  return { workbooks, rules: Object.fromEntries(rules.map(ofRule)) };
}
