import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { RunEvent, RunReport } from "../../src/core/model/results/report";
import type { Language } from "../../src/core/model/message";
import type { Button, Press, PressOptions } from "../../src/cli/press";
import { pressButton } from "../../src/cli/press-button";
import { pressDirectly } from "../../src/cli/press-directly";
import { DIST, builtAddIn } from "../../src/cli/webpack-build";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { randomOf } from "../hostile/random";

/** A workbook's bytes under its name. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Way = (opened: OpenedWorkbook, button: Button, options: PressOptions) => Promise<Press>;

/** The two ways in which the button is pressed: through office.js and its wire, and on the direct client. */
export const WAYS: Readonly<Record<"office" | "direct", Way>> = {
  office: ({ document }, button, options) => pressButton(document, button, { ...options, addIn: DIST }),
  direct: ({ document }, button, options) => pressDirectly(document, button, options),
};

/** What came of a workbook: what was told at every press, and the file after it. */
interface Pressed {
  readonly told: readonly unknown[];
  readonly saved: readonly Uint8Array[];
}

const opened = ({ name, bytes }: Book): OpenedWorkbook =>
  name.endsWith(".csv") ? openCsv(bytes, name) : openWorkbook(bytes, name);

/** A report without what differs by the way and by the machine: what went over the wire, and how long it took. */
function comparable(event: RunEvent): unknown {
  if (event.outcome === "refused") return event;
  const { host: _host, timing: _timing, ...report }: RunReport = event.report;
  return { ...event, report };
}

/** Presses twice, saving and opening between, with every further measure asked for, then takes all of it away. */
async function pressed(book: Book, way: Way, language: Language): Promise<Pressed> {
  const told: unknown[] = [];
  const saved: Uint8Array[] = [];
  let bytes = book.bytes;
  const steps: readonly (readonly [Button, readonly string[]])[] = [
    ["validateAndCompute", []],
    ["validateAndCompute", ["difference", "share"]],
    ["removeAdditions", []],
  ];
  for (const [button, measures] of steps) {
    const workbook = opened({ name: saved.length === 0 ? book.name : book.name.replace(/csv$/, "xlsx"), bytes });
    const { detail, kept } = await way(workbook, button, { language, measures });
    told.push({ detail: detail === null ? null : comparable(detail as RunEvent), kept });
    bytes = saveWorkbook(workbook);
    saved.push(bytes);
  }
  return { told, saved };
}

/** How often a press is tried that was not answered in time: that is the machine's doing, not the way's. */
const TRIES = 3;

/** The same on the way of office.js, on which a busy machine may be too slow for the add-in's patience. */
async function pressedThroughOffice(book: Book, language: Language): Promise<Pressed> {
  for (let tried = 1; ; tried++) {
    const result = await pressed(book, WAYS.office, language);
    if (tried === TRIES || !JSON.stringify(result.told).includes(UNANSWERED)) return result;
  }
}

/** What differs between two values, by its path; at most a few. */
function differences(a: unknown, b: unknown, path = ""): readonly string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)} | ${JSON.stringify(b)}`];
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].flatMap((key) =>
    differences(x[key], y[key], `${path}/${key}`),
  );
}

const UNANSWERED = '"id":"refused-no-answer"';

const PRESSES = ["first press", "second press", "removal"] as const;

/** Where a workbook fares otherwise on the direct client than through office.js; none where it is the same. */
export async function differ(book: Book, language: Language, direct: Way = WAYS.direct): Promise<readonly string[]> {
  const [office, ours] = [await pressedThroughOffice(book, language), await pressed(book, direct, language)];
  const told = PRESSES.flatMap((press, i) =>
    differences(office.told[i], ours.told[i])
      .slice(0, 5)
      .map((difference) => `${press}${difference}`),
  );
  const files = PRESSES.filter(
    (_, i) => Buffer.compare(office.saved[i] ?? Buffer.of(), ours.saved[i] ?? Buffer.of()) !== 0,
  );
  return [...told, ...files.map((press) => `${press}: the saved files differ`)];
}

/** A share of the workbooks of a folder, drawn by a seed. */
export function drawnBooks(folder: string, share: number, seed: number): readonly Book[] {
  const random = randomOf(seed);
  return readdirSync(folder)
    .filter((name) => /\.(?:xlsx|xlsm|csv)$/.test(name))
    .sort()
    .filter(() => random.chance(share))
    .map((name) => ({ name: basename(name), bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** Usage: both-ways FOLDER [--share 0.2] [--seed 1]. Status 1 where a workbook fares otherwise. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { share: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("both-ways FOLDER [--share SHARE] [--seed SEED]");
  builtAddIn();
  let same = 0;
  const books = drawnBooks(folder, Number(values.share), Number(values.seed));
  for (const book of books) {
    const found = await differ(book, "vi");
    if (found.length === 0) same++;
    for (const difference of found) console.log(`${book.name}: ${difference}`);
  }
  console.log(`${String(same)} of ${String(books.length)} workbooks the same both ways`);
  if (same < books.length) process.exitCode = 1;
}

if (require.main === module) void main();
