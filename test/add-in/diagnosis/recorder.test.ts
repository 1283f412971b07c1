import { readFileSync } from "node:fs";
import { join } from "node:path";
import { record, recordingLines, type Exchange, type RecordedLibrary } from "../../../src/add-in/diagnosis/recorder";
import { digestOf, isSampleOpen, SAMPLE_DIGEST } from "../../../src/add-in/diagnosis/sample";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { drawSample } from "../../tools/draw-sample";
import { readRecording, replay } from "../../tools/diagnosis/replay";
import { openDesk, type Desk } from "../excel/desk";

const opened = () => openWorkbook(drawSample(), "sample.xlsx").document;
const HEAD = { format: "soat-so/recording/1", version: "0", build: "16.0", platform: "PC" } as const;

let desk: Desk;
let lines: string;
let exchanges: readonly Exchange[];
const known: boolean[] = [];

beforeAll(async () => {
  desk = await openDesk(opened());
  known.push(await isSampleOpen());
  const recording = record(desk.office.page.window as unknown as RecordedLibrary, () => 0);
  await desk.press();
  recording?.stop();
  ({ exchanges = [] } = recording ?? {});
  lines = recordingLines(HEAD, exchanges);
  known.push(await isSampleOpen());
  await desk.press();
});
afterAll(() => desk.close());

test("the sample is known until something is added to it; another workbook is not", async () => {
  expect(known).toEqual([true, false]);
  const shipped = new Uint8Array(readFileSync(join(__dirname, "../../../assets/bao-cao-6-thang-2024.xlsx")));
  expect(Buffer.from(shipped).equals(drawSample())).toBe(true);
  const other = opened();
  const [sheet] = other.sheets;
  if (sheet !== undefined) sheet.name = "Biểu khác";
  const second = await openDesk(other);
  expect(await isSampleOpen()).toBe(false);
  second.close();
  expect(digestOf(["a", "b"])).not.toBe(digestOf(["a", "c"]));
  expect(SAMPLE_DIGEST).toMatch(/^[0-9a-f]{8}$/);
});

test("a press is recorded, request by request, until the recording is stopped", () => {
  expect(exchanges.length).toBeGreaterThan(5);
  expect(lines.split("\n")).toHaveLength(exchanges.length + 2);
  expect(lines).toContain('"GetUsedRangeOrNullObject"');
});

test("an office.js that cannot be recorded is told", () => {
  expect(record({}, () => 0)).toBeNull();
  expect(record({ OSF: { DDA: {} } }, () => 0)).toBeNull();
});

test("replayed on the same workbook it is answered alike", async () => {
  expect(await replay(readRecording(lines), opened())).toEqual([]);
});

test("what another Excel answered otherwise is told, field by field; its own ids are not", async () => {
  const other = lines
    .replaceAll(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/gi, (id) => id.replaceAll("0", "9"))
    .replaceAll(/"ref(\d+)"/g, '"other$1"')
    .replaceAll('"RangeEdited"', '"Other"');
  expect(await replay(readRecording(other), opened())).toEqual([]);
  const changed = readRecording(lines);
  const at = changed.exchanges.findIndex(({ answer }) => JSON.stringify(answer).includes('"Address"'));
  const answer = JSON.parse(
    JSON.stringify(changed.exchanges[at]?.answer).replace(/"Address":"[^"]*"/, '"Address":"Khác!A1"'),
  ) as Exchange["answer"];
  const differing = changed.exchanges.map((exchange, i) => (i === at ? { ...exchange, answer } : exchange));
  const found = await replay({ ...changed, exchanges: differing }, opened());
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    exchange: at + 1,
    place: expect.stringMatching(/\/Address$/) as unknown,
    recorded: "Khác!A1",
  });
});

test("a request that was refused as a whole is a difference where the stand-in takes it", async () => {
  const { head, exchanges: all } = readRecording(lines);
  const [first] = all;
  if (first === undefined) throw new Error("nothing recorded");
  const found = await replay({ head, exchanges: [{ ...first, answer: null, refused: 5102 }] }, opened());
  expect(found.some(({ asked, recorded }) => asked === "refused" && recorded === 5102)).toBe(true);
});

test("a file that is no recording is told", () => {
  expect(() => readRecording('{"format":"other"}\n')).toThrow("no recording");
  expect(() => readRecording("")).toThrow("no recording");
});
