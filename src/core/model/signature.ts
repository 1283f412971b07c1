import type { OwnSheetRole } from "./changes/workbook-change";

/** What the hidden defined names of ours begin with, by which our columns, sheets and fixed cells are found again. */
const NAME_PREFIX = "SoatSo.";

/** Of what a name of ours stands on: a column we wrote, or cells that were changed on request. */
type Named = "column" | "fix";

const LETTERS: Readonly<Record<Named, string>> = { column: "c", fix: "f" };

/** Whether a defined name is one of ours. */
export function isOurName(name: string): boolean {
  return name.startsWith(NAME_PREFIX);
}

/** The defined name that a run puts up while it writes, so that no other writes at the same time. */
export const LOCK_NAME = `${NAME_PREFIX}lock`;

/** Whether a defined name of ours stands on a column that we wrote. */
export function isColumnName(name: string): boolean {
  return new RegExp(`^${NAME_PREFIX.replace(".", "\\.")}${LETTERS.column}\\d+$`).test(name);
}

/** Whether a defined name of ours stands on cells that were changed on request. */
export function isFixName(name: string): boolean {
  return name.startsWith(`${NAME_PREFIX}${LETTERS.fix}`);
}

/** The first name for a column that is not taken: SoatSo.c1, SoatSo.c2 … */
export function freeColumnName(taken: ReadonlySet<string>): string {
  return freeName("column", taken);
}

/** The first name for cells changed on request that is not taken: SoatSo.f1, SoatSo.f2 … */
export function freeFixName(taken: ReadonlySet<string>): string {
  return freeName("fix", taken);
}

function freeName(named: Named, taken: ReadonlySet<string>): string {
  const stem = `${NAME_PREFIX}${LETTERS[named]}`;
  let n = 1;
  while (taken.has(`${stem}${String(n)}`)) n += 1;
  return `${stem}${String(n)}`;
}

/** The defined name that stands on the block of one of our sheets. */
export function sheetAnchorName(role: OwnSheetRole): string {
  return `${NAME_PREFIX}${role}`;
}

/** The custom property of a sheet of ours that says what it is for, as its `OwnSheetRole`. */
export const ROLE_PROPERTY = "soat-so";

/** What a sheet of ours may be for. */
export const OWN_SHEET_ROLES: readonly OwnSheetRole[] = ["summary", "checks"];

/** The role that `ROLE_PROPERTY` tells; null where it holds nothing of ours. */
export function ownSheetRole(value: unknown): OwnSheetRole | null {
  return OWN_SHEET_ROLES.find((role) => role === value) ?? null;
}

/** Whether a custom XML part with this namespace is one of ours: the journal, of whatever version. */
export const isOurNamespace = (namespaceUri: string): boolean => namespaceUri.startsWith("urn:soat-so:");

/** Whether a setting of the workbook is one of ours. */
export const isOurSetting = (key: string): boolean => ["soat-so.", "soat-so:"].some((stem) => key.startsWith(stem));

/** What the formula of every mark of ours contains, whichever version wrote it. */
const MARK_STEM = 'N("soat-so/';

/** The version of the formulas of marks that is written. */
const MARK_VERSION = "1";

/**
 * The term by which a mark is known: `N("soat-so/1:…")` is 0, since N gives 0 for a text, and says whose rule it is.
 */
export function markSignature(ruleId: string): string {
  return `${MARK_STEM}${MARK_VERSION}:${ruleId}")`;
}

/** Whether the formula of a conditional format is that of a mark of ours. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(MARK_STEM);
}

/**
 * How many cells of one sheet are marked at most. Source: measured on the 680 sheets of 63 real workbooks: on 99.4% of
 * them findings and movements point at no more cells, on 98.8% at ten or fewer.
 */
export const MARKS_PER_SHEET = 50;
