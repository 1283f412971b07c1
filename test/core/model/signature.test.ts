import {
  MARKS_PER_SHEET,
  ROLE_PROPERTY,
  freeColumnName,
  freeFixName,
  isFixName,
  isMarkFormula,
  isOurName,
  markSignature,
  ownSheetRole,
  sheetAnchorName,
} from "../../../src/core/model/signature";
import { markFormula } from "../../../src/core/compose/compose-marks";
import { REASONS } from "../../../src/core/compose/reasons";

test("what stands in workbooks that were saved earlier is known again", () => {
  expect(ROLE_PROPERTY).toBe("soat-so");
  expect([sheetAnchorName("summary"), sheetAnchorName("checks")]).toEqual(["SoatSo.summary", "SoatSo.checks"]);
  expect(markSignature("unit-slip")).toBe('N("soat-so/1:unit-slip")');
});

test.each([
  ["SoatSo.c1", true, false],
  ["SoatSo.f12", true, true],
  ["SoatSo.summary", true, false],
  ["soatso.c1", false, false],
  ["Print_Area", false, false],
])("the name %s", (name, isOurs, isOfFix) => {
  expect([isOurName(name), isFixName(name)]).toEqual([isOurs, isOfFix]);
});

test.each([
  [[], "SoatSo.c1", "SoatSo.f1"],
  [["SoatSo.c1", "SoatSo.c3"], "SoatSo.c2", "SoatSo.f1"],
  [["SoatSo.f1", "SoatSo.f2"], "SoatSo.c1", "SoatSo.f3"],
])("free names beside %j", (taken, column, fix) => {
  const names = new Set(taken);
  expect([freeColumnName(names), freeFixName(names)]).toEqual([column, fix]);
  expect([freeColumnName(names), freeFixName(names)].map(isOurName)).toEqual([true, true]);
});

test.each<[unknown, string | null]>([
  ["summary", "summary"],
  ["checks", "checks"],
  ["Summary", null],
  [null, null],
])("the role of a sheet whose property says %j", (value, role) => {
  expect(ownSheetRole(value)).toBe(role);
});

test.each([
  ['=AND(N("soat-so/1:growth-mismatch")=0,ISBLANK(F9))', true],
  ['=AND(N("soat-so/2:of-a-later-version")=0,TRUE)', true],
  ['=N("soat-so")=0', false],
  ["=A1>5", false],
])("a conditional format with the formula %s", (formula, isOurs) => {
  expect(isMarkFormula(formula)).toBe(isOurs);
});

test("a mark that is composed is known as one", () => {
  expect(isMarkFormula(markFormula("unit-slip", "F9", 12) ?? "")).toBe(true);
});

test("the sentence about the marks that are left out says how many are set", () => {
  const { vi, en } = REASONS.tooManyMarks.text;
  expect([vi, en].map((text) => /\d+/.exec(text)?.[0])).toEqual([String(MARKS_PER_SHEET), String(MARKS_PER_SHEET)]);
});
