import { parseFormula } from "../../calc/syntax/parse";
import { fromR1C1, toR1C1 } from "../../../xlsx/formulas/reference-style";
import type { ConditionalFormatRecord, DifferentialFormat } from "../../../xlsx/document";
import { booleanValue, integer, textArgument, textValue } from "../arguments";
import { sheetOf } from "../cells/cells";
import { parseColour } from "../colour";
import {
  formatOf,
  formatsOver,
  inOrder,
  newFormatId,
  numberFormats,
  replaceFormat,
} from "./conditional-format-records";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { range, rangeAreas, type CellsPart, type SheetPart } from "../handles";
import { defineType, notEmulated, type Property, type Session, type WireValue } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { clearConditionalFormats } from "../range/range-clear";

/** A conditional format, or one of its parts. */
interface FormatPart<T extends string> extends SheetPart<T> {
  readonly formatId: string;
}

type CustomRule = ConditionalFormatRecord["rule"] & { readonly kind: "custom" };

const part = <T extends string>(type: T) => ({
  get: (self: FormatPart<string>): FormatPart<T> => ({ type, sheetId: self.sheetId, formatId: self.formatId }),
});

function recordOf(session: Session, self: FormatPart<string>): ConditionalFormatRecord {
  return formatOf(sheetOf(session, self.sheetId), self.formatId);
}

/** What a custom format says; of one that came with the file, only what can be read of it. */
function seenRule(
  session: Session,
  self: FormatPart<string>,
): { readonly formula: string; readonly format: DifferentialFormat } {
  const { rule } = recordOf(session, self);
  if (rule.kind === "custom") return rule;
  if (rule.seen === undefined) throw notEmulated("the rule of a conditional format that came with the file");
  return rule.seen;
}

/** Excel.ConditionalFormatType by the type files keep (ECMA-376 part 1, 18.18.12). */
const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  aboveAverage: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  duplicateValues: "PresetCriteria",
  containsBlanks: "PresetCriteria",
  notContainsBlanks: "PresetCriteria",
  containsErrors: "PresetCriteria",
  notContainsErrors: "PresetCriteria",
  timePeriod: "PresetCriteria",
};

function typeOf({ rule }: ConditionalFormatRecord): string {
  const type = rule.kind === "custom" ? "Custom" : TYPES[rule.type];
  if (type === undefined) throw notEmulated("conditional formats of an unknown type");
  return type;
}

/** A new format takes the first priority; the others move down. Only custom ones can be made. */
function add(
  session: Session,
  self: CellsPart<"ConditionalFormatCollection">,
  type: string,
): FormatPart<"ConditionalFormat"> {
  if (type !== "Custom")
    throw Object.values(TYPES).includes(type)
      ? notEmulated(`adding a conditional format of the type ${type}`)
      : invalidArgument();
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  const format: ConditionalFormatRecord = {
    id: newFormatId(session.workbook.sheets),
    areas: self.areas,
    priority: 0,
    stopIfTrue: false,
    rule: { kind: "custom", formula: "", format: { fill: null, fontColor: null, bold: null } },
    origin: null,
  };
  numberFormats(sheet, [format, ...inOrder(sheet)]);
  return { type: "ConditionalFormat", sheetId: sheet.id, formatId: format.id };
}

/** Excel.ConditionalFormatCollection: the formats that reach into a range. */
const CONDITIONAL_FORMAT_COLLECTION = defineType<CellsPart<"ConditionalFormatCollection">>({
  name: "ConditionalFormatCollection",
  properties: {},
  items: (self, session) =>
    formatsOver(sheetOf(session, self.sheetId), self.areas).map((format): FormatPart<"ConditionalFormat"> => ({
      type: "ConditionalFormat",
      sheetId: self.sheetId,
      formatId: format.id,
    })),
  methods: {
    Add: (self, args, session) => add(session, self, textArgument(args, 0)),
    ClearAll: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      for (const area of self.areas) clearConditionalFormats(sheet, area);
      return null;
    },
  },
});

/** Moves a format to a priority: beyond the end it is the last; negative numbers count from the end. */
function setPriority(session: Session, self: FormatPart<"ConditionalFormat">, wanted: number): void {
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  const format = recordOf(session, self);
  const others = inOrder(sheet).filter((each) => each !== format);
  const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(others.length, wanted);
  numberFormats(sheet, [...others.slice(0, place), format, ...others.slice(place)]);
}

