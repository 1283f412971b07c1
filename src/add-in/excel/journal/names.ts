import type { OwnSheetRole } from "../../../core/model/changes/workbook-change";

/** What the hidden defined names of ours begin with. */
export const NAME_PREFIX = "SoatSo.";

/** The custom property that says what one of our sheets is for. */
export const ROLE_PROPERTY = "soat-so";

/** The defined name that stands on one of our sheets. */
export function sheetAnchorName(role: OwnSheetRole): string {
  return `${NAME_PREFIX}${role}`;
}

/** The first name for a column that is not taken. */
export function freeColumnName(taken: ReadonlySet<string>): string {
  return freeName("c", taken);
}

/** The first name for cells changed on request that is not taken. */
export function freeFixName(taken: ReadonlySet<string>): string {
  return freeName("f", taken);
}

function freeName(letter: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${NAME_PREFIX}${letter}${String(n)}`)) n += 1;
  return `${NAME_PREFIX}${letter}${String(n)}`;
}
