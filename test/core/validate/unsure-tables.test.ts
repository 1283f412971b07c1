import { rangeName } from "../../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { SURE } from "../../../src/core/model/tables/table";
import type { Language } from "../../../src/core/model/message";
import { PANE_WORDS } from "../../../src/add-in/taskpane/words/pane-words";
import { renderMessage } from "../../../src/core/i18n/render";
import { detectTables } from "../../../src/core/layout/detect-tables";
import { groupCauses } from "../../../src/core/validate/causes/causes";
import { runRules } from "../../../src/core/validate/run-rules";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

/** Figures, units and arrows in one text: which column is of which period cannot be told. */
const NOTES = sheetOf("Ghi chép", [
  ["Chỉ số ngành\\Tháng", "IIP", "Tổng mức bán lẻ", "Xuất khẩu"],
  ["1", "↑1,6%", "10.645 tỷ đồng (↑19,5%)", "350 triệu USD (↓ 30,28%)"],
  ["2", "↑4,56%", "19.603 tỷ đồng (↑12,79%)", "921,3 triệu USD (↓ 14,4%)"],
  ["Quý I", "↑7,74%", "28.361 tỷ đồng (↑9,52%)", "1.433,03 triệu USD (↓ 18,38%)"],
  ["4", "↑4,43%", "30.665 tỷ đồng (↑ 11,45%)", "1.701,5 triệu USD (↓ 29,8%)"],
]);

test("where it is not sure what a table says, its cells are still looked at, and nothing is concluded from its figures", () => {
  const tables = detectTables(workbookOf(NOTES));
  expect(tables.map((t) => t.confidence < SURE)).toEqual([true]);
  const results = runRules(tables, DEFAULT_SETTINGS);
  const outcomeOf = (id: string): string | undefined => results.find((r) => r.ruleId === id)?.outcome;
  expect([
    outcomeOf("text-in-number-cell"),
    outcomeOf("total-mismatch"),
    outcomeOf("growth-mismatch"),
    outcomeOf("missing-value"),
  ]).toEqual(["failed", "not-checkable", "not-checkable", "not-checkable"]);
  expect(groupCauses(results, tables).map((f) => `${f.ruleId} ${rangeName(f.place.range)}`)).toEqual([
    "text-in-number-cell B2:D5",
  ]);
});

test.each<Language>(["vi", "en"])(
  "the reason names the section of the pane where a reading is confirmed, as the pane does: %s",
  (language) => {
    const results = runRules(detectTables(workbookOf(NOTES)), DEFAULT_SETTINGS);
    const reasons = results.find((r) => r.ruleId === "total-mismatch")?.missing ?? [];
    expect(reasons.map((reason) => renderMessage(reason, language))).toEqual([
      expect.stringContaining(`“${PANE_WORDS.layout[language].replace(" ({n})", "")}”`),
    ]);
  },
);
