import { entryOf } from "../../../../src/add-in/excel/journal/entry";
import { HostRefusal, REFUSALS, fullSentence, refusalOf } from "../../../../src/add-in/excel/errors";
import { freeSheetName } from "../../../../src/add-in/excel/writer/sheet-write";

describe("what is handed to Excel for a cell", () => {
  test.each([
    "=1+1",
    "+84 26",
    "-",
    "@abc",
    "'trong",
    "12",
    "1.1",
    "1/6/2024",
    " 5",
    "5%",
    "(6)",
    "TRUE",
    "false",
    "Jan 5",
    "May 2024",
    "#N/A",
  ])("%j stays text by an apostrophe", (text) => {
    expect(entryOf({ text })).toBe(`'${text}`);
  });

  test.each(["Tổng số", "May mặc", "Marble", "Trueman", "I", "Đường tinh chế 2024"])("%j needs none", (text) => {
    expect(entryOf({ text })).toBe(text);
  });

  test("numbers and formulas go as they are", () => {
    expect([entryOf({ number: -3.5 }), entryOf({ formula: "=A1" })]).toEqual([-3.5, "=A1"]);
  });
});

describe("a name for a new sheet", () => {
  test.each([
    ["Tổng hợp", [], "Tổng hợp"],
    ["Tổng hợp", ["TỔNG HỢP"], "Tổng hợp (2)"],
    ["Tổng hợp", ["tổng hợp", "Tổng hợp (2)"], "Tổng hợp (3)"],
    ["A/B: [x]?", [], "A B   x  "],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
  ])("%s beside %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });
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
    expect(refusal.sentence.parameters).toMatchObject({ code, detail: "…", member: "Range.values" });
    const { vi, en } = fullSentence(refusal).text;
    expect([vi.endsWith("Sổ tính vẫn như trước."), en.endsWith("The workbook is as it was.")]).toEqual([true, true]);
  });

  test("an error of Excel's that does not say where it arose names what it says instead", () => {
    expect(refusalOf({ code: "ApiNotFound", message: "…" }).sentence.parameters).toMatchObject({ member: "…" });
  });

  test("a refusal of ours keeps its sentence, and takes the state it is told", () => {
    const own = new HostRefusal(REFUSALS.noSuchSheet, { sheet: "X" });
    expect(refusalOf(own)).toBe(own);
    expect(refusalOf(own, "partly-written")).toMatchObject({
      state: "partly-written",
      sentence: { id: own.sentence.id, parameters: { sheet: "X" } },
    });
  });

  test("what is no error of Excel's is told as it is", () => {
    expect(refusalOf(new TypeError("x is undefined")).sentence).toMatchObject({
      id: "refused-unexpected",
      parameters: { detail: "x is undefined" },
    });
  });
});
