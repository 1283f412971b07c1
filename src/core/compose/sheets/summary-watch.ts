import { cellName, rangeName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { Watched, WatchedCell } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import { stillHolds } from "../compose-marks";
import type { SheetDraft } from "./sheet-draft";
import { LAST, sourceCell } from "./summary-look";

const WORDS = {
  heading: { vi: "Căn cứ của đoạn báo cáo", en: "What the report was drafted from" },
  paragraph: { vi: "Lời của đoạn", en: "Wording of the paragraph" },
  unchanged: {
    vi: "Số liệu nguồn chưa thay đổi từ khi soạn đoạn này.",
    en: "The source figures have not changed since this was drafted.",
  },
  stale: {
    vi: "Số liệu nguồn ĐÃ THAY ĐỔI từ khi soạn, cần xem lại: ",
    en: "The source figures HAVE CHANGED since this was drafted; look again at: ",
  },
  press: { vi: "Bấm lại Kiểm tra & Tính toán.", en: "Press Validate & Compute again." },
  edited: {
    vi: "Đoạn dưới đây đã được sửa lời nên không tự cập nhật: hãy đối chiếu với bảng trước khi dùng.",
    en: "The wording below was edited, so it does not follow the figures: compare it with the table before use.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Characters of text inside a formula. Source: Excel takes at most 255. */
const LITERAL = 200;

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
  readonly paragraphs: readonly { readonly row: number; readonly text: string }[];
}

/** Formulas that are true while the cells hold what was told of them; as many as their length takes. */
function conditions(cells: readonly WatchedCell[]): readonly string[] {
  const formulas: string[] = [];
  let open: string[] = [];
  let length = 0;
  for (const { sheet, cell, value } of cells) {
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

/** A condition that a cell still holds a text; of one too long for a formula, that it has its length. */
function wordsHold(cell: string, text: string): string {
  if (text.length > LONGEST) return `LEN(${cell})=${String(text.length)}`;
  const pieces = Array.from({ length: Math.ceil(text.length / LITERAL) }, (_, i) =>
    literal(text.slice(i * LITERAL, (i + 1) * LITERAL)),
  );
  return `EXACT(${cell},${pieces.join("&")})`;
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
  const line = (text: string, formula: string): number =>
    sheet.add([{ text }, ...Array<null>(LAST - 1).fill(null), { formula }], { size: 10 });
  const first = sheet.row();
  for (const { name, cells } of watched) {
    const told = name[language].slice(0, LONGEST_NAME);
    for (const [position, condition] of conditions(cells).entries()) {
      const outdated = `IF(IFERROR(AND(${condition}),FALSE),"",${literal(`${told}; `)})`;
      // Named once where its cells take two formulas.
      const before = cellName({ row: sheet.row() - 1, column: LAST });
      line(told, position === 0 ? `=${outdated}` : `=IF(${before}="",${outdated},"")`);
    }
  }
  const last = sheet.row() - 1;
  const words = paragraphs.map(({ row, text }) =>
    line(WORDS.paragraph[language], `=IF(${wordsHold(cellName({ row, column: 0 }), text)},"",1)`),
  );
  sheet.put(status, 0, statusFormula(first, last, words, language));
}

function statusFormula(first: number, last: number, words: readonly number[], language: Language): CellContent {
  const [wordsFirst, wordsLast] = [words[0], words.at(-1)];
  const edited =
    wordsFirst === undefined || wordsLast === undefined
      ? "FALSE"
      : `COUNT(${rangeName({ top: wordsFirst, bottom: wordsLast, left: LAST, right: LAST })})>0`;
  if (last < first) return { text: WORDS.unchanged[language] };
  const told = Array.from({ length: last - first + 1 }, (_, i) => cellName({ row: first + i, column: LAST })).join("&");
  return {
    formula: `=IF(${edited},${literal(WORDS.edited[language])},IF(${told}="",${literal(WORDS.unchanged[language])},${literal(WORDS.stale[language])}&${told}&${literal(WORDS.press[language])}))`,
  };
}
