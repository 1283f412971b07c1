import { endOfList, markedBelow, priority, suspicion } from "../../../src/core/detect/rank";
import { renderMessage } from "../../../src/core/i18n/render";
import { message } from "../../../src/core/model/message";
import type { Anomaly } from "../../../src/core/model/results/anomaly";

const anomaly = (id: string, departure: number | null, more: Partial<Anomaly> = {}): Anomaly => ({
  id,
  detectorId: "sector-swing",
  place: { sheet: "A", range: { top: 0, left: 0, bottom: 0, right: 0 } },
  score: 5,
  impact: null,
  departure,
  growth: null,
  label: id,
  message: message("m", { vi: "", en: "" }),
  siblings: [],
  ...more,
});

const below = (list: readonly Anomaly[]): readonly string[] =>
  markedBelow(list)
    .filter((a) => a.movesNoHeadline === true)
    .map(({ id }) => id);

test("the likelihood of a look deserved is that of the verdicts, with one of either kind added", () => {
  const at = (score: number): string => suspicion({ detectorId: "sector-swing", score }).toFixed(4);
  expect([at(4), at(-4.49), at(4.5), at(-60)]).toEqual(["0.7561", "0.7561", "0.9559", "0.9118"]);
  expect(suspicion({ detectorId: "nobody-judged", score: 9 })).toBe(0.5);
});

test("priority is likelihood times departure; one percent where it is not known", () => {
  expect(priority(anomaly("a", -2, { score: 4 }))).toBeCloseTo(2 * 0.7561, 3);
  expect(priority(anomaly("a", null, { score: 4 }))).toBeCloseTo(0.7561, 3);
});

test("the least ones end the list as far as they stay below a tenth of a percent together", () => {
  const list = [anomaly("a", 0.05), anomaly("b", -0.04), anomaly("c", 3), anomaly("d", null), anomaly("e", 0.02)];
  expect(below(list)).toEqual(["b", "e"]);
  expect(below([anomaly("a", 0.101)])).toEqual([]);
  expect(below([anomaly("a", 0.01, { explains: true })])).toEqual([]);
});

test("the end of the list says how many are left, and nothing where none is", () => {
  const told = endOfList(markedBelow([anomaly("b", -0.04), anomaly("e", 0.02), anomaly("c", 3)]));
  expect(told && renderMessage(told, "vi")).toBe(
    "Còn 2 biến động nhỏ hơn: cộng lại cũng không làm tổng nào đổi quá 0,1%.",
  );
  expect(endOfList([anomaly("c", 3)])).toBeNull();
});
