import { compareDiagnoses } from "../../../src/add-in/diagnosis/compare-diagnoses";
import { diagnose } from "../../../src/add-in/diagnosis/diagnose";
import { isAmiss, type Diagnosis, type ProbeOutcome } from "../../../src/add-in/diagnosis/diagnosis";
import { PROBES } from "../../../src/add-in/diagnosis/probes/catalogue";
import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import type { AnyObjectType, HostObject, Property } from "../../../src/local-excel/objects/object-type";
import type { FramePort } from "../../../src/local-excel/wire/envelope";
import { DEFAULT_REQUIREMENT_SETS } from "../../../src/local-excel/wire/app-context";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { diagnosisAt, ownDiagnosis } from "../../tools/diagnosis/own-diagnosis";
import { drawSample } from "../../tools/draw-sample";
import type { OfficePageOptions } from "../../local-excel/office-page";
import { openDesk } from "../excel/desk";

const bytes = drawSample();
const opened = () => openWorkbook(bytes, "sample.xlsx");
const isSame = (book: ReturnType<typeof opened>): boolean => Buffer.from(saveWorkbook(book)).equals(bytes);

const idsOf = ({ probes }: Diagnosis, ...outcomes: readonly ProbeOutcome[]): readonly string[] =>
  probes.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
const amiss = ({ probes }: Diagnosis): readonly string[] => probes.filter(isAmiss).map(({ id }) => id);

describe("the probes", () => {
  test("have ids of their own, questions in both languages, calls and a source", () => {
    expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
    expect(PROBES.length).toBeGreaterThanOrEqual(45);
    const bare = PROBES.filter(({ asks, calls, source }) => [asks.vi, asks.en, calls, source].includes(""));
    expect(bare).toEqual([]);
  });
});

describe("the diagnosis of the stand-in", () => {
  test("is all as documented, says what it does not emulate, and leaves the workbook as it was", async () => {
    const book = opened();
    const diagnosis = await ownDiagnosis(book.document);
    expect(diagnosis.probes.map(({ id }) => id)).toEqual(PROBES.map(({ id }) => id));
    expect(amiss(diagnosis)).toEqual([]);
    expect(idsOf(diagnosis, "not-emulated")).toEqual(["formula-unknown"]);
    expect(idsOf(diagnosis, "not-available")).toEqual([
      "undo-group-written",
      "undo-group-delete",
      "worker",
      "clipboard",
      "time-cold-start",
    ]);
    expect([diagnosis.sheetRefused, diagnosis.left]).toEqual([null, []]);
    expect(diagnosis.machine).toMatchObject({ platform: "OfficeOnline", sets: { ExcelApi: "1.14", RibbonApi: null } });
    expect(isSame(book)).toBe(true);
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  });

  test("names no word of the workbook", async () => {
    const book = openWorkbook(bytes, "Bí mật.xlsx").document;
    for (const sheet of book.sheets) sheet.name = `Kín ${sheet.id}`;
    const text = JSON.stringify(await ownDiagnosis(book));
    expect(text).not.toMatch(/Bí mật|Kín/);
  });

  test("asks for a step of Undo where the host has it", async () => {
    const requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ExcelApi: "1.20" };
    const book = opened();
    const desk = await openDesk(book.document, { requirementSets });
    const diagnosis = await diagnosisAt(desk, true);
    desk.close();
    expect([amiss(diagnosis), idsOf(diagnosis, "not-available")]).toEqual([
      [],
      ["worker", "clipboard", "time-cold-start"],
    ]);
    expect(isSame(book)).toBe(true);
  });

  test("tells what a Vietnamese machine makes of separators", async () => {
    const diagnosis = await ownDiagnosis(opened().document, { culture: "vi-VN" });
    const said = (id: string): unknown => diagnosis.probes.find((probe) => probe.id === id)?.answer;
    expect(said("separators-shown")).toEqual({ text: "1.234,5", format: "#,##0.0" });
    expect(said("separators-told")).toMatchObject({ decimal: ",", thousands: ".", culture: "vi-VN" });
    expect(amiss(diagnosis)).toEqual([]);
  });

  test("says where there can be no sheet, and what can be had without", async () => {
    const book = opened();
    book.document.structureProtection = { hasPassword: false };
    const diagnosis = await ownDiagnosis(book.document);
    expect(diagnosis.sheetRefused).toMatch(/^AccessDenied|^InvalidOperation/);
    expect(amiss(diagnosis)).toEqual([]);
    expect(idsOf(diagnosis, "expected", "told")).toEqual([
      "custom-xml",
      "setting",
      "separators-told",
      "calculation-mode",
    ]);
    expect(book.document.sheets).toHaveLength(opened().document.sheets.length);
  });

  test("takes away what it added where a probe breaks, the clerk stops it, and what an earlier one left", async () => {
    const book = opened();
    const desk = await openDesk(book.document);
    const stop = new AbortController();
    const parts = {
      machine: {} as Diagnosis["machine"],
      page: { workerAnswers: () => null, copies: () => null, now: () => 0, coldStart: () => null },
      abilities: { mergesUndo: false },
    };
    const broken = await diagnose({
      ...parts,
      signal: stop.signal,
      tell: () => stop.abort(),
      probes: [{ ...(PROBES[0] as (typeof PROBES)[0]), run: () => Promise.reject(new Error("broken")) }, ...PROBES],
    });
    expect(broken.probes).toMatchObject([{ outcome: "refused", error: "Error: broken" }]);
    expect(isSame(book)).toBe(true);

    await desk.office.run(async (context) => {
      const left = context.workbook.worksheets.add("Soát Số – chẩn đoán");
      left.customProperties.add("soat-so-diagnosis", "1");
      context.workbook.worksheets.add("soát số – Chẩn đoán (2)").getRange("A1").values = [["của người dùng"]];
      await context.sync();
    });
    const again = await diagnose({ ...parts, probes: PROBES.slice(0, 1) });
    expect([again.left, again.probes[0]?.outcome]).toEqual([[], "expected"]);
    expect(book.document.sheets.map(({ name }) => name).filter((name) => /chẩn đoán/i.test(name))).toEqual([
      "soát số – Chẩn đoán (2)",
    ]);
    desk.close();
  });
});

