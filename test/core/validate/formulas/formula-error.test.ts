import { detectTables } from "../../../../src/core/layout/detect-tables";
import { rangeName } from "../../../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import rule from "../../../../src/core/validate/formulas/formula-error";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

test("an error points at the cells that take it over, and at no other error of the sheet", () => {
  const tables = detectTables(
    workbookOf(
      sheetOf("Biểu 1", [
        ["Xuất khẩu tháng 6 năm 2024"],
        ["TT", "Mặt hàng", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
        [
          1,
          "Cà phê",
          "Triệu USD",
          50,
          { formula: "=1/0", error: "#DIV/0!" },
          { formula: "=E3/D3*100", error: "#DIV/0!" },
        ],
        [2, "Dầu thô", "Triệu USD", 20, 25, 125],
        [3, "Gỗ", "Triệu USD", { formula: "=NA()", error: "#N/A" }, 10, { formula: "=E5/D5*100", error: "#N/A" }],
        [4, "Cao su", "Triệu USD", 4, 5, 125],
      ]),
    ),
  );
  const findings = tables.flatMap(
    (table) => rule.check({ table, tables, settings: DEFAULT_SETTINGS, fileName: "" }).findings,
  );
  expect(findings.map((f) => [f.place, ...f.related].map(({ range }) => rangeName(range)))).toEqual([
    ["E3", "F3"],
    ["D5", "F5"],
  ]);
});
