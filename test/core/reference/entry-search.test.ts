import { ENTRY_GROUPS, entryOf, settingsUsed } from "../../../src/core/reference/entries";
import { findEntries } from "../../../src/core/reference/entry-search";

const idsOf = (query: string): readonly string[] =>
  findEntries(ENTRY_GROUPS, query).flatMap((group) => group.entries.map((entry) => entry.id));

test.each([
  ["số dạng chữ", "number-stored-as-text"],
  ["so dang chu", "number-stored-as-text"],
  ["TRONG ĐÓ lớn hơn", "memo-exceeds-total"],
  ["implied plan", "implied-plan"],
  ["off-pace", "off-pace"],
  ["cơ cấu", "share"],
  ["trái mùa", "seasonal-outlier"],
])("“%s” finds %s", (query, id) => {
  expect(idsOf(query)).toContain(id);
  expect(idsOf(query).length).toBeLessThan(12);
});

test("every word must be there", () => {
  expect(idsOf("trong đó zebra")).toEqual([]);
});

test("nothing asked, everything shown", () => {
  expect(findEntries(ENTRY_GROUPS, "  ")).toBe(ENTRY_GROUPS);
});

test("an entry is known by its id, and by no other", () => {
  expect(entryOf("sector-swing")?.kind).toBe("detector");
  expect(entryOf("total-mismatch")?.severity).toBe("error");
  expect(entryOf("nothing")).toBeUndefined();
});

test("no id stands for two entries", () => {
  const ids = idsOf("");
  expect(new Set(ids).size).toBe(ids.length);
});

test("thresholds are those that are read", () => {
  const used = (id: string): readonly string[] => {
    const entry = entryOf(id);
    return entry ? settingsUsed(entry) : ["no entry"];
  };
  expect(used("off-pace")).toEqual(["paceBand"]);
  expect(used("sector-swing")).toEqual(["swingScore", "swingManySiblings", "swingPoints", "swingFloor"]);
  expect(used("total-mismatch")).toEqual([]);
});
