import { calculateAll, calculateNow, settle, suspendCalculation } from "./calculation";
import { oneOf } from "../arguments";
import type { WorkbookPart } from "../handles";
import { defineType } from "../object-type";

/**
 * Version of the calculation engine. Source: calcId (calcPr, ECMA-376 part 1, 18.2.2) of 8 among 52 real workbooks;
 * that Excel on the web reports the same is an assumption.
 */
export const CALCULATION_ENGINE_VERSION = 191029;

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** Excel.Application. */
const APPLICATION = defineType<WorkbookPart<"Application">>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_self, session) => session.workbook.calculationMode,
      set: (_self, value, session) => {
        settle(session);
        const before = session.workbook.calculationMode;
        session.workbook.calculationMode = oneOf(value, MODES);
        // Going back to automatic calculates what has waited.
        if (before === "Manual") calculateAll(session);
      },
    },
    CalculationEngineVersion: { get: () => CALCULATION_ENGINE_VERSION },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
    CultureInfo: { get: (): WorkbookPart<"CultureInfo"> => ({ type: "CultureInfo" }) },
  },
  methods: {
    Calculate: (_self, args, session) => {
      oneOf(args[0] ?? null, ["Recalculate", "Full", "FullRebuild"]);
      calculateNow(session);
      return null;
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, session) => {
      suspendCalculation(session);
      return null;
    },
    // There is no screen to keep still.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Excel.CultureInfo: the host speaks en-US. */
const CULTURE_INFO = defineType<WorkbookPart<"CultureInfo">>({
  name: "CultureInfo",
  properties: {
    Name: { get: () => "en-US" },
    NumberFormat: { get: (): WorkbookPart<"NumberFormatInfo"> => ({ type: "NumberFormatInfo" }) },
    DatetimeFormat: { get: (): WorkbookPart<"DatetimeFormatInfo"> => ({ type: "DatetimeFormatInfo" }) },
  },
});

const NUMBER_FORMAT_INFO = defineType<WorkbookPart<"NumberFormatInfo">>({
  name: "NumberFormatInfo",
  properties: { NumberDecimalSeparator: { get: () => "." }, NumberGroupSeparator: { get: () => "," } },
});

const DATETIME_FORMAT_INFO = defineType<WorkbookPart<"DatetimeFormatInfo">>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: () => "/" },
    TimeSeparator: { get: () => ":" },
    ShortDatePattern: { get: () => "M/d/yyyy" },
    LongDatePattern: { get: () => "dddd, MMMM d, yyyy" },
    LongTimePattern: { get: () => "h:mm:ss tt" },
  },
});

/** The application and its culture. */
export const APPLICATION_TYPES = [APPLICATION, CULTURE_INFO, NUMBER_FORMAT_INFO, DATETIME_FORMAT_INFO] as const;
