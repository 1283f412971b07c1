import { sheetOf } from "../cells/cells";
import { invalidArgument } from "../errors";
import { range, type SheetPart } from "../handles";
import { defineType, type Session } from "../object-type";
import { otherRange } from "../range/range-navigation";

/** A page break above a row. */
interface RowBreak extends SheetPart<"PageBreak"> {
  readonly row: number;
}

function setBreaks(session: Session, sheetId: string, rows: readonly number[]): void {
  const sheet = sheetOf(session, sheetId);
  sheet.page = { ...sheet.page, rowBreaks: [...new Set(rows)].sort((a, b) => a - b) };
}

/** Excel.PageBreakCollection of the breaks between rows. */
const PAGE_BREAK_COLLECTION = defineType<SheetPart<"PageBreakCollection">>({
  name: "PageBreakCollection",
  properties: {},
  items: (self, session) =>
    sheetOf(session, self.sheetId).page.rowBreaks.map((row): RowBreak => ({
      type: "PageBreak",
      sheetId: self.sheetId,
      row,
    })),
  methods: {
    // Before the top-left cell of the range.
    Add: (self, args, session): RowBreak => {
      const { area } = otherRange(self, args[0], session);
      if (area.top === 0) throw invalidArgument();
      setBreaks(session, self.sheetId, [...sheetOf(session, self.sheetId).page.rowBreaks, area.top]);
      return { type: "PageBreak", sheetId: self.sheetId, row: area.top };
    },
    RemovePageBreaks: (self, _args, session) => {
      setBreaks(session, self.sheetId, []);
      return null;
    },
  },
});

/** Excel.PageBreak. */
const PAGE_BREAK = defineType<RowBreak>({
  name: "PageBreak",
  properties: { RowIndex: { get: (self) => self.row } },
  methods: {
    Delete: (self, _args, session) => {
      const { rowBreaks } = sheetOf(session, self.sheetId).page;
      setBreaks(
        session,
        self.sheetId,
        rowBreaks.filter((row) => row !== self.row),
      );
      return null;
    },
    GetCellAfterBreak: (self) => range(self.sheetId, { top: self.row, left: 0, bottom: self.row, right: 0 }),
  },
});

/** Breaks between the pages of a sheet. */
export const PAGE_BREAK_TYPES = [PAGE_BREAK_COLLECTION, PAGE_BREAK] as const;
