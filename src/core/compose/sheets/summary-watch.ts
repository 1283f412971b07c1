import { cellName, rangeName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { Watched, WatchedCell } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import { stillHolds } from "../compose-marks";
import type { StandingParagraph } from "../words/paragraphs";
import type { SheetDraft } from "./sheet-draft";
import { DESK, LAST, sourceCell } from "./summary-look";

const WORDS = {
  heading: { vi: "Căn cứ của đoạn báo cáo", en: "What the report was drafted from" },
  paragraph: { vi: "Lời của đoạn", en: "Wording of the paragraph" },
  unchanged: {
    vi: "Số liệu nguồn chưa thay đổi từ khi soạn đoạn này.",
    en: "The source figures have not changed since this was drafted.",
  },
  unwatched: {
    vi: "Đoạn dưới đây không tự theo dõi được số liệu nguồn: hãy đối chiếu với bảng trước khi dùng.",
    en: "The wording below cannot follow the source figures by itself: compare it with the table before use.",
  },
  stale: {
    vi: "Số liệu nguồn ĐÃ THAY ĐỔI từ khi soạn, cần xem lại: ",
    en: "The source figures HAVE CHANGED since this was drafted; look again at: ",
  },
  press: { vi: "Bấm lại Kiểm tra & Tính toán.", en: "Press Validate & Compute again." },
  overtaken: {
    vi: "Đoạn dưới đây đã được sửa lời, rồi số liệu nguồn ĐÃ THAY ĐỔI: đoạn mới đứng ngay bên dưới, hãy chọn một.",
    en: "The wording below was edited, then the source figures HAVE CHANGED: the new draft stands below it; take one.",
  },
  edited: {
    vi: "Đoạn dưới đây đã được sửa lời nên không tự cập nhật: hãy đối chiếu với bảng trước khi dùng.",
    en: "The wording below was edited, so it does not follow the figures: compare it with the table before use.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Characters of conditions in one formula. Source: Excel takes 8,192 characters in a formula. */
const LONGEST = 6_000;

/** Conditions of one AND. Source: Excel takes 255 arguments; a cell takes up to two. */
const MOST_CELLS = 100;

/** Characters of a name that is told. Source: a line of the summary holds about 100 characters. */
const LONGEST_NAME = 80;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Where the report stands on the sheet. */
interface Watching {
  /** The row that says whether the report is out of date. */
  readonly status: number;
  /** Rows of the paragraphs, with their words. */
  readonly paragraphs: readonly StandingParagraph[];
}

/** Conditions that are true while the figures are what was told of them; as many as their length takes. */
function conditions(cells: readonly WatchedCell[]): readonly string[] {
  const formulas: string[] = [];
  let open: string[] = [];
  let length = 0;
  for (const { sheet, cell, value } of cells) {
    if (typeof value === "string") continue;
    const condition = stillHolds(sourceCell(sheet, cell), value);
    if (condition === null) continue;
    if (open.length >= MOST_CELLS || length + condition.length > LONGEST) {
      formulas.push(open.join(","));
      open = [];
      length = 0;
    }
    open.push(condition);
    length += condition.length + 1;
  }
  return open.length === 0 ? formulas : [...formulas, open.join(",")];
}

/**
 * Writes, below what is printed, one row for every sentence, true to the cells it was drafted from, and above the
 * paragraphs the line that names those which are out of date.
 */
export function addWatch(
  sheet: SheetDraft,
  watched: readonly Watched[],
  { status, paragraphs }: Watching,
  language: Language,
): void {
  sheet.printTo(sheet.row() - 1);
  sheet.skip(1);
  sheet.add([{ text: WORDS.heading[language] }], { italic: true, size: 10 });
  // What was read stands in a cell of its own: a clerk's text is never spelled in a formula.
  const line = (text: string, copy: string | null, formula: string): number =>
    sheet.add([{ text }, copy === null ? null : { text: copy }, ...Array<null>(LAST - 2).fill(null), { formula }], {
      size: 10,
    });
  const at = (row: number, column: number): string => cellName({ row, column });
  const first = sheet.row();
  for (const { name, cells } of watched) {
    const told = name[language].slice(0, LONGEST_NAME);
    const ofFigures = conditions(cells).map((condition) => ({ holds: () => condition, copy: null }));
    const ofTexts = cells.flatMap(({ sheet: from, cell, value }) =>
      typeof value === "string"
        ? [{ holds: (copy: string) => `EXACT(${sourceCell(from, cell)},${copy})`, copy: value }]
        : [],
    );
    for (const [position, { holds, copy }] of [...ofFigures, ...ofTexts].entries()) {
      const row = sheet.row();
      const outdated = `IF(IFERROR(AND(${holds(at(row, 1))}),FALSE),"",${at(row, 0)}&"; ")`;
      // Named once where its cells take two formulas.
      line(told, copy, position === 0 ? `=${outdated}` : `=IF(${at(row - 1, LAST)}="",${outdated},"")`);
    }
  }
  const last = sheet.row() - 1;
  const words = paragraphs.map(({ row, text, beside }) => {
    const own = at(sheet.row(), 1);
    const edited = beside === null ? "1" : `IF(${at(beside, 0)}="",1,2)`;
    return line(WORDS.paragraph[language], text, `=IF(EXACT(${at(row, 0)},${own}),"",${edited})`);
  });
  sheet.put(status, DESK, statusFormula(first, last, words, language));
}

function statusFormula(first: number, last: number, words: readonly number[], language: Language): CellContent {
  const [wordsFirst, wordsLast] = [words[0], words.at(-1)];
  if (last < first || wordsFirst === undefined || wordsLast === undefined) return { text: WORDS.unwatched[language] };
  const edited = rangeName({ top: wordsFirst, bottom: wordsLast, left: LAST, right: LAST });
  const overtaken = `IF(MAX(${edited})>1,${literal(WORDS.overtaken[language])},${literal(WORDS.edited[language])})`;
  const told = Array.from({ length: last - first + 1 }, (_, i) => cellName({ row: first + i, column: LAST })).join("&");
  return {
    formula: `=IF(COUNT(${edited})>0,${overtaken},IF(${told}="",${literal(WORDS.unchanged[language])},${literal(WORDS.stale[language])}&${told}&${literal(WORDS.press[language])}))`,
  };
}
