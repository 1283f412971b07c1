import { cellProperties, flatLook, lookChange, takesFillAway } from "../../../../src/add-in/excel/cell-look";
import type { Journal, JournalColumn } from "../../../../src/add-in/excel/journal/journal";
import {
  EMPTY_JOURNAL,
  expandRuns,
  journalParts,
  parseJournal,
  upgraded,
  runsOf,
} from "../../../../src/add-in/excel/journal/journal";

const column: JournalColumn = {
  name: "SoatSo.c1",
  id: "growth-same-period-1",
  kind: "add",
  constants: ['Tốc độ <tăng> & "giảm" \u{1F600} (%)', 5],
  shapes: ['=IF(R[0]C[-1]>0,1,"")'],
  numberFormat: "#,##0.00",
  formats: [
    { rows: 3, value: null },
    { rows: 12, value: "General" },
  ],
  looks: [{ rows: 15, value: { "font.bold": false } }],
  width: { before: 48, since: 60, standard: true },
  merge: [0, 1],
};
const journal: Journal = { version: 1, columns: [column], sheets: [], fixes: [] };

describe("the journal in XML parts", () => {
  test("comes back as it was, diacritics and mark-up included", () => {
    expect(parseJournal(journalParts(journal))).toEqual(journal);
  });

  test("is cut into parts that may come in any order", () => {
    const long: Journal = {
      ...journal,
      columns: Array.from({ length: 3000 }, (_, i) => ({ ...column, name: `SoatSo.c${String(i)}` })),
    };
    const parts = journalParts(long);
    expect(parts.length).toBeGreaterThan(1);
    expect(parseJournal([...parts].reverse())).toEqual(long);
    expect(parseJournal(parts.slice(1))).toBe("damaged");
  });

  test("of several that a run has left when it was cut off, the whole one that came last counts", () => {
    const later: Journal = { ...journal, columns: [{ ...column, id: "share-1" }] };
    const [one = "", other = ""] = [...journalParts(journal), ...journalParts(later)];
    expect(parseJournal([one, other])).toEqual(later);
    expect(parseJournal([other, one])).toEqual(journal);
    const begun = one.replace('of="1"', 'of="2"');
    expect(parseJournal([one, begun])).toEqual(journal);
    expect(parseJournal([begun])).toBe("damaged");
    expect(parseJournal([one, other.replace("{&quot;version&quot;:1", "{&quot;version&quot;:2")])).toBe("newer");
  });

  test("nothing of ours needs no part", () => {
    expect(journalParts(EMPTY_JOURNAL)).toEqual([]);
    expect(parseJournal([])).toEqual(EMPTY_JOURNAL);
  });

  test("what is not a journal is not believed", () => {
    expect(parseJournal(['<journal part="1" of="1">nonsense</journal>'])).toBe("damaged");
    expect(parseJournal(["<other/>"])).toBe("damaged");
    expect(parseJournal(['<journal part="1" of="1">{"version":1,"columns":[]}</journal>'])).toBe("damaged");
  });

  test("of a newer version it is known to be one, whatever it looks like", () => {
    expect(parseJournal(['<journal part="1" of="1">{"version":2,"pages":{}}</journal>'])).toBe("newer");
  });
});

describe("a journal of an older version", () => {
  const steps = new Map<number, (journal: object) => object>([
    [1, ({ columns, ...rest }: { readonly columns?: unknown }) => ({ ...rest, ranges: columns })],
    [2, (journal: object) => ({ ...journal, notes: [] })],
  ]);

  test.each<readonly [string, unknown, unknown]>([
    ["two steps behind", { version: 1, columns: ["a"] }, { version: 3, ranges: ["a"], notes: [] }],
    ["one step behind", { version: 2, ranges: [] }, { version: 3, ranges: [], notes: [] }],
    ["of today", { version: 3, ranges: [] }, { version: 3, ranges: [] }],
    ["of tomorrow", { version: 4 }, "newer"],
    ["from before any step", { version: 0 }, { version: 0 }],
    ["of no version", { columns: [] }, { columns: [] }],
    ["no journal at all", null, null],
  ])("%s", (_, written, expected) => {
    expect(upgraded(written, steps, 3)).toEqual(expected);
  });
});

test("runs stretch and cut with the rows of the sheet", () => {
  const runs = runsOf(["a", "a", "b"]);
  expect(runs).toEqual([
    { rows: 2, value: "a" },
    { rows: 1, value: "b" },
  ]);
  expect(expandRuns(runs, 3)).toEqual(["a", "a", "b"]);
  expect(expandRuns(runs, 5)).toEqual(["a", "a", "b", "b", "b"]);
  expect(expandRuns(runs, 1)).toEqual(["a"]);
});

describe("looks", () => {
  const plain = flatLook({
    format: {
      fill: { color: "#FFFFFF" },
      font: { name: "Calibri", bold: false },
      borders: { top: { style: "None" } },
      horizontalAlignment: "General",
    },
  });
  const framed = flatLook({
    format: {
      fill: { color: "#DDEBF7" },
      font: { name: "Calibri", bold: true },
      borders: { top: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
      horizontalAlignment: "General",
    },
  });

  test("only what differs is set", () => {
    expect(cellProperties(lookChange(plain, framed))).toEqual({
      format: {
        fill: { color: "#DDEBF7" },
        font: { bold: true },
        borders: { top: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
      },
    });
    expect(lookChange(framed, framed)).toEqual({});
  });

  test("the way back takes fill and lines away", () => {
    const back = lookChange(framed, plain);
    expect(takesFillAway(back)).toBe(true);
    expect(cellProperties(back)).toEqual({ format: { font: { bold: false }, borders: { top: { style: "None" } } } });
  });
});
