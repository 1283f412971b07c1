import type { ScopedName } from "../journal/copies";
import { askScopedNames } from "../journal/copies";
import { JOURNAL_NAMESPACE } from "../journal/journal";
import { askSaved } from "../journal/settings-store";
import { isOurName } from "../../../core/model/signature";
import type { Question, RoundTripCounter, Size } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";
import type { AskedFormat } from "../writer/marks";
import { askFormat, FORMAT_SIZE } from "../writer/marks";
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

/** Questions for every conditional format that may be a mark of ours, each put at its place in `asked`. */
export function askAllFormats(
  sheets: readonly { readonly sheetId: string; readonly formats: Excel.ConditionalFormatCollection }[],
  asked: AskedFormat[],
): readonly Question[] {
  const found = sheets.flatMap(({ sheetId, formats }) =>
    formats.items.filter(({ type }) => type === "Custom").map((format) => ({ sheetId, format })),
  );
  return questionsAbout(
    found,
    () => FORMAT_SIZE,
    ({ sheetId, format }) => askFormat(sheetId, format),
    asked,
  );
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
