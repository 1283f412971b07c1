import { readFile } from "../../../src/add-in/files/read-file";
import { documentSnapshot } from "../../../src/add-in/files/document-snapshot";
import { pressDirectly, snapshotOf } from "../../../src/cli/press-directly";
import type { WorkbookSnapshot } from "../../../src/core/model/cells/workbook";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { drawSample } from "../../tools/draw-sample";
import { monthlyForm, savedForm, type Form } from "../../fixtures/monthly-files";

/** A workbook without the shown texts of figures, which reading asks only whether they show anything. */
const bare = ({ sheets, ...rest }: WorkbookSnapshot) => ({
  ...rest,
  sheets: sheets.map(({ styles, cells, ...sheet }) => ({
    ...sheet,
    // Only columns of words are asked for their looks in Excel.
    styles: [...styles].length > 0,
    cells: cells.map((row) => row.map((cell) => (cell === null ? null : { ...cell, text: cell.text === "" }))),
  })),
});

test("a file is read as Excel would give it, without what was written into it", async () => {
  const pressed = openWorkbook(drawSample(), "so-lieu.xlsx");
  const before = documentSnapshot(openWorkbook(drawSample(), "so-lieu.xlsx").document);
  expect(bare(before)).toEqual(bare(await snapshotOf(openWorkbook(drawSample(), "so-lieu.xlsx").document)));
  await pressDirectly(pressed.document, "validateAndCompute", { language: "vi" });
  const saved = saveWorkbook(pressed);
  expect(openWorkbook(saved, "so-lieu.xlsx").document.sheets.length).toBeGreaterThan(before.sheets.length);
  const after = documentSnapshot(openWorkbook(saved, "so-lieu.xlsx").document);
  expect(bare(after)).toEqual(bare(await snapshotOf(openWorkbook(saved, "so-lieu.xlsx").document)));
  expect(after.sheets.map(({ cells }) => cells.map((row) => row.map((cell) => cell?.value ?? null)))).toEqual(
    before.sheets.map(({ cells }) => cells.map((row) => row.map((cell) => cell?.value ?? null))),
  );
});

const named = (form: Form, ...lines: string[]): Form => [...lines.map((line) => [line]), ...form.slice(1)];

const inYear = (form: Form, year: number): Form =>
  form.map((row) =>
    row.map((cell) =>
      typeof cell === "string" ? cell.replace(/\b202[34]\b/g, (told) => String(Number(told) - 2024 + year)) : cell,
    ),
  );

const answer = (form: Form, name = "tệp.xlsx") => {
  const beside = documentSnapshot(openWorkbook(savedForm("t6.csv", monthlyForm(6)), "t6.xlsx").document);
  const bytes = savedForm("khac.csv", form);
  return readFile({ file: { name, bytes: bytes.buffer as ArrayBuffer }, beside });
};

test.each([
  ["last month's form", monthlyForm(5), "previous"],
  ["that of an earlier month", monthlyForm(3), "previous"],
  ["the same month of last year", inYear(monthlyForm(6), 2023), "same-period"],
  ["figures under the statistics office's head", named(monthlyForm(5), "CỤC THỐNG KÊ TỈNH GIA LAI"), "source"],
  [
    "figures taken from it, under no head of its",
    named(monthlyForm(5), "Nguồn: Cục Thống kê tỉnh Gia Lai"),
    "previous",
  ],
  ["another form of the same month", monthlyForm(6), "source"],
] as const)("%s is proposed as what it is", (_, form, role) => {
  expect(answer(form)).toMatchObject({ proposal: { role, tables: 1, matched: 1 } });
});

test.each([
  ["an old file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "file-xls"],
  ["no workbook", [0x6b, 0x68, 0xc3, 0xb4, 0x6e, 0x67], "file-not-xlsx"],
] as const)("%s is refused with what to do", (_, bytes, id) => {
  const beside = documentSnapshot(openWorkbook(drawSample(), "t6.xlsx").document);
  expect(readFile({ file: { name: "cũ.xls", bytes: new Uint8Array(bytes).buffer }, beside })).toMatchObject({
    refusal: { id },
  });
});
