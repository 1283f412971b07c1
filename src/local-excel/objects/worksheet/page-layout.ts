import type { Area, NameRecord, PageRecord } from "../../../xlsx/document";
import type { PageMargins } from "../../../xlsx/page-parts";
import { formatAbsoluteAddress, parseAddress, quoteSheetName } from "../cells/address";
import { isEntireRows } from "../area";
import { booleanValue, numberWithin, oneOf, record } from "../arguments";
import { sheetOf } from "../cells/cells";
import { invalidArgument, itemNotFound } from "../errors";
import { isRangeAreas, rangeAreas, type SheetPart } from "../handles";
import { defineType, notEmulated, type Argument, type Property, type Session, type WireValue } from "../object-type";
import { otherRange } from "../range/range-navigation";

type PageLayout = SheetPart<"PageLayout">;

/** Excel.PaperType by the number files keep (ECMA-376 part 1, 18.3.1.63). */
const PAPER_SIZES: readonly string[] = [
  "",
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
];

/** The defined name that files keep a print area in. */
const PRINT_AREA = "_xlnm.Print_Area";

/** The defined name that files keep the rows in that are printed on every page. */
const PRINT_TITLES = "_xlnm.Print_Titles";

function change(session: Session, self: PageLayout, changes: Partial<PageRecord>): void {
  const sheet = sheetOf(session, self.sheetId);
  sheet.page = { ...sheet.page, ...changes };
}

function printAreas(session: Session, self: PageLayout): readonly Area[] {
  const formula = sheetOf(session, self.sheetId).page.printArea;
  if (formula === null) return [];
  return splitUnion(formula).map((part) => {
    const parsed = parseAddress(part);
    if (parsed === null) throw notEmulated(`the print area ${formula}`);
    return parsed.area;
  });
}

function splitUnion(formula: string): readonly string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** Areas of the sheet given as a range, as several, or as addresses with commas between them. */
function givenAreas(session: Session, self: PageLayout, value: Argument | undefined): readonly Area[] {
  if (isRangeAreas(value)) {
    if (value.sheetId !== self.sheetId) throw invalidArgument();
    return value.areas;
  }
  if (typeof value !== "string") return [otherRange(self, value, session).area];
  return value.split(",").map((each) => otherRange(self, each.trim(), session).area);
}

function setPrintArea(session: Session, self: PageLayout, value: Argument | undefined): void {
  const sheet = sheetOf(session, self.sheetId);
  const formula = givenAreas(session, self, value)
    .map((area) => formatAbsoluteAddress(sheet.name, area))
    .join(",");
  change(session, self, { printArea: formula });
  putName(session, sheet.id, PRINT_AREA, formula);
}

/** Gives a sheet one of the names that Excel keeps settings of its pages in. */
function putName(session: Session, sheetId: string, name: string, formula: string): void {
  const { names } = session.workbook;
  const old = names.find((each) => each.name === name && each.sheetId === sheetId);
  const made: NameRecord =
    old === undefined ? { name, sheetId, formula, hidden: false, comment: "" } : { ...old, formula };
  session.workbook.names = old === undefined ? [...names, made] : names.map((each) => (each === old ? made : each));
}

function readZoom(page: PageRecord): WireValue {
  if (page.fitToWidth === null && page.fitToHeight === null) return { scale: page.scale ?? 100 };
  return {
    horizontalFitToPages: page.fitToWidth === 0 ? null : page.fitToWidth,
    verticalFitToPages: page.fitToHeight === 0 ? null : page.fitToHeight,
  };
}

function pages(value: WireValue | undefined): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 32_767) throw invalidArgument();
  return value;
}

/** Source: ECMA-376 part 1, 18.3.1.62 gives no defaults; Excel's "Normal" margins are 0.7 and 0.75 inches, 0.3 to headers. */
const NORMAL_MARGINS: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** A distance from the edge of the paper, in points. */
function marginProperty(key: keyof PageMargins): Property<PageLayout> {
  const marginsOf = (session: Session, self: PageLayout): PageMargins =>
    sheetOf(session, self.sheetId).page.margins ?? NORMAL_MARGINS;
  return {
    get: (self, session) => marginsOf(session, self)[key],
    set: (self, value, session) => {
      const points = numberWithin(value, 0, 3_528);
      change(session, self, { margins: { ...marginsOf(session, self), [key]: points } });
    },
  };
}

