import * as left from "../../../src/add-in/excel/removal/left-behind";
import { HostRefusal, REFUSALS, fullSentence, refusalOf } from "../../../src/add-in/excel/errors";
import type { CosmeticPart } from "../../../src/add-in/excel/journal/journal";
import { notSet } from "../../../src/add-in/excel/writer/cosmetics";
import { REASONS } from "../../../src/core/compose/reasons";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Message } from "../../../src/core/model/message";
import { detailsOf, message } from "../../../src/core/model/message";
import { openOfficePage } from "../../local-excel/office-page";
import { drawBook, open, OUTPUT } from "./draw-book";

const STATES = ["unchanged", "answered", "partly-written", "partly-removed"] as const;
const PARTS: readonly CosmeticPart[] =
  ["marks", "merge", "links", "looks", "page", "gridlines", "widths", "chart", "names"]; // prettier-ignore

/** As office.js throws it, with what it says of places and of its own inside. */
const thrown = (code: string): unknown => ({
  code,
  message: "Cannot read properties of null (reading 'name')",
  debugInfo: { errorLocation: "Range.values" },
});

/** What no clerk should have to read: a name of the program's own, a word of its errors, a number that is a code. */
const RAW = /\p{Ll}\p{Lu}|\bError\b|\bException\b|\bnull\b|\bundefined\b|\bNaN\b|\d{4,}|[{}[\]]/u;
/** Names of products that a clerk knows. */
const KNOWN = /Excel 2021|Microsoft 365/g;

function texts(told: Message): readonly string[] {
  return (["vi", "en"] as const).map((language) => renderMessage(told, language).replace(KNOWN, ""));
}

/** Every code that the real office.js knows. */
async function codes(): Promise<readonly string[]> {
  const office = await openOfficePage({ workbook: open(drawBook(OUTPUT)).document });
  try {
    const known = office.Excel as unknown as { readonly ErrorCodes: Readonly<Record<string, string>> };
    return Object.values(known.ErrorCodes);
  } finally {
    office.close();
  }
}

test("no error of Excel's reaches a clerk as a code: the sentence is in words, the code stands apart", async () => {
  const known = [
    ...(await codes()),
    "InvalidOrTimedOutSession",
    "WriteNotSupportedWhenModalDialogOpen",
    "SomethingNew",
  ];
  expect(known.length).toBeGreaterThan(30);
  for (const code of known) {
    for (const state of STATES) {
      const told = fullSentence(refusalOf(thrown(code), state));
      for (const text of texts(told)) expect(text).not.toMatch(RAW);
      expect(detailsOf(told)).toEqual([`${code}: Cannot read properties of null (reading 'name') [Range.values]`]);
    }
    for (const part of PARTS) {
      const { reason } = notSet({
        cosmetic: { part, of: null, sheet: "A", range: null, jobs: [], count: 0 },
        error: thrown(code),
      });
      for (const text of texts(reason)) expect(text).not.toMatch(RAW);
      expect(detailsOf(reason)[0]).toContain(code);
    }
  }
});

test("a fault of our own is told as one, and what it was stands apart", () => {
  const told = fullSentence(refusalOf(new TypeError("x is undefined")));
  expect(told).toMatchObject({ id: "refused-failed", details: "x is undefined" });
  for (const text of texts(told)) expect(text).not.toMatch(RAW);
});

test("every reason and refusal is in words, and says in both languages what to do", () => {
  const parameters = { sheet: "A", range: "A1:B2", seconds: "21", place: "A!B2" };
  const refusals = Object.values(REFUSALS).map(({ id, text }) => message(id, text, parameters));
  const kept = Object.values<unknown>(left).flatMap((each) =>
    typeof each === "object" ? [each as { readonly id: string; readonly text: Message["text"] }] : [],
  );
  const reasons = [...Object.values(REASONS), ...kept].map(({ id, text }) => message(id, text));
  expect(Math.min(refusals.length, reasons.length, kept.length)).toBeGreaterThan(5);
  for (const told of [...refusals, ...reasons])
    for (const text of texts(told)) expect([told.id, text]).toEqual([told.id, expect.not.stringMatching(RAW)]);
  for (const told of refusals) {
    const [vi, en] = texts(told);
    expect([told.id, vi, en]).toEqual([
      told.id,
      expect.stringMatching(/bấm|mở tệp bằng/),
      expect.stringMatching(/press|open the file/),
    ]);
  }
});

describe("errors as one sentence", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "refused-cell-being-edited"],
    ["AccessDenied", "refused-protected"],
    ["ResponsePayloadSizeLimitExceeded", "refused-too-large"],
    ["InvalidOrTimedOutSession", "refused-busy"],
    ["ApiNotFound", "refused-unsupported"],
    ["SomethingNew", "refused-unexpected"],
  ])("%s", (code, id) => {
    const refusal = refusalOf({ code, message: "…", debugInfo: { errorLocation: "Range.values" } });
    expect(refusal.sentence.id).toBe(id);
    expect(refusal.state).toBe("unchanged");
    expect(refusal.sentence.details).toBe(`${code}: … [Range.values]`);
    const { vi, en } = fullSentence(refusal).text;
    expect([vi.endsWith("Sổ làm việc vẫn như trước."), en.endsWith("The workbook is as it was.")]).toEqual([
      true,
      true,
    ]);
  });

  test("an error of Excel's that does not say where it arose has its code and words as details", () => {
    expect(refusalOf({ code: "ApiNotFound", message: "…" }).sentence.details).toBe("ApiNotFound: …");
  });

  test("a refusal of ours keeps its sentence, and takes the state it is told", () => {
    const own = new HostRefusal(REFUSALS.noSuchSheet, { sheet: "X" });
    expect(refusalOf(own)).toBe(own);
    expect(refusalOf(own, "partly-written")).toMatchObject({
      state: "partly-written",
      sentence: { id: own.sentence.id, parameters: { sheet: "X" } },
    });
  });
});
