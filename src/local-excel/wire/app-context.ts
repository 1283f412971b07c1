import type { WorkbookDocument } from "../../xlsx/document";

/** What the stand-in says it supports when nothing else is asked for: what the add-in requires, and no more. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Who the host and the page are to one another. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  /** Of the host's page; https, and the page's own host name, or office.js does not trust it. */
  readonly hostOrigin: string;
  /** BCP 47, for example "vi-VN". */
  readonly locale: string;
}

/**
 * The name to give to the page's window before any of its scripts runs: it tells office.js that it is in Excel on the
 * web.
 */
export function windowName(identity: FrameIdentity): string {
  const sharedRuntime = "1";
  return JSON.stringify({
    baseFrameName: identity.controlId,
    hostInfo: ["Excel", "Web", "16.01", identity.locale, "correlation-1", "", "disableLogging", sharedRuntime].join(
      "|",
    ),
    xdmInfo: [identity.conversationId, identity.controlId, identity.hostOrigin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

/**
 * What office.js is told at its start.
 * @param requirementSets Name → version, as text.
 */
export function appContext(
  identity: FrameIdentity,
  workbook: WorkbookDocument,
  requirementSets: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const excelWebApp = 16;
  const taskPane = 1;
  return {
    _id: identity.controlId,
    _appInstanceId: identity.controlId,
    _appName: excelWebApp,
    _appVersion: "16.01",
    _hostFullVersion: "16.0.0.0",
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: workbook.name,
    _clientMode: workbook.readOnly ? 0 : 1,
    _settings: [...workbook.settings],
    _reason: "documentOpened",
    _osfControlType: taskPane,
    _eToken: "",
    _correlationId: "correlation-1",
    _requirementMatrix: JSON.stringify(requirementSets),
    _addinName: "add-in",
    _initialDisplayMode: 2,
  };
}
