import { overlaps, parseRange } from "../../src/core/model/cells/address";
import type { RunReport } from "../../src/core/model/results/report";
import type { Fault, OddFigure, TrialBook } from "./truth";

/** A sentence that was said: a finding of a rule, or a movement that a detector points out. */
export interface Said {
  /** Its rule or detector, and those it speaks for as well. */
  readonly rules: readonly string[];
  readonly severity: "error" | "warning" | "information" | "movement" | "explanation";
  /** "Sheet!A1" as the report has it. */
  readonly place: string;
  /** What it accuses: its own cells and its cause's. */
  readonly accused: readonly Cells[];
  /** The figures it sets them against. */
  readonly listed: readonly Cells[];
  readonly message: string;
}

/** Cells of one sheet, as an A1 address. */
interface Cells {
  readonly sheet: string;
  readonly range: string;
}

/** What came of a fault; found by the right rule, told by another, or not told. */
export interface FaultOutcome {
  readonly file: string;
  readonly fault: Fault;
  readonly outcome: "found" | "other" | "missed";
  /** What told of it. */
  readonly by: Said | null;
}

/** What was said of an odd figure, if anything: an accusation, or a movement. */
interface OddOutcome {
  readonly file: string;
  readonly odd: OddFigure;
  readonly flagged: Said | null;
  readonly movement: Said | null;
}

/** An error or warning that nothing deserves: in a workbook without faults, or beside the faults of one. */
interface FalseAlarm {
  readonly file: string;
  readonly where: "clean" | "beside";
  readonly said: Said;
}

/** What came of one workbook. */
export interface BookOutcome {
  readonly file: string;
  readonly kind: TrialBook["kind"];
  readonly faults: readonly FaultOutcome[];
  readonly odd: readonly OddOutcome[];
  readonly falseAlarms: readonly FalseAlarm[];
}

type Reported = RunReport["findings"][number];

/** An address with its sheet, "'Biểu 1'!F9:F12" or "F9" on `sheet`; null for one of another file. */
function cellsOf(address: string, sheet: string): Cells | null {
  if (address.includes("[")) return null;
  const [, quoted, plain, range = address] = /^(?:'((?:[^']|'')*)'|([^!]*))!(.*)$/.exec(address) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? sheet, range };
}

const allCells = (addresses: readonly string[], sheet: string): readonly Cells[] =>
  addresses.map((address) => cellsOf(address, sheet)).filter((cells) => cells !== null);

function saidByRule(finding: Reported): Said {
  const { ruleId, also, severity, sheet, range, related, cause, message } = finding;
  return {
    rules: [ruleId, ...also],
    severity,
    place: `${sheet}!${range}`,
    accused: [{ sheet, range }, ...allCells(cause.cells, sheet)],
    listed: allCells(related, sheet),
    message,
  };
}

function saidByDetector({ detectorId, explains, sheet, range, message }: RunReport["anomalies"][number]): Said {
  return {
    rules: [detectorId],
    severity: explains ? "explanation" : "movement",
    place: `${sheet}!${range}`,
    accused: [{ sheet, range }],
    listed: [],
    message,
  };
}

/** Everything that a report says of figures, in its order, findings first. */
function saidIn({ findings, anomalies }: Pick<RunReport, "findings" | "anomalies">): readonly Said[] {
  return [...findings.map(saidByRule), ...anomalies.map(saidByDetector)];
}

const meets = (cells: readonly Cells[], sheet: string, wanted: readonly string[]): boolean =>
  cells.some((given) => {
    const range = parseRange(given.range);
    if (given.sheet !== sheet || range === null) return false;
    return wanted.some((address) => {
      const other = parseRange(address);
      return other !== null && overlaps(range, other);
    });
  });

const isAccusation = ({ severity }: Said): boolean => severity === "error" || severity === "warning";

const isAbout = (said: Said, { sheet, cells }: Fault): boolean =>
  meets([...said.accused, ...said.listed], sheet, cells);

function outcomeOf(file: string, fault: Fault, said: readonly Said[]): FaultOutcome {
  const about = said.filter((one) => one.severity !== "explanation" && isAbout(one, fault));
  const right = about.find(({ rules }) => rules.some((rule) => rule === fault.rule || fault.accept.includes(rule)));
  const by = right ?? about.find((one) => meets(one.accused, fault.sheet, fault.cells)) ?? null;
  if (right !== undefined) return { file, fault, outcome: "found", by: right };
  return { file, fault, outcome: by === null ? "missed" : "other", by };
}

/** Sets what a report says against what is known of its workbook. */
export function judge(book: TrialBook, report: Pick<RunReport, "findings" | "anomalies">): BookOutcome {
  const { file, kind } = book;
  const said = saidIn(report);
  const ofOdd = (one: Said): boolean => book.odd.some(({ sheet, cells }) => meets(one.accused, sheet, cells));
  const falseAlarms = said
    .filter((one) => isAccusation(one) && !book.faults.some((fault) => isAbout(one, fault)) && !ofOdd(one))
    .map((one): FalseAlarm => ({ file, where: kind === "fault" ? "beside" : "clean", said: one }));
  return {
    file,
    kind,
    faults: book.faults.map((fault) => outcomeOf(file, fault, said)),
    odd: book.odd.map((odd) => {
      const about = said.filter(({ accused }) => meets(accused, odd.sheet, odd.cells));
      return {
        file,
        odd,
        flagged: about.find(isAccusation) ?? null,
        movement: about.find(({ severity }) => severity === "movement") ?? null,
      };
    }),
    falseAlarms,
  };
}
