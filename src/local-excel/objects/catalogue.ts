import { APPLICATION_TYPES } from "./application";
import type { AnyObjectType, HostObject } from "./object-type";
import { RANGE } from "./range";
import { FORMAT_TYPES } from "./range-format";
import { WORKBOOK_TYPES } from "./workbook";
import { WORKSHEET } from "./worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";

/** Every class of Excel's object model that the stand-in has behaviour for, by the name office.js gives it. */
export const OBJECT_TYPES: ReadonlyMap<string, AnyObjectType> = new Map(
  [...WORKBOOK_TYPES, ...APPLICATION_TYPES, WORKSHEET_COLLECTION, WORKSHEET, RANGE, ...FORMAT_TYPES].map((type) => [type.name, type]),
);

/** The object every request starts from. */
export const ROOT: HostObject = { type: "Workbook" };
