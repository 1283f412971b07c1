import record from "../trial/record.json";
import type { RuleRecord } from "../trial/tally";
import { formatNumber } from "../../src/core/i18n/number-format";
import { word } from "../../src/add-in/taskpane/words/pane-words";
import { rangeName } from "../../src/core/model/cells/address";
import type { ExampleCell, Fix } from "../../src/core/model/results/finding";
import type { Bilingual, Language, Message } from "../../src/core/model/message";
import {
  DETECTOR_ENTRIES,
  MEASURE_ENTRIES,
  RULE_ENTRIES,
  settingsUsed,
  type Entry,
  type EntryGroup,
} from "../../src/core/reference/entries";
import { exampleGrid, type GridCell, type GridRequest } from "../../src/core/reference/example-grid";
import { EXAMPLE_SHEET, drawnBefore } from "../../src/core/reference/example-workbook";
import { readableTemplate } from "../../src/core/reference/message-template";
import { sentencePieces } from "../../src/core/reference/sentence";
import { settingSource, settingText } from "../../src/core/reference/setting-words";
import type { Said, Tried } from "../../src/core/reference/example-run";
import { code, inTable, plain } from "./markdown";

/** Where the pages stand, from the root of the repository. */
export const REFERENCE_FOLDER = "assets/reference";

interface Page {
  readonly file: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly groups: readonly EntryGroup[];
}

const PAGES: readonly Page[] = [
  {
    file: "rules",
    title: { vi: "Soát Số kiểm tra những gì", en: "What Soát Số checks" },
    about: {
      vi: "Mỗi quy tắc hỏi một câu về biểu số liệu. Số nào không trả lời được thì quy tắc nói thiếu gì, không coi là khớp.",
      en: "Each rule asks one question of a statistical table. Where it cannot be answered the rule says what is missing; that is not taken for agreement.",
    },
    groups: RULE_ENTRIES,
  },
  {
    file: "measures",
    title: { vi: "Soát Số tính những gì", en: "What Soát Số computes" },
    about: {
      vi: "Ba chỉ số đầu được ghi thành cột công thức trong biểu khi biểu có đủ số; các chỉ số còn lại có khi cần đến.",
      en: "The first three are written into the sheet as columns of formulas where it holds their inputs; the others are taken when they are wanted.",
    },
    groups: [MEASURE_ENTRIES],
  },
  {
    file: "detectors",
    title: { vi: "Soát Số lưu ý những biến động nào", en: "Which movements Soát Số points out" },
    about: {
      vi: "Một biến động là số đáng hỏi, không phải là số không khớp. Xếp theo độ lệch nhân với ảnh hưởng đến tổng.",
      en: "A movement is a figure worth asking about, not one that disagrees. They are ranked by how odd they are times what they do to the total.",
    },
    groups: [DETECTOR_ENTRIES],
  },
];

