import { wilsonInterval } from "./interval";
import type { BookOutcome, FaultOutcome, Said } from "./judgement";
import type { Tally } from "./tally";
import { tallyOf } from "./tally";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function shareOf(found: number, all: number): string {
  if (all === 0) return "none";
  const [low, high] = wilsonInterval(found, all);
  return `${String(found)} of ${String(all)} (${percent(found / all)}; ${percent(low)} to ${percent(high)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return [line(head), ...rows.map(line)].join("\n");
}

function ruleTable({ rules }: Tally): string {
  return table(
    ["rule", "faults", "found", "other", "missed", "95 %", "false in clean", "beside"],
    rules.map(({ rule, found, other, missed, clean, beside }) => {
      const all = found + other + missed;
      const interval = all === 0 ? "" : wilsonInterval(found, all).map(percent).join(" to ");
      return [rule, ...[all, found, other, missed].map(String), interval, String(clean), String(beside)];
    }),
  );
}

const told = ({ place, severity, rules, message }: Said): string =>
  `${place}  ${severity} ${rules.join(", ")}: ${message}`;

function faultLine({ fault, outcome, by }: FaultOutcome): string {
  const instead = by === null ? "" : `\n             told by ${told(by)}`;
  const note = fault.note === "" ? "" : ` (${fault.note})`;
  return `  ${outcome === "other" ? "other rule" : "missed    "} ${fault.sheet}!${fault.cells.join(",")}  ${fault.rule}${note}${instead}`;
}

function bookLines({ file, faults, odd, falseAlarms }: BookOutcome): readonly string[] {
  const lines = [
    ...faults.filter(({ outcome }) => outcome !== "found").map(faultLine),
    ...falseAlarms.map(({ where, said }) => `  ${where === "clean" ? "false     " : "beside    "} ${told(said)}`),
    ...odd.flatMap(({ odd: { why }, flagged }) =>
      flagged === null ? [] : [`  odd, told  ${told(flagged)}${why === "" ? "" : ` (right: ${why})`}`],
    ),
  ];
  return lines.length === 0 ? [] : [file, ...lines];
}

/** A trial as text: by rule, by workbook what was missed or falsely told, and the sums. */
export function trialReport(books: readonly BookOutcome[]): string {
  const tally = tallyOf(books);
  const { faults, found, other, missed, clean, beside, sound, odd, flagged, movements, workbooks } = tally;
  const rate = sound === 0 ? "" : ` (${(clean / sound).toFixed(2)} a workbook)`;
  const spared = books.filter(({ kind, falseAlarms }) => kind !== "fault" && falseAlarms.length === 0).length;
  return [
    ruleTable(tally),
    "",
    ...books.flatMap(bookLines),
    "",
    `${String(workbooks)} workbooks, ${String(faults)} faults`,
    `found by the right rule   ${shareOf(found, faults)}`,
    `told by any rule          ${shareOf(found + other, faults)}`,
    `told by another           ${String(other)}`,
    `missed                    ${String(missed)}`,
    `false in sound workbooks  ${String(clean)} in ${String(sound)}${rate}; without any ${shareOf(spared, sound)}`,
    `beside the faults         ${String(beside)}`,
    `odd figures accused       ${shareOf(flagged, odd)}; pointed out as movements ${String(movements)}`,
    "",
  ].join("\n");
}
