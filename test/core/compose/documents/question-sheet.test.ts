import { questionSheet, questionsByGiver } from "../../../../src/core/compose/documents/question-sheet";
import { rangeName } from "../../../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { Analysis } from "../../../../src/core/model/results/analysis";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { analyze } from "../../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

type Rows = readonly (readonly ExampleCell[])[];

const HEAD = ["Chỉ tiêu", "Thực hiện 6 tháng năm 2023", "Thực hiện 6 tháng năm 2024"];
/** The total is 10 more than its parts. */
const BODY: Rows = [
  ["Tổng số", 330, 373],
  ["Gạo", 110, 121],
  ["Cà phê", 100, 112],
  ["Hạt điều", 120, 130],
];
const TITLE = ["KẾT QUẢ XUẤT KHẨU 6 THÁNG NĂM 2024"];
const UNIT = ["Đơn vị tính: Triệu USD"];

const of = (...sheets: readonly (readonly [string, Rows])[]): Analysis =>
  analyze(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))), DEFAULT_SETTINGS);
const asked = (analysis: Analysis): readonly string[] =>
  questionsByGiver(analysis).map(
    ({ giver, questions }) =>
      `${giver.known} ${giver.name}: ${questions.map(({ place }) => rangeName(place.range)).join(" ")}`,
  );

// Without a unit the last is asked for that as well.
test.each<[string, Rows, string]>([
  [
    "its own column",
    [
      TITLE,
      UNIT,
      [...HEAD, "Đơn vị báo cáo"],
      ...BODY.map((row, i) => [...row, i === 0 ? "Phòng Thương mại" : "Hải quan"]),
    ],
    "column Phòng Thương mại: C4",
  ],
  [
    "a line of the form's frame",
    [["Đơn vị báo cáo: UBND huyện Chư Sê"], TITLE, UNIT, HEAD, ...BODY],
    "line UBND huyện Chư Sê: C5",
  ],
  ["the title", [TITLE, UNIT, HEAD, ...BODY], "table KẾT QUẢ XUẤT KHẨU 6 THÁNG NĂM 2024: C4"],
  ["the sheet where there is no more", [HEAD, ...BODY], "sheet Biểu 2: C2 A1"],
])("who is asked is told by %s", (_name, rows, expected) => {
  expect(asked(of(["Biểu 2", rows]))).toEqual([expected]);
});

test("the questions to one giver stand together, wherever their figures are", () => {
  const frame = ["Đơn vị báo cáo: UBND huyện Chư Sê"];
  const analysis = of(
    ["A", [frame, TITLE, UNIT, HEAD, ...BODY]],
    ["B", [["Đơn vị báo cáo: UBND huyện Ia Grai"], TITLE, UNIT, HEAD, ...BODY]],
    ["C", [frame, ["KẾT QUẢ NHẬP KHẨU 6 THÁNG NĂM 2024"], UNIT, HEAD, ...BODY]],
  );
  expect(questionsByGiver(analysis).map(({ giver, questions }) => [giver.name, questions.length])).toEqual([
    ["UBND huyện Chư Sê", 2],
    ["UBND huyện Ia Grai", 1],
  ]);
});

test("as text each question has place, what is odd, what is asked and room for the answer", () => {
  const text = questionSheet(of(["Biểu 2", [TITLE, UNIT, HEAD, ...BODY]]), "vi");
  expect(text).toMatch(
    /^PHIẾU HỎI SỐ LIỆU\nTệp số liệu: .+\n\n1\. Gửi đơn vị báo cáo biểu “KẾT QUẢ.+” \(1 câu hỏi\)\n/,
  );
  expect(text).toContain("  1) Biểu 2!C4\n     Tổng số");
  expect(text).toContain("     Đề nghị cho biết số nào đúng và gửi lại số cần sửa.\n     Trả lời: …\n");
});

test("what is in order, noted only, or explained by the clerk is not asked", () => {
  const sound: Rows = [TITLE, UNIT, HEAD, ["Tổng số", 330, 363], ...BODY.slice(1)];
  expect(questionSheet(of(["B", sound]), "vi")).toBeNull();
  const wild: Rows = [
    TITLE,
    UNIT,
    HEAD,
    ["Tổng số", 400, 1213],
    ["Gạo", 100, 104],
    ["Cà phê", 100, 103],
    ["Hạt điều", 100, 106],
    ["Tiêu", 100, 900],
  ];
  const analysis = of(["B", wild]);
  const movements = analysis.anomalies.filter(({ explains }) => explains !== true);
  expect(movements).not.toEqual([]);
  expect(asked(analysis)).not.toEqual([]);
  const explained = { ...analysis, findings: [], explanations: new Map(movements.map(({ id }) => [id, "mùa vụ"])) };
  expect(questionsByGiver(explained)).toEqual([]);
});
