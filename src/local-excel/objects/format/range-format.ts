import type { StyleChange } from "../../../xlsx/document";
import { numberWithin, oneOf, textArgument } from "../arguments";
import { autofitColumns, autofitRows } from "./autofit";
import { RANGE_SIDES, changeBorder, readBorder } from "./cell-borders";
import { restyle, sharedLook } from "./cell-styles";
import { settledSheet } from "../workbook/calculation";
import { changeColumns, changeRow, sheetOf } from "../cells/cells";
import { parseColour } from "../colour";
import { invalidArgument } from "../errors";
import type { BorderHandle, CellsPart } from "../handles";
import { ALIGNMENT_MEMBERS, FILL_MEMBERS, FONT_MEMBERS, PROTECTION_MEMBERS, type LookMember } from "./look-members";
import { defineType, notEmulated, type Property, type Session, type WireValue } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { isEntireColumns } from "../area";
import { pixelsOfPoints, pointsOfWidth, widthOfPixels } from "../../../xlsx/sheets/column-width";
import { allOrNone, roundedPoints, sharedColumnWidth, sharedRowHeight } from "../worksheet/sheet-metrics";

/**
 * Changes the look of every cell of the areas.
 * @throws {HostError} AccessDenied on a protected sheet.
 */
export function changeLook(session: Session, self: CellsPart<string>, change: StyleChange): void {
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  for (const area of self.areas) restyle(sheet, area, (style) => session.workbook.styles.derive(style, change));
}

/** Properties, named as on the wire, of members of the cells' look. */
function lookProperties<T extends CellsPart<string>>(
  members: Readonly<Record<string, LookMember>>,
): Readonly<Record<string, Property<T>>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, Property<T>] => [
      name.charAt(0).toUpperCase() + name.slice(1),
      {
        get: (self, session) => sharedLook(session, sheetOf(session, self.sheetId), self.areas, member.read),
        set: (self, value, session) => {
          changeLook(session, self, member.change(value));
        },
      },
    ]),
  );
}

const part =
  <T extends string>(type: T) =>
  (self: CellsPart<string>): CellsPart<T> => ({ type, sheetId: self.sheetId, areas: self.areas });

