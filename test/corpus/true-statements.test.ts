import { snapshotOf } from "../../src/cli/press-directly";
import { renderMessage } from "../../src/core/i18n/render";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { parseRange } from "../../src/core/model/cells/address";
import { analyze } from "../../src/core/pipeline";
import type { WorkbookDocument } from "../../src/xlsx/document";
import { describeWith, shared } from "../fixtures/shared-folder";
import { openCorpusFile } from "./corpus-snapshot";

/** What a person reads in a workbook: where each figure stands, and what is to be said of it. */
interface ReadBook {
  readonly file: string;
  /** As each paragraph opens. */
  readonly period: string;
  /**
   * A statement by its words; `{Trang!A1}` is an amount as it stands, `[Trang!A1]` the change that an index of the same
   * period last year = 100 tells.
   */
  readonly says: readonly string[];
}

const BOOKS: readonly ReadBook[] = [
  {
    file: "gso-2013-06-29-Bieu-06-2013-1.xlsx",
    period: "Trong 6 tháng đầu năm 2013",
    says: [
      "chỉ số sản xuất công nghiệp [IIP!E9] so với cùng kỳ",
      "riêng tháng 6 [IIP!D9].",
      "hàng hóa bán lẻ và doanh thu dịch vụ tiêu dùng ước đạt {Tongmuc!D8} tỷ đồng ([Tongmuc!F8] so với cùng kỳ)",
      "riêng tháng 6 ước đạt {Tongmuc!C8} tỷ đồng",
      "kim ngạch xuất khẩu hàng hóa đạt {XK!J8} triệu USD ([XK!M8] so với cùng kỳ)",
      "riêng tháng 6 ước đạt {XK!G8} triệu USD",
      "chỉ số giá tiêu dùng [CPI!H10] so với cùng kỳ",
      "riêng tháng 6 [CPI!E10].",
      "Chỉ số giá vàng [CPI!H27] so với cùng kỳ, riêng tháng 6 [CPI!E27].",
    ],
  },
  {
    file: "gso-2024-01-29-02-Bieu-T1-2024-1.xlsx",
    period: "Tháng 1/2024",
    says: [
      "chỉ số sản xuất công nghiệp [2. IIP!C7] so với cùng kỳ",
      "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng ước đạt {13. Tongmuc!D7} tỷ đồng ([13. Tongmuc!F7] so với cùng kỳ)",
      "kim ngạch xuất khẩu hàng hóa ước đạt {14. XK!G9} triệu USD ([14. XK!J9] so với cùng kỳ)",
      "chỉ số giá tiêu dùng [16. CPI!E9] so với cùng kỳ",
      "Chỉ số giá vàng [16. CPI!E26] so với cùng kỳ.",
      "Chỉ số giá đô la Mỹ [16. CPI!E27] so với cùng kỳ.",
    ],
  },
  {
    file: "gso-2024-06-29-02.Bieu-T6.2024.xlsx",
    period: "Trong 6 tháng đầu năm 2024",
    says: [
      "chỉ số sản xuất công nghiệp [9.IIPthang!E9] so với cùng kỳ",
      "riêng tháng 6 [9.IIPthang!D9].",
      "doanh thu dịch vụ tiêu dùng đạt {25.Tongmuc!E11} tỷ đồng ([25.Tongmuc!H11] so với cùng kỳ), riêng tháng 6 ước đạt {25.Tongmuc!D11} tỷ đồng ([25.Tongmuc!G11])",
      "kim ngạch xuất khẩu hàng hóa ước đạt {27.XK tháng!G9} triệu USD ([27.XK tháng!M9] so với cùng kỳ), riêng tháng 6 ước đạt {27.XK tháng!D9} triệu USD ([27.XK tháng!J9])",
      "Kim ngạch nhập khẩu hàng hóa ước đạt {29.NK tháng!G9} triệu USD ([29.NK tháng!M9] so với cùng kỳ), riêng tháng 6 ước đạt {29.NK tháng!D9} triệu USD ([29.NK tháng!J9])",
      "chỉ số giá tiêu dùng [32.CPI!I12] so với cùng kỳ",
      "Chỉ số giá vàng [32.CPI!I29] so với cùng kỳ, riêng tháng 6 [32.CPI!E29].",
      "Chỉ số giá đô la Mỹ [32.CPI!I30] so với cùng kỳ, riêng tháng 6 [32.CPI!E30].",
    ],
  },
  {
    file: "gso-2024-05-29-02-Bieu-so-lieu-T5.2024-1.xlsx",
    period: "Trong 5 tháng đầu năm 2024",
    says: [
      "chỉ số sản xuất công nghiệp [2.IIP!E9] so với cùng kỳ",
      "riêng tháng 5 [2.IIP!D9].",
      "kim ngạch xuất khẩu hàng hóa ước đạt {14.XK!G9} triệu USD ([14.XK!M9] so với cùng kỳ), riêng tháng 5 ước đạt {14.XK!D9} triệu USD ([14.XK!J9])",
      "Kim ngạch nhập khẩu hàng hóa ước đạt {15.NK!G9} triệu USD ([15.NK!M9] so với cùng kỳ), riêng tháng 5 ước đạt {15.NK!D9} triệu USD ([15.NK!J9])",
      "chỉ số giá tiêu dùng [16.CPI!H9] so với cùng kỳ",
      "Chỉ số giá vàng [16.CPI!H26] so với cùng kỳ, riêng tháng 5 [16.CPI!E26].",
    ],
  },
  {
    file: "gso-2025-01-29-02-Bieu-T01.2025-2.xlsx",
    period: "Tháng 1/2025",
    says: [
      "chỉ số sản xuất công nghiệp [2. IIP!C7] so với cùng kỳ",
      "kim ngạch xuất khẩu hàng hóa sơ bộ đạt {14. XK tháng!G9} triệu USD ([14. XK tháng!J9] so với cùng kỳ)",
      "Kim ngạch nhập khẩu hàng hóa sơ bộ đạt {15. NK tháng!G9} triệu USD ([15. NK tháng!J9] so với cùng kỳ)",
      "chỉ số giá tiêu dùng [16. CPI!E9] so với cùng kỳ",
      "Chỉ số giá vàng [16. CPI!E26] so với cùng kỳ.",
    ],
  },
];

