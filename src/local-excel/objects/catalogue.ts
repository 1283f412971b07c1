import { APPLICATION_TYPES } from "./workbook/application";
import { CHART_TYPES } from "./chart/chart";
import { CHART_AXIS_TYPES } from "./chart/chart-axis";
import { CHART_SERIES_TYPES } from "./chart/chart-series";
import { CONDITIONAL_FORMAT_TYPES } from "./conditional-format/conditional-format";
import { CUSTOM_XML_TYPES } from "./workbook/custom-xml";
import { NAME_TYPES } from "./workbook/named-item";
import type { AnyObjectType, HostObject } from "./object-type";
import { PAGE_BREAK_TYPES } from "./worksheet/page-breaks";
import { PAGE_HEADER_TYPES } from "./worksheet/page-headers";
import { PAGE_LAYOUT } from "./worksheet/page-layout";
import { PROTECTION_TYPES } from "./worksheet/protection";
import { RANGE } from "./range/range";
import { RANGE_AREAS_TYPES } from "./range/range-areas";
import { FORMAT_TYPES } from "./format/range-format";
import { SHEET_VIEW_TYPES } from "./worksheet/sheet-view";
import { STORED_VALUE_TYPES } from "./cells/stored-values";
import { TABLE_TYPES } from "./table/table";
import { WORKBOOK_TYPES } from "./workbook/workbook";
import { WORKSHEET } from "./worksheet/worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet/worksheet-collection";

const TYPES: readonly AnyObjectType[] = [
  ...WORKBOOK_TYPES,
  ...APPLICATION_TYPES,
  WORKSHEET_COLLECTION,
  WORKSHEET,
  RANGE,
  ...RANGE_AREAS_TYPES,
  ...FORMAT_TYPES,
  ...CONDITIONAL_FORMAT_TYPES,
  ...CHART_TYPES,
  ...CHART_SERIES_TYPES,
  ...CHART_AXIS_TYPES,
  ...NAME_TYPES,
  ...TABLE_TYPES,
  ...CUSTOM_XML_TYPES,
  ...STORED_VALUE_TYPES,
  ...PROTECTION_TYPES,
  ...SHEET_VIEW_TYPES,
  PAGE_LAYOUT,
  ...PAGE_HEADER_TYPES,
  ...PAGE_BREAK_TYPES,
];

/** Every class of Excel's object model that the stand-in has behaviour for, by the name office.js gives it. */
export const OBJECT_TYPES: ReadonlyMap<string, AnyObjectType> = new Map(TYPES.map((type) => [type.name, type]));

/** The object every request starts from. */
export const ROOT: HostObject = { type: "Workbook" };