/** Excel.ConditionalFormat. */
const CONDITIONAL_FORMAT = defineType<FormatPart<"ConditionalFormat">>({
  name: "ConditionalFormat",
  id: (self) => self.formatId,
  properties: {
    Id: { get: (self, session) => recordOf(session, self).id },
    Type: { get: (self, session) => typeOf(recordOf(session, self)) },
    Priority: {
      get: (self, session) => recordOf(session, self).priority,
      set: (self, value, session) => {
        setPriority(session, self, integer(value));
      },
    },
    // Colour scales, data bars and icon sets have no stopIfTrue.
    StopIfTrue: {
      get: (self, session) =>
        ["ColorScale", "DataBar", "IconSet"].includes(typeOf(recordOf(session, self)))
          ? null
          : recordOf(session, self).stopIfTrue,
      set: (self, value, session) => {
        const sheet = sheetOf(session, self.sheetId);
        refuseProtectedSheet(sheet);
        const format = recordOf(session, self);
        if (format.rule.kind === "other") throw notEmulated("changing a conditional format that came with the file");
        replaceFormat(sheet, format, { ...format, stopIfTrue: booleanValue(value) });
      },
    },
    Custom: {
      get: (self, session) => {
        if (typeOf(recordOf(session, self)) !== "Custom") throw invalidOperation();
        return part("CustomConditionalFormat").get(self);
      },
    },
    CustomOrNullObject: {
      get: (self, session) =>
        typeOf(recordOf(session, self)) === "Custom" ? part("CustomConditionalFormat").get(self) : null,
    },
  },
  methods: {
    Delete: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      const format = recordOf(session, self);
      numberFormats(
        sheet,
        inOrder(sheet).filter((each) => each !== format),
      );
      return null;
    },
    GetRange: (self, _args, session) => {
      const [only, ...more] = recordOf(session, self).areas;
      if (only === undefined) throw itemNotFound();
      if (more.length > 0) throw invalidOperation();
      return range(self.sheetId, only);
    },
    GetRangeOrNullObject: (self, _args, session) => {
      const [only, ...more] = recordOf(session, self).areas;
      return only === undefined || more.length > 0 ? null : range(self.sheetId, only);
    },
    GetRanges: (self, _args, session) => rangeAreas(self.sheetId, recordOf(session, self).areas),
  },
});

const CUSTOM_CONDITIONAL_FORMAT = defineType<FormatPart<"CustomConditionalFormat">>({
  name: "CustomConditionalFormat",
  properties: { Rule: part("ConditionalFormatRule"), Format: part("ConditionalRangeFormat") },
});

function changeRule(session: Session, self: FormatPart<string>, change: (rule: CustomRule) => CustomRule): void {
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  const format = recordOf(session, self);
  if (format.rule.kind !== "custom") throw notEmulated("changing a conditional format that came with the file");
  replaceFormat(sheet, format, { ...format, rule: change(format.rule) });
}

/** The cell a rule's relative references are seen from: the top left corner of its first area. */
function originOf(session: Session, self: FormatPart<string>): { readonly row: number; readonly column: number } {
  const [first] = recordOf(session, self).areas;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}

function formulaProperty(notation: "A1" | "R1C1"): Property<FormatPart<"ConditionalFormatRule">> {
  return {
    get: (self, session) => {
      const { formula } = seenRule(session, self);
      const { row, column } = originOf(session, self);
      return formula === "" ? "" : `=${notation === "A1" ? formula : toR1C1(formula, row, column)}`;
    },
    set: (self, value, session) => {
      const { row, column } = originOf(session, self);
      const text = textValue(value).replace(/^=/, "");
      const formula = notation === "A1" ? text : fromR1C1(text, row, column);
      if (parseFormula(formula, row, column) === null) throw invalidArgument();
      changeRule(session, self, (rule) => ({ ...rule, formula }));
    },
  };
}

/** Excel.ConditionalFormatRule of a custom format. */
const CONDITIONAL_FORMAT_RULE = defineType<FormatPart<"ConditionalFormatRule">>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: formulaProperty("A1"),
    FormulaLocal: formulaProperty("A1"),
    FormulaR1C1: formulaProperty("R1C1"),
  },
});

const CONDITIONAL_RANGE_FORMAT = defineType<FormatPart<"ConditionalRangeFormat">>({
  name: "ConditionalRangeFormat",
  properties: { Fill: part("ConditionalRangeFill"), Font: part("ConditionalRangeFont") },
});

/** A part of what a custom format changes; null where it leaves the cell as it is. */
function lookProperty<T extends string>(key: keyof DifferentialFormat): Property<FormatPart<T>> {
  return {
    get: (self, session) => seenRule(session, self).format[key],
    set: (self, value, session) => {
      const changed = key === "bold" ? booleanValue(value) : colourOrNone(value);
      changeRule(session, self, (rule) => ({ ...rule, format: { ...rule.format, [key]: changed } }));
    },
  };
}

function colourOrNone(value: WireValue): string | null {
  return value === "" ? null : parseColour(value);
}

const CONDITIONAL_RANGE_FILL = defineType<FormatPart<"ConditionalRangeFill">>({
  name: "ConditionalRangeFill",
  properties: { Color: lookProperty("fill") },
  methods: {
    Clear: (self, _args, session) => {
      changeRule(session, self, (rule) => ({ ...rule, format: { ...rule.format, fill: null } }));
      return null;
    },
  },
});

const CONDITIONAL_RANGE_FONT = defineType<FormatPart<"ConditionalRangeFont">>({
  name: "ConditionalRangeFont",
  properties: { Color: lookProperty("fontColor"), Bold: lookProperty("bold") },
  methods: {
    Clear: (self, _args, session) => {
      changeRule(session, self, (rule) => ({ ...rule, format: { ...rule.format, fontColor: null, bold: null } }));
      return null;
    },
  },
});

/** Conditional formats. */
export const CONDITIONAL_FORMAT_TYPES = [
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FORMAT,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
] as const;
