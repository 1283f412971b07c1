import type { CellAddress } from "../../model/cells/address";
import { DATED_LINE, REPORT_PERIOD, TIME_FIELD } from "../../vocabulary/documents";
import { bulletOf } from "../../vocabulary/bullets";
import { periodsOf, withoutPeriods } from "../../vocabulary/periods";
import { says } from "../../vocabulary/words";
import { isFootnote } from "./body-extent";
import type { RowShape } from "./row-shapes";
import type { LineUnit } from "../../vocabulary/unit-lines";
import { unitsOfLine } from "../../vocabulary/unit-lines";

/** What stands above a table: its title, its units, and texts that belong to the form. */
export interface Above {
  readonly title: { readonly cell: CellAddress; readonly text: string } | null;
  readonly units: readonly LineUnit[];
  readonly frameTexts: readonly string[];
  /** The title as times are read in it: of a section that names its own ("B. Thực hiện năm 2023") no other line's. */
  readonly context: string | null;
  /** A line that says what day the figures are of: "(Cập nhật đến 30/6/2025)"; null where there is none. */
  readonly dated: string | null;
}

/** Reads the lines above a table, upwards from its header. */
export function titleAbove(shapes: readonly RowShape[], start: number, top: number, value: number): Above {
  const units: LineUnit[] = [];
  const frameTexts: string[] = [];
  const lines: { row: number; column: number; text: string; field: string | null }[] = [];
  let dated: string | null = null;
  let blanks = 0;
  for (let i = top - 1; i >= start && i > top - 16; i--) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.cells.length === 0) {
      if (lines.length > 0 && ++blanks > 1) break;
      continue;
    }
    if (shape.isFrame) {
      dated ??= shape.cells.find(({ cell }) => says(REPORT_PERIOD, cell.text))?.cell.text ?? null;
      frameTexts.push(...shape.cells.map(({ cell }) => cell.text));
      continue;
    }
    if (shape.isData && !isBesideNumbers(shape) && !isField(shape)) continue;
    if (lines.length > 0 && blanks > 0 && isFootnote(shape)) break;
    const rest = shape.cells.filter(({ cell }) => {
      const line = cell.kind === "text" && !isField(shape) ? unitsOfLine(cell.text) : null;
      if (!line) return true;
      const isNamed = (each: LineUnit): boolean => each.name !== null;
      if (units.length === 0 || (units.every(isNamed) && line.every(isNamed))) units.unshift(...line);
      return false;
    });
    const words = rest.filter(({ cell }) => cell.kind === "text" && /\p{L}{2}/u.test(cell.text));
    if (words.length === 0) continue;
    dated ??= words.find(({ cell }) => says(DATED_LINE, cell.text))?.cell.text ?? null;
    if (isFootnote(shape) || words.some(({ cell }) => cell.text.startsWith("("))) {
      if (lines.length > 0 || !words[0]?.cell.text.startsWith("(")) continue;
      continue;
    }
    const longest = words.reduce((a, b) => (b.cell.text.length > a.cell.text.length ? b : a));
    if (longest.column > value + 6 && longest.cell.text.length < 12) continue;
    const { text } = longest.cell;
    lines.unshift({ row: shape.row, column: longest.column, text, field: isField(shape) ? wordsOf(shape) : null });
  }
  const titles = lines.some(({ field }) => field === null) ? lines.filter(({ field }) => field === null) : lines;
  const first = titles[0];
  if (!first) return { title: null, context: null, units, frameTexts, dated };
  if (units.length === 0) units.push(...unitsAtEnd(lines.at(-1)?.text ?? ""));
  return {
    title: { cell: { row: first.row, column: first.column }, text: titles.map(({ text }) => text).join(" ") },
    context: contextOf(lines.map(({ text, field }) => field ?? text)),
    units,
    frameTexts,
    dated,
  };
}

function contextOf(lines: readonly string[]): string {
  const [section = "", ...above] = [...lines].reverse();
  const isOwn = above.length > 0 && bulletOf(section) !== null && periodsOf(section).length > 0;
  return [...above.reverse().map((text) => (isOwn ? withoutPeriods(text) : text)), section].join(" ");
}

/** Whether a line is a field of a form that says of what time or kind all figures are: "Năm báo cáo: | 2024". */
const isField = ({ cells: [name, told, ...others] }: RowShape): boolean =>
  name !== undefined && told !== undefined && others.length === 0 && says(TIME_FIELD, name.cell.text);

/** The words of a field as they are said: "Năm báo cáo 2024". */
const wordsOf = ({ cells }: RowShape): string => cells.map(({ cell }) => cell.text.replace(/\s*:$/, "")).join(" ");

/** The fewest letters of a line that is a title, though a number stands beside it: "KH 2026 | 232.129" is a figure. */
const TITLE_LENGTH = 12;

/** Whether a line is words with a helper's number or two beside them, as a month that formulas refer to. */
function isBesideNumbers({ cells }: RowShape): boolean {
  const words = cells.filter(({ cell }) => cell.kind === "text");
  const [title] = words;
  return title !== undefined && words.length === 1 && cells.length <= 4 && title.cell.text.length >= TITLE_LENGTH;
}

/** The units in brackets at the end of a title: "Tổng mức bán lẻ (tỷ đồng)". */
function unitsAtEnd(title: string): readonly LineUnit[] {
  const inner = /\(([^()]{1,80})\)\s*$/u.exec(title)?.[1];
  return inner === undefined ? [] : (unitsOfLine(inner) ?? []);
}
