import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import { SURE } from "../../model/tables/table";
import type { SheetDraft } from "./sheet-draft";
import { widthOf } from "./sheet-draft";
import { addSection, frame, HEAD, LAST, TABLE_SIZE, HEAD_ROWS } from "./summary-look";
import { heightOf } from "./text-height";

const WORDS = {
  section: { vi: "Danh mục biểu đã đọc", en: "Tables that were read" },
  sheet: { vi: "Trang tính", en: "Sheet" },
  table: { vi: "Biểu", en: "Table" },
  more: { vi: "và {count} biểu khác trong cùng tệp", en: "and {count} more in the same file" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Tables that are listed. Source: forty lines of a page of A4; more are a list nobody reads. */
const MOST_TABLES = 40;

/** Every table that was surely read, by its title, with a link to it: where the figures of the page come from. */
export function addIndex(sheet: SheetDraft, { tables }: Analysis, language: Language): void {
  const read = tables.filter(({ confidence, sheet: { visibility } }) => confidence >= SURE && visibility === "visible");
  if (read.length < 2) return;
  addSection(sheet, WORDS.section[language], HEAD_ROWS - 1);
  const line = (name: string, title: string): number => {
    const row = sheet.add([{ text: name }, { text: title }]);
    sheet.merge({ top: row, left: 1, bottom: row, right: LAST });
    const height = Math.max(
      heightOf(name, sheet.widths[0] ?? 0, TABLE_SIZE),
      heightOf(title, widthOf(sheet.widths, 1, LAST), TABLE_SIZE),
    );
    sheet.height(row, height);
    return row;
  };
  const head = line(WORDS.sheet[language], WORDS.table[language]);
  sheet.look({ top: head, left: 0, bottom: head, right: LAST }, HEAD);
  for (const table of read.slice(0, MOST_TABLES)) {
    const row = line(table.sheet.name, table.title?.text ?? table.meaning.subject);
    sheet.look({ top: row, left: 0, bottom: row, right: LAST }, { wrap: true, align: "Left" });
    sheet.link(row, 0, table.sheet.name, table.title === null ? table.body : oneCell(table.title.cell));
  }
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: LAST });
  const more = read.length - MOST_TABLES;
  if (more > 0)
    sheet.add([{ text: WORDS.more[language].replace("{count}", String(more)) }], { size: TABLE_SIZE, italic: true });
  sheet.skip(1);
}

const oneCell = ({ row, column }: { readonly row: number; readonly column: number }) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