/** The stand-in's objects with one member that does otherwise. */
function deviating(
  type: string,
  member: string,
  change: (known: Required<Property<HostObject>>) => Partial<Property<HostObject>>,
): Partial<OfficePageOptions> {
  const known = OBJECT_TYPES.get(type);
  const property = known?.properties[member] as Required<Property<HostObject>> | undefined;
  if (known === undefined || property === undefined) throw new Error(`no ${type}.${member}`);
  const changed: AnyObjectType = {
    ...known,
    properties: { ...known.properties, [member]: { ...property, ...change(property) } },
  };
  return { types: new Map([...OBJECT_TYPES, [type, changed]]), root: ROOT };
}

type Method = NonNullable<AnyObjectType["methods"]>[string];

function calling(type: string, member: string, change: (known: Method) => Method): Partial<OfficePageOptions> {
  const known = OBJECT_TYPES.get(type);
  const method = known?.methods?.[member];
  if (known === undefined || method === undefined) throw new Error(`no ${type}.${member}`);
  const changed: AnyObjectType = { ...known, methods: { ...known.methods, [member]: change(method) } };
  return { types: new Map([...OBJECT_TYPES, [type, changed]]), root: ROOT };
}

/** Every answer and event with one text for another. */
const saying = (before: string, after: string): Partial<OfficePageOptions> => ({
  between: (port): FramePort => ({ ...port, post: (message) => port.post(message.replaceAll(before, after)) }),
});

const cellwise =
  (change: (value: unknown) => unknown) =>
  (rows: unknown): never =>
    (rows as readonly (readonly unknown[])[]).map((row) => row.map(change)) as never;