/** Excel.PageLayout. */
export const PAGE_LAYOUT = defineType<PageLayout>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (self, session) => sheetOf(session, self.sheetId).page.orientation ?? "Portrait",
      set: (self, value, session) => {
        change(session, self, { orientation: oneOf(value, ["Portrait", "Landscape"] as const) });
      },
    },
    PaperSize: {
      // Letter is what a sheet that says nothing prints on in en-US.
      get: (self, session) => {
        const size = PAPER_SIZES[sheetOf(session, self.sheetId).page.paperSize ?? 1];
        if (size === undefined || size === "") throw notEmulated("PageLayout.paperSize beyond the usual sizes");
        return size;
      },
      set: (self, value, session) => {
        const size = typeof value === "string" ? PAPER_SIZES.indexOf(value) : -1;
        if (size < 1)
          throw typeof value === "string" && value !== "" ? notEmulated(`the paper size ${value}`) : invalidArgument();
        change(session, self, { paperSize: size });
      },
    },
    CenterHorizontally: {
      get: (self, session) => sheetOf(session, self.sheetId).page.centerHorizontally,
      set: (self, value, session) => {
        change(session, self, { centerHorizontally: booleanValue(value) });
      },
    },
    LeftMargin: marginProperty("left"),
    RightMargin: marginProperty("right"),
    TopMargin: marginProperty("top"),
    BottomMargin: marginProperty("bottom"),
    HeaderMargin: marginProperty("header"),
    FooterMargin: marginProperty("footer"),
    // "" where the pages before it count on.
    FirstPageNumber: {
      get: (self, session) => sheetOf(session, self.sheetId).page.firstPageNumber ?? "",
      set: (self, value, session) => {
        const firstPageNumber = value === "" ? null : numberWithin(value, 1, 32_767);
        change(session, self, { firstPageNumber });
      },
    },
    HeadersFooters: { get: (self) => ({ type: "HeaderFooterGroup", sheetId: self.sheetId }) },
    Zoom: {
      get: (self, session) => readZoom(sheetOf(session, self.sheetId).page),
      set: (self, value, session) => {
        const zoom = record(value);
        const scale = zoom["scale"] ?? null;
        if (scale !== null) {
          change(session, self, { scale: numberWithin(scale, 10, 400), fitToWidth: null, fitToHeight: null });
          return;
        }
        const [fitToWidth, fitToHeight] = [pages(zoom["horizontalFitToPages"]), pages(zoom["verticalFitToPages"])];
        // A side that is not told takes as many pages as it needs: 0 in the file, where nothing would mean one page
        // (ECMA-376 part 1, 18.3.1.63).
        change(
          session,
          self,
          fitToWidth === null && fitToHeight === null
            ? { fitToWidth, fitToHeight }
            : { fitToWidth: fitToWidth ?? 0, fitToHeight: fitToHeight ?? 0 },
        );
      },
    },
  },
  methods: {
    GetPrintArea: (self, _args, session) => {
      const areas = printAreas(session, self);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas(self.sheetId, areas);
    },
    GetPrintAreaOrNullObject: (self, _args, session) => {
      const areas = printAreas(session, self);
      return areas.length === 0 ? null : rangeAreas(self.sheetId, areas);
    },
    SetPrintArea: (self, args, session) => {
      setPrintArea(session, self, args[0]);
      return null;
    },
    SetPrintTitleRows: (self, args, session) => {
      const { area } = otherRange(self, args[0], session);
      if (!isEntireRows(area)) throw invalidArgument();
      const sheet = sheetOf(session, self.sheetId);
      const rows = `$${String(area.top + 1)}:$${String(area.bottom + 1)}`;
      putName(session, sheet.id, PRINT_TITLES, `${quoteSheetName(sheet.name)}!${rows}`);
      return null;
    },
  },
});
