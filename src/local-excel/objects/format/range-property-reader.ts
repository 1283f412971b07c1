import type { BorderStyle } from "../../../xlsx/document";
import { formatAddress } from "../cells/address";
import { record } from "../arguments";
import { CELL_BORDER_SIDES, readBorder } from "./cell-borders";
import { sharedLook } from "./cell-styles";
import { sheetOf } from "../cells/cells";
import type { RangeHandle } from "../handles";
import { ALIGNMENT_MEMBERS, FILL_MEMBERS, FONT_MEMBERS, PROTECTION_MEMBERS, type LookMember } from "./look-members";
import { notEmulated, type Session, type WireValue } from "../object-type";
import { readHyperlink } from "../range/range-hyperlink";
import { cellsHidden } from "./range-size";
import { sharedColumnWidth, sharedRowHeight } from "../worksheet/sheet-metrics";

type Options = { readonly [key: string]: WireValue };

/** The size that a row (its height) or a column (its width) has beside the format of its cells; null for a cell. */
export type SizeName = "rowHeight" | "columnWidth" | null;

const CELL_SIDES = ["bottom", "left", "right", "top"] as const;

/**
 * Which of the members that were asked for (true, or an object of its own) there are; anything unknown is refused by
 * name.
 */
function asked(options: Options, place: string, known: readonly string[]): readonly string[] {
  const wanted = Object.entries(options)
    .filter(([, value]) => value !== false && value !== null)
    .map(([key]) => key);
  const unknown = wanted.find((key) => !known.includes(key));
  if (unknown !== undefined) throw notEmulated(`${place}.${unknown}`);
  return wanted;
}

function readMembers(
  self: RangeHandle,
  session: Session,
  members: Readonly<Record<string, LookMember>>,
  options: WireValue,
  place: string,
): WireValue {
  const wanted = asked(record(options), place, Object.keys(members));
  const sheet = sheetOf(session, self.sheetId);
  return Object.fromEntries(
    wanted.map((key) => [key, sharedLook(session, sheet, [self.area], (members[key] as LookMember).read)]),
  );
}

function readFormat(self: RangeHandle, session: Session, options: Options, size: SizeName): WireValue {
  const sheet = sheetOf(session, self.sheetId);
  const known = [
    "fill",
    "font",
    "borders",
    "protection",
    ...Object.keys(ALIGNMENT_MEMBERS),
    ...(size === null ? [] : [size]),
  ];
  const alignment: Readonly<Record<string, LookMember>> = ALIGNMENT_MEMBERS;
  const read = (key: string): WireValue => {
    const inner = options[key] ?? null;
    switch (key) {
      case "fill":
        return readMembers(self, session, FILL_MEMBERS, inner, "format.fill");
      case "font":
        return readMembers(self, session, FONT_MEMBERS, inner, "format.font");
      case "protection":
        return readMembers(
          self,
          session,
          PROTECTION_MEMBERS,
          { locked: true, formulaHidden: true },
          "format.protection",
        );
      case "borders":
        return readBorders(self, session, inner);
      case "rowHeight":
        return sharedRowHeight(sheet, self.area);
      case "columnWidth":
        return sharedColumnWidth(sheet, self.area);
      default:
        return sharedLook(session, sheet, [self.area], alignment[key]?.read ?? (() => null));
    }
  };
  return Object.fromEntries(asked(options, "format", known).map((key) => [key, read(key)]));
}

function readBorders(self: RangeHandle, session: Session, options: WireValue): WireValue {
  const sheet = sheetOf(session, self.sheetId);
  const known: readonly string[] = ["style", "weight", "color"] satisfies readonly (keyof BorderStyle)[];
  const parts = asked(record(options), "format.borders", known) as readonly (keyof BorderStyle)[];
  return Object.fromEntries(
    CELL_SIDES.map((side) => [
      side,
      Object.fromEntries(
        parts.map((part) => [
          part,
          readBorder(session, sheet, [self.area], CELL_BORDER_SIDES[side] ?? "EdgeTop", part),
        ]),
      ),
    ]),
  );
}

/** Reads one property of a range in the answer to getCellProperties, getRowProperties or getColumnProperties. */
export type Reader = (self: RangeHandle, session: Session) => WireValue;

/**
 * The properties of one cell, row or column that were asked for (true, or an object of its own), by the name scripts
 * use; null where its cells differ.
 * @param more Readers of properties that only rows or only columns have.
 * @throws {HostError} NotImplemented, by name, for a property that is not known here.
 */
export function readProperties(
  self: RangeHandle,
  session: Session,
  options: Options,
  more: Readonly<Record<string, Reader>>,
  size: SizeName,
): WireValue {
  const readers: Readonly<Record<string, Reader>> = {
    address: (each) => formatAddress(sheetOf(session, each.sheetId).name, each.area),
    addressLocal: (each) => formatAddress(sheetOf(session, each.sheetId).name, each.area),
    hidden: (each) => cellsHidden(sheetOf(session, each.sheetId), each.area),
    hyperlink: (each) => readHyperlink(session, each),
    format: (each) => readFormat(each, session, record(options["format"] ?? null), size),
    ...more,
  };
  return Object.fromEntries(
    asked(options, "properties", Object.keys(readers)).map((key) => [key, (readers[key] as Reader)(self, session)]),
  );
}
