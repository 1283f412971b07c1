import { join } from "node:path";
import { snapshotOf } from "../../src/cli/press-directly";
import type { ChartDraft } from "../../src/core/compose/charts/chart-draft";
import { chooseCharts } from "../../src/core/compose/charts/choose-charts";
import { inTitle, nameOf } from "../../src/core/compose/charts/chart-words";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { drawBook, type Drawing } from "../add-in/excel/draw-book";
import { LAYOUT_FAMILIES } from "../fixtures/layout-families";
import { shared, skippedName } from "../fixtures/shared-folder";
import { SAMPLE_NAME } from "../tools/draw-sample";
import { openCorpusFile, workbooksIn } from "./corpus-snapshot";

/** Every figure of a Vietnamese title, by its size. */
const figuresIn = (title: string): readonly number[] =>
  [...title.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([text]) => Number(text.replace(/\./g, "").replace(",", ".")));

const rounded = (value: number): number => Math.round(100 * Math.abs(value)) / 100;

/** The figures that a chart shows or that follow from two it shows. */
function shownBy({ rows, name, cells, inWords, finding }: ChartDraft): readonly number[] {
  const values = rows.map(({ value }) => rounded(value));
  // Progress stands beside what was due by now, and tells how many have come as far.
  if (name.startsWith("soat-so-attainment")) {
    const due = rows.map((row) => figuresIn(inWords(row)).at(-1) ?? NaN);
    return [...values, ...due, rows.length, rows.filter((row, i) => row.value >= (due[i] ?? Infinity)).length];
  }
  if (name.startsWith("soat-so-periods")) {
    const [now, before] = cells.slice(-2).map(({ value }) => Number(value));
    return [rounded(100 * ((now ?? NaN) / (before ?? NaN) - 1)), ...figuresIn(rows.at(-1)?.label ?? "")];
  }
  // What follows from the whole and its sectors is told as two bounds.
  const bounds = /từ [\d.,]+ đến [\d.,]+(?= điểm)/.exec(finding)?.[0] ?? "";
  return [...values, ...figuresIn(bounds)];
}

/** How light a grey is, by WCAG 2.2: "relative luminance". */
function lightness(color: string): number {
  const part = Number.parseInt(color.slice(1, 3), 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const isSorted = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value <= (values[i - 1] ?? 0));

function expectTrueChart(draft: ChartDraft): void {
  const { finding, rows, columns, name } = draft;
  const title = finding.normalize("NFC").toLowerCase();
  const named = rows.filter(({ label }) =>
    [inTitle(label, "vi"), nameOf(label, "vi")].some((each) => each !== "" && title.includes(each.toLowerCase())),
  );
  expect([finding, named.length > 0]).toEqual([finding, true]);
  // Digits of names are no figures.
  const names = named.flatMap(({ label }) => [nameOf(label, "vi"), inTitle(label, "vi")]);
  const bare = names.reduce((text, each) => text.replaceAll(each, " "), finding.replace(/^[^:]*(?= tháng)/u, ""));
  const shown = shownBy(draft);
  for (const figure of figuresIn(bare))
    expect([finding, figure, shown.includes(figure)]).toEqual([finding, figure, true]);

  const parts = rows.filter(({ isTotal, label }) => !isTotal && label !== "").map(({ value }) => value);
  if (name.startsWith("soat-so-periods")) {
    const months = rows.map(({ label }) => figuresIn(label)[0] ?? NaN);
    expect(isSorted(months.toReversed())).toBe(true);
  } else if (/growth|places|shares/.test(name)) expect([finding, isSorted(parts)]).toEqual([finding, true]);

  // Bars start at zero: the axis says so, or a series has zeros wherever another has its bars.
  const filled = columns.filter(({ look }) => look === "filled");
  expect([finding, draft.minimum === 0 || filled.length > 1]).toEqual([finding, true]);

  const colors = [...new Set(columns.filter(({ look }) => look !== "bare").map(({ color }) => color))];
  for (const [i, color] of colors.entries())
    for (const other of colors.slice(i + 1)) expect(contrast(color, other)).toBeGreaterThanOrEqual(3);
}

/** Places below their total, and goods of most of which only this year's value is known. */
const DRAWN: readonly Drawing[] = [
  {
    name: "Địa phương",
    rows: [
      ["Doanh thu bán lẻ phân theo địa phương 6 tháng đầu năm 2024"],
      ["Địa phương", "ĐVT", "Thực hiện 6 tháng năm 2023", "Thực hiện 6 tháng năm 2024"],
      ["Toàn tỉnh", "Tỷ đồng", 500, 525],
      ["  Huyện Chư Sê", "Tỷ đồng", 100, 112],
      ["  Huyện An Khê", "Tỷ đồng", 100, 96],
      ["  Huyện Chư Păh", "Tỷ đồng", 100, 103],
      ["  Huyện Đak Pơ", "Tỷ đồng", 100, 109],
      ["  Huyện Ayun Pa", "Tỷ đồng", 100, 105],
    ],
  },
  {
    name: "Xuất khẩu",
    rows: [
      ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
      ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"],
      ["1", "Kim ngạch xuất khẩu", "Triệu USD", 500, 525],
      ["-", "Cà phê", "Triệu USD", 430, 452],
      ["-", "Cao su", "Triệu USD", null, 42],
      ["-", "Hàng khác", "Triệu USD", null, 31],
    ],
  },
];

const corpora = ["corpus", "corpus-new"].map((folder) => shared(folder)).filter((folder) => folder !== null);
const BOOKS: readonly (readonly [string, () => ReturnType<typeof openWorkbook>])[] = [
  [SAMPLE_NAME, () => openCorpusFile(join(__dirname, "../../assets", SAMPLE_NAME))],
  ...LAYOUT_FAMILIES.map(
    ({ family, rows, merges = [] }) =>
      [family, () => openWorkbook(drawBook({ name: "Biểu", rows, merges }), "so-lieu.xlsx")] as const,
  ),
  ...DRAWN.map((sheet) => [sheet.name, () => openWorkbook(drawBook(sheet), "so-lieu.xlsx")] as const),
  ...corpora.flatMap((folder) =>
    workbooksIn(folder).map((name) => [name, () => openCorpusFile(join(folder, name))] as const),
  ),
];

describe("what the title of a chart says is what its bars show, on an axis that has zero, in greys that differ", () => {
  const kinds = new Set<string>();

  test.each(BOOKS)("%s", async (_, open) => {
    const analysis = analyze(await snapshotOf(open().document), DEFAULT_SETTINGS);
    const charts = chooseCharts({ analysis, language: "vi" });
    expect(charts.length).toBeLessThanOrEqual(4);
    for (const chart of charts) {
      kinds.add(chart.name.replace(/-\d+$/, ""));
      expectTrueChart(chart);
    }
  });

  if (corpora.length === 0)
    test.skip(skippedName("every kind of chart was drawn", "the folder of real workbooks"), () => undefined);
  else
    test("every kind of chart was drawn", () => {
      expect([...kinds].sort()).toEqual(
        ["attainment", "contribution", "growth", "periods", "places", "shares"].map((kind) => `soat-so-${kind}`),
      );
    });
});
