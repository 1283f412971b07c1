import { NOT_APPLICABLE, ruleCheck, stableHash } from "../../../../src/core/model/results/finding";
import type { Finding } from "../../../../src/core/model/results/finding";
import { message } from "../../../../src/core/model/message";

/** Published values of FNV-1a, 32 bits (Noll's test vectors): they are the first eight digits. */
test.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
])("the hash of %p begins with its FNV-1a", (text, fnv) => {
  expect(stableHash(text)).toMatch(new RegExp(`^${fnv}[0-9a-f]{4}$`));
});

test("the rest of the digits depends on the text as well", () => {
  expect(new Set(["", "a", "b", "ab", "ba"].map((text) => stableHash(text).slice(8))).size).toBe(5);
});

test("what came of a rule follows from what it found, checked and missed", () => {
  const place = { sheet: "A", range: { top: 0, left: 0, bottom: 0, right: 0 } };
  const words = message("m", { vi: "", en: "" });
  const finding: Finding = {
    ...{ id: "f", ruleId: "r", severity: "error", strong: false, place, related: [], message: words, fixes: [] },
  };
  expect(ruleCheck(3, [finding], [words])).toEqual({
    ...{ outcome: "failed", checked: 3, findings: [finding], missing: [words] },
  });
  expect(ruleCheck(3, [], [words]).outcome).toBe("passed");
  expect(ruleCheck(1, []).outcome).toBe("passed");
  expect(ruleCheck(0, [], [words])).toEqual({ outcome: "not-checkable", checked: 0, findings: [], missing: [words] });
  expect(ruleCheck(0, [])).toEqual(NOT_APPLICABLE);
  expect(NOT_APPLICABLE).toEqual({ outcome: "not-applicable", checked: 0, findings: [], missing: [] });
});
