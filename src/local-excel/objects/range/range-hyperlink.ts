import type { HyperlinkRecord } from "../../../xlsx/document";
import { containsCell } from "../area";
import { isRecord, record } from "../arguments";
import { cellText } from "../cells/cell-text";
import { settledSheet } from "../workbook/calculation";
import { cellAt, isBlank, putCell, styleAt } from "../cells/cells";
import { invalidArgument } from "../errors";
import type { RangeHandle } from "../handles";
import { notEmulated, type Session, type WireValue } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { isUnbounded } from "../area";
import { withoutLinks } from "./range-clear";
import { writeInputs } from "./range-write";

/** The colour of the "Hyperlink" style in the Office themes 2013 to 2022. */
const LINK_COLOUR = "#0563C1";

/** Range.hyperlink: that of the range's first cell; null where it has none. */
export function readHyperlink(session: Session, self: RangeHandle): WireValue {
  const sheet = settledSheet(session, self.sheetId);
  const link = sheet.hyperlinks.find((each) => containsCell(each.area, self.area.top, self.area.left));
  if (link === undefined) return null;
  const cell = cellAt(sheet, self.area.top, self.area.left);
  return {
    ...(link.address !== null && { address: link.address }),
    ...(link.documentReference !== null && { documentReference: link.documentReference }),
    ...(link.screenTip !== null && { screenTip: link.screenTip }),
    textToDisplay: cellText(session, cell?.value ?? null, styleAt(sheet, self.area.top, self.area.left)),
  };
}

/**
 * Sets Range.hyperlink: an address or a place in the document, with text and tip; the cells take the look of a link.
 * @throws {HostError} InvalidArgument without either, AccessDenied on a protected sheet, NotImplemented for whole rows
 *   or columns.
 */
export function writeHyperlink(session: Session, self: RangeHandle, value: WireValue): void {
  if (!isRecord(value)) throw invalidArgument();
  const sheet = settledSheet(session, self.sheetId);
  refuseProtectedSheet(sheet);
  if (isUnbounded(self.area)) throw notEmulated("hyperlinks on whole rows or columns");
  const link = linkOf(self, value);
  const text = optional(value["textToDisplay"]);
  const shown =
    text ?? (isBlank(cellAt(sheet, self.area.top, self.area.left)) ? (link.address ?? link.documentReference) : null);
  if (shown !== null) writeInputs(session, self, shown === "" ? shown : `'${shown}`, "A1");
  sheet.hyperlinks = [...withoutLinks(sheet.hyperlinks, self.area), link];
  for (let row = self.area.top; row <= self.area.bottom; row += 1) {
    for (let column = self.area.left; column <= self.area.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      const style = session.workbook.styles.derive(styleAt(sheet, row, column), {
        font: { color: LINK_COLOUR, underline: "Single" },
      });
      putCell(sheet, row, column, { value: cell?.value ?? null, formula: cell?.formula ?? null, style });
    }
  }
}

function linkOf(self: RangeHandle, value: WireValue): HyperlinkRecord {
  const given = record(value);
  const address = optional(given["address"]);
  const documentReference = optional(given["documentReference"]);
  if (address === null && documentReference === null) throw invalidArgument();
  return { area: self.area, address, documentReference, screenTip: optional(given["screenTip"]) };
}

function optional(value: WireValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw invalidArgument();
  return value;
}
