import { APPLICATION_TYPES } from "./application";
import { CHART_TYPES } from "./chart";
import { CHART_AXIS_TYPES } from "./chart-axis";
import { CHART_SERIES_TYPES } from "./chart-series";
import { CONDITIONAL_FORMAT_TYPES } from "./conditional-format";
import { CUSTOM_XML_TYPES } from "./custom-xml";
import { NAME_TYPES } from "./named-item";
import type { AnyObjectType, HostObject } from "./object-type";
import { PAGE_LAYOUT } from "./page-layout";
import { PROTECTION_TYPES } from "./protection";
import { RANGE } from "./range";
import { RANGE_AREAS_TYPES } from "./range-areas";
import { FORMAT_TYPES } from "./range-format";
import { SHEET_VIEW_TYPES } from "./sheet-view";
import { STORED_VALUE_TYPES } from "./stored-values";
import { TABLE_TYPES } from "./table";
import { WORKBOOK_TYPES } from "./workbook";
import { WORKSHEET } from "./worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";

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
];

/** Every class of Excel's object model that the stand-in has behaviour for, by the name office.js gives it. */
export const OBJECT_TYPES: ReadonlyMap<string, AnyObjectType> = new Map(TYPES.map((type) => [type.name, type]));

/** The object every request starts from. */
export const ROOT: HostObject = { type: "Workbook" };
