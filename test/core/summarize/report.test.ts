import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { renderMessage } from "../../../src/core/i18n/render";
import { message } from "../../../src/core/model/message";
import type { Anomaly } from "../../../src/core/model/results/anomaly";
import type { Finding } from "../../../src/core/model/results/finding";
import type { Summary } from "../../../src/core/model/results/summary";
import type { TableModel } from "../../../src/core/model/tables/table";
import { summarize } from "../../../src/core/summarize/summarize";
import { planProgress } from "../../../src/core/validate/plans/pace";
import { month, plan, sixMonths, tableOf, unitOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";
import { sentences } from "./summary-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const named = (label: string, name: string, columns = HALVES): TableModel =>
  tableOf(
    columns,
    [{ label, unit: "Tấn", figures: [100, 110] }],
    { title: { cell: { row: 0, column: 0 }, text: name } },
    name,
  );
const summaryOf = (
  tables: readonly TableModel[],
  findings: readonly Finding[] = [],
  anomalies: readonly Anomaly[] = [],
): Summary => summarize(tables, computeMeasures(tables), findings, anomalies, (t) => planProgress(t, tables));
const paragraphs = (summary: Summary): readonly string[] =>
  summary.paragraphs.map((p) => p.map((m) => renderMessage(m, "vi")).join(" "));

const finding = (id: string, extra: Partial<Finding> = {}): Finding => ({
  ...{ id, ruleId: "unit-slip", severity: "warning", strong: false, related: [], fixes: [] },
  message: message("m", { vi: "", en: "" }),
  place: { sheet: "A", range: { top: 1, left: 3, bottom: 1, right: 3 } },
  ...extra,
});
const at = (top: number, left: number, sheet = "A"): Partial<Finding> => ({
  place: { sheet, range: { top, left, bottom: top, right: left } },
});

describe("what is in doubt", () => {
  const doubts = (...findings: readonly Finding[]): readonly string[] =>
    summaryOf([named("Gỗ", "A")], findings).doubts.map((f) => f.id);

  test("what is grave, wherever it is, and what touches a figure of the report", () => {
    expect(
      doubts(
        finding("touches", at(1, 3)),
        finding("touches last year", at(1, 2)),
        finding("another row", at(2, 3)),
        finding("another column", at(1, 9)),
        finding("another sheet", at(1, 3, "B")),
        finding("error elsewhere", { ...at(9, 9), severity: "error" }),
        finding("strong elsewhere", { ...at(9, 9), strong: true }),
        finding("strong information", { ...at(9, 9), strong: true, severity: "information" }),
        finding("information", { severity: "information" }),
        finding("words", { ruleId: "legacy-encoding" }),
        finding("link", { ruleId: "external-link" }),
        finding("hidden", { ruleId: "hidden-data", severity: "information" }),
        finding("composed", { ruleId: "decomposed-text" }),
        finding("words in error", { ruleId: "legacy-encoding", severity: "error" }),
      ),
    ).toEqual(["touches", "touches last year", "error elsewhere", "strong elsewhere", "words in error"]);
  });

  test("ten at most", () => {
    expect(doubts(...Array.from({ length: 12 }, (_, i) => finding(String(i))))).toEqual([..."0123456789"]);
  });
});

test("five movements at most, none that only explains", () => {
  const anomaly = (id: string, explains = false): Anomaly => ({
    ...{ id, detectorId: "sector-swing", score: 1, impact: null, departure: null, growth: 1, label: id, siblings: [] },
    message: message("m", { vi: "", en: "" }),
    place: finding("f").place,
    ...(explains ? { explains: true as const } : {}),
  });
  const summary = summaryOf(
    [named("Gỗ", "A")],
    [],
    [anomaly("x", true), ...[..."0123456789ab"].map((id) => anomaly(id))],
  );
  expect(summary.movements.map((a) => a.id)).toEqual([..."01234"]);
});

describe("the order of paragraphs", () => {
  const DEPARTMENT = [
    "IIP",
    "Giá trị sản xuất công nghiệp",
    "Tổng mức bán lẻ",
    "Xuất khẩu",
    "Nhập khẩu",
    "Chỉ số giá tiêu dùng",
  ];

  test("is the department's, whatever the sheets'", () => {
    const tables = DEPARTMENT.map((label, i) => named(label, `Biểu ${String(i)}`));
    const found = sentences(summaryOf(tables.toReversed())).map((p) => p.split(" đạt ")[0]);
    expect(found.filter((p) => p?.startsWith("Cán cân") === false)).toEqual([
      "IIP",
      "Giá trị sản xuất công nghiệp",
      "Tổng mức bán lẻ",
      "Kim ngạch xuất khẩu",
      "Kim ngạch nhập khẩu",
      "Chỉ số giá tiêu dùng",
    ]);
  });

  test("a main table that names none of them stands first, gold last", () => {
    const main = tableOf(
      [plan(2024), ...HALVES],
      ["Gỗ", "Lúa"].map((label, i): RowSpec => ({
        label,
        unit: i === 0 ? "Tấn" : "Tỷ đồng",
        figures: [200, 100, 110],
      })),
      { title: { cell: { row: 0, column: 0 }, text: "Kế hoạch" } },
      "KH",
    );
    const found = sentences(summaryOf([named("Chỉ số giá vàng", "V"), named("Xuất khẩu", "X"), main]));
    expect(found.map((p) => p.split(" đạt ")[0])).toEqual(["Gỗ", "Lúa", "Kim ngạch xuất khẩu", "Chỉ số giá vàng"]);
  });

  test("what is about another time than the title says so", () => {
    const june = [value(month(2023, 6)), value(month(2024, 6))];
    const summary = summaryOf([named("Xuất khẩu", "X"), named("Nhập khẩu", "N", june)]);
    expect(summary.title && renderMessage(summary.title, "vi")).toBe("Một số chỉ tiêu chủ yếu 6 tháng đầu năm 2024");
    expect(paragraphs(summary)).toEqual([
      "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 110 tấn (tăng 10% so với cùng kỳ). Tháng 6/2024, kim ngạch nhập khẩu đạt 110 tấn (tăng 10% so với cùng kỳ).",
    ]);
    expect(summary.paragraphs[0]?.[1] && renderMessage(summary.paragraphs[0][1], "en")).toMatch(
      /^In June 2024, import turnover /,
    );
    const role = (relative: "current" | "same-period-last-year") =>
      value({ kind: "relative", relative, span: "discrete" } as const);
    const form = named("Nhập khẩu", "N", [role("same-period-last-year"), role("current")]);
    expect(paragraphs(summaryOf([named("Xuất khẩu", "X"), form]))[0]).toMatch(
      / Trong kỳ báo cáo, kim ngạch nhập khẩu /,
    );
  });

  test("of nothing there is neither title nor paragraph", () => {
    expect(summaryOf([])).toEqual({
      ...{
        title: null,
        headline: [],
        progress: [],
        breakdowns: [],
        movements: [],
        doubts: [],
        paragraphs: [],
        leftOut: null,
        watched: [],
      },
    });
  });
});

describe("what a total is made of", () => {
  const table = (rows: readonly RowSpec[], columns = HALVES): TableModel => tableOf(columns, rows);
  const part = (label: string, figures: readonly (number | null)[], more: Partial<RowSpec> = {}): RowSpec => ({
    ...{ label, unit: "Tấn", level: 1, figures },
    ...more,
  });
  const total: RowSpec = { label: "Tổng sản lượng", unit: "Tấn", figures: [1000, 1100] };
  const broken = (...rows: readonly RowSpec[]): unknown =>
    summaryOf([table([total, ...rows])]).breakdowns.map((b) => [
      b.line,
      b.difference?.value ?? null,
      b.further,
      ...b.parts.map((p) => [
        p.label,
        p.isMemo,
        p.share?.value ?? null,
        p.contribution?.value ?? null,
        p.difference?.value ?? null,
      ]),
    ]);

  test("share, contribution and difference of each part, the largest first", () => {
    expect(
      broken(part("1. Gỗ", [500, 550]), part("Lúa", [500, 275]), part("Chia ra", [], { kind: "heading" })),
    ).toEqual([[0, 100, 0, ["Lúa", false, 25, -22.5, -225], ["Gỗ", false, 50, 5, 50]]]);
  });

  test("a part without last year's figure stands last; if all are without there is nothing", () => {
    expect(broken(part("Gỗ", [null, 550]), part("Lúa", [500, 500]))).toEqual([
      [0, 100, 0, ["Lúa", false, expect.closeTo(100 / 2.2, 9) as number, 0, 0], ["Gỗ", false, 50, null, null]],
    ]);
    expect(broken(part("Gỗ", [null, 550]))).toEqual([]);
    expect(broken(part("Gỗ", [null, null]))).toEqual([]);
    expect(broken(part("Gỗ", [500, 550], { unit: "Nghìn tấn" }))).toEqual([]);
  });

  test("memo items are told from parts only where there are parts", () => {
    const memo = part("Trong đó: gỗ", [500, 550], { kind: "memo" });
    const kinds = (...rows: readonly RowSpec[]): unknown =>
      summaryOf([table([total, ...rows])]).breakdowns.map((b) => b.parts.map((p) => [p.label, p.isMemo]));
    expect(kinds(memo, part("Lúa", [500, 500]))).toEqual([
      [
        ["Gỗ", true],
        ["Lúa", false],
      ],
    ]);
    expect(kinds(memo)).toEqual([[["Gỗ", false]]]);
  });

  test("ten of them, and how many further", () => {
    const parts = Array.from({ length: 12 }, (_, i) => part(`P${String(i)}`, [50, 50 + i]));
    const [first] = summaryOf([table([total, ...parts])]).breakdowns;
    expect([first?.parts.length, first?.further, first?.parts[0]?.label, first?.parts[9]?.label]).toEqual([
      10,
      2,
      "P11",
      "P2",
    ]);
    const ten = summaryOf([table([total, ...parts.slice(0, 10)])]).breakdowns;
    expect([ten[0]?.parts.length, ten[0]?.further]).toEqual([10, 0]);
  });

  test("neither of an index, nor without last year", () => {
    const index = table([
      { ...total, nature: "index", unit: "%" },
      part("Gỗ", [100, 110], { nature: "index", unit: "%" }),
    ]);
    expect(summaryOf([index]).breakdowns).toEqual([]);
    const alone = table(
      [{ ...total, figures: [1000, 1100] }, part("Gỗ", [500, 550])],
      [plan(2024), value(sixMonths(2024))],
    );
    expect(summaryOf([alone]).breakdowns).toEqual([]);
  });

  test("a part of a part is in its own total's list", () => {
    const inner = [total, part("Gỗ", [500, 550]), { ...part("Keo", [100, 130]), level: 2 }];
    expect(summaryOf([table(inner)]).breakdowns.map((b) => [b.line, b.parts.map((p) => p.label)])).toEqual([
      [0, ["Gỗ"]],
      [1, ["Keo"]],
    ]);
  });
});

describe("plans", () => {
  const columns = (unit: string | null) => {
    const ofYear = unit === null ? {} : { unit: unitOf(unit) };
    return [
      plan(2024),
      value(sixMonths(2023), unit === null ? {} : { unit: unitOf("Tấn") }),
      value({ kind: "year", year: { calendar: 2023 } }, ofYear),
      value(sixMonths(2024)),
    ];
  };
  const progress = (figures: readonly (number | null)[], unit: string | null = null): unknown =>
    summaryOf([tableOf(columns(unit), [{ label: "Gỗ", unit: "Tấn", figures }])]).progress.map((p) => [
      p.months,
      p.lastYear && [p.lastYear.same.value, p.lastYear.year.value],
      Math.round(p.pace * 1e6) / 1e6,
      Math.round(p.calendarPace.value * 1e6) / 1e6,
      Math.round(p.required.value * 1e6) / 1e6,
      p.unit,
    ]);

  test("against last year's share where both are known, else against the calendar", () => {
    // 60 of 100; last year 40 of 100 by then: one and a half times as far.
    expect(progress([100, 40, 100, 60])).toEqual([[6, [40, 100], 1.5, 1.2, 6.666667, "Tấn"]]);
    expect(progress([100, 40, null, 60])).toEqual([[6, null, 1.2, 1.2, 6.666667, "Tấn"]]);
    expect(progress([100, 40, 100, 60], "Tấn")).toEqual([[6, [40, 100], 1.5, 1.2, 6.666667, "Tấn"]]);
    expect(progress([null, 40, 100, 60])).toEqual([]);
    expect(progress([100, 40, 100, null])).toEqual([]);
  });

  test("the report's own plan of several", () => {
    const two = tableOf(
      [plan(2024, { header: ["TW giao"] }), plan(2024, { header: ["HĐND giao"] }), value(sixMonths(2024))],
      [{ label: "Gỗ", unit: "Tấn", figures: [100, 200, 60] }],
    );
    expect(summaryOf([two]).progress.map((p) => p.calendarPace.value)).toEqual([1.2]);
  });
});