/** One value of all areas, or null where they differ. */
function shared<V>(self: CellsPart<string>, read: (area: CellsPart<string>["areas"][number]) => V | null): V | null {
  const values = new Set(self.areas.map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/**
 * Sets the width of the columns of the areas, in points; 0 hides them; at most 255 characters of the normal font.
 * @throws {HostError} InvalidArgument beyond that, AccessDenied on a protected sheet.
 */
export function setColumnWidth(session: Session, self: CellsPart<string>, value: WireValue): void {
  const pixels = pixelsOfPoints(numberWithin(value, 0, 1342.5));
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  for (const area of self.areas) {
    changeColumns(sheet, area.left, area.right, (record) =>
      pixels === 0 ? { ...record, hidden: true } : { ...record, hidden: false, width: widthOfPixels(pixels) },
    );
  }
}

/**
 * Sets the height of the rows of the areas, in points; 0 hides them; at most 409.5 points.
 * @throws {HostError} InvalidArgument beyond that, AccessDenied on a protected sheet, NotImplemented for whole columns.
 */
export function setRowHeight(session: Session, self: CellsPart<string>, value: WireValue): void {
  const height = roundedPoints(numberWithin(value, 0, 409.5));
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  for (const area of self.areas) {
    if (isEntireColumns(area)) throw notEmulated("the height of every row of a sheet");
    for (let row = area.top; row <= area.bottom; row += 1)
      changeRow(sheet, row, (record) =>
        height === 0 ? { ...record, hidden: true } : { ...record, hidden: false, height },
      );
  }
}

/** Excel.RangeFormat. */
const RANGE_FORMAT = defineType<CellsPart<"RangeFormat">>({
  name: "RangeFormat",
  properties: {
    ...lookProperties(ALIGNMENT_MEMBERS),
    Fill: { get: part("RangeFill") },
    Font: { get: part("RangeFont") },
    Protection: { get: part("FormatProtection") },
    Borders: { get: part("RangeBorderCollection") },
    ColumnWidth: {
      get: (self, session) => shared(self, (area) => sharedColumnWidth(sheetOf(session, self.sheetId), area)),
      set: (self, value, session) => {
        setColumnWidth(session, self, value);
      },
    },
    RowHeight: {
      get: (self, session) => shared(self, (area) => sharedRowHeight(sheetOf(session, self.sheetId), area)),
      set: (self, value, session) => {
        setRowHeight(session, self, value);
      },
    },
    UseStandardWidth: {
      get: (self, session) => {
        // The width itself is compared, and null is several widths (VBA reference, Range.UseStandardWidth; the page of
        // RangeFormat.useStandardWidth says the same).
        const sheet = sheetOf(session, self.sheetId);
        const width = shared(self, (area) => sharedColumnWidth(sheet, area));
        return width === null ? null : width === pointsOfWidth(sheet.defaultColumnWidth);
      },
      set: (self, value, session) => {
        if (value !== true)
          throw value === false ? notEmulated("RangeFormat.useStandardWidth = false") : invalidArgument();
        const sheet = sheetOf(session, self.sheetId);
        refuseProtectedSheet(sheet);
        for (const area of self.areas)
          changeColumns(sheet, area.left, area.right, (record) => ({ ...record, width: null, hidden: false }));
      },
    },
    UseStandardHeight: {
      get: (self, session) => {
        const sheet = sheetOf(session, self.sheetId);
        const rows = self.areas.reduce((sum, area) => sum + area.bottom - area.top + 1, 0);
        let own = 0;
        for (const [row, record] of sheet.rows)
          if (
            (record.height !== null || record.hidden) &&
            self.areas.some((area) => row >= area.top && row <= area.bottom)
          )
            own += 1;
        return allOrNone(rows - own, rows);
      },
      set: (self, value, session) => {
        if (value !== true)
          throw value === false ? notEmulated("RangeFormat.useStandardHeight = false") : invalidArgument();
        const sheet = sheetOf(session, self.sheetId);
        refuseProtectedSheet(sheet);
        const told = [...sheet.rows.keys()].filter((row) =>
          self.areas.some((area) => row >= area.top && row <= area.bottom),
        );
        for (const row of told) changeRow(sheet, row, (record) => ({ ...record, height: null, hidden: false }));
      },
    },
  },
  methods: {
    AutofitColumns: (self, _args, session) => {
      autofitColumns(session, settledSheet(session, self.sheetId), self.areas);
      return null;
    },
    AutofitRows: (self, _args, session) => {
      autofitRows(session, settledSheet(session, self.sheetId), self.areas);
      return null;
    },
    AdjustIndent: (self, args, session) => {
      const amount = args[0];
      if (typeof amount !== "number" || !Number.isInteger(amount)) throw invalidArgument();
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      const { styles } = session.workbook;
      for (const area of self.areas)
        restyle(sheet, area, (style) =>
          styles.derive(style, { indentLevel: Math.min(250, Math.max(0, styles.look(style).indentLevel + amount)) }),
        );
      return null;
    },
  },
});

/** Excel.RangeFont. */
const RANGE_FONT = defineType<CellsPart<"RangeFont">>({ name: "RangeFont", properties: lookProperties(FONT_MEMBERS) });

/** Excel.RangeFill. */
const RANGE_FILL = defineType<CellsPart<"RangeFill">>({
  name: "RangeFill",
  properties: lookProperties(FILL_MEMBERS),
  methods: {
    Clear: (self, _args, session) => {
      changeLook(session, self, { fill: null });
      return null;
    },
  },
});

/** Excel.FormatProtection. */
const FORMAT_PROTECTION = defineType<CellsPart<"FormatProtection">>({
  name: "FormatProtection",
  properties: lookProperties(PROTECTION_MEMBERS),
});

/** Excel.RangeBorderCollection: eight sides, known by name. */
const RANGE_BORDER_COLLECTION = defineType<CellsPart<"RangeBorderCollection">>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => RANGE_SIDES.length } },
  items: (self) =>
    RANGE_SIDES.map((side): BorderHandle => ({ type: "RangeBorder", sheetId: self.sheetId, areas: self.areas, side })),
  methods: {
    GetItem: (self, args): BorderHandle => ({
      type: "RangeBorder",
      sheetId: self.sheetId,
      areas: self.areas,
      side: oneOf(textArgument(args, 0), RANGE_SIDES),
    }),
  },
});

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

function borderProperty(
  partName: "style" | "weight" | "color",
  check: (value: WireValue) => string,
): Property<BorderHandle> {
  return {
    get: (self, session) => readBorder(session, sheetOf(session, self.sheetId), self.areas, self.side, partName),
    set: (self, value, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      changeBorder(session, sheet, self.areas, self.side, { part: partName, value: check(value) });
    },
  };
}

/** Excel.RangeBorder. */
const RANGE_BORDER = defineType<BorderHandle>({
  name: "RangeBorder",
  id: (self) => self.side,
  properties: {
    SideIndex: { get: (self) => self.side },
    Style: borderProperty("style", (value) => oneOf(value, LINE_STYLES)),
    Weight: borderProperty("weight", (value) => oneOf(value, LINE_WEIGHTS)),
    Color: borderProperty("color", parseColour),
  },
});

/** A range's format and its parts. */
export const FORMAT_TYPES = [
  RANGE_FORMAT,
  RANGE_FONT,
  RANGE_FILL,
  FORMAT_PROTECTION,
  RANGE_BORDER_COLLECTION,
  RANGE_BORDER,
] as const;
