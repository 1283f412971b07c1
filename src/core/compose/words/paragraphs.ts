import type { ClerkWords, TypedContent } from "../../model/changes/clerk-words";
import type { Subject } from "../../model/changes/row-subject";
import { isSameSubject } from "../../model/changes/row-subject";
import type { CellContent } from "../../model/changes/workbook-change";
import type { Bilingual, Language, Message } from "../../model/message";
import { stableHash } from "../../model/results/finding";
import type { Summary } from "../../model/results/summary";
import { renderMessage } from "../../i18n/render";
import type { SheetDraft } from "../sheets/sheet-draft";
import { widthOf } from "../sheets/sheet-draft";
import { addNote, LAST, PROSE } from "../sheets/summary-look";
import { heightOf } from "../sheets/text-height";
import { periodTold, reportPeriod } from "./report-period";

const WORDS = {
  beside: {
    vi: "Đoạn mới theo số liệu hiện nay (xóa đoạn trên để dùng đoạn này, xóa đoạn này để giữ đoạn trên):",
    en: "New draft on today's figures (delete the one above to take this one, this one to keep the one above):",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A paragraph as it stands on the sheet. */
export interface StandingParagraph {
  readonly row: number;
  /** Our own words for it, on today's figures. */
  readonly text: string;
  /** The row of our new draft where the clerk's words were written on other figures; null where there is none. */
  readonly beside: number | null;
}

interface Draft extends Subject {
  readonly text: string;
}

const joined = (sentences: readonly Message[], language: Language): string =>
  sentences.map((sentence) => renderMessage(sentence, language)).join(" ");

/** What a paragraph is about: what its first sentence is of; of several that are of one thing, which of them. */
function subjectOf(sentences: readonly Message[]): string {
  const label = sentences[0]?.parameters["label"];
  if (typeof label === "string") return label;
  return typeof label === "object" && "vi" in label ? label.vi : (sentences[0]?.id ?? "");
}

function draftsOf(summary: Summary, language: Language): readonly Draft[] {
  const turns = new Map<string, number>();
  return summary.paragraphs.flatMap((sentences): readonly Draft[] => {
    const text = joined(sentences, language);
    if (text === "") return [];
    const name = subjectOf(sentences);
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return [
      {
        kind: "paragraph",
        about: `paragraph ${name}${turn === 1 ? "" : ` ${String(turn)}`}`,
        name,
        period: periodTold(sentences[0]) ?? reportPeriod(summary),
        // In one language, so that another one is no other figure.
        basis: stableHash(joined(sentences, "vi")),
        text,
      },
    ];
  });
}

const isText = (content: TypedContent | null, text: string): boolean =>
  content !== null && "text" in content && content.text === text;

/** The clerk's own words for a paragraph, and the figures they were written on or agreed to. */
interface OwnWords {
  readonly content: TypedContent;
  readonly basis: string;
  /** What they made of the new draft beside it. */
  readonly beside: TypedContent | null;
}

/** The clerk's words in a row of the draft's subject and time. */
const wordsFor = (draft: Draft, words: readonly ClerkWords[], kinds: readonly Subject["kind"][]): ClerkWords | null =>
  words.find(
    ({ subject, content, isTheirs }) =>
      subject !== null &&
      kinds.includes(subject.kind) &&
      isSameSubject(subject, draft) &&
      (content === null ? subject.kind === "draft" : isTheirs && !isText(content, draft.text)),
  ) ?? null;

/**
 * What the clerk made of a paragraph of this time: reworded in place, or of a new draft that stood below it. Where that
 * draft was emptied, the words above it were kept in sight of its figures.
 */
function ownWords(draft: Draft, words: readonly ClerkWords[]): OwnWords | null {
  const beside = wordsFor(draft, words, ["draft"]);
  const own = wordsFor(draft, words, ["paragraph", "earlier"]) ?? beside;
  if (own === null || own.content === null || own.subject === null) return null;
  const isKept = beside !== null && beside.content === null;
  return {
    content: own.content,
    basis: isKept ? (beside.subject?.basis ?? "") : own.subject.basis,
    beside: own === beside ? null : (beside?.content ?? null),
  };
}

/** The paragraphs of the report, the clerk's words where they have reworded one for this time. */
export function addParagraphs(
  sheet: SheetDraft,
  summary: Summary,
  words: readonly ClerkWords[],
  language: Language,
): readonly StandingParagraph[] {
  const add = (content: CellContent, subject: Subject): number => {
    const text = "text" in content ? content.text : "";
    const row = sheet.add([content], PROSE, heightOf(text, widthOf(sheet.widths, 0, LAST)));
    sheet.merge({ top: row, left: 0, bottom: row, right: LAST });
    sheet.about(row, subject);
    return row;
  };
  return draftsOf(summary, language).map(({ text, ...subject }) => {
    const own = ownWords({ text, ...subject }, words);
    if (own === null) return { row: add({ text }, subject), text, beside: null };
    const row = add({ ...own.content, isTheirs: true }, { ...subject, basis: own.basis });
    if (own.basis === subject.basis) return { row, text, beside: null };
    addNote(sheet, WORDS.beside[language]);
    const beside: CellContent = own.beside === null ? { text } : { ...own.beside, isTheirs: true };
    return { row, text, beside: add(beside, { ...subject, kind: "draft" }) };
  });
}
