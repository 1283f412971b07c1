/** No run is longer than a sheet has rows. Source: Microsoft Support, "Excel specifications and limits". */
const MOST_ROWS = 1_048_576;

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isFlag: Test = (value) => typeof value === "boolean";
const isWhole: Test = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_ROWS;
const isNumber: Test = (value) => Number.isFinite(value);
const isContent: Test = (value) => isObject(value, {});

const either =
  (...tests: readonly Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const orNull = (test: Test): Test => either((value) => value === null, test);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shaped =
  (members: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value, members);

function isObject(value: unknown, members: Readonly<Record<string, Test>>): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(members).every(([name, test]) => test(entries.get(name)));
}

/** Runs that together are no longer than a sheet. */
const runsOf =
  (test: Test): Test =>
  (value) =>
    listOf(shaped({ rows: isWhole, value: test }))(value) &&
    isWhole((value as readonly { readonly rows: number }[]).reduce((sum, { rows }) => sum + rows, 0));

const isRange = shaped({ top: isWhole, left: isWhole, bottom: isWhole, right: isWhole });
const isCell = shaped({ row: isWhole, column: isWhole });

const isColumn = shaped({
  name: isText,
  id: isText,
  kind: (value) => value === "fill" || value === "add",
  constants: listOf(either(isText, isNumber)),
  shapes: listOf(isText),
  numberFormat: isText,
  formats: runsOf(orNull(isText)),
  looks: runsOf(isContent),
  width: orNull(shaped({ before: isNumber, since: isNumber, standard: isFlag })),
  merge: orNull((value) => listOf(isWhole)(value) && (value as readonly unknown[]).length === 2),
});

const isAbsent: Test = (value) => value === undefined;
const isTime = orNull(shaped({ vi: isText, en: isText }));

const isSubject = shaped({
  row: isWhole,
  kind: (value) => ["paragraph", "draft", "line", "earlier"].includes(String(value)),
  about: isText,
  name: isText,
  period: isTime,
  basis: isText,
  from: either(isAbsent, isWhole),
});

const isEdit = shaped({
  role: (value) => value === "summary" || value === "checks",
  name: isText,
  rows: listOf(listOf(orNull(isContent))),
  fontName: isText,
  fontSize: isNumber,
  looks: listOf(shaped({ range: isRange, look: isContent })),
  merges: listOf(isRange),
  columnWidths: listOf(isNumber),
  rowHeights: listOf(shaped({ row: isWhole, height: isNumber })),
  links: listOf(shaped({ cell: isCell, sheet: isText, range: isRange })),
  charts: listOf(shaped({ name: isText, series: listOf(isContent), position: isRange })),
  orientation: isText,
  lastPrintedRow: orNull(isWhole),
  period: either(isAbsent, isTime),
  subjects: either(isAbsent, listOf(isSubject)),
});

const isSheet = shaped({ name: isText, edit: isEdit, isWritten: isFlag, previous: orNull(isEdit) });

const isFix = shaped({
  name: isText,
  cells: listOf(
    shaped({
      before: orNull(isContent),
      after: orNull(isContent),
      numberFormat: isText,
      isReformatted: isFlag,
      font: orNull(isText),
    }),
  ),
});

const isRecorded = shaped({
  kind: (value) => ["error", "warning", "information", "movement"].includes(String(value)),
  place: shaped({ sheet: isText, range: isRange }),
  text: shaped({ vi: isText, en: isText }),
  values: listOf(orNull(either(isText, isNumber, isFlag))),
});

const isRecord = shaped({ at: isText, open: isWhole, items: listOf(isRecorded) });

const isWholeJournal = shaped({
  version: (value) => value === 1,
  columns: listOf(isColumn),
  sheets: listOf(isSheet),
  fixes: listOf(isFix),
  checked: either(isAbsent, isRecord),
  unfinished: either(isAbsent, listOf(shaped({ part: isText, of: isText }))),
});

/** Whether what parts held is a journal that can be acted on: every entry of it has its shape. */
export function hasJournalShape(value: unknown): boolean {
  return isWholeJournal(value);
}
