import type { Area, SheetDocument } from "../../xlsx/document";
import type { Book } from "../book/book";

/** What cells show, as other programs paste it: a tab between cells, a line for each row. */
export function copiedText(book: Book, sheet: SheetDocument, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) cells.push(quoted(book.text(sheet, row, column)));
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells in a text that was copied in a spreadsheet; a text between quotation marks may hold tabs and lines. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const pieces = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (const [, marked, plain = "", end = ""] of pieces.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    lines.at(-1)?.push(marked?.replaceAll('""', '"') ?? plain);
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines;
}
