import type { PageHeaders } from "../../../xlsx/page-parts";
import { oneOf, textValue } from "../arguments";
import { sheetOf } from "../cells/cells";
import type { SheetPart } from "../handles";
import { defineType, notEmulated, type Session } from "../object-type";

/** The header of all pages, or of the first. */
interface HeaderPart extends SheetPart<"HeaderFooter"> {
  readonly of: keyof PageHeaders;
}

const NONE: PageHeaders = { all: "", first: null };

/** What begins the middle part of a header in files (ECMA-376 part 1, 18.3.1.39). */
const CENTER = "&C";

function headersOf(session: Session, sheetId: string): PageHeaders {
  return sheetOf(session, sheetId).page.headers ?? NONE;
}

function change(session: Session, sheetId: string, changes: Partial<PageHeaders>): void {
  const sheet = sheetOf(session, sheetId);
  sheet.page = { ...sheet.page, headers: { ...headersOf(session, sheetId), ...changes } };
}

/** The middle part where a header has no other. */
function centerOf(header: string): string {
  if (header === "") return "";
  if (!header.startsWith(CENTER) || /&[LR]/.test(header)) throw notEmulated("headers with parts left or right");
  return header.slice(CENTER.length);
}

/** Excel.HeaderFooterGroup: pages alike, or the first apart. */
const HEADER_FOOTER_GROUP = defineType<SheetPart<"HeaderFooterGroup">>({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: (self, session) => (headersOf(session, self.sheetId).first === null ? "Default" : "FirstAndDefault"),
      set: (self, value, session) => {
        const state = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const);
        if (state !== "Default" && state !== "FirstAndDefault") throw notEmulated("headers of odd and even pages");
        const { first } = headersOf(session, self.sheetId);
        change(session, self.sheetId, { first: state === "Default" ? null : (first ?? "") });
      },
    },
    DefaultForAllPages: { get: (self): HeaderPart => ({ type: "HeaderFooter", sheetId: self.sheetId, of: "all" }) },
    FirstPage: { get: (self): HeaderPart => ({ type: "HeaderFooter", sheetId: self.sheetId, of: "first" }) },
  },
});

/** Excel.HeaderFooter: the middle of the header. */
const HEADER_FOOTER = defineType<HeaderPart>({
  name: "HeaderFooter",
  properties: {
    CenterHeader: {
      get: (self, session) => centerOf(headersOf(session, self.sheetId)[self.of] ?? ""),
      set: (self, value, session) => {
        const text = textValue(value);
        centerOf(headersOf(session, self.sheetId)[self.of] ?? "");
        change(session, self.sheetId, { [self.of]: text === "" ? "" : CENTER + text });
      },
    },
  },
});

/** What is printed above the pages of a sheet. */
export const PAGE_HEADER_TYPES = [HEADER_FOOTER_GROUP, HEADER_FOOTER] as const;
