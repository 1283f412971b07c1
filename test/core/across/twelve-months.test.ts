import { cellName, columnIndex, rangeName } from "../../../src/core/model/cells/address";
import type { FileRole } from "../../../src/core/model/tables/file-match";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { analyze } from "../../../src/core/pipeline";
import type { Form } from "../../fixtures/monthly-files";
import { monthlyFile, monthlyForm } from "../../fixtures/monthly-files";

/** "rule range" for everything that is said of June's form, or another month's, beside an earlier one. */
function said(month: number, form: Form, before: Form, role: FileRole = "previous"): readonly string[] {
  const beside = [{ role, workbook: { ...monthlyFile(month, before), name: "tep-truoc.xlsx" } }];
  return analyze(monthlyFile(month, form), DEFAULT_SETTINGS, undefined, beside).findings.flatMap(
    ({ ruleId, place, also = [] }) => [ruleId, ...also].map((id) => `${id} ${rangeName(place.range)}`),
  );
}

const [MAY, JUNE] = [monthlyForm(5), monthlyForm(6)];

/** A form with some cells put otherwise, by their names. */
function withCells(form: Form, cells: Readonly<Record<string, ExampleCell>>): Form {
  return form.map((row, r) => row.map((cell, c) => cells[cellName({ row: r, column: c })] ?? cell));
}

const figureIn = (form: Form, name: string): number => {
  const found = /^([A-Z]+)(\d+)$/.exec(name);
  const cell = form[Number(found?.[2]) - 1]?.[columnIndex(found?.[1] ?? "")];
  if (typeof cell !== "number") throw new Error(`${name} holds no figure`);
  return cell;
};

/** June's form with another cumulative figure in a row, and its comparisons to match: only the files can tell. */
function withTotal(form: Form, row: number, total: number): Form {
  const at = (column: string): number => figureIn(form, `${column}${String(row)}`);
  const percent = (base: number): number => Number(((100 * total) / base).toFixed(2));
  return withCells(form, {
    [`I${String(row)}`]: total,
    [`L${String(row)}`]: percent(at("E")),
    [`M${String(row)}`]: percent(at("F")),
  });
}

const JUNES_TOTAL = (row: number): number => figureIn(JUNE, `I${String(row)}`);
const rounded = (value: number): number => Number(value.toFixed(2));

interface Fault {
  readonly name: string;
  readonly form: Form;
  readonly before?: Form;
  readonly role?: FileRole;
  readonly found: string;
}

const PLAN = 4492;
const FAULTS: readonly Fault[] = [
  {
    name: "June's form still holds May's figures",
    form: [JUNE[0] ?? [], JUNE[1] ?? [], JUNE[2] ?? [], ...MAY.slice(3)],
    found: "stale-copy D4:M27",
  },
  {
    name: "a product's last month is ten times too large",
    form: withCells(JUNE, { G11: 10 * figureIn(JUNE, "G11"), J11: 9.67 }),
    found: "revised-figure G11",
  },
  {
    name: "a group's last month is mistyped",
    form: withCells(JUNE, { G20: 528.4, J20: 184.1, G17: rounded(figureIn(JUNE, "G17") - 300), J17: 116.95 }),
    found: "revised-figure G20",
  },
  {
    name: "a plan is not the one of May's form",
    form: withCells(JUNE, { F12: PLAN, M12: rounded((100 * JUNES_TOTAL(12)) / PLAN) }),
    found: "plan-changed F12",
  },
  { name: "a unit is another one", form: withCells(JUNE, { C13: "Triệu viên" }), found: "unit-changed C13" },
  {
    name: "a row is in another scale",
    form: withCells(
      JUNE,
      Object.fromEntries(
        ["D", "E", "F", "G", "H", "I"].map((column) => [`${column}14`, 1000 * figureIn(JUNE, `${column}14`)]),
      ),
    ),
    found: "unit-changed C14",
  },
  { name: "a row is gone", form: JUNE.filter((_, i) => i !== 11), found: "indicator-vanished B11" },
  {
    name: "a row has another name",
    form: withCells(JUNE, { B13: "Ngói đất sét" }),
    found: "indicator-vanished B13",
  },
  {
    name: "a total is without this month",
    form: withTotal(JUNE, 14, figureIn(MAY, "I14")),
    found: "cumulative-mismatch I14",
  },
  {
    name: "a total has this month twice",
    form: withTotal(
      JUNE,
      15,
      rounded(figureIn(MAY, "I15") + 2 * figureIn(JUNE, "H15") + figureIn(JUNE, "G15") - figureIn(MAY, "H15")),
    ),
    found: "cumulative-mismatch I15",
  },
  { name: "a total falls", form: withTotal(JUNE, 16, 299.1), found: "cumulative-mismatch I16" },
  {
    name: "a group and its total are a hundred too large",
    form: withTotal(withTotal(JUNE, 18, rounded(JUNES_TOTAL(18) + 100)), 17, rounded(JUNES_TOTAL(17) + 100)),
    found: "implied-revision I18",
  },
  {
    name: "totals are 0, for not yet known",
    form: JUNE.map((row, r) => row.map((cell, c) => (c === 8 && r > 2 && typeof cell === "number" ? 0 : cell))),
    found: "not-yet-zero I4:I27",
  },
  {
    name: "the title is still May's",
    form: withCells(JUNE, { A2: MAY[1]?.[0] ?? null }),
    found: "period-carried-over A2",
  },
  {
    name: "the headers are still May's",
    form: [...MAY.slice(0, 3), ...JUNE.slice(3)],
    found: "period-carried-over A3:M3",
  },
  {
    name: "what came of May is far from its estimate",
    before: withCells(MAY, { H3: "Ước thực hiện tháng 5 năm 2024" }),
    form: withCells(JUNE, { G12: 941, J12: 47.93 }),
    found: "estimate-missed G12",
  },
  {
    name: "a figure is not the one that the statistics office sent",
    before: JUNE,
    role: "source",
    form: withCells(JUNE, { H24: 62.58 }),
    found: "differs-from-source H24",
  },
];

test("twelve honest months say nothing of one another", () => {
  const months = Array.from({ length: 11 }, (_, i) => i + 2);
  const all = months.flatMap((month) =>
    said(month, monthlyForm(month), monthlyForm(month - 1)).map((finding) => `${String(month)}: ${finding}`),
  );
  expect(all).toEqual([]);
});

test.each(FAULTS.map((fault) => [fault.name, fault] as const))("%s", (_, { form, before = MAY, role, found }) => {
  expect(said(6, form, before, role)).toContain(found);
});
