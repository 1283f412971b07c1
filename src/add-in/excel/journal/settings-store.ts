import type { Remembered, RememberedKind } from "../../../core/model/requests/remembered";
import { NOTHING_REMEMBERED, REMEMBERED_KINDS } from "../../../core/model/requests/remembered";
import type { Bilingual, Message } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import type { Job } from "../round-trips";
import { parseSaved, savedText } from "./settings-text";

/** The setting of the workbook that keeps a kind: text, so that Excel's own reading of values cannot change it. */
function settingKey(kind: RememberedKind): string {
  return `soat-so.${kind}`;
}

/** What the workbook keeps of what the clerk told. */
export interface Saved {
  readonly remembered: Remembered;
  /** Kinds that have a setting in the workbook. */
  readonly present: readonly RememberedKind[];
  /** Kinds whose setting cannot be read: they count as not there. */
  readonly unreadable: readonly RememberedKind[];
}

/** Settings of ours whose answers are on their way. */
type AskedSettings = readonly { readonly kind: RememberedKind; readonly setting: Excel.Setting }[];

/** Queues the question for everything that is kept. */
export function askSaved(workbook: Excel.Workbook): AskedSettings {
  return REMEMBERED_KINDS.map((kind) => {
    const setting = workbook.settings.getItemOrNullObject(settingKey(kind));
    setting.load("value");
    return { kind, setting };
  });
}

/** What is kept, as far as it can be read, from what was answered. */
export function savedOf(asked: AskedSettings): Saved {
  let remembered = NOTHING_REMEMBERED;
  const present: RememberedKind[] = [];
  const unreadable: RememberedKind[] = [];
  for (const { kind, setting } of asked) {
    if (setting.isNullObject) continue;
    present.push(kind);
    const found = parseSaved(kind, setting.value);
    if (found === null) unreadable.push(kind);
    else remembered = { ...remembered, ...found };
  }
  return { remembered, present, unreadable };
}

const KIND_WORDS: Readonly<Record<RememberedKind, Bilingual>> = {
  hints: { vi: "cách đọc biểu", en: "how tables are read" },
  requests: { vi: "các cột tính thêm", en: "further columns" },
  ignored: { vi: "các mục đã bỏ qua", en: "what was set aside" },
  explained: { vi: "các lời giải thích", en: "explanations" },
  paragraphs: { vi: "đoạn báo cáo của bạn", en: "your own report paragraph" },
  quiet: { vi: "các nội dung không kiểm tra", en: "what is not checked" },
  thresholds: { vi: "các ngưỡng", en: "thresholds" },
};
const UNREADABLE: Bilingual = {
  vi: "Phần đã ghi nhớ trong tệp về {kind} không đọc được nên bỏ qua; lần ghi nhớ tới sẽ thay phần này.",
  en: "What the file remembered of {kind} cannot be read and is left out; what you tell next replaces it.",
};

/** A sentence for each kind that could not be read. */
export function unreadableMessages(saved: Saved): readonly Message[] {
  return saved.unreadable.map((kind) => message("saved-unreadable", UNREADABLE, { kind: KIND_WORDS[kind] }));
}

/** Jobs that make the workbook keep what is to be remembered, kind by kind and only where it differs. */
export function keepJobs(workbook: Excel.Workbook, saved: Saved, next: Remembered): readonly Job[] {
  return REMEMBERED_KINDS.flatMap((kind): readonly Job[] => {
    const text = savedText(kind, next);
    const key = settingKey(kind);
    if (text === savedText(kind, saved.remembered)) return [];
    if (text !== null)
      return [
        {
          bytes: text.length * 3 + 200,
          queue: () => {
            workbook.settings.add(key, text);
          },
        },
      ];
    return saved.present.includes(kind)
      ? [
          {
            bytes: 150,
            queue: () => {
              workbook.settings.getItemOrNullObject(key).delete();
            },
          },
        ]
      : [];
  });
}

/** Jobs that make the workbook keep again what it kept before `next`, however much of that it keeps by now. */
export function putBackJobs(workbook: Excel.Workbook, before: Saved, next: Remembered): readonly Job[] {
  return keepJobs(workbook, { remembered: next, present: REMEMBERED_KINDS, unreadable: [] }, before.remembered);
}

/** Jobs that take away everything that is kept. */
export function forgetJobs(workbook: Excel.Workbook, saved: Saved): readonly Job[] {
  return saved.present.map((kind) => ({
    bytes: 150,
    queue: () => {
      workbook.settings.getItem(settingKey(kind)).delete();
    },
  }));
}