function valueAt(document: WorkbookDocument, name: string): number {
  const [sheet = "", cell = ""] = name.split("!");
  const place = parseRange(cell);
  const found = document.sheets.find((each) => each.name.trim() === sheet);
  const value = place === null ? null : found?.cells.get(place.top)?.get(place.left)?.value;
  if (typeof value !== "number") throw new Error(`no figure in ${name}`);
  return value;
}

/** A figure as Vietnamese has it, with two decimals at most. */
const written = (value: number): string => new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 }).format(value);

/** "tăng 7,72%" of an index of 107.72. */
function changeOf(index: number): string {
  const change = Math.round(100 * (index - 100)) / 100;
  return `${change < 0 ? "giảm" : "tăng"} ${written(Math.abs(change))}%`;
}

const filled = (document: WorkbookDocument, statement: string): string =>
  statement
    .replace(/\{([^}]+)\}/g, (_, cell: string) => written(Math.round(valueAt(document, cell))))
    .replace(/\[([^\]]+)\]/g, (_, cell: string) => changeOf(valueAt(document, cell)));

describeWith(shared("corpus"), "what is told of real workbooks is what a person reads in them", () => {
  test.each(BOOKS)("$file", async ({ file, period, says }) => {
    const { document } = openCorpusFile(shared("corpus", file) ?? file);
    const { summary } = analyze(await snapshotOf(document), DEFAULT_SETTINGS);
    const paragraphs = summary.paragraphs.map((told) =>
      told.map((sentence) => renderMessage(sentence, "vi")).join(" "),
    );
    for (const paragraph of paragraphs) expect(paragraph.startsWith(`${period}, `)).toBe(true);
    const text = paragraphs.join("\n");
    for (const statement of says) expect(text).toContain(filled(document, statement));
  });
});