const WORDS = {
  inOther: { vi: "In English", en: "Tiếng Việt" },
  howToRead: {
    vi: "Mỗi ví dụ dưới đây là một trang tính nhỏ như người làm báo cáo nhìn thấy, kèm đúng những câu mà Soát Số nói khi đọc trang ấy. Ô được nói đến in đậm trên nền màu; công thức đứng dưới giá trị; dấu ' trước số cho biết ô đó là chữ; dấu … và ⋮ thay cho phần được lược. Chữ trong ‹ngoặc› là chỗ sẽ điền khi nói.",
    en: "Each example below is a small sheet as the clerk sees it, with the very sentences that Soát Số says when it reads that sheet. The cells that are spoken of are bold on a coloured ground; a formula stands below its value; an apostrophe before a figure means that the cell holds text; … and ⋮ stand for what is left out. Words in ‹angle quotes› are filled in when the sentence is said. The sheets are Vietnamese, as they are in life.",
  },
  generated: {
    vi: "Trang này được soạn từ chính các quy tắc trong mã nguồn bằng lệnh `npm run reference`; đừng sửa tay.",
    en: "This page is composed from the objects in the source by `npm run reference`; do not edit it by hand.",
  },
  thresholds: { vi: "Ngưỡng khi chưa đổi, và căn cứ", en: "Thresholds until changed, and what they rest on" },
  measured: { vi: "Đo trên bộ thử công khai", en: "Measured on the public trial" },
  says: { vi: "Các câu có thể nói", en: "What it may say" },
  reasons: { vi: "Khi nói cùng một nhận xét khác về cùng ô", en: "Beside another remark on the same cell" },
  missing: { vi: "Khi chưa kiểm tra được", en: "When it cannot be checked" },
  proposals: { vi: "Đề nghị kèm theo", en: "What it proposes" },
  example: { vi: "Ví dụ", en: "Example" },
  hidden: { vi: "ẩn", en: "hidden" },
  sheet: { vi: "Trang", en: "Sheet" },
  file: { vi: "Tệp", en: "File" },
  quiet: { vi: "Soát Số không nói gì về trang này.", en: "Soát Số says nothing about this sheet." },
  notChecked: { vi: "Chưa kiểm tra được", en: "Cannot be checked" },
  proposal: { vi: "Đề nghị", en: "Proposal" },
  certain: { vi: "chắc chắn", en: "certain" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const KIND_WORDS: Readonly<Record<Exclude<Said["kind"], "measure" | "unchecked">, Bilingual>> = {
  error: { vi: "Không khớp", en: "Disagrees" },
  warning: { vi: "Cần xem lại", en: "To look at" },
  information: { vi: "Lưu ý", en: "Note" },
  movement: { vi: "Biến động", en: "Movement" },
};

const MOST_COLUMNS = 10;
const MOST_ROWS = 30;
const TITLE_LETTERS = 28;
const OTHER: Readonly<Record<Language, Language>> = { vi: "en", en: "vi" };

/** Every reference page by its path from the root of the repository. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map(
    PAGES.flatMap((page) =>
      (["vi", "en"] as const).map((language): [string, string] => [
        `${REFERENCE_FOLDER}/${page.file}.${language}.md`,
        pageText(page, language),
      ]),
    ),
  );
}

function pageText(page: Page, language: Language): string {
  const links = [
    ...PAGES.filter((other) => other !== page).map(
      (other) => `[${other.title[language]}](${other.file}.${language}.md)`,
    ),
    `[${WORDS.inOther[language]}](${page.file}.${OTHER[language]}.md)`,
  ];
  return `${[
    `# ${page.title[language]}`,
    page.about[language],
    WORDS.howToRead[language],
    links.join(" · "),
    ...page.groups.map((group) =>
      [
        `**${group.name[language]}**`,
        "",
        ...group.entries.map((entry) => `- [${plain(entry.name[language])}](#${entry.id})`),
      ].join("\n"),
    ),
    ...page.groups.flatMap((group) => [
      `## ${plain(group.name[language])}`,
      ...group.entries.flatMap((entry) => entryText(entry, language)),
    ]),
    "---",
    WORDS.generated[language],
  ].join("\n\n")}\n`;
}

const RECORD = record as {
  readonly workbooks: number;
  readonly rules: Readonly<Record<string, RuleRecord | undefined>>;
};

/** What the public trial showed of a rule; nothing where it has none of its faults and said nothing false. */
function measuredText(id: string, language: Language): readonly string[] {
  const own = RECORD.rules[id];
  if (own === undefined) return [];
  const [faults, found, alarms, workbooks] = [own.faults, own.found, own.alarms, RECORD.workbooks].map(String);
  return [
    {
      vi: `**${WORDS.measured.vi}.** Tìm được ${found} trên ${faults} chỗ cố ý làm sai; ${alarms} lần nhắc không đúng trong ${workbooks} sổ làm việc.`,
      en: `**${WORDS.measured.en}.** Found ${found} of ${faults} planted faults; spoke falsely ${alarms} times in ${workbooks} workbooks.`,
    }[language],
  ];
}

function entryText(entry: Entry, language: Language): readonly string[] {
  const tried = entry.examples.map((example) => example.run(language));
  const thresholds = settingsUsed(entry).map(
    (name) => `- ${plain(`${settingText(name, language)}. ${settingSource(name, language)}`)}`,
  );
  return [
    `<a id="${entry.id}"></a>`,
    `### ${plain(entry.name[language])}`,
    [code(entry.id), ...(entry.severity === null ? [] : [KIND_WORDS[entry.severity][language]])].join(" · "),
    ...entry.facts.map(({ title, text }) => `**${title[language]}.** ${plain(text[language])}`),
    ...measuredText(entry.id, language),
    ...(thresholds.length === 0 ? [] : [`**${WORDS.thresholds[language]}:**`, thresholds.join("\n")]),
    ...messageLists(entry, tried, language),
    ...tried.flatMap((one, i) =>
      exampleText(`${String(i + 1)}. ${plain(entry.examples[i]?.name[language] ?? "")}`, one, language),
    ),
  ];
}

/** The sentences of an entry, by what they are used for in its examples. */
function messageLists(entry: Entry, tried: readonly Tried[], language: Language): readonly string[] {
  const said = tried.flatMap((one) => one.said);
  const proposals = new Set(said.flatMap(({ fixes }) => fixes.map(({ label }) => label.id)));
  const reasons = new Set(said.flatMap(({ parts }) => (parts?.reason ? [parts.reason.id] : [])));
  const missing = new Set(said.filter(({ kind }) => kind === "unchecked").map(({ message }) => message.id));
  const useOf = (id: string): "says" | "reasons" | "missing" | "proposals" =>
    proposals.has(id) ? "proposals" : reasons.has(id) ? "reasons" : missing.has(id) ? "missing" : "says";
  return (["says", "reasons", "missing", "proposals"] as const).flatMap((use) => {
    const own = Object.entries(entry.messages).filter(([id]) => useOf(id) === use);
    return own.length === 0
      ? []
      : [
          `**${WORDS[use][language]}:**`,
          own.map(([, text]) => `- ${plain(readableTemplate(text, language))}`).join("\n"),
        ];
  });
}

function exampleText(title: string, tried: Tried, language: Language): readonly string[] {
  const { sheet, hidden, fileName } = tried.drawing;
  const before = drawnBefore(tried.drawing);
  const named = (name: string): string => `${WORDS.sheet[language]} “${name}”:`;
  return [
    `**${WORDS.example[language]} ${title}**`,
    ...(fileName === undefined ? [] : [`${WORDS.file[language]} “${plain(fileName)}”:`]),
    ...(before ? [named(before.name), sheetText(before.sheet, [], undefined, language), named(EXAMPLE_SHEET)] : []),
    sheetText(sheet, tried.marks, hidden, language),
    saidText(tried, language),
  ];
}

function sheetText(
  sheet: readonly (readonly ExampleCell[])[],
  marks: GridRequest["marks"],
  hidden: readonly string[] | undefined,
  language: Language,
): string {
  const grid = exampleGrid({
    sheet,
    marks,
    ...(hidden ? { hidden } : {}),
    language,
    mostColumns: MOST_COLUMNS,
    mostRows: MOST_ROWS,
  });
  const name = (line: { readonly name: string; readonly isHidden: boolean }): string =>
    line.isHidden ? `${line.name} (${WORDS.hidden[language]})` : line.name;
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const alignments = grid.columns.map((_, c) => {
    // A title that runs over its neighbours in Excel stands at the left.
    if (grid.cells.some((cells) => (cells[c]?.span ?? 1) > 1)) return ":---";
    const filled = grid.cells.flatMap((cells) =>
      cells[c] === undefined || cells[c].kind === "empty" ? [] : [cells[c].kind],
    );
    return filled.filter((kind) => kind === "figure").length * 2 >= filled.length ? "---:" : ":---";
  });
  return [
    row(["", ...grid.columns.map(name)]),
    row(["---:", ...alignments]),
    ...grid.cells.map((cells, r) =>
      row([grid.rows[r] ? name(grid.rows[r]) : "", ...cells.map((cell) => cellText(cell, language))]),
    ),
  ].join("\n");
}

function cellText(cell: GridCell, language: Language): string {
  const text =
    cell.kind === "empty"
      ? cell.isMarked
        ? word("emptyCell", language)
        : ""
      : cell.span > 1
        ? wrapped(cell.text)
        : plain(cell.text);
  const value = cell.isMarked ? `<mark>**${text}**</mark>` : text;
  return inTable(cell.formula === null ? value : `${value}<br>${code(cell.formula)}`);
}

/** A title over several lines, so that it does not widen the column it stands in. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const part of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < TITLE_LETTERS) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.map(plain).join("<br>");
}

function saidText({ said }: Tried, language: Language): string {
  if (said.length === 0) return `- ${WORDS.quiet[language]}`;
  return said
    .flatMap((one) => [
      `- ${lead(one, language)}: ${sentence(one.message, language)}`,
      ...one.fixes.map((fix) => `  - ${fixText(fix, language)}`),
    ])
    .join("\n");
}

function lead({ kind, place }: Said, language: Language): string {
  if (place === null || kind === "unchecked") return `*${WORDS.notChecked[language]}*`;
  const where = `**${place.sheet === EXAMPLE_SHEET ? "" : `${plain(place.sheet)}!`}${rangeName(place.range)}**`;
  return kind === "measure" ? where : `${where} · *${KIND_WORDS[kind][language]}*`;
}

function sentence(message: Message, language: Language): string {
  return sentencePieces(message, language)
    .map(({ text, isFormula }) => (isFormula ? code(text) : plain(text)))
    .join("");
}

function fixText({ label, before, after, isCertain }: Fix, language: Language): string {
  const shown = (value: Fix["before"]): string => {
    if (value === null || value === "") return word("emptyCell", language);
    if (typeof value === "number") return formatNumber(value, language);
    return typeof value === "string" && value.startsWith("=") ? code(value) : plain(String(value));
  };
  const proposal = WORDS.proposal[language] + (isCertain ? ` (${WORDS.certain[language]})` : "");
  return `${proposal}: ${sentence(label, language)} (${shown(before)} → ${shown(after)})`;
}
