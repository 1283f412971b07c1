import { renderMessage } from "../../i18n/render";
import { contains, placeName } from "../../model/cells/address";
import { cellAt } from "../../model/cells/workbook";
import type { SheetGrid } from "../../model/cells/workbook";
import type { Bilingual, Language, Message } from "../../model/message";
import { normalizeLabel } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import type { Cause, CauseKind, Place } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { GIVER_HEADER, GIVER_LINE } from "../../vocabulary/givers";
import { match, matches } from "../../vocabulary/words";

/** What is asked of whoever gives a figure: where it stands, what is odd about it, what they are to answer. */
interface FigureQuestion {
  /** Id of the finding or movement. */
  readonly id: string;
  readonly place: Place;
  readonly odd: Message;
  readonly asked: Bilingual;
}

/** Who is asked; "table" and "sheet" where nothing on the sheet says who gives the figures. */
interface Giver {
  readonly known: "column" | "line" | "table" | "sheet";
  readonly name: string;
}

/** The questions to one giver, in the order of the findings. */
export interface GiverQuestions {
  readonly giver: Giver;
  readonly questions: readonly FigureQuestion[];
}

/** What is asked about a figure in each way; null where the clerk mends it without asking. */
const ASKED: Readonly<Record<CauseKind, Bilingual | null>> = {
  missing: {
    vi: "Đề nghị bổ sung số liệu còn thiếu, hoặc cho biết vì sao không có.",
    en: "Please send what is missing, or say why there is none.",
  },
  "no-figure": { vi: "Đề nghị gửi lại ô này bằng số.", en: "Please send this cell again as a number." },
  "wrong-figure": { vi: "Đề nghị gửi số đúng.", en: "Please send the right figure." },
  disagreement: {
    vi: "Đề nghị cho biết số nào đúng và gửi lại số cần sửa.",
    en: "Please say which figure is right, and send the one to be corrected.",
  },
  scale: {
    vi: "Đề nghị cho biết số này theo đơn vị tính nào.",
    en: "Please say in which unit this figure is given.",
  },
  formula: {
    vi: "Đề nghị cho biết số này được tính thế nào và xác nhận lại.",
    en: "Please say how this figure is made, and confirm it.",
  },
  copy: {
    vi: "Đề nghị xác nhận đây là số của kỳ báo cáo, không phải số chép lại.",
    en: "Please confirm that this is the figure of the period, not one copied from elsewhere.",
  },
  unlikely: {
    vi: "Đề nghị xác nhận số liệu; nếu đúng, cho biết lý do.",
    en: "Please confirm the figure; if it is right, give the reason.",
  },
  wording: null,
};

const ASKED_OF_MOVEMENT: Bilingual = {
  vi: "Đề nghị xác nhận số liệu; nếu đúng, cho biết nguyên nhân tăng, giảm.",
  en: "Please confirm the figure; if it is right, say what made it rise or fall.",
};

const ASKED_OF_PLAN: Bilingual = {
  vi: "Đề nghị xác nhận số thực hiện và số kế hoạch: kế hoạch của kỳ nào, tính trên phạm vi nào.",
  en: "Please confirm the figure and its plan: what period the plan is for, and what it covers.",
};

/** What is asked about a cause: of a plan that may be another than the figure's, which plan it is. */
const askedAbout = ({ kind, quantity }: Pick<Cause, "kind" | "quantity">): Bilingual | null =>
  kind === "unlikely" && (quantity === "plan" || quantity === "attainment") ? ASKED_OF_PLAN : ASKED[kind];

