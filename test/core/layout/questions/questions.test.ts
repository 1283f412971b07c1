import { renderMessage } from "../../../../src/core/i18n/render";
import { detectTables } from "../../../../src/core/layout/detect-tables";
import { questionsOf } from "../../../../src/core/layout/questions/questions";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { SURE } from "../../../../src/core/model/tables/table";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const _ = null;
const ROWS: readonly (readonly ExampleCell[])[] = [
  ["Lúa", 120.5, 131.2, 142.4],
  ["Ngô", 80.1, 85.3, 90.9],
  ["Sắn", 55.5, 57.7, 60.1],
];
const TWICE = [["SẢN LƯỢNG", _, _, _], ["Chỉ tiêu", "TH tháng 6/2023", "TH tháng 6", "TH tháng 6"], ...ROWS];
const BARE = [["Chỉ tiêu", "TH năm 2023", "TH năm 2024", _], ...ROWS.map((row) => [...row])];

const workbook = (rows: readonly (readonly ExampleCell[])[]): ReturnType<typeof workbookOf> =>
  workbookOf(sheetOf("Biểu 1", rows));

test.each([
  ["a time that two columns claim", TWICE, "Các cột C, D là của kỳ nào?"],
  ["a column without a header", BARE, "Cột D là của kỳ nào?"],
] as const)("%s is asked about, with at most three answers", (_name, rows, text) => {
  const questions = questionsOf(detectTables(workbook(rows)));
  expect(questions.map((q) => renderMessage(q.text, "vi"))).toEqual([text]);
  const answers = questions[0]?.answers ?? [];
  expect(answers.length).toBeGreaterThanOrEqual(2);
  expect(answers.length).toBeLessThanOrEqual(3);
  expect(answers.at(-1)?.id).toBe("another");
});

test("nothing is asked where everything is sure, nor of a form that is still to be filled in", () => {
  const sure = [["Chỉ tiêu", "TH năm 2022", "TH năm 2023", "TH năm 2024"], ...ROWS];
  expect(questionsOf(detectTables(workbook(sure)))).toEqual([]);
  const form = [TWICE[0] ?? [], TWICE[1] ?? [], ...ROWS.map(([label]) => [label ?? _, 0, 0, 0])];
  expect(questionsOf(detectTables(workbook(form)))).toEqual([]);
});

test("an answer settles what was asked", () => {
  const tables = detectTables(workbook(BARE));
  const [question] = questionsOf(tables);
  const columns = question?.answers[0]?.columns ?? [];
  expect(columns.length).toBeGreaterThan(0);
  const hint = { tableId: question?.tableId ?? "", isTable: true, isConfirmed: false, columns, extent: null };
  const settled = detectTables(workbook(BARE), [hint]);
  expect(questionsOf(settled)).toEqual([]);
  expect(settled[0]?.columns[3]?.confidence).toBeGreaterThanOrEqual(SURE);
});
