import type { SheetDocument } from "../../xlsx/document";
import { parseAddress } from "./cells/address";
import { invalidArgument, itemNotFound } from "./errors";
import { asPerson } from "./events";
import { range } from "./handles";
import type { Session } from "./object-type";
import { writeInputs } from "./range/range-write";
import { selectCells } from "./selection";

function placeOf(session: Session, address: string) {
  const parsed = parseAddress(address);
  if (parsed === null) throw invalidArgument();
  const sheet = session.workbook.sheets.find(({ name }: SheetDocument) => name === parsed.sheetName);
  if (sheet === undefined) throw itemNotFound();
  return { sheet, area: parsed.area };
}

/**
 * What a person does at the sheet by typing into one cell: the entry is read, calculated and told as theirs.
 * @param address With its sheet: "Sheet1!B2".
 * @throws {HostError} where Excel would refuse the entry, or there is no such place
 */
export function typeInto(session: Session, address: string, entry: string | number): void {
  const { sheet, area } = placeOf(session, address);
  asPerson(session, () => writeInputs(session, range(sheet.id, area), entry, "A1"));
}

/**
 * What a person does at the sheet by selecting cells.
 * @param address With its sheet: "Sheet1!B2".
 * @throws {HostError} where the sheet is hidden, or there is no such place
 */
export function selectAt(session: Session, address: string): void {
  const { sheet, area } = placeOf(session, address);
  selectCells(session, sheet, area);
}
