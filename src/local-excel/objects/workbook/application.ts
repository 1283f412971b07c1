import { calculateAll, calculateNow, settle, suspendCalculation } from "./calculation";
import { oneOf } from "../arguments";
import { cultureOf } from "../culture";
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
    DecimalSeparator: { get: (_self, session) => cultureOf(session).formats.decimal },
    ThousandsSeparator: { get: (_self, session) => cultureOf(session).formats.group },
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

/** Excel.CultureInfo: the regional settings of the machine. */
const CULTURE_INFO = defineType<WorkbookPart<"CultureInfo">>({
  name: "CultureInfo",
  properties: {
    Name: { get: (_self, session) => cultureOf(session).name },
    NumberFormat: { get: (): WorkbookPart<"NumberFormatInfo"> => ({ type: "NumberFormatInfo" }) },
    DatetimeFormat: { get: (): WorkbookPart<"DatetimeFormatInfo"> => ({ type: "DatetimeFormatInfo" }) },
  },
});

const NUMBER_FORMAT_INFO = defineType<WorkbookPart<"NumberFormatInfo">>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: (_self, session) => cultureOf(session).formats.decimal },
    NumberGroupSeparator: { get: (_self, session) => cultureOf(session).formats.group },
  },
});

const DATETIME_FORMAT_INFO = defineType<WorkbookPart<"DatetimeFormatInfo">>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: (_self, session) => cultureOf(session).dateSeparator },
    TimeSeparator: { get: (_self, session) => cultureOf(session).timeSeparator },
    ShortDatePattern: { get: (_self, session) => cultureOf(session).shortDate },
    LongDatePattern: { get: (_self, session) => cultureOf(session).longDate },
    LongTimePattern: { get: (_self, session) => cultureOf(session).longTime },
  },
});

/** The application and its culture. */
export const APPLICATION_TYPES = [APPLICATION, CULTURE_INFO, NUMBER_FORMAT_INFO, DATETIME_FORMAT_INFO] as const;
