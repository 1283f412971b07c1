import { openPackage, relationshipType } from "../../xlsx/package/opc-package";
import { draftPackage, type PackageDraft } from "../../xlsx/package/package-draft";
import { escapeText } from "../../xlsx/xml/xml-text";
import { mentionsSheet } from "./without-formulas";

/** What is to be cleaned out of the parts of a workbook. */
interface Cleaning {
  readonly dropsComments: boolean;
  /** No formula reads another file any more, as far as cells go. */
  readonly dropsLinks: boolean;
  /** Sheets that went. */
  readonly gone: readonly string[];
}

/** What could not be cleaned: a part that still names a sheet that went. */
export interface StillNamed {
  readonly sheet: string;
  readonly part: string;
}

const WORKBOOK = "xl/workbook.xml";
const isSheet = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(path);

/**
 * The file without what a change of its cells leaves behind in other parts: texts that no cell shows, the names of
 * sheets that went, and as asked comments and what was kept of other files. Null with what still names a sheet that went.
 */
export function cleanPackage(bytes: Uint8Array, cleaning: Cleaning): Uint8Array | StillNamed {
  const source = openPackage(bytes);
  const draft = draftPackage(bytes, source, false);
  const paths = source.entries.map(({ name }) => name);
  const sheets = paths.filter(isSheet);
  if (cleaning.dropsComments) for (const path of sheets) dropComments(draft, path);
  if (cleaning.dropsLinks) dropLinks(draft, paths);
  blankUnusedTexts(draft, sheets);
  dropTitles(draft);
  for (const path of paths) if (/^xl\/drawings\/drawing[^/]*\.xml$/i.test(path)) nameChartsPlainly(draft, path);
  draft.removeUnreachable();
  const named = cleaning.gone
    .flatMap((sheet) => paths.map((part) => ({ sheet, part })))
    .find(({ sheet, part }) => isNamedIn(draft, part, sheet));
  return named ?? draft.build();
}

function isNamedIn(draft: PackageDraft, part: string, sheet: string): boolean {
  if (!/^xl\/(?:worksheets|charts|chartsheets|pivot\w+|tables)\/.*\.xml$/i.test(part) || !draft.has(part)) return false;
  return mentionsSheet(
    draft.text(part).replace(/<(?:\w+:)?hyperlinks[\s>][^]*?<\/(?:\w+:)?hyperlinks>/g, ""),
    escapeText(sheet),
  );
}

/** Comments, old and threaded, and the drawn notes that show them; other drawn shapes stay. */
function dropComments(draft: PackageDraft, sheet: string): void {
  for (const { id, type, target } of draft.relationships(sheet)) {
    if (type === relationshipType("comments") || /\/threadedComment$/.test(type)) draft.unrelate(sheet, id);
    if (type !== relationshipType("vmlDrawing") || !draft.has(target)) continue;
    const rest = draft.text(target).replace(/<v:shape\s(?:(?!<\/v:shape>)[^])*?ObjectType="Note"[^]*?<\/v:shape>/g, "");
    if (/<v:shape\s/.test(rest)) {
      draft.put(target, rest);
      continue;
    }
    draft.unrelate(sheet, id);
    draft.put(sheet, draft.text(sheet).replace(/<(?:\w+:)?legacyDrawing\s[^>]*\/>/g, ""));
  }
}

/** What the file keeps of other files, where no formula that is left reads it. */
function dropLinks(draft: PackageDraft, paths: readonly string[]): void {
  const reads = paths.some(
    (path) =>
      (path === WORKBOOK || /^xl\/(?:worksheets|charts|tables)\/.*\.xml$/i.test(path)) &&
      draft.has(path) &&
      /<(?:\w+:)?(?:f|formula\d?|definedName)(?:\s[^>]*)?>[^<]*\[\d+\]/.test(draft.text(path)),
  );
  if (reads || !draft.has(WORKBOOK)) return;
  for (const { id, type } of draft.relationships(WORKBOOK))
    if (type === relationshipType("externalLink")) draft.unrelate(WORKBOOK, id);
  draft.put(
    WORKBOOK,
    draft.text(WORKBOOK).replace(/<(?:\w+:)?externalReferences>[^]*?<\/(?:\w+:)?externalReferences>/g, ""),
  );
}

/** Texts that no cell shows any more become empty: their numbers stay, so that no other cell's text changes. */
function blankUnusedTexts(draft: PackageDraft, sheets: readonly string[]): void {
  const path = draft.relationships(WORKBOOK).find(({ type }) => type === relationshipType("sharedStrings"))?.target;
  if (path === undefined || !draft.has(path)) return;
  const used = new Set<number>();
  for (const sheet of sheets.filter((each) => draft.has(each)))
    for (const [, number] of draft
      .text(sheet)
      .matchAll(/<(?:\w+:)?c\s(?=[^>]*\bt="s")[^>]*>(?:(?!<\/(?:\w+:)?c>)[^])*?<(?:\w+:)?v>\s*(\d+)\s*<\/(?:\w+:)?v>/g))
      used.add(Number(number));
  let position = -1;
  const text = draft.text(path);
  const blanked = text.replace(
    /<((?:\w+:)?)si(?:\s[^>]*)?>[^]*?<\/\1si>|<(?:\w+:)?si\s*\/>/g,
    (item: string, prefix: string | undefined) => {
      position += 1;
      return used.has(position) || prefix === undefined ? item : `<${prefix}si><${prefix}t/></${prefix}si>`;
    },
  );
  if (blanked !== text) draft.put(path, blanked);
}

/** The list of sheets and names that Excel keeps beside the workbook, and makes anew when it saves. */
function dropTitles(draft: PackageDraft): void {
  const path = "docProps/app.xml";
  if (!draft.has(path)) return;
  const text = draft.text(path);
  const rest = text.replace(/<(HeadingPairs|TitlesOfParts)>[^]*?<\/\1>/g, "");
  if (rest !== text) draft.put(path, rest);
}

/** Our charts lose the part of their names by which we know them. */
function nameChartsPlainly(draft: PackageDraft, path: string): void {
  if (!draft.has(path)) return;
  const text = draft.text(path);
  const plain = text.replace(/(<(?:\w+:)?cNvPr\s[^>]*?name=")soat-so-/g, "$1");
  if (plain !== text) draft.put(path, plain);
}
