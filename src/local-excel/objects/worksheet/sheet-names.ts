import type { SheetDocument } from "../../../xlsx/document";
import { invalidArgument, itemAlreadyExists } from "../errors";
import type { Session } from "../object-type";

/** The most characters of a sheet's name. Source: [MS-OI29500] 2.1.578. */
const SHEET_NAME_LIMIT = 31;

/**
 * Refuses a name Excel does not give a sheet: empty, over 31 characters, with : \ / ? * [ ], with an apostrophe at an
 * end, "History".
 * @throws {HostError} InvalidArgument for such a name.
 */
export function requireSheetName(name: string): void {
  const isWellFormed =
    name.length > 0 &&
    name.length <= SHEET_NAME_LIMIT &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'");
  if (!isWellFormed || name.toLowerCase() === "history") throw invalidArgument();
}

/**
 * Refuses a name that another sheet than `own` has, in whatever case.
 * @throws {HostError} ItemAlreadyExists for such a name.
 */
export function requireFreeSheetName(session: Session, name: string, own: SheetDocument | null): void {
  if (session.workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase()))
    throw itemAlreadyExists();
}

/** The name Excel gives a new sheet: "Sheet" and a number that is free, beginning at one more than there are sheets. */
export function nextSheetName(session: Session): string {
  const taken = new Set(session.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = session.workbook.sheets.length;
  do number += 1;
  while (taken.has(`sheet${String(number)}`));
  return `Sheet${String(number)}`;
}

/** A sheet by id, or by name without regard to case; undefined where there is none. */
export function findSheet(session: Session, key: string): SheetDocument | undefined {
  const { sheets } = session.workbook;
  return (
    sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase())
  );
}