const WORDS = {
  title: { vi: "PHIẾU HỎI SỐ LIỆU", en: "QUESTIONS ABOUT FIGURES" },
  workbook: { vi: "Tệp số liệu: {name}", en: "Workbook: {name}" },
  column: { vi: "Gửi {name} ({count} câu hỏi)", en: "To {name} ({count})" },
  line: { vi: "Gửi {name} ({count} câu hỏi)", en: "To {name} ({count})" },
  table: { vi: "Gửi đơn vị báo cáo biểu “{name}” ({count} câu hỏi)", en: "To whoever reports “{name}” ({count})" },
  sheet: {
    vi: "Gửi đơn vị báo cáo trang tính “{name}” ({count} câu hỏi)",
    en: "To whoever reports the sheet “{name}” ({count})",
  },
  answer: { vi: "Trả lời: …", en: "Answer: …" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Rows above a table in which its form names who reports it. Source: the frame of "Biểu 01/SCT-BCT" has eight. */
const FRAME = 12;

/** The text of a cell, or of the merged cells it is part of. */
function textAt(sheet: SheetGrid, row: number, column: number): string {
  const merged = sheet.merges.find((range) => contains(range, row, column));
  return (cellAt(sheet, merged?.top ?? row, merged?.left ?? column)?.text ?? "").replace(/\s+/g, " ").trim();
}

/** Who gives the figures of a row by the table's own column for it. */
function giverInColumn({ columns, sheet }: TableModel, row: number): Giver | null {
  const column = columns.find(({ header }) => header.some((part) => matches(GIVER_HEADER, normalizeLabel(part))));
  const name = column === undefined ? "" : textAt(sheet, row, column.column);
  return name === "" ? null : { known: "column", name };
}

/** Who reports the table by a line of the form's frame above it. */
function giverInFrame({ sheet, header, body }: TableModel): Giver | null {
  const first = header?.top ?? body.top;
  const texts = sheet.cells
    .slice(0, Math.max(0, first - (sheet.usedRange?.top ?? 0)))
    .slice(-FRAME)
    .flatMap((cells) => cells.flatMap((cell) => (typeof cell?.value === "string" ? cell.value.split("\n") : [])));
  for (const text of texts) {
    const found = match(GIVER_LINE, text);
    const name = found === null ? "" : text.slice(found.index + found[0].length).trim();
    if (name !== "") return { known: "line", name };
  }
  return null;
}

/** Who gives the figures of a place: what a column says, then the form's frame, then the table's title, else its sheet. */
function giverOf({ sheet, range }: Place, tables: readonly TableModel[]): Giver {
  const onSheet = tables.filter((table) => table.sheet.name === sheet);
  const table = onSheet.find(({ body }) => contains(body, range.top, range.left)) ?? onSheet[0];
  const named = table === undefined ? null : (giverInColumn(table, range.top) ?? giverInFrame(table));
  if (named !== null) return named;
  const title = table?.title?.text.replace(/\s+/g, " ").trim() ?? "";
  return title === "" ? { known: "sheet", name: sheet } : { known: "table", name: title };
}

/**
 * The open questions, grouped by who gives the figure: errors and warnings that the clerk cannot settle alone, and
 * movements that could move a headline and that nobody has explained.
 */
export function questionsByGiver(
  analysis: Pick<Analysis, "findings" | "anomalies" | "explanations" | "tables">,
): readonly GiverQuestions[] {
  const { findings, anomalies, explanations, tables } = analysis;
  const ofFindings = findings
    .filter(({ severity }) => severity !== "information")
    .flatMap(({ id, place, message, cause }): readonly FigureQuestion[] => {
      const asked = cause === undefined ? ASKED.disagreement : askedAbout(cause);
      return asked === null ? [] : [{ id, place, odd: message, asked }];
    });
  const isAsked = ({ place: { sheet, range } }: FigureQuestion): boolean =>
    ofFindings.some(({ place }) => place.sheet === sheet && contains(place.range, range.top, range.left));
  const ofMovements = anomalies
    .filter(({ id, explains, movesNoHeadline }) => !explains && !movesNoHeadline && !explanations.has(id))
    .map(({ id, place, message }): FigureQuestion => ({ id, place, odd: message, asked: ASKED_OF_MOVEMENT }))
    .filter((question) => !isAsked(question));
  const groups = new Map<string, { readonly giver: Giver; readonly questions: FigureQuestion[] }>();
  for (const question of [...ofFindings, ...ofMovements]) {
    const giver = giverOf(question.place, tables);
    const key = `${giver.known} ${normalizeLabel(giver.name)}`;
    const group = groups.get(key) ?? { giver, questions: [] };
    group.questions.push(question);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The questions as a text to be sent or pasted, a part for each giver; null where nothing is open. */
export function questionSheet(analysis: Analysis, language: Language): string | null {
  const groups = questionsByGiver(analysis);
  if (groups.length === 0) return null;
  const filled = (words: Bilingual, name: string, count = 0): string =>
    words[language].replace("{count}", String(count)).replace("{name}", () => name);
  const parts = groups.map(({ giver, questions }, part) => [
    `${String(part + 1)}. ${filled(WORDS[giver.known], giver.name, questions.length)}`,
    ...questions.flatMap(({ place, odd, asked }, position) => [
      `  ${String(position + 1)}) ${placeName(place.sheet, place.range)}`,
      `     ${renderMessage(odd, language)}`,
      `     ${asked[language]}`,
      `     ${WORDS.answer[language]}`,
    ]),
  ]);
  const head = [WORDS.title[language], filled(WORDS.workbook, analysis.workbook.name)];
  return `${[head, ...parts].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
