import { LAYOUT_WORDS, readAs } from "../../../../src/add-in/taskpane/words/layout-words";

describe("words", () => {
  const PLAIN = {
    role: "value",
    scenario: null,
    measure: null,
    form: null,
    quantity: null,
    period: null,
    unit: null,
  } as const;
  test.each([
    [
      { ...PLAIN, scenario: "plan", period: { kind: "year", year: { calendar: 2024 } } },
      "Kế hoạch năm 2024",
      "Plan 2024",
    ],
    [
      { ...PLAIN, quantity: "volume", unit: { text: "Tấn", dimension: "mass", factor: 1, base: "" } },
      "Số liệu · lượng · chưa rõ kỳ · Tấn",
      "Figures · volume · period not known · Tấn",
    ],
    [
      { ...PLAIN, role: "measure", measure: "growth-same-period", form: "index" },
      "So với cùng kỳ năm trước (chỉ số)",
      "Against the same period last year (index)",
    ],
    [
      { ...PLAIN, role: "measure", measure: "plan-attainment", form: "index" },
      "So với kế hoạch (%)",
      "Against the plan (%)",
    ],
    [
      { ...PLAIN, role: "measure", measure: "difference", form: null },
      "Chênh lệch (tăng, giảm tuyệt đối)",
      "Difference in absolute terms",
    ],
    [{ ...PLAIN, role: "ordinal" }, "Số thứ tự", "Ordinal number"],
  ] as const)("%j", (column, vi, en) => {
    expect([readAs(column, "vi"), readAs(column, "en")]).toEqual([vi, en]);
  });

  test("every word in both languages, with a place for the number in both or in neither", () => {
    for (const { vi, en } of Object.values(LAYOUT_WORDS)) {
      expect([vi, en]).not.toContain("");
      expect(vi.includes("{n}")).toBe(en.includes("{n}"));
    }
  });
});
