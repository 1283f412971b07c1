/**
 * The stand-in for Excel, for use outside a browser: open a workbook, put a page of office.js over it, save it. See the
 * README beside this file.
 */
export { openCsv } from "../xlsx/csv-workbook";
export type { CellError, CellValue, FormulaRecord, SheetDocument, WorkbookDocument } from "../xlsx/document";
export { openWorkbook, type OpenedWorkbook } from "../xlsx/open-workbook";
export { saveWorkbook, type SaveOptions } from "../xlsx/save-workbook";
export { UnreadableWorkbook, UnsavableChange, type UnreadableReason } from "../xlsx/unreadable-workbook";
export { createEngine } from "./calc/create-engine";
export type { CalculationEngine, CalculationReport, CellPlace } from "./calc/engine";
export { FUNCTION_NAMES } from "./calc/functions/registry";
export { openClient, type Client, type ClientOptions } from "./client/client";
export { present } from "./client/presence";
export { OBJECT_TYPES, ROOT } from "./objects/catalogue";
export type { AnyObjectType, HostEvent, HostObject, Session } from "./objects/object-type";
export { DEFAULT_REQUIREMENT_SETS } from "./wire/app-context";
export type { FramePort } from "./wire/envelope";
export type { LibraryMetadata } from "./wire/metadata/metadata";
export { loadMetadata } from "./wire/metadata/metadata-cache";
export { createExcelHost, type CommandCompletion, type ExcelHost, type ExcelHostOptions } from "./wire/page/frame";
export { iframePort } from "./wire/page/iframe-port";
export { OFFICE_ONLY_HTML, openPage, type Page, type PageOptions } from "./wire/page/jsdom-page";
export type { Traffic } from "./wire/rich-api";
