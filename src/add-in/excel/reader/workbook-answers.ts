import type { ScopedName } from "../journal/copies";
import { askScopedNames } from "../journal/copies";
import { JOURNAL_NAMESPACE } from "../journal/journal";
import { askSaved } from "../journal/settings-store";
import { isOurName } from "../../../core/model/signature";
import type { Question, RoundTripCounter, Size } from "../round-trips";
import { ask } from "../round-trips";
import type { AskedFormat } from "../writer/marks";
import { askFormat, FORMAT_SIZE, readFormat } from "../writer/marks";
import { answered } from "../writer/progress";
import type { UnreadFormats } from "./read-result";
import type { AskedSheet } from "./sheet-answers";

/** What is asked of the workbook before anything of its sheets is. */
interface AskedWorkbook {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly settings: ReturnType<typeof askSaved>;
}

/** Bytes of the question for a name of ours on one sheet, and of its answer. */
const NAME_SIZE: Size = { sent: 1_200, received: 500 };

/** Asks the workbook's own properties, and for lists of its sheets, its names and the parts of our journal. */
export async function askWorkbook(context: Excel.RequestContext, counter: RoundTripCounter): Promise<AskedWorkbook> {
  const { workbook } = context;
  let asked: AskedWorkbook | undefined;
  await ask(context, counter, [
    {
      sent: 8_000,
      received: 500_000,
      queue: () => {
        workbook.load("name,readOnly");
        workbook.protection.load("protected");
        workbook.application.load("calculationMode");
        workbook.worksheets.load("items/id,items/name,items/visibility");
        workbook.names.load("items/name");
        const parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
        parts.load("items/id");
        asked = { parts, settings: askSaved(workbook) };
      },
    },
  ]);
  if (asked === undefined) throw new Error("nothing was asked of the workbook");
  return asked;
}

/** Bytes of the question for the conditional formats of a sheet, and of its answer: an id and a type for each. */
const LIST_SIZE: Size = { sent: 1_000, received: 8_000 };

/** Questions for the lists of conditional formats, sheet by sheet. */
export function listFormats(sheets: readonly Excel.Worksheet[], lists: FormatList[]): readonly (readonly Question[])[] {
  return sheets.map((sheet, i) => [
    {
      ...LIST_SIZE,
      queue: () => {
        const formats = sheet.getRange().conditionalFormats;
        formats.load("items/id,items/type");
        lists[i] = { sheetId: sheet.id, formats };
      },
    },
  ]);
}

/** The conditional formats of a sheet; without items where they could not be read. */
export interface FormatList {
  readonly sheetId: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/**
 * Questions for every conditional format that may be a mark of ours, sheet by sheet, each put at its place in `asked`.
 */
export function askAllFormats(lists: readonly FormatList[], asked: AskedFormat[]): readonly (readonly Question[])[] {
  const found = new Map<Excel.ConditionalFormat, number>();
  return lists.map(({ sheetId, formats }) =>
    (answered(() => formats.items.filter(({ type }) => type === "Custom")) ?? []).map((format): Question => {
      found.set(format, found.size);
      return {
        ...FORMAT_SIZE,
        queue: () => {
          asked[found.get(format) ?? 0] = askFormat(sheetId, format);
        },
      };
    }),
  );
}

/** The sheets whose conditional formats, all or some of them, have not been answered. */
export function unreadFormats(lists: readonly FormatList[], asked: readonly AskedFormat[]): readonly UnreadFormats[] {
  const isUnread = (format: AskedFormat): boolean => answered(() => readFormat(format)) === null;
  const partly = new Set(asked.filter(isUnread).map(({ sheetId }) => sheetId));
  return lists.flatMap(({ sheetId, formats }): readonly UnreadFormats[] => {
    const isWhole = answered(() => formats.items.map(({ type }) => type)) === null;
    return isWhole || partly.has(sheetId) ? [{ sheetId, isWhole }] : [];
  });
}

/** Questions where the names of ours lie that are known on one sheet only, each put at its sheet's place in `asked`. */
export function askAllScopedNames(
  sheets: readonly AskedSheet[],
  asked: (readonly ScopedName[])[],
): readonly Question[] {
  return sheets.flatMap(({ sheet, names }, i): readonly Question[] => {
    const count = names.items.filter(({ name }) => isOurName(name)).length;
    if (count === 0) return [];
    return [
      {
        sent: NAME_SIZE.sent * count,
        received: NAME_SIZE.received * count,
        queue: () => {
          asked[i] = askScopedNames(sheet.id, names);
        },
      },
    ];
  });
}
