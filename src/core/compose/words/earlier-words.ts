import type { ClerkWords, TypedContent } from "../../model/changes/clerk-words";
import type { Subject } from "../../model/changes/row-subject";
import { wordsColumn } from "../../model/changes/clerk-words";
import { isSameSubject, isSameTime } from "../../model/changes/row-subject";
import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import type { CellContent, Look, SheetChange } from "../../model/changes/workbook-change";
import type { Bilingual, Language } from "../../model/message";
import { heightOf } from "../sheets/text-height";

const WORDS = {
  heading: {
    vi: "Lời của kỳ trước, không in và không dùng cho kỳ này (xóa ô nào không cần giữ)",
    en: "Words of earlier periods, neither printed nor used for this one (delete what is not needed)",
  },
  paragraph: { vi: "Đoạn kỳ trước ({period})", en: "Earlier paragraph ({period})" },
  line: { vi: "Kỳ trước ({period}): {name}", en: "Earlier ({period}): {name}" },
  otherFigures: { vi: "Với số cũ ({period}): {name}", en: "On other figures ({period}): {name}" },
  unknown: { vi: "không rõ kỳ", en: "period not known" },
  cell: { vi: "ô {cell}", en: "cell {cell}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Grey that is read on a screen and that nobody takes for what holds today. */
const GREY: Look = { wrap: true, valign: "Top", align: "Left", italic: true, color: "#808080", size: 10 };

/** A row that keeps words of an earlier time. */
export interface EarlierWords {
  readonly content: TypedContent;
  readonly isTheirs: boolean;
  readonly subject: Subject;
  /** They are of the time the sheet speaks of, on other figures. */
  readonly isOfThisTime: boolean;
}

const contentAt = ({ rows }: SheetChange, row: number, column: number): CellContent | null =>
  rows[row]?.[column] ?? null;

const isSameContent = (a: CellContent | null, b: TypedContent): boolean =>
  a !== null &&
  (("text" in a && "text" in b && a.text === b.text) || ("number" in a && "number" in b && a.number === b.number));

/**
 * The cell in which words go on standing: in a row of their subject, of the same time and on the same figures, where no
 * other words of the clerk's stand.
 */
function cellFor(
  { subjects }: SheetChange,
  rows: SheetChange["rows"],
  { subject, cell }: ClerkWords,
): CellAddress | null {
  if (subject === null || (subject.kind !== "line" && subject.from === undefined)) return null;
  const column = subject.from ?? cell.column;
  const isTaken = (content: CellContent | null): boolean =>
    content !== null && !("formula" in content) && content.isTheirs === true;
  const found = subjects?.find(
    (each) =>
      each.kind === "line" &&
      isSameSubject(each, subject) &&
      each.basis === subject.basis &&
      !isTaken(rows[each.row]?.[column] ?? null),
  );
  return found === undefined ? null : { row: found.row, column };
}

/** Whether the words stand already in the row of a paragraph, or of a draft. */
const isStanding = (change: SheetChange, { role, subject, content }: ClerkWords): boolean =>
  subject !== null &&
  content !== null &&
  (change.subjects ?? []).some(
    (each) =>
      (each.kind === "paragraph" || each.kind === "draft") &&
      isSameSubject(each, subject) &&
      isSameContent(contentAt(change, each.row, wordsColumn(role, each.kind)), content),
  );

/** What the words are about; of a row about nothing in particular, their cell. */
function subjectOf({ subject, cell, period }: ClerkWords, language: Language): Subject {
  const name = cellName(cell);
  if (subject === null)
    return {
      ...{ kind: "earlier", about: `cell ${name}`, name: WORDS.cell[language].replace("{cell}", name) },
      ...{ period, basis: "", from: cell.column },
    };
  const { kind, about, name: own, period: time, basis } = subject;
  const from = kind === "line" ? cell.column : subject.from;
  return { kind: "earlier", about, name: own, period: time, basis, ...(from === undefined ? {} : { from }) };
}

/** Whether a paragraph of another time is told of: one of its subject, or any of its time, is on the sheet no more. */
function isOfOtherTime(change: SheetChange, subject: Subject): boolean {
  const now = (change.subjects ?? []).filter(({ kind }) => kind === "paragraph");
  const [alike] = now.filter(({ about }) => about === subject.about);
  return alike === undefined
    ? ![change.period ?? null, ...now.map(({ period }) => period)].some((time) => isSameTime(time, subject.period))
    : !isSameTime(alike.period, subject.period);
}

/** Our own words of another time that are shown once more: the paragraph that stood here, until another one did. */
function isOldDraft(change: SheetChange, { content, subject }: ClerkWords, words: readonly ClerkWords[]): boolean {
  if (content === null || subject === null || !isOfOtherTime(change, subject)) return false;
  const isReplaced = words.some(
    ({ subject: other }) =>
      other?.kind === "paragraph" && other.about === subject.about && isOfOtherTime(change, other),
  );
  return subject.kind === "paragraph" || (subject.kind === "earlier" && subject.from === undefined && !isReplaced);
}

/**
 * One of our sheets with what the clerk has written on it: where its row goes on meaning the same it stands in that row,
 * wherever it has come to; what belongs to another period, or to other figures, is kept below all else, in grey and not
 * printed. `reasons` are earlier ones that are kept elsewhere.
 */
export function withClerkWords(
  change: SheetChange,
  words: readonly ClerkWords[],
  reasons: readonly EarlierWords[],
  language: Language,
): SheetChange {
  const rows = change.rows.map((row) => [...row]);
  const earlier: EarlierWords[] = [];
  for (const word of words) {
    const { content, isTheirs, subject } = word;
    if (content === null) continue;
    const place = isTheirs ? cellFor(change, rows, word) : null;
    const cells = place === null ? undefined : rows[place.row];
    if (place !== null && cells !== undefined) cells[place.column] = { ...content, isTheirs: true };
    else if (isTheirs ? !isStanding(change, word) && !staysPut(change, word) : isOldDraft(change, word, words))
      earlier.push({
        ...{ content, isTheirs, subject: subjectOf(word, language) },
        isOfThisTime: isSameTime(subject?.period ?? word.period, timeOf(change, subject)),
      });
  }
  const known = new Set(earlier.map(({ subject, content }) => JSON.stringify([subject.about, content])));
  const added = reasons.filter(({ subject, content }) => !known.has(JSON.stringify([subject.about, content])));
  return withEarlier({ ...change, rows }, [...earlier, ...added], language);
}

/** The time that the sheet speaks of, of a subject where it speaks of that. */
function timeOf(change: SheetChange, subject: Subject | null): Bilingual | null {
  const now = change.subjects?.find(({ about }) => about === subject?.about);
  return now === undefined ? (change.period ?? null) : now.period;
}

/** What stands in a row about nothing in particular stays where it is for as long as the sheet speaks of that time. */
const staysPut = (change: SheetChange, { subject, period }: ClerkWords): boolean =>
  subject === null && ((change.period ?? null) === null || isSameTime(period, change.period ?? null));

function withEarlier(change: SheetChange, earlier: readonly EarlierWords[], language: Language): SheetChange {
  if (earlier.length === 0) return change;
  const { columnWidths, role } = change;
  const [last, words] = [columnWidths.length - 1, wordsColumn(role, "earlier")];
  const widthOf = (from: number, to: number): number => columnWidths.slice(from, to).reduce((a, b) => a + b, 0);
  const blank = (): (CellContent | null)[] => columnWidths.map(() => null);
  const heading = change.rows.length + 1;
  const lines = earlier.map(({ content, isTheirs, subject, isOfThisTime }, i) => {
    const name = nameOf(subject, isOfThisTime, language);
    const cells = blank();
    cells[0] = { text: name };
    cells[words] = isTheirs ? { ...content, isTheirs: true } : content;
    const text = "text" in content ? content.text : "";
    const height = Math.max(
      heightOf(name, widthOf(0, words), GREY.size),
      heightOf(text, widthOf(words, last + 1), GREY.size),
    );
    return { row: heading + 1 + i, cells, height, subject };
  });
  const top = blank();
  top[0] = { text: WORDS.heading[language] };
  const bottom = heading + earlier.length;
  return {
    ...change,
    rows: [...change.rows, blank(), top, ...lines.map(({ cells }) => cells)],
    looks: [
      ...change.looks,
      { range: { top: heading, bottom: heading, left: 0, right: 0 }, look: { ...GREY, bold: true, wrap: false } },
      { range: { top: heading + 1, bottom, left: 0, right: last }, look: GREY },
    ],
    merges: [
      ...change.merges,
      ...lines.flatMap(({ row }) => [
        ...(words > 1 ? [{ top: row, bottom: row, left: 0, right: words - 1 }] : []),
        { top: row, bottom: row, left: words, right: last },
      ]),
    ],
    rowHeights: [...change.rowHeights, ...lines.map(({ row, height }) => ({ row, height }))],
    lastPrintedRow: change.lastPrintedRow ?? change.rows.length - 1,
    subjects: [...(change.subjects ?? []), ...lines.map(({ row, subject }) => ({ row, ...subject }))],
  };
}

/** What an earlier row is told by: a paragraph or a line, its time, and what it is about. */
function nameOf({ from, name, period }: Subject, isOfThisTime: boolean, language: Language): string {
  const ofOtherTime = from === undefined ? WORDS.paragraph : WORDS.line;
  const words = isOfThisTime ? WORDS.otherFigures : ofOtherTime;
  return words[language].replace("{period}", () => (period ?? WORDS.unknown)[language]).replace("{name}", () => name);
}