const DEVIATIONS: readonly (readonly [string, Partial<OfficePageOptions>, readonly string[]])[] = [
  [
    "an apostrophe in front is kept",
    deviating("Range", "Values", ({ set }) => ({
      set: (range, rows, session) =>
        set(range, cellwise((v) => (typeof v === "string" && v.startsWith("'") ? `'${v}` : v))(rows), session),
    })),
    ["text-quoted", "text-signs", "text-own-formula"],
  ],
  [
    "null empties a cell",
    deviating("Range", "Values", ({ set }) => ({
      set: (range, rows, session) => set(range, cellwise((v) => v ?? "")(rows), session),
    })),
    ["null-values"],
  ],
  [
    "numbers lose digits",
    deviating("Range", "Values", ({ get }) => ({
      get: (range, session) =>
        cellwise((v) => (typeof v === "number" ? Number(v.toPrecision(10)) : v))(get(range, session)),
    })),
    ["number-digits"],
  ],
  ["merged cells are not told", calling("Range", "GetMergedAreasOrNullObject", () => () => null), ["merge-inside"]],
  [
    "rules are counted from the other end",
    deviating("ConditionalFormat", "Priority", ({ get }) => ({
      get: (rule, session) => 100 - Number(get(rule, session)),
    })),
    ["mark-added-first", "mark-lowest-priority"],
  ],
  [
    "the formula of a rule is told as of another row",
    deviating("ConditionalFormatRule", "Formula", ({ get }) => ({
      get: (rule, session) =>
        (get(rule, session) as string).replace(/\$A(\d+)/, (_, row: string) => `$A${String(Number(row) + 1)}`),
    })),
    ["mark-read-back", "mark-formula-place"],
  ],
  ["a hidden name is told as shown", deviating("NamedItem", "Visible", () => ({ get: () => true })), ["name-hidden"]],
  ["custom XML comes back empty", calling("CustomXmlPart", "GetXml", () => () => ""), ["custom-xml"]],
  ["a link forgets where it leads", deviating("Range", "Hyperlink", () => ({ get: () => ({}) })), ["link"]],
  ["pages are not fitted", deviating("PageLayout", "Zoom", () => ({ get: () => ({ scale: 100 }) })), ["zoom"]],
  ["events do not say who", saying("ThisLocalAddin", "Unknown"), ["event-changed"]],
  ["the wrong size has another code", saying("InvalidArgument", "GeneralException"), ["size-refused"]],
];

test.each(DEVIATIONS)("a deviation is named: %s", async (_, options, ids) => {
  const diagnosis = await ownDiagnosis(opened().document, options);
  expect(amiss(diagnosis)).toEqual(ids);
});

test("a sheet that will not go is told", async () => {
  const diagnosis = await ownDiagnosis(
    opened().document,
    calling("Worksheet", "Delete", () => () => null),
  );
  expect(diagnosis.left).toEqual([expect.stringContaining("not deleted: Soát Số – chẩn đoán")]);
  expect(amiss(diagnosis)).toContain("sheet-deleted");
});

test("two diagnoses are compared: what differs of machine and probes, but no times", async () => {
  const ours = await ownDiagnosis(opened().document);
  const theirs: Diagnosis = {
    ...ours,
    machine: { ...ours.machine, platform: "PC", sets: { ...ours.machine.sets, ExcelApi: "1.17" } },
    probes: ours.probes
      .filter(({ id }) => id !== "zoom")
      .map((probe) => {
        if (probe.id === "column-width") return { ...probe, answer: 90.6 };
        if (probe.id === "margins") return { ...probe, answer: { left: 36, top: 57 } };
        if (probe.id === "paper")
          return { ...probe, outcome: "refused", answer: null, error: "InvalidOperation: no printer" };
        return probe.id === "time-round-trip" ? { ...probe, answer: 1 } : probe;
      }),
  };
  expect(compareDiagnoses(ours, ours)).toEqual([]);
  expect(compareDiagnoses(ours, theirs)).toEqual([
    { of: "machine/platform", ours: "OfficeOnline", theirs: "PC" },
    { of: "machine/sets/ExcelApi", ours: "1.14", theirs: "1.17" },
    {
      of: "paper",
      ours: { paper: "A4", way: "Landscape" },
      theirs: "refused: InvalidOperation: no printer",
      expected: { paper: "A4", way: "Landscape" },
    },
    { of: "zoom", ours: 1, theirs: "(not tried)", expected: 1 },
    { of: "margins", ours: { left: 36, top: 54 }, theirs: { left: 36, top: 57 }, expected: { left: 36, top: 54 } },
  ]);
});
